"""What a chat may do about a filed complaint, shown under its status."""

from __future__ import annotations

from datetime import datetime

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher
from sqlmodel import Session

from actions import after, links
from actions.reply import say
from actions.sheet_offer import sheet_choice
from actions.status import question_args
from storage.tables import Complaint, Question


def choices(session: Session, complaint: Complaint, own: bool) -> tuple[str, ...]:
    """Ids of the buttons under a complaint's status, the likeliest first.

    Args:
        session: Open session.
        complaint: The complaint.
        own: Whether this chat filed it. Another one, which showed the secret code, may add to it
            but not take it back: who found a code must not end somebody's complaint.
    """
    sheet = sheet_choice(complaint)
    if after.is_withdrawn(session, complaint):
        return (sheet,)
    add = after.choice("add", complaint)
    if complaint.state == "closed":
        return (after.choice("disagree", complaint), add, sheet)
    return (add, sheet, after.choice("withdraw", complaint)) if own else (add, sheet)


def say_questions(
    session: Session, complaint: Complaint, dispatcher: CollectingDispatcher, now: datetime
) -> None:
    """Repeat the oldest question that waits for this complaint's citizen, if there is one."""
    for question in after.open_questions(session, [complaint.id])[:1]:
        say(
            dispatcher,
            "question-open",
            choices=(after.reply_choice(question),),
            tracking=complaint.tracking_number or "",
            when=when(question, now),
            **question_args(question),
        )


def when(question: Question, now: datetime) -> str:
    """By when an answer is wanted: "late" when that has passed, "by" its day, else "soon"."""
    if question.answer_by is None:
        return "soon"
    return "late" if question.answer_by < now else "by"


def allowed(session: Session, tracker: Tracker, tracking: str = "") -> list[Complaint]:
    """Filed complaints this chat may speak about, newest first.

    Those of its citizen; one that is named also when the chat only knew its secret code.

    Args:
        session: Open session.
        tracker: The conversation.
        tracking: Only the one with this tracking number.
    """
    if not tracking:
        return links.complaints_of(session, tracker.sender_id)
    found = links.spoken_of(session, tracker.sender_id, tracking)
    return [found] if found else []
