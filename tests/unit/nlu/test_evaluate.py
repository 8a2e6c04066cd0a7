"""The figures of the report."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from nlu.evaluation.figures import (
    Answer,
    Case,
    accuracy,
    by_language,
    by_set,
    calibration,
    confusion,
    entities,
    entity_groups,
    f1,
    fallen,
    kept,
    macro_f1,
    subtypes,
    subtypes_right,
    summary,
)
from nlu.evaluation.keywords import KeywordMatcher
from nlu.evaluation.messages import (
    LONG_WORDS,
    ROOT,
    Example,
    LabelledSet,
    long_messages,
    stratified,
    training_examples,
    write_examples,
)
from nlu.evaluation.rasa_run import suggested

PAIRS = [("a", "a"), ("a", "b"), ("b", "b"), ("c", "b")]


def _case(
    label: str, answer: str, confidence: float = 0.5, *, lang: str = "en", **gold: Any
) -> Case:
    category, _, subtype = label.partition("/")
    found, _, finer = answer.partition("/")
    return Case(
        {"id": "t-1", "text": "", "lang": lang, "category": category, "subtype": subtype} | gold,
        Answer(found, confidence, finer),
    )


def test_f1_counts_hits_false_alarms_and_misses() -> None:
    scores = {name: f1(PAIRS, name) for name in "abc"}
    assert [score for score, _ in scores.values()] == pytest.approx([2 / 3, 0.5, 0.0])
    assert [count for _, count in scores.values()] == [2, 1, 1]


def test_macro_f1_leaves_out_classes_that_do_not_occur() -> None:
    assert macro_f1(PAIRS, ["a", "b", "c", "d"]) == pytest.approx((2 / 3 + 0.5) / 3)


def test_the_least_sure_are_deferred_first() -> None:
    cases = [
        _case("impersonation", "other_fraud", 0.2),
        _case("impersonation", "impersonation", 0.9),
        _case("impersonation", "impersonation", 0.6),
        _case("impersonation", "other_fraud", 0.7),
    ]
    assert accuracy(cases) == 0.5
    assert [case.answer.confidence for case in kept(cases, 0.5)] == [0.9, 0.7]
    assert accuracy(kept(cases, 0.25)) == pytest.approx(2 / 3)


def test_confusion_has_labels_in_rows() -> None:
    counts = confusion([_case("whatsapp_hijacking", "not_complaint")])
    assert counts[0] == [0, 0, 0, 0, 1]
    assert sum(map(sum, counts)) == 1


def test_calibration_error_is_the_gap_between_said_and_true() -> None:
    sure = [_case("impersonation", "impersonation", 1.0)] * 3
    error, bins = calibration([*sure, _case("impersonation", "other_fraud", 1.0)])
    assert error == pytest.approx(0.25)
    assert [(one.count, one.said, one.true) for one in bins] == [(4, 1.0, 0.75)]


def test_sub_types_count_only_with_their_category() -> None:
    cases = [
        _case("impersonation/bank", "impersonation/bank"),
        _case("impersonation/bank", "impersonation/fia"),
        _case("impersonation/bank", "other_fraud/bank"),
        _case("not_complaint/greet", "not_complaint/greet"),
    ]
    assert subtypes(cases, "impersonation") == (0.5, pytest.approx(1 / 3), 3)
    assert subtypes_right(cases) == pytest.approx(1 / 3)


def test_groups_are_by_file_and_by_language() -> None:
    sets = [LabelledSet("frozen", [{}]), LabelledSet("holdout", [{}, {}])]
    cases = [
        _case("impersonation", "impersonation", lang=lang) for lang in ("roman_ur", "ur", "ur")
    ]
    assert {k: len(v) for k, v in by_set(sets, cases).items()} == {
        "all": 3, "frozen": 1, "holdout": 2,
    }  # fmt: skip
    assert list(by_set(sets[:1], cases[:1])) == ["frozen"]
    assert {k: len(v) for k, v in by_language(cases).items()} == {"all": 3, "ur": 2, "ur-Latn": 1}


def test_entities_must_be_equal_but_times_may_share_a_word() -> None:
    found = (
        {"type": "amount_pkr", "value": 5000, "text": "5 hazar"},
        {"type": "amount_pkr", "value": 70, "text": "70"},
        {"type": "incident_time", "value": "2026-11-20", "text": "kal shaam"},
    )
    gold = {
        "text": "", "lang": "en", "category": "impersonation", "subtype": "bank",
        "entities": {"amount_pkr": [5000, 900], "incident_when": "kal"},
    }  # fmt: skip
    case = Case(gold, Answer("impersonation", 1.0), found)
    counted = entities([case])
    assert vars(counted["amount_pkr"]) == {"hits": 1, "missed": 1, "extra": 1}
    assert counted["incident_time"].f1 == 1.0
    assert counted["iban"].f1 is None
    assert entity_groups([case])["money"].f1 == pytest.approx(0.5)


def test_a_fall_of_more_than_two_points_is_told() -> None:
    right = _case("impersonation/bank", "impersonation/bank", entities={})
    wrong = _case("impersonation/bank", "other_fraud/prize", entities={})
    before = {"frozen": summary([right] * 100)}
    assert fallen(before, {"frozen": summary([right] * 98 + [wrong] * 2)}) == []
    told = fallen(before, {"frozen": summary([right] * 95 + [wrong] * 5)})
    assert "frozen: class_f1 of impersonation fell from 1.000 to 0.974" in told
    assert len(told) == 2  # the sub-types too
    assert fallen(before, {"holdout": before["frozen"]}) == ["holdout: no figures are committed"]


def test_a_share_of_the_data_has_every_label_and_is_part_of_the_next() -> None:
    examples = training_examples()
    tenth, quarter = stratified(examples, 0.10), stratified(examples, 0.25)
    assert {(e.label, e.language) for e in tenth} == {(e.label, e.language) for e in examples}
    assert set(tenth) < set(quarter)
    assert len(tenth) == pytest.approx(0.10 * len(examples), rel=0.15)
    assert stratified(examples, 0.10) == tenth
    assert len(stratified(examples, 1.0)) == len(examples)


def test_a_share_is_written_as_training_data_with_its_annotations(tmp_path: Path) -> None:
    share = stratified(training_examples(), 0.02)
    write_examples(share, tmp_path)
    again = training_examples(tmp_path)
    told = [(one.text, one.label, one.language, one.written) for one in again]
    assert sorted(told) == sorted((x.text, x.label, x.language, x.written) for x in share)


def test_long_messages_have_the_promised_length() -> None:
    made = long_messages(["ek do teen"] * 100)
    assert {len(text.split()) for text in made} == {LONG_WORDS}
    assert len(made) == 3


def test_keywords_decide_by_the_most_words() -> None:
    matcher = KeywordMatcher([Example("x", "other_fraud/prize", "en", "")])
    answer = matcher.read("Mera WhatsApp hack ho gaya, 6 digit code manga tha")
    assert answer.category == "whatsapp_hijacking"
    unsure = matcher.read("zzz")
    assert unsure.category == "other_fraud"
    assert unsure.confidence < answer.confidence


def test_the_suggested_pipeline_is_the_one_rasa_writes() -> None:
    written = ROOT.glob(".venv-nlu/lib/python3*/site-packages/rasa/cli/initial_project/config.yml")
    lines = next(written).read_text(encoding="utf-8").replace("#   ", "  ").splitlines()
    theirs = [line for line in lines if line.startswith(("  - name:", "    "))]
    ours = suggested().splitlines()
    expected = "\n".join(theirs)
    for name in ("WhitespaceTokenizer", "DIETClassifier", "FallbackClassifier"):
        assert f"- name: {name}" in expected
    missing = [line for line in ours if line.startswith("  ") and line not in theirs]
    assert missing == ["    random_seed: 1"]
