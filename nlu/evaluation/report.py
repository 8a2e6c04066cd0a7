"""The report in Markdown: tables of figures; the pictures are linked."""

from __future__ import annotations

import os
import statistics
from collections.abc import Iterable, Sequence

from nlu.evaluation import figures
from nlu.evaluation.figures import (
    ALL,
    CATEGORIES,
    DEFERRED_SHARE,
    ENTITY_GROUPS,
    INTENTS,
    by_language,
    by_set,
    category_macro,
    f1,
    macro_f1,
)
from nlu.evaluation.results import DIET, Results
from nlu.understand import COMPLAINTS

MARK = "<!-- Everything below this line is made by `make evaluate`. -->"
DEFERRED = (0.0, 0.05, 0.10, DEFERRED_SHARE, 0.20, 0.30)
WORST = 30
LONGEST = 220
WHAT_IT_IS = {
    "frozen": "written by other hands than the training data and never trained on; used to choose "
    "between variants, so its figures flatter a little",
    "holdout": (
        "harder, by another hand and never trained on; its errors were read once, before the "
        "last 3,400 training messages were written, so it flatters a little too"
    ),
}


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> list[str]:
    """A Markdown table; floats get three decimals, nothing becomes a dash."""

    def cell(value: object) -> str:
        if value is None:
            return "-"
        if isinstance(value, float):
            return f"{value:.3f}"
        return str(value).replace("|", "\\|").replace("<", "&lt;")

    lines = [head, ["---"] * len(head), *rows]
    return ["| " + " | ".join(cell(value) for value in line) + " |" for line in lines] + [""]


def render(results: Results, pictures: str) -> str:
    """Everything below MARK.

    Args:
        results: What was measured.
        pictures: The folder of the pictures, as the report links to it.
    """
    lines = [
        MARK, "",
        *_sets(results), *_contenders(results), *_categories(results),
        "## Confusion", "", f"![Confusion matrix]({pictures}/confusion.png)", "",
        *_finer(results), *_deferral(results, pictures), *_calibration(results, pictures),
        *_entities(results), *_curve(results, pictures), *_speed(results), *_worst(results),
    ]  # fmt: skip
    return "\n".join(lines).rstrip() + "\n"


def _sets(results: Results) -> list[str]:
    rows = [
        [f"`tests/nlu/{one.name}.jsonl`", len(one.rows), WHAT_IT_IS.get(one.name, "given by hand")]
        for one in results.sets
    ]
    return ["## The messages", "", *table(["set", "messages", "what it is"], rows)]


def _contenders(results: Results) -> list[str]:
    languages = list(by_language(results.cases))[1:]
    sets = list(results.groups)
    rows = []
    for one in results.contenders:
        groups = by_set(results.sets, one.cases) | by_language(one.cases)
        rows.append(
            [
                one.name,
                *(category_macro(groups[name]) for name in (*sets, *languages)),
                figures.accuracy(figures.kept(one.cases, DEFERRED_SHARE)),
                _seconds(one.train_s) if one.train_s else None,
                f"{one.cpu_s / 60:.1f} min" if one.cpu_s else None,
                f"{one.median_ms:.1f} ms",
                _bytes(one.size_bytes),
            ]
        )
    head = [
        "", *(f"macro-F1 {name}" for name in sets), *languages, "accuracy, 15 % deferred",
        "training", "of processor time", "one message", "size",
    ]  # fmt: skip
    complete = any(one.name.startswith(DIET) for one in results.contenders)
    beside = (
        f"{DIET} would take hours on all messages. It is compared on a share of them, on which our "
        "pipeline was trained once more, in the same run: the last two lines belong together."
        if complete
        else f"{DIET} was left out of this run."
    )
    return [
        "## Beside three baselines", "",
        *table(head, rows),
        beside, "",
        "All are trained on the same messages in `nlu/data` and measured on the same sets. "
        "Khabardar and DIET are trained by `rasa train nlu` (without the rules) and timed through "
        "Rasa's own parser on one thread, entities included; the other two have no entities. "
        f"Training may use every core (here {os.cpu_count()}). One message: the median.", "",
    ]  # fmt: skip


def _categories(results: Results) -> list[str]:
    lines = []
    for name, cases in results.groups.items():
        groups = by_language(cases)
        pairs = {language: figures.categories(group) for language, group in groups.items()}
        rows: list[list[object]] = [
            [category, *(f1(pairs[language], category)[0] for language in groups)]
            for category in CATEGORIES
        ]
        rows.append(["**macro-F1**", *(macro_f1(pairs[one], CATEGORIES) for one in groups)])
        rows.append(["messages", *(len(group) for group in groups.values())])
        lines += [f"## Five classes: F1 by language, {name}", "", *table(["class", *groups], rows)]
    return lines


def _finer(results: Results) -> list[str]:
    groups = results.groups
    rows: list[list[object]] = []
    for category in COMPLAINTS:
        scores = [figures.subtypes(cases, category) for cases in groups.values()]
        rows.append([category, *(part for score in scores for part in score[:2])])
    rows.append(
        ["**all complaints**", *(
            part for cases in groups.values() for part in (None, figures.subtypes_right(cases))
        )]
    )  # fmt: skip
    head = [
        text for name in groups
        for text in (f"{name}: right where the category is", f"{name}: right of all")
    ]  # fmt: skip
    pairs = [figures.intent_pairs(cases) for cases in groups.values()]
    intents: list[list[object]] = [
        [name, *(part for group in pairs for part in f1(group, name))] for name in INTENTS
    ]
    intents.append(
        ["**macro-F1**", *(part for one in pairs for part in (macro_f1(one, INTENTS), len(one)))]
    )
    intent_head = [text for name in groups for text in (f"{name}: F1", "messages")]
    return [
        "## Sub-types, first answer", "", *table(["category", *head], rows),
        "## Intents of not_complaint", "", *table(["intent", *intent_head], intents),
    ]  # fmt: skip


