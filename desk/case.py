"""The case page: what the citizen said, what was found in it, and the decision about it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain
from threading import Lock
from typing import TYPE_CHECKING, Annotated, Any, Final
from urllib.parse import quote

from fastapi import APIRouter, Form, Path, Query, Request
from starlette.responses import RedirectResponse, Response, StreamingResponse

from actions.sheet_code import make_stamp
from content.facts import kind_name
from desk import casework, questions, states, urgency
from desk.errors import TransitionRefusedError
from desk.filing import TRACKING
from desk.timeline import timeline
from storage import masking
from storage.errors import EvidenceMissingError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actions.document import Complaint
    from desk.casework import OpenCase
    from desk.context import Desk
    from desk.pages import Pages
    from storage.desk_tables import CaseObservable

NOTICES: Final = frozenset({"moved", "reclassified", "asked", "read", "called", "called-already"})
Number = Annotated[str, Path(max_length=40)]
Short = Annotated[str, Form(max_length=64)]
Kind = Annotated[str, Form(max_length=100)]
Reason = Annotated[str, Form(max_length=8 * states.REASON_MAX_CHARS)]
Read = Annotated[int, Form(ge=0, le=2**62)]
"""Number of the newest addition the officer saw."""
_CONTROLS = re.compile(r"[\x00-\x09\x0B-\x1F\x7F\u202A-\u202E\u2066-\u2069]")
_ACCOUNTS: Final = ("iban", "bank_account", "wallet_account")


@dataclass(frozen=True)
class ShownObservable:
    """One row of the list of identifiers; `masked` is None when nothing is to be hidden."""

    id: int | None
    type: str
    role: str
    value: str
    masked: str | None
    part: str = ""


def clean_reason(typed: str) -> str:
    """Return a typed reason without controls, which could reorder or hide what a citizen reads."""
    lines = _CONTROLS.sub("", typed.replace("\r\n", "\n").replace("\r", "\n"))
    return "\n".join(line.strip() for line in lines.split("\n")).strip()


def reason_problem(reason: str) -> str | None:
    """Return what is wrong with a reason: "short", "long" or nothing."""
    if len(reason) < states.REASON_MIN_CHARS:
        return "short"
    return "long" if len(reason) > states.REASON_MAX_CHARS else None


def mask(observable: CaseObservable) -> str | None:
    """Return the mask of a value that is shown on request only, or None.

    Identity and telephone numbers are always covered: also a suspect may be a victim whose number
    was taken. Accounts are covered when they are the citizen's own; a suspect's are the work.
    """
    if observable.type == "cnic":
        return masking.mask_cnic(observable.value)
    if observable.type == "phone":
        return masking.mask_phone(observable.value)
    if observable.type in _ACCOUNTS and observable.role == "own":
        return masking.mask_account(observable.value)
    return None


def _shown(observables: Sequence[CaseObservable], document: Complaint) -> list[ShownObservable]:
    parts: dict[tuple[str, str], str] = {(o.type, o.value): o.part for o in document.observables}
    order = {"suspect": 0, "": 1, "own": 2}
    rows = sorted(
        (o for o in observables if o.type != TRACKING), key=lambda o: order.get(o.role, 1)
    )
    return [
        ShownObservable(o.id, o.type, o.role, o.value, mask(o), parts.get((o.type, o.value), ""))
        for o in rows
    ]


def _next_states(opened: OpenCase) -> list[states.State]:
    """Return where the officer who looks may move the case to."""
    before = opened.waiting.state_before if opened.waiting else None
    follow = states.may_follow(opened.case.state, before)
    return [to for to in follow if opened.decides or to != states.State.CLOSED]


class CasePages:
    """Renders the pages of one case.

    Args:
        desk: the desk.
        pages: how pages are made.
    """

    def __init__(self, desk: Desk, pages: Pages) -> None:
        self._desk = desk
        self._pages = pages

    def open(self, request: Request, number: str, action: str, **detail: Any) -> OpenCase | None:
        """Read a case for the request's officer, and write that down."""
        return casework.read(self._desk, number, self._pages.officer(request).id, action, detail)

    def show(
        self, request: Request, opened: OpenCase | None, status: int = 200, **values: Any
    ) -> Response:
        """Return the case page, or the page that says there is none."""
        if opened is None:
            return self._pages.message(request, 404, "not-found")
        case, document, judged = opened.case, opened.document, opened.judged
        cnic = document.complainant.cnic
        kind = self._desk.wording.kind_urgency(case.category, case.subtype)
        return self._pages.render(
            request,
            "case.html",
            status,
            **{
                "case": case,
                "document": document,
                "observables": _shown(opened.observables, document),
                "evidence": opened.evidence,
                "entries": timeline(opened),
                "marks": opened.marks,
                "waiting": opened.waiting,
                "assigned": opened.assigned,
                "reassigned": opened.reassigned,
                "decides": opened.decides,
                "newest": max((a.id or 0 for a in opened.additions), default=0),
                "askable": case.state in states.ASKABLE,
                "questions": self._desk.wording.questions(),
                "words_most": questions.WORDS_MAX_CHARS,
                "answer_days": questions.DEADLINE.days,
                "masked_cnic": masking.mask_cnic(cnic) if cnic else "",
                "masked_phone": masking.mask_phone(document.complainant.phone or ""),
                "laws": self._desk.wording.laws(case.category, case.subtype),
                "signs": urgency.assess(judged, case.received_at, kind).signs,
                "kinds": self._desk.wording.kinds(),
                "kind_seen": kind_name(case.category, case.subtype),
                "kind_filed": kind_name(document.category, document.subtype),
                "kind_points": (urgency.UNKNOWN_KIND if kind is None else kind) // 2,
                "points": urgency.POINTS,
                "next_states": _next_states(opened),
                "reason_least": states.REASON_MIN_CHARS,
                "reason_most": states.REASON_MAX_CHARS,
                "shown": "",
                "notice": None,
                "draft_to": "",
                "draft_reason": "",
                "draft_template": "",
                "draft_words": "",
                "ask_wrong": None,
                **values,
            },
        )

    def preview(
        self, request: Request, opened: OpenCase, to: str, reason: str, read: int
    ) -> Response:
        """Return the page that shows what the citizen will read."""
        wording, language = self._desk.wording, opened.document.language
        return self._pages.render(
            request,
            "preview.html",
            case=opened.case,
            document=opened.document,
            to=to,
            reason=reason,
            read=read,
            citizen_state=wording.citizen(language, f"state-{to}"),
            citizen_means=wording.citizen(language, f"state-{to}-means"),
        )


