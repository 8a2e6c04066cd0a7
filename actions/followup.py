"""Adding to a filed complaint: ``followup_form`` and how it ends.

The form's slot ``followup`` holds ids only: of the complaint, of the question, of the citizen's
messages and files. The words are taken from the conversation when the citizen is done. Then one
addition is committed, and only then sent; until then nothing leaves the chat.
"""

from __future__ import annotations

from typing import Any, Final

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from sqlmodel import Session

from actions import after, answers, drafts, followup_start, links
from actions.after_status import allowed
from actions.fields import agrees, line_number
from actions.followup_start import CONFIRM, FORM, OUTCOMES, SEND, State
from actions.inbound import last_said, latest
from actions.reply import say
from actions.services import Services
from actions.wishes import ASK_STOP, wish
from storage.engine import session_scope
from storage.errors import InvalidTrackingNumberError
from storage.tables import Complaint, Evidence, Question
from storage.tracking import normalise_tracking_number

OPEN: Final = "followed_up"
"""The form's only slot; it is never filled."""
MOST_CHARACTERS: Final = 20_000
"""What the published form of an addition has room for."""
SENT: Final = "send"
CANCELLED: Final = "cancelled"
ANSWERED: Final = "answered"
BETWEEN: Final = "\n\n"
_STOPS: Final = ("stop", "cancel", "discard", "withdraw-no", "start-over", "restart")
_ENDS: Final = ("done", "send")
# Nothing less withdraws a complaint: a reason may hold a "yes" too.
_SURELY: Final = ("withdraw-yes", "yes", "withdraw")
# Answers to something else: the form says again what it waits for.
_NOTHING: Final = ("continue", "back", "why", "skip", "no", "yes", "dont_know", "try-again")


class ValidateFollowupForm(Action):
    """Reads one message while something is being added."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def name(self) -> str:
        """Name by which Rasa calls it."""
        return "validate_followup_form"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Take the message, or end the form."""
        state = dict(tracker.get_slot("followup") or {})
        if tracker.get_slot("requested_slot") == OPEN:
            with session_scope(self._services.engine) as session:
                state = _Turn(self._services, dispatcher, tracker, session, state).take()
        ended = "ended" in state
        return [SlotSet("followup", state), SlotSet("requested_slot", None if ended else OPEN)]


