"""What the actions work with; made once by ``bot/app.py`` and handed to every action."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from sqlalchemy import Engine

from actions.guesses import Guesses
from content.catalogue import Catalogue
from storage.crypto import KeyRing

MOST_WRONG: Final = 6
"""Unknown codes and numbers that one chat may ask about in ten minutes."""


def _leave_to_the_sweep(addition_id: str) -> None:
    """Begin nothing now."""


def _no_countdown(complaint_id: str) -> None:
    """Where nothing is pushed, there is nothing to count down."""


@dataclass(frozen=True)
class Services:
    """Shared parts.

    Attributes:
        engine: Database of conversations and complaints.
        catalogue: Wording, categories, contacts and tips.
        keyring: Keys for what is derived from ids.
        clock: The present, aware UTC.
        operator_name: Who runs this service, as shown before consent.
        draft_days: Days after which an untouched draft is deleted.
        start_filing: Begins the durable filing of a confirmed complaint, by its id; calling it
            again for the same complaint changes nothing.
        start_addition: Begins the durable sending of an addition, by its id; what is not begun
            at once, the sweep begins.
        start_clock: Begins the countdown of a complaint's two hours, by its id; calling it again
            changes nothing. Called after the draft is stored.
        guesses: Counts unknown codes and numbers by chat.
        telegram_name: The bot's name on Telegram, or "" when it is not there.
        whatsapp_number: Our number on WhatsApp, or "" when it is not there.
        discard_file: Deletes the bytes of a file, by digest, unless another row refers to them.
    """

    engine: Engine
    catalogue: Catalogue
    keyring: KeyRing
    clock: Callable[[], datetime]
    operator_name: str
    draft_days: int
    start_filing: Callable[[str], None]
    start_addition: Callable[[str], None] = _leave_to_the_sweep
    start_clock: Callable[[str], None] = _no_countdown
    guesses: Guesses = field(default_factory=lambda: Guesses(MOST_WRONG))
    telegram_name: str = ""
    whatsapp_number: str = ""
    discard_file: Callable[[str], object] = field(default=lambda sha256: None)
