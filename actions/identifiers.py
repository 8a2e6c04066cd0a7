"""Which of the known numbers, accounts and links a new one replaces."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from actions.correction_values import Value
from nlu.text.scripts import fold_digits

AMBIGUOUS: Final = "ambiguous"
NEAR: Final = 2  # digits; a slip of the finger changes one or two
_SAME_DIGITS: Final = 7  # the end of a number, however its beginning is written
_LIKE: Final = {
    "phone": ("phone",),
    "iban": ("iban", "bank_account"),
    "bank_account": ("iban", "bank_account"),
    "url": ("url",),
    "crypto_address": ("crypto_address",),
}
Place = tuple[str, str]  # field, the value that stands there


def replaced_identifier(
    known: dict[str, Any],
    value: Value,
    values: Sequence[Value],
    owner: str,
    path: Sequence[str],
) -> dict[str, Any] | str | None:
    """Put a new identifier in the place of the one that is meant.

    Args:
        known: Values of the fields phone, suspect and transaction, None when not known.
        value: The new one.
        values: All values of the message.
        owner: The field it was said to belong to, or "".
        path: Fields asked before the one that is open.

    Returns:
        Field -> its new value; ``AMBIGUOUS`` when it may be one of several; None when nothing
        known is meant.
    """
    if value.kind in ("wallet", "bank"):
        return _other_way(known["transaction"], value, values)
    places = _places(known, value.kind)
    if not places or any(old == value.value for _, old in places):
        return None
    meant = _meant(places, value, values, owner, path)
    if meant is None:
        return AMBIGUOUS if places and not owner else None
    return _replaced(known, meant, value)


def _places(known: dict[str, Any], kind: str) -> list[Place]:
    if kind == "transaction_id":
        return [("transaction", old) for old in (known["transaction"] or {}).get("ids", ())]
    likes = _LIKE.get(kind, ())
    listed = (known["suspect"] or {}).get("observables", ())
    places = [("suspect", item["value"]) for item in listed if item["type"] in likes]
    if kind == "phone" and known["phone"]:
        places.append(("phone", known["phone"]))
    return list(dict.fromkeys(places))


def _meant(
    places: list[Place], value: Value, values: Sequence[Value], owner: str, path: Sequence[str]
) -> Place | None:
    denied = {other.value for other in values if other.denied}
    taken_back = [place for place in places if place[1] in denied]
    if len(taken_back) == 1:
        return taken_back[0]
    if owner:
        places = [place for place in places if place[0] == owner]
    if len(places) == 1:
        return places[0]
    near = [place for place in places if _is_near(place[1], value.value)]
    if len(near) == 1:
        return near[0]
    last = path[-1] if path else ""
    answered = [place for place in places if place[0] == last]
    return answered[0] if len(answered) == 1 else None


def _is_near(old: str, new: str) -> bool:
    if len(old) != len(new):
        return False
    return sum(a != b for a, b in zip(old, new, strict=True)) <= NEAR


def _replaced(known: dict[str, Any], meant: Place, value: Value) -> dict[str, Any]:
    name, old = meant
    if name == "phone":
        return {"phone": value.value}
    changed: dict[str, Any] = {}
    suspect, transaction = known["suspect"], known["transaction"]
    if suspect and any(item["value"] == old for item in suspect["observables"]):
        items = [
            {**item, "type": value.kind, "value": value.value} if item["value"] == old else item
            for item in suspect["observables"]
        ]
        changed["suspect"] = {**suspect, "observables": items, "said": _without(suspect, old)}
    if transaction and old in repr(transaction):
        new = _everywhere({**transaction, "said": ""}, old, value.value)
        changed["transaction"] = {**new, "said": _without(transaction, old)}
    return changed


def _other_way(
    transaction: dict[str, Any] | None, value: Value, values: Sequence[Value]
) -> dict[str, Any] | None:
    """Another bank or wallet, in the place of the one that is taken back."""
    gone = [o.value for o in values if o.denied and o.kind in ("wallet", "bank")]
    if transaction is None or not any(old in transaction["via"] for old in gone):
        return None
    old = next(old for old in gone if old in transaction["via"])
    new = _everywhere({**transaction, "said": ""}, old, value.value)
    return {"transaction": {**new, "said": ""}}


def _everywhere(held: Any, old: str, new: str) -> Any:
    if isinstance(held, dict):
        return {key: _everywhere(item, old, new) for key, item in held.items()}
    if isinstance(held, list):
        return [_everywhere(item, old, new) for item in held]
    return new if held == old else held


def _without(value: dict[str, Any], old: str) -> str:
    """What was said, or "" when it names what is taken back: the summary must not show it."""
    said = str(value.get("said") or "")
    digits = "".join(c for c in fold_digits(said) if c.isdigit())
    end = "".join(c for c in old if c.isdigit())[-_SAME_DIGITS:]
    named = old in said or (len(end) >= _SAME_DIGITS and end in digits)
    return "" if named else said
