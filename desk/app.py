"""The desk's composition root: the only place here that knows settings and puts parts together."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response
from starlette.staticfiles import StaticFiles

from content.catalogue import Catalogue
from desk import asking, auth, case, questions, queue
from desk.callbacks import Callbacks, Sender
from desk.context import Desk
from desk.gate import Gate
from desk.intake import create_intake
from desk.pages import STATIC, Pages, font_directory
from desk.passwords import Passwords
from desk.wording import Wording
from storage import crypto
from storage.base import utc_now
from storage.engine import session_scope
from storage.evidence import EvidenceStore

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from storage.secrets import Secrets
    from storage.settings import Settings

LOG = logging.getLogger(__name__)
INTAKE: Final = "/intake/v1"
DBOS_FILE: Final = "desk-dbos.sqlite"
FIRST_SIGN_IN_FILE: Final = "first-sign-in.txt"


def create_app(
    settings: Settings,
    secrets: Secrets,
    engine: Engine,
    *,
    callback_prefix: str | None = None,
    passwords: Passwords | None = None,
    notify: Callable[[int], None] | None = None,
    now: Callable[[], datetime] = utc_now,
) -> FastAPI:
    """Return the desk as one ASGI application; its lifespan runs the durable work.

    Args:
        settings: where things are.
        secrets: keys of the service.
        engine: a migrated database.
        callback_prefix: the only beginning of callback addresses, ends with "/"; the bot's own on
            loopback when absent.
        passwords: how passwords are hashed.
        notify: starts the callback of one event, by its number; DBOS does when absent.
        now: the clock.
    """
    keyring = secrets.keyring()
    crypto.use(keyring)
    prefix = callback_prefix or f"http://127.0.0.1:{settings.bot_port}/"
    sender = Sender(engine, secrets.callback_key_id, secrets.callback_secret, prefix)
    callbacks = Callbacks(engine, settings.home / DBOS_FILE, sender) if notify is None else None
    desk = Desk(
        engine=engine,
        evidence_directory=settings.evidence_dir,
        evidence=EvidenceStore(settings.evidence_dir, keyring),
        keyring=keyring,
        intake_keys={secrets.intake_key_id: secrets.intake_secret},
        callback_prefix=prefix,
        public_url=settings.public_url,
        session_key=secrets.session_key.encode(),
        passwords=passwords or Passwords(),
        wording=Wording(Catalogue.load()),
        first_sign_in=settings.home / FIRST_SIGN_IN_FILE,
        notify=notify or (callbacks.notify if callbacks else _nobody),
        now=now,
    )
    return _assemble(desk, callbacks)


def _nobody(_: int) -> None:
    """Tell nobody."""


def _assemble(desk: Desk, callbacks: Callbacks | None) -> FastAPI:
    pages = Pages(desk)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        await run_in_threadpool(auth.ensure_first_officer, desk)
        if callbacks:
            await run_in_threadpool(callbacks.start)
        watching = asyncio.create_task(questions.watch(desk))
        yield
        watching.cancel()
        if callbacks:
            await run_in_threadpool(callbacks.stop)

    app = FastAPI(
        title="Khabardar desk",
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        redirect_slashes=False,
    )
    app.state.desk = desk
    app.add_middleware(Gate, desk=desk, pages=pages)
    _add_errors(app, pages)
    _add_health(app, desk, callbacks)
    app.include_router(auth.routes(desk, pages))
    app.include_router(queue.routes(desk, pages))
    app.include_router(case.routes(desk, pages))
    app.include_router(asking.routes(desk, pages))
    app.mount("/static/fonts", StaticFiles(directory=font_directory()), name="fonts")
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    app.mount(INTAKE, create_intake(desk), name="intake")
    return app


def _add_health(app: FastAPI, desk: Desk, callbacks: Callbacks | None) -> None:
    def missing() -> list[str]:
        found = []
        try:
            with session_scope(desk.engine, read_only=True) as session:
                session.connection().execute(text("SELECT 1 FROM case_file WHERE 1 = 0"))
        except SQLAlchemyError:
            found.append("database")
        if not os.access(desk.evidence_directory, os.W_OK):
            found.append("evidence")
        if callbacks and not callbacks.running:
            found.append("callbacks")
        return found

    @app.get("/health")
    def health() -> JSONResponse:
        """Say whether the desk can work, or what is missing; tells nothing else."""
        lacking = missing()
        content: dict[str, Any] = {"ready": not lacking}
        if lacking:
            content["missing"] = lacking
        return JSONResponse(content, 503 if lacking else 200)


def _add_errors(app: FastAPI, pages: Pages) -> None:
    kinds = {404: "not-found", 405: "not-allowed", 413: "too-large"}

    def answer(request: Request, status: int, kind: str) -> Response:
        # Files, health and the like are not for people: they passed the gate without a visitor.
        if "visitor" not in request.scope.get("state", {}):
            return JSONResponse({"error": {"code": kind.replace("-", "_")}}, status)
        return pages.message(request, status, kind)

    @app.exception_handler(HTTPException)
    async def http_error(request: Request, error: HTTPException) -> Response:
        response = answer(request, error.status_code, kinds.get(error.status_code, "invalid"))
        response.headers.update(error.headers or {})
        return response

    @app.exception_handler(RequestValidationError)
    async def unfit(request: Request, _: RequestValidationError) -> Response:
        return answer(request, 422, "invalid")

    @app.exception_handler(Exception)
    async def failed(request: Request, error: Exception) -> Response:
        # The name only: messages and values of an exception may hold what a citizen wrote.
        LOG.error("%s failed: %s", request.url.path, type(error).__name__)
        return answer(request, 500, "failed")
