"""What one citizen or one address may use up: numbers and reasons in docs/threat-model.md.

Counted in memory by moving windows: a restart forgives everybody, which is harmless, and nothing
about anybody is stored.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from limits import RateLimitItemPerDay, RateLimitItemPerHour, RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter
from sqlalchemy import Engine, func
from sqlmodel import col, select

from bot.errors import BadInputError, TooFastError
from bot.metrics import REFUSED
from storage.base import utc_now
from storage.engine import session_scope
from storage.evidence import EvidenceStore
from storage.tables import Evidence

MESSAGES_A_DAY: Final = 1_500
FILES_A_DAY: Final = 100
BYTES_A_DAY: Final = 500 * 1024 * 1024
"""Of one conversation: five films of the largest size, or a hundred screenshots."""
FREE_BYTES: Final = 1024 * 1024 * 1024
"""With less room than this no file is taken, so that words still are."""


class Limits:
    """Counts what is used, and refuses what is too much.

    Args:
        messages_a_minute: Of one conversation.
        conversations_an_hour: Begun from one address; many phones share one address of a mobile
            network, so it is no small number.
    """

    def __init__(self, messages_a_minute: int, conversations_an_hour: int) -> None:
        self._windows = MovingWindowRateLimiter(MemoryStorage())
        self._minute = RateLimitItemPerMinute(messages_a_minute)
        self._day = RateLimitItemPerDay(MESSAGES_A_DAY * max(1, messages_a_minute // 40))
        self._begun = RateLimitItemPerHour(conversations_an_hour)
        self._told = RateLimitItemPerMinute(1)

    def message(self, conversation_id: str) -> None:
        """Count a message of a conversation.

        Raises:
            TooFastError: It is not taken; ``tell`` once a minute, so that a flood gets no flood of
                answers.
        """
        hit = self._windows.hit
        if hit(self._minute, "message", conversation_id) and hit(
            self._day, "messages", conversation_id
        ):
            return
        REFUSED.labels("any", "messages").inc()
        raise TooFastError(tell=hit(self._told, "told", conversation_id))

    def conversation(self, address: str) -> bool:
        """Count a conversation begun from an address; whether it may begin."""
        if self._windows.hit(self._begun, "begun", address):
            return True
        REFUSED.labels("web", "conversations").inc()
        return False


def check_room(engine: Engine, store: EvidenceStore, conversation_id: str) -> None:
    """Whether one more file of a conversation is taken.

    Raises:
        BadInputError: Too many or too much in a day, or the disk is nearly full.
    """
    since = utc_now() - timedelta(days=1)
    with session_scope(engine, read_only=True) as session:
        count, total = session.exec(
            select(func.count(), func.coalesce(func.sum(Evidence.size_bytes), 0)).where(
                Evidence.conversation_id == conversation_id, col(Evidence.received_at) >= since
            )
        ).one()
    if count >= FILES_A_DAY or total >= BYTES_A_DAY:
        REFUSED.labels("any", "files").inc()
        raise BadInputError("too-many-today")
    if store.free_bytes() < FREE_BYTES:
        REFUSED.labels("any", "disk").inc()
        raise BadInputError("no-room")
