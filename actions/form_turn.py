"""What every reading of a message in the form needs: the message, the session, the asking."""

from __future__ import annotations

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from sqlalchemy import event
from sqlmodel import Session

from actions import belonging, care, drafts, money, questions
from actions.inbound import Inbound, latest
from actions.reply import say
from actions.services import Services
from storage.tables import Complaint, Evidence


class FormTurn:
    """One message in the form, and the means to ask and to end."""

    def __init__(
        self,
        services: Services,
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        session: Session,
    ) -> None:
        self.services = services
        self.catalogue = services.catalogue
        self.dispatcher = dispatcher
        self.tracker = tracker
        self.session = session
        self.inbound: Inbound = latest(tracker, services.catalogue)
        self.asked: str = tracker.get_slot("requested_slot") or ""
        self.path: list[str] = list(tracker.get_slot("asked") or [])
        self.bad = int(tracker.get_slot("bad_answers") or 0)
        self.money = money.Turn(session, services, dispatcher, self.inbound.message_id)
        # The first help has advised in this very turn.
        self.advised = not self.asked

    def refuse_files(self, draft: Complaint, evidence: Evidence | None) -> None:
        """Say kindly that no files are taken here, and keep nothing of the one that came."""
        if evidence is not None and evidence.complaint_id in (None, draft.id):
            self.discard(evidence)
        say(self.dispatcher, "care-no-files")

    def discard(self, evidence: Evidence) -> None:
        """Delete a file: its row now, its bytes once that is committed."""
        sha256, discard = evidence.sha256, self.services.discard_file
        self.session.delete(evidence)
        self.session.flush()
        event.listen(self.session, "after_commit", lambda _: discard(sha256), once=True)

    def _again(self, draft: Complaint, field: str) -> list[EventType]:
        """Come back to the question after something else."""
        say(self.dispatcher, "still-here")
        self._put_question(draft, field, again=True)
        return self._requested(field)

    def _ask_next(self, draft: Complaint) -> list[EventType]:
        return self._ask(draft, drafts.next_field(draft, self.catalogue))

    def _ask(self, draft: Complaint, field: str, again: bool = False) -> list[EventType]:
        if care.takes_no_files(draft):
            drafts.note(draft, drafts.NO_FILES, True)
            for evidence in drafts.files(self.session, draft.id):
                self.discard(evidence)
        if not again and belonging.question(draft, self.session)[0]:
            field = belonging.FIELD
        care.speak(draft, self.inbound, field, self.dispatcher)
        self._put_question(draft, field, again)
        bad = self.bad if again else 0
        return [SlotSet("bad_answers", bad), *self._requested(field)]

    def _put_question(self, draft: Complaint, field: str, again: bool) -> None:
        if not self.advised:
            money.advise(draft, self.money, first=False)
            self.advised = True
        questions.ask(self.session, draft, field, self.services, self.dispatcher, again)

    def _requested(self, field: str) -> list[EventType]:
        path = self.path if self.path and self.path[-1] == field else [*self.path, field]
        return [SlotSet("asked", path), SlotSet("requested_slot", field)]

    def _end(self, outcome: str) -> list[EventType]:
        return [
            SlotSet("outcome", outcome),
            SlotSet("asked", None),
            SlotSet("bad_answers", 0),
            SlotSet("requested_slot", None),
        ]
