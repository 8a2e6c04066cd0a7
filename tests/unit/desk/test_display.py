from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from desk.pages import age_parts, clock, isolated, rupees, script


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("فون 0311-1111111 سے", 'فون <bdi dir="ltr">0311-1111111</bdi> سے'),
        ("+92 300 1234567 اور", '<bdi dir="ltr">+92 300 1234567</bdi> اور'),
        ("35202-1234567-1۔", '<bdi dir="ltr">35202-1234567-1</bdi>۔'),
        ("۵۰٬۰۰۰ روپے", '<bdi dir="ltr">۵۰٬۰۰۰</bdi> روپے'),
        ("*#21# ملائیں", '<bdi dir="ltr">*#21#</bdi> ملائیں'),
        ("https://x.pk/?a=1&b دیکھیں", '<bdi dir="ltr">https://x.pk/?a=1&amp;b</bdi> دیکھیں'),
        ("<b>", "&lt;b&gt;"),
    ],
)
def test_numbers_and_links_are_isolated_and_the_rest_escaped(text: str, shown: str) -> None:
    assert isolated(text) == shown


@given(st.text())
def test_isolating_loses_nothing_and_lets_no_markup_through(text: str) -> None:
    shown = isolated(text)
    plain = str(shown).replace('<bdi dir="ltr">', "").replace("</bdi>", "")
    assert "<" not in plain
    assert Markup(plain).unescape() == text


@pytest.mark.parametrize(
    ("text", "tongue"),
    [("میرا اکاؤنٹ", "ur"), ("mera account", "en"), ("OTP بتا دیا تھا", "ur"), ("12", "en")],
)
def test_the_script_of_a_message(text: str, tongue: str) -> None:
    assert script(text) == tongue


def test_amounts_times_and_ages() -> None:
    assert rupees(123_456_700) == "1,234,567"
    assert clock(datetime(2026, 11, 20, 19, 30, tzinfo=UTC)) == "2026-11-21 00:30"
    ages = [timedelta(seconds=-5), timedelta(minutes=59), timedelta(hours=47), timedelta(days=2)]
    assert [age_parts(age) for age in ages] == [
        ("desk-age-minutes", 0),
        ("desk-age-minutes", 59),
        ("desk-age-hours", 47),
        ("desk-age-days", 2),
    ]
