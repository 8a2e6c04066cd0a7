"""Words, numbers and punctuation of a message, each with its place in the original text."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import NamedTuple

from nlu.text.scripts import normalise

# Marks and invisible characters that may sit inside a word without ending it.
_INSIDE = (
    "\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
    "\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
)
_GROUPED = r"\d{1,3}(?:[,٬،]\d{2,3}){0,5}[,٬،]\d{3}(?!\d)(?:[.٫]\d{1,2}(?!\d))?"
_TOKEN = re.compile(
    rf"(?P<num>{_GROUPED}|\d+(?:[.٫]\d+)?)"
    rf"|(?P<word>[^\W\d_](?:[^\W\d_]|[{_INSIDE}]|['’](?=[^\W\d_]))*)"
    r"|(?P<punct>\n|[^\w\s])"
)
MAX_TOKENS = 3000
_SENTENCE_END = frozenset(".۔!?؟\n")


class Token(NamedTuple):
    """One piece of a message.

    Attributes:
        start: Offset of the first character in the original text.
        end: Offset after the last character.
        norm: The normalised, lower-case form used for matching.
        kind: "num", "word" or "punct".
        glued: True when no white space stands between this token and the one before it.
    """

    start: int
    end: int
    norm: str
    kind: str
    glued: bool

    @property
    def ends_sentence(self) -> bool:
        """Whether the token closes a sentence or a line."""
        return self.norm in _SENTENCE_END


@lru_cache(maxsize=4096)
def _word_norm(raw: str) -> str:
    return normalise(raw).lower().replace("’", "'")


def tokenise(text: str) -> list[Token]:
    """Split `text` into tokens in one linear pass; white space and underscores separate.

    Only the first `MAX_TOKENS` are read: ten thousand characters of prose have about two thousand,
    more is noise sent to keep the service busy.
    """
    found: list[Token] = []
    last_end = 0
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        kind = match.lastgroup or "punct"
        raw = match.group()
        # Longer words are noise; cutting them bounds the work and the memory of the cache.
        norm = _word_norm(raw if len(raw) <= 60 else raw[:60])
        found.append(Token(start, end, norm, kind, start == last_end and start > 0))
        last_end = end
        if len(found) >= MAX_TOKENS:
            break
    return found


def token_value(token: Token) -> Decimal | None:
    """The value of a number token, or None when it is absurdly long."""
    if token.kind != "num" or len(token.norm) > 24:
        return None
    plain = token.norm
    for separator in ",٬،":
        plain = plain.replace(separator, "")
    plain = plain.replace("٫", ".")
    try:
        return Decimal(plain)
    except InvalidOperation:
        return None
