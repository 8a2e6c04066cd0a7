"""WhatsApp by Meta's Cloud API: a webhook in, HTTP calls out; present when its settings are.

A webhook is answered with 200 only when everything in it is stored; otherwise Meta brings it again
for days. Messages that come twice are noticed by their id, states that come twice or in the wrong
order change nothing.

The API takes no key that would make a repeated call harmless. Each try is noted before it is made
and bears a random key, which WhatsApp repeats when it tells the state. After an answer that was
lost, or after a crash in the middle of a call, the next try waits for such a state. So a message
goes out twice only when its first answer was lost and no state of it came within `DOUBT_S`.

Nothing but "you have a new message" is sent unasked: WhatsApp can cover nothing on a lock screen.
What waits goes when the citizen presses the button or writes; the same serves when the 24 hours are
over in which WhatsApp takes free words.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import datetime
from functools import partial
from typing import Annotated, Any, Final

import httpx
from fastapi import APIRouter, Query, Request
from fastapi.responses import PlainTextResponse, Response
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect

from bot.background import Background
from bot.body import read_body
from bot.channels.whatsapp_api import GraphApi
from bot.channels.whatsapp_read import Events, Heard, Moved, Status, read_events
from bot.channels.whatsapp_send import DOUBT_S, Sending
from bot.channels.whatsapp_store import NAME, OPEN_FOR, Heeded, Opened, Store
from bot.conversations import Conversations
from bot.errors import BadInputError, LaterError, NeverError, where
from bot.files import Files
from bot.inbox import Stored
from bot.logs import quiet_libraries
from bot.messages import Inbound
from bot.metrics import FAILED, REFUSED
from bot.render import Reply
from bot.sheets import SheetMaker
from bot.turn import Turns
from content.catalogue import Catalogue
from content.templates import differences, load_templates
from storage.base import utc_now

logger = logging.getLogger(__name__)

MOST_BYTES: Final = 3 * 1024 * 1024
"""Of a webhook; Meta sends no larger one."""
BODY_S: Final = 20.0
"""Seconds in which a webhook's body must have come."""
RECHECK_S: Final = 2.0
"""Seconds until the outbox has surely noted a message that WhatsApp took."""
READ_AT_ONCE: Final = 8
SEEN_AFTER_S: Final = 0.25
"""Seconds after which a message is marked as read and "typing" is shown."""
_PREFIX: Final = "sha256="

Kept = Stored | BadInputError | None
"""What became of something said: stored, refused, or not looked at yet."""


