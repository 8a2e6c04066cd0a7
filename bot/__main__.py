"""``python -m bot``: the bot's process."""

from __future__ import annotations

import logging

import uvicorn

from bot.app import create_app
from bot.logs import quiet_libraries
from storage.settings import Settings


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
        timeout_graceful_shutdown=5,
    )


if __name__ == "__main__":
    main()
