"""Distress comes before everything, and the form waits at its question."""

from __future__ import annotations

from datetime import UTC
from typing import Any

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher
from sqlmodel import select

from actions.registry import make_executor
from actions.services import Services
from storage.engine import session_scope
from storage.tables import Addition, Complaint, Conversation
from tests.unit.actions.parts import NOW, Talk, parsed, pressed

STORY = (
    "facebook page se 5000 ka suit order kia kal, easypaisa 0345-5550001 pe bheje, block kar diya"
)


class Chat(Talk):
    """A talk in which every action runs as the registry puts it together."""

    def __init__(self) -> None:
        super().__init__()
        self.actions = make_executor(self.services)
        self.choices: list[str] = []

    async def act(self, name: str, message: dict[str, Any]) -> list[dict[str, Any]]:
        """Let one action answer one message."""
        self.events.append(
            {
                "event": "user",
                "text": message["text"],
                "parse_data": message,
                "metadata": {"message_id": f"m{len(self.events)}"},
                "timestamp": 0.0,
            }
        )
        return await self.same(name, message)

    async def same(self, name: str, message: dict[str, Any]) -> list[dict[str, Any]]:
        """Let a further action answer the message of the turn."""
        dispatcher = CollectingDispatcher()
        tracker = Tracker(
            self.id, dict(self.slots), message, list(self.events), False, None,
            {"name": self.form} if self.form else {}, None,
        )  # fmt: skip
        events = [
            dict(event) for event in await self.actions.actions[name](dispatcher, tracker, {})
        ]
        for event in events:
            if event["event"] == "slot":
                self.slots[event["name"]] = event["value"]
        replies = [reply["custom"] for reply in dispatcher.messages]
        self.said = [reply["msg"] for reply in replies]
        self.choices = [choice for reply in replies for choice in reply.get("choices", [])]
        self.events += [{"event": "bot", "data": {"custom": reply}} for reply in replies]
        return events

    async def begin(self) -> None:
        """Tell a story; the form is at consent."""
        await self.act("action_first_help", parsed(STORY, "other_fraud"))
        await self.same("validate_complaint_form", parsed(STORY, "other_fraud"))
        self.form = "complaint_form"
        assert self.slots["requested_slot"] == "consent"


async def test_in_the_form_only_the_calm_answer_is_said_and_the_question_stays() -> None:
    chat = Chat()
    await chat.begin()
    before = chat.state()
    await chat.act("validate_complaint_form", parsed("ab jeene ka dil nahi karta"))
    assert chat.said == ["distress-life"]
    assert chat.choices == ["continue", "human"]
    assert chat.slots["requested_slot"] == "consent"
    assert chat.state() == before


@pytest.mark.parametrize("message", [parsed("haan ji"), parsed("yes"), pressed("continue")])
async def test_a_yes_to_the_calm_answer_is_not_a_yes_to_the_question_before(
    message: dict[str, Any],
) -> None:
    chat = Chat()
    await chat.begin()
    await chat.act("validate_complaint_form", parsed("marna chahta hun"))
    await chat.act("validate_complaint_form", message)
    assert chat.said[-1].startswith("ask-consent")
    assert chat.slots["requested_slot"] == "consent"
    with chat.draft() as draft:
        assert draft is not None
        assert draft.consented_at is None


async def test_a_no_leaves_everything_as_it_is() -> None:
    chat = Chat()
    await chat.begin()
    await chat.act("validate_complaint_form", parsed("خودکشی کر لوں گا"))
    await chat.act("validate_complaint_form", parsed("نہیں"))
    assert chat.said == ["distress-rest"]
    assert chat.slots["requested_slot"] == "consent"
    with chat.draft() as draft:
        assert draft is not None


async def test_what_such_a_message_also_tells_is_kept() -> None:
    chat = Chat()
    await chat.begin()
    told = "us ne mere bete ke account se bhi 20 hazar nikal liye, main khudkushi kar lunga"
    await chat.act("validate_complaint_form", parsed(told, "other_fraud"))
    assert chat.said == ["distress-life"]
    with chat.draft() as draft:
        assert draft is not None
        assert told in [part["text"] for part in draft.narrative]


async def test_a_first_story_with_distress_begins_no_form() -> None:
    chat = Chat()
    text = f"{STORY}. ab marna chahta hun"
    await chat.act("action_first_help", parsed(text, "other_fraud"))
    assert chat.said == ["distress-life"]
    # The form follows by rule in the same turn, and must end without a word.
    await chat.same("validate_complaint_form", parsed(text, "other_fraud"))
    assert chat.said == []
    assert chat.slots["requested_slot"] is None
    await chat.same("action_finish_complaint", parsed(text, "other_fraud"))
    assert chat.said == []


