"""Does something that claims to be official come from an official channel? A pure decision.

Four outcomes: ``not_official`` (it claims a body's name, and is not among its channels or asks for
what no body asks), ``listed`` (it is one of the channels, which says nothing about who uses it),
``unknown``, and ``none`` (no body is named at all). Nothing is ever safe.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from content.channels import Authority, Channels, digits
from nlu.text.labels import MONEY_AFTER
from nlu.text.links import find_urls
from nlu.text.phones import find_phones
from nlu.text.scripts import normalise

NOT_OFFICIAL: Final = "not_official"
LISTED: Final = "listed"
UNKNOWN: Final = "unknown"
NONE: Final = "none"
# Of several reasons the first is said.
_REASONS: Final = (
    "lookalike", "otp", "app", "video", "link", "email", "mobile", "foreign", "sender", "money",
    "arrest", "whatsapp",
)  # fmt: skip
_DOUBTS: Final = ("old", "gov", "social", "phone", "sender", "link", "email", "words", "nothing")
_SOCIAL: Final = frozenset(
    "facebook.com fb.com instagram.com x.com twitter.com youtube.com tiktok.com "
    "linkedin.com".split()
)
_FREE_MAIL: Final = frozenset(
    "gmail.com yahoo.com hotmail.com outlook.com live.com icloud.com proton.me protonmail.com "
    "mail.com aol.com ymail.com".split()
)
_BANK_ENDINGS: Final = (".com", ".com.pk", ".pk")
_MAIL: Final = re.compile(r"[\w.+-]+@([\w-]+(?:\.[\w-]+)+)")
_NUMBER: Final = re.compile(r"(?<![\w.])\+?\d[\d ()-]{0,18}\d(?![\w])")
_SHORT: Final = re.compile(r"(?<![\w.+-])\d{3,5}(?![\w-]|\.\d)")
# A digit that stands for a letter; 1 is read as l or as i.
_DIGIT_LETTERS: Final = (str.maketrans("0135", "oles"), str.maketrans("0135", "oies"))
# A challan is a fine; SECP is named by those who take money, and licenses them.
_MONEY_IS_USUAL: Final = ("echallan", "secp")
_SHORTEST_LOCAL: Final = 7  # digits; fewer are a short code
_FEW_WORDS: Final = 6


@dataclass(frozen=True)
class Verdict:
    """What can be said.

    Attributes:
        outcome: not_official, listed, unknown or none.
        reason: Why; of ``listed`` which kind of channel (phone, sender, link, email).
        authority: Whose name it claims, or whose channel it is; "" when none is known.
    """

    outcome: str
    reason: str = ""
    authority: str = ""


@dataclass(frozen=True)
class _Claim:
    """Whose name a message claims, the first being whom it is measured by."""

    named: tuple[Authority, ...]
    channels: Channels

    @property
    def first(self) -> Authority | None:
        return self.named[0] if self.named else None

    def by_mark(self, address: str) -> Authority | None:
        """The body whose name an address claims."""
        read = [address, *(address.translate(letters) for letters in _DIGIT_LETTERS)]
        for authority in self.channels.authorities.values():
            if any(mark in one for mark in authority.marks for one in read):
                return authority
        return None


def judge(text: str, channels: Channels, claimed: str = "") -> Verdict:
    """Decide what can be said about a message.

    Args:
        text: As it was written.
        channels: What is known.
        claimed: Id of the body it is about when it names none, or "".
    """
    named = named_in(text, channels)
    if not named and claimed:
        named = (channels.authorities[claimed],)
    claim = _Claim(named, channels)
    found = list(_items(text, claim))
    against = [v for v in found if v.outcome == NOT_OFFICIAL]
    if claim.first and not (claimed and not named_in(text, channels)):
        against += _demands(text, claim.first, channels)
    if against:
        return min(against, key=lambda v: _REASONS.index(v.reason))
    known = [v for v in found if v.outcome == LISTED]
    if known:
        return known[0]
    doubts = [v for v in found if v.outcome == UNKNOWN]
    if doubts:
        return min(doubts, key=lambda v: _DOUBTS.index(v.reason))
    if claim.first is None:
        return Verdict(NONE)
    few = len(text.split()) <= 2 * _FEW_WORDS
    return Verdict(UNKNOWN, "nothing" if few else "words", claim.first.id)


def named_in(text: str, channels: Channels) -> tuple[Authority, ...]:
    """The bodies that a message names, in the order of the list."""
    plain = _MAIL.sub(" ", text)
    for url in find_urls(plain):
        plain = plain.replace(url.text, " ")
    return tuple(a for a in channels.authorities.values() if plain in a.says)


def holds_item(text: str, channels: Channels) -> bool:
    """Whether there is a link, an address or a number to look at."""
    return any(True for _ in _items(text, _Claim((), channels), everything=True))


def _items(text: str, claim: _Claim, everything: bool = False) -> Iterator[Verdict]:
    """What can be said of each link, address and number."""
    seen = _MAIL.findall(normalise(text).casefold())
    for address in _MAIL.finditer(normalise(text).casefold()):
        yield from _shown(_mail(address.group(), address.group(1), claim), everything)
    for url in find_urls(_MAIL.sub(" ", text)):
        host = str(url.extra["host"]).removeprefix("www.")
        if host not in seen:
            yield from _shown(_link(host, claim), everything)
    for number in _numbers(text, claim):
        yield from _shown(number, everything)


def _shown(verdict: Verdict | None, everything: bool) -> Iterator[Verdict]:
    if verdict is not None:
        yield verdict
    elif everything:
        yield Verdict(UNKNOWN, "nothing")


def _owner(address: str, claim: _Claim, kind: str) -> Authority | None:
    """Whose address it is: a listed domain or one below it."""
    for authority in claim.channels.authorities.values():
        domains: Mapping[str, str] = getattr(authority, kind)
        if any(address == one or address.endswith(f".{one}") for one in domains):
            return authority
    return None


def _is_old(address: str, claim: _Claim) -> bool:
    return any(
        address == old or address.endswith(f".{old}")
        for authority in claim.channels.authorities.values()
        for old in authority.old
    )


def _link(host: str, claim: _Claim) -> Verdict | None:
    owner = _owner(host, claim, "domains")
    if owner:
        return Verdict(LISTED, "link", owner.id)
    if _is_old(host, claim):
        return Verdict(UNKNOWN, "old", "nccia")
    if host.endswith(".gov.pk"):
        return Verdict(UNKNOWN, "gov", claim.first.id if claim.first else "")
    marked = claim.by_mark(host)
    about = marked or claim.first
    if about is None:
        # An address dressed as the government's, though no body is named.
        return Verdict(NOT_OFFICIAL, "lookalike") if _is_dressed(host) else None
    if ".".join(host.split(".")[-2:]) in _SOCIAL:
        return Verdict(UNKNOWN, "social", about.id)
    if _is_dressed(host) or "xn--" in host or not host.isascii():
        return Verdict(NOT_OFFICIAL, "lookalike", about.id)
    if about.group == "bank" and (not marked or _may_be_bank(host)):
        # Banks have more addresses than we know.
        return Verdict(UNKNOWN, "link", about.id)
    return Verdict(NOT_OFFICIAL, "lookalike" if marked else "link", about.id)


def _is_dressed(host: str) -> bool:
    """Whether a host that is not under gov.pk says "gov" and "pk"."""
    return "gov" in host and "pk" in host.replace("-", ".").split(".") + [host[-2:]]


def _may_be_bank(host: str) -> bool:
    return "-" not in host and host.endswith(_BANK_ENDINGS) and not re.search(r"\d", host)


def _mail(address: str, domain: str, claim: _Claim) -> Verdict | None:
    owner = _owner(domain, claim, "mails") or _owner(domain, claim, "domains")
    if owner:
        return Verdict(LISTED, "email", owner.id)
    if _is_old(domain, claim):
        return Verdict(UNKNOWN, "old", "nccia")
    if domain.endswith(".gov.pk"):
        return Verdict(UNKNOWN, "gov", claim.first.id if claim.first else "")
    about = claim.by_mark(address) or claim.first
    if about is None:
        return Verdict(NOT_OFFICIAL, "email") if _is_dressed(domain) else None
    if about.group == "bank" and domain not in _FREE_MAIL and _may_be_bank(domain):
        return Verdict(UNKNOWN, "email", about.id)
    return Verdict(NOT_OFFICIAL, "email", about.id)


def _numbers(text: str, claim: _Claim) -> Iterator[Verdict | None]:
    """Telephone numbers and short codes; an amount is none, nor is the citizen's own number."""
    plain = normalise(text)
    for url in find_urls(plain):
        plain = plain.replace(url.text, " ")
    for match in _no_money(_NUMBER, plain):
        known = _known_number(match.group(), plain, claim)
        if known:
            yield known
    for phone in find_phones(plain):
        kind, value = str(phone.extra["kind"]), digits(phone.text)
        if phone.extra["role"] == "own" or _known_number(phone.text, plain, claim):
            continue
        yield _phone(kind, value, claim)
    codes = {
        m.group() for m in _SHORT.finditer(plain) if not MONEY_AFTER.match(plain[m.end() :].lower())
    }
    said = {digits(p.text) for p in find_phones(plain) if p.extra["kind"] == "short_code"}
    if len(plain.split()) <= _FEW_WORDS and claim.first:
        for code in sorted(codes - said):
            if not _known_number(code, plain, claim):
                yield _phone("short_code", code, claim)


