"""Whatever is answered, corrected or interrupted, in any order, the form ends well.

Well means: a complaint or tip-off whose document is valid, or nothing left behind. No question comes
again that was answered, and what was accepted stays until it is taken back.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actions import drafts
from actions.filing import make_document
from storage import crypto
from storage.engine import session_scope
from storage.tables import Complaint
from tests.builders import make_keyring
from tests.examples import examples
from tests.unit.actions.parts import Talk, parsed, pressed

MOST_TURNS = 40
STORIES = [
    ("mera whatsapp hack ho gaya kisi ne code le liya", "whatsapp_hijacking", ""),
    (
        "kal facebook page ko 5000 easypaisa se bheje 0345-5550001 par, block kar diya",
        "other_fraud",
        "",
    ),
    ("wo meri tasveerein viral karne ki dhamki deta hai", "other_fraud", "sextortion"),
    ("FIA ka officer ban kar paise mange", "impersonation", "fia"),
    ("میری امی کے ساتھ فراڈ ہوا، سرمایہ کاری کے نام پر دو لاکھ روپے لے لیے", "fake_investment", ""),
    ("I am 15 years old and somebody blackmails me with pictures", "other_fraud", "sextortion"),
]
ANSWERS: dict[str, list[dict[str, Any]]] = {
    "consent": [pressed("file"), parsed("haan"), parsed("جی ہاں")],
    "narrative": [parsed("mere sath online fraud hua, paise le kar block kar diya")],
    "victim": [parsed("Fatima Bibi"), pressed("for-me"), pressed("dont-know")],
    "account_access": [pressed("no"), parsed("nahi khul raha")],
    "incident_time": [parsed("kal raat 9 baje"), parsed("پرسوں"), pressed("dont-know")],
    "amount": [parsed("25 hazar"), parsed("پچیس ہزار"), pressed("no-loss")],
    "transaction": [
        parsed("10 hazar easypaisa se phir 15 hazar jazzcash se TID 12345678901"),
        parsed("5 hazar HBL se 0345-5550001 ko"),
        pressed("dont-know"),
    ],
    "forums": [pressed("not-yet"), parsed("bank ko bata diya, reference 12345")],
    "impersonated": [parsed("bank wala"), pressed("dont-know")],
    "scheme": [parsed("GoldRise")],
    "platform": [parsed("whatsapp")],
    "suspect": [parsed("0345-5550001"), pressed("dont-know")],
    "threat": [pressed("yes"), pressed("no"), parsed("ji dhamki de raha hai")],
    "evidence": [pressed("done"), pressed("skip")],
    "name": [parsed("Ali Raza"), parsed("نادیہ خان"), pressed("tip-off")],
    "cnic": [parsed("35202-1234567-1"), pressed("skip")],
    "phone": [parsed("0300-5550010"), parsed("۰۳۰۰۵۵۵۰۰۱۰")],
    "city": [parsed("Multan"), parsed("لاہور")],
    "confirm": [pressed("confirm")],
    "fix": [parsed("2")],
    "start_over": [pressed("continue"), pressed("file-anyway")],
}
ASIDES = [
    parsed("amount 25 nahi 70 hazar tha"),
    parsed("nahi, kal nahi parson hua"),
    parsed("wrong number, it was 0300-5550011"),
    parsed("CNIC ghalat tha, 35202-1234567-3"),
    parsed("رقم غلط لکھ دی، 70 ہزار تھی"),
    parsed("ghalat likh diya"),
    parsed("naam ghalat likha, Ahmed Ali hai"),
    parsed("naam nahi batana"),
    parsed("aik aur transfer thi 30 hazar jazzcash se"),
    parsed("main 16 saal ka hun"),
    parsed("bank ko bata diya, reference 12345"),
    parsed("aik aur fraud bhi hua hai mere sath GoldRise app mein 2 lakh gaye", "fake_investment"),
    parsed("kyun"),
    parsed("wapas"),
    parsed("pata nahi"),
    parsed("tip"),
    parsed("purple"),
    parsed("3"),
    pressed("fix"),
    pressed("how-export"),
    pressed("no-more"),
    pressed("put-in"),
    pressed("new-complaint"),
    pressed("unheard-of"),
]


@pytest.fixture(autouse=True, scope="module")
def _keyring() -> Iterator[None]:
    before = crypto._current
    crypto.use(make_keyring())
    yield
    crypto._current = before


def document(talk: Talk) -> Any:
    with session_scope(talk.engine, read_only=True) as session:
        complaint = session.get_one(Complaint, talk.started[0])
        return make_document(complaint, "web", [], "http://127.0.0.1:1/callback")


async def begin(story: tuple[str, str, str]) -> Talk:
    text, category, subtype = story
    talk = Talk()
    message = parsed(text, category, 0.95)
    await talk.hear({**message, "subtype": subtype, "subtypes": {category: subtype}})
    return talk


async def finish(talk: Talk) -> None:
    for _ in range(MOST_TURNS):
        if talk.form is None:
            return
        assert talk.asks, talk.said
        await talk.hear(ANSWERS[talk.asks][0])
    raise AssertionError(f"no end; asks {talk.asks}")


steps = st.lists(st.one_of(st.sampled_from(ASIDES), st.integers(0, 3)), max_size=16)
quiet = settings(max_examples=examples(25), deadline=None, suppress_health_check=list(HealthCheck))


@quiet
@given(st.sampled_from(STORIES), steps)
def test_any_order_ends_in_a_complaint_or_in_nothing(
    story: tuple[str, str, str], turns: list[dict[str, Any] | int]
) -> None:
    """A number stands for one of the right answers to whatever is asked."""

    async def play() -> None:
        talk = await begin(story)
        for turn in turns:
            if talk.form is None:
                break
            answers = ANSWERS[talk.asks]
            await talk.hear(answers[turn % len(answers)] if isinstance(turn, int) else turn)
            assert talk.said, turn
        await finish(talk)
        if talk.started:
            filed = document(talk)
            assert (filed.kind == "complaint") == (filed.complainant.cnic is not None)
        else:
            assert talk.said[-1] in ("declined", "cancelled", "restarted")
            with talk.draft() as draft:
                assert draft is None

    asyncio.run(play())


@quiet
@given(st.sampled_from(STORIES), st.lists(st.integers(0, 3), min_size=20, max_size=20))
def test_answers_alone_are_asked_once_and_within_the_bar(
    story: tuple[str, str, str], choices: list[int]
) -> None:
    async def play() -> None:
        talk = await begin(story)
        asked: list[str] = []
        for choice in choices:
            if talk.form is None:
                break
            asked.append(talk.asks)
            answers = ANSWERS[talk.asks]
            await talk.hear(answers[choice % len(answers)])
        # A second payment may be asked after; nothing else comes twice.
        once = [field for field in asked if field != "transaction"]
        assert len(once) == len(set(once)), asked
        assert asked.count("transaction") <= 2
        assert talk.started, asked
        assert len(asked) <= 16, asked

    asyncio.run(play())


@quiet
@given(
    st.permutations(["amount", "incident_time", "name", "phone", "city"]),
    st.sampled_from(["name", "cnic", "city", "confirm"]),
)
def test_corrections_in_any_order_leave_only_the_new_values(order: list[str], at: str) -> None:
    said = {
        "amount": (parsed("amount 25 nahi 70 hazar tha"), lambda v: v["rupees"] == 70_000),
        "incident_time": (
            parsed("kal nahi parson hua"),
            lambda v: v["at"].startswith("2026-11-19"),
        ),
        "name": (parsed("naam ghalat likha, Ahmed Ali hai"), lambda v: v == "Ahmed Ali"),
        "phone": (
            parsed("mera number ghalat tha, 0300-5550011"),
            lambda v: v == "+923005550011",
        ),
        "city": (parsed("city Multan nahi Lahore"), lambda v: v == "Lahore"),
    }

    async def play() -> None:
        talk = await begin(STORIES[0])
        while talk.asks != at:
            await talk.hear(ANSWERS[talk.asks][0])
        for field in order:
            with talk.draft() as draft:
                assert draft is not None
                known = drafts.settled(draft, field)
            if not known:
                continue
            message, is_new = said[field]
            await talk.hear(message)
            assert talk.said[0] == "corrected", (field, talk.said)
            assert talk.asks == at
            with talk.draft() as draft:
                assert draft is not None
                assert is_new(drafts.value(draft, field)), field

    asyncio.run(play())
