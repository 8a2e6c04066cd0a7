"""A message without the people in it, so that it may serve as an example.

Identifiers keep their shape and lose their digits: "0300-1234567" becomes "0000-0000000", which a
reader of frauds understands just as well. A person reads every message once more before it is kept
(docs/operating.md): a name that nobody told us of can still be in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from difflib import SequenceMatcher
from typing import Final

from nlu.text.extract import extract
from nlu.text.language_words import (
    ENGLISH_COMMON,
    ENGLISH_FUNCTION,
    ROMAN_COMMON,
    ROMAN_FUNCTION,
    URDU_FUNCTION,
)
from nlu.text.phonetic import romanise, skeleton
from nlu.text.redact import redact
from nlu.text.scripts import ARABIC_LETTER
from nlu.text.tokens import tokenise

LINK: Final = "link0000.example"
SOMEBODY: Final = "Aslam"
SOMEBODY_UR: Final = "اسلم"
_NUMBERS: Final = frozenset({"phone", "cnic", "iban", "bank_account", "transaction_id"})
_LINKS: Final = frozenset({"url", "crypto_address"})
_ADDRESS: Final = re.compile(r"\S+@\S+|(?<!\w)@\w+|(?:https?://|www\.)\S+", re.IGNORECASE)
_LONG_NUMBER: Final = re.compile(r"(?:\d[ .\-–]?){7,}")
_DIGIT: Final = re.compile(r"\d")
_SHORTEST_NAME: Final = 3
"""Characters; a shorter word ("M", "Al") is in too many other words."""
_ALIKE: Final = 0.7  # of 1: "saadia" and "sadiya" are one name, "khan" and "kon" are not
_COMMON: Final = ENGLISH_COMMON | ENGLISH_FUNCTION | ROMAN_COMMON | ROMAN_FUNCTION | URDU_FUNCTION


def _zero(digit: re.Match[str]) -> str:
    """The zero of the same script."""
    return chr(ord(digit.group()) - int(digit.group()))


def _zeros(text: str) -> str:
    return _DIGIT.sub(_zero, text)


def _letters_away(text: str) -> str:
    return "".join("X" if c.isascii() and c.isalpha() else c for c in _zeros(text))


def _replacement(kind: str, words: str) -> str:
    if kind in _LINKS:
        return LINK
    return _zeros(words) if kind == "phone" else _letters_away(words)


def without_identity(text: str, names: Iterable[str], now: datetime) -> str:
    """Replace what points to a person: numbers, accounts, links, addresses and known names.

    Amounts, cities, banks and times stay: they carry the story.

    Args:
        text: The message.
        names: Names known from the complaint, in either script; their words are found in both
            scripts by their sound.
        now: Aware time of the message.

    Returns:
        The message with secrets removed and identifiers made unusable.
    """
    text = redact(text).text
    for entity in reversed(extract(text, now)):
        if entity.type in _NUMBERS | _LINKS:
            words = _replacement(entity.type, text[entity.start : entity.end])
            text = text[: entity.start] + words + text[entity.end :]
    text = _ADDRESS.sub(LINK, text)
    text = _LONG_NUMBER.sub(lambda found: _zeros(found.group()), text)
    return _without_names(text, names)


def _without_names(text: str, names: Iterable[str]) -> str:
    known = {word.lower() for name in names for word in name.split() if len(word) >= _SHORTEST_NAME}
    sounds: dict[str, list[str]] = {}
    for word in known:
        sounds.setdefault(skeleton(word), []).append(romanise(word).lower())
    pieces, end = [], 0
    for token in tokenise(text):
        if token.kind == "word" and (token.norm in known or _sounds_like(token.norm, sounds)):
            somebody = SOMEBODY_UR if ARABIC_LETTER.search(token.norm) else SOMEBODY
            pieces += [text[end : token.start], somebody]
            end = token.end
    return "".join([*pieces, text[end:]])


def _sounds_like(word: str, sounds: dict[str, list[str]]) -> bool:
    """Whether a word is a known name in another spelling or script."""
    if word in _COMMON or len(word) < _SHORTEST_NAME:
        return False
    spelled = romanise(word).lower()
    return any(
        SequenceMatcher(None, spelled, name).ratio() >= _ALIKE
        for name in sounds.get(skeleton(word), ())
    )
