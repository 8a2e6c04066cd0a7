"""Encryption of personal data: the key ring, blind indexes and encrypted column types.

AES-256-GCM with a random 96-bit nonce. NIST SP 800-38D section 8.3 allows 2**32 values under one
key with random nonces; rotate the data key long before that. A token is

    version (1 byte) | length of key id (1) | key id (ASCII) | nonce (12) | ciphertext and tag (16)

and everything before the nonce, and the caller's context, is authenticated. The context of a column
is "table.column": a value moved to another column does not decrypt. A value moved to another *row*
of the same column does, because SQLAlchemy's types never see the row.

Why the key ring is process-wide: column types are built when the table classes are imported, before
any settings are read, and SQLAlchemy hands a type neither session nor engine. A context variable
would not do, because DBOS steps and FastAPI's thread pool run outside the context that set it.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlalchemy import Dialect, LargeBinary
from sqlalchemy.sql import operators
from sqlalchemy.types import TypeDecorator

from storage.errors import DecryptionError, KeyRingMissingError, UnknownKeyError

_VERSION = 1
_NONCE_BYTES = 12
_TAG_BYTES = 16
KEY_BYTES = 32


class KeyRing:
    """Data keys with ids, one of them current, and the key of the blind indexes.

    Args:
        keys: Data keys of 32 bytes by key id; ids are 1 to 32 ASCII characters.
        current: Id of the key that encrypts; the others only decrypt.
        index_key: Key of 32 bytes for `blind_index`. It cannot be rotated without computing every
            index again.

    Raises:
        ValueError: A key or an id has a wrong length, or `current` is not among the keys.
    """

    def __init__(self, keys: Mapping[str, bytes], current: str, index_key: bytes) -> None:
        if current not in keys:
            raise ValueError("the current key id is not in the key ring")
        if any(len(key) != KEY_BYTES for key in (*keys.values(), index_key)):
            raise ValueError(f"keys must have {KEY_BYTES} bytes")
        if any(not (key_id.isascii() and 1 <= len(key_id) <= 32) for key_id in keys):
            raise ValueError("key ids must be 1 to 32 ASCII characters")
        self._keys = MappingProxyType(dict(keys))
        self._index_key = index_key
        self.current = current

    def __repr__(self) -> str:
        """Show key ids only."""
        return f"KeyRing(ids={sorted(self._keys)}, current={self.current!r})"

    def encrypt(self, data: bytes, context: bytes) -> bytes:
        """Encrypt under the current key.

        Args:
            data: What to hide.
            context: Where it belongs; the same context is needed to decrypt.

        Returns:
            A token that names its key.
        """
        header = _header(self.current)
        nonce = os.urandom(_NONCE_BYTES)
        sealed = AESGCM(self._keys[self.current]).encrypt(nonce, data, header + context)
        return header + nonce + sealed

    def decrypt(self, token: bytes, context: bytes) -> bytes:
        """Decrypt a token of `encrypt`.

        Raises:
            UnknownKeyError: The ring holds no key with the token's key id.
            DecryptionError: The token is damaged or belongs to another context.
        """
        key_id = key_id_of(token)
        key = self._keys.get(key_id)
        if key is None:
            raise UnknownKeyError(f"no data key with id {key_id!r}")
        start = 2 + len(key_id)
        body = start + _NONCE_BYTES
        try:
            return AESGCM(key).decrypt(token[start:body], token[body:], token[:start] + context)
        except InvalidTag:
            raise DecryptionError("an encrypted value failed authentication") from None

    def reencrypt(self, token: bytes, context: bytes) -> bytes:
        """Return the token under the current key; the same object when it already is."""
        if key_id_of(token) == self.current:
            return token
        return self.encrypt(self.decrypt(token, context), context)

    def blind_index(self, value: str, purpose: str) -> str:
        """Return a keyed digest by which equal values can be found without storing them.

        Args:
            value: The value in its canonical form; normalise before calling.
            purpose: What is looked up ("phone", "address"); the same value has unrelated indexes
                for different purposes.

        Returns:
            HMAC-SHA256 as 64 hexadecimal digits.
        """
        label = purpose.encode()
        message = len(label).to_bytes(2, "big") + label + value.encode()
        return hmac.new(self._index_key, message, hashlib.sha256).hexdigest()

    def derive(self, key_id: str, salt: bytes, info: bytes) -> bytes:
        """Derive a key of 32 bytes from a data key (HKDF-SHA256), for one file.

        Raises:
            UnknownKeyError: The ring holds no key with this id.
        """
        key = self._keys.get(key_id)
        if key is None:
            raise UnknownKeyError(f"no data key with id {key_id!r}")
        return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=salt, info=info).derive(key)


def key_id_of(token: bytes) -> str:
    """Return the id of the key a token was encrypted with.

    Raises:
        DecryptionError: This is not a token.
    """
    length = token[1] if len(token) > 2 and token[0] == _VERSION else 0
    if not length or len(token) < 2 + length + _NONCE_BYTES + _TAG_BYTES:
        raise DecryptionError("an encrypted value has no readable header")
    try:
        return token[2 : 2 + length].decode("ascii")
    except UnicodeDecodeError:
        raise DecryptionError("an encrypted value has no readable header") from None


def _header(key_id: str) -> bytes:
    return bytes((_VERSION, len(key_id))) + key_id.encode("ascii")


_current: KeyRing | None = None


def use(keyring: KeyRing) -> None:
    """Set the key ring of this process's encrypted columns (why a global: see the module)."""
    global _current
    _current = keyring


