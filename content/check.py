"""The strict check of wording and facts: one function a rule, messages a reviewer can act on.

`check(Catalogue.load(), today)` is empty when everything may go to citizens. The messages of the
desk are read by officers in Urdu and English: they need no Roman Urdu, and only the rules about
syntax, arguments, contacts and forbidden words hold for them.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from fluent.syntax import FluentParser, ast

from content import first_help as help_
from content import rescue as walk
from content import templates as whatsapp
from content.catalogue import FSI, PDI, Catalogue, Message
from content.errors import BrokenMessage
from content.facts import Contact, source_keys

OFFICERS_TOPICS = frozenset({"desk", "desk_questions", "desk_complaint"})
NOT_COMPLAINT = "not_complaint"  # the fifth class, beside the categories
BILINGUAL_TOPICS = OFFICERS_TOPICS | {"paper"}  # Urdu and English side by side
STALE_DAYS = 365
WHATSAPP_BODY = 1024  # characters, isolates included
SAMPLE = "\ue000" * 20  # stands for an argument: private use, so of no script
PLURALS = {"zero": 0, "one": 1, "two": 2, "few": 3, "many": 11, "other": 5}

_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]")
_LATIN = re.compile(r"[A-Za-z]+")
_LINK = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.-]+|\b[\w-]+\.(?:gov\.)?pk\b\S*")
_NUMBER = re.compile(r"[*#]{1,2}\d[\d*]*#?|\d(?:[\d-]| (?=\d{3})){2,}")
_ISOLATES = dict.fromkeys(range(0x2066, 0x206A))
_SENTENCE_END = ".,;:!?)\u06d4\u060c\u061f"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a reviewer has to mend."""

    rule: str
    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what} [{self.rule}]"


@dataclass(frozen=True, slots=True)
class Text:
    """A message as a reader may see it: one of its variants, with samples for arguments."""

    message: Message
    topic: str
    text: str

    @property
    def where(self) -> str:
        """What a reviewer looks for."""
        return f"{self.message.language} {self.message.id}"

    @property
    def words(self) -> str:
        """What was written: without isolates and samples."""
        return self.text.translate(_ISOLATES).replace(SAMPLE, "")

    @property
    def for_officers(self) -> bool:
        """Whether only officers read it."""
        return self.topic in OFFICERS_TOPICS


@dataclass(frozen=True, slots=True)
class Reading:
    """A catalogue, read from end to end once for all rules."""

    catalogue: Catalogue
    today: date
    messages: list[Message]
    texts: list[Text]
    broken: list[Problem]


Rule = Callable[[Reading], Iterator[Problem]]


def check(catalogue: Catalogue, today: date) -> list[Problem]:
    """Everything wrong with a catalogue.

    Args:
        catalogue: What to check.
        today: The day "last checked" is measured from.
    """
    reading = _read(catalogue, today)
    return [problem for rule in RULES for problem in rule(reading)]


def syntax(reading: Reading) -> Iterator[Problem]:
    """Every line of every file belongs to one message, written once."""
    catalogue = reading.catalogue
    for language in catalogue.languages:
        for file in sorted((catalogue.path / language).glob("*.ftl")):
            where = f"{language}/{file.name}"
            for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
                if isinstance(entry, ast.Junk):
                    line = (entry.content or "").strip().split("\n")[0]
                    yield Problem("syntax", where, f"not written as Fluent: {line!r}")
                elif isinstance(entry, ast.Term):
                    yield Problem("syntax", where, f"terms (-{entry.id.name}) are not used here")
    for language, message_id in catalogue.duplicates:
        yield Problem("syntax", f"{language} {message_id}", "written twice")


def rendering(reading: Reading) -> Iterator[Problem]:
    """Every message renders, with verified contacts only."""
    yield from reading.broken


