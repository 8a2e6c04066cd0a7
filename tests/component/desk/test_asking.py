"""Asking back over the officers' pages, additions over the intake API, and the queue after both."""

from __future__ import annotations

import hashlib
import re
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import httpx
import pytest
from sqlmodel import Session, col, select

from actions import status
from actions.signing import IDEMPOTENCY_HEADER
from bot import render
from desk import questions
from storage import audit
from storage.base import utc_now
from storage.desk_tables import CaseAddition, CaseFile, CaseQuestion
from storage.tables import AuditEntry
from tests.desk_parts import DeskParts, a_document, add, an_addition, csrf, file, post, sign_in

WORDS = "Jazz ke daftar ki raseed bhi bhejein."
TEMPLATE = "question-transfer-receipt"


@pytest.fixture
async def officer(desk: DeskParts) -> AsyncIterator[httpx.AsyncClient]:
    async with desk.client() as client:
        await sign_in(desk, client)
        yield client


class Filed:
    """A filed complaint: its id, and the address of its page."""

    def __init__(self, document: dict[str, Any], number: str) -> None:
        self.complaint_id = document["complaint_id"]
        self.number = number
        self.address = f"/cases/{number}"


async def filed(bot: httpx.AsyncClient, **changes: object) -> Filed:
    document = a_document(**changes)
    return Filed(document, (await file(bot, document)).json()["nccia_number"])


async def ask(
    client: httpx.AsyncClient, case: Filed, step: str = "", **values: str
) -> httpx.Response:
    values = {"seen": "received", "template": TEMPLATE, "words": WORDS, **values}
    return await post(client, f"{case.address}/ask{step}", at="/", **values)


def last_action(desk: DeskParts) -> str:
    with Session(desk.engine) as session:
        assert audit.verify(session).first_bad_seq is None
        return list(session.exec(select(AuditEntry).order_by(col(AuditEntry.seq))))[-1].action


@pytest.mark.parametrize(
    ("language", "template", "introduced"),
    [
        ("ur", "رقم بھیجنے کی رسید", "افسر لکھتے ہیں"),
        ("ur-Latn", "Raqam bhejne ki raseed", "Officer likhte hain"),
        ("en", "Send the receipt of the transfer", "The officer writes"),
    ],
)
async def test_the_preview_is_what_the_citizen_reads_in_the_citizens_language(
    bot: httpx.AsyncClient,
    officer: httpx.AsyncClient,
    desk: DeskParts,
    language: str,
    template: str,
    introduced: str,
) -> None:
    case = await filed(bot, language=language)
    # Without the isolates around numbers.
    page = re.sub("</?bdi[^>]*>|[\u2068\u2069]", "", (await ask(officer, case, "/preview")).text)
    until = status.day(utc_now() + timedelta(days=7))
    for shown in (template, introduced, WORDS, until, "KBR-7Q2M-0XKD-94TZ"):
        assert shown in page
    assert desk.notified == []
    edited = (await ask(officer, case, "/edit")).text
    assert WORDS in edited
    assert f'value="{TEMPLATE}" selected' in edited


@pytest.mark.parametrize("language", ["ur", "ur-Latn", "en"])
@pytest.mark.parametrize(("template", "words"), [(TEMPLATE, WORDS), (TEMPLATE, ""), ("", WORDS)])
def test_the_preview_says_what_the_bot_says(
    desk: DeskParts, language: str, template: str, words: str
) -> None:
    args = {"tracking": "KBR-7Q2M-0XKD-94TZ", "deadline": "29-11-2026"}
    body = {"msg": "push-waiting_citizen", "args": {**args, "template": template, "words": words}}
    told = render.render(body, language, desk.desk.wording.catalogue).text
    assert desk.desk.wording.question(language, template, words, **args) == told


