"""Voice notes become text, when the operator has put a transcriber in; by default there is none.

A transcriber is any object with one coroutine. The setting ``KHABARDAR_TRANSCRIBER`` names what
makes it, ``package.module:function``; the function takes no argument. It must work on this machine
or with somebody the operator may hand citizens' voices to: that is the operator's decision, and no
part of this project sends a voice anywhere.
"""

from __future__ import annotations

import importlib
from typing import Final, Protocol, runtime_checkable

MAX_BYTES: Final = 10 * 1024 * 1024
"""A larger file is kept as evidence but not transcribed; ten minutes of a messenger have two."""
TIME_S: Final = 120.0


class TranscriberError(Exception):
    """The setting names nothing that can transcribe; the message says what to change."""


@runtime_checkable
class Transcriber(Protocol):
    """Writes down what is said."""

    async def transcribe(self, sound: bytes, media_type: str, language: str) -> str:
        """Write down a voice note.

        It must not block the event loop, and may be cancelled at any time.

        Args:
            sound: The file's bytes.
            media_type: By its content, such as ``audio/ogg``.
            language: Of the conversation: ``ur``, ``ur-Latn`` (speaks Urdu) or ``en``.

        Returns:
            The words, "" when none could be made out.
        """


class NoTranscriber:
    """Hears nothing; voice notes are kept and the citizen is asked for a line of text."""

    async def transcribe(self, sound: bytes, media_type: str, language: str) -> str:
        """Return nothing."""
        return ""


def load(setting: str) -> Transcriber:
    """The transcriber that a setting names.

    Args:
        setting: ``package.module:function``, or "" for none.

    Raises:
        TranscriberError: There is no such thing, or it is no transcriber.
    """
    if not setting:
        return NoTranscriber()
    module, colon, name = setting.partition(":")
    try:
        made = getattr(importlib.import_module(module), name)() if colon else None
    except (ImportError, AttributeError, TypeError, ValueError) as error:
        raise TranscriberError(
            f"KHABARDAR_TRANSCRIBER: {type(error).__name__} while loading {setting!r}."
        ) from error
    if not isinstance(made, Transcriber):
        raise TranscriberError(
            f"KHABARDAR_TRANSCRIBER: {setting!r} must be package.module:function, and the function"
            " must return an object with the coroutine transcribe (bot/transcribe.py)."
        )
    return made