class _Turn:
    """One message in the form; ``take`` returns the state after it."""

    def __init__(
        self,
        services: Services,
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        session: Session,
        state: State,
    ) -> None:
        self.services = services
        self.dispatcher = dispatcher
        self.tracker = tracker
        self.session = session
        self.state = state
        self.inbound = latest(tracker, services.catalogue)

    def take(self) -> State:
        """Read the message."""
        state, inbound, answer = self.state, self.inbound, self.inbound.answer
        if not state:
            return self._end(CANCELLED)
        start = followup_start.of(self.session, inbound, self.tracker, in_form=True)
        if start is not None and not (start.by_words and self._holds_something()):
            return self._another(start)
        if inbound.evidence_id:
            return self._file()
        stops = last_said(self.tracker)["msg"] == "after-ask-stop"
        if answer in _STOPS or (stops and agrees(inbound) == "yes"):
            return self._end(CANCELLED)
        if answers.is_about_status(self.tracker, inbound.text) and state.get("step") != "which":
            return self._aside("check_status")
        if state.get("step") == "which":
            return self._which()
        if state["kind"] == "withdrawal" and answer in (*_SURELY, "no"):
            return self._end(SENT if answer in _SURELY else CANCELLED)
        if state["kind"] == "outcome" and (outcome := self._outcome()):
            return self._end(SENT, resolved=OUTCOMES[outcome])
        if answer in _ENDS:
            return self._done()
        return self._words()

    def _words(self) -> State:
        inbound, answer = self.inbound, self.inbound.answer
        plain = self.state["kind"] == "answer" and answer in ("yes", "no", "dont_know")
        if inbound.text and (plain or followup_start.is_content(inbound, self.tracker)):
            if answer in _NOTHING and not plain:
                return self._again()
            return self._tell()
        wanted = answer or wish(inbound, "narrative", 0)
        if wanted == ASK_STOP:
            say(self.dispatcher, "after-ask-stop", SEND, "followup")
            return self.state
        return self._again() if wanted in _NOTHING else self._aside(wanted)

    def _aside(self, wanted: str) -> State:
        """Answer a question or wish of the citizen's own; the form goes on."""
        if self.inbound.is_other_script:
            say(self.dispatcher, "other-language")
        else:
            parts = (self.session, self.services, self.dispatcher, self.tracker)
            answers.interrupt(wanted, *parts)
        return self._again()

    def _tell(self) -> State:
        told = [*self.state["texts"], self.inbound.message_id]
        if len(words_of(self.tracker, told)) > MOST_CHARACTERS:
            say(self.dispatcher, "after-full", SEND, "followup")
            return self.state
        return self._noted({**self.state, "texts": told})

    def _file(self) -> State:
        evidence = self.session.get(Evidence, self.inbound.evidence_id)
        kept = list(self.state["evidence"])
        if evidence is None or self.state.get("step") == "which":
            return self._again()
        if evidence.id not in kept:
            kept.append(evidence.id)
        if len(kept) > drafts.MOST_FILES:
            say(self.dispatcher, "too-many-files", limit=drafts.MOST_FILES)
            return self._again()
        # The receipt is of the last one.
        kept.append(kept.pop(kept.index(evidence.id)))
        return self._noted({**self.state, "evidence": kept}, is_file=True)

    def _noted(self, state: State, is_file: bool = False) -> State:
        if state["kind"] == "withdrawal":
            say(self.dispatcher, "after-reason-noted", CONFIRM, "followup")
        elif state["kind"] == "outcome":
            say(self.dispatcher, "after-ask-outcome", tuple(OUTCOMES), "followup", **self._number())
        else:
            shown = state if is_file else {**state, "evidence": []}
            followup_start.noted(self.session, self.dispatcher, shown)
        return state

    def _outcome(self) -> str:
        """The outcome that was pressed or said, or ""."""
        if self.inbound.choice in OUTCOMES:
            return self.inbound.choice
        said = agrees(self.inbound) if self.inbound.words <= 2 else None
        return f"outcome-{said}" if said else ""

    def _which(self) -> State:
        found = allowed(self.session, self.tracker)
        number, _ = line_number(self.inbound)
        named = self.inbound.choice.partition(":")[2] or _tracking(self.inbound.text)
        chosen = [one for one in found if one.tracking_number == named]
        if not chosen and number is not None and 1 <= number <= len(found) and not named:
            chosen = [found[number - 1]]
        if not chosen:
            wanted = self.inbound.answer or wish(self.inbound, "narrative", 0)
            parts = (self.session, self.services, self.dispatcher, self.tracker)
            if wanted:
                answers.interrupt(wanted, *parts)
            followup_start.which(self.dispatcher, found)
            return self.state
        state = followup_start.chosen(
            self.session, self.services, self.dispatcher, self.tracker, chosen[0], self.state
        )
        return self._end(ANSWERED) if state is None else state

    def _another(self, start: followup_start.Start) -> State:
        """Turn to something else about a filed complaint, unless something would be lost."""
        if self._holds_something():
            say(self.dispatcher, "after-unsent", SEND, "followup", **self._number())
            return self.state
        parts = (self.session, self.services, self.dispatcher, self.tracker)
        state = followup_start.begin(*parts, start)
        return self._end(ANSWERED) if state is None else state

    def _holds_something(self) -> bool:
        return bool(self.state["texts"] or self.state["evidence"])

    def _done(self) -> State:
        """The citizen is done; but something must have been said."""
        kind = self.state["kind"]
        if kind == "disagreement" and not self.state["texts"]:
            say(self.dispatcher, "after-reason-needed", SEND[1:], "followup")
            return self.state
        if kind == "outcome":
            say(self.dispatcher, "after-ask-outcome", tuple(OUTCOMES), "followup", **self._number())
            return self.state
        if kind == "withdrawal":
            return self._again()
        if not self._holds_something():
            say(self.dispatcher, "after-nothing-yet", SEND[1:], "followup")
            return self.state
        return self._end(SENT)

    def _again(self) -> State:
        """Say what the form waits for."""
        kind = self.state["kind"]
        if self.state.get("step") == "which":
            followup_start.which(self.dispatcher, allowed(self.session, self.tracker))
            return self.state
        choices = {"withdrawal": CONFIRM, "outcome": tuple(OUTCOMES)}.get(
            kind, SEND if self._holds_something() else SEND[1:]
        )
        say(self.dispatcher, "after-still-here", choices, "followup", kind=kind, **self._number())
        return self.state

    def _number(self) -> dict[str, Any]:
        complaint = self.session.get(Complaint, self.state["complaint_id"])
        return {"tracking": (complaint.tracking_number if complaint else "") or ""}

    def _end(self, how: str, **more: Any) -> State:
        return {**self.state, **more, "ended": how}


