"""English words and their Urdu words fall together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.text.gloss import gloss, table
from nlu.text.phonetic import skeleton


@pytest.mark.parametrize(
    ("english", "roman", "urdu"),
    [
        ("my husband", "mera shohar", "میرا شوہر"),
        ("she sent it yesterday", "bheje kal", "بھیجے کل"),
        ("somebody's picture", "kisi tasveer", "کسی تصویر"),
    ],
)
def test_one_thing_has_one_skeleton_in_three_spellings(english: str, roman: str, urdu: str) -> None:
    shared = set(skeleton(gloss(english)).split())
    assert set(skeleton(roman).split()) <= shared
    assert skeleton(roman) == skeleton(urdu)


def test_short_words_of_an_urdu_sentence_are_not_taken_for_english() -> None:
    said = "us ne to is bar paise hi le liye, main so gaya tha"
    assert gloss(said) == said


def test_an_english_word_in_an_urdu_sentence_is_read_too() -> None:
    assert "shohar" in gloss("mere husband ne paise bheje hain us ko")


def test_the_table_names_each_word_once_and_in_lower_case() -> None:
    words = table()
    assert len(words) > 1_000
    assert all(word == word.lower() and " " not in word for word in words)


@given(st.text(max_size=400))
def test_any_text_is_taken(text: str) -> None:
    assert isinstance(gloss(text), str)
