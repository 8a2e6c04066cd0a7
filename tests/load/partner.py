"""A citizen who does anything at all: thousands of random turns, each of them checked.

    python -m tests.load.partner [--turns 10000] [--seed 1] [--side-by-side 4]
    python -m tests.load.partner --seed 1 --conversation 17     play one of them again
    python -m tests.load.partner --seed 1 --conversation 17 --shrink

Starts the whole service, real Rasa included. The same seed means the same conversations, each with
a generator of its own. Exit status 1 when something was found.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from tests.inside import Inside, looking_into
from tests.load.partner_checks import Checked, Finding, Logs
from tests.load.partner_moves import LANGUAGES, Chooser, Move
from tests.stack import Stack, stack

TURNS = (8, 40)
"""Fewest and most turns of one conversation."""
SHOWN = 12


@dataclass
class Figures:
    """What a run found.

    Attributes:
        turns: Turns taken.
        conversations: Conversations begun.
        filed: Complaints that were filed on the way.
        language_turns: Turns whose citizen's language is certain.
        language_right: Those answered in it.
        kinds: Moves by kind.
        findings: What is wrong.
        slowest_s: Seconds of the slowest turn.
        took_s: Seconds of the whole run.
    """

    turns: int = 0
    conversations: int = 0
    filed: int = 0
    language_turns: int = 0
    language_right: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    findings: list[Finding] = field(default_factory=list)
    slowest_s: float = 0.0
    took_s: float = 0.0

    def add(self, talk: Checked) -> None:
        """Add a conversation."""
        self.turns += talk.turns
        self.conversations += 1
        self.filed += talk.filed
        self.language_turns += talk.language_turns
        self.language_right += talk.language_right
        self.kinds.update(talk.kinds)
        self.findings += talk.findings
        self.slowest_s = max(self.slowest_s, talk.slowest_s)

    @property
    def language_share(self) -> float:
        """Share of turns answered in the citizen's language."""
        return self.language_right / max(1, self.language_turns)

    def summary(self) -> str:
        """The run in a few lines."""
        by_code = Counter(one.code for one in self.findings)
        return (
            f"{self.turns} turns in {self.conversations} conversations, {self.filed} filed, "
            f"{self.took_s:.0f} s ({self.took_s / max(1, self.turns) * 1000:.0f} ms a turn, "
            f"slowest {self.slowest_s:.1f} s)\n"
            f"language of the reply is the citizen's: {self.language_right} of "
            f"{self.language_turns} ({self.language_share:.2%})\n"
            f"findings: {dict(by_code.most_common()) or 'none'}"
        )


def begin(seed: int, number: int) -> tuple[Chooser, int]:
    """The chooser of a conversation, and how many turns it takes."""
    dice = random.Random(f"{seed}:{number}")
    chooser = Chooser(dice, LANGUAGES[number % len(LANGUAGES)])
    return chooser, dice.randint(*TURNS)


def converse(running: Stack, inside: Inside, seed: int, number: int, most: int) -> Checked:
    """Hold one conversation."""
    chooser, wanted = begin(seed, number)
    talk = Checked(running.bot_url, inside, number)
    with talk:
        talk.take(chooser.opening())
        while talk.turns < min(wanted, most) and not talk.is_over:
            talk.take(chooser.next(talk.seen))
    return talk


def run(running: Stack, inside: Inside, turns: int, seed: int, side_by_side: int = 4) -> Figures:
    """Hold conversations until so many turns were taken."""
    figures, lock, numbers = Figures(), threading.Lock(), iter(range(turns))
    logs = Logs(running.home / "logs")
    began = time.monotonic()

    def work() -> None:
        while True:
            with lock:
                if figures.turns >= turns:
                    return
                number, left = next(numbers), turns - figures.turns
            talk = converse(running, inside, seed, number, left)
            with lock:
                figures.add(talk)

    with ThreadPoolExecutor(side_by_side) as pool:
        for done in [pool.submit(work) for _ in range(side_by_side)]:
            done.result()
    figures.findings += [Finding("log", -1, 0, line) for line in logs.trouble()]
    figures.took_s = time.monotonic() - began
    return figures


def replay(running: Stack, inside: Inside, moves: list[Move]) -> Checked:
    """Make the same moves again in a new conversation."""
    with Checked(running.bot_url, inside, 0) as talk:
        for move in moves:
            talk.take(move)
    return talk


def shrink(running: Stack, inside: Inside, moves: list[Move], wanted: Finding) -> list[Move]:
    """Leave out every move without which the same thing is still found."""
    moves = moves[: wanted.turn]
    at = 0
    while at < len(moves) - 1:
        fewer = moves[:at] + moves[at + 1 :]
        if any(one.kind == wanted.kind for one in replay(running, inside, fewer).findings):
            moves = fewer
        else:
            at += 1
    return moves


def _print(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _one(running: Stack, inside: Inside, seed: int, number: int, smallest: bool) -> Figures:
    figures = Figures()
    talk = converse(running, inside, seed, number, TURNS[1])
    figures.add(talk)
    _print(talk.transcript())
    for kind in dict.fromkeys(one.kind for one in talk.findings) if smallest else ():
        first = next(one for one in talk.findings if one.kind == kind)
        again = replay(running, inside, shrink(running, inside, talk.moves, first))
        _print(f"\n--- smallest for {first}\n{again.transcript()}")
    return figures


def main() -> int:
    """Run and print; the exit status says whether anything was found."""
    parser = argparse.ArgumentParser(prog="partner", description=__doc__.splitlines()[0])
    parser.add_argument("--turns", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--side-by-side", type=int, default=4)
    parser.add_argument("--conversation", type=int)
    parser.add_argument("--shrink", action="store_true")
    parser.add_argument("--findings", type=Path, help="write every finding there, a line each")
    chosen = parser.parse_args()
    with (
        tempfile.TemporaryDirectory() as folder,
        stack(Path(folder)) as running,
        looking_into(running) as inside,
    ):
        if chosen.conversation is not None:
            figures = _one(running, inside, chosen.seed, chosen.conversation, chosen.shrink)
        else:
            figures = run(running, inside, chosen.turns, chosen.seed, chosen.side_by_side)
    if chosen.findings:
        lines = [json.dumps(one.as_dict(), ensure_ascii=False) for one in figures.findings]
        chosen.findings.write_text("\n".join(lines) + "\n", encoding="utf-8")
    shown = Counter[str]()
    for finding in figures.findings:
        shown[finding.code] += 1
        if shown[finding.code] <= SHOWN // 4:
            _print(f"\n{finding}\n{finding.tail}")
    _print(f"\n{figures.summary()}")
    return 1 if figures.findings else 0


if __name__ == "__main__":
    raise SystemExit(main())
