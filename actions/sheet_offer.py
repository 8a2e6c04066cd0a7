"""Who gets a complaint's sheet.

In the chat a sheet is only promised: the reply names the complaint, and the channel that delivers
the reply has the bytes made then, if it still has a right to them: it filed the complaint, or gave
its tracking number and secret and was not unlinked since.
"""

from __future__ import annotations

from typing import Final

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher
from sqlmodel import Session

from actions import links
from actions.inbound import latest
from actions.reply import say
from actions.services import Services
from storage.tables import Complaint

SHEET: Final = "sheet"
"""The button; behind a colon the tracking number of one of several complaints."""


def sheet_choice(complaint: Complaint) -> str:
    """Id of the button that gives a complaint's sheet."""
    return f"{SHEET}:{complaint.tracking_number}"


def is_sheet_choice(choice: str) -> bool:
    """Whether a button asks for a sheet."""
    return choice == SHEET or choice.startswith(f"{SHEET}:")


def file_name(tracking_number: str) -> str:
    """Name under which a sheet is saved; it does not say what it is about."""
    return f"{tracking_number}.pdf"


def give_sheet(
    session: Session, services: Services, dispatcher: CollectingDispatcher, tracker: Tracker
) -> None:
    """Promise the sheet of the complaint whose button was pressed, or of the citizen's newest."""
    wanted = latest(tracker, services.catalogue).answer.partition(":")[2]
    complaint = _allowed(session, tracker, wanted)
    if complaint is None:
        say(dispatcher, "sheet-none")
        return
    number = str(complaint.tracking_number)
    attachment = {"sheet": complaint.id, "name": file_name(number)}
    say(dispatcher, "sheet-ready", attachment=attachment, tracking=number)


def _allowed(session: Session, tracker: Tracker, wanted: str) -> Complaint | None:
    """A filed complaint that this chat may have the sheet of."""
    if wanted:
        return links.spoken_of(session, tracker.sender_id, wanted)
    return next(iter(links.complaints_of(session, tracker.sender_id)), None)