async def test_a_sent_question_is_shown_with_its_deadline_and_may_not_be_sent_twice(
    bot: httpx.AsyncClient, officer: httpx.AsyncClient, desk: DeskParts
) -> None:
    case = await filed(bot)
    answer = await ask(officer, case)
    assert answer.headers["location"] == f"{case.address}?notice=asked"
    assert last_action(desk) == "case.asked"
    page = (await officer.get(answer.headers["location"])).text
    with Session(desk.engine) as session:
        question = session.exec(select(CaseQuestion)).one()
    assert question.answer_by - question.asked_at == timedelta(days=7)
    until = (question.answer_by + timedelta(hours=5)).strftime("%Y-%m-%d %H:%M")
    assert page.count(until) >= 2  # beside the state, and in the box
    assert WORDS in page
    again = await ask(officer, case)
    assert again.status_code == 409
    assert "Nothing was asked" in again.text
    assert len(desk.notified) == 1


async def test_an_empty_and_a_long_question_are_asked_for_again(
    bot: httpx.AsyncClient, officer: httpx.AsyncClient
) -> None:
    case = await filed(bot)
    empty = await ask(officer, case, "/preview", template="", words=" \u202e ")
    assert (empty.status_code, "choose a question" in empty.text) == (422, True)
    long = await ask(officer, case, "/preview", words="x" * 1_001)
    assert (long.status_code, "Please keep your words below" in long.text) == (422, True)
    unknown = await ask(officer, case, "/preview", template="state-closed", words="")
    assert unknown.status_code == 422
    assert (await ask(officer, case, template="state-closed", words="")).status_code == 409


async def test_the_words_of_a_question_are_not_readable_in_the_database(
    bot: httpx.AsyncClient, officer: httpx.AsyncClient, desk: DeskParts
) -> None:
    case = await filed(bot)
    await ask(officer, case)
    addition = an_addition(case.complaint_id, text="Meri apni baat 0333-0000123")
    assert (await add(bot, addition)).status_code == 201
    desk.engine.dispose()
    stored = b"".join(path.read_bytes() for path in desk.settings.home.glob("khabardar.db*"))
    for secret in (WORDS, "Meri apni baat", "0333-0000123", "+923330000123"):
        assert secret.encode() not in stored


async def test_an_answer_with_a_file_is_shown_until_it_is_marked_as_read(
    bot: httpx.AsyncClient, officer: httpx.AsyncClient, desk: DeskParts
) -> None:
    case = await filed(bot)
    await ask(officer, case)
    picture = b"\x89PNG a receipt"
    sha256 = hashlib.sha256(picture).hexdigest()
    item = {"sha256": sha256, "size_bytes": 14, "media_type": "image/png", "name": "رسید.png"}
    addition = an_addition(
        case.complaint_id,
        "answer",
        question_id=f"{case.number}-1",
        evidence=[item],
        text="یہ <b>رسید</b> ہے",
    )
    answer = await add(bot, addition)
    assert answer.status_code == 201
    assert set(answer.json()) == {"addition_id", "received_at"}
    path = f"/intake/v1/complaints/{case.complaint_id}/evidence/{sha256}"
    sent = await bot.put(path, content=picture, headers={IDEMPOTENCY_HEADER: sha256})
    assert sent.status_code == 201
    page = (await officer.get(case.address)).text
    assert "New from the citizen" in page
    assert 'class="mark m-answered"' in page
    assert "یہ &lt;b&gt;رسید&lt;/b&gt; ہے" in page
    assert page.count(f"{case.address}/evidence/{sha256}") == 3  # new, files, history
    assert "Received" in page
    read = await post(officer, f"{case.address}/read", at="/", read="1")
    assert read.headers["location"] == f"{case.address}?notice=read"
    assert last_action(desk) == "case.news_read"
    page = (await officer.get(case.address)).text
    assert "New from the citizen" not in page
    assert "The citizen answers" in page  # it stays in the history


