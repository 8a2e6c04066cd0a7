"""A look inside the running service: message ids, drafts, filed documents, and time that passes."""

from __future__ import annotations

import contextlib
import json
import sqlite3
import time
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import httpx
from cryptography.fernet import Fernet
from sqlalchemy import Engine
from sqlmodel import select

from actions.signing import signed_headers
from storage import crypto
from storage.base import utc_now
from storage.desk_tables import CaseFile
from storage.engine import make_engine, session_scope
from storage.secrets import load_or_create
from storage.settings import Settings
from storage.tables import DRAFT, Addition, Complaint, Conversation, Message
from tests.stack import Stack

FILED_WITHIN_S = 30.0


class Inside:
    """What the service has stored.

    Attributes:
        engine: Its database.
    """

    def __init__(self, engine: Engine, running: Stack) -> None:
        self.engine = engine
        self.running = running
        self.notices = 0

    def message_id(self, number: int) -> str:
        """Message id of a reply by its number; "" for one that is not stored."""
        with session_scope(self.engine, read_only=True) as session:
            row = session.get(Message, number)
            return str(row.body.get("msg", "")) if row else ""

    def texts_kept(self, conversation_id: str) -> str:
        """Everything the citizen wrote, as it was stored."""
        with session_scope(self.engine, read_only=True) as session:
            rows = session.exec(
                select(Message).where(
                    Message.conversation_id == conversation_id, Message.direction == "in"
                )
            )
            return "\n".join(str(row.body.get("text", "")) for row in rows)

    def draft(self, conversation_id: str) -> Complaint | None:
        """The conversation's draft."""
        with session_scope(self.engine, read_only=True) as session:
            return session.exec(
                select(Complaint).where(
                    Complaint.conversation_id == conversation_id, Complaint.state == DRAFT
                )
            ).first()

    def complaints(self, conversation_id: str) -> list[Complaint]:
        """The conversation's complaints that are no drafts, oldest first."""
        with session_scope(self.engine, read_only=True) as session:
            rows = session.exec(
                select(Complaint).where(
                    Complaint.conversation_id == conversation_id, Complaint.state != DRAFT
                )
            )
            return sorted(rows, key=lambda row: row.created_at)

    def added(self, conversation_id: str) -> dict[str, Any] | None:
        """The newest addition to the conversation's newest complaint."""
        complaint = self.complaints(conversation_id)[-1]
        with session_scope(self.engine, read_only=True) as session:
            rows = session.exec(select(Addition).where(Addition.complaint_id == complaint.id))
            newest = max(rows, key=lambda row: row.created_at, default=None)
            return newest.body if newest else None

    def arrived(self, conversation_id: str) -> bool:
        """Whether the desk has everything added to the newest complaint; waits for it."""
        complaint = self.complaints(conversation_id)[-1]
        deadline = time.monotonic() + FILED_WITHIN_S
        while time.monotonic() < deadline:
            with session_scope(self.engine, read_only=True) as session:
                rows = session.exec(select(Addition).where(Addition.complaint_id == complaint.id))
                if all(row.sent_at is not None for row in rows):
                    return True
            time.sleep(0.2)
        return False

    def notify(
        self,
        conversation_id: str,
        state: str,
        reason: str = "",
        template: str = "",
        text: str = "",
        days: int = 7,
    ) -> None:
        """Send a notice about the conversation's newest complaint, signed as NCCIA's."""
        self.notices += 1
        complaint = self.complaints(conversation_id)[-1]
        now = utc_now()
        notice: dict[str, Any] = {
            "event_id": f"story-{self.notices}",
            "complaint_id": complaint.id,
            "nccia_number": complaint.nccia_number,
            "state": state,
            "reason": reason,
            "at": now.isoformat(),
        }
        if template or text:
            notice["question"] = {
                "question_id": f"{complaint.nccia_number}:story-{self.notices}",
                "template": template,
                "text": text,
                "answer_by": (now + timedelta(days=days)).isoformat(),
            }
        raw = json.dumps(notice).encode()
        secrets = load_or_create(Settings(home=self.running.home).secrets_file)
        key = secrets.callback_key_id, secrets.callback_secret
        headers = signed_headers(*key, "POST", "/nccia/callback", raw)
        answer = httpx.post(f"{self.running.bot_url}/nccia/callback", content=raw, headers=headers)
        answer.raise_for_status()

    def document(self, tracking: str) -> dict[str, Any]:
        """The complaint as it arrived at the desk; waits for it."""
        deadline = time.monotonic() + FILED_WITHIN_S
        while time.monotonic() < deadline:
            with session_scope(self.engine, read_only=True) as session:
                for case in session.exec(select(CaseFile)):
                    if case.document["tracking_number"] == tracking:
                        return dict(case.document)
            time.sleep(0.2)
        raise AssertionError(f"{tracking} did not arrive at the desk")

    def let_pass(self, conversation_id: str, days: float) -> None:
        """Make everything said in a conversation so far lie so many days further back."""
        by = timedelta(days=days)
        self._age_dialogue(conversation_id, by.total_seconds())
        with session_scope(self.engine) as session:
            conversation = session.get_one(Conversation, conversation_id)
            conversation.last_seen_at -= by
            session.add(conversation)
            for message in session.exec(
                select(Message).where(Message.conversation_id == conversation_id)
            ):
                message.created_at -= by
                session.add(message)
            for complaint in session.exec(
                select(Complaint).where(Complaint.conversation_id == conversation_id)
            ):
                complaint.created_at -= by
                complaint.updated_at -= by
                session.add(complaint)

    def _age_dialogue(self, conversation_id: str, by_s: float) -> None:
        home = self.running.home
        cipher = Fernet(load_or_create(home / "secrets.json").tracker_key.split(",")[0])
        with contextlib.closing(sqlite3.connect(home / "conversations.db", timeout=10)) as database:
            rows = database.execute(
                "SELECT position, at, data FROM events WHERE conversation_id = ?",
                (conversation_id,),
            ).fetchall()
            for position, at, data in rows:
                event = json.loads(cipher.decrypt(bytes(data)))
                event["timestamp"] = float(event.get("timestamp") or at) - by_s
                database.execute(
                    "UPDATE events SET at = ?, data = ? WHERE conversation_id = ? AND position = ?",
                    (
                        at - by_s,
                        cipher.encrypt(json.dumps(event).encode()),
                        conversation_id,
                        position,
                    ),
                )
            database.commit()


@contextlib.contextmanager
def looking_into(running: Stack) -> Iterator[Inside]:
    """Open the running service's database with its own keys."""
    settings = Settings(home=running.home)
    before = crypto._current
    crypto.use(load_or_create(settings.secrets_file).keyring())
    engine = make_engine(settings.database_url)
    try:
        yield Inside(engine, running)
    finally:
        engine.dispose()
        crypto._current = before
