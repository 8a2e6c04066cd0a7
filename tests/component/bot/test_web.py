"""The web API and bad input: a sentence that helps, never a 500."""

from __future__ import annotations

import asyncio
import io
import json
import logging
import zipfile
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from sqlmodel import select

from bot.messages import MAX_TEXT
from bot.upload import MAX_BEFORE_FILE
from storage.engine import session_scope
from storage.tables import Conversation, Evidence
from tests.component.bot.parts import (
    MAX_FILE_BYTES,
    BotParts,
    Chat,
    RasaStandIn,
    chatting,
    serving_here,
    until,
    words,
)

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(2000)


def a_zip(name: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(name, "x")
    return file.getvalue()


@pytest.mark.parametrize(
    ("text", "msg", "args"),
    [
        ("", "empty-message", {}),
        (" \n\t ", "empty-message", {}),
        ("\x00\x01\x02", "empty-message", {}),
        ("\u202e\u2066\u200f\ufeff", "empty-message", {}),
        ("\ud83d", "empty-message", {}),
        ("😭😭😭", "only-emoji", {}),
        ("?!?", "only-emoji", {}),
        ("a" * 10_000, "too-long", {"limit": MAX_TEXT}),
        ("ہ" * (MAX_TEXT + 1), "too-long", {"limit": MAX_TEXT}),
    ],
)
async def test_text_that_cannot_be_taken(
    chat: Chat, rasa: RasaStandIn, text: str, msg: str, args: dict[str, Any]
) -> None:
    (reply,) = await chat.say(text)
    assert reply["text"] == words(msg, **args)
    assert rasa.taken == []


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("mera\x00 account\x1b[31m gaya", "mera account[31m gaya"),
        ("\u202eabc\u202c def", "abc def"),
        ("cut emoji \ud83d", "cut emoji"),
        ("mein ne \U0001f600 paise bheje", "mein ne \U0001f600 paise bheje"),
        ("👍", "👍"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("x" * MAX_TEXT, "x" * MAX_TEXT),
        ("مجھے money بھیجا gaya 你好", "مجھے money بھیجا gaya 你好"),
    ],
)
async def test_text_is_cleaned_and_taken(
    chat: Chat, rasa: RasaStandIn, text: str, kept: str
) -> None:
    replies = await chat.say(text)
    assert replies[0]["id"]
    assert rasa.texts == [kept]


BODIES = [
    b"",
    b"[]",
    b'"text"',
    b"null",
    b"{",
    b"\xff\xfe{\x00",
    '{"text": "é"}'.encode("latin-1"),
    b"[" * 100_000,
    b'{"text": ' + b"9" * 5000 + b"}",
    b'{"text": 1}',
    b'{"text": ["a"]}',
    b'{"text": null}',
    b"{}",
    b'{"text": "a", "choice": "b"}',
    b'{"text": "a", "file": "b"}',
    b'{"choice": {"a": 1}}',
    b'{"choice": "tip", "reply": -1}',
    b'{"choice": "tip", "reply": 1e30}',
    b'{"text": "a", "reply": "x"}',
]


