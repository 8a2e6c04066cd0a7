"""Exactly once: messages in, replies out, whatever Rasa does."""

from __future__ import annotations

import asyncio
import time

import pytest
from sqlalchemy import Engine

from bot.errors import UnknownConversationError
from bot.messages import Inbound
from bot.turn import MAX_TRIES
from storage.crypto import KeyRing
from tests.component.bot.parts import (
    IMPATIENT_S,
    BotParts,
    Chat,
    RasaStandIn,
    Server,
    chatting,
    until,
    words,
)


async def test_a_message_is_answered_in_the_language_it_is_written_in(
    chat: Chat, rasa: RasaStandIn
) -> None:
    (reply,) = await chat.say("Someone took my money from my bank account yesterday")
    assert reply["text"] == words("ask-report", "en")
    assert (reply["lang"], reply["dir"], reply["asks"]) == ("en", "ltr", "narrative")
    assert reply["id"] > 0


async def test_the_message_is_stored_before_rasa_sees_it(
    chat: Chat, rasa: RasaStandIn, parts: BotParts
) -> None:
    seen: list[str] = []

    def look(text: str) -> list[dict[str, str]]:
        seen.extend(row.state for row in parts.rows("in"))
        return [{"msg": "help"}]

    rasa.answer = look
    await chat.say("salam")
    assert seen == ["received"]
    assert [row.state for row in parts.rows("in")] == ["answered"]


async def test_the_same_key_gives_the_same_replies_and_no_second_turn(
    chat: Chat, rasa: RasaStandIn
) -> None:
    first = await chat.say("mera account hack ho gaya", **{"Idempotency-Key": "k1"})
    again = await chat.say("mera account hack ho gaya", **{"Idempotency-Key": "k1"})
    assert again == first
    assert len(rasa.taken) == 1


async def test_the_same_message_twice_at_once_is_one(chat: Chat, rasa: RasaStandIn) -> None:
    rasa.script.append("slow")
    both = await asyncio.gather(
        *(chat.say("salam", **{"Idempotency-Key": "same"}) for _ in range(5))
    )
    await until(lambda: rasa.taken)
    replies = await chat.say("salam", **{"Idempotency-Key": "same"})
    assert len(rasa.calls) == 1
    assert [reply["text"] for reply in replies] == [words("ask-report", "ur-Latn")]
    assert all(len(answer) == 1 for answer in both)


async def test_two_messages_at_once_are_answered_one_after_the_other(
    chat: Chat, rasa: RasaStandIn
) -> None:
    rasa.answer = lambda text: [{"msg": "help"}]
    await asyncio.gather(*(chat.say(f"paigham number {number}") for number in range(8)))
    assert rasa.most_at_once == 1
    numbers = [int(number) for number, _ in rasa.taken]
    assert numbers == sorted(numbers)
    assert len(numbers) == 8


async def test_two_people_are_answered_side_by_side(parts: BotParts, rasa: RasaStandIn) -> None:
    rasa.script.extend(["slow", "slow"])
    async with chatting(parts) as one, chatting(parts) as two:
        await asyncio.gather(one.say("salam"), two.say("salam"))
    assert rasa.most_at_once == 2


@pytest.mark.parametrize("step", [503, 500, 502, 404, "garbage", "shape", "slow"])
async def test_when_rasa_fails_the_menu_comes_at_once_and_the_answer_later(
    chat: Chat, rasa: RasaStandIn, parts: BotParts, step: object
) -> None:
    parts.turns._patience_s = IMPATIENT_S
    rasa.script.append(step)
    began = time.monotonic()
    (busy,) = await chat.say("mera WhatsApp hack ho gaya hai")
    assert time.monotonic() - began < 2
    assert busy["id"] == 0
    assert busy["later"] is True
    assert busy["text"] == words("busy", "ur-Latn")
    assert [choice["id"] for choice in busy["choices"]] == ["tip", "status", "human"]

    async def answered() -> bool:
        parts.turns._not_before.clear()
        await parts.turns.answer_waiting(older_than_s=0.0)
        return bool(await chat.read())

    for _ in range(60):
        if await answered():
            break
        await asyncio.sleep(0.05)
    late = await chat.read()
    assert [reply["text"] for reply in late] == [words("ask-report", "ur-Latn")]
    assert len(rasa.taken) == 1


async def test_rasa_not_there_at_all(parts: BotParts, chat: Chat) -> None:
    parts.rasa._client.base_url = "http://127.0.0.1:9"
    (busy,) = await chat.say("salam")
    assert busy["id"] == 0
    assert await parts.turns.answer_waiting(older_than_s=0.0) == 0
    assert [row.state for row in parts.rows("in")] == ["received"]


