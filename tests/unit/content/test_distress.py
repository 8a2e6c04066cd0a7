"""Words of distress are heard in three scripts, and what only sounds like them is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from content.catalogue import Catalogue
from content.distress import KINDS
from content.errors import BrokenFile
from content.patterns import Patterns
from tests.unit.content.small import small

DISTRESS = Catalogue.load().distress


@pytest.mark.parametrize(
    ("kind", "text"), [(kind, text) for kind in KINDS for text in DISTRESS.examples[kind]]
)
def test_every_example_is_heard_as_its_kind(kind: str, text: str) -> None:
    assert DISTRESS.kind_of(text) == kind


@pytest.mark.parametrize("text", DISTRESS.quiet)
def test_what_people_say_of_money_is_not_heard(text: str) -> None:
    assert DISTRESS.kind_of(text) == ""


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("life", "kal se soch raha hun KHUDKUSHI kar loon, sab paise gaye"),
        ("life", "Mere 3 lakh chale gaye. Ab Jeene ka dil bilkul nahi karta!!"),
        ("life", "they emptied my account... I don't want to live anymore"),
        ("life", "سب کچھ چلا گیا، اب جینے کا دل نہیں کرتا۔"),
        ("life", "میں مرنا چاہتی ہوں"),
        ("violence", "agar pata chala to ghar wale mujhe jaan se maar denge"),
        ("child", "میری بیٹی خطرے میں ہے، کوئی اسے دھمکا رہا ہے"),
        ("panic", "meri saans nahi aa rahi please jaldi"),
    ],
)
def test_it_is_heard_inside_a_longer_message(kind: str, text: str) -> None:
    assert DISTRESS.kind_of(text) == kind


def test_the_gravest_kind_is_answered() -> None:
    assert DISTRESS.kind_of("I am having a panic attack and want to die") == "life"


@pytest.mark.parametrize(
    ("line", "text", "found"),
    [
        ("want|wish to die", "I WISH to die!", "wish to die"),
        ("mar ja*", "main mar jaunga", "mar jaunga"),
        ("apni (hi) jaan", "apni jaan", "apni jaan"),
        ("dil .. nahi", "dil ab bilkul bhi nahi karta", "dil ab bilkul bhi nahi"),
        ("dil .. nahi", "dil aaj kal bilkul bhi nahi karta", ""),
        ("<who> hit", "he hit", "he hit"),
        ("hit", "white", ""),
    ],
)
def test_phrases_are_found_as_whole_words(line: str, text: str, found: str) -> None:
    assert Patterns([line], {"who": "he|she"}).find(text) == found


@pytest.mark.parametrize("line", ["", "..", "a ..", "<nobody> hit", "a|| b"])
def test_a_phrase_that_cannot_be_meant_is_refused(line: str) -> None:
    with pytest.raises((ValueError, KeyError)):
        Patterns([line])


def test_no_phrases_find_nothing() -> None:
    assert "anything" not in Patterns([])


def test_a_broken_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(BrokenFile, match=r"distress\.toml"):
        small(tmp_path, {"distress.toml": "\n[life]\n"})
