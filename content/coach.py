"""Which advice about evidence fits which kind of fraud (`evidence.toml`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from content.errors import BrokenFile
from content.facts import read_toml


@dataclass(frozen=True, slots=True)
class Coach:
    """Topics of `coach-<topic>`.

    Attributes:
        by_category: For each category.
        by_subtype: For the sub-types that need another one.
        source: Keys of sources, with commas between them.
    """

    by_category: Mapping[str, str]
    by_subtype: Mapping[str, str]
    source: str

    def topic(self, category: str | None, subtype: str | None) -> str:
        """The topic for a kind of fraud, or ""."""
        return self.by_subtype.get(subtype or "") or self.by_category.get(category or "", "")


def load_coach(path: Path) -> Coach:
    """Read `evidence.toml`.

    Raises:
        BrokenFile: If it is absent or has a wrong shape.
    """
    data = read_toml(path, "evidence.toml")
    try:
        return Coach(
            MappingProxyType(dict(data["category"])),
            MappingProxyType(dict(data["subtype"])),
            str(data["source"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise BrokenFile("evidence.toml", str(error)) from error
