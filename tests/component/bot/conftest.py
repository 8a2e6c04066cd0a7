from __future__ import annotations

import functools
import ssl
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from storage.crypto import KeyRing
from storage.engine import make_engine
from tests.component.bot.parts import BotParts, Chat, RasaStandIn, Server, chatting, serving
from tests.databases import migrated_sqlite


@pytest.fixture(scope="session", autouse=True)
def _certificates_once() -> Iterator[None]:
    """Every HTTP client reads all certificates anew, which none here ever uses."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ssl, "create_default_context", functools.cache(ssl.create_default_context))
        yield


@pytest.fixture(scope="session")
def rasa_server() -> Iterator[tuple[RasaStandIn, Server]]:
    stand_in = RasaStandIn()
    with serving(stand_in.app()) as server:
        yield stand_in, server


@pytest.fixture
def rasa(rasa_server: tuple[RasaStandIn, Server]) -> RasaStandIn:
    rasa_server[0].reset()
    return rasa_server[0]


@pytest.fixture
def looks_seldom(monkeypatch: pytest.MonkeyPatch) -> None:
    """The outbox looks for work when told, and by itself only after the test has given up."""
    monkeypatch.setattr("bot.outbox.EVERY_S", 120.0)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Engine]:
    path = tmp_path / "bot.db"
    migrated_sqlite(path)
    engine = make_engine(f"sqlite:///{path}")
    yield engine
    engine.dispose()


@pytest.fixture
async def parts(
    database: Engine,
    tmp_path: Path,
    keyring: KeyRing,
    rasa: RasaStandIn,
    rasa_server: tuple[RasaStandIn, Server],
) -> AsyncIterator[BotParts]:
    made = BotParts(database, tmp_path, keyring, rasa_server[1].url)
    yield made
    await made.close()


@pytest.fixture
async def chat(parts: BotParts) -> AsyncIterator[Chat]:
    async with chatting(parts) as made:
        yield made
