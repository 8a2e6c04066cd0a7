"""The complaint under way: what is already known, what is still to be asked.

A draft is saved with every accepted answer. All changes can be applied twice without harm, because
a turn that was cut off is played again: values replace values, the narrative is keyed by message.

Fields are kept as ``{"value": ..., "state": "given" | "unknown"}``, our own notes with "own".
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from sqlmodel import Session, select

from actions.fields import (
    MAX_CITY,
    MAX_LINE,
    PERSON,
    PERSONAL,
    SUSPECT_ROLES,
    UNKNOWN,
    observables,
)
from actions.inbound import Inbound
from actions.naming import introduced_name
from content.catalogue import Catalogue
from storage.tables import DRAFT, Complaint, Evidence

PLAIN = ("impersonated", "scheme", "platform")
OWN = ("phone", "cnic")
ABOUT_THE_SUSPECT: Final = ("suspect", "transaction", "impersonated", "scheme", "platform")
NO_FILES: Final = "no_files"  # note: files might show a child and are refused
OWN_NOTE: Final = "own"
"""State of an entry that is a note of ours and no field of the complaint."""
# The published form of a complaint has room for this much.
MOST_FILES: Final = 40
MOST_STATEMENTS: Final = 90
LONGEST_STATEMENT: Final = 7_000  # characters
MOST_OBSERVABLES: Final = 60
MOST_FOREIGN: Final = 20
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


def attach(session: Session, draft: Complaint, evidence: Evidence) -> bool:
    """Make a file part of a draft; a file of a complaint already filed stays where it is.

    Returns:
        Whether there was room for it.
    """
    if evidence.complaint_id is not None:
        return True
    if len(files(session, draft.id)) >= MOST_FILES:
        return False
    evidence.complaint_id = draft.id
    session.add(evidence)
    session.flush()
    return True


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


def note(draft: Complaint, key: str, value: Any) -> None:
    """Remember something about the taking of a complaint that is no field of it."""
    draft.fields = {**draft.fields, key: {"value": value, "state": OWN_NOTE}}


def noted(draft: Complaint, key: str) -> Any:
    """What was remembered, or None."""
    entry = draft.fields.get(key)
    return entry["value"] if entry and entry["state"] == OWN_NOTE else None


def anything_settled(draft: Complaint) -> bool:
    """Whether any field holds an answer."""
    return any(entry["state"] != OWN_NOTE for entry in draft.fields.values())


def settled(draft: Complaint, field: str) -> bool:
    """Whether a field needs no question: answered, or left open by the citizen's wish."""
    return field in draft.fields


def tell(draft: Complaint, inbound: Inbound, now: datetime) -> None:
    """Add a message to the narrative, in the citizen's own words."""
    if not inbound.text or is_told(draft, inbound):
        return
    part = {"id": inbound.message_id, "text": inbound.text, "at": now.isoformat()}
    *earlier, last = draft.narrative or [None]
    if last is not None and len(draft.narrative) >= MOST_STATEMENTS:
        joined = f"{last['text']}\n{inbound.text}"
        if len(joined) <= LONGEST_STATEMENT:
            part = {**last, "text": joined, "id": f"{last['id']} {inbound.message_id}"}
            draft.narrative = [*earlier, part]
        return
    draft.narrative = [*draft.narrative, part]


def tell_words(draft: Complaint, id_: str, text: str, now: datetime) -> None:
    """Add words of an answer to the narrative that would be lost otherwise."""
    told = any(id_ in str(part.get("id") or "").split() for part in draft.narrative)
    if text and not told and len(draft.narrative) < MOST_STATEMENTS:
        part = {"id": id_, "text": text, "at": now.isoformat()}
        draft.narrative = [*draft.narrative, part]


def is_told(draft: Complaint, inbound: Inbound) -> bool:
    """Whether a message is part of the narrative."""
    return any(inbound.message_id in str(part.get("id") or "").split() for part in draft.narrative)


def absorb(draft: Complaint, inbound: Inbound, asked: str = "narrative") -> list[str]:
    """Take over what a message says besides; what is already settled stays as it is.

    Identifiers of suspects and of transfers are added to those already known.

    Args:
        draft: The complaint under way.
        inbound: The message.
        asked: The field that had been asked. When it is a personal one, a number or a place is
            the citizen's own and not the suspect's.

    Returns:
        Names of the fields that became known or richer.
    """
    changed = []
    for field, found in _mentioned(inbound, asked).items():
        known = value(draft, field)
        if settled(draft, field):
            new = _joined(field, known, found)
        else:
            new = None if field == "suspect" and _only_titles(found) else found
        if new is not None and new != known:
            put(draft, field, new)
            changed.append(field)
    return sorted(changed)


