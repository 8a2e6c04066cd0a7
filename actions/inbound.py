"""The citizen's latest message as the actions see it."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from copy import copy
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Final

from rasa_sdk import Tracker

from content.catalogue import Catalogue

FRAUD_INTENTS = ("whatsapp_hijacking", "impersonation", "fake_investment", "other_fraud")
UNSURE: Final = "nlu_fallback"
# What a citizen told under these intents may hold facts of the story: a number, an amount, a link.
_ASIDE: Final = (UNSURE, "report", "check_suspicious", "greet")
SURE_OF_SUBTYPE: Final = 0.5
"""Of 691 measured complaints whose category was right, the sub-type was so in 96 % from a share of
0.8 on, in 71 % from 0.5 to 0.8, and in 46 % below."""
_SCRIPTS: Final = ("LATIN", "ARABIC")
_SHORTEST_STORY: Final = 3  # words
_HARDLY_A_STORY: Final = 8  # words
_ENDS: Final = ("action_finish_complaint", "action_restart_conversation")


@dataclass(frozen=True)
class Inbound:
    """One message.

    Attributes:
        message_id: The bot's own id of the message; the same when a turn is tried again.
        text: What was written; empty for a button or a file.
        choice: Id of a pressed button, or "".
        command: What a short phrase means ("yes", "skip", "why", "language:en"), or "".
        evidence_id: Id of a file that was just stored, or "".
        intent: Best intent, with its confidence from 0 to 1.
        ranking: Intents with their probability, the likeliest first; without nlu_fallback.
        subtypes: The likeliest sub-type of each category, where it is more than a guess.
        entities: As Rasa gives them: entity, value, start, end, text, role.
    """

    message_id: str
    text: str
    choice: str = ""
    command: str = ""
    evidence_id: str = ""
    intent: str = ""
    confidence: float = 0.0
    subtype: str = ""
    ranking: tuple[tuple[str, float], ...] = ()
    subtypes: dict[str, str] = field(default_factory=dict)
    entities: list[dict[str, Any]] = field(default_factory=list)

    @property
    def answer(self) -> str:
        """The button's id, or what the phrase means, or ""."""
        return self.choice or self.command

    @property
    def words(self) -> int:
        """How many words were written."""
        return len(self.text.split())

    @property
    def tells_fraud(self) -> bool:
        """Whether it is, or may be, a piece of the story."""
        return self.intent in FRAUD_INTENTS and self.words >= _SHORTEST_STORY

    @property
    def likeliest(self) -> tuple[str, float]:
        """The best intent and its probability, also when it was not sure enough."""
        return self.ranking[0] if self.ranking else (self.intent, self.confidence)

    @property
    def is_other_script(self) -> bool:
        """Whether most letters are neither Latin nor Arabic, so that nobody here can read it."""
        letters = [character for character in self.text if character.isalpha()]
        known = sum(unicodedata.name(letter, "").startswith(_SCRIPTS) for letter in letters)
        return bool(letters) and known * 2 < len(letters)

    def values(self, *types: str) -> list[Any]:
        """Values of the entities of these types, in the order of the text."""
        return [entity["value"] for entity in self.entities if entity["entity"] in types]


def latest(tracker: Tracker, catalogue: Catalogue) -> Inbound:
    """Read the newest message from the tracker."""
    message = tracker.latest_message or {}
    return _read(message, _message_id(tracker), catalogue)


