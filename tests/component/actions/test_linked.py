"""One citizen, several chats: who sees which complaint, who is told, and what an attacker gets."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher
from sqlalchemy import Engine
from sqlmodel import col, select

from actions import answers, followup_start, linking, links, status
from actions.aside import Aside
from actions.forget import Forgetting
from actions.services import MOST_WRONG, Services
from bot.render import render_strictly
from content.catalogue import Catalogue
from storage import retention
from storage.base import utc_now
from storage.crypto import KeyRing
from storage.engine import session_scope
from storage.evidence import EvidenceStore
from storage.tables import AuditEntry, Complaint, ComplaintLink, Conversation, Message
from storage.tracking import check_character, hash_secret
from tests.builders import make_conversation, make_filed_complaint
from tests.unit.actions.parts import parsed

CATALOGUE = Catalogue.load()
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
CODE = "AAAA-BBBB-CCCC"
_numbers = count(1)
_messages = count(1)


class Town:
    """Several chats on one database, with everything but Rasa and the channels."""

    def __init__(self, engine: Engine, keyring: KeyRing, folder: Path) -> None:
        self.engine = engine
        self.services = Services(
            engine=engine,
            catalogue=CATALOGUE,
            keyring=keyring,
            clock=lambda: NOW,
            operator_name="",
            draft_days=30,
            start_filing=lambda id_: None,
        )
        store = EvidenceStore(folder / "evidence", keyring)
        self.forgetting = Forgetting(engine, store, folder / "none.db")
        self.aside = Aside(engine, CATALOGUE, self.forgetting)

    def chat(self, channel: str = "web", **more: Any) -> str:
        """Begin a chat."""
        page: dict[str, Any] = {"address": None, "address_index": None, "secret_hash": "x"}
        values = {**(page if channel in links.FETCHED else {}), **more}
        with session_scope(self.engine) as session:
            made = make_conversation(channel=channel, language="en", **values)
            session.add(made)
            return made.id

    def file(self, chat: str, **more: Any) -> str:
        """File a complaint in a chat; its tracking number."""
        random = f"{next(_numbers):011d}"
        whole = random + check_character(random)
        number = f"KBR-{whole[:4]}-{whole[4:8]}-{whole[8:]}"
        with session_scope(self.engine) as session:
            filed = make_filed_complaint(
                session.get_one(Conversation, chat),
                tracking_number=number,
                tracking_secret_hash=hash_secret(CODE),
                confirmed_at=NOW + timedelta(seconds=next(_numbers)),
                **more,
            )
            session.add(filed)
        return number

    def say(self, chat: str, text: str) -> list[dict[str, Any]]:
        """Ask for a status in words."""
        dispatcher = CollectingDispatcher()
        message = parsed(text, "check_status")
        tracker = Tracker(chat, {}, message, [], False, None, {}, None)
        with session_scope(self.engine) as session:
            answers.status(session, self.services, dispatcher, tracker)
        return [one["custom"] for one in dispatcher.messages]

    def shown(self, chat: str) -> set[str]:
        """Tracking numbers that "status" shows."""
        said = self.say(chat, "status")
        return {one["args"]["tracking"] for one in said if one["msg"] == "status-line"}

    def do(self, chat: str, wish: str) -> list[dict[str, Any]] | dict[str, Any]:
        """Press a button or write a command; the replies, or what the dialogue is told instead."""
        body = {"choice": wish} if ":" in wish else {"text": wish}
        with session_scope(self.engine) as session:
            message = Message(
                conversation_id=chat, direction="in", external_id=f"in-{next(_messages)}",
                state="received", body=body,
            )  # fmt: skip
            session.add(message)
        said = self.aside.answer(message)
        assert said is not None, wish
        if said.instead is not None:
            return said.instead
        with session_scope(self.engine, read_only=True) as session:
            assert session.get_one(Message, message.id).state == "answered"
            rows = session.exec(select(Message).where(Message.reply_to == message.id)).all()
            return [row.body for row in rows]

    def msgs(self, chat: str, wish: str) -> list[str]:
        """Message ids of the answer."""
        said = self.do(chat, wish)
        assert isinstance(said, list), said
        return [one["msg"] for one in said]

    def news(self, chat: str, msg: str = "") -> list[dict[str, Any]]:
        """What a chat was told unasked, oldest first."""
        with session_scope(self.engine, read_only=True) as session:
            rows = session.exec(
                select(Message)
                .where(
                    Message.conversation_id == chat,
                    col(Message.external_id).startswith("push:"),
                )
                .order_by(col(Message.id))
            ).all()
        return [row.body for row in rows if msg in ("", row.body["msg"])]

    def link(self, chat: str, number: str, code: str = CODE) -> None:
        """Prove a complaint and link the chat."""
        assert self.say(chat, f"{number} {code}")[-1]["choices"] == [f"link:{number}"]
        assert self.msgs(chat, f"link:{number}") == ["linked"]

    def button(self, chat: str, kind: str) -> str:
        """The newest button of a kind that a chat was sent."""
        pressed = [one for body in self.news(chat) for one in body.get("choices", ())]
        return [one for one in pressed if one.startswith(kind)][-1]

    def join(self, chat: str, filed_in: str) -> None:
        """Both chats say that they are one person's."""
        assert self.msgs(filed_in, self.button(filed_in, "mine:")) == ["link-vouched"]
        assert self.msgs(chat, self.button(chat, "join:")) == ["joined"]

    def may_speak(self, chat: str, number: str) -> bool:
        """Whether the chat may add to a complaint and have its sheet."""
        with session_scope(self.engine, read_only=True) as session:
            return links.spoken_of(session, chat, number) is not None

    def notice(self, number: str) -> None:
        """NCCIA changes the state of a complaint."""
        with session_scope(self.engine) as session:
            complaint = links.named(session, number)
            assert complaint is not None
            status.apply(
                session, complaint, event_id=f"e{next(_numbers)}", state="enquiry",
                nccia_number="CMP-1", reason="", at=NOW + timedelta(seconds=next(_numbers)),
            )  # fmt: skip

    def audited(self) -> list[str]:
        """What the audit chain holds."""
        with session_scope(self.engine, read_only=True) as session:
            return list(session.exec(select(AuditEntry.action).order_by(col(AuditEntry.seq))))


