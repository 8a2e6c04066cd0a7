"""What can go wrong when filing, sorted by what to do next.

- IntakeError
  - RetryableError: try again later, with growing pauses
    - ThrottledError: try again after ``retry_after_s``
  - RejectedError: sending the same again will not help; an operator must look

A duplicate is no error: the intake answers it with the first receipt.
"""

from __future__ import annotations


class IntakeError(Exception):
    """Filing did not succeed."""


class RetryableError(IntakeError):
    """The intake could not be reached, or failed on its side."""


class ThrottledError(RetryableError):
    """The intake asks to wait.

    Attributes:
        retry_after_s: Seconds to wait.
    """

    def __init__(self, retry_after_s: float) -> None:
        super().__init__("the intake asks to wait")
        self.retry_after_s = retry_after_s


class RejectedError(IntakeError):
    """The intake refuses this complaint or our key.

    Attributes:
        status: The HTTP status.
        code: The intake's own word for the reason.
    """

    def __init__(self, status: int, code: str) -> None:
        super().__init__(f"the intake answered {status} ({code})")
        self.status = status
        self.code = code
