"""The Graph API's errors, sorted by what to do next.

- retry: something is wrong for the moment; try again by itself
- throttle: too fast; wait, for one citizen or for all
- operator: the token, the account or the payment; nothing goes until somebody mends it, and nothing
  is lost meanwhile
- closed: the 24 hours are over; only a template goes
- never: this message or this citizen will never be taken

Codes are those of Meta's page "Error codes" (developers.facebook.com, business-messaging/whatsapp/
support/error-codes, 2026); the same codes come in answers and, later, in `failed` statuses.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any, Final


class Do(Enum):
    """What to do about an error."""

    RETRY = "retry"
    THROTTLE = "throttle"
    OPERATOR = "operator"
    CLOSED = "closed"
    NEVER = "never"


PAIR_LIMIT: Final = 131056
"""Too many messages to one citizen; the only throttle that does not concern everybody."""
GONE: Final = (100, 33)
"""Code and sub-code for an object that is not there (any more), such as an expired file."""
_RETRY: Final = frozenset({1, 2, 131000, 131016, 131057, 133004, 135000})
_THROTTLE: Final = frozenset({4, 80007, 130429, 131048, PAIR_LIMIT, 133016})
_OPERATOR: Final = frozenset(
    {
        0, 3, 10, 190, 368, 131005, 131031, 131037, 131042, 131045,
        132015, 132016, 133000, 133005, 133006, 133008, 133009, 133010, 133015, 134011,
    }
)  # fmt: skip
_PERMISSIONS: Final = range(200, 300)
_CLOSED: Final = frozenset({131047})
_NEVER: Final = frozenset(
    {
        33, 100, 130472, 130497, 131008, 131009, 131021, 131026, 131049, 131050, 131051, 131052,
        131053, 131062, 132000, 132001, 132005, 132007, 132012, 132018, 132068, 132069,
    }
)  # fmt: skip
_WAIT_S: Final = {PAIR_LIMIT: 6.0, 130429: 2.0, 131048: 600.0, 133016: 3600.0}
_ANY_WAIT_S: Final = 60.0
_UNNAMED_WAIT_S: Final = 5.0
LONGEST_WAIT_S: Final = 3600.0


@dataclass(frozen=True)
class GraphError:
    """What the Graph API answered instead of doing it.

    Attributes:
        do: What to do about it.
        code: Meta's code, or None when the answer had none.
        subcode: Meta's sub-code, or None.
        status: HTTP status, 0 when it came by webhook.
        after_s: Seconds to wait before the next try, or None.
        certain: Whether it is known that nothing was done; a broken answer does not say.
    """

    do: Do
    code: int | None = None
    subcode: int | None = None
    status: int = 0
    after_s: float | None = None
    certain: bool = True

    def __str__(self) -> str:
        """Only numbers: Meta's texts may quote a telephone number."""
        return f"{self.do.value}, status {self.status}, code {self.code}"


def class_of(code: int | None, status: int = 0) -> Do:
    """Sort a code; an unknown one by the status it came with."""
    for do, codes in (
        (Do.RETRY, _RETRY),
        (Do.THROTTLE, _THROTTLE),
        (Do.OPERATOR, _OPERATOR),
        (Do.CLOSED, _CLOSED),
        (Do.NEVER, _NEVER),
    ):
        if code in codes:
            # A frequent answer of an overloaded server is a general code with a telling status.
            return Do.RETRY if do is Do.NEVER and status >= 500 else do
    if code in _PERMISSIONS or status in (401, 403):
        return Do.OPERATOR
    if status == 429:
        return Do.THROTTLE
    if status >= 500 or status in (408, 425) or not status:
        return Do.RETRY
    return Do.NEVER


def read_error(status: int, body: Any, retry_after: str = "") -> GraphError:
    """Read an answer that is no success.

    Args:
        status: HTTP status.
        body: The decoded answer, whatever it is.
        retry_after: The header of that name.
    """
    error = body.get("error") if isinstance(body, dict) else None
    code = _number(error.get("code")) if isinstance(error, dict) else None
    subcode = _number(error.get("error_subcode")) if isinstance(error, dict) else None
    do = class_of(code, status)
    after_s = None
    if do in (Do.THROTTLE, Do.OPERATOR):
        after_s = _WAIT_S.get(code, _ANY_WAIT_S) if code is not None else _UNNAMED_WAIT_S
    asked = retry_after.strip()
    if asked.isascii() and asked.isdecimal():
        after_s = min(float(asked[:9]), LONGEST_WAIT_S)
    # A gateway's page says nothing about what happened behind it.
    return GraphError(do, code, subcode, status, after_s, certain=code is not None or status < 500)


def read_failure(errors: Any) -> GraphError:
    """Read the ``errors`` of a ``failed`` status."""
    first = errors[0] if isinstance(errors, list) and errors else None
    code = _number(first.get("code")) if isinstance(first, dict) else None
    return GraphError(class_of(code), code)


def _number(value: Any) -> int | None:
    if isinstance(value, str) and value.isascii() and value.isdecimal():
        return int(value[:9])
    return value if isinstance(value, int) and not isinstance(value, bool) else None
