"""The code by which anybody can check a complaint's sheet, and what else is stamped on it.

The code is derived from the complaint's id and not stored; a keyed digest of it is, so that the
database alone gives no code away and finding one needs no look at all complaints.
"""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from urllib.parse import quote

from actions.document import Complaint as Document
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


@dataclass(frozen=True)
class Stamp:
    """What a sheet says beside the document.

    Attributes:
        nccia_number: NCCIA's number, or "".
        state: Present state of the complaint.
        code: By which the sheet can be checked.
        address: Where, with the code in it.
        at: When the sheet is made, aware.
    """

    nccia_number: str
    state: str
    code: str
    address: str
    at: datetime


def fingerprint(document: Document) -> str:
    """SHA-256 of a document as it was filed, as 64 hexadecimal digits."""
    return hashlib.sha256(document.canonical_bytes()).hexdigest()


def make_stamp(
    keyring: KeyRing,
    public_url: str,
    complaint_id: str,
    nccia_number: str,
    state: str,
    at: datetime,
) -> Stamp:
    """Return what a sheet says beside the document: numbers, code and address.

    Args:
        keyring: The keys.
        public_url: Where the bot is reached from outside, without a slash at its end.
        complaint_id: The complaint.
        nccia_number: NCCIA's number, or "".
        state: Present state.
        at: When the sheet is made.
    """
    code = verification_code(keyring, complaint_id)
    return Stamp(
        nccia_number=nccia_number,
        state=state,
        code=code,
        address=f"{public_url}/verify?code={quote(code)}",
        at=at,
    )


def _written(letters: str) -> str:
    return "-".join(letters[start : start + 4] for start in range(0, _LETTERS, 4))
