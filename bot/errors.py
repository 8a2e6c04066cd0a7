"""What can go wrong in the bot, sorted by what to do next.

- BotError
  - RasaUnavailableError: keep the message, answer with the menu, try again by itself
  - TurnFailedError: Rasa is there but could not finish this turn; try a bounded number of times
  - LaterError: a channel could not send or fetch now; try again after ``after_s``
  - NeverError: a channel will never take this message; note it and go on
  - BadInputError: tell the citizen, with the message ``msg`` of the catalogue
    - TooFastError: tell it once in a while; the web answers 429
  - MalformedError: the client's request is not what the API asks for; answer 422
  - UnknownConversationError: answer 404, say nothing more
"""

from __future__ import annotations

import traceback
from typing import Any, Final

LONGEST_PAUSE_S: Final = 60.0


class BotError(Exception):
    """Something the bot knows how to go on from."""


class RasaUnavailableError(BotError):
    """Rasa is not there, or too slow."""


class TurnFailedError(BotError):
    """Rasa is there but this one turn did not succeed."""


class LaterError(BotError):
    """A channel cannot send or fetch just now.

    Attributes:
        after_s: Seconds the provider wants us to wait, or None when it did not say.
    """

    def __init__(self, reason: str, after_s: float | None = None) -> None:
        super().__init__(reason)
        self.after_s = after_s


class NeverError(BotError):
    """A channel refuses this message for good, such as a chat that has blocked the bot."""


class UnknownConversationError(BotError):
    """There is no such conversation, or the secret is wrong."""


class MalformedError(BotError):
    """A request of a wrong shape."""


class BadInputError(BotError):
    """The input cannot be taken.

    Attributes:
        msg: Message id that tells the citizen why and what to do.
        args_: Arguments of that message.
    """

    def __init__(self, msg: str, **args: Any) -> None:
        super().__init__(msg)
        self.msg = msg
        self.args_ = args


class TooFastError(BadInputError):
    """More messages than one person writes; this one is not taken.

    Attributes:
        tell: Whether to say so now, or only to drop it.
    """

    def __init__(self, tell: bool) -> None:
        super().__init__("too-fast")
        self.tell = tell


def pause_s(error: Exception, attempts: int) -> float:
    """Seconds until the next try: as long as the provider asks, else longer each time.

    Args:
        error: Why the last try failed.
        attempts: How many tries there were.
    """
    if isinstance(error, LaterError) and error.after_s is not None:
        return error.after_s
    return min(2.0 ** min(attempts - 1, 6), LONGEST_PAUSE_S)


def where(error: BaseException) -> str:
    """Name an error for the log: its type and where it arose, never its text.

    The text of an exception may quote what a citizen wrote, or an address with a token in it.
    """
    frames = traceback.extract_tb(error.__traceback__)[-3:]
    path = " < ".join(f"{frame.name}:{frame.lineno}" for frame in reversed(frames))
    return f"{type(error).__name__} in {path}" if path else type(error).__name__
