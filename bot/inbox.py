"""What the citizen sent and what was answered, kept so that a crash loses neither."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import ColumnElement, Engine, bindparam, func, or_, update
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from actions.aside import is_hidden, last_answer, latest_said
from actions.forget import ERASABLE_FOR, shown_ids
from actions.hours import may_push
from actions.links import FETCHED, store_replies
from bot.errors import UnknownConversationError
from storage.base import minute_of, utc_now
from storage.engine import session_scope
from storage.tables import Conversation, Message

PUSH: Final = "push:"
"""What nobody asked for: its `external_id` begins so; it waits while the citizen wants quiet."""

Numbered = tuple[int, dict[str, Any]]

# What every turn asks is put together once: that costs as much as asking it.
_OF_CHAT: Final = col(Message.conversation_id) == bindparam("chat")
_KNOWN: Final = select(Message).where(
    _OF_CHAT, Message.direction == "in", col(Message.external_id) == bindparam("name")
)
_UNANSWERED: Final = (
    select(Message)
    .where(_OF_CHAT, Message.direction == "in", Message.state == "received")
    .order_by(col(Message.id))
    .limit(1)
)
_ANSWERED: Final = (
    update(Message)
    .where(col(Message.id) == bindparam("number"), col(Message.state) == "received")
    .values(state=bindparam("answered"))
)
_UNSENT: Final = (
    select(Message)
    .where(_OF_CHAT, Message.direction == "out", Message.state == "pending")
    .order_by(col(Message.id))
    .limit(1)
)


@dataclass(frozen=True)
class Waiting:
    """A message that has no answer yet.

    Attributes:
        message: The message.
        last: Body of what was said last in answer to an earlier one; empty when nothing was.
    """

    message: Message
    last: dict[str, Any]


@dataclass(frozen=True)
class Stored:
    """A message that was taken.

    Attributes:
        id: Its number.
        repeated: It had been taken before, by the channel's id.
        answered: It has been answered.
        waiting: What its conversation waits for first: this message, or one before it.
    """

    id: int
    repeated: bool
    answered: bool
    waiting: Waiting | None = None


@dataclass(frozen=True)
class Unsent:
    """A message that a channel is to send.

    Attributes:
        message: The message.
        conversation: To whom.
    """

    message: Message
    conversation: Conversation


@dataclass(frozen=True)
class Spoken:
    """The language of a message.

    Attributes:
        first: Language to speak when this is the first message, or None.
        later: Language to switch to in a conversation under way, or None.
    """

    first: str | None
    later: str | None


def note_heard(conversation: Conversation, at: datetime) -> None:
    """Note when a citizen wrote; what comes late or again changes nothing."""
    minute = minute_of(at)
    if conversation.heard_at is None or minute > conversation.heard_at:
        conversation.heard_at = minute


class Inbox:
    """Messages in and out of every conversation.

    Args:
        engine: The database.
        clock: The present, aware; safe hours go by it.
    """

    def __init__(self, engine: Engine, clock: Callable[[], datetime] = utc_now) -> None:
        self._engine = engine
        self._clock = clock

    def take(
        self,
        conversation_id: str,
        external_id: str | None,
        body: dict[str, Any],
        spoken: Spoken,
        written_at: datetime | None = None,
    ) -> Stored:
        """Store a message before anything is done about it.

        Args:
            conversation_id: The conversation.
            external_id: The channel's id of the message, or None.
            body: ``{"text"}``, ``{"choice"}``, ``{"media"}`` or ``{"evidence_id"}``, secrets
                already removed.
            spoken: The language it is written in.
            written_at: When it was written, where that opens the chat to free words.

        Raises:
            UnknownConversationError: It was deleted in the meantime.
        """
        try:
            with session_scope(self._engine) as session:
                # Locks the conversation where the database can, so that numbers grow in order.
                conversation = session.get(Conversation, conversation_id, with_for_update=True)
                if conversation is None:
                    raise UnknownConversationError
                known = self._known(session, conversation_id, external_id)
                if known is not None:
                    return known
                if written_at is not None:
                    note_heard(conversation, written_at)
                return self._add(session, conversation, external_id, body, spoken)
        except IntegrityError:
            # The same update came twice at once; the other one was first.
            with session_scope(self._engine, read_only=True) as session:
                known = self._known(session, conversation_id, external_id)
                if known is None:
                    raise
                return known

    def _add(
        self,
        session: Session,
        conversation: Conversation,
        external_id: str | None,
        body: dict[str, Any],
        spoken: Spoken,
    ) -> Stored:
        language = spoken.later
        if language is None and spoken.first not in (None, conversation.language):
            language = None if self._has_written(session, conversation.id) else spoken.first
        message = Message(
            conversation_id=conversation.id,
            direction="in",
            external_id=external_id,
            state="received",
            body=body,
        )
        session.add(message)
        conversation.last_seen_at = max(conversation.last_seen_at, minute_of(utc_now()))
        if language and not conversation.language_fixed:
            conversation.language = language
        session.add(conversation)
        session.flush()
        waiting = _first_unanswered(session, conversation.id)
        return Stored(int(message.id or 0), repeated=False, answered=False, waiting=waiting)

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
        row = session.exec(_KNOWN, params={"chat": conversation_id, "name": external_id}).first()
        if row is None:
            return None
        return Stored(int(row.id or 0), repeated=True, answered=row.state == "answered")

    def say(self, conversation_id: str, external_id: str | None, body: dict[str, Any]) -> None:
        """Store something to be sent that answers no stored message; once per ``external_id``."""
        with session_scope(self._engine) as session:
            if session.get(Conversation, conversation_id, with_for_update=True) is None:
                raise UnknownConversationError
            known = select(Message.id).where(
                Message.conversation_id == conversation_id,
                Message.direction == "out",
                Message.external_id == external_id,
            )
            if external_id is None or session.exec(known).first() is None:
                session.add(
                    Message(
                        conversation_id=conversation_id,
                        direction="out",
                        external_id=external_id,
                        state="pending",
                        body=body,
                    )
                )

    def answer(
        self, message: Message, replies: list[dict[str, Any]], also: Sequence[int] = ()
    ) -> Waiting | None:
        """Store the replies and mark the message answered, in one transaction.

        A message that is answered already keeps its first replies.

        Args:
            message: The message that is answered.
            replies: Replies as message ids.
            also: Messages that are answered by the same replies.

        Returns:
            The conversation's next message without an answer, or None.
        """
        with session_scope(self._engine) as session:
            conversation = session.get(Conversation, message.conversation_id, with_for_update=True)
            if conversation is None:  # deleted in the meantime
                return None
            if self._now_answered(session, int(message.id or 0)):
                store_replies(session, conversation, message, replies)
                for number in also:
                    self._now_answered(session, number)
            return _first_unanswered(session, conversation.id)

    @staticmethod
    def _now_answered(session: Session, number: int) -> bool:
        """Mark a message answered; False when it was, or is gone."""
        params = {"number": number, "answered": "answered"}
        return session.connection().execute(_ANSWERED, params).rowcount > 0

    def note_failure(self, message_id: int) -> int:
        """Count one more failed try to answer a message; how many that makes."""
        with session_scope(self._engine) as session:
            message = session.get_one(Message, message_id)
            message.attempts += 1
            session.add(message)
            return message.attempts

    def replies(self, message_id: int) -> tuple[list[Numbered], str]:
        """Replies stored for a message, and the language to say them in."""
        with session_scope(self._engine, read_only=True) as session:
            rows = session.exec(
                select(Message)
                .where(Message.reply_to == message_id, Message.direction == "out")
                .order_by(col(Message.id))
            ).all()
            language = "ur"
            if rows:
                language = session.get_one(Conversation, rows[0].conversation_id).language
            return [(int(row.id or 0), row.body) for row in rows], language

    def after(self, conversation_id: str, after_id: int, limit: int = 200) -> list[Message]:
        """What the screen may show of a conversation after a number, oldest first.

        While the chat is hidden, that is the last tip and nothing else; afterwards it is
        everything but those tips. News is left out until it is released (``settle_fetched``).
        """
        with session_scope(self._engine, read_only=True) as session:
            said = select(Message).where(
                Message.conversation_id == conversation_id, Message.direction == "out"
            )
            rows = session.exec(
                said.where(
                    col(Message.id) > after_id, or_(_asked_for(), col(Message.state) != "pending")
                )
                .order_by(col(Message.id))
                .limit(limit)
            ).all()
            if not rows:
                return []
            newest = session.exec(
                said.where(col(Message.reply_to).is_not(None))
                .order_by(col(Message.id).desc())
                .limit(1)
            ).first()
            if newest is not None and is_hidden(newest.body):
                return [row for row in rows if row.id == newest.id]
            return [row for row in rows if not is_hidden(row.body)]

    def waiting(self, older_than_s: float) -> list[str]:
        """Conversations with a message still without an answer, the longest waiting first."""
        before = utc_now() - timedelta(seconds=older_than_s)
        with session_scope(self._engine, read_only=True) as session:
            rows = session.exec(
                select(Message.conversation_id)
                .where(
                    Message.direction == "in",
                    Message.state == "received",
                    col(Message.created_at) <= before,
                )
                .group_by(Message.conversation_id)
                .order_by(func.min(Message.id))
            )
            return list(rows)

    def first_unanswered(self, conversation_id: str) -> Waiting | None:
        """The oldest message of a conversation that has no answer yet."""
        with session_scope(self._engine, read_only=True) as session:
            return _first_unanswered(session, conversation_id)

    def question(self, conversation_id: str) -> tuple[int, dict[str, Any]] | None:
        """The last reply that asked for something: its number and body."""
        with session_scope(self._engine, read_only=True) as session:
            for row in latest_said(session, conversation_id):
                if row.body.get("asks"):
                    return int(row.id or 0), row.body
        return None

    def said(self, conversation_id: str, number: int) -> dict[str, Any] | None:
        """Body of one reply of a conversation, or None."""
        with session_scope(self._engine, read_only=True) as session:
            row = session.get(Message, number)
        if row is None or row.conversation_id != conversation_id or row.direction != "out":
            return None
        return row.body

    def last_sent(self, conversation_id: str) -> Numbered | None:
        """The last thing a channel has shown to the citizen: its number and body."""
        with session_scope(self._engine, read_only=True) as session:
            row = session.exec(
                select(Message)
                .where(
                    Message.conversation_id == conversation_id,
                    Message.direction == "out",
                    Message.state == "sent",
                )
                .order_by(col(Message.id).desc())
                .limit(1)
            ).first()
        return (int(row.id or 0), row.body) if row else None

    def channel_and_language(self, conversation_id: str) -> tuple[str, str]:
        """Channel and language of a conversation.

        Raises:
            UnknownConversationError: There is none.
        """
        with session_scope(self._engine, read_only=True) as session:
            conversation = session.get(Conversation, conversation_id)
        if conversation is None:
            raise UnknownConversationError
        return conversation.channel, conversation.language

    def to_send(self, channels: list[str]) -> list[str]:
        """Conversations of these channels to which something is to be sent now."""
        with session_scope(self._engine, read_only=True) as session:
            pending = (
                select(Conversation)
                .join(Message, col(Conversation.id) == col(Message.conversation_id))
                .where(
                    Message.direction == "out",
                    Message.state == "pending",
                    col(Conversation.channel).in_(channels),
                )
                .group_by(col(Conversation.id))
                .order_by(func.min(Message.id))
            )
            found = session.exec(pending).all()
            quiet = {row.id for row in found if not may_push(row, self._clock())}
            if not quiet:
                return [row.id for row in found]
            spoken_to = {row.id for row in session.exec(pending.where(_asked_for()))}
            return [row.id for row in found if row.id not in quiet or row.id in spoken_to]

    def next_to_send(self, conversation_id: str) -> Unsent | None:
        """The oldest message that is to be sent to a conversation now."""
        with session_scope(self._engine, read_only=True) as session:
            return self._next_to_send(session, conversation_id)

    def _next_to_send(self, session: Session, conversation_id: str) -> Unsent | None:
        conversation = session.get(Conversation, conversation_id)
        if conversation is None:
            return None
        wanted = _UNSENT if may_push(conversation, self._clock()) else _UNSENT.where(_asked_for())
        found = session.exec(wanted, params={"chat": conversation_id}).first()
        return Unsent(found, conversation) if found else None

    def settle(self, message: Message, state: str, sent_as: Sequence[int] = ()) -> Unsent | None:
        """Note that a message was sent or will never be.

        Args:
            message: The message.
            state: "sent" or "failed".
            sent_as: The channel's numbers of what its screen shows; with them it can be taken
                back.

        Returns:
            What is to be sent next to the same conversation.
        """
        with session_scope(self._engine) as session:
            tried = self._tried(session, message, state)
            if tried is not None and sent_as:
                tried.body = {**tried.body, "sent_as": [*sent_as]}
            session.flush()
            return self._next_to_send(session, message.conversation_id)

    def postpone(self, message: Message) -> int:
        """Note that a message could not be sent and is to be tried again; how often it was."""
        with session_scope(self._engine) as session:
            tried = self._tried(session, message, "pending")
            return tried.attempts if tried is not None else 0

    @staticmethod
    def _tried(session: Session, message: Message, state: str) -> Message | None:
        row = session.get(Message, message.id)
        if row is None:  # deleted by retention
            return None
        row.state = state
        row.attempts += 1
        row.sent_at = utc_now() if state == "sent" else None
        session.add(row)
        return row

    def shown(self, message: Message) -> list[int]:
        """The channel's numbers of what its screen shows before a message, as far as known.

        A farewell holds them itself, for the messages are gone.
        """
        if "erase" in message.body:
            return [int(number) for number in message.body["erase"]]
        with session_scope(self._engine, read_only=True) as session:
            return shown_ids(session, message.conversation_id, self._clock() - ERASABLE_FOR)

    def settle_fetched(self) -> None:
        """Release notices on channels whose citizens fetch: from now on they can be fetched.

        One that had to wait gets a new number, because clients ask for what is new by number.
        """
        for conversation_id in self.to_send(list(FETCHED)):
            with session_scope(self._engine) as session:
                said = select(Message).where(
                    Message.conversation_id == conversation_id, Message.direction == "out"
                )
                pending = said.where(Message.state == "pending").order_by(col(Message.id))
                for message in session.exec(pending).all():
                    later = said.where(col(Message.id) > message.id, Message.state != "pending")
                    if session.exec(later.limit(1)).first() is not None:
                        message = _renumbered(session, message)
                    message.state, message.sent_at = "sent", utc_now()
                    session.add(message)
                    session.flush()


def _first_unanswered(session: Session, conversation_id: str) -> Waiting | None:
    message = session.exec(_UNANSWERED, params={"chat": conversation_id}).first()
    return Waiting(message, last_answer(session, message)) if message is not None else None


def _asked_for() -> ColumnElement[bool]:
    """A condition: the message is no news."""
    name = col(Message.external_id)
    return or_(name.is_(None), ~name.startswith(PUSH))


def _renumbered(session: Session, message: Message) -> Message:
    same = {"conversation_id", "direction", "external_id", "state", "body"}
    copy = Message(**message.model_dump(include=same))
    session.delete(message)
    session.flush()
    return copy
