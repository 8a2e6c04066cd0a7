"""Every word a citizen reads, strictly: Fluent is silent about what is missing, this is loud.

Three conventions of our `.ftl` files:

- `{ CONTACT("nccia-helpline") }` prints a verified contact of `contacts.toml`; numbers and
  addresses are never typed into a message.
- An argument a message only selects on may be absent: the default variant is used.
- Selecting on `$has_x` makes `$x` optional; the catalogue itself says "yes" or "no".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from content.channels import load_channels
from content.coach import load_coach
from content.distress import load_distress
from content.errors import BrokenMessage, MissingArgument, MissingMessage
from content.facts import (
    LANGUAGES,
    LONGEST_COMMAND,
    load_categories,
    load_commands,
    load_contacts,
    load_doubts,
    load_glossary,
    load_institutions,
    load_sources,
    load_tips,
    phrase,
)
from content.first_help import load_first_help
from content.hints import load_hints
from content.phrases import load_corrections
from content.rescue import load_walk

FSI, PDI = "\u2068", "\u2069"  # first strong isolate, pop directional isolate
# Marks that could turn the text around an argument: marks, embeddings, overrides, isolates.
_TURNING = dict.fromkeys([0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])

# Numbers and plurals follow it; Babel knows no Roman Urdu.
_LOCALE = {"ur": "ur", "ur-Latn": "en", "en": "en"}
_ENTRY = re.compile(r"(?:^#(?!#).*\n)*^([A-Za-z][\w-]*) *=", re.MULTILINE)
_DECLARED = re.compile(r"^\s*\$(\w+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Message:
    """One wording of one message, compiled, with what it uses."""

    id: str
    language: str
    pattern: Any  # the library's compiled pattern; it gives it no usable type
    printed: frozenset[str]
    selected: Mapping[str, frozenset[str]]  # argument -> keys of its variants
    declared: frozenset[str]  # named in the comment's `# Variables:`
    contacts: frozenset[str]
    arguments: frozenset[str]  # printed or selected on
    required: frozenset[str]  # printed and not guarded by a `$has_...`


class _Scan(Visitor):
    """Collects what a message prints, selects on and looks up."""

    def __init__(self) -> None:
        self.printed: set[str] = set()
        self.selected: dict[str, set[str]] = {}
        self.contacts: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.printed.add(node.id.name)

    def visit_FunctionReference(self, node: ast.FunctionReference) -> None:  # noqa: N802
        named = [arg for arg in node.arguments.positional if isinstance(arg, ast.StringLiteral)]
        self.contacts |= {arg.value for arg in named}
        self.generic_visit(node)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802
        if isinstance(node.selector, ast.VariableReference):
            keys = self.selected.setdefault(node.selector.id.name, set())
            for variant in node.variants:
                key = variant.key
                keys.add(key.name if isinstance(key, ast.Identifier) else key.value)
        else:
            self.visit(node.selector)
        self.visit(node.variants)


class Catalogue:
    """Messages in every language, and the facts beside them.

    Loading only splits the files into messages; each is parsed when it is first asked for,
    which keeps a start fast. `content.check` reads all of them.

    Attributes:
        languages: Keys of the languages, the default one first.
        topics: For each language, message id -> name of its file.
        duplicates: (language, message id) of what is written twice.
        sources: Where facts come from, by key.
        contacts: Official contacts by id.
        institutions: What is known of wallets and banks, by the id of their name's message.
        laws: Sections of acts by id.
        categories: The four categories by id.
        doubts: Questions that tell two classes apart, in the order they are looked at.
        tips: Awareness tips in the order they are told.
        rescue: The walk that gets WhatsApp back.
        first_help: What to do in the first hour, by kind of fraud.
        commands: Folded phrase -> command.
        glossary: Terms and forbidden words.
        distress: Words of somebody who may be in danger.
        corrections: Words with which something said is taken back.
        channels: Official channels, and signs of what only claims to be official.
        coach: Which advice about evidence fits which kind of fraud.
        hints: What is said in passing and the complaint must know.
    """

    def __init__(self, path: Path, operator: str = "") -> None:
        self.path = path
        self.operator = operator
        self.languages = LANGUAGES
        self.sources = load_sources(path)
        self.contacts = load_contacts(path)
        self.institutions = load_institutions(path)
        self.laws, self.categories = load_categories(path)
        self.doubts = load_doubts(path)
        self.tips = load_tips(path)
        self.rescue = load_walk(path)
        self.first_help = load_first_help(path)
        self.commands = load_commands(path)
        self.glossary = load_glossary(path)
        self.distress = load_distress(path)
        self.corrections = load_corrections(path)
        self.channels = load_channels(path)
        self.coach = load_coach(path)
        self.hints = load_hints(path)
        self.topics: dict[str, dict[str, str]] = {}
        self.duplicates: list[tuple[str, str]] = []
        self._sources: dict[str, dict[str, str]] = {}
        self._bundles: dict[str, FluentBundle] = {}
        self._messages: dict[tuple[str, str], Message] = {}
        for language in LANGUAGES:
            self._read(language)
        links = [c.value for c in self.contacts.values() if c.kind in ("url", "email")]
        self._links = tuple((f"{FSI}{link}{PDI}", link) for link in links)

    @classmethod
    def load(cls, path: Path | None = None, operator: str = "") -> Catalogue:
        """Read every file of a content folder.

        Args:
            path: The folder; this package's own when absent.
            operator: Who runs the service; the message `operator-default` when empty.

        Raises:
            BrokenFile: If a file is absent or has a wrong shape.
        """
        return cls(path or Path(__file__).parent, operator)

    def has(self, language: str, message_id: str) -> bool:
        """Whether there is such a message in that language."""
        return message_id in self._sources.get(language, {})

    def text(self, language: str, message_id: str, /, **args: object) -> str:
        """Render a message.

        Args:
            language: `ur`, `ur-Latn` or `en`.
            message_id: A message id.
            **args: What the message prints or selects on; superfluous ones are ignored.

        Returns:
            The text, every argument wrapped in direction isolates and rid of marks that could
            turn the text around it; contact links are not wrapped, so that they stay tappable.

        Raises:
            MissingMessage: If there is no such message in that language.
            MissingArgument: If something the message prints is absent or None.
            BrokenMessage: If it cannot be rendered.
        """
        message = self._messages.get((language, message_id)) or self.message(language, message_id)
        values = {
            name: _argument(value, plural=name in message.selected)
            for name, value in args.items()
            if value is not None
        }
        if "operator" in message.arguments and not values.get("operator"):
            values["operator"] = self.operator or self.text(language, "operator-default")
        if missing := message.required - values.keys():
            raise MissingArgument(language, message_id, missing)
        for name in message.arguments - values.keys():
            guarded = name.removeprefix("has_")
            values[name] = ("yes" if values.get(guarded) else "no") if guarded != name else ""
        rendered, errors = self._bundles[language].format_pattern(message.pattern, values)
        if errors:
            raise BrokenMessage(language, message_id, type(errors[0]).__name__)
        text = str(rendered)
        if "." in text:
            for isolated, link in self._links:
                text = text.replace(isolated, link)
        return text

    def command(self, text: str) -> str | None:
        """The command a whole message stands for, or None."""
        return None if len(text) > LONGEST_COMMAND else self.commands.get(phrase(text))

    def message(self, language: str, message_id: str) -> Message:
        """Parse a message and remember it.

        Raises:
            MissingMessage: If there is no such message in that language.
            BrokenMessage: If it is not Fluent.
        """
        source = self._sources.get(language, {}).get(message_id)
        if source is None:
            raise MissingMessage(language, message_id)
        entry = FluentParser(with_spans=False).parse(source).body[0]
        if not isinstance(entry, ast.Message) or entry.value is None:
            raise BrokenMessage(language, message_id, "it is not written as Fluent")
        scan = _Scan()
        scan.visit(entry)
        bundle = self._bundles[language]
        bundle.add_resource(ast.Resource([entry]))
        comment = (entry.comment.content or "") if entry.comment else ""
        message = Message(
            id=message_id,
            language=language,
            pattern=bundle.get_message(message_id).value,
            printed=frozenset(scan.printed),
            selected=MappingProxyType({k: frozenset(v) for k, v in scan.selected.items()}),
            declared=frozenset(_DECLARED.findall(comment)),
            contacts=frozenset(scan.contacts),
            arguments=frozenset(scan.printed | scan.selected.keys()),
            required=frozenset(n for n in scan.printed if f"has_{n}" not in scan.selected),
        )
        self._messages[language, message_id] = message
        return message

    def _read(self, language: str) -> None:
        self.topics[language], self._sources[language] = {}, {}
        functions: dict[str, Any] = {"CONTACT": self._contact}
        self._bundles[language] = FluentBundle([_LOCALE[language]], functions, use_isolating=True)
        for file in sorted((self.path / language).glob("*.ftl")):
            for message_id, source in _entries(file.read_text(encoding="utf-8")):
                if message_id in self._sources[language]:
                    self.duplicates.append((language, message_id))
                self._sources[language][message_id] = source
                self.topics[language][message_id] = file.stem

    def _contact(self, contact_id: str) -> str:
        contact = self.contacts[contact_id]
        if not contact.verified:
            raise ValueError(contact_id)
        return contact.value


def _argument(value: object, *, plural: bool) -> Any:
    if isinstance(value, int):
        # Numbers print as they are; only a plural needs one as a number, and that is slow.
        return value if plural else str(value)
    return value.translate(_TURNING) if isinstance(value, str) and not value.isascii() else value


def _entries(text: str) -> Iterator[tuple[str, str]]:
    """Split a file into (message id, comment and message); the parser judges them later."""
    starts = list(_ENTRY.finditer(text))
    ends = [match.start() for match in starts[1:]] + [len(text)]
    for match, end in zip(starts, ends, strict=True):
        yield match[1], text[match.start() : end]