def routes(desk: Desk, pages: Pages) -> APIRouter:
    """Return the pages of this module."""
    router = APIRouter(prefix="/cases/{number}")
    view = CasePages(desk, pages)
    _add_reading(router, desk, pages, view)
    _add_sheet(router, desk, pages, view)
    _add_deciding(router, desk, pages, view)
    return router


def _add_reading(router: APIRouter, desk: Desk, pages: Pages, view: CasePages) -> None:
    @router.get("")
    def show_case(
        request: Request, number: Number, notice: Annotated[str, Query(max_length=20)] = ""
    ) -> Response:
        opened = view.open(request, number, "case.viewed")
        return view.show(request, opened, notice=notice if notice in NOTICES else None)

    @router.post("/show")
    def uncover(request: Request, number: Number, what: Short = "") -> Response:
        known = what in ("cnic", "phone") or re.fullmatch(r"observable-[0-9]{1,18}", what)
        if not known:
            return pages.message(request, 404, "not-found")
        opened = view.open(request, number, "case.uncovered", what=what)
        return view.show(request, opened, shown=what)

    @router.get("/evidence/{sha256}")
    def download(
        request: Request, number: Number, sha256: Annotated[str, Path(max_length=64)]
    ) -> Response:
        opened = view.open(request, number, "evidence.downloaded", sha256=sha256[:64])
        items = opened.evidence if opened else ()
        item = next((i for i in items if i.sha256 == sha256 and i.received_at), None)
        if item is None:
            return pages.message(request, 404, "not-found")
        pieces = desk.evidence.open(sha256)
        try:
            first = next(pieces)
        except EvidenceMissingError:
            return pages.message(request, 404, "not-found")
        return StreamingResponse(
            chain([first], pieces),
            media_type="application/octet-stream",  # never shown by the browser
            headers={
                "content-disposition": _attachment(item.name),
                "content-length": str(item.size_bytes),
            },
        )