def _only_titles(suspect: dict[str, Any]) -> bool:
    """Whether only an account's title is known, which does not spare the question of its number."""
    return all(item["type"] == PERSON for item in suspect["observables"])


def _joined(field: str, known: Any, found: Any) -> Any:
    """What is known with what was found added, or None when it stays as it is."""
    if field == "suspect":
        before = known or {"observables": [], "said": ""}
        items = [item for item in found["observables"] if item not in before["observables"]]
        both = [*before["observables"], *items][:MOST_OBSERVABLES]
        return {**before, "observables": both} if items else None
    if field == "transaction" and found["ids"]:
        before = known or {"said": "", "ids": [], "via": []}
        items = [item for item in found["ids"] if item not in before["ids"]]
        return {**before, "ids": [*before["ids"], *items][:MOST_OBSERVABLES]} if items else None
    return None


def _mentioned(inbound: Inbound, asked: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if asked == "forums":
        return found  # numbers and names of whoever was told
    personal = asked in PERSONAL
    for entity in inbound.entities:
        kind, given, role = entity["entity"], entity["value"], entity.get("role") or ""
        if kind == "incident_time" and not personal:
            found.setdefault(kind, {"at": str(given), "said": str(entity.get("text") or "")})
        elif kind in PLAIN:
            found.setdefault(kind, str(given)[:MAX_LINE])
        elif kind in OWN and (role == "own" or (personal and role not in SUSPECT_ROLES)):
            found.setdefault(kind, str(given))
        elif kind == "cnic" and not role and asked not in (*ABOUT_THE_SUSPECT, "narrative"):
            # Given before it was asked for.
            found.setdefault(kind, str(given))
    found.update(_money(inbound))
    found.update(_place(inbound, asked))
    suspects = [] if personal else observables(inbound)
    if suspects:
        found["suspect"] = {"observables": suspects[:MOST_OBSERVABLES], "said": ""}
    name = introduced_name(inbound.text, inbound.entities)
    if name:
        found["name"] = name
    return found


def _money(inbound: Inbound) -> dict[str, Any]:
    found: dict[str, Any] = {}
    lost = inbound.values("amount_lost")
    foreign = [str(item) for item in inbound.values("amount_foreign")][:MOST_FOREIGN]
    if lost or foreign:
        found["amount"] = {"rupees": int(lost[-1]) if lost else None, "foreign": foreign}
    ids = [str(item) for item in inbound.values("transaction_id")][:MOST_OBSERVABLES]
    via = list(dict.fromkeys(str(item) for item in inbound.values("wallet", "bank")))
    if ids or (via and lost):
        found["transaction"] = {"said": "", "ids": ids, "via": via}
    return found


def _place(inbound: Inbound, asked: str) -> dict[str, Any]:
    # Of several places, or one named beside the suspect, nobody knows which is the citizen's.
    cities = set(inbound.values("city"))
    if len(cities) == 1 and asked not in ABOUT_THE_SUSPECT:
        return {"city": str(cities.pop())[:MAX_CITY]}
    return {}


def order(draft: Complaint, catalogue: Catalogue) -> list[str]:
    """Every field of this complaint, in the order of asking."""
    category = catalogue.categories.get(draft.category or "")
    subtype = category.subtypes.get(draft.subtype or "") if category else None
    chosen = subtype or category
    wanted = chosen.fields if chosen else DEFAULT_ORDER
    middle = [f for f in wanted if f not in ("consent", "narrative", "confirm")]
    if not money_moved(draft) and not settled(draft, "transaction") and "transaction" in middle:
        middle.remove("transaction")
    if money_moved(draft) and "transaction" in middle:
        middle.insert(middle.index("transaction") + 1, "forums")
    if noted(draft, NO_FILES) and "evidence" in middle:
        middle.remove("evidence")
    for_another = settled(draft, "victim") or noted(draft, "relation")
    who = ["victim"] if for_another else []
    return ["consent", "narrative", *who, *middle, "confirm"]


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
