"""The states of a case at NCCIA, and the only table of what may follow what.

The names and their order are those of official replies: complaint, verification, enquiry, case
registered. A complaint is not an FIR; "case registered" means that NCCIA recorded one.

`waiting_citizen` interrupts an open state: an officer asked something, and the case goes back to
where it was when the answer is here, when the time for it is over, or when the officer stops
waiting. `withdrawn` is the citizen's own doing and ends a case as `closed` does.
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
    WAITING_CITIZEN = "waiting_citizen"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


TRANSITIONS: Final = MappingProxyType(
    {
        State.RECEIVED: (State.VERIFICATION, State.CLOSED),
        State.VERIFICATION: (State.ENQUIRY, State.CLOSED),
        State.ENQUIRY: (State.CASE_REGISTERED, State.CLOSED),
        State.CASE_REGISTERED: (State.CLOSED,),
        State.WAITING_CITIZEN: (),  # only back: see `may_follow`
        State.CLOSED: (),
        State.WITHDRAWN: (State.VERIFICATION,),
    }
)
"""What an officer may move a case to. The citizen moves it too: `desk.additions`."""

ASKABLE: Final = (
    State.RECEIVED,
    State.VERIFICATION,
    State.ENQUIRY,
    State.CASE_REGISTERED,
)
"""From where an officer may ask the citizen something."""
ENDED: Final = (State.CLOSED, State.WITHDRAWN)

REASON_MIN_CHARS: Final = 10
REASON_MAX_CHARS: Final = 1_000


def may_follow(present: str, before: str | None = None) -> tuple[State, ...]:
    """Return the states an officer may move a case to.

    Args:
        present: the case's state.
        before: where a case that waits for the citizen came from.
    """
    if present == State.WAITING_CITIZEN and before is not None:
        return (State(before),)
    return TRANSITIONS[State(present)]


def check(present: str, wanted: str, before: str | None = None) -> State:
    """Return the wanted state.

    Raises:
        TransitionRefusedError: There is no such state, or it may not follow the present one.
    """
    if wanted not in may_follow(present, before):
        raise TransitionRefusedError(f"{present} cannot be followed by that state")
    return State(wanted)
