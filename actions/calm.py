"""Words of distress, in any message and before anything else: a calm, short answer.

`Calm` stands before every action that reads a message. It says one human line and whom to call;
the action itself does not run, so a form stays at its question and nothing is asked. The next
message may say to go on. What is listened for is in ``content/distress.toml``; which kind was heard
is neither stored nor logged.
"""

from __future__ import annotations

from copy import copy
from dataclasses import replace
from typing import Any, Final

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions import drafts
from actions.first_help import ANSWERED, begin
from actions.inbound import Inbound, as_latest, last_said, latest
from actions.reply import say
from actions.services import Services
from storage.engine import session_scope

CHOICES: Final = ("continue", "human")
_SAID: Final = "distress-"
_REST: Final = "distress-rest"
_GO_ON: Final = {
    "text": '/choose{"choice": "continue"}',
    "intent": {"name": "choose", "confidence": 1.0},
    "entities": [{"entity": "choice", "value": "continue"}],
}
# Their form has read the message, or answered it, in the same turn.
_AFTER_A_FORM: Final = (
    "action_finish_complaint", "action_clarified", "action_rescued", "action_followed_up",
)  # fmt: skip
_WORTH_KEEPING: Final = 8  # words; such a message tells more than how somebody feels


def calm(action: Action, services: Services) -> Action:
    """The action, behind `Calm` unless it only ends what a form began."""
    return action if action.name() in _AFTER_A_FORM else Calm(action, services)


class Calm(Action):
    """Answers distress in the place of another action.

    Args:
        action: What runs when there is none.
        services: Shared parts.
    """

    def __init__(self, action: Action, services: Services) -> None:
        self._action = action
        self._services = services

    def name(self) -> str:
        """Name by which Rasa calls the action it stands before."""
        return str(self._action.name())

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Answer distress, or what is said to that answer; else run the action."""
        inbound = latest(tracker, self._services.catalogue)
        kind = self._services.catalogue.distress.kind_of(inbound.text) if inbound.text else ""
        # A form that only begins has asked nothing yet.
        in_form = bool(tracker.active_loop.get("name") and tracker.get_slot("requested_slot"))
        is_form = self.name().startswith("validate_")
        if kind:
            if is_form and not in_form:
                # It was answered by the action before, which the form follows by rule.
                return _ended()
            self._answer(kind, inbound, dispatcher)
            if not is_form:
                # Tells the form that follows first help by rule.
                return [SlotSet("outcome", ANSWERED)]
            self._keep(tracker, inbound)
            return _stays(tracker)
        if last_said(tracker)["msg"].startswith(_SAID) and is_form == in_form:
            said = _said_to_it(inbound)
            if said == "later":
                say(dispatcher, _REST, CHOICES)
                return _stays(tracker) if is_form else []
            if said == "go_on" and not is_form:
                return self._go_on(dispatcher, tracker)
            if said == "go_on":
                tracker = copy(tracker)
                tracker.latest_message = _GO_ON
        events = await self._action.run(dispatcher, tracker, domain)
        return list(events)

    def _answer(self, kind: str, inbound: Inbound, dispatcher: CollectingDispatcher) -> None:
        if kind == "panic" and (inbound.tells_fraud or inbound.values("amount_lost")):
            # The one thing that cannot wait.
            say(dispatcher, "money-first")
        say(dispatcher, f"{_SAID}{kind}", CHOICES)

    def _keep(self, tracker: Tracker, inbound: Inbound) -> None:
        """Keep what such a message also tells of the story, so that nobody has to say it again."""
        if not inbound.tells_fraud or inbound.words < _WORTH_KEEPING:
            return
        with session_scope(self._services.engine) as session:
            draft = drafts.find(session, tracker.sender_id)
            if draft is not None:
                drafts.tell(draft, inbound, self._services.clock())
                drafts.absorb(draft, inbound)
                session.add(draft)

    def _go_on(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> list[EventType]:
        """Go on with the draft, with the story told beside the distress, or ask for it."""
        with session_scope(self._services.engine, read_only=True) as session:
            draft = drafts.find(session, tracker.sender_id)
            category = draft.category if draft else None
        if draft is not None and category:
            return [SlotSet("category", category), FollowupAction("complaint_form")]
        told = self._told_beside(tracker)
        if told is None:
            say(dispatcher, "ask-report", asks="narrative")
            return []
        parts = (self._services, dispatcher, tracker)
        events = begin(*parts, [told], told.intent, told.subtype or None)
        return [*events, FollowupAction("complaint_form")]

    def _told_beside(self, tracker: Tracker) -> Inbound | None:
        """The newest message that showed distress and tells what happened.

        `inbound.story` does not reach it: the form that it did not begin has ended since.
        """
        catalogue = self._services.catalogue
        for event in reversed(list(tracker.events)):
            id_ = str((event.get("metadata") or {}).get("message_id", ""))
            if event.get("event") != "user" or not id_:
                continue
            inbound = replace(latest(as_latest(tracker, id_), catalogue), message_id=id_)
            if inbound.tells_fraud and catalogue.distress.kind_of(inbound.text):
                return inbound
        return None


def _said_to_it(inbound: Inbound) -> str:
    """What is said to a calm answer: "go_on", "later", or something else ("")."""
    if inbound.answer in ("yes", "continue") or inbound.intent == "affirm":
        return "go_on"
    return "later" if inbound.answer == "no" or inbound.intent == "deny" else ""


def _stays(tracker: Tracker) -> list[EventType]:
    # Rasa takes a form that sets no slot but the requested one for a refusal to run.
    kept = [SlotSet("asked", tracker.get_slot("asked"))]
    return [*kept, SlotSet("requested_slot", tracker.get_slot("requested_slot"))]


def _ended() -> list[EventType]:
    return [
        SlotSet("outcome", ANSWERED),
        SlotSet("asked", None),
        SlotSet("bad_answers", 0),
        SlotSet("requested_slot", None),
    ]
