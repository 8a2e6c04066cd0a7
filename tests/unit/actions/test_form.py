"""The form without Rasa: any order of answers ends well, and a turn played twice changes nothing."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actions.filing import make_document
from storage.engine import session_scope
from storage.tables import Complaint
from tests.examples import examples
from tests.unit.actions.parts import Talk, parsed, pressed

STORY = parsed("mera whatsapp hack ho gaya kisi ne code le liya", "whatsapp_hijacking")
ANSWERS = {
    "consent": pressed("file"),
    "account_access": parsed("nahi khul raha"),
    "incident_time": parsed("kal raat 9 baje"),
    "amount": parsed("25 hazar"),
    "transaction": parsed("easypaisa se 0345-5550001"),
    "forums": pressed("not-yet"),
    "impersonated": parsed("bank wala"),
    "scheme": parsed("GoldRise"),
    "platform": parsed("whatsapp"),
    "threat": pressed("no"),
    "victim": parsed("Fatima Bibi"),
    "suspect": parsed("0345-5550001"),
    "evidence": pressed("done"),
    "name": parsed("Ali Raza"),
    "cnic": parsed("35202-1234567-1"),
    "phone": parsed("0300-5551234"),
    "city": parsed("Multan"),
    "confirm": pressed("confirm"),
    "fix": parsed("2"),
    "start_over": pressed("continue"),
}
NOISE: list[dict[str, Any]] = [
    parsed("purple"),
    parsed("kyun"),
    parsed("wapas"),
    parsed("pata nahi"),
    parsed("skip"),
    parsed("nahi"),
    parsed("haan"),
    parsed("tip"),
    parsed("status"),
    parsed("english"),
    parsed("dobara shuru karein"),
    parsed("salam", "greet"),
    parsed("9" * 40),
    parsed("3"),
    parsed("PK36SCBL0000001123456703"),
    parsed("AB1234567"),
    parsed("us ne mujhe 0345-5550009 se bhi call ki thi aur 5 hazar aur maange", "other_fraud"),
    pressed("no-loss"),
    pressed("fix"),
    pressed("try-again"),
    pressed("skip"),
    pressed("unheard-of"),
    pressed("tip-off"),
    pressed("no-more"),
    pressed("for-me"),
    parsed("amount 25 nahi 70 hazar tha"),
    parsed("nahi, kal nahi parson hua"),
    parsed("wrong number, it was 0300-5550011"),
    parsed("ghalat likh diya"),
    parsed("naam nahi batana"),
    parsed("aik aur transfer thi 30 hazar jazzcash se"),
    parsed("main 16 saal ka hun"),
    parsed("meri ammi ke sath fraud hua", "other_fraud"),
]
ENDINGS = [parsed("band karo"), pressed("not-now"), pressed("cancel"), pressed("start-over")]


async def finish(talk: Talk) -> None:
    for _ in range(25):
        if talk.form is None:
            return
        assert talk.asks, talk.said
        await talk.hear(ANSWERS[talk.asks])
    raise AssertionError(f"no end; asks {talk.asks}")


def filed(talk: Talk) -> Complaint:
    with session_scope(talk.engine, read_only=True) as session:
        complaint = session.get_one(Complaint, talk.started[0])
        make_document(complaint, "web", [], "http://127.0.0.1:1/callback")
        return complaint


async def test_the_straight_way_ends_in_a_valid_document() -> None:
    talk = Talk()
    await talk.hear(STORY)
    await finish(talk)
    assert "filed-saved" in talk.said
    assert filed(talk).category == "whatsapp_hijacking"


def requested(outcome: Any) -> Any:
    slots = {event["name"]: event["value"] for event in outcome[1] if event["event"] == "slot"}
    return slots.get("requested_slot"), slots.get("outcome")


turns = st.lists(st.one_of(st.sampled_from(NOISE), st.none()), max_size=14)


@settings(max_examples=examples(25), deadline=None)
@given(turns)
def test_any_order_of_answers_can_be_finished(noise: list[dict[str, Any] | None]) -> None:
    """None stands for the right answer to whatever is asked."""

    async def play() -> None:
        talk = Talk()
        await talk.hear(STORY)
        for message in noise:
            if talk.form is None:
                break
            await talk.hear(message or ANSWERS[talk.asks])
            assert talk.said, message
        if talk.form is not None:
            await finish(talk)
        if talk.started:
            filed(talk)
        else:
            assert talk.said[-1] in ("declined", "cancelled", "restarted")

    asyncio.run(play())


@settings(max_examples=examples(12), deadline=None)
@given(turns, st.sampled_from(ENDINGS))
def test_a_turn_played_twice_changes_nothing(
    noise: list[dict[str, Any] | None], ending: dict[str, Any]
) -> None:
    async def play() -> None:
        talk = Talk(replay=True)
        await talk.hear(STORY)
        for message in [*noise, ending]:
            if talk.form is None:
                break
            await talk.hear(message or ANSWERS[talk.asks])
        if talk.form is not None:
            await finish(talk)
        for first, second in talk.outcomes:
            assert first[0] == second[0], "the draft changed"
            assert requested(first) == requested(second), "the next question changed"

    asyncio.run(play())


@pytest.mark.parametrize("wrong", ["purple", "green", "blue"])
async def test_the_example_comes_once(wrong: str) -> None:
    talk = Talk()
    await talk.hear(STORY)
    await talk.hear(ANSWERS["consent"])
    await talk.hear(ANSWERS["account_access"])
    heard = []
    for _ in range(5):
        await talk.hear(parsed(wrong))
        heard += talk.said
    assert heard.count("example-incident_time") == 1
    assert heard.count("go-on-without") == 1
    assert talk.asks == "incident_time"


async def test_an_iban_written_the_same_way_twice_is_kept() -> None:
    talk = Talk()
    await talk.hear(STORY)
    while talk.asks != "suspect":
        await talk.hear(ANSWERS[talk.asks] if talk.asks != "transaction" else parsed("pata nahi"))
    wrong = parsed("PK36SCBL0000001123456703")
    await talk.hear(wrong)
    assert talk.said == ["bad-suspect-bad_checksum"]
    await talk.hear(wrong)
    assert talk.asks == "evidence"


async def test_who_comes_back_after_days_is_welcomed_and_goes_on() -> None:
    talk = Talk()
    await talk.hear(STORY)
    await talk.hear(ANSWERS["consent"], at_s=60)
    assert "welcome-back" not in talk.said
    await talk.hear(ANSWERS["account_access"], at_s=3 * 24 * 3600)
    assert talk.said[0] == "welcome-back"
    assert talk.asks == "incident_time"


async def test_required_fields_are_never_left_open() -> None:
    talk = Talk()
    await talk.hear(STORY)
    while talk.asks != "phone":
        await talk.hear(ANSWERS[talk.asks])
    for _ in range(4):
        await talk.hear(parsed("pata nahi"))
        assert talk.said == ["cannot-skip-phone"]
    await finish(talk)
    assert filed(talk).fields["phone"]["value"] == "+923005551234"
