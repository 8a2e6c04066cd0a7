"""The bot with one messenger, made to be killed: starts in an instant, as often as it is told.

    python -m tests.load.channels_bot CHANNEL FOLDER RASA_URL API_URL PORT

Each line on standard input starts a bot as a process of its own, whose number is printed. The
slow part of a start, loading the code, is done once before.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import uvicorn
from fastapi import FastAPI

from bot import outbox as outbox_module
from bot.channels.whatsapp import WhatsAppChannel
from bot.channels.whatsapp_api import GraphApi
from storage import crypto
from storage.engine import make_engine, migrate
from tests.builders import make_keyring
from tests.component.bot.parts import CATALOGUE, BotParts
from tests.standins import whatsapp as meta

Make = Callable[[BotParts, str, str], Any]


def _polled(parts: BotParts, api_url: str, own_url: str) -> Any:
    return parts.telegram(f"{api_url}/bot")


def _posted(parts: BotParts, api_url: str, own_url: str) -> Any:
    return parts.telegram(f"{api_url}/bot", own_url)


def _whatsapp(parts: BotParts, api_url: str, own_url: str) -> Any:
    told = {"webhook": f"{own_url}/whatsapp/webhook", "api": api_url}
    httpx.post(f"{api_url}/stand-in/webhook", json=told).raise_for_status()
    return WhatsAppChannel(
        GraphApi(meta.TOKEN, meta.NUMBER, meta.VERSION, api_url), meta.APP_SECRET,
        meta.VERIFY_TOKEN, meta.NUMBER, parts.conversations, parts.turns, parts.files, CATALOGUE,
        parts.maker,
    )  # fmt: skip


CHANNELS: dict[str, Make] = {
    "telegram-polled": _polled,
    "telegram": _posted,
    "whatsapp": _whatsapp,
}
"""How each messenger's channel is made; it has ``router``, ``start``, ``stop`` and ``send``."""


async def run(make: Make, folder: Path, rasa_url: str, api_url: str, port: int) -> None:
    """Work until killed."""
    keyring = make_keyring()
    crypto.use(keyring)
    engine = make_engine(f"sqlite:///{folder / 'bot.db'}")
    parts = BotParts(engine, folder, keyring, rasa_url, timeout_s=20.0)
    parts.turns._patience_s = 60.0  # "it comes later" would be one message more
    # What a kill left is taken up at once, so that many kills fit into a few minutes.
    outbox_module.EVERY_S = 0.3  # type: ignore[misc]
    take_up = partial(parts.turns.answer_waiting, 0.5)
    parts.turns.answer_waiting = take_up  # type: ignore[method-assign]
    channel = make(parts, api_url, f"http://127.0.0.1:{port}")
    app = FastAPI()
    app.include_router(channel.router)
    outbox = parts.outbox(channel)
    if isinstance(channel, WhatsAppChannel):
        channel.wake_with(outbox.wake)
    config = uvicorn.Config(
        app, host="127.0.0.1", port=port, log_level="critical", lifespan="off", loop="none"
    )
    async with asyncio.TaskGroup() as group:
        group.create_task(outbox.run())
        group.create_task(uvicorn.Server(config).serve())
        await channel.start()


def main() -> None:
    """Start a bot for every line."""
    channel, folder, rasa_url, api_url, port = sys.argv[1:]
    crypto.use(make_keyring())
    engine = make_engine(f"sqlite:///{Path(folder) / 'bot.db'}")
    migrate(engine)
    engine.dispose()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for the dead
    for _ in sys.stdin:
        child = os.fork()
        if child == 0:
            bot = run(CHANNELS[channel], Path(folder), rasa_url, api_url, int(port))
            # The event loop that uvicorn gives the bot when it serves the whole of it.
            loop = uvicorn.Config("").get_loop_factory()
            with asyncio.Runner(loop_factory=loop) as runner:
                runner.run(bot)
        sys.stdout.write(f"{child}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
