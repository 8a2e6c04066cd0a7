"""What every test gets: no way to the network, and one running service for those that ask."""

from __future__ import annotations

import functools
import gc
import os
import shutil
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from content.catalogue import Catalogue
from storage import crypto
from tests.stack import Stack, stack

LOOPBACK = ("127.", "::1", "localhost", "0.0.0.0")
_connect = socket.socket.connect

MEMORY = Path("/dev/shm")
ROOM_BYTES = 1024**3
"""A run leaves some 150 MB behind while it lasts."""

# The content does not change while tests run, and reading it takes a fifth of a second each time.
_the_content = functools.cache(Catalogue.load)


def _load(path: Path | None = None, operator: str = "") -> Catalogue:
    return Catalogue(path, operator) if path else _the_content(None, operator)


Catalogue.load = _load  # type: ignore[method-assign]


def pytest_configure(config: pytest.Config) -> None:
    """Keep the tests' files in memory where there is room: every commit waits for its disk."""
    if os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM_BYTES:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))


def pytest_collection_finish(session: pytest.Session) -> None:
    """Thousands of tests are no garbage: do not look through them at every collection."""
    gc.collect()
    gc.freeze()


def _connect_to_loopback(self: socket.socket, address: Any) -> None:
    if self.family in (socket.AF_INET, socket.AF_INET6) and not str(address[0]).startswith(
        LOOPBACK
    ):
        raise AssertionError(f"a test tried to reach {address[0]}, which is beyond this machine")
    _connect(self, address)


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> Iterator[None]:
    socket.socket.connect = _connect_to_loopback  # type: ignore[method-assign]
    yield
    socket.socket.connect = _connect  # type: ignore[method-assign]


@pytest.fixture(autouse=True)
def _keys_as_found() -> Iterator[None]:
    """An app or a command started inside a test sets the process's keys; the next test finds its own."""
    before = crypto._current
    yield
    crypto._current = before


@pytest.fixture(scope="session")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    """The whole service, real Rasa included; one for all tests of the session."""
    with stack(tmp_path_factory.mktemp("service")) as service:
        yield service
