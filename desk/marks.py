"""Marks of a case that tell an officer what changed since filing, on the case and in the queue.

| mark | shown while |
|---|---|
| waiting | the case waits for the citizen's answer; with the moment until which |
| no_answer | the last change of its state was that the time for an answer was over |
| answered, disagrees, withdrawn, outcome, added | the citizen sent this, unread by officers |
| call | the citizen wishes to talk to somebody and nobody has called |
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from sqlalchemy.orm import aliased
from sqlmodel import Session, and_, col, exists, func, select

from desk.states import ASKABLE, State
from storage.desk_tables import CaseAddition, CaseEvent, CaseFile, CaseQuestion

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import ColumnElement


class Kind(StrEnum):
    """What is marked, the most pressing first."""

    CALL = "call"
    DISAGREES = "disagrees"
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"
    ADDED = "added"
    OUTCOME = "outcome"
    NO_ANSWER = "no_answer"
    WAITING = "waiting"


NEWS: Final = {
    Kind.DISAGREES: "disagreement",
    Kind.ANSWERED: "answer",
    Kind.WITHDRAWN: "withdrawal",
    Kind.ADDED: "statement",
    Kind.OUTCOME: "outcome",
}
"""What each mark of something unread is called in `actions.document.AdditionKind`."""


@dataclass(frozen=True)
class Mark:
    """One mark; `until` is when the time for an answer is over."""

    kind: Kind
    until: datetime | None = None


def marks(session: Session, cases: Sequence[CaseFile]) -> Mapping[int, Sequence[Mark]]:
    """Return the marks of some cases, by their numbers."""
    found: defaultdict[int, list[Mark]] = defaultdict(list)
    for kind in Kind:
        for number, until in _marked(session, cases, kind):
            found[number].append(Mark(kind, until))
    return found


def _marked(
    session: Session, cases: Sequence[CaseFile], kind: Kind
) -> Iterable[tuple[int, datetime | None]]:
    ids = [case.id for case in cases]
    if kind is not Kind.WAITING:
        having = select(CaseFile.id).where(col(CaseFile.id).in_(ids), condition(kind))
        return [(number, None) for number in session.exec(having) if number is not None]
    newest = select(CaseQuestion.case_id, func.max(CaseQuestion.answer_by))
    newest = newest.where(col(CaseQuestion.case_id).in_(ids)).where(
        CaseFile.id == CaseQuestion.case_id, condition(kind)
    )
    return list(session.exec(newest.group_by(col(CaseQuestion.case_id))))


def condition(kind: Kind) -> ColumnElement[bool]:
    """Return which cases have a mark."""
    if kind is Kind.WAITING:
        return col(CaseFile.state) == State.WAITING_CITIZEN
    if kind is Kind.CALL:
        return col(CaseFile.wants_contact_at).is_not(None)
    if kind is Kind.NO_ANSWER:
        return _no_answer()
    return exists().where(
        col(CaseAddition.case_id) == CaseFile.id,
        col(CaseAddition.kind) == NEWS[kind],
        col(CaseAddition.received_at) >= CaseFile.news_at,
    )


def _no_answer() -> ColumnElement[bool]:
    """The last change took the case out of waiting, by itself and without an answer."""
    later_event, later_question = aliased(CaseEvent), aliased(CaseQuestion)
    went_on = exists().where(
        col(CaseEvent.case_id) == CaseFile.id,
        col(CaseEvent.from_state) == State.WAITING_CITIZEN,
        col(CaseEvent.to_state).in_(ASKABLE),
        col(CaseEvent.officer_id).is_(None),
        ~exists().where(
            col(later_event.case_id) == CaseEvent.case_id, col(later_event.id) > CaseEvent.id
        ),
    )
    unanswered = exists().where(
        col(CaseQuestion.case_id) == CaseFile.id,
        col(CaseQuestion.answered_at).is_(None),
        ~exists().where(
            col(later_question.case_id) == CaseQuestion.case_id,
            col(later_question.id) > CaseQuestion.id,
        ),
    )
    return and_(went_on, unanswered)
