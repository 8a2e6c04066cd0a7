"""What the bot says by itself about filed complaints: a reminder, and a question weeks later.

Both are queued as pending messages in the same transaction that notes them as done, so each is
said once; whether the hour suits the citizen is decided where messages are sent.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Engine
from sqlmodel import Session, col, select

from actions import after, links
from actions.status import question_args
from storage.engine import session_scope
from storage.tables import Complaint, Question

REMIND_BEFORE: Final = timedelta(days=2)
NOT_AT_ONCE: Final = timedelta(days=1)
"""Nobody is reminded of what was asked within this time."""
OUTCOME_AFTER: Final = timedelta(weeks=4)
TOO_LATE: Final = timedelta(days=90)
"""After a long outage nobody is asked about "four weeks ago"."""
LOOK_EVERY: Final = timedelta(minutes=10)
AT_ONCE: Final = 100
_NOT_ASKED: Final = ("draft", *after.ON_THE_WAY, "waiting_citizen", "withdrawn")


class Aftercare:
    """Reminds of officers' questions and asks about the outcome.

    Args:
        engine: The database.
        clock: The present, aware.
        on_news: Called when something was queued.
    """

    def __init__(
        self, engine: Engine, clock: Callable[[], datetime], on_news: Callable[[], None]
    ) -> None:
        self._engine = engine
        self._clock = clock
        self._on_news = on_news
        self._looked_at: datetime | None = None

    def sweep(self) -> int:
        """Queue what is due, at most once in ten minutes; how many messages that made."""
        now = self._clock()
        if self._looked_at is not None and now - self._looked_at < LOOK_EVERY:
            return 0
        with session_scope(self._engine) as session:
            queued = _remind(session, now) + _ask_outcome(session, now)
        self._looked_at = now
        if queued:
            self._on_news()
        return queued


def _remind(session: Session, now: datetime) -> int:
    due = session.exec(
        select(Question, Complaint)
        .where(
            Question.complaint_id == Complaint.id,
            col(Question.answered_at).is_(None),
            col(Question.answer_by) > now,
            col(Question.answer_by) <= now + REMIND_BEFORE,
            col(Question.reminded_at).is_(None),
            col(Question.asked_at) <= now - NOT_AT_ONCE,
            col(Complaint.state).not_in(after.FINAL),
        )
        .limit(AT_ONCE)
    ).all()
    for question, complaint in due:
        question.reminded_at = now
        session.add(question)
        body = {
            "msg": "push-reminder",
            "args": {"tracking": complaint.tracking_number or "", **question_args(question)},
            "choices": [after.reply_choice(question)],
        }
        links.tell(session, complaint, f"remind:{question.id}", body)
    return len(due)


def _ask_outcome(session: Session, now: datetime) -> int:
    due = session.exec(
        select(Complaint)
        .where(
            col(Complaint.received_at) <= now - OUTCOME_AFTER,
            col(Complaint.received_at) > now - TOO_LATE,
            col(Complaint.outcome_asked_at).is_(None),
            col(Complaint.state).not_in(_NOT_ASKED),
        )
        .limit(AT_ONCE)
    ).all()
    asked = 0
    for complaint in due:
        complaint.outcome_asked_at = now
        session.add(complaint)
        if after.is_withdrawn(session, complaint):
            continue
        body = {
            "msg": "push-outcome",
            "args": {"tracking": complaint.tracking_number or ""},
            "choices": [
                after.choice(f"outcome-{answer}", complaint) for answer in ("yes", "partly", "no")
            ],
        }
        links.tell(session, complaint, f"outcome:{complaint.id}", body)
        asked += 1
    return asked