@pytest.mark.parametrize("body", BODIES, ids=range(len(BODIES)))
async def test_a_body_of_the_wrong_shape(
    chat: Chat, parts: BotParts, rasa: RasaStandIn, body: bytes
) -> None:
    answer = await chat.post(content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == 422
    assert answer.json()["error"]["code"] == "bad_message"
    assert answer.json()["replies"][0]["text"] == words("unreadable")
    assert parts.rows() == []
    assert rasa.taken == []


async def test_a_body_that_is_too_large(chat: Chat) -> None:
    answer = await chat.post(content=b'{"text": "' + b"a" * 400_000 + b'"}')
    assert answer.status_code == 200
    assert answer.json()["replies"][0]["text"] == words("too-long", limit=MAX_TEXT)


def multipart(body: bytes, boundary: str = "b") -> dict[str, Any]:
    return {
        "content": body,
        "headers": {"Content-Type": f"multipart/form-data; boundary={boundary}"},
    }


PART = b'--b\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\n'
GARBAGE = [
    {"content": b"x", "headers": {"Content-Type": "multipart/form-data"}},
    {"content": b"x", "headers": {"Content-Type": "multipart/form-data; boundary="}},
    {"content": b"x", "headers": {"Content-Type": f"multipart/form-data; boundary={'b' * 500}"}},
    multipart(b""),
    multipart(b"\x00\xff" * 100),
    multipart(b"--b\r\n"),
    multipart(b"--b--\r\n"),
    multipart(b'--b\r\nContent-Disposition: form-data; name="text"\r\n\r\nsalam\r\n--b--\r\n'),
    multipart(PART + PNG),  # breaks off
    multipart(b"--b\r\n" + b"X-Header: 1\r\n" * 100 + b"\r\n"),
    multipart(b"--b\r\nX-Long: " + b"y" * 20_000 + b"\r\n\r\n"),
    multipart(
        b'--b\r\nContent-Disposition: form-data; name="t"\r\n\r\n' + b"z" * (MAX_BEFORE_FILE * 3)
    ),
]


@pytest.mark.parametrize("request_", GARBAGE, ids=range(len(GARBAGE)))
async def test_multipart_garbage(chat: Chat, parts: BotParts, request_: dict[str, Any]) -> None:
    answer = await chat.post(**request_)
    assert answer.status_code == 422
    assert answer.json()["replies"][0]["text"] == words("unreadable")
    assert parts.rows() == []
    assert not list((parts.store._directory / "incoming").iterdir())


@pytest.mark.parametrize(
    ("name", "content", "msg"),
    [
        ("a.png", b"", "file-empty"),
        ("a.jpg", b"MZ\x90\x00" + bytes(500), "file-type-refused"),
        ("a.jpg", b"\x7fELF" + bytes(500), "file-type-refused"),
        ("a.jpg", b"#!/bin/sh\nrm -rf /\n", "file-type-refused"),
        ("a.txt", b"\xef\xbb\xbf#!/bin/sh\n", "file-type-refused"),
        ("a.jpg", b"<html><script>alert(1)</script>", "file-type-refused"),
        ("a.txt", b"hello <SCRIPT>alert(1)</SCRIPT>", "file-type-refused"),
        ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "file-type-refused"),
        ("a.png", a_zip("a.txt"), "file-type-refused"),
        ("a.apk", a_zip("AndroidManifest.xml"), "file-type-refused"),
        ("a.bin", bytes(range(1, 200)), "file-type-refused"),
        ("a.rtf", b"{\\rtf1 x}", "file-type-refused"),
        ("a.png", PNG + bytes(MAX_FILE_BYTES), "file-too-big"),
    ],
)
async def test_files_that_are_not_taken(
    chat: Chat, parts: BotParts, rasa: RasaStandIn, name: str, content: bytes, msg: str
) -> None:
    (reply,) = await chat.send(name, content)
    args: dict[str, Any] = {"limit_mb": 2} if msg == "file-too-big" else {}
    assert reply["text"] == words(msg, **args)
    assert rasa.taken == []
    assert not [path for path in parts.store._directory.rglob("*") if path.is_file()]


