"""What the tables promise, on both databases."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from sqlalchemy import Engine, LargeBinary, type_coerce, update
from sqlalchemy.exc import IntegrityError, StatementError
from sqlmodel import SQLModel, col, select

from storage import crypto
from storage.base import metadata
from storage.crypto import EncryptedType
from storage.desk_tables import (
    CaseAddition,
    CaseEvent,
    CaseEvidence,
    CaseFile,
    CaseObservable,
    CaseQuestion,
    DeskSession,
)
from storage.engine import session_scope
from storage.errors import DecryptionError, KeyRingMissingError, UnknownKeyError
from storage.tables import (
    Addition,
    Complaint,
    ComplaintEvent,
    Conversation,
    Message,
    Question,
)
from tests.builders import (
    NOW,
    make_case,
    make_complaint,
    make_conversation,
    make_evidence,
    make_filed_complaint,
    make_keyring,
    make_message,
    make_officer,
)

URDU = "میرا واٹس ایپ ہیک ہو گیا 😢"


def _store(engine: Engine, *rows: SQLModel) -> None:
    with session_scope(engine) as session:
        for row in rows:
            session.add(row)
            session.flush()


def _every_table() -> list[SQLModel]:
    conversation = make_conversation(address=URDU)
    complaint = make_filed_complaint(conversation, narrative=[URDU], fields={URDU: [1, None]})
    officer = make_officer(id=1)
    case = make_case(id=1, document={"text": URDU}, amount_paisa=9_000_000_000_000)
    return [
        conversation,
        make_message(conversation, id=1, body={"text": URDU}),
        make_message(conversation, id=2, direction="out", state="pending", reply_to=1),
        complaint,
        ComplaintEvent(id=1, complaint_id=complaint.id, state="received", note=URDU, source="bot"),
        make_evidence(conversation, complaint_id=complaint.id, name=URDU),
        officer,
        DeskSession(token_hash="t" * 64, officer_id=1, csrf_token="c", expires_at=NOW),
        case,
        CaseObservable(id=1, case_id=1, type="phone", value=URDU, value_index="v" * 64),
        CaseEvent(id=1, case_id=1, officer_id=1, to_state="verification", reason=URDU),
        CaseEvidence(
            id=1, case_id=1, sha256="s" * 64, size_bytes=1, media_type="image/png", name=URDU
        ),
        Question(id="N-1", complaint_id=complaint.id, text=URDU),
        Addition(complaint_id=complaint.id, kind="statement", body={"text": URDU}),
        CaseQuestion(
            id=1, case_id=1, officer_id=1, text=URDU, state_before="enquiry", answer_by=NOW
        ),
        CaseAddition(
            id=1,
            addition_id="a" * 32,
            case_id=1,
            kind="answer",
            question_id=1,
            document={"text": URDU},
            request_sha256="s" * 64,
        ),  # fmt: skip
    ]


def test_rows_come_back_as_they_were(engine: Engine) -> None:
    rows = _every_table()
    before = [row.model_dump() for row in rows]
    _store(engine, *rows)
    with session_scope(engine, read_only=True) as session:
        for row, values in zip(rows, before, strict=True):
            keys = type(row).__table__.primary_key.columns.keys()  # type: ignore[attr-defined]
            stored = session.get(type(row), tuple(values[key] for key in keys))
            assert stored is not None
            assert stored.model_dump() == values


def test_no_personal_word_is_readable_in_the_database(engine: Engine) -> None:
    _store(engine, *_every_table())
    seen = 0
    with engine.connect() as connection:
        for table in metadata.sorted_tables:
            for column in table.c:
                if isinstance(column.type, EncryptedType):
                    for value in connection.scalars(select(type_coerce(column, LargeBinary))):
                        seen += 1
                        assert URDU.encode() not in bytes(value)
                        assert b"\\u06" not in bytes(value)
                        assert crypto.key_id_of(bytes(value)) == "test"
    assert seen >= 15


def test_personal_columns_are_encrypted() -> None:
    encrypted = {
        f"{table.name}.{column.name}"
        for table in metadata.sorted_tables
        for column in table.c
        if isinstance(column.type, EncryptedType)
    }
    assert encrypted == {
        "conversation.address",
        "message.body",
        "complaint.fields",
        "complaint.narrative",
        "complaint_event.note",
        "question.text",
        "addition.body",
        "evidence.name",
        "case_file.document",
        "case_observable.value",
        "case_event.reason",
        "case_evidence.name",
        "case_question.text",
        "case_addition.document",
    }


def test_every_encrypted_column_is_bound_to_its_own_name() -> None:
    for table in metadata.sorted_tables:
        for column in table.c:
            if isinstance(column.type, EncryptedType):
                assert column.type.context == f"{table.name}.{column.name}"


def test_ids_cannot_be_guessed_and_fit_their_columns() -> None:
    ids = {make_conversation().id for _ in range(100)}
    assert len(ids) == 100
    assert all(len(id_) == 22 for id_ in ids)
    assert all(len(make_complaint().id) == 32 for _ in range(3))


def test_a_repr_shows_no_personal_data() -> None:
    row = make_conversation(address="+923001234567")
    assert "3001234567" not in f"{row!r} {row}"
    assert row.id in repr(row)


@pytest.mark.parametrize("value", [{"a": 1}, [], "text", 0, False, {"u": "\ud83d"}])
def test_json_of_every_kind(engine: Engine, value: Any) -> None:
    conversation = make_conversation()
    message = make_message(conversation, body=value)
    _store(engine, conversation, message)
    with session_scope(engine, read_only=True) as session:
        assert session.exec(select(Message.body)).one() == value


def test_one_draft_in_a_conversation(engine: Engine) -> None:
    conversation = make_conversation()
    _store(engine, conversation, make_complaint(conversation))
    with pytest.raises(IntegrityError):
        _store(engine, make_complaint(conversation))


def test_many_filed_complaints_beside_a_draft(engine: Engine) -> None:
    conversation = make_conversation()
    filed = [make_filed_complaint(conversation) for _ in range(3)]
    _store(engine, conversation, *filed, make_complaint(conversation))


def test_drafts_of_different_citizens(engine: Engine) -> None:
    first, second = make_conversation(), make_conversation()
    _store(engine, first, second, make_complaint(first), make_complaint(second))


def test_a_message_delivered_twice_is_refused(engine: Engine) -> None:
    conversation = make_conversation()
    _store(engine, conversation, make_message(conversation, external_id="7"))
    with pytest.raises(IntegrityError):
        _store(engine, make_message(conversation, external_id="7"))


def test_message_ids_of_the_channel_may_repeat_elsewhere(engine: Engine) -> None:
    first, second = make_conversation(), make_conversation()
    _store(
        engine,
        first,
        second,
        make_message(first, external_id="7"),
        make_message(second, external_id="7"),
        make_message(first, external_id="7", direction="out", state="sent"),
        make_message(first, external_id=None),
        make_message(first, external_id=None),
    )


@pytest.mark.parametrize("wrong", [{"direction": "up"}, {"state": "lost"}])
def test_unknown_directions_and_states_are_refused(engine: Engine, wrong: dict[str, str]) -> None:
    conversation = make_conversation()
    _store(engine, conversation)
    with pytest.raises(IntegrityError):
        _store(engine, make_message(conversation, **wrong))


def test_an_address_has_one_conversation_on_a_channel(engine: Engine) -> None:
    _store(engine, make_conversation(channel="telegram", address_index="x"))
    _store(engine, make_conversation(channel="whatsapp", address_index="x"))
    _store(engine, make_conversation(channel="web", address=None, address_index=None))
    _store(engine, make_conversation(channel="web", address=None, address_index=None))
    with pytest.raises(IntegrityError):
        _store(engine, make_conversation(channel="telegram", address_index="x"))


def test_the_same_file_is_kept_once_in_a_conversation(engine: Engine) -> None:
    first, second = make_conversation(), make_conversation()
    _store(
        engine, first, second, make_evidence(first, sha256="x"), make_evidence(second, sha256="x")
    )
    with pytest.raises(IntegrityError):
        _store(engine, make_evidence(first, sha256="x"))


def test_a_complaint_is_filed_once(engine: Engine) -> None:
    _store(engine, make_case(complaint_id="x"))
    with pytest.raises(IntegrityError):
        _store(engine, make_case(complaint_id="x"))


def test_foreign_keys_are_enforced(engine: Engine) -> None:
    with pytest.raises(IntegrityError):
        _store(engine, make_message(make_conversation()))


def test_ids_are_not_given_again(engine: Engine) -> None:
    first = make_case()
    _store(engine, first)
    with session_scope(engine) as session:
        session.delete(session.get(CaseFile, first.id))
    second = make_case()
    _store(engine, second)
    assert first.id is not None
    assert second.id is not None
    assert second.id > first.id


def test_times_are_utc_whatever_they_were(engine: Engine) -> None:
    karachi = timezone(timedelta(hours=5))
    row = make_conversation(last_seen_at=datetime(2026, 1, 1, 3, 0, 0, 123456, tzinfo=karachi))
    _store(engine, row)
    with session_scope(engine, read_only=True) as session:
        seen = session.exec(select(Conversation.last_seen_at)).one()
        earlier = col(Conversation.last_seen_at) < datetime(2025, 12, 31, 22, 0, 1, tzinfo=UTC)
        assert session.exec(select(Conversation).where(earlier)).one()
    assert seen == datetime(2025, 12, 31, 22, 0, 0, 123456, tzinfo=UTC)
    assert seen.tzinfo is UTC


def test_naive_times_are_refused(engine: Engine) -> None:
    naive = datetime(2026, 1, 1)  # noqa: DTZ001
    with pytest.raises(StatementError, match="naive"):
        _store(engine, make_conversation(last_seen_at=naive))


def test_a_change_moves_updated_at(engine: Engine) -> None:
    conversation = make_conversation()
    complaint = make_complaint(conversation)
    _store(engine, conversation, complaint)
    with session_scope(engine) as session:
        row = session.get(Complaint, complaint.id)
        assert row is not None
        row.fields = {**row.fields, "city": "Layyah"}
    with session_scope(engine, read_only=True) as session:
        row = session.get(Complaint, complaint.id)
        assert row is not None
        assert row.updated_at > NOW
        assert row.fields == {"phone": "+923001234567", "city": "Layyah"}


def test_a_value_moved_to_another_column_does_not_decrypt(engine: Engine) -> None:
    conversation = make_conversation()
    complaint = make_complaint(conversation)
    _store(engine, conversation, complaint)
    table = metadata.tables["complaint"]
    with engine.begin() as connection:
        connection.execute(
            update(table).values(narrative=type_coerce(table.c.fields, table.c.narrative.type))
        )
    with session_scope(engine, read_only=True) as session, pytest.raises(DecryptionError):
        session.get(Complaint, complaint.id)


def test_comparing_an_encrypted_column_is_an_error_not_an_empty_answer() -> None:
    with pytest.raises(TypeError, match="blind index"):
        select(Conversation).where(col(Conversation.address) == "+923001234567")
    with pytest.raises(TypeError, match="blind index"):
        select(Conversation).where(col(Conversation.address).in_(["+923001234567"]))


def test_absence_of_an_encrypted_value_can_be_asked(engine: Engine) -> None:
    _store(engine, make_conversation(address=None, address_index=None), make_conversation())
    address = col(Conversation.address)
    with session_scope(engine, read_only=True) as session:
        assert len(session.exec(select(Conversation).where(address.is_(None))).all()) == 1
        assert len(session.exec(select(Conversation).where(address.is_not(None))).all()) == 1


def test_without_a_key_ring_nothing_is_written_in_clear(engine: Engine) -> None:
    crypto._current = None
    with pytest.raises(KeyRingMissingError):
        _store(engine, make_conversation())


def test_a_missing_key_is_named_without_data(engine: Engine) -> None:
    _store(engine, make_conversation())
    crypto.use(make_keyring(keys={"other": b"o" * 32}, current="other"))
    with (
        session_scope(engine, read_only=True) as session,
        pytest.raises(UnknownKeyError, match="'test'"),
    ):
        session.exec(select(Conversation)).all()
