"""Which advice about money comes first."""

from __future__ import annotations

import asyncio

import pytest

from tests.unit.actions.parts import Talk, parsed

SENT = "easypaisa se 5000 bheje 0345-5550001 pe, page ne block kar diya"


@pytest.mark.parametrize(
    ("when", "advice"),
    [
        ("", "money-maybe"),
        ("aaj", "money-maybe"),
        ("10 minute pehle", "money-hold"),
        ("kal raat 9 baje", "money-late"),
        ("3 din pehle", "money-late"),
    ],
)
def test_a_wallet_is_said_to_hold_money_only_while_it_may(when: str, advice: str) -> None:
    talk = Talk()
    asyncio.run(talk.hear(parsed(f"{when} {SENT}", "other_fraud")))
    assert advice in talk.said
    assert len({"money-hold", "money-maybe", "money-late"} & set(talk.said)) == 1


@pytest.mark.parametrize(
    ("share", "said", "kept"),
    [(0.8, "understood-prize", "prize"), (0.3, "understood-other_fraud", None)],
)
def test_a_kind_of_fraud_is_named_only_when_it_is_more_than_a_guess(
    share: float, said: str, kept: str | None
) -> None:
    talk = Talk()
    message = parsed("kisi ne inam ka keh kar 5000 le liye", "other_fraud")
    message |= {
        "subtype": "prize",
        "subtypes": {"other_fraud": "prize"},
        "subtype_shares": {"other_fraud": share},
    }
    asyncio.run(talk.hear(message))
    assert said in talk.said
    with talk.draft() as draft:
        assert draft is not None
        assert draft.subtype == kept
