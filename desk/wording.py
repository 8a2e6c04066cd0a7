"""Words of the officers' pages: English and Urdu, from `content/*/desk.ftl`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from fluent.runtime import FluentBundle, FluentResource

LANGUAGES: Final = ("en", "ur")
DEFAULT_LANGUAGE: Final = "en"
Words = Callable[..., str]


class Wording:
    """The catalogue as a page sees it: one language, and names that may be missing.

    Args:
        catalogue: every message; only those of the topic `desk` are used here.
    """

    def __init__(self, catalogue: DeskMessages) -> None:
        self.catalogue = catalogue

    def words(self, language: str) -> Words:
        """Return a function from message id (and arguments) to text in one language."""

        def text(message_id: str, **args: object) -> str:
            return self.catalogue.text(language, message_id, **args)

        return text

    def name(self, language: str, kind: str, slug: str | None) -> str:
        """Return the name of a category, a city's state or the like; the slug when it has none.

        A document may carry a category that this desk's words do not know yet.
        """
        if not slug:
            return ""
        message_id = f"desk-{kind}-{slug.replace('_', '-').lower()}"
        if self.catalogue.has(language, message_id):
            return self.catalogue.text(language, message_id)
        return slug.replace("_", " ")


class DeskMessages:
    """The two `desk.ftl` files alone, until the whole catalogue is complete."""

    def __init__(self, path: Path) -> None:
        self._bundles = {}
        for language in LANGUAGES:
            bundle = FluentBundle([language])
            file = path / language / "desk.ftl"
            if file.exists():
                bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
            self._bundles[language] = bundle

    def has(self, language: str, message_id: str) -> bool:
        """Whether there is such a message."""
        return bool(self._bundles[language].has_message(message_id))

    def text(self, language: str, message_id: str, **args: object) -> str:
        """Render a message."""
        bundle = self._bundles[language]
        text, errors = bundle.format_pattern(bundle.get_message(message_id).value, args)
        if errors:
            raise errors[0]
        return str(text)
