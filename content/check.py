"""The strict check of wording and facts: one function a rule, messages a reviewer can act on.

`check(Catalogue.load())` is empty when everything may go to citizens. The messages of the desk
are read by officers in Urdu and English: they need no Roman Urdu and have no lengths.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from fluent.syntax import FluentParser, ast

from content.catalogue import FSI, PDI, Catalogue, Message
from content.errors import BrokenMessage
from content.facts import Contact

OFFICERS_TOPICS = frozenset({"desk"})
STALE_DAYS = 365
WHATSAPP_BODY = 1024  # characters, isolates included
SAMPLE = "\ue000" * 20  # stands for an argument: private use, so of no script

_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]")
_LATIN = re.compile(r"[A-Za-z]+")
_LINK = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.-]+|\b[\w-]+\.(?:gov\.)?pk\b\S*")
_NUMBER = re.compile(r"[*#]{1,2}\d[\d*]*#?|\d(?:[\d-]| (?=\d{3})){2,}")
_MARKS = dict.fromkeys(map(ord, FSI + PDI + SAMPLE))
_WORD_EDGE = r"(?<![\w\u0600-\u06ff]){}(?![\w\u0600-\u06ff])"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a reviewer has to mend."""

    rule: str
    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what} [{self.rule}]"


Rule = Callable[[Catalogue, date], Iterator[Problem]]


def check(catalogue: Catalogue, today: date) -> list[Problem]:
    """Everything wrong with a catalogue.

    Args:
        catalogue: What to check.
        today: The day "last checked" is measured from.
    """
    return [problem for rule in RULES for problem in rule(catalogue, today)]


def syntax(catalogue: Catalogue, _today: date) -> Iterator[Problem]:
    """Every line of every file belongs to one message, written once."""
    for language in catalogue.languages:
        for file in sorted((catalogue.path / language).glob("*.ftl")):
            for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
                where = f"{language}/{file.name}"
                if isinstance(entry, ast.Junk):
                    line = (entry.content or "").strip().split("\n")[0]
                    yield Problem("syntax", where, f"not written as Fluent: {line!r}")
                elif isinstance(entry, ast.Term):
                    yield Problem("syntax", where, "terms (-name) are not used here")
    for language, message_id in catalogue.duplicates:
        yield Problem("syntax", f"{language} {message_id}", "written twice")


def presence(catalogue: Catalogue, _today: date) -> Iterator[Problem]:
    """Every message exists in every language that its readers use, in the same file."""
    for message_id in sorted({i for ids in catalogue.topics.values() for i in ids}):
        topics = {k: ids[message_id] for k, ids in catalogue.topics.items() if message_id in ids}
        officers = set(topics.values()) <= OFFICERS_TOPICS
        for language in ("ur", "en") if officers else catalogue.languages:
            if language not in topics:
                yield Problem("presence", f"{language} {message_id}", "no wording in this language")
        if len(set(topics.values())) > 1:
            yield Problem("presence", message_id, f"is in different files: {topics}")


def arguments(catalogue: Catalogue, _today: date) -> Iterator[Problem]:
    """Every language prints the same, and the comment says what there is."""
    seen: dict[str, Message] = {}
    for message in _messages(catalogue):
        where = f"{message.language} {message.id}"
        first = seen.setdefault(message.id, message)
        if message.printed != first.printed:
            names = ", ".join(sorted(message.printed ^ first.printed))
            yield Problem("arguments", where, f"differs from {first.language} in: {names}")
        used = {name.removeprefix("has_") for name in message.arguments}
        for name in sorted(used - message.declared):
            yield Problem("arguments", where, f"${name} is not under `# Variables:`")


def rendering(catalogue: Catalogue, _today: date) -> Iterator[Problem]:
    """Every message renders, and prints verified contacts only."""
    for language, ids in catalogue.topics.items():
        for message_id in ids:
            try:
                message = catalogue.message(language, message_id)
            except BrokenMessage as error:
                yield Problem("rendering", f"{language} {message_id}", error.reason)
                continue
            try:
                _renderings(catalogue, message)
            except BrokenMessage as error:
                reason = f"{error.reason} (contacts: {', '.join(sorted(message.contacts)) or '-'})"
                yield Problem("rendering", f"{language} {message_id}", reason)


