"""WhatsApp as a whole: replayed and shuffled, many at once with failures, killed again and again."""

from __future__ import annotations

import asyncio
import copy
import random
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import select

from bot.channels import whatsapp_errors
from storage.crypto import KeyRing
from storage.engine import make_engine, session_scope
from storage.tables import Evidence
from tests.component.bot.parts import BotParts, RasaStandIn, Server, until, words
from tests.component.bot.test_sheet import file, promise
from tests.component.bot.whatsapp_parts import DOUBT_S, Running, running_whatsapp
from tests.databases import migrated_sqlite
from tests.sheets import pages_of
from tests.standins import whatsapp as meta
from tests.standins.whatsapp import ALI, Citizen

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 400
SHORT_S = 0.2


@pytest.fixture(autouse=True)
def _short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(whatsapp_errors, "_ANY_WAIT_S", SHORT_S)
    monkeypatch.setattr(whatsapp_errors, "_UNNAMED_WAIT_S", SHORT_S)
    monkeypatch.setattr(whatsapp_errors, "_WAIT_S", dict.fromkeys((130429, 131048), SHORT_S))
    # One more to the same citizen after the refusal, as if six seconds had passed.
    monkeypatch.setattr(whatsapp_errors, "PAIR_LIMIT", 0)
    monkeypatch.setattr("bot.channels.whatsapp_api.PAIR_LIMIT", 0)


@pytest.fixture
def graph() -> meta.GraphApi:
    return meta.GraphApi()


@pytest.fixture
async def running(
    parts: BotParts, graph: meta.GraphApi, rasa: RasaStandIn
) -> AsyncIterator[Running]:
    async with running_whatsapp(parts, graph) as made:
        yield made


def script_of(graph: meta.GraphApi, chance: random.Random) -> list[dict[str, Any]]:
    """Webhooks of three citizens, one of whom shows the number only sometimes."""
    people = [Citizen(f"92300555000{n}", f"PK.{n}") for n in range(3)]
    made = [graph.text("mera account hack ho gaya hai", who) for who in people]
    for n in range(chance.randint(4, 8)):
        who = replace(chance.choice(people), hides=chance.random() < 0.3)
        kind = chance.choice(["text", "text", "location", "image", "sticker", "reaction", "press"])
        at_s = graph.now_s() - chance.randint(0, 300)
        if kind == "text":
            made.append(graph.text(f"baat number {n}", who, at_s=at_s))
        elif kind == "image":
            graph.files[f"m{n}"] = PNG + bytes([n])
            made.append(graph.image(f"m{n}", who, caption=f"tasveer {n}"))
        elif kind == "press":
            made.append(graph.press("tip#0", "Tip", who))
        elif kind == "location":
            spot = {"latitude": 31.0 + n, "longitude": 74.0}
            made.append(graph.message(who, at_s=at_s, type="location", location=spot))
        elif kind == "reaction":
            made.append(
                graph.message(who, type="reaction", reaction={"message_id": "x", "emoji": "!"})
            )
        else:
            made.append(graph.message(who, at_s=at_s, type="sticker", sticker={"id": "s"}))
    return made


def migrated(database: Path) -> Engine:
    migrated_sqlite(database)
    return make_engine(f"sqlite:///{database}")


def state_of(running: Running) -> dict[str, Any]:
    """All that is stored, without what chance and the clock gave it."""
    parts = running.parts
    people = {one.id: one for one in running.conversations()}
    rows = parts.rows()
    with session_scope(parts.engine, read_only=True) as session:
        files = sorted(row.sha256 for row in session.exec(select(Evidence)))
    names = {id_: str(one.address) for id_, one in people.items()}

    def told(body: dict[str, Any]) -> str:
        return str(sorted((key, str(value)) for key, value in body.items() if key != "evidence_id"))

    return {
        "people": sorted((one.address, one.alias_index, one.heard_at) for one in people.values()),
        "rows": Counter(
            (names[row.conversation_id], row.direction, row.state, told(row.body)) for row in rows
        ),
        "deliveries": Counter((one.part, one.state) for one in running.deliveries()),
        "files": files,
    }


async def quiet(running: Running) -> None:
    """Wait until everything is answered, sent and told."""

    def calm() -> bool:
        rows = running.parts.rows()
        waiting = {row.state for row in rows} & {"received", "pending"}
        # What was refused, or never got an answer, was tried again.
        told = not {one.state for one in running.deliveries()} & {"accepted", "sent"}
        return not waiting and told and not running.graph._tasks

    await until(calm, 30)
    await asyncio.sleep(0.2)
    await until(calm, 30)


