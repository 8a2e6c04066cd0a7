"""The intake API, version 1: how a complaint reaches NCCIA.

The contract is the OpenAPI document this application serves at `openapi.json`; NCCIA's own system
could stand in its place, and the bot would only need another address and key. Every request is
signed (`actions.signing`), except for the two that describe the contract.

Every operation is idempotent: an answer that was lost is fetched by sending the same request again.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, Any, Final, TypeVar

from fastapi import FastAPI, Header, Path, Request
from fastapi.exceptions import RequestValidationError
from fastapi.openapi.utils import get_openapi
from pydantic import BaseModel, ConfigDict, ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

from actions import document as contract
from actions.document import Addition, Complaint, ComplaintId, Sha256, UtcInstant
from actions.signing import IDEMPOTENCY_HEADER, KEY_HEADER, SIGNATURE_HEADER, TIMESTAMP_HEADER
from desk import additions, filing
from desk.errors import FieldProblem, RequestRefusedError
from desk.signed import SignedOnly
from desk.states import State

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from desk.context import Desk

OPEN_PATHS: Final = frozenset({"/openapi.json", "/schema"})
DESCRIPTION: Final = f"""\
Files confirmed complaints with NCCIA. Every request carries `{KEY_HEADER}`, `{TIMESTAMP_HEADER}`
(Unix seconds, at most 300 s off) and `{SIGNATURE_HEADER}`: the hex HMAC-SHA256, under the shared
key, of method, path with query, timestamp, idempotency key (or nothing) and the hex SHA-256 of the
body, joined by line feeds. `openapi.json` and `schema` need no signature.
"""


class Problem(BaseModel):
    """One field that is not as the document says."""

    field: str
    problem: str


class ErrorBody(BaseModel):
    """What went wrong; `code` is for programs, `message` for people."""

    code: str
    message: str
    fields: list[Problem] | None = None


class Error(BaseModel):
    """The one shape of every error."""

    error: ErrorBody


class Receipt(BaseModel):
    """NCCIA's acknowledgement; a repeated filing is answered with the same one."""

    model_config = ConfigDict(use_enum_values=True)

    nccia_number: str
    state: State
    received_at: UtcInstant


class Change(BaseModel):
    """One state the case came to, and the reason the citizen was given."""

    state: State
    reason: str | None
    at: UtcInstant


class EvidenceState(BaseModel):
    """One file of the manifest; `received_at` is null until its bytes have arrived."""

    sha256: str
    received_at: UtcInstant | None


class Status(BaseModel):
    """Where a case is, and how it came there."""

    complaint_id: str
    nccia_number: str
    state: State
    received_at: UtcInstant
    history: list[Change]
    evidence: list[EvidenceState]


class AdditionReceipt(BaseModel):
    """An addition is kept; a repeat is answered with the same receipt."""

    addition_id: str
    received_at: UtcInstant


class EvidenceReceipt(BaseModel):
    """A file is here whole."""

    sha256: str
    size_bytes: int


Document = TypeVar("Document", Complaint, Addition)
_MEANINGS: Final = {
    401: "Not signed, or the signature does not fit.",
    404: "Nothing is here, or there is no such complaint.",
    405: "This method is not allowed here; see the Allow header.",
    409: "Conflicts with what was received before.",
    413: "The body is too large.",
    415: "The body is not `application/json`.",
    422: "Does not fit the schema; `fields` says where.",
}


def _json_body(model: type[BaseModel]) -> dict[str, Any]:
    schema = {"$ref": f"#/components/schemas/{model.__name__}"}
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": schema}}}}


_FILE_BODY: Final = {
    "requestBody": {
        "required": True,
        "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
    }
}


def _errors(*statuses: int) -> dict[int | str, dict[str, Any]]:
    return {
        status: {"model": Error, "description": _MEANINGS[status]}
        for status in (401, 405, *statuses)
    }


def create_intake(desk: Desk) -> FastAPI:
    """Return the intake API as an application to be mounted at `/intake/v1`."""
    app = FastAPI(
        title="Khabardar intake",
        version="1.0",
        description=DESCRIPTION,
        docs_url=None,
        redoc_url=None,
        openapi_url="/openapi.json",
        redirect_slashes=False,
    )
    app.add_middleware(SignedOnly, keys=desk.intake_keys, open_paths=OPEN_PATHS, now=desk.now)
    _add_error_handlers(app)
    _add_routes(app, desk)
    app.openapi = _describe(app, desk)  # type: ignore[method-assign]
    return app


