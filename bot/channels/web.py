"""The web chat: a JSON API and the page that uses it.

The API is documented in docs/chat-api.md. A conversation belongs to whoever holds its secret.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Annotated, Any, Final

from fastapi import APIRouter, Header, HTTPException, Query, Request
from fastapi import Path as PathParam
from fastapi.responses import FileResponse, JSONResponse, Response
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from sse_starlette import EventSourceResponse, ServerSentEvent
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect

from bot.body import read_body
from bot.conversations import Conversations
from bot.errors import BadInputError, MalformedError, TooFastError, UnknownConversationError
from bot.files import Files
from bot.inbox import Inbox
from bot.limits import Limits
from bot.logs import quiet_libraries
from bot.messages import MAX_TEXT, Inbound
from bot.render import Reply, attachment_of, render
from bot.sheets import SheetMaker, TooManySheetsError
from bot.turn import BUSY, Turns
from bot.upload import first_file
from content.catalogue import Catalogue
from nlu.text.scripts import strip_controls

logger = logging.getLogger(__name__)

STATIC: Final = Path(__file__).parent.parent / "static"
MAX_JSON_BYTES: Final = 256 * 1024
MAX_KEY: Final = 100
POLL_S: Final = 0.5
DRAIN_BYTES: Final = 64 * 1024 * 1024
DRAIN_S: Final = 20.0
_NUMBERS: Final = 2**31 - 1


class Written(BaseModel):
    """Body of a message: a text or a choice.

    Attributes:
        text: What was written.
        choice: Id of a pressed button.
        reply: Number of the reply the button stood under; with it, pressing twice counts once and
            a button of an older question is not taken for the answer to the newest.
    """

    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)

    text: str | None = None
    choice: str | None = None
    reply: int = Field(default=0, ge=0, le=_NUMBERS)


class WebChannel:
    """Routes of the web chat.

    Args:
        conversations: Begins and opens conversations.
        turns: Answers messages.
        inbox: What was said before.
        files: Takes uploads.
        catalogue: The wording.
        sheets: Makes the files that go with replies.
        limits: How many conversations one address may begin; None for any number.
    """

    def __init__(
        self,
        conversations: Conversations,
        turns: Turns,
        inbox: Inbox,
        files: Files,
        catalogue: Catalogue,
        sheets: SheetMaker,
        limits: Limits | None = None,
    ) -> None:
        self._conversations = conversations
        self._turns = turns
        self._inbox = inbox
        self._files = files
        self._catalogue = catalogue
        self._sheets = sheets
        self._limits = limits
        quiet_libraries()
        self.router = APIRouter(prefix="/chat")
        api = self.router.add_api_route
        api("/api/conversations", self.begin, methods=["POST"], status_code=201)
        path = "/api/conversations/{conversation_id}"
        api(f"{path}/messages", self.write, methods=["POST"])
        api(f"{path}/messages", self.read, methods=["GET"])
        api(f"{path}/events", self.follow, methods=["GET"], response_class=EventSourceResponse)
        api(f"{path}/attachments/{{number}}", self.attachment, methods=["GET"])
        api("/api/words", self.words, methods=["GET"])
        api("", self.page, methods=["GET"], include_in_schema=False)
        api("/", self.page, methods=["GET"], include_in_schema=False)

    async def begin(self, request: Request) -> dict[str, str]:
        """Begin a conversation."""
        address = request.client.host if request.client else ""
        if self._limits is not None and not self._limits.conversation(address):
            raise HTTPException(429, {"code": "too_many"}, headers={"Retry-After": "600"})
        id_, secret = await run_in_threadpool(self._conversations.begin, "web")
        return {"id": id_, "secret": secret}

    async def write(
        self,
        conversation_id: str,
        request: Request,
        x_conversation_secret: Annotated[str, Header()] = "",
        idempotency_key: Annotated[str | None, Header()] = None,
    ) -> JSONResponse:
        """Take a text, a choice or a file and answer it."""
        language = await self._open(conversation_id, x_conversation_secret)
        try:
            if idempotency_key is not None and len(idempotency_key) > MAX_KEY:
                raise MalformedError("the idempotency key is too long")
            if request.headers.get("content-type", "").startswith("multipart/"):
                inbound = await self._uploaded(conversation_id, request, idempotency_key)
            else:
                inbound = await self._written(conversation_id, request, idempotency_key)
            replies = await self._turns.take(inbound)
        except TooFastError:
            # The page keeps the message and tries again by itself.
            await _drain(request)
            raise HTTPException(429, {"code": "too_fast"}, headers={"Retry-After": "20"}) from None
        except BadInputError as error:
            return await self._refused(request, language, error)
        except MalformedError as error:
            return await self._refused(request, language, BadInputError("unreadable"), str(error))
        except (TimeoutError, ClientDisconnect):
            return JSONResponse({"error": {"code": "broke_off"}}, status_code=408)
        except UnknownConversationError:
            raise HTTPException(404, {"code": "unknown_conversation"}) from None
        return JSONResponse({"replies": [shown(reply, conversation_id) for reply in replies]})

    async def _refused(
        self, request: Request, language: str, error: BadInputError, problem: str = ""
    ) -> JSONResponse:
        """Say why something was not taken, to the citizen and, if need be, to the client."""
        await _drain(request)
        said = render({"msg": error.msg, "args": error.args_}, language, self._catalogue)
        body: dict[str, Any] = {"replies": [shown(said, "")]}
        if problem:
            body["error"] = {"code": "bad_message", "problems": [problem]}
        return JSONResponse(body, status_code=422 if problem else 200)

    async def _written(self, conversation_id: str, request: Request, key: str | None) -> Inbound:
        raw = await read_body(request, MAX_JSON_BYTES)
        if raw is None:
            raise BadInputError("too-long", limit=MAX_TEXT)
        body = _message(raw)
        return Inbound(
            conversation_id,
            text=body.text or "",
            choice=body.choice or "",
            reply_id=body.reply,
            external_id=key,
        )

    async def _uploaded(self, conversation_id: str, request: Request, key: str | None) -> Inbound:
        declared = request.headers.get("content-length", "")
        if declared.isdecimal() and int(declared[:19]) > self._files.max_bytes + 64 * 1024:
            raise BadInputError("file-too-big", limit_mb=self._files.limit_mb)
        name, pieces = await first_file(
            request.headers.get("content-type", ""), aiter(request.stream())
        )
        evidence_id = await self._files.keep_stream(conversation_id, name, pieces)
        return Inbound(conversation_id, evidence_id=evidence_id, external_id=key)

    async def read(
        self,
        conversation_id: str,
        x_conversation_secret: Annotated[str, Header()] = "",
        after: Annotated[int, Query(ge=0, le=_NUMBERS)] = 0,
    ) -> dict[str, Any]:
        """What was said after a message number."""
        await self._open(conversation_id, x_conversation_secret)
        try:
            return {"replies": await self._since(conversation_id, after)}
        except UnknownConversationError:
            raise HTTPException(404, {"code": "unknown_conversation"}) from None

    async def follow(
        self,
        conversation_id: str,
        x_conversation_secret: Annotated[str, Header()] = "",
        after: Annotated[int, Query(ge=0, le=_NUMBERS)] = 0,
    ) -> EventSourceResponse:
        """What is said from now on, as an event stream."""
        await self._open(conversation_id, x_conversation_secret)
        return EventSourceResponse(self._news(conversation_id, after), ping=15, sep="\n")

    async def _news(self, conversation_id: str, after: int) -> AsyncIterator[ServerSentEvent]:
        # The response itself cancels this when the client goes.
        while True:
            try:
                said = await self._since(conversation_id, after)
            except UnknownConversationError:
                return
            for reply in said:
                after = max(after, int(reply["id"]))
                data = json.dumps(reply, ensure_ascii=False)
                yield ServerSentEvent(data, event="reply", id=str(after))
            await asyncio.sleep(POLL_S)

    async def _since(self, conversation_id: str, after: int) -> list[dict[str, Any]]:
        """What was said after a number.

        Raises:
            UnknownConversationError: The conversation was deleted.
        """
        messages = await run_in_threadpool(self._inbox.after, conversation_id, after)
        if not messages:
            return []
        language = await run_in_threadpool(self._turns.language, conversation_id)
        return [
            shown(
                render(message.body, language, self._catalogue, int(message.id or 0)),
                conversation_id,
            )
            for message in messages
        ]

    async def attachment(
        self,
        conversation_id: str,
        number: Annotated[int, PathParam(ge=1, le=_NUMBERS)],
        x_conversation_secret: Annotated[str, Header()] = "",
    ) -> Response:
        """The file that goes with a reply of this conversation."""
        await self._open(conversation_id, x_conversation_secret)
        said = await run_in_threadpool(self._inbox.said, conversation_id, number)
        attached = attachment_of(said)
        try:
            content = await self._sheets.make(attached, conversation_id) if attached else None
        except TooManySheetsError:
            raise HTTPException(503, {"code": "busy"}, {"Retry-After": "10"}) from None
        if attached is None or content is None:
            raise HTTPException(404, {"code": "unknown_attachment"})
        disposition = f'attachment; filename="{attached.name}"'
        return Response(
            content, media_type=attached.media_type, headers={"Content-Disposition": disposition}
        )

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


def _message(raw: bytes) -> Written:
    """Read a body.

    Raises:
        MalformedError: It is not what the API asks for; the error says what is wrong and quotes
            nothing.
    """
    try:
        # Not pydantic's parser: it refuses half an emoji, which phones do send.
        body = json.loads(raw.decode("utf-8"))
    except (ValueError, RecursionError):
        raise MalformedError("not JSON in UTF-8") from None
    if not isinstance(body, dict):
        raise MalformedError("not an object")
    if isinstance(body.get("text"), str):
        body["text"] = strip_controls(body["text"])
    try:
        message = Written.model_validate(body, strict=True)
    except ValidationError as error:
        kinds = sorted({str(item["type"]) for item in error.errors(include_input=False)})
        raise MalformedError(", ".join(kinds)) from None
    if (message.text is None) == (message.choice is None):
        raise MalformedError("text or choice, one of the two")
    return message


async def _drain(request: Request) -> None:
    """Read what is still being sent: many clients hear no answer before they have sent all."""
    read = 0
    try:
        async with asyncio.timeout(DRAIN_S):
            async for piece in request.stream():
                read += len(piece)
                if read > DRAIN_BYTES:
                    return
    except (TimeoutError, ClientDisconnect, RuntimeError):
        # RuntimeError: it was read to its end already.
        return


def shown(reply: Reply, conversation_id: str) -> dict[str, Any]:
    """A reply of a conversation as the API gives it."""
    attached = reply.attachment
    body: dict[str, Any] = {
        "id": reply.id,
        "text": reply.text,
        "lang": reply.lang,
        "dir": reply.dir,
        "choices": [{"id": choice.id, "title": choice.title} for choice in reply.choices],
        "attachment": None
        if attached is None
        else {
            "name": attached.name,
            "media_type": attached.media_type,
            "url": f"/chat/api/conversations/{conversation_id}/attachments/{reply.id}",
        },
    }
    if reply.asks:
        body["asks"] = reply.asks
    if reply.hide:
        body["hide"] = True  # empty the screen and show nothing but this
    if reply.farewell:
        body["farewell"] = True  # the conversation is no more
    if reply.msg == BUSY:
        body["later"] = True  # the answer comes by itself
    return body
