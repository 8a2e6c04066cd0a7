from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk import numbers


def test_a_number_is_read_however_it_is_typed() -> None:
    number = numbers.new_number(2026)
    assert number.startswith("NCCIA-26-")
    for typed in (number, number.lower(), number.replace("-", ""), f" {number} ".replace("-", " ")):
        assert numbers.canonical(typed) == number


def test_letters_that_look_like_digits_are_read_as_such() -> None:
    while "0" not in (number := numbers.new_number(2026))[9:]:
        pass
    assert numbers.canonical(number[:9] + number[9:].replace("0", "O")) == number


@given(place=st.integers(0, 7), char=st.sampled_from(numbers.ALPHABET))
def test_a_wrong_character_is_noticed(place: int, char: str) -> None:
    number = numbers.new_number(2026)
    body = number[9:].replace("-", "")
    changed = body[:place] + char + body[place + 1 :]
    read = numbers.canonical("NCCIA26" + changed)
    assert (read == number) if changed == body else (read is None)


@pytest.mark.parametrize("typed", ["", "NCCIA", "NCCIA-26-1234", "0300-1234567", "نمبر"])
def test_what_is_no_number_is_none(typed: str) -> None:
    assert numbers.canonical(typed) is None


def test_numbers_do_not_follow_each_other() -> None:
    made = {numbers.new_number(2026) for _ in range(1_000)}
    assert len(made) == 1_000
    assert sorted(made) != list(made)
