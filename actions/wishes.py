"""What a message wants instead of answering: why, skip, back, stop, a question of its own.

A button or a whole short phrase says it outright. A sentence is believed only when the classifier
is sure, when the field does not take any words as its answer, and when the sentence does not hold
what was asked for.
"""

from __future__ import annotations

from typing import Final

from actions.answers import QUESTIONS
from actions.fields import FREE_TEXT, OBSERVABLES, REQUIRED
from actions.inbound import Inbound
from nlu.text.polarity import polarity

SURE: Final = 0.75  # where any words are an answer
FAIRLY_SURE: Final = 0.6
SURE_OF_GREETING: Final = 0.97  # Salman and Salma are names
SURE_WITH_LINK: Final = 0.4  # "is this safe?" beside a link or a number
# To stop ends the form: it needs a short, clear sentence.
SURE_OF_STOP: Final = 0.85
LONGEST_STOP: Final = 8  # words
# Where the words are no answer anyway, the likeliest wish is obeyed from here on. Of 72 answers as
# citizens write them to questions of the form, those below the classifier's threshold reach 0.38.
LIKELY: Final = 0.4
LONGEST_PLACE: Final = 4  # words that name where somebody was reached
ASK_STOP: Final = "ask-stop"
"""Whether to stop is asked before it is done."""
# These may be obeyed on a guess; a guess to stop is asked back.
_ON_A_GUESS: Final = frozenset(
    {
        "stop", "help", "go_back", "start_over", "human_agent", "change_language",
        "ask_why", "dont_know", "skip", "check_status",
    }
)  # fmt: skip
_BY_INTENT: Final = {
    "ask_why": "why",
    "go_back": "back",
    "start_over": "restart",
    "stop": "stop",
    "skip": "skip",
    "dont_know": "dont_know",
    "greet": "greet",
    "thanks": "thanks",
    **{intent: intent for intent in QUESTIONS},
}
# Entities that answer a field.
_ANSWERED_BY: Final[dict[str, tuple[str, ...]]] = {
    "incident_time": ("incident_time",),
    "amount": ("amount_pkr", "amount_foreign", "amount_lost"),
    "suspect": OBSERVABLES,
    "transaction": ("transaction_id", "wallet", "bank"),
    "forums": ("wallet", "bank"),
    "scheme": ("scheme",),
    "platform": ("platform",),
    "cnic": ("cnic",),
    "phone": ("phone",),
    "city": ("city",),
}
# "No" answers these and skips the others.
NO_IS_AN_ANSWER: Final = frozenset(
    {"amount", "account_access", "evidence", "forums", "fix", "threat", "victim"}
)
# "I have none" leaves these open.
_DENIED: Final = frozenset({"cnic"})


def wish(inbound: Inbound, field: str, bad_answers: int) -> str:
    """Return what is wanted, or "" when the message is to be read as an answer.

    Args:
        inbound: The message.
        field: The field that was asked.
        bad_answers: How often it was answered badly; a greeting is passed over only once, because
            it may be a name.
    """
    if inbound.answer:
        return _outright(inbound.answer, field)
    if inbound.values(*_ANSWERED_BY.get(field, ())):
        return ""
    meant = _BY_INTENT.get(inbound.intent, "")
    if meant and _may_interrupt(inbound, meant, field, bad_answers):
        # "He has closed the number" looks like a wish to stop.
        anything = field in FREE_TEXT or field == "evidence"
        return ASK_STOP if meant == "stop" and anything else meant
    if field in _DENIED and inbound.words <= LONGEST_STOP and polarity(inbound.text) == "no":
        return "skip"
    return ""


def likely_wish(inbound: Inbound, field: str) -> str:
    """What a message that is no answer to the question probably wants, or ""."""
    intent, share = inbound.likeliest
    if intent not in _ON_A_GUESS or share < LIKELY or inbound.words > LONGEST_STOP:
        return ""
    meant = _BY_INTENT[intent]
    if inbound.entities or _is_out_of_place(meant, field):
        return ""
    return ASK_STOP if meant == "stop" else meant


def _is_out_of_place(meant: str, field: str) -> bool:
    if meant == "back":
        return field == "incident_time"  # "last Friday" and "back" are near each other in Urdu
    return meant == "skip" and field in ("evidence", "consent", "confirm")


def _outright(answer: str, field: str) -> str:
    if answer == "withdraw":  # of a complaint still being taken
        return ASK_STOP
    open_ = field not in REQUIRED and field not in NO_IS_AN_ANSWER
    return "skip" if answer == "no" and open_ and field != "start_over" else answer


def _may_interrupt(inbound: Inbound, meant: str, field: str, bad_answers: int) -> bool:
    sure = inbound.confidence
    if meant in ("greet", "thanks"):
        return (
            sure >= SURE_OF_GREETING
            and bad_answers == 0
            and not inbound.entities
            and inbound.words <= 4
        )
    if meant == "stop":
        return sure >= SURE_OF_STOP and inbound.words <= LONGEST_STOP
    if _is_out_of_place(meant, field):
        return False
    if field == "platform" and meant == "human_agent" and inbound.words <= LONGEST_PLACE:
        return False  # "a phone call", as the question itself offers
    if field in FREE_TEXT:
        return sure >= SURE and inbound.words >= 3
    if meant == "check_suspicious" and inbound.values("url", "phone"):
        return sure >= SURE_WITH_LINK
    return sure >= FAIRLY_SURE
