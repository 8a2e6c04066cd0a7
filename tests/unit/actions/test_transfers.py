"""Payments: read from one message or several, in three scripts; kept once."""

from __future__ import annotations

from typing import Any

import pytest

from actions import drafts, transfers
from actions.filing import make_document
from storage.engine import session_scope
from storage.tables import Complaint
from tests.unit.actions.parts import CATALOGUE, NOW, Talk, inbound, parsed, pressed
from tests.unit.actions.test_form import ANSWERS

WORDS = CATALOGUE.hints.transfers


def told(text: str) -> list[tuple[Any, str, str, str]]:
    found = transfers.read(inbound(text), NOW, WORDS)
    return [(one["rupees"], one["from"], one["to"], one["id"]) for one in found]


@pytest.mark.parametrize(
    ("text", "payments"),
    [
        (
            "25 hazar easypaisa se phir 30 hazar jazzcash TID 12345678901",
            [(25_000, "easypaisa", "", ""), (30_000, "jazzcash", "", "12345678901")],
        ),
        (
            "25 hazar easypaisa se 0345-5550001 ko\n30 hazar HBL se 0345-5550002 ko",
            [
                (25_000, "easypaisa", "+923455550001", ""),
                (30_000, "hbl", "+923455550002", ""),
            ],
        ),
        (
            "Rs 25,000 from Easypaisa to JazzCash, then Rs 30,000 from HBL to JazzCash",
            [(25_000, "easypaisa", "jazzcash", ""), (30_000, "hbl", "jazzcash", "")],
        ),
        (
            "25 ہزار ایزی پیسہ سے، پھر 30 ہزار جاز کیش سے",
            [(25_000, "easypaisa", "", ""), (30_000, "jazzcash", "", "")],
        ),
        ("easypaisa se 0345-5550001", [(None, "easypaisa", "+923455550001", "")]),
        ("HBL account se", [(None, "hbl", "", "")]),
        ("pata nahi kaise gaye", []),
    ],
)
def test_payments_are_read(text: str, payments: list[tuple[Any, str, str, str]]) -> None:
    assert told(text) == payments


def test_a_payment_told_again_is_one_payment() -> None:
    first = transfers.read(inbound("25 hazar easypaisa se"), NOW, WORDS)
    again = transfers.read(inbound("25 hazar easypaisa se TID 12345678901"), NOW, WORDS)
    both = transfers.joined(first, again)
    assert len(both) == 1
    assert both[0]["id"] == "12345678901"
    assert transfers.joined(both, again) == both


async def until(talk: Talk, field: str, **answers: Any) -> None:
    for _ in range(20):
        if talk.asks == field:
            return
        await talk.hear(answers.get(talk.asks, ANSWERS[talk.asks]))
    raise AssertionError(f"{field} is not asked")


STORY = parsed("facebook page se suit mangwaya, page wale ne block kar diya", "other_fraud")


async def test_less_than_the_loss_asks_once_for_more() -> None:
    talk = Talk(replay=True)
    await talk.hear(STORY)
    await until(talk, "transaction", amount=parsed("55 hazar"))
    await talk.hear(parsed("25 hazar easypaisa se 0345-5550001 ko"))
    assert (talk.said, talk.asks) == (["ask-transaction-more"], "transaction")
    await talk.hear(parsed("30 hazar jazzcash se TID 12345678901"))
    assert talk.asks != "transaction"
    with talk.draft() as draft:
        assert draft is not None
        value = drafts.value(draft, "transaction")
        assert [one["rupees"] for one in value["transfers"]] == [25_000, 30_000]
        assert value["ids"] == ["12345678901"]
    assert all(first == second for first, second in talk.outcomes)


@pytest.mark.parametrize("answer", [pressed("no-more"), parsed("bas yehi thi"), parsed("nahi")])
async def test_no_more_payments_goes_on(answer: dict[str, Any]) -> None:
    talk = Talk()
    await talk.hear(STORY)
    await until(talk, "transaction", amount=parsed("55 hazar"))
    await talk.hear(parsed("25 hazar easypaisa se"))
    await talk.hear(answer)
    assert talk.asks != "transaction"
    with talk.draft() as draft:
        assert draft is not None
        assert len(drafts.value(draft, "transaction")["transfers"]) == 1


async def test_one_more_payment_is_added_at_a_later_question() -> None:
    talk = Talk()
    await talk.hear(STORY)
    await until(
        talk, "name", amount=parsed("25 hazar"), transaction=parsed("25 hazar easypaisa se")
    )
    await talk.hear(parsed("aik aur transfer thi 30 hazar jazzcash se"))
    assert talk.said[0] == "noted-more"
    assert talk.asks == "name"
    with talk.draft() as draft:
        assert draft is not None
        rupees = [one["rupees"] for one in drafts.value(draft, "transaction")["transfers"]]
        assert rupees == [25_000, 30_000]


async def test_payments_told_in_the_story_are_filed() -> None:
    talk = Talk()
    await talk.hear(
        parsed(
            "facebook page ko kal 25 hazar easypaisa se aur phir 30 hazar jazzcash se bheje, "
            "page wale ne block kar diya",
            "other_fraud",
        )
    )
    await until(talk, "confirm")
    await talk.hear(ANSWERS["confirm"])
    with session_scope(talk.engine, read_only=True) as session:
        complaint = session.get_one(Complaint, talk.started[0])
        document = make_document(complaint, "web", [], "http://127.0.0.1:1/callback")
    sums = [(one.amount_pkr, one.sent_from) for one in document.transfers]
    assert sums == [(25_000, "easypaisa"), (30_000, "jazzcash")]
    assert document.amount_lost_pkr == 55_000
