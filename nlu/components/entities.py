"""Entities in Rasa's form, from the parsers of ``nlu.text`` and the name network; no Rasa."""

from __future__ import annotations

import datetime as dt
import os
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from nlu.text.extract import extract

if TYPE_CHECKING:
    from nlu.components.name_model import NameModel

KARACHI = ZoneInfo("Asia/Karachi")
Facts = list[dict[str, Any]]
NAMES = ("account_title", "scheme")
_PARTS_OF_NAMES = frozenset({"bank", "city", "impersonated", "platform", "wallet"})


def now_in_karachi() -> dt.datetime:
    """The present in Karachi; KHABARDAR_NOW (ISO 8601) fixes it for repeatable evaluations."""
    fixed = os.environ.get("KHABARDAR_NOW")
    return (
        dt.datetime.fromisoformat(fixed).astimezone(KARACHI) if fixed else dt.datetime.now(KARACHI)
    )


def facts(text: str, now: dt.datetime) -> Facts:
    """What the parsers find, keys ``entity value start end text role extractor``."""
    return [
        {
            "entity": entity.type,
            "value": entity.value,
            "start": entity.start,
            "end": entity.end,
            "text": entity.text,
            "role": entity.role or None,
            "extractor": "Extractor",
        }
        for entity in extract(text, now)
    ]


def names_beside(text: str, known: Facts, model: NameModel) -> Facts:
    """Names of schemes and titles of accounts where nothing else was found.

    What the parsers found wins, except inside a longer name ("Karachi" in "Karachi Gold Traders").
    """
    return [
        {
            "entity": name.label,
            "value": " ".join(text[name.start : name.end].split()),
            "start": name.start,
            "end": name.end,
            "text": text[name.start : name.end],
            "role": None,
            "extractor": "NameRecogniser",
        }
        for name in model.read(text)
        if all(_free(name.start, name.end, item) for item in known)
    ]


def _free(start: int, end: int, item: dict[str, Any]) -> bool:
    inside = start <= item["start"] and item["end"] <= end
    shorter = item["end"] - item["start"] < end - start
    apart = item["end"] <= start or end <= item["start"]
    return apart or (inside and shorter and item["entity"] in _PARTS_OF_NAMES)
