"""One citizen, several chats: who sees which complaint, who is told, and what an attacker gets."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher
from sqlalchemy import Engine
from sqlmodel import col, select

from actions import followup_start, linking, links
from actions.services import MOST_WRONG
from bot.inbox import Inbox
from bot.render import render_strictly
from storage import retention
from storage.base import utc_now
from storage.crypto import KeyRing
from storage.engine import session_scope
from storage.tables import Complaint, ComplaintLink, Conversation, Evidence, Message
from tests.builders import make_evidence
from tests.component.actions.town import CATALOGUE, CODE, NOW, Town
from tests.unit.actions.parts import parsed


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


def test_undoing_twice_changes_the_code_once(town: Town) -> None:
    page, phone = town.chat(), town.chat("whatsapp")
    number, untouched = town.file(page), town.file(page)
    town.link(phone, number)
    said = town.do(page, f"unlink-other:{number}")
    assert isinstance(said, list)
    assert town.msgs(page, f"unlink-other:{number}") == ["unlink-nothing"]
    assert town.msgs(page, f"unlink-other:{untouched}") == ["unlink-nothing"]
    town.link(phone, number, said[-1]["args"]["secret"])
    town.link(phone, untouched)


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


def test_words_under_an_old_question_are_no_answer_after_the_chat_was_unlinked(town: Town) -> None:
    page, thief = town.chat(), town.chat("telegram")
    number = town.file(page)
    town.link(thief, number)
    town.notice(number, question="What is the transaction number?")
    assert town.begins(thief, "I have made it all up") == "answer"
    town.do(page, f"unlink-other:{number}")
    assert town.begins(thief, "I have made it all up") == ""
    assert town.begins(page, "It is 12345678901") == "answer"


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


def test_what_was_undone_cannot_be_agreed_on_again_by_one_side(town: Town) -> None:
    page, phone = town.chat(), town.chat("whatsapp")
    first, second, third = town.file(page), town.file(page), town.file(page)
    town.link(phone, first)
    town.link(phone, second)
    first_link = town.news(page, "push-linked")[0]["choices"][1]
    town.msgs(page, first_link)
    join = town.button(phone, "join:")
    assert town.msgs(phone, join) == ["joined"]
    town.do(page, f"unlink-other:{second}")
    assert town.msgs(phone, join) == ["link-gone"]
    assert town.shown(phone) == {first}
    assert not town.may_speak(phone, third)
    assert town.msgs(page, first_link) == ["link-vouched"]  # but both may say so again
    assert town.msgs(phone, join) == ["joined"]
    assert town.shown(phone) == {first, second, third}


def test_every_chat_of_a_citizen_is_told_when_another_one_joins(town: Town) -> None:
    page, phone, third = town.chat(), town.chat("whatsapp"), town.chat("telegram")
    number = town.file(page)
    for chat in (phone, third):
        town.link(chat, number)
        town.join(chat, page)
    assert len(town.news(page, "push-joined")) == 2
    assert len(town.news(phone, "push-joined")) == 1


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


def test_a_chat_of_the_same_citizen_undoes_a_link_as_the_one_that_filed(town: Town) -> None:
    page, own, thief = town.chat(), town.chat("whatsapp"), town.chat("telegram")
    first, second = town.file(page), town.file(page)
    town.link(own, first)
    town.join(own, page)
    town.link(thief, second)
    assert town.news(own, "push-linked")[-1]["choices"][0] == f"unlink-other:{second}"
    assert town.msgs(own, f"unlink-other:{second}") == ["unlinked-other", "new-code"]
    assert town.shown(thief) == set()
    assert town.shown(own) == town.shown(page) == {first, second}


def test_nobody_vouches_for_himself(town: Town) -> None:
    page, own = town.chat(), town.chat("whatsapp")
    first, second = town.file(page), town.file(page)
    town.link(own, first)
    town.link(own, second)
    mine = [body["choices"][1] for body in town.news(page, "push-linked")]
    assert town.msgs(page, mine[0]) == ["link-vouched"]
    assert town.msgs(own, town.button(own, "join:")) == ["joined"]
    assert town.msgs(own, mine[1]) == ["link-gone"]


def test_safe_hours_and_hiding_of_the_linked_chat_hold_its_news_back(town: Town) -> None:
    page = town.chat()
    phone = town.chat("whatsapp", safe_from=0, safe_to=8 * 60)  # quiet until eight
    number = town.file(page)
    town.link(phone, number)
    town.notice(number)
    night = NOW.replace(hour=0)  # five in the morning in Pakistan
    assert Inbox(town.engine, lambda: night).next_to_send(phone) is not None  # the answers
    with session_scope(town.engine) as session:
        for row in session.exec(select(Message).where(col(Message.reply_to).is_not(None))):
            row.state = "sent"
            session.add(row)
    assert Inbox(town.engine, lambda: night).next_to_send(phone) is None
    found = Inbox(town.engine, lambda: NOW).next_to_send(phone)
    assert found is not None
    assert found.message.body["msg"] == "push-enquiry"


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
    assert town.shown(other) == set()  # its status needs the code again
    assert town.may_speak(other, number)


def test_deleting_the_data_of_the_chat_that_filed_ends_every_link(town: Town) -> None:
    page, phone, joined = town.chat(), town.chat("whatsapp"), town.chat("telegram")
    number = town.file(page)
    town.link(phone, number)
    town.link(joined, number)
    town.join(joined, page)
    town.forget(page)
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
    town.forget(phone)
    town.forgetting.finish(utc_now() + timedelta(hours=1))
    with session_scope(town.engine, read_only=True) as session:
        assert session.get(Conversation, phone) is None
        assert session.exec(select(ComplaintLink)).first() is None
    assert town.shown(page) == {number}


def test_a_file_added_from_a_linked_chat_stays_when_that_chat_deletes_its_data(town: Town) -> None:
    page, phone = town.chat(), town.chat("whatsapp")
    number = town.file(page)
    town.link(phone, number)
    with session_scope(town.engine) as session:
        complaint = links.named(session, number)
        chat = session.get_one(Conversation, phone)
        assert complaint is not None
        session.add(make_evidence(chat, complaint_id=complaint.id))
    town.forget(phone)
    assert town.forgetting.finish(utc_now() + timedelta(hours=1)) == 1
    with session_scope(town.engine, read_only=True) as session:
        assert session.exec(select(Evidence)).one().complaint_id == complaint.id
        assert session.get_one(Conversation, phone).address is None


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
        said = town.aside.answer(message, {})
        assert said is not None
        return linking.UNLINK in said.replies[0]["choices"]

    assert not offered(page)
    town.link(phone, number)
    assert offered(page)
    assert offered(phone)
