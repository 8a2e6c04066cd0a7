r"""Signed requests between the bot and the desk, in both directions.

A request carries three headers: `X-Khabardar-Key` (which key), `X-Khabardar-Timestamp` (Unix
seconds) and `X-Khabardar-Signature`, the hex HMAC-SHA256 of five lines:

    METHOD \n path-with-query \n timestamp \n idempotency key or nothing \n SHA-256 of the body, hex

The path is taken as it went over the wire (still percent-encoded). A request older or newer than
300 s is refused. Inside that window a copied request can be sent again; every signed route is
idempotent, so the repeat changes nothing.

Errors: `BadSignatureError` (refuse the request; sending the same bytes again cannot help).
"""

from __future__ import annotations

import hashlib
import hmac
import re
import time
from collections.abc import Callable, Generator, Mapping
from enum import StrEnum
from typing import Final

import httpx

KEY_HEADER: Final = "X-Khabardar-Key"
TIMESTAMP_HEADER: Final = "X-Khabardar-Timestamp"
SIGNATURE_HEADER: Final = "X-Khabardar-Signature"
IDEMPOTENCY_HEADER: Final = "Idempotency-Key"
WINDOW_S: Final = 300

_TIMESTAMP = re.compile(r"[0-9]{1,12}", re.ASCII)


class Refusal(StrEnum):
    """Why a signature was refused; safe to tell the sender."""

    MISSING = "signature_missing"
    UNKNOWN_KEY = "signature_unknown_key"
    STALE = "signature_stale"
    WRONG = "signature_wrong"


class BadSignatureError(Exception):
    """A request is unsigned, or its signature does not fit."""

    def __init__(self, code: Refusal) -> None:
        super().__init__(code.value)
        self.code = code


def signature(
    secret: bytes, method: str, target: str, timestamp: str, idempotency_key: str, body: bytes
) -> str:
    """Return the hex HMAC-SHA256 of one request.

    Args:
        secret: the shared key.
        method: HTTP method; its case does not matter.
        target: path with query as sent, percent-encoded, without scheme and host.
        timestamp: Unix seconds as text, exactly as in the header.
        idempotency_key: the `Idempotency-Key` header, or "".
        body: the exact bytes of the body.
    """
    digest = hashlib.sha256(body).hexdigest()
    lines = "\n".join([method.upper(), target, timestamp, idempotency_key, digest])
    return hmac.new(secret, lines.encode("utf-8", "surrogateescape"), hashlib.sha256).hexdigest()


def signed_headers(
    key_id: str,
    secret: bytes,
    method: str,
    target: str,
    body: bytes,
    *,
    idempotency_key: str = "",
    now_s: float | None = None,
) -> dict[str, str]:
    """Return the three headers (four with an idempotency key) that sign one request."""
    timestamp = str(int(time.time() if now_s is None else now_s))
    headers = {
        KEY_HEADER: key_id,
        TIMESTAMP_HEADER: timestamp,
        SIGNATURE_HEADER: signature(secret, method, target, timestamp, idempotency_key, body),
    }
    if idempotency_key:
        headers[IDEMPOTENCY_HEADER] = idempotency_key
    return headers


def check_headers(
    headers: Mapping[str, str], keys: Mapping[str, bytes], *, now_s: float | None = None
) -> tuple[str, bytes]:
    """Check what can be checked before the body is read; return the key's id and the key.

    A receiver calls this first, so that a sender without a known key cannot make it read much.

    Raises:
        BadSignatureError: unsigned, unknown key, or outside the 300 s window.
    """
    key_id = headers.get(KEY_HEADER, "")
    timestamp = headers.get(TIMESTAMP_HEADER, "")
    given = headers.get(SIGNATURE_HEADER, "")
    if not (key_id and timestamp and given):
        raise BadSignatureError(Refusal.MISSING)
    secret = keys.get(key_id)
    if secret is None:
        raise BadSignatureError(Refusal.UNKNOWN_KEY)
    if not _TIMESTAMP.fullmatch(timestamp):
        raise BadSignatureError(Refusal.STALE)
    if abs((time.time() if now_s is None else now_s) - int(timestamp)) > WINDOW_S:
        raise BadSignatureError(Refusal.STALE)
    return key_id, secret


def verify(
    headers: Mapping[str, str],
    method: str,
    target: str,
    body: bytes,
    keys: Mapping[str, bytes],
    *,
    now_s: float | None = None,
) -> str:
    """Check one request's signature and return the id of the key that made it.

    Args:
        headers: the request's headers; must be case-insensitive, as httpx's and Starlette's are.
        method: HTTP method.
        target: path with query as received.
        body: the exact bytes received.
        keys: the accepted keys by id; two during a change of keys.
        now_s: Unix seconds; the clock when absent.

    Raises:
        BadSignatureError: unsigned, unknown key, outside the 300 s window, or not matching.
    """
    key_id, secret = check_headers(headers, keys, now_s=now_s)
    timestamp = headers.get(TIMESTAMP_HEADER, "")
    given = headers.get(SIGNATURE_HEADER, "")
    idempotency_key = headers.get(IDEMPOTENCY_HEADER, "")
    wanted = signature(secret, method, target, timestamp, idempotency_key, body)
    if not hmac.compare_digest(wanted.encode(), given.encode("utf-8", "surrogateescape")):
        raise BadSignatureError(Refusal.WRONG)
    return key_id


class SigningAuth(httpx.Auth):
    """Sign every request of an httpx client: `httpx.AsyncClient(auth=SigningAuth(id, secret))`.

    The `Idempotency-Key` header, when the request has one, is covered by the signature.
    """

    requires_request_body = True

    def __init__(self, key_id: str, secret: bytes, clock: Callable[[], float] = time.time) -> None:
        self._key_id = key_id
        self._secret = secret
        self._clock = clock

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Add the signing headers; called by httpx."""
        request.headers.update(
            signed_headers(
                self._key_id,
                self._secret,
                request.method,
                request.url.raw_path.decode("ascii"),
                request.content,
                idempotency_key=request.headers.get(IDEMPOTENCY_HEADER, ""),
                now_s=self._clock(),
            )
        )
        yield request
