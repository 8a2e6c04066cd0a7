"""The one route by which Rasa calls the actions; loopback only, with a token."""

from __future__ import annotations

import asyncio
import hmac
import json
import logging
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import ActionExecutionRejection, ActionNotFoundException
from starlette.concurrency import run_in_threadpool

from bot.errors import where

logger = logging.getLogger(__name__)


def action_router(executor: ActionExecutor, token: str) -> APIRouter:
    """Return the router.

    Args:
        executor: Knows the actions.
        token: What Rasa must show.
    """
    router = APIRouter(include_in_schema=False)

    @router.post("/actions/webhook")
    async def run(request: Request) -> JSONResponse:
        shown = request.query_params.get("token", "")
        if not hmac.compare_digest(shown.encode(), token.encode()):
            return JSONResponse({"error": "wrong token"}, status_code=403)
        call = _call(await request.body())
        if call is None:
            return JSONResponse({"error": "not a call"}, status_code=422)
        try:
            # Actions wait for the database; the event loop must not.
            result = await run_in_threadpool(lambda: asyncio.run(executor.run(call)))
        except ActionExecutionRejection as error:
            return JSONResponse(
                {"error": str(error), "action_name": error.action_name}, status_code=400
            )
        except ActionNotFoundException as error:
            logger.error("Rasa asked for an unknown action: %s", error.action_name)
            return JSONResponse({"error": "unknown action"}, status_code=404)
        except Exception as error:
            # Rasa drops the turn, and the message is tried again.
            logger.error("Action %s failed: %s", str(call.get("next_action"))[:60], where(error))
            return JSONResponse({"error": "the action failed"}, status_code=500)
        return JSONResponse(result.model_dump() if result else {})

    return router


def _call(raw: bytes) -> dict[str, Any] | None:
    try:
        call = json.loads(raw)
    except (ValueError, RecursionError):
        return None
    if not isinstance(call, dict):
        return None
    # Rasa leaves the domain out on purpose (enable_selective_domain); no action needs it.
    call.setdefault("domain", {})
    return call
