"""What citizens send on Telegram beside plain text, against a stand-in of the Bot API."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from sqlmodel import select

from bot import albums
from storage.engine import session_scope
from storage.tables import Conversation, Evidence
from tests.component.bot.parts import CATALOGUE, BotParts, RasaStandIn, until, words
from tests.component.bot.test_telegram import PNG, Running, api, running
from tests.standins.telegram import NOW, BotApi

__all__ = ["api", "running"]

ALI = {"id": 7, "is_bot": False, "first_name": "Ali", "last_name": "Khan", "username": "ali_k"}
ORIGINS = [
    ({"type": "user", "date": NOW, "sender_user": ALI}, "user Ali Khan @ali_k"),
    ({"type": "hidden_user", "date": NOW, "sender_user_name": "Chor"}, "user Chor"),
    (
        {"type": "chat", "date": NOW, "sender_chat": {"id": -9, "type": "supergroup", "title": "Inaam"}},
        "group Inaam",
    ),
    (
        {
            "type": "channel", "date": NOW, "message_id": 4,
            "chat": {"id": -8, "type": "channel", "title": "Inaam", "username": "inaam"},
        },
        "channel Inaam @inaam",
    ),
]  # fmt: skip


def picture(name: str) -> dict[str, Any]:
    return {"file_id": name, "file_unique_id": name, "file_name": f"{name}.png", "file_size": 9}


def file_replies(text: str) -> list[dict[str, Any]]:
    """As the complaint form answers a file: a receipt, then its question once more."""
    if not text.startswith("/send_evidence"):
        return [{"msg": "noted-more"}]
    receipt = {"name": "a.png", "size": "1 kB", "hash": text[-8:-2]}
    question = {"msg": "ask-evidence-more", "args": {"count": 1}, "asks": "evidence"}
    return [{"msg": "file-received", "args": receipt}, {**question, "choices": ["done"]}]


@pytest.fixture(autouse=True)
def _patient_with_albums(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a busy machine the parts of an album may be stored further apart than a second."""
    monkeypatch.setattr(albums, "WAIT_S", 3.0)


@pytest.mark.parametrize(("origin", "kept"), ORIGINS)
async def test_the_origin_of_a_forwarded_message_is_kept(
    running: Running, api: BotApi, parts: BotParts, origin: dict[str, Any], kept: str
) -> None:
    api.message(text="You have won, call now to get it", forward_origin=origin)
    await until(lambda: api.sent)
    (row,) = parts.rows("in")
    assert row.body == {"text": "You have won, call now to get it", "forwarded": kept}
    # Somebody else's English is no reason to speak English.
    assert api.sent[0][1] == words("ask-report", "ur")


async def test_a_forwarded_file_keeps_its_origin_and_a_forwarded_command_commands_nothing(
    running: Running, api: BotApi, parts: BotParts, rasa: RasaStandIn
) -> None:
    api.files["f1"] = PNG
    api.message(document=picture("f1"), caption="dekho", forward_origin=ORIGINS[0][0])
    api.message(text="/stop", forward_origin=ORIGINS[1][0])
    await until(lambda: len(rasa.texts) == 3)
    assert [row.body.get("forwarded") for row in parts.rows("in")] == [
        "user Ali Khan @ali_k", "user Ali Khan @ali_k", "user Chor",
    ]  # fmt: skip
    assert rasa.texts[2] == "stop"


async def test_an_address_behind_words_is_not_lost(
    running: Running, api: BotApi, rasa: RasaStandIn
) -> None:
    link = {"type": "text_link", "offset": 0, "length": 10, "url": "https://inaam.example/x"}
    api.message(text="click here for your prize", entities=[link])
    await until(lambda: rasa.texts)
    assert rasa.texts == ["click here for your prize\nhttps://inaam.example/x"]


async def test_a_place_is_told_in_words(running: Running, api: BotApi, rasa: RasaStandIn) -> None:
    place = {"latitude": 31.52041234, "longitude": 74.35871234}
    api.message(location=place)
    api.message(
        location=place, venue={"location": place, "title": "Ghanta Ghar", "address": "Faisalabad"}
    )
    await until(lambda: len(rasa.texts) == 2)
    assert rasa.texts == ["جگہ: 31.5204, 74.3587", "جگہ: Ghanta Ghar, Faisalabad، 31.5204, 74.3587"]


