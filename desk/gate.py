"""The desk's gate: closed unless a route is on the one list below.

Everything else needs a signed-in officer, and an officer with a password that somebody else chose
can reach nothing but the page where it is changed. Every POST must carry the visitor's token. The
intake API has its own gate (`desk.signed`): it is for programs, which sign.
"""

from __future__ import annotations

import hmac
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qs

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.requests import ClientDisconnect, Request
from starlette.responses import RedirectResponse, Response

from desk import visitors
from desk.bodies import read_body, replay

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from desk.context import Desk
    from desk.pages import Pages
    from desk.visitors import Visitor

OPEN: Final = frozenset(
    {("GET", "/health"), ("GET", "/sign-in"), ("POST", "/sign-in"), ("POST", "/language")}
)
"""Method and path of what anybody may reach."""
OPEN_FILES: Final = "/static/"
"""Style and fonts, GET only; nothing in there depends on a case."""
SIGNED: Final = "/intake/v1/"
"""Below this, `desk.signed.SignedOnly` decides."""
BEFORE_CHANGE: Final = frozenset(
    {("GET", "/password"), ("POST", "/password"), ("POST", "/sign-out")}
)
"""What an officer may reach whose password must be changed."""
MAX_FORM_BYTES: Final = 64 * 1024

HEADERS: Final = {
    "content-security-policy": (
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


class Gate:
    """Recognises the visitor, decides, and puts security headers on every answer.

    Args:
        app: the desk.
        desk: for sessions.
        pages: for refusals.
    """

    def __init__(self, app: ASGIApp, desk: Desk, pages: Pages) -> None:
        self._app = app
        self._desk = desk
        self._pages = pages

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        send = _with_headers(scope, send)
        path, method = scope["path"], scope["method"]
        is_file = path.startswith(OPEN_FILES) and method in ("GET", "HEAD")
        if path.startswith(SIGNED) or is_file or (method, path) == ("GET", "/health"):
            await self._app(scope, receive, send)
            return
        cookies = Request(scope).cookies
        visitor = await run_in_threadpool(visitors.recognise, self._desk, cookies)
        scope.setdefault("state", {})["visitor"] = visitor
        send = _with_visit(scope, send, visitor)
        body = None
        refusal = _entrance(method, path, visitor)
        if refusal is None and method not in ("GET", "HEAD"):
            try:
                body = await read_body(receive, MAX_FORM_BYTES)
            except ClientDisconnect:
                return
            refusal = self._check_form(Request(scope), visitor, body)
        if refusal is not None:
            await refusal(scope, receive, send)
            return
        await self._app(scope, receive if body is None else replay(body, receive), send)

    def _check_form(
        self, request: Request, visitor: Visitor, body: bytes | None
    ) -> Response | None:
        if body is None:
            return self._pages.message(request, 413, "too-large")
        given = parse_qs(body.decode("utf-8", "replace")).get("csrf", [""])[0]
        if not hmac.compare_digest(given.encode(), visitor.csrf.encode()):
            return self._pages.message(request, 403, "stale-form")
        return None


def _entrance(method: str, path: str, visitor: Visitor) -> Response | None:
    """Return None to go on, else where to go instead."""
    wanted = ("GET" if method == "HEAD" else method, path)
    if wanted in OPEN:
        return None
    if visitor.officer is None:
        return RedirectResponse("/sign-in", 303)
    if visitor.officer.must_change and wanted not in BEFORE_CHANGE:
        return RedirectResponse("/password", 303)
    return None


def _with_headers(scope: Scope, send: Send) -> Send:
    lasting = scope["path"].startswith(OPEN_FILES)

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
            # What an officer saw must not come back from the cache after sign-out.
            headers.setdefault("cache-control", "max-age=3600" if lasting else "no-store")
            if scope["scheme"] == "https":
                headers.setdefault("strict-transport-security", "max-age=31536000")
        await send(message)

    return sending


def _with_visit(scope: Scope, send: Send, visitor: Visitor) -> Send:
    if visitor.new_visit is None:
        return send
    holder = Response()
    secure = scope["scheme"] == "https"
    visitors.set_cookie(
        holder, visitors.VISIT_COOKIE, visitor.new_visit, secure=secure, lasting=False
    )

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(scope=message).append("set-cookie", holder.headers["set-cookie"])
        await send(message)

    return sending
