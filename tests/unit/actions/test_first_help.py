"""Which advice about money comes first."""

from __future__ import annotations

import asyncio

import pytest

from tests.unit.actions.parts import Talk, parsed

SENT = "easypaisa se 5000 bheje 0345-5550001 pe, page ne block kar diya"


@pytest.mark.parametrize(
    ("when", "advice"),
    [
        ("", "steps-money-wallet"),
        ("aaj", "steps-money-wallet"),
        ("10 minute pehle", "steps-money-wallet"),
        ("kal raat 9 baje", "steps-money"),
        ("3 din pehle", "steps-money"),
    ],
)
def test_a_wallet_is_said_to_hold_money_only_while_it_may(when: str, advice: str) -> None:
    talk = Talk()
    asyncio.run(talk.hear(parsed(f"{when} {SENT}", "other_fraud")))
    assert advice in talk.said
    assert len({"steps-money", "steps-money-wallet"} & set(talk.said)) == 1
