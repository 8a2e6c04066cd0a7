"""Background work: late answers, messages that channels send, complaints not yet acknowledged.

Each chat is served by a task of its own, so that chats run side by side while the messages of one
keep their order: nothing is sent before what came earlier was sent or is known never to go.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Final, Protocol

from starlette.concurrency import run_in_threadpool

from bot.errors import LaterError, NeverError, pause_s, where
from bot.inbox import PUSH, Inbox
from bot.metrics import FAILED, SENT
from bot.render import Reply, render, render_news
from bot.turn import Turns
from content.catalogue import Catalogue
from storage.base import utc_now
from storage.tables import Conversation, Message

logger = logging.getLogger(__name__)

EVERY_S: Final = 1.0
SWEEP_EVERY_S: Final = 30.0
GIVE_UP_AFTER: Final = timedelta(days=2)
SIDE_BY_SIDE: Final = 20
ENDING_S: Final = 3.0
"""What is being sent at the end may take so long: cut off, nobody knows whether it was sent, and it
goes again after the next start."""


class Sender(Protocol):
    """A channel that sends by itself."""

    name: str

    async def send(self, address: str, reply: Reply) -> list[int]:
        """Send one reply.

        A reply with a ``lead`` must show nothing else on a lock screen.

        Returns:
            The channel's numbers of what its screen shows now.

        Raises:
            LaterError: Try again.
            NeverError: It will never be taken.
        """

    async def take_back(self, address: str, numbers: list[int]) -> None:
        """Take messages of both sides off the screen, as far as the channel can; never raises."""


class Outbox:
    """Sends what waits.

    Args:
        inbox: Messages in and out.
        turns: Answers what Rasa could not answer when it came; tells when there is something new.
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
        self._loop: asyncio.AbstractEventLoop | None = None
        self._chats: dict[str, asyncio.Task[None]] = {}
        # Chats being served for which something more may have been stored meanwhile.
        self._again: set[str] = set()
        self._ended = False
        self._not_before: dict[str, float] = {}
        self._places = asyncio.Semaphore(SIDE_BY_SIDE)
        turns.tell(self.wake)

    def wake(self, conversation_id: str = "") -> None:
        """Send at once what has just been stored; may be called from any thread.

        Args:
            conversation_id: For whom; "" to look for all.
        """
        if self._ended or self._loop is None or self._loop.is_closed():
            return
        if conversation_id:
            self._loop.call_soon_threadsafe(self._begin, conversation_id)
        else:
            self._loop.call_soon_threadsafe(self._news.set)

    async def run(self) -> None:
        """Work until cancelled."""
        self._loop = asyncio.get_running_loop()
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(self._repeat(self._deliver, EVERY_S, self._news))
                group.create_task(self._repeat(self._turns.answer_waiting, EVERY_S))
                group.create_task(self._repeat(self._start_again, SWEEP_EVERY_S))
        finally:
            self._ended = True
            chats = list(self._chats.values())
            if chats:
                await asyncio.wait(chats, timeout=ENDING_S)
            for chat in chats:
                chat.cancel()
            await asyncio.gather(*chats, return_exceptions=True)

    @staticmethod
    async def _repeat(
        work: Callable[[], Awaitable[object]], every_s: float, news: asyncio.Event | None = None
    ) -> None:
        while True:
            if news is not None:
                news.clear()  # before the work: what comes while it runs is not missed
            try:
                await work()
            except Exception as error:
                logger.error("Background work failed and is tried again: %s", where(error))
            if news is None:
                await asyncio.sleep(every_s)
            else:
                # Not wait_for: on Python 3.11 it forgets a cancellation that comes with the news.
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(every_s):
                        await news.wait()

    async def _start_again(self) -> None:
        await run_in_threadpool(self._start_forgotten)

    async def _deliver(self) -> None:
        await run_in_threadpool(self._inbox.settle_fetched)
        for conversation_id in await run_in_threadpool(self._inbox.to_send, [*self._senders]):
            self._begin(conversation_id)

    def _begin(self, conversation_id: str) -> None:
        """Serve a chat, unless it is being served or has to pause."""
        if conversation_id in self._chats:
            self._again.add(conversation_id)
        elif not self._ended and self._not_before.get(conversation_id, 0) <= time.monotonic():
            task = asyncio.create_task(self._serve(conversation_id))
            self._chats[conversation_id] = task

    async def _serve(self, conversation_id: str) -> None:
        """Send everything that waits for one chat, until done or until it must pause."""
        try:
            async with self._places:
                await self._send_all(conversation_id)
        except Exception as error:
            logger.error("A chat could not be served: %s", where(error))
            self._pause(conversation_id, EVERY_S)
        finally:
            del self._chats[conversation_id]
        if conversation_id in self._again:
            self._again.discard(conversation_id)
            self._begin(conversation_id)

    async def _send_all(self, conversation_id: str) -> None:
        found = await run_in_threadpool(self._inbox.next_to_send, conversation_id)
        while found and found.conversation.channel in self._senders and not self._ended:
            sent = await self._tried(found.message, found.conversation)
            if sent is None:
                return
            found = await run_in_threadpool(self._inbox.settle, found.message, *sent)
        self._not_before.pop(conversation_id, None)

    async def _tried(
        self, message: Message, conversation: Conversation
    ) -> tuple[str, list[int]] | None:
        """Send one message.

        Returns:
            Its state now and the channel's numbers of it; None when the chat has to pause before it
            is tried again.
        """
        number = int(message.id or 0)
        is_news = (message.external_id or "").startswith(PUSH)
        put = render_news if is_news else render
        reply = put(message.body, conversation.language, self._catalogue, number)
        sender = self._senders[conversation.channel]
        try:
            if conversation.address is None:
                raise NeverError("the citizen had the address deleted")
            if reply.hide or reply.farewell:
                shown = await run_in_threadpool(self._inbox.shown, message)
                await sender.take_back(conversation.address, shown)
            sent_as = await sender.send(conversation.address, reply)
        except NeverError as error:
            logger.warning("Message %s cannot be sent: %s", number, error)
            FAILED.labels("send_never").inc()
            return "failed", []
        except Exception as error:
            FAILED.labels("send_later").inc()
            late = utc_now() - message.created_at > GIVE_UP_AFTER
            reason = str(error) if isinstance(error, LaterError) else where(error)
            logger.warning("Message %s was not sent%s: %s", number, " in time" * late, reason)
            if late:
                return "failed", []
            attempts = await run_in_threadpool(self._inbox.postpone, message)
            self._pause(message.conversation_id, pause_s(error, attempts))
            return None
        SENT.labels(sender.name).inc()
        return "sent", sent_as

    def _pause(self, conversation_id: str, pause_s: float) -> None:
        self._not_before[conversation_id] = time.monotonic() + pause_s
        asyncio.get_running_loop().call_later(pause_s + 0.01, self._begin, conversation_id)
