"""The catalogue that goes to citizens."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from content.catalogue import Catalogue
from content.check import check
from tests.unit.content.small import TODAY

CATEGORIES = {"whatsapp_hijacking", "impersonation", "fake_investment", "other_fraud"}


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue.load()


def test_has_no_problems(catalogue: Catalogue) -> None:
    assert "\n".join(map(str, check(catalogue, TODAY))) == ""


def test_has_four_categories_and_their_subtypes(catalogue: Catalogue) -> None:
    assert set(catalogue.categories) == CATEGORIES
    sizes = {name: len(c.subtypes) for name, c in catalogue.categories.items()}
    assert sizes == {
        "whatsapp_hijacking": 6,
        "impersonation": 17,
        "fake_investment": 14,
        "other_fraud": 20,
    }


def test_the_form_asks_consent_first_and_needs_little(catalogue: Catalogue) -> None:
    for category in catalogue.categories.values():
        for subtype in category.subtypes.values():
            assert subtype.fields[:2] == ("consent", "narrative")
            assert set(subtype.fields) >= {"suspect", "evidence", "name", "cnic", "phone", "city"}
            assert len(set(subtype.fields)) == len(subtype.fields) <= 14


@pytest.mark.parametrize("language", ["ur", "ur-Latn", "en"])
def test_the_greeting_says_what_it_must(catalogue: Catalogue, language: str) -> None:
    text = catalogue.text(language, "greet", operator="Demo Trust")
    assert "Demo Trust" in text
    assert "Demo Trust" not in catalogue.text(language, "greet")
    for needed in ("OTP", "NCCIA", "15"):
        assert needed in text


@pytest.mark.parametrize("language", ["ur", "ur-Latn", "en"])
def test_help_names_phrases_that_work(catalogue: Catalogue, language: str) -> None:
    quoted = re.findall('["”]([^"”“]+)["“]', catalogue.text(language, "help"))
    assert len(quoted) == 10
    assert [q for q in quoted if catalogue.command(q) is None] == []


@pytest.mark.parametrize("language", ["ur", "ur-Latn", "en"])
@pytest.mark.parametrize(
    ("choice", "command"),
    [
        ("yes", "yes"),
        ("no", "no"),
        ("file", "yes"),
        ("not-now", "no"),
        ("confirm", "yes"),
        ("done", "done"),
        ("skip", "skip"),
        ("dont-know", "dont_know"),
        ("back", "back"),
        ("tip", "tip"),
        ("another-tip", "tip"),
        ("status", "status"),
        ("language", "language"),
        ("human", "human"),
        ("start-over", "restart"),
        ("stop", "stop"),
    ],
)
def test_a_button_may_be_typed(
    catalogue: Catalogue, language: str, choice: str, command: str
) -> None:
    assert catalogue.command(catalogue.text(language, f"choice-{choice}")) == command


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("haan", "yes"),
        ("HAN G", "yes"),
        ("g", "yes"),
        ("Jee Haan!", "yes"),
        ("theek hy", "yes"),
        ("ٹھیک ہے۔", "yes"),
        ("👍", "yes"),
        ("nhi", "no"),
        ("جی نہیں", "no"),
        ("pata nahi", "dont_know"),
        ("پتہ نہیں", "dont_know"),
        ("مجھے معلوم نہیں", "dont_know"),
        ("kyun?", "why"),
        ("کیوں؟", "why"),
        ("wapas", "back"),
        ("band karo", "stop"),
        ("cancel", "stop"),
        ("رہنے دیں", "stop"),
        ("chor do", "skip"),
        ("bas itna hi", "done"),
        ("اردو", "language:ur"),
        ("roman urdu", "language:ur-Latn"),
        ("English please", "language:en"),
        ("kisi se baat karni hai", "human"),
        ("koi aa raha hai", "hide"),
        ("nahi mera account hack hua hai", None),
        ("bank", None),
        ("officer", None),
        ("نمائندہ", None),
    ],
)
def test_phrases(catalogue: Catalogue, text: str, command: str | None) -> None:
    assert catalogue.command(text) == command


def test_nothing_promises_and_nothing_blames_in_first_help(catalogue: Catalogue) -> None:
    for message_id, topic in catalogue.topics["en"].items():
        if topic == "first_help" and message_id.startswith("understood-"):
            text = catalogue.text("en", message_id)
            assert re.search(r"not your fault|not at fault|right to ask|Thank you", text), (
                message_id
            )


def test_obsolete_numbers_are_never_verified(catalogue: Catalogue) -> None:
    verified = {c.value for c in catalogue.contacts.values() if c.verified}
    assert not verified & {"9911", "0800-25625", "helpdesk@nr3c.gov.pk", "0336-6006060", "4444"}


def test_tips_cover_all_categories(catalogue: Catalogue) -> None:
    assert len(catalogue.tips) >= 12
    assert {tip.category for tip in catalogue.tips} == CATEGORIES


def test_the_printed_glossary_holds_every_word_of_the_file(catalogue: Catalogue) -> None:
    printed = (Path(__file__).parents[3] / "docs" / "glossary.md").read_text(encoding="utf-8")
    glossary = catalogue.glossary
    words = [word for f in glossary.forbidden for word in (f.word, f.reason)]
    for term in glossary.terms.values():
        words += [*term.names.values(), *(w for avoided in term.avoid.values() for w in avoided)]
    assert [word for word in words if word not in printed] == []
