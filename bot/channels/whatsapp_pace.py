"""How fast we may send, so that the provider never has to refuse.

Meta's limits: 80 messages a second for one of our numbers, in and out together; one message in six
seconds to one citizen, with a burst that is borrowed from the future (pages "Throughput" and
"Messages", 2026). We stay a little below both, because what we count is not when Meta counts it.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Final

from bot.errors import LaterError

PER_SECOND: Final = 40.0
"""Of our own; the other half of 80 is left to what citizens send."""
BURST: Final = 40
"""Messages to one citizen at once; Meta speaks of 45."""
PAIR_S: Final = 6.2
"""Seconds after which one more may be sent to the same citizen."""
REMEMBERED: Final = 20_000
"""Citizens whose pace is kept in memory; the longest silent is forgotten first."""


class Pace:
    """Says when the next message may go.

    Args:
        clock: Seconds that only grow.
        per_second: Messages a second to all citizens together.
        burst: Messages to one citizen at once.
        pair_s: Seconds for one more message to the same citizen.
    """

    def __init__(
        self,
        clock: Callable[[], float] = time.monotonic,
        per_second: float = PER_SECOND,
        burst: int = BURST,
        pair_s: float = PAIR_S,
    ) -> None:
        self._clock = clock
        self._gap_s = 1.0 / per_second
        self._burst = burst
        self._pair_s = pair_s
        self._next_s = 0.0
        self._closed_until_s = 0.0
        # When what each citizen was sent will be paid back.
        self._owed_until_s: OrderedDict[str, float] = OrderedDict()

    def close(self, seconds: float) -> None:
        """Send nothing to anybody for a while."""
        self._closed_until_s = max(self._closed_until_s, self._clock() + seconds)

    def close_for(self, to: str, seconds: float) -> None:
        """Send nothing to one citizen for a while: as if the burst were used up until then."""
        full_s = self._burst * self._pair_s
        self._owe(to, max(self._owed_until_s.get(to, 0.0), self._clock() + full_s + seconds))

    def take(self, to: str) -> float:
        """Take the next place in the row.

        Args:
            to: Whom it goes to.

        Returns:
            Seconds to wait before sending, a second at most.

        Raises:
            LaterError: It takes longer; try again then.
        """
        now_s = self._clock()
        if self._closed_until_s > now_s:
            raise LaterError("WhatsApp asks to wait", self._closed_until_s - now_s)
        owed_until_s = max(self._owed_until_s.get(to, 0.0), now_s)
        over_s = owed_until_s + self._pair_s - (now_s + self._burst * self._pair_s)
        if over_s > 0:
            raise LaterError("many messages to one citizen", over_s)
        start_s = max(self._next_s, now_s)
        if start_s - now_s > 1.0:
            raise LaterError("many messages at once", start_s - now_s)
        self._next_s = start_s + self._gap_s
        self._owe(to, owed_until_s + self._pair_s)
        return start_s - now_s

    def _owe(self, to: str, until_s: float) -> None:
        self._owed_until_s[to] = until_s
        self._owed_until_s.move_to_end(to)
        while len(self._owed_until_s) > REMEMBERED:
            self._owed_until_s.popitem(last=False)
