"""Files from citizens: typed by their content, bounded, stored encrypted, never executed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any, Final

import filetype
from anyio import CapacityLimiter, from_thread, to_thread
from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, select

from bot.errors import BadInputError
from bot.limits import check_room
from nlu.text.redact import redact
from storage.engine import session_scope
from storage.errors import EvidenceEmptyError, EvidenceTooLargeError
from storage.evidence import EvidenceStore
from storage.tables import Evidence

HEAD_BYTES: Final = 8192
AT_ONCE: Final = 8
"""Uploads at one time; slow ones must not take the threads that answer messages."""
STALL_S: Final = 30.0
"""Seconds without a byte after which an upload counts as broken off."""
MAX_NAME: Final = 120
ACCEPTED: Final = frozenset(
    {
        "image/jpeg", "image/png", "image/webp", "image/gif", "image/heic", "image/bmp",
        "application/pdf", "audio/ogg", "audio/mpeg", "audio/mp4", "audio/x-m4a", "audio/m4a",
        "audio/amr", "audio/x-wav", "audio/wav", "audio/aac", "video/mp4", "video/webm",
        "video/quicktime", "video/3gpp", "video/x-m4v", "video/x-matroska",
    }
)  # fmt: skip
"""What a phone makes: pictures, documents to be read, sound and film."""
_CONTROL_BYTES: Final = frozenset(range(32)) - frozenset(b"\t\n\r\f")
_PROGRAMS: Final = (b"#!", b"MZ", b"<", b"%!", b"{\\rtf")
_MARKUP: Final = (b"<script", b"<html", b"<body", b"<iframe", b"<svg", b"<?php", b"javascript:")


@dataclass(frozen=True)
class Files:
    """Takes files.

    Attributes:
        engine: The database.
        store: Encrypted files by digest.
        max_bytes: Largest file, in bytes.
        stall_s: Seconds without a byte after which an upload counts as broken off.
    """

    engine: Engine
    store: EvidenceStore
    max_bytes: int
    stall_s: float = STALL_S
    _limiter: CapacityLimiter = field(default_factory=lambda: CapacityLimiter(AT_ONCE), repr=False)

    @property
    def limit_mb(self) -> int:
        """Largest file, in megabytes, as citizens are told."""
        return max(1, self.max_bytes // 1024 // 1024)

    async def keep_stream(
        self, conversation_id: str, name: str, pieces: AsyncIterator[bytes]
    ) -> str:
        """Store a file as it arrives; otherwise as ``keep``.

        Raises:
            BadInputError: Empty, too large, or of a kind that is not taken.
            TimeoutError: The sender stalled.
        """
        under_way: asyncio.Task[Any] | None = None
        is_cut_off = False

        async def following() -> bytes | None:
            nonlocal under_way
            if is_cut_off:
                raise TimeoutError
            under_way = asyncio.current_task()
            async with asyncio.timeout(self.stall_s):
                return await anext(pieces, None)

        def pulled() -> Iterator[bytes]:
            while (piece := from_thread.run(following)) is not None:
                yield piece

        try:
            return await to_thread.run_sync(
                lambda: self.keep(conversation_id, name, pulled()), limiter=self._limiter
            )
        except asyncio.CancelledError:
            # The thread is not cancelled with us; what it waits for is.
            is_cut_off = True
            if under_way is not None:
                under_way.cancel()
                await asyncio.gather(under_way, return_exceptions=True)
            raise

    def keep(self, conversation_id: str, name: str, chunks: Iterable[bytes]) -> str:
        """Store a file and return the id of its evidence; the same file twice is one.

        Blocks on the disk: call it from a thread.

        Args:
            conversation_id: The conversation.
            name: The citizen's name of the file.
            chunks: Its bytes.

        Raises:
            BadInputError: Empty, too large, of a kind that is not taken, or one too many.
        """
        check_room(self.engine, self.store, conversation_id)
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
            raise BadInputError("file-too-big", limit_mb=self.limit_mb) from None
        evidence = Evidence(
            conversation_id=conversation_id,
            sha256=stored.sha256,
            size_bytes=stored.size_bytes,
            media_type=media_type,
            name=_safe_name(name, media_type),
        )
        try:
            with session_scope(self.engine) as session:
                known = self._known(session, evidence)
                if known is None:
                    session.add(evidence)
                return known or evidence.id
        except IntegrityError:
            # The same file came twice at once; the other one was first.
            with session_scope(self.engine, read_only=True) as session:
                known = self._known(session, evidence)
            if known is None:
                raise
            return known

    @staticmethod
    def _known(session: Session, evidence: Evidence) -> str | None:
        return session.exec(
            select(Evidence.id).where(
                Evidence.conversation_id == evidence.conversation_id,
                Evidence.sha256 == evidence.sha256,
            )
        ).first()

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
    # An exported chat is a text file. So is a script or a page, and though nothing here runs it and
    # the desk gives it out as a download of type text/plain, an officer might.
    if (
        head.removeprefix(b"\xef\xbb\xbf")
        .lstrip()
        .startswith((b"#!", b"MZ", b"<", b"%!", b"{\\rtf"))
    ):
        return False
    lower = head.lower()
    if _CONTROL_BYTES.intersection(head) or any(mark in lower for mark in _MARKUP):
        return False
    try:
        # The head may end in the middle of a letter.
        head[: len(head) - 4].decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _joined(head: bytes, rest: Iterable[bytes]) -> Iterable[bytes]:
    yield head
    yield from rest


def _safe_name(name: str, media_type: str) -> str:
    plain = PurePath(name[-4096:].replace("\\", "/")).name
    shown = "".join(character for character in plain if character.isprintable()).strip(" .")
    kept = redact(shown).text
    if len(kept) > MAX_NAME:
        ending = PurePath(kept).suffix[:10]
        kept = kept[: MAX_NAME - len(ending)] + ending
    return kept or "file." + media_type.rpartition("/")[2]
