from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator

import httpx
import pytest
from sqlmodel import Session, col, select

from actions.signing import IDEMPOTENCY_HEADER
from desk.case import clean_reason
from desk.states import TRANSITIONS, State
from storage import audit
from storage.desk_tables import CaseEvent, CaseFile
from storage.tables import AuditEntry
from tests.desk_parts import DeskParts, a_document, csrf, file, post, sign_in
from tests.sheets import pages_of

REASON = "We called you and need the receipt of the transfer."
PICTURE = b"\x89PNG\r\n a picture"
SHA = hashlib.sha256(PICTURE).hexdigest()


@pytest.fixture
async def officer(desk: DeskParts) -> AsyncIterator[httpx.AsyncClient]:
    async with desk.client() as client:
        await sign_in(desk, client)
        yield client


async def filed(bot: httpx.AsyncClient, **changes: object) -> str:
    """File a document and return the address of its case page."""
    return "/cases/" + str((await file(bot, a_document(**changes))).json()["nccia_number"])


def actions(desk: DeskParts) -> list[tuple[str, str]]:
    with Session(desk.engine) as session:
        assert audit.verify(session).first_bad_seq is None
        entries = session.exec(select(AuditEntry).order_by(col(AuditEntry.seq)))
        return [(entry.actor, entry.action) for entry in entries]


async def test_the_queue_orders_by_urgency_and_then_by_age(
    bot: httpx.AsyncClient, officer: httpx.AsyncClient
) -> None:
    assert "Nothing is waiting" in (await officer.get("/")).text
    small = await filed(bot, amount_lost_pkr=None, incident_time=None, category="new_kind")
    older = await filed(bot, category="other_fraud", subtype="online_shopping")
    younger = await filed(bot, category="other_fraud", subtype="online_shopping")
    grave = await filed(bot, category="other_fraud", subtype="sextortion")
    page = (await officer.get("/")).text
    places = [page.index(address) for address in (grave, older, younger, small)]
    assert places == sorted(places)
    assert "new kind" in page  # a category without words still shows


async def test_the_queue_filters_and_searches(
    bot: httpx.AsyncClient, officer: httpx.AsyncClient
) -> None:
    lahore = await filed(bot, tracking_number="KBR-0000-0000-0000")
    quetta = await filed(bot, complainant__city="Quetta", category="impersonation")

    async def shown(**query: str) -> set[str]:
        page = (await officer.get("/", params=query)).text
        return {address for address in (lahore, quetta) if address in page}

    assert await shown(city="Quetta") == {quetta}
    assert await shown(category="whatsapp_hijacking") == {lahore}
    assert await shown(state="closed") == set()
    assert await shown(state="all") == {lahore, quetta}
    assert await shown(q=quetta.removeprefix("/cases/").lower().replace("-", " ")) == {quetta}
    assert await shown(q="kbr0000 0000 0000") == {lahore}
    assert "no complete number" in (await officer.get("/", params={"q": "0300"})).text
    assert await shown(q="' OR 1=1 --") == set()


async def test_pages_of_25(bot: httpx.AsyncClient, officer: httpx.AsyncClient) -> None:
    for _ in range(26):
        await filed(bot)
    first, second = (await officer.get("/")).text, (await officer.get("/?page=2")).text
    assert (first.count("/cases/"), second.count("/cases/")) == (25, 1)
    assert (await officer.get("/?page=99999")).text.count("/cases/") == 1


async def test_a_view_is_written_down_and_shows_words_but_not_identity(
    bot: httpx.AsyncClient, officer: httpx.AsyncClient, desk: DeskParts
) -> None:
    words = "میرا واٹس ایپ کل رات سے بند ہے <script>alert(1)</script> & 0300"
    narrative = [{"text": words, "received_at": "2026-11-20T09:01:00Z"}]
    address = await filed(bot, narrative=narrative)
    page = (await officer.get(address)).text
    assert 'lang="ur" dir="rtl">میرا واٹس ایپ کل رات سے بند ہے &lt;script&gt;' in page
    assert "<script" not in page
    for hidden in ("35202-1234567-2", "+923001234567", "+923111111111"):
        assert hidden not in page
    assert "35202-*****67-2" in page
    assert actions(desk)[-1] == ("officer:1", "case.viewed")


async def test_uncovering_a_value_is_written_down(
    bot: httpx.AsyncClient, officer: httpx.AsyncClient, desk: DeskParts
) -> None:
    address = await filed(bot)
    for what, value in [("cnic", "35202-1234567-2"), ("observable-1", "+923111111111")]:
        page = (await post(officer, f"{address}/show", at=address, what=what)).text
        assert value in page
        assert actions(desk)[-1] == ("officer:1", "case.uncovered")
    wrong = await post(officer, f"{address}/show", at=address, what="everything")
    assert wrong.status_code == 404


