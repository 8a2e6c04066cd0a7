"""A process that files and dies of it, as by kill -9, after the intake has stored the complaint.

    python -m tests.component.bot.filing_process FOLDER INTAKE_URL COMPLAINT_ID [ADDITION_ID]

The bot's next start on the same folder has to go on.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import Any

from dbos import DBOS

from actions import filing as filing_module
from actions.additions import Additions
from actions.filing import Filing
from actions.intake import IntakeClient
from storage import crypto
from storage.engine import make_engine, migrate
from storage.evidence import EvidenceStore
from tests.builders import make_keyring
from tests.component.bot.intake_stand_in import KEY_ID, SECRET


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


def make_additions(filing: Filing) -> Additions:
    """Sends what is added to the complaints of a filing; make it before ``DBOS.launch()``."""
    return Additions(filing._engine, filing._evidence, filing._intake)


def main() -> None:
    folder, intake_url, complaint_id = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    addition_id = sys.argv[4] if len(sys.argv) > 4 else ""
    client = IntakeClient(intake_url, KEY_ID, SECRET)
    send = client._send

    def die(*args: Any) -> Any:
        send(*args)
        os._exit(9)

    vars(client)["_send"] = die
    filing = make_filing(folder, intake_url, client)
    additions = make_additions(filing)
    DBOS.launch()
    if addition_id:
        additions.start(addition_id)
    else:
        filing.start(complaint_id)
    time.sleep(20)


if __name__ == "__main__":
    main()
