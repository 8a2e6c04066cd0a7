"""The walk that gets WhatsApp back: a tree of small steps, read from `rescue.toml`.

What a step says is the message `rescue-<step>`, what its buttons are called `choice-rescue-<step>-
<answer>`. The walking itself is in `actions/rescue.py`.
"""

from __future__ import annotations

import itertools
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from content.errors import BrokenFile
from content.facts import kind_name, phrase
from nlu.text.phonetic import skeleton
from nlu.text.scripts import normalise

FILE: Final = "rescue.toml"
END: Final = "end:"
ENDS: Final = ("report", "bye", "later")
"""How a walk ends: a complaint follows, nothing follows, or the complaint waits."""
AGAIN: Final = "again"
ONWARD: Final = "onward"
PREFIX: Final = "rescue-"
NOT: Final = "negnot"
"""Stands for every word of denial; sounds like no word of either language ("ne" and "nahi" do)."""
SHORTEST_KEY: Final = 2  # letters of a sound key; one letter sounds like too many words


@dataclass(frozen=True, slots=True)
class Node:
    """One step; `rescue.toml` says what each part means."""

    id: str
    source: str
    last_checked: date
    answers: Mapping[str, str]
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    before: tuple[str, ...] = ()
    yes: str = ""
    no: str = ""
    dont_know: str = ""
    onward: str = ""
    returns: str = ""
    told: str = ""
    kind: str = ""
    unfinished: str = ""
    in_days: int = 0

    @property
    def msg(self) -> str:
        """Id of the message that it says."""
        return f"{PREFIX}{self.id}"

    @property
    def choices(self) -> tuple[str, ...]:
        """Ids of its buttons."""
        return tuple(f"{self.msg}-{answer}" for answer in self.answers)

    @property
    def targets(self) -> tuple[str, ...]:
        """Everything it may lead to."""
        others = (self.onward, self.told, self.unfinished, self.returns)
        return tuple(dict.fromkeys((*self.answers.values(), *filter(None, others))))


@dataclass(frozen=True, slots=True)
class Walk:
    """All steps, and which of them come first and when nothing else helps."""

    start: str
    stuck: str
    nodes: Mapping[str, Node]
    negations: tuple[str, ...] = ()

    def heard(self, node: Node, text: str) -> str:
        """The answer that free text means, or "" when it is none or several of them.

        Words are compared as they are written and as they sound, so that one spelling in the file
        stands for those of Urdu script and Roman Urdu. The answer with most words in it wins:
        "no code comes" is more than "code".
        """
        said = self._words(text)
        found = {
            answer: max((_matched(self._words(entry), said) for entry in entries), default=0)
            for answer, entries in node.words.items()
        }
        most = max(found.values(), default=0)
        best = [answer for answer, matched in found.items() if matched == most]
        return best[0] if most and len(best) == 1 else ""

    def _words(self, text: str) -> tuple[list[str], list[str]]:
        """A text's words as they are written and as they sound; every "not" is one word."""
        plain = f" {normalise(text).casefold()} ".replace("\u2019", "'")
        for negation in self.negations:
            plain = re.sub(rf"(?<!\w){re.escape(negation)}(?!\w)", NOT, plain)
        return phrase(plain).split(), skeleton(plain).split()

    def pressed(self, choice: str) -> tuple[str, str]:
        """Step and answer of a button, or ("", "")."""
        for node in self.nodes.values():
            if choice in node.choices:
                return node.id, choice.removeprefix(f"{node.msg}-")
        return "", ""


def load_walk(path: Path) -> Walk:
    """Read `rescue.toml`.

    Raises:
        BrokenFile: If it is absent or has a wrong shape.
    """
    try:
        data = tomllib.loads((path / FILE).read_text(encoding="utf-8"))
        nodes = {name: _node(name, row) for name, row in data["node"].items()}
        return Walk(
            start=data["start"],
            stuck=data["stuck"],
            nodes=MappingProxyType(nodes),
            negations=tuple(data.get("negations", ())),
        )
    except (OSError, ValueError, AttributeError, KeyError, TypeError) as error:
        raise BrokenFile(FILE, str(error)) from error


def problems(walk: Walk, kinds: set[str]) -> Iterator[tuple[str, str]]:
    """What is wrong with the tree, as (where, what); wording and sources are checked elsewhere.

    Args:
        walk: The tree.
        kinds: The kinds of complaint there are.
    """
    for name in {walk.start, walk.stuck} - walk.nodes.keys():
        yield FILE, f"there is no step {name}"
    for node in walk.nodes.values():
        where = f"{FILE} {node.id}"
        for target in node.targets:
            if not _leads_somewhere(target, walk, node):
                yield where, f"leads to {target}, which is no step and no end"
        named = {node.yes, node.no, node.dont_know} - {""}
        for answer in (named | node.words.keys()) - node.answers.keys():
            yield where, f"{answer} is none of its answers"
        if node.kind and node.kind not in kinds:
            yield where, f"unknown kind {node.kind}"
        if node.id != walk.stuck and not node.onward:
            yield where, "cannot be skipped: no onward"
        for one, other in itertools.combinations(node.words, 2):
            for entry in set(node.words[one]) & set(node.words[other]):
                yield where, f"{entry!r} means {one} and {other}"
    for name in walk.nodes.keys() - reachable(walk):
        yield f"{FILE} {name}", "no way leads there"


def reachable(walk: Walk) -> set[str]:
    """Steps that somebody may come to."""
    found: set[str] = set()
    ahead = {walk.start, walk.stuck} & walk.nodes.keys()
    while ahead:
        found |= ahead
        ahead = {t for name in ahead for t in walk.nodes[name].targets if t in walk.nodes} - found
    return found


def kinds_of(categories: Mapping[str, Any]) -> set[str]:
    """Every category with each of its sub-types, as one word each."""
    return {kind_name(c.id, name) for c in categories.values() for name in c.subtypes}


def _node(name: str, row: Mapping[str, Any]) -> Node:
    return Node(
        id=name,
        **{
            **_tuples(row),
            "answers": MappingProxyType(row["answers"]),
            "words": MappingProxyType(_tuples(row.get("words", {}))),
        },
    )


def _tuples(row: Mapping[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}


def _leads_somewhere(target: str, walk: Walk, node: Node) -> bool:
    if target in (AGAIN, ONWARD):
        return node.id == walk.stuck
    return target in walk.nodes or target in {f"{END}{how}" for how in ENDS}


def _matched(entry: tuple[list[str], list[str]], said: tuple[list[str], list[str]]) -> int:
    """How many words of an entry were said, all of them in order, or 0."""
    (spelt, keys), (words, sounds) = entry, said
    if _in_order(spelt, words):
        return len(spelt)
    return len(keys) if len("".join(keys)) >= SHORTEST_KEY and _in_order(keys, sounds) else 0


def _in_order(wanted: list[str], said: list[str]) -> bool:
    rest = iter(said)
    return bool(wanted) and all(word in rest for word in wanted)
