"""One turn: a message is made safe, stored, answered by Rasa, and the answer stored.

A turn is a value: it returns what to say, and only channels send. Messages of one conversation are
answered one after the other; those of different conversations side by side.
"""

from __future__ import annotations

import asyncio
import json
import logging
import unicodedata
from dataclasses import dataclass
from typing import Any, Final
from weakref import WeakValueDictionary

from sqlalchemy import Engine
from starlette.concurrency import run_in_threadpool

from bot.errors import BadInputError, RasaUnavailableError
from bot.inbox import Inbox, Spoken
from bot.rasa import RasaClient
from bot.render import Reply, render
from content.catalogue import Catalogue
from nlu.text.language import detect
from nlu.text.redact import redact
from nlu.text.scripts import strip_controls
from storage.engine import session_scope
from storage.tables import Conversation

logger = logging.getLogger(__name__)

MAX_TEXT: Final = 4000
"""Characters of one message; Telegram's and WhatsApp's own limit is 4,096."""
SURE_OF_LANGUAGE: Final = 0.6
_INTENT_CHOICES: Final = {
    "report": "report",
    "check": "check_suspicious",
    "tip": "ask_tip",
    "another-tip": "ask_tip",
    "status": "check_status",
    "language": "change_language",
    "human": "human_agent",
}


@dataclass(frozen=True)
class Inbound:
    """One message from a channel.

    Attributes:
        conversation_id: The conversation.
        text: What was written, or "".
        choice: Id of a pressed button, or "".
        evidence_id: Id of a file that was just stored, or "".
        external_id: The channel's id of the message, or None.
        delivers: ``sent`` when the citizen fetches the replies, ``pending`` when a channel sends.
    """

    conversation_id: str
    text: str = ""
    choice: str = ""
    evidence_id: str = ""
    external_id: str | None = None
    delivers: str = "sent"


class Turns:
    """Takes messages and answers them.

    Args:
        engine: The database.
        inbox: Messages in and out.
        rasa: The dialogue.
        catalogue: The wording.
    """

    def __init__(
        self, engine: Engine, inbox: Inbox, rasa: RasaClient, catalogue: Catalogue
    ) -> None:
        self._engine = engine
        self._inbox = inbox
        self._rasa = rasa
        self._catalogue = catalogue
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def take(self, inbound: Inbound) -> list[Reply]:
        """Take one message and return what to say.

        The message is stored before Rasa sees it. When Rasa is away, the citizen gets the menu at
        once and the answer later, by ``answer_waiting``.
        """
        try:
            body, removed = _safe_body(inbound)
        except BadInputError as error:
            return [await self._say(inbound.conversation_id, error.msg, **error.args_)]
        language = _spoken(str(body.get("text") or ""))
        lock = self._locks.setdefault(inbound.conversation_id, asyncio.Lock())
        async with lock:
            stored = await run_in_threadpool(
                self._inbox.take, inbound.conversation_id, inbound.external_id, body, language
            )
            if stored.answered:
                replies = await run_in_threadpool(self._inbox.replies, stored.id)
                return await self._render(inbound.conversation_id, replies)
            try:
                await self._catch_up(inbound.conversation_id, stored.id, inbound.delivers)
                replies = await self._answer(
                    inbound.conversation_id, stored.id, body, removed, inbound.delivers
                )
            except RasaUnavailableError as error:
                logger.warning("Message %s waits for Rasa: %s", stored.id, error)
                return [await self._say(inbound.conversation_id, "busy")]
        return await self._render(inbound.conversation_id, replies)

    async def answer_waiting(self, older_than_s: float = 3.0) -> int:
        """Answer messages that Rasa could not answer when they came.

        Args:
            older_than_s: Leave younger ones to the turn that may still be under way.

        Returns:
            How many were answered.
        """
        answered = 0
        for message in await run_in_threadpool(self._inbox.unanswered, older_than_s):
            lock = self._locks.setdefault(message.conversation_id, asyncio.Lock())
            if lock.locked():
                continue
            async with lock:
                try:
                    state = await run_in_threadpool(self._delivery, message.conversation_id)
                    await self._answer(
                        message.conversation_id, int(message.id or 0), message.body, [], state
                    )
                    answered += 1
                except RasaUnavailableError:
                    return answered
        return answered

    async def _catch_up(self, conversation_id: str, before_id: int, delivers: str) -> None:
        """Answer older messages first, so that answers are not taken for other questions."""
        waiting = await run_in_threadpool(self._inbox.first_unanswered, conversation_id, before_id)
        for message in waiting:
            await self._answer(conversation_id, int(message.id or 0), message.body, [], delivers)

    async def _answer(
        self,
        conversation_id: str,
        message_id: int,
        body: dict[str, Any],
        removed: list[str],
        delivers: str,
    ) -> list[tuple[int, dict[str, Any]]]:
        replies = await self._rasa.turn(conversation_id, str(message_id), payload(body))
        if removed or body.get("removed"):
            replies = [{"msg": "secret-removed"}, *replies]
        if not replies:
            logger.error("Rasa had nothing to say to message %s", message_id)
            replies = [{"msg": "error-sorry"}]
        return await run_in_threadpool(
            self._inbox.answer, conversation_id, message_id, replies, delivers
        )

    def _delivery(self, conversation_id: str) -> str:
        with session_scope(self._engine, read_only=True) as session:
            conversation = session.get_one(Conversation, conversation_id)
            return "sent" if conversation.channel in ("web", "terminal") else "pending"

    async def _render(
        self, conversation_id: str, replies: list[tuple[int, dict[str, Any]]]
    ) -> list[Reply]:
        language = await run_in_threadpool(self.language, conversation_id)
        return [render(body, language, self._catalogue, number) for number, body in replies]

    async def _say(self, conversation_id: str, msg: str, **args: Any) -> Reply:
        language = await run_in_threadpool(self.language, conversation_id)
        return render({"msg": msg, "args": args}, language, self._catalogue)

    def language(self, conversation_id: str) -> str:
        """Language of a conversation."""
        with session_scope(self._engine, read_only=True) as session:
            return session.get_one(Conversation, conversation_id).language


