"""What the desk's parts share; made once by `desk.app.create_app` and never changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from sqlalchemy import Engine

    from desk.passwords import Passwords
    from desk.wording import Wording
    from storage.crypto import KeyRing
    from storage.evidence import EvidenceStore


@dataclass(frozen=True)
class Desk:
    """The parts and settings that routes work with.

    Attributes:
        engine: the desk's database.
        evidence: where files are kept.
        evidence_directory: its folder, to see whether it can be written to.
        keyring: blind indexes of what is looked up.
        intake_keys: keys accepted on the intake API, by id.
        callback_prefix: the only beginning a callback address may have; ends with "/".
        public_url: where citizens reach the bot, printed on sheets.
        session_key: signs what the sign-in page hands out.
        passwords: hashing with a bound on how many run at once.
        wording: words of the officers' pages.
        first_sign_in: file with the first officer's password, deleted when it is changed.
        notify: starts the callback of one event of a case; must not fail when called twice.
        now: the clock, aware.
    """

    engine: Engine
    evidence: EvidenceStore
    evidence_directory: Path
    keyring: KeyRing
    intake_keys: Mapping[str, bytes]
    callback_prefix: str
    public_url: str
    session_key: bytes
    passwords: Passwords
    wording: Wording
    first_sign_in: Path
    notify: Callable[[int], None]
    now: Callable[[], datetime]
