"""The figures of the report."""

from __future__ import annotations

import pytest

from nlu.evaluate import f1, macro_f1, report
from nlu.understand import Understanding
from tests.unit.nlu.test_understand import FixedModel

PAIRS = [("a", "a"), ("a", "b"), ("b", "b"), ("c", "b")]


def test_f1_counts_hits_false_alarms_and_misses() -> None:
    scores = {name: f1(PAIRS, name) for name in "abc"}
    assert [score for score, _ in scores.values()] == pytest.approx([2 / 3, 0.5, 0.0])
    assert [count for _, count in scores.values()] == [2, 1, 1]


def test_macro_f1_leaves_out_classes_that_do_not_occur() -> None:
    assert macro_f1(PAIRS, ["a", "b", "c", "d"]) == pytest.approx((2 / 3 + 0.5) / 3)


def test_report_names_the_errors() -> None:
    labelled = [
        {"id": "t-1", "text": "hbl se call, 5000 gaye", "lang": "roman_ur",
         "category": "impersonation", "subtype": "bank", "entities": {"amount_pkr": 5000}},
        {"id": "t-2", "text": "salam", "lang": "en",
         "category": "not_complaint", "subtype": "greet", "entities": {}},
    ]  # fmt: skip
    model = Understanding(
        FixedModel(impersonation=0.7, greet=0.3),  # type: ignore[arg-type]
        {"nlu.components.extractor.Extractor"},
    )
    text = report(model, labelled)
    assert "| t-2 | not_complaint | impersonation | 0.700 | salam |" in text
    assert "t-1 |" not in text
    assert "| amount_pkr | 1.000" in text
