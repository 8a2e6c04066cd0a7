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
