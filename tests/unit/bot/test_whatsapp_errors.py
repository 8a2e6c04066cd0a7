"""Meta's errors, sorted by what to do next, and how fast we send."""

from __future__ import annotations

from typing import Any

import pytest

from bot.channels.whatsapp_errors import Do, class_of, read_error, read_failure
from bot.channels.whatsapp_pace import Pace
from bot.errors import LaterError


@pytest.mark.parametrize(
    ("code", "do"),
    [
        (1, Do.RETRY), (2, Do.RETRY), (131000, Do.RETRY), (131016, Do.RETRY), (131057, Do.RETRY),
        (4, Do.THROTTLE), (80007, Do.THROTTLE), (130429, Do.THROTTLE), (131048, Do.THROTTLE),
        (131056, Do.THROTTLE),
        (0, Do.OPERATOR), (190, Do.OPERATOR), (10, Do.OPERATOR), (200, Do.OPERATOR),
        (299, Do.OPERATOR), (368, Do.OPERATOR), (131031, Do.OPERATOR), (131042, Do.OPERATOR),
        (133010, Do.OPERATOR),
        (131047, Do.CLOSED),
        (100, Do.NEVER), (131026, Do.NEVER), (131051, Do.NEVER), (131021, Do.NEVER),
        (131049, Do.NEVER), (131062, Do.NEVER), (132001, Do.NEVER), (132000, Do.NEVER),
    ],
)  # fmt: skip
def test_a_code_has_its_class(code: int, do: Do) -> None:
    assert class_of(code, 400) is do
    assert read_failure([{"code": code}]).do is do


@pytest.mark.parametrize(
    ("status", "do"),
    [(400, Do.NEVER), (404, Do.NEVER), (401, Do.OPERATOR), (403, Do.OPERATOR), (408, Do.RETRY),
     (429, Do.THROTTLE), (500, Do.RETRY), (503, Do.RETRY), (0, Do.RETRY)],
)  # fmt: skip
@pytest.mark.parametrize("code", [None, 999999])
def test_an_unknown_code_goes_by_its_status(status: int, do: Do, code: int | None) -> None:
    assert class_of(code, status) is do


@pytest.mark.parametrize(
    "body",
    [None, [], "x", {}, {"error": None}, {"error": []}, {"error": {"code": None}},
     {"error": {"code": True}}, {"error": {"code": {"x": 1}}}],
)  # fmt: skip
def test_an_answer_of_any_shape_is_sorted(body: Any) -> None:
    assert read_error(500, body).do is Do.RETRY
    assert read_error(400, body).do is Do.NEVER
    assert read_failure(body).code is None


def test_only_metas_own_word_says_that_nothing_was_done() -> None:
    assert read_error(500, {"error": {"code": 131000}}).certain
    assert not read_error(502, None).certain


def test_how_long_to_wait() -> None:
    assert read_error(400, {"error": {"code": 131056}}).after_s == 6.0
    assert read_error(429, {"error": {"code": "130429"}}, "17").after_s == 17.0
    assert read_error(429, {"error": {"code": 80007}}, "soon").after_s == 60.0
    assert read_error(429, None, "99999999999").after_s == 3600.0
    assert read_error(500, {"error": {"code": 2}}).after_s is None


def test_an_error_shows_numbers_only() -> None:
    said = str(read_error(400, {"error": {"code": 131026, "message": "to 923005550001"}}))
    assert said == "never, status 400, code 131026"


class Time:
    now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


def test_a_burst_to_one_citizen_is_paid_back() -> None:
    clock = Time()
    pace = Pace(clock, per_second=1e9, burst=5, pair_s=6.0)
    for _ in range(5):
        pace.take("a")
    with pytest.raises(LaterError) as told:
        pace.take("a")
    assert told.value.after_s == pytest.approx(6.0)
    pace.take("b")
    clock.now_s += 6.0
    pace.take("a")
    with pytest.raises(LaterError):
        pace.take("a")
    clock.now_s += 30.0
    for _ in range(5):
        pace.take("a")


def test_all_together_are_spread() -> None:
    clock = Time()
    pace = Pace(clock, per_second=10, burst=100)
    waits = [pace.take(str(n)) for n in range(11)]
    assert waits == pytest.approx([n / 10 for n in range(11)])
    with pytest.raises(LaterError):
        pace.take("x")


def test_closed_for_one_and_for_all() -> None:
    clock = Time()
    pace = Pace(clock, per_second=1e9, burst=5, pair_s=6.0)
    pace.close_for("a", 6.0)
    with pytest.raises(LaterError):
        pace.take("a")
    pace.take("b")
    pace.close(60.0)
    with pytest.raises(LaterError) as told:
        pace.take("b")
    assert told.value.after_s == pytest.approx(60.0)
    clock.now_s += 60.0
    pace.take("b")
    pace.take("a")


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.channels.whatsapp_pace.REMEMBERED", 10)
    pace = Pace(Time(), per_second=1e9)
    for number in range(100):
        pace.take(str(number))
    assert len(pace._owed_until_s) == 10
