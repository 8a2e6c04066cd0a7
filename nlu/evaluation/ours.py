"""Our own model: its answers, its speed, and how it grows with the training data."""

from __future__ import annotations

import datetime as dt
import json
import logging
import random
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from threadpoolctl import threadpool_limits  # type: ignore[import-not-found]

from nlu.components.entities import KARACHI
from nlu.components.intent_model import IntentModel
from nlu.evaluation.figures import Answer, Case, by_language, by_set, category_macro
from nlu.evaluation.messages import SEED, Example, LabelledSet, long_messages, stratified
from nlu.evaluation.results import Speed, Step
from nlu.understand import Understanding

logger = logging.getLogger("nlu.evaluate")

NOW = dt.datetime(2026, 11, 21, 12, 0, tzinfo=KARACHI)
"""The labelled times were written for this moment."""
SHARES = (0.10, 0.25, 0.50, 0.75, 1.00)
ALONE = 300
"""Messages timed one by one."""


def cases(understanding: Understanding, rows: Sequence[dict[str, Any]]) -> list[Case]:
    """Every labelled message beside our reading of it."""
    found = understanding.read([row["text"] for row in rows], NOW)
    return [
        Case(
            row,
            Answer(one["category"], one["confidence"], one["subtype"] or ""),
            tuple(one["entities"]),
        )
        for row, one in zip(rows, found, strict=True)
    ]


def speed(understanding: Understanding, texts: Sequence[str]) -> Speed:
    """Time the reading of messages as they come, of long ones, and of all at once."""
    chosen = random.Random(SEED).sample(list(texts), min(ALONE, len(texts)))  # noqa: S311
    long = long_messages(texts)
    with threadpool_limits(1):
        understanding.read(chosen[:20], NOW)  # tables of the parsers are read from disk once
        alone = [_timed(understanding, text) for text in chosen]
        lengthy = [_timed(understanding, text) for text in long]
        started = time.perf_counter()
        understanding.read(list(texts), NOW)
        return Speed(alone, lengthy, len(texts) / (time.perf_counter() - started))


def _timed(understanding: Understanding, text: str) -> float:
    started = time.perf_counter()
    understanding.read([text], NOW)
    return (time.perf_counter() - started) * 1000


def learning_curve(
    examples: Sequence[Example], sets: Sequence[LabelledSet], kept: Path, *, fresh: bool = False
) -> list[Step]:
    """Train the classifier on growing shares of the data; what was found before is read again.

    Args:
        examples: The training data.
        sets: What is measured on.
        kept: File for the result; its name tells data, code and sets apart.
        fresh: Whether to train although there is a result.
    """
    if fresh or not kept.exists():
        steps = [_step(share, examples, sets) for share in SHARES]
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(json.dumps([vars(step) for step in steps]), encoding="utf-8")
    return [Step(**one) for one in json.loads(kept.read_text(encoding="utf-8"))]


def _step(share: float, examples: Sequence[Example], sets: Sequence[LabelledSet]) -> Step:
    part = stratified(examples, share)
    logger.info("learning curve: %d messages ...", len(part))
    started = time.monotonic()
    model = IntentModel().fit([one.text for one in part], [one.label for one in part])
    fit_s = time.monotonic() - started
    found = cases(Understanding(model, set()), [row for one in sets for row in one.rows])
    groups = by_set(sets, found) | {
        name: group for name, group in by_language(found).items() if name != "all"
    }
    scores = {name: category_macro(group) for name, group in groups.items()}
    return Step(share, len(part), fit_s, scores)