def script(catalogue: Catalogue, _today: date) -> Iterator[Problem]:
    """Urdu is written in Urdu letters and starts with one; the others have none."""
    for message, text in _texts(catalogue):
        if message.id.startswith("lang-"):  # a language is named in its own script
            continue
        where = f"{message.language} {message.id}"
        plain = text.translate(_MARKS)
        if message.language != "ur":
            if found := _ARABIC.search(plain):
                yield Problem("script", where, f"Urdu letter {found[0]!r}")
            continue
        if _officers(catalogue, message):
            continue
        words = set(_LATIN.findall(_LINK.sub(" ", plain))) - catalogue.glossary.latin_in_urdu
        if words:
            yield Problem("script", where, f"Latin words: {', '.join(sorted(words))}")
        if not _starts_right_to_left(text):
            yield Problem("script", where, "does not start with an Urdu letter")


def length(catalogue: Catalogue, _today: date) -> Iterator[Problem]:
    """Every message fits where it is shown."""
    for message, text in _texts(catalogue):
        if _officers(catalogue, message):
            continue
        where = f"{message.language} {message.id}"
        limit = _limit(message, catalogue.topics[message.language][message.id])
        size = len(text.translate({ord(FSI): None, ord(PDI): None}))
        if size > limit:
            yield Problem("length", where, f"{size} characters, at most {limit}")
        if len(text) > WHATSAPP_BODY:
            yield Problem("length", where, f"{len(text)} with isolates, WhatsApp takes 1,024")


def numbers(catalogue: Catalogue, _today: date) -> Iterator[Problem]:
    """Links, e-mails and numbers in a message are verified contacts; examples are exempt."""
    known = {contact.value for contact in catalogue.contacts.values() if contact.verified}
    for message, text in _texts(catalogue):
        if message.id.startswith("example-"):
            continue
        plain = text.translate(_MARKS)
        links = [link.rstrip(".,;:!?)\u06d4\u060c\u061f") for link in _LINK.findall(plain)]
        typed = [number.strip(" -") for number in _NUMBER.findall(_LINK.sub(" ", plain))]
        for value in [*links, *typed]:
            if value not in known:
                where = f"{message.language} {message.id}"
                yield Problem("numbers", where, f"{value} is no verified contact")


def words(catalogue: Catalogue, _today: date) -> Iterator[Problem]:
    """No forbidden word, and our own words in the spelling of the glossary."""
    rules = [(f.language, f.word, f.reason) for f in catalogue.glossary.forbidden]
    for term in catalogue.glossary.terms.values():
        for language, avoided in term.avoid.items():
            rules += [(language, word, f"write {term.names[language]!r}") for word in avoided]
    compiled = [
        (language, re.compile(_WORD_EDGE.format(re.escape(word)), re.IGNORECASE), word, reason)
        for language, word, reason in rules
    ]
    for message, text in _texts(catalogue):
        for language, pattern, word, reason in compiled:
            if language == message.language and pattern.search(text.translate(_MARKS)):
                where = f"{message.language} {message.id}"
                yield Problem("words", where, f"{word!r}: {reason}")


