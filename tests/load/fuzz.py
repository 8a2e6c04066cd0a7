"""Hostile and broken messages through the whole of understanding; one figure for the slowest.

    khabardar train && python -m tests.load.fuzz --model var/models/<archive> [--inputs 20000]

Runs in the language service's environment, as ``nlu.understand`` does. Every input must be answered
without an exception of a parser; the report says how many were, and how long the slowest took.
The same seed gives the same inputs.
"""

from __future__ import annotations

import argparse
import datetime as dt
import logging
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from nlu.components.entities import KARACHI
from nlu.text.extract import LIMIT

DATA = Path("nlu/data")
NOW = dt.datetime(2026, 11, 21, 12, 0, tzinfo=KARACHI)
SEED = 20261121
SLOW_S = 1.0
"""Seconds one message may take."""

CONTROLS = (
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u061c"
)
ODD = (
    "\ud800\udc00\u0000\u0130\ufdfa\ufe0f\u20e3\U0001f600\u0300\u0651\u0660\u06f5\u0967\uff11\n\t\r"
)
LETTERS = "abcxyzپکہیںےaeiou ,.;:!?'\"-+/*#@()[]{}<>0123456789۰۱۲۳٣٤"
REPEATED = (
    "1", "1 ", "0300 ", "0300-1234567 ", "9,", "1.", "PK36", "P K ", "a.", "a[.]", "a@", "https://a/(", "[",
    "(", "((((((((((]", "{\"", "'A ", "TID ", "hbl ", "FIA wala ban ke ", "bank se call ", "kal ", "3 din se ",
    "at 10 ", "9/11 ko ", "meri tasveer ", "dost ka whatsapp hack ", "0x" + "aB" * 20 + " ",
    "T" + "a" * 33 + " ", "bc1q" + "q" * 30 + " ", "کل ", "بینک سے ", "میری ", "لاکھ ", "hazar ", "ڈیڑھ ", "- ",
    "\u202e", "\u0651", "😀", "\ud800", "ﷺ", "code 1234 ", "*21*", "CMP-000482 ", "+1 ", "lakh hazar ",
)  # fmt: skip


def training_messages() -> list[str]:
    """Messages of the training data, to be broken."""
    found = []
    for path in sorted(DATA.glob("*/*.yml")):
        for line in path.read_text(encoding="utf-8").splitlines():
            match = re.match(r"\s+- (?!intent|lookup|synonym)(.{8,})", line)
            if match:
                found.append(match.group(1))
    return found


def mutated(text: str, rng: random.Random) -> str:
    """`text` with a few letters lost, doubled, swapped or replaced by what keyboards and apps add."""
    chars = list(text)
    for _ in range(rng.randint(1, 12)):
        at = rng.randrange(len(chars) + 1)
        kind = rng.randrange(6)
        if kind == 0 and chars:
            del chars[min(at, len(chars) - 1)]
        elif kind == 1:
            chars.insert(at, rng.choice(CONTROLS + ODD))
        elif kind == 2:
            chars.insert(at, rng.choice(LETTERS))
        elif kind == 3 and len(chars) > 1:
            at = min(at, len(chars) - 2)
            chars[at], chars[at + 1] = chars[at + 1], chars[at]
        elif kind == 4:
            chars[at:at] = str(rng.getrandbits(rng.randint(4, 80)))
        else:
            chars[at:at] = chars[at : at + rng.randint(1, 20)]
    return "".join(chars)


def random_text(rng: random.Random) -> str:
    """Characters of every plane, lone surrogates included."""
    length = rng.choice((1, 5, 40, 200, 800))
    return "".join(
        chr(rng.randrange(0x110000)) if rng.random() < 0.4 else rng.choice(LETTERS + CONTROLS)
        for _ in range(length)
    )


def wall(rng: random.Random) -> str:
    """One short piece over and over, or digits and separators without end, up to the limit."""
    length = rng.choice((50, 300, 2_000, LIMIT)) if rng.random() < 0.2 else rng.randint(10, 400)
    if rng.random() < 0.5:
        pieces = rng.sample(REPEATED, rng.randint(1, 3))
        return ("".join(pieces) * length)[:length]
    signs = rng.choice(
        ("0123456789", "0123456789 -", "۰۱۲۳۴۵۶۷۸۹,.", "0123456789+()/ ", "[](){}<>'\"")
    )
    return "".join(rng.choice(signs) for _ in range(length))


def inputs(count: int, messages: list[str], seed: int = SEED) -> Iterator[str]:
    """`count` inputs: three fifths broken messages, the rest noise, walls and joined messages."""
    rng = random.Random(seed)
    for _ in range(count):
        kind = rng.random()
        if kind < 0.6:
            yield mutated(rng.choice(messages), rng)
        elif kind < 0.75:
            yield random_text(rng)
        elif kind < 0.9:
            yield wall(rng)
        else:
            gap = rng.choice((" ", "\n", "\u2066", ""))
            yield gap.join(rng.choices(messages, k=rng.randint(2, 6)))[:LIMIT]


class _Failures(logging.Handler):
    """Counts what the guard of ``understand`` swallowed."""

    def __init__(self) -> None:
        super().__init__()
        self.kinds: Counter[str] = Counter()

    def emit(self, record: logging.LogRecord) -> None:
        self.kinds[record.getMessage()] += 1


def main() -> int:
    """Run the inputs; 1 when a parser failed or a message took too long."""
    from nlu.understand import Understanding

    parser = argparse.ArgumentParser(prog="fuzz", description=__doc__.splitlines()[0])
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--inputs", type=int, default=20_000)
    chosen = parser.parse_args()
    failures = _Failures()
    logging.getLogger("nlu.understand").addHandler(failures)
    understanding = Understanding.load(chosen.model)
    texts = list(inputs(chosen.inputs, training_messages()))
    understanding.read(["warm up"], NOW)  # the first message loads the model's parts
    slowest, slow_at, raised = 0.0, -1, Counter[str]()
    started = time.perf_counter()
    for number, text in enumerate(texts):
        before = time.perf_counter()
        try:
            understanding.read([text], NOW)
        except Exception as error:
            raised[type(error).__name__] += 1
        took = time.perf_counter() - before
        if took > slowest:
            slowest, slow_at = took, number
    took = time.perf_counter() - started
    sys.stdout.write(
        f"{len(texts)} inputs in {took:.0f} s; exceptions {dict(raised)}; parsers that failed "
        f"{dict(failures.kinds)}; slowest {slowest:.3f} s (input {slow_at}, "
        f"{len(texts[slow_at])} characters)\n"
    )
    return 1 if raised or failures.kinds or slowest > SLOW_S else 0


if __name__ == "__main__":
    sys.exit(main())