def _add_sheet(router: APIRouter, desk: Desk, pages: Pages, view: CasePages) -> None:
    one = Lock()  # each takes a processor for half a second

    @router.get("/sheet")
    def sheet(request: Request, number: Number) -> Response:
        """Give out the sheet that the citizen has too: the document as it was filed."""
        # Not at the start: the library behind it takes seconds to load.
        from actions.sheet import make

        opened = view.open(request, number, "case.sheet_opened")
        if opened is None:
            return pages.message(request, 404, "not-found")
        case, document = opened.case, opened.document
        stamp = make_stamp(
            desk.keyring,
            desk.public_url,
            document.complaint_id,
            case.nccia_number,
            case.state,
            desk.now(),
        )
        with one:
            content = make(document, stamp, desk.wording.catalogue)
        name = f"{document.tracking_number}.pdf"
        headers = {"content-disposition": _attachment(name)}
        return Response(content, media_type="application/pdf", headers=headers)


def _add_deciding(router: APIRouter, desk: Desk, pages: Pages, view: CasePages) -> None:
    @router.post("/preview")
    def preview(
        request: Request,
        number: Number,
        to: Short = "",
        reason: Reason = "",
        seen: Short = "",
        read: Read = 0,
    ) -> Response:
        opened = view.open(request, number, "case.change_previewed", to=to)
        if opened is None:
            return view.show(request, None)
        reason = clean_reason(reason)
        if opened.case.state != seen or to not in _next_states(opened):
            return view.show(request, opened, 409, notice="moved-already", draft_reason=reason)
        wrong = reason_problem(reason)
        if wrong:
            drafts = {"draft_to": to, "draft_reason": reason}
            return view.show(request, opened, 422, wrong=wrong, **drafts)
        return view.preview(request, opened, to, reason, read)

    @router.post("/edit")
    def edit(request: Request, number: Number, to: Short = "", reason: Reason = "") -> Response:
        opened = view.open(request, number, "case.viewed")
        return view.show(request, opened, draft_to=to, draft_reason=clean_reason(reason))

    @router.post("/state")
    def move(
        request: Request,
        number: Number,
        to: Short = "",
        reason: Reason = "",
        seen: Short = "",
        read: Read = 0,
    ) -> Response:
        officer, reason = pages.officer(request), clean_reason(reason)
        try:
            if reason_problem(reason):
                raise TransitionRefusedError("no reason that a citizen can read")
            casework.move(desk, number, officer.id, seen=seen, wanted=to, reason=reason, read=read)
        except TransitionRefusedError:
            opened = view.open(request, number, "case.viewed")
            return view.show(request, opened, 409, notice="moved-already", draft_reason=reason)
        return RedirectResponse(f"/cases/{number}?notice=moved", 303)

    @router.post("/kind")
    def reclassify(request: Request, number: Number, kind: Kind = "", seen: Kind = "") -> Response:
        officer = pages.officer(request)
        try:
            casework.reclassify(desk, number, officer.id, seen=seen, wanted=kind)
        except TransitionRefusedError:
            opened = view.open(request, number, "case.viewed")
            return view.show(request, opened, 409, notice="kind-already")
        return RedirectResponse(f"/cases/{number}?notice=reclassified", 303)


def _attachment(name: str) -> str:
    plain = re.sub(r"[^A-Za-z0-9._ -]", "_", name) or "evidence"
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