def payload(body: dict[str, Any]) -> str:
    """What Rasa is given: the text, or an intent for a button or a file."""
    if body.get("evidence_id"):
        return "/send_evidence" + json.dumps({"evidence_id": body["evidence_id"]})
    choice = str(body.get("choice") or "")
    if choice:
        kind, _, rest = choice.partition(":")
        if kind == "category":
            return f"/{rest}"
        if kind == "lang":
            return "/change_language" + json.dumps({"choice": choice})
        intent = _INTENT_CHOICES.get(choice)
        return f"/{intent}" if intent else "/choose" + json.dumps({"choice": choice})
    # A slash would be read as an intent by Rasa.
    return str(body["text"]).lstrip("/ ") or "?"


def _safe_body(inbound: Inbound) -> tuple[dict[str, Any], list[str]]:
    """Make a message safe to store.

    Raises:
        BadInputError: It cannot be taken; the error says what to tell the citizen.
    """
    if inbound.evidence_id:
        return {"evidence_id": inbound.evidence_id}, []
    if inbound.choice:
        if not _is_choice(inbound.choice):
            raise BadInputError("unreadable")
        return {"choice": inbound.choice}, []
    text = strip_controls(inbound.text).strip()
    if not text:
        raise BadInputError("empty-message")
    if len(text) > MAX_TEXT:
        raise BadInputError("too-long", limit=MAX_TEXT)
    if not any(unicodedata.category(character)[0] in "LN" for character in text):
        raise BadInputError("only-emoji")
    redacted = redact(text)
    body: dict[str, Any] = {"text": redacted.text}
    if redacted.removed:
        body["removed"] = sorted(set(redacted.removed))
    return body, list(redacted.removed)


def _is_choice(choice: str) -> bool:
    return len(choice) <= 64 and all(c.isascii() and (c.isalnum() or c in "-_:") for c in choice)


def _spoken(text: str) -> Spoken:
    """The language a message is written in.

    A name or a number must not switch the language of a conversation under way, so switching
    needs a sentence; Urdu script is unmistakable.
    """
    found = detect(text)
    if not text or not found.words:
        return Spoken(None, None)
    clear = found.words >= 4 and found.confidence >= SURE_OF_LANGUAGE
    return Spoken(found.language, found.language if clear or found.language == "ur" else None)
