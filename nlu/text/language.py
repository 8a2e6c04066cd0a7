"""Which language a message is in: Urdu script, Roman Urdu or English.

Grammar words decide, not nouns: people write "mera account hack ho gaya" with English nouns and
Urdu grammar. Urdu letters settle the script; Latin text is told apart by function words first and
by the shape of its words second.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from nlu.text.language_words import (
    ENGLISH_COMMON,
    ENGLISH_ENDINGS,
    ENGLISH_FUNCTION,
    GREETINGS,
    ROMAN_COMMON,
    ROMAN_ENDINGS,
    ROMAN_FUNCTION,
    SHARED,
    URDU_FUNCTION,
)
from nlu.text.scripts import ARABIC_LETTER
from nlu.text.tokens import tokenise

Language = Literal["ur", "ur-Latn", "en"]
_FUNCTION, _COMMON, _SHAPE, _URDU_WORD = 3.0, 2.0, 0.5, 1.0
_ENGLISH_NOUN = 0.6  # Roman Urdu is full of English nouns: weak evidence of English grammar
_ELONGATED_LIMIT = 30
# Links, addresses and numbers such as KBR-E794-RSZ7-AB69 are letters of no language.
_NO_WORDS: Final = re.compile(
    r"https?://\S+|www\.\S+|\S+@\S+|(?<!\w)(?:[a-z0-9]{3,}-){2,}[a-z0-9]{2,}(?!\w)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Detected:
    """The language of a text.

    Attributes:
        language: "ur" (Urdu script), "ur-Latn" (Roman Urdu) or "en".
        confidence: 0 to 1; 0 when there are no words to judge by.
        words: How many words of letters were seen.
    """

    language: Language
    confidence: float
    words: int


def detect(text: str) -> Detected:
    """Detect the language most of the grammar words of `text` are in.

    Never raises. Without any word the answer is Urdu with confidence 0, so that callers can keep
    the language they already know.
    """
    scores: dict[Language, float] = {"ur": 0.0, "ur-Latn": 0.0, "en": 0.0}
    words, last, after_digit = 0, "", False
    for token in tokenise(_NO_WORDS.sub(" ", text)):
        amount = after_digit and token.glued and len(token.norm) <= 3  # the k of "50k"
        after_digit = token.kind == "num"
        if token.kind != "word" or amount or len(token.norm) > _ELONGATED_LIMIT:
            continue
        words, last = words + 1, token.norm
        for language, weight in _word_scores(token.norm):
            scores[language] += weight
    if last == "do" and words > 1:
        scores["ur-Latn"] += _COMMON  # "... do" at the end is "give"; English puts it in front
    total = sum(scores.values())
    if not words:
        return Detected("ur", 0.0, 0)
    if not total:
        return Detected("en", 0.1, words)
    best = max(scores, key=lambda language: scores[language])
    confidence = scores[best] / (total + 0.5)
    return Detected(best, round(confidence, 3), words)


@lru_cache(maxsize=8192)
def _word_scores(word: str) -> tuple[tuple[Language, float], ...]:
    if ARABIC_LETTER.search(word):
        return (("ur", _FUNCTION if word in URDU_FUNCTION else _URDU_WORD),)
    if not word.isascii():
        return ()
    found: list[tuple[Language, float]] = []
    if word in SHARED:
        return (("ur-Latn", _SHAPE), ("en", _SHAPE + 0.1))
    roman, english = word in ROMAN_FUNCTION, word in ENGLISH_FUNCTION
    if roman:
        found.append(("ur-Latn", _FUNCTION))
    if english:
        found.append(("en", _FUNCTION))
    if found:
        return tuple(found)
    if word in GREETINGS:
        return (("ur-Latn", _SHAPE),)
    if word in ROMAN_COMMON:
        found.append(("ur-Latn", _COMMON))
    if word in ENGLISH_COMMON:
        found.append(("en", _ENGLISH_NOUN))
    return tuple(found) or _by_shape(word)


def _by_shape(word: str) -> tuple[tuple[Language, float], ...]:
    """A weak guess for an unknown Latin word from its ending and letters."""
    if len(word) < 3:
        return ()
    if word.endswith(ENGLISH_ENDINGS):
        return (("en", _SHAPE),)
    if word.endswith(ROMAN_ENDINGS) or "aa" in word or "kh" in word or "bh" in word:
        return (("ur-Latn", _SHAPE),)
    return (("en", _SHAPE / 4),)
