"""NCCIA's signed notices: applied once, told to the citizen, refused when not theirs."""

from __future__ import annotations

import json
import time
from typing import Any

import httpx
import pytest
from sqlmodel import select

from actions.signing import signed_headers
from storage.engine import session_scope
from storage.tables import Complaint, ComplaintEvent, Conversation
from tests.builders import make_filed_complaint
from tests.component.bot.parts import CALLBACK_KEYS, BotParts, Chat, words

PATH = "/nccia/callback"


@pytest.fixture
def complaint(parts: BotParts, chat: Chat) -> str:

    with session_scope(parts.engine) as session:
        made = make_filed_complaint(session.get_one(Conversation, chat.id))
        session.add(made)
        return made.id


def notice(complaint_id: str, **changes: Any) -> dict[str, Any]:
    return {
        "event_id": "e1",
        "complaint_id": complaint_id,
        "nccia_number": "CMP-000482",
        "state": "enquiry",
        "reason": "",
        "at": "2026-11-22T10:00:00Z",
        **changes,
    }


async def send(
    chat: Chat, body: Any, *, key: bytes = CALLBACK_KEYS["desk"], **changes: Any
) -> httpx.Response:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    headers = signed_headers("desk", key, "POST", PATH, raw, **changes)
    return await chat.client.post(PATH, content=raw, headers=headers)


def state(parts: BotParts, complaint_id: str) -> str:
    with session_scope(parts.engine) as session:
        return session.get_one(Complaint, complaint_id).state


async def test_a_notice_reaches_the_citizen(parts: BotParts, chat: Chat, complaint: str) -> None:
    answer = await send(chat, notice(complaint))
    assert (answer.status_code, answer.json()) == (200, {"applied": True})
    assert state(parts, complaint) == "enquiry"
    assert parts.woken == 1
    (reply,) = await chat.read()
    assert "KBR-TEST" in reply["text"]
    assert words("error-sorry") not in reply["text"]


async def test_a_repeated_notice_changes_nothing(
    parts: BotParts, chat: Chat, complaint: str
) -> None:
    await send(chat, notice(complaint))
    again = await send(chat, notice(complaint, state="closed"))
    assert (again.status_code, again.json()["error"]["code"]) == (409, "repeated")
    assert state(parts, complaint) == "enquiry"
    assert len(await chat.read()) == 1
    assert parts.woken == 1


async def test_an_older_notice_is_told_but_does_not_turn_the_state_back(
    parts: BotParts, chat: Chat, complaint: str
) -> None:
    await send(chat, notice(complaint))
    late = notice(complaint, event_id="e0", state="verification", at="2026-11-21T10:00:00Z")
    assert (await send(chat, late)).status_code == 200
    assert state(parts, complaint) == "enquiry"
    with session_scope(parts.engine) as session:
        assert len(session.exec(select(ComplaintEvent)).all()) == 2


@pytest.mark.parametrize(
    "state_", ["received", "verification", "enquiry", "case_registered", "closed"]
)
async def test_every_state_has_words(
    parts: BotParts, chat: Chat, complaint: str, state_: str
) -> None:
    await send(chat, notice(complaint, state=state_, reason="واٹس ایپ کا ریکارڈ مل گیا"))
    (reply,) = await chat.read()
    assert reply["text"] != words("error-sorry")


async def test_an_unknown_complaint(chat: Chat) -> None:
    answer = await send(chat, notice("0" * 32))
    assert (answer.status_code, answer.json()["error"]["code"]) == (404, "unknown")


@pytest.mark.parametrize(("key", "off_s"), [(b"w" * 32, 0), (None, -600), (None, 600)])
async def test_a_signature_that_does_not_fit(
    parts: BotParts, chat: Chat, complaint: str, key: bytes | None, off_s: int
) -> None:
    changes = {"key": key} if key else {"now_s": time.time() + off_s}
    assert (await send(chat, notice(complaint), **changes)).status_code == 401
    assert state(parts, complaint) == "received"


async def test_a_changed_body_or_no_signature(parts: BotParts, chat: Chat, complaint: str) -> None:
    raw = json.dumps(notice(complaint)).encode()
    headers = signed_headers("desk", CALLBACK_KEYS["desk"], "POST", PATH, raw)
    changed = raw.replace(b"enquiry", b"closed")
    for content, shown in (
        (changed, headers),
        (raw, {}),
        (raw, {**headers, "X-Khabardar-Key": "x"}),
    ):
        answer = await chat.client.post(PATH, content=content, headers=shown)
        assert answer.status_code == 401
    assert state(parts, complaint) == "received"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"\xff",
        b"{",
        {"event_id": "e"},
        notice("x"),
        notice("0" * 32, state="draft"),
        notice("0" * 32, at="2026-11-22T10:00:00"),
        notice("0" * 32, nccia_number="a\x00"),
        notice("0" * 32, extra=1),
        notice("0" * 32, reason="x" * 4001),
    ],
)
async def test_a_notice_of_the_wrong_shape(chat: Chat, body: Any) -> None:
    assert (await send(chat, body)).status_code == 422


async def test_a_stranger_cannot_make_us_read_much(chat: Chat) -> None:
    read = 0

    async def endless() -> Any:
        nonlocal read
        for _ in range(1000):
            read += 65536
            yield bytes(65536)

    assert (await chat.client.post(PATH, content=endless())).status_code == 401
    headers = signed_headers("desk", CALLBACK_KEYS["desk"], "POST", PATH, b"")
    answer = await chat.client.post(PATH, content=endless(), headers=headers)
    assert answer.status_code == 413
    assert read <= 4 * 65536