@pytest.mark.parametrize("seed", range(3))
async def test_replayed_three_times_and_shuffled_is_the_same_as_once(
    tmp_path: Path,
    keyring: KeyRing,
    rasa: RasaStandIn,
    rasa_server: tuple[RasaStandIn, Server],
    seed: int,
) -> None:
    """Also what comes for the first time comes in any order; states are told thrice as well."""
    chance = random.Random(seed)
    graph = meta.GraphApi(states=("sent", "delivered"))
    webhooks: list[dict[str, Any]] = []
    states = []
    for times in (1, 3):
        engine = migrated(tmp_path / f"{times}.db")
        parts = BotParts(engine, tmp_path / str(times), keyring, rasa_server[1].url)
        rasa.reset()
        fresh = meta.GraphApi(states=("delivered", "sent", "delivered"), repeats=times)
        fresh.files = graph.files
        async with running_whatsapp(parts, fresh) as running:
            webhooks = webhooks or script_of(graph := fresh, chance)
            fresh.files, fresh.heard_s = graph.files, dict(graph.heard_s)
            order = copy.deepcopy(webhooks) * times
            if times > 1:
                chance.shuffle(order)
            fresh.repeats = 1
            # The language of somebody who has said nothing is not known yet; a place is put into it.
            for webhook in (*webhooks[:3], *order):
                assert await running.hear(webhook) == 200
            fresh.repeats = times
            await quiet(running)
            states.append(state_of(running))
        engine.dispose()
    assert states[0] == states[1]
    assert states[0]["rows"]


async def test_many_chats_with_every_fifth_call_failing(
    running: Running, graph: meta.GraphApi, parts: BotParts, rasa: RasaStandIn
) -> None:
    """Every message once, in order within each chat, and no limit of Meta's broken."""
    graph.share, graph.repeats = 0.2, 2
    rasa.answer = lambda text: [{"msg": "help" if text.endswith("1") else "menu"}]
    people = [Citizen(f"9230055501{n:02d}", f"PK.{n}") for n in range(20)]

    async def talk(who: Citizen) -> None:
        await running.say("mera paigham 1", who)
        await running.say("mera paigham 2", who)

    await asyncio.gather(*(talk(who) for who in people))
    await until(lambda: len(graph.sent) == 40, 60)
    await quiet(running)
    for who in people:
        assert graph.texts(who.user) == [words(msg, "ur-Latn") for msg in ("help", "menu")]
    assert len(graph.sent) == 40
    assert graph.broken == {}
    assert graph.unanswered == 0


async def test_killed_again_and_again_while_fetching_and_sending(
    running: Running, graph: meta.GraphApi, parts: BotParts
) -> None:
    chance = random.Random(3)
    for number in range(8):
        graph.files[f"m{number}"] = PNG + bytes([number])
        graph.script["file"].append("slow")
        graph.script["messages"].append("slow")
        spot = graph.image(f"m{number}")
        await running.hear(spot)
        await asyncio.sleep(chance.random() * 0.6)
        await running.stop()
        await running.start()
    for _ in range(300):
        parts.turns._not_before.clear()
        await parts.turns.answer_waiting(0.0)
        if not [row for row in parts.rows() if row.state in ("received", "pending")]:
            break
        await asyncio.sleep(0.1)
    await asyncio.sleep(DOUBT_S + 0.5)
    with session_scope(parts.engine) as session:
        kept = [row.sha256 for row in session.exec(select(Evidence))]
    assert len(kept) == len(set(kept)) == 8
    for number in range(8):
        content = PNG + bytes([number])
        assert any(b"".join(parts.store.open(sha256)) == content for sha256 in kept)
    answers = [row for row in parts.rows("out") if row.reply_to]
    assert len(answers) == 8
    assert len(graph.sent) == len(parts.rows("out"))


async def test_the_sheet_goes_as_a_document(
    running: Running, graph: meta.GraphApi, parts: BotParts, rasa: RasaStandIn
) -> None:
    await running.say("salam")
    await running.settled(1)
    complaint = file(parts, running.conversations()[0].id)
    rasa.script.append([{**promise(complaint), "choices": ["tip"]}])
    graph.script["upload"].append(500)
    graph.script["messages"].append("lost")
    await running.hear(graph.press(f"sheet:{complaint.tracking_number}"))
    await until(lambda: len(graph.sent) == 2, 30)
    payload = graph.sent[1][1]
    header = payload["interactive"]["header"]["document"]
    name, kind, content = graph.uploads[header["id"]]
    assert (name, kind) == (f"{complaint.tracking_number}.pdf", "application/pdf")
    assert header["filename"] == name
    assert "Sana Ahmed" in "".join(pages_of(content))
    assert str(complaint.tracking_number) in meta.text_of(payload)
    await until(lambda: {row.state for row in parts.rows("out")} == {"sent"})
    assert len(graph.sent) == 2


async def test_a_sheet_without_buttons_has_its_words_under_it(
    running: Running, graph: meta.GraphApi, parts: BotParts, rasa: RasaStandIn
) -> None:
    await running.say("salam")
    await running.settled(1)
    complaint = file(parts, running.conversations()[0].id)
    rasa.script.append([promise(complaint)])
    await running.hear(graph.press(f"sheet:{complaint.tracking_number}"))
    await until(lambda: len(graph.sent) == 2, 30)
    assert graph.sent[1][1]["type"] == "document"
    assert str(complaint.tracking_number) in graph.texts(ALI.user)[1]
