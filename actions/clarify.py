"""Knowing when it does not know: one question that settles what an unsure message is about.

``action_ask_back`` asks about the message and opens ``clarify_form``; every message in that form
goes to ``validate_clarify_form``; ``action_clarified`` does what was decided. Slot ``doubt`` holds
what the question was asked on: shares of the classes and ids of messages, none of their words.
"""

from __future__ import annotations

from typing import Any, Final

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions import answers, doubt
from actions.doubt import LIST, NOT_COMPLAINT
from actions.first_help import asked_about, begin
from actions.inbound import FRAUD_INTENTS, Inbound, as_latest, last_said, latest, story
from actions.reply import say
from actions.rescue import FORM as RESCUE_FORM
from actions.rescue_walk import START as RESCUE
from actions.services import Services
from actions.wishes import SURE, SURE_OF_GREETING
from content.facts import Doubt
from storage.engine import session_scope
from storage.tables import Evidence

OPEN: Final = "clarified"
"""The form's only slot; it is never filled."""
AGAIN: Final = "again"  # the question is still open
STOP: Final = "stop"
RESTART: Final = "restart"
# Phrases and intents that leave the question to the list.
_NO_ANSWER: Final = (
    "none-of-these", "skip", "dont_know", "dont-know", "back", "go_back", "report",
)  # fmt: skip
# What somebody who only wants to ask may have asked.
_ASKED: Final = (
    "ask_tip", "check_suspicious", "check_status", "is_this_nccia", "human_agent",
)  # fmt: skip


class AskBack(Action):
    """The first answer to a message that may be of two classes."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def name(self) -> str:
        """Name by which Rasa calls it."""
        return "action_ask_back"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Ask the question that tells the two likeliest classes apart, or show the list."""
        catalogue = self._services.catalogue
        inbound = latest(tracker, catalogue)
        outranking = answers.outranking(tracker, catalogue)
        if outranking is not None:
            _answer(outranking, self._services, dispatcher, tracker)
            return []
        told = [*asked_about(tracker), inbound.message_id]
        before = last_said(tracker)["msg"]
        if before == "fallback-ask":
            say(dispatcher, "fallback-menu", choices=answers.MENU)
            return [SlotSet("doubt", {"told": told})]
        if inbound.text in catalogue.hints.intimate and inbound.text in catalogue.hints.threat:
            # Who is threatened with pictures is not asked who it was: what is told is enough.
            return self._threatened(inbound, dispatcher, tracker)
        found = doubt.shares(inbound.ranking, bool(inbound.values("amount_lost")))
        intent, share = inbound.likeliest
        answer = answers.TO_INTENT.get(intent)
        if answer is not None and doubt.is_no_complaint(found, share):
            _answer(answer, self._services, dispatcher, tracker)
            return []
        question = doubt.question_for(found, catalogue)
        enough = doubt.evidence(inbound.ranking) >= doubt.ENOUGH
        if inbound.values("amount_lost"):
            say(dispatcher, "money-first")
        if question is None or not enough or before == "fallback-rephrase":
            answers.which_category(found, dispatcher)
            return [SlotSet("doubt", {"told": told})]
        _ask(question, dispatcher)
        state = {
            "question": question.id,
            "shares": found,
            "subtypes": inbound.subtypes,
            "asked": inbound.message_id,
            "told": told,
        }
        return [SlotSet("doubt", state), FollowupAction("clarify_form")]

    def _threatened(
        self, inbound: Inbound, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType]:
        catalogue = self._services.catalogue
        told = story(tracker, catalogue, asked_about(tracker))
        events = begin(
            self._services, dispatcher, tracker, told, "other_fraud",
            inbound.subtypes.get("other_fraud") or "sextortion",
        )  # fmt: skip
        return [*events, FollowupAction("complaint_form")]


