"""A number written in answer to a numbered list presses that choice, and nothing else does."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bot.messages import Inbound
from tests.component.bot.parts import BotParts, RasaStandIn

CASES = [f"case:KBR-7Q2M-0XKD-94T{letter}" for letter in "ABCDEFGHJKMN"]
NUMBERED: dict[str, Any] = {"msg": "after-which", "choices": CASES, "asks": "followup"}


async def told(parts: BotParts, channel: str, *bodies: dict[str, Any], state: str = "sent") -> str:
    """A conversation of a channel to which these were sent."""
    conversation_id = parts.conversations.at_address(channel, "4711")
    for body in bodies:
        parts.inbox.say(conversation_id, None, body)
    for row in parts.rows("out", conversation_id):
        parts.inbox.settle(row, state)
    return conversation_id


async def write(parts: BotParts, conversation_id: str, text: str, key: str = "m1") -> None:
    stored = await parts.turns.accept(Inbound(conversation_id, text=text, external_id=key))
    await parts.turns.finish(conversation_id, stored)


@pytest.mark.parametrize("text", ["2", "۲", "2۔"])
async def test_a_number_presses_the_choice_of_that_number(
    parts: BotParts, rasa: RasaStandIn, text: str
) -> None:
    chat = await told(parts, "whatsapp", NUMBERED)
    await write(parts, chat, text)
    assert rasa.texts == ["/choose" + json.dumps({"choice": CASES[1]})]


@pytest.mark.parametrize(
    ("channel", "bodies"),
    [
        # Shown as a list, as buttons, or on a page with buttons of its own.
        ("whatsapp", [{**NUMBERED, "choices": CASES[:10]}]),
        ("telegram", [NUMBERED]),
        ("web", [NUMBERED]),
        # Something else was said after it: a question for an amount.
        ("whatsapp", [NUMBERED, {"msg": "ask-amount", "choices": ["no-loss"], "asks": "amount"}]),
        ("whatsapp", [NUMBERED, {"msg": "ask-city", "asks": "city"}]),
        ("whatsapp", []),
    ],
)
async def test_elsewhere_a_number_is_what_was_written(
    parts: BotParts, rasa: RasaStandIn, channel: str, bodies: list[dict[str, Any]]
) -> None:
    await write(parts, await told(parts, channel, *bodies), "2")
    assert rasa.texts == ["2"]


async def test_what_was_not_sent_yet_was_not_answered(parts: BotParts, rasa: RasaStandIn) -> None:
    await write(parts, await told(parts, "whatsapp", NUMBERED, state="pending"), "2")
    assert rasa.texts == ["2"]


async def test_a_number_delivered_again_is_no_second_answer(
    parts: BotParts, rasa: RasaStandIn
) -> None:
    chat = await told(parts, "whatsapp", NUMBERED)
    await write(parts, chat, "2", key="m7")
    await told(parts, "whatsapp", {"msg": "ask-city", "asks": "city"})
    await write(parts, chat, "2", key="m7")
    assert len(rasa.taken) == 1
    assert len(parts.rows("in", chat)) == 1
