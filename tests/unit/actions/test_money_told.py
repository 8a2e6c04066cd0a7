"""What counts as having told a bank or an office, and which number is their reference."""

from __future__ import annotations

import pytest

from actions.money_told import read_forums, told_aside, told_in_story
from tests.unit.actions.parts import inbound


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("done, their reference is 12345", "12345"),
        ("ho gaya, reference number 88123", "88123"),
        ("call kar li complaint number AB-991", "AB-991"),
        ("ہو گیا، ریفرنس نمبر ۱۲۳۴۵ ہے", "12345"),
        ("12345 reference", "12345"),
        ("I already informed Meezan bank, ref no: MB/2211", "MB/2211"),
        ("mene jazzcash ko call ki unhon ne ref 5566 diya", "5566"),
    ],
)
def test_a_number_called_a_reference_is_taken_whatever_was_asked(text: str, reference: str) -> None:
    told = told_aside(inbound(text))
    assert told is not None
    assert told["reference"] == reference


@pytest.mark.parametrize(
    "text",
    [
        "bank ko bata diya hai",
        "HBL mein complaint kar di hai",
        "بینک کو بتا دیا ہے",
        "ایزی پیسہ ہیلپ لائن پر کال کر لی ہے",
        "پولیس میں رپورٹ درج کروا دی",
        "police mein report karwa di",
        "I have told my bank",
        "I called the HBL helpline",
    ],
)
def test_having_told_is_understood_in_three_scripts(text: str) -> None:
    assert told_in_story(f"5000 gaye. {text}. page band hai") is not None


@pytest.mark.parametrize(
    "text",
    [
        "bank ko nahi bataya",
        "bank se call aayi thi",
        "bank wale ne call ki",
        "he called from the bank",
        "us ne kaha bank ko call karo",
        "bank ko call ki to kisi ne uthaya nahi",
        "TID 045100009931",
        "us ne mujhe call kiya aur code manga",
        "HBL ka number band hai",
        "بینک کو نہیں بتایا",
        "بینک سے فون آیا تھا",
    ],
)
def test_what_the_thief_did_or_nobody_did_is_not_telling(text: str) -> None:
    assert told_in_story(text) is None
    assert told_aside(inbound(text)) is None


@pytest.mark.parametrize(
    ("text", "names", "reference"),
    [
        ("HBL 112233", ["hbl"], "112233"),
        ("easypaisa ko bola, number nahi diya", ["easypaisa"], ""),
        ("haan", [], ""),
        ("1799 par bataya, unka number CC-9001 hai", [], "CC-9001"),
        ("میزان بینک، ریفرنس ۷۷۸۸", ["meezan"], "7788"),
    ],
)
def test_an_answer_is_read_with_names_and_number(
    text: str, names: list[str], reference: str
) -> None:
    told = read_forums(inbound(text))
    assert told is not None
    assert (told["names"], told["said"]) == (names, text)
    if reference != "CC-9001":
        assert told["reference"] == reference


def test_marks_alone_are_no_answer() -> None:
    assert read_forums(inbound("...")) is None
