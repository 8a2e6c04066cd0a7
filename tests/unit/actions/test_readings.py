"""What a picture says becomes lines to confirm; only confirmed lines reach the complaint."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import select

from actions import belonging, drafts
from actions.aside import Said, last_answer
from actions.readings import (
    FOUND,
    HEARD,
    MOST_LINES,
    NO,
    SOME,
    VOICE_NO,
    VOICE_YES,
    WHICH,
    YES,
    Readings,
    facts_in,
    may_be_read,
    numbers,
    offer,
    offer_words,
)
from storage.base import metadata
from storage.engine import make_engine, session_scope
from storage.tables import Complaint, Conversation, Evidence, Message
from tests.screenshots import RECEIPT
from tests.unit.actions.parts import CATALOGUE, NOW

READ = "\n".join(RECEIPT)


def lines(text: str) -> list[tuple[str, str]]:
    return [(fact["line"], fact["shown"]) for fact in facts_in(text, NOW)]


def test_a_receipt_gives_sum_number_transaction_and_time() -> None:
    assert lines(READ) == [
        ("paid", "Rs 25,000"),
        ("number", "03451200345"),
        ("transaction", "12345678901"),
        ("time", "20-11-2026 10:32"),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("14:05 82%\nSalam, kya haal hai?", []),
        ("10:32 am\nSend it now", []),
        ("Sent PKR 5,000 to IBAN PK36SCBL0000001123456702", [
            ("paid", "Rs 5,000"), ("account", "PK36SCBL0000001123456702")]),
        ("Rs. 500\nRs. 900", [("amount", "Rs 500"), ("amount", "Rs 900")]),
        ("TID: 12345678901\nTID 12345678901", [("transaction", "12345678901")]),
    ],
)  # fmt: skip
def test_what_is_of_use_is_found_once(text: str, found: list[tuple[str, str]]) -> None:
    assert lines(text) == found


def test_a_code_or_a_card_in_a_picture_is_not_shown() -> None:
    shown = str(facts_in("Your OTP is 482913. Card 4111 1111 1111 1111", NOW))
    assert "482913" not in shown
    assert "4111" not in shown


def test_there_are_never_more_lines_than_can_be_read() -> None:
    many = "\n".join(f"TID: 1234567890{number:02}" for number in range(20))
    assert len(facts_in(many, NOW)) == MOST_LINES


@pytest.mark.parametrize("language", CATALOGUE.languages)
def test_every_line_has_words(language: str) -> None:
    body = offer(facts_in(READ + "\nIBAN PK36SCBL0000001123456702", NOW), "e")
    assert len(body["parts"]) == 6
    for part in (body, *body["parts"]):
        assert CATALOGUE.text(language, part["msg"], **part.get("args", {}))
    for choice in body["choices"]:
        assert CATALOGUE.has(language, f"choice-{choice}")


def test_one_line_is_taken_or_left() -> None:
    assert offer(facts_in("TID: 12345678901", NOW), "e")["choices"] == [YES, NO]
    assert offer(facts_in(READ, NOW), "e")["choices"] == [YES, SOME, NO]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1 3", [1, 3]),
        ("3,1", [1, 3]),
        ("۱ اور ۳", []),
        ("۱، ۳", [1, 3]),
        ("1 aur 3", [1, 3]),
        ("lines 2 and 4.", [2, 4]),
        ("2", [2]),
        ("5", []),
        ("0", []),
        ("25000", []),
        ("Lahore", []),
        ("us ne 2 baje call ki", []),
        ("", []),
    ],
)
def test_numbers_of_lines(text: str, found: list[int]) -> None:
    assert numbers(text, 4) == found


class Chat:
    """A conversation with rows as the bot stores them, and no Rasa."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.readings = Readings(engine, CATALOGUE, lambda: NOW)
        with session_scope(engine) as session:
            conversation = Conversation(channel="telegram", language="en")
            session.add(conversation)
            self.id = conversation.id

    def add(self, row: Any) -> Any:
        with session_scope(self.engine) as session:
            session.add(row)
            session.flush()
            return row.id

    def hear(self, **body: Any) -> Message:
        row = Message(conversation_id=self.id, direction="in", state="received", body=body)
        self.add(row)
        return row

    def say(self, body: dict[str, Any], to: int | None = None) -> int:
        row = Message(
            conversation_id=self.id, direction="out", state="sent", body=body, reply_to=to
        )
        return int(self.add(row))

    def work(self, message: Message) -> Said | None:
        with session_scope(self.engine, read_only=True) as session:
            last = last_answer(session, message)
        return self.readings.answer(message, last)

    def answer(self, **body: Any) -> Said | None:
        message = self.hear(**body)
        said = self.work(message)
        for reply in said.replies if said else ():
            self.say(reply, to=int(message.id or 0))
        return said

    def picture(self, complaint_id: str | None = None) -> str:
        return str(
            self.add(
                Evidence(
                    conversation_id=self.id, complaint_id=complaint_id, sha256="a" * 64,
                    size_bytes=3, media_type="image/png", name="a.png",
                )
            )
        )  # fmt: skip

    def draft(self) -> str:
        with session_scope(self.engine) as session:
            draft = drafts.begin(session, self.id, "en")
            draft.category = "other_fraud"
            session.add(draft)
            return draft.id

    def read(self) -> Complaint | None:
        with session_scope(self.engine, read_only=True) as session:
            return session.exec(select(Complaint)).first()


