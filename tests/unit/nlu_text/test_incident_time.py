"""One message, one incident: which of its moments is when it happened."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.text.extract import extract
from nlu.text.time_choice import incident_time
from nlu.text.times import KARACHI, find_times

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=KARACHI)  # a Saturday


def chosen(text: str) -> str | None:
    time = incident_time(text, find_times(text, NOW))
    return None if time is None else time.value.strftime("%Y-%m-%d %H:%M")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("he called this morning at 10", "2026-11-21 10:00"),
        ("last Monday evening around 7 the money went", "2026-11-16 19:00"),
        ("pichle jumay ko call ai", "2026-11-20 00:00"),
        ("yakum november ko raqam gai", "2026-11-01 00:00"),
        ("یکم نومبر کو رقم گئی", "2026-11-01 00:00"),
        ("مارچ ۲۰۲۵ میں حصہ لیا", "2025-03-01 00:00"),
        ("cashed out on 9/11 from my wallet", "2026-11-09 00:00"),
        ("itwar se app band hai", "2026-11-15 00:00"),
        ("paise diye 4 mahine ho gaye", "2026-07-21 00:00"),
        ("since about June they call", "2026-06-01 00:00"),
        # the event, not the day on which it came to light
        ("3 din pehle sim band hui, aaj pata chala account khali hai", "2026-11-18 00:00"),
        ("money left 2 weeks ago, I found out today", "2026-11-07 00:00"),
        ("abhi abhi, do minute pehle code diya", "2026-11-21 11:58"),
        # said of somebody's own account, or told afterwards
        ("uski id 3 din pehle hack thi", None),
        ("she'd been hacked since the morning", None),
        ("mamu ne kal bataya", None),
        ("on Friday he announced it", None),
        ("morning show ki host ban ke", None),
        # promises, deadlines, habits, lengths of time
        ("wo kehta jumerat tak paise do", None),
        ("pay 25,000 by Friday or else", None),
        ("har jumerat ko slip ati thi", None),
        ("aaj connection kat jayega warna bharo", None),
        ("us makan me family 6 saal se rehti hai", None),
        ("کرایہ دار رات کو شور کرتے ہیں", None),
        ("ek din subah balance zero tha", None),
        ("45 din me double", None),
        ("24 ghante me wapas karo", None),
        ("bank me paisa abhi hai", None),
        ("raat tak bhej dena", None),
    ],
)
def test_the_moment_of_the_event_is_chosen(text: str, expected: str | None) -> None:
    assert chosen(text) == expected


def test_a_message_gives_one_incident_time_at_most() -> None:
    found = extract("kal call ai, parson phir ai, peer ko paise gaye", NOW)
    assert [one.value for one in found if one.type == "incident_time"] == [
        "2026-11-20T00:00:00+05:00"
    ]


@given(st.text(alphabet="kal aaj se 3 din pehle raat ko tak کل ،.", max_size=200))
def test_the_choice_is_one_of_the_moments(text: str) -> None:
    times = find_times(text, NOW)
    time = incident_time(text, times)
    assert time is None or time in times