async def test_a_live_place_is_told_once(running: Running, api: BotApi, rasa: RasaStandIn) -> None:
    told = api.message(location={"latitude": 31.5, "longitude": 74.3, "live_period": 600})
    for after_s in (1, 2):
        api.edit(told, after_s, location={"latitude": 31.6, "longitude": 74.3})
    api.message(text="bas")
    await until(lambda: len(rasa.texts) == 2)
    assert rasa.texts == ["جگہ: 31.5000, 74.3000", "bas"]


async def test_the_number_is_asked_with_a_button_that_gives_it(
    running: Running, api: BotApi, rasa: RasaStandIn
) -> None:
    rasa.answer = lambda text: (
        [{"msg": "ask-city", "asks": "city"}] if "300" in text
        else [{"msg": "ask-phone", "asks": "phone", "choices": ["skip"]}]
    )  # fmt: skip
    api.message(text="mera naam Ali hai")
    await until(lambda: api.markups)
    share, skip = (row[0] for row in api.markups[0]["keyboard"])
    assert share == {"text": words("choice-share-number", "ur-Latn"), "request_contact": True}
    assert skip == {"text": words("choice-skip", "ur-Latn")}
    api.message(contact={"phone_number": "923000000123", "first_name": "Ali", "user_id": 1})
    await until(lambda: len(api.sent) == 2)
    assert rasa.texts[-1] == "+923000000123"
    assert api.markups[1] == {"remove_keyboard": True}
    api.message(text="0300-0000123")
    await until(lambda: len(api.sent) == 3)
    assert api.markups[2] is None


@pytest.mark.parametrize("language", CATALOGUE.languages)
@pytest.mark.parametrize("choice", ["skip", "stop"])
def test_what_stands_beside_that_button_means_what_it_says(language: str, choice: str) -> None:
    assert CATALOGUE.command(words(f"choice-{choice}", language)) == choice


async def test_a_button_whose_words_mean_nothing_stays_a_button(
    running: Running, api: BotApi, rasa: RasaStandIn
) -> None:
    rasa.script.append([{"msg": "ask-phone", "asks": "phone", "choices": ["tip-off"]}])
    api.message(text="salam")
    await until(lambda: api.markups)
    assert "inline_keyboard" in api.markups[0]


async def test_an_album_is_one_step_with_one_receipt(
    running: Running, api: BotApi, parts: BotParts, rasa: RasaStandIn
) -> None:
    rasa.answer = file_replies
    for number in range(5):
        api.files[f"f{number}"] = PNG + bytes([number])
    api.album(*api.files, caption="yeh sab us ne bheja")
    await until(lambda: len(api.sent) == 3)
    await asyncio.sleep(0.3)
    assert running.texts() == [
        words("album-received", "ur-Latn", count=5),
        words("ask-evidence-more", "ur-Latn", count=1),
        words("noted-more", "ur-Latn"),
    ]
    with session_scope(parts.engine) as session:
        assert len(session.exec(select(Evidence)).all()) == 5
    assert {row.state for row in parts.rows("in")} == {"answered"}


async def test_of_an_album_with_a_program_the_refusal_is_said_too(
    running: Running, api: BotApi, parts: BotParts, rasa: RasaStandIn
) -> None:
    rasa.answer = file_replies
    api.files |= {"f1": PNG, "f2": b"MZ" + bytes(600), "f3": PNG + b"3"}
    api.album("f1", "f2", "f3")
    await until(lambda: len(api.sent) == 3)
    assert running.texts() == [
        words("album-received", count=2), words("file-type-refused"),
        words("ask-evidence-more", count=1),
    ]  # fmt: skip


async def test_an_album_survives_failures_and_a_kill_in_the_middle(
    running: Running, api: BotApi, parts: BotParts, rasa: RasaStandIn
) -> None:
    rasa.answer = file_replies
    api.files |= {"f1": PNG, "f2": PNG + b"2"}
    api.script["getFile"].extend([None, *[500] * 9])
    api.album("f1", "f2")
    await until(lambda: api.calls.count("getFile") >= 2)
    await running.stop()
    api.script["getFile"].clear()
    assert api.sent == []
    await running.start()
    receipt = words("album-received", count=2)
    await until(lambda: receipt in running.texts())
    # That it is on its way may have been said before the stop.
    assert set(running.texts()[: running.texts().index(receipt)]) <= {words("busy-file")}