def _add_routes(app: FastAPI, desk: Desk) -> None:
    @app.post(
        "/complaints",
        status_code=201,
        openapi_extra=_json_body(Complaint),
        responses={
            **_errors(409, 413, 415, 422),
            201: {"model": Receipt, "description": "Received: a new case."},
            200: {"model": Receipt, "description": "Received before; the same receipt."},
        },
    )
    async def file_complaint(
        request: Request, key: Annotated[ComplaintId, Header(alias=IDEMPOTENCY_HEADER)]
    ) -> JSONResponse:
        """File a complaint. `Idempotency-Key` is the complaint's own id."""
        document = await _read(Complaint, request)
        _check_address(desk, document)
        if document.complaint_id != key:
            raise _unfit(FieldProblem(IDEMPOTENCY_HEADER, "is not the document's complaint_id"))
        filed = await run_in_threadpool(filing.file, desk, document)
        receipt = Receipt(
            nccia_number=filed.case.nccia_number,
            state=State.RECEIVED,
            received_at=filed.case.received_at,
        )
        return JSONResponse(receipt.model_dump(mode="json"), 201 if filed.new else 200)

    @app.post(
        "/complaints/{complaint_id}/additions",
        status_code=201,
        openapi_extra=_json_body(Addition),
        responses={
            **_errors(404, 409, 413, 415, 422),
            201: {"model": AdditionReceipt, "description": "Kept with the case."},
            200: {"model": AdditionReceipt, "description": "Kept before; the same receipt."},
        },
    )
    async def add_to_complaint(
        request: Request,
        complaint_id: Annotated[ComplaintId, Path()],
        key: Annotated[ComplaintId, Header(alias=IDEMPOTENCY_HEADER)],
    ) -> JSONResponse:
        """Add what the citizen said after filing. `Idempotency-Key` is the addition's own id.

        The files it names join the complaint's manifest; their bytes follow one by one.
        """
        document = await _read(Addition, request)
        if document.addition_id != key:
            raise _unfit(FieldProblem(IDEMPOTENCY_HEADER, "is not the document's addition_id"))
        if document.complaint_id != complaint_id:
            raise _unfit(FieldProblem("complaint_id", "is not the complaint of the address"))
        taken = await run_in_threadpool(additions.take, desk, document)
        receipt = AdditionReceipt(
            addition_id=document.addition_id, received_at=taken.addition.received_at
        )
        return JSONResponse(receipt.model_dump(mode="json"), 201 if taken.new else 200)

    @app.put(
        "/complaints/{complaint_id}/evidence/{sha256}",
        status_code=201,
        openapi_extra=_FILE_BODY,
        responses={
            **_errors(404, 409, 413, 422),
            201: {"model": EvidenceReceipt, "description": "Kept."},
            200: {"model": EvidenceReceipt, "description": "Kept before."},
        },
    )
    async def attach_evidence(
        request: Request,
        complaint_id: Annotated[ComplaintId, Path()],
        sha256: Annotated[Sha256, Path()],
    ) -> JSONResponse:
        """Send the bytes of one file that the complaint's manifest names; at most 25 MB."""
        body = await request.body()
        new = await run_in_threadpool(filing.attach, desk, complaint_id, sha256, body)
        return JSONResponse({"sha256": sha256, "size_bytes": len(body)}, 201 if new else 200)

    @app.get(
        "/complaints/{complaint_id}",
        responses={**_errors(404, 422), 200: {"model": Status, "description": "The case."}},
    )
    async def get_complaint(complaint_id: Annotated[ComplaintId, Path()]) -> JSONResponse:
        """Return the state and the history of a complaint, and which files have arrived."""
        found = await run_in_threadpool(filing.find, desk, complaint_id)
        return JSONResponse(_status(found).model_dump(mode="json"))

    @app.get("/schema", responses={405: _errors()[405]})
    async def get_schema() -> dict[str, Any]:
        """Return the JSON Schema of the complaint document. Needs no signature."""
        return contract.schema()


async def _read(model: type[Document], request: Request) -> Document:
    content_type = request.headers.get("content-type", "")
    if content_type.partition(";")[0].strip().lower() != "application/json":
        raise RequestRefusedError(415, "unsupported_media_type", "Send application/json.")
    try:
        return model.model_validate_json(await request.body())
    except ValidationError as error:
        raise _unfit(*_problems(error.errors(include_input=False, include_url=False))) from None


