"""What WhatsApp needs to remember: who is who, when somebody was heard, what became of each try.

A telephone number may pass to somebody else, and a citizen may hide it; a business-scoped user id
does neither. So the id is the address once it is known, the number beside it only helps to find
the conversation, and a number that comes with another id belongs to another person.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Engine, bindparam, func
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from actions.aside import hides
from bot.channels.whatsapp_errors import Do
from bot.channels.whatsapp_read import Moved, Status, Who
from bot.inbox import note_heard
from storage.base import utc_now
from storage.crypto import KeyRing
from storage.engine import session_scope
from storage.tables import Conversation, Delivery, Message

NAME: Final = "whatsapp"
KNOCK_PART: Final = -1
"""Part number of the line that only says there is news."""
MOST_FAILURES: Final = 3
"""Tries that WhatsApp took and could not deliver, after which a part is given up."""
OPEN_FOR: Final = timedelta(minutes=10)
"""After somebody wrote, the chat counts as open before their eyes for so long."""
ANSWERED: Final = "answered"
"""State of a row that notes when the citizen wrote after a knock."""
# A state only ever grows, whatever order states are told in; what was delivered did not fail.
_RANK: Final = {
    "trying": 0, "waiting": 0, "answered": 0, "refused": 0, "accepted": 1, "sent": 2, "failed": 3,
    "delivered": 4, "read": 5,
}  # fmt: skip
GONE_OUT: Final = frozenset({"accepted", "sent", "delivered", "read"})

# What every message asks is put together once: that costs as much as asking it.
_LATER: Final = aliased(Delivery)
_AT_ADDRESS: Final = select(Conversation).where(
    Conversation.channel == NAME, col(Conversation.address_index) == bindparam("address")
)
_WAITING: Final = (
    select(Message, Delivery.state)
    .join(Delivery, col(Delivery.message_id) == col(Message.id))
    .where(
        col(Message.conversation_id) == bindparam("chat"),
        Message.direction == "out",
        col(Message.state).in_(("pending", "sent", "failed")),
        Delivery.part == KNOCK_PART,
        ~select(_LATER.key)
        .where(_LATER.message_id == Delivery.message_id, _LATER.tried_at > Delivery.tried_at)
        .exists(),
    )
    .order_by(col(Message.id))
)
_TRIES: Final = (
    select(Delivery)
    .where(col(Delivery.message_id) == bindparam("message"))
    .order_by(col(Delivery.tried_at))
)


@dataclass(frozen=True)
class Chat:
    """What is known of a citizen when something is to be sent.

    Attributes:
        id: The conversation.
        language: Its language.
        heard_at: When the citizen last wrote, or None.
    """

    id: str
    language: str
    heard_at: datetime | None


@dataclass(frozen=True)
class Sendable:
    """What is known of a message when it is to be sent.

    Attributes:
        chat: To whom.
        tries: What was tried before.
        begun: Key of the first part's try, when that is noted already; else "".
    """

    chat: Chat
    tries: list[Delivery]
    begun: str


@dataclass(frozen=True)
class Opened:
    """What a citizen who writes sets going.

    Attributes:
        messages: How many go now.
        knocking: How many are being announced at this moment; to be looked at again.
    """

    messages: int
    knocking: int


@dataclass(frozen=True)
class Heeded:
    """Whose message it was, and what it set going.

    Attributes:
        id: The conversation.
        hidden: The chat is hidden.
        opened: What goes now.
    """

    id: str
    hidden: bool
    opened: Opened


@dataclass(frozen=True)
class Store:
    """Reads and writes it; blocks on the database.

    Attributes:
        engine: The database.
        keyring: Keys of the blind indexes.
        clock: The present, aware.
    """

    engine: Engine
    keyring: KeyRing
    clock: Callable[[], datetime] = utc_now

    def _meet(self, session: Session, who: Who, at: datetime) -> str:
        found = self._by_address(session, who.user) if who.user else None
        if found is None and who.phone:
            found = self._by_phone(session, who)
        if found is None:
            address = who.user or who.phone
            found = Conversation(channel=NAME, address=address, address_index=self._index(address))
        if who.user and who.phone:
            self._note_phone(session, found, who)
        note_heard(found, at)
        session.add(found)
        session.flush()
        return found.id

    def _by_phone(self, session: Session, who: Who) -> Conversation | None:
        alone = self._by_address(session, who.phone)
        if alone is not None:
            if who.user:  # from now on found by the id
                alone.address, alone.address_index = who.user, self._index(who.user)
                session.add(alone)
                session.flush()
            return alone
        if who.user:
            return None  # whoever had this number before goes by another id
        return session.exec(
            select(Conversation).where(
                Conversation.channel == NAME, Conversation.alias_index == self._index(who.phone)
            )
        ).first()

    def _note_phone(self, session: Session, conversation: Conversation, who: Who) -> None:
        index = self._index(who.phone)
        if conversation.alias_index == index:
            return
        before = session.exec(
            select(Conversation).where(
                Conversation.channel == NAME, Conversation.alias_index == index
            )
        ).first()
        if before is not None:
            before.alias_index = None
            session.add(before)
            session.flush()
        conversation.alias_index = index

    def _by_address(self, session: Session, address: str) -> Conversation | None:
        return session.exec(_AT_ADDRESS, params={"address": self._index(address)}).first()

    def _index(self, address: str) -> str:
        return self.keyring.blind_index(f"{NAME}:{address}", "address")

    def move(self, moved: Moved) -> bool:
        """Let a conversation go by another number or id; False when it cannot be told which."""
        with session_scope(self.engine) as session:
            found = self._by_address(session, moved.old.user) if moved.old.user else None
            if found is None and moved.old.phone:
                found = self._by_phone(session, Who(moved.old.phone))
            if found is None:
                return False
            address = moved.new.user or moved.new.phone
            taken = self._by_address(session, address)
            if taken is not None and taken.id != found.id:
                return False  # somebody writes under it already: two conversations are never mixed
            # Without the new id, the number finds the conversation until the id comes.
            found.address, found.address_index = address, self._index(address)
            found.alias_index = None
            if moved.new.user and moved.new.phone:
                self._note_phone(session, found, moved.new)
            session.add(found)
            return True

    def heard(self, who: Who, at: datetime, here: bool) -> Heeded:
        """Note that somebody wrote, and let go what waited for it.

        Args:
            who: The number, the id, or both.
            at: When it was written.
            here: Whether that is so short ago that the chat is open before the citizen's eyes.
        """
        try:
            with session_scope(self.engine) as session:
                return self._heard(session, who, at, here)
        except IntegrityError:
            # Two first messages at once; the other one began the conversation.
            with session_scope(self.engine) as session:
                return self._heard(session, who, at, here)

    def _heard(self, session: Session, who: Who, at: datetime, here: bool) -> Heeded:
        id_ = self._meet(session, who, at)
        if hides(session, id_):
            return Heeded(id_, True, Opened(0, 0))
        return Heeded(id_, False, self._open(session, id_) if here else Opened(0, 0))

    def before_sending(
        self, address: str, message_id: int, at_once: Callable[[Chat], bool]
    ) -> Sendable | None:
        """What there is to know before a message is sent; None when nobody has the address.

        Args:
            address: To whom.
            message_id: The message.
            at_once: Whether the first part of a message that was never tried goes now; its try is
                noted then, as ``begin`` would do next.
        """
        with session_scope(self.engine) as session:
            found = self._by_address(session, address)
            if found is None:
                return None
            chat = Chat(found.id, found.language, found.heard_at)
            tries = self._tries(session, message_id)
            key = ""
            if not tries and at_once(chat):
                row = self._row(message_id, 0, "trying")
                session.add(row)
                key = row.key
        return Sendable(chat, tries, key)

    def language(self, conversation_id: str) -> str:
        """Language of a conversation."""
        with session_scope(self.engine, read_only=True) as session:
            return session.get_one(Conversation, conversation_id).language

    def asked_under(self, conversation_id: str, provider_id: str) -> bool:
        """Whether a message, by Meta's id, is the last one of a chat and has choices or asks."""
        with session_scope(self.engine, read_only=True) as session:
            found = session.exec(
                select(Delivery.message_id).where(
                    Delivery.provider_index == self.index_of(provider_id)
                )
            ).first()
            last = session.exec(
                select(Message)
                .where(Message.conversation_id == conversation_id, Message.direction == "out")
                .order_by(col(Message.id).desc())
                .limit(1)
            ).first()
        if found is None or last is None or last.id != found:
            return False
        return bool(last.body.get("asks") or last.body.get("choices"))

    # What waits until the citizen writes

    def open(self, conversation_id: str) -> Opened:
        """Let go what waits for the citizen to write, because that happened just now."""
        with session_scope(self.engine) as session:
            return self._open(session, conversation_id)

    def _open(self, session: Session, conversation_id: str) -> Opened:
        waiting = self._waiting(session, conversation_id)
        for message, newest in waiting:
            if newest != ANSWERED:
                session.add(self._row(int(message.id or 0), KNOCK_PART, ANSWERED))
        noted = [message for message, _ in waiting if message.state != "pending"]
        for message in noted:
            message.state = "pending"
            session.add(message)
        return Opened(len(noted), len(waiting) - len(noted))

    @staticmethod
    def _waiting(session: Session, conversation_id: str) -> list[tuple[Message, str]]:
        """Messages of which the last thing that went, or is going, is the knock; its state."""
        return list(session.exec(_WAITING, params={"chat": conversation_id}).all())

    def knocked(self, conversation_id: str, since: datetime) -> bool:
        """Whether the citizen was told since a time that there is news, and has not answered."""
        later = aliased(Delivery)
        answered = select(later.key).where(
            later.message_id == Delivery.message_id,
            later.part == KNOCK_PART,
            later.state == ANSWERED,
            later.tried_at >= Delivery.tried_at,
        )
        with session_scope(self.engine, read_only=True) as session:
            found = (
                select(Delivery.key)
                .join(Message, col(Message.id) == Delivery.message_id)
                .where(
                    Message.conversation_id == conversation_id,
                    Delivery.part == KNOCK_PART,
                    col(Delivery.state).in_(GONE_OUT),
                    col(Delivery.tried_at) >= since,
                    ~answered.exists(),
                )
            )
            return session.exec(found.limit(1)).first() is not None

    def wait(self, message_id: int) -> None:
        """Note that a message waits for the citizen to write."""
        tries = self.tries(message_id)
        if not tries or tries[-1].part != KNOCK_PART or tries[-1].state == ANSWERED:
            self.begin(message_id, KNOCK_PART, "waiting")

    # What became of each try

    def tries(self, message_id: int) -> list[Delivery]:
        """Every try of a message, oldest first."""
        with session_scope(self.engine, read_only=True) as session:
            return self._tries(session, message_id)

    @staticmethod
    def _tries(session: Session, message_id: int) -> list[Delivery]:
        return list(session.exec(_TRIES, params={"message": message_id}).all())

    def begin(self, message_id: int, part: int, state: str = "trying") -> str:
        """Note a try before it is made, and return its key."""
        row = self._row(message_id, part, state)
        key = row.key
        with session_scope(self.engine) as session:
            session.add(row)
        return key

    def _row(self, message_id: int, part: int, state: str) -> Delivery:
        key = secrets.token_urlsafe(16)
        return Delivery(
            key=key, message_id=message_id, part=part, state=state, tried_at=self.clock()
        )

    def accepted(self, key: str, provider_id: str) -> int | None:
        """Note that WhatsApp took a try.

        Returns:
            None; or, when a failure was told before the answer came, its code.
        """
        with session_scope(self.engine) as session:
            row = session.get(Delivery, key)
            if row is None:  # the message was deleted meanwhile
                return None
            row.provider_index = self.index_of(provider_id)
            if _RANK[row.state] < _RANK["accepted"]:
                row.state = "accepted"
            session.add(row)
            return (row.error or 0) if row.state == "failed" else None

    def refused(self, key: str) -> None:
        """Note that WhatsApp certainly did not take a try."""
        with session_scope(self.engine) as session:
            row = session.get(Delivery, key)
            if row is not None and row.state == "trying":
                row.state = "refused"
                session.add(row)

    def hear(self, status: Status) -> bool:
        """Note what became of a try; True when its message is to be sent again.

        States that are repeated or come late change nothing.
        """
        with session_scope(self.engine) as session:
            row = session.get(Delivery, status.key) if status.key else None
            index = self.index_of(status.id)
            if row is None:
                found = select(Delivery).where(Delivery.provider_index == index)
                row = session.exec(found).first()
            if row is None or _RANK[status.state] <= _RANK[row.state]:
                return False
            row.state, row.changed_at = status.state, status.at
            row.provider_index = row.provider_index or index
            row.error = status.error.code if status.error else row.error
            session.add(row)
            if status.error is None:
                return False
            return self._failed(session, row, status.error.do)

    def look_again(self, status: Status) -> bool:
        """As ``hear``, for a failure that may have come before its message was noted as sent."""
        with session_scope(self.engine) as session:
            found = select(Delivery).where(Delivery.provider_index == self.index_of(status.id))
            row = session.exec(found).first()
            if row is None or row.state != "failed" or status.error is None:
                return False
            newer = select(Delivery.key).where(
                Delivery.message_id == row.message_id,
                # Tried again, or announced: somebody has seen to it.
                col(Delivery.part).in_((row.part, KNOCK_PART)),
                col(Delivery.tried_at) > row.tried_at,
            )
            if session.exec(newer).first() is not None:
                return False
            return self._failed(session, row, status.error.do)

    def _failed(self, session: Session, row: Delivery, do: Do) -> bool:
        message = session.get(Message, row.message_id, with_for_update=True)
        if message is None or message.state != "sent" or row.part == KNOCK_PART:
            return False
        failed = select(func.count()).where(
            Delivery.message_id == row.message_id,
            Delivery.part == row.part,
            Delivery.state == "failed",
        )
        again = do is not Do.NEVER and session.exec(failed).one() < MOST_FAILURES
        message.state = "pending" if again else "failed"
        session.add(message)
        if do is Do.CLOSED:
            self._close(session, message.conversation_id, row.tried_at)
        return again

    def close(self, conversation_id: str, tried_at: datetime) -> None:
        """Note that WhatsApp takes no free words for a chat until the citizen writes.

        Args:
            conversation_id: The chat.
            tried_at: When they were tried. Who has written since then has opened the chat again.
        """
        with session_scope(self.engine) as session:
            self._close(session, conversation_id, tried_at)

    @staticmethod
    def _close(session: Session, conversation_id: str, tried_at: datetime) -> None:
        conversation = session.get(Conversation, conversation_id, with_for_update=True)
        written = select(Message.id).where(
            Message.conversation_id == conversation_id,
            Message.direction == "in",
            col(Message.created_at) > tried_at,
        )
        if conversation is not None and session.exec(written.limit(1)).first() is None:
            conversation.heard_at = None
            session.add(conversation)

    def index_of(self, id_: str) -> str:
        """Under what name one of Meta's message ids is kept: the id holds the telephone number."""
        return self.keyring.blind_index(id_, "whatsapp-message")