@pytest.fixture
def chat(tmp_path: Path) -> Iterator[Chat]:
    engine = make_engine(f"sqlite:///{tmp_path / 'chat.db'}")
    metadata.create_all(engine)
    yield Chat(engine)
    engine.dispose()


def test_a_yes_puts_what_was_read_into_the_draft_and_goes_on(chat: Chat) -> None:
    draft = chat.draft()
    chat.say({"msg": "ask-amount", "asks": "amount"})
    number = chat.say(offer(facts_in(READ, NOW), chat.picture(draft)))
    before = chat.read()
    assert before is not None
    assert before.fields == {}
    assert not before.narrative
    said = chat.answer(choice=YES, reply=number)
    assert said == Said(({"msg": "picture-taken"},), instead={"choice": "continue"})
    complaint = chat.read()
    assert complaint is not None
    assert drafts.value(complaint, "amount")["rupees"] == 25000
    assert drafts.value(complaint, "transaction")["ids"] == ["12345678901"]
    assert drafts.value(complaint, "incident_time")["at"] == "2026-11-20T10:32:00+05:00"
    assert [item["value"] for item in drafts.value(complaint, "suspect")["observables"]] == [
        "+923451200345"
    ]
    (told,) = complaint.narrative
    assert told["text"].startswith(CATALOGUE.text("en", "picture-told"))
    assert "03451200345" in told["text"]
    assert drafts.value(complaint, "phone") is None


def test_the_same_press_worked_twice_changes_nothing(chat: Chat) -> None:
    number = chat.say(offer(facts_in(READ, NOW), chat.picture(chat.draft())))
    message = chat.hear(choice=YES, reply=number)
    chat.work(message)
    first = chat.read()
    chat.work(message)
    again = chat.read()
    assert first is not None
    assert again is not None
    assert (first.fields, first.narrative) == (again.fields, again.narrative)


def test_some_lines_by_number(chat: Chat) -> None:
    number = chat.say(offer(facts_in(READ, NOW), chat.picture(chat.draft())))
    said = chat.answer(choice=SOME, reply=number)
    assert said is not None
    assert [reply["msg"] for reply in said.replies] == [WHICH]
    chat.answer(text="1, 3")
    complaint = chat.read()
    assert complaint is not None
    assert drafts.value(complaint, "amount")["rupees"] == 25000
    assert drafts.value(complaint, "transaction")["ids"] == ["12345678901"]
    assert drafts.value(complaint, "suspect") is None
    assert drafts.value(complaint, "incident_time") is None


def test_an_answer_to_another_question_is_not_taken_for_lines(chat: Chat) -> None:
    number = chat.say(offer(facts_in(READ, NOW), chat.picture(chat.draft())))
    assert chat.answer(text="1") is None
    chat.answer(choice=SOME, reply=number)
    assert chat.answer(text="25000") is None
    assert chat.answer(text="Lahore") is None
    chat.say({"msg": "which-line", "asks": "fix"}, to=int(chat.hear(text="x").id or 0))
    assert chat.answer(text="1") is None


