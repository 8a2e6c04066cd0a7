"""The complaint form: every message while a complaint is being taken comes here.

Order of reading: a file; a wish (why, back, skip, stop, a question of the citizen's own); the
answer; details of other fields. After each, the form asks for the first field that is still open.
Rasa's tracker holds which field was asked; the draft holds what is known. The question itself is
said here and not by a response of the domain, because it depends on what was just understood.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any, Final

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions import answers, care, drafts, money, payments, questions, summary
from actions.fields import (
    REQUIRED,
    UNKNOWN,
    BadAnswerError,
    agrees,
    line_number,
    observables,
    read,
)
from actions.first_help import ANSWERED, help_at_once
from actions.form_asides import ANSWERED_BY, Asides
from actions.inbound import FRAUD_INTENTS, last_said, pause
from actions.reply import say
from actions.rescue import is_asked
from actions.rescue_walk import START as RESCUE
from actions.services import Services
from actions.wishes import ASK_STOP, likely_wish, wish
from storage.engine import session_scope
from storage.tables import Complaint, Evidence

OFFER_TO_GO_ON_AFTER: Final = 2
MORE_OF_THE_STORY: Final = 5  # words
OWN_WORDS_WORTH_KEEPING: Final = 12  # words
HARDLY_A_STORY: Final = 6  # words
SURE_OF_CATEGORY: Final = 0.8
AWAY: Final = timedelta(hours=12)
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
        with session_scope(self._services.engine) as session:
            return _Turn(self._services, dispatcher, tracker, session).take()


class _Turn(Asides):
    """One message in the form."""

    def take(self) -> list[EventType]:
        """Apply the message; the events end with the next requested slot."""
        draft = drafts.find(self.session, self.tracker.sender_id)
        if draft is None:
            # Deleted by this very turn, which is played again, or by retention.
            answered = self.tracker.get_slot("outcome") == ANSWERED
            return self._end(ANSWERED if answered else self._ending() or "lost")
        if not self.asked or self.tracker.active_loop.get("name") is None:
            return self._ask(draft, drafts.next_field(draft, self.catalogue))
        if pause(self.tracker) > AWAY:
            say(self.dispatcher, "welcome-back")
        events = self._read(draft, self.asked)
        self.session.add(draft)
        return events

    def _read(self, draft: Complaint, field: str) -> list[EventType]:
        if self.inbound.evidence_id:
            return self._file(draft, field)
        if last_said(self.tracker)["msg"] == ASK_STOP and (said := agrees(self.inbound)):
            return self._end("stopped") if said == "yes" else self._ask(draft, field, again=True)
        aside = self.aside(draft, field)
        if aside is not None:
            return aside
        ending = self._ending()
        if ending:
            return self._end(ending)
        if answers.is_about_status(self.tracker, self.inbound.text):
            answers.status(self.session, self.services, self.dispatcher, self.tracker)
            return self._again(draft, field)
        if money.hear(draft, self.inbound, field, self.money):
            return self._again(draft, field)
        wanted = wish(self.inbound, field, self.bad)
        handled = self._obey(draft, field, wanted) if wanted else None
        if handled is not None:
            return handled
        if field == "start_over":
            return self._ask_next(draft)
        if field == "confirm":
            return self._at_summary(draft)
        if field == "fix":
            return self._choose_line(draft)
        if self.inbound.choice and not self._is_choice_of(field):
            # A button of an earlier question.
            return self._again(draft, field)
        return self._answer(draft, field)

    def _ending(self) -> str:
        """How this message ends the form, or ""."""
        field, answer = self.asked, self.inbound.answer
        if answer == "stop" or wish(self.inbound, field, self.bad) == "stop":
            return "stopped"
        if field == "start_over" and answer in ("start-over", "restart", "no"):
            return "restarted"
        if answer == "start-over":
            return "restarted"
        if is_asked(self.inbound):
            return RESCUE
        if field == "consent" and agrees(self.inbound) == "no":
            return "declined"
        if field == "confirm" and answer == "cancel":
            return "cancelled"
        if field == "confirm" and agrees(self.inbound) == "yes":
            return "confirmed"
        return ""

    def _is_choice_of(self, field: str) -> bool:
        also = (payments.NO_MORE,) if field == "transaction" else ()
        return self.inbound.choice in (*questions.CHOICES.get(field, ()), *also, "yes", "no")

    def _file(self, draft: Complaint, field: str) -> list[EventType]:
        evidence = self.session.get(Evidence, self.inbound.evidence_id)
        if care.takes_no_files(draft):
            self.refuse_files(draft, evidence)
            return self._ask(draft, field, again=True)
        if evidence is not None and drafts.attach(self.session, draft, evidence):
            answers.receipt(evidence, self.dispatcher)
        elif evidence is not None:
            say(self.dispatcher, "too-many-files", limit=drafts.MOST_FILES)
        return self._ask(draft, field, again=True)

    def _obey(self, draft: Complaint, field: str, wanted: str) -> list[EventType] | None:
        """Do what is wanted; None when it is to be read as the answer."""
        if wanted == "why" and field != "start_over":
            say(self.dispatcher, f"why-{field}")
            return self._ask(draft, field, again=True)
        if wanted in ("skip", "dont_know", "dont-know") and field != "evidence":
            return self._skip(draft, field)
        if wanted == "how-export":
            say(self.dispatcher, "coach-export")
            return self._ask(draft, field, again=True)
        if wanted == "tip-off":
            care.leave_unnamed(draft)
            return self._ask_next(draft)
        if wanted == ASK_STOP:
            say(self.dispatcher, ASK_STOP, ("stop", "continue"), field)
            return self._requested(field)
        if wanted == "try-again":
            return self._ask(draft, field)
        if wanted == "back":
            return self._back(draft, field)
        if wanted == "restart":
            return self._ask(draft, "start_over")
        if wanted == "continue":
            return self._ask_next(draft)
        if wanted in ("greet", "thanks"):
            return [*self._again(draft, field), SlotSet("bad_answers", self.bad + 1)]
        if wanted in FRAUD_INTENTS and field == "consent":
            draft.category, draft.subtype = wanted, None
            return self._ask(draft, field, again=True)
        if answers.interrupt(wanted, self.session, self.services, self.dispatcher, self.tracker):
            return self._again(draft, field)
        return None

    def _answer(self, draft: Complaint, field: str) -> list[EventType]:
        now = self.services.clock()
        drafts.note(draft, ANSWERED_BY, self.inbound.message_id)
        if field == "transaction" and payments.is_done(draft, self.inbound, self.catalogue):
            return self._ask_next(draft)
        more = False
        try:
            found = read(field, self.inbound, now)
        except BadAnswerError as error:
            return self._not_an_answer(draft, field, error.code)
        if field == "narrative":
            drafts.tell(draft, self.inbound, now)
        elif field == "consent":
            drafts.put(draft, field, {"at": now.isoformat(), "wording": WORDING_VERSION})
            draft.consented_at = now
        elif field == "transaction":
            more = payments.take(draft, self.inbound, found, self.catalogue, now)
        elif field == "victim" and not found.get("self"):
            drafts.put(draft, field, {**found, "relation": drafts.noted(draft, care.RELATION)})
        else:
            drafts.put(draft, field, found)
        drafts.absorb(draft, self.inbound, field)
        payments.notice(draft, self.inbound, self.catalogue, now, field)
        if field not in ("suspect", "transaction") and self.inbound.words > OWN_WORDS_WORTH_KEEPING:
            drafts.tell(draft, self.inbound, now)
        return self._ask(draft, field) if more else self._ask_next(draft)

    def _not_an_answer(self, draft: Complaint, field: str, code: str) -> list[EventType]:
        inbound = self.inbound
        if code == "passport":
            return self._passport(draft)
        if code == "bad_checksum" and self.bad:
            # Written the same way again: an officer sees it as it stands.
            known = {"observables": observables(inbound), "said": inbound.text}
            drafts.put(draft, field, known)
            return self._ask_next(draft)
        wanted = likely_wish(inbound, field) if code == "not_found" else ""
        handled = self._obey(draft, field, wanted) if wanted else None
        if handled is not None:
            return handled
        # In a turn that is played again, what it told is known already.
        repeated = drafts.is_told(draft, inbound)
        learnt = code == "not_found" and bool(drafts.absorb(draft, inbound, field) or repeated)
        # Not an answer, but perhaps more of the story: nobody repeats it for us.
        more = code == "not_found" and (inbound.words >= MORE_OF_THE_STORY or inbound.tells_fraud)
        if more and field == "consent" and self._is_better_understood(draft):
            return self._help_anew(draft)
        if more or learnt:
            drafts.tell(draft, inbound, self.services.clock())
            payments.notice(draft, inbound, self.catalogue, self.services.clock(), field)
            say(self.dispatcher, "noted-more")
        if learnt:
            open_ = drafts.next_field(draft, self.catalogue)
            again = field if not drafts.settled(draft, field) else open_
            return self._ask(draft, again, again=again == field)
        if field == "incident_time" and code == "not_found" and inbound.words > 1:
            # A day we cannot read, an officer can.
            drafts.tell(draft, inbound, self.services.clock())
        return self._bad_answer(draft, field, code, told=more)

    def _is_better_understood(self, draft: Complaint) -> bool:
        """Whether the story only now tells what it is about ("my account", then what happened)."""
        told = sum(len(part["text"].split()) for part in draft.narrative[:-1] or draft.narrative)
        return (
            told <= HARDLY_A_STORY
            and self.inbound.tells_fraud
            and self.inbound.confidence >= SURE_OF_CATEGORY
            and self.inbound.intent != draft.category
        )

    def _help_anew(self, draft: Complaint) -> list[EventType]:
        draft.category = self.inbound.intent
        draft.subtype = self.inbound.subtype or None
        drafts.tell(draft, self.inbound, self.services.clock())
        help_at_once(draft, self.money)
        self.advised = True
        return self._ask(draft, "consent", again=True)

    def _passport(self, draft: Complaint) -> list[EventType]:
        drafts.tell(draft, self.inbound, self.services.clock())
        drafts.put(draft, "cnic", None, UNKNOWN)
        say(self.dispatcher, "passport-noted")
        return self._ask_next(draft)

    def _bad_answer(
        self, draft: Complaint, field: str, code: str, told: bool = False
    ) -> list[EventType]:
        """Say what is wrong; after the second time show an example and offer to go on without."""
        bad = self.bad + 1
        choices = questions.CHOICES.get(field, ())
        msg = "other-language" if self.inbound.is_other_script else f"bad-{field}-{code}"
        msg = msg if self.catalogue.has("en", msg) else f"bad-{field}-not_found"
        if bad == OFFER_TO_GO_ON_AFTER and field != "fix":
            if not told:
                say(self.dispatcher, msg)
            if self.catalogue.has("en", f"example-{field}"):
                say(self.dispatcher, f"example-{field}")
            if field in REQUIRED and care.is_required(draft, field):
                self._insist(field)
            else:
                say(self.dispatcher, "go-on-without", ("skip", "try-again"), field)
        elif told:
            self._put_question(draft, field, again=True)
        else:
            say(self.dispatcher, msg, choices, field)
        return [SlotSet("bad_answers", bad), *self._requested(field)]

    def _insist(self, field: str) -> None:
        unnamed = ("tip-off",) if field == "name" else ()
        choices = (*unnamed, *questions.CHOICES.get(field, ())) or ("stop",)
        say(self.dispatcher, f"cannot-skip-{field}", choices, field)

    def _at_summary(self, draft: Complaint) -> list[EventType]:
        """A number names the line to be corrected; a new amount or day replaces the old one."""
        number, rest = line_number(self.inbound)
        sums = self.inbound.values("amount_pkr", "amount_foreign", "incident_time")
        if number is not None and (rest or not sums):
            return self._choose_line(draft)
        if self.inbound.answer in ("fix", "no") or self.inbound.intent == "deny":
            return self._ask(draft, "fix")
        if self.inbound.words >= MORE_OF_THE_STORY:
            drafts.tell(draft, self.inbound, self.services.clock())
            say(self.dispatcher, "noted-more")
            return self._ask(draft, "confirm", again=True)
        return self._bad_answer(draft, "confirm", "not_found")

    def _choose_line(self, draft: Complaint) -> list[EventType]:
        lines = summary.correctable(draft, self.catalogue)
        number, rest = line_number(self.inbound)
        if number is None or not 1 <= number <= len(lines):
            if self.bad:
                return self._ask_next(draft)
            return self._bad_answer(draft, "fix", "not_found")
        field = lines[number - 1]
        drafts.clear(draft, payments.MORE)
        if field == "evidence":
            drafts.clear(draft, field)
        elif rest:
            try:
                read_ = read(field, replace(self.inbound, text=rest), self.services.clock())
                drafts.put(draft, field, read_)
                return self._ask_next(draft)
            except BadAnswerError:
                pass
        return self._ask(draft, field)

    def _skip(self, draft: Complaint, field: str) -> list[EventType]:
        if field == "fix":
            return self._ask_next(draft)
        if field in REQUIRED and care.is_required(draft, field):
            self._insist(field)
            return self._requested(field)
        if drafts.value(draft, field) is None:
            drafts.put(draft, field, None, UNKNOWN)
            say(self.dispatcher, "no-cnic-note" if field == "cnic" else "skipped")
        return self._ask_next(draft)

    def _back(self, draft: Complaint, field: str) -> list[EventType]:
        earlier = [name for name in self.path if name in drafts.order(draft, self.catalogue)]
        earlier = [name for name in earlier if name not in (field, "confirm")]
        if field in ("fix", "start_over") or not earlier:
            return self._ask_next(draft)
        previous = earlier[-1]
        drafts.clear(draft, previous)
        say(self.dispatcher, "went-back")
        self.path = earlier[:-1]
        return self._ask(draft, previous)
