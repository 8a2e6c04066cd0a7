"""Questions, answers and additions: the rules in the database, on SQLite and PostgreSQL."""

from __future__ import annotations

import hashlib
import json
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, col, select

from actions.document import Addition, Complaint
from desk import additions, casework, filing, questions
from desk.errors import ConflictError, RequestRefusedError, TransitionRefusedError
from desk.marks import Kind, marks
from desk.states import ASKABLE, State
from storage import audit
from storage.desk_tables import CaseFile, CaseObservable, CaseQuestion, Officer
from storage.engine import session_scope
from storage.tables import AuditEntry
from tests.desk_parts import DeskParts, a_document, an_addition

START = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
ALI, SANA, OMAR = 1, 2, 3
REASON = "We looked into it and close the complaint."


class Office:
    """A desk with three officers, one case and a clock that stands still."""

    def __init__(self, home: Path, engine: Engine) -> None:
        self.now = START
        self.parts = DeskParts(home, engine=engine, now=lambda: self.now)
        self.desk = self.parts.desk
        with session_scope(engine) as session:
            for number, name in ((ALI, "Ali"), (SANA, "Sana"), (OMAR, "Omar")):
                session.add(Officer(id=number, username=name, display_name=name, password_hash="x"))
        filed = self.file()
        self.number, self.complaint_id = filed.nccia_number, filed.complaint_id

    def file(self, **changes: Any) -> CaseFile:
        return filing.file(self.desk, Complaint.model_validate_json(_json(**changes))).case

    @property
    def case(self) -> CaseFile:
        with session_scope(self.parts.engine, read_only=True) as session:
            found = select(CaseFile).where(CaseFile.nccia_number == self.number)
            return session.exec(found).one()

    def put(self, state: str) -> None:
        with session_scope(self.parts.engine) as session:
            case = casework.locked(session, self.number)
            assert case is not None
            case.state = state

    def ask(self, words: str = "", template: str = "question-amount") -> str:
        """Ask; return the question's id as the bot knows it."""
        seen = self.case.state
        questions.ask(self.desk, self.number, ALI, seen=seen, template=template, words=words)
        with session_scope(self.parts.engine, read_only=True) as session:
            newest = select(CaseQuestion.id).order_by(col(CaseQuestion.id).desc())
            return questions.public_id(self.case, session.exec(newest).first() or 0)

    def add(self, kind: str = "statement", **changes: Any) -> additions.Taken:
        addition = an_addition(self.complaint_id, kind, **changes)
        addition["sent_at"] = START
        return additions.take(self.desk, Addition.model_validate(addition))

    def close(self, officer: int, seen: str = State.RECEIVED) -> None:
        casework.move(
            self.desk, self.number, officer, seen=seen, wanted=State.CLOSED, reason=REASON
        )

    def marked(self) -> list[str]:
        with session_scope(self.parts.engine, read_only=True) as session:
            case = self.case
            return [mark.kind for mark in marks(session, [case])[casework.id_of(case)]]

    def opened(self, officer: int = ALI) -> casework.OpenCase:
        opened = casework.read(self.desk, self.number, officer, "case.viewed", {})
        assert opened is not None
        return opened

    def actions(self) -> list[tuple[str, str]]:
        with Session(self.parts.engine) as session:
            assert audit.verify(session).first_bad_seq is None
            entries = session.exec(select(AuditEntry).order_by(col(AuditEntry.seq)))
            return [(entry.actor, entry.action) for entry in entries]


def _json(**changes: Any) -> bytes:
    return json.dumps(a_document(**changes)).encode()


@pytest.fixture
def office(tmp_path: Path, engine: Engine) -> Office:
    return Office(tmp_path, engine)


