"""Updates that Telegram posts to us, instead of our asking for them.

The path and the secret token are made of the bot's token, so that there is nothing more to keep
and both change with it. Both are compared in constant time before anything of the body is read;
what is refused is counted. Neither the client's address nor the host's name is looked at, so the
route may sit behind any web server that passes the body and one header on.

Telegram posts several updates at a time. To keep the order of what one citizen wrote, an update
waits a moment for those numbered before it, and they are stored one after the other. Telegram is
told 200 only then; otherwise it posts the update again.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import logging
from collections.abc import Awaitable, Callable
from typing import Any, Final

from fastapi import APIRouter, Request
from starlette.responses import Response

from bot.body import read_body
from bot.errors import where
from bot.metrics import REFUSED

logger = logging.getLogger(__name__)

HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"
MOST_BYTES: Final = 1024 * 1024
"""Of one update; a text has 4,096 units at most."""
AT_ONCE: Final = 20
"""Connections that Telegram may have open to us."""
GAP_WAIT_S: Final = 1.0
"""Seconds an update waits for an earlier one that has not come yet."""
FIRST_WAIT_S: Final = 0.2
"""The same after a start, when it is not known which one is the next."""

Take = Callable[[dict[str, Any]], Awaitable[None]]


def derived(token: str, purpose: str) -> str:
    """A secret that follows from the bot's token, in 64 hexadecimal digits."""
    return hmac.new(token.encode(), f"khabardar {purpose}".encode(), hashlib.sha256).hexdigest()


class InOrder:
    """Lets updates through one by one, by their numbers as far as they come in time.

    Args:
        gap_wait_s: Seconds to wait for an earlier number.
    """

    def __init__(self, gap_wait_s: float = GAP_WAIT_S) -> None:
        self._gap_wait_s = gap_wait_s
        self._done: int | None = None
        self._here: list[int] = []
        self._changed = asyncio.Condition()

    async def run(self, number: int, work: Callable[[], Awaitable[None]]) -> None:
        """Do the work of an update when its turn has come; its errors are the caller's."""
        async with self._changed:
            self._here.append(number)
            try:
                await self._turn(number)
                await work()
                self._done = max(self._done or number, number)
            finally:
                self._here.remove(number)
                self._changed.notify_all()

    async def _turn(self, number: int) -> None:
        wait_s = FIRST_WAIT_S if self._done is None else self._gap_wait_s
        try:
            async with asyncio.timeout(wait_s):
                await self._changed.wait_for(lambda: self._is_next(number))
        except TimeoutError:
            # What is missing came before our start, or is late: the first of those here goes on.
            await self._changed.wait_for(lambda: number == min(self._here))

    def _is_next(self, number: int) -> bool:
        return self._done is not None and number <= self._done + 1


class Webhook:
    """The route that Telegram posts to.

    Args:
        token: Bot API token.
        take: Stores one update; raises when that must be tried again.
    """

    def __init__(self, token: str, take: Take) -> None:
        self.path = derived(token, "webhook path")[:32]
        self.secret = derived(token, "webhook secret")
        self._take = take
        self._in_order = InOrder()
        self.router = APIRouter()
        self.router.add_route("/telegram/{path}", self.receive, methods=["POST"])

    async def receive(self, request: Request) -> Response:
        """Take one update: 200 when it is stored, 403 when it is not Telegram's."""
        path = str(request.path_params["path"])
        right_path = hmac.compare_digest(path.encode(), self.path.encode())
        said = request.headers.get(HEADER, "").encode()
        right_secret = hmac.compare_digest(said, self.secret.encode())
        if not (right_path & right_secret):
            REFUSED.labels(channel="telegram", reason="secret").inc()
            return Response(status_code=403)
        body = await read_body(request, MOST_BYTES)
        if body is None:
            return Response(status_code=413)
        try:
            update = json.loads(body)
            number = int(update["update_id"])
        except (ValueError, KeyError, TypeError):
            return Response(status_code=400)
        try:
            await self._in_order.run(number, lambda: self._take(update))
        except Exception as error:
            logger.warning("Update %s was not stored: %s", number, where(error))
            return Response(status_code=503)
        return Response(status_code=200)
