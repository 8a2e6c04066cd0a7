"""A process that dies while it stores a file leaves nothing that looks stored."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from storage.evidence import EvidenceStore
from tests.builders import make_keyring

ROOT = Path(__file__).parents[3]
_DIES_WHILE_STORING = """
import os, signal, sys
from pathlib import Path
from storage.evidence import EvidenceStore
from tests.builders import make_keyring

def chunks():
    yield b"x" * 200_000
    if sys.argv[2] == "writing":
        os.kill(os.getpid(), signal.SIGKILL)

if sys.argv[2] == "renaming":
    Path.replace = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
EvidenceStore(Path(sys.argv[1]), make_keyring()).put(chunks(), 1_000_000)
"""


@pytest.mark.parametrize("moment", ["writing", "renaming"])
def test_killed_in_the_middle(tmp_path: Path, moment: str) -> None:
    store = EvidenceStore(tmp_path / "evidence", make_keyring())
    done = subprocess.run(
        [sys.executable, "-c", _DIES_WHILE_STORING, str(tmp_path / "evidence"), moment],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert done.returncode == -signal.SIGKILL
    left = [path for path in (tmp_path / "evidence").rglob("*") if path.is_file()]
    assert [path.parent.name for path in left] == ["incoming"]
    assert b"x" * 100 not in left[0].read_bytes()
    assert store.sweep(older_than_s=3600) == 0
    assert store.sweep(older_than_s=0) == 1
    stored = store.put([b"x" * 200_000], 1_000_000)
    assert b"".join(store.open(stored.sha256)) == b"x" * 200_000