def presence(reading: Reading) -> Iterator[Problem]:
    """Every message exists in every language its readers use, in the same file."""
    topics_of = reading.catalogue.topics
    for message_id in sorted({name for names in topics_of.values() for name in names}):
        topics = {k: names[message_id] for k, names in topics_of.items() if message_id in names}
        bilingual = set(topics.values()) <= BILINGUAL_TOPICS
        for language in ("ur", "en") if bilingual else reading.catalogue.languages:
            if language not in topics:
                yield Problem("presence", f"{language} {message_id}", "no wording in this language")
        if len(set(topics.values())) > 1:
            yield Problem("presence", message_id, f"is in different files: {topics}")


def arguments(reading: Reading) -> Iterator[Problem]:
    """Every language prints the same arguments, and the comment names all of them."""
    first: dict[str, Message] = {}
    for message in reading.messages:
        where = f"{message.language} {message.id}"
        other = first.setdefault(message.id, message)
        if message.printed != other.printed:
            names = ", ".join(sorted(message.printed ^ other.printed))
            yield Problem("arguments", where, f"differs from {other.language} in: {names}")
        used = {name.removeprefix("has_") for name in message.arguments}
        for name in sorted(used - message.declared):
            yield Problem("arguments", where, f"${name} is not under `# Variables:`")


def script(reading: Reading) -> Iterator[Problem]:
    """Urdu is written in Urdu letters and begins each line with one; the others have none."""
    allowed = reading.catalogue.glossary.latin_in_urdu
    for text in reading.texts:
        if text.message.id.startswith("lang-"):  # a language is named in its own script
            continue
        if text.message.language != "ur":
            if found := _ARABIC.search(text.words):
                yield Problem("script", text.where, f"Urdu letter {found[0]!r}")
        elif not text.for_officers:
            latin = set(_LATIN.findall(_LINK.sub(" ", text.words))) - allowed
            if latin:
                yield Problem("script", text.where, f"Latin words: {', '.join(sorted(latin))}")
            if not all(map(_right_to_left, text.text.split("\n"))):
                yield Problem("script", text.where, "a line does not begin with an Urdu letter")


def length(reading: Reading) -> Iterator[Problem]:
    """Every message fits where it is shown."""
    for text in reading.texts:
        if text.for_officers:
            continue
        limit = _limit(text)
        size = len(text.text.translate(_ISOLATES))
        if size > limit:
            yield Problem("length", text.where, f"{size} characters, at most {limit}")
        if len(text.text) > WHATSAPP_BODY:
            what = f"{len(text.text)} characters with isolates, WhatsApp takes {WHATSAPP_BODY}"
            yield Problem("length", text.where, what)


def numbers(reading: Reading) -> Iterator[Problem]:
    """Links, e-mails and numbers in a message are verified contacts; examples are exempt."""
    known = {c.value for c in reading.catalogue.contacts.values() if c.verified}
    for text in reading.texts:
        if text.message.id.startswith("example-"):
            continue
        links = [link.rstrip(_SENTENCE_END) for link in _LINK.findall(text.words)]
        typed = [number.strip(" -") for number in _NUMBER.findall(_LINK.sub(" ", text.words))]
        for value in [*links, *typed]:
            if value not in known:
                yield Problem("numbers", text.where, f"{value} is no verified contact")


def words(reading: Reading) -> Iterator[Problem]:
    """No forbidden word, and our own words in the spelling of the glossary."""
    glossary = reading.catalogue.glossary
    for language in reading.catalogue.languages:
        forbidden = {
            f.word.casefold(): f.reason for f in glossary.forbidden if f.language == language
        }
        avoided = {
            word.casefold(): f"write {term.names[language]!r}"
            for term in glossary.terms.values()
            for word in term.avoid.get(language, ())
        }
        for text in (text for text in reading.texts if text.message.language == language):
            rules = forbidden if text.for_officers else {**avoided, **forbidden}
            plain = _LINK.sub(" ", text.words).casefold()
            for word in _phrases(rules).findall(plain) if rules else ():
                yield Problem("words", text.where, f"{word!r}: {rules[word]}")


def contacts(reading: Reading) -> Iterator[Problem]:
    """A contact is well described; one that is printed was looked at within a year."""
    printed = {name for message in reading.messages for name in message.contacts}
    for contact in reading.catalogue.contacts.values():
        where = f"contacts.toml {contact.id}"
        if flaw := _flaw(contact, reading.catalogue.languages):
            yield Problem("contacts", where, flaw)
        if contact.id in printed and (reading.today - contact.last_checked).days > STALE_DAYS:
            yield Problem("contacts", where, f"printed, last checked {contact.last_checked}")


