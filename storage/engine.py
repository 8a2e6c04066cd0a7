"""Engines, sessions and migrations for SQLite (the default) and PostgreSQL."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session

from storage.base import UtcDateTime
from storage.errors import MigrationError

__all__ = ["UtcDateTime", "make_engine", "migrate", "session_scope"]

BUSY_TIMEOUT_MS = 10_000
_READ_ONLY = "khabardar_read_only"
_readers: WeakKeyDictionary[Engine, Engine] = WeakKeyDictionary()
_writing: WeakKeyDictionary[Engine, threading.Lock] = WeakKeyDictionary()
# Any constant will do, as long as nothing else in the same database locks on it.
_MIGRATION_LOCK = 0x4B425201


def make_engine(url: str | URL, *, echo: bool = False) -> Engine:
    """Return an engine for SQLite or PostgreSQL.

    SQLite runs with a write-ahead log, enforced foreign keys and `BUSY_TIMEOUT_MS` of patience, and
    every transaction takes the write lock when it begins. Left to itself, SQLite lets two
    transactions read and then fails the second one that writes, without waiting; taking the lock
    first makes writers queue. `session_scope(..., read_only=True)` does not take it.

    Args:
        url: SQLAlchemy URL. `postgres://` and `postgresql://` mean the psycopg driver. A
            SQLite file and its directory are made private (0600, 0700) when missing.
        echo: Whether to log statements; parameters are never logged.
    """
    target = make_url(url)
    if target.drivername in ("postgres", "postgresql"):
        target = target.set(drivername="postgresql+psycopg")
    if target.get_backend_name() != "sqlite":
        return create_engine(target, echo=echo, hide_parameters=True, pool_pre_ping=True)
    if target.database and target.database != ":memory:":
        _make_private_file(Path(target.database))
    engine = create_engine(target, echo=echo, hide_parameters=True)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _make_private_file(path: Path) -> None:
    # SQLite would make it readable by everyone; its log files take over this mode.
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    path.touch(mode=0o600)


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    # The sqlite3 module would begin transactions by itself, too late and without the lock.
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
    cursor.execute("PRAGMA journal_mode=WAL")
    # A confirmed complaint must survive a power cut; NORMAL may lose the last commits.
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.execute("PRAGMA foreign_keys=ON")
    # Deleted rows are overwritten: retention means gone, not merely unlinked.
    cursor.execute("PRAGMA secure_delete=ON")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    read_only = connection.get_execution_options().get(_READ_ONLY, False)
    connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")


@contextmanager
def session_scope(engine: Engine, *, read_only: bool = False) -> Iterator[Session]:
    """Run a block in one transaction: commit at its end, roll back when it raises.

    Objects stay usable after the commit. Do not call another service inside the block.

    Args:
        engine: Engine of `make_engine`.
        read_only: Do not wait for writers on SQLite. Writing in such a block may fail.

    Yields:
        The session.
    """
    bind = _reader(engine) if read_only else engine
    queues = not read_only and engine.dialect.name == "sqlite"
    turn = _in_turn(engine) if queues else nullcontext()
    with turn, Session(bind, expire_on_commit=False) as session, session.begin():
        yield session


@contextmanager
def _in_turn(engine: Engine) -> Iterator[None]:
    """Let threads that write to SQLite go one after the other.

    SQLite itself would have them look again after ever longer naps. Other processes still do.
    """
    lock = _writing.setdefault(engine, threading.Lock())
    has_it = lock.acquire(timeout=BUSY_TIMEOUT_MS / 1000)
    try:
        yield  # without the lock too: then SQLite says that the database is busy
    finally:
        if has_it:
            lock.release()


def _reader(engine: Engine) -> Engine:
    reader = _readers.get(engine)
    if reader is None:
        reader = _readers[engine] = engine.execution_options(**{_READ_ONLY: True})
    return reader


def empty_log(engine: Engine) -> None:
    """Let SQLite's write-ahead log forget what was deleted; nothing to do elsewhere.

    Where somebody is reading just now, the log is emptied later, by SQLite itself.
    """
    if engine.dialect.name != "sqlite":
        return
    raw = engine.raw_connection()
    try:
        connection: Any = raw.driver_connection
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    finally:
        raw.close()


def alembic_config() -> Config:
    """Return the configuration of the migrations, which needs no ini file."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.set_main_option("file_template", "%%(rev)s")
    return config


def migrate(target: Engine | str | URL, revision: str = "head") -> None:
    """Bring the database to a revision of the schema; safe to call from several processes at once.

    Args:
        target: Engine, or a URL as for `make_engine`.
        revision: Alembic revision, "head" for the newest.

    Raises:
        MigrationError: The migration was rolled back.
        sqlalchemy.exc.OperationalError: The database cannot be reached.
    """
    engine = target if isinstance(target, Engine) else make_engine(target)
    try:
        with engine.connect() as connection:
            _migrate(connection, revision)
    finally:
        if engine is not target:
            engine.dispose()


def _migrate(connection: Connection, revision: str) -> None:
    config = alembic_config()
    config.attributes["connection"] = connection
    sqlite = connection.dialect.name == "sqlite"
    if sqlite:
        # Altering a table on SQLite means copying and dropping it, which foreign keys would turn
        # into deletes. The pragma has no effect inside a transaction, hence the raw connection.
        _set_foreign_keys(connection, "OFF")
    try:
        with connection.begin():
            if not sqlite:
                connection.execute(
                    text("SELECT pg_advisory_xact_lock(:key)"), {"key": _MIGRATION_LOCK}
                )
            command.upgrade(config, revision)
            if sqlite and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                raise MigrationError("the migration left rows that refer to nothing")
    except (CommandError, SQLAlchemyError) as error:
        raise MigrationError(f"the schema could not be migrated: {type(error).__name__}") from error
    finally:
        if sqlite:
            _set_foreign_keys(connection, "ON")


def _set_foreign_keys(connection: Connection, state: str) -> None:
    raw: Any = connection.connection.driver_connection
    raw.execute(f"PRAGMA foreign_keys={state}")
