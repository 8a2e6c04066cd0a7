"""Measures a trained model on labelled messages it has never seen, and writes one Markdown report.

``python -m nlu.evaluate --model khabardar.tar.gz --out docs/benchmarks/nlu.md``

The labelled file has one JSON object a line: ``text``, ``lang``, ``category``, ``subtype``,
``entities``. It is for measuring only; nothing is ever trained on it.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import logging
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nlu.components.entities import KARACHI
from nlu.understand import COMPLAINTS, NOT_COMPLAINT, Understanding

logger = logging.getLogger("nlu.evaluate")

CATEGORIES = (*COMPLAINTS, NOT_COMPLAINT)
INTENTS = (
    "greet", "ask_tip", "check_status", "check_suspicious", "is_this_nccia", "human_agent",
    "thanks", "stop", "change_language", "out_of_scope", "gibberish",
)  # fmt: skip
SCRIPTS = {"roman_ur": "ur-Latn"}
# Label in the file -> entity type of ``understand``.
ENTITIES = {
    "amount_pkr": "amount_pkr", "amount_lost": "amount_lost", "amount_foreign": "amount_foreign",
    "phones": "phone", "cnics": "cnic", "ibans": "iban", "account_numbers": "bank_account",
    "wallets": "wallet", "banks": "bank", "urls": "url", "crypto": "crypto_address",
    "transaction_ids": "transaction_id", "platform": "platform", "city": "city",
    "incident_when": "incident_time", "impersonated": "impersonated", "scheme": "scheme",
}  # fmt: skip
# Labelled in the citizen's or the labeller's words, so a shared word counts as a match.
LOOSE = frozenset({"incident_time", "impersonated", "scheme"})
NOW = dt.datetime(2026, 11, 21, 12, 0, tzinfo=KARACHI)
DEFERRED = (0.0, 0.05, 0.10, 0.15, 0.20, 0.30)
WORST = 30


@dataclass
class Case:
    """One labelled message beside what the model makes of it."""

    gold: dict[str, Any]
    found: dict[str, Any]

    @property
    def language(self) -> str:
        """Of the label: ur, ur-Latn, en or mixed."""
        language = str(self.gold["lang"])
        return SCRIPTS.get(language, language)

    @property
    def right(self) -> bool:
        """Whether the category is right."""
        return bool(self.gold["category"] == self.found["category"])


def f1(pairs: Iterable[tuple[str, str]], name: str) -> tuple[float, int]:
    """F1 of one class over (truth, answer) pairs, and how often it is the truth."""
    hits = wrong = missed = 0
    for truth, answer in pairs:
        hits += truth == answer == name
        wrong += answer == name != truth
        missed += truth == name != answer
    return 2 * hits / max(2 * hits + wrong + missed, 1), hits + missed


def macro_f1(pairs: Sequence[tuple[str, str]], names: Sequence[str]) -> float:
    """Mean F1 of the classes that occur."""
    scores = [score for score, count in (f1(pairs, name) for name in names) if count]
    return sum(scores) / max(len(scores), 1)


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> list[str]:
    """A Markdown table; floats get three decimals."""

    def cell(value: object) -> str:
        return f"{value:.3f}" if isinstance(value, float) else str(value).replace("|", "\\|")

    lines = [head, ["---"] * len(head), *rows]
    return ["| " + " | ".join(cell(value) for value in line) + " |" for line in lines] + [""]


def _categories(cases: list[Case]) -> list[str]:
    languages = sorted({case.language for case in cases})
    groups = {"all": cases} | {
        name: [case for case in cases if case.language == name] for name in languages
    }
    pairs = {
        name: [(case.gold["category"], case.found["category"]) for case in group]
        for name, group in groups.items()
    }
    rows: list[list[object]] = [
        [category, *(f1(pairs[name], category)[0] for name in groups)] for category in CATEGORIES
    ]
    rows.append(["**macro-F1**", *(macro_f1(pairs[name], CATEGORIES) for name in groups)])
    rows.append(["messages", *(len(group) for group in groups.values())])
    counted = Counter(pairs["all"])
    matrix = [[truth, *(counted[truth, answer] for answer in CATEGORIES)] for truth in CATEGORIES]
    return [
        "## Five classes: F1 by language", "", *table(["class", *groups], rows),
        "## Confusion (rows: label, columns: answer)", "", *table(["", *CATEGORIES], matrix),
    ]  # fmt: skip


def _finer(cases: list[Case]) -> list[str]:
    rows: list[list[object]] = []
    for category in COMPLAINTS:
        group = [c for c in cases if c.gold["category"] == category == c.found["category"]]
        everyone = [c for c in cases if c.gold["category"] == category]
        hits = sum(c.gold["subtype"] == c.found["subtype"] for c in group)
        rows.append([category, hits / max(len(group), 1), hits / max(len(everyone), 1)])
    pairs = [
        (c.gold["subtype"], c.found["subtype"])
        for c in cases
        if c.gold["category"] == NOT_COMPLAINT
    ]
    intents: list[list[object]] = [[name, *f1(pairs, name)] for name in INTENTS]
    intents.append(["**macro-F1**", macro_f1(pairs, INTENTS), len(pairs)])
    return [
        "## Sub-types, first answer", "",
        *table(["category", "right where the category is", "right of all"], rows),
        "## Intents of not_complaint", "", *table(["intent", "F1", "messages"], intents),
    ]  # fmt: skip


def _confidence(cases: list[Case]) -> list[str]:
    ordered = sorted(cases, key=lambda case: -case.found["confidence"])
    deferred: list[list[object]] = []
    for share in DEFERRED:
        kept = ordered[: len(ordered) - int(share * len(ordered))]
        accuracy = sum(case.right for case in kept) / len(kept)
        deferred.append([f"{share:.0%}", accuracy, kept[-1].found["confidence"]])
    bins: list[list[object]] = []
    error = 0.0
    for low in (0.0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97):
        high = {0.0: 0.4, 0.9: 0.97, 0.97: 1.01}.get(low, low + 0.1)
        group = [case for case in cases if low <= case.found["confidence"] < high]
        if not group:
            continue
        said = sum(case.found["confidence"] for case in group) / len(group)
        true = sum(case.right for case in group) / len(group)
        error += abs(said - true) * len(group) / len(cases)
        bins.append([f"{low:.2f}-{min(high, 1.0):.2f}", len(group), said, true])
    return [
        "## Accuracy of the rest when the least sure are deferred", "",
        *table(["deferred", "accuracy of the rest", "confidence at the cut"], deferred),
        f"## Calibration (expected error {error:.3f})", "",
        *table(["confidence", "messages", "mean confidence", "accuracy"], bins),
    ]  # fmt: skip


def _values(labels: dict[str, Any], key: str) -> list[str]:
    value = labels.get(key)
    values = value if isinstance(value, list) else [] if value is None else [value]
    return [str(one).lower() for one in values]


def _same(kind: str) -> Callable[[str, dict[str, Any]], bool]:
    if kind not in LOOSE:
        return lambda label, entity: str(entity["value"]).lower() == label
    return lambda label, entity: bool(
        set(label.replace("(", " ").replace(")", " ").split())
        & set(f"{entity['value']} {entity['text']}".lower().split())
    )


def _entities(cases: list[Case]) -> list[str]:
    languages = ["all", *sorted({case.language for case in cases})]
    rows: list[list[object]] = []
    for key, kind in ENTITIES.items():
        counts = {name: [0, 0, 0] for name in languages}
        same = _same(kind)
        for case in cases:
            labels = sorted(set(_values(case.gold["entities"], key)))
            found = {str(e["value"]): e for e in case.found["entities"] if e["type"] == kind}
            hits = sum(any(same(label, e) for e in found.values()) for label in labels)
            true = sum(any(same(label, e) for label in labels) for e in found.values())
            for name in ("all", case.language):
                counts[name][0] += hits
                counts[name][1] += len(labels) - hits
                counts[name][2] += len(found) - true
        scores = [
            2 * hits / (2 * hits + missed + extra) if hits + missed else "-"
            for hits, missed, extra in counts.values()
        ]
        hits, missed, extra = counts["all"]
        rows.append([kind, *scores, hits + missed, missed, extra])
    return [
        "## Entities: F1 by type and language", "",
        "Values must be equal; times, impersonated bodies and schemes count when a word is shared.",
        "",
        *table(["type", *languages, "labelled", "missed", "not labelled"], rows),
    ]  # fmt: skip


def _worst(cases: list[Case]) -> list[str]:
    wrong = sorted((c for c in cases if not c.right), key=lambda c: -c.found["confidence"])[:WORST]
    rows = [
        [c.gold["id"], c.gold["category"], c.found["category"], c.found["confidence"],
         " ".join(c.gold["text"].split())[:220]]
        for c in wrong
    ]  # fmt: skip
    return [
        f"## The {len(wrong)} surest errors", "",
        *table(["id", "label", "answer", "confidence", "message"], rows),
    ]  # fmt: skip


def _speed(understanding: Understanding, texts: list[str], batch_s: float) -> list[str]:
    times = []
    for text in texts[:200]:
        started = time.perf_counter()
        understanding.read([text], NOW)
        times.append((time.perf_counter() - started) * 1000)
    times.sort()
    return [
        "## Speed", "",
        *table(
            ["what", "figure"],
            [
                ["batch", f"{len(texts) / batch_s:.0f} messages a second"],
                ["one message, median", f"{times[len(times) // 2]:.1f} ms"],
                ["one message, 95th percentile", f"{times[int(len(times) * 0.95)]:.1f} ms"],
            ],
        ),
    ]  # fmt: skip


def report(understanding: Understanding, labelled: list[dict[str, Any]]) -> str:
    """The whole report as Markdown."""
    texts = [one["text"] for one in labelled]
    understanding.read(texts[:20], NOW)  # tables of the parsers are read from disk once
    started = time.perf_counter()
    found = understanding.read(texts, NOW)
    batch_s = time.perf_counter() - started
    cases = [Case(gold, answer) for gold, answer in zip(labelled, found, strict=True)]
    lines = [
        "# How well messages are understood", "",
        f"Measured on {len(cases)} labelled messages that no training has seen "
        "(`tests/nlu/frozen.jsonl`), written by other hands than the training data. "
        "Made by `python -m nlu.evaluate`.", "",
        *_categories(cases), *_finer(cases), *_confidence(cases), *_entities(cases),
        *_speed(understanding, texts, batch_s), *_worst(cases),
    ]  # fmt: skip
    return "\n".join(lines).rstrip() + "\n"


def main(arguments: list[str] | None = None) -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="evaluate", description=__doc__.splitlines()[0])
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--test", type=Path, default=Path("tests/nlu/frozen.jsonl"))
    parser.add_argument("--out", type=Path, help="Markdown file; standard output without it")
    chosen = parser.parse_args(arguments)
    logging.basicConfig(stream=sys.stderr, level=logging.INFO, format="%(message)s")
    understanding = Understanding.load(chosen.model)
    lines = chosen.test.read_text(encoding="utf-8").splitlines()
    labelled = [json.loads(line) for line in lines if line.strip()]
    logger.info("Reading %d messages ...", len(labelled))
    text = report(understanding, labelled)
    if chosen.out is None:
        sys.stdout.write(text)
    else:
        chosen.out.parent.mkdir(parents=True, exist_ok=True)
        chosen.out.write_text(text, encoding="utf-8")
        logger.info("Written to %s.", chosen.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