def institutions(reading: Reading) -> Iterator[Problem]:
    """Every wallet and bank has its name, a known contact, and a source for what it does."""
    catalogue = reading.catalogue
    for name, institution in catalogue.institutions.items():
        where = f"wallets.toml {name}"
        for language in catalogue.languages:
            if not catalogue.has(language, name):
                yield Problem("institutions", where, f"no name in {language}")
        if institution.contact and institution.contact not in catalogue.contacts:
            yield Problem("institutions", where, f"no contact {institution.contact}")
        if institution.hold and not institution.source:
            yield Problem("institutions", where, "a hold without a source")


def categories(reading: Reading) -> Iterator[Problem]:
    """Every category, sub-type and field has its words, laws and referrals."""
    catalogue = reading.catalogue
    for category in catalogue.categories.values():
        needed = [f"{kind}-{category.id}" for kind in ("category", "category-name", "steps")]
        needed.append(f"understood-{category.id}")
        for subtype in category.subtypes.values():
            where = f"categories.toml {category.id}.{subtype.id}"
            needed += [f"subtype-name-{subtype.id}"]
            needed += [f"{kind}-{f}" for f in subtype.fields for kind in ("ask", "why", "label")]
            for law in set(subtype.laws) - catalogue.laws.keys():
                yield Problem("categories", where, f"unknown law {law}")
            for referral in subtype.referrals:
                contact = catalogue.contacts.get(referral)
                if contact is None or not contact.verified:
                    yield Problem("categories", where, f"no verified contact {referral}")
            if not 0 <= subtype.urgency <= 100:
                yield Problem("categories", where, f"urgency {subtype.urgency} is not 0-100")
        for language, message_id in itertools.product(catalogue.languages, dict.fromkeys(needed)):
            if not catalogue.has(language, message_id):
                where = f"{language} {message_id}"
                yield Problem("categories", where, f"no wording; {category.id} needs it")


def doubts(reading: Reading) -> Iterator[Problem]:
    """Every two classes have a question; its answers have words and lead to one of the two."""
    catalogue = reading.catalogue
    classes = {*catalogue.categories, NOT_COMPLAINT}
    told_apart = {frozenset((d.about, c)) for d in catalogue.doubts.values() for c in d.against}
    for pair in itertools.combinations(sorted(classes), 2):
        if frozenset(pair) not in told_apart:
            yield Problem("doubts", "doubts.toml", f"no question for {' and '.join(pair)}")
    for doubt in catalogue.doubts.values():
        where = f"doubts.toml {doubt.id}"
        for unknown in sorted({doubt.about, *doubt.against} - classes):
            yield Problem("doubts", where, f"unknown class {unknown}")
        if set(doubt.answers.values()) != {doubt.about, "other"}:
            yield Problem("doubts", where, f"answers must lead to {doubt.about} and to other")
        if not {doubt.yes, doubt.no} <= doubt.answers.keys():
            yield Problem("doubts", where, "yes and no must be among the answers")
        needed = [f"ask-{doubt.id}", *(f"answer-{doubt.id}-{answer}" for answer in doubt.answers)]
        for language, message_id in itertools.product(catalogue.languages, needed):
            if not catalogue.has(language, message_id):
                yield Problem("doubts", where, f"no wording: {language} {message_id}")


def rescue(reading: Reading) -> Iterator[Problem]:
    """Every step of the rescue walk leads on, has its words, and was looked at within a year."""
    catalogue = reading.catalogue
    for where, what in walk.problems(catalogue.rescue, walk.kinds_of(catalogue.categories)):
        yield Problem("rescue", where, what)
    for node in catalogue.rescue.nodes.values():
        where = f"{walk.FILE} {node.id}"
        needed = [node.msg, *node.before, *(f"choice-{choice}" for choice in node.choices)]
        for language, message_id in itertools.product(catalogue.languages, needed):
            if not catalogue.has(language, message_id):
                yield Problem("rescue", where, f"no wording: {language} {message_id}")
        if (reading.today - node.last_checked).days > STALE_DAYS:
            yield Problem("rescue", where, f"last checked {node.last_checked}")


