"""Entities in Rasa's form, from the parsers of ``nlu.text`` and the name network; no Rasa."""

from __future__ import annotations

import datetime as dt
import os
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from nlu.components.scheme_patterns import hinted, schemes
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
    The network's schemes count only beside a word such as app or company, which halves its false
    ones; names that it misses may still be given away by a pattern of such words.
    """
    found = [
        _entity(text, name.label, name.start, name.end)
        for name in model.read(text)
        if all(_free(name.start, name.end, item) for item in known)
        and (name.label != "scheme" or hinted(text, name.start, name.end))
    ]
    return found + [
        _entity(text, "scheme", start, end)
        for start, end, _ in schemes(text)
        if not any(start < item["end"] and item["start"] < end for item in known + found)
    ]


def _entity(text: str, kind: str, start: int, end: int) -> dict[str, Any]:
    return {
        "entity": kind,
        "value": " ".join(text[start:end].split()),
        "start": start,
        "end": end,
        "text": text[start:end],
        "role": None,
        "extractor": "NameRecogniser",
    }


def _free(start: int, end: int, item: dict[str, Any]) -> bool:
    inside = start <= item["start"] and item["end"] <= end
    shorter = item["end"] - item["start"] < end - start
    apart = item["end"] <= start or end <= item["start"]
    return apart or (inside and shorter and item["entity"] in _PARTS_OF_NAMES)
