"""Who guessed wrong too often of late: what a stranger can try, he tries slowly."""

from __future__ import annotations

import time
from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

WINDOW_S: Final = 600.0
MOST_REMEMBERED: Final = 10_000
"""Guessers remembered; the one that tried least lately is forgotten first."""


@dataclass
class Guesses:
    """Wrong codes by guesser, in memory: it is forgotten at a restart.

    Attributes:
        most: Wrong codes that one may try in `WINDOW_S`.
        clock: Seconds that only grow.
    """

    most: int
    clock: Callable[[], float] = time.monotonic
    _wrong: OrderedDict[str, deque[float]] = field(default_factory=OrderedDict)

    def may_try(self, guesser: str) -> bool:
        """Whether a guesser has not tried too many wrong codes of late."""
        return len(self._recent(guesser)) < self.most

    def was_wrong(self, guesser: str) -> None:
        """Note a wrong code."""
        tries = self._recent(guesser)
        tries.append(self.clock())
        self._wrong[guesser] = tries
        self._wrong.move_to_end(guesser)
        while len(self._wrong) > MOST_REMEMBERED:
            self._wrong.popitem(last=False)

    def _recent(self, guesser: str) -> deque[float]:
        tries = self._wrong.get(guesser, deque())
        while tries and tries[0] <= self.clock() - WINDOW_S:
            tries.popleft()
        return tries