def first_help(reading: Reading) -> Iterator[Problem]:
    """Every sub-type has steps of its own, and each numbered line of them its source."""
    catalogue = reading.catalogue
    texts: dict[str, list[str]] = {}
    for text in reading.texts:
        texts.setdefault(text.message.id, []).append(text.text)
    kinds = walk.kinds_of(catalogue.categories)
    for where, what in help_.problems(catalogue.first_help, kinds, texts):
        yield Problem("first_help", where, what)
    for kind, help_of in catalogue.first_help.items():
        where = f"{help_.FILE} {kind}"
        needed = [help_of.understood, *(step.msg for step in help_of.steps)]
        for language, message_id in itertools.product(catalogue.languages, needed):
            if not catalogue.has(language, message_id):
                yield Problem("first_help", where, f"no wording: {language} {message_id}")
        for step in help_of.steps:
            if (reading.today - step.last_checked).days > STALE_DAYS:
                yield Problem("first_help", where, f"last checked {step.last_checked}")


def coach(reading: Reading) -> Iterator[Problem]:
    """Every advice about evidence is for a known kind of fraud, has words and a source."""
    catalogue = reading.catalogue
    advice = catalogue.coach
    known = {name for c in catalogue.categories.values() for name in c.subtypes}
    for name in sorted({*advice.by_category} ^ {*catalogue.categories}):
        yield Problem("coach", "evidence.toml", f"category {name} has no topic or is unknown")
    for name in sorted({*advice.by_subtype} - known):
        yield Problem("coach", "evidence.toml", f"unknown sub-type {name}")
    topics = {*advice.by_category.values(), *advice.by_subtype.values()}
    for language, topic in itertools.product(catalogue.languages, sorted(topics)):
        if not catalogue.has(language, f"coach-{topic}"):
            yield Problem("coach", f"{language} coach-{topic}", "no wording")


def tips(reading: Reading) -> Iterator[Problem]:
    """Every tip has its words, a known category, and was looked at within a year."""
    for tip in reading.catalogue.tips:
        where = f"tips.toml {tip.id}"
        for language in reading.catalogue.languages:
            if not reading.catalogue.has(language, tip.id):
                yield Problem("tips", where, f"no words in {language}")
        if tip.category not in reading.catalogue.categories:
            yield Problem("tips", where, f"unknown category {tip.category}")
        if (reading.today - tip.last_checked).days > STALE_DAYS:
            yield Problem("tips", where, f"last checked {tip.last_checked}")


def channels(reading: Reading) -> Iterator[Problem]:
    """Every body whose channels are known has a name; the list was looked at within a year."""
    known = reading.catalogue.channels
    for authority in known.authorities.values():
        for language in reading.catalogue.languages:
            if not reading.catalogue.has(language, f"authority-{authority.id}"):
                where = f"channels.toml {authority.id}"
                yield Problem("channels", where, f"no name in {language}")
    if (reading.today - known.last_checked).days > STALE_DAYS:
        yield Problem("channels", "channels.toml", f"last checked {known.last_checked}")


def templates(reading: Reading) -> Iterator[Problem]:
    """Every WhatsApp template has its words, and nothing that Meta refuses."""
    ours = whatsapp.load_templates(reading.catalogue.path)
    for where, what in whatsapp.flaws(ours, reading.catalogue):
        yield Problem("templates", where, what)


