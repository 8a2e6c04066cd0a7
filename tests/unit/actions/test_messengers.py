"""Who files on the page is told where else the news can be had."""

from __future__ import annotations

from dataclasses import replace

import pytest

from storage.engine import session_scope
from storage.tables import Conversation
from tests.unit.actions.parts import CATALOGUE, Talk
from tests.unit.actions.test_form import STORY, finish

NAMES = [
    {"telegram_name": "@example_bot"},
    {"whatsapp_number": "0300-5550000"},
    {"telegram_name": "@example_bot", "whatsapp_number": "0300-5550000"},
]


async def said_after_filing(channel: str, names: dict[str, str]) -> list[str]:
    talk = Talk()
    talk.services = replace(talk.services, **names)
    with session_scope(talk.engine) as session:
        chat = session.get_one(Conversation, talk.id)
        chat.channel = channel
        session.add(chat)
    await talk.hear(STORY)
    await finish(talk)
    assert "filed-saved" in talk.said
    return talk.said


@pytest.mark.parametrize("names", NAMES)
async def test_on_the_page_the_messengers_that_are_there_are_named(names: dict[str, str]) -> None:
    assert "filed-elsewhere" in await said_after_filing("web", names)
    args = {name.partition("_")[0]: value for name, value in names.items()}
    for language in CATALOGUE.languages:
        text = CATALOGUE.text(language, "filed-elsewhere", **args)
        assert all(value in text for value in args.values())


async def test_nothing_is_said_without_messengers_or_in_one() -> None:
    assert "filed-elsewhere" not in await said_after_filing("web", {})
    assert "filed-elsewhere" not in await said_after_filing("telegram", NAMES[2])
