"""Client of the Rasa server's turn channel (``nlu/components/turn.py``)."""

from __future__ import annotations

from typing import Any, Final

import httpx

from bot.errors import RasaUnavailableError, TurnFailedError

TIMEOUT_S: Final = 25.0
"""Longer than any citizen waits: who cuts a turn off makes Rasa do it twice."""
IDLE_S: Final = 3.0
"""Rasa closes an idle connection after 5 s; one that is just being closed must not be used."""


class RasaClient:
    """One turn at a time and whole.

    Args:
        base_url: Where Rasa listens, on loopback.
        token: What the turn channel wants to see.
        timeout_s: Seconds after which Rasa counts as away.
    """

    def __init__(self, base_url: str, token: str, timeout_s: float = TIMEOUT_S) -> None:
        self._client = httpx.AsyncClient(
            base_url=base_url,
            headers={"X-Token": token},
            # Not to be there at all shows at once.
            timeout=httpx.Timeout(timeout_s, connect=2.0),
            limits=httpx.Limits(keepalive_expiry=IDLE_S),
            # Loopback only: a proxy of the environment must never see a message.
            trust_env=False,
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
            RasaUnavailableError: Try the same message again when Rasa is back.
            TurnFailedError: Rasa is there, but not this turn; try it again, but not for ever.
        """
        body = {"conversation_id": conversation_id, "message_id": message_id, "text": text}
        try:
            answer = await self._client.post("/webhooks/turns/", json=body)
        except httpx.HTTPError as error:
            raise RasaUnavailableError(type(error).__name__) from None
        replies = _replies(answer) if answer.status_code == 200 else None
        if replies is not None:
            return replies
        reason = f"status {answer.status_code}"
        if await self.ready():
            raise TurnFailedError(reason)
        raise RasaUnavailableError(reason)

    async def ready(self) -> bool:
        """Whether Rasa has a model and takes turns."""
        try:
            answer = await self._client.get("/webhooks/turns/", timeout=2.0)
            return answer.status_code == 200 and bool(answer.json()["ready"])
        except (httpx.HTTPError, ValueError, KeyError, TypeError):
            return False

    async def close(self) -> None:
        """Close the connections."""
        await self._client.aclose()


def _replies(answer: httpx.Response) -> list[dict[str, Any]] | None:
    """The replies, or None when the answer is not what the turn channel gives."""
    try:
        replies = answer.json()["replies"]
        return [dict(reply) for reply in replies if reply.get("msg")]
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
