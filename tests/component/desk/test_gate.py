from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from fastapi.routing import APIRoute
from starlette.routing import BaseRoute, Mount, Route

from desk import gate
from tests.desk_parts import DeskParts, sign_in

EVERY_METHOD = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")


def walk(routes: list[BaseRoute], prefix: str = "") -> Iterator[str]:
    """Yield an address for every route of an application, mounted ones too."""
    for route in routes:
        if isinstance(route, Mount):
            yield from walk(list(route.routes), prefix + route.path)
        elif isinstance(route, APIRoute | Route):
            yield prefix + re.sub(r"\{[^}]+\}", "a" * 32, route.path)
        else:
            # FastAPI keeps an included router whole; a kind of route without one must fail here.
            included: Any = route
            yield from walk(list(included.original_router.routes), prefix)


def is_open(method: str, path: str) -> bool:
    method = "GET" if method == "HEAD" else method
    described = path in ("/intake/v1/openapi.json", "/intake/v1/schema") and method == "GET"
    return (method, path) in gate.OPEN or described


async def test_every_route_is_closed_unless_it_is_on_the_list(desk: DeskParts) -> None:
    paths = sorted(set(walk(desk.app.routes)))
    assert "/cases/" + "a" * 32 in paths
    assert "/intake/v1/complaints" in paths
    assert len(paths) >= 14
    async with desk.client() as client:
        for path in [*paths, "/nothing", "/docs", "/openapi.json", "/static/../desk.css/x"]:
            for method in EVERY_METHOD:
                if is_open(method, path):
                    continue
                answer = await client.request(method, path)
                if path.startswith("/intake/"):
                    assert answer.status_code == 401, (method, path)
                elif path.startswith("/static/"):
                    assert answer.status_code in (303, 404), (method, path)
                elif (method, path) == ("HEAD", "/health"):
                    assert answer.status_code in (303, 405)
                else:
                    assert answer.headers.get("location") == "/sign-in", (method, path)


async def test_what_is_on_the_list_is_open(desk: DeskParts) -> None:
    async with desk.client() as client:
        for method, path in gate.OPEN:
            answer = await client.request(method, path)
            assert answer.status_code in (200, 403), (method, path)  # 403: a form without a token
        assert (await client.get("/static/desk.css")).status_code == 200
        font = "/static/fonts/NotoSansArabic%5Bwdth%2Cwght%5D.ttf"
        assert (await client.get(font)).status_code == 200


async def test_the_list_holds_nothing_but_what_exists(desk: DeskParts) -> None:
    paths = set(walk(desk.app.routes))
    assert {path for _, path in gate.OPEN | gate.BEFORE_CHANGE} <= paths


@pytest.mark.parametrize("path", ["/sign-in", "/static/desk.css", "/health", "/intake/v1/schema"])
async def test_security_headers_are_on_every_answer(desk: DeskParts, path: str) -> None:
    async with desk.client() as client:
        headers = (await client.get(path)).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "script-src" not in policy  # no script at all
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "same-origin"


async def test_pages_are_not_kept_and_hold_no_script_or_style(desk: DeskParts) -> None:
    async with desk.client() as client:
        await sign_in(desk, client)
        answer = await client.get("/")
    assert answer.headers["cache-control"] == "no-store"
    assert not re.search(r"<script|\son\w+=|style=", answer.text)


async def test_health_says_what_is_missing_and_nothing_else(desk: DeskParts) -> None:
    async with desk.client() as client:
        assert (await client.get("/health")).json() == {"ready": True}
        desk.settings.evidence_dir.rename(desk.settings.home / "elsewhere")
        answer = await client.get("/health")
        assert (answer.status_code, answer.json()) == (
            503,
            {"ready": False, "missing": ["evidence"]},
        )


async def test_errors_are_pages_for_officers(desk: DeskParts) -> None:
    async with desk.client() as client:
        await sign_in(desk, client)
        missing = await client.get("/nothing")
        assert (missing.status_code, "Nothing is here" in missing.text) == (404, True)
        assert (await client.get("/?page=none")).status_code == 422
        assert isinstance(missing, httpx.Response)
