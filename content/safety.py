"""Facts of `safety.toml`: tips that betray nothing, words for no lock screen, words of hours."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from content.errors import BrokenFile
from content.facts import phrase

FILE = "safety.toml"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the day.

    Attributes:
        base: Hour at which its twelve hours of the clock begin, 0 to 23.
        start: Minute of the day at which it begins when no hour is named.
        end: Minute at which it ends; may be before `start`: over midnight.
    """

    name: str
    base: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class HourWords:
    """Words by which hours are told, folded.

    Attributes:
        parts: Part of the day by its word.
        numbers: Hour by its word.
        asks: Beginnings of a sentence that wishes for safe hours.
        night: First and last minute of the night, for an end that was not told.
    """

    parts: Mapping[str, Part]
    numbers: Mapping[str, int]
    asks: tuple[str, ...]
    message: frozenset[str]
    joins: frozenset[str]
    ands: frozenset[str]
    ends: frozenset[str]
    after: frozenset[str]
    before: frozenset[str]
    denies: frozenset[str]
    only: frozenset[str]
    any: frozenset[str]
    half: frozenset[str]
    night: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Safety:
    """Everything of the file.

    Attributes:
        tips: Message ids of tips that "hide" may tell.
        revealing: Words a lock screen must not show, as one pattern for each language.
        hours: Words of hours.
    """

    tips: tuple[str, ...]
    revealing: Mapping[str, re.Pattern[str]]
    hours: HourWords


@cache
def load_safety(path: Path = Path(__file__).parent) -> Safety:
    """Read `safety.toml`, once.

    Raises:
        BrokenFile: If it is absent or has a wrong shape.
    """
    try:
        data = tomllib.loads((path / FILE).read_text(encoding="utf-8"))
        revealing = {language: _any_of(words) for language, words in data["revealing"].items()}
        hours = _hours(data["hours"])
        return Safety(tuple(data["tips"]), MappingProxyType(revealing), hours)
    except (OSError, tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise BrokenFile(FILE, str(error)) from error


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(phrase(word)) for word in words)})(?!\w)")


def _hours(data: dict[str, Any]) -> HourWords:
    rows = dict(data)
    parts: dict[str, Part] = {}
    for name, row in rows.pop("parts").items():
        words = row.pop("words")
        part = Part(name=name, **row)
        parts.update({phrase(word): part for word in words})
    numbers = {phrase(word): hour for word, hour in rows.pop("numbers").items()}
    first, last = rows.pop("night")
    asks = tuple(phrase(text) for text in rows.pop("asks"))
    sets = {name: frozenset(phrase(word) for word in words) for name, words in rows.items()}
    return HourWords(
        parts=MappingProxyType(parts), numbers=MappingProxyType(numbers), asks=asks,
        night=(first, last), **sets,
    )  # fmt: skip
