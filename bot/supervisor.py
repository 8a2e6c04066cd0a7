"""Starts every process of the service, keeps them running, and stops them cleanly.

Children: Rasa, the desk, the bot. Each writes its own log under ``<home>/logs``. A child that dies
is started again, with growing pauses when it dies at once. When the supervisor itself is killed,
its children are told to stop by the kernel.
"""

from __future__ import annotations

import asyncio
import contextlib
import ctypes
import os
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Final

import httpx

from bot import pictures
from bot.training import ROOT, ensure_model, nlu_environment, nlu_python
from storage.secrets import Secrets, load_or_create
from storage.settings import Settings

STOP_WAIT_S: Final = 12.0
READY_WAIT_S: Final = 180.0
LONGEST_PAUSE_S: Final = 5.0
STEADY_AFTER_S: Final = 20.0
_PR_SET_PDEATHSIG: Final = 1

Say = Callable[[str], None]


@dataclass
class Child:
    """One process.

    Attributes:
        name: Its name, also of its log.
        command: What to run.
        environment: Its whole environment.
        health_url: Answers 200 when it is ready.
        process: The running process.
    """

    name: str
    command: list[str]
    environment: dict[str, str]
    health_url: str
    process: asyncio.subprocess.Process | None = field(default=None)


def children(settings: Settings, secrets: Secrets, model: Path) -> list[Child]:
    """Every process of the service, in the order of starting."""
    plain = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    home = {**plain, "KHABARDAR_HOME": str(settings.home.resolve())}
    rasa = {
        **nlu_environment(settings.home),
        "KHABARDAR_ACTION_URL": f"http://127.0.0.1:{settings.bot_port}/actions/webhook",
        "KHABARDAR_ACTION_TOKEN": secrets.action_token,
        "KHABARDAR_TURN_TOKEN": secrets.action_token,
        "KHABARDAR_TRACKER_KEYS": secrets.tracker_key,
        "KHABARDAR_TRACKER_DB": str(settings.tracker_db.resolve()),
    }
    command = [
        str(nlu_python()), "-m", "nlu.launch", "run", "--model", str(model),
        "--endpoints", "nlu/endpoints.yml", "--credentials", "nlu/credentials.yml",
        "--interface", "127.0.0.1", "--port", str(settings.rasa_port),
    ]  # fmt: skip
    return [
        Child("rasa", command, rasa, f"http://127.0.0.1:{settings.rasa_port}/webhooks/turns/"),
        Child(
            "desk", [sys.executable, "-m", "desk"], home,
            f"http://127.0.0.1:{settings.desk_port}/health",
        ),
        Child(
            "bot", [sys.executable, "-m", "bot"], home,
            f"http://127.0.0.1:{settings.bot_port}/health",
        ),
    ]  # fmt: skip


