"""The body of a request, read no further than it may be long."""

from __future__ import annotations

from fastapi import Request


async def read_body(request: Request, most: int) -> bytes | None:
    """Read a request's body.

    Args:
        request: The request.
        most: Bytes it may have.

    Returns:
        The body; None when it is longer.

    Raises:
        starlette.requests.ClientDisconnect: It broke off.
    """
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > most:
            return None
    return bytes(body)
