"""A citizen who does anything at all, for a while; ``tests/load/partner.py`` does it for hours."""

from __future__ import annotations

from tests.examples import examples
from tests.inside import Inside
from tests.load.partner import run
from tests.stack import Stack

TURNS = examples(90)
SEED = 20261122


def test_random_turns_find_nothing(running: Stack, inside: Inside) -> None:
    figures = run(running, inside, TURNS, SEED, side_by_side=3)
    told = "\n\n".join(f"{one}\n{one.tail}" for one in figures.findings)
    assert not figures.findings, f"{figures.summary()}\n\n{told}"
    assert figures.turns >= TURNS
    assert figures.language_turns > TURNS / 2
