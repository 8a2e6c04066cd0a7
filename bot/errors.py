"""What can go wrong in the bot, sorted by what to do next.

- BotError
  - RasaUnavailableError: keep the message, answer with the menu, try again by itself
  - BadInputError: tell the citizen, with the message ``msg`` of the catalogue
  - UnknownConversationError: answer 404, say nothing more
"""

from __future__ import annotations

from typing import Any


class BotError(Exception):
    """Something the bot knows how to go on from."""


class RasaUnavailableError(BotError):
    """Rasa is not there, too slow, or could not finish the turn."""


class UnknownConversationError(BotError):
    """There is no such conversation, or the secret is wrong."""


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
