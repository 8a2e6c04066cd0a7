"""Conversations: begun by a channel, opened again by their secret or the channel's address."""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Engine, bindparam
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from bot.errors import UnknownConversationError
from storage.crypto import KeyRing
from storage.engine import session_scope
from storage.tables import Conversation
from storage.tracking import hash_secret, verify_secret

# Asked for every message, so put together once.
_AT_ADDRESS: Final = select(Conversation.id).where(
    col(Conversation.channel) == bindparam("channel"),
    col(Conversation.address_index) == bindparam("address"),
)
_ID: Final = re.compile(r"[A-Za-z0-9_-]{22}", re.ASCII)


@dataclass(frozen=True)
class Conversations:
    """Finds and begins conversations.

    Attributes:
        engine: The database.
        keyring: Keys; an address is looked up by its blind index.
    """

    engine: Engine
    keyring: KeyRing

    def begin(self, channel: str, language: str = "ur") -> tuple[str, str]:
        """Begin a conversation without an address.

        Returns:
            Its id and the secret that opens it; the secret is not stored.
        """
        secret = secrets.token_urlsafe(32)
        with session_scope(self.engine) as session:
            conversation = Conversation(
                channel=channel, secret_hash=hash_secret(secret), language=language
            )
            session.add(conversation)
            return conversation.id, secret

    def check(self, conversation_id: str, secret: str) -> str:
        """Return the language of a conversation if the secret opens it.

        Raises:
            UnknownConversationError: No such conversation, or a wrong secret; which, is not told.
        """
        conversation = None
        if _ID.fullmatch(conversation_id):
            with session_scope(self.engine, read_only=True) as session:
                conversation = session.get(Conversation, conversation_id)
        if not verify_secret(secret, conversation.secret_hash if conversation else None):
            raise UnknownConversationError
        return conversation.language if conversation else "ur"

    def at_address(self, channel: str, address: str) -> str:
        """Return the id of the conversation with an address, begun when there is none."""
        index = self.keyring.blind_index(f"{channel}:{address}", "address")
        with session_scope(self.engine, read_only=True) as session:
            known = self._known(session, channel, index)
        if known is not None:
            return known
        try:
            with session_scope(self.engine) as session:
                conversation = Conversation(channel=channel, address=address, address_index=index)
                session.add(conversation)
                return conversation.id
        except IntegrityError:
            # Two first messages at once; the other one began the conversation.
            with session_scope(self.engine, read_only=True) as session:
                known = self._known(session, channel, index)
            if known is None:
                raise
            return known

    @staticmethod
    def _known(session: Session, channel: str, index: str) -> str | None:
        return session.exec(_AT_ADDRESS, params={"channel": channel, "address": index}).first()
