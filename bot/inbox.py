"""What the citizen sent and what was answered, kept so that a crash loses neither."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from storage.base import utc_now
from storage.engine import session_scope
from storage.tables import Conversation, Message


@dataclass(frozen=True)
class Stored:
    """A message that was taken.

    Attributes:
        id: Its number.
        repeated: It had been taken before, by the channel's id.
        answered: It has been answered.
    """

    id: int
    repeated: bool
    answered: bool


@dataclass(frozen=True)
class Spoken:
    """The language of a message.

    Attributes:
        first: Language to speak when this is the first message, or None.
        later: Language to switch to in a conversation under way, or None.
    """

    first: str | None
    later: str | None


class Inbox:
    """Messages in and out of every conversation.

    Args:
        engine: The database.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def take(
        self, conversation_id: str, external_id: str | None, body: dict[str, Any], spoken: Spoken
    ) -> Stored:
        """Store a message before anything is done about it.

        Args:
            conversation_id: The conversation.
            external_id: The channel's id of the message, or None.
            body: ``{"text"}``, ``{"choice"}`` or ``{"evidence_id"}``, secrets already removed.
            spoken: The language it is written in.
        """
        try:
            with session_scope(self._engine) as session:
                known = self._known(session, conversation_id, external_id)
                if known is not None:
                    return known
                language = spoken.later or (
                    None if self._has_written(session, conversation_id) else spoken.first
                )
                message = Message(
                    conversation_id=conversation_id,
                    direction="in",
                    external_id=external_id,
                    state="received",
                    body=body,
                )
                session.add(message)
                conversation = session.get_one(Conversation, conversation_id)
                conversation.last_seen_at = utc_now()
                if language and not conversation.language_fixed:
                    conversation.language = language
                session.add(conversation)
                session.flush()
                return Stored(int(message.id or 0), repeated=False, answered=False)
        except IntegrityError:
            # The same update came twice at once; the other one was first.
            with session_scope(self._engine, read_only=True) as session:
                known = self._known(session, conversation_id, external_id)
                if known is None:
                    raise
                return known

    @staticmethod
    def _has_written(session: Session, conversation_id: str) -> bool:
        found = session.exec(
            select(Message.id)
            .where(Message.conversation_id == conversation_id, Message.direction == "in")
            .limit(1)
        )
        return found.first() is not None

    @staticmethod
    def _known(session: Session, conversation_id: str, external_id: str | None) -> Stored | None:
        if external_id is None:
            return None
        row = session.exec(
            select(Message).where(
                Message.conversation_id == conversation_id,
                Message.direction == "in",
                Message.external_id == external_id,
            )
        ).first()
        if row is None:
            return None
        return Stored(int(row.id or 0), repeated=True, answered=row.state == "answered")

    def answer(
        self, conversation_id: str, message_id: int, replies: list[dict[str, Any]], state: str
    ) -> list[tuple[int, dict[str, Any]]]:
        """Store the replies and mark the message answered, in one transaction.

        Args:
            conversation_id: The conversation.
            message_id: The message that is answered.
            replies: Replies as message ids.
            state: ``sent`` where the citizen fetches replies, ``pending`` where a channel sends.

        Returns:
            The replies with their numbers; those stored before when the message was answered
            already.
        """
        with session_scope(self._engine) as session:
            message = session.get_one(Message, message_id)
            if message.state != "answered":
                for reply in replies:
                    session.add(
                        Message(
                            conversation_id=conversation_id,
                            direction="out",
                            state=state,
                            body=reply,
                            reply_to=message_id,
                            sent_at=utc_now() if state == "sent" else None,
                        )
                    )
                message.state = "answered"
                session.add(message)
                session.flush()
            return self._replies(session, message_id)

    @staticmethod
    def _replies(session: Session, message_id: int) -> list[tuple[int, dict[str, Any]]]:
        rows = session.exec(
            select(Message)
            .where(Message.reply_to == message_id, Message.direction == "out")
            .order_by(col(Message.id))
        )
        return [(int(row.id or 0), row.body) for row in rows]

    def replies(self, message_id: int) -> list[tuple[int, dict[str, Any]]]:
        """Replies stored for a message."""
        with session_scope(self._engine, read_only=True) as session:
            return self._replies(session, message_id)

    def after(self, conversation_id: str, after_id: int, limit: int = 200) -> list[Message]:
        """Messages of a conversation in both directions, after a number, oldest first."""
        with session_scope(self._engine, read_only=True) as session:
            rows = session.exec(
                select(Message)
                .where(Message.conversation_id == conversation_id, col(Message.id) > after_id)
                .order_by(col(Message.id))
                .limit(limit)
            )
            return list(rows)

    def unanswered(self, older_than_s: float) -> list[Message]:
        """Messages still without an answer, oldest first."""
        before = utc_now() - timedelta(seconds=older_than_s)
        with session_scope(self._engine, read_only=True) as session:
            rows = session.exec(
                select(Message)
                .where(
                    Message.direction == "in",
                    Message.state == "received",
                    col(Message.created_at) <= before,
                )
                .order_by(col(Message.id))
                .limit(500)
            )
            return list(rows)

    def first_unanswered(self, conversation_id: str, before_id: int) -> list[Message]:
        """Unanswered messages of a conversation before a number, oldest first."""
        with session_scope(self._engine, read_only=True) as session:
            rows = session.exec(
                select(Message)
                .where(
                    Message.conversation_id == conversation_id,
                    Message.direction == "in",
                    Message.state == "received",
                    col(Message.id) < before_id,
                )
                .order_by(col(Message.id))
            )
            return list(rows)

    def pending(self, channels: list[str]) -> list[tuple[Message, Conversation]]:
        """Messages that wait to be sent on these channels, oldest first."""
        with session_scope(self._engine, read_only=True) as session:
            rows = session.exec(
                select(Message, Conversation)
                .where(
                    Message.conversation_id == Conversation.id,
                    Message.direction == "out",
                    Message.state == "pending",
                    col(Conversation.channel).in_(channels),
                )
                .order_by(col(Message.id))
                .limit(200)
            )
            return [(message, conversation) for message, conversation in rows]

    def settle(self, message_id: int, state: str) -> None:
        """Note that a message was sent, or failed for good."""
        with session_scope(self._engine) as session:
            message = session.get_one(Message, message_id)
            message.state = state
            message.attempts += 1
            message.sent_at = utc_now() if state == "sent" else None
            session.add(message)
