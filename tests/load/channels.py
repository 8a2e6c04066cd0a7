"""Measures the messengers' bars against their stand-ins; figures go to docs/benchmarks/channels.md.

    python -m tests.load.channels [--chats 200] [--kills 50] [--only NAME]

The bot is a process of its own with the real channel, outbox, inbox and evidence store; Rasa is a
stand-in that repeats what it is told, so that every reply shows which message it answers.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import os
import random
import re
import signal
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol

import psutil
from sqlmodel import col, select

from storage import crypto
from storage.engine import make_engine, session_scope
from storage.evidence import EvidenceStore
from storage.tables import Conversation, Evidence, Message
from tests.builders import make_keyring
from tests.component.bot.parts import RasaStandIn, serving_here
from tests.stack import ROOT, free_port
from tests.standins.telegram import BotApi
from tests.standins.whatsapp import Citizen, GraphApi, text_of

REPORT = ROOT / "docs" / "benchmarks" / "channels.md"
PNG = b"\x89PNG\r\n\x1a\n"
STEPS = 5
NOTING_S = 0.3
"""Until an answer that was given is read and committed by a busy bot."""
_ISOLATES = dict.fromkeys(range(0x2066, 0x206A))
_STEP = re.compile(r"qadam(\d+)")


class Messenger(Protocol):
    """A messenger's stand-in as these measurements need it; Telegram's is below."""

    channel: str
    api: Any

    def say(self, chat: int, step: int) -> None:
        """A citizen writes."""

    def show(self, chat: int, name: str, content: bytes) -> None:
        """A citizen sends a picture."""

    def heard(self) -> list[tuple[int, str]]:
        """(chat, text) of everything that was shown to citizens, in order."""

    def again(self, times: int, dice: random.Random) -> None:
        """Deliver everything anew, so many times, shuffled."""

    def idle(self) -> bool:
        """Whether everything was delivered."""


@dataclass
class Telegram:
    """Telegram's Bot API, by webhook or polled."""

    channel: str = "telegram"
    api: BotApi = field(default_factory=BotApi)
    made: list[dict[str, Any]] = field(default_factory=list)

    def say(self, chat: int, step: int) -> None:
        self.made.append(self.api.message(chat=chat, text=f"yeh mera paigham hai qadam{step}"))

    def show(self, chat: int, name: str, content: bytes) -> None:
        self.api.files[name] = content
        file = {"file_id": name, "file_unique_id": name, "file_name": f"{name}.png"}
        self.made.append(self.api.message(chat=chat, document=file))

    def heard(self) -> list[tuple[int, str]]:
        return self.api.sent

    def again(self, times: int, dice: random.Random) -> None:
        self.api.updates += dice.sample([*self.made] * times, len(self.made) * times)

    def idle(self) -> bool:
        return not self.api.updates


@dataclass
class WhatsApp:
    """Meta's Graph API; each citizen's webhooks are delivered one after the other."""

    channel: str = "whatsapp"
    api: GraphApi = field(default_factory=lambda: GraphApi(chances=(500, 503, 130429)))
    made: list[dict[str, Any]] = field(default_factory=list)
    _after: dict[int, asyncio.Task[Any]] = field(default_factory=dict)

    def say(self, chat: int, step: int) -> None:
        self._bring(chat, self.api.text(f"yeh mera paigham hai qadam{step}", _citizen(chat)))

    def show(self, chat: int, name: str, content: bytes) -> None:
        self.api.files[name] = content
        file = {"id": name, "mime_type": "image/png", "filename": f"{name}.png"}
        made = self.api.message(_citizen(chat), type="document", document=file)
        self._bring(chat, made)

    def _bring(self, chat: int, webhook: dict[str, Any]) -> None:
        self.made.append(webhook)
        self._after[chat] = asyncio.create_task(self._deliver(webhook, self._after.get(chat)))

    async def _deliver(self, webhook: dict[str, Any], before: asyncio.Task[Any] | None) -> None:
        if before is not None:
            await before
        await self.api.deliver(webhook, tries=60)

    def heard(self) -> list[tuple[int, str]]:
        return [(int(to.partition(".")[2]), text_of(payload)) for to, payload in self.api.sent]

    def again(self, times: int, dice: random.Random) -> None:
        for number, webhook in enumerate(dice.sample(self.made * times, len(self.made) * times)):
            self._after[-1 - number % 8] = asyncio.create_task(
                self._deliver(webhook, self._after.get(-1 - number % 8))
            )

    def idle(self) -> bool:
        return all(task.done() for task in self._after.values())


