"""The one route by which Rasa calls the actions; loopback only, with a token."""

from __future__ import annotations

import hmac
import logging
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import ActionExecutionRejection, ActionNotFoundException

logger = logging.getLogger(__name__)


def action_router(executor: ActionExecutor, token: str) -> APIRouter:
    """Return the router.

    Args:
        executor: Knows the actions.
        token: What Rasa must show.
    """
    router = APIRouter(include_in_schema=False)

    @router.post("/actions/webhook")
    async def run(request: Request, token_: str = "") -> JSONResponse:
        shown = request.query_params.get("token", "")
        if not hmac.compare_digest(shown.encode(), token.encode()):
            return JSONResponse({"error": "wrong token"}, status_code=403)
        call: dict[str, Any] = await request.json()
        # Rasa leaves the domain out on purpose (enable_selective_domain); no action needs it.
        call.setdefault("domain", {})
        try:
            result = await executor.run(call)
        except ActionExecutionRejection as error:
            return JSONResponse(
                {"error": str(error), "action_name": error.action_name}, status_code=400
            )
        except ActionNotFoundException as error:
            logger.error("Rasa asked for an unknown action: %s", error.action_name)
            return JSONResponse({"error": "unknown action"}, status_code=404)
        return JSONResponse(result.model_dump() if result else {})

    return router
