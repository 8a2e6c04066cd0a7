"""Which language a message is in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.text.language import detect
from tests.unit.nlu_text.sentences import CASES


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.text[:40])
def test_the_grammar_words_of_a_complaint_decide(case) -> None:  # type: ignore[no-untyped-def]
    assert detect(case.text).language == case.language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("salam", "ur-Latn"),
        ("hello", "en"),
        ("hi", "en"),
        ("Good morning", "en"),
        ("shukria", "ur-Latn"),
        ("thank you", "en"),
        ("haan ji", "ur-Latn"),
        ("yes", "en"),
        ("nahi", "ur-Latn"),
        ("fraud ho gya", "ur-Latn"),
        ("account hacked", "en"),
        ("main menu", "en"),
        ("urdu me bat kro", "ur-Latn"),
        ("helpline btao", "ur-Latn"),
        ("madad", "ur-Latn"),
        ("ہیلو", "ur"),
        ("WhatsApp ہیک", "ur"),
        ("is he main suspect?", "en"),
    ],
)
def test_a_short_message_is_told_apart(text: str, language: str) -> None:
    assert detect(text).language == language


@pytest.mark.parametrize("text", ["", "   ", "0300 1234567", "🙂🙂", "???"])
def test_without_words_there_is_no_confidence(text: str) -> None:
    found = detect(text)
    assert found.confidence == 0
    assert found.words == 0


def test_a_clear_sentence_is_more_certain_than_a_lone_word() -> None:
    assert (
        detect("mera account kisi ne hack kar liya hai").confidence > detect("account").confidence
    )


@given(st.text(max_size=500))
def test_any_text_gets_an_answer(text: str) -> None:
    found = detect(text)
    assert found.language in ("ur", "ur-Latn", "en")
    assert 0 <= found.confidence <= 1
    assert found.words >= 0


@pytest.mark.parametrize(
    "text",
    [
        "KBR-E794-RSZ7-AB69",
        "kbr-e794-kaaz-bhai",
        "TR87-DCBQ-D32Q",
        "https://mera-inaam-kahan.pk/paisa",
        "ali.khan@paisa.pk",
    ],
)
def test_numbers_links_and_addresses_are_in_no_language(text: str) -> None:
    assert detect(text).words == 0


def test_words_beside_a_tracking_number_decide() -> None:
    assert detect("what about KBR-E794-KAAZ-BHAI").language == "en"
    assert detect("KBR-E794-TOLD-THEM ka kya bana").language == "ur-Latn"