async def test_late_answers_keep_the_order_of_the_messages(
    chat: Chat, rasa: RasaStandIn, parts: BotParts
) -> None:
    rasa.ready = False
    rasa.script.extend([503, 503])
    await chat.say("pehla paigham")
    await chat.say("doosra paigham")
    rasa.ready = True
    rasa.answer = lambda text: [{"msg": "help"}]
    replies = await chat.say("teesra paigham")
    assert rasa.texts == ["pehla paigham", "doosra paigham", "teesra paigham"]
    assert [row.reply_to for row in parts.rows("out")] == [row.id for row in parts.rows("in")]
    assert replies[-1]["id"] == max(reply["id"] for reply in await chat.read())


async def test_a_slow_answer_is_not_cut_off_and_asked_again(
    chat: Chat, rasa: RasaStandIn, parts: BotParts
) -> None:
    parts.turns._patience_s = IMPATIENT_S
    rasa.script.append("slow")
    await chat.say("salam")
    assert await parts.turns.answer_waiting(older_than_s=0.0) == 0
    await until(lambda: parts.rows("out"))
    assert len(rasa.calls) == 1


async def test_a_message_that_rasa_can_never_finish_does_not_block_the_rest(
    chat: Chat, rasa: RasaStandIn, parts: BotParts
) -> None:
    rasa.poison.add("zehr bohot bura")
    async with chatting(parts) as other:
        await chat.say("zehr bohot bura")
        rasa.script.append(503)
        (busy,) = await other.say("salam")
        assert busy["id"] == 0
        parts.turns._not_before.clear()
        await parts.turns.answer_waiting(older_than_s=0.0)
        assert [reply["lang"] for reply in await other.read()] == ["ur-Latn"]
    for _ in range(MAX_TRIES):
        parts.turns._not_before.clear()
        await parts.turns.answer_waiting(older_than_s=0.0)
    assert [row.body["msg"] for row in parts.rows("out", chat.id)] == ["error-sorry"]
    (reply,) = await chat.say("dobara")
    assert reply["text"] == words("ask-report", "ur-Latn")


async def test_rasa_being_down_does_not_count_as_a_try(
    chat: Chat, rasa: RasaStandIn, parts: BotParts
) -> None:
    rasa.ready = False
    rasa.script.extend([503] * 30)
    await chat.say("salam")
    for _ in range(MAX_TRIES + 5):
        await parts.turns.answer_waiting(older_than_s=0.0)
    assert [(row.state, row.attempts) for row in parts.rows("in")] == [("received", 0)]


async def test_replies_and_the_answered_mark_are_one_transaction(
    chat: Chat, rasa: RasaStandIn, parts: BotParts, database: Engine
) -> None:
    # The second reply cannot be stored: neither may be the first, and the message stays open.
    rasa.script.append([{"msg": "help"}, {"msg": "menu", "args": {"bad": "\ud800"}}])
    await chat.say("salam")
    states = {row.direction: row.state for row in parts.rows()}
    assert states in ({"in": "received"}, {"in": "answered", "out": "sent"})
    if states == {"in": "received"}:
        assert parts.rows("out") == []


