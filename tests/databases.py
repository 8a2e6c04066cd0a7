"""Migrated SQLite databases by the copy: migrating takes a third of a second, copying nothing.

What tests the migrations themselves calls ``storage.engine.migrate``.
"""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from storage.base import metadata
from storage.engine import make_engine, migrate

SQLITE_FILE = "khabardar.db"
"""What the service calls it in its home."""


def migrated_sqlite(path: Path) -> None:
    """Put an empty migrated database there, private as the service's own; leave one that is there."""
    if path.exists():
        return
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    path.touch(mode=0o600)
    path.write_bytes(_empty())


@cache
def _empty() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "empty.db"
        engine = make_engine(f"sqlite:///{path}")
        migrate(engine)
        engine.dispose()  # the last one to leave moves the write-ahead log into the file
        return path.read_bytes()


def in_memory() -> Engine:
    """An empty database with every table, of this thread alone."""
    engine = make_engine("sqlite://")
    _driver(engine).deserialize(_tables())
    return engine


@cache
def _tables() -> bytes:
    engine = make_engine("sqlite://")
    metadata.create_all(engine)
    return bytes(_driver(engine).serialize())


def _driver(engine: Engine) -> Any:
    raw = engine.raw_connection()
    try:
        return raw.driver_connection  # the pool keeps it for this thread
    finally:
        raw.close()
