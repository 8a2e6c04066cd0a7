"""Files from citizens: typed by their content, bounded, stored encrypted, never executed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

import filetype
from sqlalchemy import Engine
from sqlmodel import select

from bot.errors import BadInputError
from storage.engine import session_scope
from storage.errors import EvidenceEmptyError, EvidenceTooLargeError
from storage.evidence import EvidenceStore
from storage.tables import Evidence

HEAD_BYTES: Final = 8192
ACCEPTED: Final = frozenset(
    {
        "image/jpeg", "image/png", "image/webp", "image/gif", "image/heic", "image/bmp",
        "application/pdf", "audio/ogg", "audio/mpeg", "audio/mp4", "audio/x-m4a", "audio/m4a",
        "audio/amr", "audio/x-wav", "audio/wav", "audio/aac", "video/mp4", "video/webm",
        "video/quicktime", "video/3gpp", "video/x-m4v", "video/x-matroska",
    }
)  # fmt: skip
"""What a phone makes: pictures, documents to be read, sound and film."""


@dataclass(frozen=True)
class Files:
    """Takes files.

    Attributes:
        engine: The database.
        store: Encrypted files by digest.
        max_bytes: Largest file, in bytes.
    """

    engine: Engine
    store: EvidenceStore
    max_bytes: int

    def keep(self, conversation_id: str, name: str, chunks: Iterable[bytes]) -> str:
        """Store a file and return the id of its evidence; the same file twice is one.

        Blocks on the disk: call it from a thread.

        Args:
            conversation_id: The conversation.
            name: The citizen's name of the file.
            chunks: Its bytes.

        Raises:
            BadInputError: Empty, too large, or of a kind that is not taken.
        """
        pieces = iter(chunks)
        head = b""
        for piece in pieces:
            head += piece
            if len(head) >= HEAD_BYTES:
                break
        media_type = self._media_type(head)
        try:
            stored = self.store.put(_joined(head, pieces), self.max_bytes)
        except EvidenceEmptyError:
            raise BadInputError("file-empty") from None
        except EvidenceTooLargeError:
            raise BadInputError("file-too-big", limit_mb=self.max_bytes // 1024 // 1024) from None
        with session_scope(self.engine) as session:
            known = session.exec(
                select(Evidence).where(
                    Evidence.conversation_id == conversation_id, Evidence.sha256 == stored.sha256
                )
            ).first()
            if known is not None:
                return known.id
            evidence = Evidence(
                conversation_id=conversation_id,
                sha256=stored.sha256,
                size_bytes=stored.size_bytes,
                media_type=media_type,
                name=_safe_name(name, media_type),
            )
            session.add(evidence)
            return evidence.id

    def _media_type(self, head: bytes) -> str:
        if not head:
            raise BadInputError("file-empty")
        kind = filetype.guess(head)
        if kind is not None and kind.mime in ACCEPTED:
            return str(kind.mime)
        if kind is None and _is_plain_text(head):
            return "text/plain"
        raise BadInputError("file-type-refused")


def _is_plain_text(head: bytes) -> bool:
    # An exported chat is a text file; a script is one too, but nothing here ever runs it, and the
    # desk gives it out as a download of type text/plain.
    if b"\x00" in head or head.startswith((b"#!", b"MZ", b"<?php")):
        return False
    try:
        head[: len(head) - 4].decode("utf-8")
    except UnicodeDecodeError:
        return False
    return b"<script" not in head.lower() and b"<html" not in head.lower()


def _joined(head: bytes, rest: Iterable[bytes]) -> Iterable[bytes]:
    yield head
    yield from rest


def _safe_name(name: str, media_type: str) -> str:
    plain = PurePath(name.replace("\\", "/")).name
    kept = "".join(character for character in plain if character.isprintable()).strip()
    return kept[:120] or "file." + media_type.rpartition("/")[2]
