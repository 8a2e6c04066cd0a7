"""Client of the Rasa server's turn channel (``nlu/components/turn.py``)."""

from __future__ import annotations

from typing import Any, Final

import httpx

from bot.errors import RasaUnavailableError

TIMEOUT_S: Final = 10.0


class RasaClient:
    """One turn at a time and whole.

    Args:
        base_url: Where Rasa listens, on loopback.
        token: What the turn channel wants to see.
        timeout_s: Seconds after which Rasa counts as away.
    """

    def __init__(self, base_url: str, token: str, timeout_s: float = TIMEOUT_S) -> None:
        self._client = httpx.AsyncClient(
            base_url=base_url, headers={"X-Token": token}, timeout=timeout_s
        )

    async def turn(self, conversation_id: str, message_id: str, text: str) -> list[dict[str, Any]]:
        """Let Rasa answer one message; the same message gets the same answer again.

        Args:
            conversation_id: The conversation.
            message_id: The bot's id of the message.
            text: What was written, or ``/intent{...}`` for a button.

        Returns:
            Replies as message ids with arguments.

        Raises:
            RasaUnavailableError: Try the same message again later.
        """
        body = {"conversation_id": conversation_id, "message_id": message_id, "text": text}
        try:
            answer = await self._client.post("/webhooks/turns/", json=body)
        except httpx.HTTPError as error:
            raise RasaUnavailableError(type(error).__name__) from None
        if answer.status_code != 200:
            raise RasaUnavailableError(f"status {answer.status_code}")
        replies = answer.json()["replies"]
        return [reply for reply in replies if reply.get("msg")]

    async def ready(self) -> bool:
        """Whether Rasa has a model and takes turns."""
        try:
            answer = await self._client.get("/webhooks/turns/", timeout=2.0)
        except httpx.HTTPError:
            return False
        return answer.status_code == 200 and bool(answer.json().get("ready"))

    async def close(self) -> None:
        """Close the connections."""
        await self._client.aclose()