@pytest.fixture
def town(engine: Engine, keyring: KeyRing, tmp_path: Path) -> Town:
    return Town(engine, keyring, tmp_path)


def test_a_linked_chat_sees_the_status_without_the_code_and_is_told(town: Town) -> None:
    page, phone = town.chat(), town.chat("whatsapp")
    number = town.file(page)
    assert town.shown(phone) == set()
    town.link(phone, number)
    assert town.shown(phone) == {number}
    assert [one["msg"] for one in town.say(phone, number)] == ["status-line"]
    town.notice(number)
    assert len(town.news(page, "push-enquiry")) == len(town.news(phone, "push-enquiry")) == 1
    assert "chat.linked" in town.audited()


def test_the_chat_that_filed_is_told_of_a_link_and_can_undo_it(town: Town) -> None:
    page, phone = town.chat(), town.chat("whatsapp")
    number = town.file(page)
    town.link(phone, number)
    (told,) = town.news(page, "push-linked")
    assert told["args"]["channel"] == "whatsapp"
    assert f"unlink-other:{number}" in told["choices"]
    assert town.msgs(page, f"unlink-other:{number}") == ["unlinked-other", "new-code"]
    assert town.shown(phone) == set()
    assert not town.may_speak(phone, number)
    assert town.news(phone) == []  # whoever it was is not provoked


def test_after_the_undoing_only_the_new_code_opens_the_complaint(town: Town) -> None:
    page, thief = town.chat(), town.chat("telegram")
    number = town.file(page)
    town.link(thief, number)
    said = town.do(page, f"unlink-other:{number}")
    assert isinstance(said, list)
    new = said[-1]["args"]["secret"]
    assert town.do(thief, f"link:{number}") == {"text": number}  # pressed again: has to be proven
    assert [one["msg"] for one in town.say(thief, f"{number} {CODE}")] == ["status-not-found"]
    town.link(town.chat("whatsapp"), number, new)


@pytest.mark.parametrize("way", ["unlink", "chat alag karo", "چیٹ الگ کیجیے"])
def test_a_linked_chat_can_leave_by_itself(town: Town, way: str) -> None:
    page, phone = town.chat(), town.chat("whatsapp")
    number = town.file(page)
    town.link(phone, number)
    assert town.msgs(phone, way) == ["unlinked"]
    assert town.shown(phone) == set()
    assert town.shown(page) == {number}
    assert town.msgs(phone, way) == ["unlink-nothing"]
    town.link(phone, number)  # the code is as it was


