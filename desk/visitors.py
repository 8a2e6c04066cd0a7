"""Who is looking: sign-in sessions, their cookies and the token that every form carries.

The cookie holds a random token; the database holds its SHA-256, so that a copy of the database
opens no session. Before sign-in there is no session, and the form's token is bound to a random
cookie instead.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from sqlmodel import select

from desk.passwords import ONCE
from desk.wording import DEFAULT_LANGUAGE, LANGUAGES
from storage.desk_tables import DeskSession, Officer
from storage.engine import session_scope

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.responses import Response

    from desk.context import Desk

SESSION_COOKIE: Final = "khabardar_desk"
VISIT_COOKIE: Final = "khabardar_visit"
LANGUAGE_COOKIE: Final = "khabardar_language"
IDLE: Final = timedelta(hours=1)
LONGEST: Final = timedelta(hours=12)
_REFRESH_AFTER: Final = timedelta(minutes=5)
_YEAR_S: Final = 365 * 24 * 3600


@dataclass(frozen=True)
class SignedIn:
    """The officer of a session."""

    id: int
    username: str
    display_name: str
    must_change: bool
    session_hash: str


@dataclass(frozen=True)
class Visitor:
    """One request's visitor.

    Attributes:
        language: of the pages, "en" or "ur".
        csrf: what every form of this visitor must carry.
        officer: None before sign-in.
        new_visit: value of a cookie to set before sign-in, or None.
    """

    language: str
    csrf: str
    officer: SignedIn | None = None
    new_visit: str | None = None

    @property
    def right_to_left(self) -> bool:
        """Whether the page runs from right to left."""
        return self.language == "ur"


def recognise(desk: Desk, cookies: Mapping[str, str]) -> Visitor:
    """Return who sends these cookies, and keep a used session alive."""
    chosen = cookies.get(LANGUAGE_COOKIE, "")
    language = chosen if chosen in LANGUAGES else DEFAULT_LANGUAGE
    token = cookies.get(SESSION_COOKIE, "")
    visitor = _from_session(desk, token, language) if token else None
    if visitor:
        return visitor
    visit = cookies.get(VISIT_COOKIE, "")
    new_visit = None if len(visit) >= 20 else secrets.token_urlsafe(16)
    visit = new_visit or visit
    csrf = hmac.new(desk.session_key, visit.encode(), hashlib.sha256).hexdigest()
    return Visitor(language, csrf, new_visit=new_visit)


def open_session(desk: Desk, officer_id: int) -> str:
    """Make a session and return the token for its cookie."""
    token = secrets.token_urlsafe(32)
    now = desk.now()
    with session_scope(desk.engine) as session:
        session.add(
            DeskSession(
                token_hash=_hash(token),
                officer_id=officer_id,
                csrf_token=secrets.token_urlsafe(32),
                created_at=now,
                expires_at=now + IDLE,
            )
        )
    return token


def set_cookie(response: Response, name: str, value: str, *, secure: bool, lasting: bool) -> None:
    """Set a cookie that scripts cannot read and other sites cannot send."""
    response.set_cookie(
        name,
        value,
        max_age=_YEAR_S if lasting else None,
        httponly=True,
        samesite="strict",
        secure=secure,
        path="/",
    )


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "surrogateescape")).hexdigest()


def _from_session(desk: Desk, token: str, language: str) -> Visitor | None:
    now = desk.now()
    with session_scope(desk.engine, read_only=True) as session:
        row = session.exec(
            select(DeskSession, Officer)
            .where(DeskSession.token_hash == _hash(token))
            .where(DeskSession.officer_id == Officer.id)
        ).first()
    if row is None:
        return None
    opened, officer = row
    if opened.expires_at <= now or not officer.active or officer.id is None:
        return None
    signed_in = SignedIn(
        officer.id,
        officer.username,
        officer.display_name,
        officer.password_hash.startswith(ONCE),
        opened.token_hash,
    )
    _keep_alive(desk, opened)
    return Visitor(language, opened.csrf_token, signed_in)


def _keep_alive(desk: Desk, opened: DeskSession) -> None:
    until = min(desk.now() + IDLE, opened.created_at + LONGEST)
    if until - opened.expires_at < _REFRESH_AFTER:
        return
    with session_scope(desk.engine) as session:
        present = session.get(DeskSession, opened.token_hash)
        if present is not None:
            present.expires_at = until
            session.add(present)
