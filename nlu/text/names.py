"""Names citizens mention: wallets, banks, platforms, cities, and the bodies thieves pose as.

The lists are data (`gazetteer.toml`, `places.toml`); this module reads them once into a table of
word sequences and looks every word of a message up in it, the longest name first. One spelling
mistake in a long single-word name is forgiven. Words that are also ordinary vocabulary count only
beside a word that settles the meaning.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from pakdatakit import get_districts_by_province, search_cities

from nlu.text.folding import Folded, Found, fold, pattern, words

_WORD: Final = re.compile("[a-z\u00df-\u024f]+|[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff]+|\\d+")
_MAIL = re.compile(r"[a-z0-9._%+-]{1,64}@[a-z0-9.-]{1,255}")
_ADDRESS_AFTER = pattern(
    r"[ :=-]{0,3}(?:(?:is|id|address|hai|he|hy|ye|yeh|ہے|یہ)[ :=-]{1,3}){0,3}[a-z0-9._%+-]{1,64}@"
)
_PROVINCES: Final = (
    "Punjab", "Sindh", "Khyber Pakhtunkhwa", "Balochistan", "Islamabad Capital Territory",
    "Gilgit-Baltistan", "Azad Jammu and Kashmir",
)  # fmt: skip
# Twins in the source list: "Okara City" beside "Okara", halves of one city, a second spelling.
_TWIN = re.compile(r"(?: City| Town| East| West| South| Central)$|^(?:Sammundri|Hatian Bala)$")
_LONGEST: Final = 7  # words in the longest listed name


class Name(NamedTuple):
    """What a listed spelling stands for.

    Attributes:
        kind: wallet, bank, platform, city or a group of bodies.
        value: The name as stored.
        unsure: True when the spelling is also an ordinary word.
        sort: Of a city: "quarter" for a part of one, "abroad" outside Pakistan, else empty.
    """

    kind: str
    value: str
    unsure: bool
    sort: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Listed names by their words, and single long words by all their one-letter deletions."""

    names: dict[tuple[str, ...], Name]
    starts: dict[str, int]
    near: dict[str, list[str]]


class Hit(NamedTuple):
    """A listed name in a folded message, with folded offsets."""

    start: int
    end: int
    name: Name


def read_list(name: str) -> dict[str, Any]:
    """One of the lists next to this module, by its file name."""
    return tomllib.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))


@cache
def in_urdu(value: str) -> str:
    """A place or body as it is written in Urdu script: its first such spelling in the lists.

    Args:
        value: The name as stored, such as "Lahore" or "police".

    Returns:
        The spelling, or `value` itself when the lists have none.
    """
    bodies = read_list("gazetteer.toml")
    places = read_list("places.toml")["city"]
    for group in (places, *(bodies[name] for name in ("body", "utility", "courier", "telecom"))):
        spellings = (one for one in group.get(value, ()) if not one.isascii())
        if found := next(spellings, ""):
            return found
    return value


def words_of(text: str) -> list[re.Match[str]]:
    """Words and numbers of a folded, lower-case text."""
    return list(_WORD.finditer(text))


def build_table(entries: Iterator[tuple[str, Name]], *, forgiving: bool) -> Table:
    """Put (spelling, name) pairs into a `Table`; the first pair of a spelling wins.

    Args:
        entries: Spellings with what they stand for.
        forgiving: Whether one wrong letter in a long word still matches.
    """
    names: dict[tuple[str, ...], Name] = {}
    near: dict[str, list[str]] = {}
    for spelling, name in entries:
        parts = tuple(m.group() for m in words_of(fold(spelling).lower))
        names.setdefault(parts, name)
        joined = "".join(parts)
        if len(parts) > 1 and len(joined) >= 7:
            names.setdefault((joined,), name)
    starts: dict[str, int] = {}
    for parts, name in names.items():
        starts[parts[0]] = max(len(parts), starts.get(parts[0], 0))
        least = 8 if name.kind == "city" else 7
        if forgiving and len(parts) == 1 and len(parts[0]) >= least and not name.unsure:
            for variant in _deletions(parts[0]):
                near.setdefault(variant, []).append(parts[0])
    return Table(names, starts, near)


def _deletions(word: str) -> set[str]:
    return {word} | {word[:i] + word[i + 1 :] for i in range(len(word))}


# One letter away from a listed name, yet words of their own.
_OTHER_WORDS: Final = words("youtuber youtubers discard discards finance passenger")


def _one_edit(a: str, b: str) -> bool:
    """Whether one insertion, deletion, substitution or swap of neighbours makes `a` into `b`."""
    if abs(len(a) - len(b)) > 1:
        return False
    i = 0
    while i < min(len(a), len(b)) and a[i] == b[i]:
        i += 1
    if len(a) == len(b):
        swapped = a[i + 1 : i + 2] + a[i : i + 1] == b[i : i + 2] and a[i + 2 :] == b[i + 2 :]
        return swapped or a[i + 1 :] == b[i + 1 :]
    return a[i + 1 :] == b[i:] if len(a) > len(b) else a[i:] == b[i + 1 :]


