"""Officers' questions, states, reminders and the question weeks later, as the citizen gets them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlmodel import select

from actions.aftercare import Aftercare
from actions.status import NCCIA_STATES
from storage.engine import session_scope
from storage.tables import Addition, Complaint, Conversation, Question
from tests.builders import make_filed_complaint
from tests.component.bot.parts import CATALOGUE, BotParts, Chat, words
from tests.component.bot.test_callbacks import notice, send

AT = datetime(2026, 11, 22, 10, tzinfo=UTC)
DUE = AT + timedelta(days=7)


@pytest.fixture
def complaint(parts: BotParts, chat: Chat) -> str:
    with session_scope(parts.engine) as session:
        made = make_filed_complaint(session.get_one(Conversation, chat.id))
        session.add(made)
        return made.id


def asked(complaint_id: str, number: int = 1, **question: Any) -> dict[str, Any]:
    return notice(
        complaint_id,
        event_id=f"q{number}",
        state="waiting_citizen",
        at=f"2026-11-22T10:0{number}:00Z",
        question={
            "question_id": f"CMP-000482:{number}",
            "template": "question-transaction-id",
            "text": None,
            "answer_by": DUE.isoformat(),
            **question,
        },
    )


class Clock:
    """A present that a test moves."""

    def __init__(self, parts: BotParts) -> None:
        self.now = AT
        self.care = Aftercare(parts.engine, lambda: self.now, parts.inbox.settle_fetched)

    def after(self, **time: float) -> int:
        self.now = AT + timedelta(**time)
        return self.care.sweep()


def change(parts: BotParts, complaint_id: str, **values: Any) -> None:
    with session_scope(parts.engine) as session:
        row = session.get_one(Complaint, complaint_id)
        for name, value in values.items():
            setattr(row, name, value)
        session.add(row)


def questions(parts: BotParts) -> list[Question]:
    with session_scope(parts.engine, read_only=True) as session:
        return list(session.exec(select(Question)))


@pytest.mark.parametrize("language", CATALOGUE.languages)
async def test_a_question_arrives_in_the_citizens_language(
    parts: BotParts, chat: Chat, complaint: str, language: str
) -> None:
    with session_scope(parts.engine) as session:
        row = session.get_one(Conversation, chat.id)
        row.language = language
        session.add(row)
    assert (await send(chat, asked(complaint, text="Tel 0300"))).status_code == 200
    (reply,) = await chat.read()
    assert words("question-transaction-id", language) in reply["text"]
    assert "Tel 0300" in reply["text"]
    assert "29-11-2026" in reply["text"]
    assert [choice["id"].partition(":")[0] for choice in reply["choices"]] == ["reply"]
    (question,) = questions(parts)
    assert (question.text, question.answer_by) == ("Tel 0300", DUE)


@pytest.mark.parametrize(
    "question",
    [
        {"template": "", "text": "Kis bank se?"},
        {"template": "question-not-known-here", "text": None},
        {"answer_by": None},
    ],
)
async def test_every_shape_of_question_has_words(
    parts: BotParts, chat: Chat, complaint: str, question: dict[str, Any]
) -> None:
    assert (await send(chat, asked(complaint, **question))).status_code == 200
    (reply,) = await chat.read()
    assert reply["text"] != words("error-sorry")


@pytest.mark.parametrize(
    "question",
    [
        {"template": "", "text": None},
        {"template": "error-sorry"},
        {"question_id": "two words"},
        {"question_id": ""},
        {"answer_by": "2026-11-29T10:00:00"},
        {"more": 1},
    ],
)
async def test_a_question_of_the_wrong_shape(
    chat: Chat, complaint: str, question: dict[str, Any]
) -> None:
    assert (await send(chat, asked(complaint, **question))).status_code == 422


async def test_only_waiting_has_a_question(chat: Chat, complaint: str) -> None:
    body = {**asked(complaint), "state": "enquiry"}
    assert (await send(chat, body)).status_code == 422


async def test_after_waiting_the_state_is_the_one_before(
    parts: BotParts, chat: Chat, complaint: str
) -> None:
    await send(chat, notice(complaint, event_id="e", at="2026-11-22T09:00:00Z"))
    await send(chat, asked(complaint))
    await send(chat, notice(complaint, event_id="back", at="2026-11-24T09:00:00Z"))
    with session_scope(parts.engine) as session:
        assert session.get_one(Complaint, complaint).state == "enquiry"
    unanswered = (await chat.read())[-1]
    assert unanswered["choices"]
    with session_scope(parts.engine) as session:
        question = session.exec(select(Question)).one()
        question.answered_at = AT
        session.add(question)
    again = {**asked(complaint, 2), "at": "2026-11-25T09:00:00Z"}
    await send(chat, again)
    with session_scope(parts.engine) as session:
        question = session.get_one(Question, "CMP-000482:2")
        question.answered_at = AT
        session.add(question)
    await send(chat, notice(complaint, event_id="back2", at="2026-11-26T09:00:00Z"))
    told = [row.body["msg"] for row in parts.rows("out")]
    assert told == [
        "push-enquiry", "push-waiting_citizen", "push-unanswered",
        "push-waiting_citizen", "push-answered",
    ]  # fmt: skip


async def test_a_closed_complaint_may_be_taken_up_again(
    parts: BotParts, chat: Chat, complaint: str
) -> None:
    await send(chat, notice(complaint, event_id="c", state="closed", reason="done"))
    (reply,) = await chat.read()
    assert [choice["id"].partition(":")[0] for choice in reply["choices"]] == ["disagree"]
    again = notice(complaint, event_id="v", state="verification", at="2026-11-23T10:00:00Z")
    await send(chat, again)
    with session_scope(parts.engine) as session:
        row = session.get_one(Complaint, complaint)
        assert (row.state, row.closed_at) == ("verification", None)
    assert parts.rows("out")[-1].body["msg"] == "push-reopened"


@pytest.mark.parametrize("language", CATALOGUE.languages)
def test_every_state_has_a_name(language: str) -> None:
    for state in NCCIA_STATES:
        assert words(f"state-{state}", language)
        assert CATALOGUE.has(language, f"push-{state}")


async def test_one_reminder_two_days_before(parts: BotParts, chat: Chat, complaint: str) -> None:
    await send(chat, asked(complaint))
    clock = Clock(parts)
    assert clock.after(days=4) == 0
    assert clock.after(days=5, hours=1) == 1
    assert clock.after(days=6) == 0
    pushed, reminder = await chat.read()
    assert words("question-transaction-id") in reminder["text"]
    assert reminder["choices"] == pushed["choices"]
    assert questions(parts)[0].reminded_at is not None


async def test_nobody_is_reminded_of_what_is_answered_closed_late_or_fresh(
    parts: BotParts, chat: Chat, complaint: str
) -> None:
    await send(chat, asked(complaint, answer_by=(AT + timedelta(hours=30)).isoformat()))
    clock = Clock(parts)
    assert clock.after(hours=1) == 0  # asked just now
    assert clock.after(hours=31) == 0  # too late to remind
    await send(chat, asked(complaint, 2))
    with session_scope(parts.engine) as session:
        question = session.get_one(Question, "CMP-000482:2")
        question.answered_at = AT
        session.add(question)
    assert clock.after(days=6) == 0
    await send(chat, asked(complaint, 3))
    await send(chat, notice(complaint, state="closed", at="2026-11-23T10:00:00Z"))
    assert clock.after(days=6, hours=1) == 0


async def test_four_weeks_later_one_question(parts: BotParts, chat: Chat, complaint: str) -> None:
    change(parts, complaint, received_at=AT)
    clock = Clock(parts)
    assert clock.after(days=27) == 0
    assert clock.after(days=28, hours=1) == 1
    assert clock.after(days=29) == 0
    (reply,) = await chat.read()
    kinds = [choice["id"].partition(":")[0] for choice in reply["choices"]]
    assert kinds == ["outcome-yes", "outcome-partly", "outcome-no"]


@pytest.mark.parametrize("state", ["withdrawn", "waiting_citizen", "sending", "draft"])
async def test_who_is_not_asked_about_the_outcome(
    parts: BotParts, chat: Chat, complaint: str, state: str
) -> None:
    change(parts, complaint, received_at=AT, state=state)
    assert Clock(parts).after(days=29) == 0


async def test_nobody_is_asked_while_a_withdrawal_is_on_its_way_or_months_later(
    parts: BotParts, chat: Chat, complaint: str
) -> None:
    change(parts, complaint, received_at=AT)
    assert Clock(parts).after(days=120) == 0
    with session_scope(parts.engine) as session:
        session.add(Addition(complaint_id=complaint, kind="withdrawal", body={}, created_at=AT))
    assert Clock(parts).after(days=29) == 0
    assert await chat.read() == []


async def test_the_sweep_looks_now_and_then(parts: BotParts, chat: Chat, complaint: str) -> None:
    clock = Clock(parts)
    change(parts, complaint, received_at=AT + timedelta(days=20))
    assert clock.after(days=29) == 0
    change(parts, complaint, received_at=AT)
    assert clock.after(days=29, minutes=5) == 0
    assert clock.after(days=29, minutes=11) == 1
