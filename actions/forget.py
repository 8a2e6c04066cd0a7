"""What "delete my data" does: everything that may go, goes at once and by itself.

A filed complaint is NCCIA's and stays, with its files. Everything else of the conversation is
deleted in one transaction: the draft, files that were not filed, messages, safe hours, and what
Rasa remembers. A farewell is left, because somebody has to be told; a minute after it was
delivered, it goes too, and with it the address (`finish`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Engine, delete, or_, update
from sqlmodel import Session, col, select

from actions import linking
from storage import audit, dialogue, retention
from storage.base import utc_now
from storage.engine import empty_log, session_scope
from storage.evidence import EvidenceStore
from storage.tables import (
    DRAFT,
    Addition,
    Complaint,
    ComplaintEvent,
    Conversation,
    Evidence,
    Message,
    Question,
)

FAREWELL: Final = "farewell:"
"""The `external_id` of the last message of a conversation begins so."""
GOES_AFTER: Final = timedelta(seconds=60)
"""Time for the web page, and its other tabs, to fetch the farewell."""
ERASABLE_FOR: Final = timedelta(hours=48)
"""Messages older than this Telegram lets no bot delete (Bot API, deleteMessage)."""
# A file stored again this recently may be another conversation's, whose row is not there yet.
_SPARED_S: Final = 2.0
_INCOMING: Final = re.compile(r"m(\d+)", re.ASCII)


@dataclass(frozen=True)
class Forgetting:
    """Deletes on request.

    Attributes:
        engine: The database.
        store: Bytes of the files.
        tracker_db: Where Rasa keeps its conversations.
    """

    engine: Engine
    store: EvidenceStore
    tracker_db: Path

    def forget(self, message: Message, farewell: Callable[[bool], dict[str, Any]]) -> None:
        """Delete everything of a conversation that may go, and leave a farewell.

        May be called again for the same message: what is gone is gone. The conversation's turn
        must be under way, so that Rasa is at rest.

        Args:
            message: The pressed button; the farewell answers it.
            farewell: Makes the farewell's body, given whether a filed complaint stays.
        """
        with session_scope(self.engine) as session:
            conversation = session.get(Conversation, message.conversation_id, with_for_update=True)
            if conversation is None:
                return
            # Before the commit: whatever is killed in between is simply deleted again.
            events = dialogue.forget(self.tracker_db, conversation.id)
            drafts, files = self._delete_complaints(session, conversation.id)
            shown = shown_ids(session, conversation.id, utc_now() - ERASABLE_FOR)
            messages = self._delete_messages(session, message)
            # Nobody could undo a link from here any more, so none is left in either direction.
            linking.leave(session, conversation)
            conversation.safe_from = conversation.safe_to = None
            conversation.wants_contact_at = None
            session.add(conversation)
            stays = _filed(session, conversation.id)
            _farewell(session, conversation, message, {**farewell(stays > 0), "erase": shown})
            audit.append(
                session, "citizen", "data.deleted", f"conversation:{conversation.id}",
                {"drafts": drafts, "files": files, "messages": messages, "events": events,
                 "filed": stays},
            )  # fmt: skip
        empty_log(self.engine)

    def finish(self, now: datetime | None = None) -> int:
        """Delete farewells that were delivered, their conversations and addresses.

        Returns:
            How many conversations were done with.
        """
        before = (now or utc_now()) - GOES_AFTER
        with session_scope(self.engine, read_only=True) as session:
            due = session.exec(
                select(Message.id).where(
                    Message.direction == "out",
                    col(Message.external_id).startswith(FAREWELL),
                    col(Message.state).in_(("sent", "failed")),
                    col(Message.created_at) <= before,
                )
            ).all()
        for number in due:
            with session_scope(self.engine) as session:
                _finish(session, int(number or 0))
        if due:
            empty_log(self.engine)
        return len(due)

    def _delete_complaints(self, session: Session, conversation_id: str) -> tuple[int, int]:
        """Delete drafts and files that were not filed; how many of each."""
        drafts = session.exec(
            select(Complaint.id).where(
                Complaint.conversation_id == conversation_id, Complaint.state == DRAFT
            )
        ).all()
        evidence = [
            row
            for row in session.exec(
                select(Evidence).where(Evidence.conversation_id == conversation_id)
            )
            if row.complaint_id is None or row.complaint_id in drafts
        ]
        stored_at = {row.sha256: row.received_at.timestamp() for row in evidence}
        for row in evidence:
            session.delete(row)
        session.flush()
        for table in (ComplaintEvent, Question, Addition):
            session.connection().execute(delete(table).where(col(table.complaint_id).in_(drafts)))
        session.connection().execute(delete(Complaint).where(col(Complaint.id).in_(drafts)))
        for sha256 in retention.unreferenced(session, sorted(stored_at)):
            touched = self.store.touched_at(sha256) or 0.0
            self.store.remove(sha256, 0.0 if touched <= stored_at[sha256] else _SPARED_S)
        return len(drafts), len(evidence)

    @staticmethod
    def _delete_messages(session: Session, but: Message) -> int:
        # What the citizen wrote after it belongs to what comes next.
        doomed = delete(Message).where(
            col(Message.conversation_id) == but.conversation_id,
            or_(col(Message.id) < but.id, col(Message.direction) == "out"),
        )
        return session.connection().execute(doomed).rowcount


def shown_ids(session: Session, conversation_id: str, since: datetime) -> list[int]:
    """The channel's numbers of the messages that its screen shows, both sides', oldest first.

    Args:
        session: Open session.
        conversation_id: The conversation.
        since: Leave out older ones, aware.
    """
    rows = session.exec(
        select(Message)
        .where(Message.conversation_id == conversation_id, col(Message.created_at) >= since)
        .order_by(col(Message.id))
    )
    numbers: list[int] = []
    for row in rows:
        numbers += [int(number) for number in row.body.get("sent_as") or ()]
        taken = _INCOMING.fullmatch(row.external_id or "") if row.direction == "in" else None
        numbers += [int(taken[1])] if taken else []
    return numbers


def _filed(session: Session, conversation_id: str) -> int:
    """Complaints filed in this chat: those of other chats need no row of this one."""
    found = select(Complaint.id).where(Complaint.conversation_id == conversation_id)
    return len(session.exec(found).all())


def _has_files(session: Session, conversation_id: str) -> bool:
    """Whether a file sent here belongs to a complaint filed in another chat, to which it stays."""
    found = select(Evidence.id).where(Evidence.conversation_id == conversation_id)
    return session.exec(found.limit(1)).first() is not None


def _farewell(
    session: Session, conversation: Conversation, message: Message, body: dict[str, Any]
) -> None:
    fetched = conversation.address is None
    session.add(
        Message(
            conversation_id=conversation.id,
            direction="out",
            external_id=f"{FAREWELL}{message.id}",
            state="sent" if fetched else "pending",
            body=body,
            reply_to=message.id,
            sent_at=utc_now() if fetched else None,
        )
    )
    session.connection().execute(
        update(Message).where(col(Message.id) == message.id).values(state="answered")
    )


def _finish(session: Session, number: int) -> None:
    farewell = session.get(Message, number)
    if farewell is None:
        return
    conversation = session.get(Conversation, farewell.conversation_id, with_for_update=True)
    newer = select(Message.id).where(
        Message.conversation_id == farewell.conversation_id,
        Message.direction == "in",
        col(Message.id) > (farewell.reply_to or number),
    )
    if conversation is None or session.exec(newer.limit(1)).first() is not None:
        # Somebody writes here again: that is a conversation of its own, which goes on.
        farewell.external_id = None
        session.add(farewell)
        return
    gone = delete(Message).where(col(Message.conversation_id) == conversation.id)
    session.connection().execute(gone)
    session.expunge(farewell)
    linking.leave(session, conversation)
    if _filed(session, conversation.id) or _has_files(session, conversation.id):
        conversation.address = conversation.address_index = conversation.secret_hash = None
        conversation.alias_index = conversation.heard_at = None
        session.add(conversation)
    else:
        session.delete(conversation)
