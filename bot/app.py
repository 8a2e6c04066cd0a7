"""The bot's process: reads the settings and puts the parts together. Nothing else does."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator
from functools import partial
from importlib import resources
from pathlib import Path
from typing import Any

from dbos import DBOS, DBOSConfig
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import FileResponse, JSONResponse, RedirectResponse
from fastapi.staticfiles import StaticFiles
from sqlalchemy import Engine, text
from sqlalchemy.exc import SQLAlchemyError
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException as StarletteHTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from actions.additions import Additions
from actions.aftercare import Aftercare
from actions.aside import Aside
from actions.clock import Clock
from actions.filing import Filing
from actions.forget import Forgetting
from actions.intake import IntakeClient
from actions.registry import make_executor
from actions.services import Services
from actions.sheets import Sheets
from bot.action_route import action_router
from bot.callback_route import callback_router
from bot.channels.telegram import TelegramChannel
from bot.channels.web import STATIC, WebChannel
from bot.channels.whatsapp import WhatsAppChannel
from bot.channels.whatsapp_api import GraphApi
from bot.conversations import Conversations
from bot.errors import where
from bot.files import Files
from bot.housekeeping import keep_tidy
from bot.inbox import Inbox
from bot.limits import Limits
from bot.metrics import metrics_router
from bot.outbox import Outbox
from bot.pictures import PictureReader, languages
from bot.rasa import RasaClient
from bot.reading import Reading
from bot.sheets import SheetMaker
from bot.transcribe import load as load_transcriber
from bot.turn import Turns
from bot.verify import verify_router
from content.catalogue import Catalogue
from storage import crypto
from storage.base import utc_now
from storage.engine import make_engine, migrate, session_scope
from storage.evidence import EvidenceStore
from storage.retention import forget_file
from storage.secrets import load_or_create
from storage.settings import Settings

logger = logging.getLogger(__name__)

PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
    "img-src 'self' blob:; connect-src 'self'; manifest-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'"
)


def create_app(settings: Settings) -> FastAPI:
    """Put the bot together.

    Args:
        settings: The one settings object.
    """
    secrets = load_or_create(settings.secrets_file)
    keyring = secrets.keyring()
    crypto.use(keyring)
    engine = make_engine(settings.database_url)
    migrate(engine)
    catalogue = Catalogue.load(operator=settings.operator_name)
    evidence = EvidenceStore(settings.evidence_dir, keyring)
    own_url = f"http://127.0.0.1:{settings.bot_port}"

    DBOS(config=_dbos_config(settings))
    intake = IntakeClient(settings.intake_url, secrets.intake_key_id, secrets.intake_secret)
    filing = Filing(engine, evidence, intake, f"{own_url}/nccia/callback")
    additions = Additions(engine, evidence, intake)
    clock = Clock(engine)
    services = Services(
        engine=engine,
        catalogue=catalogue,
        keyring=keyring,
        clock=utc_now,
        operator_name=settings.operator_name,
        draft_days=settings.draft_retention_days,
        start_filing=filing.start,
        start_addition=additions.start,
        start_clock=clock.start,
        telegram_name=settings.telegram_name if settings.telegram_token else "",
        whatsapp_number=settings.whatsapp_number if settings.whatsapp_token else "",
        discard_file=partial(forget_file, engine, evidence),
    )
    inbox = Inbox(engine)
    rasa = RasaClient(f"http://127.0.0.1:{settings.rasa_port}", secrets.action_token)
    limits = Limits(settings.messages_per_minute, settings.conversations_per_hour)
    turns = Turns(engine, inbox, rasa, catalogue, limits=limits)
    forgetting = Forgetting(engine, evidence, settings.tracker_db)
    turns.answer_aside_with(Aside(engine, catalogue, forgetting))
    conversations = Conversations(engine, keyring)
    files = Files(engine, evidence, settings.evidence_max_bytes)
    sheets = Sheets(
        engine, catalogue, keyring, f"{own_url}/nccia/callback", settings.public_url, utc_now
    )
    maker = SheetMaker(sheets)
    token = settings.telegram_token
    telegram = (
        TelegramChannel(
            token.get_secret_value(),
            conversations,
            turns,
            files,
            catalogue,
            maker,
            base_url=f"{settings.telegram_api_url}/bot",
            webhook_url=settings.public_url if settings.telegram_webhook else None,
        )
        if token
        else None
    )
    whatsapp = _whatsapp(settings, conversations, turns, files, catalogue, maker)
    channels = [channel for channel in (telegram, whatsapp) if channel is not None]

    def sweep() -> int:
        forgetting.finish()
        return filing.start_forgotten() + additions.start_forgotten() + aftercare.sweep()

    outbox = Outbox(inbox, turns, catalogue, [*channels], sweep)
    if whatsapp:
        whatsapp.wake_with(outbox.wake)
    aftercare = Aftercare(engine, utc_now, outbox.wake)
    reader, transcriber = PictureReader(languages()), load_transcriber(settings.transcriber)
    turns.read_with(Reading(engine, evidence, inbox, reader, transcriber, outbox.wake))

    filing.tell(outbox.wake)
    clock.tell(outbox.wake)

    @contextlib.asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        DBOS.launch()
        await run_in_threadpool(clock.open)  # not from a running event loop
        work = asyncio.gather(outbox.run(), keep_tidy(engine, evidence, settings), maker.warm_up())
        for channel in channels:
            await channel.start()
        try:
            yield
        finally:
            # Whoever calls a channel ends before it, or leaves a connection open.
            work.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await work
            await turns.close()
            for channel in channels:
                await channel.stop()
            await rasa.close()
            DBOS.destroy()
            intake.close()
            engine.dispose()

    app = FastAPI(title="Khabardar chat", version="1", lifespan=lifespan, docs_url=None)
    web = WebChannel(conversations, turns, inbox, files, catalogue, maker, limits)
    app.include_router(web.router)
    for channel in channels:
        app.include_router(channel.router)
    app.include_router(metrics_router(engine))
    app.include_router(verify_router(sheets, catalogue))
    app.include_router(action_router(make_executor(services), secrets.action_token))
    keys = {secrets.callback_key_id: secrets.callback_secret}
    app.include_router(callback_router(engine, keys, outbox.wake))
    app.add_api_route("/static/fonts/NotoSansArabic.ttf", _font, include_in_schema=False)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    _add_common_routes(app, rasa, engine)
    return app


def _whatsapp(
    settings: Settings,
    conversations: Conversations,
    turns: Turns,
    files: Files,
    catalogue: Catalogue,
    maker: SheetMaker,
) -> WhatsAppChannel | None:
    token, secret = settings.whatsapp_token, settings.whatsapp_app_secret
    verify = settings.whatsapp_verify_token
    if token is None or secret is None or verify is None:
        return None  # the settings are all there or none of them
    number = settings.whatsapp_phone_number_id
    return WhatsAppChannel(
        GraphApi(
            token.get_secret_value(), number, settings.whatsapp_api_version,
            settings.whatsapp_api_url,
        ),
        secret.get_secret_value(), verify.get_secret_value(), number,
        conversations, turns, files, catalogue, maker,
        business_id=settings.whatsapp_business_id,
    )  # fmt: skip


async def _font() -> FileResponse:
    folder = Path(str(resources.files("fontpkg_noto_sans_arabic"))) / "files"
    return FileResponse(
        folder / "NotoSansArabic[wdth,wght].ttf",
        media_type="font/ttf",
        headers={"Cache-Control": "public, max-age=604800"},
    )


def _dbos_config(settings: Settings) -> DBOSConfig:
    database = settings.database_url
    own = not database.startswith("sqlite")
    url = database if own else f"sqlite:///{(settings.home / 'bot-dbos.sqlite').as_posix()}"
    return {
        "name": "khabardar-bot",
        "system_database_url": url,
        "executor_id": "bot",
        "application_version": "1",
        "log_level": "WARNING",
        "enable_otlp": False,
        "notification_listener_polling_interval_sec": 1.0,
    }


def _has_tables(engine: Engine) -> bool:
    try:
        with session_scope(engine, read_only=True) as session:
            session.connection().execute(text("SELECT 1 FROM conversation WHERE 1 = 0"))
    except SQLAlchemyError:
        return False
    return True


def _add_common_routes(app: FastAPI, rasa: RasaClient, engine: Engine) -> None:
    @app.get("/health")
    async def health() -> JSONResponse:
        """Say ready, or what is missing."""
        missing = [] if await rasa.ready() else ["rasa"]
        if not await run_in_threadpool(_has_tables, engine):
            missing.append("database")
        body: dict[str, Any] = {"ready": not missing}
        if missing:
            body["missing"] = missing
        return JSONResponse(body, status_code=503 if missing else 200)

    @app.get("/", include_in_schema=False)
    async def root() -> RedirectResponse:
        return RedirectResponse("/chat")

    @app.exception_handler(RequestValidationError)
    async def unfit(request: Request, error: RequestValidationError) -> JSONResponse:
        # The framework's own answer repeats what was sent.
        return JSONResponse({"error": {"code": "bad_request"}}, status_code=422)

    @app.exception_handler(StarletteHTTPException)
    async def problem(request: Request, error: StarletteHTTPException) -> JSONResponse:
        detail: Any = error.detail if isinstance(error.detail, dict) else {"code": "error"}
        return JSONResponse({"error": detail}, status_code=error.status_code, headers=error.headers)

    @app.exception_handler(Exception)
    async def broken(request: Request, error: Exception) -> JSONResponse:
        logger.error("A request failed: %s", where(error))
        return JSONResponse({"error": {"code": "internal"}}, status_code=500)

    app.add_middleware(_SafeHeaders)


class _SafeHeaders:
    """Adds to every answer what keeps browsers from being clever."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["X-Content-Type-Options"] = "nosniff"
                headers["Referrer-Policy"] = "no-referrer"
                headers.setdefault("Content-Security-Policy", PAGE_POLICY)
                kept = "no-cache" if scope["path"].startswith("/static/") else "no-store"
                headers.setdefault("Cache-Control", kept)
            await send(message)

        await self._app(scope, receive, guarded)