def _citizen(chat: int) -> Citizen:
    return Citizen(f"92300{chat:07d}", f"PK.{chat}")


MESSENGERS: dict[str, Callable[[], Messenger]] = {
    "telegram": Telegram,
    "telegram-polled": lambda: Telegram("telegram-polled"),
    "whatsapp": WhatsApp,
}


class Bench:
    """One bot, its messenger and its Rasa."""

    def __init__(self, messenger: Messenger, rasa: RasaStandIn, folder: Path) -> None:
        self.messenger, self.rasa, self.folder = messenger, rasa, folder
        self.pid = 0
        self.killed_at: list[float] = []
        self._launcher: asyncio.subprocess.Process | None = None
        crypto.use(make_keyring())
        self.engine = make_engine(f"sqlite:///{folder / 'bot.db'}")

    async def launch(self, rasa_url: str, api_url: str) -> None:
        self._launcher = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.load.channels_bot", self.messenger.channel,
            str(self.folder), rasa_url, api_url, str(free_port()),
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
            stderr=(self.folder / "bot.log").open("w"),
        )  # fmt: skip

    async def start(self) -> None:
        assert self._launcher
        assert self._launcher.stdin
        assert self._launcher.stdout
        self._launcher.stdin.write(b"start\n")
        self.pid = int(await self._launcher.stdout.readline())

    def kill(self) -> None:
        os.kill(self.pid, signal.SIGKILL)
        self.killed_at.append(time.monotonic())

    async def close(self) -> None:
        self.kill()
        if self._launcher and self._launcher.stdin:
            self._launcher.stdin.close()
            await self._launcher.wait()
        self.engine.dispose()

    def steps(self) -> dict[int, list[int]]:
        """The steps that were answered in each chat, in the order in which it was shown."""
        found: dict[int, list[int]] = {}
        for chat, text in self.messenger.heard():
            if step := _STEP.search(text.translate(_ISOLATES)):
                found.setdefault(chat, []).append(int(step[1]))
        return found

    def state(self) -> list[tuple[str, list[tuple[str, str, str]]]]:
        """Everything stored, by chat: direction, state and what it says."""
        with session_scope(self.engine, read_only=True) as session:
            talks = {one.id: str(one.address) for one in session.exec(select(Conversation))}
            rows = session.exec(select(Message).order_by(col(Message.id))).all()
        by_chat: dict[str, list[tuple[str, str, str]]] = {name: [] for name in talks.values()}
        for row in rows:
            kept = {key: value for key, value in row.body.items() if key != "sent_as"}
            by_chat[talks[row.conversation_id]].append((row.direction, row.state, str(kept)))
        return sorted(by_chat.items())


@contextlib.asynccontextmanager
async def bench(name: str) -> AsyncIterator[Bench]:
    """A fresh bot on a fresh database."""
    messenger = MESSENGERS[name]()
    rasa = RasaStandIn(answer=_repeat)
    with tempfile.TemporaryDirectory() as folder:
        async with serving_here(messenger.api.app()) as api, serving_here(rasa.app()) as brain:
            made = Bench(messenger, rasa, Path(folder))
            await made.launch(brain.url, api.url)
            await made.start()
            try:
                yield made
            finally:
                await messenger.api.close()
                await made.close()


def _repeat(text: str) -> list[dict[str, Any]]:
    if text.startswith("/send_evidence"):
        return [{"msg": "file-kept"}]
    return [{"msg": "officer-writes", "args": {"words": text}}]


async def until(condition: Callable[[], object], wait_s: float) -> None:
    """Wait until something is true.

    Raises:
        TimeoutError: It never was.
    """
    async with asyncio.timeout(wait_s):
        while not condition():  # noqa: ASYNC110 - watches another process
            await asyncio.sleep(0.02)


async def _talk(made: Bench, chats: int, wait_s: float) -> None:
    """Every citizen writes, waits for the answer, and writes again."""
    told = dict.fromkeys(range(1, chats + 1), 0)
    seen = 0
    counts: Counter[int] = Counter()

    def go_on() -> bool:
        nonlocal seen
        heard = made.messenger.heard()
        for chat, _ in heard[seen:]:
            counts[chat] += 1
        seen = len(heard)
        for chat, step in told.items():
            if step < STEPS and counts[chat] >= step:
                told[chat] += 1
                made.messenger.say(chat, told[chat])
        return all(counts[chat] >= STEPS for chat in told)

    await until(go_on, wait_s)


