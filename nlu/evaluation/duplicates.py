"""Finds messages that say the same in nearly the same words.

Two messages are compared by their sets of five-letter runs after everything that is not wording
has been levelled: spelling variants of letters, signs, spaces, case, and every number.

The search is exact. If a share t of x's runs is to be in y, one of any ``|x| - t|x| + 1`` runs of x
must be there; the rarest are looked up, so few messages have to be compared in full.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nlu.text.scripts import normalise

RUN = 5
SHORT = 25
"""Runs (some 29 letters). Below, shared runs say little ("ji han", "ji haan"): short messages count
only when they are equal."""
SAME = 0.7
"""Share of all runs of both messages (Jaccard) from which they are one.

From reading every pair above .4 of 8,340 training messages: of different messages the closest two
share .62 (a long name, "National Cyber Crime Investigation Agency"); one sentence with a word or an
amount exchanged shares .75 and more. Nothing stands between."""
CONTAINED = 0.85
"""Share of the shorter message's runs from which it stands within the longer one. For messages that
measure: a quoted training sentence with more around it would flatter too. Different messages were
found up to .82, quoted ones from .88."""
_NOT_WORDING = re.compile(r"[\W_]+")
_NUMBER = re.compile(r"\d+(?: \d+)*")


@dataclass(frozen=True)
class Pair:
    """Two messages by their numbers, the smaller first.

    Attributes:
        first: Number of the one.
        second: Number of the other.
        jaccard: Common runs as a share of all runs of both.
        contained: Common runs as a share of the shorter message's.
    """

    first: int
    second: int
    jaccard: float
    contained: float

    @property
    def same(self) -> bool:
        """Whether the two are one message."""
        return self.jaccard >= SAME

    @property
    def quoted(self) -> bool:
        """Whether they are one message, or one stands within the other."""
        return self.same or self.contained >= CONTAINED


def levelled(text: str) -> str:
    """The wording alone: one spelling, no signs, one 0 for any number beside words."""
    words = _NOT_WORDING.sub(" ", normalise(text).casefold()).strip()
    return _NUMBER.sub("0", words) if any(letter.isalpha() for letter in words) else words


def runs(levelled_text: str) -> frozenset[str]:
    """The five-letter runs of a levelled text, its ends included."""
    padded = f" {levelled_text} "
    return frozenset(padded[i : i + RUN] for i in range(max(len(padded) - RUN + 1, 1)))


def close_pairs(texts: Sequence[str], share: float = SAME) -> list[Pair]:
    """Pairs of which one has at least ``share`` of its runs in the other, and equal short ones."""
    plain = [levelled(text) for text in texts]
    sets = [runs(text) for text in plain]
    long = [number for number, one in enumerate(sets) if len(one) >= SHORT]
    # From the shortest: the shorter of a pair looks for the longer.
    long.sort(key=lambda number: (len(sets[number]), number))
    rank = {number: place for place, number in enumerate(long)}
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for number in long:
        for run in sets[number]:
            holders[run].append(number)
    found = list(_equal(plain, sets))
    for number in long:
        one = sets[number]
        rare = sorted(one, key=lambda run: (len(holders[run]), run))
        looked_up = rare[: len(one) - math.ceil(share * len(one)) + 1]
        for other in {holder for run in looked_up for holder in holders[run]}:
            if rank[other] <= rank[number]:
                continue
            common = len(one & sets[other])
            if common >= share * len(one):
                both = len(one) + len(sets[other]) - common
                pair = sorted((number, other))
                found.append(Pair(pair[0], pair[1], common / both, common / len(one)))
    return sorted(found, key=lambda pair: (-pair.jaccard, pair.first, pair.second))


def _equal(plain: Sequence[str], sets: Sequence[frozenset[str]]) -> Iterator[Pair]:
    """Pairs of equal short messages; every one with every other."""
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for number, text in enumerate(plain):
        if len(sets[number]) < SHORT and text:
            groups[text].append(number)
    for group in groups.values():
        for place, first in enumerate(group):
            for second in group[place + 1 :]:
                yield Pair(first, second, 1.0, 1.0)