class Supervisor:
    """Runs the children until told to stop.

    Args:
        settings: The settings.
        say: Where progress is told.
    """

    def __init__(self, settings: Settings, say: Say) -> None:
        self._settings = settings
        self._say = say
        self._stopping = asyncio.Event()

    async def run(self) -> int:
        """Start, watch, stop.

        Returns:
            The exit status: 0 after a clean stop, 1 when the service did not become ready.
        """
        started = time.monotonic()
        settings = self._settings
        os.umask(0o077)  # what any process writes here is for its owner only
        settings.home.mkdir(mode=0o700, parents=True, exist_ok=True)
        settings.logs_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        secrets = load_or_create(settings.secrets_file)
        _keep_operator_key(settings, secrets)
        model = ensure_model(settings.home, self._say)
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, self._stopping.set)
        processes = children(settings, secrets, model)
        self._say("Starting " + ", ".join(child.name for child in processes) + " ...")
        watchers = [asyncio.create_task(self._watch(child)) for child in processes]
        ready = await self._wait_ready(processes)
        if ready:
            self._say(f"Ready after {time.monotonic() - started:.0f} s.")
            self._tell_addresses()
            await self._stopping.wait()
        self._say("Stopping ...")
        self._stopping.set()
        await asyncio.gather(*(self._stop(child) for child in reversed(processes)))
        for watcher in watchers:
            watcher.cancel()
        await asyncio.gather(*watchers, return_exceptions=True)
        self._say("Stopped.")
        return 0 if ready else 1

    async def _watch(self, child: Child) -> None:
        pause_s = 0.5
        while not self._stopping.is_set():
            began = time.monotonic()
            log = await asyncio.to_thread(_open_log, self._settings.logs_dir / f"{child.name}.log")
            with log:
                child.process = await asyncio.create_subprocess_exec(
                    *child.command,
                    cwd=ROOT,
                    env=child.environment,
                    stdin=asyncio.subprocess.DEVNULL,
                    stdout=log,
                    stderr=log,
                    start_new_session=True,
                    preexec_fn=_die_with_parent,
                )
                status = await child.process.wait()
            if self._stopping.is_set():
                return
            pause_s = 0.5 if time.monotonic() - began > STEADY_AFTER_S else pause_s * 2
            pause_s = min(pause_s, LONGEST_PAUSE_S)
            self._say(
                f"{child.name} ended with status {status}; it is started again in {pause_s:.0f} s "
                f"(see {self._settings.logs_dir / child.name}.log)."
            )
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._stopping.wait(), pause_s)

    async def _wait_ready(self, processes: list[Child]) -> bool:
        waiting = {child.name: child for child in processes}
        deadline = time.monotonic() + READY_WAIT_S
        async with httpx.AsyncClient(timeout=2.0) as client:
            while waiting and time.monotonic() < deadline and not self._stopping.is_set():
                for child in list(waiting.values()):
                    if await _is_ready(client, child):
                        self._say(f"  {child.name} is ready")
                        del waiting[child.name]
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self._stopping.wait(), 0.3)
        if waiting and not self._stopping.is_set():
            names = ", ".join(waiting)
            self._say(f"Not ready in {READY_WAIT_S:.0f} s: {names}. See {self._settings.logs_dir}.")
        return not waiting

    async def _stop(self, child: Child) -> None:
        process = child.process
        if process is None or process.returncode is not None:
            return
        with contextlib.suppress(ProcessLookupError):
            process.terminate()
        try:
            await asyncio.wait_for(process.wait(), STOP_WAIT_S)
        except TimeoutError:
            with contextlib.suppress(ProcessLookupError):
                process.kill()

    def _tell_addresses(self) -> None:
        settings = self._settings
        self._say("")
        self._say(f"  Chat page       http://127.0.0.1:{settings.bot_port}/chat")
        self._say("  Terminal chat   .venv/bin/khabardar chat")
        self._say(f"  Officers' desk  http://127.0.0.1:{settings.desk_port}/")
        telegram = "on" if settings.telegram_token else "off (set KHABARDAR_TELEGRAM_TOKEN)"
        self._say(f"  Telegram        {telegram}")
        self._say(f"  Pictures        {pictures.told()}")
        first = settings.home / "first-sign-in.txt"
        shown = settings.home / ".first-sign-in-shown"
        if first.exists() and not shown.exists():
            self._say("")
            self._say("  First officer's sign-in (shown once; a new password is asked for):")
            for label, value in zip(("name", "password"), first.read_text().split(), strict=True):
                self._say(f"    {label:<10}{value}")
            shown.touch(mode=0o600)
        self._say("")
        self._say("Stop with Ctrl-C.")


async def _is_ready(client: httpx.AsyncClient, child: Child) -> bool:
    try:
        answer = await client.get(child.health_url)
    except httpx.HTTPError:
        return False
    return answer.status_code == 200 and '"ready":false' not in answer.text.replace(" ", "")


def _open_log(path: Path) -> BinaryIO:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    return os.fdopen(descriptor, "ab")


def _keep_operator_key(settings: Settings, secrets: Secrets) -> None:
    path = settings.home / "operator.key"
    if not path.exists():
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(secrets.operator_key + "\n")


def _die_with_parent() -> None:
    # Linux only; elsewhere the children are left running when the supervisor is killed.
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)
