"""The part of Meta's Graph API that a chat needs, by httpx.

Nothing here logs or raises a text that could hold a number, a token or words. What is not known to
have failed is said to be in doubt: a message may have gone although no answer came.
"""

from __future__ import annotations

import asyncio
import base64
import hashlib
import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any, Final

import httpx

from bot.channels.whatsapp_errors import GONE, PAIR_LIMIT, Do, GraphError, read_error
from bot.channels.whatsapp_pace import Pace
from bot.errors import BadInputError, LaterError, NeverError

logger = logging.getLogger(__name__)

PIECE_BYTES: Final = 64 * 1024
TIMEOUT: Final = httpx.Timeout(20.0, connect=5.0)
MOST_ANSWER_BYTES: Final = 1024 * 1024
_MEDIA_HOSTS: Final = (".fbsbx.com", ".facebook.com", ".whatsapp.net", ".fbcdn.net")
"""Where files may lie; the token goes to no other host."""
# Nothing of the request had reached the other side.
_NOT_SENT: Final = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)


class WindowClosedError(NeverError):
    """Free words are not taken any more; a template is."""


class InDoubtError(LaterError):
    """Nobody knows whether it was done; a status will tell."""


class RefusedError(LaterError):
    """It was certainly not done; try again."""


@dataclass(frozen=True)
class Media:
    """A file that waits at Meta.

    Attributes:
        url: Where, for five minutes.
        size: Bytes, 0 when not said.
        sha256: As Meta writes it, or "".
    """

    url: str
    size: int
    sha256: str


