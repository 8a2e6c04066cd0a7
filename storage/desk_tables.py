"""Tables of the desk.

They refer to the citizen's side by id only, never by foreign key: the desk may run elsewhere, on a
database of its own.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, CheckConstraint, Column, Index, UniqueConstraint
from sqlmodel import Field

from storage.base import NO_REUSE, Base, UtcDateTime, utc_now
from storage.crypto import EncryptedJSON, EncryptedText


class Officer(Base, table=True):
    """Somebody who works at the desk."""

    __tablename__ = "officer"
    __table_args__ = (
        CheckConstraint("role IN ('officer', 'supervisor', 'admin')", name="role"),
        NO_REUSE,
    )

    id: int | None = Field(default=None, primary_key=True)
    username: str = Field(unique=True, max_length=64)
    display_name: str = Field(max_length=128)
    password_hash: str = Field(max_length=255)
    role: str = Field(default="officer", max_length=16)
    active: bool = True
    failed_attempts: int = 0
    locked_until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    created_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)


class DeskSession(Base, table=True):
    """A login; the cookie holds the token, the table only its hash."""

    __tablename__ = "desk_session"

    token_hash: str = Field(primary_key=True, max_length=64)
    officer_id: int = Field(foreign_key="officer.id", index=True)
    csrf_token: str = Field(max_length=64)
    created_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    expires_at: datetime = Field(sa_type=UtcDateTime, index=True)


class CaseFile(Base, table=True):
    """A complaint as it arrived at the desk.

    Attributes:
        complaint_id: The sender's id of the complaint; filing twice finds the same case.
        request_sha256: SHA-256 of the filed body; a repeat with other content is a conflict.
        document: The filed complaint exactly as received.
        urgency: Higher is more urgent.
        amount_paisa: Loss in paisa of the Pakistani rupee, None when unknown.
        callback_url: Where changes of state are reported.
        wants_contact_at: When the citizen last asked to talk to a person; None when not, or done.
        news_at: When the first addition came that no officer has read yet; None when all are read.
    """

    __tablename__ = "case_file"
    __table_args__ = (
        Index("ix_case_file_queue", "state", "urgency", "received_at"),
        Index("ix_case_file_mine", "assigned_to", "state", "urgency"),
        Index(None, "category", "received_at"),
        NO_REUSE,
    )

    id: int | None = Field(default=None, primary_key=True)
    nccia_number: str = Field(unique=True, max_length=64)
    complaint_id: str = Field(unique=True, max_length=64)
    request_sha256: str = Field(max_length=64)
    received_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime, index=True)
    document: dict[str, Any] = Field(
        sa_column=Column(EncryptedJSON("case_file.document"), nullable=False)
    )
    category: str = Field(max_length=32)
    subtype: str | None = Field(default=None, max_length=64)
    urgency: int = 0
    amount_paisa: int | None = Field(default=None, sa_type=BigInteger)
    city: str | None = Field(default=None, index=True, max_length=64)
    language: str = Field(default="ur", max_length=16)
    state: str = Field(default="received", max_length=32)
    assigned_to: int | None = Field(default=None, foreign_key="officer.id")
    callback_url: str | None = Field(default=None, max_length=2048)
    wants_contact_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    news_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    updated_at: datetime = Field(
        default_factory=utc_now, sa_type=UtcDateTime, sa_column_kwargs={"onupdate": utc_now}
    )


class CaseObservable(Base, table=True):
    """Something in a case by which cases can be linked: a phone number, an account, a link.

    Attributes:
        type: Entity type of `nlu.text.extract` ("phone", "iban", ...).
        role: "suspect", "own" or "".
        value_index: Blind index of the canonical value (purpose: the type).
    """

    __tablename__ = "case_observable"
    __table_args__ = (Index(None, "value_index", "role"), NO_REUSE)

    id: int | None = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="case_file.id", index=True)
    type: str = Field(max_length=32)
    role: str = Field(default="", max_length=16)
    value: str = Field(sa_column=Column(EncryptedText("case_observable.value"), nullable=False))
    value_index: str = Field(max_length=64)


class CaseEvent(Base, table=True):
    """One change of a case's state and who made it; `officer_id` is None for the system."""

    __tablename__ = "case_event"
    __table_args__ = (Index(None, "case_id", "at"), NO_REUSE)

    id: int | None = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="case_file.id")
    at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    officer_id: int | None = Field(default=None, foreign_key="officer.id", index=True)
    from_state: str | None = Field(default=None, max_length=32)
    to_state: str = Field(max_length=32)
    reason: str | None = Field(
        default=None, sa_column=Column(EncryptedText("case_event.reason"), nullable=True)
    )


class CaseEvidence(Base, table=True):
    """A file announced with a case; `received_at` is None until its bytes have arrived."""

    __tablename__ = "case_evidence"
    __table_args__ = (UniqueConstraint("case_id", "sha256"), NO_REUSE)

    id: int | None = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="case_file.id")
    sha256: str = Field(index=True, max_length=64)
    size_bytes: int = Field(sa_type=BigInteger)
    media_type: str = Field(max_length=127)
    name: str = Field(sa_column=Column(EncryptedText("case_evidence.name"), nullable=False))
    received_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class CaseQuestion(Base, table=True):
    """What an officer asked the citizen; the case waits until it is answered or `answer_by`.

    Attributes:
        template: Id of the wording in the catalogue; "" for the officer's own words.
        state_before: State the case goes back to when the answer is here.
    """

    __tablename__ = "case_question"
    __table_args__ = (NO_REUSE,)

    id: int | None = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="case_file.id", index=True)
    officer_id: int = Field(foreign_key="officer.id", index=True)
    template: str = Field(default="", max_length=64)
    text: str | None = Field(
        default=None, sa_column=Column(EncryptedText("case_question.text"), nullable=True)
    )
    state_before: str = Field(max_length=32)
    asked_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    answer_by: datetime = Field(sa_type=UtcDateTime)
    answered_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class CaseAddition(Base, table=True):
    """What the citizen said after filing: more of the story, an answer, a withdrawal.

    Attributes:
        addition_id: The sender's id; sending twice finds the same row.
        request_sha256: SHA-256 of the body; a repeat with other content is a conflict.
        kind: Names of `actions.document.AdditionKind`.
        document: The body exactly as received.
        question_id: The question it answers.
    """

    __tablename__ = "case_addition"
    __table_args__ = (NO_REUSE,)

    id: int | None = Field(default=None, primary_key=True)
    addition_id: str = Field(unique=True, max_length=32)
    case_id: int = Field(foreign_key="case_file.id", index=True)
    kind: str = Field(max_length=32)
    document: dict[str, Any] = Field(
        sa_column=Column(EncryptedJSON("case_addition.document"), nullable=False)
    )
    request_sha256: str = Field(max_length=64)
    question_id: int | None = Field(default=None, foreign_key="case_question.id", index=True)
    received_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
