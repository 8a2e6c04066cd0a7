"""Messages and services for tests of the actions, without Rasa and without a channel."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from itertools import count
from typing import Any
from zoneinfo import ZoneInfo

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher
from sqlalchemy import Engine
from sqlmodel import select

from actions.finish import FinishComplaint
from actions.first_help import FirstHelp
from actions.form import ValidateComplaintForm
from actions.inbound import Inbound
from actions.services import Services
from content.catalogue import Catalogue
from nlu.text.extract import extract
from storage.engine import session_scope
from storage.tables import DRAFT, Complaint, Conversation
from tests.builders import make_keyring
from tests.databases import in_memory

NOW = datetime(2026, 11, 21, 14, 30, tzinfo=ZoneInfo("Asia/Karachi"))
CATALOGUE = Catalogue.load()
_ids = count(1)


def parsed(text: str, intent: str = "", confidence: float = 0.9) -> dict[str, Any]:
    """A message as Rasa would have parsed it, with the given intent."""
    return {
        "text": text,
        "intent": {"name": intent or "nlu_fallback", "confidence": confidence},
        "intent_ranking": [],
        "entities": [
            {
                "entity": one.type, "value": one.value, "text": one.text,
                "start": one.start, "end": one.end, "role": one.role or None,
            }
            for one in extract(text, NOW)
        ],
    }  # fmt: skip


def pressed(choice: str) -> dict[str, Any]:
    """A pressed button as Rasa would have parsed it."""
    return {
        "text": f'/choose{{"choice": "{choice}"}}',
        "intent": {"name": "choose", "confidence": 1.0},
        "entities": [{"entity": "choice", "value": choice}],
    }


def inbound(text: str = "", intent: str = "", choice: str = "", confidence: float = 0.9) -> Inbound:
    """A message as the actions see it."""
    message = parsed(text, intent, confidence)
    return Inbound(
        message_id=str(next(_ids)),
        text=text,
        choice=choice,
        command=CATALOGUE.command(text) or "",
        intent=message["intent"]["name"],
        confidence=confidence,
        entities=message["entities"],
    )


class Talk:
    """One conversation with the actions alone: keeps the tracker as Rasa would.

    Attributes:
        engine: A database of its own, in memory.
        said: Message ids of the last turn.
    """

    def __init__(self, replay: bool = False) -> None:
        self.engine: Engine = in_memory()
        self.replay = replay
        self.started: list[str] = []
        self.services = Services(
            engine=self.engine,
            catalogue=CATALOGUE,
            keyring=make_keyring(),
            clock=lambda: NOW,
            operator_name="",
            draft_days=30,
            start_filing=self.started.append,
        )
        with session_scope(self.engine) as session:
            conversation = Conversation(channel="web", language="en")
            session.add(conversation)
            session.flush()
            self.id = conversation.id
        self.slots: dict[str, Any] = {}
        self.events: list[dict[str, Any]] = []
        self.form: str | None = None
        self.said: list[str] = []
        self.asks = ""
        self.outcomes: list[Any] = []

    def discard(self, by: Callable[[str], object]) -> None:
        """Have the bytes of refused files deleted by this function."""
        self.services = replace(self.services, discard_file=by)

    @contextmanager
    def draft(self) -> Iterator[Complaint | None]:
        """The draft, if any."""
        with session_scope(self.engine, read_only=True) as session:
            yield session.exec(select(Complaint).where(Complaint.state == DRAFT)).first()

    def state(self) -> Any:
        """Everything the draft holds, for comparison."""
        with session_scope(self.engine, read_only=True) as session:
            return [
                (row.state, row.category, row.subtype, row.fields, row.narrative)
                for row in session.exec(select(Complaint))
            ]

    async def hear(self, message: dict[str, Any], at_s: float = 0.0) -> None:
        """Take one message, sent at that second, through the actions the rules would call."""
        number = str(next(_ids))
        self.events.append(
            {
                "event": "user",
                "text": message["text"],
                "parse_data": message,
                "metadata": {"message_id": number},
                "timestamp": at_s,
            }
        )
        self.said, self.asks = [], ""
        if self.form is None:
            await self._run(FirstHelp(self.services), message)
            self.slots["requested_slot"] = None
            self.form = "complaint_form"
            await self._run(ValidateComplaintForm(self.services), message)
        else:
            await self._run(ValidateComplaintForm(self.services), message)
        if self.slots.get("requested_slot") is None:
            self.form = None
            await self._run(FinishComplaint(self.services), message)
            self.events.append({"event": "action", "name": "action_finish_complaint"})

    async def _run(self, action: Any, message: dict[str, Any]) -> None:
        before = dict(self.slots)
        outcomes = []
        for _ in range(2 if self.replay else 1):
            dispatcher = CollectingDispatcher()
            tracker = Tracker(
                self.id, dict(before), message, list(self.events), False, None,
                {"name": self.form} if self.form else {}, None,
            )  # fmt: skip
            events = await action.run(dispatcher, tracker, {})
            outcomes.append((self.state(), [dict(event) for event in events], dispatcher.messages))
        for event in outcomes[-1][1]:
            if event["event"] == "slot":
                self.slots[event["name"]] = event["value"]
        replies = [reply["custom"] for reply in outcomes[-1][2]]
        self.said += [reply["msg"] for reply in replies]
        self.asks = next((r["asks"] for r in reversed(replies) if r.get("asks")), self.asks)
        self.outcomes.append(outcomes)
        for reply in replies:
            self.events.append({"event": "bot", "data": {"custom": reply}})
