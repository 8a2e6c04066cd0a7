"""What officers do with a case, in the database: read it, uncover a value, move it on.

Every one of these is written to the audit chain in the same transaction. No HTTP here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlmodel import Session, col, func, select

from actions.document import Complaint
from content.facts import kind_name
from desk import states, urgency
from desk.errors import TransitionRefusedError
from desk.marks import Mark, marks
from desk.states import ENDED, State
from storage import audit
from storage.desk_tables import (
    CaseAddition,
    CaseEvent,
    CaseEvidence,
    CaseFile,
    CaseObservable,
    CaseQuestion,
    Officer,
)
from storage.engine import session_scope

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from typing import Any

    from desk.context import Desk


@dataclass(frozen=True)
class OpenCase:
    """A case with everything that belongs to it, as read at one moment."""

    case: CaseFile
    document: Complaint
    observables: Sequence[CaseObservable]
    evidence: Sequence[CaseEvidence]
    events: Sequence[tuple[CaseEvent, str | None]]
    """Each change with the name of who made it; None for the system."""
    questions: Sequence[tuple[CaseQuestion, str | None]] = ()
    additions: Sequence[CaseAddition] = ()
    waiting: CaseQuestion | None = None
    """The question the case waits for."""
    marks: Sequence[Mark] = ()
    assigned: str = ""
    """Name of the officer it is given to."""
    reassigned: bool = False
    """Whether a citizen's disagreement took it from who closed it."""
    decides: bool = True
    """Whether the officer who looks may close it."""

    @property
    def judged(self) -> Complaint:
        """The document under the kind of fraud that officers hold it to be."""
        return judged(self.document, self.case.category, self.case.subtype)


def judged(document: Complaint, category: str, subtype: str | None) -> Complaint:
    """Return a copy of the document under another kind of fraud."""
    return document.model_copy(update={"category": category, "subtype": subtype})


def read(
    desk: Desk, nccia_number: str, officer_id: int, action: str, detail: Mapping[str, Any]
) -> OpenCase | None:
    """Return a case, or None when there is none; writes down who read it and why.

    Args:
        desk: the desk.
        nccia_number: the case's number.
        officer_id: who reads.
        action: "case.viewed", "case.uncovered" and the like.
        detail: ids only.
    """
    with session_scope(desk.engine) as session:
        case = session.exec(select(CaseFile).where(CaseFile.nccia_number == nccia_number)).first()
        if case is None:
            return None
        opened = OpenCase(
            case,
            Complaint.model_validate(case.document),
            session.exec(
                select(CaseObservable)
                .where(CaseObservable.case_id == case.id)
                .order_by(col(CaseObservable.id))
            ).all(),
            session.exec(
                select(CaseEvidence)
                .where(CaseEvidence.case_id == case.id)
                .order_by(col(CaseEvidence.id))
            ).all(),
            _events(session, case),
            _questions(session, case),
            session.exec(
                select(CaseAddition)
                .where(CaseAddition.case_id == case.id)
                .order_by(col(CaseAddition.id))
            ).all(),
            open_question(session, case),
            marks(session, [case])[id_of(case)],
            session.exec(select(Officer.display_name).where(Officer.id == case.assigned_to)).first()
            or "",
            reassigned=case.state not in ENDED and closed_by(session, case) is not None,
            decides=not is_anothers(session, case, officer_id),
        )
        audit.append(session, f"officer:{officer_id}", action, f"case:{case.id}", detail)
    return opened


def id_of(case: CaseFile) -> int:
    """Return the number of a case that is in the database."""
    if case.id is None:
        raise AssertionError("a flushed row has an id")
    return case.id


def locked(session: Session, nccia_number: str) -> CaseFile | None:
    """Return the case, for this transaction alone to change."""
    statement = select(CaseFile).where(CaseFile.nccia_number == nccia_number).with_for_update()
    return session.exec(statement).first()


def open_question(session: Session, case: CaseFile) -> CaseQuestion | None:
    """Return the question a case waits for, or None when it does not wait."""
    if case.state != State.WAITING_CITIZEN:
        return None
    asked = select(CaseQuestion).where(CaseQuestion.case_id == case.id)
    return session.exec(asked.order_by(col(CaseQuestion.id).desc())).first()


def closed_by(session: Session, case: CaseFile) -> int | None:
    """Return who closed a case last."""
    closings = select(CaseEvent.officer_id).where(CaseEvent.case_id == case.id)
    closings = closings.where(CaseEvent.to_state == State.CLOSED)
    return session.exec(closings.order_by(col(CaseEvent.id).desc())).first()


def turn(
    session: Session,
    case: CaseFile,
    state: State,
    *,
    at: datetime,
    officer_id: int | None = None,
    reason: str | None = None,
) -> int:
    """Put a case into another state and write down the change.

    Returns:
        The change's number, to be told to the citizen once it is committed.
    """
    event = CaseEvent(
        case_id=id_of(case),
        at=at,
        officer_id=officer_id,
        from_state=case.state,
        to_state=state,
        reason=reason,
    )
    case.state = state
    session.add_all([case, event])
    session.flush()
    if event.id is None:
        raise AssertionError("a flushed row has an id")
    return event.id


def read_until(session: Session, case: CaseFile, newest: int) -> None:
    """Mark what a citizen added as read, up to the newest addition an officer saw.

    What came while the officer looked stays unread.
    """
    if case.news_at is None:
        return
    unread = select(func.min(CaseAddition.received_at)).where(CaseAddition.case_id == case.id)
    unread = unread.where(CaseAddition.kind != "contact", col(CaseAddition.id) > newest)
    case.news_at = session.exec(unread.where(CaseAddition.received_at >= case.news_at)).one()
    session.add(case)


