"""A folded copy of a message that remembers where every character came from.

Patterns run on the folded copy (Urdu letters, digits, dashes and spaces made equal, invisible
characters gone); what they find is reported with offsets into the original text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, Final

from nlu.text.scripts import normalise

# Beyond `normalise`: differences that never change an identifier or a name. Hamza seats are typed
# or left out at random, and pasted numbers carry typographic dashes and no-break spaces.
_LOOSE: Final = str.maketrans(
    {"ؤ": "و", "ئ": "ی", "أ": "ا", "إ": "ا", "ۂ": "ہ", "ۀ": "ہ", "ۃ": "ہ", "ۓ": "ے", "ٔ": "", "ٓ": ""}
    | dict.fromkeys("‐‑‒–—―−", "-")
    | dict.fromkeys("‘’‚‛´`", "'")
    | dict.fromkeys("“”„‟«»", '"')
    | dict.fromkeys("\u00a0\u1680\u202f\u205f\u3000\t\r\x0b\x0c", " ")
    | dict.fromkeys("\ufe0e\ufe0f\u20e3", "")
)


_LONGEST_FOLD: Final = 4  # characters; a message must not grow many times over


class _CharacterFolds(dict[str, str]):
    """The fold of one character, worked out the first time it is seen."""

    def __missing__(self, char: str) -> str:
        folded = normalise(char).translate(_LOOSE)
        if len(folded) > _LONGEST_FOLD:
            folded = " "  # a ligature that is a whole phrase, such as U+FDFA of eighteen letters
        if len(self) < 5000:
            self[char] = folded
        return folded


_FOLDS: Final = _CharacterFolds()


@dataclass(frozen=True, slots=True)
class Found:
    """One thing found in a message.

    Attributes:
        start: Offset of the first character in the original text.
        end: Offset after the last character.
        text: The original words.
        value: The canonical form.
        extra: What else is known, such as `role`, `kind` or `bank`.
    """

    start: int
    end: int
    text: str
    value: str
    extra: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Folded:
    """A message folded for matching.

    Attributes:
        original: The text as it was written.
        text: The folded copy, case kept.
        lower: The folded copy in lower case, as long as `text`.
        offsets: For every folded character, its offset in the original; one more for the end.
    """

    original: str
    text: str
    lower: str
    offsets: list[int] | range

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Original offsets of the folded characters from `start` up to `end` (at least one)."""
        return self.offsets[start], self.offsets[end - 1] + 1

    def found(self, start: int, end: int, value: str, **extra: Any) -> Found:
        """A `Found` for the folded characters from `start` up to `end`."""
        first, last = self.span(start, end)
        return Found(first, last, self.original[first:last], value, extra)


def fold(text: str | Folded) -> Folded:
    """Fold `text` for matching; an already folded message is returned as it is."""
    if isinstance(text, Folded):
        return text
    if text.isascii():
        plain = text.translate(_LOOSE)
        return Folded(text, plain, plain.lower(), range(len(text) + 1))
    pieces: list[str] = []
    offsets: list[int] = []
    for index, char in enumerate(text):
        piece = _FOLDS[char]
        pieces.append(piece)
        if len(piece) == 1:
            offsets.append(index)
        else:
            offsets.extend([index] * len(piece))
    offsets.append(len(text))
    folded = "".join(pieces)
    lower = folded.lower()
    if len(lower) != len(folded):  # a few letters, such as dotted capital I, grow in lower case
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in folded)
    return Folded(text, folded, lower, offsets)


def pattern(source: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """Compile a pattern whose Urdu letters are folded the way messages are."""
    return re.compile("".join(_FOLDS[c] if ord(c) > 0x7F else c for c in source), flags)


def within(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    """Whether the stretch from `start` up to `end` touches one of `spans`."""
    return any(start < last and first < end for first, last in spans)


def words(text: str) -> frozenset[str]:
    """The words of a space-separated list, for look-ups."""
    return frozenset(text.split())
