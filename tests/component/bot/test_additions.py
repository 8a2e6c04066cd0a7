"""What a citizen added is sent exactly once, whatever the intake answers and whoever dies."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from dbos import DBOS

from actions import after
from actions import filing as filing_module
from actions.additions import Additions
from actions.document import AdditionKind
from actions.filing import Filing
from storage import crypto
from storage.engine import make_engine, migrate, session_scope
from storage.evidence import EvidenceStore
from storage.tables import Addition, Complaint, Conversation
from tests.builders import (
    NOW,
    make_conversation,
    make_evidence,
    make_filed_complaint,
    make_keyring,
)
from tests.component.bot.filing_process import make_additions, make_filing
from tests.component.bot.intake_stand_in import Intake
from tests.component.bot.parts import serving
from tests.component.bot.test_filing import PNG, confirm

LATER = NOW + timedelta(hours=1)
SECRET_WORDS = "us ka naam Bushra tha"


@dataclass
class Bench:
    """Additions on DBOS, launched once for this module, against one intake.

    Attributes:
        dead: Addition in whose sending a process was killed.
        forgotten: Addition that was committed, and no more.
        left: Exit status of that process, and what the intake had stored when it died.
    """

    intake: Intake
    filing: Filing
    additions: Additions
    dead: str
    forgotten: str
    left: tuple[int, list[str]]

    def added(self, complaint_id: str, *files: bytes, kind: AdditionKind = "statement") -> str:
        return add(self.filing, complaint_id, *files, kind=kind)

    def received(self, state: str = "received") -> str:
        complaint_id = received(self.filing, state)
        self.intake.complaints[complaint_id] = {}
        return complaint_id

    def row(self, id_: str) -> Addition:
        with session_scope(self.filing._engine, read_only=True) as session:
            return session.get_one(Addition, id_)

    def sent(self, id_: str) -> bool:
        return self.row(id_).sent_at is not None

    def until(self, condition: Callable[[], Any]) -> None:
        deadline = time.monotonic() + 30
        while not condition():
            assert time.monotonic() < deadline, "it never happened"
            time.sleep(0.02)


def received(filing: Filing, state: str = "received") -> str:
    """A complaint that NCCIA has."""
    conversation = make_conversation(channel="web", address=None, address_index=None)
    complaint = make_filed_complaint(conversation, state=state)
    with session_scope(filing._engine) as session:
        session.add(conversation)
        session.flush()
        session.add(complaint)
    return complaint.id


def add(filing: Filing, complaint_id: str, *files: bytes, kind: AdditionKind = "statement") -> str:
    """Something the citizen is done with, as the conversation leaves it."""
    with session_scope(filing._engine) as session:
        complaint = session.get_one(Complaint, complaint_id)
        chat = session.get_one(Conversation, complaint.conversation_id)
        evidence = []
        for content in files:
            stored = filing._evidence.put([content], 10**6)
            evidence.append(make_evidence(chat, sha256=stored.sha256, size_bytes=stored.size_bytes))
        session.add_all(evidence)
        id_ = after.addition_id(chat.id, f"{time.monotonic_ns()}", kind)
        after.commit(session, complaint, kind, LATER, id_=id_, text=SECRET_WORDS, evidence=evidence)
    return id_


def die_sending(folder: Path, url: str, intake: Intake) -> tuple[str, str, tuple[int, list[str]]]:
    """Kill a process in the middle of sending; the next one on this folder has to go on."""
    left_behind = Filing.__new__(Filing)
    left_behind._engine = make_engine(f"sqlite:///{folder / 'bot.db'}")
    left_behind._evidence = EvidenceStore(folder / "evidence", make_keyring())
    migrate(left_behind._engine)
    complaint_id = received(left_behind)
    intake.complaints[complaint_id] = {}
    dead = add(left_behind, complaint_id, PNG)
    forgotten = add(left_behind, complaint_id)
    process = [sys.executable, "-m", "tests.component.bot.filing_process"]
    command = [*process, str(folder), url, complaint_id, dead]
    status = subprocess.run(command, check=False, timeout=90).returncode
    left_behind._engine.dispose()
    return dead, forgotten, (status, list(intake.added))


@pytest.fixture(scope="module")
def launched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    folder = tmp_path_factory.mktemp("additions")
    before = crypto._current
    crypto.use(make_keyring())
    paused = filing_module.FIRST_PAUSE_S, filing_module.REJECTED_PAUSE_S
    intake = Intake()
    with serving(intake.app()) as server:
        url = f"{server.url}/intake/v1"
        died = die_sending(folder, url, intake)
        filing = make_filing(folder, url)
        additions = make_additions(filing)
        DBOS.launch()
        yield Bench(intake, filing, additions, *died)
        DBOS.destroy(workflow_completion_timeout_sec=10)
        filing._intake.close()
        filing._engine.dispose()
    crypto._current = before
    filing_module.FIRST_PAUSE_S, filing_module.REJECTED_PAUSE_S = paused  # type: ignore[misc]


@pytest.fixture
def bench(launched: Bench) -> Bench:
    launched.intake.reset()
    crypto.use(make_keyring())
    return launched


def test_killed_after_the_intake_stored_it_and_before_the_start(launched: Bench) -> None:
    assert launched.left == (9, [launched.dead])
    launched.until(lambda: launched.sent(launched.dead))
    launched.until(lambda: launched.intake.evidence)
    assert not launched.sent(launched.forgotten)
    assert launched.additions.start_forgotten() == 1
    launched.until(lambda: launched.sent(launched.forgotten))
    assert launched.intake.added == [launched.dead, launched.forgotten]


@pytest.mark.parametrize(
    "steps",
    [
        [],
        [500, 503],
        ["stored"],
        ["stored", 500, "stored"],
        ["garbage"],
        ["throttle", "throttle"],
        [429, 408, 425],
        [404],
        [409],
        [401, 403],
    ],
    ids=str,
)
def test_sent_exactly_once(bench: Bench, steps: list[Any]) -> None:
    bench.intake.steps.extend(steps)
    id_ = bench.added(bench.received())
    bench.additions.start(id_)
    bench.until(lambda: bench.sent(id_))
    assert bench.intake.added == [id_]
    assert bench.intake.additions[id_]["text"] == SECRET_WORDS


def test_started_many_times_it_is_sent_once(bench: Bench) -> None:
    id_ = bench.added(bench.received())
    for _ in range(5):
        bench.additions.start(id_)
    bench.until(lambda: bench.sent(id_))
    bench.additions.start(id_)
    bench.additions.start_forgotten()
    time.sleep(0.2)
    assert bench.intake.calls == [id_]


def test_its_files_follow(bench: Bench) -> None:
    id_ = bench.added(bench.received(), PNG + b"a", PNG + b"b")
    bench.additions.start(id_)
    bench.until(lambda: len(bench.intake.evidence) == 2)
    named = {item["sha256"] for item in bench.intake.additions[id_]["evidence"]}
    assert named == set(bench.intake.evidence)


def test_what_it_is_added_to_is_there_first(bench: Bench) -> None:
    bench.intake.steps.extend([503] * 3)
    complaint_id = confirm(bench.filing, PNG + b"filed")
    id_ = bench.added(complaint_id, PNG + b"added")
    bench.additions.start(id_)
    bench.filing.start(complaint_id)
    bench.until(lambda: bench.sent(id_))
    bench.until(lambda: len(bench.intake.evidence) == 2)
    first = bench.intake.calls.index(id_)
    assert complaint_id in bench.intake.calls[:first]
    assert len(bench.intake.complaints[complaint_id]["evidence"]) == 1
    assert len(bench.intake.additions[id_]["evidence"]) == 1


def test_the_hash_of_what_was_filed_outlives_what_is_added(bench: Bench) -> None:
    from actions.document import Complaint as Document
    from actions.sheet_code import fingerprint

    complaint_id = confirm(bench.filing, PNG + b"one")
    bench.filing.start(complaint_id)
    bench.until(lambda: complaint_id in bench.intake.complaints)
    id_ = bench.added(complaint_id, PNG + b"two")
    bench.additions.start(id_)
    bench.until(lambda: bench.sent(id_) and len(bench.intake.evidence) == 2)
    with session_scope(bench.filing._engine, read_only=True) as session:
        complaint = session.get_one(Complaint, complaint_id)
        files = after.filed_files(session, complaint)
    filed = Document.model_validate(bench.intake.complaints[complaint_id])
    assert complaint.document_sha256 == fingerprint(filed)
    assert len(files) == 1


def test_the_log_names_no_person(bench: Bench, caplog: pytest.LogCaptureFixture) -> None:
    bench.intake.steps.extend([500, 422])
    id_ = bench.added(bench.received())
    bench.additions.start(id_)
    bench.until(lambda: bench.sent(id_))
    assert id_ in caplog.text
    assert "Bushra" not in caplog.text
