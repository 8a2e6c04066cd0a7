"""One turn: a message is made safe, stored, answered by Rasa, and the answer stored.

A turn is a value: it returns what to say, and only channels send. Messages of one conversation are
answered one after the other, in the order they were stored; those of different conversations side
by side. A citizen waits a few seconds at most: what takes longer goes on in the background, and
its answer comes by itself.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from enum import Enum
from typing import Any, Final
from weakref import WeakValueDictionary

from sqlalchemy import Engine
from starlette.concurrency import run_in_threadpool

from actions import aside
from actions.aside import Aside, Said
from actions.linking import is_about_links
from actions.links import FETCHED
from actions.readings import Readings
from bot import albums
from bot.abilities import chosen
from bot.errors import (
    BadInputError,
    LaterError,
    RasaUnavailableError,
    TooFastError,
    TurnFailedError,
    pause_s,
    where,
)
from bot.inbox import Inbox, Stored, Waiting
from bot.limits import Limits
from bot.messages import Inbound, payload, safe_body, spoken
from bot.metrics import ANSWERED, FAILED
from bot.rasa import RasaClient
from bot.reading import Reading
from bot.render import Reply, render
from content.catalogue import Catalogue
from storage.base import utc_now
from storage.engine import session_scope
from storage.tables import Evidence, Message

__all__ = ["Inbound", "Turns", "payload"]

logger = logging.getLogger(__name__)

PATIENCE_S: Final = 4.0
"""Seconds after which a citizen is told that the answer comes by itself."""
MAX_TRIES: Final = 10
"""Tries of a turn that Rasa, being there, cannot finish; some five minutes."""
MAX_FETCHES: Final = 60
"""Tries to fetch a file that its channel cannot give out just now; about an hour."""
SIDE_BY_SIDE: Final = 4
BUSY: Final = "busy"
BUSY_FILE: Final = "busy-file"
"""The same, while a file is on its way to us."""
MEANWHILE: Final = ("tip", "status", "human")
"""Offered while an answer is late; each works inside a complaint and outside of it."""
# Buttons that answer a question; the others only ask for something and may be pressed any time.
_WISHES: Final = frozenset(
    {
        "report",
        "check",
        "tip",
        "another-tip",
        "status",
        "language",
        "human",
        "help",
        "start",
        "sheet",
        "rescue",
    }
)

_NUMBERED_WISHES: Final = ("lang:", "sheet:", "add:", "withdraw:", "disagree:", "reply:")

Fetch = Callable[[str, dict[str, Any]], Awaitable[str]]


def _is_wish(choice: str) -> bool:
    known = choice in _WISHES or choice in aside.WISHES
    return known or is_about_links(choice) or choice.startswith((*_NUMBERED_WISHES, "hours:"))


class _Outcome(Enum):
    DONE = "done"
    FAILED = "failed"
    AWAY = "away"


class Turns:
    """Takes messages and answers them.

    Args:
        engine: The database.
        inbox: Messages in and out.
        rasa: The dialogue.
        catalogue: The wording.
        patience_s: Seconds a citizen waits for an answer.
        limits: How much one citizen may write; None for any amount.
    """

    def __init__(
        self,
        engine: Engine,
        inbox: Inbox,
        rasa: RasaClient,
        catalogue: Catalogue,
        patience_s: float = PATIENCE_S,
        limits: Limits | None = None,
    ) -> None:
        self._engine = engine
        self._inbox = inbox
        self._rasa = rasa
        self._catalogue = catalogue
        self._patience_s = patience_s
        self._limits = limits
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._tasks: set[asyncio.Task[_Outcome]] = set()
        self._not_before: dict[str, float] = {}
        self._fetchers: dict[str, Fetch] = {}
        self._aside = Aside(engine, catalogue)
        self._readings = Readings(engine, catalogue)
        self._reading: Reading | None = None
        # Files of messages that are being answered, by the message's number.
        self._sent: dict[int, str] = {}
        self._on_news: Callable[[str], None] = lambda _: None
        self._rasa_is_away = False

    def tell(self, on_news: Callable[[str], None]) -> None:
        """Call this with a conversation when something was stored that its channel must send."""
        self._on_news = on_news

    def news(self) -> None:
        """Something was stored that a channel must send, to whomever."""
        self._on_news("")

    def answer_aside_with(self, aside: Aside) -> None:
        """Say who answers what concerns the chat itself; by default nothing can be deleted."""
        self._aside = aside

    def read_with(self, reading: Reading) -> None:
        """Say who reads pictures and hears voice notes; by default nobody does."""
        self._reading = reading

    def fetch_with(self, channel: str, fetch: Fetch) -> None:
        """Say how files of a channel are fetched.

        Args:
            channel: The channel's name.
            fetch: Takes the conversation and the body's ``media``, returns the evidence's id;
                raises BadInputError or LaterError.
        """
        self._fetchers[channel] = fetch

    async def take(self, inbound: Inbound) -> list[Reply]:
        """Take one message and return what to say.

        The message is stored before Rasa sees it. When Rasa is away or slow, the citizen gets a
        menu soon, and the answer later.

        Raises:
            TooFastError: It was not taken; more come than one person writes.
            UnknownConversationError: There is no such conversation (any more).
        """
        try:
            stored = await self.accept(inbound)
        except TooFastError:
            raise
        except BadInputError as error:
            return [await self.refuse(inbound.conversation_id, error, inbound.external_id)]
        if not stored.answered:
            await self._worked(inbound.conversation_id, stored.waiting)
        return await self._said(inbound.conversation_id, stored)

    async def accept(self, inbound: Inbound) -> Stored:
        """Store one message; from here on it is answered, whatever happens.

        Raises:
            BadInputError: It cannot be taken; the error says what to tell the citizen.
            UnknownConversationError: There is no such conversation (any more).
        """
        return await run_in_threadpool(self.keep, inbound)

    def keep(self, inbound: Inbound) -> Stored:
        """As ``accept``, for a caller who may wait for the database."""
        if self._limits is not None:
            self._limits.message(inbound.conversation_id)
        body = safe_body(inbound, self._catalogue)
        external_id = inbound.external_id
        if inbound.reply_id and inbound.choice and not _is_wish(inbound.choice):
            # The button under one reply is one answer, however often it is pressed.
            external_id = f"press:{inbound.reply_id}:{inbound.choice}"
        # The language of what somebody else wrote is not the citizen's.
        language = spoken("" if body.get("forwarded") else str(body.get("text") or ""))
        body = self._by_number(inbound.conversation_id, body)
        return self._inbox.take(
            inbound.conversation_id, external_id, body, language, inbound.written_at
        )

    def _by_number(self, conversation_id: str, body: dict[str, Any]) -> dict[str, Any]:
        """The button a written number stands for, when that was how the buttons were sent."""
        text = str(body.get("text") or "")
        if "forwarded" in body or not any(map(str.isdecimal, text[:3])):
            return body
        channel, language = self._inbox.channel_and_language(conversation_id)
        last = None if channel in FETCHED else self._inbox.last_sent(conversation_id)
        if last is None or not last[1].get("choices"):
            return body
        choice = chosen(text, render(last[1], language, self._catalogue), channel)
        return {"choice": choice, "reply": last[0]} if choice else body

    async def finish(self, conversation_id: str, stored: Stored) -> None:
        """Answer a stored message, after those before it; or say that the answer comes later.

        For channels that send: what is said is stored for them.
        """
        if stored.answered or await self._worked(conversation_id, stored.waiting):
            return
        first = await run_in_threadpool(self._inbox.first_unanswered, conversation_id)
        if first is not None and int(first.message.id or 0) <= stored.id:
            await self._busy(conversation_id, first.message)

    async def _worked(self, conversation_id: str, waiting: Waiting | None) -> bool:
        """Answer what a conversation waits for; whether that was done in time."""
        task = asyncio.create_task(self._work(conversation_id, waiting))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        # Not cancelled with the request: a turn half done would only be done again.
        await asyncio.wait([task], timeout=self._patience_s)
        if not task.done() or task.cancelled():
            return False
        if (error := task.exception()) is not None:
            logger.error("A chat was not answered: %s", where(error))
            return False
        return task.result() is _Outcome.DONE

    async def _said(self, conversation_id: str, stored: Stored) -> list[Reply]:
        """What was answered to a stored message, or that the answer comes later."""
        said, language = await run_in_threadpool(self._inbox.replies, stored.id)
        if not said:
            first = await run_in_threadpool(self._inbox.first_unanswered, conversation_id)
            if first is not None and int(first.message.id or 0) <= stored.id:
                return [await self._busy(conversation_id, first.message)]
            # Answered just now, or together with another one.
            said, language = await run_in_threadpool(self._inbox.replies, stored.id)
        return [render(body, language, self._catalogue, number) for number, body in said]

    async def refuse(
        self, conversation_id: str, error: BadInputError, external_id: str | None = None
    ) -> Reply:
        """Say why something cannot be taken; where a channel sends, it is stored to be sent."""
        if isinstance(error, TooFastError) and not error.tell:
            return render({"msg": error.msg}, "ur", self._catalogue)
        return await self._say(
            conversation_id,
            {"msg": error.msg, "args": error.args_},
            f"refused:{external_id}" if external_id else None,
        )

    async def answer_waiting(self, older_than_s: float = 3.0) -> int:
        """Answer messages that could not be answered when they came.

        Args:
            older_than_s: Leave younger ones to the turn that may still be under way.

        Returns:
            How many conversations have no unanswered message any more.
        """
        now_s = time.monotonic()
        waiting = await run_in_threadpool(self._inbox.waiting, older_than_s)
        due = [id_ for id_ in waiting if self._not_before.get(id_, 0.0) <= now_s]
        due = [id_ for id_ in due if not ((lock := self._locks.get(id_)) and lock.locked())]
        answered = 0
        for start in range(0, len(due), SIDE_BY_SIDE):
            group = due[start : start + SIDE_BY_SIDE]
            outcomes = await asyncio.gather(*(self._work(id_) for id_ in group))
            answered += outcomes.count(_Outcome.DONE)
            if _Outcome.AWAY in outcomes:
                break
        return answered

    async def close(self) -> None:
        """Cut off what is under way; it is taken up again after the next start."""
        if self._reading is not None:
            await self._reading.close()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _work(self, conversation_id: str, waiting: Waiting | None = None) -> _Outcome:
        """Answer every stored message of a conversation, oldest first.

        Args:
            conversation_id: The conversation.
            waiting: The first of them, if that was looked up just now.
        """
        lock = self._locks.setdefault(conversation_id, asyncio.Lock())
        if lock.locked():
            waiting = None  # somebody is answering it
        async with lock:
            if waiting is None:
                waiting = await run_in_threadpool(self._inbox.first_unanswered, conversation_id)
            while waiting is not None:
                answers: list[list[dict[str, Any]]] = []
                group = await albums.together(self._engine, waiting.message)
                for one in group:
                    answer = await self._tried(one, waiting.last)
                    if isinstance(answer, _Outcome):
                        return answer
                    answers.append(answer)
                *earlier, newest = group
                also = [int(one.id or 0) for one in earlier]
                replies = albums.one_answer(answers)
                came_at = waiting.message.created_at
                waiting = await run_in_threadpool(self._inbox.answer, newest, replies, also)
                ANSWERED.observe((utc_now() - came_at).total_seconds())
                self._on_news(conversation_id)
                for one in group:
                    self._have_read(one)
            self._not_before.pop(conversation_id, None)
            return _Outcome.DONE

    async def _tried(
        self, message: Message, last: dict[str, Any]
    ) -> list[dict[str, Any]] | _Outcome:
        """What to say to one message, or why that cannot be said now."""
        number = int(message.id or 0)
        try:
            replies = await self._replies(message, last)
        except RasaUnavailableError as error:
            if not self._rasa_is_away:  # once, not once a second
                logger.warning("Rasa is away, message %s waits: %s", number, error)
            self._rasa_is_away = True
            FAILED.labels("rasa_away").inc()
            return _Outcome.AWAY
        except Exception as error:
            attempts = await run_in_threadpool(self._inbox.note_failure, number)
            logger.warning("Message %s failed, try %s: %s", number, attempts, where(error))
            later = isinstance(error, LaterError)
            FAILED.labels("fetch" if later else "turn").inc()
            if attempts < (MAX_FETCHES if later else MAX_TRIES):
                until_s = time.monotonic() + pause_s(error, attempts)
                self._not_before[message.conversation_id] = until_s
                return _Outcome.FAILED
            logger.error("Message %s is given up after %s tries", number, attempts)
            return [{"msg": "error-sorry"}]
        self._rasa_is_away = False
        return replies

    async def _replies(self, message: Message, last: dict[str, Any]) -> list[dict[str, Any]]:
        """What to say to one message.

        Raises:
            RasaUnavailableError: Try again when Rasa is back.
            TurnFailedError: Try again, but not for ever.
            LaterError: A file cannot be had just now; try again, for longer.
        """
        body, number = message.body, int(message.id or 0)
        said = None
        if self._aside.may_answer(message, last) or self._readings.may_answer(message, last):
            said = await run_in_threadpool(self._beside, message, last)
        first = [*said.replies] if said else []
        if said is not None and said.instead is None:
            return first
        body = said.instead if said and said.instead else body
        if "media" in body:
            try:
                body = {"evidence_id": await self._fetched(message)}
            except BadInputError as error:
                return [{"msg": error.msg, "args": error.args_}]
        if body.get("reply"):
            question = await run_in_threadpool(self._question_instead, message)
            if question is not None:
                return [question]
        text = payload(body, self._catalogue)
        replies = await self._rasa.turn(message.conversation_id, str(number), text)
        if body.get("removed"):
            replies = [{"msg": "secret-removed"}, *replies]
        if not replies:
            logger.error("Rasa had nothing to say to message %s", number)
            replies = [{"msg": "error-sorry"}]
        sent = str(body.get("evidence_id") or "")
        unheard = bool(sent) and await run_in_threadpool(self._is_unheard, sent)
        if unheard:
            replies = [*replies[:1], {"msg": "voice-kept"}, *replies[1:]]
        if sent:
            self._sent[number] = sent
        return [*first, *replies]

    def _have_read(self, message: Message) -> None:
        """Have the file of an answered message read, if it brought one."""
        sent = self._sent.pop(int(message.id or 0), "")
        if sent and self._reading is not None:
            self._reading.look_at(message.conversation_id, sent)

    def _beside(self, message: Message, last: dict[str, Any]) -> Said | None:
        """What is answered before the dialogue hears of it."""
        return self._aside.answer(message, last) or self._readings.answer(message, last)

    def _is_unheard(self, evidence_id: str) -> bool:
        """Whether a file is a voice note that is kept, but that nobody here can hear."""
        if self._reading is not None and self._reading.hears:
            return False
        with session_scope(self._engine, read_only=True) as session:
            evidence = session.get(Evidence, evidence_id)
        return evidence is not None and evidence.media_type.startswith("audio/")

    async def _fetched(self, message: Message) -> str:
        channel, _ = await run_in_threadpool(
            self._inbox.channel_and_language, message.conversation_id
        )
        fetch = self._fetchers.get(channel)
        if fetch is None:
            raise TurnFailedError(f"channel {channel} is not there")
        return await fetch(message.conversation_id, message.body["media"])

    def _question_instead(self, message: Message) -> dict[str, Any] | None:
        """The question under way, when the pressed button belongs to an older one.

        "Skip" under an answered question must not skip the next one.
        """
        if _is_wish(str(message.body.get("choice"))):
            return None
        pressed = self._inbox.said(message.conversation_id, int(message.body["reply"]))
        newest = self._inbox.question(message.conversation_id)
        if pressed is None or newest is None or not pressed.get("asks"):
            return None
        number, question = newest
        older = int(message.body["reply"]) < number and pressed["asks"] != question["asks"]
        return question if older else None

    async def _busy(self, conversation_id: str, first: Message) -> Reply:
        msg = BUSY_FILE if "media" in first.body else BUSY
        body = {"msg": msg, "choices": [*MEANWHILE]}
        return await self._say(conversation_id, body, f"{BUSY}:{first.id}")

    async def _say(self, conversation_id: str, body: dict[str, Any], key: str | None) -> Reply:
        channel, language = await run_in_threadpool(
            self._inbox.channel_and_language, conversation_id
        )
        if channel not in FETCHED:
            await run_in_threadpool(self._inbox.say, conversation_id, key, body)
            self._on_news(conversation_id)
        return render(body, language, self._catalogue)

    def language(self, conversation_id: str) -> str:
        """Language of a conversation.

        Raises:
            UnknownConversationError: There is none.
        """
        return self._inbox.channel_and_language(conversation_id)[1]
