"""On behalf of others, threats, children, intimate pictures, no name: noted, said once, filed."""

from __future__ import annotations

from typing import Any

import pytest

from actions import care, drafts
from actions.document import Complaint as Document
from actions.filing import make_document
from storage.engine import session_scope
from storage.tables import Complaint, Evidence
from tests.unit.actions.parts import Talk, parsed, pressed
from tests.unit.actions.test_form import ANSWERS

MORE: dict[str, Any] = {**ANSWERS, "threat": pressed("no"), "victim": parsed("Fatima Bibi")}
SHOP = "facebook page se suit mangwaya 5000 bheje, page wale ne block kar diya"


def story(text: str, category: str = "other_fraud", subtype: str = "") -> dict[str, Any]:
    return {**parsed(text, category), "subtype": subtype, "subtypes": {category: subtype}}


async def until(talk: Talk, field: str, **answers: Any) -> list[str]:
    """Answer until that is asked; what was said on the way."""
    said = []
    for _ in range(24):
        if talk.asks == field:
            return said
        await talk.hear(answers.get(talk.asks, MORE[talk.asks]))
        said += talk.said
    raise AssertionError(f"{field} is not asked")


async def filed(talk: Talk, **answers: Any) -> Document:
    await until(talk, "confirm", **answers)
    await talk.hear(pressed("confirm"))
    with session_scope(talk.engine, read_only=True) as session:
        complaint = session.get_one(Complaint, talk.started[0])
        return make_document(complaint, "web", [], "http://127.0.0.1:1/callback")


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("meri ammi ke sath fraud hua, easypaisa se 5000 gaye", "mother"),
        ("my sister's account was emptied by a caller who said he was from the bank", "sister"),
        ("میرے والد کے ساتھ فراڈ ہوا، پانچ ہزار روپے گئے", "father"),
    ],
)
async def test_a_story_of_somebody_else_asks_for_whom(text: str, relation: str) -> None:
    talk = Talk()
    await talk.hear(story(text))
    await talk.hear(pressed("file"))
    assert talk.asks == "victim"
    document = await filed(talk)
    assert document.victim is not None
    assert (document.victim.relation, document.victim.name) == (relation, "Fatima Bibi")


async def test_the_citizen_may_say_that_it_is_for_themselves() -> None:
    talk = Talk()
    await talk.hear(story("meri ammi ke sath baithi thi jab call aayi, mere 5000 gaye"))
    document = await filed(talk, victim=pressed("for-me"))
    assert document.victim is None


@pytest.mark.parametrize(
    "text",
    [
        "hacker ne mere whatsapp se mere bhai se 25 hazar le liye",
        "us ne kaha mere bete ka accident hua hai, 50 hazar bhejo",
        SHOP,
    ],
)
async def test_a_story_of_oneself_is_not_asked_for_whom(text: str) -> None:
    talk = Talk()
    await talk.hear(story(text))
    await talk.hear(pressed("file"))
    assert talk.asks != "victim"


async def test_a_threat_is_asked_where_it_happens_and_gets_one_calm_step() -> None:
    talk = Talk(replay=True)
    await talk.hear(story("khud ko FIA ka officer keh kar paise mange", "impersonation", "fia"))
    await until(talk, "threat")
    await talk.hear(pressed("yes"))
    assert talk.said[0] == "care-threat"
    said = await until(talk, "confirm")
    assert "care-threat" not in said
    assert all(first == second for first, second in talk.outcomes)
    assert (await filed(talk)).threat is True


async def test_a_threat_that_was_told_is_not_asked() -> None:
    talk = Talk()
    await talk.hear(
        story("loan app wale dhamki de rahe hain ke sab ko batayenge", "other_fraud", "loan_app")
    )
    said = [*talk.said, *await until(talk, "confirm")]
    assert said.count("care-threat") == 1
    assert "ask-threat" not in said


async def test_no_threat_is_asked_after_where_nobody_threatens() -> None:
    assert (await filed(await begun(story(SHOP)))).threat is None


