"""Telegram by python-telegram-bot, by long polling or a webhook; present when a token is set.

When we poll, an update counts as received as soon as the next ones are asked for; when Telegram
posts it, as soon as we answer 200. Every message is stored before that. Files are fetched when
their turn comes. Replies are stored too and sent by the outbox, one after the other in each chat.
An update that comes again, also after a restart, is known by the id of its message.
"""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from typing import Any, Final

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from telegram import CallbackQuery, ChatMemberUpdated, Update
from telegram.constants import ChatAction, ChatType
from telegram.error import EndPointNotFound, InvalidToken, RetryAfter, TelegramError
from telegram.ext import ExtBot

from bot.background import Background
from bot.channels.telegram_chats import TelegramChats, came_back, was_added
from bot.channels.telegram_files import TelegramFiles
from bot.channels.telegram_limits import Limits, seconds
from bot.channels.telegram_read import Content, read, read_edit, read_press
from bot.channels.telegram_send import TelegramSender
from bot.channels.telegram_store import CHANNEL, TelegramStore
from bot.channels.telegram_webhook import AT_ONCE, Webhook
from bot.conversations import Conversations
from bot.errors import BadInputError, where
from bot.files import Files
from bot.inbox import Stored
from bot.logs import quiet_libraries
from bot.messages import MAX_TEXT, Inbound, safe_body
from bot.render import Reply
from bot.sheets import SheetMaker
from bot.turn import Turns
from content.catalogue import FSI, PDI, Catalogue

logger = logging.getLogger(__name__)

