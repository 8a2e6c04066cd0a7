"""An internal id of each person, and which chats proved which complaints.

Revision ID: 0006_citizen
Revises: 0005_whatsapp
"""

from __future__ import annotations

import secrets

import sqlalchemy as sa
from alembic import op

revision = "0006_citizen"
down_revision = "0005_whatsapp"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply the change; every chat that is there is a person of its own."""
    op.add_column("conversation", sa.Column("citizen_id", sa.String(22), nullable=True))
    conversation = sa.table("conversation", sa.column("id"), sa.column("citizen_id"))
    known = op.get_bind().execute(sa.select(conversation.c.id)).scalars().all()
    for id_ in known:
        op.execute(
            conversation.update()
            .where(conversation.c.id == id_)
            .values(citizen_id=secrets.token_urlsafe(16))
        )
    with op.batch_alter_table("conversation") as batch_op:
        batch_op.alter_column("citizen_id", existing_type=sa.String(22), nullable=False)
        batch_op.create_index("ix_conversation_citizen_id", ["citizen_id"])
    op.create_table(
        "complaint_link",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("complaint_id", sa.String(32), nullable=False),
        sa.Column("conversation_id", sa.String(22), nullable=False),
        sa.Column("proven_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("linked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("vouched_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaint.id"], name="fk_complaint_link_complaint_id"
        ),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversation.id"], name="fk_complaint_link_conversation_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_complaint_link"),
        sa.UniqueConstraint(
            "complaint_id", "conversation_id", name="uq_complaint_link_complaint_id_conversation_id"
        ),
    )
    op.create_index("ix_complaint_link_conversation_id", "complaint_link", ["conversation_id"])


def downgrade() -> None:
    """Take the change back."""
    op.drop_table("complaint_link")
    with op.batch_alter_table("conversation") as batch_op:
        batch_op.drop_index("ix_conversation_citizen_id")
        batch_op.drop_column("citizen_id")
