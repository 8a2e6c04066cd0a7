"""A process that files, for tests that kill it: ``python -m ... folder intake_url command``.

Commands: ``file-and-die ID`` (dies inside the first step, after the intake has stored the
complaint), ``recover`` (starts as the bot does and waits until nothing is left to file).
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import Any

from dbos import DBOS
from sqlmodel import col, select

from actions import filing as filing_module
from actions.filing import Filing
from actions.intake import IntakeClient
from storage import crypto
from storage.engine import make_engine, migrate, session_scope
from storage.evidence import EvidenceStore
from storage.tables import Complaint
from tests.builders import make_keyring
from tests.component.bot.intake_stand_in import KEY_ID, SECRET

LEFT = ("confirmed", "sending")


def make_filing(folder: Path, intake_url: str, intake: IntakeClient | None = None) -> Filing:
    """As ``bot/app.py`` does."""
    crypto.use(make_keyring())
    filing_module.FIRST_PAUSE_S = 0.05  # type: ignore[misc]
    filing_module.REJECTED_PAUSE_S = 0.2  # type: ignore[misc]
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
    store = EvidenceStore(folder / "evidence", make_keyring())
    client = intake or IntakeClient(intake_url, KEY_ID, SECRET)
    client._client.timeout = 0.5
    return Filing(engine, store, client, "http://127.0.0.1:1/nccia/callback")


def left(filing: Filing) -> int:
    with session_scope(filing._engine, read_only=True) as session:
        return len(session.exec(select(Complaint).where(col(Complaint.state).in_(LEFT))).all())


def main() -> None:
    folder, intake_url, command = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    client = IntakeClient(intake_url, KEY_ID, SECRET)
    if command == "file-and-die":
        send = client._send

        def die(*args: Any) -> Any:
            send(*args)
            os._exit(9)

        vars(client)["_send"] = die
    filing = make_filing(folder, intake_url, client)
    DBOS.launch()
    if command == "file-and-die":
        filing.start(sys.argv[4])
        time.sleep(20)
    filing.start_forgotten()
    deadline = time.monotonic() + 20
    while left(filing) and time.monotonic() < deadline:
        time.sleep(0.05)
    os._exit(0 if not left(filing) else 1)


if __name__ == "__main__":
    main()
