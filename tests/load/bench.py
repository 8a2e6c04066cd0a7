"""``make bench``: measures the bars of the skeleton and writes docs/benchmarks/skeleton.md.

    python -m tests.load.bench [--clone] [--chaos] [--schemathesis]

Without options: turns, a bare Rasa turn in the same run, memory, message to queue, second start.
``--clone`` adds a clean clone to ready, ``--chaos`` the fifty kills, ``--schemathesis`` the 2,000
cases against the intake.
"""

from __future__ import annotations

import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import httpx
import psutil

from storage.secrets import load_or_create
from tests.personas import EVERYBODY, tell
from tests.stack import ROOT, Citizen, Stack, free_port, stack

REPORT = ROOT / "docs" / "benchmarks" / "skeleton.md"
TURNS = 300


def _spread(seconds: list[float]) -> tuple[float, float]:
    """Median and 95th percentile, in milliseconds."""
    ordered = sorted(seconds)
    return (
        statistics.median(ordered) * 1000,
        ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))] * 1000,
    )


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def turns(running: Stack) -> dict[str, str]:
    """Turns through the web API, and the same messages straight to Rasa, in turn."""
    secrets = load_or_create(running.home / "secrets.json")
    port = running.environment["KHABARDAR_RASA_PORT"]
    rasa = httpx.Client(
        base_url=f"http://127.0.0.1:{port}", headers={"X-Token": secrets.action_token}, timeout=30
    )
    through: list[float] = []
    bare: list[float] = []
    while len(through) < TURNS:
        for persona in EVERYBODY.values():
            citizen = Citizen(running.bot_url)
            shadow = Citizen(running.bot_url)
            messages = [*persona.story]
            for text in messages:
                through.append(_timed(partial(citizen.say, text)))
                bare.append(_timed(partial(_bare, rasa, shadow.id, text)))
            for _ in range(14):
                answer = persona.answers.get(citizen.asks, "choice:skip")
                if citizen.asks in ("", "confirm"):
                    break
                if answer.startswith("choice:"):
                    choice = answer.removeprefix("choice:")
                    payload = "/choose" + json.dumps({"choice": choice})
                    through.append(_timed(partial(citizen.choose, choice)))
                else:
                    payload = answer
                    through.append(_timed(partial(citizen.say, answer)))
                bare.append(_timed(partial(_bare, rasa, shadow.id, payload)))
    median, p95 = _spread(through)
    bare_median, bare_p95 = _spread(bare)
    return {
        "turn through the web API, median (bar 150 ms)": f"{median:.0f} ms",
        "turn through the web API, p95 (bar 300 ms)": f"{p95:.0f} ms",
        "bare Rasa turn, median / p95": f"{bare_median:.0f} / {bare_p95:.0f} ms",
        "through the web API / bare, medians (bar 2)": f"{median / bare_median:.2f}",
        "turns measured": f"{len(through)} + {len(bare)}",
    }


def _bare(rasa: httpx.Client, conversation: str, text: str) -> None:
    body = {"conversation_id": conversation, "message_id": uuid.uuid4().hex, "text": text}
    rasa.post("/webhooks/turns/", json=body).raise_for_status()


def memory(running: Stack) -> dict[str, str]:
    """Resident memory of every process together."""
    assert running.process is not None
    top = psutil.Process(running.process.pid)
    sizes = {
        _name(process): process.memory_info().rss / 1e6
        for process in [top, *top.children(recursive=True)]
    }
    parts = ", ".join(f"{name} {size:.0f}" for name, size in sizes.items())
    total = sum(sizes.values())
    return {"all processes together (bar 1,500 MB)": f"{total:.0f} MB ({parts})"}


def _name(process: psutil.Process) -> str:
    command = " ".join(process.cmdline())
    for name in ("-m nlu.launch", "-m desk", "-m bot"):
        if f"{name} " in f"{command} ":
            return name.removeprefix("-m ").replace("nlu.launch", "rasa")
    return "supervisor" if "bot.cli" in command else process.name()


