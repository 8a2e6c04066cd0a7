"""One turn of a conversation happens whole or not at all.

Rasa's own REST channel answers 200 even when an action failed, and saves the conversation without
what the action should have done: a citizen's answer would be lost. Here a turn whose action could
not run is not saved and is answered 503, so that the sender tries it again; a message that was
already answered gets the same replies once more instead of being taken for the next answer.
"""

from __future__ import annotations

import asyncio
import functools
import hmac
import logging
from collections.abc import Awaitable, Callable
from typing import Any
from weakref import WeakValueDictionary

import aiohttp
from jsonschema.validators import validator_for
from rasa.core.actions.action import RemoteAction
from rasa.core.channels.channel import CollectingOutputChannel, InputChannel, UserMessage
from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import ClientResponseError, EndpointConfig
from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse

logger = logging.getLogger(__name__)

MESSAGE_ID = "message_id"
# Conversations whose turn under way met a failed action; the tracker store does not save them.
broken_turns: set[str] = set()


@functools.cache
def _response_format() -> Any:
    spec = RemoteAction.action_response_format_spec()
    return validator_for(spec)(spec)


def _is_valid(_: RemoteAction, result: dict[str, Any]) -> bool:
    """Check an action's answer as Rasa does, but read the format, which never changes, only once.

    Read anew for every action it took a third of a turn.
    """
    _response_format().validate(result)
    return True


RemoteAction._validate_action_result = _is_valid


class ActionEndpoint(EndpointConfig):
    """The action endpoint with one kept connection pool, which remembers failed calls."""

    _pool: aiohttp.ClientSession | None = None

    async def request(self, method: str = "post", **kwargs: Any) -> Any:  # type: ignore[override]
        """Call the action server; on any failure mark the conversation's turn as broken."""
        body = kwargs.get("json") or {}
        if self._pool is None or self._pool.closed:
            self._pool = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=30))
        try:
            async with self._pool.request(
                method, self.url, json=body, params=self.combine_parameters()
            ) as reply:
                if reply.status >= 400:
                    raise ClientResponseError(reply.status, reply.reason, await reply.read())
                return await reply.json()
        except BaseException:
            broken_turns.add(str(body.get("sender_id")))
            raise


def replies_to(tracker: DialogueStateTracker | None, message_id: str) -> list[dict] | None:
    """The replies a message already got, or None if it has not been taken yet."""
    found: list[dict] | None = None
    for event in tracker.events if tracker else []:
        if isinstance(event, UserUttered):
            if found is not None:
                break
            if (event.metadata or {}).get(MESSAGE_ID) == message_id:
                found = []
        elif found is not None and isinstance(event, BotUttered):
            found.append(event.data.get("custom") or {})
    return found


class TurnChannel(InputChannel):
    """``POST /turns/`` with conversation_id, message_id and text; answers {"replies": [...]}."""

    @classmethod
    def name(cls) -> str:
        """The channel's name, also its path."""
        return "turns"

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> TurnChannel:
        """Make the channel; ``token`` in the credentials must come with every request."""
        return cls(str((credentials or {})["token"]))

    def __init__(self, token: str) -> None:
        self._token = token
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """The channel's routes."""
        turns = Blueprint("turns")

        @turns.route("/", methods=["GET"])
        async def health(request: Request) -> HTTPResponse:
            return response.json({"ready": request.app.ctx.agent.is_ready()})

        @turns.route("/", methods=["POST"])
        async def take(request: Request) -> HTTPResponse:
            if not hmac.compare_digest(request.headers.get("X-Token", ""), self._token):
                return response.json({"error": "wrong token"}, status=403)
            return await self._take(request, on_new_message)

        return turns

    async def _take(
        self, request: Request, on_new_message: Callable[[UserMessage], Awaitable[Any]]
    ) -> HTTPResponse:
        agent = request.app.ctx.agent
        if not agent.is_ready():
            return response.json({"error": "the model is not loaded"}, status=503)
        if not isinstance(agent.processor.action_endpoint, ActionEndpoint):
            plain = agent.processor.action_endpoint
            agent.processor.action_endpoint = ActionEndpoint(
                plain.url,
                plain.params,
                plain.headers,
                plain.basic_auth,
                plain.token,
                **plain.kwargs,
            )
        body = request.json
        lock = self._locks.setdefault(str(body["conversation_id"]), asyncio.Lock())
        async with lock:
            return await self._take_alone(agent, body, on_new_message)

    async def _take_alone(
        self,
        agent: Any,
        body: dict[str, Any],
        on_new_message: Callable[[UserMessage], Awaitable[Any]],
    ) -> HTTPResponse:
        """Take one message while no other turn of its conversation is under way."""
        conversation, message = str(body["conversation_id"]), str(body["message_id"])
        known = replies_to(await agent.tracker_store.retrieve(conversation), message)
        if known is not None:
            return response.json({"replies": known, "repeated": True})
        collector = CollectingOutputChannel()
        broken_turns.discard(conversation)
        try:
            await on_new_message(
                UserMessage(
                    str(body["text"]),
                    collector,
                    conversation,
                    input_channel=self.name(),
                    metadata={MESSAGE_ID: message},
                )
            )
        except Exception as error:
            # Only its kind: the text may quote what a citizen wrote.
            logger.error("A turn failed and will be tried again: %s", type(error).__name__)
            broken_turns.add(conversation)
        if conversation in broken_turns:
            broken_turns.discard(conversation)
            return response.json({"error": "the turn could not be finished"}, status=503)
        return response.json({"replies": [m.get("custom") or {} for m in collector.messages]})
