"""Sending what citizens add to filed complaints, durably, as `actions/filing.py` files them."""

from __future__ import annotations

from typing import Final

from dbos import DBOS, SetWorkflowID
from sqlalchemy import Engine
from sqlmodel import col, select

from actions.after import ON_THE_WAY
from actions.document import Addition as Document
from actions.errors import RejectedError, RetryableError
from actions.filing import pause_after, tried, until_done
from actions.intake import IntakeClient
from storage.base import utc_now
from storage.engine import session_scope
from storage.evidence import EvidenceStore
from storage.tables import Addition, Complaint

AT_ONCE: Final = 200
"""Additions started in one sweep; the rest follow in the next one."""


class Additions:
    """The workflow and its steps; make one in a process, before ``DBOS.launch()``.

    Args:
        engine: Database of the additions.
        evidence: Files to be uploaded.
        intake: Where to send them.
    """

    def __init__(self, engine: Engine, evidence: EvidenceStore, intake: IntakeClient) -> None:
        self._engine = engine
        self._evidence = evidence
        self._intake = intake
        self._send = DBOS.step(name="send_addition")(lambda id_: tried(self._send_step, id_))
        self._upload = DBOS.step(name="upload_addition")(lambda id_: tried(self._upload_step, id_))
        self._workflow = DBOS.workflow(name="send_addition", max_recovery_attempts=1_000_000)(
            lambda id_: self._run(id_)
        )

    def start(self, addition_id: str) -> None:
        """Begin to send; does nothing when it has begun already."""
        with SetWorkflowID(f"addition:{addition_id}"):
            DBOS.start_workflow(self._workflow, addition_id)

    def start_forgotten(self) -> int:
        """Start what is not acknowledged yet, the oldest first.

        A crash between the citizen's "done" and the start of the workflow leaves such additions.

        Returns:
            How many were started (again).
        """
        with session_scope(self._engine, read_only=True) as session:
            waiting = session.exec(
                select(Addition.id)
                .where(col(Addition.sent_at).is_(None))
                .order_by(col(Addition.created_at))
                .limit(AT_ONCE)
            ).all()
        for addition_id in waiting:
            self.start(addition_id)
        return len(waiting)

    def _run(self, addition_id: str) -> None:
        until_done(self._send, addition_id)
        until_done(self._upload, addition_id)

    def _send_step(self, addition_id: str) -> float | None:
        """Try once; None when acknowledged, else the least seconds to wait."""
        with session_scope(self._engine, read_only=True) as session:
            addition = session.get(Addition, addition_id)
            if addition is None or addition.sent_at is not None:
                return None
            complaint = session.get(Complaint, addition.complaint_id)
            if complaint is None or complaint.state in ON_THE_WAY:
                # What it is added to must be there first.
                return 0.0
            document = Document.model_validate(addition.body)
        try:
            self._intake.add(document)
        except (RetryableError, RejectedError) as error:
            return pause_after(error, f"addition {addition_id}")
        with session_scope(self._engine) as session:
            addition = session.get_one(Addition, addition_id)
            addition.sent_at = utc_now()
            session.add(addition)
        return None

    def _upload_step(self, addition_id: str) -> float | None:
        """Upload every file; one that is there already is accepted again."""
        with session_scope(self._engine, read_only=True) as session:
            addition = session.get(Addition, addition_id)
            if addition is None:
                return None
            document = Document.model_validate(addition.body)
        for item in document.evidence:
            pieces = self._evidence.open(item.sha256)
            try:
                self._intake.upload(document.complaint_id, item.sha256, pieces, item.media_type)
            except (RetryableError, RejectedError) as error:
                return pause_after(error, f"addition {addition_id}")
        return None
