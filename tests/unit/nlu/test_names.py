"""The names' network, trained on a few of the real messages, and how its names join the others."""

from __future__ import annotations

import re

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.training import ROOT
from nlu.components.entities import NAMES, names_beside
from nlu.components.name_model import Marked, Name, NameModel

_MARK = re.compile(r"\[([^\]]+)\]\(([a-z_]+)\)")
OTHERS = [
    "mera whatsapp hack ho gaya hai code bata diya tha",
    "bank wala ban ke otp liya aur 40 hazar nikal liye",
    "aap ka shukria janab",
    "kal shaam se sim band hai aur account khali",
    "larki ne video call record kar li ab paise mang rahi",
    "meri shikayat ka kya bana",
]


def _messages(language: str) -> list[Marked]:
    path = ROOT / "nlu" / "data" / language / "names.yml"
    found = []
    for label in yaml.load(path.read_bytes(), yaml.CSafeLoader)["nlu"]:
        for line in label["examples"].splitlines():
            text, names, at = "", [], 0
            line = line.removeprefix("- ")
            for mark in _MARK.finditer(line):
                text += line[at : mark.start()]
                names.append(Name(len(text), len(text) + len(mark[1]), mark[2]))
                text += mark[1]
                at = mark.end()
            found.append(Marked(text + line[at:], names))
    return found


@pytest.fixture(scope="module")
def messages() -> list[Marked]:
    """Roman Urdu messages with names, and some without."""
    return _messages("ur-Latn")[:40] + [Marked(text, []) for text in OTHERS * 2]


@pytest.fixture(scope="module")
def model(messages: list[Marked]) -> NameModel:
    """A network that has seen these few messages."""
    return NameModel.fit(messages, passes=70)


@pytest.mark.parametrize("language", ["ur", "ur-Latn", "en", "mixed"])
def test_every_mark_in_the_training_data_is_of_a_known_kind(language: str) -> None:
    marked = [name for message in _messages(language) for name in message.names]
    assert len(marked) > 50
    assert {name.label for name in marked} == set(NAMES)


def test_most_names_it_was_trained_on_are_found(model: NameModel, messages: list[Marked]) -> None:
    marked = {(one.text, name) for one in messages for name in one.names}
    found = {(one.text, name) for one in messages for name in model.read(one.text)}
    assert len(marked & found) > 0.7 * len(marked)
    assert len(found - marked) < 0.3 * len(marked)


def test_a_stored_network_reads_the_same(model: NameModel, messages: list[Marked]) -> None:
    stored = model.to_bytes()
    assert len(stored) < 4_000_000
    again = NameModel.from_bytes(stored)
    assert [again.read(one.text) for one in messages] == [model.read(one.text) for one in messages]


def test_training_twice_gives_the_same_network(messages: list[Marked]) -> None:
    once, again = (NameModel.fit(messages[:12], passes=4) for _ in range(2))
    assert once.to_bytes() == again.to_bytes()


def test_messages_without_a_name_cannot_be_learnt_from() -> None:
    with pytest.raises(ValueError, match="no name"):
        NameModel.fit([Marked(text, []) for text in OTHERS])


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=200))
def test_any_text_is_read_and_names_stand_in_it(model: NameModel, text: str) -> None:
    end = 0
    for name in model.read(text):
        assert end <= name.start < name.end <= len(text)
        assert name.label in NAMES
        end = name.end


class _Fixed(NameModel):
    """Sees one name, wherever it is told to."""

    def __init__(self, name: Name) -> None:
        self._name = name

    def read(self, text: str) -> list[Name]:
        return [self._name]


@pytest.mark.parametrize(
    ("kind", "start", "end", "kept"),
    [
        ("city", 0, 7, True),
        ("phone", 0, 7, False),
        ("scheme", 0, 20, False),
        ("city", 0, 25, False),
        ("phone", 21, 25, True),
    ],
)
def test_what_the_parsers_found_wins(kind: str, start: int, end: int, kept: bool) -> None:
    text = "Karachi Gold Traders 0300"
    known = [{"entity": kind, "start": start, "end": end}]
    found = names_beside(text, known, _Fixed(Name(0, 20, "scheme")))
    assert [one["value"] for one in found] == (["Karachi Gold Traders"] if kept else [])


@pytest.mark.parametrize(
    ("text", "name", "kept"),
    [
        ("mene zivora app me paise dale", "zivora", True),
        ("mujhe zivora ne loot liya", "zivora", False),
        ("zivora traders ne loot liya", "zivora traders", True),
    ],
)
def test_a_scheme_needs_a_word_that_says_what_it_is(text: str, name: str, kept: bool) -> None:
    start = text.index(name)
    seen = _Fixed(Name(start, start + len(name), "scheme"))
    assert [one["value"] for one in names_beside(text, [], seen)] == ([name] if kept else [])


def test_the_title_of_an_account_needs_no_such_word() -> None:
    text = "0300-0000912 pe GUL NAZ ko bheje"
    (found,) = names_beside(text, [], _Fixed(Name(16, 23, "account_title")))
    assert (found["entity"], found["value"]) == ("account_title", "GUL NAZ")


def test_a_name_the_network_misses_is_found_by_its_neighbours() -> None:
    nothing = _Fixed(Name(0, 3, "account_title"))
    found = names_beside("hum zivora naam ki app mein lute", [], nothing)
    assert ("scheme", "zivora") in [(one["entity"], one["value"]) for one in found]