async def test_going_on_with_a_case_marks_as_read_what_the_officer_saw(
    bot: httpx.AsyncClient, officer: httpx.AsyncClient, desk: DeskParts
) -> None:
    case = await filed(bot)
    await add(bot, an_addition(case.complaint_id))
    page = (await officer.get(case.address)).text
    assert page.count('name="read" value="1"') == 3
    await ask(officer, case, read="1")
    with Session(desk.engine) as session:
        assert session.exec(select(CaseFile.news_at)).one() is None


async def test_the_intake_takes_an_addition_once(bot: httpx.AsyncClient, desk: DeskParts) -> None:
    case = await filed(bot)
    addition = an_addition(case.complaint_id)
    first = await add(bot, addition)
    again = await add(bot, dict(reversed(addition.items())))
    assert (again.status_code, again.json()) == (200, first.json())
    changed = await add(bot, {**addition, "text": "Another text"})
    assert (changed.status_code, changed.json()["error"]["code"]) == (409, "conflict")
    with Session(desk.engine) as session:
        assert len(session.exec(select(CaseAddition)).all()) == 1


async def test_the_intake_refuses_what_does_not_belong_together(bot: httpx.AsyncClient) -> None:
    case = await filed(bot)
    unknown = await add(bot, an_addition("f" * 32))
    assert (unknown.status_code, unknown.json()["error"]["code"]) == (404, "unknown_complaint")
    addition = an_addition(case.complaint_id)
    path = f"/intake/v1/complaints/{case.complaint_id}/additions"
    other_key = {IDEMPOTENCY_HEADER: "e" * 32}
    assert (await bot.post(path, json=addition, headers=other_key)).status_code == 422
    key = {IDEMPOTENCY_HEADER: addition["addition_id"]}
    elsewhere = {**addition, "complaint_id": "e" * 32}
    answer = await bot.post(path, json=elsewhere, headers=key)
    assert answer.json()["error"]["fields"][0]["field"] == "complaint_id"
    secret = await add(bot, {**addition, "kind": "my secret"})
    assert (secret.status_code, "secret" in secret.text) == (422, False)
    assert (await bot.post(path, content=b"{}", headers=key)).status_code == 415


async def test_a_wish_to_be_called_is_cleared_with_a_button(
    bot: httpx.AsyncClient, officer: httpx.AsyncClient, desk: DeskParts
) -> None:
    case = await filed(bot)
    await add(bot, an_addition(case.complaint_id, "contact", text=None))
    page = (await officer.get(case.address)).text
    assert "asked to talk to a person" in page
    with Session(desk.engine) as session:
        wish = session.exec(select(CaseFile.wants_contact_at)).one()
    assert wish is not None
    stale = await post(officer, f"{case.address}/called", at="/", wish="2026-01-01T00:00:00+00:00")
    assert stale.headers["location"].endswith("?notice=called-already")
    done = await post(officer, f"{case.address}/called", at="/", wish=wish.isoformat())
    assert done.headers["location"].endswith("?notice=called")
    assert last_action(desk) == "case.citizen_called"
    page = (await officer.get(done.headers["location"])).text
    assert "New from the citizen" not in page
    assert "The citizen asks to talk to a person" in page  # it stays in the history


async def test_waiting_cases_sink_and_answered_ones_come_up(
    bot: httpx.AsyncClient, officer: httpx.AsyncClient, desk: DeskParts
) -> None:
    grave = await filed(bot, category="other_fraud", subtype="sextortion")
    first = await filed(bot, category="other_fraud", subtype="online_shopping")
    second = await filed(bot, category="other_fraud", subtype="online_shopping")

    async def order(**query: str) -> list[Filed]:
        page = (await officer.get("/", params=query)).text
        shown = [case for case in (grave, first, second) if case.address in page]
        return sorted(shown, key=lambda case: page.index(case.address))

    assert await order() == [grave, first, second]
    await ask(officer, grave)
    assert await order() == [first, second, grave]
    assert await order(state="waiting_citizen") == await order(mark="waiting") == [grave]
    await add(bot, an_addition(grave.complaint_id, "answer", question_id=f"{grave.number}-1"))
    assert await order() == [grave, first, second]
    assert await order(mark="answered") == [grave]
    # Something new comes before its equals, and never before a graver matter.
    await add(bot, an_addition(second.complaint_id))
    assert await order() == [grave, second, first]
    assert await order(mark="added") == [second]
    await add(bot, an_addition(second.complaint_id, "contact", text=None))
    assert await order(mark="call") == [second]
    assert await order(mark="nonsense") == [grave, second, first]
    assert await order(mark="disagrees") == await order(mark="no_answer") == []


