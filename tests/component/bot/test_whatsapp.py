"""The real WhatsApp channel against a stand-in of the Graph API: what comes in and what goes out."""

from __future__ import annotations

import asyncio
import base64
import json
import logging
import time
from collections.abc import AsyncIterator
from typing import Any

import pytest
from sqlmodel import select

from bot.channels.whatsapp import MOST_BYTES
from storage.engine import session_scope
from storage.tables import Evidence
from tests.component.bot.parts import BotParts, RasaStandIn, refused, until, words
from tests.component.bot.whatsapp_parts import Running, running_whatsapp
from tests.standins import whatsapp as meta
from tests.standins.whatsapp import ALI, Citizen

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 400


@pytest.fixture
def graph() -> meta.GraphApi:
    return meta.GraphApi()


@pytest.fixture
async def running(
    parts: BotParts, graph: meta.GraphApi, rasa: RasaStandIn
) -> AsyncIterator[Running]:
    async with running_whatsapp(parts, graph) as made:
        yield made


async def test_a_message_is_answered(running: Running) -> None:
    await running.say("mera account hack ho gaya hai")
    assert await running.settled(1) == [words("ask-report", "ur-Latn")]


@pytest.mark.usefixtures("looks_seldom")
async def test_the_answer_goes_at_once_and_the_message_is_seen(
    running: Running, graph: meta.GraphApi
) -> None:
    await running.say("salam")
    await running.settled(1)
    await until(lambda: graph.seen)
    assert graph.seen[0][1]  # "typing" too


