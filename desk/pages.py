"""How a page is made: template, words in the visitor's language, and the forms of numbers."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape
from starlette.responses import HTMLResponse

from actions.document import PAKISTAN
from desk import urgency
from desk.errors import DeskError

if TYPE_CHECKING:
    from starlette.requests import Request

    from desk.context import Desk
    from desk.visitors import SignedIn, Visitor

HERE: Final = Path(__file__).parent
STATIC: Final = HERE / "static"
FONT_PACKAGE: Final = "fontpkg_noto_sans_arabic"
_ARABIC = re.compile(r"[\u0600-\u06FF\u0750-\u077F\uFB50-\uFDFF\uFE70-\uFEFF]")
# Telephone numbers, amounts, identifiers and links: whatever a right-to-left line would tear apart.
_DIGIT = "0-9\u06f0-\u06f9"
_RUN = re.compile(
    r"(?:https?://|www\.)[!-~]+|"
    rf"[+*#(]*[{_DIGIT}](?:[-+*#.,:/()@\u066B\u066C A-Za-z{_DIGIT}]*[{_DIGIT}#])?"
)
_LATIN = re.compile(r"[A-Za-z]")


class NotSignedInError(DeskError):
    """A page that needs an officer was reached without one; the gate should have stopped it."""


class Pages:
    """Renders the desk's templates.

    Args:
        desk: for its words and its clock.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._environment = Environment(
            loader=FileSystemLoader(HERE / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.filters.update(
            rupees=rupees,
            clock=clock,
            script=script,
            isolated=isolated,
            band=urgency.band,
            query=urlencode,
        )

    def officer(self, request: Request) -> SignedIn:
        """Return the officer of a request.

        Raises:
            NotSignedInError: There is none.
        """
        officer = visitor_of(request).officer
        if officer is None:
            raise NotSignedInError
        return officer

    def render(
        self, request: Request, template: str, status: int = 200, **values: Any
    ) -> HTMLResponse:
        """Return a page; `t` is its words, `name` the names of categories and the like."""
        visitor = visitor_of(request)
        words = self._desk.wording.words(visitor.language)

        def name(kind: str, slug: str | None) -> str:
            return self._desk.wording.name(visitor.language, kind, slug)

        def age(since: datetime) -> str:
            message_id, count = age_parts(self._desk.now() - since)
            return words(message_id, count=count)

        here = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        page = self._environment.get_template(template).render(
            {
                "t": words,
                "name": name,
                "age": age,
                "visitor": visitor,
                "here": here if request.method == "GET" else "/",
                "failed": False,
                "wrong": None,
                "username": "",
                **values,
            }
        )
        return HTMLResponse(page, status)

    def message(self, request: Request, status: int, kind: str) -> HTMLResponse:
        """Return a page that says one thing, such as that nothing is here."""
        return self.render(request, "message.html", status, kind=kind)


def visitor_of(request: Request) -> Visitor:
    """Return who the gate recognised."""
    visitor: Visitor = request.scope["state"]["visitor"]
    return visitor


def font_directory() -> Path:
    """Return where the packaged font's file is."""
    return Path(str(resources.files(FONT_PACKAGE).joinpath("files")))


def rupees(paisa: int | None) -> str:
    """Return an amount in rupees, its thousands grouped by three as banks print them."""
    return "" if paisa is None else f"{paisa // 100:,}"


def clock(at: datetime) -> str:
    """Return a moment in Pakistan's time, to the minute."""
    return at.astimezone(PAKISTAN).strftime("%Y-%m-%d %H:%M")


def day(at: datetime) -> str:
    """Return a day as the bot writes it to citizens, in Pakistan's time."""
    return at.astimezone(PAKISTAN).strftime("%d-%m-%Y")


def script(text: str) -> str:
    """Return "ur" for text that is mostly in Urdu script, else "en": its font and direction."""
    arabic = len(_ARABIC.findall(text))
    return "ur" if arabic and arabic >= len(_LATIN.findall(text)) else "en"


def isolated(text: str) -> Markup:
    """Return text with every number and link in an isolate of its own, for right-to-left pages.

    Only what is shown changes: "0311-1111111" inside Urdu would otherwise appear as
    "1111111-0311". What the citizen wrote stays as it is stored.
    """
    parts, end = [], 0
    for run in _RUN.finditer(text):
        parts += [escape(text[end : run.start()]), Markup('<bdi dir="ltr">{}</bdi>').format(run[0])]
        end = run.end()
    return Markup("").join([*parts, escape(text[end:])])


def age_parts(passed: timedelta) -> tuple[str, int]:
    """Return the message id and the number for an age, in its largest whole unit."""
    minutes = max(0, int(passed.total_seconds() // 60))
    if minutes < 60:
        return "desk-age-minutes", minutes
    if minutes < 48 * 60:
        return "desk-age-hours", minutes // 60
    return "desk-age-days", minutes // (24 * 60)
