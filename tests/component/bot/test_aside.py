"""Hide, show, settings, safe hours and "delete my data", without Rasa and without a channel."""

from __future__ import annotations

import re
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from sqlmodel import select

from actions.aside import READY, WISHES, Aside, last_answer
from actions.forget import Forgetting
from bot.inbox import Spoken
from bot.outbox import Outbox
from bot.render import render_strictly
from content.facts import phrase
from content.safety import load_safety
from storage import audit
from storage.base import utc_now
from storage.engine import session_scope
from storage.tables import (
    AuditEntry,
    Complaint,
    ComplaintEvent,
    Conversation,
    Evidence,
    Message,
)
from tests.component.bot.parts import CATALOGUE, BotParts, Chat, RasaStandIn, words

SECRET_WORDS = "my uncle took seventy thousand"
PNG = b"\x89PNG\r\n\x1a\n" + b"picture of the receipt" * 40
_NOBODY = Spoken(None, None)
NOON = datetime(2026, 11, 20, 7, 0, tzinfo=UTC)  # 12:00 in Pakistan


@pytest.fixture
def tracker_db(tmp_path: Path) -> Path:
    """A store as Rasa's, with events of two conversations."""
    path = tmp_path / "conversations.db"
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA journal_mode=WAL")
        database.execute(
            "CREATE TABLE events (conversation_id TEXT NOT NULL, position INTEGER NOT NULL, "
            "at REAL NOT NULL, data BLOB NOT NULL, PRIMARY KEY (conversation_id, position)) "
            "WITHOUT ROWID"
        )
    database.close()
    return path


@pytest.fixture
def forgetting(parts: BotParts, tracker_db: Path) -> Forgetting:
    made = Forgetting(parts.engine, parts.store, tracker_db)
    parts.turns.answer_aside_with(Aside(parts.engine, CATALOGUE, made))
    return made


@pytest.fixture
def quiet_at(parts: BotParts) -> dict[str, datetime]:
    """The time of the inbox's clock."""
    now = {"now": NOON}
    parts.inbox._clock = lambda: now["now"]
    return now


def conversation(parts: BotParts, id_: str) -> Conversation | None:
    with session_scope(parts.engine, read_only=True) as session:
        return session.get(Conversation, id_)


def safe_hours(parts: BotParts, id_: str) -> tuple[int | None, int | None]:
    found = conversation(parts, id_)
    assert found is not None
    return found.safe_from, found.safe_to


def push(parts: BotParts, id_: str, name: str = "1", msg: str = "help") -> None:
    parts.inbox.say(id_, f"push:{name}", {"msg": msg})


async def msgs(parts: BotParts, chat: Chat) -> list[str]:
    ids = [reply["id"] for reply in await chat.read()]
    rows = {row.id: str(row.body["msg"]) for row in parts.rows("out", chat.id)}
    return [rows[id_] for id_ in ids]


@pytest.mark.parametrize("way", ["hide", "koi aa raha hai", "چھپاؤ"])
async def test_hide_is_answered_without_rasa_and_leaves_the_tip_alone(
    parts: BotParts, chat: Chat, rasa: RasaStandIn, way: str
) -> None:
    await chat.say("mera account hack ho gaya")
    heard = len(rasa.taken)
    rasa.ready = False
    (tip,) = await chat.say(way)
    assert tip["hide"] is True
    assert [choice["id"] for choice in tip["choices"]] == ["another-tip", "continue"]
    assert len(rasa.taken) == heard
    assert [reply["id"] for reply in await chat.read()] == [tip["id"]]


async def test_whoever_writes_to_a_hidden_chat_gets_another_tip(
    parts: BotParts, chat: Chat, rasa: RasaStandIn
) -> None:
    (first,) = await chat.say("hide")
    for text in ("hi", "yeh kya hai", "status", "settings"):
        (tip,) = await chat.say(text)
        assert tip["hide"] is True
        assert tip["text"] != first["text"]
        first = tip
    assert rasa.taken == []


@pytest.mark.parametrize("way", ["show", "dikhao", "دکھاؤ", "continue"])
async def test_show_lets_the_question_under_way_go_on(
    parts: BotParts, chat: Chat, rasa: RasaStandIn, way: str
) -> None:
    await chat.say("mera account hack ho gaya")
    await chat.say("hide")
    (reply,) = await chat.say(way)
    assert "hide" not in reply
    assert rasa.texts[-1] == '/choose{"choice": "continue"}'
    # All is there again, but not the tip.
    assert await msgs(parts, chat) == ["ask-report", "ask-report"]


async def test_news_stays_out_of_a_hidden_chat_until_it_is_shown(
    parts: BotParts, chat: Chat
) -> None:
    await chat.say("hide")
    push(parts, chat.id)
    parts.inbox.settle_fetched()
    assert len(await chat.read()) == 1
    await chat.say("show")
    assert await msgs(parts, chat) == ["help", "ask-report"]


