"""What officers do with a case, in the database: read it, uncover a value, move it on.

Every one of these is written to the audit chain in the same transaction. No HTTP here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlmodel import Session, col, select

from actions.document import Complaint
from content.facts import kind_name
from desk import states, urgency
from desk.errors import TransitionRefusedError
from storage import audit
from storage.desk_tables import CaseEvent, CaseEvidence, CaseFile, CaseObservable, Officer
from storage.engine import session_scope

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
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
        )
        audit.append(session, f"officer:{officer_id}", action, f"case:{case.id}", detail)
    return opened


def _locked(session: Session, nccia_number: str) -> CaseFile | None:
    """The case, for this transaction alone to change."""
    statement = select(CaseFile).where(CaseFile.nccia_number == nccia_number).with_for_update()
    return session.exec(statement).first()


def _events(session: Session, case: CaseFile) -> Sequence[tuple[CaseEvent, str | None]]:
    statement = (
        select(CaseEvent, Officer.display_name)
        .outerjoin(Officer, col(Officer.id) == CaseEvent.officer_id)
        .where(CaseEvent.case_id == case.id)
        .order_by(col(CaseEvent.id))
    )
    return [(event, name) for event, name in session.exec(statement).all()]


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
        case = _locked(session, nccia_number)
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
    desk: Desk, nccia_number: str, officer_id: int, *, seen: str, wanted: str, reason: str
) -> None:
    """Move a case to another state and start telling the citizen.

    Args:
        desk: the desk.
        nccia_number: the case's number.
        officer_id: who decides.
        seen: the state the officer saw when deciding.
        wanted: the state to move to.
        reason: what the citizen will read, checked for its length.

    Raises:
        TransitionRefusedError: Somebody else moved the case meanwhile, or it cannot go there.
    """
    with session_scope(desk.engine) as session:
        case = _locked(session, nccia_number)
        if case is None or case.id is None or case.state != seen:
            raise TransitionRefusedError("the case is no longer as it was seen")
        state = states.check(case.state, wanted)
        event = CaseEvent(
            case_id=case.id,
            at=desk.now(),
            officer_id=officer_id,
            from_state=case.state,
            to_state=state,
            reason=reason,
        )
        case.state = state
        session.add_all([case, event])
        session.flush()
        detail = {"event": event.id, "from": event.from_state, "to": event.to_state}
        audit.append(session, f"officer:{officer_id}", "case.moved", f"case:{case.id}", detail)
        event_id = event.id
    if event_id is not None:
        desk.notify(event_id)