class GraphApi:
    """Calls to the Graph API for one of our numbers.

    Args:
        token: Access token of the system user.
        phone_number_id: Meta's id of our number.
        version: Such as "v26.0".
        base_url: The API; another one in tests.
        pace: How fast to send.
        timeout: Of each call.
    """

    def __init__(
        self,
        token: str,
        phone_number_id: str,
        version: str,
        base_url: str = "https://graph.facebook.com",
        pace: Pace | None = None,
        timeout: httpx.Timeout = TIMEOUT,
    ) -> None:
        self._number = phone_number_id
        self._base = httpx.URL(base_url)
        self._pace = pace or Pace()
        self._token = token
        self._calls = httpx.AsyncClient(
            base_url=f"{base_url.rstrip('/')}/{version}/",
            headers={"Authorization": f"Bearer {token}"},
            timeout=timeout,
            follow_redirects=False,
            trust_env=False,
        )
        # Files come from other hosts: the token is added when the host is known.
        self._files = httpx.AsyncClient(timeout=timeout, follow_redirects=False, trust_env=False)

    async def close(self) -> None:
        """Close the connections."""
        await self._calls.aclose()
        await self._files.aclose()

    async def send(self, to: str, payload: dict[str, Any], key: str) -> str:
        """Send one message.

        Args:
            to: A telephone number in digits, or a business-scoped user id.
            payload: The message.
            key: Comes back with every status of it.

        Returns:
            Meta's id of it.

        Raises:
            RefusedError: Try again; nothing was sent.
            InDoubtError: Perhaps it was sent.
            WindowClosedError: Only a template goes.
            NeverError: It will never be taken.
        """
        try:
            wait_s = self._pace.take(to)
        except LaterError as error:
            raise RefusedError(str(error), error.after_s) from None
        await asyncio.sleep(wait_s)
        body = {
            "messaging_product": "whatsapp",
            "recipient_type": "individual",
            **_recipient(to),
            "biz_opaque_callback_data": key,
            **payload,
        }
        answer = await self._asked("POST", f"{self._number}/messages", to, json=body)
        try:
            return str(answer["messages"][0]["id"])
        except (KeyError, IndexError, TypeError):
            raise InDoubtError("an answer without the message's number") from None

    async def seen(self, message_id: str, typing: bool) -> None:
        """Mark a message as read, and show that an answer is being written, for 25 s at most.

        Raises:
            LaterError: Not just now.
            NeverError: Never.
        """
        body: dict[str, Any] = {
            "messaging_product": "whatsapp",
            "status": "read",
            "message_id": message_id,
        }
        if typing:
            body["typing_indicator"] = {"type": "text"}
        await self._asked("POST", f"{self._number}/messages", "", json=body)

    async def upload(self, content: bytes, name: str, media_type: str) -> str:
        """Hand in a file that a message is to bear; Meta keeps it for 30 days.

        Raises:
            LaterError: Try again.
            NeverError: It will never be taken.
        """
        answer = await self._asked(
            "POST",
            f"{self._number}/media",
            "",
            data={"messaging_product": "whatsapp", "type": media_type},
            files={"file": (name, content, media_type)},
        )
        if not isinstance(answer.get("id"), str):
            raise LaterError("an answer without the file's number")
        return str(answer["id"])

    async def media(self, media_id: str) -> Media:
        """Where a citizen's file lies.

        Raises:
            BadInputError: It is not there any more.
            LaterError: Try again.
        """
        try:
            answer = await self._asked(
                "GET", media_id, "", params={"phone_number_id": self._number}
            )
        except NeverError:
            raise BadInputError("whatsapp-file-gone") from None
        size = answer.get("file_size")
        return Media(
            str(answer.get("url") or ""),
            int(str(size)) if str(size or "").isdecimal() else 0,
            str(answer.get("sha256") or ""),
        )

    async def pieces(self, media: Media) -> AsyncIterator[bytes]:
        """The bytes of a file, checked at the end against what Meta says of them.

        Raises:
            LaterError: Try again; also when they are not what was sent.
        """
        url = self._file_url(media.url)
        digest = hashlib.sha256()
        headers = {"Authorization": f"Bearer {self._token}"}
        async with self._files.stream("GET", url, headers=headers) as answer:
            if answer.status_code != 200:
                # The address was good for five minutes only; the next try asks for a new one.
                raise LaterError(f"file: status {answer.status_code}")
            async for piece in answer.aiter_bytes(PIECE_BYTES):
                digest.update(piece)
                yield piece
        if not _is_digest(media.sha256, digest.digest()):
            raise LaterError("a file came damaged")

    async def templates(self, business_id: str) -> list[Any]:
        """What Meta has approved for a business account.

        Raises:
            LaterError: Not just now.
            NeverError: Never.
        """
        fields = "name,language,status,category,components"
        answer = await self._asked(
            "GET", f"{business_id}/message_templates", "", params={"fields": fields, "limit": 200}
        )
        found = answer.get("data")
        return found if isinstance(found, list) else []

    async def _asked(self, method: str, path: str, to: str, **what: Any) -> dict[str, Any]:
        """Call, and sort what goes wrong.

        Raises:
            RefusedError: Try again; nothing was done.
            InDoubtError: Perhaps it was done.
            WindowClosedError: Only a template goes.
            NeverError: Never.
        """
        try:
            answer = await self._calls.request(method, path, **what)
        except _NOT_SENT as error:
            raise RefusedError(type(error).__name__) from None
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise InDoubtError(type(error).__name__) from None
        try:
            body = answer.json() if len(answer.content) <= MOST_ANSWER_BYTES else None
        except ValueError:
            body = None
        if answer.is_success:
            if isinstance(body, dict) and "error" not in body:
                return body
            if body is None:
                raise InDoubtError("an answer that cannot be read")
        problem = read_error(answer.status_code, body, answer.headers.get("retry-after", ""))
        raise self._error(problem, to)

    def _error(self, problem: GraphError, to: str) -> Exception:
        if problem.do is Do.CLOSED:
            return WindowClosedError(str(problem))
        if problem.do is Do.NEVER or (problem.code, problem.subcode) == GONE:
            return NeverError(str(problem))
        if problem.do is Do.OPERATOR:
            logger.error("WhatsApp needs an operator: %s", problem)
        if problem.after_s is not None and problem.do is not Do.RETRY:
            if problem.code == PAIR_LIMIT:
                self._pace.close_for(to, problem.after_s)
            else:
                self._pace.close(problem.after_s)
        if not problem.certain:
            return InDoubtError(str(problem))
        return RefusedError(str(problem), problem.after_s)

    def _file_url(self, url: str) -> httpx.URL:
        """The address of a file, if the token may go there.

        Raises:
            LaterError: It may not.
        """
        try:
            found = httpx.URL(url)
        except httpx.InvalidURL:
            raise LaterError("a file without an address") from None
        ours = (found.scheme, found.host, found.port) == (
            self._base.scheme, self._base.host, self._base.port,
        )  # fmt: skip
        metas = found.scheme == "https" and f".{found.host}".endswith(_MEDIA_HOSTS)
        if not (ours or metas):
            raise LaterError("a file at a host that is not Meta's")
        return found


def _recipient(to: str) -> dict[str, str]:
    # In "to", Meta takes an id for a telephone number and delivers to nobody.
    return {"to": to} if to.isdecimal() else {"recipient": to}


def _is_digest(said: str, digest: bytes) -> bool:
    """Whether Meta's digest is that of the bytes; it is written in hexadecimal or base64."""
    said = said.strip()
    if len(said) == 64:
        return said.lower() == digest.hex()
    if len(said) == 44:
        return said.replace("-", "+").replace("_", "/") == base64.b64encode(digest).decode()
    return True  # in a form we do not know: no reason to lose evidence
