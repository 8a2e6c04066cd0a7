"""The way out to WhatsApp: each once, in order, in its 24 hours; unasked goes nothing but a knock.

Each try is noted before it is made; see `bot/channels/whatsapp.py` for why.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from starlette.concurrency import run_in_threadpool

from bot.channels.whatsapp_api import GraphApi, InDoubtError, WindowClosedError
from bot.channels.whatsapp_errors import Do, class_of
from bot.channels.whatsapp_form import KNOCK, knock, knock_by_template, payloads
from bot.channels.whatsapp_store import (
    ANSWERED,
    GONE_OUT,
    KNOCK_PART,
    MOST_FAILURES,
    OPEN_FOR,
    Chat,
    Sendable,
    Store,
)
from bot.errors import LaterError, NeverError
from bot.render import Reply
from bot.sheets import SheetMaker, TooManySheetsError
from content.catalogue import Catalogue
from content.templates import Template
from storage.tables import Delivery

logger = logging.getLogger(__name__)

WINDOW: Final = timedelta(hours=24)
MARGIN: Final = timedelta(minutes=2)
"""What is sent in the last minutes may arrive too late."""
KNOCK_AGAIN: Final = timedelta(hours=24)
"""News within so long after an unanswered "you have a new message" waits silently with it."""
DOUBT_S: Final = 10.0
"""Seconds to wait for a state after an answer that was lost."""


class Sending:
    """Sends replies.

    Args:
        api: The Graph API.
        store: Who was heard when, and what became of each try.
        catalogue: The wording.
        templates: What may be sent after the 24 hours.
        sheets: Makes the files that go with replies.
        clock: The present, aware.
        doubt_s: Seconds to wait for a state after an answer that was lost.
    """

    def __init__(
        self,
        api: GraphApi,
        store: Store,
        catalogue: Catalogue,
        templates: Mapping[str, Template],
        sheets: SheetMaker,
        clock: Callable[[], datetime],
        doubt_s: float = DOUBT_S,
    ) -> None:
        self._api = api
        self._store = store
        self._catalogue = catalogue
        self._templates = templates
        self._sheets = sheets
        self._clock = clock
        self._doubt = timedelta(seconds=doubt_s)
        self._started_at = clock()

    async def send(self, address: str, reply: Reply) -> list[int]:
        """Send one reply, or have it wait until the citizen writes.

        Returns:
            Nothing: what was sent cannot be taken back.

        Raises:
            LaterError: Try again; parts that went are not sent again.
            NeverError: It will never be taken.
        """
        found = await run_in_threadpool(
            self._store.before_sending,
            address,
            reply.id,
            # A file is made first, which may take longer than a try may be in doubt.
            lambda chat: not reply.attachment and self._may_speak(chat, reply, []),
        )
        if found is None:
            # A number changed at this moment; one that was deleted has no messages any more.
            raise LaterError("the citizen goes by another address now", 0.0)
        chat, tries, began = found.chat, found.tries, self._clock()
        if found.begun or self._may_speak(chat, reply, tries):
            try:
                await self._speak(address, found, reply)
            except WindowClosedError:
                await run_in_threadpool(self._store.close, chat.id, began)
                await self._knock(address, chat, reply, tries, in_window=False)
        else:
            await self._knock(address, chat, reply, tries, self._in_window(chat))
        return []

    def _in_window(self, chat: Chat) -> bool:
        heard_at = chat.heard_at
        return heard_at is not None and self._clock() - heard_at < WINDOW - MARGIN

    def _may_speak(self, chat: Chat, reply: Reply, tries: list[Delivery]) -> bool:
        """Whether the words themselves may go now."""
        if not self._in_window(chat):
            return False
        knocks = [one for one in tries if one.part == KNOCK_PART]
        if not reply.lead and not knocks:
            return True
        if any(one.part != KNOCK_PART and one.state in GONE_OUT for one in tries):
            return True  # the citizen has seen its beginning
        if not knocks or knocks[-1].state != ANSWERED:
            return False
        return self._clock() - knocks[-1].tried_at < OPEN_FOR

    async def _knock(
        self, address: str, chat: Chat, reply: Reply, tries: list[Delivery], in_window: bool
    ) -> None:
        """Say that there is news, unless that was said and not yet answered."""
        await run_in_threadpool(self._store.wait, reply.id)
        since = self._clock() - KNOCK_AGAIN
        if await run_in_threadpool(self._store.knocked, chat.id, since):
            return
        self._wait_for_states([one for one in tries if one.part == KNOCK_PART])
        began = self._clock()
        if in_window:
            payload = knock(chat.language, self._catalogue)
        else:
            payload = knock_by_template(chat.language, self._templates[KNOCK])
        try:
            await self._try(address, reply.id, KNOCK_PART, payload)
        except WindowClosedError:
            await run_in_threadpool(self._store.close, chat.id, began)
            raise LaterError("the 24 hours are over", 0.0) from None
        except NeverError as error:
            # It waits all the same: whoever writes again gets it then.
            logger.error("News cannot be announced, an operator should look: %s", error)

    async def _speak(self, address: str, found: Sendable, reply: Reply) -> None:
        document: dict[str, str] | None = None
        begun = found.begun
        plan = payloads(reply, self._catalogue, {} if reply.attachment else None)
        for part, payload in enumerate(plan):
            of_part = [one for one in found.tries if one.part == part]
            if any(one.state in GONE_OUT for one in of_part):
                continue
            self._wait_for_states(of_part)
            if sum(one.state == "failed" for one in of_part) >= MOST_FAILURES:
                raise NeverError("WhatsApp took it and could not deliver it")
            if reply.attachment and part == 0:
                document = await self._document(found.chat, reply)
                payload = payloads(reply, self._catalogue, document)[0]
            await self._try(address, reply.id, part, payload, begun)
            begun = ""

    def _wait_for_states(self, tries: list[Delivery]) -> None:
        """Hold back while a state may still tell that an earlier try went.

        Raises:
            LaterError: It may.
        """
        for one in tries:
            if one.state == "trying":
                passed = self._clock() - max(one.tried_at, self._started_at)
                if passed < self._doubt:
                    raise LaterError("perhaps it was sent", (self._doubt - passed).total_seconds())

    async def _try(
        self, address: str, message_id: int, part: int, payload: dict[str, Any], begun: str = ""
    ) -> None:
        """Send one part, and note what becomes of it.

        Args:
            address: To whom.
            message_id: The message.
            part: Its part.
            payload: What to send.
            begun: Key of this try, when it is noted already.

        Raises:
            LaterError: Try again, in doubt not before a state had time to come.
            WindowClosedError: Only a template goes.
            NeverError: Never.
        """
        key = begun or await run_in_threadpool(self._store.begin, message_id, part)
        try:
            provider_id = await self._api.send(address, payload, key)
        except InDoubtError as error:
            raise LaterError(f"perhaps sent: {error}", self._doubt.total_seconds()) from None
        except (LaterError, NeverError):
            await run_in_threadpool(self._store.refused, key)
            raise
        failure = await run_in_threadpool(self._store.accepted, key, provider_id)
        if failure is None:
            return
        do = class_of(failure)
        if do is Do.CLOSED:
            raise WindowClosedError("the 24 hours are over")
        if do is Do.NEVER:
            raise NeverError(f"code {failure}")
        raise LaterError(f"taken and not delivered: code {failure}")

    async def _document(self, chat: Chat, reply: Reply) -> dict[str, str]:
        """Make and hand in the file that goes with a reply."""
        attachment = reply.attachment
        if attachment is None:
            raise NeverError("there is no file")
        try:
            content = await self._sheets.make(attachment, chat.id)
        except TooManySheetsError:
            raise LaterError("many sheets are being made") from None
        if content is None:
            raise NeverError("the complaint is gone")
        file_id = await self._api.upload(content, attachment.name, attachment.media_type)
        return {"id": file_id, "filename": attachment.name}
