"""Sound keys shared by both scripts, and transliteration."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.text.phonetic import romanise, skeleton, to_urdu
from nlu.text.scripts import ARABIC_LETTER


@pytest.mark.parametrize(
    "spellings",
    [
        ["whatsapp", "watsap", "WhatsApp", "wtsp", "watsup", "whats app", "واٹس ایپ", "وٹس ایپ"],
        ["paise", "pesay", "paisay", "pesy", "پیسے"],
        ["fraud", "frod", "farud", "فراڈ"],
        ["account", "acount", "akount", "اکاؤنٹ"],
        ["shikayat", "shikyat", "شکایت", "شكايت"],
        ["number", "nmbr", "nambar", "نمبر"],
        ["nahi", "nhi", "nahin", "nai", "نہیں"],
        ["dhoka", "dhokha", "دھوکا"],
        ["transfer", "trnsfr", "ٹرانسفر"],
        ["police", "polis", "پولیس"],
        ["easypaisa", "ezpaisa", "easy paisa", "ایزی پیسہ"],
        ["company", "kampani", "کمپنی"],
        ["phone", "fon", "فون"],
        ["zaroorat", "zarurat", "ضرورت"],
        ["customer", "kastamar", "کسٹمر"],
        ["shaadi", "shadi", "شادی"],
        ["mushkil", "mushkal", "مشکل"],
        ["chacha", "چاچا"],
        ["taxi", "taksi", "ٹیکسی"],
    ],
)
def test_spellings_of_one_word_share_a_skeleton(spellings: list[str]) -> None:
    assert len({skeleton(s) for s in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("paise", "police"), ("bank", "banda"), ("code", "card"), ("raat", "log")]
)
def test_different_words_keep_different_skeletons(one: str, other: str) -> None:
    assert skeleton(one) != skeleton(other)


def test_numbers_stay_in_the_skeleton_in_ascii() -> None:
    assert skeleton("۵۰ hazar").split()[0] == "50"


def test_urdu_becomes_roman_and_back_through_the_frequent_words() -> None:
    urdu = "میرا اکاؤنٹ ہیک ہو گیا ہے"
    assert romanise(urdu) == "mera account hack ho gaya hai"
    assert to_urdu("mera account hack ho gya hy") == urdu


def test_unknown_words_follow_the_rules() -> None:
    assert not ARABIC_LETTER.search(romanise("دکاندار چوکیدار"))
    assert not any(c.isascii() and c.isalpha() for c in to_urdu("dukaandar chowkidar"))


@given(st.text(max_size=300))
def test_any_text_can_be_transcribed(text: str) -> None:
    skeleton(text)
    to_urdu(text)
    romanise(text)


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz ", max_size=100))
def test_roman_text_leaves_no_latin_letter(text: str) -> None:
    assert not any(c.isascii() and c.isalpha() for c in to_urdu(text))


def test_a_token_that_folds_to_nothing_has_no_key() -> None:
    assert skeleton("a \ufe7b b") == "a b"
