"""A stand-in for Telegram's Bot API: real HTTP, keeps unconfirmed updates, fails on script."""

from __future__ import annotations

import asyncio
import json
from collections import defaultdict, deque
from dataclasses import dataclass, field
from typing import Any

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, Response
from python_multipart.multipart import parse_options_header

ME = {"id": 999, "is_bot": True, "first_name": "Khabardar", "username": "khabardar_bot"}


@dataclass
class BotApi:
    """Behaves as the Bot API does.

    A step of ``script[method]`` is a number (that error; 429 asks to wait 1 s), "lost" (done, but
    the answer is lost) or "slow".

    Attributes:
        updates: Not confirmed yet, oldest first.
        sent: (chat id, text) of every message that was taken, in order.
        markups: Keyboards of the messages, in the same order.
        open_texts: What a lock screen shows of them: the text without its spoilers, in that order.
        deleted: Numbers of the messages that were to be deleted, in order.
        documents: (chat id, name, content) of every file that was taken; its caption is in `sent`.
        files: Content of files by id.
        repeat: How often a confirmed update is given out once more.
    """

    updates: list[dict[str, Any]] = field(default_factory=list)
    script: dict[str, deque[Any]] = field(default_factory=lambda: defaultdict(deque))
    sent: list[tuple[int, str]] = field(default_factory=list)
    markups: list[Any] = field(default_factory=list)
    open_texts: list[str] = field(default_factory=list)
    deleted: list[int] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    acknowledged: list[str] = field(default_factory=list)
    documents: list[tuple[int, str, bytes]] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    repeat: int = 0
    blocked: set[int] = field(default_factory=set)
    _number: int = 100

    def app(self) -> FastAPI:
        app = FastAPI()
        app.add_api_route(
            "/bot{token}/{method}", self.call, methods=["GET", "POST"], response_model=None
        )
        app.add_api_route("/file/bot{token}/{path:path}", self.file, response_model=None)
        return app

    def update(self, **content: Any) -> dict[str, Any]:
        """Queue an update and return it."""
        self._number += 1
        made = {"update_id": self._number, **content}
        self.updates.append(made)
        return made

    def message(self, chat: int = 1, kind: str = "private", **content: Any) -> dict[str, Any]:
        """Queue a message of somebody."""
        return self.update(
            message={
                "message_id": self._number + 1,
                "date": 1_795_000_000,
                "chat": {"id": chat, "type": kind, "first_name": "Ali"},
                "from": {"id": chat, "is_bot": False, "first_name": "Ali"},
                **content,
            }
        )

    def press(self, data: str, chat: int = 1) -> dict[str, Any]:
        """Queue a button press."""
        return self.update(
            callback_query={
                "id": f"query-{self._number + 1}",
                "from": {"id": chat, "is_bot": False, "first_name": "Ali"},
                "chat_instance": "1",
                "data": data,
                "message": {
                    "message_id": 5,
                    "date": 1_795_000_000,
                    "chat": {"id": chat, "type": "private"},
                },
            }
        )

    async def call(self, request: Request, token: str, method: str) -> Response:
        values = await _values(request)
        self.calls.append(method)
        if token != "123456:secret-token":
            return _error(401, "Unauthorized")
        steps = self.script[method]
        step = steps.popleft() if steps else None
        if step == 429:
            return _error(429, "Too Many Requests: retry after 1", {"retry_after": 1})
        if isinstance(step, int):
            return _error(step, "scripted")
        if step == "slow":
            await asyncio.sleep(0.5)
        result = await getattr(self, f"_{method.lower()}")(values)
        if step == "lost":
            return Response("<html>bad gateway", status_code=502)
        if isinstance(result, Response):
            return result
        return JSONResponse({"ok": True, "result": result})

    async def _getme(self, values: dict[str, Any]) -> Any:
        return ME

    async def _deletewebhook(self, values: dict[str, Any]) -> Any:
        return True

    async def _answercallbackquery(self, values: dict[str, Any]) -> Any:
        self.acknowledged.append(values["callback_query_id"])
        return True

    async def _getupdates(self, values: dict[str, Any]) -> Any:
        offset = int(values.get("offset") or 0)
        confirmed = [u for u in self.updates if u["update_id"] < offset]
        if confirmed and self.repeat:
            self.repeat -= 1  # as after a network failure on Telegram's side
        else:
            self.updates = [u for u in self.updates if u["update_id"] >= offset]
        for _ in range(20):
            if self.updates:
                break
            await asyncio.sleep(0.05)
        return self.updates[:100]

    async def _sendmessage(self, values: dict[str, Any]) -> Any:
        chat, text = int(values["chat_id"]), str(values["text"])
        if chat in self.blocked:
            return _error(403, "Forbidden: bot was blocked by the user")
        if len(text.encode("utf-16-le")) // 2 > 4096:
            return _error(400, "Bad Request: message is too long")
        self.sent.append((chat, text))
        self.open_texts.append(_open(text, json.loads(values.get("entities") or "[]")))
        self.markups.append(json.loads(values.get("reply_markup") or "null"))
        return {
            "message_id": len(self.sent),
            "date": 1_795_000_000,
            "chat": {"id": chat, "type": "private"},
            "text": text,
        }

    async def _deletemessages(self, values: dict[str, Any]) -> Any:
        numbers = json.loads(values["message_ids"])
        assert 1 <= len(numbers) <= 100
        self.deleted += numbers
        return True

    async def _senddocument(self, values: dict[str, Any]) -> Any:
        chat, caption = int(values["chat_id"]), str(values["caption"])
        if chat in self.blocked:
            return _error(403, "Forbidden: bot was blocked by the user")
        if len(caption.encode("utf-16-le")) // 2 > 1024:
            return _error(400, "Bad Request: message caption is too long")
        self.sent.append((chat, caption))
        self.markups.append(json.loads(values.get("reply_markup") or "null"))
        self.documents.append((chat, *values["document"]))
        return {
            "message_id": len(self.sent),
            "date": 1_795_000_000,
            "chat": {"id": chat, "type": "private"},
            "caption": caption,
        }

    async def _getfile(self, values: dict[str, Any]) -> Any:
        id_ = values["file_id"]
        if id_ not in self.files:
            return _error(400, "Bad Request: wrong file_id")
        return {"file_id": id_, "file_unique_id": id_, "file_path": f"documents/{id_}"}

    async def file(self, token: str, path: str) -> Response:
        steps = self.script["file"]
        step = steps.popleft() if steps else None
        if isinstance(step, int):
            return Response("scripted", status_code=step)
        content = self.files[path.removeprefix("documents/")]
        if step == "cut":
            return Response(
                content[: len(content) // 2], headers={"Content-Length": str(len(content))}
            )
        return Response(content)


async def _values(request: Request) -> dict[str, Any]:
    kind, _ = parse_options_header(request.headers.get("content-type", ""))
    if kind == b"application/json":
        return dict(await request.json())
    async with request.form() as form:
        return {
            name: value if isinstance(value, str) else (value.filename, await value.read())
            for name, value in form.items()
        }


def _open(text: str, entities: list[dict[str, Any]]) -> str:
    units = text.encode("utf-16-le")
    for entity in entities:
        if entity["type"] == "spoiler":
            start, length = 2 * entity["offset"], 2 * entity["length"]
            units = units[:start] + b" \0" * (length // 2) + units[start + length :]
    return units.decode("utf-16-le").strip()


def _error(code: int, text: str, parameters: dict[str, Any] | None = None) -> JSONResponse:
    body: dict[str, Any] = {"ok": False, "error_code": code, "description": text}
    if parameters:
        body["parameters"] = parameters
    return JSONResponse(body, status_code=code)
