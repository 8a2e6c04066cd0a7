"""The pages by which an officer asks the citizen back, and takes note of what came."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from desk import casework, questions
from desk.case import CasePages, Number, Read, Reason, Short, clean_reason
from desk.errors import TransitionRefusedError
from desk.pages import day
from desk.states import ASKABLE

if TYPE_CHECKING:
    from desk.casework import OpenCase
    from desk.context import Desk
    from desk.pages import Pages

Wish = Annotated[str, Form(max_length=40)]


def routes(desk: Desk, pages: Pages) -> APIRouter:
    """Return the pages of this module."""
    router = APIRouter(prefix="/cases/{number}")
    view = CasePages(desk, pages)
    _add_asking(router, desk, pages, view)
    _add_noting(router, desk, pages)
    return router


def _problem(desk: Desk, template: str, words: str) -> str | None:
    """Return what is wrong with a question: "nothing", "long", or nothing."""
    if template not in desk.wording.questions() and not (template == "" and words):
        return "nothing"
    return "long" if len(words) > questions.WORDS_MAX_CHARS else None


def _add_asking(router: APIRouter, desk: Desk, pages: Pages, view: CasePages) -> None:
    @router.post("/ask/preview")
    def preview(
        request: Request,
        number: Number,
        template: Short = "",
        words: Reason = "",
        seen: Short = "",
        read: Read = 0,
    ) -> Response:
        opened = view.open(request, number, "case.question_previewed", template=template)
        if opened is None:
            return view.show(request, None)
        words = clean_reason(words)
        drafts = {"draft_template": template, "draft_words": words}
        if opened.case.state != seen or seen not in ASKABLE:
            return view.show(request, opened, 409, notice="asked-already", **drafts)
        wrong = _problem(desk, template, words)
        if wrong:
            return view.show(request, opened, 422, ask_wrong=wrong, **drafts)
        return _preview(request, opened, template, words, read)

    def _preview(
        request: Request, opened: OpenCase, template: str, words: str, read: int
    ) -> Response:
        until, document = desk.now() + questions.DEADLINE, opened.document
        read_as = {"tracking": document.tracking_number, "deadline": day(until)}
        return pages.render(
            request,
            "ask_preview.html",
            case=opened.case,
            document=document,
            asked=template,
            words=words,
            read=read,
            until=until,
            bubble=desk.wording.question(document.language, template, words, **read_as),
        )

    @router.post("/ask/edit")
    def edit(
        request: Request, number: Number, template: Short = "", words: Reason = ""
    ) -> Response:
        opened = view.open(request, number, "case.viewed")
        words = clean_reason(words)
        return view.show(request, opened, draft_template=template, draft_words=words)

    @router.post("/ask")
    def ask(
        request: Request,
        number: Number,
        template: Short = "",
        words: Reason = "",
        seen: Short = "",
        read: Read = 0,
    ) -> Response:
        officer, words = pages.officer(request), clean_reason(words)
        try:
            questions.ask(
                desk, number, officer.id, seen=seen, template=template, words=words, read=read
            )
        except TransitionRefusedError:
            opened = view.open(request, number, "case.viewed")
            drafts = {"draft_template": template, "draft_words": words}
            return view.show(request, opened, 409, notice="asked-already", **drafts)
        return RedirectResponse(f"/cases/{number}?notice=asked", 303)


def _add_noting(router: APIRouter, desk: Desk, pages: Pages) -> None:
    @router.post("/read")
    def note_read(request: Request, number: Number, read: Read = 0) -> Response:
        try:
            casework.mark_read(desk, number, pages.officer(request).id, read)
        except TransitionRefusedError:
            return pages.message(request, 404, "not-found")
        return RedirectResponse(f"/cases/{number}?notice=read", 303)

    @router.post("/called")
    def note_called(request: Request, number: Number, wish: Wish = "") -> Response:
        try:
            casework.mark_called(desk, number, pages.officer(request).id, wish)
        except TransitionRefusedError:
            return RedirectResponse(f"/cases/{number}?notice=called-already", 303)
        return RedirectResponse(f"/cases/{number}?notice=called", 303)
