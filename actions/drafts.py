"""The complaint under way: what is already known, what is still to be asked.

A draft is saved with every accepted answer. All changes can be applied twice without harm, because
a turn that was cut off is played again: values replace values, the narrative is keyed by message.

Fields are kept as ``{"value": ..., "state": "given" | "unknown"}``.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlmodel import Session, select

from actions.fields import UNKNOWN, observables
from actions.inbound import Inbound
from content.catalogue import Catalogue
from storage.tables import DRAFT, Complaint, Evidence

PLAIN = ("city", "impersonated", "scheme", "platform")
OWN = ("phone", "cnic")
DEFAULT_ORDER = (
    "incident_time", "amount", "transaction", "suspect", "evidence",
    "name", "cnic", "phone", "city",
)  # fmt: skip


def find(session: Session, conversation_id: str) -> Complaint | None:
    """The conversation's draft, or None."""
    return session.exec(
        select(Complaint).where(
            Complaint.conversation_id == conversation_id, Complaint.state == DRAFT
        )
    ).first()


def begin(session: Session, conversation_id: str, language: str) -> Complaint:
    """The conversation's draft, made when there is none."""
    draft = find(session, conversation_id)
    if draft is None:
        draft = Complaint(conversation_id=conversation_id, language=language)
        session.add(draft)
        session.flush()
    return draft


def delete(session: Session, draft: Complaint) -> None:
    """Delete a draft; its files stay with the conversation until retention ends them."""
    for evidence in files(session, draft.id):
        evidence.complaint_id = None
        session.add(evidence)
    session.flush()
    session.delete(draft)


def files(session: Session, complaint_id: str) -> list[Evidence]:
    """Files of a complaint, oldest first."""
    rows = session.exec(
        select(Evidence).where(Evidence.complaint_id == complaint_id).order_by(Evidence.received_at)  # type: ignore[arg-type]
    )
    return list(rows)


def loose_files(session: Session, conversation_id: str) -> list[Evidence]:
    """Files of a conversation that belong to no complaint yet."""
    rows = session.exec(
        select(Evidence).where(
            Evidence.conversation_id == conversation_id,
            Evidence.complaint_id.is_(None),  # type: ignore[union-attr]
        )
    )
    return list(rows)


def put(draft: Complaint, field: str, value: Any, state: str = "given") -> None:
    """Set a field."""
    draft.fields = {**draft.fields, field: {"value": value, "state": state}}


def clear(draft: Complaint, field: str) -> None:
    """Forget a field, so that it is asked again."""
    draft.fields = {name: entry for name, entry in draft.fields.items() if name != field}


def value(draft: Complaint, field: str) -> Any:
    """The value of a field, or None when it is not known."""
    entry = draft.fields.get(field)
    return entry["value"] if entry and entry["state"] == "given" else None


def settled(draft: Complaint, field: str) -> bool:
    """Whether a field needs no question: answered, or left open by the citizen's wish."""
    return field in draft.fields


def tell(draft: Complaint, inbound: Inbound, now: datetime) -> None:
    """Add a message to the narrative, in the citizen's own words."""
    if any(part["id"] == inbound.message_id for part in draft.narrative):
        return
    part = {"id": inbound.message_id, "text": inbound.text, "at": now.isoformat()}
    draft.narrative = [*draft.narrative, part]


def absorb(draft: Complaint, inbound: Inbound) -> list[str]:
    """Take over what a message says besides; fields already settled stay as they are.

    Returns:
        Names of the fields that became known.
    """
    before = set(draft.fields)
    for field, found in _mentioned(inbound).items():
        if not settled(draft, field):
            put(draft, field, found)
    return sorted(set(draft.fields) - before)


def _mentioned(inbound: Inbound) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for entity in inbound.entities:
        kind, given = entity["entity"], entity["value"]
        if kind == "incident_time":
            found.setdefault(kind, {"at": str(given), "said": str(entity.get("text") or "")})
        elif kind in PLAIN or (kind in OWN and entity.get("role") == "own"):
            found.setdefault(kind, str(given))
    lost = inbound.values("amount_lost")
    foreign = [str(item) for item in inbound.values("amount_foreign")]
    if lost or foreign:
        found["amount"] = {"rupees": int(lost[-1]) if lost else None, "foreign": foreign}
    suspects = observables(inbound)
    if suspects:
        found["suspect"] = {"observables": suspects, "said": ""}
    ids = [str(item) for item in inbound.values("transaction_id")]
    via = [str(item) for item in inbound.values("wallet", "bank")]
    if ids or (via and lost):
        found["transaction"] = {"said": "", "ids": ids, "via": via}
    return found


def order(draft: Complaint, catalogue: Catalogue) -> list[str]:
    """Every field of this complaint, in the order of asking."""
    category = catalogue.categories.get(draft.category or "")
    subtype = category.subtypes.get(draft.subtype or "") if category else None
    chosen = subtype or category
    wanted = chosen.fields if chosen else DEFAULT_ORDER
    middle = [f for f in wanted if f not in ("consent", "narrative", "confirm")]
    if not money_moved(draft) and "transaction" in middle:
        middle.remove("transaction")
    return ["consent", "narrative", *middle, "confirm"]


def money_moved(draft: Complaint) -> bool:
    """Whether the citizen lost money, as far as known."""
    amount = value(draft, "amount")
    return bool(amount and (amount["rupees"] or amount["foreign"]))


def next_field(draft: Complaint, catalogue: Catalogue) -> str:
    """The first field that still needs a question; at the end the confirmation."""
    for field in order(draft, catalogue):
        if field == "narrative" and draft.narrative:
            continue
        if not settled(draft, field):
            return field
    return "confirm"


def unknown_fields(draft: Complaint) -> list[str]:
    """Fields the citizen did not know or left out."""
    return sorted(name for name, entry in draft.fields.items() if entry["state"] == UNKNOWN)
