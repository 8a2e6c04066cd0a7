"""When the citizen sent something that no officer has marked as read.

Revision ID: 0004_unread_news
Revises: 0003_after_filing
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004_unread_news"
down_revision = "0003_after_filing"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply the change."""
    op.add_column("case_file", sa.Column("news_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    """Take the change back."""
    op.drop_column("case_file", "news_at")
