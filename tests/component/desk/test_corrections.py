"""From an officer's correction to a training message without personal data."""

from __future__ import annotations

import stat
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
import yaml
from sqlmodel import Session, select

from bot import corrections
from content.catalogue import Catalogue
from storage import audit, crypto
from storage.desk_tables import CaseFile
from tests.desk_parts import DeskParts, a_document, file, post, sign_in

STORY = (
    "main saadia khan hun, 0311-1111111 se call aayi ke HBL se hun, code liya aur 45,000 nikal liye"
)
FILED = "whatsapp_hijacking/otp_code"
RIGHT = "impersonation/bank"


@pytest.fixture
async def officer(desk: DeskParts) -> AsyncIterator[httpx.AsyncClient]:
    async with desk.client() as client:
        await sign_in(desk, client)
        yield client


async def filed(bot: httpx.AsyncClient) -> str:
    category, subtype = FILED.split("/")
    document = a_document(category=category, subtype=subtype)
    document["narrative"][0]["text"] = STORY
    return "/cases/" + str((await file(bot, document)).json()["nccia_number"])


async def correct(
    officer: httpx.AsyncClient, address: str, kind: str, seen: str = FILED
) -> httpx.Response:
    return await post(officer, f"{address}/kind", at=address, kind=kind, seen=seen)


def exported(desk: DeskParts, path: Path) -> list[dict[str, object]]:
    crypto.use(desk.secrets.keyring())
    with Session(desk.engine) as session:
        corrections.write(path, corrections.corrected(session))
    return list(yaml.safe_load(path.read_text()))


async def test_a_corrected_kind_moves_the_urgency_and_keeps_the_document(
    bot: httpx.AsyncClient, officer: httpx.AsyncClient, desk: DeskParts
) -> None:
    address = await filed(bot)
    taken = "An account is in another&#39;s hands"
    assert taken in (await officer.get(address)).text
    answer = await correct(officer, address, RIGHT)
    assert answer.headers["location"] == f"{address}?notice=reclassified"
    with Session(desk.engine) as session:
        case = session.exec(select(CaseFile)).one()
        assert (case.category, case.subtype) == ("impersonation", "bank")
        assert case.document["category"] == "whatsapp_hijacking"
        assert audit.verify(session).first_bad_seq is None
    page = (await officer.get(f"{address}?notice=reclassified")).text
    assert "The kind is corrected" in page
    assert "Filed as" in page
    assert taken not in page


@pytest.mark.parametrize("kind", ["impersonation/nonsense", "", "impersonation/bank/x"])
async def test_an_unknown_kind_changes_nothing(
    bot: httpx.AsyncClient, officer: httpx.AsyncClient, desk: DeskParts, kind: str
) -> None:
    address = await filed(bot)
    assert (await correct(officer, address, kind)).status_code == 409
    with Session(desk.engine) as session:
        assert session.exec(select(CaseFile)).one().category == "whatsapp_hijacking"


async def test_who_saw_another_kind_changes_nothing(
    bot: httpx.AsyncClient, officer: httpx.AsyncClient
) -> None:
    address = await filed(bot)
    await correct(officer, address, RIGHT)
    late = await correct(officer, address, "other_fraud/card_fraud")
    assert late.status_code == 409
    assert "somebody else corrected" in late.text


async def test_only_corrected_complaints_are_exported_and_without_the_person(
    bot: httpx.AsyncClient, officer: httpx.AsyncClient, desk: DeskParts, tmp_path: Path
) -> None:
    await filed(bot)
    await correct(officer, await filed(bot), RIGHT)
    path = tmp_path / "review" / "corrections.yml"
    (entry,) = exported(desk, path)
    assert (entry["was"], entry["label"]) == (FILED, RIGHT)
    assert (entry["language"], entry["keep"]) == ("ur-Latn", False)
    text = str(entry["text"]).lower()
    assert "45,000" in text
    assert not any(secret in text for secret in ("saadia", "khan", "1111111"))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


async def test_what_a_person_kept_becomes_training_data_once(
    bot: httpx.AsyncClient, officer: httpx.AsyncClient, desk: DeskParts, tmp_path: Path
) -> None:
    await correct(officer, await filed(bot), RIGHT)
    path, data = tmp_path / "corrections.yml", tmp_path / "data"
    entries = exported(desk, path)
    assert corrections.reviewed(path, Catalogue.load()) == []
    path.write_text(yaml.safe_dump([entries[0] | {"keep": True}], allow_unicode=True))
    kept = corrections.reviewed(path, Catalogue.load())
    assert corrections.add(data, kept) == 1
    assert corrections.add(data, kept) == 0
    (block,) = yaml.safe_load((data / "ur-Latn" / "corrected.yml").read_text())["nlu"]
    assert block["intent"] == RIGHT
    assert block["examples"] == f"- {kept[0].text}\n"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"label": "impersonation/nonsense"}, "no label"),
        ({"text": "call 0312-7654321 se aayi thi"}, "came back"),
        ({"text": "hello"}, "fewer than"),
        ({"language": "fr"}, "language must be"),
        ({"surprise": 1}, "cannot be read"),
    ],
)
def test_a_bad_entry_is_refused_with_its_reason(
    tmp_path: Path, change: dict[str, object], said: str
) -> None:
    entry: dict[str, object] = {
        "text": "bank wala ban ke paise liye", "language": "ur-Latn", "was": FILED, "label": RIGHT,
        "keep": True,
    }  # fmt: skip
    path = tmp_path / "corrections.yml"
    path.write_text(yaml.safe_dump([entry | change], allow_unicode=True))
    with pytest.raises(corrections.CorrectionsError, match=said):
        corrections.reviewed(path, Catalogue.load())
