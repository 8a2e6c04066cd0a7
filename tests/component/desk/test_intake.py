from __future__ import annotations

import asyncio
import hashlib
import json
import time

import httpx
import pytest
from sqlmodel import Session, func, select

from actions.document import MAX_EVIDENCE_BYTES
from actions.signing import IDEMPOTENCY_HEADER, SIGNATURE_HEADER, SigningAuth
from desk import numbers
from storage import audit
from storage.desk_tables import CaseFile, CaseObservable
from storage.tables import AuditEntry
from tests.desk_parts import DeskParts, a_document, file

SCREENSHOT = b"\x89PNG not really"
SHA = hashlib.sha256(SCREENSHOT).hexdigest()
ITEM = {"sha256": SHA, "size_bytes": len(SCREENSHOT), "media_type": "image/png", "name": "چیٹ.png"}


def code(answer: httpx.Response) -> str:
    assert answer.headers["content-type"] == "application/json"
    return str(answer.json()["error"]["code"])


async def test_filing_gives_a_number_that_tells_no_volumes(bot: httpx.AsyncClient) -> None:
    first, second = await file(bot, a_document()), await file(bot, a_document())
    assert first.status_code == second.status_code == 201
    body = first.json()
    assert set(body) == {"nccia_number", "state", "received_at"}
    assert body["state"] == "received"
    assert numbers.canonical(body["nccia_number"].lower().replace("-", "")) == body["nccia_number"]
    assert body["nccia_number"] != second.json()["nccia_number"]


async def test_the_same_again_gives_the_same_receipt(
    bot: httpx.AsyncClient, desk: DeskParts
) -> None:
    document = a_document()
    first = await file(bot, document)
    again = await file(bot, dict(reversed(document.items())))
    assert (again.status_code, again.json()) == (200, first.json())
    with Session(desk.engine) as session:
        assert session.exec(select(func.count()).select_from(CaseFile)).one() == 1


async def test_ten_at_once_make_one_case(bot: httpx.AsyncClient) -> None:
    document = a_document()
    answers = await asyncio.gather(*(file(bot, document) for _ in range(10)))
    assert sorted(answer.status_code for answer in answers) == [200] * 9 + [201]
    assert len({answer.json()["nccia_number"] for answer in answers}) == 1


async def test_the_same_key_with_another_content_is_a_conflict(bot: httpx.AsyncClient) -> None:
    document = a_document()
    await file(bot, document)
    answer = await file(bot, {**document, "amount_lost_pkr": 1})
    assert (answer.status_code, code(answer)) == (409, "conflict")


async def test_the_key_must_be_the_complaints_id(bot: httpx.AsyncClient) -> None:
    headers = {IDEMPOTENCY_HEADER: "f" * 32}
    answer = await bot.post("/intake/v1/complaints", json=a_document(), headers=headers)
    assert (answer.status_code, code(answer)) == (422, "invalid")
    answer = await bot.post("/intake/v1/complaints", json=a_document())
    assert answer.status_code == 422


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:8080.evil.example/x",
        "http://127.0.0.1:80801/x",
        "http://127.0.0.1:8080@evil.example/x",
        "http://127.0.0.1:8080/../admin",
        "http://127.0.0.1:8080/%2e%2e/admin",
        "http://169.254.169.254/latest",
        "https://127.0.0.1:8080/x",
        "http://127.0.0.1:8080/x?y=http://a",
    ],
)
async def test_only_the_bots_own_address_may_be_called_back(
    bot: httpx.AsyncClient, address: str
) -> None:
    answer = await file(bot, a_document(callback_url=address))
    assert answer.status_code == 422
    assert answer.json()["error"]["fields"][0]["field"] == "callback_url"


async def test_an_error_names_the_field_and_never_the_words(bot: httpx.AsyncClient) -> None:
    document = a_document(complainant__phone="0300 my secret number", surprise="my secret")
    answer = await file(bot, document)
    assert answer.status_code == 422
    assert {f["field"] for f in answer.json()["error"]["fields"]} == {
        "complainant.phone",
        "surprise",
    }
    assert "secret" not in answer.text


async def test_not_json_not_text_too_large(bot: httpx.AsyncClient) -> None:
    url, headers = "/intake/v1/complaints", {IDEMPOTENCY_HEADER: "f" * 32}
    json_type = {"content-type": "application/json", **headers}
    assert (await bot.post(url, content=b"{}", headers=headers)).status_code == 415
    assert (await bot.post(url, content=b"{", headers=json_type)).status_code == 422
    assert (await bot.post(url, content=b'"\xff"', headers=json_type)).status_code == 422
    large = await bot.post(url, content=b" " * (4 * 1024 * 1024 + 1), headers=json_type)
    assert (large.status_code, code(large)) == (413, "too_large")


async def test_whoever_does_not_sign_is_refused_everywhere(desk: DeskParts) -> None:
    async with desk.client() as client:
        for method, path in [
            ("POST", "/complaints"),
            ("GET", "/complaints/" + "a" * 32),
            ("PUT", f"/complaints/{'a' * 32}/evidence/{'b' * 64}"),
            ("GET", "/nothing"),
            ("DELETE", "/complaints"),
            ("POST", "/schema"),
            ("HEAD", "/openapi.json"),
        ]:
            answer = await client.request(method, "/intake/v1" + path)
            assert answer.status_code == 401, path
        assert (await client.get("/intake/v1/schema")).status_code == 200
        assert (await client.get("/intake/v1/openapi.json")).status_code == 200


