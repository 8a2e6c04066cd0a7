"""Runs the migrations on the connection that `storage.engine.migrate` hands over.

To write a new migration, run `python -m storage.migrations MESSAGE` and edit what it wrote. The
history never imports the table classes, because they change and it must not.
"""

from __future__ import annotations

from typing import Any, Literal

from alembic import context
from sqlalchemy import LargeBinary, String
from sqlalchemy.types import TypeDecorator
from sqlmodel import AutoString

from storage import desk_tables, tables
from storage.base import UtcDateTime, metadata

__all__ = ["desk_tables", "tables"]  # imported to fill the metadata


def _plain_type(kind: str, item: Any, _context: Any) -> str | Literal[False]:
    """Write the database's own types into a new migration, never this package's classes."""
    if kind != "type" or not isinstance(item, TypeDecorator):
        return False
    if isinstance(item, UtcDateTime):
        return "sa.DateTime(timezone=True)"
    if isinstance(item, AutoString) and isinstance(item.impl_instance, String):
        return f"sa.String(length={item.impl_instance.length})"
    return "sa.LargeBinary()" if isinstance(item.impl_instance, LargeBinary) else False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    compare_type=True,
    render_item=_plain_type,
)
# The caller holds the transaction, so that a failing migration leaves nothing behind.
context.run_migrations()
