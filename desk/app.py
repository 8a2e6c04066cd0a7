"""The desk's composition root: the only place here that knows settings and puts parts together."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from fastapi import FastAPI

from desk.context import Desk
from desk.intake import create_intake
from desk.passwords import Passwords
from desk.wording import DeskMessages, Wording
from storage import crypto
from storage.base import utc_now
from storage.evidence import EvidenceStore

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from storage.secrets import Secrets
    from storage.settings import Settings

INTAKE: str = "/intake/v1"


def create_app(
    settings: Settings,
    secrets: Secrets,
    engine: Engine,
    *,
    callback_prefix: str | None = None,
    passwords: Passwords | None = None,
    notify: Callable[[str], None] | None = None,
    now: Callable[[], datetime] = utc_now,
) -> FastAPI:
    """Return the desk as one ASGI application.

    Args:
        settings: where things are.
        secrets: keys of the service.
        engine: a migrated database.
        callback_prefix: the only beginning of callback addresses; the bot's own when absent.
        passwords: how passwords are hashed.
        notify: starts the callback of one event, by its id.
        now: the clock.
    """
    keyring = secrets.keyring()
    crypto.use(keyring)
    desk = Desk(
        engine=engine,
        evidence=EvidenceStore(settings.evidence_dir, keyring),
        keyring=keyring,
        intake_keys={secrets.intake_key_id: secrets.intake_secret},
        callback_prefix=callback_prefix or f"http://127.0.0.1:{settings.bot_port}/",
        session_key=secrets.session_key.encode(),
        passwords=passwords or Passwords(),
        wording=Wording(DeskMessages(Path(__file__).parent.parent / "content")),
        first_sign_in=settings.home / "first-sign-in.txt",
        notify=notify or (lambda _: None),
        now=now,
    )

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        yield

    app = FastAPI(lifespan=lifespan, docs_url=None, redoc_url=None, openapi_url=None)
    app.mount(INTAKE, create_intake(desk))
    return app
