"""The queue: every case, the most urgent first and of those the oldest.

A case that waits for the citizen stands behind all that an officer can go on with, until something
comes. Within a band of urgency, cases with something unread or with a wish to be called come first:
an answer never overtakes a graver matter.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, Final, cast

from fastapi import APIRouter, Query, Request
from sqlalchemy.orm import defer
from sqlmodel import Session, and_, case, col, func, or_, select
from starlette.responses import Response

from desk import numbers
from desk.filing import TRACKING
from desk.marks import Kind, Mark, condition, marks
from desk.states import ENDED, State
from desk.urgency import BANDS
from storage.desk_tables import CaseFile, CaseObservable
from storage.engine import session_scope
from storage.errors import InvalidTrackingNumberError
from storage.tracking import normalise_tracking_number

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import QueryableAttribute

    from desk.context import Desk
    from desk.pages import Pages

PAGE_SIZE: Final = 25
OPEN: Final = "open"
ALL: Final = "all"
_MAX_PAGE: Final = 100_000


@dataclass(frozen=True)
class Wanted:
    """What an officer asked for; values that mean nothing are dropped."""

    state: str
    category: str
    city: str
    mark: str
    search: str
    page: int

    def query(self, **changes: Any) -> dict[str, Any]:
        """Return the parts of an address that asks for this, with changes."""
        parts = {
            "state": self.state,
            "category": self.category,
            "city": self.city,
            "mark": self.mark,
            "q": self.search,
            "page": self.page,
            **changes,
        }
        plain = {"state": OPEN, "page": 1}
        return {key: value for key, value in parts.items() if value and value != plain.get(key)}


@dataclass(frozen=True)
class Page:
    """One page of the queue and what can be filtered by."""

    cases: Sequence[CaseFile]
    marks: Mapping[int, Sequence[Mark]]
    total: int
    open: int
    pages: int
    counts: dict[str, int]
    categories: Sequence[str]
    cities: Sequence[str]
    misread: bool


def look(desk: Desk, wanted: Wanted) -> Page:
    """Return the cases an officer asked for."""
    with session_scope(desk.engine, read_only=True) as session:
        sought = _sought(desk, session, wanted.search)
        if sought is None:
            conditions: list[ColumnElement[bool]] = [col(CaseFile.id).is_(None)]
        elif wanted.search:
            conditions = [col(CaseFile.id).in_(sought)]
        else:
            conditions = _conditions(wanted)
        total = session.exec(select(func.count()).select_from(CaseFile).where(*conditions)).one()
        pages = max(1, -(-total // PAGE_SIZE))
        first = (min(wanted.page, pages) - 1) * PAGE_SIZE
        cases = session.exec(
            select(CaseFile)
            .where(*conditions)
            # The document is large and encrypted; sorting must not carry it along.
            .options(defer(cast("QueryableAttribute[Any]", CaseFile.document), raiseload=True))
            .order_by(*_order())
            .offset(first)
            .limit(PAGE_SIZE)
        ).all()
        marked = marks(session, cases)
        open_ = session.exec(select(func.count()).select_from(CaseFile).where(_is_open())).one()
        counts = dict(
            session.exec(select(CaseFile.state, func.count()).group_by(col(CaseFile.state))).all()
        )
        categories = session.exec(select(CaseFile.category).distinct()).all()
        cities = session.exec(
            select(CaseFile.city).where(col(CaseFile.city).is_not(None)).distinct()
        ).all()
    return Page(
        cases,
        marked,
        total,
        open_,
        pages,
        counts,
        sorted(categories),
        sorted(city for city in cities if city),
        misread=sought is None,
    )


def _is_open() -> ColumnElement[bool]:
    """Not ended; or withdrawn, and no officer has read that: it may have been made under threat."""
    unread = and_(col(CaseFile.state) == State.WITHDRAWN, col(CaseFile.news_at).is_not(None))
    return or_(col(CaseFile.state).not_in(ENDED), unread)


def _order() -> list[ColumnElement[Any]]:
    has_news = or_(col(CaseFile.news_at).is_not(None), col(CaseFile.wants_contact_at).is_not(None))
    waits = and_(col(CaseFile.state) == State.WAITING_CITIZEN, ~has_news)
    urgency_ = col(CaseFile.urgency)
    bands = case(*((urgency_ >= least, least) for least, _ in BANDS), else_=0)
    return [
        case((waits, 1), else_=0),
        bands.desc(),
        case((has_news, 0), else_=1),
        urgency_.desc(),
        col(CaseFile.received_at).asc(),
        col(CaseFile.id).asc(),
    ]


def _conditions(wanted: Wanted) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if wanted.state == OPEN:
        conditions.append(_is_open())
    elif wanted.state != ALL:
        conditions.append(col(CaseFile.state) == wanted.state)
    if wanted.mark:
        conditions.append(condition(Kind(wanted.mark)))
    if wanted.category:
        conditions.append(col(CaseFile.category) == wanted.category)
    if wanted.city:
        conditions.append(col(CaseFile.city) == wanted.city)
    return conditions


def _sought(desk: Desk, session: Session, typed: str) -> list[int] | None:
    """Return ids of cases with a typed number; None when it is no number at all."""
    if not typed:
        return []
    number = numbers.canonical(typed)
    if number:
        statement = select(CaseFile.id).where(CaseFile.nccia_number == number)
        return [found for found in session.exec(statement) if found is not None]
    try:
        tracking = normalise_tracking_number(typed)
    except InvalidTrackingNumberError:
        return None
    index = desk.keyring.blind_index(tracking, TRACKING)
    return list(
        session.exec(
            select(CaseObservable.case_id).where(
                CaseObservable.value_index == index, CaseObservable.type == TRACKING
            )
        )
    )


def routes(desk: Desk, pages: Pages) -> APIRouter:
    """Return the pages of this module."""
    router = APIRouter()

    @router.get("/")
    def show_queue(
        request: Request,
        state: Annotated[str, Query(max_length=40)] = OPEN,
        category: Annotated[str, Query(max_length=40)] = "",
        city: Annotated[str, Query(max_length=80)] = "",
        mark: Annotated[str, Query(max_length=40)] = "",
        q: Annotated[str, Query(max_length=60)] = "",
        page: Annotated[int, Query(ge=1, le=_MAX_PAGE)] = 1,
    ) -> Response:
        known = state if state in (OPEN, ALL, *State) else OPEN
        known_mark = mark if mark in list(Kind) else ""
        wanted = Wanted(known, category.strip(), city.strip(), known_mark, q.strip(), page)
        return pages.render(
            request,
            "queue.html",
            found=look(desk, wanted),
            wanted=wanted,
            states=list(State),
            marks=list(Kind),
        )

    return router
