"""Telegram by python-telegram-bot, long polling; present when a token is set.

An update counts as received at Telegram as soon as the next ones are asked for, so every message is
stored before that happens; files are fetched when their turn comes. Replies are stored too and sent
by the outbox, one after the other in each chat.

The Bot API takes no key that would tell it a message is a repeat: when the process is killed, or
the answer lost, between Telegram's taking a message and our noting it, that one message is sent
again. Nothing else is ever sent twice.
"""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import AsyncIterator, Awaitable, Coroutine
from typing import Any, Final

import httpx
from starlette.concurrency import run_in_threadpool
from telegram import (
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    Message,
    MessageEntity,
    Update,
)
from telegram.constants import ChatType
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    RetryAfter,
    TelegramError,
)
from telegram.ext import AIORateLimiter, ExtBot

from bot.conversations import Conversations
from bot.errors import BadInputError, LaterError, NeverError, where
from bot.files import Files
from bot.logs import quiet_libraries
from bot.messages import Inbound
from bot.render import Attachment, Reply, split
from bot.sheets import SheetMaker, TooManySheetsError
from bot.turn import Turns
from content.catalogue import Catalogue

logger = logging.getLogger(__name__)

# The library's own switch for spans of time as timedelta, which its next major version has anyway.
os.environ.setdefault("PTB_TIMEDELTA", "true")

DOWNLOAD_LIMIT_BYTES: Final = 20 * 1024 * 1024
"""The Bot API gives out no larger file."""
TEXT_LIMIT: Final = 4096
"""UTF-16 units of one message."""
CAPTION_LIMIT: Final = 1024
"""UTF-16 units of the words under a file."""
DELETED_AT_ONCE: Final = 100
"""Messages of one call to delete."""
POLL_S: Final = 25
LONGEST_PAUSE_S: Final = 30.0
TRIES_OF_AN_UPDATE: Final = 5
_COMMANDS: Final = {
    "start": "start", "help": "help", "status": "status", "tip": "tip", "language": "language",
    "human": "human", "stop": "stop", "hide": "hide", "show": "show", "settings": "settings",
}  # fmt: skip
_KINDS: Final = ("document", "voice", "audio", "video", "video_note", "animation")


