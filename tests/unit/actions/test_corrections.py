"""Corrections: what is taken back is replaced, at any question, in three scripts."""

from __future__ import annotations

from typing import Any

import pytest

from actions import corrections, drafts
from actions.corrections import Correction
from storage.tables import Complaint
from tests.unit.actions.parts import CATALOGUE, NOW, Talk, inbound, parsed, pressed

STORY = parsed(
    "kal 50 hazar easypaisa se 0345-5550001 ko bheje, facebook page tha, us ne block kar diya",
    "other_fraud",
)
ANSWERS = {
    "consent": pressed("file"),
    "incident_time": parsed("kal"),
    "amount": parsed("50 hazar"),
    "transaction": parsed("easypaisa se"),
    "forums": pressed("not-yet"),
    "suspect": parsed("0345-5550001"),
    "evidence": pressed("done"),
    "name": parsed("Ali Raza"),
    "cnic": parsed("35202-1234567-1"),
    "phone": parsed("0300-5550010"),
    "city": parsed("Lahore"),
}
FIELDS = [
    "consent", "incident_time", "amount", "transaction", "suspect", "evidence", "name", "cnic",
    "phone", "city",
]  # fmt: skip


def known(**fields: Any) -> Complaint:
    """A draft that is all but confirmed, with these fields changed."""
    complaint = Complaint(conversation_id="c", language="en", category="other_fraud", fields={})
    complaint.narrative = [{"id": "1", "text": "they took my money", "at": NOW.isoformat()}]
    values: dict[str, Any] = {
        "consent": {"at": NOW.isoformat(), "wording": "consent-1"},
        "incident_time": {"at": "2026-11-20T00:00:00+05:00", "said": "kal"},
        "amount": {"rupees": 50_000, "foreign": []},
        "transaction": {"said": "", "ids": ["11111111111"], "via": ["easypaisa"]},
        "suspect": {
            "observables": [{"type": "phone", "value": "+923455550001", "role": "suspect"}],
            "said": "",
        },
        "evidence": "done",
        "name": "Ali Raza",
        "cnic": "35202-1234567-1",
        "phone": "+923005550010",
        "city": "Lahore",
    }
    for name, value in {**values, **fields}.items():
        drafts.put(complaint, name, value)
    return complaint


def read(text: str, asked: str, draft: Complaint | None = None) -> Correction | None:
    path = FIELDS[: FIELDS.index(asked) + 1] if asked in FIELDS else [*FIELDS, asked]
    draft = draft or known()
    if asked in FIELDS:
        for name in FIELDS[FIELDS.index(asked) :]:
            drafts.clear(draft, name)
    return corrections.find(draft, inbound(text), path, NOW, CATALOGUE)


def sums(correction: Correction | None) -> Any:
    assert correction is not None
    return correction.changes["amount"]["rupees"]


@pytest.mark.parametrize("asked", ["suspect", "evidence", "name", "cnic", "phone", "confirm"])
@pytest.mark.parametrize(
    "text",
    [
        "amount 50 nahi 70 hazar tha",
        "amount 50 hazar nahi 70 hazar tha",
        "raqam ghalat likhi, 70 hazar thi",
        "not 50,000 but 70,000",
        "it was 70,000 not 50,000",
        "wrong amount, it was 70000 rupees",
        "50 hazar ki jagah 70 hazar likhein",
        "رقم 50 نہیں 70 ہزار تھی",
        "رقم غلط لکھ دی، 70 ہزار تھی",
        "رقم پچاس ہزار نہیں ستر ہزار تھی",
    ],
)
def test_an_amount_is_replaced_at_any_question(text: str, asked: str) -> None:
    correction = read(text, asked)
    assert sums(correction) == 70_000
    assert correction is not None
    assert set(correction.changes) == {"amount"}


@pytest.mark.parametrize(
    "text",
    [
        "nahi, kal nahi parson hua",
        "kal ki jagah parson likhein",
        "not yesterday but day before yesterday",
        "tareekh ghalat hai, parson hua tha",
        "کل نہیں پرسوں ہوا تھا",
        "تاریخ غلط ہے، پرسوں ہوا تھا",
    ],
)
@pytest.mark.parametrize("asked", ["amount", "cnic", "city", "confirm"])
def test_a_day_is_replaced(text: str, asked: str) -> None:
    correction = read(text, asked)
    assert correction is not None
    assert correction.changes["incident_time"]["at"].startswith("2026-11-19")


@pytest.mark.parametrize(
    ("text", "asked", "changes"),
    [
        ("wrong number, it was 0300-5550011", "city", {"phone": "+923005550011"}),
        ("mera number ghalat tha, 0300-5559999 hai", "city", {"phone": "+923005559999"}),
        ("mera number 0300-5550010 nahi 0300-5559999", "confirm", {"phone": "+923005559999"}),
        ("CNIC ghalat tha, 35202-1234567-3", "city", {"cnic": "35202-1234567-3"}),
        ("شناختی کارڈ غلط لکھ دیا، 35202-1234567-3", "city", {"cnic": "35202-1234567-3"}),
        ("city Lahore nahi Multan hai", "confirm", {"city": "Multan"}),
        ("لاہور نہیں ملتان", "confirm", {"city": "Multan"}),
        ("naam Ali nahi Ahmed Ali hai", "phone", {"name": "Ahmed Ali"}),
        ("mera naam ghalat likha, Ahmed Ali hai", "phone", {"name": "Ahmed Ali"}),
        ("wrong name, it is Ahmed Ali", "cnic", {"name": "Ahmed Ali"}),
        ("نام غلط لکھ دیا، احمد علی ہے", "cnic", {"name": "احمد علی"}),
    ],
)
def test_one_field_is_replaced(text: str, asked: str, changes: dict[str, Any]) -> None:
    correction = read(text, asked)
    assert correction is not None
    assert correction.changes == changes