async def test_the_webhook_is_answered_after_storing(
    running: Running, parts: BotParts, graph: meta.GraphApi, monkeypatch: pytest.MonkeyPatch
) -> None:
    take, fail = parts.inbox.take, True

    def failing(*args: object) -> object:
        if fail:
            raise OSError("the disk is full")
        return take(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(parts.inbox, "take", failing)
    webhook = graph.text("salam")
    assert (await graph.post(json.dumps(webhook).encode())).status_code == 500
    fail = False
    assert await running.hear(webhook) == 200
    assert len(parts.rows("in")) == 1
    await running.settled(1)


async def test_one_bad_message_does_not_hold_up_the_others(
    running: Running, graph: meta.GraphApi, parts: BotParts
) -> None:
    good = graph.text("salam")
    value = good["entry"][0]["changes"][0]["value"]
    bad: list[Any] = [
        {"type": "text"}, 7, None, {"id": "x", "from": ALI.phone, "timestamp": "soon"},
        {"id": "y", "from": ALI.phone, "timestamp": "1", "type": "location", "location": {}},
        {"id": "z", "from": "x" * 200, "timestamp": "1", "type": "text"},
    ]  # fmt: skip
    value["messages"] = [*bad, *value["messages"]]
    value["statuses"] = [{"status": "new"}, {"status": "sent"}, 5]
    assert await running.hear(good) == 200
    await running.settled(1)
    assert [row.body for row in parts.rows("in")] == [{"text": "salam"}]


@pytest.mark.parametrize(
    "body",
    [
        b"", b"{", b"[]", b"null", b"[" * 5000, b"\xff\xfe", b'{"object": 5}',
        b'{"object":"whatsapp_business_account","entry":{}}',
        b'{"object":"whatsapp_business_account","entry":[{"changes":[{"field":"messages"}]}]}',
    ],
)  # fmt: skip
async def test_a_signed_webhook_that_says_nothing_is_not_brought_again(
    running: Running, graph: meta.GraphApi, body: bytes
) -> None:
    assert (await graph.post(body)).status_code == 200


async def test_what_concerns_another_number_is_left_alone(
    running: Running, graph: meta.GraphApi, parts: BotParts
) -> None:
    webhook = graph.text("salam")
    webhook["entry"][0]["changes"][0]["value"]["metadata"]["phone_number_id"] = "1"
    assert await running.hear(webhook) == 200
    group = graph.text("salam")
    group["entry"][0]["changes"][0]["value"]["messages"][0]["group_id"] = "g"
    assert await running.hear(group) == 200
    assert parts.rows() == []


# The door


@pytest.mark.parametrize(
    "signature",
    ["", "sha256=", "sha256=" + "0" * 64, "sha1=" + "0" * 40, "sha256=\u00e9", meta.sign(b"other")],
)
async def test_a_wrong_signature_is_refused_unread_and_counted(
    running: Running,
    graph: meta.GraphApi,
    parts: BotParts,
    signature: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = refused("whatsapp", "signature")
    read: list[bytes] = []
    monkeypatch.setattr("bot.channels.whatsapp.read_events", lambda raw, *_: read.append(raw))
    raw = json.dumps(graph.text("salam")).encode()
    answer = await graph.post(raw, signature)
    assert (answer.status_code, answer.content) == (403, b"")
    assert read == []
    assert parts.rows() == []
    assert refused("whatsapp", "signature") == before + 1


async def test_a_signature_with_another_secret_is_refused(
    running: Running, graph: meta.GraphApi
) -> None:
    raw = json.dumps(graph.text("salam")).encode()
    assert (await graph.post(raw, meta.sign(raw, "another"))).status_code == 403


async def test_the_signature_counts_for_the_bytes_as_they_came(
    running: Running, graph: meta.GraphApi, parts: BotParts
) -> None:
    """The same JSON written in another way has another signature."""
    body = graph.text("میرا اکاؤنٹ")
    raw = json.dumps(body, ensure_ascii=True).encode()
    other = json.dumps(body, ensure_ascii=False, indent=1).encode()
    assert (await graph.post(other, meta.sign(raw))).status_code == 403
    assert (await graph.post(other)).status_code == 200
    assert len(parts.rows("in")) == 1


async def test_a_webhook_without_end_is_cut_off(running: Running, graph: meta.GraphApi) -> None:
    before = refused("whatsapp", "too_large")
    raw = b"x" * (MOST_BYTES + 1)
    assert (await graph.post(raw)).status_code in (413, 503)
    assert refused("whatsapp", "too_large") == before + 1


async def test_refusing_takes_as_long_whatever_is_wrong(
    running: Running, graph: meta.GraphApi
) -> None:
    """The work is the same: the bytes are digested once, and compared in constant time."""
    raw = json.dumps(graph.text("x" * 200_000)).encode()
    right = meta.sign(raw)
    tries = {
        "none": "", "short": "sha256=0", "first": "sha256=" + "0" * 64,
        "last": right[:-1] + ("0" if right[-1] != "0" else "1"),
    }  # fmt: skip
    best = dict.fromkeys(tries, 9.0)
    for _ in range(30):
        for name, signature in tries.items():
            began = time.perf_counter()
            assert (await graph.post(raw, signature)).status_code == 403
            best[name] = min(best[name], time.perf_counter() - began)
    assert max(best.values()) - min(best.values()) < 0.004, best


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({}, 200),
        ({"hub.verify_token": "wrong"}, 403),
        ({"hub.verify_token": "\u062e"}, 403),
        ({"hub.mode": "unsubscribe"}, 403),
        ({"hub.challenge": "<b>"}, 403),
        ({"hub.challenge": ""}, 403),
    ],
)
async def test_the_webhook_is_verified(
    running: Running, graph: meta.GraphApi, change: dict[str, str], status: int
) -> None:
    import httpx

    asked = {
        "hub.mode": "subscribe", "hub.verify_token": meta.VERIFY_TOKEN, "hub.challenge": "1158201444",
        **change,
    }  # fmt: skip
    async with httpx.AsyncClient() as client:
        answer = await client.get(graph.webhook, params=asked)
    assert answer.status_code == status
    assert answer.text == ("1158201444" if status == 200 else "")


# Kinds of messages


