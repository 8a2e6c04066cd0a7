"""The reminders of the two hours: each once, after a kill too, and none after done."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pytest
from dbos import DBOS
from sqlalchemy import Engine
from sqlmodel import select

from actions import drafts
from actions.clock import LATE, Clock, Watch, keep, silence, watch_of
from actions.fields import KARACHI
from storage import crypto
from storage.base import utc_now
from storage.engine import make_engine, migrate, session_scope
from storage.tables import Complaint, Conversation, Message
from tests.builders import make_complaint, make_conversation, make_keyring
from tests.component.bot.clock_process import MARKS, make_clock

FIRST_IN_S = 1.5


def counted(engine: Engine, first_in_s: float = FIRST_IN_S, **conversation: Any) -> str:
    """A draft whose first reminder is due in so many seconds; its id."""
    citizen = make_conversation(**conversation)
    complaint = make_complaint(citizen, fields={})
    now = utc_now()
    ends = now + MARKS[0] + timedelta(seconds=first_in_s)
    keep(complaint, Watch(ends=ends, since=now - timedelta(minutes=20)))
    with session_scope(engine) as session:
        session.add(citizen)
        session.flush()
        session.add(complaint)
    return complaint.id


def reminders(engine: Engine, complaint_id: str) -> list[Message]:
    with session_scope(engine, read_only=True) as session:
        complaint = session.get(Complaint, complaint_id)
        assert complaint is not None
        rows = session.exec(
            select(Message).where(Message.conversation_id == complaint.conversation_id)
        )
        return sorted(rows, key=lambda row: row.id or 0)


def looks(complaint_id: str) -> list[str]:
    """States of the looks at a complaint so far, the coming one included."""
    return [one.status for one in DBOS.list_workflows(workflow_id_prefix=f"clock:{complaint_id}")]


@dataclass
class Bench:
    """Countdowns on DBOS, launched once for this module.

    Attributes:
        clock: The running one.
        killed: The complaint whose countdown died after its first reminder.
        status: How that process ended.
        left: How many reminders it left.
    """

    clock: Clock
    killed: str
    status: int
    left: int

    @property
    def engine(self) -> Engine:
        return self.clock._engine

    def change(self, complaint_id: str, change: Callable[[Complaint], None]) -> None:
        with session_scope(self.engine) as session:
            complaint = session.get_one(Complaint, complaint_id)
            change(complaint)
            session.add(complaint)

    def ended(self, complaint_id: str, within_s: float = 25) -> list[Message]:
        """Wait until nothing more comes of a countdown; its reminders."""
        deadline = time.monotonic() + within_s
        while any(status != "SUCCESS" for status in looks(complaint_id)):
            assert time.monotonic() < deadline, looks(complaint_id)
            time.sleep(0.1)
        return reminders(self.engine, complaint_id)


@pytest.fixture(scope="module")
def launched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    folder = tmp_path_factory.mktemp("clock")
    before = crypto._current
    crypto.use(make_keyring())
    engine = make_engine(f"sqlite:///{folder / 'bot.db'}")
    migrate(engine)
    killed = counted(engine)
    command = [sys.executable, "-m", "tests.component.bot.clock_process", str(folder), killed]
    status = subprocess.run(command, check=False, timeout=90).returncode
    left = len(reminders(engine, killed))
    engine.dispose()
    clock = make_clock(folder)
    DBOS.launch()
    clock.open()
    yield Bench(clock, killed, status, left)
    DBOS.destroy(workflow_completion_timeout_sec=10)
    clock._engine.dispose()
    crypto._current = before


@pytest.fixture
def bench(launched: Bench) -> Bench:
    crypto.use(make_keyring())
    return launched


def test_killed_between_two_reminders_it_goes_on_and_repeats_none(launched: Bench) -> None:
    assert launched.status == 9
    assert launched.left == 1
    said = launched.ended(launched.killed)
    assert [row.external_id for row in said] == [
        f"push:clock:{launched.killed}:1",
        f"push:clock:{launched.killed}:2",
    ]


def test_each_reminder_comes_once_however_often_it_is_started(bench: Bench) -> None:
    id_ = counted(bench.engine)
    for _ in range(3):
        bench.clock.start(id_)
    assert reminders(bench.engine, id_) == []
    said = bench.ended(id_)
    assert [row.body["msg"] for row in said] == ["money-clock"] * 2
    assert {row.state for row in said} == {"pending"}
    assert said[0].body["args"]["left"]["args"]["minutes"] == 45
    bench.clock.start(id_)
    assert len(bench.ended(id_)) == 2


@pytest.mark.parametrize(
    "change",
    [
        silence,
        lambda complaint: keep(complaint, Watch(ends=watch_of(complaint).ends, over=True)),
        lambda complaint: keep(complaint, Watch(ends=None)),
        lambda complaint: drafts.put(
            complaint, "forums", {"said": "bank ko bataya", "names": [], "reference": "1"}
        ),
    ],
    ids=["stopped", "done", "no wallet after all", "told in the form"],
)
def test_none_comes_after_done(bench: Bench, change: Callable[[Complaint], None]) -> None:
    id_ = counted(bench.engine)
    bench.clock.start(id_)
    bench.change(id_, change)
    assert bench.ended(id_) == []


def test_none_comes_when_the_draft_is_gone(bench: Bench) -> None:
    id_ = counted(bench.engine)
    bench.clock.start(id_)
    with session_scope(bench.engine) as session:
        session.delete(session.get_one(Complaint, id_))
    deadline = time.monotonic() + 30
    while set(looks(id_)) != {"SUCCESS"}:
        assert time.monotonic() < deadline, looks(id_)
        time.sleep(0.1)
    with session_scope(bench.engine, read_only=True) as session:
        keys = session.exec(select(Message.external_id)).all()
    assert not [key for key in keys if key and id_ in key]


def test_a_later_end_moves_the_reminders(bench: Bench) -> None:
    id_ = counted(bench.engine)
    bench.clock.start(id_)
    later = utc_now() + timedelta(hours=1, minutes=50)
    bench.change(id_, lambda complaint: keep(complaint, Watch(ends=later, since=utc_now())))
    time.sleep(FIRST_IN_S + 1.5)
    assert reminders(bench.engine, id_) == []
    assert looks(id_)[-1] in ("DELAYED", "ENQUEUED")


# The rest needs no workflow: one look at a time, at a time of the test's.


def look(engine: Engine, id_: str, now: datetime, gap: timedelta = timedelta(minutes=10)) -> Any:
    clock = Clock.__new__(Clock)
    clock._engine, clock._now, clock._gap = engine, lambda: now, gap
    clock._marks = (timedelta(minutes=45), timedelta(minutes=15))
    clock._on_news = lambda: None
    return clock.look(id_)


@pytest.fixture
def at_two(database: Engine, keyring: object) -> tuple[Engine, str, datetime]:
    """A countdown that began at 14:00 in Pakistan and ends at 16:00."""
    begun = datetime(2026, 11, 21, 14, 0, tzinfo=KARACHI)
    citizen = make_conversation()
    complaint = make_complaint(citizen, fields={})
    keep(complaint, Watch(ends=begun + timedelta(hours=2), since=begun))
    with session_scope(database) as session:
        session.add(citizen)
        session.flush()
        session.add(complaint)
    return database, complaint.id, begun


def test_it_looks_again_at_45_and_at_15_minutes_before_the_end(
    at_two: tuple[Engine, str, datetime],
) -> None:
    engine, id_, begun = at_two
    assert look(engine, id_, begun) == 75 * 60
    assert look(engine, id_, begun + timedelta(minutes=75)) == 30 * 60
    assert look(engine, id_, begun + timedelta(minutes=105)) is None
    left = [row.body["args"]["left"]["args"] for row in reminders(engine, id_)]
    assert left == [{"hours": None, "minutes": 45}, {"hours": None, "minutes": 15}]
    assert [row.body["args"]["clock"] for row in reminders(engine, id_)] == ["4", "4"]


def test_what_was_slept_through_is_not_said_late(at_two: tuple[Engine, str, datetime]) -> None:
    engine, id_, begun = at_two
    late = begun + timedelta(minutes=75) + LATE + timedelta(seconds=1)
    assert look(engine, id_, late) is not None
    assert reminders(engine, id_) == []


def test_told_late_it_reminds_only_where_there_was_time_to_call(
    at_two: tuple[Engine, str, datetime],
) -> None:
    engine, id_, begun = at_two
    told = begun + timedelta(minutes=70)
    with session_scope(engine) as session:
        complaint = session.get_one(Complaint, id_)
        keep(complaint, Watch(ends=begun + timedelta(hours=2), since=told))
        session.add(complaint)
    assert look(engine, id_, told) == 35 * 60


@pytest.mark.parametrize(
    ("safe_from", "safe_to", "said"),
    [(15 * 60, 16 * 60, 0), (14 * 60, 15 * 60, 1), (22 * 60, 16 * 60, 0), (22 * 60, 6 * 60, 1)],
)
def test_nothing_comes_in_safe_hours_and_nothing_is_kept_for_later(
    at_two: tuple[Engine, str, datetime], safe_from: int, safe_to: int, said: int
) -> None:
    engine, id_, begun = at_two
    with session_scope(engine) as session:
        complaint = session.get_one(Complaint, id_)
        citizen = session.get_one(Conversation, complaint.conversation_id)
        citizen.safe_from, citizen.safe_to = safe_from, safe_to
        session.add(citizen)
    look(engine, id_, begun + timedelta(minutes=75))
    assert len(reminders(engine, id_)) == said
