"""Folding letters and digits, and removing what cannot be seen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.text.scripts import fold_digits, normalise, strip_controls

ANY_TEXT = st.text(max_size=300)


@pytest.mark.parametrize(
    ("arabic_keyboard", "urdu_keyboard"),
    [
        ("شكايت", "شکایت"),
        ("ميري", "میری"),
        ("علىٰ", "علی"),
        ("مسئله", "مسئلہ"),
        ("ﻣﯿﺮﺍ", "میرا"),
        ("ﻭﻩ", "وہ"),
        ("پَیسے", "پیسے"),
        ("رقـــم", "رقم"),
        ("واٹس\u200cایپ", "واٹسایپ"),
    ],
)
def test_keyboards_and_presentation_forms_compare_equal(
    arabic_keyboard: str, urdu_keyboard: str
) -> None:
    assert normalise(arabic_keyboard) == normalise(urdu_keyboard)


@pytest.mark.parametrize(
    ("one", "other"), [("آم", "ام"), ("کے", "کی"), ("بھائی", "بہائی"), ("ۂ", "ہ")]
)
def test_letters_that_change_the_meaning_stay_apart(one: str, other: str) -> None:
    assert normalise(one) != normalise(other)


def test_both_kinds_of_arabic_digits_become_ascii() -> None:
    assert normalise("۰۱۲۳۴۵۶۷۸۹ ٠١٢٣٤٥٦٧٨٩") == "0123456789 0123456789"


def test_latin_text_keeps_its_case() -> None:
    assert normalise("WhatsApp") == "WhatsApp"


@given(ANY_TEXT)
def test_normalising_twice_changes_nothing(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once


@given(ANY_TEXT)
def test_folding_digits_keeps_every_offset(text: str) -> None:
    folded = fold_digits(text)
    assert len(folded) == len(text)
    assert all(a == b or (a.isdigit() and b.isdigit()) for a, b in zip(text, folded, strict=True))


def test_direction_marks_of_a_pasted_number_go() -> None:
    assert strip_controls("\u202a+92 300\u2060 1234567\u202c\ufeff") == "+92 300 1234567"


def test_line_ends_become_one_newline_and_tabs_stay() -> None:
    assert strip_controls("a\r\nb\rc\td\x00") == "a\nb\nc\td"


@given(ANY_TEXT.map(lambda t: t + "\ud800"))
def test_what_remains_can_be_written_as_utf8(text: str) -> None:
    strip_controls(text).encode("utf-8")
