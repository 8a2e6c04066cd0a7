"""Figures of labelled messages and their readings; no model, no pictures, no words about them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from nlu.evaluation.messages import SCRIPTS, LabelledSet
from nlu.understand import COMPLAINTS, NOT_COMPLAINT

CATEGORIES = (*COMPLAINTS, NOT_COMPLAINT)
INTENTS = (
    "greet", "ask_tip", "check_status", "check_suspicious", "is_this_nccia", "human_agent",
    "thanks", "stop", "change_language", "out_of_scope", "gibberish",
)  # fmt: skip
LANGUAGES = ("ur", "ur-Latn", "en", "mixed")
ALL = "all"
# Label in the file -> entity type of ``understand``.
ENTITIES = {
    "amount_pkr": "amount_pkr", "amount_lost": "amount_lost", "amount_foreign": "amount_foreign",
    "phones": "phone", "cnics": "cnic", "ibans": "iban", "account_numbers": "bank_account",
    "wallets": "wallet", "banks": "bank", "urls": "url", "crypto": "crypto_address",
    "transaction_ids": "transaction_id", "platform": "platform", "city": "city",
    "incident_when": "incident_time", "impersonated": "impersonated", "scheme": "scheme",
    "account_name": "account_title",
}  # fmt: skip
ENTITY_GROUPS = {
    "money": ("amount_pkr", "amount_lost", "amount_foreign"),
    "numbers": ("phone", "cnic", "iban", "bank_account", "url", "crypto_address", "transaction_id"),
    "names": ("wallet", "bank", "platform", "city"),
    "time": ("incident_time",),
    "told": ("impersonated", "scheme", "account_title"),
}
"""Types that are read in one way; counted together because some occur only a dozen times."""
# Labelled in the citizen's or the labeller's words, so a shared word counts as a match.
LOOSE = frozenset({"incident_time", "impersonated", "scheme", "account_title"})
DEFERRED_SHARE = 0.15
"""The share that may go to a question or a person instead of being guessed."""

ALLOWED_FALL = {
    "class_f1": 0.02,
    "subtypes_right": 0.03,
    "intents_macro_f1": 0.04,
    "entity_f1": 0.02,
}
"""How far a committed figure may fall before a test fails. Sub-types and intents have 6 to 14
messages each, so that one message more or less moves them further."""


@dataclass(frozen=True)
class Answer:
    """What a classifier says of one message, however it is made.

    Attributes:
        category: One of the five.
        confidence: Of the category; anything that orders messages by how sure the answer is.
        subtype: Sub-type or intent, "" when the classifier knows none.
    """

    category: str
    confidence: float
    subtype: str = ""


@dataclass(frozen=True)
class Case:
    """One labelled message beside an answer."""

    gold: dict[str, Any]
    answer: Answer
    entities: tuple[dict[str, Any], ...] = ()

    @property
    def language(self) -> str:
        """Of the label: ur, ur-Latn, en or mixed."""
        language = str(self.gold["lang"])
        return SCRIPTS.get(language, language)

    @property
    def category(self) -> str:
        """The label."""
        return str(self.gold["category"])

    @property
    def right(self) -> bool:
        """Whether the category is right."""
        return self.category == self.answer.category


Groups = dict[str, list[Case]]


def by_set(sets: Sequence[LabelledSet], cases: Sequence[Case]) -> Groups:
    """The cases of each set, and of all when there are several; cases stand in the sets' order."""
    groups: Groups = {}
    start = 0
    for one in sets:
        groups[one.name] = list(cases[start : start + len(one.rows)])
        start += len(one.rows)
    return groups if len(groups) == 1 else {ALL: list(cases), **groups}


def by_language(cases: Iterable[Case]) -> Groups:
    """All cases and those of each language that occurs."""
    everyone = list(cases)
    groups = {name: [one for one in everyone if one.language == name] for name in LANGUAGES}
    return {ALL: everyone} | {name: group for name, group in groups.items() if group}


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


def categories(cases: Iterable[Case]) -> list[tuple[str, str]]:
    """(label, answer) of each case."""
    return [(case.category, case.answer.category) for case in cases]


def category_macro(cases: Iterable[Case]) -> float:
    """Macro-F1 of the five classes."""
    return macro_f1(categories(cases), CATEGORIES)


def accuracy(cases: Sequence[Case]) -> float:
    """Share of right categories."""
    return sum(case.right for case in cases) / max(len(cases), 1)


def confusion(cases: Iterable[Case]) -> list[list[int]]:
    """Messages by label (rows) and answer (columns), in the order of CATEGORIES."""
    counted = Counter(categories(cases))
    return [[counted[truth, answer] for answer in CATEGORIES] for truth in CATEGORIES]


def kept(cases: Sequence[Case], deferred: float) -> list[Case]:
    """The cases that are left when the least sure share is deferred."""
    ordered = sorted(cases, key=lambda case: -case.answer.confidence)
    return ordered[: len(ordered) - int(deferred * len(ordered))]


@dataclass(frozen=True)
class Bin:
    """Messages of about the same confidence."""

    low: float
    high: float
    count: int
    said: float
    true: float


