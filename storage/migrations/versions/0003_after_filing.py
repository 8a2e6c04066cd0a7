"""What comes after filing: questions, additions, the wish for a person, safe hours.

Revision ID: 0003_after_filing
Revises: 0002_sheet_index
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003_after_filing"
down_revision = "0002_sheet_index"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply the change."""
    op.create_table(
        "addition",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("complaint_id", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaint.id"], name=op.f("fk_addition_complaint_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_addition")),
    )
    with op.batch_alter_table("addition", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_addition_complaint_id"), ["complaint_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_addition_sent_at_created_at"), ["sent_at", "created_at"], unique=False
        )

    op.create_table(
        "case_question",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("officer_id", sa.Integer(), nullable=False),
        sa.Column("template", sa.String(length=64), nullable=False),
        sa.Column("text", sa.LargeBinary(), nullable=True),
        sa.Column("state_before", sa.String(length=32), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answer_by", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"], ["case_file.id"], name=op.f("fk_case_question_case_id")
        ),
        sa.ForeignKeyConstraint(
            ["officer_id"], ["officer.id"], name=op.f("fk_case_question_officer_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_question")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("case_question", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_case_question_case_id"), ["case_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_case_question_officer_id"), ["officer_id"], unique=False
        )

    op.create_table(
        "question",
        sa.Column("id", sa.String(length=100), nullable=False),
        sa.Column("complaint_id", sa.String(length=32), nullable=False),
        sa.Column("template", sa.String(length=64), nullable=False),
        sa.Column("text", sa.LargeBinary(), nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answer_by", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reminded_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaint.id"], name=op.f("fk_question_complaint_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_question")),
    )
    with op.batch_alter_table("question", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_question_answered_at_answer_by"),
            ["answered_at", "answer_by"],
            unique=False,
        )
        batch_op.create_index(
            batch_op.f("ix_question_complaint_id"), ["complaint_id"], unique=False
        )

    op.create_table(
        "case_addition",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("addition_id", sa.String(length=32), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("document", sa.LargeBinary(), nullable=False),
        sa.Column("request_sha256", sa.String(length=64), nullable=False),
        sa.Column("question_id", sa.Integer(), nullable=True),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"], ["case_file.id"], name=op.f("fk_case_addition_case_id")
        ),
        sa.ForeignKeyConstraint(
            ["question_id"], ["case_question.id"], name=op.f("fk_case_addition_question_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_addition")),
        sa.UniqueConstraint("addition_id", name=op.f("uq_case_addition_addition_id")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("case_addition", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_case_addition_case_id"), ["case_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_case_addition_question_id"), ["question_id"], unique=False
        )

    with op.batch_alter_table("case_file", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("wants_contact_at", sa.DateTime(timezone=True), nullable=True)
        )

    with op.batch_alter_table("complaint", schema=None) as batch_op:
        batch_op.add_column(sa.Column("document_sha256", sa.String(length=64), nullable=True))
        batch_op.add_column(
            sa.Column("outcome_asked_at", sa.DateTime(timezone=True), nullable=True)
        )

    with op.batch_alter_table("conversation", schema=None) as batch_op:
        batch_op.add_column(sa.Column("safe_from", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("safe_to", sa.Integer(), nullable=True))
        batch_op.add_column(
            sa.Column("wants_contact_at", sa.DateTime(timezone=True), nullable=True)
        )


def downgrade() -> None:
    """Take the change back."""
    with op.batch_alter_table("conversation", schema=None) as batch_op:
        batch_op.drop_column("wants_contact_at")
        batch_op.drop_column("safe_to")
        batch_op.drop_column("safe_from")

    with op.batch_alter_table("complaint", schema=None) as batch_op:
        batch_op.drop_column("outcome_asked_at")
        batch_op.drop_column("document_sha256")

    with op.batch_alter_table("case_file", schema=None) as batch_op:
        batch_op.drop_column("wants_contact_at")

    with op.batch_alter_table("case_addition", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_case_addition_question_id"))
        batch_op.drop_index(batch_op.f("ix_case_addition_case_id"))

    op.drop_table("case_addition")
    with op.batch_alter_table("question", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_question_complaint_id"))
        batch_op.drop_index(batch_op.f("ix_question_answered_at_answer_by"))

    op.drop_table("question")
    with op.batch_alter_table("case_question", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_case_question_officer_id"))
        batch_op.drop_index(batch_op.f("ix_case_question_case_id"))

    op.drop_table("case_question")
    with op.batch_alter_table("addition", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_addition_sent_at_created_at"))
        batch_op.drop_index(batch_op.f("ix_addition_complaint_id"))

    op.drop_table("addition")