def mark_read(desk: Desk, nccia_number: str, officer_id: int, newest: int) -> None:
    """Write down that an officer has read what the citizen added.

    Raises:
        TransitionRefusedError: There is no such case.
    """
    with session_scope(desk.engine) as session:
        case = locked(session, nccia_number)
        if case is None:
            raise TransitionRefusedError("there is no such case")
        read_until(session, case, newest)
        detail = {"newest": newest}
        actor = f"officer:{officer_id}"
        audit.append(session, actor, "case.news_read", f"case:{case.id}", detail)


def mark_called(desk: Desk, nccia_number: str, officer_id: int, wish: str) -> None:
    """Write down that the citizen who wished to talk to somebody was called.

    Args:
        desk: the desk.
        nccia_number: the case's number.
        officer_id: who called.
        wish: when the wish came, ISO 8601, as the officer saw it; a later wish stays.

    Raises:
        TransitionRefusedError: There is no such wish any more.
    """
    with session_scope(desk.engine) as session:
        case = locked(session, nccia_number)
        if case is None or case.wants_contact_at is None:
            raise TransitionRefusedError("nobody wants to be called")
        if case.wants_contact_at.isoformat() != wish:
            raise TransitionRefusedError("the citizen asked once more")
        case.wants_contact_at = None
        session.add(case)
        actor = f"officer:{officer_id}"
        audit.append(session, actor, "case.citizen_called", f"case:{case.id}")


def _events(session: Session, case: CaseFile) -> Sequence[tuple[CaseEvent, str | None]]:
    statement = (
        select(CaseEvent, Officer.display_name)
        .outerjoin(Officer, col(Officer.id) == CaseEvent.officer_id)
        .where(CaseEvent.case_id == case.id)
        .order_by(col(CaseEvent.id))
    )
    return [(event, name) for event, name in session.exec(statement).all()]


def _questions(session: Session, case: CaseFile) -> Sequence[tuple[CaseQuestion, str | None]]:
    statement = (
        select(CaseQuestion, Officer.display_name)
        .outerjoin(Officer, col(Officer.id) == CaseQuestion.officer_id)
        .where(CaseQuestion.case_id == case.id)
        .order_by(col(CaseQuestion.id))
    )
    return [(question, name) for question, name in session.exec(statement).all()]


def reclassify(desk: Desk, nccia_number: str, officer_id: int, *, seen: str, wanted: str) -> None:
    """Correct the kind of fraud of a case; its urgency follows, the filed document does not change.

    What officers correct can become training data (``khabardar corrections``).

    Args:
        desk: the desk.
        nccia_number: the case's number.
        officer_id: who decides.
        seen: the kind the officer saw, ``category`` or ``category/sub-type``.
        wanted: the right one.

    Raises:
        TransitionRefusedError: Somebody else corrected it meanwhile, or there is no such kind.
    """
    if wanted not in desk.wording.kinds():
        raise TransitionRefusedError("there is no such kind of fraud")
    category, _, subtype = wanted.partition("/")
    with session_scope(desk.engine) as session:
        case = locked(session, nccia_number)
        if case is None or kind_name(case.category, case.subtype) != seen:
            raise TransitionRefusedError("the case is no longer as it was seen")
        case.category, case.subtype = category, subtype or None
        document = judged(Complaint.model_validate(case.document), category, subtype or None)
        points = desk.wording.kind_urgency(category, subtype or None)
        case.urgency = urgency.assess(document, case.received_at, points).score
        session.add(case)
        detail = {"from": seen, "to": wanted}
        audit.append(
            session, f"officer:{officer_id}", "case.reclassified", f"case:{case.id}", detail
        )


def move(
    desk: Desk,
    nccia_number: str,
    officer_id: int,
    *,
    seen: str,
    wanted: str,
    reason: str,
    read: int = 0,
) -> None:
    """Move a case to another state and start telling the citizen.

    Args:
        desk: the desk.
        nccia_number: the case's number.
        officer_id: who decides.
        seen: the state the officer saw when deciding.
        wanted: the state to move to.
        reason: what the citizen will read, checked for its length.
        read: the newest addition the officer saw, by its number.

    Raises:
        TransitionRefusedError: Somebody else moved the case meanwhile, it cannot go there, or this
            officer may not close it a second time.
    """
    with session_scope(desk.engine) as session:
        case = locked(session, nccia_number)
        if case is None or case.state != seen:
            raise TransitionRefusedError("the case is no longer as it was seen")
        question = open_question(session, case)
        state = states.check(case.state, wanted, question.state_before if question else None)
        if state == State.CLOSED and is_anothers(session, case, officer_id):
            raise TransitionRefusedError("another officer decides after a disagreement")
        came_from = case.state
        event = turn(session, case, state, at=desk.now(), officer_id=officer_id, reason=reason)
        read_until(session, case, read)
        session.flush()
        detail = {"event": event, "from": came_from, "to": state}
        audit.append(session, f"officer:{officer_id}", "case.moved", f"case:{case.id}", detail)
    desk.notify(event)


def is_anothers(session: Session, case: CaseFile, officer_id: int) -> bool:
    """Whether an officer closed this case before and it was given to another one since."""
    given_away = case.assigned_to is not None and case.assigned_to != officer_id
    return given_away and closed_by(session, case) == officer_id
