"""A model trained by real Rasa on a few messages of every kind, once for all tests here."""

from __future__ import annotations

import json
import subprocess
import tarfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.training import ROOT, nlu_environment, nlu_python

A_LABEL = 6
_PARSE = """
import asyncio, json, sys
from rasa.core.agent import Agent
agent = Agent.load(sys.argv[1])
texts = json.loads(sys.stdin.read())
print(json.dumps([asyncio.run(agent.parse_message(text)) for text in texts]))
"""


@dataclass(frozen=True)
class SmallModel:
    """Where the archive is, and two ways to use it."""

    archive: Path
    home: Path

    def run(self, *arguments: str, given: bytes) -> subprocess.CompletedProcess[bytes]:
        """Run the Rasa environment's Python."""
        environment = nlu_environment(self.home) | {"KHABARDAR_NOW": "2026-11-21T12:00:00+05:00"}
        return subprocess.run(
            [str(nlu_python()), *arguments],
            cwd=ROOT, env=environment, input=given, capture_output=True, check=False, timeout=400,
        )  # fmt: skip

    def understand(self, given: bytes) -> list[dict[str, Any]]:
        """What `nlu.understand` answers to these lines."""
        done = self.run("-m", "nlu.understand", "--model", str(self.archive), given=given)
        assert done.returncode == 0, done.stderr.decode()
        return [json.loads(line) for line in done.stdout.split(b"\n") if line]

    def parse(self, texts: list[str]) -> list[dict[str, Any]]:
        """What Rasa itself makes of the texts."""
        done = self.run("-c", _PARSE, str(self.archive), given=json.dumps(texts).encode())
        assert done.returncode == 0, done.stderr.decode()
        answers: list[dict[str, Any]] = json.loads(done.stdout.splitlines()[-1])
        return answers

    def size_of_classifier(self) -> int:
        """Bytes."""
        with tarfile.open(self.archive) as packed:
            return next(m.size for m in packed if m.name.endswith("classifier.joblib"))


def few_messages(target: Path) -> None:
    """Write the first messages of every label in every language."""
    for folder in sorted((ROOT / "nlu" / "data").iterdir()):
        examples: dict[str, list[str]] = {}
        for source in sorted(folder.glob("*.yml")):
            for label in yaml.safe_load(source.read_text(encoding="utf-8"))["nlu"]:
                examples.setdefault(label["intent"], []).extend(label["examples"].splitlines())
        if not examples:
            continue
        content = {
            "version": "3.1",
            "nlu": [
                {"intent": intent, "examples": "".join(f"{line}\n" for line in lines[:A_LABEL])}
                for intent, lines in examples.items()
            ],
        }
        path = target / folder.name / "few.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")


@pytest.fixture(scope="session")
def small_model(tmp_path_factory: pytest.TempPathFactory) -> SmallModel:
    """Train through the real command; about half a minute."""
    home = tmp_path_factory.mktemp("small-model")
    few_messages(home / "data")
    model = SmallModel(home / "small.tar.gz", home)
    done = model.run(
        "-m", "nlu.launch", "train", "--config", "config.yml", "--domain", "nlu/domain.yml",
        "--data", str(home / "data"), "nlu/rules.yml", "--out", str(home),
        "--fixed-model-name", "small", given=b"",
    )  # fmt: skip
    assert model.archive.exists(), done.stdout.decode() + done.stderr.decode()
    return model
