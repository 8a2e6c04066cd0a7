"""The service's own secrets, made by its first run and kept in one private file."""

from __future__ import annotations

import base64
import binascii
import json
import os
import secrets as random
import stat
import tempfile
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from cryptography.fernet import Fernet

from storage.crypto import KEY_BYTES, KeyRing
from storage.errors import SecretsExposedError, SecretsUnreadableError


@dataclass(frozen=True, repr=False)
class Secrets:
    """Every key of the service. `repr` shows no values.

    Attributes:
        data_keys: Keys of 32 bytes that encrypt personal data, by key id.
        current_data_key: Id of the data key that encrypts now.
        index_key: Key of 32 bytes of the blind indexes.
        tracker_key: Fernet key (URL-safe base64) for the conversation tracker.
        intake_key_id: Public id of the key that signs filings.
        intake_secret: HMAC key of 32 bytes that signs filings.
        callback_key_id: Public id of the key that signs status callbacks.
        callback_secret: HMAC key of 32 bytes that signs status callbacks.
        action_token: What Rasa shows to the action route.
        session_key: Signs the cookies of the web pages.
        operator_key: What the operator shows to the health and operating routes.
    """

    data_keys: dict[str, bytes]
    current_data_key: str
    index_key: bytes
    tracker_key: str
    intake_key_id: str
    intake_secret: bytes
    callback_key_id: str
    callback_secret: bytes
    action_token: str
    session_key: str
    operator_key: str

    def __repr__(self) -> str:
        """Show that there are secrets, not which."""
        return "Secrets(...)"

    def keyring(self) -> KeyRing:
        """Return the key ring for encrypted columns and evidence."""
        return KeyRing(self.data_keys, self.current_data_key, self.index_key)


def load_or_create(path: Path) -> Secrets:
    """Read the secrets, or make them when there are none.

    Several processes may start at once: the first to finish its file wins and the others read it.

    Args:
        path: The secrets file; missing directories are made private (mode 0700).

    Returns:
        The secrets in the file.

    Raises:
        SecretsExposedError: Group or others have any right on the file.
        SecretsUnreadableError: The file is not what this version writes.
        OSError: The file cannot be read or written.
    """
    if not path.exists():
        _create(path, _generate())
    return _load(path)


def add_data_key(path: Path) -> Secrets:
    """Add a new data key and make it current; older keys stay, to decrypt what they encrypted.

    Running processes go on with the old key until they are started again.

    Raises:
        SecretsExposedError: Group or others have any right on the file.
        SecretsUnreadableError: The file is not what this version writes.
        OSError: The file cannot be read or written.
    """
    old = _load(path)
    key_id = _new_data_key_id()
    values = {field.name: getattr(old, field.name) for field in fields(old)}
    values["data_keys"] = {**old.data_keys, key_id: random.token_bytes(KEY_BYTES)}
    values["current_data_key"] = key_id
    new = Secrets(**values)
    temporary = _write_private(path, new)
    temporary.replace(path)
    _sync_directory(path.parent)
    return new


def _generate() -> Secrets:
    key_id = _new_data_key_id()
    return Secrets(
        data_keys={key_id: random.token_bytes(KEY_BYTES)},
        current_data_key=key_id,
        index_key=random.token_bytes(KEY_BYTES),
        tracker_key=base64.urlsafe_b64encode(random.token_bytes(32)).decode("ascii"),
        intake_key_id=f"intake-{random.token_hex(4)}",
        intake_secret=random.token_bytes(KEY_BYTES),
        callback_key_id=f"callback-{random.token_hex(4)}",
        callback_secret=random.token_bytes(KEY_BYTES),
        action_token=random.token_urlsafe(32),
        session_key=random.token_urlsafe(32),
        operator_key=random.token_urlsafe(32),
    )


def _new_data_key_id() -> str:
    return f"d{random.token_hex(4)}"


def _create(path: Path, secrets: Secrets) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    temporary = _write_private(path, secrets)
    try:
        # A hard link fails when the name is taken, where a rename would overwrite another's keys.
        os.link(temporary, path)
    except FileExistsError:
        pass
    finally:
        temporary.unlink()
    _sync_directory(path.parent)


def _write_private(path: Path, secrets: Secrets) -> Path:
    # mkstemp makes the file with mode 0600, so it is never readable by others.
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        json.dump(_to_json(secrets), file, indent=2)
        file.flush()
        os.fsync(file.fileno())
    return Path(name)


def _sync_directory(directory: Path) -> None:
    descriptor = os.open(directory, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _load(path: Path) -> Secrets:
    with path.open("rb") as file:
        if stat.S_IMODE(os.fstat(file.fileno()).st_mode) & 0o077:
            raise SecretsExposedError("the secrets file must have mode 0600")
        content = file.read()
    try:
        return _from_json(json.loads(content))
    except (ValueError, TypeError, KeyError, AttributeError):
        # The parser's message would quote the content.
        raise SecretsUnreadableError("the secrets file is damaged or incomplete") from None


def _to_json(secrets: Secrets) -> dict[str, Any]:
    return {field.name: _encode(getattr(secrets, field.name)) for field in fields(secrets)}


def _encode(value: Any) -> Any:
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    if isinstance(value, dict):
        return {key: _encode(item) for key, item in value.items()}
    return value


def _from_json(data: dict[str, Any]) -> Secrets:
    values: dict[str, Any] = {}
    for field in fields(Secrets):
        value = data[field.name]
        if field.name == "data_keys":
            values[field.name] = {str(key): _bytes(item) for key, item in value.items()}
        elif field.type == "bytes":
            values[field.name] = _bytes(value)
        elif isinstance(value, str) and value:
            values[field.name] = value
        else:
            raise ValueError(field.name)
    secrets = Secrets(**values)
    secrets.keyring()  # refuses an unknown current id
    Fernet(secrets.tracker_key)  # refuses what is not a Fernet key
    return secrets


def _bytes(value: str) -> bytes:
    try:
        decoded = base64.b64decode(value, validate=True)
    except binascii.Error:
        raise ValueError("not base64") from None
    if len(decoded) != KEY_BYTES:
        raise ValueError("wrong key length")
    return decoded
