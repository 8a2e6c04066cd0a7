"""The trained model and two ways to ask it; and a classifier of a few messages of every kind."""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.training import ROOT, ensure_model, nlu_environment, nlu_python
from nlu.evaluation.messages import without_annotations

A_LABEL = 6
_PARSE = """
import asyncio, json, sys
import nlu.launch
sys.meta_path.insert(0, nlu.launch.Finder())  # without TensorFlow, as it is served
from rasa.core.agent import Agent
agent = Agent.load(sys.argv[1])
texts = json.loads(sys.stdin.read())
print(json.dumps([asyncio.run(agent.parse_message(text)) for text in texts]))
"""
_FIT = """
import io, json, sys
import joblib
from nlu.components.intent_model import IntentModel
texts, labels, messages = json.load(sys.stdin)
model, stored = IntentModel().fit(texts, labels), io.BytesIO()
joblib.dump(model, stored, compress=3)
print(json.dumps([stored.tell(), [reading.ranking[0][0] for reading in model.read(messages)]]))
"""


@dataclass(frozen=True)
class Trained:
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

    def of_few(self, texts: list[str]) -> tuple[int, list[str]]:
        """Bytes of a classifier of few messages, and the intents it reads in the texts."""
        few, labels = few_messages()
        done = self.run("-c", _FIT, given=json.dumps([few, labels, texts]).encode())
        assert done.returncode == 0, done.stderr.decode()
        size, intents = json.loads(done.stdout)
        return size, intents


def few_messages() -> tuple[list[str], list[str]]:
    """The first messages of every label in every language, and their labels."""
    texts, labels = [], []
    for folder in sorted((ROOT / "nlu" / "data").iterdir()):
        examples: dict[str, list[str]] = {}
        for source in sorted(folder.glob("*.yml")):
            for label in yaml.load(source.read_bytes(), yaml.CSafeLoader)["nlu"]:
                examples.setdefault(label["intent"], []).extend(label["examples"].splitlines())
        for intent, lines in examples.items():
            few = [without_annotations(line.removeprefix("- ")) for line in lines[:A_LABEL]]
            texts += few
            labels += [intent] * len(few)
    return texts, labels


@pytest.fixture(scope="session")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Trained:
    """The model of the present data, which is trained when there is none."""
    home = Path(os.environ.get("KHABARDAR_HOME") or ROOT / "var")
    return Trained(ensure_model(home, lambda line: None), tmp_path_factory.mktemp("nlu"))
