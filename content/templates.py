"""WhatsApp's templates (`whatsapp_templates.toml`): names, languages and parameters.

Their words are those of the catalogue. Meta's rules that are checked here are those of its page
"Template components" (developers.facebook.com, business-messaging/whatsapp/templates).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from content.catalogue import FSI, PDI, Catalogue
from content.errors import BrokenFile
from content.facts import read_toml

FILE: Final = "whatsapp_templates.toml"
NAME: Final = re.compile(r"[a-z0-9_]{1,512}", re.ASCII)
CODES: Final = frozenset({"ur", "en", "en_US", "en_GB"})
"""Those of Meta's language codes that we may need; Roman Urdu has none."""
CATEGORIES: Final = frozenset({"UTILITY"})
"""Never MARKETING here: campaigns have templates and rules of their own."""
BODY_LIMIT: Final = 1024
BUTTON_LIMIT: Final = 20
"""Meta takes 25 letters in a template; 20 is what the same button may have in a message."""


@dataclass(frozen=True, slots=True)
class Named:
    """A template in one language, as Meta knows it."""

    name: str
    code: str


@dataclass(frozen=True, slots=True)
class Template:
    """One template in all its languages.

    Attributes:
        id: Our name of it.
        category: Meta's category, which decides about price and rules.
        body: Message id of its words.
        button: Choice under it, or "".
        parameters: Arguments of the words, in Meta's order.
        languages: By our languages.
    """

    id: str
    category: str
    body: str
    button: str
    parameters: tuple[str, ...]
    languages: Mapping[str, Named]


def load_templates(path: Path) -> Mapping[str, Template]:
    """Read the templates of a content folder, by id.

    Raises:
        BrokenFile: If the file is absent or has a wrong shape.
    """
    data = read_toml(path, FILE)
    try:
        return MappingProxyType({name: _template(name, row) for name, row in data.items()})
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BrokenFile(FILE, str(error)) from error


def _template(name: str, row: dict[str, Any]) -> Template:
    languages = {
        language: Named(str(named["name"]), str(named["code"]))
        for language, named in row["languages"].items()
    }
    return Template(
        name,
        str(row["category"]),
        str(row["body"]),
        str(row.get("button") or ""),
        tuple(map(str, row["parameters"])),
        MappingProxyType(languages),
    )


def text_of(template: Template, language: str, catalogue: Catalogue) -> str:
    """The words as they are handed in to Meta, with {{1}} in the place of arguments."""
    places = {name: f"{{{{{n}}}}}" for n, name in enumerate(template.parameters, start=1)}
    text = catalogue.text(language, template.body, **places)
    for place in places.values():
        text = text.replace(f"{FSI}{place}{PDI}", place)
    return text


def button_of(template: Template, language: str, catalogue: Catalogue) -> str:
    """The button's words, or ""."""
    return catalogue.text(language, f"choice-{template.button}") if template.button else ""


def components(template: Template, language: str, catalogue: Catalogue) -> list[dict[str, Any]]:
    """The template's parts as Meta's API takes and gives them."""
    parts: list[dict[str, Any]] = [{"type": "BODY", "text": text_of(template, language, catalogue)}]
    if button := button_of(template, language, catalogue):
        parts.append({"type": "BUTTONS", "buttons": [{"type": "QUICK_REPLY", "text": button}]})
    return parts


def for_meta(templates: Mapping[str, Template], catalogue: Catalogue) -> Iterator[dict[str, Any]]:
    """What to hand in to Meta, one body of a request for each template and language."""
    for template in templates.values():
        for language, named in template.languages.items():
            yield {
                "name": named.name,
                "language": named.code,
                "category": template.category,
                "components": components(template, language, catalogue),
            }


def differences(
    templates: Mapping[str, Template], catalogue: Catalogue, approved: Iterable[Any]
) -> list[str]:
    """What is not as Meta has it.

    Args:
        templates: Ours.
        catalogue: Their words.
        approved: The list ``data`` of ``GET /<business id>/message_templates``.
    """
    theirs = {
        (row.get("name"), row.get("language")): row for row in approved if isinstance(row, dict)
    }
    found = []
    for ours in for_meta(templates, catalogue):
        where = f"{ours['name']} ({ours['language']})"
        row = theirs.get((ours["name"], ours["language"]))
        if row is None:
            found.append(f"{where} is not there")
        elif row.get("status") != "APPROVED":
            found.append(f"{where} is {row.get('status')}")
        elif row.get("category") != ours["category"]:
            found.append(f"{where} has the category {row.get('category')}")
        elif _words(row.get("components")) != _words(ours["components"]):
            found.append(f"{where} has other words")
    return found


def _words(parts: Any) -> list[str]:
    words = []
    for part in parts if isinstance(parts, list) else ():
        words += [str(part.get("text") or "").strip()] if part.get("type") == "BODY" else []
        words += [str(button.get("text")) for button in part.get("buttons") or ()]
    return words


def flaws(templates: Mapping[str, Template], catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Whatever Meta would refuse or the bot could not send: (where, what)."""
    taken: dict[tuple[str, str], str] = {}
    for template in templates.values():
        where = f"{FILE} {template.id}"
        if template.category not in CATEGORIES:
            yield where, f"category {template.category!r}"
        for language in catalogue.languages:
            named = template.languages.get(language)
            if named is None:
                yield where, f"nothing for {language}"
                continue
            key = (named.name, named.code)
            if taken.setdefault(key, f"{template.id} {language}") != f"{template.id} {language}":
                yield where, f"{named.name} ({named.code}) stands for two wordings"
            for what in _flaws_in(template, language, named, catalogue):
                yield f"{where} {language}", what


def _flaws_in(
    template: Template, language: str, named: Named, catalogue: Catalogue
) -> Iterator[str]:
    if not NAME.fullmatch(named.name):
        yield f"name {named.name!r}: small letters, digits and _ only"
    if named.code not in CODES:
        yield f"language code {named.code!r}"
    for needed in (template.body, *([f"choice-{template.button}"] if template.button else ())):
        if not catalogue.has(language, needed):
            yield f"no wording {needed}"
            return
    arguments = catalogue.message(language, template.body).arguments
    if arguments != set(template.parameters):
        names = ", ".join(sorted(arguments ^ set(template.parameters)))
        yield f"parameters differ from those of {template.body}: {names}"
        return
    text = text_of(template, language, catalogue)
    if len(text) > BODY_LIMIT:
        yield f"{len(text)} letters, Meta takes {BODY_LIMIT}"
    if text.startswith("{{") or text.endswith("}}"):
        yield "begins or ends with a parameter, which Meta refuses"
    if len(button_of(template, language, catalogue)) > BUTTON_LIMIT:
        yield f"the button has more than {BUTTON_LIMIT} letters"
