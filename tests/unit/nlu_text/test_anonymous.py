"""Messages that lose the people in them and keep their story."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.text.anonymous import without_identity
from nlu.text.extract import extract

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)

CASES = [
    (
        "0312-3456789 se call aayi, HBL wala ban ke OTP liya, 88,000 gaye",
        (),
        "0000-0000000 se call aayi, HBL wala ban ke OTP liya, 88,000 gaye",
    ),
    (
        "میرا شناختی کارڈ ۳۵۲۰۲-۱۲۳۴۵۶۷-۱ ہے",
        (),
        "میرا شناختی کارڈ ۰۰۰۰۰-۰۰۰۰۰۰۰-۰ ہے",
    ),
    (
        "sent to PK36SCBL0000001123456702 at 4 pm",
        (),
        "sent to XX00XXXX0000000000000000 at 4 pm",
    ),
    ("likha tha ali.khan@mail.pk pe bhejo", (), "likha tha link0000.example pe bhejo"),
    ("open https://real-person.pk/me and pay", (), "open link0000.example and pay"),
    (
        "main Saadia hun, sadia khan Lahore se",
        ("سعدیہ خان",),
        "main Aslam hun, Aslam Aslam Lahore se",
    ),
    ("میں سعدیہ بول رہی ہوں", ("Saadia Khan",), "میں اسلم بول رہی ہوں"),
    ("kon hai ye, kahan ka khan hai", ("Imran Khan",), "kon hai ye, kahan ka Aslam hai"),
    ("meri maa ne 5 hazar bheje", ("M Ali",), "meri maa ne 5 hazar bheje"),
]


@pytest.mark.parametrize(("text", "names", "kept"), CASES)
def test_identifiers_and_names_go_and_the_story_stays(
    text: str, names: tuple[str, ...], kept: str
) -> None:
    assert without_identity(text, names, NOW) == kept


@given(st.integers(0, 9_999_999), st.sampled_from(["0300-", "0345 ", "+92 301 ", "0092302"]))
def test_no_telephone_number_is_left(number: int, prefix: str) -> None:
    digits = f"{number:07d}"
    kept = without_identity(f"call from {prefix}{digits} asked 500 rupees", (), NOW)
    found = [e.value for e in extract(kept, NOW) if e.type == "phone"]
    assert all(value.endswith("0000000") for value in map(str, found))
    assert digits not in kept or digits == "0000000"


@given(st.text(max_size=300), st.lists(st.text(max_size=20), max_size=3))
def test_any_text_and_any_names_are_taken(text: str, names: list[str]) -> None:
    assert isinstance(without_identity(text, names, NOW), str)
