"""Whether a short answer to a yes-or-no question says yes or no."""

from __future__ import annotations

import re
from typing import Literal

from nlu.text.scripts import normalise

LONGEST_ANSWER = 12
"""Words; a longer message is a story, not an answer."""

_WORD = re.compile(r"[^\W\d_]+(?:'[a-z]+)?")
_NO = frozenset(
    "no not nope nah never cannot can't cant don't dont doesn't isn't won't unable locked lost "
    "nahi nahin nai nhi ni nahe naheen na naa logout gaya gya "
    "نہیں نہی نئیں نا نہ".split()
)
_YES = frozenset(
    "yes yeah yep yup sure ok okay can works working opens open "
    "haan han hn hanji ji jee g bilkul theek thik khul khulta chal chalta "
    "ہاں جی ہانجی بالکل ٹھیک کھل کھلتا چل چلتا".split()
)
# "band hai", "بند پڑا ہے" says that it does not open; "band" alone may be "close it" or "stop".
_SHUT = frozenset("band bnd بند".split())
_STATE = frozenset(
    "hai hy he h ho hua hwa huwa hui para pari parha raha ہے ہو ہوا ہوئی پڑا پڑی رہا".split()
)


def polarity(text: str) -> Literal["yes", "no"] | None:
    """Return what a short answer says, or None.

    A word of denial decides, because "nahi khul raha" and "it does not open" contain both.

    Args:
        text: The answer, in any of the three spellings.
    """
    words = _WORD.findall(normalise(text).lower())
    if not words or len(words) > LONGEST_ANSWER:
        return None
    shut = any(a in _SHUT and b in _STATE for a, b in zip(words, words[1:], strict=False))
    if shut or any(word in _NO for word in words):
        return "no"
    return "yes" if any(word in _YES for word in words) else None
