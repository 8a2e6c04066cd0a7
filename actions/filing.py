"""Filing a confirmed complaint, durably: once begun, it goes on until NCCIA acknowledges.

The work runs on DBOS: the workflow's id is the complaint's id, so that it runs once however often
it is started, and it goes on after a crash from its last finished step.
"""

from __future__ import annotations

import hashlib
import logging
import time
from collections.abc import Callable
from datetime import datetime
from typing import Any, Final

from dbos import DBOS, SetWorkflowID
from sqlalchemy import Engine
from sqlmodel import select

from actions import after, drafts, origins, status
from actions.document import VERSION
from actions.document import Complaint as Document
from actions.document_parts import parts_of_1_1, with_parts
from actions.errors import RejectedError, RetryableError, ThrottledError
from actions.finish import CONFIRMED_BY
from actions.intake import IntakeClient
from storage.engine import session_scope
from storage.evidence import EvidenceStore
from storage.tables import Complaint, Conversation, Evidence, Message

logger = logging.getLogger(__name__)

FIRST_PAUSE_S: Final = 1.0
LONGEST_PAUSE_S: Final = 300.0
MAX_OBSERVABLES: Final = 100
REPLY_WAIT_S: Final = 5.0
REJECTED_PAUSE_S: Final = 3600.0
"""A refusal is tried again each hour: an operator may have mended the key or the intake."""


class Filing:
    """The workflow and its steps; make one in a process, before ``DBOS.launch()``.

    Args:
        engine: Database of the complaints.
        evidence: Files to be uploaded.
        intake: Where to file.
        callback_url: Where NCCIA's changes of state are to be sent.
    """

    def __init__(
        self, engine: Engine, evidence: EvidenceStore, intake: IntakeClient, callback_url: str
    ) -> None:
        self._engine = engine
        self._evidence = evidence
        self._intake = intake
        self._callback_url = callback_url
        self._on_received: Callable[[], None] = lambda: None
        # DBOS decorates functions, not methods.
        self._file = DBOS.step(name="file")(lambda id_: tried(self._file_step, id_))
        self._upload = DBOS.step(name="upload")(lambda id_: tried(self._upload_step, id_))
        # A process that is killed again and again must not end the filing.
        self._workflow = DBOS.workflow(name="file_complaint", max_recovery_attempts=1_000_000)(
            lambda id_: self._run(id_)
        )

    def tell(self, on_received: Callable[[], None]) -> None:
        """Have a function called, from any thread, when there is news for a citizen."""
        self._on_received = on_received

    def start(self, complaint_id: str) -> None:
        """Begin to file; does nothing when it has begun already."""
        with SetWorkflowID(complaint_id):
            DBOS.start_workflow(self._workflow, complaint_id)

    def start_forgotten(self) -> int:
        """Start every confirmed complaint that is not acknowledged yet.

        A crash between the citizen's "yes" and the start of the workflow leaves such complaints.

        Returns:
            How many were started (again).
        """
        with session_scope(self._engine, read_only=True) as session:
            waiting = session.exec(
                select(Complaint.id).where(Complaint.state.in_(("confirmed", "sending")))  # type: ignore[attr-defined]
            ).all()
        for complaint_id in waiting:
            self.start(complaint_id)
        return len(waiting)

    def _run(self, complaint_id: str) -> None:
        until_done(self._file, complaint_id)
        until_done(self._upload, complaint_id)

    def _file_step(self, complaint_id: str) -> float | None:
        """Try once; None when acknowledged, else the least seconds to wait."""
        with session_scope(self._engine) as session:
            complaint = session.get(Complaint, complaint_id)
            if complaint is None:
                return None
            if complaint.state == "confirmed":
                complaint.state = "sending"
                session.add(complaint)
            conversation = session.get(Conversation, complaint.conversation_id)
            files = after.filed_files(session, complaint)
            channel = conversation.channel if conversation else "web"
            document = make_document(complaint, channel, files, self._callback_url)
            complaint.document_sha256 = hashlib.sha256(document.canonical_bytes()).hexdigest()
            session.add(complaint)
        try:
            receipt = self._intake.file(document)
        except (RetryableError, RejectedError) as error:
            return pause_after(error, complaint_id)
        self._wait_for_reply(complaint)
        with session_scope(self._engine) as session:
            complaint = session.get_one(Complaint, complaint_id)
            status.apply(
                session,
                complaint,
                event_id=f"received:{complaint_id}",
                state="received",
                nccia_number=receipt.nccia_number,
                reason="",
                at=datetime.fromisoformat(receipt.received_at),
            )
        self._on_received()
        return None

    def _wait_for_reply(self, complaint: Complaint) -> None:
        """Let "saved, being sent" be stored before "received": the citizen reads them in order.

        Blocks, for a few seconds at most: the reply may never come when the bot was killed.
        """
        confirmed_by = str((complaint.fields.get(CONFIRMED_BY) or {}).get("value") or "")
        deadline = time.monotonic() + REPLY_WAIT_S
        while confirmed_by.isdecimal() and time.monotonic() < deadline:
            with session_scope(self._engine, read_only=True) as session:
                message = session.get(Message, int(confirmed_by))
            if message is None or message.state == "answered":
                return
            time.sleep(0.05)

    def _upload_step(self, complaint_id: str) -> float | None:
        """Upload every file; one that is there already is accepted again."""
        with session_scope(self._engine, read_only=True) as session:
            complaint = session.get(Complaint, complaint_id)
            files = after.filed_files(session, complaint) if complaint else []
        for evidence in files:
            pieces = self._evidence.open(evidence.sha256)
            try:
                self._intake.upload(complaint_id, evidence.sha256, pieces, evidence.media_type)
            except (RetryableError, RejectedError) as error:
                return pause_after(error, complaint_id)
        return None


