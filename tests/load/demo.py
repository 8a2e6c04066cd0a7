"""``make demo``: an Urdu, a Roman Urdu and an English conversation through the running service."""

from __future__ import annotations

import contextlib
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import httpx

from storage.settings import Settings
from tests.personas import EVERYBODY, tell
from tests.stack import Citizen, stack


def _print(text: str = "") -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


@contextlib.contextmanager
def _service() -> Iterator[tuple[str, str]]:
    """Addresses of bot and desk: those that run, or ones started for the demo."""
    settings = Settings()
    bot = f"http://127.0.0.1:{settings.bot_port}"
    desk = f"http://127.0.0.1:{settings.desk_port}"
    with contextlib.suppress(httpx.HTTPError):
        if httpx.get(f"{bot}/health", timeout=2).status_code == 200:
            yield bot, desk
            return
    _print("Nothing is running; starting the service for the demo ...")
    with (
        tempfile.TemporaryDirectory() as folder,
        stack(Path(folder), KHABARDAR_BOT_PORT=str(settings.bot_port)) as running,
    ):
        yield running.bot_url, running.desk_url


def main() -> None:
    """Play the three conversations and show what was filed."""
    with _service() as (bot, desk):
        for language, persona in EVERYBODY.items():
            citizen = Citizen(bot)
            count = tell(citizen, persona)
            filed = citizen.news()
            _print(f"\n{'=' * 30} {language} ({count} messages after the story) {'=' * 30}")
            for who, text in citizen.said:
                _print(f"\n{'>>' if who == 'citizen' else '  '} " + text.replace("\n", "\n   "))
            _print(f"\nNCCIA acknowledged: {'yes' if filed else 'not yet'}")
        _print(f"\nThe complaints are in the officers' queue: {desk}/")
        _print("Filed JSON: khabardar complaints export (needs the operator's key)")


if __name__ == "__main__":
    main()