def _judged(made: Bench, chats: int) -> dict[str, int]:
    wanted = list(range(1, STEPS + 1))
    steps = made.steps()
    flat = [(chat, step) for chat, said in steps.items() for step in said]
    return {
        "lost": sum(step not in steps.get(chat, ()) for chat in range(1, chats + 1) for step in wanted),
        "doubled": len(flat) - len(set(flat)),
        "out of order": sum(list(dict.fromkeys(said)) != wanted for said in steps.values()),
    }  # fmt: skip


async def side_by_side(name: str, chats: int, faults: float) -> dict[str, str]:
    """Conversations side by side, perhaps with faults; then everything replayed."""
    figures: dict[str, str] = {}
    async with bench(name) as made:
        made.messenger.api.faults = faults
        began = time.monotonic()
        try:
            await _talk(made, chats, 900)
        except TimeoutError:
            figures["gave up"] = "after 900 s"
        took_s = time.monotonic() - began
        await asyncio.sleep(2)
        said = ", ".join(f"{count} {what}" for what, count in _judged(made, chats).items())
        limits = made.messenger.api.broken_limits()
        share = f", {faults:.0%} of the calls answered 429 or 500" if faults else ""
        figures[f"{name}: {chats} conversations of {STEPS} turns{share}"] = (
            f"{said}; {len(limits)} limits broken{_named(limits)}; {took_s:.0f} s"
        )
        if not faults:
            figures |= await _replayed(made, name)
    return figures


def _named(broken: list[str]) -> str:
    return f" ({', '.join(sorted(set(broken)))})" if broken else ""


async def _replayed(made: Bench, name: str) -> dict[str, str]:
    before, shown = made.state(), len(made.messenger.heard())
    made.messenger.again(3, random.Random(3))
    await until(made.messenger.idle, 300)
    await asyncio.sleep(3)
    same = made.state() == before and len(made.messenger.heard()) == shown
    return {f"{name}: all updates replayed 3 times, shuffled": "the same state" * same or "differs"}


