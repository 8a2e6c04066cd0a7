"""The gate before the intake API: nothing unsigned gets through, and no body is too large.

An ASGI middleware rather than a dependency, so that it also guards addresses that lead nowhere, and
so that an unsigned sender's body is never read.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final

from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from actions.document import MAX_EVIDENCE_BYTES
from actions.signing import BadSignatureError, check_headers, verify
from desk.bodies import read_body, replay

MAX_DOCUMENT_BYTES: Final = 4 * 1024 * 1024


def error_response(status: int, code: str, message: str, **headers: str) -> Response:
    """Return the one JSON shape in which the intake API reports an error."""
    content = json.dumps({"error": {"code": code, "message": message}})
    return Response(content, status, headers, "application/json")


class SignedOnly:
    """Let a request through when its signature fits, with its body read and checked.

    Args:
        app: the intake API.
        keys: accepted keys by id.
        open_paths: paths (below the mount point) that need no signature; GET only.
        now: the clock.
    """

    def __init__(
        self,
        app: ASGIApp,
        keys: Mapping[str, bytes],
        open_paths: frozenset[str],
        now: Callable[[], datetime],
    ) -> None:
        self._app = app
        self._keys = keys
        self._open_paths = open_paths
        self._now = now

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Check one request."""
        if scope["type"] != "http" or self._is_open(scope):
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        now_s = self._now().timestamp()
        try:
            check_headers(headers, self._keys, now_s=now_s)
            body = await read_body(receive, _limit(scope))
            if body is None:
                await error_response(413, "too_large", "The body is too large.")(
                    scope, receive, send
                )
                return
            verify(headers, scope["method"], _target(scope), body, self._keys, now_s=now_s)
        except BadSignatureError as error:
            message = "The request is not signed, or its signature does not fit."
            await error_response(401, error.code, message)(scope, receive, send)
            return
        except ClientDisconnect:
            return
        await self._app(scope, replay(body, receive), send)

    def _is_open(self, scope: Scope) -> bool:
        inside = scope["path"].removeprefix(scope.get("root_path", ""))
        return scope["method"] == "GET" and inside in self._open_paths


def _limit(scope: Scope) -> int:
    return MAX_EVIDENCE_BYTES if scope["method"] == "PUT" else MAX_DOCUMENT_BYTES


def _target(scope: Scope) -> str:
    """Return path and query exactly as they came over the wire."""
    path = scope.get("raw_path") or scope["path"].encode()
    query = scope.get("query_string", b"")
    return bytes(path + (b"?" + query if query else b"")).decode("latin-1")
