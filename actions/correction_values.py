"""The values a message names, each with whether it is taken back ("50 nahi", "not yesterday")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from actions.fields import SUSPECT_ROLES
from actions.inbound import Inbound
from content.facts import phrase
from content.phrases import Corrections
from nlu.text.scripts import fold_digits
from nlu.text.times import find_times

MOST_BETWEEN: Final = 3  # words between a value and its denial
BARE: Final = "bare"
_BARE: Final = re.compile(r"(?<![\w.+-])\d{1,9}(?![\w-])")
_FIELDS: Final = {
    "amount_pkr": "amount", "amount_foreign": "amount", "amount_lost": "amount",
    "phone": "phone", "cnic": "cnic", "city": "city",
    "iban": "suspect", "bank_account": "suspect", "url": "suspect", "crypto_address": "suspect",
    "transaction_id": "transaction", "wallet": "transaction", "bank": "transaction",
    BARE: "amount", "platform": "platform", "scheme": "scheme", "impersonated": "impersonated",
}  # fmt: skip


@dataclass(frozen=True)
class Value:
    """One value in a message.

    Attributes:
        field: The field it belongs to; a telephone number is under "phone" whoever's it is.
        kind: Type of the entity.
        value: As the field holds it; an identifier as text.
        denied: Whether it is taken back.
        is_loss: Whether it is the sum that was lost.
        is_own: Whether it was called the citizen's own.
    """

    field: str
    kind: str
    value: Any
    denied: bool
    is_loss: bool = False
    is_own: bool = False


def values_in(inbound: Inbound, now: datetime, words: Corrections) -> list[Value]:
    """Every value of a message, in the order of the text.

    Args:
        inbound: The message.
        now: The present, in Pakistan's time.
        words: What denies a value.
    """
    text = inbound.text
    found: list[tuple[int, int, str, Any, dict[str, Any]]] = []
    taken = []
    for entity in inbound.entities:
        kind = entity["entity"]
        if kind in _FIELDS:
            start, end = int(entity["start"]), int(entity["end"])
            found.append((start, end, kind, _held(kind, entity["value"]), entity))
            taken.append((start, end))
    for time in find_times(text, now):
        if not any(start < time.end and time.start < end for start, end in taken):
            value = {"at": time.value.isoformat(timespec="seconds"), "said": time.text}
            found.append((time.start, time.end, "incident_time", value, {}))
    for bare in _BARE.finditer(fold_digits(text)):
        # "50 nahi 70 hazar": the first number is no sum by itself, but may be taken back as one.
        start, end = bare.span()
        if not any(a < end and start < b for a, b, *_ in found):
            found.append((start, end, BARE, bare.group(), {}))
    found.sort(key=lambda one: one[:2])
    spans = [(start, end) for start, end, *_ in found]
    return [
        Value(
            field=_FIELDS.get(kind, kind),
            kind=kind,
            value=value,
            denied=_is_denied(text, (start, end), spans, words),
            is_loss=kind == "amount_lost",
            is_own=entity.get("role") == "own",
        )
        for start, end, kind, value, entity in found
        if kind != BARE or _is_denied(text, (start, end), spans, words)
        if not (kind == "cnic" and entity.get("role") in SUSPECT_ROLES)
    ]


def _held(kind: str, value: Any) -> Any:
    if kind == "amount_foreign":
        return {"rupees": None, "foreign": [str(value)]}
    if kind in ("amount_pkr", "amount_lost"):
        return {"rupees": int(value), "foreign": []}
    return str(value)


def _is_denied(
    text: str, span: tuple[int, int], spans: list[tuple[int, int]], words: Corrections
) -> bool:
    """Whether a word of denial stands beside a value, with no other value between."""
    next_start = min((start for start, _ in spans if start >= span[1]), default=len(text))
    behind = phrase(text[span[1] : next_start]).split()
    for number in range(min(len(behind), MOST_BETWEEN) + 1):
        head, rest = behind[:number], behind[number:]
        if not all(words.filler.has(word) for word in head):
            break
        if any(words.denied_after.has(" ".join(rest[:size])) for size in (1, 2)):
            return True
    last_end = max((end for _, end in spans if end <= span[0]), default=0)
    before = phrase(text[last_end : span[0]]).split()
    for number in range(min(len(before), MOST_BETWEEN) + 1):
        tail, rest = before[len(before) - number :], before[: len(before) - number]
        if not all(words.filler.has(word) for word in tail):
            break
        if any(words.denied_before.has(" ".join(rest[-size:])) for size in (1, 2) if rest):
            return True
    return False
