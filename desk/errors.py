"""Errors of the desk, by what to do next.

    DeskError
    ├── RequestRefusedError       answer with its status; sending the same again cannot help
    │   └── ConflictError         409: the same key came with another content
    ├── TransitionRefusedError    show the case as it is now; the officer decides again
    └── SignInRefusedError        show the sign-in page again; never says which part was wrong

No message holds what a citizen wrote.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


class DeskError(Exception):
    """Base of the desk's own errors."""


@dataclass(frozen=True)
class FieldProblem:
    """One field of a document and what is wrong with it."""

    field: str
    problem: str


class RequestRefusedError(DeskError):
    """An intake request is answered with an error."""

    def __init__(
        self, status: int, code: str, message: str, fields: Sequence[FieldProblem] = ()
    ) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.message = message
        self.fields = tuple(fields)


class ConflictError(RequestRefusedError):
    """The complaint or addition is already here with another content."""

    def __init__(self, what: str) -> None:
        super().__init__(409, "conflict", f"This {what} was received before with another content.")


class TransitionRefusedError(DeskError):
    """The case cannot go from its present state to the wanted one."""


class SignInRefusedError(DeskError):
    """Name, password or lock: the caller is not told which."""
