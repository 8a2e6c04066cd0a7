"""A new data key reaches every stored row, on both databases."""

from __future__ import annotations

from sqlalchemy import Engine, LargeBinary, select, type_coerce

from storage import crypto
from storage.base import metadata
from storage.crypto import EncryptedType
from storage.engine import session_scope
from storage.rotation import reencrypt
from storage.tables import Addition, Complaint, Conversation, Question
from tests.builders import NOW, make_complaint, make_conversation, make_keyring

OLD = {"old": b"o" * 32}
NEW = {"new": b"n" * 32}


def _key_ids(engine: Engine) -> set[str]:
    found = set()
    with engine.connect() as connection:
        for table in metadata.sorted_tables:
            for column in table.c:
                if isinstance(column.type, EncryptedType):
                    tokens = connection.scalars(select(type_coerce(column, LargeBinary)))
                    found |= {crypto.key_id_of(bytes(token)) for token in tokens if token}
    return found


def test_rows_move_to_the_current_key_and_the_old_one_can_go(engine: Engine) -> None:
    crypto.use(make_keyring(keys=OLD, current="old"))
    conversations = [make_conversation(address=f"chat-{n}") for n in range(7)]
    with session_scope(engine) as session:
        for conversation in conversations:
            session.add(conversation)
            session.flush()
            complaint = make_complaint(conversation)
            session.add(complaint)
            session.flush()
            session.add(Question(id=complaint.id, complaint_id=complaint.id, text="kab?"))
            session.add(Addition(complaint_id=complaint.id, kind="statement", body={"text": "kal"}))
        session.add(make_conversation(address=None))

    crypto.use(make_keyring(keys=OLD | NEW, current="new"))
    assert reencrypt(engine, batch_rows=3) == 28
    assert reencrypt(engine, batch_rows=3) == 0
    assert _key_ids(engine) == {"new"}

    crypto.use(make_keyring(keys=NEW, current="new"))
    with session_scope(engine, read_only=True) as session:
        for conversation in conversations:
            row = session.get(Conversation, conversation.id)
            assert row is not None
            assert row.address == conversation.address
        complaints = [session.get(Complaint, id_) for id_ in _complaint_ids(engine)]
    assert all(row is not None and row.updated_at == NOW for row in complaints)


def _complaint_ids(engine: Engine) -> list[str]:
    with engine.connect() as connection:
        return list(connection.scalars(select(metadata.tables["complaint"].c.id)))
