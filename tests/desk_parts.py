"""What the tests of the desk share: documents, a signed client, a desk in a temporary home."""

from __future__ import annotations

import copy
import re
import uuid
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import httpx
from argon2 import PasswordHasher
from fastapi import FastAPI
from sqlalchemy import Engine
from sqlmodel import Session, select

from actions.signing import IDEMPOTENCY_HEADER, SigningAuth
from desk.app import create_app
from desk.auth import ensure_first_officer
from desk.context import Desk
from desk.passwords import ONCE, Passwords
from storage.desk_tables import Officer
from storage.engine import make_engine
from storage.secrets import Secrets, load_or_create
from storage.settings import Settings
from tests.databases import SQLITE_FILE, migrated_sqlite

CALLBACK_PREFIX = "http://127.0.0.1:8080/"
NEW_PASSWORD = "correct horse battery"
QUICK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
"""Argon2id that costs nothing: tests sign in often."""

DOCUMENT: dict[str, Any] = {
    "version": "1.0",
    "complaint_id": "0123456789abcdef0123456789abcdef",
    "tracking_number": "KBR-7Q2M-0XKD-94TZ",
    "language": "ur",
    "channel": "telegram",
    "confirmed_at": "2026-11-20T09:15:00Z",
    "category": "whatsapp_hijacking",
    "subtype": None,
    "kind": "complaint",
    "complainant": {
        "name": "سعدیہ خان",
        "cnic": "35202-1234567-2",
        "phone": "+923001234567",
        "city": "Lahore",
    },
    "narrative": [
        {
            "text": "میرا واٹس ایپ بند ہو گیا، 0311-1111111 والے نے 45,000 روپے لے لیے",
            "received_at": "2026-11-20T09:01:00Z",
        }
    ],
    "incident_time": "2026-11-20T13:00:00+05:00",
    "incident_time_text": "aaj dopahar",
    "amount_lost_pkr": 45000,
    "amounts_foreign": [],
    "observables": [{"type": "phone", "value": "+923111111111", "role": "suspect"}],
    "impersonated": None,
    "scheme": None,
    "platform": "whatsapp",
    "transaction": None,
    "evidence": [],
    "unknown": [],
    "consent": {"given_at": "2026-11-20T08:59:00Z", "wording_version": "2026-11"},
    "callback_url": f"{CALLBACK_PREFIX}nccia/status",
}


def a_document(**changes: Any) -> dict[str, Any]:
    """Return a valid document with an id of its own; `a__b=1` changes what is inside."""
    document = copy.deepcopy(DOCUMENT)
    document["complaint_id"] = uuid.uuid4().hex
    for path, value in changes.items():
        *outer, last = path.split("__")
        place = document
        for step in outer:
            place = place[step]
        place[last] = value
    return document


def an_addition(complaint_id: str, kind: str = "statement", **changes: Any) -> dict[str, Any]:
    """Return a valid addition to a complaint, with an id of its own."""
    return {
        "version": "1.0",
        "addition_id": uuid.uuid4().hex,
        "complaint_id": complaint_id,
        "kind": kind,
        "text": "انہوں نے آج پھر فون کیا۔",
        "question_id": None,
        "resolved": None,
        "evidence": [],
        "sent_at": "2026-11-21T06:00:00Z",
        **changes,
    }


class DeskParts:
    """A desk in a temporary home: application, database (its own SQLite or a given one), keys."""

    def __init__(self, home: Path, *, engine: Engine | None = None, **options: Any) -> None:
        self.settings = Settings(home=home)
        self.secrets: Secrets = load_or_create(self.settings.secrets_file)
        if engine is None:
            migrated_sqlite(home / SQLITE_FILE)
        self.engine: Engine = engine or make_engine(self.settings.database_url)
        self.notified: list[int] = []
        options.setdefault("notify", self.notified.append)
        options.setdefault("callback_prefix", CALLBACK_PREFIX)
        options.setdefault("passwords", Passwords(QUICK))
        self.app: FastAPI = create_app(self.settings, self.secrets, self.engine, **options)
        self.desk: Desk = self.app.state.desk

    def client(
        self, auth: httpx.Auth | None = None, base_url: str = "http://desk.test"
    ) -> httpx.AsyncClient:
        """Return a client of the desk's pages, without cookies and signatures."""
        transport = httpx.ASGITransport(self.app, raise_app_exceptions=False)
        return httpx.AsyncClient(transport=transport, base_url=base_url, auth=auth)

    def signed_client(self, clock: Callable[[], float] | None = None) -> httpx.AsyncClient:
        """Return a client that signs as the bot does."""
        secrets = self.secrets
        options = {"clock": clock} if clock else {}
        return self.client(SigningAuth(secrets.intake_key_id, secrets.intake_secret, **options))


async def file(client: httpx.AsyncClient, document: Mapping[str, Any]) -> httpx.Response:
    """File a document."""
    headers = {IDEMPOTENCY_HEADER: document["complaint_id"]}
    return await client.post("/intake/v1/complaints", json=document, headers=headers)


async def add(client: httpx.AsyncClient, addition: Mapping[str, Any]) -> httpx.Response:
    """Add to a filed complaint."""
    headers = {IDEMPOTENCY_HEADER: addition["addition_id"]}
    path = f"/intake/v1/complaints/{addition['complaint_id']}/additions"
    return await client.post(path, json=addition, headers=headers)


def csrf(page: str) -> str:
    """Return the token of a page's forms."""
    found = re.search(r'name="csrf" value="([^"]+)"', page)
    assert found, "the page has no form"
    return found[1]


async def post(client: httpx.AsyncClient, path: str, *, at: str, **values: str) -> httpx.Response:
    """Send a form of the page at `at`."""
    token = csrf((await client.get(at)).text)
    return await client.post(path, data={"csrf": token, **values})


def first_password(desk: DeskParts) -> str:
    """Return the password of the first officer, as the operator reads it."""
    return (desk.settings.home / "first-sign-in.txt").read_text().splitlines()[1]


async def sign_in(desk: DeskParts, client: httpx.AsyncClient) -> httpx.Response:
    """Sign the first officer in, with a password that is already his own."""
    ensure_first_officer(desk.desk)
    with Session(desk.engine) as session:
        officer = session.exec(select(Officer)).one()
        if officer.password_hash.startswith(ONCE):
            officer.password_hash = desk.desk.passwords.hash(NEW_PASSWORD)
            session.add(officer)
            session.commit()
    return await post(client, "/sign-in", at="/sign-in", username="officer", password=NEW_PASSWORD)
