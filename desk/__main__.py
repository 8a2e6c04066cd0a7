"""Serve the desk: `python -m desk`. Stops gracefully on SIGTERM and SIGINT."""

from __future__ import annotations

import logging

import uvicorn

from desk.app import create_app
from storage.engine import make_engine, migrate
from storage.secrets import load_or_create
from storage.settings import Settings

GRACE_S = 10


def main() -> None:
    """Read the settings, bring the database up to date and serve until told to stop."""
    settings = Settings()
    logging.basicConfig(
        level=settings.log_level, format="%(asctime)s %(levelname)s %(name)s: %(message)s"
    )
    # Request lines would hold search terms; the audit chain tells who saw what.
    engine = make_engine(settings.database_url)
    migrate(engine)
    app = create_app(settings, load_or_create(settings.secrets_file), engine)
    config = uvicorn.Config(
        app,
        host=settings.desk_host,
        port=settings.desk_port,
        access_log=False,
        log_config=None,
        server_header=False,
        timeout_graceful_shutdown=GRACE_S,
    )
    try:
        uvicorn.Server(config).run()
    finally:
        engine.dispose()


if __name__ == "__main__":
    main()
