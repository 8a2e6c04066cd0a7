"""Phrases that a message may hold, as reviewers write them in TOML, and how they are found.

A phrase is words with spaces between them, compared after folding (`content.facts.phrase`):

- ``a|b`` one of these words; ``<name>`` one of the words of the set of that name;
- ``word*`` the word with any ending;
- ``(word)`` may be there or not;
- ``..`` up to three words of any kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from content.facts import phrase

_GAP: Final = r"(?:\S+ ){0,3}"
_SET: Final = re.compile(r"<([\w-]+)>")


class Patterns:
    """Some phrases, compiled into one search.

    Args:
        phrases: As they are written in TOML.
        sets: Words that ``<name>`` stands for, with ``|`` between them.

    Raises:
        KeyError: If a phrase names a set that is not there.
        ValueError: If a phrase holds no word, or begins or ends with ``..``.
    """

    def __init__(self, phrases: Iterable[str], sets: Mapping[str, str] | None = None) -> None:
        alternatives = [_compiled(line, sets or {}) for line in phrases]
        # Each alternative ends with a space, as the folded text is made to.
        self._search = re.compile(rf"(?<!\S)(?:{'|'.join(alternatives)})") if alternatives else None

    def find(self, text: str) -> str:
        """The first phrase in a text, as it was written there but folded, or ""."""
        if self._search is None:
            return ""
        found = self._search.search(f"{phrase(text)} ")
        return found.group().strip() if found else ""

    def __contains__(self, text: str) -> bool:
        return bool(self.find(text))


def _compiled(line: str, sets: Mapping[str, str]) -> str:
    places = _SET.sub(lambda name: sets[name.group(1)], line).split()
    if not places or ".." in (places[0], places[-1]):
        raise ValueError(f"{line!r} is no phrase")
    return "".join(_GAP if place == ".." else _place(place) for place in places)


def _place(place: str) -> str:
    words = "|".join(_word(word) for word in place.strip("()").split("|"))
    return rf"(?:(?:{words}) )" + ("?" if place.startswith("(") else "")


def _word(word: str) -> str:
    folded = phrase(word.removesuffix("*"))
    if not folded or " " in folded:
        raise ValueError(f"{word!r} is not one word")
    return re.escape(folded) + (r"\S*" if word.endswith("*") else "")
