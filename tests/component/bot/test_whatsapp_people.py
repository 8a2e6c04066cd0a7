"""Who is who on WhatsApp: numbers, business-scoped user ids, changes of both, and what is deleted."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import select

from actions.aside import Aside
from actions.forget import GOES_AFTER, Forgetting
from storage.base import utc_now
from storage.engine import session_scope
from storage.tables import Conversation
from tests.component.bot.parts import CATALOGUE, BotParts, RasaStandIn, until
from tests.component.bot.test_sheet import file
from tests.component.bot.whatsapp_parts import Running, running_whatsapp
from tests.standins import whatsapp as meta
from tests.standins.whatsapp import ALI, Citizen

HIDDEN_ALI = replace(ALI, hides=True)
OLD_ALI = replace(ALI, user="")


@pytest.fixture
def graph() -> meta.GraphApi:
    return meta.GraphApi()


@pytest.fixture
async def running(
    parts: BotParts, graph: meta.GraphApi, rasa: RasaStandIn
) -> AsyncIterator[Running]:
    async with running_whatsapp(parts, graph) as made:
        yield made


def system(graph: meta.GraphApi, who: Citizen, **what: Any) -> dict[str, Any]:
    return graph.message(who, type="system", system=what)


async def test_somebody_without_a_number_is_answered_by_id(
    running: Running, graph: meta.GraphApi
) -> None:
    await running.say("salam", HIDDEN_ALI)
    await running.settled(1)
    ((to, payload),) = graph.sent
    assert to == ALI.user
    assert payload["recipient"] == ALI.user
    assert "to" not in payload


async def test_somebody_without_an_id_is_answered_by_number(
    running: Running, graph: meta.GraphApi
) -> None:
    await running.say("salam", OLD_ALI)
    await running.settled(1, ALI.phone)
    assert graph.sent[0][1]["to"] == ALI.phone
    assert "recipient" not in graph.sent[0][1]


@pytest.mark.parametrize(
    "order",
    [
        (ALI, HIDDEN_ALI, OLD_ALI), (HIDDEN_ALI, ALI, OLD_ALI), (OLD_ALI, ALI, HIDDEN_ALI),
        (ALI, OLD_ALI, HIDDEN_ALI),
    ],
)  # fmt: skip
async def test_number_and_id_are_one_citizen(
    running: Running, graph: meta.GraphApi, order: tuple[Citizen, ...]
) -> None:
    for who in order:
        await running.say("salam", who)
    await until(lambda: len(graph.sent) == len(order))
    (conversation,) = running.conversations()
    assert conversation.address == ALI.user
    assert conversation.alias_index is not None


async def test_a_number_with_another_id_is_another_person(
    running: Running, graph: meta.GraphApi, parts: BotParts
) -> None:
    """Numbers are given to new subscribers; nobody may fall into another's conversation."""
    stranger = replace(ALI, user="PK.2")
    await running.say("salam", ALI)
    await running.say("salam", stranger)
    await running.say("salam", replace(stranger, user=""))
    await running.say("salam", HIDDEN_ALI)
    await until(lambda: len(graph.sent) == 4)
    first, second = sorted(running.conversations(), key=lambda one: one.address or "")
    assert (first.address, second.address) == (ALI.user, "PK.2")
    assert len(parts.rows("in", first.id)) == len(parts.rows("in", second.id)) == 2
    assert first.alias_index is None


async def test_a_new_number_and_id_keep_the_conversation(
    running: Running, graph: meta.GraphApi
) -> None:
    new = replace(ALI, phone="923005550777", user="PK.777")
    await running.say("salam", ALI)
    await running.hear(
        system(graph, ALI, type="user_changed_number", wa_id=new.phone, user_id=new.user)
    )
    for who in (new, replace(new, hides=True), replace(new, user="")):
        await running.say("salam", who)
    await until(lambda: len(graph.sent) == 4)
    (conversation,) = running.conversations()
    assert conversation.address == new.user
    await running.say("salam", OLD_ALI)  # whoever has the old number now
    await until(lambda: len(running.conversations()) == 2)


@pytest.mark.parametrize(
    "what",
    [
        {"type": "user_changed_number", "wa_id": "923005550777"},
        {"type": "customer_changed_number", "new_wa_id": "923005550777"},
        {"type": "user_changed_user_id", "user_id": "PK.777"},
    ],
)
async def test_what_changed_may_be_told_in_part(
    running: Running, graph: meta.GraphApi, what: dict[str, Any]
) -> None:
    await running.say("salam", ALI)
    for _ in range(3):
        await running.hear(system(graph, ALI, **what))
    new = replace(ALI, phone="923005550777", user="PK.777")
    if "user_id" in what:
        new = replace(new, hides=True)
    await running.say("salam", new)
    await until(lambda: len(graph.sent) == 2)
    (conversation,) = running.conversations()
    assert conversation.address == "PK.777"


async def test_two_conversations_are_never_mixed(running: Running, graph: meta.GraphApi) -> None:
    other = Citizen("923005550002", "PK.2")
    await running.say("salam", ALI)
    await running.say("salam", other)
    await running.hear(
        system(graph, ALI, type="user_changed_number", wa_id=other.phone, user_id=other.user)
    )
    await running.hear(system(graph, Citizen("923005550003", "PK.3"), type="user_changed_user_id"))
    addresses = {one.address for one in running.conversations()}
    assert addresses == {ALI.user, other.user}


@pytest.mark.parametrize("user", ["PK", "pk.1", "PK.", "PK.1/../x", "PK." + "1" * 129, "PK.ا"])
async def test_an_id_of_another_shape_is_nobody(
    running: Running, graph: meta.GraphApi, user: str
) -> None:
    await running.say("salam", Citizen("", user, hides=True))
    assert running.conversations() == []


async def test_who_deletes_all_data_begins_anew(
    running: Running, graph: meta.GraphApi, parts: BotParts, tmp_path: Path
) -> None:
    forgetting = Forgetting(parts.engine, parts.store, tmp_path / "no-tracker.db")
    parts.turns.answer_aside_with(Aside(parts.engine, CATALOGUE, forgetting))
    await running.say("salam")
    await running.settled(1)
    complaint = file(parts, running.conversations()[0].id)
    await running.say("mera data delete karo")
    await running.settled(2)
    delete = next(o for o in meta.options_of(graph.sent[-1][1]) if o[0].startswith("delete"))
    await running.hear(graph.press(*delete))
    await running.settled(3)
    await until(lambda: {row.state for row in parts.rows("out")} == {"sent"})
    assert forgetting.finish(utc_now() + 2 * GOES_AFTER) == 1
    with session_scope(parts.engine) as session:
        (left,) = session.exec(select(Conversation)).all()
    assert complaint
    assert (left.address, left.address_index, left.alias_index, left.heard_at) == (None,) * 4
    assert running.deliveries() == []
    await running.say("salam")
    await running.settled(4)
    assert len(running.conversations()) == 2
