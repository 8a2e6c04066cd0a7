"""What the intake API does to the database: file, attach, look up. No HTTP here."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from desk import numbers, urgency
from desk.errors import ConflictError, RequestRefusedError
from desk.states import State
from storage import audit
from storage.desk_tables import CaseEvent, CaseEvidence, CaseFile, CaseObservable
from storage.engine import session_scope
from storage.errors import EvidenceEmptyError, EvidenceTooLargeError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from actions.document import Complaint, EvidenceItem
    from desk.context import Desk

BOT: Final = "bot"
TRACKING: Final = "tracking_number"
"""Type of the observable by which a case is found from the citizen's own number."""
_ATTEMPTS: Final = 5


@dataclass(frozen=True)
class Filed:
    """A case after filing; `new` is False when it was here already."""

    case: CaseFile
    new: bool


@dataclass(frozen=True)
class Found:
    """A case with what happened to it and its manifest."""

    case: CaseFile
    events: Sequence[CaseEvent]
    evidence: Sequence[CaseEvidence]


def file(desk: Desk, document: Complaint) -> Filed:
    """Make a case of a complaint, once.

    Raises:
        ConflictError: The complaint is here already with another content.
    """
    digest = hashlib.sha256(document.canonical_bytes()).hexdigest()
    for attempt in range(_ATTEMPTS):
        try:
            with session_scope(desk.engine) as session:
                present = session.exec(
                    select(CaseFile).where(CaseFile.complaint_id == document.complaint_id)
                ).first()
                if present is None:
                    return Filed(_insert(desk, session, document, digest), new=True)
                if present.request_sha256 != digest:
                    raise ConflictError("complaint")
                return Filed(present, new=False)
        except IntegrityError:
            # Another request filed it at the same moment, or the random number is taken.
            if attempt == _ATTEMPTS - 1:
                raise
    raise AssertionError("unreachable")


def attach(desk: Desk, complaint_id: str, sha256: str, body: bytes) -> bool:
    """Keep one file of a complaint's manifest; return whether it is new.

    Raises:
        RequestRefusedError: 404 for an unknown complaint, 409 for a file that its manifest does
            not name, 422 when bytes, hash and size do not belong together, 413 when too large.
    """
    with session_scope(desk.engine, read_only=True) as session:
        case, item = _manifest_item(session, complaint_id, sha256)
        announced = item.size_bytes
        already = item.received_at is not None and desk.evidence.exists(sha256)
    if hashlib.sha256(body).hexdigest() != sha256:
        raise RequestRefusedError(422, "hash_mismatch", "The bytes do not have this SHA-256.")
    if len(body) != announced:
        raise RequestRefusedError(422, "size_mismatch", "The manifest names another size.")
    if already:
        return False
    try:
        desk.evidence.put([body], announced)
    except (EvidenceEmptyError, EvidenceTooLargeError) as error:
        raise RequestRefusedError(422, "size_mismatch", "The size is not acceptable.") from error
    with session_scope(desk.engine) as session:
        _, item = _manifest_item(session, complaint_id, sha256)
        if item.received_at is not None:
            return False
        item.received_at = desk.now()
        session.add(item)
        detail = {"sha256": sha256, "size_bytes": announced}
        audit.append(session, BOT, "evidence.received", f"case:{case.id}", detail)
    return True


def find(desk: Desk, complaint_id: str) -> Found:
    """Return a case with its history and manifest.

    Raises:
        RequestRefusedError: 404 when there is no such complaint.
    """
    with session_scope(desk.engine, read_only=True) as session:
        case = by_complaint(session, complaint_id)
        events = session.exec(
            select(CaseEvent).where(CaseEvent.case_id == case.id).order_by(col(CaseEvent.id))
        ).all()
        evidence = session.exec(
            select(CaseEvidence)
            .where(CaseEvidence.case_id == case.id)
            .order_by(col(CaseEvidence.id))
        ).all()
    return Found(case, events, evidence)


def by_complaint(session: Session, complaint_id: str, *, lock: bool = False) -> CaseFile:
    """Return the case of a complaint, if wanted for this transaction alone to change.

    Raises:
        RequestRefusedError: 404 when there is no such complaint.
    """
    statement = select(CaseFile).where(CaseFile.complaint_id == complaint_id)
    case = session.exec(statement.with_for_update() if lock else statement).first()
    if case is None:
        raise RequestRefusedError(404, "unknown_complaint", "There is no complaint with this id.")
    return case


def _manifest_item(
    session: Session, complaint_id: str, sha256: str
) -> tuple[CaseFile, CaseEvidence]:
    case = by_complaint(session, complaint_id)
    item = session.exec(
        select(CaseEvidence).where(CaseEvidence.case_id == case.id, CaseEvidence.sha256 == sha256)
    ).first()
    if item is None:
        raise RequestRefusedError(
            409, "not_in_manifest", "The complaint's manifest does not name this file."
        )
    return case, item


def _insert(desk: Desk, session: Session, document: Complaint, digest: str) -> CaseFile:
    now = desk.now()
    kind = desk.wording.kind_urgency(document.category, document.subtype)
    case = _case(document, digest, now, urgency.assess(document, now, kind).score)
    session.add(case)
    session.flush()
    if case.id is None:
        raise AssertionError("a flushed row has an id")
    session.add_all(_observables(desk, case.id, document))
    session.add_all(manifest(case.id, document.evidence))
    session.add(CaseEvent(case_id=case.id, at=now, to_state=State.RECEIVED))
    session.flush()
    detail = {"complaint_id": document.complaint_id, "sha256": digest}
    audit.append(session, BOT, "case.received", f"case:{case.id}", detail, at=now)
    return case


def _case(document: Complaint, digest: str, now: datetime, score: int) -> CaseFile:
    lost = document.amount_lost_pkr
    return CaseFile(
        nccia_number=numbers.new_number(now.year),
        complaint_id=document.complaint_id,
        request_sha256=digest,
        received_at=now,
        document=document.model_dump(mode="json"),
        category=document.category,
        subtype=document.subtype,
        urgency=score,
        amount_paisa=None if lost is None else lost * 100,
        city=document.complainant.city,
        language=document.language,
        state=State.RECEIVED,
        callback_url=document.callback_url,
        updated_at=now,
    )


def _observables(desk: Desk, case_id: int, document: Complaint) -> list[CaseObservable]:
    listed: list[tuple[str, str, str]] = [(o.type, o.value, o.role) for o in document.observables]
    listed.append((TRACKING, document.tracking_number, "own"))
    return [observable(desk, case_id, type_, value, role) for type_, value, role in listed]


def observable(desk: Desk, case_id: int, type_: str, value: str, role: str) -> CaseObservable:
    """Return a row by which cases with the same identifier are found."""
    return CaseObservable(
        case_id=case_id,
        type=type_,
        value=value,
        role=role,
        value_index=desk.keyring.blind_index(value, type_),
    )


def manifest(case_id: int, files: Sequence[EvidenceItem]) -> list[CaseEvidence]:
    """Return a row for every announced file; the same bytes under two names are one file."""
    first: dict[str, EvidenceItem] = {}
    for item in files:
        first.setdefault(item.sha256, item)
    return [
        CaseEvidence(
            case_id=case_id,
            sha256=item.sha256,
            size_bytes=item.size_bytes,
            media_type=item.media_type,
            name=item.name,
        )
        for item in first.values()
    ]
