"""The complaint form: every message while a complaint is being taken comes here.

Order of reading: a file; a button or a short phrase (why, back, skip, stop ...); a question that
interrupts; the answer; details of other fields. After each, the form asks for the first field that
is still open. Rasa's tracker holds which field was asked; the draft holds what is known.
"""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from sqlmodel import Session

from actions import answers, drafts, summary
from actions.fields import REQUIRED, UNKNOWN, BadAnswerError, read
from actions.inbound import Inbound, latest
from actions.reply import say
from actions.services import Services
from storage.engine import session_scope
from storage.tables import Complaint, Evidence

OFFER_TO_GO_ON_AFTER = 2
# A question inside the form is believed only when the classifier is this sure of it.
SURE_OF_A_QUESTION = 0.75
FREE_TEXT = frozenset(
    {"narrative", "transaction", "impersonated", "scheme", "platform", "suspect", "name", "city"}
)
WORDING_VERSION = "consent-1"


class ValidateComplaintForm(Action):
    """Reads one message and decides the next question."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def name(self) -> str:
        """Name by which Rasa calls it."""
        return "validate_complaint_form"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Apply the latest message to the draft and set the requested slot."""
        turn = _Turn(self._services, dispatcher, tracker)
        with session_scope(self._services.engine) as session:
            return turn.take(session)


