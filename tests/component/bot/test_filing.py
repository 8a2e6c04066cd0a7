"""A confirmed complaint is filed exactly once, whatever the intake answers and whoever dies."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from dbos import DBOS
from sqlmodel import select

from actions import drafts
from actions import filing as filing_module
from actions.filing import Filing
from storage import crypto
from storage.audit import verify
from storage.engine import make_engine, migrate, session_scope
from storage.tables import Complaint, Evidence, Message
from storage.tracking import new_tracking_number
from tests.builders import NOW, make_complaint, make_conversation, make_evidence, make_keyring
from tests.component.bot.filing_process import make_filing
from tests.component.bot.intake_stand_in import Intake
from tests.component.bot.parts import serving

PNG = b"\x89PNG\r\n\x1a\n" + bytes(3000)


@dataclass
class Death:
    """What a killed process left behind.

    Attributes:
        begun: Complaint at whose filing it died.
        never_begun: Complaint that was confirmed, and no more.
        status: Its exit status.
        stored: What the intake has stored, also later.
        stored_before: What it had stored when the process died.
    """

    begun: str
    never_begun: str
    status: int
    stored: list[str]
    stored_before: list[str]


@dataclass
class Bench:
    """Filing on DBOS, launched once for this module, against one intake."""

    intake: Intake
    filing: Filing
    death: Death

    def confirmed(self, *files: bytes) -> str:
        return confirm(self.filing, *files)

    def row(self, id_: str) -> Complaint:
        with session_scope(self.filing._engine, read_only=True) as session:
            return session.get_one(Complaint, id_)

    def until(self, condition: Callable[[], Any]) -> None:
        deadline = time.monotonic() + 30
        while not condition():
            assert time.monotonic() < deadline, "it never happened"
            time.sleep(0.02)


def confirm(filing: Filing, *files: bytes) -> str:
    """A confirmed complaint, as the conversation leaves it."""
    conversation = make_conversation(channel="web", address=None, address_index=None)
    complaint = make_complaint(
        conversation,
        fields={},
        narrative=[{"id": "1", "text": "mera watsap hack ho gaya", "at": NOW.isoformat()}],
        state="confirmed",
        confirmed_at=NOW,
        consented_at=NOW,
        tracking_number=new_tracking_number(),
    )
    confirm_fields(complaint)
    with session_scope(filing._engine) as session:
        session.add(conversation)
        session.flush()
        session.add(complaint)
        session.flush()
        for content in files:
            stored = filing._evidence.put([content], 10**6)
            session.add(
                make_evidence(
                    conversation,
                    complaint_id=complaint.id,
                    sha256=stored.sha256,
                    size_bytes=stored.size_bytes,
                )
            )
    return complaint.id


def confirm_fields(complaint: Complaint) -> None:
    """Give a complaint what the published form requires."""
    for field, value in {
        "consent": {"at": NOW.isoformat(), "wording": "consent-1"},
        "name": "Bushra Bibi",
        "cnic": "35202-1234567-1",
        "phone": "+923001234567",
        "city": "Layyah",
    }.items():
        drafts.put(complaint, field, value)


def die_filing(folder: Path, url: str, intake: Intake) -> Death:
    """Kill a process in the middle of filing; the next one on this folder has to go on."""
    engine = make_engine(f"sqlite:///{folder / 'bot.db'}")
    migrate(engine)
    left_behind = Filing.__new__(Filing)
    left_behind._engine = engine
    begun, never_begun = confirm(left_behind), confirm(left_behind)
    command = [sys.executable, "-m", "tests.component.bot.filing_process", str(folder), url, begun]
    status = subprocess.run(command, check=False, timeout=90).returncode
    engine.dispose()
    return Death(begun, never_begun, status, intake.stored, list(intake.stored))


@pytest.fixture(scope="module")
def launched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    folder = tmp_path_factory.mktemp("filing")
    before = crypto._current
    crypto.use(make_keyring())
    paused = filing_module.FIRST_PAUSE_S, filing_module.REJECTED_PAUSE_S
    intake = Intake()
    with serving(intake.app()) as server:
        url = f"{server.url}/intake/v1"
        death = die_filing(folder, url, intake)
        filing = make_filing(folder, url)
        DBOS.launch()
        yield Bench(intake, filing, death)
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


def test_killed_before_and_in_the_middle_of_filing(launched: Bench) -> None:
    """After the intake stored it, before we know; and between the citizen's yes and the start."""
    death = launched.death
    assert death.status == 9
    assert death.stored_before == [death.begun]
    launched.until(lambda: launched.row(death.begun).state == "received")
    assert launched.row(death.never_begun).state == "confirmed"
    launched.filing.start_forgotten()
    launched.until(lambda: launched.row(death.never_begun).state == "received")
    assert death.stored[:2] == [death.begun, death.never_begun]
    for id_ in (death.begun, death.never_begun):
        assert death.stored.count(id_) == 1
        with session_scope(launched.filing._engine) as session:
            conversation_id = session.get_one(Complaint, id_).conversation_id
            told = session.exec(
                select(Message).where(Message.conversation_id == conversation_id)
            ).all()
        assert [message.body["msg"] for message in told] == ["push-received"]