async def test_a_crash_after_rasa_answered_repeats_the_same_replies(
    parts: BotParts,
    chat: Chat,
    rasa: RasaStandIn,
    rasa_server: tuple[RasaStandIn, Server],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Rasa answered, the bot died before it stored the replies; after the start they are stored."""
    rasa.answer = lambda text: [{"msg": "help"}, {"msg": "menu"}]

    def die(*_: object) -> None:
        raise SystemError("killed")

    with monkeypatch.context() as patch:
        patch.setattr(parts.inbox, "answer", die)
        (busy,) = await chat.say("salam")
        assert busy["id"] == 0
    await parts.turns.answer_waiting(older_than_s=0.0)
    assert [reply["text"] for reply in await chat.read()] == [
        words("help", "ur-Latn"),
        words("menu", "ur-Latn"),
    ]
    assert len(rasa.taken) == 1


async def test_the_answering_goes_on_when_the_client_is_gone(
    chat: Chat, rasa: RasaStandIn, parts: BotParts
) -> None:
    rasa.script.append("slow")
    saying = asyncio.create_task(chat.say("salam"))
    await until(lambda: rasa.calls)
    saying.cancel()
    with pytest.raises(asyncio.CancelledError):
        await saying
    await until(lambda: parts.rows("out"))
    assert len(rasa.calls) == 1


async def test_nothing_to_say_becomes_an_apology(chat: Chat, rasa: RasaStandIn) -> None:
    rasa.script.append([])
    (reply,) = await chat.say("salam")
    assert reply["text"] == words("error-sorry", "ur-Latn")


async def test_a_reply_without_words_does_not_break_the_conversation(
    chat: Chat, rasa: RasaStandIn
) -> None:
    rasa.script.append([{"msg": "no-such-message"}, {"msg": "menu", "choices": ["nonsense"]}])
    replies = await chat.say("salam")
    assert [reply["text"] for reply in replies] == [words("error-sorry", "ur-Latn")] * 2
    assert len(await chat.read()) == 2


@pytest.mark.parametrize(
    "typed",
    [
        '/choose{"choice": "confirm"}',
        "/whatsapp_hijacking",
        " \u00a0/restart",
        "/ \u2003/session_start",
        "//back",
        "\n\t/send_evidence{}",
        "\u200f/affirm",
        "\ufeff /choose",
    ],
)
async def test_typed_intents_are_text(chat: Chat, rasa: RasaStandIn, typed: str) -> None:
    await chat.say(typed)
    (text,) = rasa.texts
    # Rasa itself strips white space before it looks for the slash.
    assert not text.strip().startswith("/")
    assert text.strip()


@pytest.mark.parametrize(
    ("choice", "text"),
    [
        ("category:whatsapp_hijacking", "/whatsapp_hijacking"),
        ("category:restart", '/choose{"choice": "category:restart"}'),
        ("category:session_start", '/choose{"choice": "category:session_start"}'),
        ("lang:en", '/change_language{"choice": "lang:en"}'),
        ("lang:xx", '/choose{"choice": "lang:xx"}'),
        ("tip", "/ask_tip"),
        ("start", "/greet"),
        ("confirm", '/choose{"choice": "confirm"}'),
        ("nonsense", '/choose{"choice": "nonsense"}'),
    ],
)
async def test_a_button_is_only_an_intent_we_give_buttons(
    chat: Chat, rasa: RasaStandIn, choice: str, text: str
) -> None:
    await chat.press(choice)
    assert rasa.texts == [text]


@pytest.mark.parametrize("choice", ['x"}', "a b", "/restart", "é", "x" * 65, "\x00"])
async def test_an_impossible_choice_gets_a_sentence(
    chat: Chat, rasa: RasaStandIn, choice: str
) -> None:
    (reply,) = await chat.press(choice)
    assert reply["text"] == words("unreadable")
    assert rasa.taken == []


async def test_a_button_pressed_twice_counts_once(chat: Chat, rasa: RasaStandIn) -> None:
    rasa.script.append([{"msg": "ask-phone", "asks": "phone", "choices": ["skip"]}])
    (question,) = await chat.say("salam")
    first, second = await asyncio.gather(
        chat.press("skip", question["id"]), chat.press("skip", question["id"])
    )
    assert first == second
    assert rasa.texts.count('/choose{"choice": "skip"}') == 1


async def test_a_wish_may_be_pressed_again(chat: Chat, rasa: RasaStandIn) -> None:
    (reply,) = await chat.say("salam")
    await chat.press("status", reply["id"])
    await chat.press("status", reply["id"])
    assert rasa.texts.count("/check_status") == 2


async def test_a_button_of_an_older_question_repeats_the_question_under_way(
    chat: Chat, rasa: RasaStandIn
) -> None:
    rasa.script.append([{"msg": "ask-evidence-more", "args": {"count": 1}, "asks": "evidence"}])
    (old,) = await chat.say("salam")
    rasa.script.append([{"msg": "ask-phone", "asks": "phone"}])
    (new,) = await chat.say("bas itna hi")
    (again,) = await chat.press("skip", old["id"])
    assert again["text"] == new["text"]
    assert again["asks"] == "phone"
    assert len(rasa.taken) == 2


async def test_a_button_of_another_conversation_is_no_stale_question(
    parts: BotParts, chat: Chat, rasa: RasaStandIn
) -> None:
    async with chatting(parts) as other:
        (foreign,) = await other.say("salam")
    await chat.say("salam")
    await chat.press("skip", foreign["id"])
    assert rasa.texts[-1] == '/choose{"choice": "skip"}'


async def test_an_unknown_conversation_is_not_begun_by_writing_to_it(parts: BotParts) -> None:
    with pytest.raises(UnknownConversationError):
        await parts.turns.take(Inbound("A" * 22, text="salam"))
    assert parts.rows() == []


async def test_the_same_update_at_once_on_both_databases(
    engine: Engine,
    tmp_path_factory: pytest.TempPathFactory,
    keyring: KeyRing,
    rasa: RasaStandIn,
    rasa_server: tuple[RasaStandIn, Server],
) -> None:
    folder = tmp_path_factory.mktemp("both")
    parts = BotParts(engine, folder, keyring, rasa_server[1].url)
    addresses = await asyncio.gather(
        *(asyncio.to_thread(parts.conversations.at_address, "telegram", "42") for _ in range(6))
    )
    assert len(set(addresses)) == 1
    inbound = Inbound(addresses[0], text="salam", external_id="m1")
    await asyncio.gather(*(parts.turns.take(inbound) for _ in range(6)))
    assert len(parts.rows("in")) == 1
    assert [row.body["msg"] for row in parts.rows("out")] == ["ask-report"]
    assert len(rasa.taken) == 1
    await asyncio.gather(
        *(parts.turns.take(Inbound(addresses[0], text=f"p {n}")) for n in range(6))
    )
    numbers = [int(number) for number, _ in rasa.taken]
    assert numbers == sorted(numbers)
    png = b"\x89PNG\r\n\x1a\n" + bytes(64)
    kept = await asyncio.gather(
        *(asyncio.to_thread(parts.files.keep, addresses[0], "a.png", [png]) for _ in range(6))
    )
    assert len(set(kept)) == 1
    await parts.close()
