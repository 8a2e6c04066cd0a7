"""A small stand-in of the chat's JSON API on loopback: it answers by script and fails on request."""

from __future__ import annotations

import asyncio
import json
import socket
import threading
import time
from collections.abc import AsyncIterator
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import uvicorn
from fastapi import FastAPI, HTTPException, Request, Response
from fastapi.responses import FileResponse, JSONResponse, StreamingResponse
from fastapi.staticfiles import StaticFiles
from starlette.middleware.base import RequestResponseEndpoint

from content.catalogue import Catalogue

STATIC = Path(__file__).parents[2] / "bot" / "static"
FONTS = Path(str(resources.files("fontpkg_noto_sans_arabic"))) / "files"
PDF = b"%PDF-1.7 an example"
# As the bot sends it: a page that needs more than this does not work in earnest.
PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
    "img-src 'self' blob:; connect-src 'self'"
)


def reply(text: str, language: str = "ur", **more: Any) -> dict[str, Any]:
    """A reply as the script gives it; `choices` as pairs of id and title."""
    choices = [{"id": id_, "title": title} for id_, title in more.pop("choices", [])]
    direction = "rtl" if language == "ur" else "ltr"
    return {"text": text, "lang": language, "dir": direction, "choices": choices, **more}


@cache
def words(language: str) -> dict[str, str]:
    """The page's words, as the bot gives them."""
    catalogue = Catalogue.load()
    ids = [msg for msg, topic in catalogue.topics[language].items() if topic == "web"]
    return {msg: catalogue.text(language, msg) for msg in ids}


class StandIn:
    """The API, with what it was sent.

    Attributes:
        script: Replies by the text or the choice that gets them; "file" for a file.
        taken: Messages that count, oldest first.
        attempts: Idempotency key of every request, repeated ones too.
        faults: What the next requests meet: "lost" (taken, but the answer is lost), "refused".
        streams: Whether the event stream works.
        pace_s: Seconds a turn takes.
        upload_pace_s: Seconds between pieces of a file.
    """

    def __init__(self) -> None:
        self.script: dict[str, list[dict[str, Any]]] = {}
        self.taken: list[dict[str, Any]] = []
        self.attempts: list[str] = []
        self.faults: list[str] = []
        self.conversations: dict[str, str] = {}
        self.streams = True
        self.pace_s = 0.0
        self.upload_pace_s = 0.0
        self._said: list[dict[str, Any]] = []
        self._hidden: dict[str, Any] | None = None
        self._answers: dict[str, list[dict[str, Any]]] = {}
        self._number = 0
        self._server = uvicorn.Server(
            uvicorn.Config(self._app(), log_level="error", ws="none", timeout_graceful_shutdown=1)
        )
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self._thread = threading.Thread(target=self._server.run, args=([self._socket],))

    def __enter__(self) -> StandIn:
        self._thread.start()
        while not self._server.started:
            time.sleep(0.01)
        return self

    def __exit__(self, *_: object) -> None:
        self._server.should_exit = True
        self._thread.join()
        self._socket.close()

    def push(self, said: dict[str, Any]) -> None:
        """Say something unasked, such as a change of status."""
        self._say(said)

    def _say(self, said: dict[str, Any]) -> dict[str, Any]:
        self._number += 1
        numbered = {"attachment": None, **said, "id": self._number}
        self._said.append(numbered)
        return numbered

    def _app(self) -> FastAPI:
        app = FastAPI()
        api = app.add_api_route
        path = "/chat/api/conversations"
        api("/chat", lambda: FileResponse(STATIC / "chat.html"), methods=["GET"])
        api("/chat/api/words", self._words, methods=["GET"])
        api(
            "/static/fonts/NotoSansArabic.ttf",
            lambda: FileResponse(next(FONTS.glob("*.ttf"))),
            methods=["GET"],
        )
        api(path, self._begin, methods=["POST"], status_code=201)
        api(path + "/{id_}/messages", self._write, methods=["POST"], response_model=None)
        api(path + "/{id_}/messages", self._read, methods=["GET"])
        api(path + "/{id_}/attachments/{number}", self._attachment, methods=["GET"])
        api(path + "/{id_}/events", self._follow, methods=["GET"], response_model=None)
        app.mount("/static", StaticFiles(directory=STATIC))

        @app.exception_handler(HTTPException)
        async def problem(request: Request, error: HTTPException) -> JSONResponse:
            return JSONResponse({"error": error.detail}, status_code=error.status_code)

        @app.middleware("http")
        async def guard(request: Request, call_next: RequestResponseEndpoint) -> Response:
            response = await call_next(request)
            response.headers["Content-Security-Policy"] = PAGE_POLICY
            response.headers.setdefault("Cache-Control", "no-store")
            return response

        return app

    def _words(self, language: str = "ur") -> dict[str, str]:
        return words(language)

    def _begin(self) -> dict[str, str]:
        id_, secret = f"c{len(self.conversations) + 1}", f"s{len(self.conversations) + 1}"
        self.conversations[id_] = secret
        return {"id": id_, "secret": secret}

    def _open(self, id_: str, request: Request) -> None:
        if self.conversations.get(id_, "") != request.headers.get("x-conversation-secret"):
            raise HTTPException(404, {"code": "unknown_conversation"})

    async def _write(self, id_: str, request: Request) -> Response:
        self._open(id_, request)
        key = request.headers["idempotency-key"]
        self.attempts.append(key)
        fault = self.faults.pop(0) if self.faults else ""
        if fault == "refused":
            return Response(status_code=503)
        body = await self._body(request)
        await asyncio.sleep(self.pace_s)
        if key not in self._answers:
            self.taken.append(body)
            asked = body.get("text") or body.get("choice") or "file"
            answers = [self._say(said) for said in self.script.get(asked, [])]
            self._hidden = next((said for said in answers if said.get("hide")), None)
            self._answers[key] = answers
        if fault == "lost":
            return Response(status_code=503)
        return JSONResponse({"replies": self._answers[key]})

    async def _body(self, request: Request) -> dict[str, Any]:
        if not request.headers["content-type"].startswith("multipart/"):
            found: dict[str, Any] = await request.json()
            return found
        size = 0
        async for piece in request.stream():
            size += len(piece)
            await asyncio.sleep(self.upload_pace_s)
        return {"file": True, "size": size}

    def _read(self, id_: str, request: Request, after: int = 0) -> dict[str, Any]:
        self._open(id_, request)
        return {"replies": self._shown(after)}

    def _shown(self, after: int) -> list[dict[str, Any]]:
        """As the bot does: a hidden chat shows the last tip, one that is shown no such tip."""
        shown = [self._hidden] if self._hidden else [s for s in self._said if not s.get("hide")]
        return [said for said in shown if said["id"] > after]

    def _attachment(self, id_: str, number: int, request: Request) -> Response:
        self._open(id_, request)
        if self.faults:
            self.faults.pop(0)
            return Response(status_code=503)
        return Response(PDF, media_type="application/pdf")

    async def _follow(self, id_: str, request: Request, after: int = 0) -> Response:
        self._open(id_, request)
        if not self.streams:
            raise HTTPException(502)

        async def events() -> AsyncIterator[str]:
            last = after
            yield ": ping\n\n"
            while not self._server.should_exit and not await request.is_disconnected():
                for said in self._shown(last):
                    last = said["id"]
                    data = json.dumps(said, ensure_ascii=False)
                    yield f"id: {last}\nevent: reply\ndata: {data}\n\n"
                await asyncio.sleep(0.05)

        return StreamingResponse(events(), media_type="text/event-stream")
