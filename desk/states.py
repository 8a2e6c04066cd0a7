"""The states of a case at NCCIA, and the only table of what may follow what.

The names and their order are those of official replies: complaint, verification, enquiry, case
registered. A complaint is not an FIR; "case registered" means that NCCIA recorded one.
"""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import Final

from desk.errors import TransitionRefusedError


class State(StrEnum):
    """Where a case is at NCCIA."""

    RECEIVED = "received"
    VERIFICATION = "verification"
    ENQUIRY = "enquiry"
    CASE_REGISTERED = "case_registered"
    CLOSED = "closed"


TRANSITIONS: Final = MappingProxyType(
    {
        State.RECEIVED: (State.VERIFICATION, State.CLOSED),
        State.VERIFICATION: (State.ENQUIRY, State.CLOSED),
        State.ENQUIRY: (State.CASE_REGISTERED, State.CLOSED),
        State.CASE_REGISTERED: (State.CLOSED,),
        State.CLOSED: (),
    }
)

REASON_MIN_CHARS: Final = 10
REASON_MAX_CHARS: Final = 1_000


def may_follow(present: str) -> tuple[State, ...]:
    """Return the states a case may be moved to from `present`."""
    return TRANSITIONS[State(present)]


def check(present: str, wanted: str) -> State:
    """Return the wanted state.

    Raises:
        TransitionRefusedError: There is no such state, or it may not follow the present one.
    """
    if wanted not in may_follow(present):
        raise TransitionRefusedError(f"{present} cannot be followed by that state")
    return State(wanted)
