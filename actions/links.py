"""Whose complaints a chat may see, and which chats hear of a complaint.

A complaint is a chat's own when it was filed in it, or in a chat of the same citizen
(`Conversation.citizen_id`). Another chat has a right to one complaint only: the one it proved by
number and secret, as long as its row of `ComplaintLink` is there (docs/adr/0008-linked-chats.md).
Every question about "this citizen's complaints" is asked here.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from sqlmodel import Session, col, or_, select
from sqlmodel.sql.expression import SelectOfScalar

from storage.base import utc_now
from storage.tables import DRAFT, Complaint, ComplaintLink, Conversation, Message

FETCHED: Final = ("web", "terminal")
"""Channels whose citizens fetch what is said: nobody is disturbed by a copy there."""


def complaints_of(session: Session, conversation_id: str) -> list[Complaint]:
    """The filed complaints of a chat's citizen, newest first: own ones and linked ones.

    A complaint that the chat proved without linking is not among them; see `may_speak`.
    """
    linked = select(ComplaintLink.complaint_id).where(
        ComplaintLink.conversation_id == conversation_id, col(ComplaintLink.linked_at).is_not(None)
    )
    rows = session.exec(
        select(Complaint)
        .where(
            Complaint.state != DRAFT,
            or_(
                col(Complaint.conversation_id).in_(_chats_with(conversation_id)),
                col(Complaint.id).in_(linked),
            ),
        )
        .order_by(col(Complaint.confirmed_at).desc())
    )
    return list(rows)


def _chats_with(conversation_id: str) -> SelectOfScalar[str]:
    """Ids of the chats of one citizen, that of the given chat."""
    own = select(Conversation.citizen_id).where(Conversation.id == conversation_id)
    return select(Conversation.id).where(col(Conversation.citizen_id).in_(own))


def may_speak(session: Session, conversation_id: str, complaint: Complaint) -> bool:
    """Whether a chat may add to a filed complaint and have its sheet: it filed or proved it."""
    if complaint.state == DRAFT:
        return False
    if find(session, complaint, conversation_id) is not None:
        return True
    chats = _chats_with(conversation_id).where(col(Conversation.id) == complaint.conversation_id)
    return session.exec(chats).first() is not None


def named(session: Session, tracking: str) -> Complaint | None:
    """The filed complaint with a tracking number, whosever it is."""
    return session.exec(
        select(Complaint).where(Complaint.state != DRAFT, Complaint.tracking_number == tracking)
    ).first()


def spoken_of(session: Session, conversation_id: str, tracking: str) -> Complaint | None:
    """The complaint with a tracking number, if the chat may speak about it."""
    found = named(session, tracking)
    return found if found and may_speak(session, conversation_id, found) else None


def find(session: Session, complaint: Complaint, conversation_id: str) -> ComplaintLink | None:
    """The proof of one complaint by one chat."""
    return session.exec(
        select(ComplaintLink).where(
            ComplaintLink.complaint_id == complaint.id,
            ComplaintLink.conversation_id == conversation_id,
        )
    ).first()


def note_proof(
    session: Session, complaint: Complaint, conversation_id: str, now: datetime
) -> ComplaintLink:
    """Note that a chat gave number and secret of a complaint."""
    link = find(session, complaint, conversation_id)
    if link is None:
        link = ComplaintLink(complaint_id=complaint.id, conversation_id=conversation_id)
    link.proven_at = now
    session.add(link)
    session.flush()
    return link


def receivers(session: Session, complaint: Complaint) -> list[Conversation]:
    """The chats that are told of a complaint, the one that filed it first.

    Every page, because it is only seen when it is opened. Of the messengers of one citizen the one
    last written in, so that nobody is told twice. A chat that only knew the secret may be somebody
    else's: it is told as well, and takes nothing from the others.
    """
    linked = select(ComplaintLink.conversation_id).where(
        ComplaintLink.complaint_id == complaint.id, col(ComplaintLink.linked_at).is_not(None)
    )
    rows = session.exec(
        select(Conversation).where(
            or_(
                col(Conversation.id).in_(_chats_with(complaint.conversation_id)),
                col(Conversation.id).in_(linked),
            )
        )
    ).all()
    own = [row for row in rows if row.id == complaint.conversation_id]
    told = {row.id: row for row in rows if row.channel in FETCHED and row.secret_hash}
    for row in sorted(rows, key=lambda row: (row.last_seen_at, row.id)):
        if row.channel not in FETCHED and row.address is not None:
            told[row.citizen_id] = row  # a later one takes its place
    found = sorted(told.values(), key=lambda row: (row.id != complaint.conversation_id, row.id))
    # Nobody is left to be told: kept where it was filed, as ever.
    return found or own


def tell(session: Session, complaint: Complaint, key: str, body: dict[str, Any]) -> None:
    """Queue news of a complaint in every chat that is told of it.

    Args:
        session: Open session; the caller commits.
        complaint: The complaint.
        key: What makes this news one and no other.
        body: The message; it is worded in each chat's own language.
    """
    for chat in receivers(session, complaint):
        push(session, chat, key, body)


def store_replies(
    session: Session, chat: Conversation, message: Message, replies: Sequence[dict[str, Any]]
) -> None:
    """Store what is said in answer to a message; where it is fetched, it counts as sent."""
    fetched = chat.channel in FETCHED
    for body in replies:
        session.add(
            Message(
                conversation_id=chat.id,
                direction="out",
                state="sent" if fetched else "pending",
                body=body,
                reply_to=message.id,
                sent_at=utc_now() if fetched else None,
            )
        )
        session.flush()  # numbers follow the order of the replies


def push(session: Session, chat: Conversation, key: str, body: dict[str, Any]) -> None:
    """Queue news in one chat; its safe hours and its hiding hold it back there."""
    message = Message(
        conversation_id=chat.id,
        direction="out",
        external_id=f"push:{key}",  # waits while the citizen wants quiet
        state="pending",
        body=body,
    )
    session.add(message)
