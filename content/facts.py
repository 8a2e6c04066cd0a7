"""The facts beside the words: contacts, categories, doubts, tips, commands and the glossary.

One TOML file each, read once into frozen dataclasses. A file of a wrong shape raises
`BrokenFile` at the start and not at a citizen's message.
"""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Any

from content.errors import BrokenFile
from nlu.text.scripts import normalise

LANGUAGES = ("ur", "ur-Latn", "en")
LONGEST_COMMAND = 60  # characters; a longer message is a sentence, not a command
WALLET_HOLD = timedelta(hours=2)
"""So long money that came into a mobile wallet cannot be cashed (State Bank of Pakistan, 2023)."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact was found."""

    key: str
    where: str
    date: str  # of publication, as far as it is known


@dataclass(frozen=True, slots=True)
class Contact:
    """A way to reach an institution; only a verified one may be printed."""

    id: str
    kind: str  # phone | sms | url | email
    value: str
    names: Mapping[str, str]
    for_what: str
    source: str
    source_title: str
    last_checked: date
    status: str  # verified | unverified

    @property
    def verified(self) -> bool:
        """Whether a citizen may see it."""
        return self.status == "verified"


@dataclass(frozen=True, slots=True)
class Institution:
    """A wallet or a bank that money went through; its name is the message `<kind>-<id>`."""

    kind: str  # wallet | bank
    id: str
    hold: bool = False  # money that comes in cannot be cashed for WALLET_HOLD
    contact: str = ""
    iban: tuple[str, ...] = ()  # the four letters of its IBANs
    source: str = ""  # of the hold


@dataclass(frozen=True, slots=True)
class Law:
    """A section of an act by name; penalties are left out on purpose."""

    id: str
    act: str
    section: str
    name: str
    name_ur: str
    verified: bool
    source: str


@dataclass(frozen=True, slots=True)
class Subtype:
    """One kind of fraud inside a category."""

    id: str
    urgency: int  # 0-100, before amounts and hours are counted
    fields: tuple[str, ...]  # what the form asks, in order
    identifiers: tuple[str, ...]  # entity types of which an officer needs at least one
    laws: tuple[str, ...]
    referrals: tuple[str, ...]  # ids of contacts beside NCCIA's


def kind_name(category: str, subtype: str | None) -> str:
    """A kind of fraud as one word: ``category`` or ``category/sub-type``."""
    return f"{category}/{subtype}" if subtype else category


@dataclass(frozen=True, slots=True)
class Category:
    """One of the four kinds of complaint."""

    id: str
    urgency: int
    fields: tuple[str, ...]
    subtypes: Mapping[str, Subtype]


@dataclass(frozen=True, slots=True)
class Doubt:
    """A question that tells two classes apart; its words are the message `ask-<id>`."""

    id: str
    about: str  # the class it asks for
    against: tuple[str, ...]  # the classes it is told apart from
    answers: Mapping[str, str]  # answer -> class, or "other": the other one of the pair
    yes: str  # the answer a plain yes stands for
    no: str
    entity: str = ""  # a written answer that names one means yes


@dataclass(frozen=True, slots=True)
class Tip:
    """An awareness tip; its words are the message of the same id."""

    id: str
    category: str
    source: str
    last_checked: date


@dataclass(frozen=True, slots=True)
class Term:
    """One of our words in three spellings, and the spellings we avoid, by language."""

    id: str
    names: Mapping[str, str]
    meaning: str
    avoid: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Forbidden:
    """A word that no message of a language may hold, and why."""

    language: str
    word: str
    reason: str


@dataclass(frozen=True, slots=True)
class Glossary:
    """Our words: what they are called, what is never said, which Latin words Urdu may hold."""

    terms: Mapping[str, Term]
    forbidden: tuple[Forbidden, ...]
    latin_in_urdu: frozenset[str]


def phrase(text: str) -> str:
    """A message as commands are compared: folded, without punctuation, single spaces."""
    kept = (" " if unicodedata.category(c)[0] in "PC" else c for c in normalise(text))
    return " ".join("".join(kept).casefold().split())


def source_keys(sources: str) -> list[str]:
    """Source keys of a fact, written with commas between them."""
    return [key.strip() for key in sources.split(",") if key.strip()]


def load_sources(path: Path) -> Mapping[str, Source]:
    """Read `sources.toml`.

    Raises:
        BrokenFile: If it is absent or has a wrong shape.
    """
    try:
        rows = {key: Source(key=key, **row) for key, row in read_toml(path, "sources.toml").items()}
    except TypeError as error:
        raise BrokenFile("sources.toml", str(error)) from error
    return MappingProxyType(rows)


