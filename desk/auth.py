"""Sign-in, sign-out and the change of a password.

Five wrong passwords lock an officer for 15 minutes. Whoever tries is told the same whether the name
is unknown, the password wrong or the officer locked, and waits as long.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

from fastapi import APIRouter, Form, Request
from sqlmodel import col, delete, func, select
from starlette.responses import RedirectResponse, Response

from desk import visitors
from desk.errors import SignInRefusedError
from desk.pages import Pages, visitor_of
from desk.passwords import MAX_CHARS, MIN_CHARS, ONCE, new_password
from desk.wording import LANGUAGES
from storage import audit
from storage.desk_tables import DeskSession, Officer
from storage.engine import session_scope

if TYPE_CHECKING:
    from desk.context import Desk

MAX_FAILURES: Final = 5
LOCKED_FOR: Final = timedelta(minutes=15)
FIRST_USERNAME: Final = "officer"
Typed = Annotated[str, Form(max_length=MAX_CHARS)]


def ensure_first_officer(desk: Desk) -> None:
    """Make the first officer of an empty desk; the password goes into a private file."""
    with session_scope(desk.engine, read_only=True) as session:
        if session.exec(select(func.count()).select_from(Officer)).one():
            return
    password = new_password()
    hashed = ONCE + desk.passwords.hash(password)
    with session_scope(desk.engine) as session:
        if session.exec(select(func.count()).select_from(Officer)).one():
            return
        officer = Officer(
            username=FIRST_USERNAME, display_name="Duty officer", password_hash=hashed, role="admin"
        )
        session.add(officer)
        session.flush()
        # The file comes before the commit: an officer whose password nobody knows is of no use.
        _write_private(desk.first_sign_in, f"{FIRST_USERNAME}\n{password}\n")
        audit.append(session, "desk", "officer.created", f"officer:{officer.id}")


def check_password(desk: Desk, username: str, password: str) -> int:
    """Return the officer's id.

    Raises:
        SignInRefusedError: Unknown, wrong or locked; never says which.
    """
    with session_scope(desk.engine, read_only=True) as session:
        officer = session.exec(select(Officer).where(Officer.username == username)).first()
    fits = desk.passwords.fits(officer.password_hash if officer else None, password)
    with session_scope(desk.engine) as session:
        present = session.get(Officer, officer.id) if officer else None
        admitted = present is not None and _count(desk, present, fits=fits)
        actor = f"officer:{present.id}" if present else "officer:unknown"
        action = "officer.signed_in" if admitted else "officer.sign_in_failed"
        detail = {"locked": bool(present and present.locked_until)}
        audit.append(session, actor, action, actor, detail)
    if present is None or present.id is None or not admitted:
        raise SignInRefusedError
    return present.id


def _count(desk: Desk, officer: Officer, *, fits: bool) -> bool:
    """Count a failure, or forget the earlier ones; return whether the officer may come in."""
    now = desk.now()
    if not officer.active or (officer.locked_until is not None and officer.locked_until > now):
        return False
    officer.failed_attempts = 0 if fits else officer.failed_attempts + 1
    officer.locked_until = None
    if officer.failed_attempts >= MAX_FAILURES:
        officer.failed_attempts, officer.locked_until = 0, now + LOCKED_FOR
    return fits


def change_password(desk: Desk, officer_id: int, old: str, new: str) -> str | None:
    """Change an officer's password and end his other sessions.

    Returns:
        None when done, else what is wrong: "old", "short" or "same".
    """
    if len(new) < MIN_CHARS:
        return "short"
    with session_scope(desk.engine, read_only=True) as session:
        officer = session.get(Officer, officer_id)
    if officer is None or not desk.passwords.fits(officer.password_hash, old):
        return "old"
    if new == old or officer.username in new.lower():
        return "same"
    hashed = desk.passwords.hash(new)
    with session_scope(desk.engine) as session:
        present = session.get_one(Officer, officer_id)
        present.password_hash = hashed
        session.add(present)
        session.exec(delete(DeskSession).where(col(DeskSession.officer_id) == officer_id))
        actor = f"officer:{officer_id}"
        audit.append(session, actor, "officer.password_changed", actor)
    if officer.username == FIRST_USERNAME:
        with suppress(FileNotFoundError):
            desk.first_sign_in.unlink()
    return None


def sign_out(desk: Desk, officer_id: int, session_hash: str) -> None:
    """End one session."""
    with session_scope(desk.engine) as session:
        session.exec(delete(DeskSession).where(col(DeskSession.token_hash) == session_hash))
        actor = f"officer:{officer_id}"
        audit.append(session, actor, "officer.signed_out", actor)


def routes(desk: Desk, pages: Pages) -> APIRouter:
    """Return the pages of this module."""
    router = APIRouter()

    @router.get("/sign-in")
    def show_sign_in(request: Request) -> Response:
        if visitor_of(request).officer:
            return RedirectResponse("/", 303)
        return pages.render(request, "sign_in.html")

    @router.post("/sign-in")
    def do_sign_in(request: Request, username: Typed = "", password: Typed = "") -> Response:
        try:
            officer_id = check_password(desk, username.strip().lower(), password)
        except SignInRefusedError:
            return pages.render(request, "sign_in.html", 401, failed=True, username=username)
        return _admit(desk, request, officer_id)

    @router.post("/sign-out")
    def do_sign_out(request: Request) -> Response:
        officer = pages.officer(request)
        sign_out(desk, officer.id, officer.session_hash)
        answer = RedirectResponse("/sign-in", 303)
        answer.delete_cookie(visitors.SESSION_COOKIE, httponly=True, samesite="strict")
        return answer

    @router.get("/password")
    def show_password(request: Request) -> Response:
        return pages.render(request, "password.html", least=MIN_CHARS)

    @router.post("/password")
    def do_password(
        request: Request, old: Typed = "", new: Typed = "", again: Typed = ""
    ) -> Response:
        officer = pages.officer(request)
        wrong = "again" if new != again else change_password(desk, officer.id, old, new)
        if wrong:
            return pages.render(request, "password.html", 422, wrong=wrong, least=MIN_CHARS)
        return _admit(desk, request, officer.id)

    @router.post("/language")
    def choose_language(
        request: Request, language: Typed = "", back: Annotated[str, Form(max_length=500)] = "/"
    ) -> Response:
        # Only a path of our own, and none that a browser would read as another host.
        local = back.startswith("/") and not back.startswith(("//", "/\\"))
        answer = RedirectResponse(back if local else "/", 303)
        if language in LANGUAGES:
            secure = request.url.scheme == "https"
            name = visitors.LANGUAGE_COOKIE
            visitors.set_cookie(answer, name, language, secure=secure, lasting=True)
        return answer

    return router


def _admit(desk: Desk, request: Request, officer_id: int) -> Response:
    token = visitors.open_session(desk, officer_id)
    answer = RedirectResponse("/", 303)
    secure = request.url.scheme == "https"
    visitors.set_cookie(answer, visitors.SESSION_COOKIE, token, secure=secure, lasting=False)
    return answer


def _write_private(path: Path, text: str) -> None:
    path.unlink(missing_ok=True)
    path.touch(mode=0o600, exist_ok=False)
    path.write_text(text, encoding="utf-8")