@pytest.mark.parametrize("state", ASKABLE)
def test_an_answer_takes_the_case_back_to_where_it_was_asked(office: Office, state: State) -> None:
    office.put(state)
    question = office.ask()
    assert office.case.state == State.WAITING_CITIZEN
    assert office.marked() == [Kind.WAITING]
    office.now += timedelta(days=2)
    office.add("answer", question_id=question)
    assert office.case.state == state
    assert office.marked() == [Kind.ANSWERED]
    assert len(office.parts.notified) == 2  # the question, and that the case goes on
    assert ("officer:1", "case.asked") in office.actions()
    assert office.actions()[-1] == ("bot", "addition.received")


@pytest.mark.parametrize("state", [State.WAITING_CITIZEN, State.CLOSED, State.WITHDRAWN])
def test_nothing_is_asked_while_a_question_is_open_or_after_the_end(
    office: Office, state: State
) -> None:
    office.put(state)
    with pytest.raises(TransitionRefusedError):
        office.ask()
    assert office.case.state == state
    assert office.parts.notified == []


@pytest.mark.parametrize(
    ("template", "words"),
    [("", ""), ("question-nonsense", ""), ("state-closed", ""), ("", "x" * 1_001)],
)
def test_a_question_that_is_none_is_refused(office: Office, template: str, words: str) -> None:
    with pytest.raises(TransitionRefusedError):
        office.ask(words, template)
    assert office.case.state == State.RECEIVED


def test_two_officers_at_once_ask_one_question(office: Office) -> None:
    def attempt(officer: int) -> bool:
        try:
            questions.ask(
                office.desk,
                office.number,
                officer,
                seen=State.RECEIVED,
                template="question-amount",
                words="",
            )
        except TransitionRefusedError:
            return False
        return True

    with ThreadPoolExecutor(3) as pool:
        assert sorted(pool.map(attempt, (ALI, SANA, OMAR))) == [False, False, True]
    assert len(office.opened().questions) == 1


def test_after_seven_days_without_an_answer_the_case_goes_on_marked(office: Office) -> None:
    office.put(State.ENQUIRY)
    office.ask()
    office.now += timedelta(days=7) - timedelta(seconds=1)
    assert questions.lapse(office.desk) == 0
    office.now += timedelta(seconds=1)
    # Another desk on the same tables: what was asked before a restart lapses after it.
    assert questions.lapse(office.desk) == 1
    assert questions.lapse(office.desk) == 0
    assert office.case.state == State.ENQUIRY
    assert office.marked() == [Kind.NO_ANSWER]
    assert len(office.parts.notified) == 2
    assert office.actions()[-1] == ("desk", "case.question_lapsed")


def test_a_late_answer_is_shown_and_moves_nothing(office: Office) -> None:
    question = office.ask()
    office.now += timedelta(days=8)
    questions.lapse(office.desk)
    office.add("answer", question_id=question)
    assert office.case.state == State.RECEIVED
    assert office.marked() == [Kind.ANSWERED]
    assert len(office.parts.notified) == 2
    assert office.opened().questions[0][0].answered_at == office.now


def test_a_second_message_to_an_answered_question_does_not_answer_the_next_one(
    office: Office,
) -> None:
    first = office.ask()
    office.add("answer", question_id=first)
    second = office.ask()
    office.add("answer", question_id=first, text="One more thing.")
    assert office.case.state == State.WAITING_CITIZEN
    office.add("answer", question_id=second)
    assert office.case.state == State.RECEIVED


@pytest.mark.parametrize("question_id", ["{number}-99", "{number}-x", "{number}-", "x-1", "1"])
def test_an_answer_to_an_unknown_question_is_kept(office: Office, question_id: str) -> None:
    office.ask()
    office.add("answer", question_id=question_id.format(number=office.number))
    assert office.case.state == State.WAITING_CITIZEN
    assert office.marked() == [Kind.ANSWERED, Kind.WAITING]