def load_contacts(path: Path) -> Mapping[str, Contact]:
    """Read `contacts.toml`.

    Raises:
        BrokenFile: If it is absent or has a wrong shape.
    """
    rows = read_toml(path, "contacts.toml").get("contact", [])
    try:
        contacts = [Contact(**{**row, "names": MappingProxyType(row["names"])}) for row in rows]
    except (KeyError, TypeError) as error:
        raise BrokenFile("contacts.toml", str(error)) from error
    return MappingProxyType({contact.id: contact for contact in contacts})


def load_institutions(path: Path) -> Mapping[str, Institution]:
    """Read `wallets.toml`: wallets and banks by `<kind>-<id>`.

    Raises:
        BrokenFile: If it is absent or has a wrong shape.
    """
    try:
        rows = {
            f"{kind}-{name}": Institution(kind=kind, id=name, **_tuples(row))
            for kind, named in read_toml(path, "wallets.toml").items()
            for name, row in named.items()
        }
    except (AttributeError, TypeError) as error:
        raise BrokenFile("wallets.toml", str(error)) from error
    return MappingProxyType(rows)


def load_categories(path: Path) -> tuple[Mapping[str, Law], Mapping[str, Category]]:
    """Read `categories.toml`; a sub-type inherits what it does not say from its category.

    Raises:
        BrokenFile: If it is absent or has a wrong shape.
    """
    data = read_toml(path, "categories.toml")
    try:
        laws = {key: Law(id=key, **row) for key, row in data["law"].items()}
        categories = {}
        for key, row in data["category"].items():
            inherited = {name: value for name, value in row.items() if name != "subtype"}
            subtypes = {
                name: Subtype(id=name, **_tuples({**inherited, **own}))
                for name, own in row["subtype"].items()
            }
            categories[key] = Category(
                id=key,
                urgency=row["urgency"],
                fields=tuple(row["fields"]),
                subtypes=MappingProxyType(subtypes),
            )
    except (KeyError, TypeError) as error:
        raise BrokenFile("categories.toml", str(error)) from error
    return MappingProxyType(laws), MappingProxyType(categories)


def load_doubts(path: Path) -> Mapping[str, Doubt]:
    """Read `doubts.toml`.

    Raises:
        BrokenFile: If it is absent or has a wrong shape.
    """
    try:
        rows = {
            key: Doubt(id=key, **_tuples({**row, "answers": MappingProxyType(row["answers"])}))
            for key, row in read_toml(path, "doubts.toml")["question"].items()
        }
    except (KeyError, TypeError) as error:
        raise BrokenFile("doubts.toml", str(error)) from error
    return MappingProxyType(rows)


def load_tips(path: Path) -> tuple[Tip, ...]:
    """Read `tips.toml`.

    Raises:
        BrokenFile: If it is absent or has a wrong shape.
    """
    try:
        return tuple(Tip(**row) for row in read_toml(path, "tips.toml").get("tip", []))
    except TypeError as error:
        raise BrokenFile("tips.toml", str(error)) from error


def load_commands(path: Path) -> Mapping[str, str]:
    """Read `commands.toml`: folded phrase -> command.

    Raises:
        BrokenFile: If it is absent, or a phrase stands for two commands.
    """
    commands: dict[str, str] = {}
    for command, phrases in read_toml(path, "commands.toml").items():
        for words in phrases:
            key = phrase(words)
            if not key:
                raise BrokenFile("commands.toml", f"{command}: {words!r} holds no letter")
            if commands.setdefault(key, command) != command:
                reason = f"{words!r} stands for {commands[key]} and for {command}"
                raise BrokenFile("commands.toml", reason)
    return MappingProxyType(commands)


def load_glossary(path: Path) -> Glossary:
    """Read `glossary.toml`.

    Raises:
        BrokenFile: If it is absent or has a wrong shape.
    """
    data = read_toml(path, "glossary.toml")
    try:
        terms = {
            key: Term(
                id=key,
                names=MappingProxyType({language: row[language] for language in LANGUAGES}),
                meaning=row["meaning"],
                avoid=MappingProxyType(_tuples(row.get("avoid", {}))),
            )
            for key, row in data["term"].items()
        }
        forbidden = tuple(
            Forbidden(language=row["language"], word=word, reason=row["reason"])
            for row in data["forbidden"]
            for word in row["words"]
        )
        latin = frozenset(data["latin_in_urdu"])
    except (KeyError, TypeError) as error:
        raise BrokenFile("glossary.toml", str(error)) from error
    return Glossary(MappingProxyType(terms), forbidden, latin)


def read_toml(path: Path, name: str) -> dict[str, Any]:
    """Read one file of facts.

    Raises:
        BrokenFile: If it is absent or no TOML.
    """
    try:
        return tomllib.loads((path / name).read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise BrokenFile(name, str(error)) from error


def _tuples(row: Mapping[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}
