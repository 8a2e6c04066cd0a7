"""Every action by name, ready for Rasa's calls."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction, SlotSet, UserUtteranceReverted
from rasa_sdk.executor import ActionExecutor, CollectingDispatcher

from actions import answers, drafts
from actions.calm import calm
from actions.clarify import AskBack, Clarified, ValidateClarifyForm
from actions.finish import FinishComplaint
from actions.first_help import FirstHelp
from actions.followup import FollowedUp, ValidateFollowupForm
from actions.followup_start import Attentive
from actions.form import ValidateComplaintForm
from actions.inbound import last_said, latest
from actions.official import check_suspicious, is_this_nccia
from actions.person import human
from actions.reply import say
from actions.rescue import Rescued, ValidateRescueForm, unless_rescue
from actions.services import Services
from storage.engine import session_scope
from storage.tables import Evidence


class _Answer(Action):
    """An action that only answers."""

    def __init__(self, name: str, answer: answers.Answer, services: Services) -> None:
        self._name = name
        self._answer = answer
        self._services = services

    def name(self) -> str:
        return self._name

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        answer = answers.outranking(tracker, self._services.catalogue) or self._answer
        with session_scope(self._services.engine) as session:
            answer(session, self._services, dispatcher, tracker)
        return []


class _WithServices(Action):
    """Base of the few actions that also change the conversation's course."""

    action_name = ""

    def __init__(self, services: Services) -> None:
        self._services = services

    def name(self) -> str:
        return self.action_name

    def is_outranked(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> bool:
        """Give the answer that outranks the intent, if there is one."""
        answer = answers.outranking(tracker, self._services.catalogue)
        if answer is None:
            return False
        with session_scope(self._services.engine) as session:
            answer(session, self._services, dispatcher, tracker)
        return True


class Report(_WithServices):
    """The citizen wants to report but has not told anything yet."""

    action_name = "action_report"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Ask for the story, or offer to go on with an unfinished one."""
        if self.is_outranked(dispatcher, tracker):
            return []
        with session_scope(self._services.engine, read_only=True) as session:
            draft = drafts.find(session, tracker.sender_id)
        if draft is not None and draft.narrative:
            say(dispatcher, "unfinished", choices=("continue", "start-over"))
        else:
            say(dispatcher, "ask-report", asks="narrative")
        return []


class Choose(_WithServices):
    """A button pressed, or a yes or no written, while no complaint is being taken."""

    action_name = "action_choose"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Go on with the draft, begin anew, or show the menu."""
        if self.is_outranked(dispatcher, tracker):
            return []
        choice = self._choice(tracker)
        with session_scope(self._services.engine) as session:
            draft = drafts.find(session, tracker.sender_id)
            category = draft.category if draft else None
            if choice == "start-over" and draft is not None:
                drafts.delete(session, draft)
        if choice in ("continue", "file") and draft is not None:
            return [SlotSet("category", category), FollowupAction("complaint_form")]
        if choice == "start-over":
            say(dispatcher, "restarted", asks="narrative")
        elif choice == "none-of-these":
            say(dispatcher, "fallback-rephrase", asks="narrative")
        else:
            self._interrupt(choice, dispatcher, tracker)
        return []

    def _interrupt(self, choice: str, dispatcher: CollectingDispatcher, tracker: Tracker) -> None:
        with session_scope(self._services.engine) as session:
            parts = (session, self._services, dispatcher, tracker)
            if not answers.interrupt(choice, *parts):
                answers.menu(*parts)

    def _choice(self, tracker: Tracker) -> str:
        inbound = latest(tracker, self._services.catalogue)
        if last_said(tracker)["msg"] == "unfinished":
            if inbound.answer in ("yes", "continue") or inbound.intent == "affirm":
                return "continue"
            if inbound.answer == "no" or inbound.intent == "deny":
                return "start-over"
        return inbound.answer


class LostThread(Choose):
    """A short answer to no question."""

    action_name = "action_lost_thread"


class KeepEvidence(_WithServices):
    """A file sent while no complaint is being taken."""

    action_name = "action_evidence"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Acknowledge it; an unfinished complaint or the next story takes it up."""
        inbound = latest(tracker, self._services.catalogue)
        with session_scope(self._services.engine) as session:
            evidence = session.get(Evidence, inbound.evidence_id)
            draft = drafts.find(session, tracker.sender_id)
            if evidence is not None:
                answers.receipt(evidence, dispatcher)
            if evidence is not None and draft is not None:
                drafts.attach(session, draft, evidence)
        if draft is not None:
            say(dispatcher, "unfinished", choices=("continue", "start-over"))
        else:
            say(dispatcher, "file-kept", asks="narrative")
        return []


class Stop(_WithServices):
    """Stop while no complaint is being taken."""

    action_name = "action_stop"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Say that there is nothing to stop."""
        say(dispatcher, "nothing-to-stop", choices=answers.MENU)
        return []


class Restart(_WithServices):
    """Begin anew."""

    action_name = "action_restart_conversation"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Delete the draft and ask for the story."""
        with session_scope(self._services.engine) as session:
            draft = drafts.find(session, tracker.sender_id)
            if draft is not None:
                drafts.delete(session, draft)
        say(dispatcher, "restarted", asks="narrative")
        return [SlotSet("doubt", None)]


class Fallback(_WithServices):
    """No rule fits: the menu and the helpline."""

    action_name = "action_default_fallback"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Answer what outranks the intent, or show the menu; the message no longer counts."""
        if not self.is_outranked(dispatcher, tracker):
            say(dispatcher, "fallback-menu", choices=answers.MENU)
        return [UserUtteranceReverted()]


_ANSWERS: dict[str, answers.Answer] = {
    "action_greet": answers.greet,
    "action_tip": answers.tip,
    "action_status": answers.status,
    "action_check_suspicious": check_suspicious,
    "action_is_this_nccia": is_this_nccia,
    "action_human": human,
    "action_thanks": answers.thanks,
    "action_language": answers.language,
    "action_out_of_scope": answers.out_of_scope,
    "action_gibberish": answers.gibberish,
    "action_help": answers.help_,
}


def make_executor(services: Services) -> ActionExecutor:
    """Return an executor that knows every action of the domain."""
    executor = ActionExecutor()
    for name, answer in _ANSWERS.items():
        attentive = Attentive(unless_rescue(_Answer(name, answer, services), services), services)
        executor.register_action(calm(attentive, services))
    for action in (
        ValidateComplaintForm, FirstHelp, FinishComplaint, Report, Choose, LostThread,
        KeepEvidence, Stop, Restart, Fallback, AskBack, ValidateClarifyForm, Clarified,
        ValidateRescueForm, Rescued,
    ):  # fmt: skip
        attentive = Attentive(unless_rescue(action(services), services), services)
        executor.register_action(calm(attentive, services))
    for own in (ValidateFollowupForm, FollowedUp):
        executor.register_action(calm(own(services), services))
    return executor
