"""The bot put together for a test, and a stand-in for Rasa's turn channel that fails on script."""

from __future__ import annotations

import asyncio
import contextlib
import json
import threading
import time
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import httpx
import uvicorn
from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, Response
from sqlalchemy import Engine
from sqlmodel import col, select
from starlette.types import ASGIApp

from actions.guesses import Guesses
from actions.sheets import Sheets
from bot.callback_route import callback_router
from bot.channels.telegram import TelegramChannel
from bot.channels.web import WebChannel
from bot.conversations import Conversations
from bot.files import Files
from bot.inbox import Inbox
from bot.metrics import REGISTRY
from bot.outbox import Outbox
from bot.pictures import PictureReader
from bot.rasa import RasaClient
from bot.reading import Reading
from bot.sheets import SheetMaker
from bot.transcribe import Transcriber
from bot.turn import Turns
from bot.verify import MOST_WRONG, verify_router
from content.catalogue import Catalogue
from storage.base import utc_now
from storage.crypto import KeyRing
from storage.engine import session_scope
from storage.evidence import EvidenceStore
from storage.tables import Message

CATALOGUE = Catalogue.load()
TOKEN = "turn-token"
PATIENCE_S = 8.0
IMPATIENT_S = 0.3
CALLBACK_KEYS = {"desk": b"c" * 32}
MAX_FILE_BYTES = 2 * 1024 * 1024


class Server:
    """An ASGI app on a free loopback port, in a thread of its own."""

    def __init__(self, app: ASGIApp) -> None:
        config = uvicorn.Config(
            app, host="127.0.0.1", port=0, log_level="critical", lifespan="off", loop="asyncio",
            timeout_graceful_shutdown=1,
        )  # fmt: skip
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run, daemon=True)
        self.port = 0

    def start(self) -> None:
        self._thread.start()
        while not self._server.started:
            time.sleep(0.005)
        self.port = self._server.servers[0].sockets[0].getsockname()[1]

    async def serve(self) -> None:
        with contextlib.suppress(asyncio.CancelledError):
            started = asyncio.create_task(self._server.serve())
            await until(lambda: self._server.started)
            self.port = self._server.servers[0].sockets[0].getsockname()[1]
            await started

    def ask_to_stop(self) -> None:
        self._server.should_exit = self._server.force_exit = True

    def stop(self) -> None:
        self.ask_to_stop()
        self._thread.join(10)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"


@contextlib.contextmanager
def serving(app: ASGIApp) -> Iterator[Server]:
    server = Server(app)
    server.start()
    try:
        yield server
    finally:
        server.stop()


@contextlib.asynccontextmanager
async def serving_here(app: ASGIApp) -> AsyncIterator[Server]:
    """As ``serving``, but in the test's own event loop, where the bot's connections belong."""
    server = Server(app)
    task = asyncio.create_task(server.serve())
    await until(lambda: server.port or task.done())
    try:
        yield server
    finally:
        server.ask_to_stop()
        await task


Reply = dict[str, Any]


@dataclass
class RasaStandIn:
    """Answers turns; what ``script`` holds comes first.

    A step is a number (that status), "slow" (0.8 s late), "never" (longer than the client waits),
    "garbage" (200 without JSON), "shape" (200 of another shape) or a list of replies.

    Attributes:
        taken: (message id, text) of every turn that was finished, in order, each once.
        calls: Message ids in the order in which they were asked for, repeats included.
        poison: Texts that are never finished.
        took_s: Seconds that the last turn took.
    """

    script: deque[Any] = field(default_factory=deque)
    taken: list[tuple[str, str]] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    known: dict[str, list[Reply]] = field(default_factory=dict)
    poison: set[str] = field(default_factory=set)
    ready: bool = True
    answer: Callable[[str], list[Reply]] = lambda text: [{"msg": "ask-report", "asks": "narrative"}]
    at_once: int = 0
    most_at_once: int = 0
    took_s: float = 0.0

    def reset(self) -> None:
        fresh = RasaStandIn()
        self.__dict__.update(fresh.__dict__)

    @property
    def texts(self) -> list[str]:
        return [text for _, text in self.taken]

    async def turn(self, request: Request) -> Response:
        body = await request.json()
        if request.headers.get("X-Token") != TOKEN:
            return JSONResponse({"error": "wrong token"}, status_code=403)
        self.calls.append(body["message_id"])
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        began = time.monotonic()
        try:
            return await self._turn(body)
        finally:
            self.at_once -= 1
            self.took_s = time.monotonic() - began

    async def _turn(self, body: dict[str, Any]) -> Response:
        # A turn of an earlier test may still be under way; it must not write into this one.
        taken, known = self.taken, self.known
        step = self.script.popleft() if self.script else None
        if body["text"] in self.poison:
            step = 500
        if isinstance(step, int):
            return JSONResponse({"error": "scripted"}, status_code=step)
        if step == "garbage":
            return Response("<html>not JSON", media_type="text/html")
        if step == "shape":
            return JSONResponse({"replies": {"no": "list"}, "more": 1})
        if step in ("slow", "never"):
            await asyncio.sleep(0.8 if step == "slow" else 3.0)
        number, text = str(body["message_id"]), str(body["text"])
        if number not in known:
            taken.append((number, text))
            known[number] = step if isinstance(step, list) else self.answer(text)
        return JSONResponse({"replies": known[number]})

    async def health(self) -> JSONResponse:
        return JSONResponse({"ready": self.ready}, status_code=200 if self.ready else 503)

    def app(self) -> FastAPI:
        app = FastAPI()
        app.add_api_route("/webhooks/turns/", self.turn, methods=["POST"], response_model=None)
        app.add_api_route("/webhooks/turns/", self.health, methods=["GET"])
        return app


