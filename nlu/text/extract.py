"""Everything a message says that a complaint needs, in one list without contradictions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from nlu.text.amounts import Amount, find_amounts, total_lost
from nlu.text.folding import Folded, Found, fold
from nlu.text.identifiers import (
    find_accounts,
    find_cnics,
    find_crypto,
    find_ibans,
    find_phones,
    find_transaction_ids,
    find_urls,
)
from nlu.text.names import find_names
from nlu.text.schemes import find_schemes
from nlu.text.time_choice import incident_time
from nlu.text.times import find_times

LIMIT: Final = 10_000  # characters; longer than any channel sends in one message


@dataclass(frozen=True, slots=True)
class Entity:
    """One fact found in a message.

    Attributes:
        type: amount_pkr, amount_foreign, amount_lost, phone, cnic, iban, bank_account, wallet,
            bank, url, crypto_address, transaction_id, platform, city, incident_time, impersonated
            or scheme.
        value: Canonical form; rupees are int, everything else text (times ISO 8601, +05:00).
        text: The original words.
        start: Offset in the original message.
        end: Offset after the last character.
        role: "own" (the citizen's), "caller" (called or wrote from it), "receiver" (money went
            there) or empty; of a city "own" or empty.
    """

    type: str
    value: str | int
    text: str
    start: int
    end: int
    role: str = ""


def _entity(kind: str, one: Found) -> Entity:
    return Entity(kind, one.value, one.text, one.start, one.end, one.extra.get("role", ""))


def _identifiers(folded: Folded, taken: bytearray) -> Iterator[Entity]:
    """Identifiers, the surest first: what comes earlier keeps its characters."""

    def free(kind: str, found: list[Found]) -> Iterator[Entity]:
        for one in found:
            if not any(taken[one.start : one.end]):
                taken[one.start : one.end] = b"\x01" * (one.end - one.start)
                yield _entity(kind, one)

    transactions = find_transaction_ids(folded)
    yield from free("url", find_urls(folded))
    yield from free("iban", find_ibans(folded))
    yield from free("crypto_address", find_crypto(folded))
    yield from free("transaction_id", [one for one in transactions if _surely_id(one)])
    yield from free("cnic", find_cnics(folded))
    phones = find_phones(folded)
    # A sender's code such as 8171 is no telephone number, but no amount either.
    codes = {one.start for one in phones if one.extra["kind"] == "short_code"}
    yield from (one for one in free("phone", phones) if one.start not in codes)
    yield from free("bank_account", find_accounts(folded, taken))
    yield from free("transaction_id", transactions)


def _surely_id(one: Found) -> bool:
    """Right after "TID" even digits shaped like a landline or a CNIC are an id.

    A mobile number after "reference" stays a mobile number.
    """
    return one.extra["label"] == "strong" and not one.value.startswith(("03", "923", "+"))


def _names(folded: Folded, taken: bytearray) -> Iterator[Entity]:
    for one in find_names(folded):
        # A name inside a link or an IBAN belongs to that; claims may share words with names.
        if not any(taken[one.start : one.end]):
            yield _entity(one.extra["kind"], one)
    for one in find_schemes(folded):
        if not any(taken[one.start : one.end]):
            yield _entity("scheme", one)


def _foreign_value(amount: Amount) -> str:
    number = amount.value if isinstance(amount.value, int) else f"{amount.value:f}"
    return f"{number} {amount.currency}"


def _money(text: str, taken: bytearray) -> Iterator[Entity]:
    amounts = [a for a in find_amounts(text) if not any(taken[a.start : a.end])]
    for amount in amounts:
        if amount.currency == "PKR":
            yield Entity("amount_pkr", int(amount.value), amount.text, amount.start, amount.end)
        else:
            value = _foreign_value(amount)
            yield Entity("amount_foreign", value, amount.text, amount.start, amount.end)
        taken[amount.start : amount.end] = b"\x01" * (amount.end - amount.start)
    lost = total_lost(text, amounts)
    if lost is not None and amounts:
        same = [a for a in amounts if a.currency == "PKR" and a.value == lost]
        start = same[-1].start if same else amounts[0].start
        end = same[-1].end if same else amounts[-1].end
        yield Entity("amount_lost", lost, text[start:end], start, end)


def _times(text: str, now: datetime, taken: bytearray) -> Iterator[Entity]:
    """The one moment at which it happened, if any is named."""
    times = [one for one in find_times(text, now) if not any(taken[one.start : one.end])]
    time = incident_time(text, times)
    if time is not None:
        value = time.value.isoformat(timespec="seconds")
        yield Entity("incident_time", value, time.text, time.start, time.end)


def extract(text: str, now: datetime) -> list[Entity]:
    """Find every fact in a message.

    Args:
        text: The message as the citizen wrote it; what exceeds `LIMIT` characters is not read.
        now: Aware time of the message; relative times are resolved to before it.

    Returns:
        Entities in reading order. Identifiers, amounts and times never overlap each other (link >
        IBAN > crypto > CNIC > phone > account > transaction id > amount > time); an `amount_lost`
        repeats an amount's place, and a claimed identity may share words with a bank or platform.
    """
    text = text[:LIMIT]
    folded = fold(text)
    taken = bytearray(len(text) + 1)
    found: list[Entity] = [*_identifiers(folded, taken)]
    found += _names(folded, taken)
    found += _money(text, taken)
    found += _times(text, now, taken)
    return sorted(found, key=_order)


def _order(entity: Entity) -> tuple[Any, ...]:
    return entity.start, entity.end, entity.type, str(entity.value)
