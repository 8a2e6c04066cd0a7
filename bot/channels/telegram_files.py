"""Files of Telegram's messages, fetched when their turn comes."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any, Final

import httpx
from telegram.error import BadRequest, RetryAfter, TelegramError
from telegram.ext import ExtBot

from bot.channels.telegram_limits import seconds
from bot.errors import BadInputError, LaterError
from bot.files import Files

DOWNLOAD_LIMIT_BYTES: Final = 20 * 1024 * 1024
"""The Bot API gives out no larger file."""
PIECE_BYTES: Final = 64 * 1024


class TelegramFiles:
    """Fetches files into the evidence store.

    Args:
        bot: The Bot API.
        files: Takes files.
    """

    def __init__(self, bot: ExtBot[Any], files: Files) -> None:
        self._bot = bot
        self._files = files
        self._downloads = httpx.AsyncClient(timeout=30.0)

    async def close(self) -> None:
        """Close the connections."""
        await self._downloads.aclose()

    async def fetch(self, conversation_id: str, media: dict[str, Any]) -> str:
        """Fetch a file of a stored message into the evidence store.

        Args:
            conversation_id: Whose it is.
            media: What ``telegram_read`` made of it.

        Returns:
            The evidence's id; the same when it is fetched again.

        Raises:
            BadInputError: It is not taken, or Telegram no longer has it.
            LaterError: Try again.
        """
        if int(media.get("size") or 0) > min(DOWNLOAD_LIMIT_BYTES, self._files.max_bytes):
            raise BadInputError("file-too-big", limit_mb=min(20, self._files.limit_mb))
        try:
            file = await self._bot.get_file(str(media["file_id"]))
            return await self._files.keep_stream(
                conversation_id, str(media.get("name") or ""), self._bytes(file.file_path or "")
            )
        except BadRequest:
            # Too large for the Bot API, or the file's time there is over.
            raise BadInputError("file-empty") from None
        except RetryAfter as error:
            raise LaterError("Telegram asks to wait", seconds(error)) from None
        except (TelegramError, httpx.HTTPError, TimeoutError) as error:
            # Not the error's text: its address holds the token.
            raise LaterError(type(error).__name__) from None

    async def _bytes(self, url: str) -> AsyncIterator[bytes]:
        """The file as it comes.

        An address is good for an hour at least and asked for just before, so one that has expired
        (404) is worth another try with a new address; a file that is gone for good is refused by
        ``getFile`` itself.
        """
        async with self._downloads.stream("GET", url) as answer:
            if answer.status_code != 200:
                raise LaterError(f"status {answer.status_code}")
            async for piece in answer.aiter_bytes(PIECE_BYTES):
                yield piece
