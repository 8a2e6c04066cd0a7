"""Safe hours: read from plain words in three scripts, and obeyed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actions.fields import KARACHI
from actions.hours import DAY, Quiet, may_push, read_hours, wishes_hours
from content.safety import load_safety
from storage.tables import Conversation

WORDS = load_safety().hours
MINUTES = st.integers(0, DAY - 1)
relaxed = settings(deadline=None)  # a busy machine is no failure


def quiet(start: str, end: str) -> Quiet:
    return Quiet(*(int(at[:2]) * 60 + int(at[3:]) for at in (start, end)))


NINE_TO_FIVE = quiet("17:00", "09:00")
NOT_AT_NIGHT = quiet("22:00", "08:00")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("9 to 5", NINE_TO_FIVE), ("9-17", NINE_TO_FIVE), ("between 9 and 5", NINE_TO_FIVE),
        ("9am to 5pm", NINE_TO_FIVE), ("9 a.m. - 5 p.m.", NINE_TO_FIVE),
        ("subah 9 se sham 5", NINE_TO_FIVE), ("9 se 5 baje tak", NINE_TO_FIVE),
        ("nau se paanch", NINE_TO_FIVE), ("subah 9 sham 5", NINE_TO_FIVE),
        ("۹ سے ۵ بجے تک", NINE_TO_FIVE), ("صبح نو سے شام پانچ بجے تک", NINE_TO_FIVE),
        ("saarhe 9 se 5", quiet("17:00", "09:30")), ("ساڑھے نو سے پانچ", quiet("17:00", "09:30")),
        ("9:30-17:45", quiet("17:45", "09:30")), ("8-21", quiet("21:00", "08:00")),
        ("2 to 6", quiet("18:00", "14:00")), ("8 se 8", quiet("20:00", "08:00")),
        ("12 to 4", quiet("16:00", "12:00")), ("raat 8 se 10", quiet("22:00", "20:00")),
        ("raat ko nahi", NOT_AT_NIGHT), ("not at night", NOT_AT_NIGHT), ("رات کو نہیں", NOT_AT_NIGHT),
        ("raat 10 ke baad nahi", NOT_AT_NIGHT), ("رات دس بجے کے بعد نہیں", NOT_AT_NIGHT),
        ("raat 10 se subah 8 tak nahi", NOT_AT_NIGHT), ("not between 10 pm and 8 am", NOT_AT_NIGHT),
        ("raat 12 se subah 7 tak nahi", quiet("00:00", "07:00")),
        ("11 se 7 tak na karein", quiet("23:00", "07:00")),
        ("subah 9 se pehle nahi", quiet("22:00", "09:00")),
        ("sham 6 ke baad", quiet("22:00", "18:00")), ("5 baje tak", quiet("17:00", "08:00")),
        ("sirf din mein", quiet("18:00", "09:00")), ("subah se sham tak", quiet("20:00", "06:00")),
        ("morning", quiet("12:00", "06:00")), ("kabhi bhi", Quiet()), ("any time", Quiet()),
        ("ہر وقت", Quiet()),
    ],
)  # fmt: skip
def test_plain_words_tell_the_quiet_time(text: str, wanted: Quiet) -> None:
    assert read_hours(text, WORDS) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "", "salam", "nahi", "9 baje", "kabhi nahi", "25 to 30", "9 to 5 to 7", "9 se 9:75",
        "50000 gaye", "0300-5550000", "mera account hack ho gaya 9 baje",
        "us ne raat ko message kiya aur paise nahi diye", "only weekdays", "raat 11 baje ke baad",
        "whenever the children are at school", "har koi kehta hai ke fraud hai",
        "کل رات نو بجے سے پہلے میرے پاس ایک آدمی کا فون آیا اور اس نے کہا کہ پیسے بھیجو",
    ],
)  # fmt: skip
def test_what_tells_no_time_is_not_guessed(text: str) -> None:
    assert read_hours(text, WORDS) is None


@pytest.mark.parametrize(
    ("text", "wishes"),
    [
        ("message me only between 9 and 5", True), ("please don't message me after 9 pm", False),
        ("do not message me after 9 pm", True), ("raat ko message na karein", True),
        ("mujhe sirf subah 9 se sham 5 message karein", True),
        ("مجھے صرف صبح 9 سے شام 5 تک میسج کریں", True), ("رات کو میسج نہ کریں", True),
        ("mujhe sirf 9 hazar wapas mile", False), ("sirf din mein aaya tha wo", False),
        ("message me only", False),
    ],
)  # fmt: skip
def test_only_a_plain_wish_counts_unasked(text: str, wishes: bool) -> None:
    assert wishes_hours(text, WORDS) is wishes


@relaxed
@given(st.text(max_size=80))
def test_no_text_breaks_the_reader(text: str) -> None:
    found = read_hours(text, WORDS)
    if found is not None and found.start is not None:
        assert found.end is not None
        assert 0 <= found.start < DAY
        assert 0 <= found.end < DAY
        assert found.start != found.end


@relaxed
@given(start=st.integers(0, 23), end=st.integers(13, 23))
def test_what_is_written_by_the_clock_of_24_hours_is_read_as_it_stands(
    start: int, end: int
) -> None:
    wanted = None if start == end else Quiet(end * 60, start * 60)
    assert read_hours(f"{start:02}:00-{end:02}:00", WORDS) == wanted


def allowed(start: int | None, end: int | None, minute: int, day: int = 0) -> bool:
    local = datetime(2026, 11, 20, tzinfo=KARACHI) + timedelta(days=day, minutes=minute)
    conversation = Conversation(channel="web", safe_from=start, safe_to=end)
    return may_push(conversation, local.astimezone(UTC))


@relaxed
@given(start=MINUTES, end=MINUTES, minute=MINUTES, day=st.integers(0, 400))
def test_every_minute_is_either_quiet_or_of_the_rest_of_the_day(
    start: int, end: int, minute: int, day: int
) -> None:
    free = allowed(start, end, minute, day)
    if start == end:
        assert free
    else:
        # Turned around, the same two ends mean the other part of the day.
        assert free is not allowed(end, start, minute, day)
        assert free is ((minute - start) % DAY >= (end - start) % DAY)


@relaxed
@given(start=MINUTES, end=MINUTES)
def test_quiet_begins_with_its_first_minute_and_ends_with_its_last(start: int, end: int) -> None:
    if start != end:
        assert not allowed(start, end, start)
        assert not allowed(start, end, (end - 1) % DAY)
        assert allowed(start, end, end)
        assert allowed(start, end, (start - 1) % DAY)


@relaxed
@given(minute=MINUTES)
def test_without_safe_hours_any_time_is_fine(minute: int) -> None:
    assert allowed(None, None, minute)