async def test_a_withdrawn_case_stays_open_until_it_is_read(
    bot: httpx.AsyncClient, officer: httpx.AsyncClient
) -> None:
    case = await filed(bot)
    await add(bot, an_addition(case.complaint_id, "withdrawal", text=None))
    page = (await officer.get("/")).text
    assert case.address in page
    assert 'class="mark m-withdrawn"' in page
    assert case.address in (await officer.get("/?mark=withdrawn")).text
    await post(officer, f"{case.address}/read", at="/", read="1")
    assert case.address not in (await officer.get("/")).text
    assert case.address in (await officer.get("/?state=withdrawn")).text
    assert "Nothing can be asked" in (await officer.get(case.address)).text


async def test_a_passed_deadline_shows_in_queue_and_case(
    bot: httpx.AsyncClient, officer: httpx.AsyncClient, desk: DeskParts
) -> None:
    case = await filed(bot)
    await ask(officer, case)
    with Session(desk.engine) as session:
        question = session.exec(select(CaseQuestion)).one()
        question.answer_by = utc_now()
        session.add(question)
        session.commit()
    assert questions.lapse(desk.desk) == 1
    for page in ("/?mark=no_answer", case.address):
        assert 'class="mark m-no_answer"' in (await officer.get(page)).text
    assert '<p class="soft">no answer' in (await officer.get(case.address)).text


async def test_the_running_desk_looks_at_deadlines_from_its_start(
    bot: httpx.AsyncClient, officer: httpx.AsyncClient, desk: DeskParts
) -> None:
    case = await filed(bot)
    await ask(officer, case)
    with Session(desk.engine) as session:
        question = session.exec(select(CaseQuestion)).one()
        question.answer_by = utc_now()
        session.add(question)
        session.commit()
    async with desk.app.router.lifespan_context(desk.app):
        for _ in range(200):
            found = (await bot.get(f"/intake/v1/complaints/{case.complaint_id}")).json()
            if found["state"] == "received":
                break
    assert [change["state"] for change in found["history"]] == [
        "received",
        "waiting_citizen",
        "received",
    ]


async def test_pages_of_a_case_that_waits_have_every_word_in_urdu(
    bot: httpx.AsyncClient, officer: httpx.AsyncClient
) -> None:
    case = await filed(bot)
    await add(bot, an_addition(case.complaint_id, "outcome", text=None, resolved=None))
    await add(bot, an_addition(case.complaint_id, "contact", text=None))
    token = csrf((await officer.get("/")).text)
    await officer.post("/language", data={"csrf": token, "language": "ur"})
    assert (await ask(officer, case, "/preview")).status_code == 200
    assert (await ask(officer, case, "/preview", template="", words="")).status_code == 422
    await ask(officer, case)
    for notice in ("asked", "read", "called", "called-already"):
        page = (await officer.get(f"{case.address}?notice={notice}")).text
        assert "شہری سے پوچھیں" in page
    assert "شہری کے جواب کا انتظار" in (await officer.get("/")).text


async def test_pages_of_an_unknown_case_are_nothing(officer: httpx.AsyncClient) -> None:
    nowhere = "/cases/NCCIA-26-0000-0000"
    for step in ("/ask/preview", "/ask/edit", "/ask", "/read"):
        answer = await post(officer, nowhere + step, at="/", seen="received", template=TEMPLATE)
        assert answer.status_code == 404, step