def message_to_queue(running: Stack) -> dict[str, str]:
    """From the citizen's "yes" until NCCIA's acknowledgement is in the chat."""
    waits: list[float] = []
    for _ in range(5):
        citizen = Citizen(running.bot_url)
        tell(citizen, EVERYBODY["ur"])
        began = time.perf_counter()
        assert citizen.news(30), "never acknowledged"
        waits.append(time.perf_counter() - began)
    return {"confirmation to officer's queue and back, worst of 5 (bar 2 s)": f"{max(waits):.2f} s"}


def second_start(home: Path) -> dict[str, str]:
    """Start again in the same folder."""
    began = time.perf_counter()
    with stack(home):
        waited = time.perf_counter() - began
    return {"second start (bar 25 s)": f"{waited:.1f} s"}


def clean_clone() -> dict[str, str]:
    """Clone the committed state and run ``make run`` until ready, packages cached."""
    folder = Path(tempfile.mkdtemp(prefix="khabardar-clone-"))
    git = str(shutil.which("git"))
    subprocess.run([git, "clone", "-q", str(ROOT), str(folder / "clone")], check=True)
    ports = {f"KHABARDAR_{name}_PORT": str(free_port()) for name in ("BOT", "DESK", "RASA")}
    environment = {k: v for k, v in os.environ.items() if not k.startswith("KHABARDAR_")}
    environment.pop("VIRTUAL_ENV", None)
    began = time.perf_counter()
    process = subprocess.Popen(
        [str(shutil.which("make")), "run"],
        cwd=folder / "clone",
        env={**environment, **ports},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    url = f"http://127.0.0.1:{ports['KHABARDAR_BOT_PORT']}/health"
    try:
        while time.perf_counter() - began < 900 and process.poll() is None:
            try:
                if httpx.get(url, timeout=2).status_code == 200:
                    break
            except httpx.HTTPError:
                time.sleep(0.3)
        waited = time.perf_counter() - began
        ended = process.poll() is not None
    finally:
        for child in psutil.Process(process.pid).children(recursive=True):
            if "bot.cli" in " ".join(child.cmdline()) or "khabardar run" in " ".join(
                child.cmdline()
            ):
                child.terminate()
        process.wait(60)
        shutil.rmtree(folder, ignore_errors=True)
    state = "never became ready" if ended else f"{waited:.0f} s"
    return {"clean clone to ready, packages cached (bar 240 s)": state}


def write(figures: dict[str, str]) -> None:
    """Write the report; figures not measured this time are kept from the last."""
    kept: dict[str, str] = {}
    if REPORT.exists():
        for line in REPORT.read_text(encoding="utf-8").splitlines():
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            if line.startswith("| ") and len(cells) == 3 and cells[0] != "what":
                kept[cells[0]] = line
    today = datetime.now(UTC).date().isoformat()
    for name, value in figures.items():
        kept[name] = f"| {name} | {value} | {today} |"
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text(
        "# The skeleton's bars\n\n"
        "Made by `make bench` (`python -m tests.load.bench --clone --chaos --schemathesis` for all)\n"
        f"on {os.cpu_count()} cores, Python {platform.python_version()}.\n\n"
        "| what | measured | on |\n|---|---|---|\n" + "\n".join(kept.values()) + "\n",
        encoding="utf-8",
    )


def main() -> None:
    """Measure what is asked for."""
    figures: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        with stack(home) as running:
            tell(Citizen(running.bot_url), EVERYBODY["en"])
            for measure in (turns, message_to_queue, memory):
                figures |= _told(measure(running))
        figures |= _told(second_start(home))
    if "--clone" in sys.argv:
        figures |= _told(clean_clone())
    if "--chaos" in sys.argv:
        from tests.load import chaos

        figures |= _told(chaos.summary(chaos.run(50, 50)))
    if "--schemathesis" in sys.argv:
        result = subprocess.run(
            [sys.executable, "-m", "tests.load.intake_schemathesis"],
            cwd=ROOT, capture_output=True, text=True, check=False,
        )  # fmt: skip
        last = (result.stdout.strip().splitlines() or ["no output"])[-1]
        figures |= _told({"intake against its OpenAPI, schemathesis (bar 0 of 2,000)": last})
    write(figures)


def _told(figures: dict[str, str]) -> dict[str, str]:
    for name, value in figures.items():
        sys.stdout.write(f"{name}: {value}\n")
        sys.stdout.flush()
    return figures


if __name__ == "__main__":
    main()