class TelegramChannel:
    """Private chats with the bot.

    Args:
        token: Bot API token.
        conversations: Finds a chat's conversation.
        turns: Answers messages.
        files: Takes files.
        catalogue: The wording.
        sheets: Makes the files that go with replies.
        base_url: Bot API server; another one in tests.
    """

    name = "telegram"

    def __init__(
        self,
        token: str,
        conversations: Conversations,
        turns: Turns,
        files: Files,
        catalogue: Catalogue,
        sheets: SheetMaker,
        base_url: str = "https://api.telegram.org/bot",
        poll_s: int = POLL_S,
    ) -> None:
        self._conversations = conversations
        self._turns = turns
        self._files = files
        self._catalogue = catalogue
        self._sheets = sheets
        self._poll_s = poll_s
        quiet_libraries()
        self._bot: ExtBot[Any] = ExtBot(
            token,
            base_url=base_url,
            base_file_url=base_url.removesuffix("/bot") + "/file/bot",
            # How long to wait after a refusal, the outbox decides for each chat.
            rate_limiter=AIORateLimiter(max_retries=0),
        )
        self._downloads = httpx.AsyncClient(timeout=30.0)
        self._polling: asyncio.Task[None] | None = None
        self._tasks: set[asyncio.Task[Any]] = set()
        # Telegram's numbers of the parts of a long message that were sent before a try failed.
        self._parts_sent: dict[int, list[int]] = {}
        self._failures: dict[int, int] = {}
        turns.fetch_with(self.name, self.fetch)

    async def start(self) -> None:
        """Begin to poll; neither a slow nor an absent Telegram keeps the bot from starting."""
        self._polling = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """Stop polling; what was received is stored and goes on after the next start."""
        tasks = [*self._tasks, *([self._polling] if self._polling else [])]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._downloads.aclose()
        try:
            await self._bot.shutdown()
        except (TelegramError, RuntimeError) as error:
            logger.warning("Telegram was not closed in order: %s", where(error))

    async def send(self, address: str, reply: Reply) -> list[int]:
        """Send one reply to a chat, in parts when it is long; the last part bears the buttons.

        Of what nobody asked for, only the first line is open; the rest is a spoiler, which
        Telegram covers in the chat, in the list of chats and in notifications until it is tapped.

        Returns:
            Telegram's numbers of the parts.

        Raises:
            LaterError: Try again; parts that went are not sent again.
            NeverError: The chat is gone or has blocked the bot, or the message is not taken.
        """
        rows = [
            [InlineKeyboardButton(choice.title, callback_data=_button(choice.id, reply.id))]
            for choice in reply.choices
        ]
        if reply.attachment is not None:
            return [await self._send_document(address, reply, reply.attachment, rows)]
        parts = _parts(reply, TEXT_LIMIT)
        sent = list(self._parts_sent.get(reply.id, ()))
        for index in range(len(sent), len(parts)):
            text, covered = parts[index]
            last = index == len(parts) - 1
            message = await self._tried(
                self._bot.send_message(
                    chat_id=int(address),
                    text=text,
                    entities=covered,
                    reply_markup=InlineKeyboardMarkup(rows) if rows and last else None,
                )
            )
            sent.append(message.message_id)
            if reply.id and not last:
                self._parts_sent[reply.id] = sent
        self._parts_sent.pop(reply.id, None)
        return sent

    async def _send_document(
        self,
        address: str,
        reply: Reply,
        attachment: Attachment,
        rows: list[list[InlineKeyboardButton]],
    ) -> int:
        """Send a reply as the caption of its file."""
        conversation_id = await run_in_threadpool(
            self._conversations.at_address, self.name, address
        )
        try:
            content = await self._sheets.make(attachment, conversation_id)
        except TooManySheetsError:
            raise LaterError("many sheets are being made") from None
        if content is None:
            raise NeverError("the complaint is gone")
        caption, covered = _parts(reply, CAPTION_LIMIT)[0]
        message = await self._tried(
            self._bot.send_document(
                chat_id=int(address),
                document=InputFile(content, filename=attachment.name),
                caption=caption,
                caption_entities=covered,
                reply_markup=InlineKeyboardMarkup(rows) if rows else None,
            )
        )
        return message.message_id

    async def take_back(self, address: str, numbers: list[int]) -> None:
        """Delete messages of a chat, the citizen's own too; of the last 48 hours only."""
        for start in range(0, len(numbers), DELETED_AT_ONCE):
            some = numbers[start : start + DELETED_AT_ONCE]
            try:
                await self._bot.delete_messages(chat_id=int(address), message_ids=some)
            except TelegramError as error:
                logger.warning("Messages were not deleted: %s", type(error).__name__)

    @staticmethod
    async def _tried(sending: Awaitable[Message]) -> Message:
        try:
            return await sending
        except RetryAfter as error:
            raise LaterError("Telegram asks to wait", _seconds(error)) from None
        except (Forbidden, BadRequest, ChatMigrated) as error:
            # The text of a BadRequest is Telegram's own and quotes nothing.
            raise NeverError(f"{type(error).__name__}") from None
        except TelegramError as error:
            raise LaterError(type(error).__name__) from None

    async def fetch(self, conversation_id: str, media: dict[str, Any]) -> str:
        """Fetch a file of a stored message into the evidence store.

        Args:
            conversation_id: Whose it is.
            media: What ``_media`` made of it.

        Returns:
            The evidence's id; the same when it is fetched again.

        Raises:
            BadInputError: It is not taken, or Telegram no longer has it.
            LaterError: Try again.
        """
        if int(media.get("size") or 0) > min(DOWNLOAD_LIMIT_BYTES, self._files.max_bytes):
            raise BadInputError("file-too-big", limit_mb=min(20, self._files.limit_mb))
        try:
            file = await self._bot.get_file(str(media["file_id"]))
            return await self._files.keep_stream(
                conversation_id, str(media.get("name") or ""), self._bytes(file.file_path or "")
            )
        except BadRequest:
            # Too large for the Bot API, or the file's time there is over.
            raise BadInputError("file-empty") from None
        except RetryAfter as error:
            raise LaterError("Telegram asks to wait", _seconds(error)) from None
        except (TelegramError, httpx.HTTPError, TimeoutError) as error:
            # Not the error's text: its address holds the token.
            raise LaterError(type(error).__name__) from None

    async def _bytes(self, url: str) -> AsyncIterator[bytes]:
        async with self._downloads.stream("GET", url) as answer:
            if answer.status_code in (400, 404, 410):
                raise BadInputError("file-empty")
            if answer.status_code != 200:
                raise LaterError(f"status {answer.status_code}")
            async for piece in answer.aiter_bytes(64 * 1024):
                yield piece

    async def _run(self) -> None:
        pause_s = 1.0
        while True:
            try:
                await self._bot.initialize()
                # Polling and a webhook exclude each other; waiting updates are kept.
                await self._bot.delete_webhook(drop_pending_updates=False)
                await self._poll()
            except InvalidToken:
                logger.error("Telegram does not know this token; the channel stays off")
                return
            except Exception as error:
                logger.warning("Telegram cannot be reached: %s", where(error))
            await asyncio.sleep(pause_s)
            pause_s = min(pause_s * 2, LONGEST_PAUSE_S)

    async def _poll(self) -> None:
        """Take updates until cancelled or refused for good."""
        offset: int | None = None
        pause_s = 0.5
        while True:
            try:
                updates = await self._bot.get_updates(
                    offset=offset,
                    timeout=self._poll_s,
                    allowed_updates=[Update.MESSAGE, Update.CALLBACK_QUERY],
                )
                for update in updates:
                    await self._take_safely(update)
                    offset = update.update_id + 1
                pause_s = 0.5
            except InvalidToken:
                raise
            except RetryAfter as error:
                await asyncio.sleep(_seconds(error))
            except Exception as error:
                logger.warning("Updates cannot be had just now: %s", where(error))
                await asyncio.sleep(pause_s)
                pause_s = min(pause_s * 2, LONGEST_PAUSE_S)

    async def _take_safely(self, update: Update) -> None:
        """Store an update; one that fails again and again must not hold up all others."""
        number = update.update_id
        try:
            await self._take(update)
        except Exception as error:
            self._failures[number] = self._failures.get(number, 0) + 1
            if self._failures[number] < TRIES_OF_AN_UPDATE:
                raise
            logger.error("Update %s is given up: %s", number, where(error))
        self._failures.pop(number, None)

    async def _take(self, update: Update) -> None:
        query = update.callback_query
        if query is not None:
            # The spinner on the button goes; whether Telegram hears of it does not matter.
            self._spawn(self._acknowledge(query))
        chat = update.effective_chat
        if chat is None or chat.type != ChatType.PRIVATE:
            return
        messages = _read_button(query) if query else _read(update.message)
        if not messages:
            return
        conversation_id = await run_in_threadpool(
            self._conversations.at_address, self.name, str(chat.id)
        )
        for content in messages:
            inbound = Inbound(conversation_id, **content)
            try:
                if not (inbound.text or inbound.choice or inbound.media):
                    raise BadInputError("cannot-speak-channel")
                stored = await self._turns.accept(inbound)
            except BadInputError as error:
                await self._turns.refuse(conversation_id, error, inbound.external_id)
            else:
                self._spawn(self._turns.finish(conversation_id, stored))

    async def _acknowledge(self, query: CallbackQuery) -> None:
        try:
            await self._bot.answer_callback_query(query.id)
        except TelegramError as error:
            logger.info("A button press was not acknowledged: %s", type(error).__name__)

    def _spawn(self, work: Coroutine[Any, Any, Any]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._done)

    def _done(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            logger.error("Work for Telegram failed: %s", where(error))


def _parts(reply: Reply, limit: int) -> list[tuple[str, list[MessageEntity] | None]]:
    """The pieces of a reply, and what of each is covered; limits count UTF-16 units."""
    if not reply.lead:
        return [(piece, None) for piece in split(reply.text, limit)]
    head = f"{reply.lead}\n\n"
    length = len(head.encode("utf-16-le")) // 2
    return [
        (
            head + piece,
            [MessageEntity(MessageEntity.SPOILER, length, len(piece.encode("utf-16-le")) // 2)],
        )
        for piece in split(reply.text, limit - length)
    ]


def _read(message: Message | None) -> list[dict[str, Any]]:
    """What a message says, as contents of Inbound; empty for what is nobody's message."""
    if message is None or (message.from_user is not None and message.from_user.is_bot):
        return []
    key = f"m{message.message_id}"
    if message.text:
        return [{**_text_or_command(message.text), "external_id": key}]
    if message.contact is not None:
        contact = message.contact
        name = " ".join(filter(None, (contact.first_name, contact.last_name)))
        own = message.from_user is not None and contact.user_id == message.from_user.id
        text = contact.phone_number if own else f"{name} {contact.phone_number}"
        return [{"text": text, "external_id": key}]
    media = _media(message)
    if media is not None:
        said: list[dict[str, Any]] = [{"media": media, "external_id": key}]
        if message.caption:
            said.append({"text": message.caption, "external_id": f"{key}caption"})
        return said
    # A sticker, a poll, a place: said that we cannot read it. A service message: nothing.
    return [{"external_id": key}] if message.effective_attachment is not None else []


def _text_or_command(text: str) -> dict[str, Any]:
    command = text.split(maxsplit=1)[0].partition("@")[0].lower() if text.strip() else ""
    wish = _COMMANDS.get(command.removeprefix("/")) if command.startswith("/") else None
    return {"choice": wish} if wish else {"text": text}


def _read_button(query: CallbackQuery) -> list[dict[str, Any]]:
    choice, _, number = (query.data or "").partition("#")
    reply_id = int(number) if number.isascii() and number.isdecimal() and len(number) < 12 else 0
    if not choice:
        return []
    return [{"choice": choice, "reply_id": reply_id, "external_id": f"q{query.id}"}]


def _button(choice: str, reply_id: int) -> str:
    """Callback data: at most 64 bytes."""
    return f"{choice}#{reply_id}"[:64]


def _media(message: Message) -> dict[str, Any] | None:
    if message.photo:
        photo = message.photo[-1]
        name = f"photo-{message.message_id}.jpg"
        return {"file_id": photo.file_id, "name": name, "size": photo.file_size or 0}
    for kind in _KINDS:
        found = getattr(message, kind)
        if found is not None:
            name = getattr(found, "file_name", None) or f"{kind}-{message.message_id}"
            return {"file_id": found.file_id, "name": name, "size": found.file_size or 0}
    return None


def _seconds(error: RetryAfter) -> float:
    after = error.retry_after
    return float(after if isinstance(after, (int, float)) else after.total_seconds())