def _no_money(numbers: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    for match in numbers.finditer(text):
        if not MONEY_AFTER.match(text[match.end() :].lower()):
            yield match


def _known_number(written: str, text: str, claim: _Claim) -> Verdict | None:
    """What is known of a number of the list."""
    number = digits(written)
    if number.startswith("0092"):
        number = "0" + number[4:]
    elif written.startswith("+92"):
        number = "0" + number[2:]
    for authority in claim.channels.authorities.values():
        for kind, numbers in (("phone", authority.phones), ("sender", authority.senders)):
            for listed in numbers:
                if not _is_number(number, listed):
                    continue
                short = len(listed) < 3 and authority not in claim.named
                if not short and not (len(listed) < 3 and len(text.split()) > _FEW_WORDS):
                    return Verdict(LISTED, kind, authority.id)
        if number in authority.old:
            return Verdict(UNKNOWN, "old", "nccia")
    return None


def _is_number(number: str, listed: str) -> bool:
    """Whether it is the listed one; a UAN may carry the code of a city."""
    uan = listed.startswith("111") and number.endswith(listed) and number.startswith("0")
    return number == listed or (uan and len(number) - len(listed) <= 4)


def _phone(kind: str, number: str, claim: _Claim) -> Verdict | None:
    about = claim.first
    if about is None:
        return None
    if kind in ("mobile", "foreign"):
        return Verdict(NOT_OFFICIAL, kind, about.id)
    if kind == "short_code":
        closed = "senders" in about.only
        return Verdict(NOT_OFFICIAL if closed else UNKNOWN, "sender", about.id)
    return Verdict(UNKNOWN, "phone", about.id) if len(number) >= _SHORTEST_LOCAL else None


def _demands(text: str, about: Authority, channels: Channels) -> list[Verdict]:
    """What is wanted that no body wants, and ways in which none comes."""
    signs = {name for name, phrases in channels.signs.items() if text in phrases}
    if about.group == "bank" or about.id in _MONEY_IS_USUAL:
        signs -= {"money", "arrest"}
    if "case-number" in signs and not signs & {"otp", "money", "app", "video"}:
        # A real notice carries the number of its case (Arab News, 11 Jun 2024).
        signs -= {"arrest"}
    return [Verdict(NOT_OFFICIAL, sign, about.id) for sign in _REASONS if sign in signs]
