"""Talking to a person: whom to call, and the mark that somebody wants to be called."""

from __future__ import annotations

from typing import Final

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher
from sqlmodel import Session

from actions import drafts, links
from actions.after import ask_contact
from actions.inbound import latest
from actions.reply import say
from actions.services import Services
from storage.tables import Complaint, Conversation

NUMBER_ONLY: Final = "helpline"
"""The phrase of somebody who wants the number and not to be called."""
_ENDED: Final = ("closed", "withdrawn")


def human(
    session: Session, services: Services, dispatcher: CollectingDispatcher, tracker: Tracker
) -> None:
    """Say whom to call; note for the officer that the citizen wants to be called."""
    say(dispatcher, "human")
    conversation = session.get(Conversation, tracker.sender_id)
    if conversation is None or latest(tracker, services.catalogue).answer == NUMBER_ONLY:
        return
    conversation.wants_contact_at = services.clock()
    session.add(conversation)
    filed = _open_complaint(session, tracker.sender_id)
    if filed is not None:
        ask_contact(session, filed)
        say(dispatcher, "human-noted", case="filed")
    elif drafts.find(session, tracker.sender_id) is not None:
        say(dispatcher, "human-noted", case="draft")


def _open_complaint(session: Session, conversation_id: str) -> Complaint | None:
    """The citizen's newest complaint that NCCIA works on, or is about to."""
    filed = links.complaints_of(session, conversation_id)
    return next((one for one in filed if one.state not in _ENDED), None)
