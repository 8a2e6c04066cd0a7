"""Web links and crypto-currency addresses, also when written to be harmless (hxxp, [.])."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from typing import Final

from nlu.text.folding import Folded, Found, fold, pattern, words
from nlu.text.keccak import eip55

_DOT: Final = r"(?:\.|\[\.\]|\(\.\)|\{\.\}|\s?\[dot\]\s?|\s?\(dot\)\s?)"
_LABEL: Final = r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?"
_HOST: Final = rf"(?:{_LABEL}{_DOT}){{1,8}}"
# The path ends at white space, quotes or the first letter that is not ASCII.
_PATH: Final = r"(?::\d{2,5})?(?:[/?#][!#-;=?-_a-z{|}~]*)?"
_URL = re.compile(
    rf"(?<![a-z0-9@._/-])(?P<scheme>(?:h(?:tt|xx)ps?\[?:\]?//|ftp://))?(?P<www>www{_DOT})?"
    rf"(?P<host>{_HOST})(?P<tld>[a-z]{{2,24}}|xn--[a-z0-9-]{{2,30}})(?![a-z0-9@_]|-[a-z0-9])"
    rf"(?P<path>{_PATH})"
)
_IP_URL = re.compile(
    rf"(?<![a-z0-9])h(?:tt|"
    rf"xx)ps?\[?:\]?//(?P<host>(?:\d{{1,3}}{_DOT}){{3}}\d{{1,3}})(?P<path>{_PATH})"
)
_REFANG = re.compile(r"\s?(?:\[(?:\.|dot)\]|\((?:\.|dot)\)|\{\.\})\s?")
_TAIL: Final = ".,;:!?'\"*_~>|}-&="

# Domains a bare name may end in. Two lists: endings that are also ordinary words of Roman Urdu or
# English need a sign that a link is meant, because citizens forget the space after a full stop.
_ENDINGS: Final = words(
    "com net org pk edu gov mil int info biz xyz top cc tk ml ga cf gq ru cn in uk us ca au de "
    "fr eu "
    "io ai app dev tech cloud space fun icu vip win bid loan trade finance exchange capital fund "
    "money cash credit market markets sbs cfd buzz rest bond lol mom quest cyou monster click "
    "website digital agency ltd llc group world today news email support services solutions "
    "academy center network systems wiki page pages pro mobi name asia tv ws sx st gg sh ly pw vc "
    "su ir ae sa qa tr kz ng za ke gh my sg hk jp kr tw vn th ph id br mx ar cl pe nl be se no "
    "fi dk pl cz "
    "it es pt gr ro bg hu at ch ie il bd lk np af shop store site online live link club life help "
    "to me is so am be do us la ki se re ne na ba bar one best host press sale games game bet "
    "casino "
    "poker social chat design studio media art blog xn ooo men work works date stream download "
    "racing "
    "review party science faith webcam cricket accountant zone plus run gold red blue green "
    "black pink "
    "direct delivery express courier parcel kim ink coin crypto nft wallet tax claims"
)
_WORD_ENDINGS: Final = words(
    "me to in is so no it us my at be am do la se ne na ke ki pe re ba ga app link site shop store "
    "online live money cash market group world today news email help fun life game games chat "
    "work date one best run plus name page pages sale trade loan fund credit delivery parcel "
    "courier "
    "coin wallet crypto social media club support click download party win bet men tax id sh "
    "pages st "
    "ai pk bar art host press review zone express direct gold red blue green black pink tv"
)
_SHORT_HOSTS: Final = words(
    "t.me wa.me m.me bit.ly fb.me telegram.me is.gd tinyurl.com cutt.ly rb.gy goo.gl s.id t.co "
    "youtu.be discord.gg ow.ly lnk.to"
)
_LINK_WORD = pattern(
    r"(?:link|linked|url|website|web site|site|domain|http|page|app|لنک|ویب سائٹ|سائٹ|ڈومین)"
    r"[ :=\"'(-]{0,3}(?:(?:is|was|hai|tha|ye|yeh|ka|named|called|ہے|یہ|تھا)[ :=\"'(-]{1,3}){0,2}$"
)
_SENTENCE_ENDS: Final = words(
    "hai he hy h hain hen hyn tha thi thay the gaya gya gia gai gayi gae gaye diya dia dya diye di "
    "kiya kia kya ki li liya lia lya nahi nhi nai raha rha rahi rhi rahe rhe ho hua hui hun hoon "
    "ga gi "
    "karo kro kar kr karna krna aya ai aaya ayi bhai sir jee g ji please plz now money it me you "
    "him "
    "her them done gone lost back up out account number call paise pese rupay rupees"
)


def _is_link(match: re.Match[str], host: str, text: str) -> bool:
    """Whether a dotted name is meant as a link, and not a full stop without its space."""
    if match["scheme"] or match["www"] or host in _SHORT_HOSTS:
        return True
    ending = match["tld"]
    if ending not in _ENDINGS and not ending.startswith("xn--"):
        return False
    if match["path"] or host.count(".") > 1 or "[" in match.group() or "(" in match.group():
        return True
    label = host.rpartition(".")[0]
    if label.isdigit():
        return False
    if ending not in _WORD_ENDINGS or re.search(r"[\d-]", label):
        return True
    if _LINK_WORD.search(text[max(0, match.start() - 40) : match.start()]):
        return True
    # Two letters such as "me" or "se" are postpositions far more often than endings.
    return (
        (len(ending) > 2 or ending in {"ai", "pk", "id"})
        and label not in _SENTENCE_ENDS
        and len(label) > 4
    )


def _trim(url: str, length: int) -> int:
    """Length without the punctuation that belongs to the sentence, not to the link."""
    while length and (
        url[length - 1] in _TAIL
        or (url[length - 1] == ")" and url.count("(", 0, length) < url.count(")", 0, length))
        or (url[length - 1] == "]" and url.count("[", 0, length) < url.count("]", 0, length))
    ):
        length -= 1
    return length


def find_urls(text: str | Folded) -> list[Found]:
    """Find web links: with or without scheme, defanged, short links such as t.me/name.

    Values carry no scheme and are re-fanged; the host is in lower case, the path as it was typed.
    Mail addresses and plain @handles are not links.
    """
    folded = fold(text)
    found: list[Found] = []
    for match in _URL.finditer(folded.lower):
        start, host_start = match.start(), match.start("www" if match["www"] else "host")
        host = _REFANG.sub(".", folded.lower[host_start : match.end("tld")])
        if not _is_link(match, host, folded.lower):
            continue
        path = folded.text[match.end("tld") : match.end()]
        path = path[: _trim(path, len(path))]
        end = match.end("tld") + len(path)
        found.append(folded.found(start, end, host + path.removesuffix("/"), host=host))
    for match in _IP_URL.finditer(folded.lower):
        host = _REFANG.sub(".", match["host"])
        path = folded.text[match.end("host") : match.end()]
        path = path[: _trim(path, len(path))]
        end = match.end("host") + len(path)
        found.append(folded.found(match.start(), end, host + path.removesuffix("/"), host=host))
    return sorted(found, key=lambda one: one.start)


_B58: Final = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_BECH32: Final = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_TRON = re.compile(r"(?<![A-Za-z0-9])T[1-9A-HJ-NP-Za-km-z]{33}(?![A-Za-z0-9])")
_BTC = re.compile(r"(?<![A-Za-z0-9])[13][1-9A-HJ-NP-Za-km-z]{25,34}(?![A-Za-z0-9])")
_BTC_BECH = re.compile(r"(?<![a-z0-9])bc1[qp][02-9ac-hj-np-z]{25,71}(?![a-z0-9])")
_ETH = re.compile(r"(?<![a-z0-9])0x[0-9a-f]{40}(?![a-z0-9])")
_CRYPTO_WORD = pattern(
    r"(?:address|adress|wallet|usdt|trc|tron|trx|btc|bitcoin|crypto|binance|bep|erc|eth|coin|"
    r"ایڈریس|والٹ|کرپٹو|بٹ کوائن|بائننس|یو ایس ڈی ٹی)"
)


def base58check(address: str) -> bool:
    """Whether a Base58Check string carries its own checksum (double SHA-256, four bytes)."""
    number = 0
    for char in address:
        number = number * 58 + _B58.index(char)
    try:
        raw = number.to_bytes(25, "big")
    except OverflowError:
        return False
    digest = hashlib.sha256(hashlib.sha256(raw[:-4]).digest()).digest()
    return digest[:4] == raw[-4:]


def bech32(address: str) -> bool:
    """Whether a lower-case bc1... address carries its checksum (BIP 173, and BIP 350 bech32m)."""
    prefix, data = "bc", address[3:]
    values = [ord(c) >> 5 for c in prefix] + [0] + [ord(c) & 31 for c in prefix]
    values += [_BECH32.index(c) for c in data]
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for bit, generator in enumerate(
            (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
        ):
            check ^= generator if top >> bit & 1 else 0
    return check == (1 if data[0] == "q" else 0x2BC830A3)


def _mixed(address: str) -> bool:
    """Capitals, small letters and digits together: no word or number looks like that."""
    kinds = (str.isupper, str.islower, str.isdigit)
    return all(any(kind(c) for c in address[1:]) for kind in kinds)


_MOST_CHECKED: Final = 50  # checksums worked out in one message; each takes about 2 ms


def _addresses(folded: Folded) -> Iterator[tuple[re.Match[str], str, str, bool | None]]:
    for match in _TRON.finditer(folded.text):
        yield match, match.group(), "tron", base58check(match.group())
    for match in _BTC.finditer(folded.text):
        yield match, match.group(), "bitcoin", base58check(match.group())
    for match in _BTC_BECH.finditer(folded.lower):
        yield match, match.group(), "bitcoin", bech32(match.group())
    for number, match in enumerate(_ETH.finditer(folded.lower)):
        value = "0x" + folded.text[match.start() + 2 : match.end()]
        yield match, value, "ethereum", eip55(value) if number < _MOST_CHECKED else None


def find_crypto(text: str | Folded) -> list[Found]:
    """Find addresses of TRON (USDT TRC-20), Bitcoin, and Ethereum with its relatives.

    `extra` holds `network` and `checksum`: True, False, or None where the address carries none
    (an Ethereum address in one case). A wrong checksum is still reported, because a mistyped
    address is evidence too, but only where the letters are mixed and the words around speak of
    addresses.
    """
    folded = fold(text)
    found = []
    for match, value, network, checksum in _addresses(folded):
        if checksum is False:
            around = folded.lower[max(0, match.start() - 60) : match.end() + 40]
            sure = network in ("tron", "ethereum") or value.startswith("bc1")
            if not (
                (sure or _CRYPTO_WORD.search(around)) and (value.startswith("bc1") or _mixed(value))
            ):
                continue
        found.append(folded.found(*match.span(), value, network=network, checksum=checksum))
    return sorted(found, key=lambda one: one.start)