async def cost(name: str, turns: int = 100, chats: int = 20) -> dict[str, str]:
    """From calling the webhook until we are called with the answer, without Rasa's own time.

    One after the other; both ways to the bot and the reading of its call are still in it.
    """
    took: list[float] = []
    async with bench(name) as made:
        for chat in range(1, chats + 1):
            made.messenger.say(chat, 1)
        await until(lambda: len(made.messenger.heard()) >= chats, 60)
        await asyncio.sleep(2)
        bot = psutil.Process(made.pid)
        used_s = sum(bot.cpu_times()[:2])
        for number in range(turns):
            known = len(made.messenger.heard())
            await asyncio.sleep(0.06)
            made.messenger.api.posted_s = 0.0
            made.messenger.say(1 + number % chats, 2 + number // chats)
            while len(made.messenger.heard()) == known:  # noqa: ASYNC110
                await asyncio.sleep(0.005)
            api = made.messenger.api
            took.append((api.called_s - api.posted_s - made.rasa.took_s) * 1000)
        used_ms = (sum(bot.cpu_times()[:2]) - used_s) * 1000 / turns
    ordered = sorted(took)
    median, p95 = statistics.median(ordered), ordered[int(len(ordered) * 0.95)]
    what = f"{name}: own cost of a turn on top of Rasa"
    used = f"{used_ms:.1f} ms of a core's time in the bot"
    return {what: f"{median:.1f} ms median, {p95:.1f} ms p95; {used}"}


async def kills(name: str, times: int) -> dict[str, str]:
    """Killed in the middle of a download or a send, again and again."""
    dice = random.Random(20261122)
    sent: dict[str, bytes] = {}
    async with bench(name) as made:
        api = made.messenger.api
        api.send_s, api.piece_s = 0.12, 0.03
        steps: Counter[int] = Counter()
        for number in range(times):
            if number % 10 == 9:
                sys.stderr.write(f"{number + 1} of {times} kills\n")
            chat = 1 + number % 10
            what = ("file", "send")[number % 2]
            picture = f"f{number}"
            sent[picture] = PNG + dice.randbytes(100_000)
            made.messenger.show(chat, picture, sent[picture])
            for other in (chat, 1 + (number + 5) % 10):
                steps[other] += 1
                made.messenger.say(other, steps[other])
            await until(lambda what=what: api.under_way[what], 90)
            await asyncio.sleep(dice.uniform(0.0, 0.1))
            made.kill()
            await made.start()
        api.send_s = api.piece_s = 0.0
        texts = sum(steps.values())
        with contextlib.suppress(TimeoutError):
            await until(lambda: _answered(made) >= texts and _kept(made) >= len(sent), 240)
        await asyncio.sleep(8)
        return {f"{name}: killed {times} times in mid download or send": _after(made, steps, sent)}


def _answered(made: Bench) -> int:
    return sum(len(set(said)) for said in made.steps().values())


def _kept(made: Bench) -> int:
    with session_scope(made.engine, read_only=True) as session:
        return len(session.exec(select(Evidence.id)).all())


def _after(made: Bench, steps: Counter[int], sent: dict[str, bytes]) -> str:
    said = made.steps()
    lost = sum(total - len(set(said.get(chat, ()))) for chat, total in steps.items())
    # A request of a killed bot may be carried out late, behind its own repeat.
    order = sum(list(dict.fromkeys(one)) != sorted(set(one)) for one in said.values())
    doubled, avoidable = _doubled(made)
    store = EvidenceStore(made.folder / "evidence", make_keyring())
    with session_scope(made.engine, read_only=True) as session:
        rows = session.exec(select(Evidence)).all()
        states = Counter(session.exec(select(Message.state)).all())
    whole = sum(
        b"".join(store.open(row.sha256)) == sent[row.name.removesuffix(".png")] for row in rows
    )
    return (
        f"{len(made.killed_at)} kills, {len(sent)} files: {len(sent) - whole} lost or half stored; "
        f"{sum(steps.values())} messages: {lost} lost, {order} chats out of order, {states['failed']} "
        f"failed; {doubled} replies doubled because the kill fell between our asking for one and "
        f"our noting that it was sent, {avoidable} for another reason"
    )


def _doubled(made: Bench) -> tuple[int, int]:
    """Replies shown again because we could not know of them, and those we could have known of."""
    unknown = known = 0
    shown: dict[tuple[int, str], int] = {}
    for index, (chat, text) in enumerate(made.messenger.heard()):
        first = shown.setdefault((chat, text), index)
        if first != index and _STEP.search(text.translate(_ISOLATES)):
            asked, answered = made.messenger.api.spans[first]
            cut = any(asked <= at <= answered + NOTING_S for at in made.killed_at)
            unknown, known = unknown + cut, known + (not cut)
            shown[chat, text] = index
    return unknown, known


def write(figures: dict[str, str]) -> None:
    """Write the report; figures not measured this time are kept from the last."""
    kept: dict[str, str] = {}
    if REPORT.exists():
        for line in REPORT.read_text(encoding="utf-8").splitlines():
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            if line.startswith("| ") and len(cells) == 3 and cells[0] != "what":
                kept[cells[0]] = line
    today = datetime.now(UTC).date().isoformat()
    kept |= {name: f"| {name} | {value} | {today} |" for name, value in figures.items()}
    head = f"# The messengers' bars\n\nMade by `python -m tests.load.channels` on {os.cpu_count()} cores, against stand-ins.\n\n"
    table = "| what | measured | on |\n|---|---|---|\n" + "\n".join(kept.values()) + "\n"
    REPORT.write_text(head + table, encoding="utf-8")


async def measure(names: list[str], chats: int, times: int, what: str) -> None:
    """Measure one messenger after the other."""
    figures: dict[str, str] = {}
    for name in names:
        trials = {
            "cost": lambda name=name: cost(name),
            "plain": lambda name=name: side_by_side(name, chats, 0.0),
            "faults": lambda name=name: side_by_side(name, chats, 0.2),
            "kills": lambda name=name: kills(name, times),
        }
        for trial in trials.values() if what == "all" else [trials[what]]:
            found = await trial()
            for told, value in found.items():
                sys.stdout.write(f"{told}: {value}\n")
                sys.stdout.flush()
            figures |= found
    write(figures)


def main() -> None:
    """Read what is to be measured, and measure it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--chats", type=int, default=200)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--only", choices=list(MESSENGERS))
    parser.add_argument(
        "--what", choices=["all", "cost", "plain", "faults", "kills"], default="all"
    )
    told = parser.parse_args()
    asyncio.run(
        measure([told.only] if told.only else list(MESSENGERS), told.chats, told.kills, told.what)
    )


if __name__ == "__main__":
    main()