@pytest.mark.parametrize(
    "text",
    [
        "us ka number ghalat tha, 0345-5550002",
        "0345-5550001 nahi 0345-5550002",
        "wrong number, the caller was 0345-5550002",
        "اس کا نمبر غلط تھا، 0345-5550002",
    ],
)
def test_a_suspects_number_is_replaced_and_not_added(text: str) -> None:
    said = "0345-5550001, Ali naam tha"
    items = [{"type": "phone", "value": "+923455550001", "role": "suspect"}]
    correction = read(text, "name", known(suspect={"observables": items, "said": said}))
    assert correction is not None
    new = correction.changes["suspect"]
    assert [item["value"] for item in new["observables"]] == ["+923455550002"]
    assert "5550001" not in new["said"]


def test_a_wallet_is_replaced() -> None:
    correction = read("easypaisa nahi jazzcash tha", "suspect")
    assert correction is not None
    assert correction.changes["transaction"]["via"] == ["jazzcash"]


def test_a_transaction_id_is_replaced() -> None:
    correction = read("TID ghalat tha, TID 22222222222", "name")
    assert correction is not None
    assert correction.changes["transaction"]["ids"] == ["22222222222"]


def test_several_corrections_in_one_message_at_the_summary() -> None:
    correction = read("amount 70 hazar tha aur naam Ahmed Ali hai aur city Multan", "confirm")
    assert correction is not None
    assert sums(correction) == 70_000
    assert correction.changes["name"] == "Ahmed Ali"
    assert correction.changes["city"] == "Multan"


@pytest.mark.parametrize(
    ("text", "asked", "ask"),
    [
        ("amount ghalat hai", "name", "amount"),
        ("naam ghalat likh diya", "city", "name"),
        ("i wrote the wrong cnic, my mistake", "city", "cnic"),
        ("ghalat likh diya", "phone", "fix"),
        ("i made a mistake", "name", "fix"),
        ("غلط لکھ دیا", "city", "fix"),
        ("wrong number, it was 0333-0000077", "confirm", "fix"),
    ],
)
def test_a_correction_without_its_value_asks(text: str, asked: str, ask: str) -> None:
    correction = read(text, asked)
    assert correction is not None
    assert (correction.ask, correction.changes) == (ask, {})


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Ali Raza", "name"),
        ("nahi", "cnic"),
        ("pata nahi", "suspect"),
        ("70 hazar", "amount"),
        ("us ne 0345-5550009 se bhi call ki", "suspect"),
        ("0345-5550009", "phone"),
        ("us ne kaha aap ka account ghalat hai aur band ho jaye ga, code batao", "suspect"),
        ("50 hazar easypaisa se 0345-5550001 ko bheje", "transaction"),
        ("us ne 50 hazar wapas nahi diye", "suspect"),
        ("Lahore se hun", "city"),
        ("mujhe nahi pata kya hua tha", "name"),
        ("sorry main samjha nahi", "cnic"),
        ("sorry", "cnic"),
        ("aur us ne kaha tha ke paisay wapas nahi milenge", "confirm"),
        ("haan sab theek hai", "confirm"),
    ],
)
def test_an_answer_or_a_story_is_no_correction(text: str, asked: str) -> None:
    assert read(text, asked) is None


def test_the_same_value_again_is_no_correction() -> None:
    assert read("amount 50 hazar tha", "name") is None
    assert read("wrong? no, 50 hazar tha", "name") is None


async def test_mid_form_the_new_value_is_shown_and_the_question_comes_again() -> None:
    talk = Talk()
    await talk.hear(STORY)
    while talk.asks != "phone":
        await talk.hear(ANSWERS[talk.asks])
    await talk.hear(parsed("amount 50 nahi 70 hazar tha"))
    assert talk.said[0] == "corrected"
    assert talk.asks == "phone"
    bodies = [e["data"]["custom"] for e in talk.events if e["event"] == "bot"]
    changed = next(body for body in reversed(bodies) if body["msg"] == "corrected")["changed"]
    assert changed == [{"label": "label-amount", "value": "Rs 70,000"}]
    with talk.draft() as draft:
        assert draft is not None
        assert drafts.value(draft, "amount") == {"rupees": 70_000, "foreign": []}


async def test_a_denial_at_consent_that_corrects_does_not_decline() -> None:
    talk = Talk()
    await talk.hear(STORY)
    assert talk.asks == "consent"
    await talk.hear(parsed("nahi, kal nahi parson hua", "deny"))
    assert talk.said[0] == "corrected"
    assert talk.asks == "consent"


async def test_an_unclear_correction_shows_the_lines_and_goes_on_where_it_was() -> None:
    talk = Talk()
    await talk.hear(STORY)
    while talk.asks != "city":
        await talk.hear(ANSWERS[talk.asks])
    await talk.hear(parsed("ghalat likh diya"))
    assert talk.said == ["which-line"]
    assert talk.asks == "fix"
    await talk.hear(parsed("2"))
    assert talk.asks == "amount"
    await talk.hear(parsed("70 hazar"))
    assert talk.asks == "city"


async def test_a_corrected_turn_played_twice_answers_the_same() -> None:
    talk = Talk(replay=True)
    await talk.hear(STORY)
    for field in ("consent", "suspect", "evidence"):
        if talk.asks == field:
            await talk.hear(ANSWERS[field])
    await talk.hear(parsed("amount 50 nahi 70 hazar tha"))
    first, second = talk.outcomes[-1]
    assert first == second
