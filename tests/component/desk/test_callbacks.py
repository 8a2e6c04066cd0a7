"""Callbacks go over real HTTP to a stand-in for the bot that fails on script."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpx
import pytest
from sqlmodel import Session, select

from actions.document import Addition
from actions.signing import IDEMPOTENCY_HEADER, verify
from bot.callback_route import Notice
from desk import additions, callbacks, casework, questions
from desk.app import DBOS_FILE
from desk.callbacks import Callbacks, Sender
from storage.desk_tables import CaseEvent, CaseFile, CaseQuestion, Officer
from tests.desk_parts import DeskParts, a_document, an_addition, file

REASON = "ہم نے آپ کی رسید دیکھ لی ہے۔"


class StandIn(ThreadingHTTPServer):
    """The bot: answers with the scripted statuses, then with 204, and keeps what it got."""

    def __init__(self, *script: int) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.script = list(script)
        self.got: list[tuple[str, httpx.Headers, bytes]] = []

    @property
    def prefix(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/"


class Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        server = self.server
        assert isinstance(server, StandIn)
        body = self.rfile.read(int(self.headers["content-length"]))
        server.got.append((self.path, httpx.Headers(list(self.headers.items())), body))
        status = server.script.pop(0) if server.script else 204
        self.send_response(status)
        if status in (301, 307):
            self.send_header("location", "http://127.0.0.1:9/elsewhere")
        self.send_header("content-length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        return


@contextmanager
def stand_in(*script: int) -> Iterator[StandIn]:
    server = StandIn(*script)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def make(desk: DeskParts, bot: StandIn) -> Callbacks:
    secrets = desk.secrets
    sender = Sender(desk.engine, secrets.callback_key_id, secrets.callback_secret, bot.prefix)
    return Callbacks(desk.engine, desk.settings.home / DBOS_FILE, sender)


@contextmanager
def running(work: Callbacks) -> Iterator[Callbacks]:
    work.start()
    try:
        yield work
    finally:
        work.stop()


def wait_for(bot: StandIn, count: int, limit_s: float = 30.0) -> None:
    until = time.monotonic() + limit_s
    while len(bot.got) < count and time.monotonic() < until:
        time.sleep(0.05)
    time.sleep(0.3)  # whatever comes too often comes now
    assert len(bot.got) == count


async def a_case(desk: DeskParts, bot: StandIn) -> str:
    """File a complaint; return its NCCIA number."""
    async with desk.signed_client() as client:
        document = a_document(callback_url=f"{bot.prefix}nccia/status")
        answer = await file(client, document)
        assert answer.status_code == 201
    with Session(desk.engine) as session:
        if session.get(Officer, 1) is None:
            session.add(Officer(id=1, username="o", display_name="O", password_hash="x"))
            session.commit()
    return str(answer.json()["nccia_number"])


def move(desk: DeskParts, number: str, seen: str, wanted: str) -> int:
    casework.move(desk.desk, number, 1, seen=seen, wanted=wanted, reason=REASON)
    return desk.notified[-1]


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(callbacks, "FIRST_WAIT_S", 0.02)


def test_a_change_is_told_until_it_arrives_signed_and_complete(tmp_path: Path) -> None:
    with stand_in(500, 503, 301, 401) as bot:
        desk = DeskParts(tmp_path, callback_prefix=bot.prefix)
        number = asyncio.run(a_case(desk, bot))
        event = move(desk, number, "received", "verification")
        with running(make(desk, bot)) as work:
            work.notify(event)
            work.notify(event)
            wait_for(bot, 5)
        path, headers, body = bot.got[-1]
        keys = {desk.secrets.callback_key_id: desk.secrets.callback_secret}
        assert verify(headers, "POST", path, body, keys) == desk.secrets.callback_key_id
        with Session(desk.engine) as session:
            case = session.exec(select(CaseFile)).one()
            at = session.get_one(CaseEvent, event).at
        content = json.loads(body)
        assert content == {
            "event_id": f"{number}-{event}",
            "complaint_id": case.complaint_id,
            "nccia_number": number,
            "state": "verification",
            "reason": REASON,
            "at": at.isoformat().replace("+00:00", "Z"),
        }
        assert headers[IDEMPOTENCY_HEADER] == content["event_id"]


def test_a_question_travels_with_its_change_and_the_citizens_withdrawal_is_told(
    tmp_path: Path,
) -> None:
    with stand_in() as bot:
        desk = DeskParts(tmp_path, callback_prefix=bot.prefix)
        number = asyncio.run(a_case(desk, bot))
        words = "براہ کرم رسید بھیجیے۔"
        questions.ask(
            desk.desk, number, 1, seen="received", template="question-amount", words=words
        )
        with Session(desk.engine) as session:
            question = session.exec(select(CaseQuestion)).one()
            complaint_id = session.exec(select(CaseFile.complaint_id)).one()
        withdrawal = an_addition(complaint_id, "withdrawal", text=None)
        additions.take(desk.desk, Addition.model_validate_json(json.dumps(withdrawal)))
        # Nobody started these: the sweep finds the officer's change and the citizen's.
        with running(make(desk, bot)):
            wait_for(bot, 2)
        asked, withdrawn = (json.loads(body) for _, _, body in bot.got)
        assert asked["state"] == "waiting_citizen"
        assert asked["question"] == {
            "question_id": f"{number}-{question.id}",
            "template": "question-amount",
            "text": words,
            "answer_by": question.answer_by.isoformat().replace("+00:00", "Z"),
        }
        assert (withdrawn["state"], "question" in withdrawn) == ("withdrawn", False)
        for content in (asked, withdrawn):
            Notice.model_validate_json(json.dumps(content))  # as the bot reads it


def test_conflict_means_that_it_was_there_already(tmp_path: Path) -> None:
    with stand_in(409) as bot:
        desk = DeskParts(tmp_path, callback_prefix=bot.prefix)
        event = move(desk, asyncio.run(a_case(desk, bot)), "received", "closed")
        with running(make(desk, bot)) as work:
            work.notify(event)
            wait_for(bot, 1)


def test_a_restart_goes_on_and_sends_nothing_twice(tmp_path: Path) -> None:
    with stand_in() as bot:
        desk = DeskParts(tmp_path, callback_prefix=bot.prefix)
        first = asyncio.run(a_case(desk, bot))
        told = move(desk, first, "received", "verification")
        with running(make(desk, bot)) as work:
            work.notify(told)
            wait_for(bot, 1)
        # Committed, but the process ended before the workflow was started.
        move(desk, first, "verification", "enquiry")
        bot.script = [503] * 3
        with running(make(desk, bot)):
            wait_for(bot, 5)
        with running(make(desk, bot)):
            time.sleep(1.0)
        states = [json.loads(body)["state"] for _, _, body in bot.got]
        assert states == ["verification"] + ["enquiry"] * 4


def test_an_unfinished_callback_goes_on_after_a_restart(tmp_path: Path) -> None:
    with stand_in(*[500] * 1000) as bot:
        desk = DeskParts(tmp_path, callback_prefix=bot.prefix)
        event = move(desk, asyncio.run(a_case(desk, bot)), "received", "verification")
        with running(make(desk, bot)) as work:
            work.notify(event)
            while len(bot.got) < 2:
                time.sleep(0.02)
        time.sleep(0.2)
        bot.script.clear()
        bot.got.clear()
        with running(make(desk, bot)):
            wait_for(bot, 1)


def test_states_of_one_case_arrive_in_their_order(tmp_path: Path) -> None:
    with stand_in(503, 503, 503) as bot:
        desk = DeskParts(tmp_path, callback_prefix=bot.prefix)
        number = asyncio.run(a_case(desk, bot))
        events = [
            move(desk, number, "received", "verification"),
            move(desk, number, "verification", "enquiry"),
            move(desk, number, "enquiry", "closed"),
        ]
        with running(make(desk, bot)) as work:
            for event in events:
                work.notify(event)
            wait_for(bot, 6)
        states = [json.loads(body)["state"] for _, _, body in bot.got]
        assert states == ["verification"] * 4 + ["enquiry", "closed"]


def test_the_reason_is_not_readable_in_the_durable_works_file(tmp_path: Path) -> None:
    with stand_in() as bot:
        desk = DeskParts(tmp_path, callback_prefix=bot.prefix)
        event = move(desk, asyncio.run(a_case(desk, bot)), "received", "verification")
        with running(make(desk, bot)) as work:
            work.notify(event)
            wait_for(bot, 1)
        stored = b"".join(path.read_bytes() for path in tmp_path.glob("desk-dbos.sqlite*"))
        assert stored
        assert REASON.encode() not in stored
        assert json.dumps(REASON)[1:-1].encode() not in stored


async def test_an_address_outside_the_prefix_is_never_called(tmp_path: Path) -> None:
    with stand_in() as bot:
        desk = DeskParts(tmp_path, callback_prefix=bot.prefix)
        event = move(desk, await a_case(desk, bot), "received", "verification")
        secrets = desk.secrets
        elsewhere = Sender(desk.engine, secrets.callback_key_id, b"k" * 32, "http://127.0.0.1:9/")
        assert await elsewhere.send(event) == callbacks.DONE
        assert bot.got == []


async def test_the_whole_desk_tells_of_a_change(tmp_path: Path) -> None:
    with stand_in(500) as bot:
        desk = DeskParts(tmp_path, callback_prefix=bot.prefix, notify=None)
        async with desk.app.router.lifespan_context(desk.app):
            number = await a_case(desk, bot)
            casework.move(desk.desk, number, 1, seen="received", wanted="closed", reason=REASON)
            await asyncio.to_thread(wait_for, bot, 2)
            async with desk.client() as client:
                assert (await client.get("/health")).json() == {"ready": True}
