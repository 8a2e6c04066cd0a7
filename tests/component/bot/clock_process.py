"""A process that counts down and dies, as by kill -9, after its first reminder.

    python -m tests.component.bot.clock_process FOLDER COMPLAINT_ID

The bot's next start on the same folder has to go on.
"""

from __future__ import annotations

import os
import sys
import time
from datetime import timedelta
from pathlib import Path

from dbos import DBOS
from sqlmodel import select

from actions.clock import Clock, Watch, keep
from storage import crypto
from storage.base import utc_now
from storage.engine import make_engine, migrate, session_scope
from storage.tables import Complaint, Message
from tests.builders import make_keyring

MARKS = (timedelta(minutes=45), timedelta(minutes=44, seconds=52))
"""The second reminder comes eight seconds after the first one."""


def make_clock(folder: Path) -> Clock:
    """As ``bot/app.py`` does, with reminders close together."""
    crypto.use(make_keyring())
    engine = make_engine(f"sqlite:///{folder / 'bot.db'}")
    migrate(engine)
    DBOS(
        config={
            "name": "khabardar-bot-test",
            "system_database_url": f"sqlite:///{(folder / 'dbos.sqlite').as_posix()}",
            "executor_id": "bot",
            "application_version": "1",
            "log_level": "ERROR",
            "enable_otlp": False,
        }
    )
    return Clock(engine, marks=MARKS, gap=timedelta())


def main() -> None:
    folder, complaint_id = Path(sys.argv[1]), sys.argv[2]
    clock = make_clock(folder)
    DBOS.launch()
    clock.open()
    with session_scope(clock._engine) as session:
        complaint = session.get_one(Complaint, complaint_id)
        keep(complaint, Watch(ends=utc_now() + MARKS[0], since=utc_now() - timedelta(hours=1)))
        session.add(complaint)
    clock.start(complaint_id)
    for _ in range(400):
        with session_scope(clock._engine, read_only=True) as session:
            if session.exec(select(Message.id)).first():
                os._exit(9)
        time.sleep(0.02)


if __name__ == "__main__":
    main()
