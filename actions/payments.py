"""The payments of a draft: told in the story, asked for, one more told later."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from actions import drafts, transfers
from actions.fields import KARACHI, MAX_LINE
from actions.inbound import Inbound
from content.catalogue import Catalogue
from storage.tables import Complaint

MORE: Final = "more_transfers"
"""Note: the message after which it was asked whether there were more payments."""
LONGEST_SAID: Final = 7_000  # characters, of several answers together
NO_MORE: Final = "no-more"
_NOTHING: Final[dict[str, Any]] = {"said": "", "ids": [], "via": []}


def notice(
    draft: Complaint, inbound: Inbound, catalogue: Catalogue, now: datetime, asked: str
) -> None:
    """Take over the payments that a piece of the story tells.

    They must make up the sum that was lost: a prize that was promised is no payment. When only one
    of several payments was taken for the loss, all of them are.
    """
    if asked == "transaction" or not inbound.text:
        return
    found = _read(inbound, catalogue, now)
    lost = inbound.values("amount_lost")
    if not found or not lost:
        return
    if len(found) == 1 and found[0]["rupees"] in (None, int(lost[-1])):
        found[0]["rupees"] = int(lost[-1])
    known, whole = drafts.value(draft, "transaction"), transfers.total(found)
    if whole is None or (known is None and len(found) == 1):
        return
    if whole != int(lost[-1]):
        if not _are_payments(found, int(lost[-1])):
            return
        amount = drafts.value(draft, "amount")
        if amount is not None and amount["rupees"] == int(lost[-1]):
            drafts.put(draft, "amount", {**amount, "rupees": whole})
    _add(draft, known, found)


def _are_payments(found: list[transfers.Transfer], lost: int) -> bool:
    """Whether several sums were all paid: each says what it left, and one of them was the loss."""
    return (
        len(found) > 1
        and all(one["from"] for one in found)
        and any(one["rupees"] == lost for one in found)
    )


def another(draft: Complaint, inbound: Inbound, catalogue: Catalogue, now: datetime) -> bool:
    """Add a payment that is told at some other question, after the first ones were told.

    Returns:
        Whether the message told one.
    """
    known = drafts.value(draft, "transaction")
    if known is None or not catalogue.hints.transfers.another.find(inbound.text):
        return False
    found = [one for one in _read(inbound, catalogue, now) if one["rupees"] or one["foreign"]]
    if found:
        _add(draft, known, found)
    return bool(found)


def take(
    draft: Complaint, inbound: Inbound, said: dict[str, Any], catalogue: Catalogue, now: datetime
) -> bool:
    """Keep an answer to the question about payments.

    Args:
        draft: The complaint under way.
        inbound: The answer.
        said: The answer as it was read.
        catalogue: Knows the words.
        now: The present.

    Returns:
        Whether it is to be asked if there were more: what was told is less than the loss.
    """
    asked_by = drafts.noted(draft, MORE)
    found = _read(inbound, catalogue, now)
    if asked_by in (None, inbound.message_id):
        drafts.put(draft, "transaction", {**said, "transfers": found})
    else:
        _add(draft, drafts.value(draft, "transaction"), found, said)
        return False
    if not _is_less_than_lost(draft):
        return False
    drafts.note(draft, MORE, inbound.message_id)
    return True


def asks_more(draft: Complaint) -> bool:
    """Whether the question is if there were more payments."""
    return drafts.noted(draft, MORE) is not None and bool(drafts.value(draft, "transaction"))


def is_done(draft: Complaint, inbound: Inbound, catalogue: Catalogue) -> bool:
    """Whether the answer is that there were no more."""
    if not asks_more(draft) or drafts.noted(draft, MORE) == inbound.message_id:
        return False
    if inbound.answer in (NO_MORE, "no", "done", "skip"):
        return True
    return inbound.words <= 4 and bool(catalogue.hints.transfers.no_more.find(inbound.text))


def _read(inbound: Inbound, catalogue: Catalogue, now: datetime) -> list[transfers.Transfer]:
    return transfers.read(inbound, now.astimezone(KARACHI), catalogue.hints.transfers)


def _add(
    draft: Complaint,
    known: dict[str, Any] | None,
    found: list[transfers.Transfer],
    said: dict[str, Any] | None = None,
) -> None:
    held = {**_NOTHING, **(known or {})}
    ids = [one["id"] for one in found if one["id"]]
    also = said or _NOTHING
    words = str(also["said"])
    if words and words not in held["said"]:
        held["said"] = f"{held['said']}\n{words}".strip()[:LONGEST_SAID]
    held["ids"] = list(dict.fromkeys([*held["ids"], *ids, *also["ids"]]))
    held["via"] = list(dict.fromkeys([*held["via"], *also["via"]]))
    held["transfers"] = transfers.joined(list(held.get("transfers") or []), found)
    drafts.put(draft, "transaction", held)


def _is_less_than_lost(draft: Complaint) -> bool:
    amount = drafts.value(draft, "amount")
    told = transfers.total((drafts.value(draft, "transaction") or {}).get("transfers") or [])
    lost = amount["rupees"] if amount else None
    return told is not None and lost is not None and told < lost


def shown(transaction: dict[str, Any]) -> str:
    """Payments in one line, when there are several; else ""."""
    listed = transaction.get("transfers") or []
    line = "; ".join(transfers.short(one) for one in listed)
    return line if len(listed) > 1 and len(line) <= MAX_LINE else ""
