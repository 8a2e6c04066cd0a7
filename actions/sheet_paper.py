"""Sheets of A4 in two languages: rows, paragraphs, a QR code, page numbers.

Everything is laid out first and drawn afterwards, because each page names the number of pages.
Lengths are millimetres, sizes of letters points.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Collection, Iterable
from datetime import datetime
from functools import cache
from importlib import resources
from operator import itemgetter
from pathlib import Path
from typing import Final

import segno
from fpdf import FPDF
from fpdf.enums import TextDirection
from fpdf.fonts import TTFFont

from actions.sheet_text import MARK, Line, Setter, is_right_to_left, printable

WIDTH: Final = 210.0
HEIGHT: Final = 297.0
MARGIN: Final = 15.0
TOP: Final = 16.0
BOTTOM: Final = 278.0
"""Where the last line of a page ends; below it stands the foot."""
LABEL: Final = 37.0
"""Width of the column of labels on either side."""
GAP: Final = 3.0
LEADING: Final = 1.62
"""Height of a line as a multiple of the size: Urdu letters reach higher and lower than Latin."""
MM_PER_POINT: Final = 25.4 / 72

BLACK: Final = (20, 24, 22)
QUIET: Final = (88, 98, 93)
GREEN: Final = (11, 93, 70)
WHITE: Final = (255, 255, 255)
EDGE: Final = (205, 213, 209)
PALE: Final = (240, 245, 242)
Colour = tuple[int, int, int]

# The order of drawing. Who copies from a sheet gets what was drawn one after the other; readers'
# programs take Urdu and English drawn on one line for one Urdu line and turn its numbers round.
_SHAPES: Final = 0
_ENGLISH: Final = 1
_URDU: Final = 2

_LATIN: Final = "latin"
_ARABIC: Final = "arabic"
_FILES: Final = {
    _LATIN: ("fontpkg_noto_sans", "NotoSans[wdth,wght].ttf"),
    _ARABIC: ("fontpkg_noto_sans_arabic", "NotoSansArabic[wdth,wght].ttf"),
}


@cache
def _font_file(name: str) -> Path:
    package, file = _FILES[name]
    return Path(str(resources.files(package))) / "files" / file


def _code_points(pdf: FPDF, font: str) -> Collection[int]:
    loaded = pdf.fonts[font]
    assert isinstance(loaded, TTFFont)  # noqa: S101 - tells the type checker
    return loaded.cmap.keys()


class Paper:
    """Collects what is on each page; `finished` draws it.

    Args:
        title: The document's title, for the reader's window.
        at: When it was made, aware.
    """

    def __init__(self, title: str, at: datetime) -> None:
        self._pdf = FPDF(format="A4", unit="mm")
        self._pdf.set_auto_page_break(False)
        self._pdf.set_title(title)
        self._pdf.set_lang("ur-PK")
        self._pdf.set_creator("Khabardar")
        self._pdf.creation_date = at
        self._pdf.c_margin = 0
        # The fonts are variable; used as they are they print at their regular weight. Making
        # fixed ones of them takes 20 s.
        for name in _FILES:
            self._pdf.add_font(name, "", _font_file(name))
        self._setter = Setter({name: _code_points(self._pdf, name) for name in _FILES}, _ARABIC)
        self._widths: dict[tuple[str, str, bool], float] = {}
        self._pages: list[list[tuple[int, Callable[[], None]]]] = [[]]
        self.y = TOP
        self.marked = False
        """Whether something was replaced by the mark."""

    @property
    def page_count(self) -> int:
        """Pages so far."""
        return len(self._pages)

    def lines(self, text: str, width: float, size: float, rtl: bool | None = None) -> list[Line]:
        """Break a text into lines; each paragraph of it runs in its own direction.

        Args:
            text: The text, its numbers isolated.
            width: Room in millimetres.
            size: Of the letters, in points.
            rtl: The direction, or None to take it from the letters.
        """
        set_: list[Line] = []
        for paragraph in text.split("\n"):
            self.marked = self.marked or MARK in printable(paragraph, self._setter.known)
            turned = is_right_to_left(paragraph) if rtl is None else rtl
            set_ += self._setter.lines(paragraph, width * 10 / size, turned, self._measure)
        return set_

    def _measure(self, text: str, font: str, rtl: bool) -> float:
        """Width of a run at a size of ten points."""
        key = (text, font, rtl)
        if text and key not in self._widths:
            self._use(text, font, 10, rtl)
            self._widths[key] = self._pdf.get_string_width(text)
        return self._widths.get(key, 0.0)

    def _use(self, text: str, font: str, size: float, rtl: bool) -> None:
        self._pdf.set_font(font, size=size)
        if text.isascii() and not rtl:
            self._pdf.set_text_shaping(False)  # nothing to join; five times as fast
        else:
            direction = TextDirection.RTL if rtl else TextDirection.LTR
            self._pdf.set_text_shaping(True, direction=direction)

    def room(self, height: float) -> None:
        """Begin a new page unless there is so much room on this one."""
        if self.y + height > BOTTOM and self.y > TOP:
            self._pages.append([])
            self.y = TOP

    def space(self, height: float) -> None:
        """Leave some room."""
        self.y += height

    def put(
        self,
        line: Line,
        size: float,
        left: float,
        right: float,
        colour: Colour = BLACK,
        at_right: bool = False,
    ) -> None:
        """Place one line at the present height between two sides."""
        self._later(
            _URDU if at_right else _ENGLISH,
            self._drawing(line, size, left, right, self.y, colour, at_right),
        )

    def _later(self, layer: int, draw: Callable[[], None]) -> None:
        self._pages[-1].append((layer, draw))

    def _drawing(
        self,
        line: Line,
        size: float,
        left: float,
        right: float,
        y: float,
        colour: Colour,
        at_right: bool,
    ) -> Callable[[], None]:
        def draw() -> None:
            x = right - _width(line, size) if at_right else left
            for run in line:
                self._use(run.text, run.font, size, run.rtl)
                self._pdf.set_text_color(*colour)
                self._pdf.set_xy(x, y)
                width = run.width * size / 10
                self._pdf.cell(width, height_of(size), run.text)
                x += width

        return draw

    def paragraph(
        self,
        text: str,
        size: float = 10,
        colour: Colour = BLACK,
        left: float = MARGIN,
        right: float = WIDTH - MARGIN,
    ) -> None:
        """Print a text over the whole width, on as many pages as it needs."""
        for piece in text.split("\n"):
            rtl = is_right_to_left(piece)
            for line in self.lines(piece, right - left, size, rtl):
                self.room(height_of(size))
                self.put(line, size, left, right, colour, at_right=rtl)
                self.y += height_of(size)

    def title(self, english: str, urdu: str) -> None:
        """Print the name of the sheet over the first page."""
        self._pair(english, urdu, 17, GREEN, MARGIN, WIDTH - MARGIN)
        self.y += height_of(17) + 1

    def note(self, english: str, urdu: str) -> None:
        """Print a small remark in both languages, side by side."""
        self.room(height_of(8))
        self._pair(english, urdu, 8, QUIET, MARGIN, WIDTH - MARGIN)
        self.y += height_of(8) + 0.5

    def pair(self, english: str, urdu: str, size: float = 9.5) -> None:
        """Print a text in two columns, English at the left, Urdu at the right."""
        middle = WIDTH / 2
        columns = (
            (self.lines(english, middle - MARGIN - 3, size, False), MARGIN, middle - 3, False),
            (self.lines(urdu, middle - MARGIN - 3, size, True), middle + 3, WIDTH - MARGIN, True),
        )
        count = max(len(lines) for lines, *_ in columns)
        self.room(min(count, 8) * height_of(size))
        for index in range(count):
            self.room(height_of(size))
            for lines, left, right, at_right in columns:
                if index < len(lines):
                    self.put(lines[index], size, left, right, at_right=at_right)
            self.y += height_of(size)
        self.y += 1.2

    def heading(self, english: str, urdu: str) -> None:
        """Print a band with the name of a part in both languages."""
        height = 7.0
        self.room(height + 20)
        self.space(2.5)
        self._box(MARGIN, self.y, WIDTH - 2 * MARGIN, height, GREEN)
        self.y += (height - height_of(10.5)) / 2
        self._pair(english, urdu, 10.5, WHITE, MARGIN + 2.5, WIDTH - MARGIN - 2.5)
        self.y += (height + height_of(10.5)) / 2 + 1

    def _pair(
        self, english: str, urdu: str, size: float, colour: Colour, left: float, right: float
    ) -> None:
        half = (right - left) / 2
        self.put(self.lines(english, half, size, False)[0], size, left, right, colour)
        self.put(self.lines(urdu, half, size, True)[0], size, left, right, colour, at_right=True)

    def row(
        self,
        english: str,
        urdu: str,
        values: Iterable[str],
        size: float = 10,
        left: float = MARGIN,
    ) -> None:
        """Print a label in English, values, and the label in Urdu.

        Args:
            english: Label at the left.
            urdu: Label at the right.
            values: Texts between them, each on lines of its own.
            size: Of the values, in points.
            left: Where the row begins.
        """
        right = WIDTH - MARGIN
        inner, outer = left + LABEL + GAP, right - LABEL - GAP
        label = 8.5
        first = self.lines(english, LABEL, label, False)
        last = self.lines(urdu, LABEL, label, True)
        column = outer - inner
        middle: list[list[tuple[Line, bool]]] = []
        for value in values:
            for piece in value.split("\n"):
                rtl = is_right_to_left(piece)
                for line in self.lines(piece, column, size, rtl):
                    beside = middle[-1] if middle else []
                    wide = _width(line, size) + sum(_width(other, size) for other, _ in beside)
                    if rtl and len(beside) == 1 and not beside[0][1] and wide + GAP <= column:
                        beside.append((line, rtl))  # the Urdu name beside the English one
                    else:
                        middle.append([(line, rtl)])
        height = height_of(size)
        count = max(len(first), len(last), len(middle))
        self.room(min(count, 6) * height + 1.5)
        for index in range(count):
            self.room(height)
            # The smaller letters of a label stand on the line of the value.
            lower = (height - height_of(label)) * 0.62
            self.y += lower
            for lines, at_right in ((first, False), (last, True)):
                if index < len(lines):
                    self.put(lines[index], label, left, right, QUIET, at_right)
            self.y -= lower
            for line, rtl in middle[index] if index < len(middle) else ():
                self.put(line, size, inner, outer, at_right=rtl)
            self.y += height
        self.y += 0.7
        self._rule(left, self.y, right)
        self.y += 0.8

    def notice(self, texts: Iterable[str], size: float = 9.5) -> None:
        """Print texts in a pale box."""
        left, right = MARGIN + 3, WIDTH - MARGIN - 3
        height = height_of(size)
        lines = [
            (line, is_right_to_left(text))
            for text in texts
            for line in self.lines(text, right - left, size)
        ]
        self.room(len(lines) * height + 4)
        self._box(MARGIN, self.y, WIDTH - 2 * MARGIN, len(lines) * height + 3, PALE)
        self.y += 1.5
        for line, rtl in lines:
            self.put(line, size, left, right, at_right=rtl)
            self.y += height
        self.y += 3

    def qr(self, address: str, x: float, y: float, side: float) -> None:
        """Draw the QR code of an address, dark squares on white."""
        matrix = [bytes(row) for row in segno.make(address, error="m").matrix_iter(border=4)]
        module = side / len(matrix)

        def draw() -> None:
            self._pdf.set_fill_color(0, 0, 0)
            for down, row in enumerate(matrix):
                across = 0
                while across < len(row):
                    length = 1
                    while across + length < len(row) and row[across + length] == row[across]:
                        length += 1
                    if row[across]:
                        self._pdf.rect(
                            x + across * module, y + down * module, length * module, module, "F"
                        )
                    across += length

        self._later(_SHAPES, draw)

    def _box(self, x: float, y: float, width: float, height: float, colour: Colour) -> None:
        def draw() -> None:
            self._pdf.set_fill_color(*colour)
            self._pdf.rect(x, y, width, height, "F")

        self._later(_SHAPES, draw)

    def _rule(self, left: float, y: float, right: float) -> None:
        def draw() -> None:
            self._pdf.set_draw_color(*EDGE)
            self._pdf.set_line_width(0.15)
            self._pdf.line(left, y, right, y)

        self._later(_SHAPES, draw)

    def finished(self, foot: Callable[[int, int], tuple[str, str]]) -> bytes:
        """Draw every page and return the PDF.

        Args:
            foot: Foot of a page in English and Urdu, from its number and the number of pages.
        """
        count = len(self._pages)
        for number, page in enumerate(self._pages, start=1):
            self._pdf.add_page()
            for _, draw in sorted(page, key=itemgetter(0)):
                draw()
            english, urdu = foot(number, count)
            self.y = BOTTOM + 5
            self._rule_now()
            for line, at_right in ((english, False), (urdu, True)):
                for set_ in self.lines(line, (WIDTH - 2 * MARGIN) / 2, 8, at_right):
                    self._drawing(set_, 8, MARGIN, WIDTH - MARGIN, self.y, QUIET, at_right)()
        buffer = io.BytesIO()
        self._pdf.output(buffer)
        return buffer.getvalue()

    def _rule_now(self) -> None:
        self._pdf.set_draw_color(*EDGE)
        self._pdf.set_line_width(0.15)
        self._pdf.line(MARGIN, self.y - 1, WIDTH - MARGIN, self.y - 1)


def height_of(size: float) -> float:
    """Height of a line of letters of a size."""
    return size * MM_PER_POINT * LEADING


def _width(line: Line, size: float) -> float:
    """Width of a line, whose runs are measured at ten points."""
    return sum(run.width for run in line) * size / 10
