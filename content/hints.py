"""What a citizen says in passing and the complaint must know (`hints.toml`)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from content.errors import BrokenFile
from content.facts import read_toml
from content.patterns import Patterns
from content.phrases import Phrases


@dataclass(frozen=True, slots=True)
class TransferWords:
    """How several payments are told.

    Attributes:
        then: Stands between two payments.
        from_after: Behind what the money left; `from_before`: before it.
        to_after: Behind where it went; `to_before`: before it.
        another: Says that one more payment is told.
        no_more: Says that there was none.
    """

    then: Phrases
    from_after: Phrases
    from_before: Phrases
    to_after: Phrases
    to_before: Phrases
    another: Phrases
    no_more: Phrases

    def then_ends(self, text: str) -> list[int]:
        """Where in a text a "then" ends."""
        return [
            found.end() for found in re.finditer(r"[^\W\d_]+", text) if self.then.has(found.group())
        ]


@dataclass(frozen=True, slots=True)
class Hints:
    """What is listened for, beside the questions.

    Attributes:
        relations: Relation -> patterns that say the complaint is for such a person.
        not_victim: Stories in which a relative in trouble was only pretended.
        myself: It was done to the citizen.
        minor: Somebody is under 18.
        intimate: Intimate pictures.
        threat: Somebody threatens.
        anonymous: No name is wanted; `anonymous_short` where it was asked for.
        second: Another matter than the one that is open.
        locked_out: The own WhatsApp does not open.
        let_in: It opens, or opens again.
        transfers: How several payments are told.
    """

    relations: Mapping[str, Patterns]
    not_victim: Patterns
    myself: Patterns
    minor: Patterns
    intimate: Patterns
    threat: Patterns
    anonymous: Patterns
    anonymous_short: Patterns
    second: Patterns
    locked_out: Patterns
    let_in: Patterns
    transfers: TransferWords

    def relation(self, text: str) -> str:
        """For which relative a story is told, or ""."""
        if text in self.not_victim:
            return ""
        return next((name for name, found in self.relations.items() if text in found), "")


def load_hints(path: Path) -> Hints:
    """Read `hints.toml`.

    Raises:
        BrokenFile: If it is absent or has a wrong shape.
    """
    data = read_toml(path, "hints.toml")
    try:
        return _hints(data, data["sets"])
    except (KeyError, TypeError, ValueError) as error:
        raise BrokenFile("hints.toml", str(error)) from error


def _hints(data: dict[str, Any], sets: dict[str, str]) -> Hints:
    lists = {
        name: Patterns(data[name]["patterns"], sets)
        for name in (
            "minor",
            "intimate",
            "threat",
            "anonymous",
            "second",
            "locked_out",
            "let_in",
        )  # fmt: skip
    }
    relations = {
        name: Patterns(data["victim"]["patterns"], {**sets, "person": "|".join(words)})
        for name, words in data["relation"].items()
    }
    return Hints(
        relations=MappingProxyType(relations),
        not_victim=Patterns(data["victim"]["not_if"], sets),
        myself=Patterns(data["victim"]["myself"], sets),
        **lists,
        anonymous_short=Patterns(data["anonymous"]["short"], sets),
        transfers=TransferWords(
            **{name: Phrases(words) for name, words in data["transfers"].items()}
        ),
    )
