"""What officers corrected, as training messages: exported, read by a person, added to nlu/data.

Two steps with an editor between them (docs/operating.md, "Learning from corrections"). The file in
between holds messages without identifiers and known names; only a person can see what else in a
story points to somebody, so nothing is added that nobody has marked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import yaml
from sqlmodel import Session, col, select

from actions.document import Complaint
from content.catalogue import Catalogue
from content.facts import kind_name
from nlu.text.anonymous import without_identity
from nlu.text.language import detect
from nlu.text.scripts import normalise
from storage.desk_tables import CaseFile

FILE_NAME: Final = "corrected.yml"
LONGEST: Final = 1_500
"""Characters of one example; citizens' longest stories are shorter."""
SHORTEST_WORDS: Final = 2
HEAD: Final = """\
# Complaints whose kind officers corrected. Identifiers and known names are gone; read each message
# all the same: take out or change what still points to a person (names of villages, schools, jobs).
# Write `keep: true` where the message may become an example, and correct `label` if need be.
# Then: khabardar corrections add <this file>
"""


class CorrectionsError(Exception):
    """The reviewed file cannot be taken; the message says where and what to do."""


@dataclass
class Correction:
    """One corrected complaint.

    Attributes:
        text: What the citizen wrote, without identifiers and known names.
        language: ur, ur-Latn or en.
        was: What the chat took it for, ``category/sub-type``.
        label: What the officer holds it to be.
        keep: Whether a person has read it and wants it.
    """

    text: str
    language: str
    was: str
    label: str
    keep: bool = False


def corrected(session: Session) -> Iterator[Correction]:
    """Yield each complaint at the desk whose kind an officer has changed."""
    for case in session.exec(select(CaseFile).order_by(col(CaseFile.id))):
        document = Complaint.model_validate(case.document)
        was = kind_name(document.category, document.subtype)
        label = kind_name(case.category, case.subtype)
        if was == label:
            continue
        told = " ".join(" ".join(said.text.split()) for said in document.narrative)[:LONGEST]
        text = without_identity(told, _names(document), document.narrative[0].received_at)
        yield Correction(text, detect(text).language, was, label)


def _names(document: Complaint) -> list[str]:
    people = [one.value for one in document.observables if one.type == "person"]
    return [name for name in (document.complainant.name, *people) if name]


def write(path: Path, corrections: Iterable[Correction]) -> int:
    """Write the file to be reviewed, readable by its owner only; return how many it holds."""
    entries = [asdict(one) for one in corrections]
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    path.touch(mode=0o600)
    path.chmod(0o600)
    path.write_text(
        HEAD + yaml.safe_dump(entries, allow_unicode=True, sort_keys=False, width=10_000),
        encoding="utf-8",
    )
    return len(entries)


def reviewed(path: Path, catalogue: Catalogue) -> list[Correction]:
    """Read back what a person has marked with ``keep: true``.

    Raises:
        CorrectionsError: The file is not as it was written, names an unknown label or language, or
            a message that is to be kept still holds an identifier.
    """
    try:
        entries = yaml.safe_load(path.read_text(encoding="utf-8")) or []
        found = [Correction(**entry) for entry in entries]
    except (OSError, yaml.YAMLError, TypeError, UnicodeDecodeError) as error:
        raise CorrectionsError(
            f"{path} cannot be read ({type(error).__name__}). Export it again, or mend the entry."
        ) from None
    kept = [one for one in found if one.keep]
    labels = {
        kind_name(category, subtype)
        for category, known in catalogue.categories.items()
        for subtype in known.subtypes
    }
    for number, one in enumerate(found, start=1):
        problem = _problem(one, labels) if one.keep else ""
        if problem:
            raise CorrectionsError(f"Entry {number} of {path}: {problem}")
    return kept


def _problem(one: Correction, labels: set[str]) -> str:
    if one.label not in labels:
        return f"there is no label {one.label!r}; see nlu/data/GUIDE.md for the list."
    if one.language not in ("ur", "ur-Latn", "en", "mixed"):
        return "the language must be ur, ur-Latn, en or mixed."
    if len(one.text.split()) < SHORTEST_WORDS:
        return f"fewer than {SHORTEST_WORDS} words teach nothing; set keep to false."
    if without_identity(one.text, (), datetime.now(UTC)) != one.text:
        return "a number, link or address came back into the text; take it out."
    return ""


def add(data: Path, corrections: Iterable[Correction]) -> int:
    """Append messages to ``data/<language>/corrected.yml``; what is there already is left out.

    Args:
        data: The folder of the training data.
        corrections: What was reviewed.

    Returns:
        How many were added.
    """
    known = {normalise(text).lower() for text in _examples(data)}
    added = 0
    for one in corrections:
        text = " ".join(one.text.split())
        if normalise(text).lower() in known:
            continue
        known.add(normalise(text).lower())
        _append(data / one.language / FILE_NAME, one.label, text)
        added += 1
    return added


def _examples(data: Path) -> Iterator[str]:
    for path in sorted(data.rglob("*.yml")):
        for block in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            yield from (line.removeprefix("- ") for line in block["examples"].splitlines())


def _append(path: Path, label: str, text: str) -> None:
    content: dict[str, Any] = {"version": "3.1", "nlu": []}
    if path.exists():
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
    block = next((one for one in content["nlu"] if one["intent"] == label), None)
    if block is None:
        block = {"intent": label, "examples": ""}
        content["nlu"].append(block)
    block["examples"] += f"- {text}\n"
    lines = [f'version: "{content["version"]}"', "nlu:"]
    for one in content["nlu"]:
        lines += [f"  - intent: {one['intent']}", "    examples: |"]
        lines += [f"      {line}" for line in one["examples"].splitlines()]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
