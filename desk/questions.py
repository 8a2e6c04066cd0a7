"""What officers ask the citizen, in the database: ask, wait, and stop waiting. No HTTP here.

A case waits for one answer at a time, `DEADLINE` long. It goes back to where it was when the answer
is here (`desk.additions`), when an officer stops waiting (`casework.move`), or when the time is
over. `lapse` finds the last of these by what the tables say, so a restart loses no deadline.
"""

from __future__ import annotations

import asyncio
import logging
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session, col, select
from starlette.concurrency import run_in_threadpool

from desk import casework
from desk.errors import TransitionRefusedError
from desk.states import ASKABLE, REASON_MAX_CHARS, State
from storage import audit
from storage.desk_tables import CaseFile, CaseQuestion
from storage.engine import session_scope

if TYPE_CHECKING:
    from desk.context import Desk

LOG = logging.getLogger(__name__)
DEADLINE: Final = timedelta(days=7)
"""How long a citizen has; people travel, and many share a phone. Ours; wants checking."""
WORDS_MAX_CHARS: Final = REASON_MAX_CHARS
LOOK_EVERY_S: Final = 60.0


def public_id(case: CaseFile, number: int) -> str:
    """Return a question's id as the bot knows it, made like that of an event."""
    return f"{case.nccia_number}-{number}"


def named(session: Session, case: CaseFile, question_id: str) -> CaseQuestion | None:
    """Return the question of this case that the bot's id means, or None."""
    number = question_id.removeprefix(public_id(case, 0)[:-1])
    if not (number.isascii() and number.isdigit() and len(number) <= 18):
        return None
    question = session.get(CaseQuestion, int(number))
    fits = question is not None and question.case_id == case.id
    return question if fits and public_id(case, int(number)) == question_id else None


def ask(
    desk: Desk,
    nccia_number: str,
    officer_id: int,
    *,
    seen: str,
    template: str,
    words: str,
    read: int = 0,
) -> None:
    """Ask the citizen something, and let the case wait for the answer.

    Args:
        desk: the desk.
        nccia_number: the case's number.
        officer_id: who asks.
        seen: the state the officer saw.
        template: id of the wording; "" for the officer's own words alone.
        words: the officer's own words, cleaned; may be empty with a template.
        read: the newest addition the officer saw, by its number.

    Raises:
        TransitionRefusedError: The case is no longer as it was seen, nothing can be asked now
            (a question is open already, or the case has ended), or nothing is asked.
    """
    known = template in desk.wording.questions()
    if not (known or (template == "" and words)) or len(words) > WORDS_MAX_CHARS:
        raise TransitionRefusedError("there is no such question")
    with session_scope(desk.engine) as session:
        case = casework.locked(session, nccia_number)
        if case is None or case.id is None or case.state != seen or case.state not in ASKABLE:
            raise TransitionRefusedError("nothing can be asked about the case as it is")
        now = desk.now()
        question = CaseQuestion(
            case_id=case.id,
            officer_id=officer_id,
            template=template,
            text=words or None,
            state_before=case.state,
            asked_at=now,
            answer_by=now + DEADLINE,
        )
        session.add(question)
        event = casework.turn(session, case, State.WAITING_CITIZEN, at=now, officer_id=officer_id)
        casework.read_until(session, case, read)
        session.flush()
        detail = {"question": question.id, "event": event, "template": template}
        audit.append(session, f"officer:{officer_id}", "case.asked", f"case:{case.id}", detail)
    desk.notify(event)


def lapse(desk: Desk) -> int:
    """Let every case go on whose citizen did not answer in time; return how many."""
    late = (
        select(CaseFile.nccia_number)
        .join(CaseQuestion, col(CaseQuestion.case_id) == CaseFile.id)
        .where(CaseFile.state == State.WAITING_CITIZEN)
        .where(col(CaseQuestion.answered_at).is_(None), CaseQuestion.answer_by <= desk.now())
        .distinct()
    )
    with session_scope(desk.engine, read_only=True) as session:
        numbers = session.exec(late).all()
    return sum(_lapse_one(desk, number) for number in numbers)


def _lapse_one(desk: Desk, nccia_number: str) -> bool:
    with session_scope(desk.engine) as session:
        case = casework.locked(session, nccia_number)
        question = casework.open_question(session, case) if case else None
        if case is None or question is None or question.answer_by > desk.now():
            return False  # an older question's time was over, or the answer has just come
        event = casework.turn(session, case, State(question.state_before), at=desk.now())
        detail = {"question": question.id, "event": event}
        audit.append(session, "desk", "case.question_lapsed", f"case:{case.id}", detail)
    desk.notify(event)
    return True


async def watch(desk: Desk) -> None:
    """Look for passed deadlines until cancelled."""
    while True:
        try:
            await run_in_threadpool(lapse, desk)
        except SQLAlchemyError as error:
            # The database may be away for a while; the deadlines stay in it.
            LOG.warning("deadlines were not looked at: %s", type(error).__name__)
        await asyncio.sleep(LOOK_EVERY_S)
