"""Makes sheets for the channels: in a thread, one at a time, and warmed up before the first."""

from __future__ import annotations

import asyncio
import importlib
import logging
from typing import Final

from starlette.concurrency import run_in_threadpool

from actions.sheets import Sheets
from bot.render import Attachment

logger = logging.getLogger(__name__)

WARM_UP_AFTER_S: Final = 20.0
"""The library for PDF takes two seconds to load: after the start, before anybody needs it."""
WAITING_AT_MOST: Final = 50
"""Sheets that may wait to be made; a citizen beyond that is asked to try again."""


class TooManySheetsError(Exception):
    """So many sheets are being made that this one has to be asked for again."""


class SheetMaker:
    """Gives channels the bytes of an attachment.

    Args:
        sheets: Makes them from what is stored.
    """

    def __init__(self, sheets: Sheets) -> None:
        self._sheets = sheets
        self._one = asyncio.Semaphore(1)  # each takes a processor for half a second
        self._waiting = 0

    async def make(self, attachment: Attachment, conversation_id: str) -> bytes | None:
        """Return the sheet for a chat; None when its complaint is gone.

        Args:
            attachment: What a stored reply of this conversation promises.
            conversation_id: The chat it is given to.

        Raises:
            TooManySheetsError: Try again later.
        """
        if self._waiting >= WAITING_AT_MOST:
            raise TooManySheetsError
        self._waiting += 1
        try:
            async with self._one:
                return await run_in_threadpool(
                    self._sheets.pdf, attachment.complaint_id, conversation_id
                )
        finally:
            self._waiting -= 1

    async def warm_up(self) -> None:
        """Prepare old complaints at once, and load the library a while after the start."""
        indexed = await run_in_threadpool(self._sheets.index_all)
        if indexed:
            logger.info("%s complaints can now be found by the code of their sheet", indexed)
        await asyncio.sleep(WARM_UP_AFTER_S)
        await run_in_threadpool(importlib.import_module, "actions.sheet")