def contacts(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """A contact is well described; one that is printed was looked at within a year."""
    printed = {name for message in _messages(catalogue) for name in message.contacts}
    for contact in catalogue.contacts.values():
        where = f"contacts.toml {contact.id}"
        if flaw := _flaw(contact, catalogue.languages):
            yield Problem("contacts", where, flaw)
        if contact.id in printed and (today - contact.last_checked).days > STALE_DAYS:
            yield Problem("contacts", where, f"printed, last checked {contact.last_checked}")


def categories(catalogue: Catalogue, _today: date) -> Iterator[Problem]:
    """Every category, sub-type and field has its words, laws and referrals."""
    for category in catalogue.categories.values():
        needed = [f"category-{category.id}", f"category-name-{category.id}"]
        needed += [f"understood-{category.id}", f"steps-{category.id}"]
        for subtype in category.subtypes.values():
            where = f"categories.toml {category.id}.{subtype.id}"
            needed += [f"subtype-name-{subtype.id}", f"understood-{subtype.id}"]
            needed += [f"{kind}-{f}" for f in subtype.fields for kind in ("ask", "why", "label")]
            for law in set(subtype.laws) - catalogue.laws.keys():
                yield Problem("categories", where, f"unknown law {law}")
            for referral in subtype.referrals:
                contact = catalogue.contacts.get(referral)
                if contact is None or not contact.verified:
                    yield Problem("categories", where, f"no verified contact {referral}")
            if not 0 <= subtype.urgency <= 100:
                yield Problem("categories", where, f"urgency {subtype.urgency} is not 0-100")
        for language in catalogue.languages:
            for message_id in dict.fromkeys(needed):
                if not catalogue.has(language, message_id):
                    where = f"{language} {message_id}"
                    yield Problem("categories", where, f"{category.id} needs it")


def tips(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Every tip has its words, a known category, a source, and was looked at within a year."""
    for tip in catalogue.tips:
        where = f"tips.toml {tip.id}"
        for language in catalogue.languages:
            if not catalogue.has(language, f"tip-{tip.id}"):
                yield Problem("tips", where, f"no words in {language}")
        if tip.category not in catalogue.categories:
            yield Problem("tips", where, f"unknown category {tip.category}")
        if not tip.source:
            yield Problem("tips", where, "no source")
        if (today - tip.last_checked).days > STALE_DAYS:
            yield Problem("tips", where, f"last checked {tip.last_checked}")


RULES: tuple[Rule, ...] = (
    syntax,
    presence,
    arguments,
    rendering,
    script,
    length,
    numbers,
    words,
    contacts,
    categories,
    tips,
)


def _messages(catalogue: Catalogue) -> Iterator[Message]:
    for language, ids in catalogue.topics.items():
        for message_id in ids:
            try:
                yield catalogue.message(language, message_id)
            except BrokenMessage:  # the rule `rendering` tells
                continue


def _texts(catalogue: Catalogue) -> Iterator[tuple[Message, str]]:
    for message in _messages(catalogue):
        try:
            yield from ((message, text) for text in _renderings(catalogue, message))
        except BrokenMessage:
            continue


def _renderings(catalogue: Catalogue, message: Message) -> list[str]:
    """The message once for every combination of its variants, arguments sampled."""
    choices = [[(name, key) for key in sorted(keys)] for name, keys in message.selected.items()]
    plain = dict.fromkeys(message.printed - message.selected.keys(), SAMPLE)
    return [
        catalogue.text(message.language, message.id, **{**plain, **dict(combination)})
        for combination in itertools.product(*choices)
    ]


def _officers(catalogue: Catalogue, message: Message) -> bool:
    return catalogue.topics[message.language][message.id] in OFFICERS_TOPICS


def _limit(message: Message, topic: str) -> int:
    """Characters a message may have where it is shown."""
    if topic == "choices":
        return 24 if message.id.startswith("category-") else 20
    if topic == "first_help":
        return 350
    if message.id.startswith("ask-") and message.id != "ask-consent":
        return 160
    return 700


def _starts_right_to_left(text: str) -> bool:
    """Whether the first strong letter outside isolates is one of Urdu: clients go by it."""
    depth = 0
    for letter in text.replace(SAMPLE, ""):
        depth += (letter == FSI) - (letter == PDI)
        if not depth and (kind := unicodedata.bidirectional(letter)) in ("L", "R", "AL"):
            return kind != "L"
    return True


def _flaw(contact: Contact, languages: tuple[str, ...]) -> str:
    if contact.status not in ("verified", "unverified"):
        return f"status {contact.status!r}"
    if contact.kind not in ("phone", "sms", "url", "email"):
        return f"kind {contact.kind!r}"
    if missing := [language for language in languages if not contact.names.get(language)]:
        return f"no name in {', '.join(missing)}"
    return "" if contact.source and contact.source_title else "no source"
