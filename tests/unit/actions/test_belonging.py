"""A second matter while a draft is open; a matter that was filed already."""

from __future__ import annotations

from typing import Any

import pytest
from sqlmodel import select

from actions import drafts
from storage.engine import session_scope
from storage.tables import DRAFT, Complaint
from tests.unit.actions.parts import Talk, parsed, pressed
from tests.unit.actions.test_care import MORE, filed, until

SHOP = (
    "kal facebook page se suit mangwaya, easypaisa se 5000 0345-5550001 ko bheje, "
    "page wale ne block kar diya"
)
SCHEME = (
    "GoldRise trading app mein 2 lakh invest kiye ab paise wapas nahi de rahe withdrawal band hai"
)


def of(text: str, category: str) -> dict[str, Any]:
    return parsed(text, category, 0.95)


async def left(text: str = SHOP) -> Talk:
    """A draft that was left in the middle."""
    talk = Talk()
    await talk.hear(of(text, "other_fraud"))
    await until(talk, "name")
    await talk.hear(parsed("band karo"))
    if talk.form is not None:
        await talk.hear(pressed("yes"))
    assert talk.form is None
    return talk


async def test_another_matter_is_not_mixed_into_the_open_draft() -> None:
    talk = await left()
    await talk.hear(of(SCHEME, "fake_investment"))
    assert (talk.said, talk.asks) == (["second-complaint"], "start_over")
    with talk.draft() as draft:
        assert draft is not None
        assert draft.category == "other_fraud"
        assert len(draft.narrative) == 1


@pytest.mark.parametrize("answer", [pressed("continue"), parsed("jari rakhein"), parsed("skip")])
async def test_the_first_goes_on(answer: dict[str, Any]) -> None:
    talk = await left()
    await talk.hear(of(SCHEME, "fake_investment"))
    await talk.hear(answer)
    assert "second-waits" in talk.said
    assert talk.asks == "name"


async def test_what_waited_is_begun_once_the_first_is_filed_even_when_played_twice() -> None:
    talk = await left()
    await talk.hear(of(SCHEME, "fake_investment"))
    await talk.hear(pressed("continue"))
    await until(talk, "confirm")
    talk.replay = True
    await talk.hear(pressed("confirm"))
    once, again = talk.outcomes[-1]
    assert once == again
    assert talk.said.index("filed-saved") < talk.said.index("now-the-second")
    assert "understood-fake_investment" in talk.said
    assert {"event": "followup", "name": "complaint_form"}.items() <= once[1][-1].items()
    with talk.draft() as draft:
        assert draft is not None
        assert [part["text"] for part in draft.narrative] == [SCHEME]
        assert drafts.value(draft, "name") == "Ali Raza"
    with session_scope(talk.engine, read_only=True) as session:
        assert "GoldRise" not in str(session.get_one(Complaint, talk.started[0]).fields)


async def test_the_second_is_put_into_the_first() -> None:
    talk = await left()
    await talk.hear(of(SCHEME, "fake_investment"))
    await talk.hear(pressed("put-in"))
    assert talk.said[0] == "noted-more"
    assert talk.asks == "name"
    with talk.draft() as draft:
        assert draft is not None
        assert [part["text"] for part in draft.narrative] == [SHOP, SCHEME]


@pytest.mark.parametrize("answer", [pressed("new-complaint"), parsed("nayi shikayat")])
async def test_a_new_one_takes_the_place_of_the_first(answer: dict[str, Any]) -> None:
    talk = await left()
    await talk.hear(of(SCHEME, "fake_investment"))
    await talk.hear(answer)
    assert "understood-fake_investment" in talk.said
    assert talk.asks == "consent"
    with talk.draft() as draft:
        assert draft is not None
        assert draft.category == "fake_investment"
        assert [part["text"] for part in draft.narrative] == [SCHEME]
        assert drafts.value(draft, "amount")["rupees"] == 200_000


async def test_neither_is_lost_when_the_answer_is_not_understood() -> None:
    talk = await left()
    await talk.hear(of(SCHEME, "fake_investment"))
    await talk.hear(parsed("purple"))
    assert talk.said == ["second-complaint"]
    await talk.hear(parsed("green"))
    assert talk.asks == "name"


async def test_more_of_the_same_is_taken_without_a_question() -> None:
    talk = await left()
    await talk.hear(
        of("us facebook page wale ne ab mujhe 0345-5550009 se call bhi ki hai", "other_fraud")
    )
    assert "noted-more" in talk.said
    assert talk.asks == "name"


async def again(text: str) -> Talk:
    """A complaint is filed, then this is told in the same chat."""
    talk = Talk()
    await talk.hear(of(SHOP, "other_fraud"))
    await filed(talk)
    await talk.hear(of(text, "other_fraud"))
    return talk


@pytest.mark.parametrize(
    "text",
    [
        "0345-5550001 wale ne facebook par ab phir mujh se paise maange hain",
        "kal mere 5 hazar le liye online page wale ne aur block kar diya",
    ],
)
async def test_what_was_filed_already_is_offered_to_be_added(text: str) -> None:
    talk = await again(text)
    assert talk.said[-1] == "duplicate-complaint"
    assert talk.asks == "start_over"


async def test_another_number_and_sum_is_no_duplicate() -> None:
    talk = await again("pichle hafte 0345-5550007 ko 9000 bheje, olx par mobile tha, nahi mila")
    assert "duplicate-complaint" not in talk.said
    assert talk.asks == "consent"


@pytest.mark.parametrize("answer", [pressed("add-to-it"), parsed("haan")])
async def test_adding_hands_the_words_over(answer: dict[str, Any]) -> None:
    talk = await again("0345-5550001 wale ne facebook par ab phir mujh se paise maange hain")
    number = talk.events[-2]["metadata"]["message_id"] if "metadata" in talk.events[-2] else ""
    await talk.hear(answer)
    state = talk.slots["followup"]
    assert state["complaint_id"] == talk.started[0]
    assert len(state["texts"]) == 1
    assert number in ("", state["texts"][0])
    followed = [e for e in talk.outcomes[-1][-1][1] if e["event"] == "followup"]
    assert followed[0]["name"] == "followup_form"
    with session_scope(talk.engine, read_only=True) as session:
        assert session.exec(select(Complaint).where(Complaint.state == DRAFT)).first() is None


@pytest.mark.parametrize("answer", [pressed("file-anyway"), parsed("nahi"), pressed("skip")])
async def test_filing_anyway_files(answer: dict[str, Any]) -> None:
    talk = await again("0345-5550001 wale ne facebook par ab phir mujh se paise maange hain")
    await talk.hear(answer)
    assert talk.asks == "consent"
    said = await until(talk, "confirm")
    assert "duplicate-complaint" not in said
    await talk.hear(MORE["confirm"])
    assert len(talk.started) == 2