class BotParts:
    """Everything of the bot but Rasa, the actions and the settings."""

    def __init__(
        self, engine: Engine, folder: Path, keyring: KeyRing, rasa_url: str, timeout_s: float = 2.0
    ) -> None:
        self.engine = engine
        self.inbox = Inbox(engine)
        self.rasa = RasaClient(rasa_url, TOKEN, timeout_s=timeout_s)
        self.turns = Turns(engine, self.inbox, self.rasa, CATALOGUE, patience_s=PATIENCE_S)
        self.conversations = Conversations(engine, keyring)
        self.store = EvidenceStore(folder / "evidence", keyring)
        self.files = Files(engine, self.store, MAX_FILE_BYTES, stall_s=2.0)
        self.sheets = Sheets(
            engine, CATALOGUE, keyring, "http://127.0.0.1:8080/nccia/callback",
            "http://127.0.0.1:8080", utc_now,
        )  # fmt: skip
        self.maker = SheetMaker(self.sheets)
        self.guesses = Guesses(MOST_WRONG)
        self.woken = 0

    # Putting routes together takes longer than most tests, and half of them need none.

    @cached_property
    def web(self) -> WebChannel:
        return WebChannel(
            self.conversations, self.turns, self.inbox, self.files, CATALOGUE, self.maker
        )

    @cached_property
    def app(self) -> FastAPI:
        app = FastAPI()
        app.include_router(self.web.router)
        app.include_router(verify_router(self.sheets, CATALOGUE, self.guesses))
        app.include_router(callback_router(self.engine, CALLBACK_KEYS, self._wake))
        return app

    def _wake(self) -> None:
        self.woken += 1
        self.inbox.settle_fetched()  # as the outbox does at once

    def read_with(self, pictures: PictureReader, transcriber: Transcriber) -> None:
        self.turns.read_with(
            Reading(self.engine, self.store, self.inbox, pictures, transcriber, self._wake)
        )

    def telegram(self, base_url: str, webhook_url: str | None = None) -> TelegramChannel:
        return TelegramChannel(
            "123456:secret-token", self.conversations, self.turns, self.files, CATALOGUE,
            self.maker, base_url=base_url, poll_s=1, webhook_url=webhook_url,
        )  # fmt: skip

    def outbox(self, *senders: Any, start_forgotten: Callable[[], int] = lambda: 0) -> Outbox:
        return Outbox(self.inbox, self.turns, CATALOGUE, list(senders), start_forgotten)

    def client(self) -> httpx.AsyncClient:
        transport = httpx.ASGITransport(app=self.app, raise_app_exceptions=False)
        return httpx.AsyncClient(transport=transport, base_url="http://bot")

    async def close(self) -> None:
        await self.turns.close()
        await self.rasa.close()

    def rows(self, direction: str = "", conversation_id: str = "") -> list[Message]:
        with session_scope(self.engine, read_only=True) as session:
            rows = session.exec(select(Message).order_by(col(Message.id))).all()
        return [
            row
            for row in rows
            if direction in ("", row.direction) and conversation_id in ("", row.conversation_id)
        ]


class Chat:
    """A citizen on the web API, in this process."""

    def __init__(self, client: httpx.AsyncClient, id_: str, secret: str) -> None:
        self.client = client
        self.id = id_
        self.headers = {"X-Conversation-Secret": secret}
        self.path = f"/chat/api/conversations/{id_}/messages"

    async def post(self, **kwargs: Any) -> httpx.Response:
        headers = {**self.headers, **kwargs.pop("headers", {})}
        return await self.client.post(self.path, headers=headers, **kwargs)

    async def say(self, text: str, **headers: str) -> list[Reply]:
        # json.dumps writes half an emoji as phones do: "\\ud83d".
        return self._replies(await self.post(content=json.dumps({"text": text}), headers=headers))

    async def press(self, choice: str, reply: int = 0) -> list[Reply]:
        body = {"choice": choice, **({"reply": reply} if reply else {})}
        return self._replies(await self.post(json=body))

    async def send(self, name: str, content: bytes, **headers: str) -> list[Reply]:
        return self._replies(await self.post(files={"file": (name, content)}, headers=headers))

    async def read(self, after: int = 0) -> list[Reply]:
        answer = await self.client.get(self.path, params={"after": after}, headers=self.headers)
        return self._replies(answer)

    @staticmethod
    def _replies(answer: httpx.Response) -> list[Reply]:
        assert answer.status_code == 200, (answer.status_code, answer.text)
        replies: list[Reply] = answer.json()["replies"]
        return replies


@contextlib.asynccontextmanager
async def chatting(parts: BotParts) -> AsyncIterator[Chat]:
    async with parts.client() as client:
        begun = await client.post("/chat/api/conversations")
        assert begun.status_code == 201
        yield Chat(client, begun.json()["id"], begun.json()["secret"])


def words(msg: str, language: str = "ur", **args: Any) -> str:
    return CATALOGUE.text(language, msg, **args)


async def until(condition: Callable[[], Any], wait_s: float = 30.0) -> Any:
    """Wait until something is true and return it."""
    deadline = time.monotonic() + wait_s
    while not (found := await asyncio.to_thread(condition)):
        assert time.monotonic() < deadline, "it never happened"
        await asyncio.sleep(0.02)
    return found


def refused(channel: str, reason: str) -> float:
    """How often a channel has refused something for a reason, since the tests began."""
    labels = {"channel": channel, "reason": reason}
    return REGISTRY.get_sample_value("khabardar_refused_total", labels) or 0.0
