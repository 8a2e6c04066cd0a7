"""``make demo``: an Urdu, a Roman Urdu and an English conversation, on the web or a messenger."""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx

from storage.settings import Settings
from tests.inside import looking_into
from tests.messengers import CHANNELS, messengers
from tests.personas import EVERYBODY, Teller, tell
from tests.stack import Citizen, Stack, stack


def _print(text: str = "") -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


Begin = Callable[[], Teller]


@contextlib.contextmanager
def _web() -> Iterator[tuple[Stack, Begin]]:
    """The service that runs, or one started for the demo."""
    settings = Settings()
    bot = f"http://127.0.0.1:{settings.bot_port}"
    desk = f"http://127.0.0.1:{settings.desk_port}"
    with contextlib.suppress(httpx.HTTPError):
        if httpx.get(f"{bot}/health", timeout=2).status_code == 200:
            yield Stack(settings.home, bot, desk, {**os.environ}), lambda: Citizen(bot)
            return
    _print("Nothing is running; starting the service for the demo ...")
    with (
        tempfile.TemporaryDirectory() as folder,
        stack(Path(folder), KHABARDAR_BOT_PORT=str(settings.bot_port)) as running,
    ):
        yield running, lambda: Citizen(running.bot_url)


@contextlib.contextmanager
def _messenger(channel: str) -> Iterator[tuple[Stack, Begin]]:
    """A service started for the demo, with the stand-ins of both messengers."""
    _print("Starting the service with stand-ins of the messengers ...")
    with (
        tempfile.TemporaryDirectory() as folder,
        messengers() as both,
        stack(Path(folder), **both.settings) as running,
        looking_into(running) as inside,
    ):
        both.connect(running.bot_url)
        yield running, lambda: both.caller(channel, inside)


def main() -> None:
    """Play the three conversations and show what was filed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--channel", choices=["web", *CHANNELS], default="web")
    channel = parser.parse_args().channel
    with _web() if channel == "web" else _messenger(channel) as (service, begin):
        for language, persona in EVERYBODY.items():
            citizen = begin()
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
