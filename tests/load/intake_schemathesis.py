"""Throw generated requests at the intake API and compare its answers with its own OpenAPI.

    python -m tests.load.intake_schemathesis [examples for each operation, 800 by default] [path]

With a path as `openapi.json` names it (`/complaints/{complaint_id}/additions`), only that one.

Needs no network but loopback. Ends with Schemathesis' own exit status.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import uvicorn

from actions.signing import IDEMPOTENCY_HEADER, SigningAuth
from tests.desk_parts import DeskParts, a_document

ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def served(desk: DeskParts) -> Iterator[str]:
    """Serve a desk on a free port of loopback; yields its base URL."""
    config = uvicorn.Config(desk.app, host="127.0.0.1", port=0, log_level="error", lifespan="off")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join(10)


def run(
    home: Path, examples: int, *, only: str = "", seed: int = 1
) -> subprocess.CompletedProcess[str]:
    """Run Schemathesis against a desk in `home` and return what it said."""
    desk = DeskParts(home)
    with served(desk) as base:
        arguments = [
            str(Path(sys.executable).with_name("schemathesis")),
            "run",
            f"{base}/intake/v1/openapi.json",
            f"--url={base}/intake/v1",
            f"--max-examples={examples}",
            f"--seed={seed}",
            "--checks=all",
            "--phases=examples,coverage,fuzzing",
            "--generation-deterministic",
            "--no-color",
            *([f"--include-path={only}"] if only else []),
        ]
        environment = {
            **os.environ,
            "SCHEMATHESIS_HOOKS": "tests.load.intake_hooks",
            "PYTHONPATH": str(ROOT),
            "INTAKE_KEY_ID": desk.secrets.intake_key_id,
            "INTAKE_SECRET_HEX": desk.secrets.intake_secret.hex(),
            "INTAKE_FILED_COMPLAINT": _filed(desk, base),
        }
        return subprocess.run(
            arguments, cwd=home, env=environment, capture_output=True, text=True, check=False
        )


def _filed(desk: DeskParts, base: str) -> str:
    """File a complaint, for additions to belong to; return its id."""
    document = a_document()
    auth = SigningAuth(desk.secrets.intake_key_id, desk.secrets.intake_secret)
    key = {IDEMPOTENCY_HEADER: document["complaint_id"]}
    with httpx.Client(auth=auth, trust_env=False, timeout=60) as client:
        client.post(f"{base}/intake/v1/complaints", json=document, headers=key).raise_for_status()
    return str(document["complaint_id"])


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as directory:
        given = sys.argv[1:]
        done = run(Path(directory), int(given[0]) if given else 800, only="".join(given[1:2]))
    sys.stdout.write(done.stdout + done.stderr)
    sys.exit(done.returncode)
