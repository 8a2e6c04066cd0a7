"""Official channels and the signs of what only claims to be official (`channels.toml`)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from content.errors import BrokenFile
from content.patterns import Patterns

FILE: Final = "channels.toml"
SIGNS: Final = ("otp", "money", "app", "video", "arrest", "whatsapp", "case-number")
_CHANNELS: Final = ("phones", "senders", "domains", "mails", "old")


@dataclass(frozen=True)
class Authority:
    """A body in whose name people are called.

    Attributes:
        id: Its name is the message `authority-<id>`.
        group: agency or bank.
        says: How messages name it.
        marks: Pieces of an address that claim its name.
        only: Kinds of channels that are listed completely.
        phones: Number, digits only -> sources. So senders; domains and mail domains by name.
        old: What is no longer in use.
    """

    id: str
    group: str
    says: Patterns
    marks: tuple[str, ...]
    only: frozenset[str]
    phones: Mapping[str, str]
    senders: Mapping[str, str]
    domains: Mapping[str, str]
    mails: Mapping[str, str]
    old: Mapping[str, str]

    @property
    def sources(self) -> tuple[str, ...]:
        """Sources of every channel, as they are written."""
        kinds = (self.phones, self.senders, self.domains, self.mails, self.old)
        return tuple(source for kind in kinds for source in kind.values())


@dataclass(frozen=True)
class Channels:
    """What is known of official channels.

    Attributes:
        authorities: By id, those with the more telling names first.
        signs: What a sender wants or how he comes, by name.
        asked: Somebody asks whether a thing is genuine.
        loss: Something is gone already.
        us: The question is about this service.
        privacy: Somebody asks what becomes of what he tells.
        last_checked: When the sources were last looked at.
    """

    authorities: Mapping[str, Authority]
    signs: Mapping[str, Patterns]
    asked: Patterns
    loss: Patterns
    us: Patterns
    privacy: Patterns
    last_checked: date


def digits(number: str) -> str:
    """A number as it is compared: digits only."""
    return "".join(character for character in number if character.isdigit())


def load_channels(path: Path) -> Channels:
    """Read `channels.toml`.

    Args:
        path: The content folder.

    Raises:
        BrokenFile: If it is absent or has a wrong shape.
    """
    try:
        data = tomllib.loads((path / FILE).read_text(encoding="utf-8"))
        return Channels(
            authorities=MappingProxyType(
                {key: _authority(key, row) for key, row in data["authority"].items()}
            ),
            signs=MappingProxyType({name: Patterns(data["signs"][name]) for name in SIGNS}),
            asked=Patterns(data["asked"]["phrases"]),
            loss=Patterns(data["asked"]["loss"]),
            us=Patterns(data["asked"]["us"]),
            privacy=Patterns(data["asked"]["privacy"]),
            last_checked=data["last_checked"],
        )
    except (OSError, tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise BrokenFile(FILE, str(error)) from error


def _authority(key: str, row: Mapping[str, Any]) -> Authority:
    kinds = {kind: dict(row.get(kind, {})) for kind in _CHANNELS}
    for kind in ("phones", "senders"):
        kinds[kind] = {digits(value): source for value, source in kinds[kind].items()}
    kinds["old"] = {_old(value): source for value, source in kinds["old"].items()}
    unknown = set(row) - {*_CHANNELS, "group", "says", "marks", "only"}
    if unknown or row["group"] not in ("agency", "bank"):
        raise ValueError(f"authority {key}: {sorted(unknown) or row['group']}")
    return Authority(
        id=key,
        group=row["group"],
        says=Patterns(row["says"]),
        marks=tuple(row["marks"]),
        only=frozenset(row.get("only", ())),
        **{kind: MappingProxyType(values) for kind, values in kinds.items()},
    )


def _old(value: str) -> str:
    return value if "." in value else digits(value)
