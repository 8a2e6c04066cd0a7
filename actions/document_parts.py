"""What version 1.1 of the complaint document says beside version 1.0, out of a draft's fields."""

from __future__ import annotations

from typing import Any, Final

from actions import care, drafts
from actions.fields import MAX_LINE
from actions.transfers import MOST_TRANSFERS
from storage.tables import Complaint

_LONGEST_WORDS: Final = 8_000
_MOST_FORUMS: Final = 20
_MONEY: Final = ("iban", "bank_account", "crypto_address")


def parts_of_1_1(complaint: Complaint, rupees: int | None) -> dict[str, Any]:
    """Transfers, threat, victim, other forums and the fast lane.

    Args:
        complaint: A confirmed complaint.
        rupees: The whole loss; of a single transfer without a sum it is the sum.
    """
    transaction = drafts.value(complaint, "transaction") or {}
    transfers = list(transaction.get("transfers") or [])[:MOST_TRANSFERS]
    if len(transfers) == 1 and transfers[0]["rupees"] is None and not transfers[0]["foreign"]:
        transfers = [{**transfers[0], "rupees": rupees}]
    threat = drafts.value(complaint, "threat")
    return {
        "transfers": [_transfer(one) for one in transfers],
        "threat": None if threat is None else threat == "yes",
        "victim": _victim(complaint),
        "forums": _forums(drafts.value(complaint, "forums")),
        "fast_lane": care.fast_lane(complaint) or None,
    }


def with_parts(
    observables: list[dict[str, str]], transaction: dict[str, Any] | None
) -> list[dict[str, str]]:
    """The suspect's identifiers with the part each played, as far as it is known."""
    paid = {one["to"] for one in (transaction or {}).get("transfers") or []}
    return [
        {**item, "part": item.get("part") or _part(item["type"], item["value"], paid)}
        for item in observables
    ]


def _part(type_: str, value: str, paid: set[str]) -> str:
    if value in paid or type_ in _MONEY:
        return "receiver"
    return "page" if type_ in ("url", "handle") else ""


def _transfer(one: dict[str, Any]) -> dict[str, Any]:
    return {
        "amount_pkr": one["rupees"],
        "amount_foreign": one["foreign"] or None,
        "at": one["at"] or None,
        "sent_from": one["from"][:MAX_LINE] or None,
        "sent_to": one["to"][:MAX_LINE] or None,
        "transaction_id": one["id"][:MAX_LINE] or None,
    }


def _victim(complaint: Complaint) -> dict[str, Any] | None:
    told = drafts.value(complaint, "victim")
    if told is not None and told.get("self"):
        return None
    relation = (told or {}).get("relation") or drafts.noted(complaint, "relation")
    name = (told or {}).get("name") or None
    return {"relation": relation or None, "name": name} if relation or name else None


def _forums(told: dict[str, Any] | None) -> dict[str, Any] | None:
    if not told:
        return None
    names = [str(name)[:MAX_LINE] for name in told.get("names") or [] if name]
    return {
        "names": names[:_MOST_FORUMS],
        "reference": str(told.get("reference") or "")[:MAX_LINE] or None,
        "said": str(told.get("said") or "")[:_LONGEST_WORDS] or None,
    }
