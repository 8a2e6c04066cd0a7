from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from actions.document import Complaint
from desk import urgency
from desk.urgency import Band, Sign
from tests.desk_parts import a_document

NOW = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)


def score(of_kind: int | None = 60, **changes: Any) -> urgency.Urgency:
    changes = {"category": "impersonation", "amount_lost_pkr": None, **changes}
    return urgency.assess(Complaint.model_validate(a_document(**changes)), NOW, of_kind)


def ago(**passed: float) -> str:
    return (NOW - timedelta(**passed)).isoformat()


@pytest.mark.parametrize(
    ("changes", "signs"),
    [
        ({"incident_time": ago(hours=2), "amount_lost_pkr": 500}, {Sign.MONEY_2H}),
        ({"incident_time": ago(hours=2, seconds=1), "amount_lost_pkr": 500}, {Sign.MONEY_24H}),
        ({"incident_time": ago(hours=24, seconds=1), "amount_lost_pkr": 500}, set()),
        ({"incident_time": ago(hours=1), "amount_lost_pkr": 0}, set()),
        ({"incident_time": ago(hours=1), "amounts_foreign": ["10 USDT"]}, {Sign.MONEY_2H}),
        ({"incident_time": None, "amount_lost_pkr": 9_999}, set()),
        ({"incident_time": None, "amount_lost_pkr": 10_000}, {Sign.AMOUNT_10K}),
        ({"incident_time": None, "amount_lost_pkr": 100_000}, {Sign.AMOUNT_100K}),
        ({"incident_time": None, "amount_lost_pkr": 1_000_000}, {Sign.AMOUNT_1M}),
        ({"category": "whatsapp_hijacking"}, {Sign.HIJACK}),
        ({"category": "other_fraud", "subtype": "sim_swap"}, {Sign.HIJACK}),
        ({"category": "other_fraud", "subtype": "sextortion"}, {Sign.GRAVE}),
        ({"kind": "tip_off", "complainant__cnic": None}, {Sign.TIP_OFF}),
    ],
)
def test_each_sign_counts_where_the_rule_says(changes: dict[str, Any], signs: set[Sign]) -> None:
    found = score(**changes)
    assert set(found.signs) == signs
    assert found.score == 30 + sum(urgency.POINTS[sign] for sign in signs)


@pytest.mark.parametrize(
    "words",
    [
        "wo mujhe BLACKMAIL kar raha hai",
        "meri gandi  video hai",
        "وہ مجھے بلیک میل کر رہا ہے",
        "میری بیٹی نابالغ ہے",
    ],
)
def test_words_of_blackmail_and_of_children_are_grave(words: str) -> None:
    narrative = [{"text": words, "received_at": "2026-11-20T09:01:00Z"}]
    assert Sign.GRAVE in score(narrative=narrative).signs


@pytest.mark.parametrize("words", ["a minority view", "nudge", "ایک عام بات"])
def test_other_words_are_not(words: str) -> None:
    narrative = [{"text": words, "received_at": "2026-11-20T09:01:00Z"}]
    assert Sign.GRAVE not in score(narrative=narrative).signs


def test_fresh_money_goes_before_old_money_and_nothing_leaves_the_scale() -> None:
    fresh = score(incident_time=ago(hours=1), amount_lost_pkr=5_000).score
    old = score(incident_time=ago(days=9), amount_lost_pkr=5_000_000).score
    assert fresh > old
    everything = score(
        100,
        incident_time=ago(hours=1),
        amount_lost_pkr=5_000_000,
        category="whatsapp_hijacking",
        subtype="sextortion",
    )
    assert everything.score == 100
    assert score(0, kind="tip_off", complainant__cnic=None).score == 0
    assert score(None).score == 25


def test_bands() -> None:
    scores = (0, 29, 30, 54, 55, 74, 75, 100)
    wanted = [Band.LOW] * 2 + [Band.NORMAL] * 2 + [Band.HIGH] * 2 + [Band.CRITICAL] * 2
    assert [urgency.band(number) for number in scores] == wanted
