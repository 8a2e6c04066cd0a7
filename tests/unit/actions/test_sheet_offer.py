"""Who is promised a sheet: the chat that filed, and one that was shown the complaint's state."""

from __future__ import annotations

from typing import Any

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher
from sqlmodel import select

from actions import answers
from actions.finish import tracking_secret
from actions.sheet_code import read_code, verification_code
from storage.engine import session_scope
from storage.tables import Complaint, Conversation
from tests.builders import make_filed_complaint, make_keyring
from tests.unit.actions.parts import CATALOGUE, Talk, parsed, pressed


class Chats:
    """A chat that filed a complaint and another one, with the actions alone."""

    def __init__(self) -> None:
        self.talk = Talk()
        with session_scope(self.talk.engine) as session:
            other = Conversation(channel="web", language="en")
            session.add(other)
            session.flush()
            filed = make_filed_complaint(session.get_one(Conversation, self.talk.id))
            filed.tracking_number = "KBR-0000-0000-0000"
            from storage.tracking import hash_secret

            secret = tracking_secret(make_keyring(), filed.id)
            filed.tracking_secret_hash = hash_secret(secret)
            session.add(filed)
            self.other, self.filed_id, self.secret = other.id, filed.id, secret
        self.events: list[dict[str, Any]] = []

    def say(self, conversation_id: str, message: dict[str, Any]) -> list[dict[str, Any]]:
        """Take one message and return the replies."""
        dispatcher = CollectingDispatcher()
        self.events.append({"event": "user", "parse_data": message, "text": message["text"]})
        tracker = Tracker(
            conversation_id, {}, message, list(self.events), False, None, {}, None
        )  # fmt: skip
        choice = (message.get("entities") or [{}])[0].get("value", "")
        wish = choice if message["text"].startswith("/") else "check_status"
        with session_scope(self.talk.engine) as session:
            assert answers.interrupt(wish, session, self.talk.services, dispatcher, tracker)
        replies = [message["custom"] for message in dispatcher.messages]
        self.events += [{"event": "bot", "data": {"custom": reply}} for reply in replies]
        return replies


@pytest.fixture
def chats() -> Chats:
    return Chats()


@pytest.mark.parametrize("choice", ["sheet", "sheet:KBR-0000-0000-0000"])
def test_the_chat_that_filed_is_promised_its_sheet(chats: Chats, choice: str) -> None:
    (reply,) = chats.say(chats.talk.id, pressed(choice))
    assert reply["msg"] == "sheet-ready"
    assert reply["attachment"] == {"sheet": chats.filed_id, "name": "KBR-0000-0000-0000.pdf"}


@pytest.mark.parametrize("choice", ["sheet", "sheet:KBR-0000-0000-0000", "sheet:", "sheet:x:y"])
def test_another_chat_is_not_even_when_it_knows_the_number(chats: Chats, choice: str) -> None:
    (reply,) = chats.say(chats.other, pressed(choice))
    assert reply == {"msg": "sheet-none"}


def test_another_chat_is_after_it_gave_number_and_secret(chats: Chats) -> None:
    wrong = parsed("KBR-0000-0000-0000 ABCD-EFGH-1234", "check_status")
    assert chats.say(chats.other, wrong) == [{"msg": "status-not-found"}]
    press = pressed("sheet:KBR-0000-0000-0000")
    assert chats.say(chats.other, press) == [{"msg": "sheet-none"}]
    right = parsed(f"KBR-0000-0000-0000 {chats.secret}", "check_status")
    status, offer = chats.say(chats.other, right)
    assert offer["choices"] == ["link:KBR-0000-0000-0000"]
    assert "sheet:KBR-0000-0000-0000" in status["choices"]
    (reply,) = chats.say(chats.other, press)
    assert reply["attachment"]["sheet"] == chats.filed_id


def test_a_button_has_the_same_title_whatever_number_is_behind_it() -> None:
    from bot.render import render

    body = {"msg": "menu", "choices": ["sheet", "sheet:KBR-0000-0000-0000"]}
    titles = {choice.title for choice in render(body, "en", CATALOGUE).choices}
    assert titles == {CATALOGUE.text("en", "choice-sheet")}


def test_a_draft_has_no_sheet(chats: Chats) -> None:
    with session_scope(chats.talk.engine) as session:
        session.exec(select(Complaint)).one().state = "draft"
    assert chats.say(chats.talk.id, pressed("sheet")) == [{"msg": "sheet-none"}]


def test_codes_differ_from_the_secret_and_are_read_back() -> None:
    keyring = make_keyring()
    code = verification_code(keyring, "0" * 32)
    assert code != tracking_secret(keyring, "0" * 32)
    assert read_code(code) == code
    assert read_code(code.replace("-", "").lower()) == code
    assert read_code(code + "0") is None
    assert read_code("U" * 12) is None  # no letter of the alphabet
