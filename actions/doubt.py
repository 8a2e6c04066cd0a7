"""What a message may be about when the model is unsure, and the question that settles it.

Pure functions over the model's ranking and ``content/doubts.toml``; ``actions/clarify.py`` talks.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from actions.inbound import FRAUD_INTENTS, Inbound
from content.catalogue import Catalogue
from content.facts import Doubt, phrase
from nlu.text.polarity import polarity

NOT_COMPLAINT: Final = "not_complaint"
CLASSES: Final = (*FRAUD_INTENTS, NOT_COMPLAINT)
OTHER: Final = "other"
LIST: Final = "list"
"""Not settled: the citizen chooses from the list of categories."""
# As in config.yml's FallbackClassifier, here for classes instead of intents.
SURE: Final = 0.60
AHEAD: Final = 0.10
# A complaint with a wish in it ("a woman officer, please") reached 0.67 (tests/nlu/frozen.jsonl).
SURELY_NO_COMPLAINT: Final = 0.85
LONG_ANSWER: Final = 5  # words; it tells more than yes or no
LIKELY: Final = 0.4  # of one intent; below it nobody knows what to answer
# Below it words of no class prevail ("something happened, I don't know what to do").
ENOUGH: Final = 0.5
# What is said inside a conversation tells nothing about the class.
_NO_EVIDENCE: Final = frozenset(
    {
        "report", "affirm", "deny", "ask_why", "dont_know", "skip", "go_back", "help",
        "start_over",
    }
)  # fmt: skip
_TINY: Final = 1e-4

Shares = dict[str, float]


def shares(ranking: Iterable[tuple[str, float]], money_lost: bool) -> Shares:
    """The share of each class, 0 to 1, the likeliest first.

    Args:
        ranking: Intents with their probability.
        money_lost: A loss was named, so it is a complaint (step 1 of nlu/data/GUIDE.md).
    """
    found = dict.fromkeys(CLASSES, 0.0)
    for name, share in ranking:
        if name not in _NO_EVIDENCE:
            found[name if name in FRAUD_INTENTS else NOT_COMPLAINT] += share
    if money_lost:
        found[NOT_COMPLAINT] = 0.0
    return _scaled(found)


def evidence(ranking: Iterable[tuple[str, float]]) -> float:
    """The probability, 0 to 1, of everything that has a class."""
    return sum(share for name, share in ranking if name not in _NO_EVIDENCE)


def is_no_complaint(found: Mapping[str, float], best_share: float) -> bool:
    """Whether it is surely none, and clear enough what else it is, to be answered at once.

    Args:
        found: The shares of the classes.
        best_share: The probability of the likeliest intent.
    """
    return found[NOT_COMPLAINT] >= SURELY_NO_COMPLAINT and best_share >= LIKELY


def together(one: Mapping[str, float], other: Mapping[str, float]) -> Shares:
    """The shares when two messages tell of the same thing: their product.

    As good as reading both texts as one: of 95 frozen messages cut in two whose first half is below
    the threshold, the product gets 84 in 100 right, the whole text 82, the first half 66.
    """
    return _scaled({name: (one[name] + _TINY) * (other[name] + _TINY) for name in CLASSES})


def _scaled(found: Mapping[str, float]) -> Shares:
    total = sum(found.values()) or 1.0
    return {name: found[name] / total for name in sorted(found, key=lambda name: -found[name])}


def settled(found: Mapping[str, float]) -> str:
    """The class that is likely enough by itself, or ""."""
    first, second = list(found)[:2]
    sure = found[first] >= SURE and found[first] - found[second] >= AHEAD
    return first if sure else ""


def question_for(found: Mapping[str, float], catalogue: Catalogue) -> Doubt | None:
    """The question that tells the two likeliest classes apart."""
    pair = list(found)[:2]
    if not found[pair[0]] or not found[pair[1]]:
        return None
    for doubt in catalogue.doubts.values():
        if doubt.about in pair and set(pair) - {doubt.about} <= set(doubt.against):
            return doubt
    return None


def meaning(doubt: Doubt, answer: str, found: Mapping[str, float]) -> str:
    """The class an answer stands for, or LIST.

    When the class asked for is ruled out, the other one of the pair is believed only if it has most
    of what is left: a third class may be as likely.

    Args:
        doubt: The question.
        answer: One of its answers.
        found: The shares on which it was asked.
    """
    named = doubt.answers[answer]
    if named != OTHER:
        return named
    left = {name: share for name, share in found.items() if name in FRAUD_INTENTS}
    left.pop(doubt.about, None)
    best = max(left, key=left.__getitem__)
    return best if left[best] >= sum(left.values()) / 2 else LIST


def answer_in(doubt: Doubt, inbound: Inbound, catalogue: Catalogue) -> str:
    """The answer a written message gives: a button's title, or a plain yes or no; "" for none."""
    written = phrase(inbound.text)
    for language in catalogue.languages:
        for answer in doubt.answers:
            if phrase(catalogue.text(language, f"answer-{doubt.id}-{answer}")) == written:
                return answer
    said = inbound.command or _polarity(inbound)
    if not said and doubt.entity and inbound.values(doubt.entity):
        said = "yes"
    return {"yes": doubt.yes, "no": doubt.no}.get(said, "")


def _polarity(inbound: Inbound) -> str:
    """Yes or no, if the first word does not contradict the rest ("yes, but it does not open")."""
    first = polarity(inbound.text.split()[0]) if inbound.words else None
    whole = polarity(inbound.text)
    if whole is None and inbound.intent in ("affirm", "deny"):
        return "yes" if inbound.intent == "affirm" else "no"
    return whole if whole and first in (None, whole) else ""