def keyring() -> KeyRing:
    """Return the key ring set by `use`.

    Raises:
        KeyRingMissingError: `use` has not been called.
    """
    if _current is None:
        raise KeyRingMissingError(
            "call storage.crypto.use before reading or writing encrypted columns"
        )
    return _current


class EncryptedType(TypeDecorator[Any]):
    """Base of the encrypted types: `dump` and `load` turn values into bytes and back."""

    impl = LargeBinary
    cache_ok = True

    class comparator_factory(TypeDecorator.Comparator[Any]):  # noqa: N801
        """Allows only `is None`: equal values have different ciphertexts, so `==` never matches."""

        def operate(self, op: operators.OperatorType, *other: Any, **kwargs: Any) -> Any:
            """Refuse every comparison but the one with NULL."""
            if other and other[0] is not None:
                raise TypeError("an encrypted column cannot be compared; use a blind index")
            return super().operate(op, *other, **kwargs)

    def __init__(self, context: str) -> None:
        """Bind the type to its column.

        Args:
            context: "table.column"; authenticated with every value.
        """
        super().__init__()
        self.context = context

    def process_bind_param(self, value: Any, dialect: Dialect) -> bytes | None:
        """Encrypt a value for the database."""
        if value is None:
            return None
        return keyring().encrypt(self.dump(value), self.context.encode())

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> Any:
        """Decrypt what the database answers."""
        if value is None:
            return None
        return self.load(keyring().decrypt(bytes(value), self.context.encode()))

    def dump(self, value: Any) -> bytes:
        """Return the bytes to encrypt."""
        raise NotImplementedError

    def load(self, data: bytes) -> Any:
        """Return the value of decrypted bytes."""
        raise NotImplementedError


class EncryptedText(EncryptedType):
    """A string, encrypted in the database."""

    cache_ok = True

    def dump(self, value: Any) -> bytes:
        """Return the text in UTF-8."""
        if not isinstance(value, str):
            raise TypeError("an encrypted text column takes a str")
        # Text from a chat may hold lone surrogates, which strict UTF-8 refuses.
        return value.encode("utf-8", "surrogatepass")

    def load(self, data: bytes) -> str:
        """Return the text."""
        return data.decode("utf-8", "surrogatepass")


class EncryptedJSON(EncryptedType):
    """A JSON value, encrypted in the database.

    A change inside the value is not noticed: assign a new one (`row.fields = {**row.fields, ...}`).
    """

    cache_ok = True

    def dump(self, value: Any) -> bytes:
        """Return compact JSON; the order of keys is kept."""
        return json.dumps(value, separators=(",", ":"), allow_nan=False).encode("ascii")

    def load(self, data: bytes) -> Any:
        """Return the JSON value."""
        return json.loads(data)
