"""The first schema: both sides' tables, and an audit chain that cannot be changed.

Revision ID: 0001_initial
Revises: -
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001_initial"
down_revision = None
branch_labels = None
depends_on = None

_TIME = sa.DateTime(timezone=True)

# INSERT OR REPLACE deletes without firing a delete trigger, hence the one on insert.
_SQLITE_TRIGGERS = (
    """
    CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry
    BEGIN SELECT RAISE(ABORT, 'the audit chain is append-only'); END
    """,
    """
    CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry
    BEGIN SELECT RAISE(ABORT, 'the audit chain is append-only'); END
    """,
    """
    CREATE TRIGGER audit_entry_no_replace BEFORE INSERT ON audit_entry
    WHEN EXISTS (SELECT 1 FROM audit_entry WHERE seq >= NEW.seq OR hash = NEW.hash)
    BEGIN SELECT RAISE(ABORT, 'the audit chain is append-only'); END
    """,
)

_POSTGRESQL_TRIGGERS = (
    """
    CREATE FUNCTION audit_entry_refuse() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'the audit chain is append-only'; END $$
    """,
    """
    CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_refuse()
    """,
)


def upgrade() -> None:
    """Apply the change."""
    op.create_table(
        "audit_entry",
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", _TIME, nullable=False),
        sa.Column("actor", sa.String(length=128), nullable=False),
        sa.Column("action", sa.String(length=64), nullable=False),
        sa.Column("subject", sa.String(length=128), nullable=False),
        sa.Column("detail", sa.JSON(), nullable=False),
        sa.Column("previous_hash", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_audit_entry"),
        sa.UniqueConstraint("hash", name="uq_audit_entry_hash"),
    )
    op.create_index("ix_audit_entry_subject", "audit_entry", ["subject"])

    op.create_table(
        "conversation",
        sa.Column("id", sa.String(length=22), nullable=False),
        sa.Column("channel", sa.String(length=32), nullable=False),
        sa.Column("address", sa.LargeBinary(), nullable=True),
        sa.Column("address_index", sa.String(length=64), nullable=True),
        sa.Column("secret_hash", sa.String(length=128), nullable=True),
        sa.Column("language", sa.String(length=16), nullable=False),
        sa.Column("language_fixed", sa.Boolean(), nullable=False),
        sa.Column("created_at", _TIME, nullable=False),
        sa.Column("last_seen_at", _TIME, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_conversation"),
        sa.UniqueConstraint(
            "channel", "address_index", name="uq_conversation_channel_address_index"
        ),
    )
    op.create_index("ix_conversation_last_seen_at", "conversation", ["last_seen_at"])

    op.create_table(
        "officer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("username", sa.String(length=64), nullable=False),
        sa.Column("display_name", sa.String(length=128), nullable=False),
        sa.Column("password_hash", sa.String(length=255), nullable=False),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("failed_attempts", sa.Integer(), nullable=False),
        sa.Column("locked_until", _TIME, nullable=True),
        sa.Column("created_at", _TIME, nullable=False),
        sa.CheckConstraint(
            "role IN ('officer', 'supervisor', 'admin')", name=op.f("ck_officer_role")
        ),
        sa.PrimaryKeyConstraint("id", name="pk_officer"),
        sa.UniqueConstraint("username", name="uq_officer_username"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "case_file",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("nccia_number", sa.String(length=64), nullable=False),
        sa.Column("complaint_id", sa.String(length=64), nullable=False),
        sa.Column("request_sha256", sa.String(length=64), nullable=False),
        sa.Column("received_at", _TIME, nullable=False),
        sa.Column("document", sa.LargeBinary(), nullable=False),
        sa.Column("category", sa.String(length=32), nullable=False),
        sa.Column("subtype", sa.String(length=64), nullable=True),
        sa.Column("urgency", sa.Integer(), nullable=False),
        sa.Column("amount_paisa", sa.BigInteger(), nullable=True),
        sa.Column("city", sa.String(length=64), nullable=True),
        sa.Column("language", sa.String(length=16), nullable=False),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("assigned_to", sa.Integer(), nullable=True),
        sa.Column("callback_url", sa.String(length=2048), nullable=True),
        sa.Column("updated_at", _TIME, nullable=False),
        sa.ForeignKeyConstraint(["assigned_to"], ["officer.id"], name="fk_case_file_assigned_to"),
        sa.PrimaryKeyConstraint("id", name="pk_case_file"),
        sa.UniqueConstraint("complaint_id", name="uq_case_file_complaint_id"),
        sa.UniqueConstraint("nccia_number", name="uq_case_file_nccia_number"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_case_file_category_received_at", "case_file", ["category", "received_at"])
    op.create_index("ix_case_file_city", "case_file", ["city"])
    op.create_index("ix_case_file_mine", "case_file", ["assigned_to", "state", "urgency"])
    op.create_index("ix_case_file_queue", "case_file", ["state", "urgency", "received_at"])
    op.create_index("ix_case_file_received_at", "case_file", ["received_at"])

    op.create_table(
        "complaint",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("conversation_id", sa.String(length=22), nullable=False),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("category", sa.String(length=32), nullable=True),
        sa.Column("subtype", sa.String(length=64), nullable=True),
        sa.Column("language", sa.String(length=16), nullable=False),
        sa.Column("fields", sa.LargeBinary(), nullable=False),
        sa.Column("narrative", sa.LargeBinary(), nullable=False),
        sa.Column("tracking_number", sa.String(length=20), nullable=True),
        sa.Column("tracking_secret_hash", sa.String(length=128), nullable=True),
        sa.Column("nccia_number", sa.String(length=64), nullable=True),
        sa.Column("consented_at", _TIME, nullable=True),
        sa.Column("confirmed_at", _TIME, nullable=True),
        sa.Column("received_at", _TIME, nullable=True),
        sa.Column("closed_at", _TIME, nullable=True),
        sa.Column("created_at", _TIME, nullable=False),
        sa.Column("updated_at", _TIME, nullable=False),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversation.id"], name="fk_complaint_conversation_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_complaint"),
        sa.UniqueConstraint("tracking_number", name="uq_complaint_tracking_number"),
    )
    op.create_index("ix_complaint_conversation_id", "complaint", ["conversation_id"])
    op.create_index("ix_complaint_nccia_number", "complaint", ["nccia_number"])
    op.create_index("ix_complaint_state_updated_at", "complaint", ["state", "updated_at"])
    op.create_index(
        "uq_complaint_one_draft",
        "complaint",
        ["conversation_id"],
        unique=True,
        sqlite_where=sa.text("state = 'draft'"),
        postgresql_where=sa.text("state = 'draft'"),
    )

    op.create_table(
        "desk_session",
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("officer_id", sa.Integer(), nullable=False),
        sa.Column("csrf_token", sa.String(length=64), nullable=False),
        sa.Column("created_at", _TIME, nullable=False),
        sa.Column("expires_at", _TIME, nullable=False),
        sa.ForeignKeyConstraint(["officer_id"], ["officer.id"], name="fk_desk_session_officer_id"),
        sa.PrimaryKeyConstraint("token_hash", name="pk_desk_session"),
    )
    op.create_index("ix_desk_session_expires_at", "desk_session", ["expires_at"])
    op.create_index("ix_desk_session_officer_id", "desk_session", ["officer_id"])

    op.create_table(
        "message",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("conversation_id", sa.String(length=22), nullable=False),
        sa.Column("direction", sa.String(length=3), nullable=False),
        sa.Column("external_id", sa.String(length=255), nullable=True),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("reply_to", sa.Integer(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("created_at", _TIME, nullable=False),
        sa.Column("sent_at", _TIME, nullable=True),
        sa.CheckConstraint("direction IN ('in', 'out')", name=op.f("ck_message_direction")),
        sa.CheckConstraint(
            "state IN ('received', 'answered', 'pending', 'sent', 'failed')",
            name=op.f("ck_message_state"),
        ),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversation.id"], name="fk_message_conversation_id"
        ),
        sa.ForeignKeyConstraint(
            ["reply_to"], ["message.id"], name="fk_message_reply_to", ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_message"),
        sa.UniqueConstraint(
            "conversation_id",
            "direction",
            "external_id",
            name="uq_message_conversation_id_direction_external_id",
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_message_conversation_id_id", "message", ["conversation_id", "id"])
    op.create_index("ix_message_created_at", "message", ["created_at"])
    op.create_index("ix_message_reply_to", "message", ["reply_to"])
    op.create_index("ix_message_state_id", "message", ["state", "id"])

    op.create_table(
        "case_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("at", _TIME, nullable=False),
        sa.Column("officer_id", sa.Integer(), nullable=True),
        sa.Column("from_state", sa.String(length=32), nullable=True),
        sa.Column("to_state", sa.String(length=32), nullable=False),
        sa.Column("reason", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["case_file.id"], name="fk_case_event_case_id"),
        sa.ForeignKeyConstraint(["officer_id"], ["officer.id"], name="fk_case_event_officer_id"),
        sa.PrimaryKeyConstraint("id", name="pk_case_event"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_case_event_case_id_at", "case_event", ["case_id", "at"])
    op.create_index("ix_case_event_officer_id", "case_event", ["officer_id"])

    op.create_table(
        "case_evidence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size_bytes", sa.BigInteger(), nullable=False),
        sa.Column("media_type", sa.String(length=127), nullable=False),
        sa.Column("name", sa.LargeBinary(), nullable=False),
        sa.Column("received_at", _TIME, nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["case_file.id"], name="fk_case_evidence_case_id"),
        sa.PrimaryKeyConstraint("id", name="pk_case_evidence"),
        sa.UniqueConstraint("case_id", "sha256", name="uq_case_evidence_case_id_sha256"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_case_evidence_sha256", "case_evidence", ["sha256"])

    op.create_table(
        "case_observable",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("type", sa.String(length=32), nullable=False),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("value", sa.LargeBinary(), nullable=False),
        sa.Column("value_index", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case_file.id"], name="fk_case_observable_case_id"),
        sa.PrimaryKeyConstraint("id", name="pk_case_observable"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_case_observable_case_id", "case_observable", ["case_id"])
    op.create_index(
        "ix_case_observable_value_index_role", "case_observable", ["value_index", "role"]
    )

    op.create_table(
        "complaint_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("complaint_id", sa.String(length=32), nullable=False),
        sa.Column("external_id", sa.String(length=255), nullable=True),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("note", sa.LargeBinary(), nullable=True),
        sa.Column("at", _TIME, nullable=False),
        sa.Column("source", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaint.id"], name="fk_complaint_event_complaint_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_complaint_event"),
        sa.UniqueConstraint("external_id", name="uq_complaint_event_external_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_complaint_event_complaint_id_at", "complaint_event", ["complaint_id", "at"])

    op.create_table(
        "evidence",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("conversation_id", sa.String(length=22), nullable=False),
        sa.Column("complaint_id", sa.String(length=32), nullable=True),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size_bytes", sa.BigInteger(), nullable=False),
        sa.Column("media_type", sa.String(length=127), nullable=False),
        sa.Column("name", sa.LargeBinary(), nullable=False),
        sa.Column("received_at", _TIME, nullable=False),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaint.id"], name="fk_evidence_complaint_id"
        ),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversation.id"], name="fk_evidence_conversation_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_evidence"),
        sa.UniqueConstraint("conversation_id", "sha256", name="uq_evidence_conversation_id_sha256"),
    )
    op.create_index("ix_evidence_complaint_id", "evidence", ["complaint_id"])
    op.create_index("ix_evidence_sha256", "evidence", ["sha256"])

    sqlite = op.get_bind().dialect.name == "sqlite"
    for statement in _SQLITE_TRIGGERS if sqlite else _POSTGRESQL_TRIGGERS:
        op.execute(statement)


def downgrade() -> None:
    """Refuse: there is no schema before the first, only an empty database."""
    raise NotImplementedError("the first schema cannot be taken back")