class FollowedUp(Action):
    """Commits what was added, sends it off, and goes on with what waits."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def name(self) -> str:
        """Name by which Rasa calls it."""
        return "action_followed_up"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Commit first, then start sending and answer."""
        state: State = dict(tracker.get_slot("followup") or {})
        started = ""
        following: State | None = None
        with session_scope(self._services.engine) as session:
            if state.get("ended") == SENT and not self._may_send(session, tracker, state):
                say(dispatcher, "after-none", choices=("report", "status"))
            elif state.get("ended") == SENT:
                started = self._commit(session, dispatcher, tracker, state)
                following = self._next_question(session, dispatcher, tracker)
            elif state.get("ended") != ANSWERED:
                say(dispatcher, "after-cancelled")
            if following is None:
                _offer_draft(session, dispatcher, tracker)
        if started:
            self._services.start_addition(started)
        if following is not None:
            return [SlotSet("followup", following), FollowupAction(FORM)]
        return [SlotSet("followup", None)]

    @staticmethod
    def _may_send(session: Session, tracker: Tracker, state: State) -> bool:
        """Whether the chat was not unlinked while it wrote."""
        complaint = session.get(Complaint, state["complaint_id"])
        return complaint is not None and links.may_speak(session, tracker.sender_id, complaint)

    def _commit(
        self,
        session: Session,
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        state: State,
    ) -> str:
        kind = state["kind"]
        complaint = session.get_one(Complaint, state["complaint_id"])
        message_id = latest(tracker, self._services.catalogue).message_id
        files = [session.get(Evidence, id_) for id_ in state["evidence"]]
        row = after.commit(
            session,
            complaint,
            kind,
            self._services.clock(),
            id_=after.addition_id(tracker.sender_id, message_id, kind),
            text=words_of(tracker, state["texts"]),
            question_id=state.get("question_id"),
            resolved=state.get("resolved"),
            evidence=[evidence for evidence in files if evidence is not None],
        )
        say(dispatcher, f"after-sent-{kind}", tracking=complaint.tracking_number or "")
        return row.id

    def _next_question(
        self, session: Session, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> State | None:
        """Ask the next open question of an officer, if there is one."""
        own = links.complaints_of(session, tracker.sender_id)
        waiting: list[Question] = after.open_questions(session, [one.id for one in own])
        for question in waiting[:1]:
            complaint = session.get_one(Complaint, question.complaint_id)
            now = self._services.clock()
            followup_start.ask_answer(dispatcher, complaint, question, now)
            return {
                "kind": "answer",
                "complaint_id": complaint.id,
                "question_id": question.id,
                "texts": [],
                "evidence": [],
            }
        return None


def words_of(tracker: Tracker, message_ids: list[str]) -> str:
    """The citizen's words of these messages, in their order."""
    said: dict[str, str] = {}
    for event in tracker.events:
        if event.get("event") == "user":
            said[str((event.get("metadata") or {}).get("message_id"))] = event.get("text") or ""
    return BETWEEN.join(said[id_] for id_ in message_ids if said.get(id_))


def _tracking(typed: str) -> str:
    try:
        return normalise_tracking_number(typed)
    except InvalidTrackingNumberError:
        return ""


def _offer_draft(session: Session, dispatcher: CollectingDispatcher, tracker: Tracker) -> None:
    draft = drafts.find(session, tracker.sender_id)
    if draft is not None and draft.narrative:
        say(dispatcher, "unfinished", choices=("continue", "start-over"))
