"""What a citizen adds to a filed complaint, and what an officer asked about it, as rows.

An addition is committed as the document that will be sent, before anything is sent. The citizen's
decision makes one addition however often its turn is played: its id follows from the message that
decided it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from sqlmodel import Session, col, select

from actions import drafts
from actions.document import Addition as Document
from actions.document import AdditionKind
from storage import audit
from storage.base import utc_now
from storage.tables import DRAFT, Addition, Complaint, ComplaintEvent, Evidence, Question

FINAL: Final = ("closed", "withdrawn")
ON_THE_WAY: Final = ("confirmed", "sending")
"""States of a complaint that NCCIA has not acknowledged yet."""
ONE_CONTACT_IN: Final = timedelta(hours=24)
"""Asked for a person twice in a day, the officer is told once."""


def choice(kind: str, complaint: Complaint) -> str:
    """Id of a button about a filed complaint: "add:KBR-...", "withdraw:...", "disagree:..."."""
    return f"{kind}:{complaint.tracking_number}"


def reply_choice(question: Question) -> str:
    """Id of the button that answers a question; a digest, since ids of buttons are short."""
    return f"reply:{hashlib.sha256(question.id.encode()).hexdigest()[:16]}"


def addition_id(conversation_id: str, message_id: str, kind: AdditionKind) -> str:
    """Id of the addition that a message decided: the same when its turn is played again."""
    decided = f"addition:{conversation_id}:{message_id}:{kind}"
    return hashlib.sha256(decided.encode()).hexdigest()[:32]


def commit(
    session: Session,
    complaint: Complaint,
    kind: AdditionKind,
    now: datetime,
    *,
    id_: str,
    text: str = "",
    question_id: str | None = None,
    resolved: bool | None = None,
    evidence: Sequence[Evidence] = (),
) -> Addition:
    """Store one addition as it will be sent; nothing happens when it is there already.

    Args:
        session: Open session; the caller commits.
        complaint: The filed complaint.
        kind: What it is.
        now: The present, aware.
        id_: Of `addition_id`.
        text: The citizen's words, or "".
        question_id: The question it answers.
        resolved: Of an outcome: whether the matter was resolved, None for partly.
        evidence: Files that belong to it; they become the complaint's.

    Raises:
        pydantic.ValidationError: It lacks what its kind needs.
    """
    known = session.get(Addition, id_)
    if known is not None:
        return known
    document = Document.model_validate(
        {
            "version": "1.0",
            "addition_id": id_,
            "complaint_id": complaint.id,
            "kind": kind,
            "text": text or None,
            "question_id": question_id,
            "resolved": resolved,
            "evidence": [_manifest_entry(item) for item in evidence],
            "sent_at": now,
        }
    )
    for item in evidence:
        _take_over(session, complaint, item, now)
    row = Addition(
        id=id_,
        complaint_id=complaint.id,
        kind=kind,
        body=document.model_dump(mode="json"),
        created_at=now,
    )
    session.add(row)
    if question_id is not None:
        _mark_answered(session, question_id, now)
    audit.append(session, "citizen", "complaint.addition", f"complaint:{complaint.id}", _seen(row))
    session.flush()
    return row


def _manifest_entry(evidence: Evidence) -> dict[str, object]:
    return {
        "sha256": evidence.sha256,
        "size_bytes": evidence.size_bytes,
        "media_type": evidence.media_type,
        "name": evidence.name,
    }


def _seen(row: Addition) -> dict[str, object]:
    return {"addition": row.id, "kind": row.kind, "files": len(row.body["evidence"])}


def _take_over(session: Session, complaint: Complaint, evidence: Evidence, now: datetime) -> None:
    """Make a file the complaint's; what was filed stays what came before the confirmation."""
    if evidence.complaint_id is not None:
        return
    evidence.complaint_id = complaint.id
    if complaint.confirmed_at is not None and evidence.received_at <= complaint.confirmed_at:
        # Lay about since before the filing, and was chosen only now.
        evidence.received_at = now
    session.add(evidence)


def _mark_answered(session: Session, question_id: str, now: datetime) -> None:
    question = session.get(Question, question_id)
    if question is not None and question.answered_at is None:
        question.answered_at = now
        session.add(question)


def ask_contact(session: Session, complaint: Complaint) -> Addition | None:
    """Tell NCCIA that the citizen of a filed complaint asks for a person; once a day.

    The sweep sends it within half a minute.

    Args:
        session: Open session; the caller commits.
        complaint: A filed complaint; a draft is left alone.

    Returns:
        What will be sent, also when it had been asked for before; None for a draft.
    """
    if complaint.state == DRAFT:
        return None
    now = utc_now()
    before = session.exec(
        select(Addition).where(
            Addition.complaint_id == complaint.id,
            Addition.kind == "contact",
            col(Addition.created_at) > now - ONE_CONTACT_IN,
        )
    ).first()
    if before is not None:
        return before
    decided = addition_id(complaint.conversation_id, now.isoformat(), "contact")
    return commit(session, complaint, "contact", now, id_=decided)


def is_withdrawn(session: Session, complaint: Complaint) -> bool:
    """Whether the citizen has taken it back, and nothing came from NCCIA since."""
    if complaint.state == "withdrawn":
        return True
    taken_back = session.exec(
        select(Addition.created_at)
        .where(Addition.complaint_id == complaint.id, Addition.kind == "withdrawal")
        .order_by(col(Addition.created_at).desc())
    ).first()
    newest = session.exec(
        select(ComplaintEvent.at)
        .where(ComplaintEvent.complaint_id == complaint.id, ComplaintEvent.source == "nccia")
        .order_by(col(ComplaintEvent.at).desc())
    ).first()
    return taken_back is not None and (newest is None or newest < taken_back)


def open_questions(session: Session, complaint_ids: Sequence[str]) -> list[Question]:
    """Questions of officers that have no answer yet, in the order of asking.

    A question whose day has passed is still open: a late answer is sent. One about a complaint
    that is closed or withdrawn is not.
    """
    rows = session.exec(
        select(Question)
        .join(Complaint, col(Complaint.id) == col(Question.complaint_id))
        .where(
            col(Question.complaint_id).in_(complaint_ids),
            col(Question.answered_at).is_(None),
            col(Complaint.state).not_in(FINAL),
        )
        .order_by(col(Question.asked_at), col(Question.id))
    )
    return list(rows)


def filed_files(session: Session, complaint: Complaint) -> list[Evidence]:
    """The files that were filed with a complaint, without those added later."""
    files = drafts.files(session, complaint.id)
    at = complaint.confirmed_at
    return [item for item in files if at is None or item.received_at <= at]
