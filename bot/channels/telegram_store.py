"""What the Telegram channel looks up and changes among stored messages and conversations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import or_
from sqlmodel import col, select

from bot.conversations import Conversations
from bot.inbox import PUSH
from storage.engine import session_scope
from storage.tables import Conversation, Message

CHANNEL: Final = "telegram"


@dataclass(frozen=True)
class TelegramStore:
    """Looks up conversations by chat.

    Attributes:
        conversations: Finds and begins conversations.
    """

    conversations: Conversations

    def conversation_of(self, chat: int) -> str:
        """The conversation with a chat, begun when there is none."""
        return self.conversations.at_address(CHANNEL, str(chat))

    def newest(self, conversation_id: str, key: str) -> dict[str, Any] | None:
        """Body of a message as it was last edited, or None when it was never stored.

        Args:
            conversation_id: The conversation.
            key: The channel's id of the message; those of its edits begin with it and an "e".
        """
        with session_scope(self.conversations.engine, read_only=True) as session:
            row = session.exec(
                select(Message)
                .where(
                    Message.conversation_id == conversation_id,
                    Message.direction == "in",
                    or_(
                        col(Message.external_id) == key,
                        col(Message.external_id).startswith(f"{key}e", autoescape=True),
                    ),
                )
                .order_by(col(Message.id).desc())
            ).first()
        return row.body if row is not None else None

    def language(self, conversation_id: str) -> str:
        """Language of a conversation; Urdu when it is gone."""
        with session_scope(self.conversations.engine, read_only=True) as session:
            conversation = session.get(Conversation, conversation_id)
        return conversation.language if conversation else "ur"

    def send_again(self, chat: int) -> int:
        """Put news that failed while the citizen had blocked the bot among what is to be sent.

        Answers of that time are left: whoever comes back writes, and is answered.

        Returns:
            How many messages that is.
        """
        index = self.conversations.keyring.blind_index(f"{CHANNEL}:{chat}", "address")
        with session_scope(self.conversations.engine) as session:
            rows = session.exec(
                select(Message)
                .join(Conversation, col(Conversation.id) == col(Message.conversation_id))
                .where(
                    Conversation.channel == CHANNEL,
                    Conversation.address_index == index,
                    Message.direction == "out",
                    Message.state == "failed",
                    col(Message.external_id).startswith(PUSH),
                )
            ).all()
            for row in rows:
                row.state = "pending"
                session.add(row)
            return len(rows)