def calibration(cases: Sequence[Case]) -> tuple[float, list[Bin]]:
    """Expected calibration error, and the bins it is made of."""
    edges = (0.0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97, 1.0)
    bins = []
    for low, high in zip(edges, edges[1:], strict=False):
        group = [
            one for one in cases
            if low <= one.answer.confidence and (one.answer.confidence < high or high == edges[-1])
        ]  # fmt: skip
        if group:
            said = sum(one.answer.confidence for one in group) / len(group)
            bins.append(Bin(low, high, len(group), said, accuracy(group)))
    error = sum(abs(one.said - one.true) * one.count for one in bins) / max(len(cases), 1)
    return error, bins


def subtypes(cases: Sequence[Case], category: str) -> tuple[float, float, int]:
    """Share of right sub-types where the category is right, of all, and how many there are."""
    everyone = [case for case in cases if case.category == category]
    group = [case for case in everyone if case.right]
    hits = sum(case.gold["subtype"] == case.answer.subtype for case in group)
    return hits / max(len(group), 1), hits / max(len(everyone), 1), len(everyone)


def subtypes_right(cases: Sequence[Case]) -> float:
    """Share of complaints whose category and sub-type are both right."""
    complaints = [case for case in cases if case.category != NOT_COMPLAINT]
    hits = sum(
        case.right and bool(case.gold["subtype"] == case.answer.subtype) for case in complaints
    )
    return hits / max(len(complaints), 1)


def intent_pairs(cases: Iterable[Case]) -> list[tuple[str, str]]:
    """(label, answer) of the messages that are no complaint."""
    return [
        (str(case.gold["subtype"]), case.answer.subtype)
        for case in cases
        if case.category == NOT_COMPLAINT
    ]


@dataclass
class Found:
    """How many entities were found, missed, and found without being labelled."""

    hits: int = 0
    missed: int = 0
    extra: int = 0

    @property
    def f1(self) -> float | None:
        """F1; None when none is labelled."""
        if not self.hits + self.missed:
            return None
        return 2 * self.hits / (2 * self.hits + self.missed + self.extra)

    def __add__(self, other: Found) -> Found:
        return Found(self.hits + other.hits, self.missed + other.missed, self.extra + other.extra)


def entities(cases: Iterable[Case]) -> dict[str, Found]:
    """Counts of every entity type."""
    counts = {kind: Found() for kind in ENTITIES.values()}
    for case in cases:
        for key, kind in ENTITIES.items():
            same = _same(kind)
            labels = sorted(set(_values(case.gold["entities"], key)))
            found = {str(e["value"]): e for e in case.entities if e["type"] == kind}.values()
            hits = sum(any(same(label, e) for e in found) for label in labels)
            true = sum(any(same(label, e) for label in labels) for e in found)
            counts[kind] += Found(hits, len(labels) - hits, len(found) - true)
    return counts


def entity_groups(cases: Iterable[Case]) -> dict[str, Found]:
    """Counts of the groups of entity types."""
    counts = entities(cases)
    return {
        name: sum((counts[kind] for kind in kinds), Found())
        for name, kinds in ENTITY_GROUPS.items()
    }


def _values(labels: dict[str, Any], key: str) -> list[str]:
    value = labels.get(key)
    values = value if isinstance(value, list) else [] if value is None else [value]
    # Links are told without their scheme, however they were written.
    return [re.sub(r"^https?://", "", str(one).lower()) for one in values]


def _same(kind: str) -> Callable[[str, dict[str, Any]], bool]:
    if kind not in LOOSE:
        return lambda label, entity: str(entity["value"]).lower() == label
    return lambda label, entity: bool(
        set(label.replace("(", " ").replace(")", " ").split())
        & set(f"{entity['value']} {entity['text']}".lower().split())
    )


def summary(cases: Sequence[Case]) -> dict[str, Any]:
    """The figures that are committed and guarded, rounded to three decimals."""
    pairs = categories(cases)
    groups = {name: found.f1 for name, found in entity_groups(cases).items()}
    return {
        "messages": len(cases),
        "macro_f1": round(category_macro(cases), 3),
        "class_f1": {name: round(f1(pairs, name)[0], 3) for name in CATEGORIES},
        "accuracy_15_deferred": round(accuracy(kept(cases, DEFERRED_SHARE)), 3),
        "subtypes_right": round(subtypes_right(cases), 3),
        "intents_macro_f1": round(macro_f1(intent_pairs(cases), INTENTS), 3),
        "entity_f1": {k: round(score, 3) for k, score in groups.items() if score is not None},
    }


def fallen(committed: dict[str, dict[str, Any]], measured: dict[str, dict[str, Any]]) -> list[str]:
    """What is understood worse than the committed figures say, one line each.

    Args:
        committed: Summaries by set, as committed.
        measured: Summaries by set, of the present model.
    """
    lines = []
    for name, present in measured.items():
        if name not in committed:
            lines.append(f"{name}: no figures are committed")
            continue
        for what, allowed in ALLOWED_FALL.items():
            old, new = committed[name][what], present[what]
            pairs = (
                {what: (old, new)}
                if isinstance(old, float)
                else {f"{what} of {key}": (old[key], new.get(key, 0.0)) for key in old}
            )
            lines += [
                f"{name}: {label} fell from {before:.3f} to {after:.3f}"
                for label, (before, after) in pairs.items()
                if after < before - allowed - 1e-9
            ]
    return lines
