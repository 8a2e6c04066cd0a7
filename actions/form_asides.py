"""What a message in the form may be beside an answer to what was asked.

A correction of something said before; a wish to stay unnamed; another payment; a word about a
child. It is taken, and the same question comes again.
"""

from __future__ import annotations

from typing import Final

from rasa_sdk.events import EventType, SlotSet

from actions import belonging, care, corrections, drafts, payments, summary
from actions.fields import agrees, line_number
from actions.first_help import help_at_once
from actions.form_turn import FormTurn
from actions.inbound import FRAUD_INTENTS
from actions.reply import say
from actions.wishes import wish
from storage.tables import Complaint

SHORT: Final = 9  # words; a longer message is an answer or more of the story as well
ANSWERED_BY: Final = "answered_by"
"""Note: the last message that was read as an answer."""
_AT_SUMMARY: Final = ("confirm", "fix")
_AFTERWARDS: Final = {belonging.PUT_IN: "noted-more", belonging.CONTINUE: "second-waits"}


class Asides(FormTurn):
    """Reads what is said aside."""

    def aside(self, draft: Complaint, field: str) -> list[EventType] | None:
        """Take what is said aside; None when the message is to be read as an answer."""
        if drafts.noted(draft, ANSWERED_BY) == self.inbound.message_id:
            # Played again: what it answered is settled now, and would look like a correction.
            return None
        if field == belonging.FIELD:
            return self._belonging(draft)
        if belonging.is_announced(self.inbound, self.catalogue) and self._set_aside(draft):
            return self._ask(draft, belonging.FIELD)
        heard = care.notice(draft, self.inbound, self.catalogue, field)
        if care.ANONYMOUS in heard and care.is_wish(self.inbound):
            # "I don't want to give my name" is no correction of the name.
            return self.same_question(draft, field)
        corrected = self._corrected(draft, field)
        if corrected is not None:
            return corrected
        now = self.services.clock()
        if field != "transaction" and payments.another(draft, self.inbound, self.catalogue, now):
            drafts.tell(draft, self.inbound, now)
            say(self.dispatcher, "noted-more")
            return self.same_question(draft, field)
        if care.MINOR in heard and self.inbound.words <= SHORT and field != "narrative":
            drafts.tell(draft, self.inbound, now)
            return self.same_question(draft, field)
        return None

    def _set_aside(self, draft: Complaint) -> bool:
        intent = self.inbound.intent if self.inbound.intent in FRAUD_INTENTS else None
        return belonging.set_aside(draft, [self.inbound], intent, self.catalogue)

    def _belonging(self, draft: Complaint) -> list[EventType] | None:
        """Read where the story belongs; None when that was not asked, or a wish comes first."""
        msg, choices, _ = belonging.question(draft, self.session)
        if not msg:
            return None
        chosen = self._chosen(choices)
        wanted = wish(self.inbound, belonging.FIELD, self.bad)
        passed_over = wanted == "skip"
        if not chosen and not passed_over and (wanted or not self.inbound.text):
            return None
        if not chosen and not passed_over and not self.bad:
            self._put_question(draft, belonging.FIELD, again=True)
            return [SlotSet("bad_answers", 1), *self._requested(belonging.FIELD)]
        # Passed over, or not understood twice: nothing is deleted and nothing is mixed up.
        chosen = chosen or (belonging.FILE if belonging.FILE in choices else belonging.CONTINUE)
        if chosen == belonging.ADD:
            return self._end(belonging.ADDED)
        now = self.services.clock()
        belonging.decide(draft, chosen, self.session, self.catalogue, now)
        if chosen == belonging.NEW:
            help_at_once(draft, self.money)
            self.advised = True
        elif chosen in _AFTERWARDS:
            say(self.dispatcher, _AFTERWARDS[chosen])
        return self._ask_next(draft)

    def _chosen(self, choices: tuple[str, ...]) -> str:
        """Which of the buttons was pressed or meant, or ""."""
        answer = self.inbound.answer
        if answer in choices:
            return answer
        said = agrees(self.inbound)
        if belonging.ADD in choices:
            other = {"yes": belonging.ADD, "no": belonging.FILE, "restart": belonging.FILE}
        else:
            other = {"restart": belonging.NEW, "start-over": belonging.NEW}
        return other.get(answer) or other.get(said or "") or ""

    def same_question(self, draft: Complaint, field: str) -> list[EventType]:
        """Ask again what is open; the next field when that is open no more."""
        order = drafts.order(draft, self.catalogue)
        is_open = (
            field in order
            and field not in _AT_SUMMARY
            and not (drafts.settled(draft, field) and field in care.WHO)
        )
        return self._ask(draft, field, again=True) if is_open else self._ask_next(draft)

    def _corrected(self, draft: Complaint, field: str) -> list[EventType] | None:
        """Replace what the message takes back; None when it takes nothing back."""
        number, rest = line_number(self.inbound)
        sums = self.inbound.values("amount_pkr", "amount_foreign", "phone", "cnic")
        if field in _AT_SUMMARY and number is not None and (rest or not sums):
            return None
        now = self.services.clock()
        path = self.path if self.path and self.path[-1] == field else [*self.path, field]
        fields = corrections.applied(draft, self.inbound)
        if not fields:
            found = corrections.find(draft, self.inbound, path, now, self.catalogue)
            if found is None:
                return None
            if found.ask:
                return self._ask(draft, found.ask)
            fields = corrections.apply(draft, found, self.inbound, now)
        summary.changed(self.session, draft, fields, self.catalogue, self.dispatcher)
        return self.same_question(draft, field)