async def test_a_file_sent_to_a_hidden_chat_is_taken(
    parts: BotParts, chat: Chat, rasa: RasaStandIn
) -> None:
    await chat.say("hide")
    evidence = parts.files.keep(chat.id, "a.png", [PNG])
    assert evidence
    await chat.send("a.png", PNG)
    assert rasa.texts[-1].startswith("/send_evidence")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("subah 9 se sham 5", (1020, 540)), ("raat ko nahi", (1320, 480)),
        ("۹ سے ۵ بجے تک", (1020, 540)), ("9-17", (1020, 540)),
    ],
)  # fmt: skip
async def test_safe_hours_are_asked_shown_back_and_kept_only_after_a_yes(
    parts: BotParts, chat: Chat, rasa: RasaStandIn, text: str, wanted: tuple[int, int]
) -> None:
    (asked,) = await chat.say("safe hours")
    assert asked["asks"] == "safe_hours"
    (shown,) = await chat.say(text)
    assert safe_hours(parts, chat.id) == (None, None)
    assert [choice["id"] for choice in shown["choices"]] == ["safe-hours-yes", "safe-hours"]
    await chat.press("safe-hours-yes")
    assert safe_hours(parts, chat.id) == wanted
    (settings,) = await chat.say("settings")
    assert "safe-hours-off" in [choice["id"] for choice in settings["choices"]]
    await chat.press("safe-hours-off")
    assert safe_hours(parts, chat.id) == (None, None)
    assert rasa.taken == []


async def test_a_button_sets_safe_hours_at_once_and_a_wish_needs_no_question(
    parts: BotParts, chat: Chat
) -> None:
    await chat.press("safe-hours")
    await chat.press("hours:no-night")
    assert safe_hours(parts, chat.id) == (1320, 480)
    await chat.say("message me only between 9 and 5")
    await chat.say("yes")
    assert safe_hours(parts, chat.id) == (1020, 540)
    await chat.say("message ka waqt")
    await chat.say("kabhi bhi")
    assert safe_hours(parts, chat.id) == (None, None)


async def test_what_tells_no_time_is_asked_once_more_and_then_heard_as_usual(
    parts: BotParts, chat: Chat, rasa: RasaStandIn
) -> None:
    await chat.say("safe hours")
    await chat.say("office ke baad dekhein ge")
    assert rasa.taken == []
    await chat.say("mera account hack ho gaya")
    assert rasa.texts == ["mera account hack ho gaya"]


async def test_safe_hours_change_nothing_about_answers(
    parts: BotParts, chat: Chat, quiet_at: dict[str, datetime]
) -> None:
    await chat.press("hours:no-night")
    quiet_at["now"] = NOON + timedelta(hours=12)
    (reply,) = await chat.say("salam")
    assert reply in await chat.read()


async def test_news_waits_on_the_page_and_comes_with_a_new_number_in_order(
    parts: BotParts, chat: Chat, quiet_at: dict[str, datetime]
) -> None:
    await chat.press("hours:no-night")
    quiet_at["now"] = NOON + timedelta(hours=12)
    push(parts, chat.id, "1", "help")
    push(parts, chat.id, "2", "menu")
    parts.inbox.settle_fetched()
    (reply,) = await chat.say("salam")
    parts.inbox.settle_fetched()
    assert await msgs(parts, chat) == ["safe-hours-set", "ask-report"]
    quiet_at["now"] = NOON + timedelta(hours=20, minutes=1)
    parts.inbox.settle_fetched()
    later = await chat.read(after=reply["id"])
    assert len(later) == 2
    assert await msgs(parts, chat) == ["safe-hours-set", "ask-report", "help", "menu"]
    parts.inbox.settle_fetched()
    assert len(await chat.read()) == 4


class Recorder:
    """A channel that sends by itself, and remembers."""

    name = "telegram"

    def __init__(self) -> None:
        self.sent: list[tuple[str, str]] = []

    async def send(self, address: str, reply: object) -> list[int]:
        self.sent.append((address, str(getattr(reply, "msg", ""))))
        return [len(self.sent)]

    async def take_back(self, address: str, numbers: list[int]) -> None:
        self.sent.append((address, f"take back {numbers}"))


async def deliver(outbox: Outbox) -> None:
    await outbox._deliver()
    for task in list(outbox._chats.values()):
        await task


