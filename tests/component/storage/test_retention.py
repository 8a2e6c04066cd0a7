"""What the retention sweep deletes and what it keeps, on both databases."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import Engine, func
from sqlmodel import SQLModel, select

from storage.desk_tables import CaseEvidence
from storage.engine import session_scope
from storage.retention import Swept, sweep
from storage.tables import (
    Addition,
    Complaint,
    ComplaintEvent,
    Conversation,
    Evidence,
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
    make_message,
)

OLD = NOW - timedelta(days=91)
RECENT = NOW - timedelta(days=10)


def _store(engine: Engine, *rows: SQLModel) -> None:
    with session_scope(engine) as session:
        for row in rows:
            session.add(row)
            session.flush()


def _sweep(engine: Engine, *, dry_run: bool = False) -> Swept:
    with session_scope(engine) as session:
        return sweep(session, NOW, draft_days=30, message_days=90, dry_run=dry_run)


def _count(engine: Engine, table: type[SQLModel]) -> int:
    with session_scope(engine, read_only=True) as session:
        return session.exec(select(func.count()).select_from(table)).one()


def test_old_drafts_go_with_their_events_evidence_and_conversation(engine: Engine) -> None:
    conversation = make_conversation(last_seen_at=OLD)
    draft = make_complaint(conversation, updated_at=OLD)
    _store(
        engine,
        conversation,
        draft,
        ComplaintEvent(complaint_id=draft.id, state="draft", source="bot"),
        make_evidence(conversation, complaint_id=draft.id, sha256="a", received_at=OLD),
        make_evidence(conversation, sha256="b", received_at=OLD),
    )
    assert _sweep(engine) == Swept(
        drafts=1, messages=0, evidence=2, conversations=1, unreferenced=("a", "b")
    )
    for table in (Conversation, Complaint, ComplaintEvent, Evidence):
        assert _count(engine, table) == 0


def test_abandoned_complaints_count_as_drafts(engine: Engine) -> None:
    conversation = make_conversation()
    _store(engine, conversation, make_complaint(conversation, state="cancelled", updated_at=OLD))
    assert _sweep(engine).drafts == 1


def test_filed_complaints_stay_with_everything_that_belongs_to_them(engine: Engine) -> None:
    conversation = make_conversation(last_seen_at=OLD)
    filed = make_filed_complaint(conversation, updated_at=OLD)
    _store(
        engine,
        conversation,
        filed,
        ComplaintEvent(complaint_id=filed.id, state="received", source="nccia", at=OLD),
        make_evidence(conversation, complaint_id=filed.id, received_at=OLD),
        make_message(conversation, created_at=OLD),
    )
    assert _sweep(engine) == Swept(drafts=0, messages=1, evidence=0, conversations=0)
    for table in (Conversation, Complaint, ComplaintEvent, Evidence):
        assert _count(engine, table) == 1


def test_what_was_added_and_asked_stays_with_a_closed_complaint(engine: Engine) -> None:
    conversation = make_conversation(last_seen_at=OLD)
    filed = make_filed_complaint(conversation, state="closed", closed_at=OLD, updated_at=OLD)
    _store(
        engine,
        conversation,
        filed,
        make_evidence(conversation, complaint_id=filed.id, sha256="a", received_at=OLD),
        Addition(complaint_id=filed.id, kind="statement", body={}, created_at=OLD),
        Question(id="CMP-1:1", complaint_id=filed.id, text="kab?", asked_at=OLD),
    )
    assert _sweep(engine) == Swept(drafts=0, messages=0, evidence=0, conversations=0)
    for table in (Conversation, Complaint, Evidence, Addition, Question):
        assert _count(engine, table) == 1


def test_any_sign_of_filing_keeps_a_complaint(engine: Engine) -> None:
    for sign in (
        {"confirmed_at": OLD},
        {"received_at": OLD},
        {"tracking_number": "KBR-0000-0000-0000"},
        {"nccia_number": "CMP-1"},
    ):
        conversation = make_conversation()
        _store(engine, conversation, make_complaint(conversation, updated_at=OLD, **sign))
    assert _sweep(engine).drafts == 0


def test_recent_things_stay(engine: Engine) -> None:
    conversation = make_conversation(last_seen_at=RECENT)
    _store(
        engine,
        conversation,
        make_complaint(conversation, updated_at=RECENT),
        make_message(conversation, created_at=RECENT),
        # Sent long ago, but for a draft that is still being written.
        make_evidence(conversation, received_at=OLD),
    )
    assert _sweep(engine) == Swept(drafts=0, messages=0, evidence=0, conversations=0)


def test_old_messages_go_and_answers_to_them_stay(engine: Engine) -> None:
    conversation = make_conversation()
    question = make_message(conversation, id=1, created_at=OLD)
    answer = make_message(
        conversation, id=2, direction="out", state="sent", reply_to=1, created_at=RECENT
    )
    _store(engine, conversation, question, answer)
    assert _sweep(engine).messages == 1
    with session_scope(engine, read_only=True) as session:
        left = session.exec(select(Message)).one()
    assert (left.id, left.reply_to) == (2, None)


def test_files_that_somebody_else_needs_are_not_given_up(engine: Engine) -> None:
    leaving, staying = make_conversation(), make_conversation()
    filed = make_filed_complaint(staying)
    _store(
        engine,
        leaving,
        staying,
        filed,
        make_case(id=1),
        *(make_evidence(leaving, sha256=sha256, received_at=OLD) for sha256 in ("a", "b", "c")),
        make_evidence(staying, sha256="a", complaint_id=filed.id),
        CaseEvidence(case_id=1, sha256="b", size_bytes=1, media_type="image/png", name="b"),
    )
    swept = _sweep(engine)
    assert swept.evidence == 3
    assert swept.unreferenced == ("c",)


def test_a_dry_run_counts_the_same_and_deletes_nothing(engine: Engine) -> None:
    conversation = make_conversation(last_seen_at=OLD)
    _store(
        engine,
        conversation,
        make_complaint(conversation, updated_at=OLD),
        make_message(conversation, created_at=OLD),
        make_evidence(conversation, sha256="a", received_at=OLD),
    )
    dry = _sweep(engine, dry_run=True)
    assert dry == Swept(drafts=1, messages=1, evidence=1, conversations=1)
    for table in (Conversation, Complaint, Message, Evidence):
        assert _count(engine, table) == 1
    wet = _sweep(engine)
    assert wet.unreferenced == ("a",)
    assert (wet.drafts, wet.messages, wet.evidence, wet.conversations) == (1, 1, 1, 1)
