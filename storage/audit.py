"""The audit chain: who did what to what, provably in this order and unchanged.

Each entry's hash covers the entry and the hash before it, so changing, removing or inserting an
entry breaks the chain from there on. Triggers refuse UPDATE and DELETE. What the chain alone cannot
show is that its *end* was cut off, or that somebody with full rights wrote it anew: keep the head
(`Verified.head`) somewhere else from time to time and compare.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Row, select, text
from sqlmodel import Session, col

from storage.base import metadata, utc_now
from storage.tables import AuditEntry

GENESIS = "0" * 64
"""The `previous_hash` of the first entry."""

# Any constant will do, as long as nothing else in the same database locks on it.
_APPEND_LOCK = 0x4B425202
_BATCH = 1000


@dataclass(frozen=True)
class Verified:
    """What `verify` found.

    Attributes:
        count: Entries in the table.
        first_bad_seq: Where the chain breaks first, None when it is whole.
        head: Hash of the last good entry; `GENESIS` when there is none.
    """

    count: int
    first_bad_seq: int | None
    head: str


def append(
    session: Session,
    actor: str,
    action: str,
    subject: str,
    detail: Mapping[str, Any] | None = None,
    *,
    at: datetime | None = None,
) -> AuditEntry:
    """Add an entry to the chain, in the session's transaction.

    Until that transaction ends every other writer waits, so call this last, just before the commit.

    Args:
        session: Session of `storage.engine.session_scope`; its transaction is not committed here.
        actor: Who acted, by id.
        action: What was done.
        subject: What it was done to, by id.
        detail: Ids, states and counts as JSON; no personal data.
        at: When; now by default.

    Returns:
        The entry, already flushed.

    Raises:
        ValueError: `detail` holds a number that JSON cannot, or `at` is naive.
        TypeError: `detail` is not JSON.
    """
    _lock(session)
    newest = select(AuditEntry).order_by(col(AuditEntry.seq).desc()).limit(1)
    last = session.execute(newest).scalars().first()
    entry = AuditEntry(
        seq=last.seq + 1 if last else 1,
        at=_utc(at or utc_now()),
        actor=actor,
        action=action,
        subject=subject,
        # A copy by way of JSON: tuples become lists now, as they would in the database.
        detail=json.loads(json.dumps(dict(detail or {}), allow_nan=False)),
        previous_hash=last.hash if last else GENESIS,
        hash="",
    )
    entry.hash = digest(entry)
    session.add(entry)
    session.flush()
    return entry


def verify(session: Session) -> Verified:
    """Walk the whole chain and find its first break, without changing anything."""
    count = 0
    head = GENESIS
    first_bad: int | None = None
    for seq, row in _rows(session):
        count += 1
        if first_bad is not None:
            continue
        whole = row is not None and seq == count and row.previous_hash == head
        if row is not None and whole and row.hash == digest(row):
            head = row.hash
        else:
            first_bad = seq
    return Verified(count, first_bad, head)


def digest(entry: AuditEntry | Row[Any]) -> str:
    """Return the SHA-256 of an entry's canonical JSON, in which `previous_hash` is part."""
    content = {
        "seq": entry.seq,
        "at": _utc(entry.at).isoformat(timespec="microseconds"),
        "actor": entry.actor,
        "action": entry.action,
        "subject": entry.subject,
        "detail": entry.detail,
        "previous_hash": entry.previous_hash,
    }
    canonical = json.dumps(content, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()


def _rows(session: Session) -> Iterator[tuple[int, Row[Any] | None]]:
    """Yield every `seq` in order with its row, None where the row cannot even be read."""
    table = metadata.tables["audit_entry"]
    after = select(table.c.seq).order_by(table.c.seq).limit(_BATCH)
    batch = session.execute(after).scalars().all()
    while batch:
        wanted = select(table).where(table.c.seq.between(batch[0], batch[-1]))
        try:
            rows = {row.seq: row for row in session.execute(wanted)}
        except ValueError:
            rows = dict(_readable(session, batch))
        for seq in batch:
            yield seq, rows.get(seq)
        batch = session.execute(after.where(table.c.seq > batch[-1])).scalars().all()


def _readable(session: Session, seqs: Sequence[int]) -> Iterator[tuple[int, Row[Any]]]:
    # On SQLite somebody may have put there what is no JSON or no time at all.
    table = metadata.tables["audit_entry"]
    for seq in seqs:
        with suppress(ValueError):
            yield seq, session.execute(select(table).where(table.c.seq == seq)).one()


def _utc(value: datetime) -> datetime:
    if value.tzinfo is None:
        raise ValueError("an audit entry needs an aware time")
    return value.astimezone(UTC)


def _lock(session: Session) -> None:
    # On SQLite the transaction holds the write lock since it began (storage.engine).
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _APPEND_LOCK})