def test_a_no_leaves_the_draft_as_it_is(chat: Chat) -> None:
    number = chat.say(offer(facts_in(READ, NOW), chat.picture(chat.draft())))
    said = chat.answer(choice=NO, reply=number)
    assert said == Said(({"msg": "picture-left"},), instead={"choice": "continue"})
    complaint = chat.read()
    assert complaint is not None
    assert complaint.fields == {}
    assert not complaint.narrative


def test_of_several_sums_none_is_taken_for_the_loss(chat: Chat) -> None:
    number = chat.say(offer(facts_in("Rs. 500\nRs. 900", NOW), chat.picture(chat.draft())))
    chat.answer(choice=YES, reply=number)
    complaint = chat.read()
    assert complaint is not None
    assert drafts.value(complaint, "amount") is None
    assert "Rs 900" in complaint.narrative[0]["text"]


def test_before_any_complaint_it_is_told_like_a_message(chat: Chat) -> None:
    number = chat.say(offer(facts_in(READ, NOW), chat.picture()))
    said = chat.answer(choice=YES, reply=number)
    assert said is not None
    assert said.instead is not None
    assert "12345678901" in said.instead["text"]
    assert not said.replies


def test_what_was_filed_meanwhile_stays_as_it_was_filed(chat: Chat) -> None:
    draft = chat.draft()
    picture = chat.picture(draft)
    number = chat.say(offer(facts_in(READ, NOW), picture))
    with session_scope(chat.engine) as session:
        complaint = session.get_one(Complaint, draft)
        complaint.state = "submitted"
        session.add(complaint)
    with session_scope(chat.engine) as session:
        assert may_be_read(session, picture) is None
    said = chat.answer(choice=YES, reply=number)
    assert said == Said(({"msg": "reading-gone"},))


def test_an_offer_of_another_conversation_cannot_be_answered(chat: Chat) -> None:
    other = Chat(chat.engine)
    number = other.say(offer(facts_in(READ, NOW), other.picture(other.draft())))
    chat.draft()
    said = chat.answer(choice=YES, reply=number)
    assert said is not None
    assert said.replies == ({"msg": "reading-gone"},)


def test_a_question_whose_own_button_goes_on_is_repeated_instead(chat: Chat) -> None:
    asked = {"msg": "second-complaint", "asks": belonging.FIELD, "choices": ["continue"]}
    chat.say(asked)
    number = chat.say(offer(facts_in(READ, NOW), chat.picture(chat.draft())))
    said = chat.answer(choice=NO, reply=number)
    assert said is not None
    assert said.instead is None
    assert [reply["msg"] for reply in said.replies] == ["picture-left", "second-complaint"]


def test_heard_words_are_taken_as_written_only_after_a_yes(chat: Chat) -> None:
    body = offer_words(" mera account\nhack ho gaya, OTP 482913 ", "e")
    assert body is not None
    assert body["msg"] == HEARD
    assert "482913" not in str(body)
    number = chat.say(body)
    assert chat.answer(choice=VOICE_NO, reply=number) == Said(({"msg": "voice-write"},))
    said = chat.answer(choice=VOICE_YES, reply=number)
    assert said == Said(instead={"text": body["spoken"]})
    assert offer_words(" ... ", "e") is None


def test_other_messages_are_left_to_the_dialogue(chat: Chat) -> None:
    assert chat.answer(text="mera account hack ho gaya") is None
    assert chat.answer(choice="skip") is None
    assert FOUND != WHICH


@pytest.mark.parametrize(("text", "msg"), [("haan", "picture-taken"), ("نہیں", "picture-left")])
def test_a_yes_or_no_in_words_answers_what_was_said_last(chat: Chat, text: str, msg: str) -> None:
    chat.say({"msg": "ask-threat", "asks": "threat"})
    assert chat.answer(text=text) is None
    chat.say(offer(facts_in(READ, NOW), chat.picture(chat.draft())))
    said = chat.answer(text=text)
    assert said is not None
    assert said.replies == ({"msg": msg},)
    assert chat.answer(text=text) is None


def test_a_yes_to_heard_words(chat: Chat) -> None:
    body = offer_words("mera account hack ho gaya", "e")
    assert body is not None
    chat.say(body)
    assert chat.answer(text="haan") == Said(instead={"text": body["spoken"]})
