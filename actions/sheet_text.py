"""Text made ready for paper: what the fonts hold, numbers held together, lines of mixed directions.

A number in an Urdu sentence is read from left to right, but the rules of Unicode turn
"0300-1234567" behind an Urdu letter into "1234567-0300". So every number, link and Latin word is
put into a direction isolate before a line is laid out (Unicode Standard Annex 9).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Final, NamedTuple

from fpdf.bidi import BidiParagraph
from fpdf.enums import TextDirection

from nlu.text.scripts import ARABIC_LETTER, strip_controls

MARK: Final = "\ufffd"
"""Stands for what the fonts do not hold, such as an emoji; no keyboard types it."""
LRI: Final = "\u2066"
PDI: Final = "\u2069"
NO_BREAK: Final = "\u00a0"
LONGEST_NUMBER: Final = 24
"""Characters of a number with spaces in it that stays on one line."""
ISOLATES: Final = frozenset("\u2066\u2067\u2068\u2069")

# What a number, a link or a Latin word begins with, and what it goes on with: anything but spaces,
# brackets and Urdu letters.
_FIRST: Final = r"0-9\u0660-\u0669\u06f0-\u06f9"
_REST: Final = r"[^\s\u0600-\u065f\u066a-\u06ef\u06fa-\u06ff()\[\]\"\u2066-\u2069]*"
_WORD: Final = rf"[+#@*]?[{_FIRST}A-Za-z\u00c0-\u024f]{_REST}"
_STRETCH: Final = re.compile(rf"{_WORD}(?: {{1,2}}(?:[-/&] )?{_WORD})*")
_NUMBER: Final = re.compile(rf"[+*]?[{_FIRST}]{_REST}")
_ENDS: Final = re.compile(r"[.,:;!?'\u2019\u2018\u201c\u201d]+$")
_LATIN: Final = re.compile(r"[A-Za-z]")


@dataclass(frozen=True)
class Run:
    """Letters of one font and one direction, drawn in one go."""

    text: str
    font: str
    rtl: bool
    width: float


Line = tuple[Run, ...]
Measure = Callable[[str, str, bool], float]
"""Width in millimetres of a text in a font and a direction (right to left or not)."""


def is_right_to_left(text: str) -> bool:
    """Whether a text is mostly in Urdu script."""
    arabic = len(ARABIC_LETTER.findall(text))
    return bool(arabic) and arabic >= len(_LATIN.findall(text)) / 2


def isolated(text: str) -> str:
    """Return a citizen's text with its numbers held together.

    In Urdu paragraphs every number, link and stretch of Latin words gets an isolate; in Latin ones
    only numbers do, because isolated words between two Urdu quotations would change places.

    Args:
        text: Words as they were stored; marks of direction in them are dropped.
    """
    plain = strip_controls(text).translate(dict.fromkeys(map(ord, ISOLATES)))
    return "\n".join(map(_isolated, plain.split("\n")))


def _isolated(paragraph: str) -> str:
    if not ARABIC_LETTER.search(paragraph):
        return paragraph
    rtl = is_right_to_left(paragraph)

    def held(match: re.Match[str]) -> str:
        end = _ENDS.search(match[0])
        kept = match[0][: end.start()] if end else match[0]
        rest = match[0][len(kept) :]
        if not _LATIN.search(kept):
            if len(kept) <= LONGEST_NUMBER:
                kept = kept.replace(" ", NO_BREAK)
        elif not rtl:
            return match[0]
        return f"{LRI}{kept}{PDI}{rest}"

    return (_STRETCH if rtl else _NUMBER).sub(held, paragraph)


def printable(text: str, known: Collection[int]) -> str:
    """Return a text that holds only what can be printed.

    What is missing is replaced by its plain form where it has one (mathematical letters, ligatures
    of presentation), else by one `MARK` for each stretch.

    Args:
        text: One paragraph.
        known: Code points of all fonts together.
    """
    kept: list[str] = []
    for letter in unicodedata.normalize("NFC", text):
        if letter in ISOLATES or ord(letter) in known:
            kept.append(letter)
        elif letter.isspace():
            kept.append(" ")
        elif unicodedata.category(letter) not in ("Cc", "Cf", "Mn", "Me"):
            plain = unicodedata.normalize("NFKC", letter)
            if all(ord(part) in known for part in plain):
                kept.append(plain)
            elif not kept or kept[-1] != MARK:
                kept.append(MARK)
    return "".join(kept)


class Setter:
    """Breaks paragraphs into lines and puts each line into the order of the eye.

    Args:
        fonts: Code points each font holds, the preferred one first.
        arabic: Name of the font for Urdu letters.
    """

    def __init__(self, fonts: dict[str, Collection[int]], arabic: str) -> None:
        self._fonts = fonts
        self._arabic = arabic
        self._latin = next(name for name in fonts if name != arabic)
        self.known = frozenset(point for points in fonts.values() for point in points)

    def lines(self, text: str, width: float, rtl: bool, measure: Measure) -> list[Line]:
        """Return the lines of one paragraph.

        Args:
            text: The paragraph, without line breaks.
            width: Room in millimetres.
            rtl: Whether it runs from right to left.
            measure: Width of a run.
        """
        letters = self._letters(printable(text, self.known), rtl)
        lines: list[Line] = []
        line: list[_Letter] = []
        used = 0.0
        for word in _words(letters):
            for part in self._fitting(word, width, measure):
                if line and used + _width(_bare(part), measure) > width:
                    lines.append(_ordered(line, measure))
                    line, used = [], 0.0
                line += part
                used += _width(part, measure)
        return [*lines, _ordered(line, measure)]

    def _letters(self, text: str, rtl: bool) -> list[_Letter]:
        if not text:
            return []
        if not rtl and not ARABIC_LETTER.search(text):
            levels = [0] * len(text)
        else:
            base = TextDirection.RTL if rtl else TextDirection.LTR
            found = BidiParagraph(text, base_direction=base).get_characters()
            levels = [character.embedding_level for character in found]
        letters: list[_Letter] = []
        font = self._arabic if rtl else self._latin
        for letter, level in zip(text, levels, strict=True):
            if letter in ISOLATES:
                letters.append(_Letter("", level, font))
                continue
            font = self._font(letter, font)
            letters.append(_Letter(letter, level, font))
        return letters

    def _font(self, letter: str, before: str) -> str:
        """The font of a letter; signs and spaces stay in the font of what stands before them."""
        if ARABIC_LETTER.match(letter) and ord(letter) in self._fonts[self._arabic]:
            return self._arabic
        neutral = not letter.isalnum() and letter != MARK
        if neutral and ord(letter) in self._fonts[before]:
            return before
        return next(name for name, points in self._fonts.items() if ord(letter) in points)

    def _fitting(self, word: list[_Letter], width: float, measure: Measure) -> list[list[_Letter]]:
        """A word, cut into pieces when it is longer than a line, such as a hash or a link."""
        pieces = []
        while _width(_bare(word), measure) > width and len(word) > 1:
            low, high = 1, len(word)
            while high - low > 1:
                middle = (low + high) // 2
                if _width(word[:middle], measure) <= width:
                    low = middle
                else:
                    high = middle
            pieces.append(word[:low])
            word = word[low:]
        return [*pieces, word]


class _Letter(NamedTuple):
    text: str  # empty for an isolate, which only holds apart what stands beside it
    level: int
    font: str


def _bare(letters: list[_Letter]) -> list[_Letter]:
    """Letters without the spaces at their end."""
    end = len(letters)
    while end and letters[end - 1].text in ("", " "):
        end -= 1
    return letters[:end]


def _width(letters: list[_Letter], measure: Measure) -> float:
    return sum(measure(text, font, level % 2 == 1) for text, font, level in _runs(letters))


def _ordered(letters: list[_Letter], measure: Measure) -> Line:
    """One line in the order of the eye (rules L1 and L2 of the annex)."""
    runs = _runs(_bare(letters))
    for level in range(max((level for _, _, level in runs), default=0), 0, -1):
        runs = _reversed(runs, level)
    return tuple(
        Run(text, font, level % 2 == 1, measure(text, font, level % 2 == 1))
        for text, font, level in runs
        if text
    )


def _words(letters: list[_Letter]) -> list[list[_Letter]]:
    """Letters up to and with the spaces behind them."""
    words: list[list[_Letter]] = []
    for index, letter in enumerate(letters):
        if index == 0 or (letters[index - 1].text == " " and letter.text != " "):
            words.append([])
        words[-1].append(letter)
    return words


def _runs(letters: list[_Letter]) -> list[tuple[str, str, int]]:
    runs: list[tuple[str, str, int]] = []
    for letter in letters:
        if runs and runs[-1][1:] == (letter.font, letter.level):
            runs[-1] = (runs[-1][0] + letter.text, letter.font, letter.level)
        else:
            runs.append((letter.text, letter.font, letter.level))
    return runs


def _reversed(runs: list[tuple[str, str, int]], level: int) -> list[tuple[str, str, int]]:
    """Reverse each stretch of runs at this level or above it."""
    result: list[tuple[str, str, int]] = []
    stretch: list[tuple[str, str, int]] = []
    for run in runs:
        if run[2] >= level:
            stretch.append(run)
        else:
            result += [*stretch[::-1], run]
            stretch = []
    return result + stretch[::-1]
