"""What every table shares: the metadata, ids and the clock."""

from __future__ import annotations

import secrets
import uuid
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import DateTime, Dialect, MetaData, inspect
from sqlalchemy.types import TypeDecorator
from sqlmodel import SQLModel

# Every constraint gets a name, because Alembic can only alter or drop what has one.
metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Base(SQLModel):
    """Base of the project's tables, on metadata of their own so that no library's tables mix in.

    `repr` shows the primary key only: rows hold personal data, and a repr ends up in logs.
    """

    metadata = metadata

    def __repr_args__(self) -> Sequence[tuple[str | None, Any]]:
        """Show the primary key."""
        keys = inspect(type(self)).primary_key
        return [(key.name, getattr(self, key.name, None)) for key in keys]


class UtcDateTime(TypeDecorator[datetime]):
    """Aware UTC in, aware UTC out.

    SQLite keeps no time zone and PostgreSQL answers in the session's; both are hidden here. A naive
    value is refused with `ValueError`: nobody can know which zone it was meant in.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn an aware time into UTC for the database."""
        if value is None:
            return None
        if value.tzinfo is None or value.utcoffset() is None:
            raise ValueError("a naive datetime cannot be stored; give it a time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn what the database answers into aware UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def minute_of(at: datetime) -> datetime:
    """When the minute of a moment began: what changes with every message is kept no finer."""
    return at.replace(second=0, microsecond=0)


def utc_now() -> datetime:
    """Return the time now, aware, in UTC."""
    return datetime.now(UTC)


def new_conversation_id() -> str:
    """Return 128 random bits as 22 URL-safe characters."""
    return secrets.token_urlsafe(16)


def new_uuid() -> str:
    """Return a random UUID as 32 hexadecimal digits."""
    return uuid.uuid4().hex


# An id stays an id after its row is deleted: the audit chain goes on naming it. SQLite would give
# the highest one again.
NO_REUSE = {"sqlite_autoincrement": True}
