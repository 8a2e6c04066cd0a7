"""A receipt photographed in the middle of the form: read, confirmed, and asked for no more."""

from __future__ import annotations

import pytest

from bot.pictures import HOW_TO_ADD, LANGUAGES, languages
from tests.conversation.play import COMMON, MOST_TURNS
from tests.inside import Inside
from tests.screenshots import RECEIPT, screenshot
from tests.stack import Citizen, Stack

STORY = "They told me lies on the telephone and cheated me, I lost my money."

pytestmark = pytest.mark.skipif(
    bool(set(LANGUAGES) - set(languages())), reason=f"no Tesseract ({HOW_TO_ADD})"
)


def at_question(stack: Stack, field: str) -> Citizen:
    citizen = Citizen(stack.bot_url)
    citizen.choose("lang:en")
    citizen.choose("category:other_fraud")
    for _ in range(MOST_TURNS):
        if citizen.asks == field:
            return citizen
        answer = STORY if citizen.asks == "narrative" else COMMON.get(citizen.asks, "choice:skip")
        if answer.startswith("choice:"):
            citizen.choose(answer.removeprefix("choice:"))
        else:
            citizen.say(answer)
    raise AssertionError(citizen.said)


def test_what_is_confirmed_fills_the_complaint_and_is_not_asked_again(
    running: Stack, inside: Inside
) -> None:
    citizen = at_question(running, "amount")
    citizen.send_file("receipt.png", screenshot(*RECEIPT))
    assert citizen.asks == "amount"
    (offer,) = citizen.news(wait_s=90)
    assert "picture-yes" in [choice["id"] for choice in offer["choices"]]
    assert "Rs 25,000" in offer["text"]
    draft = inside.draft(citizen.id)
    assert draft is not None
    assert "amount" not in draft.fields
    citizen.choose("picture-yes")
    draft = inside.draft(citizen.id)
    assert draft is not None
    assert draft.fields["amount"]["value"]["rupees"] == 25000
    assert draft.fields["transaction"]["value"]["ids"] == ["12345678901"]
    assert citizen.asks not in ("", "amount", "transaction")


def test_what_is_left_out_stays_out_and_the_question_stands(running: Stack, inside: Inside) -> None:
    citizen = at_question(running, "amount")
    citizen.send_file("receipt.png", screenshot(*RECEIPT))
    assert citizen.news(wait_s=90)
    citizen.choose("picture-no")
    draft = inside.draft(citizen.id)
    assert draft is not None
    assert "amount" not in draft.fields
    assert citizen.asks == "amount"
