"""The real Telegram channel against a stand-in of the Bot API."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import select

from bot.abilities import TELEGRAM
from bot.channels.telegram import TelegramChannel
from bot.outbox import Outbox
from storage.crypto import KeyRing
from storage.engine import session_scope
from storage.tables import Conversation, Evidence, Message
from tests.component.bot.parts import (
    IMPATIENT_S,
    BotParts,
    RasaStandIn,
    Server,
    serving_here,
    until,
    words,
)
from tests.standins.telegram import BotApi

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 400


class Running:
    """A bot with Telegram that can be killed and started again on the same database."""

    def __init__(self, parts: BotParts, api: BotApi, url: str) -> None:
        self.parts, self.api, self.url = parts, api, f"{url}/bot"
        self.channel: TelegramChannel | None = None
        self.outbox: Outbox | None = None
        self._work: asyncio.Task[None] | None = None

    def make(self) -> TelegramChannel:
        return self.parts.telegram(self.url)

    async def start(self, polling: bool = True) -> None:
        self.channel = self.make()
        self.outbox = self.parts.outbox(self.channel)
        self._work = asyncio.create_task(self.outbox.run())
        if polling:
            await self.channel.start()

    async def stop(self) -> None:
        if self._work:
            self._work.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._work
        await self.parts.turns.close()
        if self.channel:
            await self.channel.stop()
        self.channel = self._work = None

    def texts(self, chat: int = 1) -> list[str]:
        return [text for to, text in self.api.sent if to == chat]


@pytest.fixture
def api() -> BotApi:
    return BotApi()


@pytest.fixture
async def running(parts: BotParts, api: BotApi, rasa: RasaStandIn) -> AsyncIterator[Running]:
    async with serving_here(api.app()) as server:
        made = Running(parts, api, server.url)
        await made.start()
        yield made
        await made.stop()
        await parts.close()


async def test_a_message_is_answered_and_confirmed(running: Running, api: BotApi) -> None:
    api.message(text="mera account hack ho gaya hai")
    await until(lambda: api.sent)
    assert api.sent == [(1, words("ask-report", "ur-Latn"))]
    await until(lambda: not api.updates)


@pytest.mark.usefixtures("looks_seldom")
async def test_the_answer_is_sent_at_once(running: Running, api: BotApi) -> None:
    api.message(text="salam")
    await until(lambda: api.sent)


async def test_updates_repeated_and_out_of_order_change_nothing(
    running: Running, api: BotApi, rasa: RasaStandIn, parts: BotParts
) -> None:
    api.repeat = 3
    first = api.message(text="pehla")
    second = api.message(text="doosra")
    api.updates = [first, second, first, second]
    await until(lambda: not api.updates)
    await until(lambda: len(api.sent) == 2)
    api.updates = [second, first]
    await until(lambda: not api.updates)
    await asyncio.sleep(0.3)
    assert rasa.texts == ["pehla", "doosra"]
    assert len(api.sent) == 2


async def test_an_update_is_not_confirmed_before_it_is_stored(
    running: Running, api: BotApi, parts: BotParts, monkeypatch: pytest.MonkeyPatch
) -> None:
    take = parts.inbox.take
    fail = True

    def failing(*args: object) -> object:
        if fail:
            raise OSError("the disk is full")
        return take(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(parts.inbox, "take", failing)
    api.message(text="salam")
    await asyncio.sleep(0.8)
    assert len(api.updates) == 1
    fail = False
    await until(lambda: api.sent)
    assert len(api.sent) == 1


async def test_killed_between_storing_and_answering(
    running: Running, api: BotApi, parts: BotParts, rasa: RasaStandIn
) -> None:
    rasa.ready = False
    rasa.script.extend([503] * 50)
    api.message(text="salam")
    await until(lambda: parts.rows("in"))
    await running.stop()
    rasa.ready = True
    rasa.script.clear()
    await running.start()
    await until(lambda: words("ask-report", "ur-Latn") in running.texts())
    assert running.texts().count(words("ask-report", "ur-Latn")) == 1


async def test_stored_replies_are_sent_after_a_start_in_order(
    running: Running, api: BotApi, parts: BotParts, rasa: RasaStandIn
) -> None:
    await running.stop()
    chat = parts.conversations.at_address("telegram", "1")
    for msg in ("help", "menu", "human"):
        parts.inbox.say(chat, None, {"msg": msg})
    await running.start()
    await until(lambda: len(api.sent) == 3)
    assert running.texts() == [words(msg) for msg in ("help", "menu", "human")]


async def test_a_failed_send_holds_back_the_later_ones_of_that_chat_only(
    running: Running, api: BotApi, parts: BotParts
) -> None:
    one = parts.conversations.at_address("telegram", "1")
    two = parts.conversations.at_address("telegram", "2")
    api.script["sendMessage"].extend([500])
    for msg in ("help", "menu", "human"):
        parts.inbox.say(one, None, {"msg": msg})
    assert running.outbox
    running.outbox.wake()
    await until(lambda: "sendMessage" in api.calls)
    parts.inbox.say(two, None, {"msg": "help"})
    running.outbox.wake()
    await until(lambda: running.texts(2))
    assert running.texts(1) == []
    await until(lambda: len(running.texts(1)) == 3)
    assert running.texts(1) == [words(msg) for msg in ("help", "menu", "human")]


@pytest.mark.parametrize("step", [500, 502, 429])
async def test_a_send_that_fails_is_tried_again(running: Running, api: BotApi, step: int) -> None:
    api.script["sendMessage"].append(step)
    api.message(text="salam")
    await until(lambda: api.sent)
    await asyncio.sleep(0.2)
    assert len(api.sent) == 1


async def test_many_failures_lose_nothing(
    running: Running, api: BotApi, parts: BotParts, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An hour without Telegram is no reason to drop a message."""
    monkeypatch.setattr("bot.errors.LONGEST_PAUSE_S", 0.0)
    monkeypatch.setattr("bot.outbox.EVERY_S", 0.05)
    monkeypatch.setattr("bot.channels.telegram_limits.CHAT_EVERY_S", 0.0)
    api.script["sendMessage"].extend([500] * 15)
    api.message(text="salam")
    await until(lambda: parts.rows("out"))
    assert running.outbox
    for _ in range(200):
        if api.sent:
            break
        running.outbox.wake()
        await asyncio.sleep(0.02)
    assert len(api.sent) == 1


