"""Words of somebody who may be in danger (`distress.toml`)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

from content.errors import BrokenFile
from content.patterns import Patterns

FILE: Final = "distress.toml"
KINDS: Final = ("life", "child", "violence", "panic")
"""What it may be, the gravest first."""


@dataclass(frozen=True)
class Distress:
    """What is listened for.

    Attributes:
        phrases: By kind.
        examples: Messages of each kind that are heard.
        quiet: Messages that sound like it and are not.
    """

    phrases: Mapping[str, Patterns]
    examples: Mapping[str, tuple[str, ...]]
    quiet: tuple[str, ...]

    def kind_of(self, text: str) -> str:
        """Which kind of distress a message shows, the gravest; "" for none."""
        return next((kind for kind in KINDS if text in self.phrases[kind]), "")


def load_distress(path: Path) -> Distress:
    """Read `distress.toml`.

    Args:
        path: The content folder.

    Raises:
        BrokenFile: If it is absent or has a wrong shape.
    """
    try:
        data = tomllib.loads((path / FILE).read_text(encoding="utf-8"))
        phrases = {kind: Patterns(data[kind]["phrases"], data["sets"]) for kind in KINDS}
        examples = {kind: tuple(data[kind]["examples"]) for kind in KINDS}
        quiet = tuple(data["quiet"]["examples"])
    except (OSError, tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise BrokenFile(FILE, str(error)) from error
    return Distress(MappingProxyType(phrases), MappingProxyType(examples), quiet)