async def test_three_choices_are_buttons_and_pressing_twice_counts_once(
    running: Running, graph: meta.GraphApi, rasa: RasaStandIn
) -> None:
    rasa.script.append([{"msg": "ask-phone", "asks": "phone", "choices": ["skip", "stop"]}])
    await running.say("salam")
    await running.settled(1)
    (skip, stop) = meta.options_of(graph.sent[0][1])
    assert [skip[1], stop[1]] == [words("choice-skip", "ur-Latn"), words("choice-stop", "ur-Latn")]
    for _ in range(2):
        await running.hear(graph.press(*skip))
    await running.settled(2)
    await asyncio.sleep(0.2)
    assert rasa.texts == ["salam", '/choose{"choice": "skip"}']
    assert len(graph.sent) == 2


async def test_more_choices_are_a_list(
    running: Running, graph: meta.GraphApi, rasa: RasaStandIn
) -> None:
    choices = ["report", "check", "tip", "status", "language", "human"]
    rasa.script.append([{"msg": "menu", "choices": choices}])
    await running.say("salam")
    await running.settled(1)
    content = graph.sent[0][1]["interactive"]
    assert content["type"] == "list"
    assert content["action"]["button"] == words("whatsapp-list", "ur-Latn")
    tip = meta.options_of(graph.sent[0][1])[2]
    await running.hear(graph.press(*tip, row=True))
    await until(lambda: len(rasa.texts) == 2)
    assert rasa.texts[1] == "/ask_tip"


@pytest.mark.parametrize("id_", ["", "#", "skip#99999999999", "/x", "a b", "ا#1"])
async def test_a_button_that_is_not_ours_is_its_words(
    running: Running, graph: meta.GraphApi, rasa: RasaStandIn, id_: str
) -> None:
    await running.hear(graph.press(id_, "mujhe madad chahiye"))
    await until(lambda: rasa.texts)
    assert rasa.texts == ["mujhe madad chahiye"]


async def test_a_button_of_a_template_comes_back(
    running: Running, graph: meta.GraphApi, rasa: RasaStandIn
) -> None:
    button = {"payload": "tip#0", "text": "Tip"}
    await running.hear(graph.message(type="button", button=button))
    await until(lambda: rasa.texts)
    assert rasa.texts == ["/ask_tip"]


async def test_a_picture_and_its_words(
    running: Running, graph: meta.GraphApi, rasa: RasaStandIn, parts: BotParts
) -> None:
    graph.files["m1"] = PNG
    await running.hear(graph.image("m1", caption="yeh raseed hai, OTP 482913"))
    await until(lambda: len(rasa.texts) == 2)
    with session_scope(parts.engine) as session:
        (evidence,) = session.exec(select(Evidence)).all()
    assert b"".join(parts.store.open(evidence.sha256)) == PNG
    assert rasa.texts[0] == '/send_evidence{"evidence_id": "' + evidence.id + '"}'
    assert "482913" not in rasa.texts[1]


@pytest.mark.parametrize(
    ("media", "file"),
    [
        ([500, 503], []), ([130429], []), ([], [502]), ([], ["cut"]), ([], ["damaged"]),
        ([], ["expired"]), (["gateway"], ["cut", "expired"]),
    ],
)  # fmt: skip
async def test_a_file_that_cannot_be_had_at_once_is_had_later_and_whole(
    running: Running,
    graph: meta.GraphApi,
    parts: BotParts,
    media: list[Any],
    file: list[Any],
) -> None:
    graph.files["m1"] = PNG
    graph.script["media"].extend(media)
    graph.script["file"].extend(file)
    await running.hear(graph.image("m1"))
    for _ in range(100):
        parts.turns._not_before.clear()
        await parts.turns.answer_waiting(0.0)
        if words("ask-report") in graph.texts():
            break
        await asyncio.sleep(0.05)
    with session_scope(parts.engine) as session:
        (evidence,) = session.exec(select(Evidence)).all()
    assert b"".join(parts.store.open(evidence.sha256)) == PNG
    assert not graph.script["media"]
    assert not graph.script["file"]


