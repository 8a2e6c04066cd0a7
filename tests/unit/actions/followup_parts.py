"""A conversation about filed complaints with the real actions, in the order Rasa would call them."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher
from sqlmodel import col, select

from actions import status
from actions.aftercare import Aftercare
from actions.registry import make_executor
from bot.render import render_strictly
from storage.base import utc_now
from storage.engine import session_scope
from storage.tables import (
    Addition,
    Complaint,
    Conversation,
    Evidence,
    Message,
    Question,
)
from tests.builders import make_evidence, make_filed_complaint
from tests.unit.actions.parts import CATALOGUE, NOW, Talk

_BY_INTENT = {
    "choose": "action_choose",
    "send_evidence": "action_evidence",
    "check_status": "action_status",
    "ask_tip": "action_tip",
    "greet": "action_greet",
    "nlu_fallback": "action_ask_back",
}
_ENDS = {
    "followup_form": "action_followed_up",
    "complaint_form": "action_finish_complaint",
    "clarify_form": "action_clarified",
}


def sent(evidence_id: str) -> dict[str, Any]:
    """A stored file as Rasa would have parsed it."""
    return {
        "text": f'/send_evidence{{"evidence_id": "{evidence_id}"}}',
        "intent": {"name": "send_evidence", "confidence": 1.0},
        "entities": [{"entity": "evidence_id", "value": evidence_id}],
    }


class Later(Talk):
    """One chat with filed complaints.

    Attributes:
        replies: What was said to the last message.
        begun: Additions whose sending was begun.
    """

    def __init__(self, complaints: int = 1, replay: bool = False, **changes: Any) -> None:
        super().__init__(replay)
        self.begun: list[str] = []
        self.services = type(self.services)(
            **{**vars(self.services), "start_addition": self.begun.append}
        )
        self.executor = make_executor(self.services)
        self.replies: list[dict[str, Any]] = []
        self.numbers: list[str] = []
        with session_scope(self.engine) as session:
            chat = session.get_one(Conversation, self.id)
            for number in range(complaints):
                at = NOW - timedelta(days=complaints - number)
                filed = make_filed_complaint(chat, confirmed_at=at, received_at=at, **changes)
                self.numbers.append(str(filed.tracking_number))
                session.add(filed)
        self.number = self.numbers[0] if self.numbers else ""

    def file(self, **changes: Any) -> str:
        """Store a file of this chat and return its id."""
        with session_scope(self.engine) as session:
            chat = session.get_one(Conversation, self.id)
            evidence = make_evidence(chat, received_at=NOW, **changes)
            session.add(evidence)
            return evidence.id

    def complaint(self, number: str = "") -> Complaint:
        """One of the filed complaints."""
        with session_scope(self.engine, read_only=True) as session:
            wanted = Complaint.tracking_number == (number or self.number)
            return session.exec(select(Complaint).where(wanted)).one()

    def additions(self) -> list[Addition]:
        """Everything that was committed, oldest first."""
        with session_scope(self.engine, read_only=True) as session:
            return list(session.exec(select(Addition).order_by(col(Addition.created_at))))

    def evidence(self, id_: str) -> Evidence:
        """A stored file."""
        with session_scope(self.engine, read_only=True) as session:
            return session.get_one(Evidence, id_)

    def questions(self) -> list[Question]:
        """Stored questions."""
        with session_scope(self.engine, read_only=True) as session:
            return list(session.exec(select(Question).order_by(col(Question.asked_at))))

    def notice(
        self,
        state: str,
        *,
        number: str = "",
        question: status.Asked | None = None,
        at: datetime | None = None,
        reason: str = "",
    ) -> None:
        """Take a notice of NCCIA."""
        with session_scope(self.engine) as session:
            wanted = Complaint.tracking_number == (number or self.number)
            complaint = session.exec(select(Complaint).where(wanted)).one()
            asked = question.question_id if question else ""
            status.apply(
                session,
                complaint,
                event_id=f"{state}:{asked}:{at}",
                state=state,
                nccia_number=complaint.nccia_number or "",
                reason=reason,
                at=at or NOW,
                question=question,
            )

    def ask(self, template: str = "question-transaction-id", number: str = "", **more: Any) -> str:
        """Have an officer ask something; the id of the button that answers it."""
        id_ = f"CMP-000001:{len(self.questions()) + 1}"
        due = more.pop("answer_by", NOW + timedelta(days=7))
        asked = status.Asked(id_, template, str(more.pop("text", "")), due)
        self.notice("waiting_citizen", number=number, question=asked, **more)
        return str(self.pushes()[-1]["choices"][0])

    def ask_outcome(self) -> None:
        """Let four weeks pass."""
        assert Aftercare(self.engine, lambda: NOW + timedelta(weeks=4), lambda: None).sweep()

    def pushes(self) -> list[dict[str, Any]]:
        """What came by itself, oldest first."""
        with session_scope(self.engine, read_only=True) as session:
            rows = session.exec(
                select(Message)
                .where(Message.direction == "out", col(Message.external_id).is_not(None))
                .order_by(col(Message.id))
            )
            return [row.body for row in rows]

    async def hear(self, message: dict[str, Any], at_s: float = 0.0) -> None:
        """Take one message through the actions the rules would call."""
        with session_scope(self.engine) as session:
            for pushed in session.exec(select(Message).where(Message.state == "pending")):
                pushed.state, pushed.sent_at = "sent", utc_now()
                session.add(pushed)
            session.flush()
            row = Message(conversation_id=self.id, direction="in", state="received", body={})
            session.add(row)
            session.flush()
            number = str(row.id)
        self.events.append(
            {
                "event": "user",
                "text": message["text"],
                "parse_data": message,
                "metadata": {"message_id": number},
                "timestamp": at_s,
            }
        )
        self.replies, self.said, self.asks = [], [], ""
        intent = message["intent"]["name"]
        name = f"validate_{self.form}" if self.form else _BY_INTENT.get(intent, "action_first_help")
        opens = "complaint_form" if name == "action_first_help" else ""
        await self._take(name, message, opens)
        with session_scope(self.engine) as session:
            for reply in self.replies:
                said = Message(conversation_id=self.id, direction="out", state="sent", body=reply)
                said.sent_at = utc_now()
                session.add(said)

    async def _take(self, name: str, message: dict[str, Any], opens: str = "") -> None:
        """Run an action, then what its events or the rules lead to."""
        events = await self._call(name, message)
        goes_on = next((e["name"] for e in events if e["event"] == "followup"), opens)
        validated = name.removeprefix("validate_") if name.startswith("validate_") else ""
        if validated and self.slots.get("requested_slot") is None:
            self.form = None
            goes_on = goes_on or _ENDS[validated]
        if goes_on.endswith("_form"):
            self.slots["requested_slot"] = None
            await self._take(f"validate_{goes_on}", message)
            if self.slots.get("requested_slot") is not None:
                self.form = goes_on
        elif goes_on:
            await self._take(goes_on, message)

    async def _call(self, name: str, message: dict[str, Any]) -> list[dict[str, Any]]:
        before = dict(self.slots)
        outcomes = []
        for _ in range(2 if self.replay else 1):
            dispatcher = CollectingDispatcher()
            tracker = Tracker(
                self.id, dict(before), message, list(self.events), False, None,
                {"name": self.form} if self.form else {}, None,
            )  # fmt: skip
            found = self.executor.actions[name](dispatcher, tracker, {})
            events = await found if asyncio.iscoroutine(found) else found
            outcomes.append(([dict(event) for event in events or []], dispatcher.messages))
        assert outcomes[0] == outcomes[-1], "a turn that is played again says something else"
        events, replies = outcomes[-1]
        self.slots.update({e["name"]: e["value"] for e in events if e["event"] == "slot"})
        for reply in (one["custom"] for one in replies):
            for language in CATALOGUE.languages:
                assert render_strictly(reply, language, CATALOGUE).text
            self.replies.append(reply)
            self.said.append(reply["msg"])
            self.asks = reply.get("asks") or self.asks
            self.events.append({"event": "bot", "data": {"custom": reply}})
        return list(events)