async def test_evidence_is_handed_out_as_a_file_and_written_down(
    bot: httpx.AsyncClient, officer: httpx.AsyncClient, desk: DeskParts
) -> None:
    item = {
        "sha256": SHA,
        "size_bytes": len(PICTURE),
        "media_type": "text/html",
        "name": 'چیٹ"\u2028.html',
    }
    document = a_document(evidence=[item])
    address = "/cases/" + (await file(bot, document)).json()["nccia_number"]
    assert "Not yet arrived" in (await officer.get(address)).text
    assert (await officer.get(f"{address}/evidence/{SHA}")).status_code == 404
    put = f"/intake/v1/complaints/{document['complaint_id']}/evidence/{SHA}"
    await bot.put(put, content=PICTURE, headers={IDEMPOTENCY_HEADER: "x"})
    answer = await officer.get(f"{address}/evidence/{SHA}")
    assert answer.content == PICTURE
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"].startswith("attachment;")
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert actions(desk)[-1] == ("officer:1", "evidence.downloaded")
    assert (await officer.get(f"{address}/evidence/{'b' * 64}")).status_code == 404


async def decide(
    client: httpx.AsyncClient, address: str, seen: str, to: str, reason: str = REASON
) -> httpx.Response:
    return await post(client, f"{address}/state", at="/", seen=seen, to=to, reason=reason)


@pytest.mark.parametrize("present", list(State))
async def test_the_table_of_transitions_is_kept(
    bot: httpx.AsyncClient, officer: httpx.AsyncClient, desk: DeskParts, present: State
) -> None:
    address = await filed(bot)
    for wanted in [*State, "nonsense"]:
        with Session(desk.engine) as session:
            case = session.exec(select(CaseFile)).one()
            case.state = present
            session.add(case)
            session.commit()
        answer = await decide(officer, address, present, wanted)
        allowed = wanted in TRANSITIONS[present]
        assert answer.status_code == (303 if allowed else 409), (present, wanted)


async def test_a_change_needs_a_reason_and_is_told_once(
    bot: httpx.AsyncClient, officer: httpx.AsyncClient, desk: DeskParts
) -> None:
    document = a_document(language="ur")
    address = "/cases/" + (await file(bot, document)).json()["nccia_number"]

    async def preview(reason: str, to: str = "verification") -> httpx.Response:
        return await post(
            officer, f"{address}/preview", at=address, seen="received", to=to, reason=reason
        )

    assert (await preview("too short")).status_code == 422
    assert (await preview("x" * 1001)).status_code == 422
    assert (await preview(REASON, "case_registered")).status_code == 409
    page = (await preview(REASON)).text
    assert REASON in page
    assert desk.notified == []
    answer = await decide(officer, address, "received", "verification")
    assert answer.headers["location"] == f"{address}?notice=moved"
    assert len(desk.notified) == 1
    # A second click, or another officer who still saw the old state, changes nothing.
    assert (await decide(officer, address, "received", "verification")).status_code == 409
    assert (await decide(officer, address, "verification", "enquiry", "short")).status_code == 409
    assert len(desk.notified) == 1
    assert ("officer:1", "case.moved") in actions(desk)
    status = (await bot.get(f"/intake/v1/complaints/{document['complaint_id']}")).json()
    assert (status["state"], status["history"][-1]["reason"]) == ("verification", REASON)
    with Session(desk.engine) as session:
        event = session.exec(select(CaseEvent).order_by(col(CaseEvent.id).desc())).first()
    assert event is not None
    assert event.officer_id == 1


async def test_an_unknown_case_is_nothing(officer: httpx.AsyncClient) -> None:
    for path in ("/cases/NCCIA-26-0000-0000", "/cases/x/evidence/y"):
        assert (await officer.get(path)).status_code == 404
    answer = await decide(officer, "/cases/NCCIA-26-0000-0000", "received", "closed")
    assert answer.status_code == 404


async def test_both_languages_have_every_word(
    bot: httpx.AsyncClient, officer: httpx.AsyncClient
) -> None:
    address = await filed(bot, language="ur-Latn")
    await officer.post(
        "/language", data={"csrf": csrf((await officer.get("/")).text), "language": "ur"}
    )
    for path in ("/", address, "/password", "/?q=x", "/?state=closed", "/nothing"):
        page = (await officer.get(path)).text
        assert '<html lang="ur" dir="rtl">' in page
        assert "باہر جائیں" in page
    preview = await post(
        officer, f"{address}/preview", at=address, seen="received", to="closed", reason=REASON
    )
    assert preview.status_code == 200


def test_a_reason_cannot_hide_or_turn_what_is_read() -> None:
    typed = " One\r\n\u202etwo\u202c\x00\x07 \r\nthree\u2066 "
    assert clean_reason(typed) == "One\ntwo\nthree"


async def test_an_officer_opens_the_citizens_sheet_and_that_is_written_down(
    bot: httpx.AsyncClient, officer: httpx.AsyncClient, desk: DeskParts
) -> None:
    address = await filed(bot, category="new_kind")
    assert f"{address}/sheet" in (await officer.get(address)).text
    answer = await officer.get(f"{address}/sheet")
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["content-disposition"].startswith("attachment;")
    document = a_document()
    text = "".join(pages_of(answer.content))
    assert address.removeprefix("/cases/") in text
    assert document["complainant"]["cnic"] in text
    assert actions(desk)[-1][1] == "case.sheet_opened"
    assert (await officer.get("/cases/NCCIA-NONE/sheet")).status_code == 404
