"""The walk that gets WhatsApp back: how it begins and how it ends.

Which steps there are, what they say and where they lead is in ``content/rescue.toml``; one message
on the way is read in ``rescue_walk.py``. Slot ``rescue`` holds where somebody is: the steps on the
way there, how often each was come to, and what was not understood; no words of the citizen. Words
that tell more of the story go into the draft of a complaint, whether or not one follows.
"""

from __future__ import annotations

from typing import Any, Final

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from sqlmodel import Session

from actions import drafts
from actions.inbound import Inbound, latest
from actions.reply import say
from actions.rescue_walk import BYE, REPORT, START, STOPPED, State, Turn, begin_draft
from actions.services import Services
from content.rescue import PREFIX
from storage.engine import session_scope

FORM: Final = "rescue_form"
OPEN: Final = "rescued"
"""The form's only slot; it is never filled."""
LATER: Final = "later"
_ENDS: Final = (
    "action_finish_complaint", "action_clarified", "action_rescued", "action_followed_up",
)  # fmt: skip


def is_asked(inbound: Inbound) -> bool:
    """Whether somebody wants the walk: its button, a button of one of its steps, or a phrase."""
    return inbound.answer == START or inbound.choice.startswith(PREFIX)


def unless_rescue(action: Action, services: Services) -> Action:
    """The action, behind `UnlessRescue` unless it reads or ends a form."""
    of_a_form = action.name().startswith("validate_") or action.name() in _ENDS
    return action if of_a_form else UnlessRescue(action, services)


class UnlessRescue(Action):
    """Another action, unless the citizen asks for the walk."""

    def __init__(self, action: Action, services: Services) -> None:
        self._action = action
        self._services = services

    def name(self) -> str:
        """Name of the other action."""
        return str(self._action.name())

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Begin the walk, or let the other action answer."""
        if is_asked(latest(tracker, self._services.catalogue)):
            return [FollowupAction(FORM)]
        return list(await self._action.run(dispatcher, tracker, domain))


class ValidateRescueForm(Action):
    """Reads one message on the way and shows the next step."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def name(self) -> str:
        """Name by which Rasa calls it."""
        return "validate_rescue_form"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Take the message; the walk goes on unless it ends with it."""
        with session_scope(self._services.engine) as session:
            turn = Turn(self._services, dispatcher, tracker, session)
            if tracker.get_slot("requested_slot") != OPEN:
                turn.begin()
            else:
                turn.take()
        ended = "outcome" in turn.state
        return [
            SlotSet("rescue", turn.state),
            SlotSet("requested_slot", None if ended else OPEN),
        ]


class Rescued(Action):
    """What follows the walk: a complaint, a good-bye, or an unfinished complaint."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def name(self) -> str:
        """Name by which Rasa calls it."""
        return "action_rescued"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Do what was decided; where a stopped walk was, is kept."""
        state: State = dict(tracker.get_slot("rescue") or {})
        outcome = str(state.pop("outcome", STOPPED))
        with session_scope(self._services.engine) as session:
            if outcome == REPORT:
                category = self._report(session, tracker, str(state.get("kind") or ""))
                return [
                    SlotSet("rescue", None),
                    SlotSet("category", category),
                    SlotSet("asked", None),
                    SlotSet("bad_answers", 0),
                    SlotSet("outcome", None),
                    FollowupAction("complaint_form"),
                ]
            draft = drafts.find(session, tracker.sender_id)
            if outcome == BYE and draft is not None and state.get("own"):
                # What was told only on the way is not kept against the citizen's "no, thanks".
                drafts.delete(session, draft)
                draft = None
            unfinished = draft is not None and bool(draft.narrative)
        if outcome == LATER:
            say(dispatcher, "stopped", days=self._services.draft_days)
        else:
            known = outcome == STOPPED
            say(dispatcher, "rescue-stopped" if known else "rescue-bye", (START,) if known else ())
            if unfinished:
                say(dispatcher, "unfinished", choices=("continue", "start-over"))
        return [SlotSet("rescue", state if outcome == STOPPED else None)]

    def _report(self, session: Session, tracker: Tracker, kind: str) -> str | None:
        """Begin the complaint, or take up the one that is there; returns its category."""
        draft = begin_draft(session, tracker)
        if draft.category is None and kind:
            draft.category, _, draft.subtype = kind.partition("/")
        for evidence in drafts.loose_files(session, tracker.sender_id):
            drafts.attach(session, draft, evidence)
        session.add(draft)
        return draft.category