async def test_news_waits_in_the_outbox_and_goes_in_order_when_quiet_ends(
    parts: BotParts, quiet_at: dict[str, datetime]
) -> None:
    recorder = Recorder()
    outbox = parts.outbox(recorder)
    chat = parts.conversations.at_address("telegram", "1")
    with session_scope(parts.engine) as session:
        found = session.get_one(Conversation, chat)
        found.safe_from, found.safe_to = 1320, 480
        session.add(found)
    quiet_at["now"] = NOON + timedelta(hours=12)
    push(parts, chat, "1", "help")
    parts.inbox.say(chat, None, {"msg": "thanks-reply"})
    push(parts, chat, "2", "menu")
    await deliver(outbox)
    assert recorder.sent == [("1", "thanks-reply")]
    await deliver(outbox)
    assert len(recorder.sent) == 1
    quiet_at["now"] = NOON + timedelta(hours=20)
    await deliver(outbox)
    assert recorder.sent[1:] == [("1", "help"), ("1", "menu")]


def make_draft(parts: BotParts, id_: str, state: str = "draft") -> tuple[str, str]:
    """A complaint with a story, an event and a file; its id and the file's SHA-256."""
    evidence_id = parts.files.keep(id_, "receipt.png", [PNG, state.encode()])
    with session_scope(parts.engine) as session:
        complaint = Complaint(
            conversation_id=id_,
            state=state,
            fields={"name": {"value": "Rukhsana", "state": "given"}},
            narrative=[{"id": "1", "text": SECRET_WORDS, "at": NOON.isoformat()}],
            tracking_number=None if state == "draft" else "KBR-TEST-TEST-0001",
        )
        session.add(complaint)
        session.flush()
        session.add(ComplaintEvent(complaint_id=complaint.id, state=state, source="citizen"))
        evidence = session.get_one(Evidence, evidence_id)
        evidence.complaint_id = complaint.id
        session.add(evidence)
        return complaint.id, evidence.sha256


def remember(path: Path, key: Fernet, *ids: str) -> None:
    with sqlite3.connect(path) as database:
        for id_ in ids:
            data = key.encrypt(SECRET_WORDS.encode())
            database.execute("INSERT INTO events VALUES (?, 0, 0, ?)", (id_, data))
    database.close()


