"""Numbers that point to a person, an account or a payment: CNIC, IBAN, accounts, transaction ids.

The other identifiers live next door and are offered here too: telephones (`phones`), web links and
crypto addresses (`links`). Every `find_...` takes a message and returns what it found in reading
order, with offsets into that very message. Rules follow the formats NADRA and the State Bank
publish; there is no public checksum for a CNIC.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from pakdatakit import get_bank_info
from stdnum import iban as stdnum_iban

from nlu.text.folding import Folded, Found, fold, pattern
from nlu.text.labels import (
    ACCOUNT,
    ACCOUNT_BEFORE,
    BANK,
    FILL,
    MONEY_AFTER,
    MONEY_BEFORE,
    TRANSACTION,
)
from nlu.text.links import find_crypto, find_urls
from nlu.text.phones import Code, InvalidIdentifier, find_phones, parse_phone

__all__ = [
    "Code",
    "Found",
    "InvalidIdentifier",
    "find_accounts",
    "find_cnics",
    "find_crypto",
    "find_ibans",
    "find_phones",
    "find_transaction_ids",
    "find_urls",
    "parse_cnic",
    "parse_iban",
    "parse_phone",
]

_NOT_DIGITS = re.compile(r"\D+")

# --- CNIC ---------------------------------------------------------------------------------------

_GAP: Final = r"( ?[-_/] ?|[. ] ?)?"
_CNIC = re.compile(rf"(?<![\dA-Za-z+])(?<!\d[-.])(\d{{5}}){_GAP}(\d{{7}}){_GAP}(\d)(?!\d|[-.]\d)")
_CNIC_SPACED = re.compile(r"(?<![\dA-Za-z])\d(?:[ \-.]{0,2}\d){12}(?!\d)")
_CNIC_WORD = pattern(
    r"(?:\bc\.?n\.?i\.?c|\bnicop\b|\bnic\b|\bid ?card|\bidentity ?card|\bid (?:no|number)|"
    r"shan[ai]kh?t[iy]? ?card|shana?kh?ti|\bb-?form|شناختی ?کارڈ|شناختی|سی این آئی سی|"
    r"آئی ڈی کارڈ|نائیکوپ|"
    r"ب فارم|بے فارم)"
)
# A bank's name directly before thirteen digits makes them an account of it.
_ACCOUNT_OR_TID = pattern(rf"(?:(?:{ACCOUNT}|{TRANSACTION})[^\d\n]{{0,30}}|{BANK}{FILL})$")


def _cnic(digits: str) -> str:
    return f"{digits[:5]}-{digits[5:12]}-{digits[12]}"


def find_cnics(text: str | Folded) -> list[Found]:
    """Find 13-digit identity card numbers (CNIC, NICOP, B-form), as "35202-1234567-1".

    Dashes after 5 and 12 digits, the name of the card nearby, or a first digit from 1 to 8 with no
    word of accounts or transactions before it tell them from bank accounts of the same length.
    """
    folded = fold(text)
    lower = folded.lower
    found: dict[int, Found] = {}
    for match in _CNIC.finditer(lower):
        start, end = match.span()
        before = lower[max(0, start - 45) : start]
        named = _CNIC_WORD.search(before) or _CNIC_WORD.search(lower[end : end + 25])
        digits = _NOT_DIGITS.sub("", match.group())
        if match[2] and match[4]:
            sure = digits[0] != "0"
        else:
            sure = digits[0] in "12345678" and not (
                _ACCOUNT_OR_TID.search(before) or _NEAR_AFTER.match(lower[end : end + 30])
            )
        if named or sure:
            found[start] = folded.found(start, end, _cnic(digits))
    for word in _CNIC_WORD.finditer(lower):
        spaced = _CNIC_SPACED.search(lower, word.end(), word.end() + 65)
        if spaced and not any(c.isdigit() for c in lower[word.end() : spaced.start()]):
            digits = _NOT_DIGITS.sub("", spaced.group())
            found.setdefault(spaced.start(), folded.found(*spaced.span(), _cnic(digits)))
    return [found[start] for start in sorted(found)]


def parse_cnic(text: str) -> str:
    """Read an answer that should be one CNIC.

    Returns:
        The number as "35202-1234567-1".

    Raises:
        InvalidIdentifier: not_found, too_short, too_long, or bad_prefix for a first digit of 0.
    """
    digits = _NOT_DIGITS.sub("", fold(text).text)
    if not digits:
        raise InvalidIdentifier(Code.NOT_FOUND)
    if len(digits) != 13:
        inside = find_cnics(text)
        if len(inside) == 1:
            return inside[0].value
        raise InvalidIdentifier(Code.TOO_SHORT if len(digits) < 13 else Code.TOO_LONG)
    if digits[0] == "0":
        raise InvalidIdentifier(Code.BAD_PREFIX)
    return _cnic(digits)


# --- IBAN ---------------------------------------------------------------------------------------

_I: Final = r"[ \-.]{0,2}"
_IBAN = re.compile(
    rf"(?<![A-Z0-9])P{_I}K{_I}\d{_I}\d{_I}[A-Z]{{4}}"
    rf"(?:{_I}[A-Z0-9]{{16}}|(?:{_I}[A-Z0-9]{{4}}){{4}}|(?:{_I}\d){{16}})(?![A-Z0-9])",
    re.IGNORECASE | re.ASCII,
)
_IBAN_LIKE = re.compile(
    r"(?<![A-Z0-9])PK\d{2}[A-Z]{4}\d{8,20}(?![A-Z0-9])", re.IGNORECASE | re.ASCII
)
_NOT_ALNUM = re.compile(r"[^A-Z0-9]+")
_MY_ACCOUNT = pattern(
    r"(?:\b(?:mera|mere|meri|my|our|apna|apne|apni|hamara|hamare)|میرا|میرے|میری|اپنا|اپنے|اپنی|"
    r"ہمارا|ہمارے)"
    r"(?: [\w.]+){0,3}[ :=#,(]{0,3}$"
)
_PAID_BEFORE = pattern(
    r"(?:\b(?:into|to|uske|us ke|unke|un ke|uska|his|her|their|scammer|fraud|bheje|bheja|"
    r"transfer|transferred|"
    r"deposit|deposited|paying|paid|jama|send|sent)\b|اس کے|ان کے|اس کا|جمع|بھیج)[^\d\n]{0,40}$"
)
_PAID_AFTER = pattern(r"^[ ),.،-]{0,3}(?:pe|par|pr|per|me|mein|main|mai|ko|پر|میں|کو|پہ)\b")


@lru_cache(maxsize=256)
def _bank_of(code: str) -> str:
    info = get_bank_info(code)
    return info.name if info else ""


def _account_role(folded: Folded, start: int, end: int) -> str:
    before = folded.lower[max(0, start - 60) : start]
    if _MY_ACCOUNT.search(before):
        return "own"
    if _PAID_BEFORE.search(before) or _PAID_AFTER.match(folded.lower[end : end + 20]):
        return "receiver"
    return ""


def find_ibans(text: str | Folded) -> list[Found]:
    """Find Pakistani IBANs: PK, two digits, four letters, sixteen characters, in any spacing.

    A wrong checksum is still reported, since a mistyped account is a lead; `extra` holds
    `checksum` (bool), `bank` (name behind the bank code, or empty) and `role`.
    """
    folded = fold(text)
    found = []
    for match in _IBAN.finditer(folded.text):
        value = _NOT_ALNUM.sub("", match.group().upper())
        found.append(
            folded.found(
                *match.span(),
                value,
                checksum=stdnum_iban.is_valid(value),
                bank=_bank_of(value[4:8]),
                role=_account_role(folded, *match.span()),
            )
        )
    return found


def parse_iban(text: str) -> str:
    """Read an answer that should be one Pakistani IBAN.

    Returns:
        The IBAN in capitals without spaces.

    Raises:
        InvalidIdentifier: not_found, bad_prefix (not PK), too_short, too_long, bad_character, or
            bad_checksum (ISO 7064 mod 97), which mostly means one mistyped digit.
    """
    inside = find_ibans(text)
    value = inside[0].value if inside else _NOT_ALNUM.sub("", fold(text).text.upper())
    if not value:
        raise InvalidIdentifier(Code.NOT_FOUND)
    if not value.startswith("PK"):
        raise InvalidIdentifier(Code.BAD_PREFIX)
    if len(value) != 24:
        raise InvalidIdentifier(Code.TOO_SHORT if len(value) < 24 else Code.TOO_LONG)
    if not (value[2:4].isdigit() and value[4:8].isalpha()):
        raise InvalidIdentifier(Code.BAD_CHARACTER)
    if not stdnum_iban.is_valid(value):
        raise InvalidIdentifier(Code.BAD_CHECKSUM)
    return value


# --- plain bank accounts ------------------------------------------------------------------------

# A run of digits; dashes join freely, spaces only short groups of one printed number.
_RUN = re.compile(
    r"(?<![\w.,/+-])(?:\d{2,5}(?: \d{2,5}){2,6}|\d+(?:[-/]\d+){0,5})(?![\w]|[.,/-]\d)(?!-[A-Za-z])",
    re.ASCII,
)
_NEAR_BEFORE = pattern(rf"(?:{ACCOUNT}|{BANK})[^\d\n]{{0,45}}$")
_NEAR_AFTER = pattern(
    rf"^[ ,.()-]{{0,3}}(?:(?:ye|yeh|is|hai|wala|wale|ke|ka|ki|یہ|ہے|والا|والے|کے|"
    rf"کا) ){{0,2}}(?:{ACCOUNT}|{BANK})"
)
_BANK_BEFORE = pattern(rf"{BANK}{FILL}")
_DAYS_AFTER = pattern(r" ?(?:days|din\b|دن)")
_CARD_BEFORE = pattern(r"(?:\bcard|کارڈ)[^\d\n]{0,20}$")
_TID_BEFORE = pattern(rf"{TRANSACTION}[^\d\n]{{0,20}}$")
_OTHER_BEFORE = pattern(
    r"(?:\b(?:phone|mobile|whatsapp|call|otp|pin|code|cnic|plot|house|flat|street|order|parcel|"
    r"tracking|fir|case|"
    r"complaint|ticket|passport|imei|uid|user id|roll)\b|فون|موبائل|کوڈ|پن|کال)[^\d\n]{0,12}$"
)


def _is_account(lower: str, start: int, end: int, digits: str) -> bool:
    before, after = lower[max(0, start - 75) : start], lower[end : end + 30]
    if MONEY_BEFORE.search(before) or MONEY_AFTER.match(after) or _DAYS_AFTER.match(after):
        return False
    if ACCOUNT_BEFORE.search(before):
        return True
    if _TID_BEFORE.search(before) or _OTHER_BEFORE.search(before) or _CARD_BEFORE.search(before):
        return False
    long_enough = len(digits) >= 10 or (len(digits) >= 8 and digits[0] == "0")
    if long_enough and (_NEAR_BEFORE.search(before) or _NEAR_AFTER.match(after)):
        return True
    # A bank's name right before it; round short numbers stay amounts.
    return len(digits) >= 8 and bool(_BANK_BEFORE.search(before)) and not digits.endswith("000")


def find_accounts(text: str | Folded, taken: bytearray | None = None) -> list[Found]:
    """Find plain bank account numbers (6 to 20 digits) by the words around them.

    Telephones, CNICs and IBANs are left to their own finders; an IBAN with the wrong length is
    reported here so that it is not lost. Values are digits only; `extra` holds `role`.

    Args:
        text: The message.
        taken: One byte per original character, not zero where another identifier stands; worked
            out here when it is not given.
    """
    folded = fold(text)
    if taken is None:
        taken = bytearray(len(folded.original) + 1)
        for other in (*find_ibans(folded), *find_cnics(folded), *find_phones(folded)):
            taken[other.start : other.end] = b"\x01" * (other.end - other.start)
    found = []
    for match in _RUN.finditer(folded.lower):
        digits = _NOT_DIGITS.sub("", match.group())
        if not 6 <= len(digits) <= 20:
            continue
        start, end = match.span()
        first, last = folded.span(start, end)
        if any(taken[first:last]) or not _is_account(folded.lower, start, end, digits):
            continue
        found.append(folded.found(start, end, digits, role=_account_role(folded, start, end)))
    for match in _IBAN_LIKE.finditer(folded.text):
        first, last = folded.span(*match.span())
        if not any(taken[first:last]):
            role = _account_role(folded, *match.span())
            found.append(folded.found(*match.span(), match.group().upper(), role=role))
    return sorted(found, key=lambda one: one.start)


# --- transaction ids ----------------------------------------------------------------------------

_TID_LABEL = pattern(
    r"(?P<strong>\b(?:t\.?i\.?ds?\b|(?:trx|txn|trxn|tx|trans(?:action|ection|iction|cation)?|"
    r"tran|transfer|payment|"
    r"ref(?:erence|rence)?|raast ref|receipt)[ -]?(?:id|ids|i\.d|no|number|num|nmbr|"
    r"ref(?:erence)?|code|hash|#)\.?s?"
    r"(?: (?:no|number)\b)?|trxid|txid|txnid|rrn|utr|stan)"
    r"|(?:ٹرانزیکشن|ٹرانزکشن|ٹرانسیکشن|ٹرانزیکسن|ریفرنس|حوالہ|رسید)(?: کا| کی)? ?(?:آئی ڈی|نمبر|"
    r"آئڈی|کوڈ)"
    r"|ٹی آئی ڈی|آر آر این)"
    r"|(?P<weak>\b(?:trx|txn|trxn|tx|transaction|ref|reference|receipt)\b|ٹرانزیکشن|ریفرنس|رسید)"
)
_TID_FILL = pattern(
    r"(?:[ :=#.,()'\"-]{1,3}(?:id|is|was|are|hai|hy|he|h|ye|yeh|tha|thi|no|number|nmbr|of|ki|ka|"
    r"ke|aya|ai|mila|mili|jo|on|his|her|their|my|the|screen|screenshot|slip|raseed|rasid|par|pe|pr|"
    r"likha|likhi|dikha|sent|received|generated|"
    r"hain|رسید|پر|لکھا|اسکرین|نمبر|ہے|یہ|تھا|تھی|کا|کی|آیا|ملا|"
    r"ہیں)(?![a-z0-9])\.?){0,4}[ :=#.,()'\"-]{0,4}"
)
_TID_VALUE = re.compile(
    r"(?:0x)?[A-Z0-9](?:[A-Z0-9]|[-_/](?=[A-Z0-9])){4,69}", re.IGNORECASE | re.ASCII
)
_TID_MORE = pattern(r"[ ]{0,2}(?:,|،|&|/|\b(?:and|aur|or)\b|اور)[ ]{0,2}")
_HASH = re.compile(r"(?<![A-Za-z0-9])(?:0x)?[0-9a-fA-F]{64}(?![A-Za-z0-9])")
_OUR_OWN = re.compile(r"cmp-?\d", re.IGNORECASE)


def _tid_at(folded: Folded, position: int, least: int) -> re.Match[str] | None:
    """A transaction id starting at `position`: at least `least` characters, four of them digits."""
    match = _TID_VALUE.match(folded.text, position)
    if match is None or (match.end() < len(folded.text) and folded.text[match.end()] == "@"):
        return None
    value = match.group()
    if len(value) < least or sum(c.isdigit() for c in value) < 4 or _OUR_OWN.match(value):
        return None
    if value.isdigit() and MONEY_AFTER.match(folded.lower[match.end() : match.end() + 12]):
        return None
    return match


def _labelled(folded: Folded) -> Iterator[tuple[re.Match[str], str]]:
    for label in _TID_LABEL.finditer(folded.lower):
        fill = _TID_FILL.match(folded.lower, label.end())
        position = fill.end() if fill else label.end()
        strong = "strong" if label["strong"] else "weak"
        match = _tid_at(folded, position, 6 if label["strong"] else 8)
        while match:
            yield match, strong
            more = _TID_MORE.match(folded.lower, match.end())
            # The next of a list is as long as the one before it, or long enough by itself.
            least = min(8, len(match.group()))
            match = _tid_at(folded, more.end(), least) if more else None


def find_transaction_ids(text: str | Folded) -> list[Found]:
    """Find transaction ids: after TID, trx, transaction id, reference, RRN and their Urdu names.

    Lists ("TID 123456789 aur 987654321") are followed; block-chain hashes need no label.
    Values keep the citizen's letters; `extra` holds `label` (strong, weak or hash).
    """
    folded = fold(text)
    found: dict[int, Found] = {}
    for match, label in _labelled(folded):
        if match.start() not in found:
            found[match.start()] = folded.found(*match.span(), match.group(), label=label)
    for match in _HASH.finditer(folded.text):
        if not any(one.start <= folded.span(*match.span())[0] < one.end for one in found.values()):
            found[match.start()] = folded.found(*match.span(), match.group(), label="hash")
    return [found[start] for start in sorted(found)]