def _problems(errors: Sequence[Any]) -> list[FieldProblem]:
    # Never the input: what a citizen wrote must not come back in an error that somebody logs.
    return [
        FieldProblem(".".join(str(step) for step in error["loc"])[:200] or "body", error["msg"])
        for error in errors[:20]
    ]


def _unfit(*fields: FieldProblem) -> RequestRefusedError:
    return RequestRefusedError(
        422, "invalid", "The request does not fit the published schema.", fields
    )


def _check_address(desk: Desk, document: Complaint) -> None:
    # The desk will call this address: it must lead to the bot and nowhere else.
    if not re.search(callback_pattern(desk.callback_prefix), document.callback_url):
        raise _unfit(FieldProblem("callback_url", "is not an address this receiver calls"))


def callback_pattern(prefix: str) -> str:
    """Return the expression for callback addresses below a prefix; leaves no way up or out."""
    return rf"^{re.escape(prefix)}[A-Za-z0-9_/-]{{0,200}}\Z"


def _status(found: filing.Found) -> Status:
    case = found.case
    return Status(
        complaint_id=case.complaint_id,
        nccia_number=case.nccia_number,
        state=State(case.state),
        received_at=case.received_at,
        history=[
            Change(state=State(event.to_state), reason=event.reason, at=event.at)
            for event in found.events
        ],
        evidence=[
            EvidenceState(sha256=item.sha256, received_at=item.received_at)
            for item in found.evidence
        ],
    )


def _answer(
    status: int,
    code: str,
    message: str,
    fields: Sequence[FieldProblem] = (),
    headers: Mapping[str, str] | None = None,
) -> Response:
    error: dict[str, Any] = {"code": code, "message": message}
    if fields:
        error["fields"] = [{"field": f.field, "problem": f.problem} for f in fields]
    return JSONResponse({"error": error}, status, headers)


def _add_error_handlers(app: FastAPI) -> None:
    @app.exception_handler(RequestRefusedError)
    async def refused(_: Request, error: RequestRefusedError) -> Response:
        return _answer(error.status, error.code, error.message, error.fields)

    @app.exception_handler(RequestValidationError)
    async def unfit(_: Request, error: RequestValidationError) -> Response:
        refusal = _unfit(*_problems(error.errors()))
        return _answer(refusal.status, refusal.code, refusal.message, refusal.fields)

    @app.exception_handler(HTTPException)
    async def http_error(_: Request, error: HTTPException) -> Response:
        codes = {404: "not_found", 405: "method_not_allowed"}
        code = codes.get(error.status_code, "http_error")
        message = _MEANINGS.get(error.status_code, "The request cannot be answered.")
        return _answer(error.status_code, code, message, headers=error.headers)

    @app.exception_handler(Exception)
    async def failed(_: Request, __: Exception) -> Response:
        return _answer(500, "failed", "Nothing was lost; send the same request again later.")


def _describe(app: FastAPI, desk: Desk) -> Callable[[], dict[str, Any]]:
    described: dict[str, Any] = {}

    def describe() -> dict[str, Any]:
        if not described:
            described.update(_openapi(app, desk))
        return described

    return describe


def _openapi(app: FastAPI, desk: Desk) -> dict[str, Any]:
    """Return the OpenAPI document: FastAPI's, with the complaint, the signature and the errors."""
    document = get_openapi(
        title=app.title, version=app.version, description=app.description, routes=app.routes
    )
    document["servers"] = [{"url": "/intake/v1"}]
    components = document["components"]
    schemas = components["schemas"]
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    for model in (Complaint, Addition):
        schema = model.model_json_schema(ref_template="#/components/schemas/{model}")
        schemas.update(schema.pop("$defs"))
        schemas[model.__name__] = schema
    # This receiver calls one address only, and says so.
    pattern = callback_pattern(desk.callback_prefix).replace(r"\Z", "$")
    schemas["Complaint"]["properties"]["callback_url"]["pattern"] = pattern
    names = (KEY_HEADER, TIMESTAMP_HEADER, SIGNATURE_HEADER)
    components["securitySchemes"] = {
        name: {"type": "apiKey", "in": "header", "name": name} for name in names
    }
    for path, operations in document["paths"].items():
        for operation in operations.values():
            operation["security"] = [] if path in OPEN_PATHS else [{name: [] for name in names}]
    return document
