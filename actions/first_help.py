"""The first answer to a story: what was understood, what to do now, and the draft begun."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions import answers, drafts
from actions.document import PAKISTAN
from actions.inbound import FRAUD_INTENTS, Inbound, latest, story
from actions.reply import say
from actions.rescue_walk import START as RESCUE
from actions.services import Services
from content.catalogue import Catalogue
from content.facts import WALLET_HOLD
from storage.engine import session_scope
from storage.tables import Complaint, Conversation

MAX_STEPS = 2
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
        outranking = answers.outranking(tracker, catalogue) if newest.words <= SHORT else None
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
        if not resumed:
            draft.category = category or draft.category
            draft.subtype = subtype
            draft.language = language
        for message in told:
            drafts.tell(draft, message, now)
            drafts.absorb(draft, message)
        for evidence in drafts.loose_files(session, tracker.sender_id):
            drafts.attach(session, draft, evidence)
        session.add(draft)
        if resumed:
            say(dispatcher, "welcome-back")
            say(dispatcher, "noted-more")
        else:
            help_at_once(draft, services.catalogue, dispatcher, now)
        category = draft.category
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


def help_at_once(
    draft: Complaint, catalogue: Catalogue, dispatcher: CollectingDispatcher, now: datetime
) -> None:
    """Say what was understood and the most urgent steps."""
    understood = f"understood-{draft.subtype}"
    general = f"understood-{draft.category}"
    say(dispatcher, understood if catalogue.has("en", understood) else general)
    *urgent, special = _steps(draft, catalogue, now)[:MAX_STEPS]
    for msg in urgent:
        say(dispatcher, msg)
    say(dispatcher, special, (RESCUE,) if draft.category == "whatsapp_hijacking" else ())


def _steps(draft: Complaint, catalogue: Catalogue, now: datetime) -> list[str]:
    """Message ids of the most urgent steps, money first."""
    steps: list[str] = []
    if drafts.money_moved(draft) or drafts.value(draft, "transaction"):
        transaction = drafts.value(draft, "transaction") or {"via": []}
        wallets = {name for name in transaction["via"] if catalogue.has("en", f"wallet-{name}")}
        held = wallets and not _surely_past(draft, now)
        steps.append("steps-money-wallet" if held else "steps-money")
    special = f"steps-{draft.subtype}"
    steps.append(special if catalogue.has("en", special) else f"steps-{draft.category}")
    return steps


def _surely_past(draft: Complaint, now: datetime) -> bool:
    """Whether the hours in which a wallet holds money are over; "today" may mean just now."""
    told = drafts.value(draft, "incident_time")
    if not told or not told.get("at"):
        return False
    at = datetime.fromisoformat(told["at"]).astimezone(PAKISTAN)
    return now - at > WALLET_HOLD and at.date() < now.astimezone(PAKISTAN).date()
