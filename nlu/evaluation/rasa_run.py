"""Trains a pipeline by the real ``rasa train nlu`` and parses with it; both are kept under var/.

What is kept is named by a digest of the training data and of everything else the pipeline is made
of, so a second evaluation of the same model takes seconds.
"""

from __future__ import annotations

import json
import logging
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nlu.evaluation.messages import ROOT, TRAINING, data_digest, digest

logger = logging.getLogger("nlu.evaluate")

_THREADS = (
    "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS",
    "TF_INTRA_OP_PARALLELISM_THREADS", "TF_INTER_OP_PARALLELISM_THREADS",
)  # fmt: skip
PROGRESS_S = 15.0
_COUNTED = re.compile(r"(\d+)/(\d+) \[")
"""Epochs as Rasa tells them, messages as ``rasa_parse`` does."""
SUGGESTED_EPOCHS = 100
_SUGGESTED = """\
recipe: default.v1
assistant_id: suggested
language: ur
pipeline:
  - name: WhitespaceTokenizer
  - name: RegexFeaturizer
  - name: LexicalSyntacticFeaturizer
  - name: CountVectorsFeaturizer
  - name: CountVectorsFeaturizer
    analyzer: char_wb
    min_ngram: 1
    max_ngram: 4
  - name: DIETClassifier
    epochs: {epochs}
    random_seed: 1
  - name: EntitySynonymMapper
  - name: FallbackClassifier
    threshold: 0.3
    ambiguity_threshold: 0.1
"""


def suggested(epochs: int = SUGGESTED_EPOCHS) -> str:
    """What ``rasa init`` of 3.6.21 writes for NLU, with a seed so that figures can be repeated.

    Its ResponseSelector is left out: it would tell sub-types apart, which is not compared.
    """
    return _SUGGESTED.format(epochs=epochs)


class RasaFailedError(Exception):
    """Rasa ended with an error; the message names its log."""


@dataclass
class RasaModel:
    """A pipeline trained by Rasa.

    Attributes:
        name: For file names and progress.
        archive: Where the model lies.
        train_s: Seconds by the clock that ``rasa train nlu`` took.
        cpu_s: Seconds of processor time it took; tells a busy machine from a slow training.
    """

    name: str
    archive: Path
    train_s: float
    cpu_s: float

    @property
    def size_bytes(self) -> int:
        """Size of the archive."""
        return self.archive.stat().st_size


class RasaRun:
    """Trains and parses below one folder."""

    def __init__(self, folder: Path, *, fresh: bool = False, data: Path = TRAINING) -> None:
        """Remember the places.

        Args:
            folder: Where archives and answers are kept.
            fresh: Whether to train and to parse anew whatever is kept.
            data: The training data.
        """
        self._folder = folder
        self._fresh = fresh
        self._data = data

    def trained(self, name: str, config: str, made_of: str = "") -> RasaModel:
        """Train a pipeline, or take the one that is kept.

        Args:
            name: For file names and progress.
            config: Text of the ``config.yml``.
            made_of: Names what else the model depends on (our own code's fingerprint).

        Raises:
            RasaFailedError: If the training fails.
        """
        key = digest([data_digest(self._data), config, made_of])
        archive = self._folder / f"{name}-{key}.tar.gz"
        note = self._folder / f"{name}-{key}.json"
        if self._fresh or not (archive.exists() and note.exists()):
            self._folder.mkdir(parents=True, exist_ok=True)
            train_s, cpu_s = self._train(name, config, archive)
            note.write_text(json.dumps({"train_s": train_s, "cpu_s": cpu_s}), encoding="utf-8")
        kept = json.loads(note.read_text(encoding="utf-8"))
        return RasaModel(name, archive, kept["train_s"], kept["cpu_s"])

    def _train(self, name: str, config: str, archive: Path) -> tuple[float, float]:
        logger.info("%s: rasa train nlu ...", name)
        before, began = _children_cpu_s(), time.monotonic()
        with tempfile.TemporaryDirectory() as place:
            path = Path(place) / "config.yml"
            path.write_text(config, encoding="utf-8")
            environment = {k: v for k, v in os.environ.items() if k not in _THREADS} | {
                "RASA_CACHE_DIRECTORY": place  # nothing of an earlier training is used again
            }
            self._run(
                name,
                [
                    "-m", "rasa", "train", "nlu", "--config", str(path), "--nlu", str(self._data),
                    "--out", place, "--fixed-model-name", "trained",
                ],
                environment,
            )  # fmt: skip
            train_s = time.monotonic() - began
            made = Path(place) / "trained.tar.gz"
            if not made.exists():
                raise RasaFailedError(f"{name}: rasa made no model; see {self._log(name)}")
            archive.write_bytes(made.read_bytes())
        logger.info("%s: trained in %.0f s.", name, train_s)
        return train_s, _children_cpu_s() - before

    def _log(self, name: str) -> Path:
        return self._folder / f"{name}.log"

    def _run(
        self, name: str, arguments: list[str], environment: dict[str, str], given: bytes = b""
    ) -> bytes:
        """Run this interpreter, tell how far it is, and return what it printed."""
        log, began = self._log(name), time.monotonic()
        with (
            log.open("wb") as told,
            tempfile.TemporaryFile() as put,
            tempfile.TemporaryFile() as printed,
        ):
            put.write(given)
            put.seek(0)
            process = subprocess.Popen(  # noqa: S603 - our own interpreter and arguments
                [sys.executable, *arguments],
                cwd=ROOT, env=environment, stdin=put, stdout=printed, stderr=told,
            )  # fmt: skip
            try:
                while _still_runs(process):
                    counted = _COUNTED.findall(log.read_bytes()[-2000:].decode(errors="replace"))
                    where = f", {counted[-1][0]} of {counted[-1][1]}" if counted else ""
                    logger.info("  %s: %.0f s%s", name, time.monotonic() - began, where)
            finally:  # when we are ended, so is it
                process.kill()
                process.wait()
            if process.returncode:
                raise RasaFailedError(f"{name} ended with {process.returncode}; see {log}")
            printed.seek(0)
            return printed.read()

    def parsed(self, model: RasaModel, texts: Sequence[str]) -> list[dict[str, Any]]:
        """Answers ``{"ranking": [[intent, confidence], ...], "ms"}`` to the texts, in order.

        Raises:
            RasaFailedError: If the process fails.
        """
        stem = model.archive.name.removesuffix(".tar.gz")
        kept = self._folder / f"{stem}-parsed-{digest(texts)}.json"
        if self._fresh or not kept.exists():
            logger.info("%s: parsing %d messages on one thread ...", model.name, len(texts))
            printed = self._run(
                f"{model.name}-parsing",
                ["-m", "nlu.evaluation.rasa_parse", str(model.archive)],
                os.environ | dict.fromkeys(_THREADS, "1"),
                json.dumps(list(texts)).encode(),
            )
            kept.write_bytes(printed.strip().splitlines()[-1])
        answers: list[dict[str, Any]] = json.loads(kept.read_text(encoding="utf-8"))
        return answers


def _still_runs(process: subprocess.Popen[bytes]) -> bool:
    """Wait a while; whether it has not ended."""
    try:
        process.wait(PROGRESS_S)
    except subprocess.TimeoutExpired:
        return True
    return False


def _children_cpu_s() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
