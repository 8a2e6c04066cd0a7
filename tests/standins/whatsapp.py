"""A stand-in for Meta's Graph API and its webhooks: real HTTP, fails on script or by chance.

It refuses what Meta refuses (token, lengths, counts, templates, the 24 hours, both limits of speed),
tells states by signed webhooks with what the sender gave along, and brings a webhook again that was
not answered with 200.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import hashlib
import hmac
import json
import random
import time
from collections import Counter, defaultdict, deque
from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass, field
from typing import Any, Final

import httpx
from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, Response, StreamingResponse

TOKEN: Final = "whatsapp-secret-token"
APP_SECRET: Final = "app-secret-of-the-stand-in"
VERIFY_TOKEN: Final = "verify-token-of-the-stand-in"
NUMBER: Final = "106540352242922"
BUSINESS: Final = "102290129340398"
VERSION: Final = "v26.0"
DAY_S: Final = 24 * 3600
GATEWAY: Final = "<html><body>Bad Gateway</body></html>"


@dataclass(frozen=True)
class Citizen:
    """Somebody with WhatsApp; without a number in webhooks when `hides`."""

    phone: str = "923005550001"
    user: str = "PK.1000000000000001"
    hides: bool = False
    name: str = "Ali"

    @property
    def contact(self) -> dict[str, Any]:
        number = {} if self.hides or not self.phone else {"wa_id": self.phone}
        user = {"user_id": self.user} if self.user else {}
        return {"profile": {"name": self.name}, **number, **user}


ALI: Final = Citizen()


@dataclass
class GraphApi:
    """Behaves as the Graph API does for one number.

    A step of ``script[path]``, where path is ``messages``, ``seen``, ``upload``, ``media``, ``file``
    or ``templates``, is one of: a number of Meta's error codes or an HTTP status of 500 and more with
    Meta's error; "gateway" (502 without JSON, nothing done); "lost" (done, but the answer is a
    gateway's); "lost-silent" (as "lost", and no state is ever told); "slow" (0.3 s); "never" (done,
    and the answer comes after the client has gone); "cut" (half of a file); "damaged" (other bytes).

    Attributes:
        webhook: Address of the bot's webhook, or "" to keep webhooks in `kept`.
        states: What is told of every message, in this order.
        share: Share of calls to `messages` that fail by chance, with one of `chances`.
        repeats: How often each webhook is delivered.
        sent: (to, payload) of every message that was taken, in order.
        broken: Limits that were broken, by Meta's code.
        posted_s: When the webhook was called first since this was put to 0.
        called_s: When something was to be sent last.
        seen: (message id, typing) of what was marked as read.
    """

    webhook: str = ""
    states: tuple[str, ...] = ("sent", "delivered")
    share: float = 0.0
    chances: tuple[Any, ...] = (500, 503, 130429, 131056, 80007, "gateway", 131000)
    repeats: int = 1
    per_second: int = 80
    burst: int = 45
    pair_s: float = 6.0
    window_answer: str = "status"
    script: dict[str, deque[Any]] = field(default_factory=lambda: defaultdict(deque))
    sent: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    seen: list[tuple[str, bool]] = field(default_factory=list)
    calls: Counter[str] = field(default_factory=Counter)
    broken: Counter[int] = field(default_factory=Counter)
    kept: list[dict[str, Any]] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    uploads: dict[str, tuple[str, str, bytes]] = field(default_factory=dict)
    expired: set[str] = field(default_factory=set)
    templates: list[dict[str, Any]] = field(default_factory=list)
    failing: dict[str, deque[int]] = field(default_factory=lambda: defaultdict(deque))
    heard_s: dict[str, float] = field(default_factory=dict)
    unanswered: int = 0
    now_s: Any = time.time
    chance: random.Random = field(default_factory=lambda: random.Random(5))
    url: str = ""
    send_s: float = 0.0
    piece_s: float = 0.0
    under_way: Counter[str] = field(default_factory=Counter)
    posted_s: float = 0.0
    called_s: float = 0.0
    _number: int = 0
    _served_s: deque[float] = field(default_factory=deque)
    _owed_s: dict[str, float] = field(default_factory=dict)
    _tasks: set[asyncio.Task[Any]] = field(default_factory=set)
    _client: httpx.AsyncClient | None = None
    _closed: bool = False

    def app(self) -> FastAPI:
        app = FastAPI()
        add = app.add_api_route
        add(f"/{VERSION}/{NUMBER}/messages", self.messages, methods=["POST"], response_model=None)
        add(f"/{VERSION}/{NUMBER}/media", self.upload, methods=["POST"], response_model=None)
        add(f"/{VERSION}/{BUSINESS}/message_templates", self.list_templates, response_model=None)
        add("/stand-in/webhook", self.listen, methods=["POST"], response_model=None)
        add("/files/{media_id}/{mark}", self.file, response_model=None)
        add(f"/{VERSION}/{{media_id}}", self.media, response_model=None)
        return app

    async def listen(self, request: Request) -> Response:
        """Say where webhooks go, as an operator does once in Meta's dashboard."""
        told = await request.json()
        self.webhook, self.url = told["webhook"], told["api"]
        return JSONResponse({"success": True})

    async def close(self) -> None:
        """End webhooks under way; what is still asked for brings no more of them."""
        self._closed = True
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._client:
            await self._client.aclose()
            self._client = None

    # What is sent

    async def messages(self, request: Request) -> Response:
        if (refusal := self._stranger(request)) is not None:
            return refusal
        body = await request.json()
        if body.get("status") == "read":
            return await self._seen(body)
        self.calls["messages"] += 1
        self.called_s = time.monotonic()
        step = self._step("messages")
        if step is None and self.share and self.chance.random() < self.share:
            step = self.chance.choice(self.chances)
        if (refusal := await self._fault(step)) is not None:
            return refusal
        if (refusal := self._flaw(body)) is not None:
            return refusal
        to = str(body.get("to") or body.get("recipient"))
        if (refusal := self._too_fast(to)) is not None:
            return refusal
        closed = body["type"] != "template" and not self._in_window(to)
        if closed and self.window_answer == "answer":
            return error(400, 131047)
        id_ = self._id(to)
        if closed:
            self._tell(id_, to, body, (131047,))
        elif self.failing[to]:
            self._tell(id_, to, body, (self.failing[to].popleft(),))
        else:
            # Meta drops in silence what has an id in the place of a number.
            if not (body.get("to") and not str(body["to"]).isdecimal()):
                self.sent.append((to, body))
                self.ids.append(id_)
                self.keys.append(str(body.get("biz_opaque_callback_data")))
            if step != "lost-silent":
                self._tell(id_, to, body, self.states)
        if step in ("lost", "lost-silent"):
            return Response(GATEWAY, 502, media_type="text/html")
        if step == "never":
            await asyncio.sleep(30)
        if self.send_s:
            self.under_way["send"] += 1
            try:
                await asyncio.sleep(self.send_s)
            finally:
                self.under_way["send"] -= 1
        contact = {"input": to, "wa_id": to} if body.get("to") else {"user_id": to}
        return JSONResponse(
            {"messaging_product": "whatsapp", "contacts": [contact], "messages": [{"id": id_}]}
        )

    async def _seen(self, body: dict[str, Any]) -> Response:
        self.calls["seen"] += 1
        if (refusal := await self._fault(self._step("seen"))) is not None:
            return refusal
        self.seen.append((body["message_id"], "typing_indicator" in body))
        return JSONResponse({"success": True})

    @property
    def faults(self) -> float:
        """As `share`; the name the measurements use."""
        return self.share

    @faults.setter
    def faults(self, share: float) -> None:
        self.share = share

    def broken_limits(self) -> list[int]:
        """Codes of the limits that were broken."""
        return list(self.broken.elements())

    def texts(self, to: str = ALI.user) -> list[str]:
        """Words of what somebody was sent."""
        return [text_of(payload) for whom, payload in self.sent if whom == to]

    def _step(self, path: str) -> Any:
        steps = self.script[path]
        return steps.popleft() if steps else None

    async def _fault(self, step: Any) -> Response | None:
        if step == "slow":
            await asyncio.sleep(0.3)
        if step == "gateway":
            return Response(GATEWAY, 502, media_type="text/html")
        if isinstance(step, int):
            return error(step, 131000) if 500 <= step < 600 else error(400, step)
        return None

    def _stranger(self, request: Request) -> Response | None:
        if request.headers.get("authorization") != f"Bearer {TOKEN}":
            return error(401, 190)
        return None

    def _flaw(self, body: dict[str, Any]) -> Response | None:
        """Whatever Meta would not take of a message."""
        names = [name for name in ("to", "recipient") if body.get(name)]
        kind = body.get("type")
        if body.get("messaging_product") != "whatsapp" or not names or kind not in body:
            return error(400, 100)
        if len(str(body.get("biz_opaque_callback_data") or "")) > 512:
            return error(400, 131009)
        fits = {
            "text": self._text_fits, "interactive": self._interactive_fits,
            "document": self._document_fits, "template": self._template_fits,
        }[str(kind)]  # fmt: skip
        code = fits(body[kind])
        return error(404 if code == 132001 else 400, code) if code else None

    @staticmethod
    def _text_fits(text: dict[str, Any]) -> int:
        return 0 if 0 < units(text["body"]) <= 4096 else 131009

    def _document_fits(self, document: dict[str, Any]) -> int:
        fits = document["id"] in self.uploads and units(document.get("caption") or "") <= 1024
        return 0 if fits and document["filename"] else 131009

    def _interactive_fits(self, content: dict[str, Any]) -> int:
        if not 0 < units(content["body"]["text"]) <= 1024:
            return 131009
        header, action = content.get("header"), content["action"]
        if header and (content["type"] == "list" or self._document_fits(header["document"])):
            return 131009
        if content["type"] == "button":
            options = [button["reply"] for button in action["buttons"]]
            most, longest = 3, 20
        else:
            if not 0 < units(action["button"]) <= 20:
                return 131009
            options = [row for section in action["sections"] for row in section["rows"]]
            most, longest = 10, 24
        titles, ids = {o["title"] for o in options}, {o["id"] for o in options}
        whole = len(titles) == len(ids) == len(options) and 0 < len(options) <= most
        short = all(0 < units(title) <= longest for title in titles)
        return 0 if whole and short and all(0 < len(id_) <= 200 for id_ in ids) else 131009

    def _template_fits(self, template: dict[str, Any]) -> int:
        known = [
            row for row in self.templates
            if (row["name"], row["language"]) == (template["name"], template["language"]["code"])
        ]  # fmt: skip
        return 0 if known and known[0]["status"] == "APPROVED" else 132001

    def _too_fast(self, to: str) -> Response | None:
        now_s = time.monotonic()
        while self._served_s and self._served_s[0] <= now_s - 1.0:
            self._served_s.popleft()
        owed_s = max(self._owed_s.get(to, 0.0), now_s) + self.pair_s
        code = 131056 if owed_s > now_s + self.burst * self.pair_s + 1e-6 else 0
        code = 130429 if len(self._served_s) >= self.per_second else code
        if code:
            self.broken[code] += 1
            return error(429 if code == 130429 else 400, code)
        self._served_s.append(now_s)
        self._owed_s[to] = owed_s
        return None

    def _in_window(self, to: str) -> bool:
        return float(self.now_s()) - self.heard_s.get(to, 0.0) < DAY_S

    # Files

    async def upload(self, request: Request) -> Response:
        self.calls["upload"] += 1
        if (refusal := self._stranger(request)) is not None:
            return refusal
        if (refusal := await self._fault(self._step("upload"))) is not None:
            return refusal
        async with request.form() as form:
            file = form["file"]
            assert not isinstance(file, str)
            if form["messaging_product"] != "whatsapp" or form["type"] != "application/pdf":
                return error(400, 100)
            self._number += 1
            id_ = f"9{self._number:014d}"
            self.uploads[id_] = (str(file.filename), str(file.content_type), await file.read())
        return JSONResponse({"id": id_})

    async def media(self, request: Request, media_id: str) -> Response:
        self.calls["media"] += 1
        if (refusal := self._stranger(request)) is not None:
            return refusal
        if (refusal := await self._fault(self._step("media"))) is not None:
            return refusal
        content = self.files.get(media_id)
        if content is None or media_id in self.expired:
            return error(400, 100, subcode=33)
        return JSONResponse(
            {
                "messaging_product": "whatsapp",
                "url": f"{self.url}/files/{media_id}/{self.calls['media']}",
                "mime_type": "image/png",
                "sha256": hashlib.sha256(content).hexdigest(),
                "file_size": str(len(content)),
                "id": media_id,
            }
        )

    async def file(self, request: Request, media_id: str, mark: int) -> Response:
        self.calls["file"] += 1
        if (refusal := self._stranger(request)) is not None:
            return refusal
        step = self._step("file")
        if step == "expired":
            return Response(status_code=404)
        if (refusal := await self._fault(step)) is not None:
            return refusal
        content = self.files[media_id]
        if step == "cut":
            headers = {"Content-Length": str(len(content))}
            return Response(content[: len(content) // 2], headers=headers)
        if self.piece_s:
            return StreamingResponse(self._slowly(content))
        return Response(content[:-1] + b"\0" if step == "damaged" else content)

    async def _slowly(self, content: bytes) -> AsyncIterator[bytes]:
        self.under_way["file"] += 1
        try:
            for start in range(0, len(content), 16_384):
                yield content[start : start + 16_384]
                await asyncio.sleep(self.piece_s)
        finally:
            self.under_way["file"] -= 1

    async def list_templates(self, request: Request) -> Response:
        if (refusal := self._stranger(request)) is not None:
            return refusal
        if (refusal := await self._fault(self._step("templates"))) is not None:
            return refusal
        return JSONResponse({"data": self.templates})

    # What is told

    def message(
        self, who: Citizen = ALI, at_s: float | None = None, **content: Any
    ) -> dict[str, Any]:
        """A webhook with one message of somebody."""
        at_s = float(self.now_s()) if at_s is None else at_s
        for name in (who.phone, who.user):
            self.heard_s[name] = max(self.heard_s.get(name, 0.0), at_s)
        number = {} if who.hides or not who.phone else {"from": who.phone}
        user = {"from_user_id": who.user} if who.user else {}
        id_ = self._id(who.phone)
        message = {**number, **user, "id": id_, "timestamp": str(int(at_s)), **content}
        return envelope(contacts=[who.contact], messages=[message])

    def text(self, body: str, who: Citizen = ALI, **more: Any) -> dict[str, Any]:
        """A webhook with words."""
        return self.message(who, type="text", text={"body": body}, **more)

    def press(self, id_: str, title: str = "x", who: Citizen = ALI, row: bool = False) -> Any:
        """A webhook with a pressed button or a chosen row."""
        kind = "list_reply" if row else "button_reply"
        chosen = {"type": kind, kind: {"id": id_, "title": title}}
        return self.message(who, type="interactive", interactive=chosen)

    def image(self, media_id: str, who: Citizen = ALI, **more: Any) -> dict[str, Any]:
        """A webhook with a picture."""
        image = {"id": media_id, "mime_type": "image/png", "sha256": "x", **more}
        return self.message(who, type="image", image=image)

    def status(self, id_: str, state: str, to: str, key: str = "", code: int = 0) -> dict[str, Any]:
        """A webhook with one state."""
        told: dict[str, Any] = {"id": id_, "status": state, "timestamp": str(int(self.now_s()))}
        told |= {"recipient_id": to} if to.isdecimal() else {"recipient_user_id": to}
        if key:
            told["biz_opaque_callback_data"] = key
        if code:
            told["errors"] = [{"code": code, "title": "scripted", "message": to}]
        return envelope(statuses=[told])

    def _tell(self, id_: str, to: str, body: dict[str, Any], states: Iterable[str | int]) -> None:
        key = str(body.get("biz_opaque_callback_data") or "")
        for state in states:
            failed = isinstance(state, int)
            name, code = ("failed", state) if failed else (str(state), 0)
            made = self.status(id_, name, to, key, int(code))
            if self.webhook:
                self._spawn(self.deliver(made))
            else:
                self.kept.append(made)

    async def deliver(self, body: dict[str, Any], tries: int = 20) -> int:
        """Bring a webhook until it is answered with 200; the last status."""
        status = 0
        for _ in range(self.repeats):
            for number in range(tries):
                status = (await self.post(json.dumps(body).encode())).status_code
                if status == 200:
                    break
                await asyncio.sleep(0.05 * (number + 1))
            else:
                self.unanswered += 1
        return status

    async def post(self, raw: bytes, signature: str | None = None) -> httpx.Response:
        """Post bytes to the webhook, rightly signed when no signature is given."""
        if self._client is None:
            self._client = httpx.AsyncClient(timeout=30.0, trust_env=False)
        signed = sign(raw) if signature is None else signature
        self.posted_s = self.posted_s or time.monotonic()
        headers = {
            b"Content-Type": b"application/json",
            b"X-Hub-Signature-256": signed.encode("latin-1"),
        }
        with contextlib.suppress(httpx.TransportError):
            return await self._client.post(self.webhook, content=raw, headers=headers)
        return httpx.Response(503)  # the bot is not there just now

    def _spawn(self, work: Any) -> None:
        if self._closed:
            work.close()
            return
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _id(self, who: str) -> str:
        self._number += 1
        return "wamid." + base64.b64encode(f"\x1d{who}\x12{self._number:020d}".encode()).decode()


def sign(raw: bytes, secret: str = APP_SECRET) -> str:
    """The header Meta sends along."""
    return "sha256=" + hmac.new(secret.encode(), raw, hashlib.sha256).hexdigest()


def envelope(number: str = NUMBER, field_: str = "messages", **value: Any) -> dict[str, Any]:
    """A webhook's body."""
    metadata = {"display_phone_number": "9251111000", "phone_number_id": number}
    content = {"messaging_product": "whatsapp", "metadata": metadata, **value}
    change = {"value": content, "field": field_}
    return {"object": "whatsapp_business_account", "entry": [{"id": BUSINESS, "changes": [change]}]}


def text_of(payload: dict[str, Any]) -> str:
    """The words of a message."""
    kind = payload["type"]
    content = payload[kind]
    if kind == "text":
        return str(content["body"])
    if kind == "interactive":
        return str(content["body"]["text"])
    return str(content.get("caption") or content.get("name") or "")


def options_of(payload: dict[str, Any]) -> list[tuple[str, str]]:
    """(id, title) of the buttons or rows of a message."""
    if payload["type"] != "interactive":
        return []
    action = payload["interactive"]["action"]
    rows = [row for section in action.get("sections", ()) for row in section["rows"]]
    rows += [button["reply"] for button in action.get("buttons", ())]
    return [(row["id"], row["title"]) for row in rows]


def error(status: int, code: int, subcode: int | None = None) -> JSONResponse:
    """An answer of Meta's that is no success."""
    body: dict[str, Any] = {
        "message": f"(#{code}) scripted", "type": "OAuthException", "code": code,
        "fbtrace_id": "AbCdEf",
    }  # fmt: skip
    if subcode:
        body["error_subcode"] = subcode
    return JSONResponse({"error": body}, status_code=status)


def units(text: str) -> int:
    """UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