def test_unlink_in_the_chat_that_filed_ends_every_link_and_changes_the_codes(town: Town) -> None:
    page, one, two = town.chat(), town.chat("whatsapp"), town.chat("telegram")
    first, second, untouched = town.file(page), town.file(page), town.file(page)
    town.link(one, first)
    town.link(two, second)
    said = town.do(page, "unlink")
    assert isinstance(said, list)
    assert [body["msg"] for body in said] == ["unlinked", "new-code", "new-code"]
    assert {body["args"]["tracking"] for body in said[1:]} == {first, second}
    assert town.shown(one) == town.shown(two) == set()
    assert town.shown(page) == {first, second, untouched}


def test_a_code_opens_one_complaint_and_no_other_of_the_same_chat(town: Town) -> None:
    page, thief = town.chat(), town.chat("telegram")
    found, other = town.file(page), town.file(page)
    town.link(thief, found)
    assert town.shown(thief) == {found}
    assert not town.may_speak(thief, other)
    later = town.file(page)
    assert town.shown(thief) == {found}
    assert not town.may_speak(thief, later)


def test_whoever_gave_out_a_code_sees_nothing_of_the_chat_that_linked(town: Town) -> None:
    bait, victim = town.chat(), town.chat("whatsapp")
    number, own = town.file(bait), town.file(victim)
    town.link(victim, number)
    town.do(bait, town.button(bait, "mine:"))
    assert town.shown(bait) == {number}
    assert not town.may_speak(bait, own)
    later = town.file(victim)
    assert not town.may_speak(bait, later)


def test_a_number_without_its_code_links_nothing(town: Town) -> None:
    page, stranger = town.chat(), town.chat("telegram")
    number = town.file(page)
    assert town.do(stranger, f"link:{number}") == {"text": number}
    assert [one["msg"] for one in town.say(stranger, number)] == ["status-ask-secret"]
    assert town.do(stranger, f"link:{number}") == {"text": number}
    assert town.msgs(stranger, f"unlink-other:{number}") == ["unlink-nothing"]
    assert town.shown(stranger) == set()
    assert town.news(page) == []


@pytest.mark.parametrize("typed", ["x", "KBR-0000-0000-0001", "a:b", "0" * 60])
def test_a_button_with_something_else_behind_it_is_harmless(town: Town, typed: str) -> None:
    stranger = town.chat("telegram")
    assert town.do(stranger, f"link:{typed}") == {"text": typed}
    for kind, msg in (
        ("unlink-other", "unlink-nothing"), ("mine", "link-gone"), ("join", "link-gone"),
    ):  # fmt: skip
        assert town.msgs(stranger, f"{kind}:{typed}") == [msg]


def test_wrong_codes_are_limited_and_the_right_one_then_too(town: Town) -> None:
    page, thief = town.chat(), town.chat("telegram")
    number = town.file(page)
    for _ in range(MOST_WRONG):
        assert town.say(thief, f"{number} AAAA-AAAA-AAAA")[0]["msg"] == "status-not-found"
    assert town.say(thief, f"{number} {CODE}")[0]["msg"] == "official-too-many"
    assert town.do(thief, f"link:{number}") == {"text": number}
    town.link(town.chat("whatsapp"), number)  # others are not kept out


def test_a_press_that_is_replayed_changes_and_tells_nothing_more(town: Town) -> None:
    page, phone = town.chat(), town.chat("whatsapp")
    number = town.file(page)
    town.link(phone, number)
    before = town.audited()
    assert town.msgs(phone, f"link:{number}") == ["linked"]
    assert town.msgs(page, f"link:{number}") == ["link-own"]
    assert len(town.news(page, "push-linked")) == 1
    assert town.audited() == before


def test_buttons_of_a_link_do_nothing_in_a_third_chat(town: Town) -> None:
    page, phone, thief = town.chat(), town.chat("whatsapp"), town.chat("telegram")
    number, own = town.file(page), town.file(thief)
    town.link(phone, number)
    mine = town.button(page, "mine:")
    assert town.msgs(thief, mine) == ["link-gone"]
    assert town.msgs(phone, mine) == ["link-gone"]
    join = mine.replace("mine:", "join:")
    assert town.msgs(phone, join) == ["link-gone"]  # nobody has vouched for it
    town.do(page, mine)
    assert town.msgs(thief, join) == ["link-gone"]
    assert town.msgs(page, join) == ["link-gone"]
    assert town.shown(thief) == {own}


