"""The running service, and a look inside it: message ids, drafts, filed documents."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import select

from storage import crypto
from storage.desk_tables import CaseFile
from storage.engine import make_engine, session_scope
from storage.secrets import load_or_create
from storage.settings import Settings
from storage.tables import DRAFT, Complaint, Message
from tests.stack import Stack

FILED_WITHIN_S = 30.0


class Inside:
    """What the service has stored.

    Attributes:
        engine: Its database.
    """

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

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


@pytest.fixture(scope="session")
def inside(running: Stack) -> Iterator[Inside]:
    """A look into the running service's database."""
    settings = Settings(home=running.home)
    before = crypto._current
    crypto.use(load_or_create(settings.secrets_file).keyring())
    engine = make_engine(settings.database_url)
    yield Inside(engine)
    engine.dispose()
    crypto._current = before
