"""Taking back what was said, at any question of the form and at the summary.

"amount 50 nahi 70 hazar tha", "wrong number, it was 0300-...", "CNIC ghalat tha, ...": the field's
old value is replaced, not added to. What a message takes back is told by words of correction, by
the names of fields (both in ``content/corrections.toml``), and by a value that is denied ("kal
nahi parson"). Only a field that is settled can be corrected; everything else is an answer or more
of the story. When it is not clear what was meant, the citizen chooses the line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from actions import drafts
from actions.correction_values import Value, values_in
from actions.fields import KARACHI, PERSONAL
from actions.identifiers import AMBIGUOUS, replaced_identifier
from actions.inbound import Inbound
from actions.naming import find_name, introduced_name
from content.catalogue import Catalogue
from content.phrases import Corrections, Phrases
from nlu.text.scripts import strip_controls
from storage.tables import Complaint

LINE: Final = "fix"
"""Asks which line of the summary is meant."""
LONGEST: Final = 24  # words; a longer message tells a story
LONGEST_UNMARKED: Final = 8  # words; "amount 70 hazar tha" without a word of correction
LONGEST_WITHOUT_VALUE: Final = 7  # words; "I wrote the amount wrong"
LONGEST_IN_STORY: Final = 5
# Here a number or a sum may well be part of the answer itself.
_STORY: Final = frozenset({"consent", "narrative", "transaction", "suspect", "evidence"})
_SUMMARY: Final = frozenset({"confirm", LINE})
_PLAIN: Final = ("platform", "scheme", "impersonated")
_CLAUSES: Final = re.compile(
    "[,;:\n\u060c\u061b\u06d4]+|(?:^|\\s)(?:aur|and|but)(?=\\s)", re.IGNORECASE
)


@dataclass(frozen=True)
class Correction:
    """What a message corrects.

    Attributes:
        changes: Field -> its new value.
        ask: The field to be asked anew, ``fix`` when a line must be chosen, or "".
    """

    changes: dict[str, Any] = field(default_factory=dict)
    ask: str = ""


def find(
    draft: Complaint,
    inbound: Inbound,
    path: Sequence[str],
    now: datetime,
    catalogue: Catalogue,
) -> Correction | None:
    """Read a message as a correction; None when it is none.

    Args:
        draft: The complaint under way.
        inbound: The message.
        path: Fields asked so far; the last is the one that is open.
        now: The present, aware.
        catalogue: Knows the words of correction.
    """
    asked = path[-1] if path else ""
    if not inbound.text or inbound.command or inbound.choice or inbound.words > LONGEST:
        return None
    return _Reading(draft, inbound, asked, path, now.astimezone(KARACHI), catalogue).correction()


def apply(draft: Complaint, correction: Correction, inbound: Inbound, now: datetime) -> list[str]:
    """Replace what is corrected.

    Args:
        draft: The complaint under way.
        correction: What is corrected.
        inbound: The message that said so.
        now: The present, aware.

    Returns:
        Names of the fields, in the order of the summary.
    """
    for name, value in correction.changes.items():
        _keep_words(draft, name, value, inbound, now)
        drafts.put(draft, name, value)
    if not PERSONAL.issuperset(correction.changes):
        # The story holds the old value in the citizen's words: an officer reads both.
        drafts.tell(draft, inbound, now)
    names = list(correction.changes)
    drafts.note(draft, "corrected_by", {"id": inbound.message_id, "fields": names})
    return names


def applied(draft: Complaint, inbound: Inbound) -> list[str]:
    """What this very message has corrected already, when its turn is played again."""
    before = drafts.noted(draft, "corrected_by") or {}
    return list(before["fields"]) if before.get("id") == inbound.message_id else []


def _keep_words(draft: Complaint, name: str, value: Any, inbound: Inbound, now: datetime) -> None:
    """Keep what was said beside a number that is replaced: it may name somebody."""
    known = drafts.value(draft, name)
    said = known.get("said") if isinstance(known, dict) and isinstance(value, dict) else ""
    if name != "incident_time" and said and not value.get("said") and len(said.split()) > 1:
        drafts.tell_words(draft, f"{inbound.message_id}-{name}", str(said), now)


class _Reading:
    def __init__(
        self,
        draft: Complaint,
        inbound: Inbound,
        asked: str,
        path: Sequence[str],
        now: datetime,
        catalogue: Catalogue,
    ) -> None:
        self.draft = draft
        self.inbound = inbound
        self.asked = asked
        self.path = path
        self.words: Corrections = catalogue.corrections
        self.order = drafts.order(draft, catalogue)
        self.at_summary = asked in _SUMMARY
        self.values = values_in(inbound, now, self.words)
        self.named = self._named()
        self.taken_back = {value.field for value in self.values if self._is_taken_back(value)}
        self.plain_cue = bool(self.words.cues.find(inbound.text))
        self.cue = self.plain_cue or bool(self.words.cues_with_value.find(inbound.text))
        self.unclear = False

    def correction(self) -> Correction | None:
        if not self._may_be_one():
            return None
        changes: dict[str, Any] = {}
        for name in ("amount", "incident_time", "cnic", "city", *_PLAIN):
            self._simple(name, changes)
        for value in self.values:
            if value.field in ("phone", "suspect", "transaction") and not value.denied:
                self._identifier(value, changes)
        self._name(changes)
        if changes:
            return Correction(changes)
        return self._without_value()

    def _may_be_one(self) -> bool:
        """Whether the message speaks of something said before."""
        if self.cue or self.taken_back:
            return self.at_summary or self.asked not in _STORY or self._is_short()
        if self.at_summary:
            return True
        short = self.inbound.words <= LONGEST_UNMARKED
        return bool(self.named) and short and self.asked not in _STORY

    def _is_short(self) -> bool:
        return bool(self.taken_back) or self.inbound.words <= LONGEST_UNMARKED + 4

    def _named(self) -> set[str]:
        """Fields named in the message that hold something and are not asked just now."""
        rest = self.inbound.text
        # "app ka naam" is longer than "naam" and wins.
        found = set()
        for name in ("scheme", "suspect", "phone", *self.words.fields):
            phrases = self.words.fields.get(name)
            if phrases is not None and phrases.find(rest):
                found.add(name)
                rest = phrases.without(rest) if name in ("scheme", "suspect", "phone") else rest
        return {name for name in found if self._is_settled(name)}

    def _is_settled(self, name: str) -> bool:
        return name in self.order and drafts.settled(self.draft, name) and name != self.asked

    def _is_taken_back(self, value: Value) -> bool:
        """Whether a denied value was said before, or another one stands in its place."""
        if not value.denied:
            return False
        known = repr(drafts.value(self.draft, value.field))
        others = any(o.field == value.field and not o.denied for o in self.values)
        return others or str(value.value) in known

    def _concerns(self, name: str) -> bool:
        """Whether the message may be about a field: named or contrasted ones exclude others."""
        if name in self.taken_back or name in self.named:
            return True
        return not self.named and not self.taken_back and (self.cue or self.at_summary)

    def _simple(self, name: str, changes: dict[str, Any]) -> None:
        """A field that holds one value."""
        # "Kal nahi parson" says the day, also when none was said before.
        is_told = name in self.taken_back and name in self.order and name != self.asked
        if not (is_told or self._is_settled(name)) or not self._concerns(name):
            return
        if name in _PLAIN and name not in self.taken_back | self.named:
            return
        new = [value for value in self.values if value.field == name and not value.denied]
        if name == "amount" and not (self.cue or self.taken_back or name in self.named):
            # Without a word of correction only a sum that was lost.
            new = [value for value in new if value.is_loss]
        if not new:
            return
        chosen = next((value for value in new if value.is_loss), new[-1])
        if _differs(drafts.value(self.draft, name), chosen.value):
            changes[name] = chosen.value

    def _identifier(self, value: Value, changes: dict[str, Any]) -> None:
        """A number, an account, a link or a transaction: which of those known is meant?"""
        settled = any(self._is_settled(name) for name in ("phone", "suspect", "transaction"))
        sure = self.cue or value.field in self.taken_back
        sure = sure or bool(self.named & {"phone", "suspect", "transaction"})
        own = self.at_summary and value.field == "phone" and value.is_own
        if not (settled and (sure or own)):
            return
        known = {
            name: changes.get(name, drafts.value(self.draft, name))
            for name in ("phone", "suspect", "transaction")
        }
        found = replaced_identifier(known, value, self.values, self._owner(value), self.path[:-1])
        if found == AMBIGUOUS:
            self.unclear = True
        elif isinstance(found, dict):
            changes.update({name: new for name, new in found.items() if self._is_settled(name)})

    def _owner(self, value: Value) -> str:
        """Whose number it is, as far as the message says: "phone", "suspect" or ""."""
        if self.words.suspect.find(self.inbound.text):
            return "suspect"
        if value.is_own or self.words.own.find(self.inbound.text):
            return "phone"
        return ""

    def _name(self, changes: dict[str, Any]) -> None:
        if not self._is_settled("name"):
            return
        new = None
        if "name" in self.named:
            new = _name_in(self.inbound, self.words)
        elif self.at_summary or self.cue:
            new = introduced_name(self.inbound.text, self.inbound.entities)
        if new and new != drafts.value(self.draft, "name"):
            changes["name"] = new

    def _without_value(self) -> Correction | None:
        """Something is wrong, but what is right was not said."""
        if self.unclear:
            return Correction(ask=LINE)
        said_again = any(not value.denied for value in self.values)
        if not self.plain_cue or said_again or not drafts.anything_settled(self.draft):
            return None
        longest = LONGEST_IN_STORY if self.asked in _STORY else LONGEST_WITHOUT_VALUE
        if self.inbound.words > longest:
            return None
        if len(self.named) == 1:
            return Correction(ask=next(iter(self.named)))
        return Correction(ask=LINE)


def _differs(known: Any, new: Any) -> bool:
    if isinstance(known, dict) and isinstance(new, dict) and "at" in new:
        return bool(known.get("at") != new["at"])
    return bool(known != new)


def _name_in(inbound: Inbound, words: Corrections) -> str | None:
    """The new name: what is left beside the words of correction and behind a denial."""
    called = words.fields["name"]
    clauses = [clause for clause in _CLAUSES.split(strip_controls(inbound.text)) if clause]
    at = next((n for n, clause in enumerate(clauses) if called.find(clause)), None)
    if at is None:
        return None
    for clause in clauses[at : at + 2]:
        kept = _kept(clause.split(), words, called)
        name = find_name(" ".join(kept), []) if kept else None
        if name:
            return name
    return None


def _kept(tokens: list[str], words: Corrections, called: Phrases) -> list[str]:
    after = [n for n, token in enumerate(tokens) if words.denied_after.has(token)]
    before = [n for n, token in enumerate(tokens) if words.denied_before.has(token)]
    if before:
        behind = [n for n, token in enumerate(tokens) if token.lower() == "but"]
        tokens = tokens[behind[-1] + 1 :] if behind else tokens[: before[0]]
    elif after and _bare(tokens[after[-1] + 1 :], words, called):
        tokens = tokens[after[-1] + 1 :]
    return _bare(tokens, words, called)


def _bare(tokens: list[str], words: Corrections, called: Phrases) -> list[str]:
    return [token for token in tokens if not (words.filler.has(token) or called.has(token))]
