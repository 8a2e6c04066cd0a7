"""Codes, numbers and messages of ours are recognised; nobody can guess his way to one."""

from __future__ import annotations

from typing import Any

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answers import outranking
from actions.finish import tracking_secret
from actions.official import is_asked, is_this_nccia
from actions.services import MOST_WRONG
from actions.sheet_code import sheet_index, verification_code
from bot.render import render_strictly
from storage.engine import session_scope
from storage.tables import Conversation, Message
from storage.tracking import new_tracking_number
from tests.builders import make_filed_complaint, make_keyring
from tests.unit.actions.parts import CATALOGUE, Talk, inbound, parsed

NCCIA_NUMBER = "NCCIA-26-0000-0000"


class Desk:
    """A chat with a filed complaint, and one that asks."""

    def __init__(self) -> None:
        self.talk = Talk()
        with session_scope(self.talk.engine) as session:
            asker = Conversation(channel="web", language="en")
            session.add(asker)
            session.flush()
            filed = make_filed_complaint(
                session.get_one(Conversation, self.talk.id),
                tracking_number=new_tracking_number(),
                nccia_number=NCCIA_NUMBER,
                category="impersonation",
            )
            self.code = verification_code(make_keyring(), filed.id)
            filed.sheet_index = sheet_index(make_keyring(), self.code)
            session.add(filed)
            self.asker, self.tracking = asker.id, str(filed.tracking_number)
            self.secret = tracking_secret(make_keyring(), filed.id)

    def ask(self, text: str, intent: str = "is_this_nccia", who: str = "") -> list[dict[str, Any]]:
        """Ask and return the replies."""
        dispatcher = CollectingDispatcher()
        message = parsed(text, intent)
        events = [{"event": "user", "parse_data": message, "text": text}]
        tracker = Tracker(who or self.asker, {}, message, events, False, None, {}, None)
        answer = outranking(tracker, CATALOGUE) or is_this_nccia
        with session_scope(self.talk.engine) as session:
            answer(session, self.talk.services, dispatcher, tracker)
        return [reply["custom"] for reply in dispatcher.messages]

    def heard(self, text: str, intent: str = "is_this_nccia") -> str:
        """The words of the replies, in English."""
        return "\n".join(
            render_strictly(reply, "en", CATALOGUE).text for reply in self.ask(text, intent)
        )


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize("intent", ["is_this_nccia", "nlu_fallback", "other_fraud"])
def test_a_code_of_a_sheet_is_ours_whatever_was_understood(desk: Desk, intent: str) -> None:
    said = desk.ask(f"is {desk.code} genuine", intent)
    assert [reply["msg"] for reply in said] == ["official-ours-sheet", "official-check"]


def test_of_a_sheet_only_what_the_public_page_tells_is_told(desk: Desk) -> None:
    # Twelve small letters could be words, so a code without a digit is read in capitals only.
    with_digits = any(character.isdigit() for character in desk.code)
    words = desk.heard(desk.code.lower() if with_digits else desk.code)
    assert "21-11-2026" in words
    assert "Received by NCCIA" in words
    for private in ("+923001234567", "watsap", desk.tracking, NCCIA_NUMBER, desk.secret):
        assert private not in words


@pytest.mark.parametrize("kind", ["tracking", "nccia"])
def test_of_a_number_only_that_it_exists_and_since_when(desk: Desk, kind: str) -> None:
    number = desk.tracking if kind == "tracking" else NCCIA_NUMBER.lower()
    said = desk.ask(f"{number} asli hai ya fake?")
    assert said[0] == {"msg": "official-ours-number", "args": {"date": "21-11-2026"}}


def test_a_question_for_its_state_is_answered_as_before(desk: Desk) -> None:
    assert desk.ask(desk.tracking, "check_status")[0]["msg"] == "status-ask-secret"


@pytest.mark.parametrize(
    "text", ["7Q2M-0XKD-94TZ", "NCCIA-26-ZZZZ-ZZZZ asli hai?", "KBR-7Q2M-0XKD-94TT asli hai?"]
)
def test_what_leads_nowhere_is_not_ours(desk: Desk, text: str) -> None:
    said = desk.ask(text)
    assert said[0]["msg"] == "official-no-such-code"
    assert said[0]["choices"] == ["report"]


def test_codes_cannot_be_guessed_on_and_on(desk: Desk) -> None:
    for number in range(MOST_WRONG):
        assert desk.ask(f"0000-0000-00{number}A")[0]["msg"] == "official-no-such-code"
    assert desk.ask(desk.code)[0]["msg"] == "official-too-many"
    # Another chat is not kept waiting.
    assert desk.ask(desk.code, who=desk.talk.id)[0]["msg"] == "official-ours-sheet"


@pytest.mark.parametrize("language", CATALOGUE.languages)
def test_news_that_we_sent_are_known_again(desk: Desk, language: str) -> None:
    args = {"tracking": desk.tracking, "date": "21-11-2026", "nccia": "", "reason": ""}
    with session_scope(desk.talk.engine) as session:
        body = {"msg": "push-verification", "args": args}
        session.add(
            Message(
                conversation_id=desk.talk.id, direction="out", external_id="push:1",
                state="sent", body=body,
            )
        )  # fmt: skip
    text = CATALOGUE.text(language, "push-verification", **args)
    assert desk.ask(text, who=desk.talk.id)[0]["msg"] == "official-ours-message"
    # Another chat did not get it, and a word more inside makes it another message.
    assert desk.ask(text)[0]["msg"] != "official-ours-message"
    changed = text.replace("\n", " 5000 Rs ", 1)
    assert desk.ask(changed, who=desk.talk.id)[0]["msg"] != "official-ours-message"


def test_a_question_about_us_says_who_we_are(desk: Desk) -> None:
    for text in (
        "kya aap waqai NCCIA wale hain ya fraud hain",
        "do you ask for an OTP?",
        "are you FIA",
    ):
        assert [reply["msg"] for reply in desk.ask(text)] == ["is-this-nccia"], text


def test_a_fake_is_named_with_how_to_check_and_a_button_to_report(desk: Desk) -> None:
    said = desk.ask("NCCIA ne 0300-0000111 se call ki, asli hai?", "check_suspicious")
    assert said[0] == {
        "msg": "official-not", "args": {"reason": "mobile", "authority": "nccia"},
    }  # fmt: skip
    assert said[1]["msg"] == "official-check"
    assert "report" in said[1]["choices"]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("FIA ka notice aaya hai 0300-0000111 se, asli hai ya fake?", True),
        ("کیا نادرا کا یہ لنک اصلی ہے", True),
        ("is this FIA notice real? it says arrest within 24 hours, pay by easypaisa", True),
        # A story: something is gone.
        ("bank wala ban ke call aayi, laga asli hai ya nahi, 50 hazar nikal gaye", False),
        ("FIA officer said it is real so I sent 20000", False),
        # No body is named.
        ("kya yeh app asli hai", False),
        ("meri shikayat ka kya hua", False),
    ],
)
def test_when_a_message_is_such_a_question(text: str, asked: bool) -> None:
    assert is_asked(inbound(text, "impersonation"), CATALOGUE) is asked
