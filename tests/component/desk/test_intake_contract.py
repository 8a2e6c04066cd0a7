"""The intake API keeps its own OpenAPI: a short run of what `tests/load` does at length."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.load.intake_schemathesis import run


@pytest.mark.timeout(170)
def test_generated_requests_find_no_failure(tmp_path: Path) -> None:
    done = run(tmp_path, examples=5)
    assert done.returncode == 0, done.stdout[-4_000:] + done.stderr[-2_000:]
    assert " passed" in done.stdout
