"""Updates that Telegram posts: only Telegram's, each stored once, in order."""

from __future__ import annotations

import asyncio
import json
import random
import statistics
import time
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from bot.channels import telegram_webhook
from bot.channels.telegram import TelegramChannel
from bot.channels.telegram_webhook import HEADER, MOST_BYTES, InOrder
from tests.component.bot.parts import BotParts, RasaStandIn, refused, serving_here, until, words
from tests.component.bot.test_telegram import Running, api
from tests.standins.telegram import BotApi

__all__ = ["api"]


class Posted(Running):
    """A bot to which updates are posted."""

    def __init__(self, parts: BotParts, api: BotApi, url: str, own_url: str, app: FastAPI) -> None:
        super().__init__(parts, api, url)
        self.own_url, self.app = own_url, app

    def make(self) -> TelegramChannel:
        channel = self.parts.telegram(self.url, self.own_url)
        self.app.router.routes.clear()
        self.app.include_router(channel.router)
        return channel

    @property
    def hook(self) -> dict[str, Any]:
        assert self.api.hook
        return self.api.hook


@pytest.fixture
async def posted(parts: BotParts, api: BotApi, rasa: RasaStandIn) -> AsyncIterator[Posted]:
    app = FastAPI()
    async with serving_here(api.app()) as server, serving_here(app) as own:
        made = Posted(parts, api, server.url, own.url, app)
        await made.start()
        await until(lambda: api.hook)
        yield made
        await api.close()
        await made.stop()
        await parts.close()


async def test_a_posted_message_is_answered(posted: Posted, api: BotApi, rasa: RasaStandIn) -> None:
    api.message(text="mera account hack ho gaya hai")
    await until(lambda: api.sent)
    await until(lambda: not api.updates)
    assert api.sent == [(1, words("ask-report", "ur-Latn"))]
    assert "getUpdates" not in api.calls
    assert "edited_message" in json.loads(posted.hook["allowed_updates"])
    assert posted.hook["url"].startswith(f"{posted.own_url}/telegram/")


@pytest.mark.parametrize("wrong", ["secret", "no secret", "path", "both"])
async def test_what_is_not_telegrams_is_refused_unread_and_counted(
    posted: Posted, api: BotApi, parts: BotParts, wrong: str
) -> None:
    before = refused("telegram", "secret")
    url, secret = posted.hook["url"], posted.hook["secret_token"]
    if wrong in ("path", "both"):
        url = url[:-1] + ("0" if url[-1] != "0" else "1")
    headers = {} if wrong == "no secret" else {HEADER: secret if wrong == "path" else "x" * 64}
    async with httpx.AsyncClient() as client:
        # Not even JSON: nobody looks.
        answer = await client.post(url, content=b"{", headers=headers)
    assert answer.status_code == 403
    assert answer.content == b""
    assert refused("telegram", "secret") == before + 1
    assert parts.rows() == []


async def test_a_wrong_secret_takes_as_long_however_much_of_it_is_right(posted: Posted) -> None:
    url, secret = posted.hook["url"], posted.hook["secret_token"]
    near, far = secret[:-1] + "x", "x" * len(secret)
    took: dict[str, list[float]] = {near: [], far: []}
    async with httpx.AsyncClient() as client:
        for turn in range(300):
            for said in (near, far) if turn % 2 else (far, near):
                began = time.perf_counter()
                answer = await client.post(url, content=b"{}", headers={HEADER: said})
                took[said].append(time.perf_counter() - began)
                assert answer.status_code == 403
    medians = [statistics.median(times) for times in took.values()]
    # Noise of a request is some hundred times what a comparison takes.
    assert max(medians) < 1.3 * min(medians)


@pytest.mark.parametrize(
    ("content", "status"),
    [
        (b"", 400), (b"{", 400), (b"[]", 400), (b"{}", 400), (b'{"update_id": "x"}', 400),
        (b" " * (MOST_BYTES + 1), 413), (b'{"update_id": 4}', 200),
    ],
)  # fmt: skip
async def test_odd_bodies_with_the_right_secret(
    posted: Posted, content: bytes, status: int
) -> None:
    async with httpx.AsyncClient() as client:
        headers = {HEADER: posted.hook["secret_token"]}
        answer = await client.post(posted.hook["url"], content=content, headers=headers)
    assert answer.status_code == status


async def test_an_update_is_answered_200_only_when_it_is_stored(
    posted: Posted, api: BotApi, parts: BotParts, monkeypatch: pytest.MonkeyPatch
) -> None:
    take = parts.inbox.take
    fail = True

    def failing(*args: object) -> object:
        if fail:
            raise OSError("the disk is full")
        return take(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(parts.inbox, "take", failing)
    api.message(text="salam")
    await until(lambda: api.posted[503])
    assert len(api.updates) == 1
    fail = False
    await until(lambda: api.sent)
    await until(lambda: not api.updates)
    assert api.posted[200] == 1


async def test_updates_posted_side_by_side_and_shuffled_keep_their_order(
    posted: Posted, api: BotApi, rasa: RasaStandIn
) -> None:
    api.message(text="bilkul pehla")
    await until(lambda: not api.updates)
    made = [api.message(chat=1 + n % 3, text=f"paigham {n:02}") for n in range(18)]
    random.Random(5).shuffle(api.updates)
    await until(lambda: not api.updates)
    await until(lambda: len(rasa.texts) == 19)
    for chat in range(3):
        mine = [text for text in rasa.texts if "paigham" in text and int(text[-2:]) % 3 == chat]
        assert mine == sorted(mine)
    api.updates = [*made, *made, *made]
    random.Random(6).shuffle(api.updates)
    await until(lambda: not api.updates)
    await asyncio.sleep(0.2)
    assert len(rasa.texts) == 19


async def test_what_was_posted_before_a_restart_is_known_after_it(
    posted: Posted, api: BotApi, rasa: RasaStandIn, parts: BotParts
) -> None:
    made = [api.message(text=f"paigham {n}") for n in range(3)]
    await until(lambda: len(api.sent) == 3)
    # Stopped before the sending is noted, one message is sent again; that is another test.
    await until(lambda: not parts.inbox.to_send(["telegram"]))
    await posted.stop()
    await posted.start()
    api.updates = [*reversed(made)]
    await until(lambda: not api.updates)
    await asyncio.sleep(0.2)
    assert len(rasa.texts) == len(api.sent) == 3


async def test_a_number_that_never_comes_holds_up_the_next_ones_only_for_a_moment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(telegram_webhook, "FIRST_WAIT_S", 0.05)
    in_order = InOrder(gap_wait_s=0.2)
    done: list[int] = []

    async def take(number: int) -> None:
        async def work() -> None:
            await asyncio.sleep(0)
            done.append(number)

        await in_order.run(number, work)

    await asyncio.gather(*(take(number) for number in (7, 5, 6)))
    assert done == [5, 6, 7]
    began = time.monotonic()
    await asyncio.gather(*(take(number) for number in (11, 9, 10)))
    assert done == [5, 6, 7, 9, 10, 11]
    assert 0.15 < time.monotonic() - began < 1.0


async def test_work_that_fails_lets_the_next_one_through() -> None:
    in_order = InOrder(gap_wait_s=0.1)

    async def fail() -> None:
        raise OSError

    async def fine() -> None:
        return None

    with pytest.raises(OSError):
        await in_order.run(1, fail)
    await asyncio.wait_for(in_order.run(2, fine), 2)
