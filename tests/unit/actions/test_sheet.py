"""A complaint's sheet, as its reader sees it."""

from __future__ import annotations

import itertools
import re

import pypdfium2
import pytest
import segno
from hypothesis import given, settings
from hypothesis import strategies as st

from actions import sheet
from actions.sheet_paper import Paper
from actions.sheet_text import LRI, MARK, PDI, is_right_to_left, isolated
from tests.examples import examples
from tests.sheets import AT, ENGLISH, MIXED, ROMAN, STAMP, URDU, a_sheet_document, pages_of
from tests.unit.actions.parts import CATALOGUE

WHOLE_LINE_MM = 180.0
PAPER = Paper("test", AT)  # lines are laid out without drawing them; loading the fonts takes long

numbers = st.from_regex(r"03[0-9]{2}-0000[0-9]{3}|[0-9]{1,3},000|[0-9]{2}-11-2026", fullmatch=True)
words = st.sampled_from("مجھے کال آئی رقم بھیجی نمبر پر پھر اس نے (کہا) ہے۔ تھا،".split())


def seen(text: str, width: float = WHOLE_LINE_MM) -> list[str]:
    """Each line as the eye meets it from left to right, Urdu runs in the order of reading."""
    return ["".join(run.text for run in line) for line in PAPER.lines(text, width, 10)]


@pytest.mark.parametrize("told", [URDU, ROMAN, ENGLISH, MIXED])
def test_numbers_are_never_turned_round_whatever_the_script(told: str) -> None:
    text = "".join(pages_of(sheet.make(a_sheet_document(told), STAMP, CATALOGUE)))
    for number in ("0300-0000111", "0300-0000222", "50,000"):
        assert number in text
    assert "1110000-0300" not in text


@given(st.lists(st.one_of(numbers, words), min_size=1, max_size=12))
def test_every_number_in_an_urdu_line_reads_from_left_to_right(parts: list[str]) -> None:
    line = " ".join(seen(isolated("مجھے " + " ، ".join(parts))))
    for part in parts:
        if part[0].isascii() and part[0].isdigit():
            assert part in line


def test_a_number_behind_urdu_letters_would_be_turned_without_its_isolate() -> None:
    # What the isolates are for: this is the fault they mend.
    assert "0300-0000111" not in seen("نمبر 0300-0000111")[0]
    assert "0300-0000111" in seen(isolated("نمبر 0300-0000111"))[0]


def test_urdu_digits_and_numbers_with_spaces_stay_whole() -> None:
    assert "۰۳۰۰-۰۰۰۰۱۱۱" in seen(isolated("میرا نمبر ۰۳۰۰-۰۰۰۰۱۱۱ ہے"))[0]
    assert "+92\u00a0300\u00a00000111" in seen(isolated("میرا نمبر +92 300 0000111 ہے"))[0]


def test_latin_words_keep_their_order_inside_urdu() -> None:
    (line,) = seen(isolated("اس کا نام Muhammad Ali Khan تھا"))
    assert "Muhammad Ali Khan" in line


def test_urdu_quoted_in_a_latin_sentence_stands_where_it_was_quoted() -> None:
    (line,) = seen(
        isolated('Phir us ne mujhe yeh likha: "رقم 0300-0000222 پر بھیجو" aur chala gaya')
    )
    assert line.startswith('Phir us ne mujhe yeh likha: "')
    assert line.endswith('" aur chala gaya')
    # Within the quotation the eye goes from right to left.
    assert line.index("بھیجو") < line.index("0300-0000222") < line.index("رقم")


def test_a_paragraph_runs_in_the_direction_of_most_of_its_letters() -> None:
    assert is_right_to_left(URDU)
    assert not is_right_to_left(ROMAN)
    assert not is_right_to_left(MIXED)
    assert not is_right_to_left("0300-0000111")


@given(st.text(max_size=300), st.booleans(), st.floats(15, 180))
def test_any_text_is_laid_out_within_its_room_and_nothing_printable_is_lost(
    text: str, rtl: bool, width: float
) -> None:
    lines = PAPER.lines(isolated(text), width, 10, rtl)
    assert all(sum(run.width for run in line) <= width + 0.01 or len(line) == 1 for line in lines)
    shown = "".join(run.text for line in lines for run in line)
    kept = sorted(c for c in text if c.isascii() and c.isprintable() and c != " ")
    assert sorted(c for c in shown if c in kept or c.isascii() and c.strip()) >= kept