async def test_a_slow_file_is_said_to_be_on_its_way(
    running: Running, api: BotApi, parts: BotParts, rasa: RasaStandIn
) -> None:
    rasa.answer = file_replies
    parts.turns._patience_s = 0.9
    api.files["f1"] = PNG
    api.piece_s = 0.3
    api.message(document=picture("f1"))
    await until(lambda: len(api.sent) == 3)
    assert running.texts()[0] == words("busy-file")
    assert (1, "typing") in api.actions


async def test_an_address_that_has_expired_is_asked_for_again(
    running: Running, api: BotApi, parts: BotParts, rasa: RasaStandIn
) -> None:
    rasa.answer = file_replies
    api.files["f1"] = PNG
    api.expired = 1
    api.message(document=picture("f1"))
    await until(lambda: len(running.texts()) >= 2)
    assert api.calls.count("getFile") == 2


async def test_an_edit_is_told_as_a_correction_and_loses_nothing(
    running: Running, api: BotApi, parts: BotParts, rasa: RasaStandIn
) -> None:
    told = api.message(text="mujh se 5000 rupay le liye")
    await until(lambda: len(api.sent) == 1)
    edit = api.edit(told, text="mujh se 50000 rupay le liye")
    await until(lambda: len(api.sent) == 2)
    back = api.edit(told, 2, text="mujh se 5000 rupay le liye")
    await until(lambda: len(api.sent) == 3)
    api.updates = [edit, back, edit]
    await until(lambda: not api.updates)
    await asyncio.sleep(0.2)
    assert rasa.texts == [
        "mujh se 5000 rupay le liye",
        "Pehle ghalat likha tha. Ab: mujh se 50000 rupay le liye",
        "Pehle ghalat likha tha. Ab: mujh se 5000 rupay le liye",
    ]


async def test_an_edit_that_changes_no_words_says_nothing(
    running: Running, api: BotApi, parts: BotParts, rasa: RasaStandIn
) -> None:
    told = api.message(text="mera OTP 482913 le liya")
    api.files["f1"] = PNG
    pictured = api.message(document=picture("f1"), caption="raseed")
    await until(lambda: len(rasa.texts) == 3)
    api.edit(told)
    api.edit(pictured)
    api.edit(pictured, 2, caption="raseed 2")
    await until(lambda: len(rasa.texts) == 4)
    await asyncio.sleep(0.2)
    assert rasa.texts[3] == "Pehle ghalat likha tha. Ab: raseed 2"


async def test_an_edit_of_what_was_refused_is_a_message(
    running: Running, api: BotApi, rasa: RasaStandIn
) -> None:
    told = api.message(text="😭😭")
    await until(lambda: api.sent)
    api.edit(told, text="😭😭😭")
    await until(lambda: len(api.sent) == 2)
    api.edit(told, 2, text="raqam gayi")
    await until(lambda: rasa.texts)
    assert rasa.texts == ["raqam gayi"]


async def test_the_language_of_the_conversation_stands_in_the_commands(
    running: Running, api: BotApi, parts: BotParts, rasa: RasaStandIn
) -> None:
    await until(lambda: api.menu)
    assert api.menu == {"type": "commands"}
    scope = "all_private_chats"
    assert set(api.commands) == {(scope, ""), (scope, "ur"), (scope, "en")}
    for app, language in (("", "ur"), ("ur", "ur"), ("en", "en")):
        told = {one["command"]: one["description"] for one in api.commands[scope, app]}
        assert told["help"] == words("command-help", language)
    rasa.answer = lambda text: [{"msg": "language-set"}]
    api.message(text="mujhe roman urdu mein likhna hai")
    await until(lambda: ("chat1", "") in api.commands)
    told = {one["command"]: one["description"] for one in api.commands["chat1", ""]}
    assert told["help"] == words("command-help", "ur-Latn")
    with session_scope(parts.engine) as session:
        assert [one.language for one in session.exec(select(Conversation))] == ["ur-Latn"]
