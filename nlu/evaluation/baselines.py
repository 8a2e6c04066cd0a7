"""The other ways to do it, trained on the same data and measured on the same messages."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nlu.evaluation.figures import Answer, Case
from nlu.evaluation.keywords import WORDS, KeywordMatcher
from nlu.evaluation.messages import ROOT, Example, stratified, write_examples
from nlu.evaluation.rasa_run import RasaModel, RasaRun, suggested
from nlu.evaluation.results import DIET, Contender
from nlu.evaluation.textcat import TextCategoriser
from nlu.understand import COMPLAINTS, NOT_COMPLAINT

Rows = Sequence[dict[str, Any]]


@dataclass(frozen=True)
class DietOptions:
    """How DIET is trained.

    Attributes:
        share: Of the training messages, above 0 up to 1.
        epochs: Rasa suggests 100.
        fresh: Whether to train anew whatever is kept.
    """

    share: float
    epochs: int
    fresh: bool


def ours(cases: list[Case], rows: Rows, made_of: str, runs: RasaRun) -> Contender:
    """Our pipeline trained and timed as DIET is: by ``rasa train nlu``, through Rasa's own parser.

    Args:
        cases: The model's answers, which ``nlu.understand`` gives faster.
        rows: The labelled messages.
        made_of: Digest of the trained model.
        runs: Trains and parses.
    """
    config = (ROOT / "config.yml").read_text(encoding="utf-8")
    model = runs.trained("khabardar", config, made_of)
    return _from_rasa("Khabardar", model, cases, runs.parsed(model, _texts(rows)))


def beside_diet(
    rows: Rows, examples: Sequence[Example], home: Path, options: DietOptions, made_of: str
) -> list[Contender]:
    """Rasa's suggestion and our own pipeline, both trained on the same share of the messages.

    All of them would take DIET hours: its time grows with the longest message of each batch.

    Args:
        rows: The labelled messages.
        examples: All training messages.
        home: Where models and answers are kept.
        options: How much of the data, and how often it is gone through.
        made_of: Digest of our trained model, which names our code.
    """
    chosen = stratified(examples, options.share)
    data = home / f"share-{options.share:g}"
    write_examples(chosen, data)
    runs = RasaRun(home, fresh=options.fresh, data=data)
    config = (ROOT / "config.yml").read_text(encoding="utf-8")
    models = {
        f"{DIET}, {options.epochs} epochs": runs.trained("diet", suggested(options.epochs)),
        "Khabardar": runs.trained("khabardar", config, made_of),
    }
    contenders = []
    for name, model in models.items():
        parsed = runs.parsed(model, _texts(rows))
        cases = [Case(row, _answer(one["ranking"])) for row, one in zip(rows, parsed, strict=True)]
        told = f"{name}, trained on {len(chosen):,} messages"
        contenders.append(_from_rasa(told, model, cases, parsed))
    return contenders


def keywords(rows: Rows, examples: Sequence[Example]) -> Contender:
    """A hand list of words."""
    matcher = KeywordMatcher(examples)
    cases, times = [], []
    for row in rows:
        started = time.perf_counter()
        answer = matcher.read(row["text"])
        times.append((time.perf_counter() - started) * 1000)
        cases.append(Case(row, answer))
    return Contender("keyword list", cases, None, times, WORDS.stat().st_size)


def textcat(rows: Rows, examples: Sequence[Example], home: Path, *, fresh: bool) -> Contender:
    """SpaCy's text categoriser."""
    model = TextCategoriser.trained(examples, home, fresh=fresh)
    answers, times = model.answers(_texts(rows))
    cases = [Case(row, answer) for row, answer in zip(rows, answers, strict=True)]
    return Contender("spaCy textcat", cases, model.train_s, times, model.size_bytes)


def _texts(rows: Rows) -> list[str]:
    return [row["text"] for row in rows]


def _from_rasa(
    name: str, model: RasaModel, cases: list[Case], parsed: list[dict[str, Any]]
) -> Contender:
    times = [one["ms"] for one in parsed]
    return Contender(name, cases, model.train_s, times, model.size_bytes, model.cpu_s)


def _answer(ranking: Sequence[tuple[str, float]]) -> Answer:
    """The likeliest of the five, all intents of not_complaint together, and its intent."""
    shares = dict.fromkeys((*COMPLAINTS, NOT_COMPLAINT), 0.0)
    for intent, share in ranking:
        shares[intent if intent in shares else NOT_COMPLAINT] += share
    best = max(shares, key=shares.__getitem__)
    intents = [intent for intent, _ in ranking if intent not in COMPLAINTS]
    return Answer(best, shares[best], intents[0] if best == NOT_COMPLAINT and intents else "")
