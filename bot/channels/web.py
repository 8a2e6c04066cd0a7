"""The web chat: a JSON API and the page that uses it.

The API is documented in docs/chat-api.md. A conversation belongs to whoever holds its secret.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Annotated, Any, Final

from fastapi import APIRouter, Header, HTTPException, Query, Request
from fastapi.responses import FileResponse, JSONResponse
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from sse_starlette import EventSourceResponse, ServerSentEvent
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile

from bot.conversations import Conversations
from bot.errors import BadInputError, UnknownConversationError
from bot.files import Files
from bot.inbox import Inbox
from bot.render import Reply, render
from bot.turn import Inbound, Turns
from content.catalogue import Catalogue

STATIC: Final = Path(__file__).parent.parent / "static"
MAX_JSON_BYTES: Final = 256 * 1024
POLL_S: Final = 0.5


class Written(BaseModel):
    """Body of a message: one of the two."""

    model_config = ConfigDict(extra="forbid")

    text: str | None = None
    choice: str | None = Field(default=None, max_length=64)


class WebChannel:
    """Routes of the web chat.

    Args:
        conversations: Begins and opens conversations.
        turns: Answers messages.
        inbox: What was said before.
        files: Takes uploads.
        catalogue: The wording.
    """

    def __init__(
        self,
        conversations: Conversations,
        turns: Turns,
        inbox: Inbox,
        files: Files,
        catalogue: Catalogue,
    ) -> None:
        self._conversations = conversations
        self._turns = turns
        self._inbox = inbox
        self._files = files
        self._catalogue = catalogue
        self.router = APIRouter(prefix="/chat")
        api = self.router.add_api_route
        api("/api/conversations", self.begin, methods=["POST"], status_code=201)
        path = "/api/conversations/{conversation_id}"
        api(f"{path}/messages", self.write, methods=["POST"])
        api(f"{path}/messages", self.read, methods=["GET"])
        api(f"{path}/events", self.follow, methods=["GET"], response_class=EventSourceResponse)
        api("/api/words", self.words, methods=["GET"])
        api("", self.page, methods=["GET"], include_in_schema=False)
        api("/", self.page, methods=["GET"], include_in_schema=False)

    async def begin(self) -> dict[str, str]:
        """Begin a conversation."""
        id_, secret = await run_in_threadpool(self._conversations.begin, "web")
        return {"id": id_, "secret": secret}

    async def write(
        self,
        conversation_id: str,
        request: Request,
        x_conversation_secret: Annotated[str, Header()] = "",
        idempotency_key: Annotated[str | None, Header(max_length=100)] = None,
    ) -> JSONResponse:
        """Take a text, a choice or a file and answer it."""
        language = await self._open(conversation_id, x_conversation_secret)
        try:
            if request.headers.get("content-type", "").startswith("multipart/form-data"):
                inbound = await self._uploaded(conversation_id, request, idempotency_key)
            else:
                inbound = await self._written(conversation_id, request, idempotency_key)
        except BadInputError as error:
            body = {"msg": error.msg, "args": error.args_}
            return JSONResponse({"replies": [shown(render(body, language, self._catalogue))]})
        replies = await self._turns.take(inbound)
        return JSONResponse({"replies": [shown(reply) for reply in replies]})

    async def _written(self, conversation_id: str, request: Request, key: str | None) -> Inbound:
        raw = b""
        async for piece in request.stream():
            raw += piece
            if len(raw) > MAX_JSON_BYTES:
                raise BadInputError("too-long", limit=4000)
        try:
            body = Written.model_validate_json(raw)
        except ValidationError as error:
            problems = [str(item["type"]) for item in error.errors(include_input=False)]
            raise HTTPException(422, {"code": "bad_message", "problems": problems}) from None
        if body.text is None and body.choice is None:
            raise HTTPException(422, {"code": "bad_message", "problems": ["text or choice"]})
        return Inbound(
            conversation_id,
            text=body.text or "",
            choice=body.choice or "",
            external_id=key,
        )

    async def _uploaded(self, conversation_id: str, request: Request, key: str | None) -> Inbound:
        limit_mb = self._files.max_bytes // 1024 // 1024
        declared = request.headers.get("content-length", "")
        if declared.isdigit() and int(declared) > self._files.max_bytes + 64 * 1024:
            raise BadInputError("file-too-big", limit_mb=limit_mb)
        async with request.form(max_files=1, max_fields=4) as form:
            files = [part for part in form.values() if isinstance(part, UploadFile)]
            if not files:
                raise HTTPException(422, {"code": "bad_message", "problems": ["no file"]})
            upload = files[0]
            evidence_id = await run_in_threadpool(
                self._files.keep, conversation_id, upload.filename or "", _pieces(upload)
            )
        return Inbound(conversation_id, evidence_id=evidence_id, external_id=key)

    async def read(
        self,
        conversation_id: str,
        x_conversation_secret: Annotated[str, Header()] = "",
        after: Annotated[int, Query(ge=0)] = 0,
    ) -> dict[str, Any]:
        """What was said after a message number."""
        language = await self._open(conversation_id, x_conversation_secret)
        return {"replies": await self._since(conversation_id, after, language)}

    async def follow(
        self,
        conversation_id: str,
        request: Request,
        x_conversation_secret: Annotated[str, Header()] = "",
        after: Annotated[int, Query(ge=0)] = 0,
    ) -> EventSourceResponse:
        """What is said from now on, as an event stream."""
        await self._open(conversation_id, x_conversation_secret)
        return EventSourceResponse(self._news(conversation_id, request, after), ping=15, sep="\n")

    async def _news(
        self, conversation_id: str, request: Request, after: int
    ) -> AsyncIterator[ServerSentEvent]:
        while not await request.is_disconnected():
            language = await run_in_threadpool(self._turns.language, conversation_id)
            for reply in await self._since(conversation_id, after, language):
                after = max(after, int(reply["id"]))
                data = json.dumps(reply, ensure_ascii=False)
                yield ServerSentEvent(data, event="reply", id=str(after))
            await asyncio.sleep(POLL_S)

    async def _since(self, conversation_id: str, after: int, language: str) -> list[dict[str, Any]]:
        messages = await run_in_threadpool(self._inbox.after, conversation_id, after)
        said = []
        for message in messages:
            if message.direction == "out":
                said.append(
                    shown(render(message.body, language, self._catalogue, int(message.id or 0)))
                )
        return said

    async def words(self, language: str = "ur") -> dict[str, str]:
        """Words of the page itself, such as the title and the buttons."""
        if language not in self._catalogue.languages:
            raise HTTPException(404, {"code": "unknown_language"})
        topics = self._catalogue.topics[language]
        ids = sorted(msg for msg, topic in topics.items() if topic == "web")
        return {i: self._catalogue.text(language, i) for i in ids}

    async def page(self) -> FileResponse:
        """The chat page."""
        return FileResponse(STATIC / "chat.html", media_type="text/html; charset=utf-8")

    async def _open(self, conversation_id: str, secret: str) -> str:
        try:
            return await run_in_threadpool(self._conversations.check, conversation_id, secret)
        except UnknownConversationError:
            raise HTTPException(404, {"code": "unknown_conversation"}) from None


def _pieces(upload: UploadFile) -> Iterator[bytes]:
    while piece := upload.file.read(64 * 1024):
        yield piece


def shown(reply: Reply) -> dict[str, Any]:
    """A reply as the API gives it."""
    body: dict[str, Any] = {
        "id": reply.id,
        "text": reply.text,
        "lang": reply.lang,
        "dir": reply.dir,
        "choices": [{"id": choice.id, "title": choice.title} for choice in reply.choices],
        "attachment": None,
    }
    if reply.asks:
        body["asks"] = reply.asks
    return body
