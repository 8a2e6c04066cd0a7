"""Nobody can fill the disk or drown the others; nothing that was taken is lost by it."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from sqlmodel import select

from bot import limits
from bot.errors import BadInputError, TooFastError
from bot.limits import Limits
from bot.messages import Inbound
from bot.turn import Turns
from storage.engine import session_scope
from storage.evidence import EvidenceStore
from storage.tables import Message
from tests.component.bot.parts import CATALOGUE, BotParts

HEAD = b"\x89PNG\r\n\x1a\n" + b"\0" * 64


def bounded(parts: BotParts, messages: int = 3) -> Turns:
    return Turns(parts.engine, parts.inbox, parts.rasa, CATALOGUE, limits=Limits(messages, 2))


def said(parts: BotParts) -> list[tuple[str, dict[str, Any]]]:
    with session_scope(parts.engine, read_only=True) as session:
        return [(row.direction, row.body) for row in session.exec(select(Message))]


async def test_a_flood_is_told_once_and_the_rest_is_dropped(parts: BotParts) -> None:
    turns = bounded(parts)
    id_, _ = parts.conversations.begin("web")
    for number in range(3):
        await turns.accept(Inbound(id_, text=f"message {number}"))
    told = []
    for _ in range(20):
        with pytest.raises(TooFastError) as caught:
            await turns.accept(Inbound(id_, text="more"))
        told.append(caught.value.tell)
    assert told == [True] + [False] * 19
    assert len([body for way, body in said(parts) if way == "in"]) == 3


async def test_what_is_dropped_quietly_stores_no_answer(parts: BotParts) -> None:
    turns = bounded(parts)
    id_, _ = parts.conversations.begin("web")
    await turns.refuse(id_, TooFastError(tell=False), "m1")
    assert said(parts) == []


async def test_another_citizen_is_not_held_up(parts: BotParts) -> None:
    turns = bounded(parts, messages=1)
    one, _ = parts.conversations.begin("web")
    other, _ = parts.conversations.begin("web")
    await turns.accept(Inbound(one, text="salam"))
    with pytest.raises(TooFastError):
        await turns.accept(Inbound(one, text="salam"))
    await turns.accept(Inbound(other, text="salam"))


async def test_the_web_says_when_to_come_back(parts: BotParts) -> None:
    parts.web._turns = bounded(parts, messages=1)
    parts.web._limits = Limits(40, 2)
    async with parts.client() as client:
        begun = [await client.post("/chat/api/conversations") for _ in range(3)]
        assert [one.status_code for one in begun] == [201, 201, 429]
        assert begun[2].headers["retry-after"] == "600"
        mine = begun[0].json()

        async def write(key: str) -> httpx.Response:
            return await client.post(
                f"/chat/api/conversations/{mine['id']}/messages",
                json={"text": "salam"},
                headers={"X-Conversation-Secret": mine["secret"], "Idempotency-Key": key},
            )

        assert (await write("a")).status_code == 200
        late = await write("b")
    assert (late.status_code, late.headers["retry-after"]) == (429, "20")


def test_files_of_one_day_are_bounded_by_number_and_size(
    parts: BotParts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "FILES_A_DAY", 2)
    id_, _ = parts.conversations.begin("web")
    for number in range(2):
        parts.files.keep(id_, "slip.png", [HEAD + bytes([number])])
    with pytest.raises(BadInputError) as caught:
        parts.files.keep(id_, "slip.png", [HEAD + b"3"])
    assert caught.value.msg == "too-many-today"
    other, _ = parts.conversations.begin("web")
    monkeypatch.setattr(limits, "BYTES_A_DAY", len(HEAD))
    parts.files.keep(other, "slip.png", [HEAD])
    with pytest.raises(BadInputError):
        parts.files.keep(other, "slip.png", [HEAD + b"4"])


def test_a_full_disk_takes_no_file(parts: BotParts, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(EvidenceStore, "free_bytes", lambda store: 1024)
    id_, _ = parts.conversations.begin("web")
    with pytest.raises(BadInputError) as caught:
        parts.files.keep(id_, "slip.png", [HEAD])
    assert caught.value.msg == "no-room"
