"""Deletes what is no longer needed; what was filed stays."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Delete, Engine, Select, and_, delete, or_
from sqlmodel import Session, col, select

from storage.desk_tables import CaseEvidence
from storage.engine import session_scope
from storage.evidence import EvidenceStore
from storage.tables import (
    DRAFT,
    Complaint,
    ComplaintEvent,
    ComplaintLink,
    Conversation,
    Evidence,
    Message,
)

DRAFT_DAYS = 30
MESSAGE_DAYS = 90
# Stays below the number of parameters either database allows in a statement.
_BATCH = 500


@dataclass(frozen=True)
class Swept:
    """What `sweep` deleted, or would delete.

    Attributes:
        drafts: Complaints that were never confirmed.
        messages: Chat messages.
        evidence: Evidence rows that belonged to no filed complaint.
        conversations: Idle conversations with nothing left in them.
        unreferenced: SHA-256 of the files to which no row refers any more; give them to
            `EvidenceStore.remove` after the commit. Empty after a dry run.
    """

    drafts: int
    messages: int
    evidence: int
    conversations: int
    unreferenced: tuple[str, ...] = ()


def sweep(
    session: Session,
    now: datetime,
    *,
    draft_days: int = DRAFT_DAYS,
    message_days: int = MESSAGE_DAYS,
    dry_run: bool = False,
) -> Swept:
    """Delete old drafts, messages, unfiled evidence and empty conversations.

    Nothing of a filed complaint is deleted: neither itself, its events and evidence, nor its
    conversation.

    Args:
        session: Session of `storage.engine.session_scope`; not committed here.
        now: The time to count from, aware.
        draft_days: Days since the last change after which a draft goes.
        message_days: Days after which a message goes, and an idle conversation that is empty.
        dry_run: Only count.

    Returns:
        The counts.
    """
    # A dry run does the same and takes it back, so that it cannot count differently.
    with session.begin_nested() as savepoint:
        swept = _delete(
            session,
            draft_cutoff=now - timedelta(days=draft_days),
            message_cutoff=now - timedelta(days=message_days),
        )
        if dry_run:
            savepoint.rollback()
    return replace(swept, unreferenced=()) if dry_run else swept


def _delete(session: Session, *, draft_cutoff: datetime, message_cutoff: datetime) -> Swept:
    drafts = select(Complaint.id).where(
        # Four signs instead of one: a filed complaint must survive a forgotten assignment.
        col(Complaint.confirmed_at).is_(None),
        col(Complaint.received_at).is_(None),
        col(Complaint.tracking_number).is_(None),
        col(Complaint.nccia_number).is_(None),
        col(Complaint.updated_at) < draft_cutoff,
    )
    _execute(session, delete(ComplaintEvent).where(col(ComplaintEvent.complaint_id).in_(drafts)))
    evidence, sha256s = _delete_evidence(session, drafts, draft_cutoff)
    deleted_drafts = _execute(session, delete(Complaint).where(col(Complaint.id).in_(drafts)))
    messages = _execute(session, delete(Message).where(col(Message.created_at) < message_cutoff))
    # A complaint that was only shown: the chat forgets it as it forgets what was said.
    shown = and_(
        col(ComplaintLink.linked_at).is_(None), col(ComplaintLink.proven_at) < message_cutoff
    )
    _execute(session, delete(ComplaintLink).where(shown))
    conversations = _execute(session, _empty_conversations(message_cutoff))
    return Swept(
        drafts=deleted_drafts,
        messages=messages,
        evidence=evidence,
        conversations=conversations,
        unreferenced=unreferenced(session, sha256s),
    )


def _delete_evidence(
    session: Session, drafts: Select[Any], cutoff: datetime
) -> tuple[int, list[str]]:
    living_draft = (
        select(Complaint.id)
        .where(
            col(Complaint.conversation_id) == col(Evidence.conversation_id),
            col(Complaint.state) == DRAFT,
            col(Complaint.updated_at) >= cutoff,
        )
        .exists()
    )
    doomed = or_(
        col(Evidence.complaint_id).in_(drafts),
        and_(
            col(Evidence.complaint_id).is_(None),
            col(Evidence.received_at) < cutoff,
            ~living_draft,
        ),
    )
    sha256s = session.exec(select(Evidence.sha256).where(doomed).distinct()).all()
    return _execute(session, delete(Evidence).where(doomed)), sorted(sha256s)


def _empty_conversations(cutoff: datetime) -> Delete:
    conversation_id = col(Conversation.id)
    left = [
        select(table.id).where(col(table.conversation_id) == conversation_id).exists()
        for table in (Message, Complaint, Evidence, ComplaintLink)
    ]
    return delete(Conversation).where(
        col(Conversation.last_seen_at) < cutoff, *(~something for something in left)
    )


def unreferenced(session: Session, sha256s: list[str]) -> tuple[str, ...]:
    """Those of some files to which no row of either side refers any more."""
    wanted: set[str] = set()
    for start in range(0, len(sha256s), _BATCH):
        batch = sha256s[start : start + _BATCH]
        wanted.update(session.exec(select(Evidence.sha256).where(col(Evidence.sha256).in_(batch))))
        wanted.update(
            session.exec(select(CaseEvidence.sha256).where(col(CaseEvidence.sha256).in_(batch)))
        )
    return tuple(sha256 for sha256 in sha256s if sha256 not in wanted)


def _execute(session: Session, statement: Delete) -> int:
    result = session.connection().execute(statement)
    return result.rowcount


def forget_file(engine: Engine, store: EvidenceStore, sha256: str) -> bool:
    """Delete the bytes of a file at once, unless a row still refers to them.

    Args:
        engine: The database; the row that named the file is gone and committed.
        store: Where the bytes are.
        sha256: Digest of the file.

    Returns:
        Whether they are gone now.
    """
    with session_scope(engine, read_only=True) as session:
        if sha256 not in unreferenced(session, [sha256]):
            return False
    return store.remove(sha256, untouched_for_s=0.0)
