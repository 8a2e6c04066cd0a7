"""What is known of a transfer: when, how much, from where, to where.

Wallets and banks are read with their direction: "easypaisa se" is where the money left, "jazzcash
par" where it went. Urdu words are compared in Roman letters, so that one list serves both scripts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from actions import drafts
from actions.fields import KARACHI
from content.catalogue import Catalogue
from content.facts import WALLET_HOLD
from nlu.text.extract import extract
from nlu.text.phonetic import romanise
from nlu.text.times import parse_time
from nlu.text.tokens import Token, tokenise
from storage.tables import Complaint

WALLET, BANK, SHOP = "wallet", "bank", "shop"
# How much later than the moment it was resolved to may a day or a part of a day have been?
_SLACK: Final = {
    "minute": timedelta(),
    "hour": timedelta(),
    "part_of_day": timedelta(hours=5),
    "day": timedelta(days=1),
    # Last week was not two hours ago.
    "week": timedelta(),
    "month": timedelta(),
}
_FROM_BEHIND: Final = frozenset({"se", "sy", "say", "sey", "sai"})
_TO_BEHIND: Final = frozenset({
    "par", "pe", "pr", "per", "pay", "pey", "mein", "mai", "me", "main", "men", "ko",
})  # fmt: skip
_FROM_BEFORE: Final = frozenset({"from"})
_TO_BEFORE: Final = frozenset({"to", "into", "onto", "in", "on"})
# May stand between a name and the word that tells its direction.
_FILL_BEHIND: Final = frozenset({
    "account", "acount", "acc", "akount", "akaunt", "akawnt", "aakount", "wallet", "walit", "app",
    "bank", "number", "nmbr", "no", "ac", "ke", "k", "ki", "ka", "wale", "walay", "kay", "id",
})  # fmt: skip
_FILL_BEFORE: Final = frozenset({
    "my", "the", "a", "an", "his", "her", "their", "our", "own", "account", "number", "another",
    "different", "wallet", "bank",
})  # fmt: skip
_MINE: Final = frozenset({"my", "mere", "meri", "mera", "apne", "apni", "apna", "hamare", "our"})
_FARTHEST: Final = 4  # tokens between a name and its direction
_SHOP: Final = re.compile(r"(?:dukaa?n\w*|dokaa?n|shop|shopkeeper|retailer|franchise|agent)")
_AT_THE_SHOP: Final = _FROM_BEHIND | {"par", "pe", "pr", "per", "zariye", "zarye", "through"}
_FROM_A_SHOP: Final = frozenset({"from", "at", "through", "via", "by"})
_HANDED_OVER: Final = (
    "bhej", "bej", "bhij", "transfer", "trnsfr", "send", "sent", "paid", "karw", "krw", "jama",
    "deposit", "easypaisa", "jazzcash",
)  # fmt: skip
_CRYPTO: Final = re.compile(r"\b(?:usdt|btc|eth|bnb|bitcoin|tether|crypto\w*)\b", re.I)
_ACCOUNTS: Final = ("phone", "iban", "bank_account")
_EXCHANGES: Final = frozenset({"binance", "okx", "bybit", "htx", "kucoin"})
_LOCAL_MOBILE: Final = re.compile(r"\+923\d{9}")


class Moment(NamedTuple):
    """When it was: not before ``at``, and at most ``slack`` later.

    ``precision`` is that of ``nlu.text.times``: "minute", "hour", "part_of_day", "day", ...
    """

    at: datetime
    slack: timedelta
    precision: str

    @property
    def is_exact(self) -> bool:
        """Whether an hour was told."""
        return self.precision in ("minute", "hour")


@dataclass(frozen=True)
class Place:
    """Where money left or arrived.

    Attributes:
        kind: "wallet", "bank", "shop" (cash over a counter) or "" when only a number is known.
        slug: Its name as ``nlu.text`` gives it, spaces written "-"; or "".
        account: Number or IBAN, or "".
    """

    kind: str = ""
    slug: str = ""
    account: str = ""

    @property
    def name(self) -> str:
        """Message id of its name, or ""."""
        return f"{self.kind}-{self.slug}" if self.slug else ""


@dataclass(frozen=True)
class Transfer:
    """One loss of money, as far as it is known.

    Attributes:
        source: Where the money left.
        target: Where it went.
        through: Named without a direction ("jazzcash kiya"); either or both of them.
        moment: When.
        rupees: Whole rupees, 0 when not known.
        foreign: Other money, as it was written.
        ids: Transaction ids.
        crypto: Whether coins were sent.
    """

    source: Place | None = None
    target: Place | None = None
    through: Place | None = None
    moment: Moment | None = None
    rupees: int = 0
    foreign: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    crypto: bool = False

    @property
    def ends(self) -> datetime | None:
        """End of the hold, counted from the moment that was told."""
        return self.moment.at + WALLET_HOLD if self.moment else None


@dataclass
class _Found:
    """What the texts of a draft name, with directions."""

    sources: list[Place] = field(default_factory=list)
    targets: list[Place] = field(default_factory=list)
    others: list[Place] = field(default_factory=list)
    receivers: list[str] = field(default_factory=list)
    shop: bool = False
    crypto: bool = False

    def settle(self) -> None:
        """A name without a direction is the other side when one side is known."""
        if not self.others:
            return
        other, known = self.others[0], [*self.sources, *self.targets]
        if known and known[0].slug == other.slug:
            return
        # "jazzcash kiya 0301-... par": the number is one of that wallet.
        if (self.sources or self.shop or self.receivers) and not self.targets:
            self.targets.append(self.others.pop(0))
        elif self.targets and not self.sources and not self.shop:
            self.sources.append(self.others.pop(0))


def transfer_of(draft: Complaint, catalogue: Catalogue, now: datetime) -> Transfer:
    """Put together what a draft tells of the money."""
    found = _Found()
    transaction = drafts.value(draft, "transaction") or {}
    # What was answered to "from where to where" counts more than the story.
    for text in [transaction.get("said"), *(part["text"] for part in draft.narrative)]:
        if text:
            _read(str(text), now, found)
    amount = drafts.value(draft, "amount") or {}
    found.settle()
    source = found.sources[0] if found.sources else Place(SHOP) if found.shop else None
    target = _with_account(found, draft, catalogue)
    crypto = found.crypto or any(map(_CRYPTO.search, amount.get("foreign") or ()))
    return Transfer(
        source=source,
        target=target,
        through=found.others[0] if found.others else None,
        moment=moment_of(draft, now),
        rupees=int(amount.get("rupees") or 0),
        foreign=tuple(amount.get("foreign") or ()),
        ids=tuple(transaction.get("ids") or ()),
        crypto=crypto and not (source or found.targets or found.others),
    )


def _with_account(found: _Found, draft: Complaint, catalogue: Catalogue) -> Place | None:
    """The receiver, with an account of the suspect's: a bank's rather than a mobile number."""
    target = found.targets[0] if found.targets else None
    if target and target.account:
        return target
    known = (drafts.value(draft, "suspect") or {}).get("observables") or ()
    accounts = [str(one["value"]) for one in known if one["type"] in ("iban", "bank_account")]
    account = next(iter([*accounts, *found.receivers]), "")
    if not account:
        return target
    letters = account[4:8] if account.startswith("PK") else ""
    owner = next((one for one in catalogue.institutions.values() if letters in one.iban), None)
    if owner and target is None:
        return Place(owner.kind, owner.id, account)
    if target is None and account in accounts:
        return Place(BANK, "", account)
    return replace(target, account=account) if target else Place(account=account)


def moment_of(draft: Complaint, now: datetime) -> Moment | None:
    """When it was, and how sure that is, or None when it is not known."""
    told = drafts.value(draft, "incident_time") or {}
    if not told.get("at"):
        return None
    at = datetime.fromisoformat(told["at"]).astimezone(KARACHI)
    read = parse_time(str(told.get("said") or ""), now.astimezone(KARACHI))
    precision = read.precision if read else "day" if _is_midnight(at) else "hour"
    return Moment(at, _SLACK[precision], precision)


def is_surely_past(moment: Moment | None, now: datetime) -> bool:
    """Whether the hold is over however the words are taken."""
    return moment is not None and now - (moment.at + moment.slack) >= WALLET_HOLD


def is_surely_held(moment: Moment | None, now: datetime) -> bool:
    """Whether the time was told exactly and the hold is not over."""
    return moment is not None and moment.is_exact and now - moment.at < WALLET_HOLD


def holds(place: Place | None, catalogue: Catalogue) -> bool:
    """Whether money that comes in there cannot be cashed at once."""
    known = catalogue.institutions.get(place.name) if place else None
    return bool(known and known.hold)


def may_be_wallet(place: Place | None) -> bool:
    """Whether a receiver whose name is not known may be a wallet: nothing is known, or a mobile."""
    if place is None or place.kind:
        return place is None
    return not place.account or bool(_LOCAL_MOBILE.fullmatch(place.account))


def just_now(text: str) -> str:
    """The word "abhi" where a story says it of the transfer; the reader of times passes it over.

    Returns:
        The word as it was written, or "".
    """
    tokens = [token for token in tokenise(text) if token.kind == "word"]
    words = [_key(token) for token in tokens]
    for number, word in enumerate(words):
        behind = words[number + 1 : number + _SENTENCE]
        sent = any(other.startswith(_SENDING) for other in behind)
        if word in _NOW and sent and not set(behind[:1]) & _STILL:
            return text[tokens[number].start : tokens[number].end]
    return ""


_NOW: Final = frozenset({"abhi", "abi", "abhe", "abhee"})
# "abhi tak", "abhi bhi", "abhi nahi" mean "still", "not yet".
_STILL: Final = frozenset({"tak", "bhi", "bi", "nahi", "nhi", "nahin", "to", "mujhe", "woh", "wo"})
_SENDING: Final = (
    "bhej", "bej", "bhij", "transfer", "trnsfr", "traansf", "nikal", "nikl", "gaye", "gay", "gai",
    "gya", "kat", "send", "sent", "diye", "diya", "de", "kiye", "kiya", "kia", "karwa", "chale",
)  # fmt: skip
_SENTENCE: Final = 14  # words


def _is_midnight(at: datetime) -> bool:
    return (at.hour, at.minute) == (0, 0)


def _over_a_counter(keys: list[str]) -> bool:
    """Whether it was sent from a shop: not what was bought there, nor what an agent took."""
    for n, key in enumerate(keys):
        if not _SHOP.fullmatch(key) or "online" in keys[max(0, n - 2) : n]:
            continue
        behind, before = keys[n + 1 : n + 9], keys[max(0, n - 9) : n]
        if _AT_THE_SHOP & {*behind[:3]} and any(w.startswith(_HANDED_OVER) for w in behind):
            return True
        if _FROM_A_SHOP & {*before[-4:]} and any(w.startswith(_HANDED_OVER) for w in before):
            return True
    return False


def _read(text: str, now: datetime, found: _Found) -> None:
    tokens = tokenise(text)
    keys = [_key(token) for token in tokens]
    found.shop = found.shop or _over_a_counter(keys)
    found.crypto = found.crypto or bool(_CRYPTO.search(text)) or bool(_EXCHANGES & set(keys))
    entities = extract(text, now)
    numbers = [one for one in entities if one.type in _ACCOUNTS and one.role != "caller"]
    found.receivers += [str(one.value) for one in numbers if one.role == "receiver"]
    for one in entities:
        inside = [n for n, t in enumerate(tokens) if one.start <= t.start < one.end]
        if one.type not in (WALLET, BANK) or not inside:
            continue
        way, until = _direction(tokens, keys, inside[0], inside[-1])
        account = next((str(n.value) for n in numbers if one.end <= n.start < until), "")
        place = Place(one.type, str(one.value).replace(" ", "-"), account)
        {"from": found.sources, "to": found.targets}.get(way, found.others).append(place)


def _direction(tokens: list[Token], keys: list[str], first: int, last: int) -> tuple[str, int]:
    """What the words beside a name say: "from", "to" or "", and up to where they reach."""
    number, passed = last + 1, 0
    while number < len(keys) and passed <= _FARTHEST:
        token, word = tokens[number], keys[number]
        if word in _FROM_BEHIND or word in _TO_BEHIND:
            return ("from" if word in _FROM_BEHIND else "to"), token.start
        if token.ends_sentence or (token.kind == "word" and word not in _FILL_BEHIND):
            break
        passed += token.kind == "word"
        number += 1
    # Behind an English name stands its number: "to Easypaisa 0345-...".
    until = tokens[number].start if number < len(tokens) else tokens[-1].end
    for number in range(first - 1, max(first - 2 - _FARTHEST, -1), -1):
        word = keys[number]
        if word in _FROM_BEFORE or word in _MINE:
            return "from", until
        if word in _TO_BEFORE:
            return "to", until
        if tokens[number].kind != "word" or word not in _FILL_BEFORE:
            break
    return "", until


def _key(token: Token) -> str:
    return token.norm if token.norm.isascii() else romanise(token.norm).lower()


def account_shown(account: str) -> str:
    """An account as people read it out: a mobile as 0300-1234567."""
    if _LOCAL_MOBILE.fullmatch(account):
        return f"0{account[3:6]}-{account[6:]}"
    return account
