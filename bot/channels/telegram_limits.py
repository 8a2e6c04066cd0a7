"""Telegram's limits: how fast we send, and what happens when it asks us to wait.

Telegram names about one message a second in one chat, with short bursts, and thirty a second
over all chats (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this).
We stay a little below both. When Telegram asks to wait all the same, it does not say whether it
means the chat or the bot; whoever guesses "the chat" and is wrong goes on breaking the limit of the
bot, which makes the wait longer. So nothing at all is asked of Telegram before the time is over,
but for updates. The chat that was refused keeps its place by the outbox.
"""

from __future__ import annotations

import asyncio
import logging
import math
import os
import time
from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import Any, Final

from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter

logger = logging.getLogger(__name__)

# The library's own switch for spans of time as timedelta, which its next major version has anyway.
os.environ.setdefault("PTB_TIMEDELTA", "true")

PER_SECOND: Final = 28.0
"""Messages over all chats; Telegram's limit is about 30."""
CHAT_EVERY_S: Final = 1.05
BURST: Final = 4
"""Messages of one chat that may follow each other at once: an answer is rarely more."""
LONGEST_WAIT_S: Final = 1.5
"""Who would have to wait longer is sent away, because the places for sending are few."""
MOST_CHATS: Final = 5000
"""Chats remembered before those that have their whole burst again are forgotten."""
_SENDING: Final = ("send", "edit", "copy", "forward")

Clock = Callable[[], float]
Answer = bool | dict[str, Any] | list[dict[str, Any]]


class Limits(BaseRateLimiter[None]):
    """Keeps what is sent within Telegram's limits.

    Args:
        clock: Seconds that only grow.
    """

    def __init__(self, clock: Clock = time.monotonic) -> None:
        self._clock = clock
        self._not_before = 0.0
        self._next = 0.0
        # When a chat has its whole burst again, less one message's time for each that was sent.
        self._chats: dict[str, float] = {}

    async def initialize(self) -> None:
        """Nothing has to be opened."""

    async def shutdown(self) -> None:
        """Nothing has to be closed."""

    @property
    def idle(self) -> bool:
        """Whether something that may as well be left out can be sent now."""
        return max(self._not_before, self._next) <= self._clock()

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Answer]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: None,
    ) -> Answer:
        """Make a request when its turn has come.

        Raises:
            RetryAfter: Telegram asks to wait, or has asked and the time is not over.
        """
        sends = endpoint.startswith(_SENDING) and endpoint != "sendChatAction"
        await self._turn(str(data.get("chat_id")) if sends else "", counts="chat_id" in data)
        try:
            return await callback(*args, **kwargs)
        except RetryAfter as error:
            self._pause(seconds(error))
            raise

    async def _turn(self, chat: str, counts: bool) -> None:
        while (wait_s := self._wait_s(chat, counts)) > 0:
            if wait_s > LONGEST_WAIT_S:
                raise RetryAfter(timedelta(seconds=math.ceil(wait_s)))
            await asyncio.sleep(wait_s)
        now = self._clock()
        if counts:
            self._next = max(self._next, now) + 1 / PER_SECOND
        if chat:
            self._chats[chat] = max(self._chats.get(chat, 0.0), now) + CHAT_EVERY_S
            self._forget(now)

    def _wait_s(self, chat: str, counts: bool) -> float:
        now = self._clock()
        chat_from = self._chats.get(chat, 0.0) - (BURST - 1) * CHAT_EVERY_S if chat else 0.0
        return max(self._not_before, self._next if counts else 0.0, chat_from) - now

    def _pause(self, asked_s: float) -> None:
        logger.warning("Telegram asks to wait %s s; nothing is sent until then", asked_s)
        # A little more: its clock is not ours.
        self._not_before = max(self._not_before, self._clock() + asked_s + 0.05)

    def _forget(self, now: float) -> None:
        if len(self._chats) > MOST_CHATS:
            self._chats = {chat: until for chat, until in self._chats.items() if until > now}


def seconds(error: RetryAfter) -> float:
    """How long Telegram wants us to wait."""
    after = error.retry_after
    return float(after if isinstance(after, (int, float)) else after.total_seconds())
