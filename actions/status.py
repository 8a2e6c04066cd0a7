"""Changes of a complaint's state, and the notice of them to the citizen."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session, select

from actions.fields import KARACHI
from storage import audit
from storage.tables import Complaint, ComplaintEvent, Message

NCCIA_STATES = ("received", "verification", "enquiry", "case_registered", "closed")


def apply(
    session: Session,
    complaint: Complaint,
    *,
    event_id: str,
    state: str,
    nccia_number: str,
    reason: str,
    at: datetime,
) -> bool:
    """Record one change and queue the message that tells the citizen.

    The same event is applied once, however often it arrives. An event older than one already
    applied is recorded and told, but does not turn the complaint's state back.

    Args:
        session: Open session; the caller commits.
        complaint: The complaint.
        event_id: The sender's id of this change.
        state: One of ``NCCIA_STATES``.
        nccia_number: NCCIA's number.
        reason: What the officer tells the citizen; may be empty.
        at: When it happened, aware.

    Returns:
        Whether the event was new.
    """
    if session.exec(select(ComplaintEvent).where(ComplaintEvent.external_id == event_id)).first():
        return False
    session.add(
        ComplaintEvent(
            complaint_id=complaint.id,
            external_id=event_id,
            state=state,
            note=reason or None,
            at=at,
            source="nccia",
        )
    )
    complaint.nccia_number = nccia_number or complaint.nccia_number
    if _rank(state) >= _rank(complaint.state):
        complaint.state = state
    if state == "received":
        complaint.received_at = complaint.received_at or at
    if state == "closed":
        complaint.closed_at = at
    session.add(complaint)
    session.add(_notice(complaint, state, reason, at))
    audit.append(session, "nccia", "complaint.state", f"complaint:{complaint.id}", {"state": state})
    return True


def _rank(state: str) -> int:
    return NCCIA_STATES.index(state) if state in NCCIA_STATES else -1


def _notice(complaint: Complaint, state: str, reason: str, at: datetime) -> Message:
    return Message(
        conversation_id=complaint.conversation_id,
        direction="out",
        external_id=f"push:{complaint.id}:{state}:{at.isoformat()}",
        state="pending",
        body={
            "msg": f"push-{state}",
            "args": {
                "tracking": complaint.tracking_number or "",
                "nccia": complaint.nccia_number or "",
                "date": at.astimezone(KARACHI).strftime("%d-%m-%Y"),
                "reason": reason,
            },
        },
    )
