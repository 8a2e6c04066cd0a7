"""Figures for the operator: what waits is counted, nothing tells whose it is."""

from __future__ import annotations

from datetime import timedelta

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import Engine

from bot.metrics import metrics_router
from storage.base import utc_now
from storage.crypto import KeyRing
from storage.engine import session_scope
from tests.builders import make_complaint, make_conversation, make_message
from tests.component.bot.parts import BotParts


async def scraped(engine: Engine, host: str = "127.0.0.1", **headers: str) -> httpx.Response:
    app = FastAPI()
    app.include_router(metrics_router(engine))
    transport = httpx.ASGITransport(app, client=(host, 1))
    async with httpx.AsyncClient(transport=transport, base_url="http://bot") as client:
        return await client.get("/metrics", headers=headers)


def figure(text: str, name: str) -> float:
    return next(float(line.split()[-1]) for line in text.splitlines() if line.startswith(name))


async def test_what_waits_is_counted_with_the_age_of_the_oldest(
    database: Engine, keyring: KeyRing
) -> None:
    with session_scope(database) as session:
        conversation = make_conversation()
        session.add(conversation)
        session.flush()
        for minutes in (5, 1):
            at = utc_now() - timedelta(minutes=minutes)
            session.add(make_message(conversation, state="received", created_at=at))
        session.add(make_complaint(conversation, state="confirmed", confirmed_at=utc_now()))
    text = (await scraped(database)).text
    assert figure(text, 'khabardar_waiting{queue="unanswered"}') == 2
    assert 299 < figure(text, 'khabardar_oldest_seconds{queue="unanswered"}') < 330
    assert figure(text, 'khabardar_waiting{queue="unfiled"}') == 1
    assert figure(text, 'khabardar_waiting{queue="unsent"}') == 0
    assert figure(text, 'khabardar_oldest_seconds{queue="unsent"}') == 0


async def test_a_turn_is_counted_and_none_of_its_words(parts: BotParts) -> None:
    before = figure((await scraped(parts.engine)).text, "khabardar_turn_seconds_count")
    async with parts.client() as client:
        begun = (await client.post("/chat/api/conversations")).json()
        answer = await client.post(
            f"/chat/api/conversations/{begun['id']}/messages",
            json={"text": "Nadia 0300-5550000 Khanewal"},
            headers={"X-Conversation-Secret": begun["secret"], "Idempotency-Key": "k1"},
        )
    assert answer.status_code == 200
    text = (await scraped(parts.engine)).text
    assert figure(text, "khabardar_turn_seconds_count") == before + 1
    for word in ("Nadia", "5550000", "Khanewal", begun["id"]):
        assert word not in text


@pytest.mark.parametrize("headers", [{"X-Forwarded-For": "203.0.113.9"}, {"Forwarded": "for=x"}])
async def test_what_came_through_a_proxy_gets_nothing(
    database: Engine, headers: dict[str, str]
) -> None:
    assert (await scraped(database, **headers)).status_code == 404


async def test_another_machine_gets_nothing(database: Engine) -> None:
    assert (await scraped(database, host="203.0.113.9")).status_code == 404
