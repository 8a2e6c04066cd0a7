"""Client of the intake API (``/intake/v1``), whose other side may be our desk or NCCIA's own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import httpx

from actions.document import Addition, Complaint
from actions.errors import RejectedError, RetryableError, ThrottledError
from actions.signing import IDEMPOTENCY_HEADER, SigningAuth

TIMEOUT_S: Final = 20.0
LONGEST_WAIT_S: Final = 3600.0


@dataclass(frozen=True)
class Receipt:
    """NCCIA's acknowledgement.

    Attributes:
        nccia_number: NCCIA's own number.
        received_at: ISO 8601 instant of receipt, as NCCIA says it.
    """

    nccia_number: str
    received_at: str


class IntakeClient:
    """Files complaints, additions and evidence; every call may be repeated without harm.

    Args:
        base_url: The intake's URL up to and including its version.
        key_id: Id of our signing key.
        secret: Our signing key.
        transport: Another way of sending than the network.
    """

    def __init__(
        self,
        base_url: str,
        key_id: str,
        secret: bytes,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        self._client = httpx.Client(
            base_url=base_url,
            auth=SigningAuth(key_id, secret),
            timeout=TIMEOUT_S,
            transport=transport,
        )

    def file(self, document: Complaint) -> Receipt:
        """File a complaint.

        Raises:
            RetryableError: Try again later.
            RejectedError: The intake refuses it for good.
        """
        answer = self._send(
            "POST",
            "complaints",
            document.canonical_bytes(),
            {"Content-Type": "application/json", IDEMPOTENCY_HEADER: document.complaint_id},
        )
        try:
            body = answer.json()
            return Receipt(str(body["nccia_number"]), str(body["received_at"]))
        except (ValueError, KeyError, TypeError):
            raise RetryableError("the intake's answer could not be read") from None

    def add(self, document: Addition) -> None:
        """Send what a citizen added to a complaint.

        Raises:
            RetryableError: Try again later.
            RejectedError: The intake refuses it for good.
        """
        answer = self._send(
            "POST",
            f"complaints/{document.complaint_id}/additions",
            document.canonical_bytes(),
            {"Content-Type": "application/json", IDEMPOTENCY_HEADER: document.addition_id},
        )
        try:
            acknowledged = str(answer.json()["addition_id"])
        except (ValueError, KeyError, TypeError):
            acknowledged = ""
        if acknowledged != document.addition_id:
            raise RetryableError("the intake's answer could not be read")

    def upload(
        self, complaint_id: str, sha256: str, pieces: Iterator[bytes], media_type: str
    ) -> None:
        """Upload one file of the manifest of a complaint or of one of its additions.

        Raises:
            RetryableError: Try again later.
            RejectedError: The intake refuses it for good.
        """
        self._send(
            "PUT",
            f"complaints/{complaint_id}/evidence/{sha256}",
            b"".join(pieces),
            {"Content-Type": media_type},
        )

    def _send(self, method: str, path: str, body: bytes, headers: dict[str, str]) -> httpx.Response:
        try:
            answer = self._client.request(method, path, content=body, headers=headers)
        except httpx.HTTPError as error:
            raise RetryableError(f"the intake cannot be reached: {type(error).__name__}") from None
        if answer.is_success:
            return answer
        if answer.status_code in (429, 503) and "Retry-After" in answer.headers:
            raise ThrottledError(_seconds(answer.headers["Retry-After"]))
        if answer.status_code >= 500 or answer.status_code in (408, 425, 429):
            raise RetryableError(f"the intake answered {answer.status_code}")
        raise RejectedError(answer.status_code, _code(answer))

    def close(self) -> None:
        """Close the connections."""
        self._client.close()


def _seconds(header: str) -> float:
    return min(float(header), LONGEST_WAIT_S) if header.isdigit() else 60.0


def _code(answer: httpx.Response) -> str:
    try:
        return str(answer.json()["error"]["code"])[:60]
    except (ValueError, KeyError, TypeError):
        return "unknown"
