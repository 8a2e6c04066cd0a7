"""Groups, blocked and migrated chats, and Telegram's limits, against a stand-in of the Bot API."""

from __future__ import annotations

import asyncio
import time

import pytest

from bot.channels.telegram_limits import BURST, Limits
from tests.component.bot.parts import BotParts, RasaStandIn, until, words
from tests.component.bot.test_telegram import Running, api, running
from tests.standins.telegram import BotApi

__all__ = ["api", "running"]


async def test_a_group_is_told_once_where_to_write_and_is_left(
    running: Running, api: BotApi, parts: BotParts
) -> None:
    api.member("left", "member", chat=-5, kind="group")
    for text in ("salam", "koi hai", "/start@khabardar_bot"):
        api.message(kind="group", chat=-5, text=text)
    await until(lambda: api.left)
    await until(lambda: not api.updates)
    await asyncio.sleep(0.2)
    said = [text for chat, text in api.sent if chat == -5]
    assert words("group-refused") in said[0]
    assert "https://t.me/khabardar_bot" in said[0]
    assert len(said) == 1
    assert parts.rows() == []


async def test_a_channel_is_left_in_silence_and_leaving_leads_to_nothing(
    running: Running, api: BotApi
) -> None:
    api.member("left", "administrator", chat=-6, kind="channel")
    api.member("administrator", "left", chat=-6, kind="channel")
    api.member("member", "kicked", chat=-7, kind="group")
    await until(lambda: api.left)
    await until(lambda: not api.updates)
    await asyncio.sleep(0.2)
    assert api.left == [-6]
    assert api.sent == []


async def test_a_group_that_has_migrated_is_told_at_its_new_number(
    running: Running, api: BotApi
) -> None:
    api.migrated[-5] = -1005
    api.message(kind="group", chat=-5, text="salam")
    await until(lambda: api.left)
    assert [chat for chat, _ in api.sent] == [-1005]
    assert api.left == [-1005]
    api.message(kind="supergroup", chat=-1005, migrate_from_chat_id=-5)
    api.message(kind="group", chat=-5, migrate_to_chat_id=-1005)
    await until(lambda: not api.updates)


async def test_a_group_that_forbids_writing_is_left_all_the_same(
    running: Running, api: BotApi
) -> None:
    api.script["sendMessage"].extend([400, (429, 1)])
    api.message(kind="group", chat=-5, text="salam")
    await until(lambda: api.left)
    assert api.sent == []


async def test_news_of_a_time_when_the_bot_was_blocked_comes_when_it_is_unblocked(
    running: Running, api: BotApi, parts: BotParts
) -> None:
    api.message(text="salam")
    await until(lambda: len(api.sent) == 1)
    api.blocked.add(1)
    api.member("member", "kicked")
    chat = parts.conversations.at_address("telegram", "1")
    parts.inbox.say(chat, "push:1", {"msg": "help"})
    parts.inbox.say(chat, None, {"msg": "menu"})
    assert running.outbox
    running.outbox.wake()
    await until(lambda: [row.state for row in parts.rows("out")].count("failed") == 2)
    api.blocked.clear()
    api.member("kicked", "member")
    await until(lambda: len(api.sent) == 2)
    assert words("help", "ur-Latn") in api.sent[1][1]
    assert words("menu", "ur-Latn") not in api.sent[1][1]


async def test_a_stranger_who_unblocks_begins_no_conversation(
    running: Running, api: BotApi, parts: BotParts
) -> None:
    api.member("kicked", "member", chat=4)
    await until(lambda: not api.updates)
    api.message(text="salam")
    await until(lambda: api.sent)
    assert {row.conversation_id for row in parts.rows()} == {
        parts.conversations.at_address("telegram", "1")
    }


async def test_nothing_is_asked_of_telegram_before_its_wait_is_over(
    running: Running, api: BotApi, parts: BotParts
) -> None:
    """It does not say whether it means the chat or the bot."""
    await until(lambda: api.menu)
    api.script["sendMessage"].append((429, 2))
    for chat in range(1, 9):
        api.message(chat=chat, text="salam")
    api.press("tip", chat=3)
    await until(lambda: len(api.sent) == 9)
    assert api.early == []
    assert api.broken_limits() == []
    assert sorted(chat for chat, _ in api.sent) == [1, 2, 3, 3, 4, 5, 6, 7, 8]


async def test_a_chat_is_not_sent_more_than_telegram_allows(
    running: Running, api: BotApi, parts: BotParts
) -> None:
    chat = parts.conversations.at_address("telegram", "1")
    for _ in range(BURST + 3):
        parts.inbox.say(chat, None, {"msg": "menu"})
    began = time.monotonic()
    assert running.outbox
    running.outbox.wake()
    await until(lambda: len(api.sent) == BURST + 3)
    times = [at for at, _ in api.times]
    assert times[BURST - 1] - began < 1.0
    assert times[-1] - times[0] > 3.0


async def test_typing_is_shown_while_an_answer_takes_long_and_only_then(
    running: Running, api: BotApi, rasa: RasaStandIn
) -> None:
    api.message(text="salam")
    await until(lambda: api.sent)
    assert api.actions == []
    rasa.script.append("slow")
    api.message(text="phir salam")
    await until(lambda: len(api.sent) == 2)
    assert api.actions == [(1, "typing")]


@pytest.mark.parametrize("step", [429, 500])
async def test_typing_that_fails_hinders_nothing(
    running: Running, api: BotApi, rasa: RasaStandIn, step: int
) -> None:
    api.script["sendChatAction"].append(step)
    rasa.script.append("slow")
    api.message(text="salam")
    await until(lambda: api.sent)


async def test_over_all_chats_messages_are_spread_over_the_second() -> None:
    now = [0.0]
    limits = Limits(clock=lambda: now[0])
    went: list[float] = []

    async def call() -> bool:
        went.append(now[0])
        return True

    async def later(seconds_: float) -> None:
        now[0] += seconds_

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("bot.channels.telegram_limits.asyncio.sleep", later)
        for chat in range(100):
            assert limits.idle == (chat == 0)
            await limits.process_request(call, (), {}, "sendMessage", {"chat_id": chat}, None)
    assert max(sum(at <= other < at + 1 for other in went) for at in went) <= 29
    assert went[-1] < 4
