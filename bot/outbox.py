"""Background work: late answers, messages that channels send, complaints not yet acknowledged."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from typing import Final, Protocol

from starlette.concurrency import run_in_threadpool

from bot.inbox import Inbox
from bot.render import Reply, render
from bot.turn import Turns
from content.catalogue import Catalogue

logger = logging.getLogger(__name__)

EVERY_S: Final = 1.0
SWEEP_EVERY_S: Final = 30.0
MAX_ATTEMPTS: Final = 8


class Sender(Protocol):
    """A channel that sends by itself."""

    name: str

    async def send(self, address: str, reply: Reply) -> None:
        """Send one reply; raise to have it tried again."""


class Outbox:
    """Sends what waits.

    Args:
        inbox: Messages in and out.
        turns: Answers what Rasa could not answer when it came.
        catalogue: The wording.
        senders: Channels that send by themselves.
        start_forgotten: Starts the filing of complaints that a crash left behind.
    """

    def __init__(
        self,
        inbox: Inbox,
        turns: Turns,
        catalogue: Catalogue,
        senders: list[Sender],
        start_forgotten: Callable[[], int],
    ) -> None:
        self._inbox = inbox
        self._turns = turns
        self._catalogue = catalogue
        self._senders = {sender.name: sender for sender in senders}
        self._start_forgotten = start_forgotten
        self._news = asyncio.Event()

    def wake(self) -> None:
        """Send at once what has just been stored."""
        self._news.set()

    async def run(self) -> None:
        """Work until cancelled."""
        async with asyncio.TaskGroup() as group:
            group.create_task(self._repeat(self._deliver, EVERY_S))
            group.create_task(self._repeat(self._turns.answer_waiting, EVERY_S))
            group.create_task(self._repeat(self._start_again, SWEEP_EVERY_S))

    async def _repeat(self, work: Callable[[], Awaitable[object]], every_s: float) -> None:
        while True:
            try:
                await work()
            except Exception:
                logger.exception("Background work failed; it is tried again")
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._news.wait(), every_s)
            self._news.clear()

    async def _start_again(self) -> None:
        await run_in_threadpool(self._start_forgotten)

    async def _deliver(self) -> None:
        fetched = ["web", "terminal"]
        for message, conversation in await run_in_threadpool(
            self._inbox.pending, [*fetched, *self._senders]
        ):
            number = int(message.id or 0)
            if conversation.channel in fetched:
                await run_in_threadpool(self._inbox.settle, number, "sent")
                continue
            reply = render(message.body, conversation.language, self._catalogue, number)
            try:
                await self._senders[conversation.channel].send(conversation.address or "", reply)
            except Exception as error:
                logger.warning("Message %s was not sent: %s", number, type(error).__name__)
                state = "failed" if message.attempts + 1 >= MAX_ATTEMPTS else "pending"
                await run_in_threadpool(self._inbox.settle, number, state)
            else:
                await run_in_threadpool(self._inbox.settle, number, "sent")
