"""Telegram by python-telegram-bot, long polling; present when a token is set."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any

from starlette.concurrency import run_in_threadpool
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Message, Update
from telegram.ext import (
    AIORateLimiter,
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from bot.conversations import Conversations
from bot.errors import BadInputError
from bot.files import Files
from bot.render import Reply, render
from bot.turn import Inbound, Turns
from content.catalogue import Catalogue

logger = logging.getLogger(__name__)

DOWNLOAD_LIMIT_BYTES = 20 * 1024 * 1024
"""The Bot API gives out no larger file."""
_COMMANDS = {
    "start": "/greet", "help": "help", "status": "status", "tip": "tip", "language": "language",
    "human": "human", "stop": "stop",
}  # fmt: skip


class TelegramChannel:
    """Private chats with the bot.

    Args:
        token: Bot API token.
        conversations: Finds a chat's conversation.
        turns: Answers messages.
        files: Takes files.
        catalogue: The wording.
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
        base_url: str = "https://api.telegram.org/bot",
    ) -> None:
        self._conversations = conversations
        self._turns = turns
        self._files = files
        self._catalogue = catalogue
        self._application: Application[Any, Any, Any, Any, Any, Any] = (
            Application.builder()
            .token(token)
            .base_url(base_url)
            .base_file_url(base_url.replace("/bot", "/file/bot"))
            .rate_limiter(AIORateLimiter(max_retries=3))
            .concurrent_updates(True)
            .build()
        )
        private = filters.ChatType.PRIVATE
        add = self._application.add_handler
        add(CommandHandler(list(_COMMANDS), self._on_command, filters=private))
        add(MessageHandler(private & filters.TEXT & ~filters.COMMAND, self._on_text))
        add(MessageHandler(private & filters.ATTACHMENT, self._on_file))
        add(CallbackQueryHandler(self._on_button))

    async def start(self) -> None:
        """Begin to poll; updates waiting at Telegram are not dropped."""
        await self._application.initialize()
        await self._application.start()
        if self._application.updater:
            await self._application.updater.start_polling(
                allowed_updates=[Update.MESSAGE, Update.CALLBACK_QUERY], bootstrap_retries=-1
            )

    async def stop(self) -> None:
        """Stop polling and let handlers finish."""
        if self._application.updater and self._application.updater.running:
            await self._application.updater.stop()
        if self._application.running:
            await self._application.stop()
        await self._application.shutdown()

    async def send(self, address: str, reply: Reply) -> None:
        """Send one reply to a chat.

        Raises:
            telegram.error.TelegramError: It was not sent.
        """
        rows = [
            [InlineKeyboardButton(choice.title, callback_data=choice.id[:64])]
            for choice in reply.choices
        ]
        await self._application.bot.send_message(
            chat_id=int(address),
            text=reply.text,
            reply_markup=InlineKeyboardMarkup(rows) if rows else None,
        )

    async def _on_command(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        message = update.effective_message
        if message is None or not message.text:
            return
        command = message.text[1:].split("@")[0].split()[0].lower()
        wish = _COMMANDS.get(command, "help")
        if wish == "/greet":
            await self._answer(update, text="salam")
        else:
            await self._answer(update, choice=wish)

    async def _on_text(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        message = update.effective_message
        if message is not None:
            await self._answer(update, text=message.text or "")

    async def _on_button(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        query = update.callback_query
        if query is not None:
            await query.answer()
            await self._answer(update, choice=query.data or "")

    async def _on_file(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        message = update.effective_message
        if message is None or update.effective_chat is None:
            return
        conversation_id = await self._conversation(update)
        try:
            attachment, name = _attachment(message)
            if attachment is None:
                raise BadInputError("cannot-speak-channel")
            if (attachment.file_size or 0) > DOWNLOAD_LIMIT_BYTES:
                raise BadInputError("file-too-big", limit_mb=20)
            file = await attachment.get_file()
            data = bytes(await file.download_as_bytearray())
            evidence_id = await run_in_threadpool(
                self._files.keep, conversation_id, name, _once(data)
            )
        except BadInputError as error:
            language = await run_in_threadpool(self._turns.language, conversation_id)
            body = {"msg": error.msg, "args": error.args_}
            await self.send(str(update.effective_chat.id), render(body, language, self._catalogue))
            return
        await self._answer(update, evidence_id=evidence_id)
        if message.caption:
            await self._answer(update, text=message.caption, part="caption")

    async def _conversation(self, update: Update) -> str:
        chat = update.effective_chat
        return await run_in_threadpool(
            self._conversations.at_address, self.name, str(chat.id if chat else 0)
        )

    async def _answer(self, update: Update, part: str = "", **content: str) -> None:
        """Answer at once; replies stay stored until they were sent."""
        conversation_id = await self._conversation(update)
        inbound = Inbound(
            conversation_id,
            external_id=f"{update.update_id}{part}",
            delivers="pending",
            **content,
        )
        replies = await self._turns.take(inbound)
        for reply in replies:
            if not reply.id and update.effective_chat:
                # Said without being stored, such as "your message is saved".
                await self.send(str(update.effective_chat.id), reply)


def _once(data: bytes) -> Iterator[bytes]:
    yield data


def _attachment(message: Message) -> tuple[Any, str]:
    if message.photo:
        return message.photo[-1], f"photo-{message.message_id}.jpg"
    for kind in ("document", "voice", "audio", "video", "video_note", "animation"):
        found = getattr(message, kind)
        if found is not None:
            return found, getattr(found, "file_name", None) or f"{kind}-{message.message_id}"
    return None, ""