def test_what_no_font_holds_becomes_a_mark_and_the_sheet_says_so() -> None:
    told = "Salam 😭😭😭 𝐇𝐞𝐥𝐥𝐨 \U0001f1f5\U0001f1f0 中\ud83d shukria"
    assert seen(isolated(told)) == [f"Salam {MARK} Hello {MARK} {MARK} shukria"]
    text = "".join(
        pages_of(sheet.make(a_sheet_document(told.replace("\ud83d", "")), STAMP, CATALOGUE))
    )
    assert "stands for a picture" in text
    plain = "".join(pages_of(sheet.make(a_sheet_document(ROMAN), STAMP, CATALOGUE)))
    assert "stands for a picture" not in plain


def test_a_long_story_goes_over_pages_that_are_numbered() -> None:
    pages = pages_of(sheet.make(a_sheet_document(URDU * 16), STAMP, CATALOGUE))
    assert len(URDU * 16) > 3000
    assert len(pages) >= 3
    for number, page in enumerate(pages, start=1):
        assert f"page {number} of {len(pages)}" in page
    assert sum(page.count("12-11-2026") for page in pages) == 16


def test_the_sheet_says_everything_that_was_filed() -> None:
    document = a_sheet_document(URDU)
    text = "".join(pages_of(sheet.make(document, STAMP, CATALOGUE)))
    for value in (
        "KBR-7Q2M-0XKD-94TZ", "NCCIA-2026-00A1B2C", "7Q2M-0XKD-94TZ", "21-11-2026 14:30",
        "Impersonation", "Fake bank officer", "Verification", "35202-0000001-1", "+923005550000",
        "Lahore", "20-11-2026 18:00", "Rs 50,000", "100 USDT", "+923000000111",
        "PK36SCBL0000000000000000", "Easypaisa", "00000000012", "0a" * 32, "204,800", "1799",
        "https://complaint.nccia.gov.pk", sheet.fingerprint(document), STAMP.address,
    ):  # fmt: skip
        assert value in text, value
    assert "It is not an FIR" in text


def test_a_tip_off_is_not_called_a_complaint() -> None:
    nobody = dict.fromkeys(("name", "cnic", "phone", "city"))
    document = a_sheet_document(ENGLISH, kind="tip_off", complainant=nobody, evidence=[])
    text = "".join(pages_of(sheet.make(document, STAMP, CATALOGUE)))
    assert "Receipt of information" in text
    assert "Receipt of a complaint" not in text


def test_kinds_without_a_name_are_still_printed() -> None:
    document = a_sheet_document(category="new_kind", subtype="newer_kind")
    assert "new kind" in "".join(pages_of(sheet.make(document, STAMP, CATALOGUE)))


@settings(max_examples=examples(5), deadline=None)
@given(st.text(min_size=1, max_size=200), st.text(min_size=1, max_size=100))
def test_odd_words_and_names_make_a_sheet(told: str, name: str) -> None:
    who = {"name": name.replace("\0", "?"), "cnic": None, "phone": None, "city": None}
    document = a_sheet_document(told.replace("\0", "?"), kind="tip_off", complainant=who)
    assert len(pages_of(sheet.make(document, STAMP, CATALOGUE))) >= 1


def test_the_square_holds_the_address() -> None:
    # The dark squares are drawn as boxes: what is drawn must be the matrix, with its quiet edge.
    pdf = pypdfium2.PdfDocument(sheet.make(a_sheet_document(), STAMP, CATALOGUE))
    picture = pdf[0].render(scale=4).to_pil().convert("1")
    pdf.close()
    matrix = [bytes(row) for row in segno.make(STAMP.address, error="m").matrix_iter(border=4)]
    pixels_per_mm = 4 * 72 / 25.4
    module = 34.0 / len(matrix) * pixels_per_mm
    cells = list(itertools.product(range(len(matrix)), repeat=2))

    def is_drawn_at(top: int) -> bool:
        return all(
            (
                picture.getpixel(
                    (int(15 * pixels_per_mm + (x + 0.5) * module), int(top + (y + 0.5) * module))
                )
                == 0
            )
            == bool(matrix[y][x])
            for y, x in cells
        )

    assert any(is_drawn_at(top) for top in range(int(30 * pixels_per_mm), int(90 * pixels_per_mm)))


def test_isolates_are_balanced_and_marks_of_direction_are_dropped() -> None:
    made = isolated("نمبر \u202e0300-0000111\u202c، \u2066اور\u2069 (Ali Raza)")
    assert made.count(LRI) == made.count(PDI) == 2
    assert not re.search("[\u202a-\u202e\u2067\u2068]", made)
