"""What happens around private chats: groups, being blocked and unblocked, commands and menu.

A complaint is private, so a group is told once where to write instead, and is left. To leave is
also what makes it once: nothing has to be remembered about a group, and the bot reads no more of
what strangers write there. Killed between telling and leaving, it tells them a second time.
"""

from __future__ import annotations

import asyncio
import logging
from typing import Any, Final

from telegram import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    Chat,
    ChatMemberUpdated,
    MenuButtonCommands,
)
from telegram.constants import ChatMemberStatus, ChatType
from telegram.error import ChatMigrated, RetryAfter, TelegramError
from telegram.ext import ExtBot

from bot.channels.telegram_limits import seconds
from bot.channels.telegram_read import COMMANDS
from content.catalogue import Catalogue

logger = logging.getLogger(__name__)

LONGEST_PATIENCE_S: Final = 60.0
# Languages of Telegram's apps that have commands of their own; all others get Urdu's.
_APP_LANGUAGES: Final = {"": "ur", "ur": "ur", "en": "en"}
_GROUP_LANGUAGES: Final = ("ur", "en")
_GONE: Final = (ChatMemberStatus.LEFT, ChatMemberStatus.BANNED)


class TelegramChats:
    """Keeps to private chats, and tells Telegram's apps what can be asked there.

    Args:
        bot: The Bot API.
        catalogue: The wording.
    """

    def __init__(self, bot: ExtBot[Any], catalogue: Catalogue) -> None:
        self._bot = bot
        self._catalogue = catalogue
        self._leaving: set[int] = set()

    async def refuse(self, chat: Chat) -> None:
        """Say in a group where to write instead, and leave it; a channel is left in silence."""
        if chat.id in self._leaving:
            return
        self._leaving.add(chat.id)
        try:
            await self._leave(chat.id, speaks=chat.type != ChatType.CHANNEL)
        except TelegramError as error:
            logger.warning("A group was not left: %s", type(error).__name__)
        finally:
            self._leaving.discard(chat.id)

    async def _leave(self, chat_id: int, speaks: bool) -> None:
        # With some patience, once more at the group's new number or after a pause.
        for _ in range(2):
            try:
                if speaks:
                    await self._bot.send_message(chat_id=chat_id, text=self._refusal())
                    speaks = False
                await self._bot.leave_chat(chat_id=chat_id)
                return
            except ChatMigrated as error:
                chat_id = error.new_chat_id
            except RetryAfter as error:
                await asyncio.sleep(min(seconds(error), LONGEST_PATIENCE_S))
            except TelegramError as error:
                # Whether it may not write there or was thrown out: leaving is still right.
                logger.info("A group was not told: %s", type(error).__name__)
                speaks = False

    def _refusal(self) -> str:
        link = f"https://t.me/{self._bot.username}"
        said = [self._catalogue.text(one, "group-refused") for one in _GROUP_LANGUAGES]
        return "\n\n".join([*said, link])

    async def set_commands(self) -> None:
        """Set commands and menu for each language of Telegram's apps."""
        try:
            for app, language in _APP_LANGUAGES.items():
                await self._bot.set_my_commands(
                    self._commands(language),
                    scope=BotCommandScopeAllPrivateChats(),
                    language_code=app or None,
                )
            await self._bot.set_chat_menu_button(menu_button=MenuButtonCommands())
        except TelegramError as error:
            logger.warning("Commands were not set: %s", type(error).__name__)

    async def set_commands_of(self, address: str, language: str) -> None:
        """Set the commands of one chat whose citizen has chosen a language."""
        try:
            await self._bot.set_my_commands(
                self._commands(language), scope=BotCommandScopeChat(int(address))
            )
        except TelegramError as error:
            logger.info("Commands of a chat were not set: %s", type(error).__name__)

    def _commands(self, language: str) -> list[BotCommand]:
        return [
            BotCommand(name, self._catalogue.text(language, f"command-{name}")) for name in COMMANDS
        ]


def came_back(change: ChatMemberUpdated) -> bool:
    """Whether somebody who had blocked the bot takes its messages again."""
    old, new = change.old_chat_member.status, change.new_chat_member.status
    return old in _GONE and new not in _GONE


def was_added(change: ChatMemberUpdated) -> bool:
    """Whether the bot is in a group now."""
    return change.new_chat_member.status not in _GONE
