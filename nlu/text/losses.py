"""Which of the amounts in a message was lost (first version: paid amounts and totals)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol


class _Sum(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def value(self) -> object: ...


def total_of(text: str, amounts: Sequence[_Sum]) -> int | None:
    """Total of what was lost; None when nothing was."""
    if len(amounts) == 1 and isinstance(amounts[0].value, int):
        return amounts[0].value
    return None
