"""What to do in the first hour, for every kind of fraud, read from `first_help.toml`.

The words are messages in `first_help.ftl`; the file says which belong to which sub-type, and where
each of their steps comes from.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Final

from content.errors import BrokenFile
from content.facts import kind_name

FILE: Final = "first_help.toml"
MOST_STEPS: Final = 4
_NUMBERED: Final = re.compile(r"^\d+[.\u06d4] ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Steps:
    """A message with numbered steps.

    Attributes:
        msg: Message id.
        source: For each numbered line the keys of its sources.
        last_checked: The day they were last looked at.
    """

    msg: str
    source: tuple[str, ...]
    last_checked: date


@dataclass(frozen=True, slots=True)
class FirstHelp:
    """What is said about one kind of fraud: that it was understood, and what to do."""

    understood: str
    steps: tuple[Steps, ...]


def load_first_help(path: Path) -> Mapping[str, FirstHelp]:
    """Read `first_help.toml`: kind of fraud (``category/sub-type``) -> what is said about it.

    Raises:
        BrokenFile: If it is absent or has a wrong shape.
    """
    try:
        data = tomllib.loads((path / FILE).read_text(encoding="utf-8"))
        found = {
            kind_name(category, subtype): FirstHelp(
                understood=row["understood"],
                steps=tuple(
                    Steps(**{**step, "source": tuple(step["source"])}) for step in row["steps"]
                ),
            )
            for category, rows in data.items()
            for subtype, row in rows.items()
        }
    except (OSError, ValueError, AttributeError, KeyError, TypeError) as error:
        raise BrokenFile(FILE, str(error)) from error
    return MappingProxyType(found)


def problems(
    helps: Mapping[str, FirstHelp], kinds: set[str], texts: Mapping[str, list[str]]
) -> Iterator[tuple[str, str]]:
    """What is wrong with the file, as (where, what); sources and wording are checked elsewhere.

    Args:
        helps: What was read.
        kinds: The kinds of fraud there are.
        texts: The words of each message in every language it is written in.
    """
    for kind in sorted(kinds - helps.keys()):
        yield f"{FILE} {kind}", "no first help"
    for kind, help_ in helps.items():
        where = f"{FILE} {kind}"
        if kind not in kinds:
            yield where, "there is no such kind"
        if not help_.steps:
            yield where, "no steps"
        for step in help_.steps:
            if not 0 < len(step.source) <= MOST_STEPS:
                yield (
                    where,
                    f"{step.msg} has {len(step.source)} steps with a source, 1-{MOST_STEPS}",
                )
            for text in texts.get(step.msg, []):
                if len(_NUMBERED.findall(text)) != len(step.source):
                    yield where, f"{step.msg} does not have one source for each numbered line"
