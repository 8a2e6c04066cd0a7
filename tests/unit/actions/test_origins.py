"""The origin of forwarded messages reaches the officer as a lead, and nothing else."""

from __future__ import annotations

from datetime import timedelta

from actions import drafts, origins
from actions.filing import make_document
from storage.base import metadata
from storage.engine import make_engine, session_scope
from storage.tables import Message
from tests.builders import NOW, make_complaint, make_conversation
from tests.component.bot.test_filing import confirm_fields


def test_origins_since_the_last_complaint_are_leads_of_nobody_in_particular() -> None:
    engine = make_engine("sqlite://")
    metadata.create_all(engine)
    conversation = make_conversation(channel="telegram")
    earlier = make_complaint(conversation, state="confirmed", confirmed_at=NOW)
    draft = make_complaint(
        conversation, consented_at=NOW, tracking_number="KBR-TEST-TEST-0001", confirmed_at=NOW
    )
    draft.fields = {}
    draft.narrative = [{"id": "1", "text": "mera watsap hack ho gaya", "at": NOW.isoformat()}]
    confirm_fields(draft)
    after = NOW + timedelta(minutes=1)
    said = [
        (NOW - timedelta(days=1), {"text": "purani baat", "forwarded": "user Purana"}),
        (after, {"text": "inaam", "forwarded": "channel Inaam @inaam"}),
        (after, {"media": {"file_id": "f"}, "forwarded": "user Ali"}),
        (after, {"text": "dobara", "forwarded": "user Ali"}),
        (after, {"text": "meri apni baat"}),
    ]
    with session_scope(engine) as session:
        session.add(conversation)
        session.flush()
        session.add_all([earlier, draft])
        for at, body in said:
            session.add(
                Message(
                    conversation_id=conversation.id, direction="in", state="answered", body=body,
                    created_at=at,
                )
            )  # fmt: skip
        session.flush()
        before = dict(draft.fields)
        origins.note(session, draft)
        document = make_document(draft, "telegram", [], "http://127.0.0.1:8080/nccia/callback")
        own = {name: entry for name, entry in draft.fields.items() if name in before}
    assert own == before
    assert [(one.type, one.value, one.role) for one in document.observables] == [
        ("other", "forwarded from channel Inaam @inaam", ""),
        ("other", "forwarded from user Ali", ""),
    ]
    assert "Ali" not in str(document.complainant)
    assert drafts.noted(draft, origins.NOTE) == ["channel Inaam @inaam", "user Ali"]
