"""Tracking numbers and their secrets."""

from __future__ import annotations

import re
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.errors import InvalidTrackingNumberError
from storage.tracking import (
    ALPHABET,
    check_character,
    hash_secret,
    new_secret,
    new_tracking_number,
    normalise_tracking_number,
    verify_secret,
)

BODIES = st.text(ALPHABET, min_size=11, max_size=11)


def _number(body: str) -> str:
    characters = body + check_character(body)
    return f"KBR-{characters[:4]}-{characters[4:8]}-{characters[8:]}"


def test_numbers_look_as_promised_and_differ() -> None:
    numbers = {new_tracking_number() for _ in range(200)}
    assert len(numbers) == 200
    form = re.compile(r"KBR(-[0-9A-HJKMNP-TV-Z]{4}){3}")
    assert all(form.fullmatch(number) for number in numbers)
    assert all(normalise_tracking_number(number) == number for number in numbers)


@given(body=BODIES, position=st.integers(0, 11), wrong=st.sampled_from(ALPHABET))
def test_every_wrong_character_is_noticed(body: str, position: int, wrong: str) -> None:
    characters = list(body + check_character(body))
    if characters[position] == wrong:
        return
    characters[position] = wrong
    with pytest.raises(InvalidTrackingNumberError):
        normalise_tracking_number("".join(characters))


@given(body=BODIES, first=st.integers(0, 11), second=st.integers(0, 11))
def test_every_swap_is_noticed(body: str, first: int, second: int) -> None:
    characters = list(body + check_character(body))
    if characters[first] == characters[second]:
        return
    characters[first], characters[second] = characters[second], characters[first]
    with pytest.raises(InvalidTrackingNumberError):
        normalise_tracking_number("".join(characters))


@given(body=BODIES)
def test_people_type_numbers_in_many_ways(body: str) -> None:
    number = _number(body)
    bare = number.replace("-", "")
    urdu = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
    arabic = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
    lookalikes = str.maketrans("01", "OI")
    for typed in (
        number.lower(),
        bare,
        bare[3:],
        number[4:],
        number.replace("-", " "),
        f"  {number.replace('-', ' - ')}.\n",
        number.replace("-", "–"),
        number.translate(urdu),
        number.translate(arabic),
        "KBR" + number[3:].translate(lookalikes),
        "kbr" + number[3:].lower().replace("1", "l").replace("0", "o"),
        f"\u2068{number}\u2069",
    ):
        assert normalise_tracking_number(typed) == number, typed


@pytest.mark.parametrize(
    "typed",
    ["", "KBR", "KBR-", "KBR-0000-0000", "KBR-0000-0000-0000-0", "CMP-000482", "UUUU-UUUU-UUUU"],
)
def test_other_things_are_not_tracking_numbers(typed: str) -> None:
    with pytest.raises(InvalidTrackingNumberError):
        normalise_tracking_number(typed)


@given(typed=st.text())
def test_anything_typed_gives_a_number_or_the_one_error(typed: str) -> None:
    with suppress(InvalidTrackingNumberError):
        number = normalise_tracking_number(typed)
        assert normalise_tracking_number(number) == number


def test_the_error_does_not_repeat_what_was_typed() -> None:
    with pytest.raises(InvalidTrackingNumberError) as caught:
        normalise_tracking_number("35202-1234567-1")
    assert "1234567" not in str(caught.value)


def test_a_body_that_begins_like_the_prefix() -> None:
    number = _number("KBR00000000")
    assert normalise_tracking_number(number) == number
    assert normalise_tracking_number(number[4:]) == number


def test_secrets() -> None:
    secret, other = new_secret(), new_secret()
    assert secret != other
    assert verify_secret(secret, hash_secret(secret))
    assert not verify_secret(other, hash_secret(secret))
    assert not verify_secret(secret, None)
    assert not verify_secret("", "")
    assert secret not in hash_secret(secret)


def test_a_strange_secret_is_only_wrong() -> None:
    assert not verify_secret("\ud83d", hash_secret("x"))
    assert not verify_secret("x", "ہ")