async def begun(message: dict[str, Any]) -> Talk:
    talk = Talk()
    await talk.hear(message)
    return talk


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("naam nahi batana", "name"),
        ("I don't want to give my name", "name"),
        ("نام نہیں بتانا چاہتا", "name"),
        ("gumnaam", "name"),
        ("please keep my name secret", "evidence"),
        ("main naam zahir nahi karna chahti", "consent"),
    ],
)
async def test_a_tip_off_needs_no_name(words: str, asked: str) -> None:
    talk = await begun(story(SHOP))
    await until(talk, asked)
    await talk.hear(parsed(words))
    assert "tip-off-noted" in talk.said
    said = await until(talk, "phone")
    assert not {"ask-name", "ask-cnic"} & set(said)
    await talk.hear(pressed("skip"))
    document = await filed(talk)
    assert document.kind == "tip_off"
    assert (document.complainant.name, document.complainant.phone) == (None, None)


async def test_skipping_the_name_offers_to_go_without_it() -> None:
    talk = await begun(story(SHOP))
    await until(talk, "name")
    await talk.hear(parsed("skip"))
    assert talk.said == ["cannot-skip-name"]
    await talk.hear(pressed("tip-off"))
    assert "tip-off-noted" in talk.said
    assert talk.asks == "phone"


@pytest.mark.parametrize(
    "text",
    [
        "main 16 saal ka hun, mere paise le liye online game mein",
        "I am 15 years old and somebody took my game account",
        "میں 15 سال کی ہوں، کسی نے میرے پیسے لے لیے",
        "meri beti 13 saal ki hai, us se paise le liye",
    ],
)
async def test_a_minor_is_heard_and_comes_first(text: str) -> None:
    talk = await begun(story(text))
    assert "care-minor" in talk.said
    assert (await filed(talk)).fast_lane == "minor"


async def test_ten_years_of_work_are_no_age() -> None:
    talk = await begun(story("10 saal ki mehnat ki kamai chali gayi, 5 lakh invest kiye"))
    assert "care-minor" not in talk.said
    assert (await filed(talk)).fast_lane is None


async def test_blackmail_says_once_that_the_pictures_are_not_to_be_sent() -> None:
    talk = await begun(
        story("wo meri tasveerein viral karne ki dhamki deta hai", subtype="sextortion")
    )
    said = await until(talk, "name")
    assert said.count("care-intimate") == 1
    assert (await filed(talk)).fast_lane == "intimate"


async def test_files_of_a_minor_are_refused_and_deleted() -> None:
    talk = Talk()
    gone: list[str] = []
    talk.discard(gone.append)
    await talk.hear(
        story(
            "main 16 saal ki hun, wo meri tasveerein viral karne ki dhamki deta hai",
            subtype="sextortion",
        )
    )
    assert "care-minor-images" in talk.said
    with session_scope(talk.engine) as session:
        evidence = Evidence(
            conversation_id=talk.id,
            sha256="a" * 64,
            size_bytes=9,
            media_type="image/png",
            name="x.png",
        )
        session.add(evidence)
        session.flush()
        number = evidence.id
    await talk.hear(
        {
            "text": f'/send_evidence{{"evidence_id": "{number}"}}',
            "intent": {"name": "send_evidence", "confidence": 1.0},
            "entities": [{"entity": "evidence_id", "value": number}],
        }
    )
    assert "care-no-files" in talk.said
    assert gone == ["a" * 64]
    with session_scope(talk.engine, read_only=True) as session:
        assert session.get(Evidence, number) is None
    said = await until(talk, "confirm")
    assert "ask-evidence" not in said


def test_what_is_noted_is_no_field_left_open() -> None:
    complaint = Complaint(conversation_id="c", language="en", category="other_fraud", fields={})
    care.leave_unnamed(complaint)
    assert drafts.unknown_fields(complaint) == ["cnic", "name"]


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("mera whatsapp band ho gaya hai, code le liya kisi ne", "no"),
        ("واٹس ایپ نہیں کھل رہا، کسی نے کوڈ لے لیا", "no"),
        ("I gave a code and WhatsApp logged me out", "no"),
        ("code de diya tha magar whatsapp wapas mil gaya", "yes"),
        ("mera whatsapp hack ho gaya", None),
        ("kehta tha whatsapp band ho jayega, code de diya", None),
    ],
)
async def test_whether_the_own_whatsapp_opens_is_not_asked_when_it_was_said(
    text: str, opens: str | None
) -> None:
    talk = Talk()
    await talk.hear(parsed(text, "whatsapp_hijacking", 0.95))
    with talk.draft() as draft:
        assert draft is not None
        assert drafts.value(draft, "account_access") == opens
