"""Tables of the citizen's side: conversations, complaints, evidence and the audit chain.

Columns of the types `EncryptedText` and `EncryptedJSON` hold personal data. What stands in clear
text (states, categories, times, digests) is what queries need, and says nothing about who it was.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from sqlalchemy import (
    JSON,
    BigInteger,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    UniqueConstraint,
    text,
)
from sqlmodel import Field

from storage.base import NO_REUSE, Base, UtcDateTime, new_conversation_id, new_uuid, utc_now
from storage.crypto import EncryptedJSON, EncryptedText

DRAFT = "draft"
"""State of a complaint that its citizen has not confirmed; at most one in a conversation."""

MessageDirection = Literal["in", "out"]
MessageState = Literal["received", "answered", "pending", "sent", "failed"]


class Conversation(Base, table=True):
    """One citizen on one channel.

    Attributes:
        id: 128 random bits as 22 URL-safe characters; also the sender id towards Rasa.
        citizen_id: Internal id of the person, random and the chat's own. Chats share one only after
            both said that they are one person's (`actions.linking`).
        address: Where the channel delivers (a chat id, a phone number); None for a web visitor.
        address_index: Blind index of the address (purpose "address"), by which it is found.
        alias_index: Blind index of a second identifier of the same citizen on the same channel: on
            WhatsApp the phone number, when the address is a business-scoped user id.
        heard_at: The minute in which the citizen last wrote, by the channel's clock; WhatsApp takes
            free words for 24 hours from it. None where nobody asks for it.
        last_seen_at: The minute in which the citizen last wrote.
        secret_hash: Hash of the secret that lets a web visitor come back.
        language: `ur`, `ur-Latn` or `en`.
        language_fixed: The citizen chose the language, so detection must not change it.
        safe_from: Minute of the day in Pakistan from which nothing may be pushed to the citizen
            unasked; None when any time is fine. May be later than `safe_to`: over midnight.
        safe_to: Minute of the day from which it may be pushed again.
        wants_contact_at: When the citizen last asked to talk to a person.
    """

    __tablename__ = "conversation"
    __table_args__ = (
        UniqueConstraint("channel", "address_index"),
        Index(None, "channel", "alias_index", unique=True),
    )

    id: str = Field(default_factory=new_conversation_id, primary_key=True, max_length=22)
    citizen_id: str = Field(default_factory=new_conversation_id, index=True, max_length=22)
    channel: str = Field(max_length=32)
    address: str | None = Field(
        default=None, sa_column=Column(EncryptedText("conversation.address"), nullable=True)
    )
    address_index: str | None = Field(default=None, max_length=64)
    alias_index: str | None = Field(default=None, max_length=64)
    heard_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    secret_hash: str | None = Field(default=None, max_length=128)
    language: str = Field(default="ur", max_length=16)
    language_fixed: bool = False
    safe_from: int | None = None
    safe_to: int | None = None
    wants_contact_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    created_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    last_seen_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime, index=True)


class Message(Base, table=True):
    """One message in or out, with secrets already redacted.

    Attributes:
        external_id: The channel's id; with it a message delivered twice is noticed.
        body: The message as a JSON object.
        reply_to: Id of the message this one answers.
        attempts: How often sending was tried.
    """

    __tablename__ = "message"
    __table_args__ = (
        UniqueConstraint("conversation_id", "direction", "external_id"),
        CheckConstraint("direction IN ('in', 'out')", name="direction"),
        CheckConstraint(
            "state IN ('received', 'answered', 'pending', 'sent', 'failed')", name="state"
        ),
        Index(None, "conversation_id", "id"),
        Index(None, "state", "id"),
        NO_REUSE,
    )

    id: int | None = Field(default=None, primary_key=True)
    conversation_id: str = Field(foreign_key="conversation.id", max_length=22)
    direction: str = Field(max_length=3)
    external_id: str | None = Field(default=None, max_length=255)
    state: str = Field(max_length=16)
    body: dict[str, Any] = Field(sa_column=Column(EncryptedJSON("message.body"), nullable=False))
    reply_to: int | None = Field(
        default=None,
        sa_column=Column(
            Integer, ForeignKey("message.id", ondelete="SET NULL"), nullable=True, index=True
        ),
    )
    attempts: int = 0
    created_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime, index=True)
    sent_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class Delivery(Base, table=True):
    """One try to hand a part of a message to a channel that tells what becomes of it.

    Attributes:
        key: Random; given to the channel, which repeats it when it tells the state.
        part: Which part of the message, from 0; -1 is the line that only says there is news.
        state: `trying` (no answer yet), `accepted`, `sent`, `failed`, `delivered`, `read` as the
            channel tells it; `refused` (not taken), `waiting` (kept until the citizen writes).
        provider_index: Blind index of the channel's id, which on WhatsApp holds the phone number.
        error: The channel's code, when it failed.
        tried_at: When it was tried.
        changed_at: When the state came about, by the channel's clock.
    """

    __tablename__ = "delivery"

    key: str = Field(primary_key=True, max_length=32)
    message_id: int = Field(
        sa_column=Column(
            Integer, ForeignKey("message.id", ondelete="CASCADE"), nullable=False, index=True
        )
    )
    part: int
    state: str = Field(max_length=16)
    provider_index: str | None = Field(default=None, unique=True, index=True, max_length=64)
    error: int | None = None
    tried_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    changed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class Complaint(Base, table=True):
    """What a citizen reports; a draft until confirmed.

    Attributes:
        id: UUID as 32 hexadecimal digits; also the idempotency key of the filing.
        fields: What the form collected, by field name. Assign a new dict to change it.
        narrative: The citizen's own words, in order, never edited.
        tracking_number: What the citizen shows to ask for the status (`storage.tracking`).
        tracking_secret_hash: Hash of the secret that goes with the tracking number.
        sheet_index: Digest by which the code on the complaint's sheet finds it; None for a draft.
        nccia_number: Number given by NCCIA on receipt.
        document_sha256: SHA-256 of the complaint document as it was filed; None for a draft.
        outcome_asked_at: When the citizen was asked whether the matter was resolved.
    """

    __tablename__ = "complaint"
    __table_args__ = (
        Index(
            "uq_complaint_one_draft",
            "conversation_id",
            unique=True,
            sqlite_where=text("state = 'draft'"),
            postgresql_where=text("state = 'draft'"),
        ),
        Index(None, "state", "updated_at"),
    )

    id: str = Field(default_factory=new_uuid, primary_key=True, max_length=32)
    conversation_id: str = Field(foreign_key="conversation.id", index=True, max_length=22)
    state: str = Field(default=DRAFT, max_length=32)
    category: str | None = Field(default=None, max_length=32)
    subtype: str | None = Field(default=None, max_length=64)
    language: str = Field(default="ur", max_length=16)
    fields: dict[str, Any] = Field(
        default_factory=dict,
        sa_column=Column("fields", EncryptedJSON("complaint.fields"), nullable=False),
    )
    narrative: list[Any] = Field(
        default_factory=list,
        sa_column=Column(EncryptedJSON("complaint.narrative"), nullable=False),
    )
    tracking_number: str | None = Field(default=None, unique=True, max_length=20)
    tracking_secret_hash: str | None = Field(default=None, max_length=128)
    sheet_index: str | None = Field(default=None, unique=True, index=True, max_length=64)
    nccia_number: str | None = Field(default=None, index=True, max_length=64)
    document_sha256: str | None = Field(default=None, max_length=64)
    outcome_asked_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    consented_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    confirmed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    received_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    closed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    created_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    updated_at: datetime = Field(
        default_factory=utc_now, sa_type=UtcDateTime, sa_column_kwargs={"onupdate": utc_now}
    )


class ComplaintLink(Base, table=True):
    """One chat that proved one complaint filed in another chat, by tracking number and secret.

    It is the chat's right to that complaint and to no other; whoever deletes the row takes it away.

    Attributes:
        id: UUID as 32 hexadecimal digits; buttons name the link by it.
        proven_at: When number and secret were given.
        linked_at: When the chat asked to be told of the complaint; None: it was only shown.
        vouched_at: When the chat that filed said that this chat is the same person's.
    """

    __tablename__ = "complaint_link"
    __table_args__ = (UniqueConstraint("complaint_id", "conversation_id"),)

    id: str = Field(default_factory=new_uuid, primary_key=True, max_length=32)
    complaint_id: str = Field(foreign_key="complaint.id", max_length=32)
    conversation_id: str = Field(foreign_key="conversation.id", index=True, max_length=22)
    proven_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    linked_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    vouched_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class ComplaintEvent(Base, table=True):
    """One change of a complaint's state, as the citizen may see it.

    Attributes:
        external_id: The sender's id of this event, so that a repeated callback is noticed.
        note: What the officer tells the citizen.
        source: Who reported it: "citizen", "bot", "nccia".
    """

    __tablename__ = "complaint_event"
    __table_args__ = (Index(None, "complaint_id", "at"), NO_REUSE)

    id: int | None = Field(default=None, primary_key=True)
    complaint_id: str = Field(foreign_key="complaint.id", max_length=32)
    external_id: str | None = Field(default=None, unique=True, max_length=255)
    state: str = Field(max_length=32)
    note: str | None = Field(
        default=None, sa_column=Column(EncryptedText("complaint_event.note"), nullable=True)
    )
    at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    source: str = Field(max_length=32)


class Question(Base, table=True):
    """Something an officer asked the citizen about a filed complaint.

    Attributes:
        id: The asker's id of the question.
        template: Id of the wording in the catalogue; "" for the officer's own words.
        text: The officer's own words, if any.
        answer_by: When the answer is due.
        reminded_at: When the citizen was reminded; once only.
        answered_at: When the answer was sent off.
    """

    __tablename__ = "question"
    __table_args__ = (Index(None, "answered_at", "answer_by"),)

    id: str = Field(primary_key=True, max_length=100)
    complaint_id: str = Field(foreign_key="complaint.id", index=True, max_length=32)
    template: str = Field(default="", max_length=64)
    text: str | None = Field(
        default=None, sa_column=Column(EncryptedText("question.text"), nullable=True)
    )
    asked_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    answer_by: datetime | None = Field(default=None, sa_type=UtcDateTime)
    reminded_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    answered_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class Addition(Base, table=True):
    """What a citizen said about a complaint after filing it; sent on as it stands.

    Attributes:
        id: UUID as 32 hexadecimal digits; also the idempotency key.
        kind: What it is; names of `actions.document.AdditionKind`.
        body: The published form, made once when the citizen was done.
        sent_at: When the intake acknowledged it; None while it waits.
    """

    __tablename__ = "addition"
    __table_args__ = (Index(None, "sent_at", "created_at"),)

    id: str = Field(default_factory=new_uuid, primary_key=True, max_length=32)
    complaint_id: str = Field(foreign_key="complaint.id", index=True, max_length=32)
    kind: str = Field(max_length=32)
    body: dict[str, Any] = Field(sa_column=Column(EncryptedJSON("addition.body"), nullable=False))
    created_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    sent_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class Evidence(Base, table=True):
    """One file a citizen sent; the bytes are in the evidence store under `sha256`."""

    __tablename__ = "evidence"
    __table_args__ = (UniqueConstraint("conversation_id", "sha256"),)

    id: str = Field(default_factory=new_uuid, primary_key=True, max_length=32)
    conversation_id: str = Field(foreign_key="conversation.id", max_length=22)
    complaint_id: str | None = Field(
        default=None, foreign_key="complaint.id", index=True, max_length=32
    )
    sha256: str = Field(index=True, max_length=64)
    size_bytes: int = Field(sa_type=BigInteger)
    media_type: str = Field(max_length=127)
    name: str = Field(sa_column=Column(EncryptedText("evidence.name"), nullable=False))
    received_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)


class AuditEntry(Base, table=True):
    """One link of the audit chain; written by `storage.audit.append`, never changed.

    Attributes:
        seq: 1, 2, 3 and so on without a gap.
        actor: Who acted, by id ("officer:7", "bot").
        action: What was done ("case.viewed").
        subject: What it was done to, by id ("case:41").
        detail: Ids, states and counts; no personal data, because it can never be deleted.
        previous_hash: `hash` of the entry before.
        hash: SHA-256 over the entry and `previous_hash`.
    """

    __tablename__ = "audit_entry"

    seq: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    at: datetime = Field(sa_type=UtcDateTime)
    actor: str = Field(max_length=128)
    action: str = Field(max_length=64)
    subject: str = Field(index=True, max_length=128)
    detail: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    previous_hash: str = Field(max_length=64)
    hash: str = Field(unique=True, max_length=64)
