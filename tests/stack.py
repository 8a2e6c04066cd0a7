"""The whole service as a user starts it, on free ports and in a folder of its own."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
import weakref
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

ROOT = Path(__file__).resolve().parent.parent
READY_WAIT_S = 240.0
LATE_S = 90.0
"""Seconds a citizen waits for an answer that was put off because the machine was busy."""
PUT_OFF = ["tip", "status", "human"]
"""Buttons under the message that the answer comes by itself."""


@dataclass
class Stack:
    """A running service.

    Attributes:
        home: Its data folder.
        bot_url: Address of the bot.
        desk_url: Address of the desk.
        environment: Environment of its commands.
        process: The supervisor.
    """

    home: Path
    bot_url: str
    desk_url: str
    environment: dict[str, str]
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start and wait until bot and desk say ready."""
        with (self.home / "supervisor.log").open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "bot.cli", "run"],
                cwd=ROOT,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self.wait_ready()

    def wait_ready(self, wait_s: float = READY_WAIT_S) -> None:
        """Wait until bot and desk say ready."""
        deadline = time.monotonic() + wait_s
        client = httpx.Client(timeout=2, verify=False)
        while time.monotonic() < deadline:
            if self.process and self.process.poll() is not None:
                break
            if all(_is_healthy(client, url) for url in (self.bot_url, self.desk_url)):
                client.close()
                return
            time.sleep(0.2)
        client.close()
        log = (self.home / "supervisor.log").read_text(encoding="utf-8", errors="replace")
        raise RuntimeError(f"the stack did not become ready:\n{log[-3000:]}")

    def stop(self) -> int:
        """Stop as Ctrl-C does and return the exit status."""
        if self.process is None:
            return 0
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        try:
            return self.process.wait(40)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            raise

    def command(self, *words: str, input_text: str = "") -> subprocess.CompletedProcess[str]:
        """Run a ``khabardar`` command in this service's environment."""
        return subprocess.run(
            [sys.executable, "-m", "bot.cli", *words],
            cwd=ROOT,
            env=self.environment,
            input=input_text,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )

    def export(self) -> list[dict[str, Any]]:
        """Filed complaints as the operator exports them."""
        key = (self.home / "operator.key").read_text(encoding="ascii").strip()
        result = self.command("complaints", "export", "--operator-key", key)
        assert result.returncode == 0, result.stderr
        return [json.loads(line) for line in result.stdout.splitlines()]

    def first_password(self) -> tuple[str, str]:
        """Name and password of the first officer."""
        lines = (self.home / "first-sign-in.txt").read_text(encoding="utf-8").split()
        return lines[0], lines[1]


@dataclass
class Citizen:
    """Somebody who talks to the bot through the web API.

    Attributes:
        url: Address of the bot.
        said: Everything said so far: ("citizen" or "bot", text).
    """

    url: str
    said: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        # No certificates are read, which takes longer than a turn and serves nothing on loopback.
        # Nor the environment: pytest writes to it while stories begin in threads of their own.
        self.client = httpx.Client(base_url=self.url, timeout=60, verify=False, trust_env=False)
        weakref.finalize(self, self.client.close)
        begun = self.client.post("/chat/api/conversations")
        begun.raise_for_status()
        self.id = begun.json()["id"]
        self.client.headers["X-Conversation-Secret"] = begun.json()["secret"]
        self.replies: list[dict[str, Any]] = []
        self.last_id = 0

    @property
    def path(self) -> str:
        """Path of this conversation's messages."""
        return f"/chat/api/conversations/{self.id}/messages"

    def say(self, text: str, **headers: str) -> list[dict[str, Any]]:
        """Write a text."""
        self.said.append(("citizen", text))
        return self._took(self.client.post(self.path, json={"text": text}, headers=headers))

    def choose(self, choice: str) -> list[dict[str, Any]]:
        """Press a button."""
        self.said.append(("citizen", f"[{choice}]"))
        return self._took(self.client.post(self.path, json={"choice": choice}))

    def send_file(self, name: str, content: bytes) -> list[dict[str, Any]]:
        """Send a file."""
        self.said.append(("citizen", f"[file {name}]"))
        return self._took(self.client.post(self.path, files={"file": (name, content)}))

    def _took(self, answer: httpx.Response) -> list[dict[str, Any]]:
        answer.raise_for_status()
        self.replies = self._waited_for(answer.json()["replies"])
        self._note(self.replies)
        return self.replies

    def _waited_for(self, replies: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """The replies; when they were put off, those that come in the end."""
        deadline = time.monotonic() + LATE_S
        while [
            choice["id"] for reply in replies if not reply["id"] for choice in reply["choices"]
        ] == PUT_OFF:
            if time.monotonic() > deadline:
                raise TimeoutError("the answer that was put off did not come")
            time.sleep(0.2)
            late = self.client.get(self.path, params={"after": self.last_id})
            replies = late.json()["replies"] or replies
        return replies

    def _note(self, replies: list[dict[str, Any]]) -> None:
        for reply in replies:
            self.last_id = max(self.last_id, int(reply.get("id") or 0))
            self.said.append(("bot", reply["text"]))

    def news(self, wait_s: float = 15.0) -> list[dict[str, Any]]:
        """Wait for messages that come by themselves."""
        deadline = time.monotonic() + wait_s
        while time.monotonic() < deadline:
            answer = self.client.get(self.path, params={"after": self.last_id})
            replies: list[dict[str, Any]] = answer.json()["replies"]
            if replies:
                self._note(replies)
                return replies
            time.sleep(0.1)
        return []

    @property
    def asks(self) -> str:
        """The field the last reply asks for, or ""."""
        return next((r["asks"] for r in reversed(self.replies) if r.get("asks")), "")

    @property
    def heard(self) -> str:
        """The last replies in one text."""
        return "\n".join(reply["text"] for reply in self.replies)

    @property
    def choices(self) -> list[str]:
        """Ids of the buttons under the last replies."""
        return [choice["id"] for reply in self.replies for choice in reply["choices"]]


def _is_healthy(client: httpx.Client, url: str) -> bool:
    try:
        return client.get(f"{url}/health").status_code == 200
    except httpx.HTTPError:
        return False


def free_port() -> int:
    """A TCP port nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def stack(home: Path, **settings: str) -> Iterator[Stack]:
    """Start a service in a folder; the model is shared with ``make run`` through var/models."""
    ports = {name: str(free_port()) for name in ("BOT", "DESK", "RASA")}
    home.mkdir(parents=True, exist_ok=True)
    models = home / "models"
    shared = Path(os.environ.get("KHABARDAR_HOME") or ROOT / "var").resolve() / "models"
    shared.mkdir(parents=True, exist_ok=True)
    if not models.exists():
        models.symlink_to(shared, target_is_directory=True)
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "KHABARDAR_HOME": str(home),
        # Everybody here writes from one address, and faster than people do.
        "KHABARDAR_MESSAGES_PER_MINUTE": "100000",
        "KHABARDAR_CONVERSATIONS_PER_HOUR": "100000",
        **{f"KHABARDAR_{name}_PORT": port for name, port in ports.items()},
        **settings,
    }
    running = Stack(
        home=home,
        bot_url=f"http://127.0.0.1:{ports['BOT']}",
        desk_url=f"http://127.0.0.1:{ports['DESK']}",
        environment=environment,
    )
    try:
        running.start()
        yield running
    finally:
        running.stop()
