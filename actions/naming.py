"""A person's name out of an answer, in either script.

"my name is Ali Raza", its Roman Urdu and Urdu forms, and a name with a city or a number behind it
all give "Ali Raza". Words are compared in Roman letters, so that one list serves both scripts.
"""

from __future__ import annotations

import re
from typing import Any, Final

from nlu.text.phonetic import romanise
from nlu.text.scripts import strip_controls

LONGEST: Final = 100  # characters
MOST_WORDS: Final = 8
# Before a name: "my", "full name", "is", "I am", "yes", a greeting.
_BEFORE: Final = frozenset({
    "mera", "meri", "mere", "my", "full", "poora", "pura", "apna", "naam", "nam", "name", "nm",
    "is", "i", "am", "im", "i'm", "this", "its", "it's", "it", "the", "main", "mein", "mai", "me",
    "ji", "jee", "g", "haan", "han", "yes", "ok", "hi", "hello", "salam", "assalam", "asalam",
    "o", "walaikum", "alaikum", "aoa", "hai",
})  # fmt: skip
_NAME: Final = frozenset({"naam", "nam", "name"})
# Behind a name: "is", "am", "and", "from", or the next thing told.
_BEHIND: Final = frozenset({
    "hai", "hy", "he", "h", "hain", "hun", "hoon", "hon", "hu", "ho", "is", "and", "aur", "or",
    "se", "from", "ka", "ki", "ke", "number", "no", "phone", "mobile", "cnic", "contact", "city",
    "sheher", "shehar", "age", "umar", "mera", "meri", "my", "main", "mein", "i",
})  # fmt: skip
_OTHER_FACTS: Final = ("phone", "cnic", "city", "iban", "bank_account", "url", "incident_time")
_BREAK: Final = re.compile("[,;\n\u060c\u06d4\u061b]+|(?<=\\w{3})\\.\\s")
_EDGES: Final = " .,:;-_'\"()\u2018\u2019\u201c\u201d"


def find_name(text: str, entities: list[dict[str, Any]]) -> str | None:
    """Return the name in an answer to "what is your name?", or None.

    Args:
        text: The answer.
        entities: Facts found in it; a city or a number beside the name is not part of it.
    """
    pieces = _pieces(text, entities)
    return _named(pieces) or next(filter(None, map(_plain, pieces)), None)


def introduced_name(text: str, entities: list[dict[str, Any]]) -> str | None:
    """Return the name with which somebody introduces himself in a story, or None."""
    for piece in _pieces(text, entities):
        keys = [_key(word) for word in piece]
        for at in range(len(keys) - 1):
            if keys[at] in ("mera", "my") and keys[at + 1] in _NAME:
                return _clean(_until_behind(_after_before(piece[at + 2 :])))
    return None


def _pieces(text: str, entities: list[dict[str, Any]]) -> list[list[str]]:
    plain = strip_controls(text)
    cut = plain if len(plain) != len(text) else _without_facts(text, entities)
    pieces = [piece.split() for piece in _BREAK.split(cut) if piece.strip()]
    # "Karachi" alone is a city, but it is all there is to read.
    return pieces or [plain.split()]


def _without_facts(text: str, entities: list[dict[str, Any]]) -> str:
    for entity in sorted(entities, key=lambda item: -int(item["start"])):
        if entity["entity"] in _OTHER_FACTS:
            text = f"{text[: entity['start']]}\n{text[entity['end'] :]}"
    return text


def _key(word: str) -> str:
    bare = word.strip(_EDGES).lower()
    return bare if bare.isascii() else romanise(bare).lower()


def _named(pieces: list[list[str]]) -> str | None:
    for piece in pieces:
        at = [number for number, word in enumerate(piece) if _key(word) in _NAME]
        if at:
            name = _clean(_until_behind(_after_before(piece[at[-1] + 1 :])))
            if name:
                return name
    return None


def _plain(piece: list[str]) -> str | None:
    return _clean(_until_behind(_after_before(piece)))


def _after_before(words: list[str]) -> list[str]:
    while words and _key(words[0]) in _BEFORE:
        words = words[1:]
    return words


def _until_behind(words: list[str]) -> list[str]:
    for number, word in enumerate(words):
        if number and _key(word) in _BEHIND and not _initials(words, number):
            return words[:number]
    return words


def _initials(words: list[str], number: int) -> bool:
    """Whether the last word is somebody's initials in capitals: "Bilal Ahmed KA"."""
    word = words[number].strip(_EDGES)
    return (
        number == len(words) - 1
        and len(word) <= 2
        and word.isascii()
        and word.isupper()
        and not words[0].isupper()
    )


def _clean(words: list[str]) -> str | None:
    name = " ".join(words).strip(_EDGES)
    letters = sum(character.isalpha() for character in name)
    if letters < 2 or len(words) > MOST_WORDS or len(name) > LONGEST:
        return None
    return None if any(character.isdigit() for character in name) else name
