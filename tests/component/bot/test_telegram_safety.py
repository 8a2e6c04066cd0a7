"""Hidden, deleted and pushed on Telegram, against a stand-in of the Bot API."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlmodel import select

from actions.aside import Aside
from actions.forget import Forgetting
from bot.render import Reply, render_news
from content.facts import phrase
from content.safety import load_safety
from storage.base import utc_now
from storage.engine import session_scope
from storage.tables import Conversation, Message
from tests.component.bot.parts import CATALOGUE, BotParts, until, words
from tests.component.bot.test_telegram import Running, api, running
from tests.standins.telegram import BotApi

__all__ = ["api", "running"]

PUSHES = [
    (language, msg)
    for language in CATALOGUE.languages
    for msg in CATALOGUE.topics[language]
    if msg.startswith("push-") or msg == "money-clock"
]
ARGS = {
    "tracking": "KBR-TEST-TEST-0001", "nccia": "NCCIA-1", "date": "20-11-2026", "reason": "\U0001f600 ok",
}  # fmt: skip


def news(language: str, msg: str) -> Reply:
    """A push, with something in the place of every argument."""
    names = CATALOGUE.message(language, msg).arguments
    args = {name: ARGS.get(name, "x") for name in names if not name.startswith("has_")}
    return render_news({"msg": msg, "args": args}, language, CATALOGUE)


def test_there_is_news_in_every_language() -> None:
    assert len(PUSHES) >= 15


@pytest.mark.parametrize(("language", "msg"), PUSHES)
def test_the_first_line_of_no_news_names_the_matter(language: str, msg: str) -> None:
    reply = news(language, msg)
    first = phrase(reply.lead.splitlines()[0])
    assert first
    assert not load_safety().revealing[language].search(first)


@pytest.mark.parametrize("language", CATALOGUE.languages)
def test_the_words_that_betray_are_those_of_our_news(language: str) -> None:
    """The list is no empty promise: of what NCCIA tells, every push would be found."""
    found = load_safety().revealing[language]
    pushes = [msg for lang, msg in PUSHES if lang == language and msg.startswith("push-")]
    texts = [news(language, msg).text for msg in pushes]
    assert all(found.search(phrase(text)) for text in texts)


async def test_a_lock_screen_shows_the_neutral_line_and_nothing_else(
    running: Running, api: BotApi, parts: BotParts
) -> None:
    for number, (language, msg) in enumerate(PUSHES):
        # Each to a chat of its own: one chat is sent no more than one message a second.
        chat = parts.conversations.at_address("telegram", str(number + 1))
        with session_scope(parts.engine) as session:
            conversation = session.get_one(Conversation, chat)
            conversation.language = language
            session.add(conversation)
        names = CATALOGUE.message(language, msg).arguments
        args = {name: ARGS.get(name, "x") for name in names if not name.startswith("has_")}
        parts.inbox.say(chat, f"push:{number}", {"msg": msg, "args": args})
        assert running.outbox
        running.outbox.wake()
        await until(lambda wanted=number + 1: len(api.sent) == wanted)  # type: ignore[misc]
        assert api.open_texts[-1] == words("new-message", language)
        assert words(msg, language, **args).strip() in api.sent[-1][1]


async def test_an_answer_is_not_covered(running: Running, api: BotApi) -> None:
    api.message(text="salam")
    await until(lambda: api.sent)
    assert api.open_texts == [api.sent[0][1]]


async def test_long_news_is_covered_in_every_part(running: Running, api: BotApi) -> None:
    lead = words("new-message")
    assert running.channel
    text = "\U0001f600 because \u0648\u062c\u06c1 " * 700
    numbers = await running.channel.send("1", Reply(text, "ur", "rtl", lead=lead))
    assert len(numbers) >= 3
    assert api.open_texts == [lead] * len(numbers)


async def test_hide_takes_both_sides_off_the_screen_before_the_tip_comes(
    running: Running, api: BotApi, parts: BotParts
) -> None:
    first = api.message(text="mera account hack ho gaya")
    await until(lambda: len(api.sent) == 1)
    await until(lambda: all(row.state != "pending" for row in parts.rows("out")))
    wish = api.message(text="chupao")
    await until(lambda: len(api.sent) == 2)
    incoming = [update["message"]["message_id"] for update in (first, wish)]
    assert sorted(api.deleted) == sorted([1, *incoming])
    assert api.calls.index("deleteMessages") < len(api.calls) - 1
    assert api.sent[-1][1] == words("tip-two-step", "ur-Latn")
    # The tip itself is on the screen now, and goes with the next one.
    await until(lambda: all(row.state != "pending" for row in parts.rows("out")))
    api.message(text="hi")
    await until(lambda: len(api.sent) == 3)
    assert 2 in api.deleted


async def test_what_is_older_than_two_days_telegram_is_not_asked_for(
    running: Running, api: BotApi, parts: BotParts
) -> None:
    api.message(text="purani baat")
    await until(lambda: len(api.sent) == 1)
    await until(lambda: all(row.state == "sent" for row in parts.rows("out")))
    with session_scope(parts.engine) as session:
        for row in session.exec(select(Message)):
            row.created_at = utc_now() - timedelta(hours=49)
            session.add(row)
    wish = api.message(text="hide")
    await until(lambda: len(api.sent) == 2)
    assert api.deleted == [wish["message"]["message_id"]]


async def test_hiding_works_although_telegram_refuses_to_delete(
    running: Running, api: BotApi
) -> None:
    api.script["deleteMessages"].extend([400])
    api.message(text="chupao")
    await until(lambda: api.sent)
    assert api.sent[-1][1] == words("tip-two-step", "ur-Latn")


async def test_deleted_data_leaves_the_chat_and_then_the_address_goes(
    running: Running, api: BotApi, parts: BotParts
) -> None:
    forgetting = Forgetting(parts.engine, parts.store, parts.store._directory / "none.db")
    parts.turns.answer_aside_with(Aside(parts.engine, CATALOGUE, forgetting))
    told = api.message(text="mera account hack ho gaya")
    await until(lambda: len(api.sent) == 1)
    api.message(text="delete my data")
    await until(lambda: len(api.sent) == 2)
    button = api.markups[-1]["inline_keyboard"][0][0]["callback_data"]
    assert button.startswith("delete-data-yes#")
    await until(lambda: all(row.state != "pending" for row in parts.rows("out")))
    api.press(button)
    await until(lambda: len(api.sent) == 3)
    assert told["message"]["message_id"] in api.deleted
    assert {1, 2} <= set(api.deleted)
    assert api.sent[-1][1] == words("data-deleted", "ur-Latn")
    await until(lambda: all(row.state != "pending" for row in parts.rows("out")))
    forgetting.finish(utc_now() + timedelta(minutes=2))
    with session_scope(parts.engine, read_only=True) as session:
        assert session.exec(select(Conversation)).all() == []
