"""Baseline: counts the field's own words. What a form with a word list would know."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from nlu.evaluation.duplicates import levelled
from nlu.evaluation.figures import CATEGORIES, Answer
from nlu.evaluation.messages import Example
from nlu.understand import COMPLAINTS, NOT_COMPLAINT

WORDS = Path(__file__).with_name("keywords.toml")
WITH_ENDINGS = 5
"""Letters from which a phrase may go on: "invest" reads "invested" too, "pin" not "pink"."""


class KeywordMatcher:
    """A class's points are the words of its phrases that occur; the most points win.

    The training data decides only what is said when nothing occurs, or several are level: the
    class that is commoner there.
    """

    def __init__(self, examples: Sequence[Example]) -> None:
        with WORDS.open("rb") as file:
            lists: dict[str, dict[str, list[str]]] = tomllib.load(file)
        self._patterns = {
            name: _pattern({levelled(word) for words in scripts.values() for word in words})
            for name, scripts in lists.items()
        }
        common = Counter(dict.fromkeys(CATEGORIES, 0))
        common.update(one.intent if one.intent in COMPLAINTS else NOT_COMPLAINT for one in examples)
        self._by_frequency = [name for name, _ in common.most_common()]

    def read(self, text: str) -> Answer:
        """The class with most points; as sure as its lead over the next is large."""
        plain = levelled(text)
        points = {
            name: sum(len(found.split()) for found in set(pattern.findall(plain)))
            for name, pattern in self._patterns.items()
        }
        ranked = sorted(self._by_frequency, key=lambda name: -points[name])
        best, second = points[ranked[0]], points[ranked[1]]
        return Answer(ranked[0], (best + 1) / (best + second + 2))


def _pattern(phrases: set[str]) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    ends = ("" if len(phrase) >= WITH_ENDINGS else r"\b" for phrase in longest_first)
    parts = (re.escape(phrase) + end for phrase, end in zip(longest_first, ends, strict=True))
    return re.compile(rf"\b(?:{'|'.join(parts)})")
