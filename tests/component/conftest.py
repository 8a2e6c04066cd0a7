"""Real databases for component tests: SQLite always, PostgreSQL when its binaries are here."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import URL, Engine, text

from storage import crypto
from storage.crypto import KeyRing
from storage.engine import make_engine, migrate
from tests.builders import make_keyring
from tests.databases import SQLITE_FILE, migrated_sqlite

_TEMPLATE = "khabardar_template"


@dataclass(frozen=True)
class PostgresServer:
    """A throw-away server that listens on a Unix socket only."""

    socket_dir: Path

    def url(self, database: str) -> URL:
        """Return the URL of one of its databases."""
        return URL.create(
            "postgresql+psycopg",
            username="khabardar",
            database=database,
            query={"host": str(self.socket_dir)},
        )

    def execute(self, statement: str) -> None:
        """Run a statement outside of a transaction, such as CREATE DATABASE."""
        engine = make_engine(self.url("postgres"))
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text(statement))
        engine.dispose()


def _postgres_bin() -> Path | None:
    on_path = shutil.which("initdb")
    if on_path:
        return Path(on_path).parent
    # Debian keeps the server's programs out of PATH.
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=_major_version)
    return found[-1].parent if found else None


def _major_version(initdb: Path) -> int:
    name = initdb.parent.parent.name
    return int(name) if name.isdigit() else 0


def _unprivileged() -> pwd.struct_passwd | None:
    """Return whom to run the server as: PostgreSQL refuses to run as root."""
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    return None


def _start_postgres(bin_dir: Path, home: Path, user: pwd.struct_passwd | None) -> None:
    account: dict[str, Any] = (
        {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []} if user else {}
    )
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
    data = home / "data"
    # A zone that nobody uses here, so that a forgotten conversion shows.
    options = f"-h '' -k {home} -c fsync=off -c timezone=Asia/Tokyo"
    initdb = [bin_dir / "initdb", "-D", data, "-U", "khabardar", "-A", "trust", "-E", "UTF8", "-N"]
    start = [bin_dir / "pg_ctl", "start", "-D", data, "-l", home / "log", "-w", "-o", options]
    for command in (initdb, start):
        subprocess.run(
            [str(word) for word in command],
            check=True,
            cwd=home,
            env=environment,
            stdout=subprocess.DEVNULL,
            **account,
        )


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """Start a PostgreSQL server for this test run and throw it away afterwards."""
    bin_dir = _postgres_bin()
    if bin_dir is None:
        pytest.skip("no PostgreSQL server here (initdb not found): tested on SQLite only")
    user = _unprivileged() if os.geteuid() == 0 else None
    if os.geteuid() == 0 and user is None:
        pytest.skip("PostgreSQL cannot run as root and there is no other user to run it as")
    # Not tmp_path: a socket's path must be short, and the other user must be able to enter.
    home = Path(tempfile.mkdtemp(prefix="kbr-pg-", dir=os.environ.get("PYTEST_DEBUG_TEMPROOT")))
    try:
        if user:
            os.chown(home, user.pw_uid, user.pw_gid)
        _start_postgres(bin_dir, home, user)
        server = PostgresServer(home)
        server.execute(f"CREATE DATABASE {_TEMPLATE}")
        migrate(server.url(_TEMPLATE))
        yield server
    finally:
        _stop_postgres(home)


def _stop_postgres(home: Path) -> None:
    pid_file = home / "data" / "postmaster.pid"
    if pid_file.exists():
        os.kill(int(pid_file.read_text().split()[0]), signal.SIGINT)  # a fast shutdown
        deadline = time.monotonic() + 10
        while pid_file.exists() and time.monotonic() < deadline:
            time.sleep(0.05)
    shutil.rmtree(home, ignore_errors=True)


@pytest.fixture(autouse=True)
def keyring() -> Iterator[KeyRing]:
    """Give encrypted columns a key ring for the length of a test."""
    before = crypto._current
    ring = make_keyring()
    crypto.use(ring)
    yield ring
    crypto._current = before


_databases = count(1)


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """An empty database on either engine, not migrated."""
    yield from _engine(request, tmp_path, template="template1")


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A migrated database of this test alone, once on SQLite and once on PostgreSQL."""
    if request.param == "sqlite":
        migrated_sqlite(tmp_path / SQLITE_FILE)
    yield from _engine(request, tmp_path, template=_TEMPLATE)


def _engine(request: pytest.FixtureRequest, tmp_path: Path, template: str) -> Iterator[Engine]:
    if request.param == "sqlite":
        engine = make_engine(f"sqlite:///{tmp_path / SQLITE_FILE}")
        yield engine
        engine.dispose()
        return
    server: PostgresServer = request.getfixturevalue("postgres_server")
    name = f"test_{next(_databases)}"
    server.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
    engine = make_engine(server.url(name))
    yield engine
    engine.dispose()
    server.execute(f"DROP DATABASE {name} WITH (FORCE)")
