"""The fields of a complaint: which are asked for which category, and how an answer is read.

An answer is read into a plain JSON value. What is wrong with an unreadable answer is told by the
code of ``BadAnswerError``, for which the catalogue has a message ``bad-<field>-<code>``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from actions.inbound import Inbound
from nlu.text.amounts import parse_amount
from nlu.text.identifiers import InvalidIdentifier, parse_cnic, parse_iban, parse_phone
from nlu.text.polarity import polarity
from nlu.text.scripts import fold_digits, strip_controls
from nlu.text.times import parse_time

KARACHI = ZoneInfo("Asia/Karachi")
MAX_RUPEES = 100_000_000_000  # one kharab; above it is a slip of the finger, not a loss
MAX_LINE = 280
OBSERVABLES = ("phone", "iban", "bank_account", "url", "crypto_address")
REQUIRED = frozenset({"consent", "narrative", "name", "phone", "confirm"})
UNKNOWN = "unknown"


class BadAnswerError(Exception):
    """The answer does not fit the field.

    Attributes:
        code: What is wrong; part of a message id.
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


Reader = Callable[[Inbound, datetime], Any]


def read(field: str, inbound: Inbound, now: datetime) -> Any:
    """Read the answer to a field.

    Args:
        field: Name of the field.
        inbound: The citizen's message.
        now: The present, aware.

    Returns:
        A JSON value.

    Raises:
        BadAnswerError: The message is no answer to this field.
    """
    return _READERS[field](inbound, now)


def _consent(inbound: Inbound, now: datetime) -> str:
    # A sentence with "nahi" in it is more of the story, not a refusal.
    if inbound.answer or len(inbound.text.split()) <= 4:
        return _yes_no(inbound, now)
    raise BadAnswerError("not_found")


def _yes_no(inbound: Inbound, now: datetime) -> str:
    if inbound.answer in ("yes", "file", "confirm"):
        return "yes"
    if inbound.answer in ("no", "not-now"):
        return "no"
    said = polarity(inbound.text)
    if said:
        return said
    raise BadAnswerError("not_found")


def _line(inbound: Inbound, now: datetime) -> str:
    text = " ".join(strip_controls(inbound.text).split())
    if not any(character.isalnum() for character in text):
        raise BadAnswerError("not_found")
    return text[:MAX_LINE]


def _narrative(inbound: Inbound, now: datetime) -> str:
    if len(inbound.text.split()) < 3:
        raise BadAnswerError("not_found")
    return inbound.text


def _name(inbound: Inbound, now: datetime) -> str:
    text = _line(inbound, now)
    letters = sum(character.isalpha() for character in text)
    if letters < 2 or any(character.isdigit() for character in text) or len(text.split()) > 8:
        raise BadAnswerError("not_found")
    return _NAME_FRAME.sub("", text).strip(" .,") or text


# "my name is", "mera naam ... hai" around a name; Urdu script is handled by the folded copy.
_NAME_FRAME = re.compile(
    r"^(my name is|i am|i'm|this is|mera naa?m|main|mein)\s+|\s+(hai|hy|he|hun|hoon|hon)$", re.I
)


def _cnic(inbound: Inbound, now: datetime) -> str:
    try:
        return parse_cnic(inbound.text)
    except InvalidIdentifier as error:
        raise BadAnswerError(str(error.code)) from None


def _phone(inbound: Inbound, now: datetime) -> str:
    try:
        return parse_phone(inbound.text)
    except InvalidIdentifier as error:
        raise BadAnswerError(str(error.code)) from None


def _city(inbound: Inbound, now: datetime) -> str:
    cities = inbound.values("city")
    if cities:
        return str(cities[0])
    text = _line(inbound, now)
    if len(text.split()) > 5 or any(character.isdigit() for character in text):
        raise BadAnswerError("not_found")
    return text[:64]


def _amount(inbound: Inbound, now: datetime) -> dict[str, Any]:
    if inbound.answer in ("no-loss", "no"):
        return {"rupees": 0, "foreign": []}
    foreign = [str(value) for value in inbound.values("amount_foreign")]
    lost = inbound.values("amount_lost")
    found = parse_amount(inbound.text)
    if lost:
        rupees: int | None = int(lost[-1])
    elif found is not None and found.currency == "PKR":
        rupees = int(found.value)
    else:
        rupees = None
    if rupees is None and not foreign:
        raise BadAnswerError("not_found")
    if rupees is not None and not 0 <= rupees <= MAX_RUPEES:
        raise BadAnswerError("too_large")
    return {"rupees": rupees, "foreign": foreign}


def _incident_time(inbound: Inbound, now: datetime) -> dict[str, str]:
    local = now.astimezone(KARACHI)
    days = {"today": 0, "yesterday": 1}.get(inbound.answer)
    if days is not None:
        day = (local - timedelta(days=days)).replace(hour=0, minute=0, second=0, microsecond=0)
        return {"at": day.isoformat(), "said": ""}
    found = parse_time(inbound.text, local)
    if found is None:
        raise BadAnswerError("not_found")
    if found.value > local:
        raise BadAnswerError("future")
    return {"at": found.value.isoformat(), "said": inbound.text[:MAX_LINE]}


def _suspect(inbound: Inbound, now: datetime) -> dict[str, Any]:
    found = observables(inbound)
    text = _line(inbound, now)
    if _LOOKS_LIKE_IBAN.search(text) and not any(item["type"] == "iban" for item in found):
        try:
            found.append({"type": "iban", "value": parse_iban(text), "role": "suspect"})
        except InvalidIdentifier as error:
            raise BadAnswerError(str(error.code)) from None
    return {"observables": found, "said": text}


_LOOKS_LIKE_IBAN = re.compile(r"\bPK\s?\d{2}[\s-]?[A-Z]{4}", re.I)


def observables(inbound: Inbound) -> list[dict[str, str]]:
    """Identifiers in a message that may belong to the suspect."""
    return [
        {
            "type": entity["entity"],
            "value": str(entity["value"]),
            "role": entity.get("role") or "suspect",
        }
        for entity in inbound.entities
        if entity["entity"] in OBSERVABLES and entity.get("role") != "own"
    ]


def _transaction(inbound: Inbound, now: datetime) -> dict[str, Any]:
    return {
        "said": _line(inbound, now),
        "ids": [str(value) for value in inbound.values("transaction_id")],
        "via": [str(value) for value in inbound.values("wallet", "bank")],
    }


def _platform(inbound: Inbound, now: datetime) -> str:
    found = inbound.values("platform")
    return str(found[0]) if found else _line(inbound, now)


def _evidence(inbound: Inbound, now: datetime) -> str:
    if inbound.answer in ("done", "no", "skip") or inbound.intent in ("deny", "skip"):
        return "done"
    raise BadAnswerError("not_found")


def _line_number(inbound: Inbound, now: datetime) -> int:
    numbers = re.findall(r"\d{1,2}", fold_digits(inbound.text))
    if not numbers:
        raise BadAnswerError("not_found")
    return int(numbers[0])


_READERS: dict[str, Reader] = {
    "consent": _consent,
    "narrative": _narrative,
    "account_access": _yes_no,
    "incident_time": _incident_time,
    "amount": _amount,
    "transaction": _transaction,
    "impersonated": _line,
    "scheme": _line,
    "platform": _platform,
    "suspect": _suspect,
    "evidence": _evidence,
    "name": _name,
    "cnic": _cnic,
    "phone": _phone,
    "city": _city,
    "fix": _line_number,
}