def _close(word: str, table: Table) -> Name | None:
    if not 6 <= len(word) <= 24 or word in _OTHER_WORDS:
        return None
    for variant in _deletions(word):
        for candidate in table.near.get(variant, ()):
            if candidate[0] == word[0] and _one_edit(word, candidate):
                return table.names[(candidate,)]
    return None


def scan(folded: Folded, table: Table) -> list[Hit]:
    """Find listed names, the longest at every place, without overlaps."""
    text = folded.lower
    words = words_of(text)
    hits: list[Hit] = []
    index = 0
    while index < len(words):
        length = table.starts.get(words[index].group(), 0)
        found = None
        for count in range(min(length, len(words) - index), 0, -1):
            part = words[index : index + count]
            name = table.names.get(tuple(m.group() for m in part))
            if name and all(
                _joins(text[a.end() : b.start()]) for a, b in zip(part, part[1:], strict=False)
            ):
                found = Hit(part[0].start(), part[-1].end(), name)
                index += count - 1
                break
        if found is None and not length:
            near = _close(words[index].group(), table)
            if near:
                found = Hit(*words[index].span(), near)
        if found:
            hits.append(found)
        index += 1
    return hits


def _joins(gap: str) -> bool:
    """Whether two words belong to one name: at most a space, hyphen, dot or the like between."""
    return len(gap) <= 2 and not gap.strip(" -_./'&")


# --- names with a meaning of their own: which words settle it ------------------------------------

_PLACE_BEFORE = pattern(
    r"(?:\b(?:from|in|at|of|near|city|district|distt|dist|zila|zilla|zilah|tehsil|tahsil|shehar|"
    r"sheher|shahr)|"
    r"ضلع|تحصیل|شہر) $"
)
_PLACE_AFTER = pattern(
    r"^ (?:(?:se|sy|say|سے) (?:hun|hoon|hu|hn|ho|hon|hain|taluq|talluq|belong|bol|likh|ہوں|ہیں|"
    r"تعلق|لکھ|بول)"
    r"|(?:me|mein|main|mai|men|m|میں) (?:hun|hoon|hu|hn|hon|hain|tha|thi|thay|beth|job|kaam|dukan|"
    r"ہوں|ہیں|تھا|تھی|تھے|بیٹھ|نوکری|دکان)"
    r"|(?:ka|ki|ke|k|کا|کی|کے) (?:reh|rah|resid|rihaish|رہ|باشند)|(?:me|mein|main|mai|"
    r"میں) (?:reh|rah|rht|rhta|رہ)"
    r"|(?:city|shehar|sheher|shahr|district|zila|شہر|ضلع|کینٹ|cantt)\b)"
)
_NOT_PLACE_AFTER = pattern(
    r"^ (?:road|rd|colony|chowk|bakery|bakers|sweets|zalmi|qalandars?|kings|sultans|gladiators|"
    r"pakhtunkhwa|"
    r"pukhtoonkhwa|پختونخوا|پختونخواہ|روڈ|کالونی|چوک|قلندرز)\b"
)
_QUOTED_NAME = re.compile(r"[\"'][^\"'\n]{0,20}$")
_REST_OF_NAME = re.compile(r"^ [^\"'\n]{2,30}[\"']")
_ALONE_BEFORE = pattern(r"(?:^|[.!?\n۔؟,،|])\s*$")
_ALONE_AFTER = pattern(r"^\s*(?:$|[.!?\n۔؟])")
_HOME_BEFORE = pattern(
    r"(?:\b(?:i am|i'm|im|we are|overseas,?|abroad,?|here|resident|live|lives|living|based|from|"
    r"belong|belongs|main|mein|me|mai|mera|meri|hn|hun|hoon|"
    r"hum|ham)|میں|میرا|ہم|ہوں)(?: (?:from|in|of|to|at|here|zila|district|ضلع|شہر|taluq|talluq|"
    r"تعلق)){0,2} $"
)
_USED = (
    r"(?:account|acc|acct|number|no|nmbr|id|group|grp|gp|channel|page|msg|message|call|video|web|"
    r"business|status|"
    r"dp|app|pe|par|pr|per|pay|py|p|se|sy|me|mein|ka|ki|ke|k|hack|haik|gaya|gya|gia|band|logout|"
    r"link|store|shop|"
    r"story|ad|ads|dm|live|wala|wale|wallet|load|transfer|"
    r"پر|پہ|سے|میں|کا|کی|کے|اکاؤنٹ|نمبر|گروپ|کال|آئی ڈی)"
)
_USED_AFTER = pattern(rf"^ {_USED}\b(?! [au]?laikum)|^[ :]{{1,3}}(?:\+?92|0)3\d")
_BANK_AFTER = pattern(
    r"^ (?:(?:ka|ki|ke|کا|کی|کے) )?(?:bank|account|acc|acct|branch|card|app|atm|debit|credit|"
    r"helpline|بینک|اکاؤنٹ|"
    r"برانچ|کارڈ)|^ \d{6}"
)
_ON_BEFORE = re.compile(r"\b(?:on|via|through|my) $")


