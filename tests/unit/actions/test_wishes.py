"""Wishes that are only half understood, at a question of the form."""

from __future__ import annotations

from typing import Any

import pytest

from actions.wishes import wish
from tests.unit.actions.parts import Talk, inbound, parsed, pressed
from tests.unit.actions.test_form import ANSWERS, STORY


def guess(text: str, intent: str, share: float) -> dict[str, Any]:
    """A message below the classifier's threshold whose likeliest intent has this share."""
    ranking = [("nlu_fallback", 1 - share), (intent, share), ("gibberish", share / 2)]
    return {
        **parsed(text, "nlu_fallback", 1 - share),
        "intent_ranking": [{"name": name, "confidence": value} for name, value in ranking],
    }


async def talk_at(field: str) -> Talk:
    talk = Talk()
    await talk.hear(STORY)
    while talk.asks != field:
        await talk.hear(parsed("pata nahi") if talk.asks == "transaction" else ANSWERS[talk.asks])
    return talk


@pytest.mark.parametrize(
    ("intent", "said"),
    [
        ("help", "help"),
        ("human_agent", "human"),
        ("change_language", "language-ask"),
        ("check_status", "status-none"),
        ("ask_why", "why-amount"),
        ("dont_know", "skipped"),
        ("go_back", "went-back"),
        ("start_over", "unfinished"),
        ("stop", "ask-stop"),
    ],
)
async def test_a_likely_wish_is_obeyed_where_the_words_are_no_answer(
    intent: str, said: str
) -> None:
    talk = await talk_at("amount")
    await talk.hear(guess("woh yeh karo na ab", intent, 0.45))
    assert talk.said[0] == said
    assert talk.form == "complaint_form"


@pytest.mark.parametrize(
    ("text", "intent", "share"),
    [
        ("woh yeh karo na ab", "help", 0.35),
        ("woh yeh karo na ab", "check_suspicious", 0.5),
        ("woh yeh karo na ab kyun ke mera dil nahi lagta is mein", "stop", 0.5),
    ],
)
async def test_a_faint_or_long_one_is_not(text: str, intent: str, share: float) -> None:
    talk = await talk_at("amount")
    await talk.hear(guess(text, intent, share))
    assert not {"help", "check-suspicious", "ask-stop"} & set(talk.said)
    assert talk.asks == "amount"


async def test_an_answer_stays_an_answer_whatever_the_classifier_guesses() -> None:
    talk = await talk_at("amount")
    await talk.hear(guess("25 hazar", "check_status", 0.55))
    assert talk.asks == "transaction"


@pytest.mark.parametrize(
    ("answer", "form"),
    [
        (pressed("stop"), None),
        (parsed("haan", "affirm"), None),
        (pressed("continue"), "complaint_form"),
        (parsed("nahi", "deny"), "complaint_form"),
    ],
)
async def test_a_guess_to_stop_is_asked_back(answer: dict[str, Any], form: str | None) -> None:
    talk = await talk_at("account_access")
    await talk.hear(guess("ab woh rehne wala", "stop", 0.5))
    assert talk.said == ["ask-stop"]
    await talk.hear(answer)
    assert talk.form == form
    assert ("stopped" in talk.said) == (form is None)
    if form:
        assert talk.asks == "account_access"


async def test_words_about_the_suspect_never_end_the_complaint_at_once() -> None:
    talk = await talk_at("suspect")
    await talk.hear(parsed("us ne number band kar diya hai", "stop", 0.95))
    assert talk.said == ["ask-stop"]
    assert talk.form == "complaint_form"


@pytest.mark.parametrize(
    ("text", "field"),
    [("a phone call", ""), ("I want to talk to some person there please", "human_agent")],
)
def test_a_call_is_where_somebody_was_reached_and_no_wish_for_a_person(
    text: str, field: str
) -> None:
    assert wish(inbound(text, "human_agent"), "platform", bad_answers=0) == field
