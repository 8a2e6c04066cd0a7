"""Passwords: Argon2id, with a bound on how many are computed at once."""

from __future__ import annotations

import secrets
import threading
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

MIN_CHARS: Final = 12
MAX_CHARS: Final = 200
ONCE: Final = "once:"
"""Begins a stored hash whose password somebody else has chosen: it must be changed first of all."""

_AT_ONCE: Final = 2  # one hash takes 64 MiB; a crowd at the door must not take the memory


class Passwords:
    """Hashes and checks passwords in the same time, whether the officer exists or not.

    Args:
        hasher: Argon2id with RFC 9106's second recommendation unless given (tests give less).
    """

    def __init__(self, hasher: PasswordHasher | None = None) -> None:
        self._hasher = hasher or PasswordHasher()
        self._turn = threading.BoundedSemaphore(_AT_ONCE)
        self._nobody = self.hash(secrets.token_urlsafe(16))

    def hash(self, password: str) -> str:
        """Return the hash to store."""
        with self._turn:
            return self._hasher.hash(password)

    def fits(self, stored: str | None, password: str) -> bool:
        """Return whether a password fits; computes as long when there is nothing to fit."""
        wanted = (stored or self._nobody).removeprefix(ONCE)
        with self._turn:
            try:
                return self._hasher.verify(wanted, password) and stored is not None
            except (VerificationError, InvalidHashError):
                return False


def new_password() -> str:
    """Return a random password of 20 characters in groups of five, easy to type from paper."""
    alphabet = "abcdefghjkmnpqrstuvwxyz23456789"
    groups = ("".join(secrets.choice(alphabet) for _ in range(5)) for _ in range(4))
    return "-".join(groups)
