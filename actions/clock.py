"""The countdown of a wallet's two hours: at most two reminders, and silence once it is done.

A workflow on DBOS whose id is ``clock:<complaint id>`` looks at the complaint, and puts the next
look into a queue, for when a reminder is due: has the citizen called, stopped, corrected the time?
So it survives a restart, and what was told in the meantime counts. A workflow that sleeps instead
would hold one of the threads that filing needs, and keep the process from ending.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final

from dbos import DBOS, SetEnqueueOptions, SetWorkflowID
from sqlalchemy import Engine
from sqlmodel import Session, select

from actions import drafts
from actions.fields import KARACHI
from actions.hours import may_push
from storage.base import utc_now
from storage.engine import session_scope
from storage.tables import Complaint, Conversation, Message

logger = logging.getLogger(__name__)

QUEUE: Final = "clock"
WATCH: Final = "clock"
"""The note beside a complaint's fields that holds its ``Watch``."""
MARKS: Final = (timedelta(minutes=45), timedelta(minutes=15))
"""How long before the end the citizen is reminded."""
GAP: Final = timedelta(minutes=10)
"""No reminder comes sooner than this after the citizen was told of the two hours."""
LATE: Final = timedelta(minutes=5)
"""A reminder that the bot slept through is sent at most so much later."""


@dataclass
class Watch:
    """What a complaint remembers about its countdown.

    Attributes:
        ends: End of the wallet's two hours, or None when there is no countdown.
        since: When the citizen was told of it.
        said: Which advice was given, and to which message: a turn may be played again.
        over: The citizen has called, or wants no reminders.
        done: The citizen has called.
    """

    ends: datetime | None = None
    since: datetime | None = None
    said: dict[str, str] = field(default_factory=dict)
    over: bool = False
    done: bool = False


def watch_of(complaint: Complaint) -> Watch:
    """What a complaint remembers; a new one if it remembers nothing."""
    kept = drafts.noted(complaint, WATCH) or {}
    return Watch(
        ends=_time(kept.get("ends")),
        since=_time(kept.get("since")),
        said=dict(kept.get("said") or {}),
        over=bool(kept.get("over")),
        done=bool(kept.get("done")),
    )


def keep(complaint: Complaint, watch: Watch) -> None:
    """Remember it with the complaint."""
    kept = {
        "ends": watch.ends.isoformat() if watch.ends else None,
        "since": watch.since.isoformat() if watch.since else None,
        "said": watch.said,
        "over": watch.over,
        "done": watch.done,
    }
    drafts.note(complaint, WATCH, kept)


def silence(complaint: Complaint) -> None:
    """No reminders any more, because the citizen stopped or said so."""
    watch = watch_of(complaint)
    if watch.ends is not None and not watch.over:
        watch.over = True
        keep(complaint, watch)


