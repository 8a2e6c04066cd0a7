"""What a message in the form may be beside an answer to what was asked.

A correction of something said before; a wish to stay unnamed; another payment; a word about a
child. It is taken, and the same question comes again.
"""

from __future__ import annotations

from typing import Final

from rasa_sdk.events import EventType

from actions import care, corrections, drafts, payments, summary
from actions.fields import line_number
from actions.form_turn import FormTurn
from actions.reply import say
from storage.tables import Complaint

SHORT: Final = 9  # words; a longer message is an answer or more of the story as well
ANSWERED_BY: Final = "answered_by"
"""Note: the last message that was read as an answer."""
_AT_SUMMARY: Final = ("confirm", "fix")


class Asides(FormTurn):
    """Reads what is said aside."""

    def aside(self, draft: Complaint, field: str) -> list[EventType] | None:
        """Take what is said aside; None when the message is to be read as an answer."""
        if drafts.noted(draft, ANSWERED_BY) == self.inbound.message_id:
            # Played again: what it answered is settled now, and would look like a correction.
            return None
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
