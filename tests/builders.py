"""Builders of rows with sensible defaults; a test names only what it is about.

They return rows that are not in any session yet.
"""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import count
from typing import Any

from storage.base import new_conversation_id
from storage.crypto import KeyRing
from storage.desk_tables import CaseFile, Officer
from storage.tables import Complaint, Conversation, Evidence, Message

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
_numbers = count(1)


def make_keyring(**overrides: Any) -> KeyRing:
    """A key ring with one key; not secret, so never use it outside tests."""
    values: dict[str, Any] = {
        "keys": {"test": b"k" * 32},
        "current": "test",
        "index_key": b"i" * 32,
    }
    return KeyRing(**(values | overrides))


def make_conversation(**overrides: Any) -> Conversation:
    """A citizen on Telegram who writes Roman Urdu."""
    number = next(_numbers)
    values: dict[str, Any] = {
        "channel": "telegram",
        "address": f"chat-{number}",
        "address_index": f"{number:064x}",
        "language": "ur-Latn",
        "created_at": NOW,
        "last_seen_at": NOW,
    }
    return Conversation(**(values | overrides))


def make_message(conversation: Conversation, **overrides: Any) -> Message:
    """A received text."""
    values: dict[str, Any] = {
        "conversation_id": conversation.id,
        "direction": "in",
        "external_id": f"message-{next(_numbers)}",
        "state": "received",
        "body": {"text": "salam"},
        "created_at": NOW,
    }
    return Message(**(values | overrides))


def make_complaint(conversation: Conversation | None = None, **overrides: Any) -> Complaint:
    """A draft about a stolen WhatsApp account; without a conversation it cannot be stored."""
    values: dict[str, Any] = {
        "conversation_id": conversation.id if conversation else new_conversation_id(),
        "category": "whatsapp_hijacking",
        "language": "ur-Latn",
        "fields": {"phone": "+923001234567"},
        "narrative": [{"text": "mera watsap hack ho gaya"}],
        "created_at": NOW,
        "updated_at": NOW,
    }
    return Complaint(**(values | overrides))


def make_filed_complaint(conversation: Conversation, **overrides: Any) -> Complaint:
    """A complaint that NCCIA has acknowledged."""
    number = next(_numbers)
    values: dict[str, Any] = {
        "state": "received",
        "tracking_number": f"KBR-TEST-{number:04d}-0000",
        "nccia_number": f"CMP-{number:06d}",
        "consented_at": NOW,
        "confirmed_at": NOW,
        "received_at": NOW,
    }
    return make_complaint(conversation, **(values | overrides))


def make_evidence(conversation: Conversation, **overrides: Any) -> Evidence:
    """A screenshot that belongs to no complaint yet."""
    values: dict[str, Any] = {
        "conversation_id": conversation.id,
        "sha256": f"{next(_numbers):064x}",
        "size_bytes": 1234,
        "media_type": "image/png",
        "name": "screenshot.png",
        "received_at": NOW,
    }
    return Evidence(**(values | overrides))


def make_officer(**overrides: Any) -> Officer:
    """An active officer who cannot log in, because the hash is none."""
    number = next(_numbers)
    values: dict[str, Any] = {
        "username": f"officer{number}",
        "display_name": f"Officer {number}",
        "password_hash": "!",
        "role": "officer",
        "created_at": NOW,
    }
    return Officer(**(values | overrides))


def make_case(**overrides: Any) -> CaseFile:
    """A case that has just arrived at the desk."""
    number = next(_numbers)
    values: dict[str, Any] = {
        "nccia_number": f"CMP-{number:06d}",
        "complaint_id": f"{number:032x}",
        "request_sha256": f"{number:064x}",
        "received_at": NOW,
        "document": {"narrative": [{"text": "mera watsap hack ho gaya"}]},
        "category": "whatsapp_hijacking",
        "language": "ur-Latn",
        "state": "received",
        "updated_at": NOW,
    }
    return CaseFile(**(values | overrides))
