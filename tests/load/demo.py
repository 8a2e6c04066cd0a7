"""``make demo``: an Urdu, a Roman Urdu and an English conversation through the running service."""

from __future__ import annotations

import contextlib
import json
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import httpx

from storage.settings import Settings
from tests.personas import EVERYBODY, tell
from tests.stack import Citizen, Stack, stack


def _print(text: str = "") -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


@contextlib.contextmanager
def _service() -> Iterator[Stack]:
    """The service that runs, or one started for the demo."""
    settings = Settings()
    bot = f"http://127.0.0.1:{settings.bot_port}"
    desk = f"http://127.0.0.1:{settings.desk_port}"
    with contextlib.suppress(httpx.HTTPError):
        if httpx.get(f"{bot}/health", timeout=2).status_code == 200:
            yield Stack(settings.home, bot, desk, {**os.environ})
            return
    _print("Nothing is running; starting the service for the demo ...")
    with (
        tempfile.TemporaryDirectory() as folder,
        stack(Path(folder), KHABARDAR_BOT_PORT=str(settings.bot_port)) as running,
    ):
        yield running


def main() -> None:
    """Play the three conversations and show what was filed."""
    with _service() as service:
        for language, persona in EVERYBODY.items():
            citizen = Citizen(service.bot_url)
            count = tell(citizen, persona)
            filed = citizen.news()
            _print(f"\n{'=' * 30} {language} ({count} messages after the story) {'=' * 30}")
            for who, text in citizen.said:
                _print(f"\n{'>>' if who == 'citizen' else '  '} " + text.replace("\n", "\n   "))
            _print(f"\nNCCIA acknowledged: {'yes' if filed else 'not yet'}")
        _print(f"\n{'=' * 30} filed with NCCIA {'=' * 30}")
        for document in service.export()[-len(EVERYBODY) :]:
            _print(json.dumps(document, ensure_ascii=False, indent=2))
        _print(f"\nThe officers' queue: {service.desk_url}/")


if __name__ == "__main__":
    main()
