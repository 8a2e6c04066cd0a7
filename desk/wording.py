"""Words of the officers' pages, in English and Urdu, and names from the rest of the catalogue."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from content.errors import ContentError
from content.facts import kind_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from content.catalogue import Catalogue
    from content.facts import Law

LANGUAGES: Final = ("en", "ur")
DEFAULT_LANGUAGE: Final = "en"
Words = Callable[..., str]


class Wording:
    """The catalogue as a page sees it: one language, and names that may be missing.

    A document may carry a category that this desk's words do not know yet; the page must still
    show the case.

    Args:
        catalogue: every message and fact.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def words(self, language: str) -> Words:
        """Return a function from message id (and arguments) to text in one language."""

        def text(message_id: str, **args: object) -> str:
            return self._catalogue.text(language, message_id, **args)

        return text

    def name(self, language: str, kind: str, slug: str | None) -> str:
        """Return the name of a "category" or "subtype"; the slug when it has none."""
        if not slug:
            return ""
        message_id = f"{kind}-name-{slug}"
        if self._catalogue.has(language, message_id):
            return self._catalogue.text(language, message_id)
        return slug.replace("_", " ")

    @property
    def catalogue(self) -> Catalogue:
        """Every message and fact, for what is not a page."""
        return self._catalogue

    def kinds(self) -> dict[str, str]:
        """Return every kind of fraud (``category`` or ``category/sub-type``) and its category."""
        return {
            kind_name(category, subtype): category
            for category, known in self._catalogue.categories.items()
            for subtype in (None, *known.subtypes)
        }

    def questions(self) -> list[str]:
        """Return the ids of what officers may ask, in the order of the content's file."""
        topics = self._catalogue.topics[DEFAULT_LANGUAGE]
        return [
            message_id
            for message_id, topic in topics.items()
            if topic == "questions" and message_id.startswith("question-")
        ]

    def question(
        self, language: str, template: str, words: str, *, tracking: str, deadline: str
    ) -> str:
        """Return what the bot tells a citizen of a question; a test compares the two.

        Args:
            language: the citizen's.
            template: id of the wording; "" for the officer's own words alone.
            words: the officer's own words, or "".
            tracking: the citizen's number of the complaint.
            deadline: last day of the answer, as the citizen reads it.
        """
        lines = [self.citizen(language, template)] if template else []
        if words:
            lines.append(self.citizen(language, "officer-writes", words=words))
        asked = "\n".join(lines)
        args = {"tracking": tracking, "asked": asked, "deadline": deadline}
        return self.citizen(language, "push-waiting_citizen", **args)

    def citizen(self, language: str, message_id: str, **args: object) -> str:
        """Return what the bot says under this id in the citizen's language, or nothing."""
        try:
            return self._catalogue.text(language, message_id, **args)
        except ContentError:
            return ""

    def laws(self, category: str, subtype: str | None) -> Sequence[Law]:
        """Return the sections that may apply: the sub-type's, or those all its kinds share."""
        known = self._catalogue.categories.get(category)
        if known is None:
            return ()
        kind = known.subtypes.get(subtype) if subtype else None
        if kind:
            wanted = list(kind.laws)
        else:
            every = [kind.laws for kind in known.subtypes.values()]
            wanted = [law for law in (every[0] if every else ()) if all(law in e for e in every)]
        return [self._catalogue.laws[law] for law in wanted if law in self._catalogue.laws]

    def kind_urgency(self, category: str, subtype: str | None) -> int | None:
        """Return how urgent this kind of fraud is before amounts and hours, 0 to 100."""
        known = self._catalogue.categories.get(category)
        if known is None:
            return None
        kind = known.subtypes.get(subtype) if subtype else None
        return kind.urgency if kind else known.urgency