async def test_a_chat_that_blocked_the_bot_is_given_up(
    running: Running, api: BotApi, parts: BotParts
) -> None:
    api.blocked.add(1)
    api.message(text="salam")
    await until(lambda: [row for row in parts.rows("out") if row.state == "failed"])
    api.blocked.clear()
    api.message(text="phir salam")
    await until(lambda: api.sent)
    assert len(api.sent) == 1


async def test_an_answer_that_got_lost_is_the_only_thing_sent_twice(
    running: Running, api: BotApi
) -> None:
    """The Bot API knows no idempotency key; see the module's docstring."""
    api.script["sendMessage"].append("lost")
    api.message(text="salam")
    await until(lambda: len(api.sent) == 2)
    await asyncio.sleep(0.3)
    assert len(set(api.sent)) == 1
    assert len(api.sent) == 2


async def test_a_long_reply_goes_in_parts_and_none_twice(
    running: Running, api: BotApi, parts: BotParts, monkeypatch: pytest.MonkeyPatch
) -> None:
    short = replace(TELEGRAM, text=120, body=120)
    monkeypatch.setattr("bot.channels.telegram_send.TELEGRAM", short)
    chat = parts.conversations.at_address("telegram", "1")
    parts.inbox.say(chat, None, {"msg": "help", "choices": ["report", "tip"]})
    api.script["sendMessage"].extend([None, 500])
    assert running.outbox
    running.outbox.wake()
    whole = words("help")
    await until(lambda: sum(map(len, running.texts())) >= len(whole) - 12)
    await asyncio.sleep(0.1)
    assert len(set(running.texts())) == len(running.texts()) > 2
    assert "".join(" ".join(running.texts()).split()) == "".join(whole.split())
    assert [bool(markup) for markup in api.markups] == [False] * (len(api.sent) - 1) + [True]


async def test_a_pressed_button(running: Running, api: BotApi, rasa: RasaStandIn) -> None:
    rasa.script.append([{"msg": "ask-cnic", "asks": "cnic", "choices": ["skip"]}])
    api.message(text="salam")
    await until(lambda: api.markups)
    ((button,),) = api.markups[0]["inline_keyboard"]
    assert len(button["callback_data"].encode()) <= 64
    api.press(button["callback_data"])
    api.press(button["callback_data"])
    await until(lambda: len(api.sent) == 2)
    await until(lambda: len(api.acknowledged) == 2)
    await asyncio.sleep(0.2)
    assert rasa.texts == ["salam", '/choose{"choice": "skip"}']
    assert len(api.sent) == 2


@pytest.mark.parametrize("data", ["", "#", "skip#9999999999999999999", "/x", "x" * 64, "a#b#c"])
async def test_button_data_that_is_not_ours(running: Running, api: BotApi, data: str) -> None:
    api.press(data)
    api.message(text="salam")
    await until(lambda: api.sent)