class _Turn:
    """One message in the form."""

    def __init__(
        self, services: Services, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> None:
        self.services = services
        self.catalogue = services.catalogue
        self.dispatcher = dispatcher
        self.tracker = tracker
        self.inbound: Inbound = latest(tracker, services.catalogue)
        self.asked: str | None = tracker.get_slot("requested_slot")
        self.path: list[str] = list(tracker.get_slot("asked") or [])

    def take(self, session: Session) -> list[EventType]:
        """Apply the message; the events end with the next requested slot."""
        draft = drafts.find(session, self.tracker.sender_id)
        if draft is None:
            # The draft was deleted (retention, "delete my data") while the form stood open.
            return self._end("lost")
        if self.asked is None or self.tracker.active_loop.get("name") is None:
            return self._ask_next(draft)
        events = self._read(session, draft)
        session.add(draft)
        return events

    def _read(self, session: Session, draft: Complaint) -> list[EventType]:
        inbound, field = self.inbound, str(self.asked)
        if inbound.evidence_id:
            return self._file(session, draft, field)
        if inbound.answer:
            handled = self._command(session, draft, field)
            if handled is not None:
                return handled
        if self._is_question(field) and answers.interrupt(
            inbound.intent, self.services, self.dispatcher, self.tracker
        ):
            say(self.dispatcher, "still-here")
            return self._ask(field)
        if field == "fix":
            return self._choose_line(draft)
        return self._answer(draft, field)

    def _file(self, session: Session, draft: Complaint, field: str) -> list[EventType]:
        evidence = session.get(Evidence, self.inbound.evidence_id)
        if evidence is not None:
            evidence.complaint_id = draft.id
            session.add(evidence)
            answers.receipt(evidence, self.dispatcher)
        return self._ask(field)

    def _command(self, session: Session, draft: Complaint, field: str) -> list[EventType] | None:
        """Obey a button or a phrase; None when it is to be read as the answer."""
        answer = self.inbound.answer
        if answer == "why":
            say(self.dispatcher, f"why-{field}")
            return self._ask(field)
        if answer in ("skip", "dont_know", "dont-know") and field != "evidence":
            return self._skip(draft, field)
        if answer == "try-again":
            return self._ask(field)
        if answer == "back":
            return self._back(draft, field)
        if answer == "stop":
            return self._end("stopped")
        if answer in ("restart", "start-over"):
            return self._end("restarted")
        if field == "consent" and answer in ("no", "not-now"):
            return self._end("declined")
        if field == "confirm" and answer in ("fix", "no"):
            return self._ask("fix")
        if field == "confirm" and answer == "cancel":
            return self._end("cancelled")
        if field == "confirm" and answer in ("confirm", "yes"):
            return self._end("confirmed")
        if answers.interrupt(answer, self.services, self.dispatcher, self.tracker):
            say(self.dispatcher, "still-here")
            return self._ask(field)
        return None

    def _is_question(self, field: str) -> bool:
        inbound = self.inbound
        if inbound.confidence < SURE_OF_A_QUESTION or inbound.intent not in answers.QUESTIONS:
            return False
        return field not in FREE_TEXT or len(inbound.text.split()) >= 3

    def _answer(self, draft: Complaint, field: str) -> list[EventType]:
        now = self.services.clock()
        try:
            found = read(field, self.inbound, now) if field != "confirm" else None
        except BadAnswerError as error:
            return self._not_an_answer(draft, field, error.code)
        if field == "confirm":
            return self._correction_or_question(draft)
        if field == "narrative":
            drafts.tell(draft, self.inbound, now)
        elif field == "consent" and found == "no":
            return self._end("declined")
        elif field == "consent":
            drafts.put(draft, field, {"at": now.isoformat(), "wording": WORDING_VERSION})
            draft.consented_at = now
        else:
            drafts.put(draft, field, found)
        if len(self.inbound.text.split()) >= 5:
            drafts.absorb(draft, self.inbound)
        return self._settled(draft)

    def _not_an_answer(self, draft: Complaint, field: str, code: str) -> list[EventType]:
        # Not an answer, but perhaps more of the story: nobody repeats it for us.
        if len(self.inbound.text.split()) >= 5 or drafts.absorb(draft, self.inbound):
            drafts.absorb(draft, self.inbound)
            drafts.tell(draft, self.inbound, self.services.clock())
            say(self.dispatcher, "noted-more")
            if drafts.settled(draft, field):
                return self._settled(draft)
        else:
            msg = f"bad-{field}-{code}"
            known = self.catalogue.has("en", msg)
            say(self.dispatcher, msg if known else f"bad-{field}-not_found")
        bad = int(self.tracker.get_slot("bad_answers") or 0) + 1
        if bad >= OFFER_TO_GO_ON_AFTER:
            if self.catalogue.has("en", f"example-{field}"):
                say(self.dispatcher, f"example-{field}")
            if field not in ("consent", "confirm", "fix"):
                say(self.dispatcher, "go-on-without", choices=("skip", "try-again"))
        return [SlotSet("bad_answers", bad), *self._ask(field)]

    def _correction_or_question(self, draft: Complaint) -> list[EventType]:
        """At the summary, a number names the line to be corrected."""
        try:
            read("fix", self.inbound, self.services.clock())
        except BadAnswerError:
            return self._not_an_answer(draft, "confirm", "not_found")
        return self._choose_line(draft)

    def _choose_line(self, draft: Complaint) -> list[EventType]:
        lines = summary.correctable(draft, self.catalogue)
        try:
            number = read("fix", self.inbound, self.services.clock())
        except BadAnswerError as error:
            return self._not_an_answer(draft, "fix", error.code)
        if not 1 <= number <= len(lines):
            return self._not_an_answer(draft, "fix", "not_found")
        field = lines[number - 1]
        if field == "evidence":
            drafts.clear(draft, field)
        return [SlotSet("bad_answers", 0), *self._ask(field)]

    def _skip(self, draft: Complaint, field: str) -> list[EventType]:
        bad = int(self.tracker.get_slot("bad_answers") or 0)
        if field in ("consent", "confirm", "fix") or (
            field in REQUIRED and bad < OFFER_TO_GO_ON_AFTER
        ):
            known = self.catalogue.has("en", f"cannot-skip-{field}")
            say(self.dispatcher, f"cannot-skip-{field}" if known else f"why-{field}")
            return [SlotSet("bad_answers", bad + 1), *self._ask(field)]
        drafts.put(draft, field, None, UNKNOWN)
        say(self.dispatcher, "no-cnic-note" if field == "cnic" else "skipped")
        return self._settled(draft)

    def _back(self, draft: Complaint, field: str) -> list[EventType]:
        earlier = [name for name in self.path if name not in (field, "fix", "confirm")]
        if not earlier:
            say(self.dispatcher, "noted")
            return self._ask(field)
        previous = earlier[-1]
        drafts.clear(draft, previous)
        say(self.dispatcher, "went-back")
        self.path = earlier[:-1]
        return self._ask(previous)

    def _settled(self, draft: Complaint) -> list[EventType]:
        return [SlotSet("bad_answers", 0), *self._ask_next(draft)]

    def _ask_next(self, draft: Complaint) -> list[EventType]:
        return self._ask(drafts.next_field(draft, self.catalogue))

    def _ask(self, field: str) -> list[EventType]:
        path = self.path if self.path and self.path[-1] == field else [*self.path, field]
        return [SlotSet("asked", path), SlotSet("requested_slot", field)]

    def _end(self, outcome: str) -> list[EventType]:
        return [
            SlotSet("outcome", outcome),
            SlotSet("asked", None),
            SlotSet("bad_answers", 0),
            SlotSet("requested_slot", None),
        ]
