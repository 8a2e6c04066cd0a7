"""Tracking numbers and the secrets that go with them.

A number is `KBR-XXXX-XXXX-XXXX`: eleven random characters of Crockford's base32 (55 bits) and a
check character. It cannot be guessed or counted up; the secret is needed as well to see a status.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets

from nlu.text.scripts import fold_digits
from storage.errors import InvalidTrackingNumberError

PREFIX = "KBR"
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford: no I, L, O, U
_RANDOM_LENGTH = 11
_LENGTH = _RANDOM_LENGTH + 1
# What people read for these characters (https://www.crockford.com/base32.html).
_LOOKALIKES = str.maketrans("OIL", "011")


def new_tracking_number() -> str:
    """Return a new random tracking number, such as `KBR-7Q2M-0XKD-94TZ`."""
    random = "".join(secrets.choice(ALPHABET) for _ in range(_RANDOM_LENGTH))
    return _written(random + check_character(random))


def check_character(characters: str) -> str:
    """Return the check character for the characters before it.

    The characters are the coefficients of a polynomial over the field of 32 elements, which is
    made zero at a primitive element. Every single wrong character and every swap of two characters
    is noticed, which a plain sum modulo 32 would not do.

    Args:
        characters: Characters of `ALPHABET`, at most 30.
    """
    value = 0
    for character in characters:
        value = _doubled(value ^ ALPHABET.index(character))
    return ALPHABET[value]


def normalise_tracking_number(typed: str) -> str:
    """Read a tracking number as people type it.

    Lower case, missing or other separators, a missing prefix, O for 0, I or L for 1 and digits of
    the Urdu keyboard are all understood.

    Args:
        typed: One tracking number, nothing else.

    Returns:
        The number as it is stored.

    Raises:
        InvalidTrackingNumberError: Length or check character are wrong.
    """
    folded = fold_digits(typed).upper()
    characters = "".join(character for character in folded if character.isalnum())
    if len(characters) == len(PREFIX) + _LENGTH and characters.startswith(PREFIX):
        characters = characters[len(PREFIX) :]
    characters = characters.translate(_LOOKALIKES)
    if len(characters) != _LENGTH:
        raise InvalidTrackingNumberError("a tracking number has twelve characters after KBR")
    if any(character not in ALPHABET for character in characters):
        raise InvalidTrackingNumberError("a tracking number has Latin letters and digits only")
    if check_character(characters[:-1]) != characters[-1]:
        raise InvalidTrackingNumberError("the check character does not fit")
    return _written(characters)


def new_secret() -> str:
    """Return a secret of 128 random bits as 26 characters that can be read out."""
    return "".join(secrets.choice(ALPHABET) for _ in range(26))


def hash_secret(secret: str) -> str:
    """Return what to store of a secret.

    A plain SHA-256 is enough: the secret is random and too long to be tried out, so the slowness
    that passwords need would only cost time.
    """
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def verify_secret(secret: str, stored_hash: str | None) -> bool:
    """Return whether a secret fits its stored hash, in constant time; never when there is none."""
    return hmac.compare_digest(hash_secret(secret).encode(), (stored_hash or "").encode())


def _doubled(value: int) -> int:
    """Multiply by the primitive element of the field of 32 elements (x^5 + x^2 + 1)."""
    value <<= 1
    return value ^ 0b100101 if value & 0b100000 else value


def _written(characters: str) -> str:
    return "-".join((PREFIX, characters[:4], characters[4:8], characters[8:]))