class ValidateClarifyForm(Action):
    """Reads one message while the question is open."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def name(self) -> str:
        """Name by which Rasa calls it."""
        return "validate_clarify_form"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Decide, or leave the question open."""
        state = dict(tracker.get_slot("doubt") or {})
        if tracker.get_slot("requested_slot") != OPEN:
            # Just opened; the question has been asked.
            return [SlotSet("doubt", state), SlotSet("requested_slot", OPEN)]
        inbound = latest(tracker, self._services.catalogue)
        question = self._services.catalogue.doubts.get(str(state.get("question")))
        decided = self._decide(question, state, inbound, dispatcher, tracker) if question else LIST
        if decided == AGAIN and question is not None:
            say(dispatcher, "still-here")
            _ask(question, dispatcher)
            return [SlotSet("doubt", state), SlotSet("requested_slot", OPEN)]
        return [SlotSet("doubt", {**state, "decided": decided}), SlotSet("requested_slot", None)]

    def _decide(
        self,
        question: Doubt,
        state: dict[str, Any],
        inbound: Inbound,
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
    ) -> str:
        """A class, LIST, AGAIN, STOP or RESTART."""
        if inbound.evidence_id:
            self._keep(inbound.evidence_id, dispatcher)
            return AGAIN
        outranking = answers.outranking(tracker, self._services.catalogue)
        if outranking is not None:
            _answer(outranking, self._services, dispatcher, tracker)
            return AGAIN
        named = inbound.choice.removeprefix(f"answer:{question.id}-")
        if named in question.answers:
            return doubt.meaning(question, named, state["shares"])
        if inbound.choice in FRAUD_INTENTS:
            return inbound.choice
        wanted = inbound.answer or _wish(inbound)
        obeyed = self._obey(question, wanted, dispatcher, tracker) if wanted else ""
        return obeyed or _read(question, state["shares"], inbound, self._services)

    def _obey(
        self, question: Doubt, wanted: str, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> str:
        """Do what is wanted instead of answering; "" when nothing is."""
        if wanted in ("stop", "cancel"):
            return STOP
        if wanted in ("start-over", "restart", "start_over"):
            return RESTART
        if wanted == RESCUE:
            return RESCUE
        if wanted == "report" and question.about == NOT_COMPLAINT:
            shares = tracker.get_slot("doubt")["shares"]
            return doubt.meaning(question, question.yes, shares)
        if wanted in _NO_ANSWER:
            return LIST
        if wanted in ("why", "ask_why"):
            say(dispatcher, "why-doubt")
        if wanted in ("why", "ask_why", "greet", "thanks"):
            return AGAIN
        if question.about == NOT_COMPLAINT and wanted in ("ask_tip", "check_suspicious"):
            return NOT_COMPLAINT
        with session_scope(self._services.engine) as session:
            done = answers.interrupt(wanted, session, self._services, dispatcher, tracker)
        return AGAIN if done else ""

    def _keep(self, evidence_id: str, dispatcher: CollectingDispatcher) -> None:
        """Acknowledge a file; the complaint takes it up when it begins."""
        with session_scope(self._services.engine, read_only=True) as session:
            evidence = session.get(Evidence, evidence_id)
            if evidence is not None:
                answers.receipt(evidence, dispatcher)


class Clarified(Action):
    """Goes on as if the message had been understood at once."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def name(self) -> str:
        """Name by which Rasa calls it."""
        return "action_clarified"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Help and offer the complaint, answer the question, or show the list."""
        state = dict(tracker.get_slot("doubt") or {})
        decided = str(state.get("decided") or LIST)
        catalogue = self._services.catalogue
        inbound = latest(tracker, catalogue)
        told = list(state.get("told") or [])
        if _is_told(inbound):
            told.append(inbound.message_id)
        if decided in FRAUD_INTENTS:
            before, now = dict(state.get("subtypes") or {}), inbound.subtypes
            # The newer guess is the better one only if that message by itself tells of this class;
            # "will anybody find out?" after a threat must not turn it into something else.
            newer = _is_told(inbound) and inbound.likeliest[0] == decided
            guesses = {**before, **now} if newer else {**now, **before}
            subtype = guesses.get(decided)
            parts = story(tracker, catalogue, told)
            events = begin(self._services, dispatcher, tracker, parts, decided, subtype)
            return [*events, FollowupAction("complaint_form")]
        if decided == RESCUE:
            return [SlotSet("doubt", None), FollowupAction(RESCUE_FORM)]
        if decided == NOT_COMPLAINT:
            self._answer_the_first(str(state.get("asked") or ""), dispatcher, tracker)
        elif decided == STOP:
            say(dispatcher, "nothing-to-stop", choices=answers.MENU)
        elif decided == RESTART:
            say(dispatcher, "restarted", asks="narrative")
        else:
            shares = state.get("shares") or {}
            answers.which_category(sorted(shares, key=lambda c: -shares[c]), dispatcher)
            return [SlotSet("doubt", {"told": told})]
        return [SlotSet("doubt", None)]

    def _answer_the_first(
        self, message_id: str, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> None:
        """Answer the message that was asked about by its likeliest intent that is no complaint."""
        earlier = as_latest(tracker, message_id)
        intents = [name for name, _ in latest(earlier, self._services.catalogue).ranking]
        best = next((name for name in intents if name in _ASKED), "check_suspicious")
        _answer(answers.TO_INTENT[best], self._services, dispatcher, earlier)


def _ask(question: Doubt, dispatcher: CollectingDispatcher) -> None:
    choices = [f"answer:{question.id}-{answer}" for answer in question.answers]
    say(dispatcher, f"ask-{question.id}", choices=(*choices, "none-of-these"), asks="category")


def _answer(
    answer: answers.Answer,
    services: Services,
    dispatcher: CollectingDispatcher,
    tracker: Tracker,
) -> None:
    with session_scope(services.engine) as session:
        answer(session, services, dispatcher, tracker)


def _is_told(inbound: Inbound) -> bool:
    """Whether a written answer belongs to the story."""
    return bool(inbound.text) and (inbound.words >= doubt.LONG_ANSWER or bool(inbound.entities))


def _wish(inbound: Inbound) -> str:
    """What a sentence wants instead of answering, or ""; one or two words are an answer."""
    if inbound.intent in ("greet", "thanks"):
        return inbound.intent if inbound.confidence >= SURE_OF_GREETING else ""
    sure = inbound.confidence >= SURE and inbound.words > 2
    return inbound.intent if sure and inbound.intent not in FRAUD_INTENTS else ""


def _read(question: Doubt, before: doubt.Shares, inbound: Inbound, services: Services) -> str:
    """The class a written answer leads to; LIST when it stays unsure.

    What tells more than yes or no is read together with the first message.
    """
    plain = doubt.answer_in(question, inbound, services.catalogue)
    now = doubt.shares(inbound.ranking, money_lost=True)
    tells = inbound.likeliest[0] in FRAUD_INTENTS and inbound.words >= doubt.LONG_ANSWER
    if plain and not (tells and doubt.settled(now)):
        return doubt.meaning(question, plain, before)
    if not tells:
        return LIST
    # A story that is clear by itself does not become unclear by what was said before it.
    return doubt.settled(doubt.together(before, now)) or doubt.settled(now) or LIST
