"""The Rasa environment and its trained model, made anew when what it is made of has changed."""

from __future__ import annotations

import hashlib
import os
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
TRAINING_LIMIT_S: Final = 1800
NOT_IN_THE_MODEL: Final = frozenset({"turn.py", "tracker_store.py", "anonymous.py"})
"""Rasa loads these beside the model, or not at all."""


class TrainingError(Exception):
    """The model could not be trained; the message says where to look."""


def nlu_python() -> Path:
    """The Rasa environment's interpreter; KHABARDAR_NLU_PYTHON names another one."""
    return Path(os.environ.get("KHABARDAR_NLU_PYTHON") or ROOT / ".venv-nlu" / "bin" / "python")


def nlu_environment(home: Path) -> dict[str, str]:
    """Environment variables of every Rasa command: quiet, no telemetry, caches under home."""
    return {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "PYTHONWARNINGS": "ignore",
        "RASA_TELEMETRY_ENABLED": "false",
        # Rasa's cache does not see changes of the code that our components call.
        "RASA_MAX_CACHE_SIZE": "0",
        "RASA_CACHE_DIRECTORY": str((home / "rasa-cache").resolve()),
        "MPLCONFIGDIR": str((home / "rasa-cache").resolve()),
        "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "CUDA_VISIBLE_DEVICES": "-1",
    }


def inputs() -> Iterator[Path]:
    """Every file the model is made of, in a fixed order."""
    yield ROOT / "config.yml"
    yield ROOT / "nlu" / "domain.yml"
    yield ROOT / "nlu" / "rules.yml"
    yield ROOT / "nlu" / "requirements.lock"
    yield from sorted((ROOT / "nlu" / "data").rglob("*.yml"))
    for folder in ("components", "text"):
        for ending in ("*.py", "*.toml", "*.txt"):
            for path in sorted((ROOT / "nlu" / folder).rglob(ending)):
                if path.name not in NOT_IN_THE_MODEL:
                    yield path


def fingerprint() -> str:
    """Short digest of everything the model is made of."""
    digest = hashlib.sha256()
    for path in inputs():
        digest.update(path.relative_to(ROOT).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def model_path(home: Path) -> Path:
    """Where the model for the present inputs lies, or will lie."""
    return home / "models" / f"khabardar-{fingerprint()}.tar.gz"


def ensure_model(home: Path, say: Callable[[str], None]) -> Path:
    """Return the model for the present inputs; train it when there is none.

    Args:
        home: The data folder.
        say: Where progress is told.

    Raises:
        TrainingError: Rasa failed, or took longer than half an hour.
    """
    model = model_path(home).resolve()
    if model.exists():
        return model
    say("Training the model (its inputs are new); this takes about three minutes ...")
    model.parent.mkdir(parents=True, exist_ok=True)
    log = home / "logs" / "training.log"
    log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # A name of its own until it is whole, so that a cut-off training leaves no half model.
    unfinished = model.with_name(f".training-{os.getpid()}.tar.gz")
    began = time.monotonic()
    with log.open("ab") as file:
        process = subprocess.Popen(  # noqa: S603 - our own interpreter and arguments
            [
                str(nlu_python()), "-m", "nlu.launch", "train", "--config", "config.yml",
                "--domain", "nlu/domain.yml", "--data", "nlu/data", "nlu/rules.yml",
                "--out", str(unfinished.parent),
                "--fixed-model-name", unfinished.name.removesuffix(".tar.gz"),
            ],
            cwd=ROOT,
            env=nlu_environment(home),
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=subprocess.STDOUT,
        )  # fmt: skip
        while (status := process.poll()) is None:
            time.sleep(0.2)
            waited_s = time.monotonic() - began
            if waited_s > TRAINING_LIMIT_S:
                process.kill()
                raise TrainingError(f"training took longer than {TRAINING_LIMIT_S} s; see {log}")
            if int(waited_s * 5) % 75 == 74:
                say(f"  still training ({waited_s:.0f} s)")
    if status != 0 or not unfinished.exists():
        raise TrainingError(f"training ended with status {status}; see {log}")
    unfinished.replace(model)
    say(f"Trained in {time.monotonic() - began:.0f} s.")
    return model
