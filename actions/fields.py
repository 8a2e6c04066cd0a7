"""The fields of a complaint: which are asked for which category, and how an answer is read.

An answer is read into a plain JSON value. What is wrong with an unreadable answer is told by the
code of ``BadAnswerError``, for which the catalogue has a message ``bad-<field>-<code>``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from actions.inbound import FRAUD_INTENTS, Inbound
from actions.money_told import read_forums
from actions.naming import find_name
from nlu.text.amounts import parse_amount
from nlu.text.identifiers import InvalidIdentifier, parse_cnic, parse_iban, parse_phone
from nlu.text.polarity import polarity
from nlu.text.scripts import fold_digits, strip_controls
from nlu.text.times import parse_time

KARACHI = ZoneInfo("Asia/Karachi")
MAX_RUPEES = 100_000_000_000  # one kharab; above it is a slip of the finger, not a loss
# Characters; the published form of a complaint takes a little more of each.
MAX_LINE: Final = 280
MAX_CITY: Final = 64
OBSERVABLES = ("phone", "iban", "bank_account", "url", "crypto_address", "account_title")
# The title of the account that was paid is a person's or a firm's name in the published form.
PERSON: Final = "person"
_PUBLISHED: Final = {"account_title": PERSON}
# Without these a complaint cannot be filed; everything else may be left open.
REQUIRED = frozenset({"consent", "narrative", "name", "phone", "confirm"})
# Here any words are an answer.
FREE_TEXT = frozenset(
    {
        "narrative",
        "victim",
        "transaction",
        "forums",
        "impersonated",
        "scheme",
        "platform",
        "suspect",
        "name",
        "city",
    }  # fmt: skip
)
# Here a number or a place that is named is the citizen's own.
PERSONAL = frozenset({"name", "cnic", "phone", "city"})
# What the parsers say a number did; the published form knows only that it is the suspect's.
SUSPECT_ROLES = frozenset({"caller", "receiver"})
UNKNOWN = "unknown"
SURE_OF_YES = 0.5
LONGEST_AGREEMENT = 10  # words; a longer message is more of the story


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
    if field in FREE_TEXT and _is_about_another(inbound, field):
        raise BadAnswerError("not_found")
    return _READERS[field](inbound, now)


# Facts that are no answer to a field which takes any words, unless the field is listed with them.
_ELSEWHERE: Final[dict[str, tuple[str, ...]]] = {
    "incident_time": ("narrative",),
    "amount_lost": ("narrative", "transaction"),
    "phone": ("narrative", "transaction", "suspect", "name"),
    "cnic": ("narrative", "suspect", "name"),
    "iban": ("narrative", "transaction", "suspect"),
    "bank_account": ("narrative", "transaction", "suspect"),
}
_MOSTLY: Final = 0.6  # of the letters and digits


def _is_about_another(inbound: Inbound, field: str) -> bool:
    """Whether an answer is little more than a fact that belongs elsewhere, such as a day."""
    covered: set[int] = set()
    for entity in inbound.entities:
        if field not in _ELSEWHERE.get(entity["entity"], (field,)):
            covered.update(range(int(entity["start"]), int(entity["end"])))
    letters = [at for at, character in enumerate(inbound.text) if character.isalnum()]
    return bool(covered) and len(covered.intersection(letters)) >= _MOSTLY * len(letters)


def agrees(inbound: Inbound) -> str | None:
    """What an answer to "shall we?" says: "yes", "no" or None.

    A sentence with a word of denial in it is rather more of the story than a refusal, so a refusal
    in more than four words must also look like one to the classifier.
    """
    if inbound.answer in ("yes", "file", "confirm", "report"):
        return "yes"
    if inbound.answer in ("no", "not-now"):
        return "no"
    if inbound.intent in FRAUD_INTENTS and inbound.words > 4:
        return None
    said = polarity(inbound.text) if inbound.words <= LONGEST_AGREEMENT else None
    sure = inbound.confidence >= SURE_OF_YES
    if said == "yes" or (sure and inbound.intent in ("affirm", "report") and said is None):
        return "yes"
    if said == "no" and (inbound.words <= 4 or inbound.intent == "deny"):
        return "no"
    return None


def _consent(inbound: Inbound, now: datetime) -> str:
    said = agrees(inbound)
    if said is None:
        raise BadAnswerError("not_found")
    return said


def _yes_no(inbound: Inbound, now: datetime) -> str:
    if inbound.answer in ("yes", "no"):
        return inbound.answer
    said = polarity(inbound.text)
    if said:
        return said
    raise BadAnswerError("not_found")


def _victim(inbound: Inbound, now: datetime) -> dict[str, Any]:
    """Whose complaint it is: the citizen's own, or somebody's with that name."""
    if inbound.answer in ("for-me", "no") or inbound.command == "no":
        return {"self": True}
    if inbound.answer:
        raise BadAnswerError("not_found")
    name = find_name(inbound.text, inbound.entities)
    if name is None:
        raise BadAnswerError("not_found")
    return {"self": False, "name": name}


def _words(inbound: Inbound) -> str:
    text = strip_controls(inbound.text).strip()
    if not any(character.isalnum() for character in text):
        raise BadAnswerError("not_found")
    return text


def _line(inbound: Inbound, now: datetime) -> str:
    return " ".join(_words(inbound).split())[:MAX_LINE]


def _narrative(inbound: Inbound, now: datetime) -> str:
    if inbound.words < 3:
        raise BadAnswerError("not_found")
    return inbound.text


def _name(inbound: Inbound, now: datetime) -> str:
    name = find_name(inbound.text, inbound.entities)
    if name is None:
        raise BadAnswerError("not_found")
    return name


def _cnic(inbound: Inbound, now: datetime) -> str:
    try:
        return parse_cnic(inbound.text)
    except InvalidIdentifier as error:
        if _PASSPORT.search(inbound.text.upper()):
            raise BadAnswerError("passport") from None
        raise BadAnswerError(str(error.code)) from None


# A Pakistani passport is two letters and seven digits; others are close to it.
_PASSPORT = re.compile(r"\b[A-Z]{1,2}[ -]?\d{6,8}\b")


def _phone(inbound: Inbound, now: datetime) -> str:
    found = [item for item in inbound.entities if item["entity"] == "phone"]
    mine = [item for item in found if item.get("role") == "own"]
    unsaid = [item for item in found if item.get("role") not in SUSPECT_ROLES]
    if mine or unsaid:
        return str((mine or unsaid)[0]["value"])
    try:
        return parse_phone(inbound.text)
    except InvalidIdentifier as error:
        raise BadAnswerError(str(error.code)) from None


def _city(inbound: Inbound, now: datetime) -> str:
    cities = inbound.values("city")
    if cities:
        return str(cities[0])[:MAX_CITY]
    text = _line(inbound, now)
    if len(text.split()) > 5 or any(character.isdigit() for character in text):
        raise BadAnswerError("not_found")
    return text[:MAX_CITY]


def _amount(inbound: Inbound, now: datetime) -> dict[str, Any]:
    if inbound.answer in ("no-loss", "no"):
        return {"rupees": 0, "foreign": []}
    foreign = [str(value) for value in inbound.values("amount_foreign")]
    rupees = _rupees(inbound)
    if rupees is None and not foreign:
        if inbound.intent == "deny" and inbound.confidence >= SURE_OF_YES:
            return {"rupees": 0, "foreign": []}
        raise BadAnswerError("not_found")
    if rupees is not None and not 0 <= rupees <= MAX_RUPEES:
        raise BadAnswerError("too_large")
    return {"rupees": rupees, "foreign": foreign}


def _rupees(inbound: Inbound) -> int | None:
    lost, named = inbound.values("amount_lost"), inbound.values("amount_pkr")
    if lost:
        return int(lost[-1])
    found = parse_amount(inbound.text)
    if found is not None:
        return int(found.value) if found.currency == "PKR" else None
    if len(named) == 1:
        return int(named[0])
    # The parser leaves out what is no sensible sum, such as 0 or a slip of the finger.
    bare = _BARE_NUMBER.fullmatch(fold_digits(inbound.text))
    return int(bare[1].replace(",", "")) if bare else None


_BARE_NUMBER = re.compile(r"\D*?(\d[\d,]{0,40})\D*")


def _incident_time(inbound: Inbound, now: datetime) -> dict[str, str]:
    local = now.astimezone(KARACHI)
    days = {"today": 0, "yesterday": 1}.get(inbound.answer)
    if days is not None:
        day = (local - timedelta(days=days)).replace(hour=0, minute=0, second=0, microsecond=0)
        return {"at": day.isoformat(), "said": ""}
    found = parse_time(inbound.text, local)
    if _says_future(inbound.text, local) or (found is not None and found.value > local):
        raise BadAnswerError("future")
    if found is None:
        raise BadAnswerError("not_found")
    return {"at": found.value.isoformat(), "said": inbound.text[:MAX_LINE]}


_NUMERIC_DATE = re.compile(r"\b(\d{1,2})[./-](\d{1,2})[./-](20\d\d)\b")
_YEAR = re.compile(r"\b20\d\d\b")


def _says_future(text: str, local: datetime) -> bool:
    # Times are resolved to the past; a date with its year leaves no choice.
    plain = fold_digits(text)
    if any(int(year) > local.year for year in _YEAR.findall(plain)):
        return True
    for day, month, year in _NUMERIC_DATE.findall(plain):
        if (int(year), int(month), int(day)) > (local.year, local.month, local.day):
            return int(month) <= 12
    found = parse_time(text, local)
    # A named day that would lie ahead is clamped to this very moment.
    return found is not None and found.precision == "day" and found.value == local


def _suspect(inbound: Inbound, now: datetime) -> dict[str, Any]:
    found = observables(inbound)
    text = _words(inbound)
    for written in _LOOKS_LIKE_IBAN.findall(text):
        try:
            value = parse_iban(written)
        except InvalidIdentifier as error:
            raise BadAnswerError(str(error.code)) from None
        if not any(item["type"] == "iban" for item in found):
            found.append({"type": "iban", "value": value, "role": "suspect"})
    return {"observables": found, "said": text}


_LOOKS_LIKE_IBAN = re.compile(r"\bPK\s?\d{2}[\s-]?[A-Z]{4}[\dA-Z\s-]{4,28}\b", re.I)


def observables(inbound: Inbound) -> list[dict[str, str]]:
    """Identifiers in a message that may belong to the suspect."""
    return [
        {
            "type": _PUBLISHED.get(entity["entity"], entity["entity"]),
            "value": str(entity["value"]),
            "role": "suspect",
        }
        for entity in inbound.entities
        if entity["entity"] in OBSERVABLES
        and entity.get("role") != "own"
        and len(str(entity["value"])) <= MAX_LINE
    ]


def _transaction(inbound: Inbound, now: datetime) -> dict[str, Any]:
    return {
        "said": _words(inbound),
        "ids": [str(value) for value in inbound.values("transaction_id")],
        "via": [str(value) for value in inbound.values("wallet", "bank")],
    }


def _forums(inbound: Inbound, now: datetime) -> dict[str, Any]:
    found = read_forums(inbound)
    if found is None:
        raise BadAnswerError("not_found")
    return found


def _platform(inbound: Inbound, now: datetime) -> str:
    found = inbound.values("platform")
    return str(found[0]) if found else _line(inbound, now)


def _evidence(inbound: Inbound, now: datetime) -> str:
    if inbound.answer in ("done", "no", "skip") or inbound.intent in ("deny", "skip"):
        return "done"
    if polarity(inbound.text) == "no" and inbound.words <= LONGEST_AGREEMENT:
        return "done"
    raise BadAnswerError("not_found")


def line_number(inbound: Inbound) -> tuple[int | None, str]:
    """Read which line of the summary is wrong, and what stands behind its number.

    "3", "line 3", "3: 70 hazar"; a sum or a date alone is no line.
    """
    text = fold_digits(inbound.text).strip()
    match = _LINE_AND_VALUE.fullmatch(text) or _LINE_ONLY.fullmatch(text)
    if match is None:
        return None, ""
    groups = match.groups()
    return int(groups[0]), str(groups[1]).strip() if len(groups) > 1 else ""


_LINE_AND_VALUE = re.compile(r"\D{0,14}?(\d{1,2})\s*[.:)=]\s*(\D.*|\d{3}.*|0)", re.S)
_LINE_ONLY = re.compile(r"\D{0,30}(\d{1,2})\D{0,30}")


def _line_number(inbound: Inbound, now: datetime) -> int:
    number, _ = line_number(inbound)
    if number is None:
        raise BadAnswerError("not_found")
    return number


_READERS: dict[str, Reader] = {
    "consent": _consent,
    "narrative": _narrative,
    "victim": _victim,
    "account_access": _yes_no,
    "threat": _yes_no,
    "incident_time": _incident_time,
    "amount": _amount,
    "transaction": _transaction,
    "forums": _forums,
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
