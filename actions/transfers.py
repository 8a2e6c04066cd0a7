"""The payments of a complaint, read out of what the citizen writes.

"25 hazar easypaisa se phir 30 hazar jazzcash TID 123..." are two payments; so are two lines. A
payment is kept as ``{"rupees", "foreign", "at", "from", "to", "id"}``, as far as it was said.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any, Final

from actions.inbound import Inbound
from content.facts import phrase
from content.hints import TransferWords
from nlu.text.times import find_times

Transfer = dict[str, Any]

MOST_TRANSFERS: Final = 60
_AMOUNTS: Final = ("amount_pkr", "amount_foreign")
_MEANS: Final = ("wallet", "bank")
_ACCOUNTS: Final = ("iban", "bank_account", "phone", "crypto_address")
_BREAKS: Final = re.compile("[,;\n\u060c\u061b\u06d4]|(?<=[a-z])\\.\\s")


def read(inbound: Inbound, now: datetime, words: TransferWords) -> list[Transfer]:
    """Every payment a message names, in its order; one when it names means but no sums.

    Args:
        inbound: The message.
        now: The present, in Pakistan's time.
        words: What parts payments and says their direction.
    """
    text = inbound.text
    entities = [entity for entity in inbound.entities if entity["entity"] != "amount_lost"]
    times = find_times(text, now)
    found = []
    for start, end in _spans(text, entities, words):
        inside = [e for e in entities if start <= int(e["start"]) and int(e["end"]) <= end]
        moments = [time for time in times if start <= time.start and time.end <= end]
        one = _one(text, inside, words)
        one["at"] = moments[0].value.isoformat(timespec="seconds") if moments else ""
        if one["from"] or one["to"] or one["id"]:
            found.append(one)
    return found[:MOST_TRANSFERS]


def joined(known: list[Transfer], new: list[Transfer]) -> list[Transfer]:
    """Payments already known and new ones; what is told again only makes the first fuller."""
    both = [dict(one) for one in known]
    for one in new:
        same = next((other for other in both if _is_same(other, one)), None)
        if same is None:
            both.append(dict(one))
        else:
            same.update({key: value for key, value in one.items() if value and not same[key]})
    return both[:MOST_TRANSFERS]


def total(transfers: list[Transfer]) -> int | None:
    """Sum in rupees, or None when a payment's sum is not known or is in other money."""
    sums = [one["rupees"] for one in transfers]
    return None if not sums or None in sums else sum(sums)


def short(one: Transfer) -> str:
    """A payment as one line of a list; numbers and names only."""
    parts = [f"Rs {one['rupees']:,}" if one["rupees"] is not None else one["foreign"] or ""]
    way = " > ".join(part for part in (one["from"], one["to"]) if part)
    return " ".join(part for part in (*parts, way, one["id"] and f"#{one['id']}") if part)


def _is_same(known: Transfer, new: Transfer) -> bool:
    if new["id"] and known["id"]:
        return bool(new["id"] == known["id"])
    keys = ("rupees", "foreign", "from", "to", "at")
    alike = [known[key] == new[key] for key in keys if known[key] and new[key]]
    return bool(alike) and all(alike)


def _spans(
    text: str, entities: list[dict[str, Any]], words: TransferWords
) -> list[tuple[int, int]]:
    """Where each payment stands: one sum in each, parted at a break or a "then"."""
    sums = [(int(e["start"]), int(e["end"])) for e in entities if e["entity"] in _AMOUNTS]
    if len(sums) < 2:
        return [(0, len(text))]
    cuts = []
    for (_, end), (start, _) in zip(sums, sums[1:], strict=False):
        between = text[end:start]
        breaks = [found.end() for found in _BREAKS.finditer(between)]
        thens = words.then_ends(between)
        cuts.append(end + max(thens or breaks or [len(between)]))
    return list(zip([0, *cuts], [*cuts, len(text)], strict=True))


def _one(text: str, entities: list[dict[str, Any]], words: TransferWords) -> Transfer:
    one: Transfer = {"rupees": None, "foreign": "", "at": "", "from": "", "to": "", "id": ""}
    unsure = []
    for entity in entities:
        kind, value = entity["entity"], entity["value"]
        if kind == "amount_pkr" and one["rupees"] is None:
            one["rupees"] = int(value)
        elif kind == "amount_foreign" and not one["foreign"]:
            one["foreign"] = str(value)
        elif kind == "transaction_id" and not one["id"]:
            one["id"] = str(value)
        elif kind in _MEANS:
            side = _side(text, entity, words)
            if side:
                one[side] = one[side] or str(value)
            else:
                unsure.append(str(value))
        elif kind in _ACCOUNTS and entity.get("role") != "own" and one["id"] != str(value):
            # An account says more exactly where it went than the name of its bank.
            one["to"] = str(value)
    for value in unsure:
        side = "to" if one["from"] and not one["to"] else "from"
        one[side] = one[side] or value
    return one


def _side(text: str, entity: dict[str, Any], words: TransferWords) -> str:
    """Whether money left there ("from") or came there ("to"), or ""."""
    behind = phrase(text[int(entity["end"]) :][:40]).split()
    before = phrase(text[: int(entity["start"])][-40:]).split()
    for size in (3, 2, 1):
        after = " ".join(behind[:size])
        if words.to_after.has(after):
            return "to"
        if words.from_after.has(after):
            return "from"
    last = " ".join(before[-1:])
    if words.to_before.has(last):
        return "to"
    return "from" if words.from_before.has(last) else ""
