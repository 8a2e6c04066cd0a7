"""Replies to Telegram: in parts, with buttons, as the caption of a file, and taken back.

The Bot API takes no key that would tell it a message is a repeat: when the process is killed, or
the answer lost, between Telegram's taking a message and our noting it, that one message is sent
again. Nothing else is ever sent twice.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable
from dataclasses import dataclass, replace
from typing import Any, Final

from starlette.concurrency import run_in_threadpool
from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    KeyboardButton,
    Message,
    MessageEntity,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)
from telegram.constants import ChatAction
from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter, TelegramError
from telegram.ext import ExtBot

from bot.abilities import TELEGRAM, Abilities, Form, parts
from bot.channels.telegram_limits import Limits, seconds
from bot.channels.telegram_read import button_data
from bot.conversations import Conversations
from bot.errors import LaterError, NeverError
from bot.render import Attachment, Reply
from bot.sheets import SheetMaker, TooManySheetsError
from bot.wording import units
from content.catalogue import Catalogue

logger = logging.getLogger(__name__)

DELETED_AT_ONCE: Final = 100
"""Messages of one call to delete."""
ASKS_A_NUMBER: Final = "phone"
"""What a reply asks for when the citizen's own number is wanted."""

Markup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | None


class TelegramSender:
    """Sends to private chats.

    Args:
        bot: The Bot API.
        limits: Its limits.
        conversations: Finds a chat's conversation.
        catalogue: The wording.
        sheets: Makes the files that go with replies.
    """

    def __init__(
        self,
        bot: ExtBot[Any],
        limits: Limits,
        conversations: Conversations,
        catalogue: Catalogue,
        sheets: SheetMaker,
    ) -> None:
        self._bot = bot
        self._limits = limits
        self._conversations = conversations
        self._catalogue = catalogue
        self._sheets = sheets
        # Telegram's numbers of the parts of a long message that were sent before a try failed.
        self._parts_sent: dict[int, list[int]] = {}
        # Chats whose keyboard asks for the number. Forgotten at a restart, which leaves the
        # keyboard there until it is used or another takes its place: it does no harm.
        self._asked_number: set[str] = set()

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
        pieces = in_parts(reply, TELEGRAM)
        bears_buttons = pieces[-1].form == "buttons"
        markup = self._markup(address, reply if bears_buttons else replace(reply, choices=()))
        sent = list(self._parts_sent.get(reply.id, ()))
        for index in range(len(sent), len(pieces)):
            last = index == len(pieces) - 1
            attachment = None if index else reply.attachment
            under = markup if last else None
            sent.append(await self._send_piece(address, pieces[index], under, attachment))
            if reply.id and not last:
                self._parts_sent[reply.id] = sent
        self._parts_sent.pop(reply.id, None)
        self._note_keyboard(address, markup)
        return sent

    async def _send_piece(
        self, address: str, piece: Piece, markup: Markup, attachment: Attachment | None
    ) -> int:
        """Send one part, as the caption of a file when there is one."""
        if attachment is None:
            sending = self._bot.send_message(
                chat_id=int(address), text=piece.text, entities=piece.covered, reply_markup=markup
            )
            return (await tried(sending)).message_id
        conversation_id = await run_in_threadpool(
            self._conversations.at_address, "telegram", address
        )
        await self.show_action(address, ChatAction.UPLOAD_DOCUMENT)
        try:
            content = await self._sheets.make(attachment, conversation_id)
        except TooManySheetsError:
            raise LaterError("many sheets are being made") from None
        if content is None:
            raise NeverError("the complaint is gone")
        sending = self._bot.send_document(
            chat_id=int(address),
            document=InputFile(content, filename=attachment.name),
            caption=piece.text,
            caption_entities=piece.covered,
            reply_markup=markup,
        )
        return (await tried(sending)).message_id

    async def take_back(self, address: str, numbers: list[int]) -> None:
        """Delete messages of a chat, the citizen's own too; of the last 48 hours only."""
        for start in range(0, len(numbers), DELETED_AT_ONCE):
            some = numbers[start : start + DELETED_AT_ONCE]
            try:
                await self._bot.delete_messages(chat_id=int(address), message_ids=some)
            except TelegramError as error:
                logger.warning("Messages were not deleted: %s", type(error).__name__)

    async def show_action(self, address: str, action: str) -> None:
        """Show under the chat's name what we are doing; left out when there is more to send."""
        if not self._limits.idle:
            return
        try:
            await self._bot.send_chat_action(chat_id=int(address), action=action)
        except TelegramError as error:
            logger.info("An action was not shown: %s", type(error).__name__)

    def _markup(self, address: str, reply: Reply) -> Markup:
        if reply.asks == ASKS_A_NUMBER and all(
            self._catalogue.command(one.title) == one.id for one in reply.choices
        ):
            return self._number_keyboard(reply)
        if reply.choices:
            return InlineKeyboardMarkup(
                [
                    [InlineKeyboardButton(one.title, callback_data=button_data(one.id, reply.id))]
                    for one in reply.choices
                ]
            )
        # A message bears one keyboard only: the next one without buttons takes it away.
        return ReplyKeyboardRemove() if address in self._asked_number else None

    def _number_keyboard(self, reply: Reply) -> ReplyKeyboardMarkup:
        """A button that gives the citizen's own number, above what else may be answered.

        Telegram has it only in the keyboard below the chat, whose other buttons write their
        titles; it is used where each title is a phrase that means what its button does.
        """
        share = self._catalogue.text(reply.lang, "choice-share-number")
        rows = [[KeyboardButton(share, request_contact=True)]]
        rows += [[KeyboardButton(choice.title)] for choice in reply.choices]
        return ReplyKeyboardMarkup(rows, resize_keyboard=True, one_time_keyboard=True)

    def _note_keyboard(self, address: str, markup: Markup) -> None:
        if isinstance(markup, ReplyKeyboardMarkup):
            self._asked_number.add(address)
        elif isinstance(markup, ReplyKeyboardRemove):
            self._asked_number.discard(address)


async def tried(sending: Awaitable[Message]) -> Message:
    """Send, with Telegram's errors sorted by what to do next.

    Raises:
        LaterError: Try again.
        NeverError: It will never be taken.
    """
    try:
        return await sending
    except RetryAfter as error:
        raise LaterError("Telegram asks to wait", seconds(error)) from None
    except (Forbidden, BadRequest, ChatMigrated) as error:
        # Not the error's text, though Telegram's quotes nothing. A private chat never migrates.
        raise NeverError(type(error).__name__) from None
    except TelegramError as error:
        raise LaterError(type(error).__name__) from None


@dataclass(frozen=True)
class Piece:
    """One message of Telegram.

    Attributes:
        text: The words.
        form: How the choices under it are shown.
        covered: The spoiler, or None.
    """

    text: str
    form: Form
    covered: tuple[MessageEntity, ...] | None = None


def in_parts(reply: Reply, abilities: Abilities) -> list[Piece]:
    """The pieces of a reply, and what of each is covered."""
    is_caption = reply.attachment is not None
    if not reply.lead:
        return [Piece(one.text, one.form) for one in parts(reply, abilities, is_caption)]
    head = f"{reply.lead}\n\n"
    length = units(head)
    room = replace(
        abilities,
        text=abilities.text - length,
        caption=abilities.caption - length,
        body=abilities.body - length,
    )
    return [
        Piece(
            head + one.text,
            one.form,
            (MessageEntity(MessageEntity.SPOILER, length, units(one.text)),),
        )
        for one in parts(reply, room, is_caption)
    ]
