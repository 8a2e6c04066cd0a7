"""Pictures are read and voice notes heard beside the turns, and what was found is offered.

A file is answered at once, as always. Reading it begins afterwards, one file at a time, so that no
turn ever waits for it; what comes of it is a further message of the bot. Nothing is kept of a file
that is waiting: when the process stops, the file stays evidence and is simply not read.
"""

from __future__ import annotations

import asyncio
import logging
from collections import Counter, deque
from collections.abc import Callable
from datetime import timedelta
from typing import Any, Final

from sqlalchemy import Engine
from starlette.concurrency import run_in_threadpool

from actions import readings
from actions.aside import is_hidden
from bot import transcribe
from bot.errors import where
from bot.inbox import Inbox
from bot.pictures import PictureReader
from bot.transcribe import NoTranscriber, Transcriber
from storage.base import utc_now
from storage.engine import session_scope
from storage.errors import StorageError
from storage.evidence import EvidenceStore
from storage.tables import Conversation, Evidence

logger = logging.getLogger(__name__)

MOST_WAITING: Final = 200
MOST_OF_ONE: Final = 10
"""Files of one conversation that wait at a time; more of them are kept but not read."""
STALE: Final = timedelta(minutes=10)
"""After so long nobody expects an answer to a file any more, and may not be alone."""

Task = tuple[str, str]


class Reading:
    """Reads files in the background.

    Args:
        engine: The database.
        store: The files.
        inbox: Takes what is to be offered.
        pictures: Reads pictures.
        transcriber: Hears voice notes.
        on_news: Called when an offer was stored.
    """

    def __init__(
        self,
        engine: Engine,
        store: EvidenceStore,
        inbox: Inbox,
        pictures: PictureReader,
        transcriber: Transcriber,
        on_news: Callable[[], None] = lambda: None,
    ) -> None:
        self._engine = engine
        self._store = store
        self._inbox = inbox
        self._pictures = pictures
        self._transcriber = transcriber
        self._on_news = on_news
        self._waiting: deque[Task] = deque()
        self._of_one: Counter[str] = Counter()
        self._worker: asyncio.Task[None] | None = None

    @property
    def hears(self) -> bool:
        """Whether there is a transcriber."""
        return not isinstance(self._transcriber, NoTranscriber)

    def look_at(self, conversation_id: str, evidence_id: str) -> None:
        """Have a file read when its turn comes; returns at once."""
        full = len(self._waiting) >= MOST_WAITING or self._of_one[conversation_id] >= MOST_OF_ONE
        if full:
            logger.info("A file is kept but not read: too many wait")
            return
        self._of_one[conversation_id] += 1
        self._waiting.append((conversation_id, evidence_id))
        if self._worker is None or self._worker.done():
            self._worker = asyncio.create_task(self._work())

    async def close(self) -> None:
        """Stop; what waits is not read."""
        self._waiting.clear()
        if self._worker is not None:
            self._worker.cancel()
            await asyncio.gather(self._worker, return_exceptions=True)

    async def _work(self) -> None:
        while self._waiting:
            conversation_id, evidence_id = self._waiting.popleft()
            try:
                await self._read(conversation_id, evidence_id)
            except Exception as error:
                logger.warning("File %s was not read: %s", evidence_id, where(error))
            self._of_one[conversation_id] -= 1
            if not self._of_one[conversation_id]:
                del self._of_one[conversation_id]

    async def _read(self, conversation_id: str, evidence_id: str) -> None:
        evidence = await run_in_threadpool(self._evidence, evidence_id)
        if evidence is None or evidence.conversation_id != conversation_id:
            return
        if evidence.media_type.startswith("audio/"):
            body = await self._heard(evidence)
        elif self._pictures.reads(evidence.media_type, evidence.size_bytes):
            text = await self._pictures.read(await run_in_threadpool(self._content, evidence))
            facts = readings.facts_in(text, utc_now())
            body = readings.offer(facts, evidence_id) if facts else None
        else:
            return
        # While it was read it may have been filed or deleted, or the screen emptied.
        if body is not None and await run_in_threadpool(self._may_offer, evidence):
            key = f"reading:{evidence_id}"
            await run_in_threadpool(self._inbox.say, conversation_id, key, body)
            self._on_news()

    async def _heard(self, evidence: Evidence) -> dict[str, Any] | None:
        """What to say of a voice note: its words, or the request for a line of text."""
        if not self.hears:
            return None  # asked for already
        said = ""
        if evidence.size_bytes <= transcribe.MAX_BYTES:
            sound = await run_in_threadpool(self._content, evidence)
            language = await run_in_threadpool(self._language, evidence.conversation_id)
            try:
                async with asyncio.timeout(transcribe.TIME_S):
                    said = await self._transcriber.transcribe(sound, evidence.media_type, language)
            except Exception as error:
                logger.warning("A voice note was not heard: %s", where(error))
        return readings.offer_words(said, evidence.id) or {"msg": "voice-kept"}

    def _evidence(self, evidence_id: str) -> Evidence | None:
        with session_scope(self._engine, read_only=True) as session:
            evidence = readings.may_be_read(session, evidence_id)
        late = evidence is not None and utc_now() - evidence.received_at > STALE
        return None if late else evidence

    def _may_offer(self, evidence: Evidence) -> bool:
        last = self._inbox.last_sent(evidence.conversation_id)
        hidden = last is not None and is_hidden(last[1])
        return not hidden and self._evidence(evidence.id) is not None

    def _content(self, evidence: Evidence) -> bytes:
        try:
            return b"".join(self._store.open(evidence.sha256))
        except StorageError:
            return b""

    def _language(self, conversation_id: str) -> str:
        with session_scope(self._engine, read_only=True) as session:
            return session.get_one(Conversation, conversation_id).language
