"""When it happened, resolved to the past."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.text.times import KARACHI, find_times, parse_time
from tests.timing import takes_less_than
from tests.unit.nlu_text.sentences import CASES

NOW = datetime(2026, 11, 21, 15, 30, tzinfo=KARACHI)  # a Saturday
WORDS = (
    "kal aaj parson raat subah 5 10 99999 baje pm am din pehle se 31 february march ramzan eid "
    "ke ko last week "
    "12/11/2026 99/99/99 : - . peer juma hafte do sarhe تین دن سے کل رات ۱۰ بجے پچھلے مہینے "
    "ago an hour"
)
PIECES = st.sampled_from(WORDS.split(" "))


@pytest.mark.parametrize(
    ("text", "expected", "precision"),
    [
        ("aaj", "2026-11-21 00:00", "day"),
        ("kal", "2026-11-20 00:00", "day"),
        ("پرسوں", "2026-11-19 00:00", "day"),
        ("tarson", "2026-11-18 00:00", "day"),
        ("kal raat", "2026-11-20 22:00", "part_of_day"),
        ("kal شام", "2026-11-20 18:00", "part_of_day"),
        ("subah se", "2026-11-21 08:00", "part_of_day"),
        ("raat ko", "2026-11-20 22:00", "part_of_day"),
        ("abhi abhi", "2026-11-21 15:30", "minute"),
        ("pichle hafte", "2026-11-14 00:00", "week"),
        ("do din pehle", "2026-11-19 00:00", "day"),
        ("half an hour ago", "2026-11-21 15:00", "hour"),
        ("1 ghanta 59 minute pehle", "2026-11-21 13:31", "hour"),
        ("ek ghanta aur das minute pehle", "2026-11-21 14:20", "hour"),
        ("ایک گھنٹہ بیس منٹ پہلے", "2026-11-21 14:10", "hour"),
        ("1 hour 20 minutes ago", "2026-11-21 14:10", "hour"),
        ("an hour and a half ago", "2026-11-21 14:00", "hour"),
        ("1 and a half hours ago", "2026-11-21 14:00", "hour"),
        ("pona ghanta pehle", "2026-11-21 14:45", "hour"),
        ("2 ghante pehle 15 minute baat hui", "2026-11-21 13:30", "hour"),
        ("3 mahine se", "2026-08-21 00:00", "month"),
        ("تین دن سے", "2026-11-18 00:00", "day"),
        ("peer ko", "2026-11-16 00:00", "day"),
        ("budh ke din", "2026-11-18 00:00", "day"),
        ("jumerat ki raat", "2026-11-19 22:00", "part_of_day"),
        ("juma ko", "2026-11-20 00:00", "day"),
        ("hafte ko", "2026-11-14 00:00", "day"),
        ("اتوار کو", "2026-11-15 00:00", "day"),
        ("15 March ko", "2026-03-15 00:00", "day"),
        ("25 December", "2025-12-25 00:00", "day"),
        ("۵ نومبر ۲۰۲۶", "2026-11-05 00:00", "day"),
        ("12/11/2026", "2026-11-12 00:00", "day"),
        ("12-11-26", "2026-11-12 00:00", "day"),
        ("2026-11-02", "2026-11-02 00:00", "day"),
        ("3 tareekh ko", "2026-11-03 00:00", "day"),
        ("at 4 am", "2026-11-21 04:00", "hour"),
        ("رات 10 بجے", "2026-11-20 22:00", "hour"),
        ("sham 5 bje", "2026-11-20 17:00", "hour"),
        ("kal raat 2 baje", "2026-11-21 02:00", "hour"),
        ("kal dopahar sarhe teen baje", "2026-11-20 15:30", "minute"),
        ("yesterday at 5pm", "2026-11-20 17:00", "hour"),
        ("at 14:20", "2026-11-21 14:20", "minute"),
        ("10 minutes ago", "2026-11-21 15:20", "minute"),
        ("آدھے گھنٹے پہلے", "2026-11-21 15:00", "hour"),
        ("2 ghante pehle", "2026-11-21 13:30", "hour"),
        ("an hour ago", "2026-11-21 14:30", "hour"),
        ("last week", "2026-11-14 00:00", "week"),
        ("last night", "2026-11-20 22:00", "part_of_day"),
        ("گزشتہ روز", "2026-11-20 00:00", "day"),
        ("since August", "2026-08-01 00:00", "month"),
        ("since Ramzan", "2026-02-19 00:00", "month"),
        ("bari eid pe", "2026-05-27 00:00", "day"),
    ],
)
def test_words_of_time_are_resolved(text: str, expected: str, precision: str) -> None:
    (found,) = find_times(f"bhai {text} fraud", NOW)
    assert found.value.strftime("%Y-%m-%d %H:%M") == expected
    assert found.precision == precision


@pytest.mark.parametrize(
    "text",
    [
        "45 din me double",
        "7 din me paise wapas",
        "20 din baad",
        "good morning",
        "صبح بخیر",
        "roz raat ko call karta hai",
        "kal tak 50 hazar do",
        "کل ایک لاکھ دے چکا ہوں",
        "aaj kal fraud bohat hai",
        "peer sahab ne kaha",
        "Muhammad Ramzan naam hai",
        "35202-1234567-1",
        "0300-1234567",
        "4 nights in Hunza",
        "ek raat me ameer",
        "may I ask",
        "32/13/2026",
        "12/12/2030 ko",
        "abhi paise bhejo warna",
    ],
)
def test_other_words_are_not_moments(text: str) -> None:
    assert find_times(text, NOW) == []


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.text[:40])
def test_the_moments_of_a_complaint_are_found_with_their_words(case) -> None:  # type: ignore[no-untyped-def]
    assert tuple(t.text for t in find_times(case.text, NOW)) == case.times


def test_the_most_exact_answer_wins() -> None:
    found = parse_time("aaj nahi, 2 ghante pehle", NOW)
    assert found is not None
    assert found.precision == "hour"
    assert parse_time("yaad nahi", NOW) is None


def test_now_in_another_zone_is_read_in_karachi() -> None:
    late_evening_utc = datetime(2026, 11, 20, 20, 0, tzinfo=timezone.utc)  # noqa: UP017
    (found,) = find_times("aaj", late_evening_utc)
    assert found.value.isoformat() == "2026-11-21T00:00:00+05:00"


MOMENTS = st.datetimes(min_value=datetime(2020, 1, 1), max_value=datetime(2035, 1, 1)).map(  # noqa: DTZ001
    lambda d: d.replace(tzinfo=KARACHI)
)


@given(st.lists(PIECES, max_size=60).map(" ".join) | st.text(max_size=300), MOMENTS)
def test_every_moment_is_in_the_past_and_its_span_in_the_text(text: str, now: datetime) -> None:
    found = find_times(text, now)
    for moment in found:
        assert moment.value <= now
        assert moment.value.utcoffset() == timedelta(hours=5)
        assert text[moment.start : moment.end] == moment.text
    assert all(a.end <= b.start for a, b in zip(found, found[1:], strict=False))


@pytest.mark.parametrize(
    "unit", ["9 ", "1:", "1-1-", "kal ", "3 din se ", "x5", "raat ", "5 march ", "eid "]
)
def test_ten_thousand_characters_take_a_fraction_of_a_second(unit: str) -> None:
    text = (unit * 10_000)[:10_000]
    assert takes_less_than(0.5, lambda: find_times(text, NOW))