@pytest.mark.parametrize(
    "steps",
    [
        [],
        [500, 503, 502],
        ["stored"],
        ["stored", 500, "stored"],
        ["garbage"],
        ["throttle", "throttle"],
        [408, 425],
        [422],
        [409],
        [401, 403],
        [500, 422, "stored", 429],
    ],
    ids=str,
)
def test_filed_exactly_once(bench: Bench, steps: list[Any]) -> None:
    bench.intake.steps.extend(steps)
    id_ = bench.confirmed()
    bench.filing.start(id_)
    bench.until(lambda: bench.row(id_).state == "received")
    assert bench.intake.stored == [id_]
    row = bench.row(id_)
    assert row.nccia_number == "CMP-000001"
    with session_scope(bench.filing._engine) as session:
        told = session.exec(
            select(Message).where(Message.conversation_id == row.conversation_id)
        ).all()
        assert [message.body["msg"] for message in told] == ["push-received"]
        assert verify(session).first_bad_seq is None


def test_while_the_intake_is_down_the_complaint_says_sending(bench: Bench) -> None:
    bench.intake.steps.extend([503] * 6)
    id_ = bench.confirmed()
    bench.filing.start(id_)
    bench.until(lambda: bench.intake.calls)
    assert bench.row(id_).state in ("sending", "received")
    bench.until(lambda: bench.row(id_).state == "received")


def test_started_many_times_it_is_filed_once(bench: Bench) -> None:
    id_ = bench.confirmed()
    for _ in range(5):
        bench.filing.start(id_)
    bench.until(lambda: bench.row(id_).state == "received")
    bench.filing.start(id_)
    bench.filing.start_forgotten()
    time.sleep(0.2)
    assert bench.intake.calls == [id_]


def test_the_evidence_follows(bench: Bench) -> None:
    id_ = bench.confirmed(PNG, PNG + b"2")
    bench.filing.start(id_)
    bench.until(lambda: len(bench.intake.evidence) == 2)
    with session_scope(bench.filing._engine) as session:
        rows = session.exec(select(Evidence).where(Evidence.complaint_id == id_)).all()
    assert {row.sha256 for row in rows} == set(bench.intake.evidence)
    assert len(bench.intake.complaints[id_]["evidence"]) == 2


def test_the_log_names_no_person(bench: Bench, caplog: pytest.LogCaptureFixture) -> None:
    bench.intake.steps.extend([500, 422])
    id_ = bench.confirmed()
    bench.filing.start(id_)
    bench.until(lambda: bench.row(id_).state == "received")
    for told in ("Bushra", "35202", "3001234567", "Layyah", "watsap"):
        assert told not in caplog.text