POLL_S: Final = 25
ANSWER_S: Final = 10.0
"""Seconds more that its answer may take."""
LONGEST_PAUSE_S: Final = 30.0
TRIES_OF_AN_UPDATE: Final = 5
TYPING_AFTER_S: Final = 0.4
"""Most answers are there sooner, and need no "typing"."""
TYPING_EVERY_S: Final = 4.5
"""Telegram shows it for five seconds."""
UPDATES: Final = [
    Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY, Update.MY_CHAT_MEMBER,
]  # fmt: skip
_ISOLATES: Final = dict.fromkeys(map(ord, FSI + PDI))


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
        poll_s: Seconds that Telegram may keep us waiting for updates.
        webhook_url: Where this service is reached from outside, without a slash at its end; None
            to poll.
    """

    name = CHANNEL

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
        webhook_url: str | None = None,
    ) -> None:
        self._turns = turns
        self._catalogue = catalogue
        self._poll_s = poll_s
        self._webhook_url = webhook_url
        quiet_libraries()
        limits = Limits()
        self._bot: ExtBot[Any] = ExtBot(
            token,
            base_url=base_url,
            base_file_url=base_url.removesuffix("/bot") + "/file/bot",
            rate_limiter=limits,
        )
        self._store = TelegramStore(conversations)
        self._sender = TelegramSender(self._bot, limits, conversations, catalogue, sheets)
        self._files = TelegramFiles(self._bot, files)
        self._chats = TelegramChats(self._bot, catalogue)
        self.webhook = Webhook(token, self._take_safely)
        self._background = Background("Telegram")
        self._failures: dict[int, int] = {}
        turns.fetch_with(self.name, self._files.fetch)

    @property
    def router(self) -> APIRouter:
        """The route that Telegram posts to; empty when we poll."""
        return self.webhook.router if self._webhook_url else APIRouter()

    async def start(self) -> None:
        """Begin to take updates; a slow or absent Telegram keeps the bot from nothing."""
        self._background.start(self._run())

    async def stop(self) -> None:
        """Take no more; what was received is stored and goes on after the next start."""
        await self._background.close()
        await self._files.close()
        try:
            await self._bot.shutdown()
        except (TelegramError, RuntimeError) as error:
            logger.warning("Telegram was not closed in order: %s", where(error))

    async def send(self, address: str, reply: Reply) -> list[int]:
        """Send one reply; as ``TelegramSender.send``.

        Raises:
            LaterError: Try again.
            NeverError: It will never be taken.
        """
        sent = await self._sender.send(address, reply)
        if reply.msg == "language-set":
            self._background.start(self._chats.set_commands_of(address, reply.lang))
        return sent

    async def take_back(self, address: str, numbers: list[int]) -> None:
        """Delete messages of a chat; as ``TelegramSender.take_back``."""
        await self._sender.take_back(address, numbers)

    async def _run(self) -> None:
        pause_s = 1.0
        while True:
            try:
                await self._bot.initialize()
                await self._begin()
                self._background.start(self._chats.set_commands())
                if self._webhook_url:
                    return
                await self._poll()
            except InvalidToken:
                logger.error("Telegram does not know this token; the channel stays off")
                return
            except Exception as error:
                logger.warning("Telegram cannot be reached: %s", where(error))
            await asyncio.sleep(pause_s)
            pause_s = min(pause_s * 2, LONGEST_PAUSE_S)

    async def _begin(self) -> None:
        """Tell Telegram how we take updates; those that wait are kept either way."""
        if not self._webhook_url:
            # Polling and a webhook exclude each other.
            await self._bot.delete_webhook(drop_pending_updates=False)
            return
        await self._bot.set_webhook(
            url=f"{self._webhook_url}/telegram/{self.webhook.path}",
            secret_token=self.webhook.secret,
            max_connections=AT_ONCE,
            allowed_updates=UPDATES,
            drop_pending_updates=False,
        )

    async def _poll(self) -> None:
        """Take updates until cancelled or refused for good."""
        offset: int | None = None
        pause_s = 0.5
        while True:
            try:
                updates = await self._updates(offset)
                for update in sorted(updates, key=lambda one: int(one["update_id"])):
                    await self._take_safely(update)
                    offset = int(update["update_id"]) + 1
                pause_s = 0.5
            except EndPointNotFound:  # so a token that was good is called when it is no more
                raise InvalidToken from None
            except RetryAfter as error:
                await asyncio.sleep(seconds(error))
            except Exception as error:
                logger.warning("Updates cannot be had just now: %s", where(error))
                await asyncio.sleep(pause_s)
                pause_s = min(pause_s * 2, LONGEST_PAUSE_S)

    async def _updates(self, offset: int | None) -> list[dict[str, Any]]:
        """Ask for updates as they are.

        The library's own ``get_updates`` reads all of them at once: one that it cannot read would
        hold up the others for ever, and it writes what they say into the log.
        """
        wanted = {"offset": offset, "timeout": self._poll_s, "allowed_updates": UPDATES}
        found: Any = await self._bot.do_api_request(
            "get_Updates",  # written in this way it does not advise to use the other
            api_kwargs={key: value for key, value in wanted.items() if value is not None},
            read_timeout=self._poll_s + ANSWER_S,
        )
        return list(found)

    async def _take_safely(self, posted: dict[str, Any]) -> None:
        """Store an update; one that fails again and again must not hold up all others."""
        number = int(posted["update_id"])
        try:
            await self._take(Update.de_json(posted, self._bot))
        except Exception as error:
            self._failures[number] = self._failures.get(number, 0) + 1
            if self._failures[number] < TRIES_OF_AN_UPDATE:
                raise
            logger.error("Update %s is given up: %s", number, where(error))
        self._failures.pop(number, None)

    async def _take(self, update: Update) -> None:
        query, edited = update.callback_query, update.edited_message
        if query is not None:
            # The spinner on the button goes; whether Telegram hears of it does not matter.
            self._background.start(self._acknowledge(query))
        chat = update.effective_chat
        if chat is None:
            return
        if update.my_chat_member is not None:
            await self._take_change(update.my_chat_member)
        elif chat.type != ChatType.PRIVATE:
            if update.message is not None and not update.message.migrate_to_chat_id:
                self._background.start(self._chats.refuse(chat))
        elif query is not None:
            await self._take_contents(chat.id, read_press(query))
        elif edited is not None:
            await self._take_contents(chat.id, read_edit(edited))
        elif update.message is not None:
            await self._take_contents(chat.id, read(update.message))

    async def _take_change(self, change: ChatMemberUpdated) -> None:
        """The bot was blocked, unblocked, or brought into a group.

        Of a block nothing has to be remembered: Telegram refuses what is sent, which is then noted
        as failed and not tried again.
        """
        if change.chat.type != ChatType.PRIVATE:
            if was_added(change):
                self._background.start(self._chats.refuse(change.chat))
        elif came_back(change):
            await run_in_threadpool(self._store.send_again, change.chat.id)
            self._turns.news()

    async def _take_contents(self, chat: int, contents: list[Content]) -> None:
        if not contents:
            return
        conversation_id, kept = await run_in_threadpool(self._keep, chat, contents)
        for content, stored in zip(contents, kept, strict=True):
            if isinstance(stored, BadInputError):
                await self._turns.refuse(conversation_id, stored, content["external_id"])
            elif stored is not None and not stored.answered:
                self._background.start(self._finish(conversation_id, chat, stored))

    def _keep(
        self, chat: int, contents: list[Content]
    ) -> tuple[str, list[Stored | BadInputError | None]]:
        """Store contents; None for an edit that changed nothing."""
        conversation_id = self._store.conversation_of(chat)
        kept: list[Stored | BadInputError | None] = []
        for content in contents:
            try:
                inbound = self._inbound(conversation_id, dict(content))
                if inbound is not None and not (inbound.text or inbound.choice or inbound.media):
                    raise BadInputError("cannot-speak-channel")
                kept.append(None if inbound is None else self._turns.keep(inbound))
            except BadInputError as error:
                kept.append(error)
        return conversation_id, kept

    def _inbound(self, conversation_id: str, content: Content) -> Inbound | None:
        """Put a content into the citizen's language; None when an edit changed nothing.

        An edited message is taken as one more message, said to be a correction, wherever the
        conversation is by now. That loses nothing: the first wording stays as it was told, for an
        answer may rest on it, and the dialogue reads a correction at any question as it reads one
        that was typed anew. To change what is stored would be simpler only while nobody has read
        it, and nobody can tell when that is over.
        """
        before = content.pop("instead_of", None)
        said = content.pop("words", None)
        if said is None and before is None:
            return Inbound(conversation_id, **content)
        language = self._store.language(conversation_id)
        if said is not None:
            msg, args = said
            content["text"] = self._words(language, msg, **args)
            return Inbound(conversation_id, **content)
        inbound = Inbound(conversation_id, **content)
        known = self._store.newest(conversation_id, str(before))
        if known is None or inbound.choice:
            return inbound
        if inbound.media:
            same = (known.get("media") or {}).get("unique") == inbound.media["unique"]
            return None if same else inbound
        return self._corrected(inbound, str(known.get("text") or ""), language)

    def _corrected(self, inbound: Inbound, before: str, language: str) -> Inbound | None:
        """The new wording, with a word that it is a correction; None when it is the old one."""
        languages = self._catalogue.languages
        marked = {one: self._words(one, "edited-text", text=inbound.text) for one in languages}
        for text in (inbound.text, *marked.values()):
            if len(text) <= MAX_TEXT and self._safe(inbound, text) == before:
                return None
        longer = marked[language]
        return replace(inbound, text=longer) if len(longer) <= MAX_TEXT else inbound

    def _safe(self, inbound: Inbound, text: str) -> str:
        return str(safe_body(replace(inbound, text=text), self._catalogue)["text"])

    def _words(self, language: str, msg: str, **args: str) -> str:
        """A message as the citizen would have typed it."""
        return self._catalogue.text(language, msg, **args).translate(_ISOLATES)

    async def _finish(self, conversation_id: str, chat: int, stored: Stored) -> None:
        typing = asyncio.create_task(self._show_typing(str(chat)))
        try:
            await self._turns.finish(conversation_id, stored)
        finally:
            typing.cancel()

    async def _show_typing(self, address: str) -> None:
        await asyncio.sleep(TYPING_AFTER_S)
        while True:
            await self._sender.show_action(address, ChatAction.TYPING)
            await asyncio.sleep(TYPING_EVERY_S)

    async def _acknowledge(self, query: CallbackQuery) -> None:
        try:
            await self._bot.answer_callback_query(query.id)
        except TelegramError as error:
            logger.info("A button press was not acknowledged: %s", type(error).__name__)
