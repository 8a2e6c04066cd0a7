"""What all readers of times share: the pieces they return and small counts ("do", "2 3")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from nlu.text.numerals import small_number
from nlu.text.time_words import (
    FEW,
)
from nlu.text.tokens import Token, token_value

Precision = Literal["minute", "hour", "part_of_day", "day", "week", "month"]
MAX_COUNT = 400  # "400 din pehle"; larger counts are not moments
FRACTIONS = {
    "aadha": 0.5,
    "aadhe": 0.5,
    "adha": 0.5,
    "adhe": 0.5,
    "aadhay": 0.5,
    "half": 0.5,
    "pon": 0.75,
    "pauna": 0.75,
    "پونا": 0.75,
    "آدھا": 0.5,
    "آدھے": 0.5,
    "derh": 1.5,
    "dedh": 1.5,
    "ڈیڑھ": 1.5,
    "dhai": 2.5,
    "dhaai": 2.5,
    "ڈھائی": 2.5,
    "sawa": 1.25,
    "سوا": 1.25,
    "paune": 0.75,
    "pona": 0.75,
    "پونے": 0.75,
    "پون": 0.75,
}
ADDED = {
    "sarhe": 0.5,
    "saarhe": 0.5,
    "sadhe": 0.5,
    "saadhe": 0.5,
    "sarhay": 0.5,
    "saade": 0.5,
    "ساڑھے": 0.5,
    "ساڑے": 0.5,
    "sawa": 0.25,
    "سوا": 0.25,
    "paune": -0.25,
    "ponay": -0.25,
    "pone": -0.25,
    "پونے": -0.25,
}


@dataclass(frozen=True, slots=True)
class Atom:
    """One piece of a moment, from token `first` to `last` (both included).

    Attributes:
        weak: No moment by itself, only beside another piece.
        vague: A moment only where the message names no other.
    """

    kind: Literal["date", "part", "clock", "instant"]
    first: int
    last: int
    precision: Precision
    moment: datetime | None = None
    hour: int = 0
    minute: int = 0
    meridiem: str = ""
    weak: bool = False
    vague: bool = False


class TokenReader:
    """A message as tokens, read at a given moment."""

    def __init__(self, tokens: Sequence[Token], now: datetime) -> None:
        self.tokens = tokens
        self.now = now
        self.today = now.replace(hour=0, minute=0, second=0, microsecond=0)

    def word(self, i: int) -> str:
        """The normal form of token `i`, empty outside the text."""
        return self.tokens[i].norm if 0 <= i < len(self.tokens) else ""

    def count(self, i: int) -> tuple[float, int] | None:
        """A small count at token `i` ("3", "do", "sarhe teen", "2 3", "few") and its last token."""
        if not 0 <= i < len(self.tokens):
            return None
        word = self.word(i)
        if word in ADDED:
            following = self.plain(i + 1)
            if following is not None:
                return following + ADDED[word], i + 1
        if word in FRACTIONS:
            return FRACTIONS[word], i
        plain = self.plain(i)
        if plain is not None:
            after = i + 1
            if self.word(after) in ("-", "to", "ya", "یا", "or", "se"):
                after += 1
            upper = self.plain(after)
            if upper is not None and plain < upper <= plain + 5:
                return upper, after
            return plain, i
        if word in FEW:
            last = i + 1 if word == "couple" and self.word(i + 1) == "of" else i
            if word in ("a", "an") and self.word(i + 1) in FEW:
                return self.count(i + 1)
            return float(FEW[word]), last
        return None

    def plain(self, i: int) -> float | None:
        """The plain number at token `i`, in digits or one word, up to `MAX_COUNT`."""
        if not 0 <= i < len(self.tokens):
            return None
        token = self.tokens[i]
        if token.kind == "num":
            value = token_value(token)
            return float(value) if value is not None and value <= MAX_COUNT else None
        small = small_number(token.norm) if token.kind == "word" else None
        return None if small is None or token.norm in ("no", "tera", "bara") else float(small)
