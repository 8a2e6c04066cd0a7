"""Who gets a sheet by which channel, and what its code tells a stranger."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlmodel import col, select

import actions.sheet  # noqa: F401 - loads for seconds, as the bot does before anybody waits
from actions import links
from actions.guesses import WINDOW_S
from actions.sheet_code import sheet_index, verification_code
from bot.channels.terminal import Terminal
from bot.render import Attachment
from bot.sheets import WAITING_AT_MOST, TooManySheetsError
from bot.verify import MOST_WRONG, network_of
from storage.audit import verify
from storage.base import utc_now
from storage.crypto import KeyRing
from storage.engine import session_scope
from storage.tables import AuditEntry, Complaint, Conversation
from tests.builders import make_complaint, make_conversation, make_evidence, make_filed_complaint
from tests.component.bot.parts import (
    CATALOGUE,
    BotParts,
    Chat,
    RasaStandIn,
    serving_here,
    until,
    words,
)
from tests.sheets import URDU, pages_of
from tests.standins.telegram import BotApi

AT = "2026-11-21T09:30:00+00:00"
FIELDS: dict[str, Any] = {
    "consent": {"value": {"at": AT, "wording": "1"}, "state": "given"},
    "name": {"value": "Sana Ahmed", "state": "given"},
    "cnic": {"value": "35202-0000001-1", "state": "given"},
    "phone": {"value": "+923005550000", "state": "given"},
    "city": {"value": "Lahore", "state": "given"},
    "amount": {"value": {"rupees": 50000, "foreign": []}, "state": "given"},
}
PERSONAL = ("Sana", "35202", "5550000", "Lahore", "50,000", "50000", "0000111", "KBR-", "Easypaisa")


def file(parts: BotParts, conversation_id: str | None = None, **more: Any) -> Complaint:
    """A filed complaint with one file, in a conversation or in one of its own."""
    with session_scope(parts.engine) as session:
        conversation = make_conversation(channel="web")
        if conversation_id is None:
            session.add(conversation)
            session.flush()
        else:
            conversation.id = conversation_id
        complaint = make_filed_complaint(
            conversation,
            fields=FIELDS,
            narrative=[{"id": "1", "text": URDU, "at": AT}],
            **more,
        )
        session.add(complaint)
        session.flush()
        session.add(make_evidence(conversation, complaint_id=complaint.id))
    parts.sheets.index_all()
    return complaint


def promise(complaint: Complaint) -> dict[str, Any]:
    """The reply by which the dialogue promises a sheet."""
    number = str(complaint.tracking_number)
    return {
        "msg": "sheet-ready",
        "args": {"tracking": number},
        "attachment": {"sheet": complaint.id, "name": f"{number}.pdf"},
    }


def given(parts: BotParts) -> list[tuple[str, dict[str, Any]]]:
    """Subject and detail of every sheet that the audit chain says was given."""
    with session_scope(parts.engine, read_only=True) as session:
        assert verify(session).first_bad_seq is None
        rows = session.exec(
            select(AuditEntry)
            .where(AuditEntry.action == "sheet.given")
            .order_by(col(AuditEntry.seq))
        )
        return [(row.subject, row.detail) for row in rows]


async def promised(parts: BotParts, chat: Chat, rasa: RasaStandIn) -> tuple[Complaint, str]:
    """A filed complaint of this chat and the address of its sheet."""
    complaint = file(parts, chat.id)
    rasa.script.append([promise(complaint)])
    (reply,) = await chat.press(f"sheet:{complaint.tracking_number}")
    assert reply["attachment"]["media_type"] == "application/pdf"
    assert reply["attachment"]["name"] == f"{complaint.tracking_number}.pdf"
    return complaint, str(reply["attachment"]["url"])


async def test_the_chat_gets_its_sheet_and_the_audit_chain_says_so(
    parts: BotParts, chat: Chat, rasa: RasaStandIn
) -> None:
    complaint, url = await promised(parts, chat, rasa)
    answer = await chat.client.get(url, headers=chat.headers)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["content-disposition"].startswith("attachment;")
    assert "35202-0000001-1" in "".join(pages_of(answer.content))
    assert given(parts) == [(f"complaint:{complaint.id}", {"own_chat": True})]
    (again,) = await chat.read()
    assert again["attachment"]["url"] == url


async def test_nobody_else_gets_it(parts: BotParts, chat: Chat, rasa: RasaStandIn) -> None:
    _, url = await promised(parts, chat, rasa)
    stranger = (await chat.client.post("/chat/api/conversations")).json()
    wrong = [
        (url, {}),
        (url, {"X-Conversation-Secret": stranger["secret"]}),
        (url.replace(chat.id, stranger["id"]), {"X-Conversation-Secret": stranger["secret"]}),
        (url.rpartition("/")[0] + "/999999", chat.headers),
        (url.rpartition("/")[0] + "/1", chat.headers),  # the citizen's own message
    ]
    for address, headers in wrong:
        answer = await chat.client.get(address, headers=headers)
        assert answer.status_code == 404, address
        assert b"PDF" not in answer.content
    assert given(parts) == []


async def test_a_reply_without_a_file_has_none(parts: BotParts, chat: Chat) -> None:
    (reply,) = await chat.say("salam")
    assert reply["attachment"] is None
    url = f"/chat/api/conversations/{chat.id}/attachments/{reply['id']}"
    assert (await chat.client.get(url, headers=chat.headers)).status_code == 404


async def test_a_sheet_of_a_complaint_that_is_gone_is_not_found(
    parts: BotParts, chat: Chat, rasa: RasaStandIn
) -> None:
    complaint, url = await promised(parts, chat, rasa)
    with session_scope(parts.engine) as session:
        session.get_one(Complaint, complaint.id).state = "draft"
    assert (await chat.client.get(url, headers=chat.headers)).status_code == 404


async def test_sheets_are_not_made_without_end_at_once(parts: BotParts) -> None:
    complaint = file(parts)
    attachment = Attachment(complaint.id, "x.pdf")
    parts.maker._waiting = WAITING_AT_MOST
    with pytest.raises(TooManySheetsError):
        await parts.maker.make(attachment, complaint.conversation_id)


@pytest.fixture
async def telegram(parts: BotParts) -> AsyncIterator[BotApi]:
    api = BotApi()
    async with serving_here(api.app()) as server:
        channel = parts.telegram(f"{server.url}/bot")
        outbox = parts.outbox(channel)
        work = asyncio.create_task(outbox.run())
        await channel.start()
        yield api
        work.cancel()
        await asyncio.gather(work, return_exceptions=True)
        await parts.turns.close()
        await channel.stop()


async def test_telegram_sends_it_as_a_document(
    parts: BotParts, telegram: BotApi, rasa: RasaStandIn
) -> None:
    complaint = file(parts, parts.conversations.at_address("telegram", "1"))
    rasa.script.append([promise(complaint)])
    telegram.script["sendDocument"].append(429)  # and tries again
    telegram.press(f"sheet:{complaint.tracking_number}#3")
    (chat, name, content) = (await until(lambda: telegram.documents, wait_s=30))[0]
    assert (chat, name) == (1, f"{complaint.tracking_number}.pdf")
    assert "Sana Ahmed" in "".join(pages_of(content))
    assert str(complaint.tracking_number) in telegram.sent[-1][1]


async def test_the_terminal_saves_it_for_its_owner_alone(
    parts: BotParts,
    rasa: RasaStandIn,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    complaint = file(parts)
    rasa.script += [[promise(complaint)], [promise(complaint)]]
    lines = iter(["sheet", "sheet", "/quit"])

    def typed(prompt: str) -> str:
        with session_scope(parts.engine) as session:
            for chat in session.exec(select(Conversation.id)).all():
                links.note_proof(session, complaint, chat, utc_now())
        return next(lines)

    monkeypatch.setattr("builtins.input", typed)
    monkeypatch.chdir(tmp_path)
    async with serving_here(parts.app) as server:
        terminal = Terminal(server.url, CATALOGUE, "en")
        await asyncio.to_thread(terminal.talk)
        terminal._client.close()
    saved = await asyncio.to_thread(lambda: sorted(tmp_path.glob("KBR-*.pdf")))
    assert [path.name for path in saved] == [
        f"{complaint.tracking_number}-2.pdf",
        f"{complaint.tracking_number}.pdf",
    ]
    assert all(path.stat().st_mode & 0o077 == 0 for path in saved)
    out = capsys.readouterr().out
    for path in saved:
        assert words("terminal-saved", "en", path=str(path)) in out


# --- The public page ---------------------------------------------------------------------------


@pytest.fixture
async def stranger(parts: BotParts) -> AsyncIterator[httpx.AsyncClient]:
    async with parts.client() as client:
        yield client


async def test_a_genuine_code_tells_what_was_filed_and_nothing_personal(
    parts: BotParts, stranger: httpx.AsyncClient, keyring: KeyRing
) -> None:
    complaint = file(parts, category="fake_investment", state="enquiry")
    code = verification_code(keyring, complaint.id)
    answer = await stranger.get("/verify", params={"code": code})
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"
    page = answer.text
    for language in ("ur", "en"):
        assert words("verify-genuine", language) in page
        assert words("category-name-fake_investment", language) in page
        assert words("state-enquiry", language) in page
    assert "21-11-2026" in page
    for personal in (*PERSONAL, str(complaint.tracking_number), "بینک"):
        assert personal not in page
    content = parts.sheets.pdf(complaint.id, complaint.conversation_id)
    printed = "".join(pages_of(content or b""))
    fingerprint = re.search(r"\b[0-9a-f]{16}\b", page)
    assert fingerprint
    assert fingerprint.group(0) in printed
    assert code in printed


async def test_a_report_without_identity_is_called_information_and_no_complaint(
    parts: BotParts, stranger: httpx.AsyncClient, keyring: KeyRing
) -> None:
    with session_scope(parts.engine) as session:
        complaint = session.get_one(Complaint, file(parts).id)
        complaint.fields = {k: v for k, v in complaint.fields.items() if k != "cnic"}
        session.add(complaint)
        id_ = complaint.id
    page = (await stranger.get("/verify", params={"code": verification_code(keyring, id_)})).text
    assert words("verify-what-tip-off", "en") in page
    assert f">{words('verify-what-complaint', 'ur')}<" not in page


async def test_the_fingerprint_is_of_what_was_filed(
    parts: BotParts, stranger: httpx.AsyncClient, keyring: KeyRing
) -> None:
    with session_scope(parts.engine) as session:
        complaint = session.get_one(Complaint, file(parts, state="waiting_citizen").id)
        complaint.document_sha256 = "ab" * 32
        session.add(complaint)
        id_ = complaint.id
    page = (await stranger.get("/verify", params={"code": verification_code(keyring, id_)})).text
    assert "ab" * 8 in page
    assert words("state-waiting_citizen", "ur") in page


@pytest.mark.parametrize("change", [str.lower, lambda c: c.replace("-", " "), lambda c: f" {c}"])
async def test_a_code_is_read_as_people_write_it(
    parts: BotParts, stranger: httpx.AsyncClient, keyring: KeyRing, change: Any
) -> None:
    code = verification_code(keyring, file(parts).id)
    answer = await stranger.get("/verify", params={"code": change(code)})
    assert words("verify-genuine", "en") in answer.text


@pytest.mark.parametrize(
    ("code", "status", "msg"),
    [
        ("0000-0000-0000", 404, "verify-unknown"),
        ("0000-0000", 422, "verify-malformed"),
        ("<script>alert(1)</script>", 422, "verify-malformed"),
        ("ایک دو تین", 422, "verify-malformed"),
        ("x" * 200, 422, "verify-malformed"),
    ],
)
async def test_another_code_gets_a_kind_sentence_with_the_helpline(
    stranger: httpx.AsyncClient, code: str, status: int, msg: str
) -> None:
    answer = await stranger.get("/verify", params={"code": code})
    assert answer.status_code == status
    assert words(msg, "ur") in answer.text
    assert words(msg, "en") in answer.text
    assert "1799" in answer.text
    assert "<script" not in answer.text


async def test_the_form_stands_alone_and_needs_no_script(stranger: httpx.AsyncClient) -> None:
    answer = await stranger.get("/verify")
    assert answer.status_code == 200
    assert 'action="/verify"' in answer.text
    assert "script-src" not in answer.headers["content-security-policy"]
    assert "form-action 'self'" in answer.headers["content-security-policy"]


async def test_guessing_is_stopped_for_a_while_even_when_the_guess_is_right(
    parts: BotParts, stranger: httpx.AsyncClient, keyring: KeyRing
) -> None:
    now_s = 1000.0
    parts.guesses.clock = lambda: now_s
    right = verification_code(keyring, file(parts).id)
    for number in range(MOST_WRONG):
        answer = await stranger.get("/verify", params={"code": f"0000-0000-{number:04d}"})
        assert answer.status_code == 404
    assert (await stranger.get("/verify", params={"code": right})).status_code == 429
    now_s += WINDOW_S
    assert (await stranger.get("/verify", params={"code": right})).status_code == 200


async def test_drafts_have_no_code_and_old_complaints_get_theirs_at_the_start(
    parts: BotParts, stranger: httpx.AsyncClient, keyring: KeyRing
) -> None:
    filed = file(parts)
    with session_scope(parts.engine) as session:
        conversation = make_conversation()
        session.add(conversation)
        session.flush()
        draft = make_complaint(conversation)
        session.add(draft)
        session.get_one(Complaint, filed.id).sheet_index = None
    with session_scope(parts.engine, read_only=True) as session:
        changed_at = session.get_one(Complaint, filed.id).updated_at
    code = verification_code(keyring, filed.id)
    assert (await stranger.get("/verify", params={"code": code})).status_code == 404
    assert parts.sheets.index_all() == 1
    assert (await stranger.get("/verify", params={"code": code})).status_code == 200
    with session_scope(parts.engine, read_only=True) as session:
        assert session.get_one(Complaint, filed.id).updated_at == changed_at
        assert session.get_one(Complaint, filed.id).sheet_index == sheet_index(keyring, code)
        assert session.get_one(Complaint, draft.id).sheet_index is None


async def test_no_code_reaches_a_log(
    stranger: httpx.AsyncClient, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, logger="bot")
    await stranger.get("/verify", params={"code": "0000-0000-0000"})
    assert "0000-0000" not in "".join(r.getMessage() for r in caplog.records if "bot" in r.name)


def test_an_ipv6_subscriber_is_one_address() -> None:
    assert network_of("2001:db8:0:1::1") == network_of("2001:db8:0:1:ffff::2")
    assert network_of("2001:db8:0:1::1") != network_of("2001:db8:0:2::1")
    assert network_of("::ffff:192.0.2.1") == network_of("192.0.2.1") == "192.0.2.1"


async def test_what_was_promised_to_a_chat_is_not_made_once_it_was_unlinked(
    parts: BotParts, chat: Chat
) -> None:
    complaint = file(parts)
    attachment = Attachment(complaint.id, "sheet.pdf")
    with session_scope(parts.engine) as session:
        links.note_proof(session, complaint, chat.id, utc_now())
    assert await parts.maker.make(attachment, chat.id) is not None
    with session_scope(parts.engine) as session:
        link = links.find(session, complaint, chat.id)
        session.delete(link)
    assert await parts.maker.make(attachment, chat.id) is None
