"""The first answer to a story: what was understood, what to do now, and the draft begun."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions import answers, belonging, drafts, money
from actions.inbound import FRAUD_INTENTS, Inbound, latest, story
from actions.official import is_asked
from actions.reply import say
from actions.rescue_walk import START as RESCUE
from actions.services import Services
from content.facts import kind_name
from storage.engine import session_scope
from storage.tables import Complaint, Conversation

SHORT = 8  # words
ANSWERED = "answered"


class FirstHelp(Action):
    """Begins the draft from everything told so far and says the most urgent steps."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def name(self) -> str:
        """Name by which Rasa calls it."""
        return "action_first_help"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Save the draft, then help."""
        catalogue = self._services.catalogue
        newest = latest(tracker, catalogue)
        told = story(tracker, catalogue, asked_about(tracker))
        short = newest.words <= SHORT or is_asked(newest, catalogue)
        outranking = answers.outranking(tracker, catalogue) if short else None
        if outranking is not None:
            # A number or a foreign script taken for a story.
            with session_scope(self._services.engine) as session:
                outranking(session, self._services, dispatcher, tracker)
            return [SlotSet("outcome", ANSWERED)]
        category = newest.intent if newest.intent in FRAUD_INTENTS else None
        if newest.choice and told:
            # Chosen from the list: what was told before is the better guess of its sub-type.
            newest = told[-1]
        subtype = newest.subtypes.get(category or "") or None
        return begin(self._services, dispatcher, tracker, told, category, subtype)


def asked_about(tracker: Tracker) -> list[str]:
    """Ids of the messages that were not understood and asked about."""
    return list((tracker.get_slot("doubt") or {}).get("told") or [])


def begin(
    services: Services,
    dispatcher: CollectingDispatcher,
    tracker: Tracker,
    told: list[Inbound],
    category: str | None,
    subtype: str | None,
) -> list[EventType]:
    """Save what was told as a draft of this category, then help.

    Returns:
        The events after which the form may ask.
    """
    now = services.clock()
    with session_scope(services.engine) as session:
        conversation = session.get(Conversation, tracker.sender_id)
        language = conversation.language if conversation else "ur"
        draft = drafts.begin(session, tracker.sender_id, language)
        resumed = _is_resumed(draft, told)
        if resumed and belonging.set_aside(draft, told, category, services.catalogue):
            told = []
        if not resumed:
            draft.category = category or draft.category
            draft.subtype = subtype
            draft.language = language
        belonging.take_in(draft, told, services.catalogue, now)
        for evidence in drafts.loose_files(session, tracker.sender_id):
            drafts.attach(session, draft, evidence)
        session.add(draft)
        turn = money.Turn(
            session, services, dispatcher, latest(tracker, services.catalogue).message_id
        )
        if resumed and told:
            say(dispatcher, "welcome-back")
            say(dispatcher, "noted-more")
            money.advise(draft, turn, first=False)
        elif not resumed:
            help_at_once(draft, turn)
        category = draft.category
    return fresh_slots(category)


def fresh_slots(category: str | None) -> list[EventType]:
    """The slots with which the form begins on a matter."""
    return [
        SlotSet("category", category),
        SlotSet("asked", None),
        SlotSet("bad_answers", 0),
        SlotSet("outcome", None),
        SlotSet("doubt", None),
    ]


def _is_resumed(draft: Complaint, told: list[Inbound]) -> bool:
    """Whether the draft holds more than this story, because the form was left earlier."""
    told_now = {message.message_id for message in told}
    return any(not told_now.issuperset(str(part["id"]).split()) for part in draft.narrative)


def help_at_once(draft: Complaint, turn: money.Turn) -> None:
    """Say what was understood and the most urgent steps, money first."""
    catalogue, dispatcher = turn.services.catalogue, turn.dispatcher
    own = catalogue.first_help.get(kind_name(draft.category or "", draft.subtype))
    say(dispatcher, own.understood if own else f"understood-{draft.category}")
    money.advise(draft, turn, first=True)
    choices = (RESCUE,) if draft.category == "whatsapp_hijacking" else ()
    for msg in [step.msg for step in own.steps] if own else [f"steps-{draft.category}"]:
        say(dispatcher, msg, choices)
