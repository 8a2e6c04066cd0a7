"""Migrations and the engine, on both databases."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import CheckConstraint, Engine, inspect, text
from sqlalchemy.exc import IntegrityError
from sqlmodel import select

from storage.base import metadata
from storage.engine import alembic_config, make_engine, migrate, session_scope
from storage.errors import MigrationError
from storage.tables import Conversation
from tests.builders import make_conversation


def test_the_newest_migration_gives_exactly_the_tables_of_the_models(engine: Engine) -> None:
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_check_constraints_of_the_models_are_migrated(engine: Engine) -> None:
    # Alembic does not compare these.
    inspector = inspect(engine)
    for table in metadata.sorted_tables:
        wanted = {
            str(constraint.name)
            for constraint in table.constraints
            if isinstance(constraint, CheckConstraint)
        }
        assert wanted == {c["name"] for c in inspector.get_check_constraints(table.name)}


def test_only_one_draft_index_is_partial_in_the_database(engine: Engine) -> None:
    # Alembic does not compare the condition either.
    (index,) = [
        index
        for index in inspect(engine).get_indexes("complaint")
        if index["name"] == "uq_complaint_one_draft"
    ]
    condition = index["dialect_options"][f"{engine.dialect.name}_where"]
    assert "draft" in str(condition)


def test_every_step_of_the_history_can_be_taken(empty_engine: Engine) -> None:
    script = ScriptDirectory.from_config(alembic_config())
    assert len(script.get_heads()) == 1
    for step in reversed(list(script.walk_revisions())):
        migrate(empty_engine, step.revision)
    migrate(empty_engine)  # nothing left to do
    assert inspect(empty_engine).has_table("audit_entry")


def test_migrating_keeps_data(engine: Engine) -> None:
    with session_scope(engine) as session:
        session.add(make_conversation(id="A" * 22))
    migrate(engine)
    with session_scope(engine, read_only=True) as session:
        assert session.get(Conversation, "A" * 22) is not None


def test_processes_that_start_together_migrate_once(empty_engine: Engine) -> None:
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: migrate(empty_engine), range(4)))
    assert inspect(empty_engine).has_table("complaint")


def test_a_failed_migration_leaves_nothing_and_says_nothing_of_the_data(
    empty_engine: Engine,
) -> None:
    with empty_engine.begin() as connection:
        # The migration will stumble over this late, after most tables are made.
        connection.execute(text("CREATE TABLE message (id INTEGER)"))
    with pytest.raises(MigrationError, match="Error$"):
        migrate(empty_engine)
    assert not inspect(empty_engine).has_table("audit_entry")


def test_an_unknown_revision_is_a_migration_error(empty_engine: Engine) -> None:
    with pytest.raises(MigrationError):
        migrate(empty_engine, "no_such_revision")


def test_a_url_is_enough_to_migrate(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'deep' / 'inside' / 'a.db'}"
    migrate(url)
    assert inspect(make_engine(url)).has_table("complaint")


def test_sqlite_is_set_up_for_several_processes(tmp_path: Path) -> None:
    engine = make_engine(f"sqlite:///{tmp_path / 'a.db'}")
    migrate(engine)  # switches foreign keys off for a while
    with engine.connect() as connection:
        pragmas = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "foreign_keys", "busy_timeout", "synchronous")
        }
    assert pragmas == {
        "journal_mode": "wal",
        "foreign_keys": 1,
        "busy_timeout": 10_000,
        "synchronous": 2,
    }


def test_a_sqlite_file_is_private(tmp_path: Path) -> None:
    engine = make_engine(f"sqlite:///{tmp_path / 'home' / 'a.db'}")
    migrate(engine)
    with session_scope(engine) as session:
        session.add(make_conversation())
        session.flush()
        modes = {path.name: path.stat().st_mode & 0o777 for path in (tmp_path / "home").iterdir()}
    assert set(modes) >= {"a.db", "a.db-wal"}
    assert set(modes.values()) == {0o600}
    assert (tmp_path / "home").stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_every_spelling_of_a_postgresql_url_means_psycopg(scheme: str) -> None:
    engine = make_engine(f"{scheme}://somebody@127.0.0.1/khabardar")
    assert engine.dialect.driver == "psycopg"


def test_two_sessions_that_read_then_write_wait_for_each_other(engine: Engine) -> None:
    with session_scope(engine) as session:
        session.add(make_conversation(id="A" * 22, language="0"))

    def increment(_: int) -> None:
        with session_scope(engine) as session:
            row = session.get(Conversation, "A" * 22, with_for_update=True)
            assert row is not None
            row.language = str(int(row.language) + 1)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(increment, range(20)))
    with session_scope(engine, read_only=True) as session:
        row = session.get(Conversation, "A" * 22)
        assert row is not None
        assert row.language == "20"


def test_reading_does_not_wait_for_a_writer(engine: Engine) -> None:
    with session_scope(engine) as session:
        session.add(make_conversation(id="A" * 22))
    with session_scope(engine) as writer:
        writer.add(make_conversation())
        writer.flush()
        with session_scope(engine, read_only=True) as reader:
            assert reader.get(Conversation, "A" * 22) is not None


def test_an_exception_rolls_back(engine: Engine) -> None:
    def fail() -> None:
        with session_scope(engine) as session:
            session.add(make_conversation(id="A" * 22))
            session.flush()
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    with session_scope(engine, read_only=True) as session:
        assert session.get(Conversation, "A" * 22) is None


def test_parameters_are_not_in_error_messages(engine: Engine) -> None:
    def insert() -> None:
        with session_scope(engine) as session:
            session.add(make_conversation(id="A" * 22, channel="do-not-log"))

    insert()
    with pytest.raises(IntegrityError, match="hide_parameters") as caught:
        insert()
    assert "do-not-log" not in str(caught.value)


def test_every_chat_that_is_there_becomes_a_citizen_of_its_own(empty_engine: Engine) -> None:
    migrate(empty_engine, "0005_whatsapp")
    old = (
        "INSERT INTO conversation "
        "(id, channel, language, language_fixed, created_at, last_seen_at) "
        "VALUES (:id, 'web', 'ur', false, :at, :at)"
    )
    with empty_engine.begin() as connection:
        for letter in "AB":
            values = {"id": letter * 22, "at": "2026-11-21 09:30:00+00:00"}
            connection.execute(text(old), values)
    migrate(empty_engine)
    with session_scope(empty_engine, read_only=True) as session:
        chats = session.exec(select(Conversation)).all()
    assert len({chat.citizen_id for chat in chats}) == 2
    assert all(len(chat.citizen_id) == 22 and chat.citizen_id != chat.id for chat in chats)