def sources(reading: Reading) -> Iterator[Problem]:
    """Every fact names sources we have written down; every verified one names at least one."""
    catalogue = reading.catalogue
    named = [(f"contacts.toml {c.id}", c.source, True) for c in catalogue.contacts.values()]
    named += [(f"categories.toml {w.id}", w.source, w.verified) for w in catalogue.laws.values()]
    named += [
        (f"wallets.toml {name}", one.source, False) for name, one in catalogue.institutions.items()
    ]
    named += [(f"tips.toml {tip.id}", tip.source, True) for tip in catalogue.tips]
    for kind, row in catalogue.first_help.items():
        of_kind = [key for step in row.steps for key in step.source]
        named += [(f"first_help.toml {kind}", key, True) for key in of_kind]
    named.append(("evidence.toml", catalogue.coach.source, True))
    named += [(f"rescue.toml {n.id}", n.source, True) for n in catalogue.rescue.nodes.values()]
    bodies = catalogue.channels.authorities.values()
    named += [(f"channels.toml {b.id}", text, True) for b in bodies for text in b.sources]
    for where, text, needed in named:
        if needed and not source_keys(text):
            yield Problem("sources", where, "no source")
        for key in source_keys(text):
            if key not in catalogue.sources:
                yield Problem("sources", where, f"{key} is not in sources.toml")


RULES: tuple[Rule, ...] = (
    syntax,
    rendering,
    presence,
    arguments,
    script,
    length,
    numbers,
    words,
    contacts,
    institutions,
    categories,
    doubts,
    rescue,
    first_help,
    coach,
    tips,
    channels,
    templates,
    sources,
)


def _read(catalogue: Catalogue, today: date) -> Reading:
    reading = Reading(catalogue, today, [], [], [])
    for language, topics in catalogue.topics.items():
        for message_id, topic in topics.items():
            where = f"{language} {message_id}"
            try:
                message = catalogue.message(language, message_id)
            except BrokenMessage as error:
                reading.broken.append(Problem("rendering", where, error.reason))
                continue
            reading.messages.append(message)
            try:
                texts = _renderings(catalogue, message)
            except BrokenMessage as error:
                named = ", ".join(sorted(message.contacts)) or "none"
                what = f"{error.reason}; its contacts: {named}"
                reading.broken.append(Problem("rendering", where, what))
                continue
            reading.texts.extend(Text(message, topic, text) for text in dict.fromkeys(texts))
    return reading


def _renderings(catalogue: Catalogue, message: Message) -> list[str]:
    """The message once for every combination of its variants, arguments sampled."""
    plain: dict[str, object] = dict.fromkeys(message.printed - message.selected.keys(), SAMPLE)
    choices: list[list[tuple[str, object]]] = []
    for name, keys in message.selected.items():
        plural = len(keys) > 1 and keys <= PLURALS.keys()
        choices.append([(name, PLURALS[key] if plural else key) for key in sorted(keys)])
    return [
        catalogue.text(message.language, message.id, **{**plain, **dict(combination)})
        for combination in itertools.product(*choices)
    ]


def _phrases(rules: dict[str, str]) -> re.Pattern[str]:
    """Any of these as whole words, the longest first."""
    alternatives = "|".join(re.escape(word) for word in sorted(rules, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)")


def _limit(text: Text) -> int:
    """Characters a message may have where it is shown."""
    message_id = text.message.id
    if text.topic == "choices" or message_id.startswith("choice-"):
        return 24 if message_id.startswith("category-") else 20
    if text.topic in ("first_help", "rescue"):
        return 350
    if message_id.startswith("ask-") and message_id != "ask-consent":
        return 160
    return 700


def _right_to_left(line: str) -> bool:
    """Whether a line's first strong letter outside isolates is one of Urdu: clients go by it."""
    depth = 0
    for letter in line.replace(SAMPLE, ""):
        depth += ("\u2066" <= letter <= FSI) - (letter == PDI)
        if not depth and (kind := unicodedata.bidirectional(letter)) in ("L", "R", "AL"):
            return kind != "L"
    return FSI not in line


def _flaw(contact: Contact, languages: tuple[str, ...]) -> str:
    if contact.status not in ("verified", "unverified"):
        return f"status {contact.status!r}"
    if contact.kind not in ("phone", "sms", "url", "email", "code"):
        return f"kind {contact.kind!r}"
    if missing := [language for language in languages if not contact.names.get(language)]:
        return f"no name in {', '.join(missing)}"
    return "" if contact.source_title else "no title of its source"
