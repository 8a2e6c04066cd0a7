"""The route by which Rasa calls the actions."""

from __future__ import annotations

import asyncio
import threading
import time
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from rasa_sdk import Action
from rasa_sdk.executor import ActionExecutor

from bot.action_route import action_router

TOKEN = "action-token"
PATH = f"/actions/webhook?token={TOKEN}"
CALL = {"next_action": "action_x", "sender_id": "c", "tracker": {"sender_id": "c", "slots": {}}}


class Example(Action):  # type: ignore[misc]
    failure: Exception | None = None
    thread = 0

    def name(self) -> str:
        return "action_x"

    async def run(self, dispatcher: Any, tracker: Any, domain: Any) -> list[Any]:
        Example.thread = threading.get_ident()
        time.sleep(0.2)  # noqa: ASYNC251 - as a database that waits
        if self.failure:
            raise self.failure
        dispatcher.utter_message(json_message={"msg": "help"})
        return []


@pytest.fixture
def action() -> Example:
    return Example()


@pytest.fixture
def client(action: Example) -> httpx.AsyncClient:
    executor = ActionExecutor()
    executor.register_action(action)
    app = FastAPI()
    app.include_router(action_router(executor, TOKEN))
    transport = httpx.ASGITransport(app=app, raise_app_exceptions=False)
    return httpx.AsyncClient(transport=transport, base_url="http://bot")


async def test_an_action_that_waits_does_not_stop_the_event_loop(
    client: httpx.AsyncClient,
) -> None:
    longest = 0.0

    async def ticking() -> None:
        nonlocal longest
        while True:
            before = time.monotonic()
            await asyncio.sleep(0.01)
            longest = max(longest, time.monotonic() - before)

    ticks = asyncio.create_task(ticking())
    answer = await client.post(PATH, json=CALL)
    ticks.cancel()
    assert answer.json()["responses"][0]["custom"] == {"msg": "help"}
    assert Example.thread != threading.get_ident()
    assert longest < 0.15


@pytest.mark.parametrize("token", ["", "wrong", "é", TOKEN + "x"])
async def test_a_wrong_token(client: httpx.AsyncClient, token: str) -> None:
    answer = await client.post("/actions/webhook", params={"token": token}, json=CALL)
    assert answer.status_code == 403


@pytest.mark.parametrize("body", [b"", b"[]", b"\xff", b"[" * 100_000])
async def test_what_is_no_call(client: httpx.AsyncClient, body: bytes) -> None:
    assert (await client.post(PATH, content=body)).status_code == 422


async def test_an_unknown_action(client: httpx.AsyncClient) -> None:
    answer = await client.post(PATH, json={**CALL, "next_action": "action_nobody"})
    assert answer.status_code == 404


async def test_a_failed_action_is_a_failure_to_rasa_and_quotes_nothing(
    client: httpx.AsyncClient, action: Example, caplog: pytest.LogCaptureFixture
) -> None:
    action.failure = ValueError("Bushra Bibi 0300-1234567")
    answer = await client.post(PATH, json=CALL)
    assert answer.status_code == 500
    assert "Bushra" not in caplog.text + answer.text
