"""How a complaint form ends: filed, declined, cancelled, or left for later."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from sqlmodel import Session, select

from actions import after, belonging, drafts, followup_start, money, origins
from actions.answers import MENU
from actions.clock import silence
from actions.first_help import ANSWERED, fresh_slots, help_at_once
from actions.inbound import latest
from actions.reply import say
from actions.rescue import FORM as RESCUE_FORM
from actions.rescue_walk import START as RESCUE
from actions.services import Services
from actions.sheet_code import derived, sheet_index, verification_code
from actions.sheet_offer import sheet_choice
from storage import audit
from storage.crypto import KeyRing
from storage.engine import session_scope
from storage.tables import DRAFT, Complaint, ComplaintEvent, Conversation
from storage.tracking import hash_secret, new_tracking_number

CONFIRMED_BY = "confirmed_by"


def tracking_secret(keyring: KeyRing, complaint_id: str) -> str:
    """The secret that opens a complaint's status from another chat: 60 bits, XXXX-XXXX-XXXX.

    It is derived, not stored, so that a turn that is played again shows the same one.
    """
    return derived(keyring, complaint_id, "tracking-secret")


class FinishComplaint(Action):
    """Does what the citizen decided."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def name(self) -> str:
        """Name by which Rasa calls it."""
        return "action_finish_complaint"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Commit the decision first, then start filing and answer."""
        outcome = str(tracker.get_slot("outcome") or "lost")
        message_id = latest(tracker, self._services.catalogue).message_id
        filed: Complaint | None = None
        added: dict[str, Any] | None = None
        with session_scope(self._services.engine) as session:
            # First of all: played again, the draft may be that of a matter that waited.
            filed = _confirmed_by(session, tracker.sender_id, message_id)
            draft = None if filed is not None else drafts.find(session, tracker.sender_id)
            if draft is not None and outcome == "confirmed":
                filed = self._confirm(session, draft, message_id)
            elif draft is not None and outcome == belonging.ADDED:
                added = belonging.hand_over(session, draft)
                if added is not None:
                    followup_start.noted(session, dispatcher, added)
            elif draft is not None and outcome == "stopped":
                silence(draft)
            elif draft is not None and outcome in ("declined", "cancelled", "restarted"):
                drafts.delete(session, draft)
        if filed is not None:
            self._services.start_filing(filed.id)
            say(
                dispatcher,
                "filed-saved",
                (sheet_choice(filed),),
                tracking=filed.tracking_number or "",
                secret=tracking_secret(self._services.keyring, filed.id),
            )
            self._tell_of_messengers(filed, dispatcher)
            if belonging.is_waiting(filed):
                return self._go_on(filed.id, dispatcher, message_id)
        elif outcome != RESCUE and added is None:
            self._say_goodbye(outcome, dispatcher)
        next_: list[EventType] = [FollowupAction(RESCUE_FORM)] if outcome == RESCUE else []
        if added is not None:
            next_ = [SlotSet("followup", added), FollowupAction(followup_start.FORM)]
        return [SlotSet("outcome", None), SlotSet("category", None), *next_]

    def _tell_of_messengers(self, filed: Complaint, dispatcher: CollectingDispatcher) -> None:
        """Say where the news can be had, to one whose page shows it only when it is opened."""
        telegram, whatsapp = self._services.telegram_name, self._services.whatsapp_number
        if not telegram and not whatsapp:
            return
        with session_scope(self._services.engine, read_only=True) as session:
            chat = session.get(Conversation, filed.conversation_id)
        if chat is not None and chat.channel == "web":
            say(dispatcher, "filed-elsewhere", telegram=telegram, whatsapp=whatsapp)

    def _go_on(
        self, filed_id: str, dispatcher: CollectingDispatcher, message_id: str
    ) -> list[EventType]:
        """Begin the other matter that was told before this one was filed."""
        services = self._services
        with session_scope(services.engine) as session:
            filed = session.get_one(Complaint, filed_id)
            now = services.clock()
            draft = belonging.begin_waiting(filed, session, services.catalogue, now)
            say(dispatcher, "now-the-second")
            help_at_once(draft, money.Turn(session, services, dispatcher, message_id))
            category = draft.category
        return [*fresh_slots(category), FollowupAction("complaint_form")]

    def _confirm(self, session: Session, draft: Complaint, message_id: str) -> Complaint:
        now = self._services.clock()
        draft.fields = {**draft.fields, CONFIRMED_BY: {"value": message_id, "state": "own"}}
        draft.state = "confirmed"
        draft.tracking_number = new_tracking_number()
        draft.tracking_secret_hash = hash_secret(tracking_secret(self._services.keyring, draft.id))
        keyring = self._services.keyring
        draft.sheet_index = sheet_index(keyring, verification_code(keyring, draft.id))
        draft.confirmed_at = now
        origins.note(session, draft)
        session.add(draft)
        conversation = session.get(Conversation, draft.conversation_id)
        asked = conversation.wants_contact_at if conversation else None
        if asked is not None and asked >= draft.created_at:
            # Said while there was no officer yet who could see it.
            after.ask_contact(session, draft)
        session.add(
            ComplaintEvent(
                complaint_id=draft.id,
                external_id=f"confirmed:{draft.id}",
                state="confirmed",
                at=now,
                source="citizen",
            )
        )
        audit.append(session, "citizen", "complaint.confirmed", f"complaint:{draft.id}", {})
        return draft

    def _say_goodbye(self, outcome: str, dispatcher: CollectingDispatcher) -> None:
        if outcome == "stopped":
            say(dispatcher, "stopped", days=self._services.draft_days)
        elif outcome == "restarted":
            say(dispatcher, "restarted", asks="narrative")
        elif outcome in ("declined", "cancelled"):
            say(dispatcher, outcome)
        elif outcome != ANSWERED:
            say(dispatcher, "menu", choices=MENU)


def _confirmed_by(session: Session, conversation_id: str, message_id: str) -> Complaint | None:
    """The complaint that this very message confirmed, when its turn is played again.

    By the chat, whose message it is.
    """
    newest = session.exec(
        select(Complaint)
        .where(Complaint.conversation_id == conversation_id, Complaint.state != DRAFT)
        .order_by(Complaint.confirmed_at.desc())  # type: ignore[union-attr]
    ).first()
    if newest is None or not message_id:
        return None
    entry = newest.fields.get(CONFIRMED_BY) or {}
    return newest if entry.get("value") == message_id else None