def test_an_answer_cannot_name_the_question_of_another_case(office: Office) -> None:
    other = office.file(tracking_number="KBR-0000-0000-0000")
    question = office.ask()
    office.complaint_id = other.complaint_id
    office.add("answer", question_id=question)
    assert office.case.state == State.WAITING_CITIZEN


def test_an_officer_may_stop_waiting_but_go_nowhere_else(office: Office) -> None:
    office.put(State.VERIFICATION)
    office.ask()
    for wanted in (State.ENQUIRY, State.CLOSED, State.RECEIVED, State.WITHDRAWN):
        with pytest.raises(TransitionRefusedError):
            casework.move(
                office.desk,
                office.number,
                ALI,
                seen=State.WAITING_CITIZEN,
                wanted=wanted,
                reason=REASON,
            )
    casework.move(
        office.desk,
        office.number,
        ALI,
        seen=State.WAITING_CITIZEN,
        wanted=State.VERIFICATION,
        reason=REASON,
    )
    assert office.case.state == State.VERIFICATION
    assert office.marked() == []
    office.now += timedelta(days=8)
    assert questions.lapse(office.desk) == 0


@pytest.mark.parametrize("state", [*ASKABLE, State.WAITING_CITIZEN])
def test_a_withdrawal_ends_an_open_case_once(office: Office, state: State) -> None:
    if state == State.WAITING_CITIZEN:
        office.ask()
    else:
        office.put(state)
    before = len(office.parts.notified)
    office.add("withdrawal", text=None)
    office.add("withdrawal", text="As I said.")
    assert office.case.state == State.WITHDRAWN
    assert office.marked() == [Kind.WITHDRAWN]
    assert len(office.parts.notified) == before + 1
    office.now += timedelta(days=8)
    assert questions.lapse(office.desk) == 0


def test_a_withdrawn_case_can_only_be_opened_again_by_an_officer(office: Office) -> None:
    office.add("withdrawal", text=None)
    assert office.opened().case.state == State.WITHDRAWN
    casework.move(
        office.desk,
        office.number,
        ALI,
        seen=State.WITHDRAWN,
        wanted=State.VERIFICATION,
        reason=REASON,
    )
    assert office.case.state == State.VERIFICATION


def test_a_closed_case_stays_closed_when_it_is_withdrawn(office: Office) -> None:
    office.close(ALI)
    office.add("withdrawal", text=None)
    assert office.case.state == State.CLOSED


def test_a_disagreement_goes_to_the_least_busy_officer_who_did_not_close_it(
    office: Office,
) -> None:
    busy = office.file(tracking_number="KBR-0000-0000-0000")
    with session_scope(office.parts.engine) as session:
        case = casework.locked(session, busy.nccia_number)
        assert case is not None
        case.assigned_to = SANA
    office.close(ALI)
    office.add("disagreement", text="Nobody called me.")
    assert (office.case.state, office.case.assigned_to) == (State.VERIFICATION, OMAR)
    assert office.marked() == [Kind.DISAGREES]
    assert office.actions()[-2:] == [("bot", "case.reassigned"), ("bot", "addition.received")]
    with pytest.raises(TransitionRefusedError):
        office.close(ALI, State.VERIFICATION)
    assert office.opened(OMAR).decides
    assert not office.opened(ALI).decides
    office.close(OMAR, State.VERIFICATION)
    assert office.case.state == State.CLOSED


def test_a_disagreement_leaves_a_case_with_the_officer_who_has_it(office: Office) -> None:
    office.close(ALI)
    with session_scope(office.parts.engine) as session:
        case = casework.locked(session, office.number)
        assert case is not None
        case.assigned_to = OMAR
    office.add("disagreement", text="Nobody called me.")
    assert office.case.assigned_to == OMAR


def test_without_another_active_officer_nobody_has_it(office: Office) -> None:
    office.close(ALI)
    with session_scope(office.parts.engine) as session:
        for number in (SANA, OMAR):
            session.get_one(Officer, number).active = False
    office.add("disagreement", text="Nobody called me.")
    assert (office.case.state, office.case.assigned_to) == (State.VERIFICATION, None)
    office.close(ALI, State.VERIFICATION)  # somebody must be able to


