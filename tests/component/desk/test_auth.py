from __future__ import annotations

import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
from sqlmodel import Session, select

from desk.auth import ensure_first_officer
from storage.desk_tables import DeskSession, Officer
from storage.tables import AuditEntry
from tests.desk_parts import NEW_PASSWORD, DeskParts, csrf, first_password, post, sign_in


class Clock:
    def __init__(self) -> None:
        self.now = datetime.now(UTC)

    def __call__(self) -> datetime:
        return self.now


def test_the_first_officer_is_made_once_and_privately(desk: DeskParts) -> None:
    ensure_first_officer(desk.desk)
    file = desk.settings.home / "first-sign-in.txt"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    before = file.read_text()
    ensure_first_officer(desk.desk)
    assert file.read_text() == before
    with Session(desk.engine) as session:
        officer = session.exec(select(Officer)).one()
    assert first_password(desk) not in officer.password_hash


async def test_the_first_password_must_be_changed_before_anything_else(desk: DeskParts) -> None:
    ensure_first_officer(desk.desk)
    async with desk.client() as client:
        answer = await post(
            client, "/sign-in", username="officer", password=first_password(desk), at="/sign-in"
        )
        assert answer.status_code == 303
        for path in ("/", "/cases/NCCIA-26-0000-0000", "/nothing"):
            assert (await client.get(path)).headers["location"] == "/password"
        old = first_password(desk)
        for wrong in (
            {"old": "no", "new": NEW_PASSWORD, "again": NEW_PASSWORD},
            {"old": old, "new": "short", "again": "short"},
            {"old": old, "new": old, "again": old},
            {"old": old, "new": "the officer knows", "again": "the officer knows"},
            {"old": old, "new": NEW_PASSWORD, "again": "something else"},
        ):
            assert (await post(client, "/password", at="/password", **wrong)).status_code == 422
        done = await post(
            client, "/password", at="/password", old=old, new=NEW_PASSWORD, again=NEW_PASSWORD
        )
        assert done.headers["location"] == "/"
        assert (await client.get("/")).status_code == 200
    assert not (desk.settings.home / "first-sign-in.txt").exists()


async def test_a_new_password_ends_the_other_sessions(desk: DeskParts) -> None:
    async with desk.client() as here, desk.client() as there:
        await sign_in(desk, here)
        await sign_in(desk, there)
        other = "another long one"
        await post(here, "/password", at="/password", old=NEW_PASSWORD, new=other, again=other)
        assert (await here.get("/")).status_code == 200
        assert (await there.get("/")).headers["location"] == "/sign-in"


async def test_cookies_are_strict_and_the_database_holds_no_token(desk: DeskParts) -> None:
    async with desk.client() as client:
        answer = await sign_in(desk, client)
        cookie = answer.headers["set-cookie"]
        assert "HttpOnly" in cookie
        assert "SameSite=strict" in cookie
        token = client.cookies["khabardar_desk"]
    with Session(desk.engine) as session:
        assert token not in session.exec(select(DeskSession)).one().token_hash


async def test_over_https_the_cookie_is_secure(desk: DeskParts) -> None:
    async with desk.client(base_url="https://desk.test") as client:
        answer = await sign_in(desk, client)
        assert "Secure" in answer.headers["set-cookie"]
        assert "strict-transport-security" in answer.headers


async def test_five_failures_lock_for_fifteen_minutes(tmp_path: Path) -> None:
    clock = Clock()
    desk = DeskParts(tmp_path, now=clock)
    async with desk.client() as client:
        await sign_in(desk, client)
    async with desk.client() as client:

        async def attempt(password: str, username: str = "officer") -> httpx.Response:
            return await post(
                client, "/sign-in", at="/sign-in", username=username, password=password
            )

        answers = [await attempt("wrong") for _ in range(5)]
        assert {answer.status_code for answer in answers} == {401}
        assert (await attempt(NEW_PASSWORD)).status_code == 401
        # Nobody learns whether the name, the password or the lock is the reason.
        unknown = await attempt("wrong", "nobody")
        locked = await attempt("wrong")
        assert unknown.text.replace("nobody", "officer") == locked.text
        clock.now += timedelta(minutes=14, seconds=59)
        assert (await attempt(NEW_PASSWORD)).status_code == 401
        clock.now += timedelta(seconds=2)
        assert (await attempt(NEW_PASSWORD)).status_code == 303
    with Session(desk.engine) as session:
        actions = [entry.action for entry in session.exec(select(AuditEntry))]
    assert actions.count("officer.sign_in_failed") == 9


async def test_an_unknown_name_costs_as_much_as_a_wrong_password(desk: DeskParts) -> None:
    counted = []
    fits = desk.desk.passwords.fits

    def counting(stored: str | None, password: str) -> bool:
        counted.append(stored)
        return fits(stored, password)

    object.__setattr__(desk.desk.passwords, "fits", counting)
    async with desk.client() as client:
        await sign_in(desk, client)
    async with desk.client() as client:
        counted.clear()
        await post(client, "/sign-in", at="/sign-in", username="nobody", password="x")
        await post(client, "/sign-in", at="/sign-in", username="officer", password="x")
    assert len(counted) == 2


async def test_sessions_end_when_idle_when_old_and_on_sign_out(tmp_path: Path) -> None:
    clock = Clock()
    desk = DeskParts(tmp_path, now=clock)
    async with desk.client() as client:
        await sign_in(desk, client)
        clock.now += timedelta(minutes=61)
        assert (await client.get("/")).status_code == 303
        await sign_in(desk, client)
        for _ in range(14):
            clock.now += timedelta(minutes=50)
            assert (await client.get("/")).status_code == 200
        clock.now += timedelta(minutes=50)  # 12.5 hours after signing in
        assert (await client.get("/")).status_code == 303
        await sign_in(desk, client)
        token = client.cookies["khabardar_desk"]
        await post(client, "/sign-out", at="/")
        client.cookies.set("khabardar_desk", token, domain="desk.test")
        assert (await client.get("/")).headers["location"] == "/sign-in"


@pytest.mark.parametrize("path", ["/sign-out", "/password", "/language", "/sign-in"])
async def test_every_post_needs_the_visitors_own_token(desk: DeskParts, path: str) -> None:
    async with desk.client() as client, desk.client() as other:
        await sign_in(desk, client)
        assert (await client.post(path)).status_code == 403
        assert (await client.post(path, data={"csrf": "x" * 64})).status_code == 403
        await other.get("/sign-in")
        stolen = csrf((await other.get("/sign-in")).text)
        assert (await client.post(path, data={"csrf": stolen})).status_code == 403
        multipart = {"csrf": (None, csrf((await client.get("/")).text))}
        assert (await client.post(path, files=multipart)).status_code == 403


async def test_a_form_that_is_too_large_is_not_read(desk: DeskParts) -> None:
    async with desk.client() as client:
        answer = await client.post("/sign-in", data={"csrf": "x", "username": "x" * 70_000})
    assert answer.status_code == 413


@pytest.mark.parametrize(
    ("back", "to"),
    [
        ("/?state=all", "/?state=all"),
        ("//evil.example", "/"),
        ("/\\evil.example", "/"),
        ("https://evil.example", "/"),
    ],
)
async def test_the_language_is_remembered_and_leads_nowhere_else(
    desk: DeskParts, back: str, to: str
) -> None:
    async with desk.client() as client:
        answer = await post(client, "/language", at="/sign-in", language="ur", back=back)
        assert answer.headers["location"] == to
        assert '<html lang="ur" dir="rtl">' in (await client.get("/sign-in")).text