def bytes_on_disk(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


async def test_deleting_needs_its_button(
    parts: BotParts, chat: Chat, forgetting: Forgetting
) -> None:
    make_draft(parts, chat.id)
    (asked,) = await chat.say("delete my data")
    assert [choice["id"] for choice in asked["choices"]] == ["delete-data-yes", "delete-data-no"]
    (press,) = await chat.say("haan")
    assert press["text"] == words("delete-data-press", press["lang"])
    await chat.press("delete-data-no")
    with session_scope(parts.engine, read_only=True) as session:
        assert session.exec(select(Complaint)).all()


async def test_a_draft_and_all_around_it_is_gone_at_once(
    parts: BotParts, chat: Chat, forgetting: Forgetting, tracker_db: Path, tmp_path: Path
) -> None:
    key = Fernet(Fernet.generate_key())
    remember(tracker_db, key, chat.id, "another")
    await chat.press("hours:day")
    await chat.say(SECRET_WORDS)
    draft, sha256 = make_draft(parts, chat.id)
    loose = parts.files.keep(chat.id, "second.png", [PNG])
    with session_scope(parts.engine, read_only=True) as session:
        stored = [bytes(session.connection().connection.driver_connection.execute(  # type: ignore[union-attr]
            "SELECT body FROM message WHERE direction = 'in' ORDER BY id DESC LIMIT 1"
        ).fetchone()[0])]  # fmt: skip
    assert stored[0] in bytes_on_disk(tmp_path)
    await chat.say("delete my data")
    (said,) = await chat.press("delete-data-yes")
    assert said["farewell"] is True
    assert not parts.store.exists(sha256)
    with session_scope(parts.engine, read_only=True) as session:
        assert not session.exec(select(Complaint)).all()
        assert not session.exec(select(ComplaintEvent)).all()
        assert not session.exec(select(Evidence)).all()
        left = session.exec(select(Message).order_by(Message.id)).all()  # type: ignore[arg-type]
        assert [row.body.get("choice") or row.body["msg"] for row in left] == [
            "delete-data-yes", "data-deleted",
        ]  # fmt: skip
        (entry,) = session.exec(select(AuditEntry)).all()
        assert (entry.actor, entry.action) == ("citizen", "data.deleted")
        assert entry.detail == {"drafts": 1, "files": 2, "messages": 6, "events": 1, "filed": 0}
        assert audit.verify(session).first_bad_seq is None
    assert safe_hours(parts, chat.id) == (None, None)
    events = sqlite3.connect(tracker_db).execute("SELECT conversation_id FROM events").fetchall()
    assert events == [("another",)]
    on_disk = bytes_on_disk(tmp_path)
    for trace in (SECRET_WORDS.encode(), draft.encode(), loose.encode(), b"Rukhsana", stored[0]):
        assert trace not in on_disk


async def test_a_minute_later_the_conversation_is_gone_too(
    parts: BotParts, chat: Chat, forgetting: Forgetting, tmp_path: Path
) -> None:
    await chat.say("delete my data")
    await chat.press("delete-data-yes")
    forgetting.finish()
    assert conversation(parts, chat.id) is not None
    forgetting.finish(utc_now() + timedelta(minutes=2))
    assert conversation(parts, chat.id) is None
    assert parts.rows() == []
    answer = await chat.client.get(chat.path, headers=chat.headers)
    assert answer.status_code == 404


async def test_who_writes_again_within_that_minute_keeps_what_is_new(
    parts: BotParts, chat: Chat, forgetting: Forgetting
) -> None:
    await chat.say("delete my data")
    await chat.press("delete-data-yes")
    await chat.say("a new story begins")
    forgetting.finish(utc_now() + timedelta(minutes=2))
    assert conversation(parts, chat.id) is not None
    assert "a new story begins" in str([row.body for row in parts.rows("in", chat.id)])


async def test_a_filed_complaint_stays_without_its_citizens_address(
    parts: BotParts, forgetting: Forgetting
) -> None:
    id_ = parts.conversations.at_address("telegram", "77")
    filed, sha256 = make_draft(parts, id_, "received")
    parts.inbox.say(id_, None, {"msg": "help"})
    for body in ({"choice": "delete-data"}, {"choice": "delete-data-yes"}):
        stored = parts.inbox.take(id_, None, body, _NOBODY)
        with session_scope(parts.engine, read_only=True) as session:
            message = session.get_one(Message, stored.id)
            last = last_answer(session, message)
        said = parts.turns._aside.answer(message, last)
        assert said is not None
        if said.replies:
            (asked,) = said.replies
            assert asked["args"] == {"tracking": "KBR-TEST-TEST-0001"}
    recorder = Recorder()
    await deliver(parts.outbox(recorder))
    assert recorder.sent == [("77", "take back []"), ("77", "data-deleted")]
    forgetting.finish(utc_now() + timedelta(minutes=2))
    left = conversation(parts, id_)
    assert left is not None
    assert (left.address, left.address_index, left.secret_hash) == (None, None, None)
    assert parts.rows() == []
    assert parts.store.exists(sha256)
    with session_scope(parts.engine, read_only=True) as session:
        assert session.get(Complaint, filed) is not None
    # What comes later has nowhere to go, and says so once.
    push(parts, id_)
    await deliver(parts.outbox(recorder))
    assert [row.state for row in parts.rows("out", id_)] == ["failed"]
    assert parts.conversations.at_address("telegram", "77") != id_


async def test_bytes_that_another_complaint_holds_stay(
    parts: BotParts, chat: Chat, forgetting: Forgetting
) -> None:
    other, _ = parts.conversations.begin("web")
    _, shared = make_draft(parts, other)
    _, same = make_draft(parts, chat.id)
    assert shared == same
    await chat.say("delete my data")
    await chat.press("delete-data-yes")
    assert parts.store.exists(shared)


async def test_deleting_twice_changes_nothing_more(
    parts: BotParts, chat: Chat, forgetting: Forgetting
) -> None:
    make_draft(parts, chat.id)
    await chat.say("delete my data")
    await chat.press("delete-data-yes")
    before = [(row.id, row.state) for row in parts.rows()]
    (message,) = parts.rows("in")
    message.state = "received"
    with session_scope(parts.engine) as session:
        session.merge(message)
    await parts.turns.answer_waiting(0)
    after = [(row.id, row.state, row.body.get("msg")) for row in parts.rows()]
    assert len(after) == len(before)
    assert after[-1][2] == "data-deleted"


@pytest.mark.parametrize("language", CATALOGUE.languages)
def test_every_button_has_a_short_title_and_the_quoted_words_work(language: str) -> None:
    choices = [*WISHES - {"show"}, *READY, "hours:any", "settings"]
    reply = render_strictly({"msg": "settings", "choices": choices}, language, CATALOGUE)
    assert [choice for choice in reply.choices if not 0 < len(choice.title) <= 20] == []
    quoted = re.findall('["”]([^"”“]+)["“]', reply.text)
    assert [CATALOGUE.command(words) for words in quoted] == ["hide", "show"]


@pytest.mark.parametrize("language", CATALOGUE.languages)
def test_no_tip_of_hide_betrays_that_something_happened(language: str) -> None:
    known = {tip.id for tip in CATALOGUE.tips}
    assert set(load_safety().tips) <= known
    for tip in load_safety().tips:
        text = phrase(CATALOGUE.text(language, tip))
        for word in ("complaint", "nccia", "shikayat", "شکایت", "police", "پولیس"):
            assert word not in text.split()
