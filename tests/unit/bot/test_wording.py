"""Where text is cut, how Urdu and numbers stand, and links that stay links."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.wording import FSI, LRI, PDI, RLM, apart, free_links, isolate_numbers, ready, split, units

LINK = "https://complaint.nccia.gov.pk"


@pytest.mark.parametrize(
    ("text", "freed"),
    [
        (f"See {LINK}. Then write.", f"See {LINK}\nThen write."),
        (f"See {LINK}.", f"See {LINK}"),
        (f"See {LINK}.\nThen.", f"See {LINK}\nThen."),
        (f"See ({LINK}), please", f"See ( {LINK} ), please"),
        (f"پورٹل {LINK}۔ پھر لکھیے۔", f"پورٹل {LINK}\nپھر لکھیے۔"),
        (f"پورٹل:{LINK}، یا", f"پورٹل: {LINK} ، یا"),
        ("Mail help@nccia.gov.pk, or call", "Mail help@nccia.gov.pk , or call"),
        (f"{LINK}/a.php?b=1", f"{LINK}/a.php?b=1"),
        (LINK, LINK),
        ("No link here. None.", "No link here. None."),
        # What a citizen sent is isolated and stays as it is: nobody is to tap a false link.
        (f"You wrote {FSI}{LINK}{PDI}.", f"You wrote {FSI}{LINK}{PDI}."),
    ],
)
def test_nothing_is_glued_to_a_link(text: str, freed: str) -> None:
    assert free_links(text) == freed
    assert free_links(freed) == freed


@pytest.mark.parametrize("number", ["0300-5550000", "+92 300 5550000", "24/7", "1,500.50", "۱۵۰۰"])
def test_numbers_in_urdu_are_isolated_once(number: str) -> None:
    text = f"نمبر {number} پر"
    isolated = f"نمبر {LRI}{number}{PDI} پر"
    assert isolate_numbers(text) == isolated
    assert isolate_numbers(isolated) == isolated
    assert isolate_numbers(f"نمبر {FSI}{number}{PDI} پر") == f"نمبر {FSI}{number}{PDI} پر"


def test_numbers_of_a_list_and_in_links_are_left_alone() -> None:
    text = f"10۔ بینک\n11. پولیس {LINK}/2026/11"
    assert isolate_numbers(text) == text


@pytest.mark.parametrize(
    ("line", "turned"),
    [
        ("اردو پہلے OTP", "اردو پہلے OTP"),
        ("OTP کسی کو نہ دیجیے", f"{RLM}OTP کسی کو نہ دیجیے"),
        (f"{FSI}Ali{PDI} کا نمبر", f"{FSI}Ali{PDI} کا نمبر"),
        (f"{FSI}علی{PDI} OTP", f"{RLM}{FSI}علی{PDI} OTP"),
        (LINK, LINK),
        ("", ""),
    ],
)
def test_an_urdu_line_is_read_from_the_right(line: str, turned: str) -> None:
    assert ready(f"سلام\n{line}\nسلام", "rtl") == f"سلام\n{turned}\nسلام"


def test_english_is_left_as_it_is() -> None:
    text = "Call 0300-5550000 now.\nOTP"
    assert ready(text, "ltr") == text


def test_words_of_the_other_direction_stand_apart() -> None:
    assert apart("English", "rtl") == f"{FSI}English{PDI}"
    assert apart("اردو", "ltr") == f"{FSI}اردو{PDI}"
    assert apart("اردو", "rtl") == "اردو"
    assert apart("Yes", "ltr") == "Yes"


def test_a_short_form_or_a_list_number_ends_no_sentence() -> None:
    assert split("It cost him Rs. 500 then. The end is here", 28)[0] == "It cost him Rs. 500 then."
    assert split("aaaaaaaaaa bbbbb. Rs. 500 cc", 24)[0] == "aaaaaaaaaa bbbbb."


def test_a_link_is_not_cut_in_two() -> None:
    text = f"{'word ' * 3}{LINK}/very/long/path/of/a/page and more"
    for limit in range(60, 90):
        assert any(f"{LINK}/very/long/path/of/a/page" in piece for piece in split(text, limit))


def test_an_isolate_that_is_cut_through_is_closed_and_opened_again() -> None:
    text = f"You wrote {FSI}{'one two three ' * 10}{PDI} so far."
    pieces = split(text, 40)
    assert all(units(piece) <= 40 for piece in pieces)
    assert all(piece.count(FSI) == piece.count(PDI) for piece in pieces)
    assert pieces[1].startswith(FSI)


def test_a_letter_keeps_its_marks() -> None:
    pieces = split("ب\u0651\u064e" * 30, 20)
    assert all(piece[0] == "ب" for piece in pieces)


def test_the_first_piece_may_have_a_limit_of_its_own() -> None:
    pieces = split("aaaa bbbb. cccc dddd eeee ffff gggg", 40, first=12)
    assert pieces == ["aaaa bbbb.", "cccc dddd eeee ffff gggg"]


WORDS = st.lists(
    st.sampled_from(
        [
            "سلام",
            "OTP",
            "0300-5550000",
            "۔",
            ".",
            LINK,
            f"{FSI}x y z{PDI}",
            "\n",
            "\n\n",
            "😀",
            "1.",
        ]
    ),
    max_size=60,
).map(" ".join)


@given(WORDS, st.integers(40, 120), st.sampled_from(["rtl", "ltr"]))
def test_whatever_is_written_fits_and_loses_nothing(text: str, limit: int, way: str) -> None:
    made = ready(text, way)
    pieces = split(made, limit)
    assert all(units(piece) <= limit for piece in pieces)
    assert all(piece.count(FSI) + piece.count(LRI) == piece.count(PDI) for piece in pieces)
    marks = str.maketrans("", "", FSI + LRI + PDI + RLM)
    assert "".join("".join(pieces).translate(marks).split()) == "".join(
        made.translate(marks).split()
    )
    assert sum(piece.count(LINK) for piece in pieces) == text.count(LINK)
