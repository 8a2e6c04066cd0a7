"""The evidence store: original bytes, found by their SHA-256, encrypted on disk.

A file is

    magic (4 bytes) | length of key id (1) | key id (ASCII) | salt (16) | seal (32) | frames

Its key is derived from a data key and the salt, so every file has a key of its own. A frame holds
up to 64 KiB under AES-256-GCM; its nonce is its number and whether it is the last, so frames cannot
be swapped, dropped or cut off. The seal is an HMAC over the SHA-256 of the content: a file put
under another's name is refused before its first byte is given out.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import re
import shutil
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from storage.crypto import KeyRing
from storage.errors import (
    EvidenceDamagedError,
    EvidenceEmptyError,
    EvidenceMissingError,
    EvidenceTooLargeError,
)

CHUNK_BYTES = 64 * 1024
_MAGIC = b"KBE1"
_SALT_BYTES = 16
_SEAL_BYTES = 32
_TAG_BYTES = 16
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class Stored:
    """What was stored: the SHA-256 (hexadecimal) and the size of the original, in bytes."""

    sha256: str
    size_bytes: int


class EvidenceStore:
    """Encrypted files addressed by the SHA-256 of their original content.

    Every method blocks on the disk; call them from a thread, not from a coroutine.

    Args:
        directory: Where the files are; made private (mode 0700) when missing.
        keyring: Keys to derive the files' keys from.
    """

    def __init__(self, directory: Path, keyring: KeyRing) -> None:
        self._directory = directory
        self._incoming = directory / "incoming"
        self._keyring = keyring
        # Not at once: mkdir gives its mode to the last directory only.
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._incoming.mkdir(mode=0o700, exist_ok=True)

    def free_bytes(self) -> int:
        """Room left on the disk, in bytes."""
        return shutil.disk_usage(self._directory).free

    def put(self, chunks: Iterable[bytes], max_bytes: int) -> Stored:
        """Store a file; storing the same content again changes nothing.

        Either the whole file is on disk when this returns, or nothing is.

        Args:
            chunks: The original bytes, in pieces of any size.
            max_bytes: Largest size accepted, in bytes.

        Returns:
            Digest and size of the original.

        Raises:
            EvidenceTooLargeError: There are more than `max_bytes`.
            EvidenceEmptyError: There are none.
            UnknownKeyError: The same content is stored already, under a key that is gone.
            OSError: The disk refused.
        """
        descriptor, name = tempfile.mkstemp(dir=self._incoming)
        temporary = Path(name)
        try:
            with os.fdopen(descriptor, "wb") as file:
                stored = self._write(file, chunks, max_bytes)
                file.flush()
                os.fsync(file.fileno())
            self._keep(temporary, stored.sha256)
        finally:
            temporary.unlink(missing_ok=True)
        return stored

    def open(self, sha256: str) -> Iterator[bytes]:
        """Give out the original bytes; each piece is verified before it is given.

        Args:
            sha256: Digest of the original, hexadecimal.

        Yields:
            Pieces of at most `CHUNK_BYTES`.

        Raises:
            EvidenceMissingError: There is no such file.
            EvidenceDamagedError: The file is not what was stored. Pieces already given out are
                genuine, but the rest is lost.
            UnknownKeyError: The key ring does not hold the file's key.
        """
        try:
            file = self._path(sha256).open("rb")
        except FileNotFoundError:
            raise EvidenceMissingError(f"no evidence {sha256}") from None
        with file:
            yield from self._read(file, sha256)

    def exists(self, sha256: str) -> bool:
        """Return whether there is a file with this digest."""
        return self._path(sha256).is_file()

    def remove(self, sha256: str, untouched_for_s: float = 3600.0) -> bool:
        """Delete a file to which no row refers any more (`storage.retention`).

        Args:
            sha256: Digest of the original, hexadecimal.
            untouched_for_s: Spare a file stored, or stored again, within this many seconds: its
                row may not be committed yet.

        Returns:
            Whether the file is gone now and was there before.
        """
        path = self._path(sha256)
        with suppress(FileNotFoundError):
            if time.time() - path.stat().st_mtime >= untouched_for_s:
                path.unlink()
                _sync_directory(path.parent)
                return True
        return False

    def touched_at(self, sha256: str) -> float | None:
        """When a file was last stored, in seconds since 1970; None when there is none."""
        with suppress(FileNotFoundError):
            return self._path(sha256).stat().st_mtime
        return None

    def sweep(self, older_than_s: float = 3600.0) -> int:
        """Delete what crashes left half written.

        Args:
            older_than_s: Age in seconds from which a temporary file counts as left behind.

        Returns:
            How many files were deleted.
        """
        deleted = 0
        for path in self._incoming.iterdir():
            with suppress(FileNotFoundError):
                if time.time() - path.stat().st_mtime >= older_than_s:
                    path.unlink()
                    deleted += 1
        return deleted

    def _path(self, sha256: str) -> Path:
        # Also keeps "../" out of the path.
        if not _SHA256.fullmatch(sha256):
            raise EvidenceMissingError("not a SHA-256 in lower-case hexadecimal")
        return self._directory / sha256[:2] / sha256

    def _keep(self, temporary: Path, sha256: str) -> None:
        final = self._path(sha256)
        final.parent.mkdir(mode=0o700, exist_ok=True)
        if self._is_whole(sha256):
            os.utime(final)  # tells `remove` that somebody needs it again
            return
        temporary.replace(final)
        _sync_directory(final.parent)
        _sync_directory(self._directory)

    def _is_whole(self, sha256: str) -> bool:
        # A damaged copy is replaced when the citizen sends the same file again.
        try:
            for _ in self.open(sha256):
                pass
        except (EvidenceMissingError, EvidenceDamagedError):
            return False
        return True

    def _write(self, file: BinaryIO, chunks: Iterable[bytes], max_bytes: int) -> Stored:
        key_id = self._keyring.current
        header = _MAGIC + bytes((len(key_id),)) + key_id.encode("ascii") + os.urandom(_SALT_BYTES)
        file.write(header + bytes(_SEAL_BYTES))
        cipher, seal_key = self._keys(key_id, header)
        digest = hashlib.sha256()
        size = 0
        frame = b""
        number = 0
        for piece in _resized(chunks):
            if frame:
                file.write(cipher.encrypt(_nonce(number, last=False), frame, header))
                number += 1
            size += len(piece)
            if size > max_bytes:
                raise EvidenceTooLargeError(f"more than {max_bytes} bytes")
            digest.update(piece)
            frame = piece
        if not frame:
            raise EvidenceEmptyError("no bytes")
        file.write(cipher.encrypt(_nonce(number, last=True), frame, header))
        file.seek(len(header))
        file.write(_seal(seal_key, digest.digest()))
        return Stored(digest.hexdigest(), size)

    def _read(self, file: BinaryIO, sha256: str) -> Iterator[bytes]:
        start = file.read(len(_MAGIC) + 1)
        if len(start) <= len(_MAGIC) or not start.startswith(_MAGIC):
            raise EvidenceDamagedError(f"evidence {sha256} has no header")
        id_bytes = file.read(start[-1])
        header = start + id_bytes + file.read(_SALT_BYTES)
        cipher, seal_key = self._keys(id_bytes.decode("ascii", "replace"), header)
        if not hmac.compare_digest(file.read(_SEAL_BYTES), _seal(seal_key, bytes.fromhex(sha256))):
            raise EvidenceDamagedError(f"evidence {sha256} has a wrong seal")
        digest = hashlib.sha256()
        number = 0
        frame = file.read(CHUNK_BYTES + _TAG_BYTES)
        while True:
            following = file.read(CHUNK_BYTES + _TAG_BYTES)
            try:
                piece = cipher.decrypt(_nonce(number, last=not following), frame, header)
            except (InvalidTag, ValueError):
                raise EvidenceDamagedError(
                    f"evidence {sha256} is damaged in frame {number}"
                ) from None
            digest.update(piece)
            yield piece
            if not following:
                break
            frame = following
            number += 1
        if digest.hexdigest() != sha256:
            raise EvidenceDamagedError(f"evidence {sha256} has another digest")

    def _keys(self, key_id: str, header: bytes) -> tuple[AESGCM, bytes]:
        salt = header[-_SALT_BYTES:]
        key = self._keyring.derive(key_id, salt, b"khabardar evidence content")
        return AESGCM(key), self._keyring.derive(key_id, salt, b"khabardar evidence seal")


def _resized(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Cut and join pieces so that all but the last have `CHUNK_BYTES`."""
    rest = b""
    for chunk in chunks:
        rest += chunk
        while len(rest) >= CHUNK_BYTES:
            yield rest[:CHUNK_BYTES]
            rest = rest[CHUNK_BYTES:]
    if rest:
        yield rest


def _nonce(number: int, *, last: bool) -> bytes:
    # Never used twice under one key, because each file has its own.
    return bytes(7) + number.to_bytes(4, "big") + bytes((last,))


def _seal(key: bytes, digest: bytes) -> bytes:
    return hmac.new(key, digest, hashlib.sha256).digest()


def _sync_directory(directory: Path) -> None:
    descriptor = os.open(directory, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
