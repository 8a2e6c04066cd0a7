"""Lists of words and phrases that are looked for inside a citizen's message.

A command is a whole message (`commands.toml`); these are found anywhere in one. Letters, case and
punctuation are folded on both sides, so that one spelling serves many.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from content.errors import BrokenFile
from content.facts import phrase, read_toml


class Phrases:
    """A list of phrases, found as whole words; of two that overlap the longer one counts.

    Args:
        phrases: As they are written in the content.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        folded = sorted({phrase(text) for text in phrases} - {""}, key=len, reverse=True)
        self._pattern = re.compile(
            rf"(?<!\S)(?:{'|'.join(map(re.escape, folded))})(?!\S)" if folded else r"(?!)"
        )

    def find(self, text: str) -> str:
        """The first of them in a text, folded, or ""."""
        found = self._pattern.search(phrase(text))
        return found.group() if found else ""

    def has(self, text: str) -> bool:
        """Whether a text is one of them."""
        return self._pattern.fullmatch(phrase(text)) is not None

    def split(self, text: str) -> tuple[str, str] | None:
        """The folded text before and behind the first of them, or None."""
        plain = phrase(text)
        found = self._pattern.search(plain)
        return (plain[: found.start()], plain[found.end() :]) if found else None

    def without(self, text: str) -> str:
        """The folded text without them."""
        return " ".join(self._pattern.sub(" ", phrase(text)).split())


@dataclass(frozen=True, slots=True)
class Corrections:
    """How citizens take back what they said.

    Attributes:
        cues: "it was wrong", "change the".
        cues_with_value: "sorry", "I meant": count only beside a new value.
        denied_after: Stands behind what is taken back: "50 nahi", "50 ki jagah".
        denied_before: Stands before what is taken back: "not 50", "instead of 50".
        filler: May stand between a value and its denial, and around a name.
        own: The number is the citizen's.
        suspect: The number is the suspect's.
        fields: What each field is called.
    """

    cues: Phrases
    cues_with_value: Phrases
    denied_after: Phrases
    denied_before: Phrases
    filler: Phrases
    own: Phrases
    suspect: Phrases
    fields: Mapping[str, Phrases]


def load_corrections(path: Path) -> Corrections:
    """Read `corrections.toml`.

    Raises:
        BrokenFile: If it is absent or has a wrong shape.
    """
    data = read_toml(path, "corrections.toml")
    try:
        fields = {name: Phrases(words) for name, words in data.pop("fields").items()}
        lists = {name: Phrases(words) for name, words in data.items()}
        return Corrections(fields=MappingProxyType(fields), **lists)
    except (KeyError, TypeError, AttributeError) as error:
        raise BrokenFile("corrections.toml", str(error)) from error
