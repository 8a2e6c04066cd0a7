"""Status callbacks: the bot, and through it the citizen, hears of every change.

One durable DBOS workflow an event, kept in the desk's own SQLite file so that a restart goes on
where it was. Its id is the event's id, so starting it twice is starting it once. It tries until the
bot has it (2xx) or says it had it (409): after 1 s, 2 s, 4 s and so on up to an hour. Callbacks of
one case are sent one after the other, so that the citizen hears of states in their order.

The workflow is given the number of the event only: the reason, and what an officer asks, stay in
their encrypted columns and are read when they are sent. A change is committed before its workflow
starts; should the process end between the two, the sweep at the next start finds the event and
starts it.

DBOS is one per process, and its workflows are functions of a module. Hence `_sender`.
"""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

import httpx
from dbos import DBOS, DBOSConfig, SetEnqueueOptions, SetWorkflowID
from sqlmodel import Session, col, select
from starlette.concurrency import run_in_threadpool

from actions.signing import IDEMPOTENCY_HEADER, SigningAuth
from desk import questions
from desk.states import State
from storage.base import utc_now
from storage.desk_tables import CaseEvent, CaseFile, CaseQuestion
from storage.engine import session_scope

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Engine

LOG = logging.getLogger(__name__)
QUEUE: Final = "callbacks"
LONGEST_WAIT_S: Final = 3_600.0
FIRST_WAIT_S: Final = 1.0
TIMEOUT_S: Final = 20.0
SWEEP: Final = timedelta(days=30)
DONE: Final = "done"


@dataclass(frozen=True)
class Notice:
    """One callback: where to, and what."""

    url: str
    event_id: str
    body: bytes


class Sender:
    """Sends one event's callback.

    Args:
        engine: the desk's database.
        key_id: id of the callback key.
        secret: the callback key.
        prefix: the only beginning an address may have.
    """

    def __init__(self, engine: Engine, key_id: str, secret: bytes, prefix: str) -> None:
        self._engine = engine
        self._prefix = prefix
        self._auth = SigningAuth(key_id, secret)

    async def send(self, number: int) -> str:
        """Try once; return `DONE`, or a word for the log on why to try again."""
        notice = await run_in_threadpool(self._notice, number)
        if notice is None:
            return DONE
        headers = {IDEMPOTENCY_HEADER: notice.event_id, "content-type": "application/json"}
        # No proxy from the environment and no redirect: the bot is where the settings say.
        client = httpx.AsyncClient(auth=self._auth, timeout=TIMEOUT_S, trust_env=False)
        try:
            async with client:
                answer = await client.post(notice.url, content=notice.body, headers=headers)
        except httpx.HTTPError as error:
            return type(error).__name__
        arrived = answer.is_success or answer.status_code == httpx.codes.CONFLICT
        return DONE if arrived else f"status {answer.status_code}"

    def _notice(self, number: int) -> Notice | None:
        with session_scope(self._engine, read_only=True) as session:
            found = session.exec(
                select(CaseEvent, CaseFile)
                .where(CaseEvent.id == number)
                .where(CaseEvent.case_id == CaseFile.id)
            ).first()
            if found is None:
                return None
            event, case = found
            question = _question(session, case, event)
        if not case.callback_url or not case.callback_url.startswith(self._prefix):
            LOG.error("event %s has no address that may be called", number)
            return None
        event_id = public_id(case, event)
        content: dict[str, Any] = {
            "event_id": event_id,
            "complaint_id": case.complaint_id,
            "nccia_number": case.nccia_number,
            "state": event.to_state,
            "reason": event.reason or "",
            "at": _instant(event.at),
        }
        if question is not None:
            content["question"] = question
        return Notice(case.callback_url, event_id, json.dumps(content, ensure_ascii=False).encode())


def public_id(case: CaseFile, event: CaseEvent) -> str:
    """Return an event's id as others see it; unique also after a new start with an empty desk."""
    return f"{case.nccia_number}-{event.id}"


def _question(session: Session, case: CaseFile, event: CaseEvent) -> dict[str, str] | None:
    """Return what was asked by a change to waiting: both have one moment."""
    if event.to_state != State.WAITING_CITIZEN:
        return None
    asked = select(CaseQuestion).where(CaseQuestion.case_id == event.case_id)
    question = session.exec(asked.where(CaseQuestion.asked_at == event.at)).one()
    return {
        "question_id": questions.public_id(case, question.id or 0),
        "template": question.template,
        "text": question.text or "",
        "answer_by": _instant(question.answer_by),
    }


def _instant(at: datetime) -> str:
    return at.isoformat().replace("+00:00", "Z")


_sender: Sender | None = None


@DBOS.step()
async def _attempt(number: int) -> str:
    if _sender is None:
        return "not started"
    return await _sender.send(number)


@DBOS.workflow()
async def tell(number: int) -> int:
    """Tell the bot of one event; return how many attempts it took."""
    attempt = 0
    while True:
        attempt += 1
        outcome = await _attempt(number)
        if outcome == DONE:
            return attempt
        wait_s = min(LONGEST_WAIT_S, FIRST_WAIT_S * 2 ** min(attempt - 1, 12))
        LOG.warning("event %s not delivered (%s), again in %.0f s", number, outcome, wait_s)
        await DBOS.sleep_async(wait_s)


class Callbacks:
    """Starts and stops the desk's durable work.

    Args:
        engine: the desk's database.
        database: DBOS' own SQLite file.
        sender: what sends.
    """

    def __init__(self, engine: Engine, database: Path, sender: Sender) -> None:
        self._engine = engine
        self._database = database
        self._sender = sender
        self.running = False

    def start(self) -> None:
        """Launch DBOS, go on with what was unfinished, and find what was never started."""
        global _sender
        _sender = self._sender
        self._database.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._database.touch(mode=0o600)  # or SQLite would make it readable for everybody
        config: DBOSConfig = {
            "name": "khabardar-desk",
            "system_database_url": f"sqlite:///{self._database.as_posix()}",
            "executor_id": "desk",
            "application_version": "1",
            "log_level": "WARNING",
        }
        DBOS(config=config)
        DBOS.launch()
        DBOS.register_queue(QUEUE, partition_concurrency=1, polling_interval_sec=0.5)
        self.running = True
        self._sweep()

    def stop(self) -> None:
        """Stop; what is unfinished goes on at the next start."""
        self.running = False
        DBOS.destroy(workflow_completion_timeout_sec=2)

    def notify(self, number: int) -> None:
        """Start the callback of an event, unless it was started before."""
        if not self.running:
            return  # the sweep at the next start finds it
        with session_scope(self._engine, read_only=True) as session:
            event = session.get_one(CaseEvent, number)
            case = session.get_one(CaseFile, event.case_id)
        with (
            SetWorkflowID(public_id(case, event)),
            SetEnqueueOptions(queue_partition_key=case.complaint_id),
        ):
            DBOS.enqueue_workflow(QUEUE, tell, number)

    def _sweep(self) -> None:
        with session_scope(self._engine, read_only=True) as session:
            recent = session.exec(
                select(CaseEvent.id)
                # Every change but the first, which the receipt told.
                .where(col(CaseEvent.from_state).is_not(None), CaseEvent.at > utc_now() - SWEEP)
                .order_by(col(CaseEvent.id))
            ).all()
        for number in recent:
            if number is not None:
                self.notify(number)
