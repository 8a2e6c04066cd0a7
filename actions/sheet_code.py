"""The code by which anybody can check a complaint's sheet, and how a complaint is found by it.

The code is derived from the complaint's id and not stored; a keyed digest of it is, so that the
database alone gives no code away and finding one needs no look at all complaints.
"""

from __future__ import annotations

import hmac
from typing import Final

from nlu.text.scripts import fold_digits
from storage.crypto import KeyRing
from storage.tracking import ALPHABET

_LETTERS: Final = 12  # of five bits each
_LOOKALIKES: Final = str.maketrans("OIL", "011")
LONGEST_TYPED: Final = 40


def derived(keyring: KeyRing, complaint_id: str, purpose: str) -> str:
    """Return 60 bits that only this service can derive from an id, as XXXX-XXXX-XXXX.

    Args:
        keyring: The keys.
        complaint_id: The complaint.
        purpose: What it is for; every purpose has another value.
    """
    number = int(keyring.blind_index(complaint_id, purpose)[:15], 16)
    letters = "".join(ALPHABET[(number >> (5 * i)) & 31] for i in range(_LETTERS))
    return _written(letters)


def verification_code(keyring: KeyRing, complaint_id: str) -> str:
    """Return the code that is printed on a complaint's sheet."""
    return derived(keyring, complaint_id, "sheet-verify")


def sheet_index(keyring: KeyRing, code: str) -> str:
    """Return the digest under which a code is looked up: 64 hexadecimal digits."""
    return keyring.blind_index(code, "sheet-verify-index")


def is_code_of(keyring: KeyRing, code: str, complaint_id: str) -> bool:
    """Whether a code is a complaint's own, in constant time."""
    own = verification_code(keyring, complaint_id)
    return hmac.compare_digest(own.encode("ascii"), code.encode("ascii"))


def read_code(typed: str) -> str | None:
    """Return a code as it is printed, or None when it cannot be one.

    Lower case, other separators, O for 0, I or L for 1 and Urdu digits are understood.
    """
    if len(typed) > LONGEST_TYPED:
        return None
    letters = "".join(c for c in fold_digits(typed).upper() if c.isalnum())
    letters = letters.translate(_LOOKALIKES)
    if len(letters) != _LETTERS or any(letter not in ALPHABET for letter in letters):
        return None
    return _written(letters)


def _written(letters: str) -> str:
    return "-".join(letters[start : start + 4] for start in range(0, _LETTERS, 4))
