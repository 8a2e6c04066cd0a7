"""One word for one thing, whichever language it is said in.

English shares no sounds with Urdu, and Urdu has several words for a thing. ``gloss.txt`` names for
each everyday word the Urdu word that citizens use most, so that what is learnt from "shohar ne
paise bheje" helps with "my husband sent money". For classifying only: the result is no sentence.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Final

from nlu.text.language import detect
from nlu.text.language_words import ROMAN_COMMON, ROMAN_FUNCTION, SHARED

TABLE: Final = Path(__file__).with_name("gloss.txt")
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# "is", "to", "so" and the like are Urdu words too; in an Urdu sentence they must stay.
_URDU_TOO: Final = ROMAN_COMMON | ROMAN_FUNCTION | SHARED
_SHORTEST_LOAN: Final = 4


@lru_cache(maxsize=1)
def table() -> dict[str, str]:
    """Each known word in lower case, and the word that stands for it.

    Raises:
        ValueError: A line of the file has no colon, or a word stands on two lines.
    """
    found: dict[str, str] = {}
    for number, line in enumerate(TABLE.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        urdu, colon, words = line.partition(":")
        if not colon or not urdu.strip():
            raise ValueError(f"gloss.txt, line {number}: write `urdu: english english ...`")
        for word in words.split():
            if word in found:
                raise ValueError(f"gloss.txt, line {number}: {word!r} stands on two lines")
            found[word] = urdu.strip()
    return found


def gloss(text: str) -> str:
    """Replace each word of the table by its Urdu word in Roman letters; the rest stays.

    Args:
        text: Any text.

    Returns:
        The text for matching. In an English sentence every known word is replaced; elsewhere a
        short word, or one that is an Urdu word too, is left alone.
    """
    known = table()
    english = detect(text).language == "en"

    def replaced(found: re.Match[str]) -> str:
        word = found.group().lower().replace("’", "'")
        if word.isascii():
            word = word.removesuffix("'s")
            if not english and (len(word) < _SHORTEST_LOAN or word in _URDU_TOO):
                return found.group()
        return known.get(word, found.group())

    return _WORD.sub(replaced, text)