@pytest.mark.parametrize(
    ("content", "expired", "msg"),
    [
        (PNG, True, "whatsapp-file-gone"),
        (PNG * 30, False, "file-too-big"),
        (b"MZ" + bytes(600), False, "file-type-refused"),
    ],
)
async def test_a_file_that_is_not_taken_gets_a_sentence(
    running: Running, graph: meta.GraphApi, parts: BotParts, content: bytes, expired: bool, msg: str
) -> None:
    graph.files["m1"] = content
    graph.expired |= {"m1"} if expired else set()
    await running.hear(graph.image("m1"))
    args: dict[str, Any] = {"limit_mb": 2} if msg == "file-too-big" else {}
    assert await running.settled(1) == [words(msg, **args)]
    with session_scope(parts.engine) as session:
        assert session.exec(select(Evidence)).all() == []


async def test_the_token_goes_to_no_host_but_metas(
    running: Running, graph: meta.GraphApi, parts: BotParts
) -> None:
    assert running.channel
    api = running.channel._api
    for url in ("http://example.org/x", "https://evilfbsbx.com/x", "https://fbsbx.com.evil.pk/x",
                "http://lookaside.fbsbx.com/x", "file:///etc/passwd", "", "https://[::1"):  # fmt: skip
        with pytest.raises(Exception, match="file"):
            api._file_url(url)
    assert api._file_url("https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1")


async def test_a_shared_contact_is_read(
    running: Running, graph: meta.GraphApi, rasa: RasaStandIn
) -> None:
    def card(name: str, phone: str, wa_id: str) -> dict[str, Any]:
        return {"name": {"formatted_name": name}, "phones": [{"phone": phone, "wa_id": wa_id}]}

    thief, own = (
        card("Chor", "+92 300 5550009", "923005550009"),
        card("Ali", "+92 300 5550001", ALI.phone),
    )
    await running.hear(graph.message(type="contacts", contacts=[thief]))
    await running.hear(graph.message(type="contacts", contacts=[own]))
    await until(lambda: len(rasa.texts) == 2)
    assert rasa.texts == ["Chor +92 300 5550009", "+92 300 5550001"]


@pytest.mark.parametrize(
    ("location", "said"),
    [
        ({"latitude": 31.52037, "longitude": 74.35874}, "31.52037"),
        (
            {"latitude": 31.5, "longitude": 74, "name": "Liberty Market", "address": "Lahore"},
            "Lahore",
        ),
    ],
)
async def test_a_place_is_put_into_words(
    running: Running, graph: meta.GraphApi, rasa: RasaStandIn, location: dict[str, Any], said: str
) -> None:
    await running.hear(graph.message(type="location", location=location))
    await until(lambda: rasa.texts)
    assert said in rasa.texts[0]


@pytest.mark.parametrize(
    ("kind", "msg"),
    [
        ({"type": "sticker", "sticker": {"id": "s"}}, "cannot-speak-channel"),
        ({"type": "order", "order": {}}, "cannot-speak-channel"),
        ({"type": "unsupported", "errors": [{"code": 131051}]}, "cannot-speak-channel"),
        ({"type": "unsupported", "errors": [{"code": 131052}]}, "whatsapp-file-gone"),
        ({"type": "interactive", "interactive": {"nfm_reply": {}}}, "cannot-speak-channel"),
        ({"type": "newkind"}, "cannot-speak-channel"),
        ({"type": "image", "image": {}}, "cannot-speak-channel"),
        ({"type": "edit", "edit": {}}, "whatsapp-edited"),
    ],
)
async def test_what_cannot_be_read_gets_a_sentence_once(
    running: Running, graph: meta.GraphApi, kind: dict[str, Any], msg: str
) -> None:
    webhook = graph.message(**kind)
    for _ in range(3):
        await running.hear(webhook)
    await running.settled(1)
    await asyncio.sleep(0.2)
    assert graph.texts() == [words(msg)]


