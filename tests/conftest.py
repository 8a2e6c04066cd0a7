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
from hypothesis import HealthCheck, settings

from content.catalogue import Catalogue
from storage import crypto
from tests.examples import examples
from tests.messengers import Messengers, messengers
from tests.stack import Stack, stack

LOOPBACK = ("127.", "::1", "localhost", "0.0.0.0")
_connect = socket.socket.connect

WITH_THE_SERVICE = (
    "tests/conversation/",
    "tests/browser/test_desk.py",
    "tests/browser/test_end_to_end.py",
)
"""Whose tests use ``running``: one worker gets all of them, so that the service starts once."""
LONG = ("tests/component/nlu/", "tests/component/actions/", "tests/property/")
"""Few tests that take minutes: begun last, they would be waited for."""

MEMORY = Path("/dev/shm")
ROOM_BYTES = 1024**3
"""A run leaves some 150 MB behind while it lasts."""

# How long an example takes says more about the machine than about the code.
settings.register_profile(
    "khabardar",
    deadline=None,
    max_examples=examples(50),
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("khabardar")

# The content does not change while tests run, and reading it takes a fifth of a second each time.
_the_content = functools.cache(Catalogue.load)


def _load(path: Path | None = None, operator: str = "") -> Catalogue:
    return Catalogue(path, operator) if path else _the_content(None, operator)


Catalogue.load = _load  # type: ignore[method-assign]


def pytest_configure(config: pytest.Config) -> None:
    """Keep the tests' files in memory where there is room: every commit waits for its disk."""
    if os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM_BYTES:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Give a worker whole files, as ``--dist loadfile`` does, and those with the service together."""
    from xdist.scheduler import LoadFileScheduling

    class Scheduling(LoadFileScheduling):
        def _split_scope(self, nodeid: str) -> str:
            together = nodeid.startswith(WITH_THE_SERVICE)
            return "with the service" if together else super()._split_scope(nodeid)

    return Scheduling(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put what takes long first; ``--no-loadscope-reorder`` keeps this order between workers too."""

    def rank(item: pytest.Item) -> int:
        path = item.nodeid
        return 0 if path.startswith(WITH_THE_SERVICE) else 1 if path.startswith(LONG) else 2

    items.sort(key=rank)


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
def both_messengers() -> Iterator[Messengers]:
    """The stand-ins of Telegram and WhatsApp that the running service talks to."""
    with messengers() as made:
        yield made


@pytest.fixture(scope="session")
def running(
    tmp_path_factory: pytest.TempPathFactory, both_messengers: Messengers
) -> Iterator[Stack]:
    """The whole service, real Rasa included; one for all tests of the session."""
    with stack(tmp_path_factory.mktemp("service"), **both_messengers.settings) as service:
        both_messengers.connect(service.bot_url)
        yield service
