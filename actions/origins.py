"""Where forwarded messages came from: a lead for the officer, and nothing of the citizen's own.

A channel says of a forwarded message whose it was ("user Ali", "channel News @x"). It is stored
with the message (``forwarded``), noted in the complaint when the citizen confirms it, and stands
among the identifiers of the complaint document without a role: whose it is, nobody has said.
"""

from __future__ import annotations

from typing import Any, Final

from sqlmodel import Session, col, select

from actions import drafts
from actions.fields import MAX_LINE
from storage.tables import DRAFT, Complaint, Message

NOTE: Final = "forwarded_from"
MOST: Final = 20


def note(session: Session, draft: Complaint) -> None:
    """Note the origins of what was forwarded since the complaint before this one."""
    before = session.exec(
        select(Complaint.confirmed_at)
        .where(
            Complaint.conversation_id == draft.conversation_id,
            Complaint.id != draft.id,
            Complaint.state != DRAFT,
            col(Complaint.confirmed_at).is_not(None),
        )
        .order_by(col(Complaint.confirmed_at).desc())
    ).first()
    wanted = select(Message).where(
        Message.conversation_id == draft.conversation_id, Message.direction == "in"
    )
    if before is not None:
        wanted = wanted.where(col(Message.created_at) > before)
    rows = session.exec(wanted.order_by(col(Message.id)))
    found = [str(row.body["forwarded"]) for row in rows if row.body.get("forwarded")]
    if found:
        drafts.note(draft, NOTE, list(dict.fromkeys(found))[:MOST])


def observables(complaint: Complaint) -> list[dict[str, Any]]:
    """The noted origins, in the published form."""
    return [
        {"type": "other", "value": f"forwarded from {origin}"[:MAX_LINE], "role": ""}
        for origin in drafts.noted(complaint, NOTE) or ()
    ]
