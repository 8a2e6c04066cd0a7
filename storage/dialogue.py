"""The dialogue's own memory: Rasa's events on disk, which a citizen may have deleted at once.

Rasa has no call that deletes a conversation, and reads it anew for every turn. So its events are
deleted where they are (the schema is `nlu/components/tracker_store.py`), between two turns.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

BUSY_TIMEOUT_S = 10.0


def forget(path: Path, conversation_id: str) -> int:
    """Delete every event of a conversation; what they held is overwritten.

    Call it only while no turn of that conversation is under way: Rasa would write its events again.

    Args:
        path: Rasa's database; nothing happens when there is none.
        conversation_id: The conversation.

    Returns:
        How many events there were.

    Raises:
        sqlite3.OperationalError: The database cannot be written.
    """
    if not path.exists():
        return 0
    with closing(sqlite3.connect(path, timeout=BUSY_TIMEOUT_S)) as database:
        database.execute("PRAGMA secure_delete=ON")
        if not database.execute("SELECT 1 FROM sqlite_master WHERE name = 'events'").fetchone():
            return 0
        with database:
            deleted = database.execute(
                "DELETE FROM events WHERE conversation_id = ?", (conversation_id,)
            ).rowcount
        # The log of recent writes still holds them; where a reader is at work, it ends later.
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return deleted
