"""``python -m bot``: the bot's process."""

from __future__ import annotations

import logging

import uvicorn

from bot.app import create_app
from bot.logs import quiet_libraries
from storage.settings import Settings

KEEP_ALIVE_S = 75
"""Rasa keeps its idle connections to the actions for 15 s (aiohttp's own limit). Were they closed
here first, as after uvicorn's 5 s, Rasa would now and then call over one that is just being closed,
and the citizen be told to wait."""


def main() -> None:
    """Serve until told to stop."""
    settings = Settings()
    logging.basicConfig(
        level=settings.log_level, format="%(asctime)s %(levelname)s %(name)s: %(message)s"
    )
    logging.getLogger("rasa_sdk").setLevel(logging.WARNING)
    quiet_libraries()
    uvicorn.run(
        create_app(settings),
        host=settings.bot_host,
        port=settings.bot_port,
        log_level="warning",
        access_log=False,
        timeout_keep_alive=KEEP_ALIVE_S,
        timeout_graceful_shutdown=5,
    )


if __name__ == "__main__":
    main()
