"""The audit chain, on both databases."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError

from storage import audit
from storage.audit import GENESIS, Verified
from storage.engine import make_engine, migrate, session_scope
from storage.tables import AuditEntry


def _append(engine: Engine, count: int = 1, **detail: Any) -> None:
    for _ in range(count):
        with session_scope(engine) as session:
            audit.append(session, "officer:7", "case.viewed", "case:41", detail)


def _verify(engine: Engine) -> Verified:
    with session_scope(engine, read_only=True) as session:
        return audit.verify(session)


def _tamper(engine: Engine, *statements: str) -> None:
    """Do what only somebody with full rights on the database can."""
    with engine.begin() as connection:
        if engine.dialect.name == "sqlite":
            for name in ("no_update", "no_delete", "no_replace"):
                connection.execute(text(f"DROP TRIGGER audit_entry_{name}"))
        else:
            connection.execute(text("ALTER TABLE audit_entry DISABLE TRIGGER ALL"))
        for statement in statements:
            connection.execute(text(statement))


def test_an_empty_chain_is_whole(engine: Engine) -> None:
    assert _verify(engine) == Verified(count=0, first_bad_seq=None, head=GENESIS)


def test_entries_are_linked_and_counted_without_a_gap(engine: Engine) -> None:
    _append(engine, 3, ids=(1, 2), name="عائشہ", amount=1.0, none=None)
    with session_scope(engine, read_only=True) as session:
        entries = [session.get(AuditEntry, seq) for seq in (1, 2, 3)]
    assert [entry.previous_hash for entry in entries if entry] == [
        GENESIS,
        *(entry.hash for entry in entries[:2] if entry),
    ]
    assert entries[2] is not None
    assert _verify(engine) == Verified(3, None, entries[2].hash)
    assert entries[2].detail == {"ids": [1, 2], "name": "عائشہ", "amount": 1.0, "none": None}


def test_several_entries_in_one_transaction(engine: Engine) -> None:
    with session_scope(engine) as session:
        for _ in range(3):
            audit.append(session, "bot", "complaint.filed", "complaint:1")
    assert _verify(engine).count == 3
    assert _verify(engine).first_bad_seq is None


def test_what_is_rolled_back_leaves_no_gap(engine: Engine) -> None:
    _append(engine)

    def fail() -> None:
        with session_scope(engine) as session:
            audit.append(session, "bot", "complaint.filed", "complaint:1")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    _append(engine)
    assert _verify(engine).count == 2
    assert _verify(engine).first_bad_seq is None


def test_writers_at_the_same_time_make_one_chain(engine: Engine) -> None:
    with ThreadPoolExecutor(6) as pool:
        list(pool.map(lambda n: _append(engine, 5, writer=n), range(6)))
    verified = _verify(engine)
    assert verified.count == 30
    assert verified.first_bad_seq is None


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_entry SET actor = 'nobody'",
        "DELETE FROM audit_entry WHERE seq = 2",
        "INSERT INTO audit_entry SELECT * FROM audit_entry WHERE seq = 1 AND true "
        "ON CONFLICT (seq) DO UPDATE SET actor = 'nobody'",
    ],
)
def test_the_database_refuses_changes(engine: Engine, statement: str) -> None:
    _append(engine, 3)
    with pytest.raises(DBAPIError, match="append-only"), engine.begin() as connection:
        connection.execute(text(statement))
    assert _verify(engine).first_bad_seq is None
    assert _verify(engine).count == 3


def test_the_database_refuses_its_own_way_of_replacing(engine: Engine) -> None:
    _append(engine, 3)
    statement = (
        "INSERT OR REPLACE INTO audit_entry SELECT * FROM audit_entry WHERE seq = 2"
        if engine.dialect.name == "sqlite"
        else "TRUNCATE audit_entry"
    )
    with pytest.raises(DBAPIError, match="append-only"), engine.begin() as connection:
        connection.execute(text(statement))
    assert _verify(engine).count == 3


@pytest.mark.parametrize(
    ("statement", "first_bad_seq"),
    [
        ("UPDATE audit_entry SET actor = 'nobody' WHERE seq = 3", 3),
        ("UPDATE audit_entry SET detail = '{}' WHERE seq = 3", 3),
        ("UPDATE audit_entry SET hash = 'x' WHERE seq = 5", 5),
        ("DELETE FROM audit_entry WHERE seq = 3", 4),
        ("DELETE FROM audit_entry WHERE seq = 1", 2),
        ("UPDATE audit_entry SET seq = seq + 10 WHERE seq = 5", 15),
    ],
)
def test_tampering_is_found_where_it_begins(
    engine: Engine, statement: str, first_bad_seq: int
) -> None:
    _append(engine, 5, n=1)
    _tamper(engine, statement)
    assert _verify(engine).first_bad_seq == first_bad_seq


@pytest.mark.parametrize("statement", ["detail = 'no json'", "at = 'no time'"])
def test_what_cannot_even_be_read_is_a_break(tmp_path: Path, statement: str) -> None:
    # PostgreSQL's types refuse such values.
    engine = make_engine(f"sqlite:///{tmp_path / 'a.db'}")
    migrate(engine)
    _append(engine, 5)
    _tamper(engine, f"UPDATE audit_entry SET {statement} WHERE seq = 3")
    assert _verify(engine).first_bad_seq == 3
    assert _verify(engine).count == 5


def test_long_chains_are_read_in_pieces(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audit, "_BATCH", 2)
    _append(engine, 5)
    assert _verify(engine).count == 5
    assert _verify(engine).first_bad_seq is None


def test_verifying_leaves_the_session_alone(engine: Engine) -> None:
    with session_scope(engine) as session:
        entry = audit.append(session, "bot", "x", "y")
        assert audit.verify(session).head == entry.hash
        assert entry in session


def test_a_cut_end_shows_against_a_head_kept_elsewhere(engine: Engine) -> None:
    _append(engine, 5)
    kept = _verify(engine)
    _tamper(engine, "DELETE FROM audit_entry WHERE seq > 3")
    now = _verify(engine)
    assert now.first_bad_seq is None
    assert (now.count, now.head) != (kept.count, kept.head)


def test_the_time_is_part_of_the_hash_in_any_zone(engine: Engine) -> None:
    at = datetime(2026, 11, 21, 14, 0, tzinfo=timezone(timedelta(hours=5)))
    with session_scope(engine) as session:
        entry = audit.append(session, "bot", "x", "y", at=at)
        assert entry.at == datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
    assert _verify(engine).first_bad_seq is None


@pytest.mark.parametrize(
    ("detail", "error"), [({"x": float("nan")}, ValueError), ({"x": {1}}, TypeError)]
)
def test_what_is_not_json_is_refused(
    engine: Engine, detail: dict[str, Any], error: type[Exception]
) -> None:
    with pytest.raises(error):
        _append(engine, **detail)
    assert _verify(engine).count == 0


def test_a_naive_time_is_refused(engine: Engine) -> None:
    with session_scope(engine) as session, pytest.raises(ValueError, match="aware"):
        audit.append(session, "bot", "x", "y", at=datetime(2026, 1, 1))  # noqa: DTZ001
