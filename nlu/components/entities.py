"""Entities in Rasa's form, from the parsers of ``nlu.text`` and the scheme patterns; no Rasa."""

from __future__ import annotations

import datetime as dt
import os
from typing import Any
from zoneinfo import ZoneInfo

from nlu.components.scheme_patterns import schemes
from nlu.text.extract import extract

KARACHI = ZoneInfo("Asia/Karachi")
Facts = list[dict[str, Any]]


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


def schemes_beside(text: str, known: Facts) -> Facts:
    """Names of schemes by their neighbours, where nothing was found before."""
    return [
        {
            "entity": "scheme",
            "value": name,
            "start": start,
            "end": end,
            "text": name,
            "role": None,
            "extractor": "Patterns",
        }
        for start, end, name in schemes(text)
        if not any(start < item["end"] and item["start"] < end for item in known)
    ]
