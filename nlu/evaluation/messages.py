"""Labelled messages: those the model learns from, and those it is measured on.

Only the standard library and PyYAML, so that tests read them without Rasa.
"""

from __future__ import annotations

import hashlib
import json
import random
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent.parent
TRAINING = ROOT / "nlu" / "data"
SCRIPTS = {"roman_ur": "ur-Latn"}
"""Language names of the labelled files that differ from the project's own."""
SEED = 1
LONG_WORDS = 90
_ANNOTATION = re.compile(
    r"\[(?P<text>[^\[\]]+)\](?:\([\w ,.:/-]+\)|\{[^{}]*\})",
)
"""Rasa's ``[words](type)``, ``[words](type:value)`` and ``[words]{"entity": ...}``."""


@dataclass(frozen=True)
class Example:
    """One training message.

    Attributes:
        text: As Rasa reads it, without entity annotations.
        label: ``intent`` or ``intent/sub-type``.
        language: ur, ur-Latn, en or mixed.
        place: File and line, for people.
        written: As it stands in the file, with its annotations.
    """

    text: str
    label: str
    language: str
    place: str
    written: str = ""

    @property
    def intent(self) -> str:
        """The label without its sub-type."""
        return self.label.partition("/")[0]


def without_annotations(text: str) -> str:
    """The message itself: ``[GoldRise](scheme) app`` becomes ``GoldRise app``."""
    return _ANNOTATION.sub(lambda found: found["text"], text)


def training_examples(folder: Path = TRAINING) -> list[Example]:
    """Every training message, in a fixed order.

    Raises:
        ValueError: If an example is not written as a line of a list.
    """
    return [one for path in sorted(folder.glob("*/*.yml")) for one in _examples(path, folder)]


def _examples(path: Path, folder: Path) -> list[Example]:
    source = path.read_text(encoding="utf-8")
    numbers = _line_numbers(source)
    found = []
    for block in yaml.safe_load(source).get("nlu") or []:
        if "intent" not in block:
            continue  # synonyms, look-up tables
        for line in block["examples"].splitlines():
            if not line.strip():
                continue
            if not line.startswith("- "):
                raise ValueError(f"{path.name}: an example of {block['intent']} is not a list item")
            place = f"{path.relative_to(folder.parent.parent)}:{numbers.get(line.strip(), 0)}"
            written = line[2:].strip()
            text = without_annotations(written)
            found.append(Example(text, block["intent"], path.parent.name, place, written))
    return found


def _line_numbers(source: str) -> dict[str, int]:
    return {line.strip(): number for number, line in enumerate(source.splitlines(), 1)}


@dataclass(frozen=True)
class LabelledSet:
    """One file of messages that are for measuring only."""

    name: str
    rows: list[dict[str, Any]]

    @classmethod
    def load(cls, path: Path) -> LabelledSet:
        """Read JSON lines with ``id text lang category subtype entities``; named by the file."""
        lines = path.read_text(encoding="utf-8").splitlines()
        return cls(path.stem, [json.loads(line) for line in lines if line.strip()])


def digest(parts: Sequence[str]) -> str:
    """Short name of some texts, for caches."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(part.encode("utf-8", "surrogatepass") + b"\0")
    return whole.hexdigest()[:16]


def data_digest(folder: Path = TRAINING) -> str:
    """Short name of the training data as it is now."""
    paths = sorted(folder.glob("*/*.yml"))
    return digest([text for p in paths for text in (p.name, p.read_text(encoding="utf-8"))])


def stratified(examples: Sequence[Example], share: float) -> list[Example]:
    """A share of the messages of every label and language, at least one of each.

    A smaller share is part of every larger one.
    """
    strata: defaultdict[tuple[str, str], list[Example]] = defaultdict(list)
    for one in examples:
        strata[one.label, one.language].append(one)
    chance = random.Random(SEED)  # noqa: S311 - a choice that can be repeated, no secret
    chosen = []
    for key in sorted(strata):
        group = chance.sample(strata[key], len(strata[key]))
        chosen += group[: max(1, round(share * len(group)))]
    return chosen


def write_examples(examples: Sequence[Example], folder: Path) -> None:
    """Write messages as training data, one file a language, in the form of ``nlu/data``."""
    blocks: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for one in examples:
        blocks[one.language][one.label].append(f"- {one.written}\n")
    for language, labels in blocks.items():
        nlu = [{"intent": label, "examples": "".join(lines)} for label, lines in labels.items()]
        (folder / language).mkdir(parents=True, exist_ok=True)
        written = yaml.safe_dump({"version": "3.1", "nlu": nlu}, allow_unicode=True)
        (folder / language / "share.yml").write_text(written, encoding="utf-8")


def long_messages(texts: Sequence[str]) -> list[str]:
    """Messages of exactly LONG_WORDS words, made of the labelled ones one after the other."""
    words = [word for text in texts for word in text.split()][: LONG_WORDS * 60]
    ends = range(LONG_WORDS, len(words) + 1, LONG_WORDS)
    return [" ".join(words[end - LONG_WORDS : end]) for end in ends]
