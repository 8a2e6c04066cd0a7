"""A bot with WhatsApp that can be killed and started again on the same database."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from typing import Any

import httpx
from fastapi import FastAPI
from sqlmodel import col, select

from bot.channels.whatsapp import WhatsAppChannel
from bot.channels.whatsapp_api import GraphApi
from bot.channels.whatsapp_pace import Pace
from bot.outbox import Outbox
from content.templates import for_meta, load_templates
from storage.base import utc_now
from storage.engine import session_scope
from storage.tables import Conversation, Delivery
from tests.component.bot.parts import CATALOGUE, BotParts, Server, serving_here, until, words
from tests.standins import whatsapp as meta

DOUBT_S = 0.6


class Clock:
    """The present, which a test can put forward."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        return utc_now() + self.ahead

    def seconds(self) -> float:
        return self().timestamp()


class Running:
    """The bot, its webhook and the stand-in."""

    def __init__(self, parts: BotParts, graph: meta.GraphApi) -> None:
        self.parts, self.graph, self.clock = parts, graph, Clock()
        graph.now_s = self.clock.seconds
        self.channel: WhatsAppChannel | None = None
        self.outbox: Outbox | None = None
        self.token = meta.TOKEN
        self.business_id = ""
        self.timeout_s = 2.0
        self._app = FastAPI()
        self._app.add_middleware(_Door, running=self)
        self._work: asyncio.Task[None] | None = None

    def make(self) -> WhatsAppChannel:
        api = GraphApi(
            self.token, meta.NUMBER, meta.VERSION, self.graph.url,
            pace=Pace(per_second=70, burst=44, pair_s=6.1), timeout=httpx.Timeout(self.timeout_s),
        )  # fmt: skip
        return WhatsAppChannel(
            api, meta.APP_SECRET, meta.VERIFY_TOKEN, meta.NUMBER, self.parts.conversations,
            self.parts.turns, self.parts.files, CATALOGUE, self.parts.maker,
            business_id=self.business_id, clock=self.clock, doubt_s=DOUBT_S,
        )  # fmt: skip

    async def start(self) -> None:
        self.channel = self.make()
        self.outbox = self.parts.outbox(self.channel)
        self.channel.wake_with(self.outbox.wake)
        self._work = asyncio.create_task(self.outbox.run())
        await self.channel.start()

    async def stop(self) -> None:
        channel, self.channel = self.channel, None
        if self._work:
            self._work.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._work
        await self.parts.turns.close()
        if channel:
            await channel.stop()
        self._work = None

    def wake(self) -> None:
        assert self.outbox
        self.outbox.wake()

    async def hear(self, body: dict[str, Any]) -> int:
        return await self.graph.deliver(body)

    async def say(self, text: str, who: meta.Citizen = meta.ALI) -> None:
        assert await self.hear(self.graph.text(text, who)) == 200

    async def settled(self, count: int, to: str = meta.ALI.user, wait_s: float = 30.0) -> list[str]:
        """Wait until somebody was sent so many messages; their words."""
        await until(lambda: len(self.graph.texts(to)) >= count, wait_s)
        return self.graph.texts(to)

    def conversations(self) -> list[Conversation]:
        with session_scope(self.parts.engine, read_only=True) as session:
            return list(session.exec(select(Conversation)).all())

    def deliveries(self) -> list[Delivery]:
        with session_scope(self.parts.engine, read_only=True) as session:
            return list(session.exec(select(Delivery).order_by(col(Delivery.tried_at))).all())

    def push(self, msg: str = "help", name: str = "push:1", index: int = 0) -> None:
        """Something nobody asked for, to a known citizen."""
        self.parts.inbox.say(self.conversations()[index].id, name, {"msg": msg})
        self.wake()


class _Door:
    """Lets requests to the channel that is there just now."""

    def __init__(self, app: Any, running: Running) -> None:
        self._running = running

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        channel = self._running.channel
        app = FastAPI()
        if channel is not None:
            app.include_router(channel.router)
        await app(scope, receive, send)


def approved() -> list[dict[str, Any]]:
    """Our templates, as Meta gives them when it has approved them."""
    ours = load_templates(CATALOGUE.path)
    return [{**row, "status": "APPROVED"} for row in for_meta(ours, CATALOGUE)]


@contextlib.asynccontextmanager
async def running_whatsapp(parts: BotParts, graph: meta.GraphApi) -> AsyncIterator[Running]:
    graph.templates = graph.templates or approved()
    made = Running(parts, graph)
    async with serving_here(graph.app()) as api, serving_here(made._app) as bot:
        graph.url, graph.webhook = api.url, f"{bot.url}/whatsapp/webhook"
        await made.start()
        yield made
        await made.stop()
        await graph.close()
        await parts.close()


__all__ = ["DOUBT_S", "Clock", "Running", "Server", "approved", "running_whatsapp", "words"]
