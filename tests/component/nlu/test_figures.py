"""The trained model understands no kind of message worse than the committed figures say."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from bot.training import ROOT, ensure_model, nlu_environment, nlu_python
from nlu.evaluation.figures import fallen

pytestmark = pytest.mark.timeout(400)  # alone, this test may have to train first

COMMITTED = ROOT / "docs" / "benchmarks" / "nlu.json"
WHAT_NEXT = """
Read the surest errors: make evaluate OPTIONS=--without-diet, then docs/benchmarks/nlu.md.
If your change caused it by mistake, mend it. If it is worth its price (a border moved in
nlu/data/GUIDE.md, harder messages), commit the new docs/benchmarks with the reason."""


def test_nothing_is_understood_worse_than_before() -> None:
    home = Path(os.environ.get("KHABARDAR_HOME") or ROOT / "var")
    model = ensure_model(home, lambda line: None)
    done = subprocess.run(
        [str(nlu_python()), "-m", "nlu.evaluate", "--model", str(model), "--figures"],
        cwd=ROOT, env=nlu_environment(home), capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    committed = json.loads(COMMITTED.read_text(encoding="utf-8"))["sets"]
    worse = fallen(committed, json.loads(done.stdout)["sets"])
    assert worse == [], "\n".join([*worse, WHAT_NEXT])
