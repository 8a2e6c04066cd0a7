"""NCCIA's notices of a changed state: signed, applied once, told to the citizen."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Annotated, Literal, Self

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError, model_validator
from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError
from starlette.concurrency import run_in_threadpool

from actions import status
from actions.signing import BadSignatureError, check_headers, verify
from bot.body import read_body
from storage.engine import session_scope
from storage.tables import Complaint

logger = logging.getLogger(__name__)

MAX_BYTES = 64 * 1024
_NO_NUL = r"^[^\x00]*$"


class AskedQuestion(BaseModel):
    """What an officer asks the citizen: a wording of the catalogue, own words, or both."""

    model_config = ConfigDict(extra="forbid")

    question_id: Annotated[str, Field(pattern=r"^[\x21-\x7E]{1,100}$")]
    template: Annotated[str, Field(pattern=r"^(question-[a-z0-9-]{1,50})?$")] = ""
    text: Annotated[str, Field(max_length=4000, pattern=_NO_NUL)] | None = None
    answer_by: AwareDatetime | None = None

    @model_validator(mode="after")
    def _asks_something(self) -> Self:
        if not (self.template or self.text):
            raise ValueError("a question has words")
        return self


class Notice(BaseModel):
    """One change of state, perhaps with a question."""

    model_config = ConfigDict(extra="forbid")

    event_id: Annotated[str, Field(min_length=1, max_length=100, pattern=_NO_NUL)]
    complaint_id: Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]
    nccia_number: Annotated[str, Field(max_length=64, pattern=_NO_NUL)]
    state: Literal[
        "received", "verification", "enquiry", "case_registered",
        "waiting_citizen", "closed", "withdrawn",
    ]  # fmt: skip
    reason: Annotated[str, Field(max_length=4000, pattern=_NO_NUL)] = ""
    at: AwareDatetime
    question: AskedQuestion | None = None

    @model_validator(mode="after")
    def _question_fits_state(self) -> Self:
        if self.question is not None and self.state != status.WAITING:
            raise ValueError("only a complaint that waits for its citizen has a question")
        return self


def callback_router(
    engine: Engine, keys: Mapping[str, bytes], on_notice: Callable[[], None]
) -> APIRouter:
    """Return the router.

    Args:
        engine: Database of the complaints.
        keys: Accepted signing keys by id.
        on_notice: Called after a new notice was stored, so that it is delivered at once.
    """
    router = APIRouter()

    @router.post("/nccia/callback")
    async def take(request: Request) -> JSONResponse:
        """Take one signed notice; a repeat is answered 409 and changes nothing."""
        target = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        try:
            # Before the body is read: a stranger cannot make us read much.
            check_headers(request.headers, keys)
            body = await read_body(request, MAX_BYTES)
            if body is None:
                return _error(413, "too_large")
            verify(request.headers, "POST", target, body, keys)
        except BadSignatureError as error:
            return _error(401, str(error.code))
        try:
            notice = Notice.model_validate_json(body)
        except ValidationError:
            return _error(422, "bad_notice")
        outcome = await run_in_threadpool(_apply, engine, notice)
        if outcome == "new":
            on_notice()
            return JSONResponse({"applied": True})
        return _error(404, outcome) if outcome == "unknown" else _error(409, outcome)

    return router


def _apply(engine: Engine, notice: Notice) -> str:
    try:
        with session_scope(engine) as session:
            complaint = session.get(Complaint, notice.complaint_id, with_for_update=True)
            if complaint is None:
                return "unknown"
            at: datetime = notice.at
            new = status.apply(
                session,
                complaint,
                event_id=notice.event_id,
                state=notice.state,
                nccia_number=notice.nccia_number,
                reason=notice.reason,
                at=at,
                question=_asked(notice),
            )
            return "new" if new else "repeated"
    except IntegrityError:
        return "repeated"


def _asked(notice: Notice) -> status.Asked | None:
    asked = notice.question
    if asked is None:
        return None
    return status.Asked(asked.question_id, asked.template, asked.text or "", asked.answer_by)


def _error(status_code: int, code: str) -> JSONResponse:
    return JSONResponse({"error": {"code": code}}, status_code=status_code)