async def test_wrong_secret_old_request_and_changed_body_are_refused(desk: DeskParts) -> None:
    wrong = SigningAuth(desk.secrets.intake_key_id, b"x" * 32)
    async with desk.client(wrong) as client:
        assert code(await file(client, a_document())) == "signature_wrong"
    async with desk.signed_client(lambda: time.time() - 400) as client:
        assert code(await file(client, a_document())) == "signature_stale"
    # The callback's key does not open the intake.
    other = SigningAuth(desk.secrets.callback_key_id, desk.secrets.callback_secret)
    async with desk.client(other) as client:
        assert code(await file(client, a_document())) == "signature_unknown_key"
    async with desk.signed_client() as client:
        document = a_document()
        request = client.build_request(
            "POST",
            "/intake/v1/complaints",
            json=document,
            headers={IDEMPOTENCY_HEADER: document["complaint_id"]},
        )
        auth = SigningAuth(desk.secrets.intake_key_id, desk.secrets.intake_secret)
        signed = next(auth.auth_flow(request))
        content = signed.content.replace(b"45000", b"99999")
        answer = await client.post(
            signed.url, content=content, headers={**signed.headers}, auth=httpx.Auth()
        )
        assert signed.headers[SIGNATURE_HEADER]
        assert code(answer) == "signature_wrong"


async def test_evidence_is_checked_against_hash_and_manifest(
    bot: httpx.AsyncClient, desk: DeskParts
) -> None:
    document = a_document(evidence=[ITEM])
    await file(bot, document)
    base = f"/intake/v1/complaints/{document['complaint_id']}/evidence/"
    assert code(await bot.put(base + SHA, content=b"other bytes")) == "hash_mismatch"
    assert code(await bot.put(base + "b" * 64, content=b"other")) == "not_in_manifest"
    assert (await bot.put(base + "xyz", content=b"other")).status_code == 422
    unknown = await bot.put(f"/intake/v1/complaints/{'a' * 32}/evidence/{SHA}", content=SCREENSHOT)
    assert (unknown.status_code, code(unknown)) == (404, "unknown_complaint")
    assert (await bot.put(base + SHA, content=SCREENSHOT)).status_code == 201
    assert (await bot.put(base + SHA, content=SCREENSHOT)).status_code == 200
    large = await bot.put(base + SHA, content=b"x" * (MAX_EVIDENCE_BYTES + 1))
    assert large.status_code == 413
    status = (await bot.get(f"/intake/v1/complaints/{document['complaint_id']}")).json()
    assert status["evidence"][0]["received_at"]
    with Session(desk.engine) as session:
        actions = [entry.action for entry in session.exec(select(AuditEntry))]
        assert actions == ["case.received", "evidence.received"]
        assert audit.verify(session).first_bad_seq is None


async def test_a_size_that_the_manifest_does_not_name_is_refused(bot: httpx.AsyncClient) -> None:
    document = a_document(evidence=[{**ITEM, "size_bytes": 3}])
    await file(bot, document)
    url = f"/intake/v1/complaints/{document['complaint_id']}/evidence/{SHA}"
    assert code(await bot.put(url, content=SCREENSHOT)) == "size_mismatch"


async def test_the_status_tells_the_history(bot: httpx.AsyncClient) -> None:
    document = a_document()
    receipt = (await file(bot, document)).json()
    status = (await bot.get(f"/intake/v1/complaints/{document['complaint_id']}")).json()
    assert status["state"] == "received"
    assert status["nccia_number"] == receipt["nccia_number"]
    assert [(c["state"], c["reason"]) for c in status["history"]] == [("received", None)]
    assert (await bot.get("/intake/v1/complaints/" + "a" * 32)).status_code == 404


async def test_errors_of_the_framework_have_the_same_shape(bot: httpx.AsyncClient) -> None:
    answer = await bot.delete("/intake/v1/complaints")
    assert (answer.status_code, code(answer)) == (405, "method_not_allowed")
    assert answer.headers["allow"] == "POST"
    answer = await bot.get("/intake/v1/complaints/")
    assert (answer.status_code, code(answer)) == (404, "not_found")


async def test_personal_data_is_not_readable_in_the_database_file(
    bot: httpx.AsyncClient, desk: DeskParts
) -> None:
    await file(bot, a_document())
    desk.engine.dispose()
    stored = b"".join(path.read_bytes() for path in desk.settings.home.glob("khabardar.db*"))
    for secret in ("35202-1234567-2", "+923001234567", "+923111111111", "سعدیہ", "KBR-7Q2M"):
        assert secret.encode() not in stored
        assert json.dumps(secret).strip('"').encode() not in stored


async def test_a_case_is_found_by_the_citizens_tracking_number(
    bot: httpx.AsyncClient, desk: DeskParts
) -> None:
    await file(bot, a_document())
    index = desk.secrets.keyring().blind_index("KBR-7Q2M-0XKD-94TZ", "tracking_number")
    with Session(desk.engine) as session:
        found = session.exec(
            select(CaseObservable).where(CaseObservable.value_index == index)
        ).all()
    assert len(found) == 1
