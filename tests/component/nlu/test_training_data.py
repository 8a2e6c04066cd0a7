"""The training data: enough of every kind, known labels, nothing twice, nothing of the measure."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

import pytest
import yaml

from nlu.evaluation.duplicates import Pair, close_pairs, levelled
from nlu.evaluation.figures import INTENTS
from nlu.evaluation.messages import (
    ROOT,
    Example,
    LabelledSet,
    training_examples,
    without_annotations,
)
from nlu.understand import COMPLAINTS

LANGUAGES = ("ur", "ur-Latn", "en")
A_FRAUD_CLASS = 250
AN_INTENT = 80
SET_PHRASE_WORDS = 3
"""Up to here a message may stand in training and in the measure: anybody says "jazak Allah khair"."""
MOST_SET_PHRASES = 0.02
SETS = sorted((ROOT / "tests" / "nlu").glob("*.jsonl"))


@dataclass(frozen=True)
class Corpus:
    """Training messages, then those that measure, and which of them are close."""

    training: list[Example]
    measuring: list[tuple[str, str]]
    pairs: list[Pair]

    def text(self, number: int) -> str:
        """A message by its number in the pairs."""
        if number < len(self.training):
            return self.training[number].text
        return self.measuring[number - len(self.training)][1]

    def within_training(self) -> Iterator[tuple[Example, Example, Pair]]:
        """Close pairs of training messages."""
        for pair in self.pairs:
            if pair.second < len(self.training):
                yield self.training[pair.first], self.training[pair.second], pair

    def across(self) -> Iterator[tuple[Example, str, str, Pair]]:
        """Close pairs of a training message and one that measures: its id and text."""
        for pair in self.pairs:
            if pair.first < len(self.training) <= pair.second:
                yield (
                    self.training[pair.first],
                    *self.measuring[pair.second - len(self.training)],
                    pair,
                )


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    """All messages, compared once (some 6 s)."""
    training = training_examples()
    measuring = [(r["id"], r["text"]) for path in SETS for r in LabelledSet.load(path).rows]
    texts = [one.text for one in training] + [text for _, text in measuring]
    return Corpus(training, measuring, close_pairs(texts))


def _listed(lines: Iterator[str]) -> str:
    return "\n" + "\n".join(islice(lines, 30))


def test_no_message_is_trained_on_twice(corpus: Corpus) -> None:
    # "ok" is a word of two languages; within one a message needs to be told only once.
    twice = [
        f"{one.place} and {other.place} ({pair.jaccard:.2f})\n  {one.text}\n  {other.text}"
        for one, other, pair in corpus.within_training()
        if pair.same and (one.language == other.language or len(levelled(one.text).split()) > 4)
    ]
    assert twice == [], f"remove the poorer one of each pair:{_listed(iter(twice))}"


def test_equal_messages_have_equal_labels(corpus: Corpus) -> None:
    torn = [
        f"{one.place} {one.label}, {other.place} {other.label}: {one.text}"
        for one, other, _ in corpus.within_training()
        if levelled(one.text) == levelled(other.text) and one.label != other.label
    ]
    assert torn == [], f"decide by nlu/data/GUIDE.md:{_listed(iter(torn))}"


def test_nothing_that_measures_was_trained_on(corpus: Corpus) -> None:
    copied = [
        f"{one.place} and {id_} ({pair.jaccard:.2f}, {pair.contained:.2f})\n  {one.text}\n  {text}"
        for one, id_, text, pair in corpus.across()
        if pair.quoted and len(text.split()) > SET_PHRASE_WORDS
    ]
    assert copied == [], f"remove the training message:{_listed(iter(copied))}"


def test_few_set_phrases_stand_on_both_sides(corpus: Corpus) -> None:
    shared = {id_ for _, id_, _, pair in corpus.across() if pair.quoted}
    assert len(shared) <= MOST_SET_PHRASES * len(corpus.measuring), sorted(shared)


def test_measuring_messages_have_ids_of_their_own(corpus: Corpus) -> None:
    counted = Counter(id_ for id_, _ in corpus.measuring)
    assert [id_ for id_, count in counted.items() if count > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_has_enough_messages(corpus: Corpus, language: str) -> None:
    counted = Counter(one.intent for one in corpus.training if one.language == language)
    least = dict.fromkeys(COMPLAINTS, A_FRAUD_CLASS) | dict.fromkeys(INTENTS, AN_INTENT)
    short = {name: counted[name] for name, count in least.items() if counted[name] < count}
    assert short == {}, f"write more in nlu/data/{language}"


def test_every_label_is_known(corpus: Corpus) -> None:
    with (ROOT / "content" / "categories.toml").open("rb") as file:
        categories = tomllib.load(file)["category"]
    fine = {f"{name}/{sub}" for name, one in categories.items() for sub in one["subtype"]}
    domain = yaml.safe_load((ROOT / "nlu" / "domain.yml").read_text(encoding="utf-8"))
    intents = {name for intent in domain["intents"] for name in intent}
    known = fine | (intents - set(categories))
    assert {one.label for one in corpus.training} - known == set()


def test_annotations_are_no_part_of_a_message() -> None:
    marked = '[GoldRise](scheme) mein [5 lakh]{"entity": "amount_pkr", "value": "500000"} lagaye'
    assert without_annotations(marked) == "GoldRise mein 5 lakh lagaye"
    assert without_annotations("[Gold Rise](scheme:goldrise) [sic] (2024)") == (
        "Gold Rise [sic] (2024)"
    )


def test_no_annotation_is_left_in_a_message(corpus: Corpus) -> None:
    assert all(one.text and one.text == one.text.strip() for one in corpus.training)
    assert not any("](" in one.text for one in corpus.training)


LONG = "kal raat kisi ne bank ka numainda ban kar call ki, code manga aur 52,000 easypaisa se nikal gaye"


@pytest.mark.parametrize(
    "other",
    [
        LONG.replace("52,000", "88 500"),
        LONG.upper().replace(",", " !"),
        LONG.replace("easypaisa", "jazzcash"),
        LONG.replace("call ki, ", ""),
    ],
    ids=["amount", "signs and case", "one word", "two words less"],
)
def test_one_sentence_changed_a_little_is_the_same(other: str) -> None:
    (pair,) = close_pairs([LONG, other])
    assert pair.same


def test_a_sentence_quoted_with_more_around_it_is_found() -> None:
    (pair,) = close_pairs(
        [f"Salam. {LONG}. Main Sahiwal se hun aur ye mere walid ke paise thay.", LONG]
    )
    assert pair.quoted
    assert pair.contained == pytest.approx(1.0, abs=0.05)


def test_two_cases_in_one_frame_are_not_the_same() -> None:
    assert not any(
        pair.quoted
        for pair in close_pairs(
            [
                "mera whatsapp hack ho gaya hai, courier wale ne code manga tha parcel ke liye",
                "mera whatsapp hack ho gaya hai, dost ke number se link aya us par click kia",
            ]
        )
    )