class WhatsAppChannel:
    """Private chats with one of our numbers.

    Args:
        api: The Graph API.
        app_secret: Signs what Meta sends.
        verify_token: What Meta shows when the webhook is set up.
        phone_number_id: Meta's id of our number.
        conversations: Knows the engine and the keys.
        turns: Answers messages.
        files: Takes files.
        catalogue: The wording.
        sheets: Makes the files that go with replies.
        wake: Called when something waits to be sent.
        business_id: Meta's id of the account, to compare templates with; "" for not.
        clock: The present, aware.
        doubt_s: Seconds to wait for a state after an answer that was lost.
    """

    name = NAME

    def __init__(
        self,
        api: GraphApi,
        app_secret: str,
        verify_token: str,
        phone_number_id: str,
        conversations: Conversations,
        turns: Turns,
        files: Files,
        catalogue: Catalogue,
        sheets: SheetMaker,
        wake: Callable[[], None] = lambda: None,
        business_id: str = "",
        clock: Callable[[], datetime] = utc_now,
        doubt_s: float = DOUBT_S,
    ) -> None:
        self._api = api
        self._app_secret = app_secret.encode()
        self._verify_token = verify_token.encode()
        self._number = phone_number_id
        self._turns = turns
        self._files = files
        self._catalogue = catalogue
        self._wake = wake
        self._business_id = business_id
        self._clock = clock
        self._store = Store(conversations.engine, conversations.keyring, clock)
        self._templates = load_templates(catalogue.path)
        self._sending = Sending(
            api, self._store, catalogue, self._templates, sheets, clock, doubt_s
        )
        self._background = Background("WhatsApp")
        self._reading = asyncio.Semaphore(READ_AT_ONCE)
        quiet_libraries()
        turns.fetch_with(self.name, self.fetch)
        self.router = APIRouter(prefix="/whatsapp", include_in_schema=False)
        self.router.add_api_route("/webhook", self.verify, methods=["GET"])
        self.router.add_route("/whatsapp/webhook", self.webhook, methods=["POST"])

    def wake_with(self, wake: Callable[[], None]) -> None:
        """Say who sends what waits."""
        self._wake = wake

    async def start(self) -> None:
        """Compare the templates with what Meta has approved; nothing waits for it."""
        if self._business_id:
            self._background.start(self._compare_templates())

    async def stop(self) -> None:
        """Stop; what was received is stored and goes on after the next start."""
        await self._background.close()
        await self._api.close()

    # In

    async def verify(
        self,
        mode: Annotated[str, Query(alias="hub.mode", max_length=50)] = "",
        token: Annotated[str, Query(alias="hub.verify_token", max_length=500)] = "",
        challenge: Annotated[str, Query(alias="hub.challenge", max_length=500)] = "",
    ) -> Response:
        """Answer Meta's question whether this webhook is ours."""
        right = hmac.compare_digest(token.encode(), self._verify_token)
        if not right or mode != "subscribe" or not (challenge.isascii() and challenge.isalnum()):
            return self._refused("verify")
        return PlainTextResponse(challenge)

    async def webhook(self, request: Request) -> Response:
        """Take a webhook: 200 when all of it is stored, 403 when Meta did not sign it."""
        try:
            async with asyncio.timeout(BODY_S):
                raw = await read_body(request, MOST_BYTES)
        except (TimeoutError, ClientDisconnect):
            return Response(status_code=408)
        if raw is None:
            return self._refused("too_large", 413)
        if not self._is_signed(raw, request.headers.get("x-hub-signature-256", "")):
            return self._refused("signature")
        try:
            events = read_events(raw, self._number, self._clock())
        except ValueError:
            # Meta would bring it again for days, and it would be no better.
            logger.error("A signed webhook could not be read")
            return Response(status_code=200)
        return Response(status_code=200 if await self._took(events) else 500)

    def _is_signed(self, raw: bytes, signature: str) -> bool:
        """Whether Meta signed these bytes; as much work for a wrong or missing signature."""
        right = hmac.new(self._app_secret, raw, hashlib.sha256).hexdigest()
        said = signature.encode("utf-8", "replace")
        return hmac.compare_digest(said, f"{_PREFIX}{right}".encode())

    def _refused(self, reason: str, status: int = 403) -> Response:
        REFUSED.labels(channel=NAME, reason=reason).inc()
        return Response(status_code=status)

    async def _took(self, events: Events) -> bool:
        """Store everything; False when Meta is to bring it again."""
        whole = True
        works: list[Callable[[], Awaitable[None]]] = [
            *(partial(self._take, heard) for heard in events.heard),
            *(partial(self._move, moved) for moved in events.moved),
            *(partial(self._hear, status) for status in events.statuses),
        ]
        for work in works:
            try:
                await work()
            except Exception as error:
                logger.error("A webhook of WhatsApp was not stored: %s", where(error))
                whole = False
        return whole

    async def _hear(self, status: Status) -> None:
        if status.error is not None:
            FAILED.labels(f"undelivered_{status.error.do.value}").inc()
            # The outbox may not have noted yet that this was sent.
            self._background.start(self._look_again(status))
        if await run_in_threadpool(self._store.hear, status):
            self._wake()

    async def _look_again(self, status: Status) -> None:
        await asyncio.sleep(RECHECK_S)
        if await run_in_threadpool(self._store.look_again, status):
            self._wake()

    async def _move(self, moved: Moved) -> None:
        if not await run_in_threadpool(self._store.move, moved):
            logger.warning("Somebody changed a number and could not be told from others")

    async def _take(self, heard: Heard) -> None:
        here = self._clock() - heard.at < OPEN_FOR
        key = "w" + self._store.index_of(heard.id)
        found, kept = await run_in_threadpool(self._heed, heard, key, here)
        chat_id, hidden = found.id, found.hidden
        opened = self._opened(chat_id, found.opened)
        if heard.opens and not hidden:
            self._background.start(self._seen(heard.id, typing=opened))
            if not opened and here:
                await self._turns.refuse(chat_id, BadInputError("whatsapp-nothing-new"), key)
            return
        if heard.reacts_to or not (heard.contents or heard.problem or heard.place or heard.opens):
            await self._reacted(chat_id, heard, key)
            return
        await self._say_in(chat_id, heard, key, kept)

    def _heed(self, heard: Heard, key: str, here: bool) -> tuple[Heeded, Kept]:
        """Note that somebody wrote, and store what was said if it is said in plain words."""
        found = self._store.heard(heard.who, heard.at, here)
        plain = heard.contents and not (heard.reacts_to or heard.opens or heard.place)
        return found, self._kept(found.id, heard, heard.contents[0], key) if plain else None

    def _kept(
        self, chat_id: str, heard: Heard, content: dict[str, Any], key: str
    ) -> Stored | BadInputError:
        try:
            # With the message, because between two transactions a late "the 24 hours are over"
            # of an earlier message may close the chat.
            inbound = Inbound(chat_id, **content, external_id=key, written_at=heard.at)
            return self._turns.keep(inbound)
        except BadInputError as error:
            return error

    def _opened(self, chat_id: str, opened: Opened) -> bool:
        """Have sent what waited for the citizen to write; whether there is something."""
        if opened.messages:
            self._wake()
        if opened.knocking:  # until it is noted as sent, it cannot be sent again
            self._background.start(self._open_again(chat_id))
        return bool(opened.messages or opened.knocking)

    async def _open_again(self, chat_id: str) -> None:
        await asyncio.sleep(RECHECK_S)
        if (await run_in_threadpool(self._store.open, chat_id)).messages:
            self._wake()

    async def _say_in(self, chat_id: str, heard: Heard, key: str, kept: Kept) -> None:
        """Store what was said, unless the first of it is stored, and answer it."""
        contents = heard.contents
        if heard.opens:  # a hidden chat shows nothing, whoever presses
            contents = ({"text": heard.opens},)
        if heard.place:
            contents = ({"text": await self._place(chat_id, heard.place)},)
        if not contents:
            await self._turns.refuse(chat_id, BadInputError(heard.problem), key)
            self._background.start(self._seen(heard.id, typing=False))
        for number, content in enumerate(contents):
            named = f"{key}{'c' * number}"
            stored = (
                kept
                if kept is not None
                else await run_in_threadpool(self._kept, chat_id, heard, content, named)
            )
            kept = None
            if isinstance(stored, BadInputError):
                await self._turns.refuse(chat_id, stored, named)
                continue
            if not stored.repeated:
                self._background.start(self._seen(heard.id, typing=True))
            self._background.start(self._turns.finish(chat_id, stored))

    async def _reacted(self, chat_id: str, heard: Heard, key: str) -> None:
        """An emoji is no answer; who put it under a question is told so."""
        if not heard.reacts_to:
            return
        asked = await run_in_threadpool(self._store.asked_under, chat_id, heard.reacts_to)
        if asked:
            await self._turns.refuse(chat_id, BadInputError("whatsapp-reaction"), key)

    async def _place(self, chat_id: str, place: tuple[str, str, str]) -> str:
        language = await run_in_threadpool(self._store.language, chat_id)
        latitude, longitude, name = place
        return self._catalogue.text(
            language, "whatsapp-location", latitude=latitude, longitude=longitude, place=name
        )

    async def _seen(self, message_id: str, typing: bool) -> None:
        """Tell WhatsApp that a message was read; whether it hears of it does not matter."""
        await asyncio.sleep(SEEN_AFTER_S)  # a quick answer goes first
        async with self._reading:
            try:
                await self._api.seen(message_id, typing)
            except (LaterError, NeverError) as error:
                logger.info("A message was not marked as read: %s", error)

    async def fetch(self, conversation_id: str, media: dict[str, Any]) -> str:
        """Fetch a file of a stored message into the evidence store.

        Args:
            conversation_id: Whose it is.
            media: ``{"media_id", "name"}``.

        Returns:
            The evidence's id; the same when it is fetched again.

        Raises:
            BadInputError: It is not taken, or WhatsApp no longer has it.
            LaterError: Try again.
        """
        found = await self._api.media(str(media["media_id"]))
        if found.size > self._files.max_bytes:
            raise BadInputError("file-too-big", limit_mb=self._files.limit_mb)
        pieces: AsyncIterator[bytes] = self._api.pieces(found)
        try:
            return await self._files.keep_stream(
                conversation_id, str(media.get("name") or ""), pieces
            )
        except (httpx.HTTPError, TimeoutError) as error:
            raise LaterError(type(error).__name__) from None

    # Out

    async def send(self, address: str, reply: Reply) -> list[int]:
        """Send one reply, or have it wait until the citizen writes.

        Returns:
            Nothing: what was sent cannot be taken back.

        Raises:
            LaterError: Try again; parts that went are not sent again.
            NeverError: It will never be taken.
        """
        await self._sending.send(address, reply)
        return []

    async def take_back(self, address: str, numbers: list[int]) -> None:
        """Nothing: the Cloud API deletes no message from anybody's screen."""

    # Beside

    async def _compare_templates(self) -> None:
        try:
            approved = await self._api.templates(self._business_id)
        except (LaterError, NeverError) as error:
            logger.warning("WhatsApp's templates could not be compared: %s", error)
            return
        for what in differences(self._templates, self._catalogue, approved):
            logger.error("WhatsApp's templates need an operator: %s", what)