def until_done(step: Callable[[str], float | None], id_: str) -> None:
    """Take a step again and again, with growing pauses, until it says that it is done.

    Args:
        step: Returns None when done, else the least seconds to wait.
        id_: What the step is about.
    """
    pause_s = FIRST_PAUSE_S
    while True:
        wait_s = step(id_)
        if wait_s is None:
            return
        DBOS.sleep(max(wait_s, pause_s))
        pause_s = min(pause_s * 2, LONGEST_PAUSE_S)


def tried(step: Callable[[str], float | None], id_: str) -> float | None:
    """Run a step; whatever goes wrong, it is tried again and never given up.

    An exception would end the workflow for good, and be kept with its text, which may quote
    the complaint. So only its kind is noted.
    """
    try:
        return step(id_)
    except Exception as error:
        logger.error("Filing of %s needs an operator: %s", id_, type(error).__name__)
        return REJECTED_PAUSE_S


def pause_after(error: RetryableError | RejectedError, id_: str) -> float:
    """The least seconds to wait after what the intake answered."""
    if isinstance(error, RejectedError):
        logger.error("Filing of %s is refused and needs an operator: %s", id_, error)
        return REJECTED_PAUSE_S
    logger.warning("Filing of %s is not done yet: %s", id_, error)
    return error.retry_after_s if isinstance(error, ThrottledError) else 0.0


def make_document(
    complaint: Complaint, channel: str, files: list[Evidence], callback_url: str
) -> Document:
    """Put a confirmed complaint into the published form.

    Raises:
        pydantic.ValidationError: The complaint lacks what the form requires.
    """
    value = drafts.value
    amount = value(complaint, "amount") or {"rupees": None, "foreign": []}
    when = value(complaint, "incident_time") or {"at": None, "said": ""}
    suspect = value(complaint, "suspect") or {"observables": [], "said": ""}
    transaction = value(complaint, "transaction")
    consent = value(complaint, "consent")
    cnic = value(complaint, "cnic")
    return Document.model_validate(
        {
            "version": VERSION,
            "complaint_id": complaint.id,
            "tracking_number": complaint.tracking_number,
            "language": complaint.language,
            "channel": channel,
            "confirmed_at": complaint.confirmed_at,
            "category": complaint.category,
            "subtype": complaint.subtype,
            "kind": "complaint" if cnic else "tip_off",
            "complainant": {
                "name": value(complaint, "name"),
                "cnic": cnic,
                "phone": value(complaint, "phone"),
                "city": value(complaint, "city"),
            },
            "narrative": _narrative(complaint, suspect["said"]),
            "incident_time": when["at"],
            "incident_time_text": when["said"] or None,
            "amount_lost_pkr": amount["rupees"],
            "amounts_foreign": amount["foreign"],
            "observables": [
                *_observables(suspect["observables"], transaction),
                *origins.observables(complaint),
            ][:MAX_OBSERVABLES],
            "impersonated": value(complaint, "impersonated"),
            "scheme": value(complaint, "scheme"),
            "platform": value(complaint, "platform"),
            "transaction": _transaction_text(transaction),
            **parts_of_1_1(complaint, amount["rupees"]),
            "evidence": [
                {
                    "sha256": evidence.sha256,
                    "size_bytes": evidence.size_bytes,
                    "media_type": evidence.media_type,
                    "name": evidence.name,
                }
                for evidence in files
            ],
            "unknown": drafts.unknown_fields(complaint),
            "consent": {"given_at": consent["at"], "wording_version": consent["wording"]},
            "callback_url": callback_url,
        }
    )


def _narrative(complaint: Complaint, about_suspect: str) -> list[dict[str, str]]:
    told = [{"text": part["text"], "received_at": part["at"]} for part in complaint.narrative]
    if about_suspect and complaint.confirmed_at:
        told.append({"text": about_suspect, "received_at": complaint.confirmed_at.isoformat()})
    return told


def _observables(
    named: list[dict[str, str]], transaction: dict[str, Any] | None
) -> list[dict[str, str]]:
    ids = transaction["ids"] if transaction else []
    paid = [{"type": "transaction_id", "value": value, "role": ""} for value in ids]
    named = with_parts(named, transaction)
    # Longer lists are all in the narrative, word for word.
    return [*named, *paid][:MAX_OBSERVABLES]


def _transaction_text(transaction: dict[str, Any] | None) -> str | None:
    if transaction is None:
        return None
    return str(transaction["said"] or " ".join([*transaction["via"], *transaction["ids"]])) or None