class Clock:
    """The workflow; make one in a process, before ``DBOS.launch()``.

    Args:
        engine: Database of the complaints.
        now: The present, aware.
        marks: How long before the end to remind, the longest first.
        gap: No reminder sooner than this after the countdown began.
    """

    def __init__(
        self,
        engine: Engine,
        now: Callable[[], datetime] = utc_now,
        marks: tuple[timedelta, ...] = MARKS,
        gap: timedelta = GAP,
    ) -> None:
        self._engine = engine
        self._now = now
        self._marks = marks
        self._gap = gap
        self._on_news: Callable[[], None] = lambda: None
        # DBOS decorates functions, not methods.
        self._look = DBOS.step(name="clock_look")(lambda id_: self._tried(id_))
        self._workflow = DBOS.workflow(name="money_clock", max_recovery_attempts=1_000_000)(
            lambda id_, number: self._run(id_, number)
        )

    def tell(self, on_news: Callable[[], None]) -> None:
        """Have a function called, from any thread, when there is news for a citizen."""
        self._on_news = on_news

    @staticmethod
    def open() -> None:
        """Take up what waits; call it after ``DBOS.launch()``, outside of an event loop."""
        DBOS.register_queue(QUEUE)

    def start(self, complaint_id: str) -> None:
        """Begin the countdown of a complaint; does nothing when it was begun before."""
        with SetWorkflowID(f"clock:{complaint_id}"):
            DBOS.start_workflow(self._workflow, complaint_id, 1)

    def _run(self, complaint_id: str, number: int) -> None:
        wait_s = self._look(complaint_id)
        if wait_s is not None:
            later = f"clock:{complaint_id}:{number + 1}"
            with SetWorkflowID(later), SetEnqueueOptions(delay_seconds=wait_s):
                DBOS.enqueue_workflow(QUEUE, self._workflow, complaint_id, number + 1)

    def _tried(self, complaint_id: str) -> float | None:
        """Look once; an error must not keep a complaint's words in the workflow's record."""
        try:
            return self.look(complaint_id)
        except Exception as error:
            logger.error("A countdown stopped: %s", type(error).__name__)
            return None

    def look(self, complaint_id: str) -> float | None:
        """Remind if it is time.

        Returns:
            Seconds until the next look, or None when there is nothing left to do.
        """
        now = self._now()
        with session_scope(self._engine) as session:
            complaint = session.get(Complaint, complaint_id)
            watch = watch_of(complaint) if complaint else Watch()
            if complaint is None or watch.ends is None or is_over(complaint, now):
                return None
            earliest = (watch.since or now) + self._gap
            times = [watch.ends - mark for mark in self._marks if watch.ends - mark >= earliest]
            missed = [at for at in times if at <= now]
            if missed and now - missed[-1] <= LATE:
                self._remind(session, complaint, watch.ends, len(missed), now)
            coming = [at for at in times if at > now]
        self._on_news()
        return (coming[0] - now).total_seconds() if coming else None

    @staticmethod
    def _remind(
        session: Session, complaint: Complaint, ends: datetime, number: int, now: datetime
    ) -> None:
        """Queue a reminder, once, unless these are the citizen's safe hours.

        Only where the story was told, whatever is linked: the buttons under it are about that.
        """
        conversation = session.get(Conversation, complaint.conversation_id)
        key = f"push:clock:{complaint.id}:{number}"
        known = select(Message.id).where(
            Message.conversation_id == complaint.conversation_id, Message.external_id == key
        )
        if conversation is None or not may_push(conversation, now) or session.exec(known).first():
            return
        session.add(
            Message(
                conversation_id=conversation.id,
                direction="out",
                external_id=key,
                state="pending",
                body={
                    "msg": "money-clock",
                    "args": countdown(ends, now),
                    "choices": ["money-done", "money-quiet"],
                },
            )
        )


def is_over(complaint: Complaint, now: datetime) -> bool:
    """Whether there is nothing to remind of: called, stopped, no wallet, or the time is up."""
    watch = watch_of(complaint)
    told = (drafts.value(complaint, "forums") or {}).get("said")
    return watch.over or watch.ends is None or watch.ends <= now or bool(told)


def countdown(ends: datetime, now: datetime) -> dict[str, Any]:
    """Arguments of a message that tells the time left and when it ends."""
    minutes = max(1, round((ends - now).total_seconds() / 60))
    left = {"hours": minutes // 60 or None, "minutes": minutes % 60 or None}
    return {"left": {"msg": "money-left", "args": left}, **clock_face(ends)}


def clock_face(at: datetime) -> dict[str, Any]:
    """A time of the day as people say it, in Pakistan: "2:15" and the part of the day."""
    here = at.astimezone(KARACHI)
    hour = here.hour % 12 or 12
    return {
        "clock": f"{hour}:{here.minute:02d}" if here.minute else str(hour),
        "part": {"msg": "part-of-day", "args": {"part": _part(here.hour)}},
    }


def _part(hour: int) -> str:
    parts = ((4, "small_hours"), (12, "morning"), (16, "afternoon"), (19, "evening"))
    return next((part for until, part in parts if hour < until), "night")


def _time(written: str | None) -> datetime | None:
    return datetime.fromisoformat(written) if written else None