def test_a_disagreement_with_an_open_case_moves_nothing(office: Office) -> None:
    office.add("disagreement", text="You are too slow.")
    assert (office.case.state, office.case.assigned_to) == (State.RECEIVED, None)
    assert office.marked() == [Kind.DISAGREES]


def test_a_wish_to_be_called_stays_until_an_officer_clears_it(office: Office) -> None:
    office.add("contact", text=None)
    first = office.case.wants_contact_at
    assert first is not None
    office.now += timedelta(hours=1)
    office.add("contact", text=None)
    with pytest.raises(TransitionRefusedError):  # he saw the first wish, not the second
        casework.mark_called(office.desk, office.number, ALI, first.isoformat())
    assert office.marked() == [Kind.CALL]
    second = office.case.wants_contact_at
    assert second is not None
    casework.mark_called(office.desk, office.number, ALI, second.isoformat())
    assert office.marked() == []
    assert office.actions()[-1] == ("officer:1", "case.citizen_called")


def test_what_comes_while_an_officer_reads_stays_unread(office: Office) -> None:
    office.add()
    newest = office.opened().additions[-1].id
    assert newest is not None
    office.now += timedelta(minutes=1)
    office.add("outcome", text=None, resolved=False)
    casework.mark_read(office.desk, office.number, ALI, newest)
    assert office.marked() == [Kind.OUTCOME]
    casework.mark_read(office.desk, office.number, ALI, newest + 1)
    assert office.case.news_at is None
    casework.mark_read(office.desk, office.number, ALI, 0)
    assert office.case.news_at is None


def test_the_same_addition_twice_is_one(office: Office) -> None:
    addition = {**an_addition(office.complaint_id), "sent_at": START}
    document = Addition.model_validate(addition)
    with ThreadPoolExecutor(4) as pool:
        taken = list(pool.map(lambda _: additions.take(office.desk, document), range(4)))
    assert sorted(one.new for one in taken) == [False, False, False, True]
    assert len({one.addition.received_at for one in taken}) == 1
    changed = Addition.model_validate({**addition, "text": "Something else."})
    with pytest.raises(ConflictError):
        additions.take(office.desk, changed)
    assert len(office.opened().additions) == 1


def test_an_addition_to_no_complaint_is_refused(office: Office) -> None:
    office.complaint_id = "f" * 32
    with pytest.raises(RequestRefusedError) as refusal:
        office.add()
    assert refusal.value.status == 404


def test_identifiers_in_an_addition_are_indexed_once(office: Office) -> None:
    said = "Ab 0333-0000123 se call aayi.\n\nPhir 0333-0000123 aur https://pay.example.top/x"
    office.add(text=said)
    office.add(text="0311-1111111 was in the complaint already")
    with session_scope(office.parts.engine, read_only=True) as session:
        rows = session.exec(select(CaseObservable).order_by(col(CaseObservable.id))).all()
    values = [(row.type, row.value) for row in rows if row.type != filing.TRACKING]
    assert values == [
        ("phone", "+923111111111"),
        ("phone", "+923330000123"),
        ("url", values[2][1]),
    ]
    assert "pay.example.top" in values[2][1]


def test_files_of_an_addition_join_the_manifest(office: Office) -> None:
    picture = b"\x89PNG a receipt"
    sha256 = hashlib.sha256(picture).hexdigest()
    item = {
        "sha256": sha256,
        "size_bytes": len(picture),
        "media_type": "image/png",
        "name": "raseed.png",
    }
    office.add(evidence=[item, item])
    office.add(evidence=[item])
    assert [file.sha256 for file in office.opened().evidence] == [sha256]
    assert filing.attach(office.desk, office.complaint_id, sha256, picture)
