"""What citizens add to a filed complaint, in the database. No HTTP here.

| kind | what happens to the case |
|---|---|
| statement | nothing but that officers see it |
| answer | the question is answered, and a case that waited for it goes back to where it was |
| withdrawal | an open case is `withdrawn`; it stays among the open ones until an officer read it |
| disagreement | a closed case goes to `verification` and to another officer than who closed it |
| outcome | shown |
| contact | the case is marked until an officer has called |

Nothing the citizen says is refused for its content: an answer to a question that this desk does not
know, a withdrawal of a closed case and the like are kept and shown all the same.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, func, select

from desk import casework, filing, questions
from desk.errors import ConflictError
from desk.states import ENDED, State
from nlu.text.extract import extract
from storage import audit
from storage.desk_tables import (
    CaseAddition,
    CaseEvidence,
    CaseFile,
    CaseObservable,
    Officer,
)
from storage.engine import session_scope

if TYPE_CHECKING:
    from datetime import datetime

    from actions.document import Addition
    from desk.context import Desk

_ATTEMPTS: Final = 5
_INDEXED: Final = frozenset(
    {"phone", "cnic", "iban", "bank_account", "url", "crypto_address", "transaction_id"}
)
_ROLES: Final = {"own": "own", "caller": "suspect", "receiver": "suspect"}
_LONGEST_VALUE: Final = 300
Found = dict[tuple[str, str], str]
"""Type and value of an identifier to its role."""


@dataclass(frozen=True)
class Taken:
    """An addition after it came; `new` is False when it was here already."""

    addition: CaseAddition
    new: bool


def take(desk: Desk, document: Addition) -> Taken:
    """Add what a citizen said to its case, once, and tell the citizen of what changed by it.

    Raises:
        RequestRefusedError: 404 for an unknown complaint.
        ConflictError: The addition is here already with another content.
    """
    digest = hashlib.sha256(document.canonical_bytes()).hexdigest()
    found = identifiers(document.text or "", document.sent_at)
    for attempt in range(_ATTEMPTS):
        try:
            with session_scope(desk.engine) as session:
                case = filing.by_complaint(session, document.complaint_id, lock=True)
                present = session.exec(
                    select(CaseAddition).where(CaseAddition.addition_id == document.addition_id)
                ).first()
                if present is not None:
                    if present.request_sha256 != digest:
                        raise ConflictError("addition")
                    return Taken(present, new=False)
                addition, event = _insert(desk, session, case, document, digest, found)
        except IntegrityError:
            # The same id at the same moment for another complaint: the next look tells.
            if attempt == _ATTEMPTS - 1:
                raise
        else:
            if event is not None:
                desk.notify(event)
            return Taken(addition, new=True)
    raise AssertionError("unreachable")


def identifiers(text: str, at: datetime) -> Found:
    """Return what can link cases in a citizen's words, each once.

    Args:
        text: several messages, joined by empty lines; each is read by itself.
        at: when they were sent.
    """
    found: Found = {}
    for message in text.split("\n\n"):
        for entity in extract(message, at):
            value = str(entity.value)
            if entity.type in _INDEXED and len(value) <= _LONGEST_VALUE:
                role = _ROLES.get(entity.role, "")
                found[entity.type, value] = found.get((entity.type, value)) or role
    return found


def _insert(
    desk: Desk, session: Session, case: CaseFile, document: Addition, digest: str, found: Found
) -> tuple[CaseAddition, int | None]:
    """Return the addition, and the number of the change of state it caused, if any."""
    now = desk.now()
    addition = CaseAddition(
        addition_id=document.addition_id,
        case_id=casework.id_of(case),
        kind=document.kind,
        document=document.model_dump(mode="json"),
        request_sha256=digest,
        received_at=now,
    )
    session.add(addition)
    session.flush()
    _announce_files(session, case, document)
    _add_observables(desk, session, case, found)
    event = _take_effect(session, case, addition, document, now)
    if document.kind == "contact":
        case.wants_contact_at = now
    else:
        case.news_at = case.news_at or now
    session.add(case)
    session.flush()
    detail = {"addition": addition.id, "kind": document.kind, "sha256": digest, "event": event}
    audit.append(session, filing.BOT, "addition.received", f"case:{case.id}", detail, at=now)
    return addition, event


def _take_effect(
    session: Session, case: CaseFile, addition: CaseAddition, document: Addition, now: datetime
) -> int | None:
    if document.kind == "answer":
        return _answer(session, case, addition, document.question_id or "", now)
    if document.kind == "withdrawal" and case.state not in ENDED:
        return casework.turn(session, case, State.WITHDRAWN, at=now)
    if document.kind == "disagreement" and case.state == State.CLOSED:
        _reassign(session, case)
        return casework.turn(session, case, State.VERIFICATION, at=now)
    return None


def _answer(
    session: Session, case: CaseFile, addition: CaseAddition, question_id: str, now: datetime
) -> int | None:
    question = questions.named(session, case, question_id)
    if question is None:
        return None
    waiting = casework.open_question(session, case)
    addition.question_id = question.id
    question.answered_at = question.answered_at or now
    session.add_all([addition, question])
    if waiting is None or waiting.id != question.id:
        return None  # late, or one more message about it
    return casework.turn(session, case, State(question.state_before), at=now)


def _reassign(session: Session, case: CaseFile) -> None:
    """Give a case that was closed to another officer, the one with the fewest open cases."""
    closer = casework.closed_by(session, case)
    load = (
        select(func.count())
        .select_from(CaseFile)
        .where(CaseFile.assigned_to == Officer.id, col(CaseFile.state).not_in(ENDED))
        .correlate(Officer)
        .scalar_subquery()
    )
    others = select(Officer.id).where(col(Officer.active), Officer.id != closer)
    chosen = session.exec(others.order_by(load, col(Officer.id))).first()
    present = session.exec(others.where(Officer.id == case.assigned_to)).first()
    case.assigned_to = present or chosen
    detail = {"closed_by": closer, "to": case.assigned_to}
    audit.append(session, filing.BOT, "case.reassigned", f"case:{case.id}", detail)


def _announce_files(session: Session, case: CaseFile, document: Addition) -> None:
    listed = select(CaseEvidence.sha256).where(CaseEvidence.case_id == case.id)
    announced = set(session.exec(listed))
    for row in filing.manifest(casework.id_of(case), document.evidence):
        if row.sha256 not in announced:
            session.add(row)


def _add_observables(desk: Desk, session: Session, case: CaseFile, found: Found) -> None:
    """Index what is new; an identifier the case has keeps the role it has."""
    known = select(CaseObservable.type, CaseObservable.value_index)
    present = set(session.exec(known.where(CaseObservable.case_id == case.id)))
    for (type_, value), role in found.items():
        row = filing.observable(desk, casework.id_of(case), type_, value, role)
        if (type_, row.value_index) not in present:
            session.add(row)