def test_chats_that_both_agreed_show_all_complaints_of_both(town: Town) -> None:
    page, phone = town.chat(), town.chat("whatsapp")
    first, other, own = town.file(page), town.file(page), town.file(phone)
    town.link(phone, first)
    town.join(phone, page)
    later = town.file(page)
    everything = {first, other, own, later}
    with session_scope(town.engine, read_only=True) as session:
        for chat in (page, phone):
            seen = {one.tracking_number for one in links.complaints_of(session, chat)}
            assert seen == everything
    assert town.news(page, "push-joined")
    assert town.audited()[-1] == "chat.joined"


@pytest.mark.parametrize("side", ["page", "phone"])
def test_either_side_can_end_what_both_agreed_on(town: Town, side: str) -> None:
    page, phone = town.chat(), town.chat("whatsapp")
    first, own = town.file(page), town.file(phone)
    town.link(phone, first)
    town.join(phone, page)
    town.do(page if side == "page" else phone, "unlink")
    assert town.shown(page) == {first}
    assert town.shown(phone) == {own}
    assert town.msgs(phone, f"join:{'0' * 32}") == ["link-gone"]


def test_the_button_of_the_notice_also_ends_what_both_agreed_on(town: Town) -> None:
    page, phone = town.chat(), town.chat("whatsapp")
    first, own = town.file(page), town.file(phone)
    town.link(phone, first)
    town.join(phone, page)
    town.do(page, f"unlink-other:{first}")
    assert town.shown(page) == {first}
    assert town.shown(phone) == {own}


def test_a_chat_that_is_joined_with_another_joins_no_third_one(town: Town) -> None:
    page, phone, bait = town.chat(), town.chat("whatsapp"), town.chat("telegram")
    number, lure = town.file(page), town.file(bait)
    town.link(phone, number)
    town.join(phone, page)
    town.link(phone, lure)
    town.do(bait, town.button(bait, "mine:"))
    assert town.msgs(phone, town.button(phone, "join:")) == ["join-not-alone"]
    assert town.shown(bait) == {lure}


def test_an_earlier_link_undoes_a_later_one_and_not_the_other_way_round(town: Town) -> None:
    page, own, thief = town.chat(), town.chat("whatsapp"), town.chat("telegram")
    number = town.file(page)
    town.link(own, number)
    town.link(thief, number)
    assert town.news(own, "push-linked")[0]["choices"] == [f"unlink-other:{number}"]
    assert town.msgs(thief, f"unlink-other:{number}") == ["unlink-nothing"]
    assert town.shown(own) == {number}
    assert town.msgs(own, f"unlink-other:{number}") == ["unlinked-other", "code-still-known"]
    assert town.shown(thief) == set()
    assert town.shown(own) == {number}


def test_who_links_is_told_how_many_others_are_linked(town: Town) -> None:
    page, thief, own = town.chat(), town.chat("telegram"), town.chat("whatsapp")
    number = town.file(page)
    town.link(thief, number)
    town.say(own, f"{number} {CODE}")
    said = town.do(own, f"link:{number}")
    assert isinstance(said, list)
    assert said[0]["args"]["others"] == 1


def test_only_the_chat_that_filed_takes_a_complaint_back(town: Town) -> None:
    page, phone = town.chat(), town.chat("whatsapp")
    number = town.file(page)
    town.link(phone, number)
    town.join(phone, page)
    (line,) = town.say(phone, "status")
    assert not [one for one in line["choices"] if one.startswith("withdraw")]
    with session_scope(town.engine) as session:
        complaint = links.named(session, number)
        assert complaint is not None
        dispatcher = CollectingDispatcher()
        tracker = Tracker(phone, {}, parsed("withdraw"), [], False, None, {}, None)
        parts = (session, town.services, dispatcher, tracker, complaint, {"kind": "withdrawal"})
        assert followup_start.chosen(*parts) is None
    assert dispatcher.messages[0]["custom"]["msg"] == "after-withdraw-elsewhere"


def test_of_one_citizens_messengers_only_the_one_last_written_in_is_told(town: Town) -> None:
    page = town.chat()
    old = town.chat("telegram", last_seen_at=NOW - timedelta(days=9))
    new = town.chat("whatsapp", last_seen_at=NOW)
    number = town.file(page)
    for chat in (old, new):
        town.link(chat, number)
        town.join(chat, page)
    town.notice(number)
    told = [chat for chat in (page, old, new) if town.news(chat, "push-enquiry")]
    assert told == [page, new]


