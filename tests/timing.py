"""How long something takes a processor, on a machine that does other things too."""

from __future__ import annotations

import time
from collections.abc import Callable

TRIES = 3


def takes_less_than(bound_s: float, work: Callable[[], object]) -> bool:
    """Whether one of three tries takes less processor time of this thread than a bound.

    One try may pay for a collection of the garbage that other tests left; what is really too slow
    is so every time.
    """
    for _ in range(TRIES):
        started = time.thread_time()
        work()
        if time.thread_time() - started < bound_s:
            return True
    return False
