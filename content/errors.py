"""Errors of the content package.

The tree::

    ContentError
    |-- BrokenFile        a file cannot be read as what it should be
    |-- MissingMessage    no such message in that language
    |-- MissingArgument   a message was asked for without something it prints
    `-- BrokenMessage     a message cannot be rendered (syntax, unknown or unverified contact)

None of them carries an argument's value: arguments hold what citizens wrote.
"""

from __future__ import annotations

from collections.abc import Iterable


class ContentError(Exception):
    """Something is wrong with the wording or the facts."""


class BrokenFile(ContentError):  # noqa: N818 - the house's name for it
    """A content file is absent or has a wrong shape.

    Args:
        name: Name of the file inside the content folder.
        reason: What is wrong with it.
    """

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason


class MissingMessage(ContentError):  # noqa: N818 - the house's name for it
    """There is no such message in that language."""

    def __init__(self, language: str, message_id: str) -> None:
        super().__init__(f"no message {message_id!r} in {language!r}")
        self.language = language
        self.message_id = message_id


class MissingArgument(ContentError):  # noqa: N818 - the house's name for it
    """A message was asked for without something it prints."""

    def __init__(self, language: str, message_id: str, names: Iterable[str]) -> None:
        self.language = language
        self.message_id = message_id
        self.names = tuple(sorted(names))
        super().__init__(f"message {message_id!r} ({language}) needs {', '.join(self.names)}")


class BrokenMessage(ContentError):  # noqa: N818 - the house's name for it
    """A message exists and cannot be rendered."""

    def __init__(self, language: str, message_id: str, reason: str) -> None:
        super().__init__(f"message {message_id!r} ({language}): {reason}")
        self.language = language
        self.message_id = message_id
        self.reason = reason
