"""Retention that runs by itself: what is no longer needed is deleted twice a day."""

from __future__ import annotations

import asyncio
import logging
from typing import Final

from sqlalchemy import Engine
from starlette.concurrency import run_in_threadpool

from bot.errors import where
from storage.base import utc_now
from storage.engine import session_scope
from storage.evidence import EvidenceStore
from storage.retention import sweep
from storage.settings import Settings

logger = logging.getLogger(__name__)

FIRST_AFTER_S: Final = 60.0
EVERY_S: Final = 12 * 3600.0


async def keep_tidy(engine: Engine, store: EvidenceStore, settings: Settings) -> None:
    """Delete what the settings' days have ended, until cancelled."""
    await asyncio.sleep(FIRST_AFTER_S)
    while True:
        try:
            await run_in_threadpool(tidy, engine, store, settings)
        except Exception as error:
            logger.error("Old data could not be deleted and is tried again: %s", where(error))
        await asyncio.sleep(EVERY_S)


def tidy(engine: Engine, store: EvidenceStore, settings: Settings) -> None:
    """Delete old drafts, messages, unfiled files and half-written files once; blocks."""
    with session_scope(engine) as session:
        swept = sweep(
            session,
            utc_now(),
            draft_days=settings.draft_retention_days,
            message_days=settings.message_retention_days,
        )
    for sha256 in swept.unreferenced:
        store.remove(sha256)
    half_written = store.sweep()
    logger.info(
        "Deleted %d drafts, %d messages, %d files, %d conversations, %d half-written files",
        swept.drafts, swept.messages, len(swept.unreferenced), swept.conversations, half_written,
    )  # fmt: skip
