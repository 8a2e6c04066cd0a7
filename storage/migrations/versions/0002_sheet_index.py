"""A keyed digest by which a complaint is found from the code on its sheet.

Rows of before are filled by the bot at its start, because the digest needs the keys.

Revision ID: 0002_sheet_index
Revises: 0001_initial
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002_sheet_index"
down_revision = "0001_initial"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("complaint", sa.Column("sheet_index", sa.String(64), nullable=True))
    op.create_index("ix_complaint_sheet_index", "complaint", ["sheet_index"], unique=True)


def downgrade() -> None:
    op.drop_index("ix_complaint_sheet_index", "complaint")
    op.drop_column("complaint", "sheet_index")
