"""Changes of a complaint's state and officers' questions, and the notice of them to the citizen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlmodel import Session, col, select

from actions import after, links
from actions.fields import KARACHI
from storage import audit
from storage.tables import Complaint, ComplaintEvent, Question

WAITING: Final = "waiting_citizen"
NCCIA_STATES = (
    "received", "verification", "enquiry", "case_registered", WAITING, "closed", "withdrawn",
)  # fmt: skip


@dataclass(frozen=True)
class Asked:
    """What an officer asks.

    Attributes:
        question_id: The asker's id of the question.
        template: Id of its wording in the catalogue, or "".
        text: The officer's own words, or "".
        answer_by: When the answer is due, aware; None for no day.
    """

    question_id: str
    template: str
    text: str
    answer_by: datetime | None


def apply(
    session: Session,
    complaint: Complaint,
    *,
    event_id: str,
    state: str,
    nccia_number: str,
    reason: str,
    at: datetime,
    question: Asked | None = None,
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
        question: What the officer asks, with state ``waiting_citizen``.

    Returns:
        Whether the event was new.
    """
    if session.exec(select(ComplaintEvent).where(ComplaintEvent.external_id == event_id)).first():
        return False
    is_newest = _is_newest(session, complaint, at)
    before = complaint.state if is_newest else ""
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
    if is_newest:
        complaint.state = state
        complaint.closed_at = at if state == "closed" else None
    if state == "received":
        complaint.received_at = complaint.received_at or at
    session.add(complaint)
    asked = _store(session, complaint, question, at) if question else None
    _tell(session, complaint, before, state, reason, at, asked)
    audit.append(session, "nccia", "complaint.state", f"complaint:{complaint.id}", {"state": state})
    return True


def _is_newest(session: Session, complaint: Complaint, at: datetime) -> bool:
    newest = session.exec(
        select(ComplaintEvent.at)
        .where(ComplaintEvent.complaint_id == complaint.id, ComplaintEvent.source == "nccia")
        .order_by(col(ComplaintEvent.at).desc())
    ).first()
    return newest is None or at >= newest


def _store(session: Session, complaint: Complaint, asked: Asked, at: datetime) -> Question:
    known = session.get(Question, asked.question_id)
    if known is not None:
        return known
    question = Question(
        id=asked.question_id,
        complaint_id=complaint.id,
        template=asked.template,
        text=asked.text or None,
        asked_at=at,
        answer_by=asked.answer_by,
    )
    session.add(question)
    session.flush()
    return question


def _tell(
    session: Session,
    complaint: Complaint,
    before: str,
    state: str,
    reason: str,
    at: datetime,
    asked: Question | None,
) -> None:
    """Queue the notice in every chat that is told of the complaint."""
    args: dict[str, Any] = {
        "tracking": complaint.tracking_number or "",
        "nccia": complaint.nccia_number or "",
        "date": day(at),
        "reason": reason,
        "state": state,
    }
    wording = _wording(session, complaint, before, state)
    choices: list[str] = []
    if asked is not None:
        args |= question_args(asked)
        choices = [after.reply_choice(asked)]
    elif state == "closed":
        choices = [after.choice("disagree", complaint)]
    elif wording == "push-unanswered":
        open_ = after.open_questions(session, [complaint.id])
        choices = [after.reply_choice(question) for question in open_[:1]]
    body: dict[str, Any] = {"msg": wording, "args": args}
    key = f"{complaint.id}:{state}:{at.isoformat()}"
    links.tell(session, complaint, key, {**body, "choices": choices} if choices else body)


def _wording(session: Session, complaint: Complaint, before: str, state: str) -> str:
    """Message id of the notice; what came before says what the return to a state means."""
    if state == WAITING or before == state or state in after.FINAL:
        return f"push-{state}"
    if before == WAITING:
        open_ = after.open_questions(session, [complaint.id])
        return "push-unanswered" if open_ else "push-answered"
    return "push-reopened" if before in after.FINAL else f"push-{state}"


def question_args(question: Question) -> dict[str, Any]:
    """Arguments of a message that tells a question; the channel words the template."""
    return {
        "template": question.template,
        "words": question.text or "",
        "deadline": day(question.answer_by) if question.answer_by else "",
        "question_id": question.id,
    }


def day(at: datetime) -> str:
    """A day as citizens read it, in Pakistan's time."""
    return at.astimezone(KARACHI).strftime("%d-%m-%Y")