def test_a_chat_that_only_knew_the_code_takes_no_news_from_the_citizen(town: Town) -> None:
    own = town.chat("whatsapp", last_seen_at=NOW - timedelta(days=9))
    thief = town.chat("telegram", last_seen_at=NOW)
    number = town.file(own)
    town.link(thief, number)
    town.notice(number)
    assert len(town.news(own, "push-enquiry")) == 1


def test_who_was_only_shown_a_complaint_is_not_told_of_it(town: Town) -> None:
    page, other = town.chat(), town.chat("telegram")
    number = town.file(page)
    town.say(other, f"{number} {CODE}")
    town.notice(number)
    assert town.news(other) == []
    assert town.may_speak(other, number)


def test_deleting_the_data_of_the_chat_that_filed_ends_every_link(town: Town) -> None:
    page, phone, joined = town.chat(), town.chat("whatsapp"), town.chat("telegram")
    number = town.file(page)
    town.link(phone, number)
    town.link(joined, number)
    town.join(joined, page)
    forget(town, page)
    assert town.shown(phone) == town.shown(joined) == set()
    assert not town.may_speak(phone, number)
    town.notice(number)
    assert town.news(phone, "push-enquiry") == []
    town.link(phone, number)  # number and code go on, as the citizen was told


def test_deleting_the_data_of_a_linked_chat_leaves_nothing_of_it(town: Town) -> None:
    page, phone = town.chat(), town.chat("whatsapp")
    number = town.file(page)
    town.link(phone, number)
    town.join(phone, page)
    forget(town, phone)
    town.forgetting.finish(utc_now() + timedelta(hours=1))
    with session_scope(town.engine, read_only=True) as session:
        assert session.get(Conversation, phone) is None
        assert session.exec(select(ComplaintLink)).first() is None
    assert town.shown(page) == {number}


def forget(town: Town, chat: str) -> None:
    """Press "delete now" and have the farewell delivered."""
    with session_scope(town.engine) as session:
        message = Message(
            conversation_id=chat, direction="in", state="received",
            body={"choice": "delete-data-yes"},
        )  # fmt: skip
        session.add(message)
    assert town.aside.answer(message) is not None
    with session_scope(town.engine) as session:
        for row in session.exec(select(Message).where(Message.conversation_id == chat)):
            row.state = "sent"
            session.add(row)


def test_retention_forgets_what_was_only_shown_and_keeps_a_linked_chat(town: Town) -> None:
    page, shown, linked = town.chat(), town.chat("telegram"), town.chat("whatsapp")
    number = town.file(page)
    town.say(shown, f"{number} {CODE}")
    town.link(linked, number)
    with session_scope(town.engine) as session:
        retention.sweep(session, utc_now() + timedelta(days=200))
    with session_scope(town.engine, read_only=True) as session:
        left = set(session.exec(select(Conversation.id)))
    assert left == {page, linked}
    assert town.shown(linked) == {number}


def test_a_draft_is_of_one_chat(town: Town) -> None:
    page, phone = town.chat(), town.chat("whatsapp")
    number = town.file(page)
    town.link(phone, number)
    town.join(phone, page)
    with session_scope(town.engine) as session:
        session.add(Complaint(conversation_id=page))
        session.flush()
        assert len(links.complaints_of(session, phone)) == 1


@pytest.mark.parametrize("language", CATALOGUE.languages)
def test_news_of_a_link_names_no_matter(town: Town, language: str) -> None:
    page, phone = town.chat(), town.chat("whatsapp")
    number = town.file(page)
    town.link(phone, number)
    town.join(phone, page)
    for body in (*town.news(page), *town.news(phone)):
        said = render_strictly(body, language, CATALOGUE)
        assert said.text
        assert len(said.choices) == len(body["choices"])


def test_settings_offer_to_unlink_only_where_something_is_linked(town: Town) -> None:
    page, phone = town.chat(), town.chat("whatsapp")
    number = town.file(page)

    def offered(chat: str) -> bool:
        message = Message(
            id=0, conversation_id=chat, direction="in", state="received", body={"text": "settings"}
        )
        said = town.aside.answer(message)
        assert said is not None
        return linking.UNLINK in said.replies[0]["choices"]

    assert not offered(page)
    town.link(phone, number)
    assert offered(page)
    assert offered(phone)