def _deferral(results: Results, pictures: str) -> list[str]:
    groups = results.groups
    rows: list[list[object]] = []
    for share in DEFERRED:
        row: list[object] = [f"{share:.0%}"]
        for cases in groups.values():
            rest = figures.kept(cases, share)
            row += [figures.accuracy(rest), rest[-1].answer.confidence]
        rows.append(row)
    head = [text for name in groups for text in (f"{name}: accuracy", "confidence at the cut")]
    return [
        "## Accuracy of the rest when the least sure are deferred", "",
        f"![Accuracy against the share deferred]({pictures}/deferral.png)", "",
        *table(["deferred", *head], rows),
    ]  # fmt: skip


def _calibration(results: Results, pictures: str) -> list[str]:
    _, bins = figures.calibration(results.cases)
    rows = [[f"{one.low:.2f}-{one.high:.2f}", one.count, one.said, one.true] for one in bins]
    errors = ", ".join(
        f"{name} {figures.calibration(cases)[0]:.3f}" for name, cases in results.groups.items()
    )
    return [
        "## Calibration", "", f"Expected calibration error: {errors}.", "",
        f"![Calibration]({pictures}/calibration.png)", "",
        *table(["confidence", "messages", "mean confidence", "accuracy"], rows),
    ]  # fmt: skip


def _entities(results: Results) -> list[str]:
    groups = dict(by_language(results.cases))
    if len(results.sets) > 1:
        groups |= {name: cases for name, cases in results.groups.items() if name != ALL}
    counts = {name: figures.entities(cases) for name, cases in groups.items()}
    by_group = {name: figures.entity_groups(cases) for name, cases in groups.items()}
    rows: list[list[object]] = []
    for kind, whole in counts[ALL].items():
        scores = [counts[name][kind].f1 for name in groups]
        rows.append([kind, *scores, whole.hits + whole.missed, whole.missed, whole.extra])
    for kind, whole in by_group[ALL].items():
        scores = [by_group[name][kind].f1 for name in groups]
        rows.append([f"**{kind}**", *scores, whole.hits + whole.missed, whole.missed, whole.extra])
    made_of = "; ".join(f"{name}: {', '.join(kinds)}" for name, kinds in ENTITY_GROUPS.items())
    return [
        "## Entities: F1 by type and language", "",
        "Values must be equal; times, impersonated bodies and schemes count when a word is shared. "
        f"The last rows count types together ({made_of}).", "",
        *table(["type", *groups, "labelled", "missed", "not labelled"], rows),
    ]  # fmt: skip


def _curve(results: Results, pictures: str) -> list[str]:
    names = list(results.steps[0].macro_f1)
    rows = [
        [f"{step.share:.0%}", step.messages, *(step.macro_f1[name] for name in names),
         _seconds(step.fit_s)]
        for step in results.steps
    ]  # fmt: skip
    return [
        "## Learning curve", "",
        "Macro-F1 of the five classes when the classifier is trained on a share of every label and "
        "language; a smaller share is part of the larger ones.", "",
        f"![Learning curve]({pictures}/learning.png)", "",
        *table(["share", "messages", *names, "training of the classifier"], rows),
    ]  # fmt: skip


def _speed(results: Results) -> list[str]:
    speed, ours = results.speed, results.contenders[0]
    rows = [
        [what, f"{statistics.median(times):.1f} ms", f"{_percentile(times, 95):.1f} ms"]
        for what, times in (
            ("one message alone, entities included", speed.alone_ms),
            ("the same of 90 words", speed.long_ms),
            ("one message through Rasa's parser", ours.parse_ms),
        )
    ]
    return [
        "## Speed and size", "", "On one thread.", "",
        *table(["", "median", "95th percentile"], rows),
        f"- Batch: {speed.batch_per_s:.0f} messages a second.",
        f"- Training: {_seconds(ours.train_s or 0)} by the clock.",
        f"- Archive with rules: {_bytes(results.archive_bytes)}.", "",
    ]  # fmt: skip


def _percentile(values: Sequence[float], percent: int) -> float:
    return sorted(values)[min(len(values) * percent // 100, len(values) - 1)]


def _worst(results: Results) -> list[str]:
    wrong = [case for case in results.cases if not case.right]
    wrong.sort(key=lambda case: -case.answer.confidence)
    rows = []
    for case in wrong[:WORST]:
        text = " ".join(case.gold["text"].split())
        short = text if len(text) <= LONGEST else f"{text[:LONGEST]} ..."
        answer = case.answer
        rows.append([case.gold["id"], case.category, answer.category, answer.confidence, short])
    return [
        f"## The {len(rows)} surest errors of {len(wrong)}", "",
        "Every name and number is invented.", "",
        *table(["id", "label", "answer", "confidence", "message"], rows),
    ]  # fmt: skip


def _seconds(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 600 else f"{seconds / 60:.0f} min"


def _bytes(size: int) -> str:
    return f"{size / 1e6:.1f} MB" if size >= 1e5 else f"{size / 1e3:.0f} kB"
