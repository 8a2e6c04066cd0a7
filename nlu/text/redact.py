"""Taking secrets out of a message before anything is stored or logged.

Citizens in panic send the very things a thief asks for: one-time codes, PINs, CVVs, passwords and
whole card numbers. None of them helps an investigation. Telephones, CNICs, IBANs, accounts,
amounts, transaction ids and complaint numbers stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, Literal

from stdnum import luhn

from nlu.text.folding import Folded, fold, pattern
from nlu.text.identifiers import (
    find_cnics,
    find_crypto,
    find_ibans,
    find_phones,
    find_transaction_ids,
    find_urls,
)
from nlu.text.labels import MONEY_AFTER, MONEY_BEFORE

Kind = Literal["otp", "pin", "cvv", "card", "password"]
TOKEN: Final = "[removed]"  # noqa: S105 - the mark that stands where a secret was

_NOT_DIGITS = re.compile(r"\D+")

_OTP_WORD = (
    r"(?:\b(?:o\.?t\.?ps?|one ?time ?(?:password|pin|passcode|code)|codes?|kod|kode|coad|"
    r"pass ?codes?|"
    r"verification|verify code|activation)\b|او ٹی پی|اوٹی پی|کوڈ|کود|تصدیقی کوڈ)"
)
_PIN_WORD = (
    r"(?:\b(?:[amt]?-?pin|pin ?code|pincode|atm pin|pin)\b"
    r"|پن کوڈ|ایم پن|اے ٹی ایم پن|(?<![ء-ی])پن(?![ء-ی]))"
)
_CVV_WORD = r"(?:\b(?:cvv2?|cvc2?|cvn|security code|card code)\b|سی وی وی|سی وی سی)"
_LOGIN_WORD = (
    r"(?:\b(?:pass ?words?|passwrd|paswords?|pasword|passwd|pwd|passward)\b|پاس ?ورڈ|پاسورڈ)"
)
_SECRET_WORD = rf"(?:{_OTP_WORD}|{_PIN_WORD})"
# Words that may stand between the name of a secret and its value.
_IS = (
    r"(?:is|was|are|hai|hy|he|h|tha|thi|thy|ye|yeh|yh|wo|woh|no|number|nmbr|code|kod|of|the|my|"
    r"mera|meri|ka|ki|ke|"
    r"aya|ai|aaya|jo|sent|came|digits?|"
    r"ہے|تھا|تھی|یہ|وہ|نمبر|کوڈ|میرا|میری|کا|کی|آیا|آئی|جو)"
)
_FILL = rf"(?:[ :=#,.()'\"<>-]{{1,3}}{_IS}(?![a-zء-ی])){{0,3}}[ :=#,.()'\"<>*-]{{0,4}}"
_CODE: Final = (
    r"(?P<value>\d{4,8}|\d{3}[ -]\d{3,4}|\d(?:[ -]\d){3,7}|[a-z]-\d{5,6})(?![\d]|[.,/]\d|-\w)"
)
_NOT_A_SECRET = pattern(
    r"(?:\b(?:branch|swift|zip|area|sort|item|product|order|tracking|qr|promo|referral|invite|"
    r"short|postal|country|"
    r"dial|booking|consignment|ifsc|hs|source|discount|coupon|case|complaint|city)|برانچ|سوئفٹ|"
    r"آرڈر|شارٹ|پوسٹل) $"
)
_LOSS_AFTER = pattern(
    r"^ (?:\w+ ){0,3}?(?:nikal|nikl|nikle|kat|kut|gaye|gae|gya|gaya|chale|chaly|transfer|"
    r"withdraw|deduct|lost|gone|"
    r"le lie|le liye|loot|lut|bhej|bheje|send|sent|paid|debit|li[ey]|li[ey]e|lia|liya|maang|mang|"
    r"نکل|کٹ|گئے|چلے|ٹرانسفر|بھیج|لوٹ|لے|لیے|مانگ)"
)

_AFTER_WORD: Final = tuple(
    (kind, pattern(rf"{word}{_FILL}(?<![\d,.]){_CODE}"))
    for kind, word in (("pin", rf"(?P<word>{_PIN_WORD})"), ("otp", rf"(?P<word>{_OTP_WORD})"))
)
_CVV = pattern(rf"(?P<word>{_CVV_WORD}){_FILL}(?<![\d,.])(?P<value>\d{{3,4}})(?!\d|[.,]\d)")
_BEFORE_WORD = pattern(
    rf"(?<![\w,.-]){_CODE}(?=[ :=,.()'\"-]{{0,3}}(?:(?:is|was|wala|wali|hai|tha|ye|yeh|my|mera|"
    rf"the|digit|ka|"
    rf"والا|والی|ہے|تھا|یہ|کا|میرا) )"
    rf"{{0,3}}(?:(?:your|google|facebook|whatsapp|telegram|bank|"
    rf"login) ){{0,2}}(?P<word>{_SECRET_WORD}|{_CVV_WORD}))"
)
_SIX = re.compile(r"(?<![\w,.-])(?:\d{6}|\d{3}[ -]\d{3})(?![\w]|[.,-]\d)")
_SIX_NEAR = pattern(_OTP_WORD)
_TOLD = re.compile(r"(?<![\w,.-])\d{4,8}(?![\w]|[.,-]\d)")
_TOLD_BEFORE = pattern(rf"(?P<word>{_SECRET_WORD})[^\d\n]{{0,40}}$")
_TOLD_AFTER = pattern(
    r"^ (?:bata|bta|de d|dal|daal|likh|share|enter|parh|keh|told|bol|بتا|دے د|ڈال|لکھ|شیئر|پڑھ|بول)"
)
_PASSWORD = pattern(
    rf"(?P<word>{_LOGIN_WORD})(?:(?P<sure>[ ]?[:=][ ]?['\"]?)|"
    r"(?:[ ,'\"(-]{1,3}(?:is|was|hai|hy|he|tha|thi|ye|yeh|my|mera|ہے|تھا|"
    r"یہ)(?![a-zء-ی])){0,3}[ :=,'\"(-]{1,4})"
    r"(?P<value>[!-~]{3,64})"
)
_CARD = re.compile(r"(?<![\dA-Za-z])(?<!\d[-.])\d(?:[ .-]{0,2}\d){12,18}(?!\d)(?![-.]\d)")
_CARD_WORD = pattern(
    r"(?:\b(?:card|debit|credit|visa|master ?card|atm|paypak)\b|کارڈ|ڈیبٹ|کریڈٹ|ویزا|اے ٹی ایم)"
)
_ID_CARD = pattern(r"(?:cnic|nicop|shana?kh?ti|\bid ?card|identity|شناختی|سی این آئی سی)")
_ACCOUNT_WORD = pattern(
    r"(?:\b(?:account|acc|acct|a/c|iban|tid|trx|transaction|ref)\b|اکاؤنٹ|ٹرانزیکشن)[^\d\n]{0,25}$"
)
# Issuer ranges: Visa, Mastercard, American Express, PayPak, JCB, Diners, UnionPay, Discover,
# Maestro.
_ISSUER = re.compile(
    r"4(?:\d{15}|\d{18})|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|"
    r"3[47]\d{13}|2205\d{12}|"
    r"35\d{14}|3(?:0[0-5]|[68]\d)\d{11}|62\d{14,17}|6(?:011|5\d\d)\d{12}"
)


@dataclass(frozen=True, slots=True)
class Redacted:
    """A message without its secrets.

    Attributes:
        text: What may be kept; every secret replaced by `TOKEN`.
        removed: The kinds taken out, in reading order, each once.
    """

    text: str
    removed: list[Kind] = field(default_factory=list)


def _is_card(digits: str, before: str, after: str) -> bool:
    """Whether 13 to 19 digits are a payment card, judged by Luhn, issuer range and the words."""
    if digits[0] not in "234569" or len(set(digits)) == 1 or not luhn.is_valid(digits):
        return False
    named = bool(_CARD_WORD.search(before) or _CARD_WORD.match(after.lstrip()))
    if _ACCOUNT_WORD.search(before) and not named:
        return False
    if _ISSUER.fullmatch(digits) and len(digits) >= 15:
        return True
    return named and not _ID_CARD.search(before) and not _ID_CARD.search(after)


def _cards(folded: Folded) -> Iterator[tuple[int, int, Kind]]:
    for match in _CARD.finditer(folded.lower):
        digits = _NOT_DIGITS.sub("", match.group())
        before = folded.lower[max(0, match.start() - 40) : match.start()]
        if _is_card(digits, before, folded.lower[match.end() : match.end() + 25]):
            yield *match.span(), "card"


def _is_money(folded: Folded, start: int, end: int, *, loss_too: bool) -> bool:
    before, after = folded.lower[max(0, start - 12) : start], folded.lower[end : end + 40]
    return bool(
        MONEY_BEFORE.search(before)
        or MONEY_AFTER.match(after)
        or (loss_too and _LOSS_AFTER.match(after))
    )


def _codes(folded: Folded) -> Iterator[tuple[int, int, Kind]]:
    text = folded.lower
    for match in _CVV.finditer(text):
        yield *match.span("value"), "cvv"
    for kind, rule in _AFTER_WORD:
        for match in rule.finditer(text):
            before = text[max(0, match.start() - 20) : match.start()]
            if kind == "otp" and _NOT_A_SECRET.search(before):
                continue
            start, end = match.span("value")
            round_sum = match["value"].endswith("000")
            if not _is_money(folded, start, end, loss_too=round_sum):
                yield start, end, _kind(match["word"])
    for match in _BEFORE_WORD.finditer(text):
        start, end = match.span("value")
        if not _is_money(folded, start, end, loss_too=False) and len(match["value"]) != 5:
            if (
                len(match["value"]) == 4
                and _kind(match["word"]) == "otp"
                and match["value"][0] in "89"
            ):
                continue  # sender codes such as 8171 stand before "code" too
            yield start, end, _kind(match["word"])
    for match in _TOLD.finditer(text):
        word = _TOLD_BEFORE.search(text[max(0, match.start() - 55) : match.start()])
        if word and _TOLD_AFTER.match(text[match.end() : match.end() + 12]):
            yield *match.span(), _kind(word["word"])
    for match in _SIX.finditer(text):
        start, end = match.span()
        near = text[max(0, start - 35) : start] + "\n" + text[end : end + 20]
        word = _SIX_NEAR.search(near)
        if match.group().endswith("00") or not word or _NOT_A_SECRET.search(near[: word.start()]):
            continue
        if not _is_money(folded, start, end, loss_too=True):
            yield start, end, "otp"


def _kind(word: str) -> Kind:
    if re.fullmatch(_PIN_KIND, word):
        return "pin"
    return "cvv" if re.fullmatch(_CVV_KIND, word) else "otp"


_PIN_KIND = pattern(_PIN_WORD)
_CVV_KIND = pattern(_CVV_WORD)


def _passwords(folded: Folded) -> Iterator[tuple[int, int, Kind]]:
    for match in _PASSWORD.finditer(folded.lower):
        start, end = match.span("value")
        value = folded.text[start:end].rstrip(".,;:!?)'\"")
        tricky = any(c.isdigit() for c in value) or any(c in "@#$%^&*_" for c in value)
        if value.startswith(TOKEN) or len(value) < 3:
            continue
        if tricky or match["sure"]:
            yield start, start + len(value), "password"


def _protected(folded: Folded) -> bytearray:
    """Marks the original characters that belong to an identifier and must survive."""
    marks = bytearray(len(folded.original) + 1)
    finders = (find_ibans, find_cnics, find_phones, find_urls, find_crypto, find_transaction_ids)
    for one in (found for finder in finders for found in finder(folded)):
        if one.extra.get("kind") not in ("short_code", "uan") and one.extra.get("label") != "weak":
            marks[one.start : one.end] = b"\x01" * (one.end - one.start)
    return marks


def redact(text: str) -> Redacted:
    """Replace one-time codes, PINs, CVVs, passwords and card numbers by a neutral mark.

    Works in Urdu script, Roman Urdu and English, with Urdu digits too. Doing it twice changes
    nothing more. Never raises.
    """
    folded = fold(text)
    if not any(c.isdigit() for c in folded.text) and not re.search(_PASSWORD, folded.lower):
        return Redacted(text)
    spans: list[tuple[int, int, Kind]] = [
        (*folded.span(start, end), kind) for start, end, kind in _cards(folded)
    ]
    marks = _protected(folded)
    for start, end, _ in spans:  # a card is never an identifier worth keeping
        marks[start:end] = bytes(end - start)
    for start, end, kind in (*_codes(folded), *_passwords(folded)):
        first, last = folded.span(start, end)
        if not any(marks[first:last]):
            spans.append((first, last, kind))
    return _replace(text, sorted(spans, key=lambda one: (one[0], -one[1])))


def _replace(text: str, spans: list[tuple[int, int, Kind]]) -> Redacted:
    pieces: list[str] = []
    removed: list[Kind] = []
    position = 0
    for start, end, kind in spans:
        if start < position:
            continue
        pieces += [text[position:start], TOKEN]
        position = end
        if kind not in removed:
            removed.append(kind)
    return Redacted("".join(pieces) + text[position:], removed)
