"""NCCIA numbers: what a citizen can read out on the telephone.

`NCCIA-26-7KQ4-M2XD`: the year, seven random characters and one check character. A running number
would tell anybody with two complaints how many NCCIA received between them, and would let a caller
guess his neighbour's; 32**7 (3.4e10) possible numbers a year tell nothing. Alphabet and check
character are those of the tracking numbers (`storage.tracking`).
"""

from __future__ import annotations

import re
import secrets
from typing import Final

from storage.tracking import ALPHABET, check_character

_RANDOM_CHARS: Final = 7
_SHAPE = re.compile(rf"NCCIA-?([0-9]{{2}})-?([{ALPHABET}]{{4}})-?([{ALPHABET}]{{4}})")
_LOOKALIKES: Final = str.maketrans("OIL", "011")


def new_number(year: int) -> str:
    """Return a random NCCIA number of a calendar year; the caller must check that it is free."""
    body = "".join(secrets.choice(ALPHABET) for _ in range(_RANDOM_CHARS))
    return _written(f"{year % 100:02d}", body + check_character(body))


def canonical(typed: str) -> str | None:
    """Return a typed number in its written form, or None when it cannot be one.

    Case, spaces and missing hyphens do not matter, and O, I and L are read as 0, 1 and 1.
    """
    upper = "".join(typed.upper().split())
    if not upper.startswith("NCCIA"):
        return None
    found = _SHAPE.fullmatch("NCCIA" + upper[5:].translate(_LOOKALIKES))
    if not found:
        return None
    year, body = found[1], found[2] + found[3]
    return _written(year, body) if check_character(body[:-1]) == body[-1] else None


def _written(year: str, body: str) -> str:
    return f"NCCIA-{year}-{body[:4]}-{body[4:]}"