@pytest.mark.parametrize(
    ("name", "stored"),
    [
        ("screen.png", "screen.png"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\x\\a.png", "a.png"),
        ("a\u202egnp.exe", "agnp.exe"),
        ("..", "file.png"),
        ("رسید.png", "رسید.png"),
        ("x" * 5_000 + ".png", "x" * 116 + ".png"),
        ("otp 482913.png", "otp [removed].png"),
    ],
)
async def test_names_of_files(
    chat: Chat, parts: BotParts, rasa: RasaStandIn, name: str, stored: str
) -> None:
    # Longer than a header may be, a name is refused with a sentence.
    if len(name) > 4_000:
        (reply,) = (await chat.post(files={"file": (name, PNG)})).json()["replies"]
        assert reply["text"] == words("unreadable")
        return
    await chat.send(name, PNG)
    with session_scope(parts.engine) as session:
        (evidence,) = session.exec(select(Evidence)).all()
    assert evidence.name == stored
    assert rasa.texts == ['/send_evidence{"evidence_id": "' + evidence.id + '"}']


async def test_the_same_file_twice_is_one_evidence(
    chat: Chat, parts: BotParts, rasa: RasaStandIn
) -> None:
    await asyncio.gather(*(chat.send("a.png", PNG) for _ in range(3)))
    await chat.send("other name.png", PNG)
    with session_scope(parts.engine) as session:
        assert len(session.exec(select(Evidence)).all()) == 1
    assert len(set(rasa.texts)) == 1
    (evidence,) = [p for p in parts.store._directory.rglob("*") if p.is_file()]
    assert PNG[:100] not in evidence.read_bytes()


async def test_an_exported_chat_is_taken(chat: Chat, rasa: RasaStandIn) -> None:
    text = "12/11/2026, 10:15 - Ali: paise bhejo\n" * 400 + "آخری سطر"
    await chat.send("WhatsApp Chat.txt", text.encode())
    assert rasa.texts[0].startswith("/send_evidence")


async def test_a_field_before_the_file_is_passed_over(chat: Chat, rasa: RasaStandIn) -> None:
    answer = await chat.post(data={"note": "x"}, files={"file": ("a.jpg", JPEG)})
    assert answer.status_code == 200
    assert rasa.texts[0].startswith("/send_evidence")


@pytest.mark.parametrize("id_", ["x", "A" * 22, "A" * 500, "%00", "%ED%A0%80", "..%2f.."])
async def test_a_conversation_that_is_not_there(parts: BotParts, id_: str) -> None:
    async with parts.client() as client:
        for method, tail in (("GET", "messages"), ("POST", "messages"), ("GET", "events")):
            answer = await client.request(
                method,
                f"/chat/api/conversations/{id_}/{tail}",
                headers={"X-Conversation-Secret": "x"},
            )
            assert answer.status_code == 404


async def test_a_wrong_secret_says_no_more_than_no_conversation(
    parts: BotParts, chat: Chat
) -> None:
    async with chatting(parts) as other:
        for secret in ("", "x", "é" * 40, other.headers["X-Conversation-Secret"]):
            headers = [(b"X-Conversation-Secret", secret.encode("latin-1"))]
            answer = await chat.client.get(chat.path, headers=headers)
            assert (answer.status_code, answer.json()["detail"]["code"]) == (
                404,
                "unknown_conversation",
            )
        # Nobody comes into a Telegram chat by an empty secret.
        telegram = parts.conversations.at_address("telegram", "7")
        path = f"/chat/api/conversations/{telegram}/messages"
        assert (await chat.client.get(path)).status_code == 404


@pytest.mark.parametrize("after", ["-1", "x", "9" * 40, "1e3", ""])
async def test_a_senseless_number_to_read_after(chat: Chat, after: str) -> None:
    answer = await chat.client.get(chat.path, params={"after": after}, headers=chat.headers)
    assert answer.status_code == 422


async def test_reading_after_a_number_gives_only_what_came_later(chat: Chat) -> None:
    await chat.say("salam")
    (first,) = await chat.read()
    (second,) = await chat.say("phir salam")
    assert await chat.read(first["id"]) == [second]
    assert await chat.read(second["id"]) == []


async def test_more_than_a_page_can_be_read(chat: Chat, rasa: RasaStandIn, parts: BotParts) -> None:
    rasa.script.append([{"msg": "help"}] * 230)
    assert len(await chat.say("salam")) == 230
    page = await chat.read()
    assert len(page) == 200
    assert len(await chat.read(page[-1]["id"])) == 30


async def test_a_long_idempotency_key(chat: Chat, parts: BotParts) -> None:
    answer = await chat.post(json={"text": "x"}, headers={"Idempotency-Key": "k" * 300})
    assert answer.status_code == 422
    assert parts.rows() == []


async def test_no_secret_reaches_rasa_or_the_disk(
    chat: Chat, parts: BotParts, rasa: RasaStandIn
) -> None:
    replies = await chat.say("mera OTP 482913 hai aur card 4111 1111 1111 1111 tha, 0300-1234567")
    assert replies[0]["text"] == words("secret-removed", "ur-Latn")
    (sent,) = rasa.texts
    assert "482913" not in sent
    assert "1111" not in sent
    raw = b"".join(
        path.read_bytes() for path in parts.store._directory.parent.rglob("*") if path.is_file()
    )
    for secret in (b"482913", b"4111", b"0300-1234567", b"1234567", b"mera"):
        assert secret not in raw


async def test_the_log_holds_no_message_secret_or_number(
    chat: Chat, parts: BotParts, rasa: RasaStandIn, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    rasa.script.extend([500, "garbage", [{"msg": "no-such", "args": {"name": "Bushra Bibi"}}]])
    for text in ("pehla 0300-1234567", "doosra 35202-1234567-1", "teesra Bushra Bibi"):
        await chat.say(text)
        parts.turns._not_before.clear()
    await parts.turns.answer_waiting(older_than_s=0.0)
    await chat.post(content=b'{"text": 12, "x": "Bushra Bibi"}')
    await chat.send("Bushra Bibi.exe", b"MZ\x00Bushra Bibi")
    secret = chat.headers["X-Conversation-Secret"]
    for told in ("0300", "1234567", "pehla", "Bushra", secret, "turn-token"):
        assert told not in caplog.text, told


async def test_an_upload_without_a_length_stops_at_the_limit(
    parts: BotParts, rasa: RasaStandIn
) -> None:
    """30 MB over a real connection, streamed: an answer, nothing kept, little memory."""
    sent = 0

    async def body() -> AsyncIterator[bytes]:
        nonlocal sent
        yield PART + PNG
        for _ in range(480):
            sent += 64 * 1024
            yield bytes(64 * 1024)
        yield b"\r\n--b--\r\n"

    biggest = 0
    put = parts.store.put

    def watched(chunks: Any, max_bytes: int) -> Any:
        def sizes() -> Any:
            nonlocal biggest
            for chunk in chunks:
                biggest = max(biggest, len(chunk))
                yield chunk

        return put(sizes(), max_bytes)

    object.__setattr__(parts.files, "store", _Store(parts.store, watched))
    async with chatting(parts) as chat:
        pass
    async with serving_here(parts.app) as server:  # noqa: SIM117
        async with httpx.AsyncClient(base_url=server.url, timeout=20) as client:
            answer = await client.post(
                chat.path,
                content=body(),
                headers={**chat.headers, "Content-Type": "multipart/form-data; boundary=b"},
            )
            assert answer.status_code == 200
            assert answer.json()["replies"][0]["text"] == words("file-too-big", limit_mb=2)
            declared = await client.post(
                chat.path, files={"file": ("a.png", PNG + bytes(30_000_000))}, headers=chat.headers
            )
            assert declared.json()["replies"][0]["text"] == words("file-too-big", limit_mb=2)
    assert sent == 480 * 64 * 1024
    assert biggest < 1024 * 1024
    assert not [path for path in parts.store._directory.rglob("*") if path.is_file()]


class _Store:
    def __init__(self, store: Any, put: Any) -> None:
        self._store, self.put = store, put

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)


async def test_uploads_that_stall_do_not_stop_the_answers(
    parts: BotParts, rasa: RasaStandIn
) -> None:
    async with chatting(parts) as chat:
        pass

    head = (
        f"POST {chat.path} HTTP/1.1\r\nHost: bot\r\nContent-Length: 99999\r\n"
        f"Content-Type: multipart/form-data; boundary=b\r\n"
        f"X-Conversation-Secret: {chat.headers['X-Conversation-Secret']}\r\n\r\n"
    )
    async with serving_here(parts.app) as server:
        stalled = [await asyncio.open_connection("127.0.0.1", server.port) for _ in range(50)]
        for _, writer in stalled:
            writer.write(head.encode() + PART + PNG)
            await writer.drain()
        await asyncio.sleep(0.3)
        async with httpx.AsyncClient(base_url=server.url, timeout=5) as client:
            answer = await client.get(chat.path, headers=chat.headers)
            assert answer.status_code == 200
        for _, writer in stalled:
            writer.close()
            await writer.wait_closed()
        incoming = parts.store._directory / "incoming"
        await until(lambda: not list(incoming.iterdir()))
    assert rasa.taken == []


async def test_an_upload_that_stalls_is_given_up(parts: BotParts) -> None:
    async with chatting(parts) as chat:
        pass

    async def nothing() -> AsyncIterator[bytes]:
        yield PNG
        await asyncio.sleep(60)

    object.__setattr__(parts.files, "stall_s", 0.1)
    with pytest.raises(TimeoutError):
        await parts.files.keep_stream(chat.id, "a.png", nothing())
    assert not [path for path in parts.store._directory.rglob("*") if path.is_file()]


async def test_the_event_stream_gives_what_comes_and_ends_with_the_client(
    parts: BotParts, rasa: RasaStandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = 0
    after = parts.inbox.after

    def counting(*args: Any) -> Any:
        nonlocal asked
        asked += 1
        return after(*args)

    monkeypatch.setattr(parts.inbox, "after", counting)

    @parts.app.middleware("http")
    async def as_in_the_app(request: Any, call_next: Any) -> Any:
        return await call_next(request)

    async with chatting(parts) as chat:
        pass
    events = chat.path.replace("/messages", "/events")
    async with serving_here(parts.app) as server:
        async with httpx.AsyncClient(base_url=server.url, timeout=10) as client:
            async with client.stream("GET", events, headers=chat.headers) as stream:
                assert stream.headers["cache-control"] == "no-store"
                await client.post(chat.path, json={"text": "salam"}, headers=chat.headers)
                async for line in stream.aiter_lines():
                    if line.startswith("data:"):
                        reply = json.loads(line.removeprefix("data:"))
                        break
                assert reply["text"] == words("ask-report", "ur-Latn")
            await asyncio.sleep(0.7)
            before = asked
            await asyncio.sleep(1.2)
            assert asked == before
        await asyncio.sleep(0.05)


async def test_a_conversation_deleted_by_retention(
    parts: BotParts, chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Deleted between the check of the secret and the message."""
    monkeypatch.setattr(parts.conversations.__class__, "check", lambda *_: "ur")
    with session_scope(parts.engine) as session:
        session.delete(session.get(Conversation, chat.id))
    assert (await chat.post(json={"text": "x"})).status_code == 404
    assert (await chat.client.get(chat.path, headers=chat.headers)).json() == {"replies": []}