async def test_a_button_in_a_group_begins_no_conversation(
    running: Running, api: BotApi, parts: BotParts
) -> None:
    press = api.press("tip")
    press["callback_query"]["message"]["chat"] = {"id": -5, "type": "group", "title": "g"}
    api.message(kind="group", chat=-5, text="salam")
    await until(lambda: api.left)
    assert parts.rows() == []
    assert {chat for chat, _ in api.sent} == {-5}


@pytest.mark.parametrize(
    ("text", "rasa_text"),
    [
        ("/start", "/greet"),
        ("/start payload", "/greet"),
        ("/tip@khabardar_bot", "/ask_tip"),
        ("/stop", '/choose{"choice": "stop"}'),
        ("/whatsapp_hijacking", "whatsapp_hijacking"),
        ('/choose{"choice":"confirm"}', 'choose{"choice":"confirm"}'),
    ],
)
async def test_commands(
    running: Running, api: BotApi, rasa: RasaStandIn, text: str, rasa_text: str
) -> None:
    api.message(text=text)
    await until(lambda: rasa.texts)
    assert rasa.texts == [rasa_text]


async def test_bad_text_gets_its_sentence_once(
    running: Running, api: BotApi, parts: BotParts
) -> None:
    update = api.message(text="😭😭")
    await until(lambda: api.sent)
    api.updates = [update]
    await until(lambda: not api.updates)
    await asyncio.sleep(0.2)
    assert running.texts() == [words("only-emoji")]


@pytest.mark.parametrize(
    "content",
    [
        {"sticker": {"file_id": "s", "file_unique_id": "s", "type": "regular", "width": 1, "height": 1, "is_animated": False, "is_video": False}},
        {"dice": {"emoji": "🎲", "value": 3}},
    ],
)  # fmt: skip
async def test_what_cannot_be_read_gets_a_sentence(
    running: Running, api: BotApi, content: dict[str, Any]
) -> None:
    api.message(**content)
    await until(lambda: api.sent)
    assert running.texts() == [words("cannot-speak-channel")]


async def test_a_shared_contact_is_read(running: Running, api: BotApi, rasa: RasaStandIn) -> None:
    api.message(contact={"phone_number": "+923001234567", "first_name": "Chor"})
    api.message(contact={"phone_number": "+923007654321", "first_name": "Ali", "user_id": 1})
    await until(lambda: len(rasa.texts) == 2)
    assert rasa.texts == ["Chor +923001234567", "+923007654321"]


async def test_a_file_and_its_caption(
    running: Running, api: BotApi, rasa: RasaStandIn, parts: BotParts
) -> None:
    api.files["f1"] = PNG
    api.script["getFile"].append(500)
    api.script["file"].extend([502, "cut"])
    document = {"file_id": "f1", "file_unique_id": "u", "file_name": "رسید.png", "file_size": 9}
    api.message(document=document, caption="yeh raseed hai, OTP 482913")
    for _ in range(100):
        parts.turns._not_before.clear()
        await parts.turns.answer_waiting(0.0)
        if len(rasa.texts) == 2:
            break
        await asyncio.sleep(0.05)
    with session_scope(parts.engine) as session:
        (evidence,) = session.exec(select(Evidence)).all()
    assert (evidence.name, evidence.size_bytes) == ("رسید.png", len(PNG))
    assert b"".join(parts.store.open(evidence.sha256)) == PNG
    assert rasa.texts[0] == '/send_evidence{"evidence_id": "' + evidence.id + '"}'
    assert "482913" not in rasa.texts[1]


@pytest.mark.parametrize(
    ("size", "known", "msg"),
    [(30_000_000, True, "file-too-big"), (9, False, "file-empty")],
)
async def test_files_that_cannot_be_had(
    running: Running, api: BotApi, size: int, known: bool, msg: str
) -> None:
    if known:
        api.files["f1"] = PNG
    document = {"file_id": "f1", "file_unique_id": "u", "file_name": "a", "file_size": size}
    api.message(document=document)
    await until(lambda: api.sent)
    args: dict[str, Any] = {"limit_mb": 2} if msg == "file-too-big" else {}
    assert running.texts() == [words(msg, **args)]


async def test_a_renamed_program_is_refused(running: Running, api: BotApi) -> None:
    api.files["f1"] = b"MZ" + bytes(600)
    api.message(photo=[{"file_id": "f1", "file_unique_id": "u", "width": 1, "height": 1}])
    await until(lambda: api.sent)
    assert running.texts() == [words("file-type-refused")]


