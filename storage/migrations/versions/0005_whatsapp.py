"""A second identifier of an address, when somebody was heard, and what became of what was sent.

Revision ID: 0005_whatsapp
Revises: 0004_unread_news
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005_whatsapp"
down_revision = "0004_unread_news"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply the change."""
    op.add_column("conversation", sa.Column("alias_index", sa.String(64), nullable=True))
    op.add_column("conversation", sa.Column("heard_at", sa.DateTime(timezone=True), nullable=True))
    op.create_index(
        "ix_conversation_channel_alias_index", "conversation", ["channel", "alias_index"],
        unique=True,
    )  # fmt: skip
    op.create_table(
        "delivery",
        sa.Column("key", sa.String(32), nullable=False),
        sa.Column("message_id", sa.Integer(), nullable=False),
        sa.Column("part", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("provider_index", sa.String(64), nullable=True),
        sa.Column("error", sa.Integer(), nullable=True),
        sa.Column("tried_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["message_id"], ["message.id"],
            name="fk_delivery_message_id_message", ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("key", name="pk_delivery"),
    )  # fmt: skip
    op.create_index("ix_delivery_message_id", "delivery", ["message_id"])
    op.create_index("ix_delivery_provider_index", "delivery", ["provider_index"], unique=True)


def downgrade() -> None:
    """Take the change back."""
    op.drop_table("delivery")
    op.drop_index("ix_conversation_channel_alias_index", "conversation")
    op.drop_column("conversation", "heard_at")
    op.drop_column("conversation", "alias_index")
