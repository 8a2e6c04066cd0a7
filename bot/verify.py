"""The public page that says whether a sheet is genuine: no sign-in, no script, no personal data."""

from __future__ import annotations

import ipaddress
from pathlib import Path
from typing import Annotated, Final

from fastapi import APIRouter, Query, Request
from jinja2 import Environment, FileSystemLoader, select_autoescape
from starlette.concurrency import run_in_threadpool
from starlette.responses import HTMLResponse

from actions.guesses import Guesses
from actions.sheet_code import read_code
from actions.sheets import Genuine, Sheets
from content.catalogue import Catalogue

MOST_WRONG: Final = 20
"""Unknown codes that one address may try in ten minutes; then it is told to wait."""
POLICY: Final = (
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'"
)
_LANGUAGES: Final = ("ur", "en")
_TEMPLATES: Final = Path(__file__).parent / "templates"
_STATUS: Final = {"unknown": 404, "malformed": 422, "too-many": 429}


def network_of(host: str) -> str:
    """What counts as one address: an IPv4 address, or the /64 that an IPv6 subscriber has."""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host[:64]
    if address.version == 6 and address.ipv4_mapped is None:
        return str(ipaddress.ip_network((address, 64), strict=False))
    return str(getattr(address, "ipv4_mapped", None) or address)


class VerifyPage:
    """Answers `GET /verify`.

    Args:
        sheets: Knows the codes.
        catalogue: The wording.
        guesses: Counts wrong codes.
    """

    def __init__(self, sheets: Sheets, catalogue: Catalogue, guesses: Guesses) -> None:
        self._sheets = sheets
        self._catalogue = catalogue
        self._guesses = guesses
        templates = Environment(
            loader=FileSystemLoader(_TEMPLATES),
            autoescape=select_autoescape(),
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._template = templates.get_template("verify.html")

    async def answer(
        self, request: Request, code: Annotated[str | None, Query(max_length=200)] = None
    ) -> HTMLResponse:
        """The form, or what is known of a code."""
        if code is None or not code.strip():
            return self._page("", None)
        read = read_code(code)
        if read is None:
            return self._page("malformed", None, code)
        address = network_of(request.client.host if request.client else "")
        if not self._guesses.may_try(address):
            return self._page("too-many", None, read)
        genuine = await run_in_threadpool(self._sheets.check, read)
        if genuine is None:
            self._guesses.was_wrong(address)
        return self._page("genuine" if genuine else "unknown", genuine, read)

    def _page(self, outcome: str, genuine: Genuine | None, code: str = "") -> HTMLResponse:
        html = self._template.render(
            outcome=outcome,
            genuine=genuine,
            rows=self._rows(genuine) if genuine else (),
            code=code[:40],
            languages=_LANGUAGES,
            t=self._catalogue.text,
        )
        headers = {
            "Content-Security-Policy": POLICY,
            "Cache-Control": "no-store",
            "X-Robots-Tag": "noindex",
        }
        return HTMLResponse(html, _STATUS.get(outcome, 200), headers)

    def _rows(self, genuine: Genuine) -> list[tuple[str, tuple[str, ...]]]:
        """Message of each label, and its value in one or both languages."""
        return [
            ("verify-what", self._names("verify-what", genuine.kind.replace("_", "-"))),
            ("verify-filed", (genuine.filed_on.strftime("%d-%m-%Y"),)),
            ("verify-kind", self._names("category-name", genuine.category)),
            ("verify-state", self._names("state", genuine.state)),
            ("verify-files", (str(genuine.files),)),
            ("verify-fingerprint", (genuine.fingerprint,)),
        ]

    def _names(self, kind: str, slug: str) -> tuple[str, ...]:
        """A name in each language; the slug when it has none."""
        if not self._catalogue.has("en", f"{kind}-{slug}"):
            return (slug.replace("_", " "),)
        return tuple(self._catalogue.text(language, f"{kind}-{slug}") for language in _LANGUAGES)


def verify_router(
    sheets: Sheets, catalogue: Catalogue, guesses: Guesses | None = None
) -> APIRouter:
    """Return the route of the page.

    Args:
        sheets: Knows the codes.
        catalogue: The wording.
        guesses: Counts wrong codes; a new count when absent.
    """
    router = APIRouter()
    page = VerifyPage(sheets, catalogue, guesses or Guesses(MOST_WRONG))
    router.add_api_route(
        "/verify",
        page.answer,
        methods=["GET"],
        response_class=HTMLResponse,
        include_in_schema=False,
    )
    return router