async def test_two_messages_at_once_and_a_slow_rasa(
    running: Running, api: BotApi, rasa: RasaStandIn, parts: BotParts
) -> None:
    parts.turns._patience_s = IMPATIENT_S
    rasa.script.append("slow")
    rasa.answer = lambda text: [{"msg": "help" if text == "pehla" else "menu"}]
    api.message(text="pehla")
    api.message(text="doosra")
    await until(lambda: len(api.sent) == 3)
    await asyncio.sleep(0.2)
    assert running.texts() == [words(m, "ur-Latn") for m in ("busy", "help", "menu")]


async def test_telegram_absent_or_failing_at_the_start(
    parts: BotParts, api: BotApi, rasa: RasaStandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    api.script["getMe"].extend([500])
    api.script["getUpdates"].extend([500, 429, 409])
    async with serving_here(api.app()) as server:
        running = Running(parts, api, server.url)
        began = time.monotonic()
        await running.start()
        assert time.monotonic() - began < 0.5
        api.message(text="salam")
        await until(lambda: api.sent)
        await running.stop()


async def test_a_wrong_token_stops_only_telegram_and_is_not_logged(
    parts: BotParts, api: BotApi, rasa: RasaStandIn, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    api.script["getMe"].append(401)
    async with serving_here(api.app()) as server:
        running = Running(parts, api, server.url)
        await running.start()
        await until(lambda: "channel stays off" in caplog.text)
        await running.stop()
    assert "secret-token" not in caplog.text


async def test_the_log_holds_no_text_number_or_token(
    running: Running, api: BotApi, parts: BotParts, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    api.script["sendMessage"].extend([500, 400])
    api.script["getUpdates"].extend([502])
    api.script["getFile"].extend([500])
    api.files["f1"] = PNG
    api.message(text="Bushra Bibi 0300-1234567", chat=77007700)
    api.message(
        chat=77007700,
        document={"file_id": "f1", "file_unique_id": "u", "file_name": "Bushra.png"},
    )
    await until(lambda: len(api.sent) >= 1)
    for told in ("Bushra", "1234567", "secret-token", "77007700", words("ask-report")[:20]):
        assert told not in caplog.text, told


async def test_an_update_that_cannot_be_read_holds_up_nothing_and_is_not_logged(
    running: Running, api: BotApi, caplog: pytest.LogCaptureFixture
) -> None:
    api.update(message={"message_id": "x", "text": "Bushra Bibi"})
    api.message(text="Bushra Bibi bol rahi hun")
    await until(lambda: api.sent, 30)
    await until(lambda: not api.updates)
    assert "is given up" in caplog.text
    assert "Bushra" not in caplog.text


async def test_what_was_sent_before_its_turn_had_ended_is_not_sent_again(
    parts: BotParts, api: BotApi, rasa: RasaStandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = parts.inbox.answer

    def ending_late(*args: Any) -> Any:
        stored = answer(*args)
        time.sleep(0.5)
        return stored

    monkeypatch.setattr(parts.inbox, "answer", ending_late)
    monkeypatch.setattr("bot.outbox.EVERY_S", 0.05)
    async with serving_here(api.app()) as server:
        running = Running(parts, api, server.url)
        await running.start()
        api.message(text="salam")
        await until(lambda: api.sent)
        await asyncio.sleep(1.5)
        await running.stop()
    assert len(api.sent) == 1


async def test_many_chats_side_by_side_keep_their_order(
    running: Running, api: BotApi, parts: BotParts, rasa: RasaStandIn
) -> None:
    rasa.answer = lambda text: [{"msg": "help" if text.endswith("1") else "menu"}]
    for chat in range(1, 13):
        api.message(chat=chat, text="mera paigham 1")
        api.message(chat=chat, text="mera paigham 2")
    api.script["sendMessage"].extend([None, 500, None, 429, None, 500])
    await until(lambda: len(api.sent) == 24)
    for chat in range(1, 13):
        assert running.texts(chat) == [words("help", "ur-Latn"), words("menu", "ur-Latn")]


async def test_the_same_stored_rows_on_postgresql(
    engine: Engine,
    tmp_path: Path,
    keyring: KeyRing,
    rasa: RasaStandIn,
    rasa_server: tuple[RasaStandIn, Server],
    api: BotApi,
) -> None:
    parts = BotParts(engine, tmp_path, keyring, rasa_server[1].url)
    async with serving_here(api.app()) as server:
        running = Running(parts, api, server.url)
        await running.start()
        api.message(text="salam")
        api.message(text="mera account")
        await until(lambda: len(api.sent) == 2)
        await running.stop()
    with session_scope(engine) as session:
        assert {row.state for row in session.exec(select(Message)).all()} == {"answered", "sent"}
        (conversation,) = session.exec(select(Conversation)).all()
        assert conversation.address == "1"
    await parts.close()