def _settled(folded: Folded, hit: Hit) -> bool:
    """Whether the words around an ambiguous spelling make it the listed name."""
    before = folded.lower[max(0, hit.start - 30) : hit.start]
    after = folded.lower[hit.end : hit.end + 30]
    written = folded.text[hit.start : hit.end]
    if hit.name.kind == "city":
        # "... na tower na company. Kasur": a sentence of one name tells where.
        alone = _ALONE_BEFORE.search(before) and _ALONE_AFTER.match(after) and len(before) > 0
        return bool(alone or _PLACE_BEFORE.search(before) or _PLACE_AFTER.match(after))
    if hit.name.kind == "bank":
        return bool(_BANK_AFTER.match(after))
    if written in {"WA", "EP", "IMO", "IG"}:
        return not after.lower().startswith(" alaikum")
    if written == "x":  # the network is written with a capital
        return False
    if len(written) > 1 and hit.name.kind == "platform" and _ON_BEFORE.search(before):
        return True
    return bool(_USED_AFTER.match(after))


def _entries() -> Iterator[tuple[str, Name]]:
    places, other = read_list("places.toml"), read_list("gazetteer.toml")
    doubtful = {spelling for spellings in places["unsure"].values() for spelling in spellings}
    official = set[str]()
    for province in _PROVINCES:
        official.update(get_districts_by_province(province))
    for vowel in "aeiou":  # the package offers a search only; every name has a vowel
        official.update(search_cities(vowel))
    official.difference_update(places["skip"])
    for name in sorted({n for n in official if not _TWIN.search(n)} | set(places["city"])):
        if name.lower() not in doubtful:
            yield name, Name("city", name, unsure=False)
    for value, spellings in places["city"].items():
        for spelling in spellings:
            yield spelling, Name("city", value, unsure=False)
    for value, spellings in places["unsure"].items():
        for spelling in spellings:
            yield spelling, Name("city", value, unsure=True)
    for sort in ("quarter", "abroad"):
        for value, spellings in places[sort].items():
            for spelling in spellings:
                yield spelling, Name("city", value, unsure=False, sort=sort)
    for kind in ("wallet", "bank", "platform"):
        for unsure, group in ((False, other[kind]), (True, other["unsure"].get(kind, {}))):
            for value, spellings in group.items():
                for spelling in spellings:
                    yield spelling, Name(kind, value, unsure=unsure)


@cache
def _table() -> Table:
    return build_table(_entries(), forgiving=True)


def _city(folded: Folded, hit: Hit, previous: Hit | None) -> Found | None:
    """A city with its role: "own" when the citizen says to live there; None when it is no place."""
    before = folded.lower[max(0, hit.start - 40) : hit.start]
    after = folded.lower[hit.end : hit.end + 40]
    role = "own" if _HOME_BEFORE.search(before) or _PLACE_AFTER.match(after) else ""
    if _NOT_PLACE_AFTER.match(after):
        return None
    if _QUOTED_NAME.search(before) and _REST_OF_NAME.match(after):
        return None  # a page called "Multan Sohan Halwa"
    if hit.name.sort == "abroad" and not role:
        return None
    at_branch = previous is not None and previous.name.kind == "bank"
    if hit.name.sort == "quarter" and at_branch and previous and hit.start - previous.end <= 1:
        return None
    return folded.found(hit.start, hit.end, hit.name.value, kind="city", role=role)


def find_names(text: str | Folded) -> list[Found]:
    """Find wallets, banks, platforms, cities and claimed identities.

    `extra["kind"]` is wallet, bank, platform, city or impersonated; `extra["role"]` is "own" for a
    city the citizen lives in. Values are lower-case short names (easypaisa, hbl, whatsapp), English
    city names (Layyah), and for identities a short English label such as "bank (HBL)".
    """
    from nlu.text.claims import find_claims  # it builds on this module's tables

    folded = fold(text)
    mails = [m.span() for m in _MAIL.finditer(folded.lower)] if "@" in folded.text else []
    found: list[Found] = []
    previous = None
    for hit in scan(folded, _table()):
        before, previous = previous, hit
        if any(first <= hit.start < last for first, last in mails):
            continue
        if mails and hit.name.kind == "platform" and _ADDRESS_AFTER.match(folded.lower, hit.end):
            continue  # "my email is ..." gives an address, not the place of the fraud
        if hit.name.unsure and not _settled(folded, hit):
            continue
        if hit.name.kind == "city":
            place = _city(folded, hit, before)
            found.extend([place] if place else [])
            continue
        found.append(folded.found(hit.start, hit.end, hit.name.value, kind=hit.name.kind, role=""))
    found.extend(find_claims(folded))
    return sorted(found, key=lambda one: (one.start, one.end))


def known_name(text: str) -> bool:
    """Whether `text` as a whole is a listed wallet, bank, platform or city."""
    parts = tuple(m.group() for m in words_of(fold(text).lower))
    return parts in _table().names or (bool(parts) and (parts[0],) in _table().names)
