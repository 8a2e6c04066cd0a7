"""When a message is about a complaint already filed, whatever form is open: before all else.

Three things begin it: a button (`add`, `withdraw`, `disagree`, `reply`, `outcome-...`), a short
phrase while no form is open, and words or a file when the last thing said was an officer's
question or ours about the outcome. Such news is not in Rasa's tracker, so it is looked up among
the stored messages.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from sqlmodel import Session, col, select

from actions import after, answers, links
from actions.after_status import allowed, when
from actions.fields import agrees
from actions.first_help import ANSWERED
from actions.inbound import Inbound, latest
from actions.reply import say
from actions.services import Services
from actions.status import question_args
from actions.wishes import wish
from storage.engine import session_scope
from storage.tables import Complaint, Evidence, Message, Question

FORM: Final = "followup_form"
SEND: Final = ("send", "discard")
CONFIRM: Final = ("withdraw-yes", "withdraw-no")
OUTCOMES: Final[dict[str, bool | None]] = {
    "outcome-yes": True,
    "outcome-no": False,
    "outcome-partly": None,
}
LONGEST_ASIDE: Final = 15  # words; a longer message is what the citizen has to say
_KINDS: Final = {"add": "statement", "withdraw": "withdrawal", "disagree": "disagreement"}
_ASKED: Final = ("push-waiting_citizen", "push-reminder", "question-open")
_ASKED_OUTCOME: Final = "push-outcome"
# These end a form in the same turn; the message was read already.
_ENDS: Final = ("action_finish_complaint", "action_clarified", "action_rescued")

State = dict[str, Any]


@dataclass(frozen=True)
class Start:
    """What a message begins.

    Attributes:
        kind: Kind of addition.
        tracking: Which complaint, or "" when it was not said.
        question: Which question is answered, or None.
        outcome: The button pressed under ours about the outcome, or "".
        by_words: The message is itself part of what is to be said.
    """

    kind: str
    tracking: str = ""
    question: Question | None = None
    outcome: str = ""
    by_words: bool = False


class Attentive(Action):
    """An action that first looks whether the message is about a complaint already filed."""

    def __init__(self, action: Action, services: Services) -> None:
        self._action = action
        self._services = services

    def name(self) -> str:
        """Name of the action within."""
        return str(self._action.name())

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Open the form for additions, or run the action within."""
        if self.name() not in _ENDS:
            with session_scope(self._services.engine) as session:
                opened = self._opened(session, dispatcher, tracker)
            if opened is not None:
                return opened
        events: list[EventType] = await self._action.run(dispatcher, tracker, domain)
        return events

    def _opened(
        self, session: Session, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> list[EventType] | None:
        inbound = latest(tracker, self._services.catalogue)
        in_form = bool((tracker.active_loop or {}).get("name"))
        field = tracker.get_slot("requested_slot")
        if in_form and field is None:  # just opened, by this very message
            return None
        start = of(session, inbound, tracker, in_form)
        if start is None:
            return None
        state = begin(session, self._services, dispatcher, tracker, start)
        if state is None:
            # Answered; whatever form is open stays open.
            return [SlotSet("outcome", ANSWERED), *([SlotSet("requested_slot", field)] * in_form)]
        # A complaint under way is a draft: it waits, and is offered again afterwards.
        left = [SlotSet("requested_slot", None)] if in_form else []
        return [*left, SlotSet("followup", state), FollowupAction(FORM)]


def of(session: Session, inbound: Inbound, tracker: Tracker, in_form: bool) -> Start | None:
    """What a message begins, or None."""
    kind, colon, rest = inbound.choice.partition(":")
    if colon and kind in _KINDS:
        return Start(_KINDS[kind], rest)
    if colon and kind in OUTCOMES:
        return Start("outcome", rest, outcome=kind)
    if colon and kind == "reply":
        return Start("answer", question=_question(session, tracker, rest))
    kind = _KINDS.get(inbound.command, "")
    if kind and not in_form and (kind == "withdrawal" or _fitting(session, tracker, kind)):
        return Start(kind)
    return by_news(session, inbound, tracker)


def _fitting(session: Session, tracker: Tracker, kind: str) -> list[Complaint]:
    """The citizen's complaints that such an addition may be about."""
    found = links.complaints_of(session, tracker.sender_id)
    return [one for one in found if kind != "disagreement" or one.state == "closed"]


def by_news(session: Session, inbound: Inbound, tracker: Tracker) -> Start | None:
    """What words or a file begin when the last thing said asked for them, or None."""
    if inbound.choice or not inbound.message_id.isdecimal() or not is_content(inbound, tracker):
        return None
    said = _last_seen(session, tracker.sender_id, int(inbound.message_id))
    args = said.get("args") or {}
    if said.get("msg") in _ASKED:
        question = session.get(Question, str(args.get("question_id")))
        is_open = question is not None and question.answered_at is None
        if question is not None and not _may_answer(session, tracker, question):
            return None
        return Start("answer", question=question, by_words=True) if is_open else None
    if said.get("msg") == _ASKED_OUTCOME:
        plain = agrees(inbound) if inbound.command in ("yes", "no") else None
        outcome = f"outcome-{plain}" if plain else ""
        return Start("outcome", str(args["tracking"]), outcome=outcome, by_words=not plain)
    return None


def _last_seen(session: Session, conversation_id: str, message_id: int) -> dict[str, Any]:
    """What was sent last before a message came; news held back in safe hours was not seen."""
    message = session.get(Message, message_id)
    if message is None:
        return {}
    newest = session.exec(
        select(Message)
        .where(
            Message.conversation_id == conversation_id,
            Message.direction == "out",
            Message.state == "sent",
            col(Message.sent_at) <= message.created_at,
        )
        .order_by(col(Message.sent_at).desc(), col(Message.id).desc())
        .limit(1)
    ).first()
    return newest.body if newest else {}


def is_content(inbound: Inbound, tracker: Tracker) -> bool:
    """Whether a message is something to be passed on, and not a question or wish of its own."""
    if inbound.evidence_id:
        return True
    if not inbound.text or answers.is_about_status(tracker, inbound.text):
        return False
    if inbound.command:
        return inbound.command in ("yes", "no", "dont_know")
    if inbound.is_other_script:
        return False
    return inbound.words > LONGEST_ASIDE or not wish(inbound, "narrative", 0)


def _question(session: Session, tracker: Tracker, digest: str) -> Question | None:
    """The question whose button was pressed, answered or not, if this chat may answer it."""
    complaints = allowed(session, tracker)
    newest = session.exec(
        select(Question)
        .join(Complaint, col(Complaint.id) == col(Question.complaint_id))
        .where(col(Question.complaint_id).in_([complaint.id for complaint in complaints]))
    )
    return next((q for q in newest if after.reply_choice(q) == f"reply:{digest}"), None)


def begin(
    session: Session,
    services: Services,
    dispatcher: CollectingDispatcher,
    tracker: Tracker,
    start: Start,
) -> State | None:
    """Ask for what is to be added.

    Returns:
        The form's state, or None when there is nothing to ask: it was done at once, or it cannot
        be, and the citizen was told.
    """
    inbound = latest(tracker, services.catalogue)
    state: State = {"kind": start.kind, "complaint_id": "", "texts": [], "evidence": []}
    if start.by_words:
        state["texts"] = [inbound.message_id] if inbound.text else []
        state["evidence"] = [inbound.evidence_id] if inbound.evidence_id else []
    if start.kind == "answer":
        return _begin_answer(session, services, dispatcher, start, state)
    found = allowed(session, tracker, start.tracking)
    if not start.tracking and start.kind == "disagreement":
        found = _fitting(session, tracker, start.kind)
    if not found:
        say(dispatcher, "after-none", choices=("report", "status"))
        return None
    if start.kind == "withdrawal":
        found = [one for one in found if not after.is_withdrawn(session, one)]
        if not found:
            say(dispatcher, "after-already-withdrawn")
            return None
    if len(found) > 1:
        which(dispatcher, found)
        return {**state, "step": "which"}
    return chosen(session, services, dispatcher, tracker, found[0], {**state, **_outcome(start)})


def _outcome(start: Start) -> State:
    return {"outcome": start.outcome} if start.outcome else {}


def _may_answer(session: Session, tracker: Tracker, question: Question) -> bool:
    """Whether the chat still has a right to the complaint; it may have been unlinked since."""
    complaint = session.get(Complaint, question.complaint_id)
    return complaint is not None and links.may_speak(session, tracker.sender_id, complaint)


def _begin_answer(
    session: Session,
    services: Services,
    dispatcher: CollectingDispatcher,
    start: Start,
    state: State,
) -> State | None:
    question = start.question
    complaint = session.get(Complaint, question.complaint_id) if question else None
    if question is None or complaint is None or question.answered_at is not None:
        say(dispatcher, "after-no-question", choices=("status",))
        return None
    state = {**state, "complaint_id": complaint.id, "question_id": question.id}
    if start.by_words:
        noted(session, dispatcher, state)
    else:
        ask_answer(dispatcher, complaint, question, services.clock())
    return state


def ask_answer(
    dispatcher: CollectingDispatcher, complaint: Complaint, question: Question, now: datetime
) -> None:
    """Say an officer's question and how it is answered."""
    say(
        dispatcher,
        "after-ask-answer",
        choices=SEND[1:],
        asks="followup",
        tracking=complaint.tracking_number or "",
        when=when(question, now),
        **question_args(question),
    )


def which(dispatcher: CollectingDispatcher, found: list[Complaint]) -> None:
    """Ask which of several complaints is meant, the newest first."""
    for complaint in found:
        say(
            dispatcher,
            "after-which-line",
            tracking=complaint.tracking_number or "",
            state=complaint.state,
        )
    say(
        dispatcher,
        "after-which",
        choices=[f"case:{complaint.tracking_number}" for complaint in found],
        asks="followup",
    )


def chosen(
    session: Session,
    services: Services,
    dispatcher: CollectingDispatcher,
    tracker: Tracker,
    complaint: Complaint,
    state: State,
) -> State | None:
    """Go on with one complaint; see ``begin``."""
    kind = state["kind"]
    state = {**state, "complaint_id": complaint.id, "step": "tell"}
    number = complaint.tracking_number or ""
    # By the chat and not by the citizen: a wrong link must not end somebody's complaint.
    if kind == "withdrawal" and complaint.conversation_id != tracker.sender_id:
        say(dispatcher, "after-withdraw-elsewhere", tracking=number)
        return None
    if kind == "disagreement" and complaint.state != "closed":
        say(dispatcher, "after-not-closed", (after.choice("add", complaint),), tracking=number)
        return None
    if kind == "outcome" and "outcome" in state:
        inbound = latest(tracker, services.catalogue)
        id_ = after.addition_id(tracker.sender_id, inbound.message_id, "outcome")
        resolved = OUTCOMES[state["outcome"]]
        after.commit(session, complaint, "outcome", services.clock(), id_=id_, resolved=resolved)
        say(dispatcher, "after-sent-outcome", (after.choice("add", complaint),), tracking=number)
        return None
    if kind == "outcome":
        say(dispatcher, "after-ask-outcome", tuple(OUTCOMES), "followup", tracking=number)
    elif kind == "withdrawal":
        say(dispatcher, "after-ask-withdrawal", CONFIRM, "followup", tracking=number)
    else:
        say(dispatcher, f"after-ask-{kind}", SEND[1:], "followup", tracking=number)
    return state


def noted(session: Session, dispatcher: CollectingDispatcher, state: State) -> None:
    """Acknowledge the files of a message, and say how what was told is sent off."""
    for id_ in state["evidence"][-1:]:
        evidence = session.get(Evidence, id_)
        if evidence is not None:
            answers.receipt(evidence, dispatcher)
    complaint = session.get_one(Complaint, state["complaint_id"])
    say(
        dispatcher, "after-noted", SEND, "followup",
        kind=state["kind"], tracking=complaint.tracking_number or "",
    )  # fmt: skip