async def test_going_on_takes_up_the_story_that_was_told() -> None:
    chat = Chat()
    await chat.act("action_first_help", parsed(f"{STORY}. ab marna chahta hun", "other_fraud"))
    events = await chat.act("action_choose", pressed("continue"))
    assert events[-1]["name"] == "complaint_form"
    with chat.draft() as draft:
        assert draft is not None
        assert draft.category == "other_fraud"


async def test_going_on_with_nothing_told_asks_what_happened() -> None:
    chat = Chat()
    await chat.act("action_out_of_scope", parsed("I want to die", "out_of_scope"))
    assert chat.said == ["distress-life"]
    await chat.act("action_lost_thread", parsed("ok", "affirm"))
    assert chat.said == ["ask-report"]


async def test_panic_hears_first_what_cannot_wait() -> None:
    chat = Chat()
    text = "abhi abhi mere account se 90 hazar nikal gaye, bohat ghabrahat ho rahi hai"
    await chat.act("action_first_help", parsed(text, "impersonation"))
    assert chat.said == ["money-first", "distress-panic"]


async def test_how_somebody_feels_is_no_part_of_the_story() -> None:
    chat = Chat()
    await chat.act("action_ask_back", parsed("mujhe lagta hai marna chahta hun", "other_fraud"))
    await chat.act("action_first_help", parsed(STORY, "other_fraud"))
    with chat.draft() as draft:
        assert draft is not None
        assert [part["text"] for part in draft.narrative] == [STORY]


def flagged(services: Services, chat: Chat) -> bool:
    with session_scope(services.engine, read_only=True) as session:
        row = session.exec(select(Conversation).where(Conversation.id == chat.id)).one()
        return row.wants_contact_at is not None and row.wants_contact_at == NOW.astimezone(UTC)


async def test_asking_for_a_person_is_noted_and_said_honestly() -> None:
    chat = Chat()
    await chat.act("action_human", parsed("kisi se baat karni hai", "human_agent"))
    assert chat.said == ["human"]  # no officer has anything to see yet
    assert flagged(chat.services, chat)


async def test_with_a_draft_it_is_seen_when_the_complaint_is_filed() -> None:
    chat = Chat()
    await chat.begin()
    await chat.act("validate_complaint_form", parsed("kisi se baat karni hai", "human_agent"))
    assert chat.said[:2] == ["human", "human-noted"]
    assert chat.slots["requested_slot"] == "consent"


async def test_with_a_filed_complaint_its_officer_sees_it() -> None:
    chat = Chat()
    with session_scope(chat.engine) as session:
        session.add(
            Complaint(conversation_id=chat.id, state="received", confirmed_at=NOW.astimezone(UTC))
        )
    await chat.act("action_human", parsed("talk to a person", "human_agent"))
    assert chat.said == ["human", "human-noted"]
    assert chat.events[-1]["data"]["custom"]["args"] == {"case": "filed"}


async def test_the_number_alone_flags_nothing() -> None:
    chat = Chat()
    await chat.act("action_human", parsed("helpline number", "human_agent"))
    assert chat.said == ["human"]
    assert not flagged(chat.services, chat)


@pytest.mark.parametrize("asks", [True, False])
async def test_a_wish_told_while_drafting_goes_to_the_officer_with_the_complaint(
    asks: bool,
) -> None:
    chat = Chat()
    await chat.begin()
    with session_scope(chat.engine) as session:
        draft = session.exec(select(Complaint)).one()
        draft.created_at = NOW.astimezone(UTC)
        session.add(draft)
    if asks:
        await chat.act("validate_complaint_form", parsed("kisi se baat karni hai", "human_agent"))
    chat.slots["outcome"] = "confirmed"
    await chat.act("action_finish_complaint", pressed("confirm"))
    assert "filed-saved" in chat.said
    with session_scope(chat.engine, read_only=True) as session:
        assert [row.kind for row in session.exec(select(Addition))] == ["contact"] * asks


@pytest.mark.parametrize(
    "text",
    [
        "what happens if I give you my name?",
        "mera naam kisi ko pata to nahi chalega",
        "میرا نام کس کو نظر آئے گا",
    ],
)
async def test_what_becomes_of_a_name_is_answered_and_not_with_a_tip(text: str) -> None:
    chat = Chat()
    await chat.begin()
    await chat.act("validate_complaint_form", parsed(text, "ask_tip"))
    assert chat.said[0] == "privacy"
    assert chat.slots["requested_slot"] == "consent"