def story(tracker: Tracker, catalogue: Catalogue, also: Collection[str] = ()) -> list[Inbound]:
    """All free-text messages since the last complaint ended, oldest first.

    Several messages in a row are one story; short answers and greetings are left out.

    Args:
        tracker: The conversation.
        catalogue: Knows what short phrases mean.
        also: Ids of messages that belong to it however they read.
    """
    told: list[Inbound] = []
    for event in tracker.events:
        if event.get("event") == "action" and event.get("name") in _ENDS:
            told = []
        if event.get("event") != "user":
            continue
        message = dict(event.get("parse_data") or {})
        message.setdefault("text", event.get("text"))
        inbound = _read(
            message, str((event.get("metadata") or {}).get("message_id", "")), catalogue
        )
        if inbound.words <= _HARDLY_A_STORY and catalogue.distress.kind_of(inbound.text):
            # How somebody feels goes to nobody.
            continue
        if inbound.message_id in also or (not inbound.command and _belongs_to_story(inbound)):
            told.append(inbound)
    return [message for message in told if message.text]


def as_latest(tracker: Tracker, message_id: str) -> Tracker:
    """The conversation as if an earlier message were the latest."""
    earlier = copy(tracker)
    for event in tracker.events:
        if (event.get("metadata") or {}).get("message_id") == message_id:
            earlier.latest_message = dict(event.get("parse_data") or {})
    return earlier


def last_said(tracker: Tracker) -> dict[str, Any]:
    """The last message of the bot before the latest of the citizen: ``{"msg", "args"}``."""
    said: dict[str, Any] = {}
    last: dict[str, Any] = {}
    for event in tracker.events:
        if event.get("event") == "bot":
            last = (event.get("data") or {}).get("custom") or {}
        elif event.get("event") == "user":
            said = last
    return {"msg": str(said.get("msg", "")), "args": said.get("args") or {}}


def pause(tracker: Tracker) -> timedelta:
    """Time between the latest message and the one before it."""
    times = [
        float(event.get("timestamp") or 0)
        for event in tracker.events
        if event.get("event") == "user"
    ]
    return timedelta(seconds=times[-1] - times[-2]) if len(times) > 1 else timedelta()


def _belongs_to_story(inbound: Inbound) -> bool:
    if inbound.intent in FRAUD_INTENTS:
        return True
    return inbound.intent in _ASIDE and (inbound.words > _SHORTEST_STORY or bool(inbound.entities))


def _message_id(tracker: Tracker) -> str:
    for event in reversed(list(tracker.events)):
        if event.get("event") == "user":
            return str((event.get("metadata") or {}).get("message_id", ""))
    return ""


def _read(message: dict[str, Any], message_id: str, catalogue: Catalogue) -> Inbound:
    text = message.get("text") or ""
    intent = message.get("intent") or {}
    entities = message.get("entities") or []
    known = {entity["entity"]: entity.get("value") for entity in entities}
    name = str(intent.get("name") or "")
    if text.startswith("/"):
        return Inbound(
            message_id=message_id,
            text="",
            choice=str(
                known.get("choice") or ("" if name in ("choose", "send_evidence") else name)
            ),
            evidence_id=str(known.get("evidence_id") or ""),
            intent=name,
            confidence=1.0,
        )
    ranking = tuple(
        (str(item["name"]), float(item["confidence"]))
        for item in message.get("intent_ranking") or []
        if item["name"] != UNSURE
    )
    likeliest = ranking[0][0] if ranking else name
    subtypes = _subtypes(message, likeliest)
    return Inbound(
        message_id=message_id,
        text=text,
        command=catalogue.command(text) or "",
        intent=name,
        confidence=float(intent.get("confidence") or 0.0),
        subtype=subtypes.get(likeliest, ""),
        ranking=ranking,
        subtypes=subtypes,
        entities=entities,
    )


def _subtypes(message: dict[str, Any], likeliest: str) -> dict[str, str]:
    """The likeliest sub-type of each category, left out where it is little more than a guess."""
    # Rasa gives the sub-type of the likeliest intent; of the others only if it knows them.
    own = {likeliest: str(message["subtype"])} if message.get("subtype") else {}
    shares = message.get("subtype_shares") or {}
    found = {**(message.get("subtypes") or {}), **own}
    return {key: name for key, name in found.items() if shares.get(key, 1.0) >= SURE_OF_SUBTYPE}
