"""Conversations kept in SQLite, every event encrypted, appended in one transaction a turn."""

from __future__ import annotations

import json
import os
import sqlite3
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from cryptography.fernet import Fernet, MultiFernet
from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker

from nlu.components.turn import broken_turns

KEYS_VARIABLE = "KHABARDAR_TRACKER_KEYS"
TIDY_EVERY_S = 12 * 3600.0
SCHEMA = """
CREATE TABLE IF NOT EXISTS events (
    conversation_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    at REAL NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (conversation_id, position)
) WITHOUT ROWID
"""


class EncryptedTrackerStore(TrackerStore):
    """Rasa's conversations on disk, readable only with the tracker keys.

    The first of the comma-separated Fernet keys in ``KHABARDAR_TRACKER_KEYS`` encrypts; all of
    them decrypt, so that a key can be rotated.
    """

    def __init__(
        self, domain: Domain, event_broker: EventBroker | None = None, db: str = "", **kwargs: Any
    ) -> None:
        super().__init__(domain, event_broker, **kwargs)
        keys = os.environ[KEYS_VARIABLE].split(",")
        self._cipher = MultiFernet([Fernet(key) for key in keys])
        Path(db).parent.mkdir(parents=True, exist_ok=True)
        self._database = sqlite3.connect(db, isolation_level=None, check_same_thread=False)
        self._database.execute("PRAGMA journal_mode=WAL")
        self._database.execute("PRAGMA synchronous=FULL")
        self._database.execute("PRAGMA busy_timeout=5000")
        self._database.execute("PRAGMA secure_delete=ON")
        self._database.execute(SCHEMA)
        self._forget_old()

    def _forget_old(self) -> None:
        """Delete conversations nobody has gone on with for as long as messages are kept."""
        days = float(os.environ.get("KHABARDAR_MESSAGE_RETENTION_DAYS") or 90)
        self._database.execute(
            "DELETE FROM events WHERE conversation_id IN (SELECT conversation_id FROM events "
            "GROUP BY conversation_id HAVING MAX(at) < ?)",
            (time.time() - days * 86_400,),
        )
        self._tidied = time.time()

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Append what is new; a broken turn leaves no trace."""
        sender = tracker.sender_id
        if time.time() - self._tidied > TIDY_EVERY_S:
            self._forget_old()
        if sender in broken_turns:
            return
        (stored,) = self._database.execute(
            "SELECT COALESCE(MAX(position) + 1, 0) FROM events WHERE conversation_id = ?", (sender,)
        ).fetchone()
        fresh = list(tracker.events)[stored:]
        rows = [
            (
                sender,
                stored + i,
                time.time(),
                self._cipher.encrypt(json.dumps(event.as_dict()).encode()),
            )
            for i, event in enumerate(fresh)
        ]
        self._database.execute("BEGIN IMMEDIATE")
        try:
            self._database.executemany("INSERT INTO events VALUES (?, ?, ?, ?)", rows)
            self._database.execute("COMMIT")
        except BaseException:
            self._database.execute("ROLLBACK")
            raise

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """The conversation so far, or None."""
        rows = self._database.execute(
            "SELECT data FROM events WHERE conversation_id = ? ORDER BY position", (sender_id,)
        ).fetchall()
        if not rows:
            return None
        events = [json.loads(self._cipher.decrypt(bytes(data))) for (data,) in rows]
        return DialogueStateTracker.from_dict(sender_id, events, self.domain.slots)

    async def keys(self) -> Iterable[str]:
        """All conversation ids."""
        rows = self._database.execute("SELECT DISTINCT conversation_id FROM events").fetchall()
        return [conversation for (conversation,) in rows]
