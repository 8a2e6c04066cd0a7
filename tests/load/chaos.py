"""Kills a random process again and again while complaints are being made.

    python -m tests.load.chaos [kills] [complaints]

Passes when no acknowledged answer is lost and every complaint is filed exactly once.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path
from typing import Any

import httpx
import psutil

from tests.conversation.play import agrees
from tests.personas import EVERYBODY, Persona
from tests.stack import Citizen, Stack, stack

CHILDREN = {"rasa": "-m nlu.launch", "desk": "-m desk", "bot": "-m bot"}
PATIENCE_S = 1800.0


def _children(running: Stack) -> dict[str, psutil.Process]:
    found: dict[str, psutil.Process] = {}
    assert running.process is not None
    for process in psutil.Process(running.process.pid).children():
        command = " ".join(process.cmdline())
        for name, started_by in CHILDREN.items():
            if started_by in command:
                found[name] = process
    return found


def _kill_some(running: Stack, kills: int, done: threading.Event, killed: Counter[str]) -> None:
    dice = random.Random(20261121)
    while sum(killed.values()) < kills and not done.is_set():
        time.sleep(dice.uniform(1.0, 6.0))
        processes = _children(running)
        if not processes:
            continue
        name = dice.choice(sorted(processes))
        try:
            os.kill(processes[name].pid, signal.SIGKILL)
            killed[name] += 1
        except ProcessLookupError:
            continue


class Stubborn:
    """A citizen who sends a message again, with the same key, until it is answered."""

    def __init__(self, url: str, persona: Persona, number: int, deadline: float) -> None:
        self.persona = persona
        self.number = number
        self.deadline = deadline
        self.answered = 0
        self.name = f"{persona.answers['name']} {chr(65 + number % 26)}{'xyz'[number // 26]}"
        self.citizen = self._begin(url)

    def _begin(self, url: str) -> Citizen:
        while True:
            try:
                return Citizen(url)
            except httpx.HTTPError:
                self._wait()

    def _wait(self) -> None:
        if time.monotonic() > self.deadline:
            raise TimeoutError(f"citizen {self.number} gave up: {self.citizen.said[-3:]}")
        time.sleep(0.5)

    def send(self, body: dict[str, str]) -> list[dict[str, Any]]:
        """Send until acknowledged, then wait for the answer if it was put off."""
        key = f"{self.number}-{self.answered}"
        before = self.citizen.last_id
        while True:
            try:
                answer = self.citizen.client.post(
                    self.citizen.path, json=body, headers={"Idempotency-Key": key}
                )
                if answer.status_code == 200:
                    break
            except httpx.HTTPError:
                pass
            self._wait()
        self.answered += 1
        replies: list[dict[str, Any]] = answer.json()["replies"]
        while not any(reply["id"] for reply in replies):
            # "Your message is saved": the answer comes by itself.
            self._wait()
            try:
                late = self.citizen.client.get(self.citizen.path, params={"after": before})
                replies = late.json()["replies"] if late.status_code == 200 else []
            except httpx.HTTPError:
                replies = []
        self.citizen.replies = replies
        self.citizen.last_id = max(int(reply["id"]) for reply in replies)
        return replies

    def complain(self) -> None:
        """Tell the story and answer until the complaint is filed."""
        for part in self.persona.story:
            self.send({"text": part})
        for _ in range(40):
            if "KBR-" in self.citizen.heard:
                return
            answers = {**self.persona.answers, "name": self.name}
            answer = answers.get(self.citizen.asks, "choice:skip")
            if answer.startswith("choice:"):
                self.send({"choice": answer.removeprefix("choice:")})
            else:
                self.send({"text": answer})
        raise AssertionError(f"citizen {self.number} never filed: {self.citizen.heard}")


def run(kills: int, complaints: int) -> dict[str, Any]:
    """Run the whole trial and return its figures."""
    personas = list(EVERYBODY.values())
    killed: Counter[str] = Counter()
    done = threading.Event()
    with tempfile.TemporaryDirectory() as folder, stack(Path(folder)) as running:
        killer = threading.Thread(target=_kill_some, args=(running, kills, done, killed))
        killer.start()
        deadline = time.monotonic() + PATIENCE_S
        failures: list[str] = []
        told: dict[str, Persona] = {}

        def work(numbers: range) -> None:
            for number in numbers:
                try:
                    citizen = Stubborn(running.bot_url, personas[number % 3], number, deadline)
                    told[citizen.name] = citizen.persona
                    citizen.complain()
                except Exception as error:
                    failures.append(f"{number}: {type(error).__name__}: {str(error)[:300]}")

        threads = [
            threading.Thread(target=work, args=(range(start, complaints, 5),)) for start in range(5)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        # The rest of the kills fall on the filing.
        while sum(killed.values()) < kills and time.monotonic() < deadline:
            time.sleep(0.5)
        done.set()
        killer.join()
        running.wait_ready()
        filed: list[dict[str, Any]] = []
        while len(filed) < complaints - len(failures) and time.monotonic() < deadline:
            time.sleep(2)
            filed = running.export()
        audit = running.command("audit", "verify")
    by_name = Counter(document["complainant"]["name"] for document in filed)
    return {
        "kills": dict(killed),
        "complaints": complaints,
        "failed conversations": failures,
        "filed": len(filed),
        "not filed": sorted(set(told) - set(by_name)),
        "filed more than once": sorted(name for name, count in by_name.items() if count > 1),
        "answers lost": _lost(filed, told),
        "audit": audit.stdout.strip(),
    }


def _lost(filed: list[dict[str, Any]], told: dict[str, Persona]) -> list[str]:
    """What filed documents lack of what their citizens told and were acknowledged for."""
    lost = []
    for document in filed:
        persona = told[document["complainant"]["name"]]
        said = " ".join(statement["text"] for statement in document["narrative"])
        try:
            agrees(document, persona.filed)
            assert all(part in said for part in persona.story), f"narrative: {said}"
        except AssertionError as error:
            lost.append(f"{document['complaint_id']}: {error}")
    return lost


def summary(figures: dict[str, Any]) -> dict[str, str]:
    """The figures in a line for the report."""
    lost = len(figures["answers lost"]) + len(figures["failed conversations"])
    return {
        "kill -9 during 50 complaints (bar: 0 lost, each filed once)": (
            f"{sum(figures['kills'].values())} kills {figures['kills']}; {figures['filed']} of "
            f"{figures['complaints']} filed, {len(figures['filed more than once'])} twice, "
            f"{len(figures['not filed'])} missing, {lost} with lost answers; {figures['audit']}"
        )
    }


def main() -> int:
    """Run and print; the exit status says whether the bar was met."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    complaints = int(sys.argv[2]) if len(sys.argv) > 2 else 50
    figures = run(kills, complaints)
    for name, value in figures.items():
        sys.stdout.write(f"{name}: {value}\n")
    bad = figures["failed conversations"] or figures["not filed"] or figures["answers lost"]
    return 1 if bad or figures["filed more than once"] else 0


if __name__ == "__main__":
    raise SystemExit(main())