async def test_an_emoji_is_no_answer_and_under_a_question_that_is_said(
    running: Running, graph: meta.GraphApi, rasa: RasaStandIn
) -> None:
    rasa.script.append([{"msg": "menu"}])
    rasa.script.append([{"msg": "ask-phone", "asks": "phone", "choices": ["skip"]}])
    await running.say("salam")
    await running.settled(1)
    await running.hear(_reaction(graph, graph.ids[0]))
    await running.say("mera paisa gaya")
    await running.settled(2)
    await running.hear(_reaction(graph, graph.ids[0]))
    await running.hear(_reaction(graph, graph.ids[1], emoji=""))
    await running.hear(_reaction(graph, graph.ids[1]))
    await running.settled(3)
    await asyncio.sleep(0.2)
    assert graph.texts()[2:] == [words("whatsapp-reaction", "ur-Latn")]
    assert rasa.texts == ["salam", "mera paisa gaya"]


def _reaction(graph: meta.GraphApi, id_: str, emoji: str = "\U0001f44d") -> dict[str, Any]:
    return graph.message(type="reaction", reaction={"message_id": id_, "emoji": emoji})


async def test_a_forwarded_message_and_where_somebody_came_from_are_kept(
    running: Running, graph: meta.GraphApi, parts: BotParts
) -> None:
    await running.hear(
        graph.text("aap jeet gaye hain", context={"forwarded": True}, referral={
            "source_type": "ad", "source_id": "120", "headline": "x", "body": "y"
        })
    )  # fmt: skip
    (row,) = parts.rows("in")
    assert row.body == {
        "text": "aap jeet gaye hain",
        "forwarded": "forwarded",
        "referral": "ad:120",
    }


async def test_messages_of_one_webhook_are_taken_in_the_order_they_were_written(
    running: Running, graph: meta.GraphApi, rasa: RasaStandIn
) -> None:
    now_s = running.clock.seconds()
    first, second = graph.text("pehla", at_s=now_s - 5), graph.text("doosra", at_s=now_s)
    messages = [w["entry"][0]["changes"][0]["value"]["messages"][0] for w in (second, first)]
    first["entry"][0]["changes"][0]["value"]["messages"] = messages
    await running.hear(first)
    await until(lambda: len(rasa.texts) == 2)
    assert rasa.texts == ["pehla", "doosra"]


async def test_a_button_for_the_beginning_begins(
    running: Running, graph: meta.GraphApi, rasa: RasaStandIn
) -> None:
    await running.hear(graph.message(type="request_welcome"))
    await until(lambda: rasa.texts)
    assert rasa.texts == ["/greet"]


async def test_nothing_of_a_citizen_stands_in_log_or_in_clear_in_the_database(
    running: Running, graph: meta.GraphApi, parts: BotParts, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    bushra = Citizen("923009998887", "PK.7770001112223", name="Bushra")
    graph.script["messages"].extend([500, 130429, "gateway"])
    graph.script["media"].extend([500])
    graph.files["m1"] = PNG
    await running.say("Bushra Bibi 0300-1234567", bushra)
    await running.hear(graph.image("m1", bushra, caption="Bushra ki raseed"))
    await running.settled(1, bushra.user, 15)
    await graph.post(b"Bushra", "sha256=secret")
    told = ["Bushra", "1234567", meta.TOKEN, meta.APP_SECRET, bushra.phone, bushra.user, "wamid"]
    for word in told:
        assert word not in caplog.text, word
    with parts.engine.connect() as connection:
        rows = str(list(connection.exec_driver_sql("SELECT * FROM conversation")))
        rows += str(list(connection.exec_driver_sql("SELECT * FROM message")))
        rows += str(list(connection.exec_driver_sql("SELECT * FROM delivery")))
    hidden = base64.b64encode(f"\x1d{bushra.phone}".encode()).decode()[:12]
    for word in (*told, hidden):
        assert word not in rows, word
