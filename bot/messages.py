"""Messages from citizens: made safe to store, and put into the form Rasa takes."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from bot.errors import BadInputError
from bot.inbox import Spoken
from content.catalogue import Catalogue
from nlu.text.language import detect
from nlu.text.redact import redact
from nlu.text.scripts import strip_controls

MAX_TEXT: Final = 4000
"""Characters of one message; Telegram's and WhatsApp's own limit is 4,096."""
LONGEST_ORIGIN: Final = 200
"""Characters kept of where a forwarded message came from."""
SURE_OF_LANGUAGE: Final = 0.6
_INTENT_CHOICES: Final = {
    "start": "greet",
    "report": "report",
    "check": "check_suspicious",
    "tip": "ask_tip",
    "another-tip": "ask_tip",
    "status": "check_status",
    "language": "change_language",
    "human": "human_agent",
}
_CHOICE: Final = re.compile(r"[A-Za-z0-9_:-]{1,64}", re.ASCII)
# Words that are a button wherever they are the whole message: they go on with what was left, and no
# class of the model stands for them.
_PRESSED_IN_WORDS: Final = frozenset({"continue"})
# Rasa reads what begins with a slash as an intent, and strips white space before it looks.
_LOOKS_LIKE_INTENT: Final = re.compile(r"^[\s/]+")


@dataclass(frozen=True)
class Inbound:
    """One message from a channel.

    Attributes:
        conversation_id: The conversation.
        text: What was written, or "".
        choice: Id of a pressed button, or "".
        reply_id: Number of the reply the button stood under, 0 when the channel does not say.
        evidence_id: Id of a file that was just stored, or "".
        media: What the channel needs to fetch a file later, or empty.
        external_id: The channel's id of the message, or None.
        forwarded_from: Where a forwarded message came from, as far as the channel says ("user
            Ali", "channel News @x"), or "". A lead for the officer, nothing of the citizen's own.
        referral: Which advertisement or post led the citizen here ("ad:123"), or "".
        written_at: When it was written, by the channel's clock, where that opens the chat to free
            words; else None.
    """

    conversation_id: str
    text: str = ""
    choice: str = ""
    reply_id: int = 0
    evidence_id: str = ""
    media: dict[str, Any] = field(default_factory=dict)
    external_id: str | None = None
    forwarded_from: str = ""
    referral: str = ""
    written_at: datetime | None = None


def safe_body(inbound: Inbound, catalogue: Catalogue) -> dict[str, Any]:
    """Make a message safe to store: no secrets, no controls, bounded.

    Raises:
        BadInputError: It cannot be taken; the error says what to tell the citizen.
    """
    if inbound.evidence_id:
        return {"evidence_id": inbound.evidence_id}
    forwarded = _origin(inbound.forwarded_from)
    if inbound.referral:
        forwarded["referral"] = strip_controls(inbound.referral)[:LONGEST_ORIGIN]
    if inbound.media:
        return {"media": inbound.media, **forwarded}
    if inbound.choice:
        if not _CHOICE.fullmatch(inbound.choice):
            raise BadInputError("unreadable")
        pressed: dict[str, Any] = {"choice": inbound.choice}
        return {**pressed, "reply": inbound.reply_id} if inbound.reply_id else pressed
    text = strip_controls(inbound.text).strip()
    if not text:
        # Nothing but marks that cannot be seen is as good as nothing.
        raise BadInputError("empty-message")
    if len(text) > MAX_TEXT:
        raise BadInputError("too-long", limit=MAX_TEXT)
    if not any(unicodedata.category(c)[0] in "LN" for c in text) and not catalogue.command(text):
        raise BadInputError("only-emoji")
    redacted = redact(text)
    body: dict[str, Any] = {"text": redacted.text, **forwarded}
    if redacted.removed:
        body["removed"] = sorted(set(redacted.removed))
    return body


def _origin(forwarded_from: str) -> dict[str, str]:
    # A name that somebody chose for himself may hold anything.
    said = " ".join(strip_controls(forwarded_from).split())[:LONGEST_ORIGIN]
    return {"forwarded": redact(said).text} if said else {}


def payload(body: dict[str, Any], catalogue: Catalogue) -> str:
    """What Rasa is given: the text, or an intent for a button or a file.

    Text never becomes an intent, unless it says what a button says, and a button becomes only an
    intent that we give buttons.
    """
    if body.get("evidence_id"):
        return "/send_evidence" + json.dumps({"evidence_id": body["evidence_id"]})
    text = str(body.get("text") or "")
    command = catalogue.command(text) if text else None
    choice = str(body.get("choice") or (command if command in _PRESSED_IN_WORDS else "") or "")
    if not choice:
        return _LOOKS_LIKE_INTENT.sub("", text).strip() or "?"
    kind, _, rest = choice.partition(":")
    if kind == "category" and rest in catalogue.categories:
        return f"/{rest}"
    if kind == "lang" and rest in catalogue.languages:
        return "/change_language" + json.dumps({"choice": choice})
    intent = _INTENT_CHOICES.get(choice)
    return f"/{intent}" if intent else "/choose" + json.dumps({"choice": choice})


def spoken(text: str) -> Spoken:
    """The language a message is written in.

    A name or a number must not switch the language of a conversation under way, so switching
    needs a sentence; Urdu script is unmistakable.
    """
    found = detect(text)
    if not text or not found.words:
        return Spoken(None, None)
    clear = found.words >= 4 and found.confidence >= SURE_OF_LANGUAGE
    return Spoken(found.language, found.language if clear or found.language == "ur" else None)
