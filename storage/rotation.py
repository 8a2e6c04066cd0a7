"""Encrypts stored rows again after a new data key was made (`storage.secrets.add_data_key`).

Evidence files are not touched: they name their key, so every data key that ever encrypted a file
has to stay in the secrets file.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    Engine,
    LargeBinary,
    Table,
    literal,
    select,
    type_coerce,
    update,
)

from storage import desk_tables, tables
from storage.base import metadata
from storage.crypto import EncryptedType, keyring

__all__ = ["desk_tables", "reencrypt", "tables"]


def reencrypt(engine: Engine, batch_rows: int = 200) -> int:
    """Bring every encrypted column to the current data key, in many short transactions.

    May be stopped and started again; rows under the current key are left alone.

    Args:
        engine: Engine of `storage.engine.make_engine`.
        batch_rows: Rows to hold locked at a time.

    Returns:
        How many rows were changed.

    Raises:
        UnknownKeyError: A row is encrypted with a key that is gone; rows before it are done.
        DecryptionError: A row is damaged; rows before it are done.
    """
    changed = 0
    for table in metadata.sorted_tables:
        columns = [column for column in table.c if isinstance(column.type, EncryptedType)]
        last: Any = None
        while columns:
            with engine.begin() as connection:
                rows = _batch(connection, table, columns, last, batch_rows)
                changed += sum(_reencrypt_row(connection, table, columns, row) for row in rows)
            if len(rows) < batch_rows:
                break
            last = rows[-1][0]
    return changed


def _batch(
    connection: Connection, table: Table, columns: list[Column[Any]], last: Any, size: int
) -> list[Any]:
    (key,) = table.primary_key.columns
    raw = [type_coerce(column, LargeBinary) for column in columns]
    statement = select(key, *raw).order_by(key).limit(size).with_for_update()
    if last is not None:
        statement = statement.where(key > last)
    return list(connection.execute(statement).all())


def _reencrypt_row(
    connection: Connection, table: Table, columns: list[Column[Any]], row: Any
) -> bool:
    (key,) = table.primary_key.columns
    ring = keyring()
    values: dict[Any, Any] = {}
    for column, token in zip(columns, row[1:], strict=True):
        context = column.type.context.encode() if isinstance(column.type, EncryptedType) else b""
        if token is not None and (new := ring.reencrypt(bytes(token), context)) != token:
            values[column] = literal(new, LargeBinary)
    if not values:
        return False
    # The citizen changed nothing, so times of change stay.
    values.update({column: column for column in table.c if column.onupdate is not None})
    connection.execute(update(table).where(key == row[0]).values(values))
    return True
