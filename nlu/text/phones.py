"""Telephone numbers the way citizens write them: mobiles, landlines, UANs, short codes, foreign."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Final

import phonenumbers

from nlu.text.folding import Folded, Found, fold, pattern, words
from nlu.text.labels import ACCOUNT_BEFORE, MONEY_AFTER, MONEY_BEFORE, WALLET_BEFORE


class Code(StrEnum):
    """What is wrong with an identifier, so that the wording can help."""

    NOT_FOUND = "not_found"
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    BAD_PREFIX = "bad_prefix"
    BAD_CHARACTER = "bad_character"
    BAD_CHECKSUM = "bad_checksum"


class InvalidIdentifier(ValueError):  # noqa: N818 - the name reads as the code it carries
    """An answer is not the identifier that was asked for.

    Attributes:
        code: What is wrong; the message never repeats what the citizen typed.
    """

    def __init__(self, code: Code) -> None:
        super().__init__(code.value)
        self.code = code


# Up to three separators between two digits, as pasted numbers have: "(0300) 123-4567".
_S: Final = r"[ \-.()/_]{0,3}"
_D: Final = rf"{_S}\d"
# Never inside a longer number, a decimal or an identifier such as CMP-000482.
_LEFT: Final = r"(?<![\d+])(?<![a-z]-)(?<![a-z0-9]/)"
_RIGHT: Final = r"(?!\d)"

_MOBILE = re.compile(
    rf"{_LEFT}(?:[+(]{{0,2}}(?:00)?{_S}92{_S}(?:\(?0\)?{_S})?3(?:{_D}){{9}}"
    rf"|\(?0{_S}3(?:{_D}){{9}}"
    rf"|(?<!\d[.,-])3\d\d[ \-.]?\d{{3}}[ \-.]?\d{{4}}){_RIGHT}"
)
_LOCAL = re.compile(
    rf"{_LEFT}(?:[+(]{{0,2}}(?:00)?{_S}92{_S}(?:\(?0\)?{_S})?|\(?0)[2-9](?:{_D}){{7,10}}{_RIGHT}"
)
# The structure alone, for made-up or future numbers: two-digit areas, then three-digit ones.
_LOCAL_GROUPED = re.compile(
    rf"{_LEFT}(?:(?:\+|00)?92{_S}|\(?0)"
    r"(?:(?:21|42)\)?[ \-]{1,3}(?:\d[ \-]?){7}|[2-9][1-9]\)?[ \-]{1,3}(?:\d[ \-]?){6})\d(?!\d)"
)
_UAN = re.compile(rf"{_LEFT}111[ \-.]\d{{3}}[ \-.]\d{{3}}{_RIGHT}|{_LEFT}111\d{{6}}{_RIGHT}")
_FREE = re.compile(rf"{_LEFT}0[89]00[ \-.]?\d(?:[ \-.]?\d){{4}}{_RIGHT}")
_FOREIGN = re.compile(
    rf"(?:(?<![\w+])(?<!\d[.-])(?:\+{_S}|00(?=[1-9]))[1-9](?:{_D}){{6,16}}){_RIGHT}"
)
# Twelve digits with no plus are a foreign number only after a word that says so.
_FOREIGN_BARE = pattern(
    r"(number|nmbr|nambar|نمبر|whatsapp|call|called|caller|phone|کال|فون|واٹس ایپ)"
    r"(?: (?:no|from|is|se|hai|سے|ہے|ye|yeh|یہ))?[ :=#-]{1,3}([1-9]\d{10,11})(?!\d)"
)
_DIGITS = re.compile(r"\d+")

# Sender codes a citizen may report (PTA, BISP, Punjab e-challan, NADRA, banks and operators).
_KNOWN_CODES: Final = words(
    "8171 9915 8070 8484 9000 3737 1799 1991 9911 8300 8866 8009 1166 3627 668 420 9999 4250 "
    "8558 8008"
)
_SAYS_CODE = pattern(
    r"(?:\bfrom|\bby|\bsender|\bcode|\bnumber|\bno|نمبر|کوڈ)(?: (?:number|code|no|"
    r"short code))?"
    r"[ :#]{1,2}$"
)
_SAYS_SENDER = pattern(
    r"(?:\b(?:sms|msg|message|text|massage|call|called|reply|replied|ivr|robocall)s?|میسج|پیغام|"
    r"کال|"
    r"ایس ایم ایس)\b.{0,12}$"
)
_CODE_SENDS = pattern(
    r" (?:(?:wala|wale|number|code|نمبر|کوڈ) )?(?:se|sy|say|ka|سے|کا)\b(?: (?!nahi|nai|nhi)\w+)?? ?"
    r"(?:sms|msg|message|massage|messege|call|kal|fone|phone|مسیج|میسج|پیغام|کال|ایس ایم ایس|فون|"
    r"aya|ai\b|آیا|آی)"
)
_CODE_FROM = pattern(
    r" (?:(?:number|code|نمبر) )?(?:se|sy|سے)\b(?! (?:zyada|ziada|zyda|kam|upar|oper|le|nahi|nai|"
    r"nhi|زیادہ|کم|"
    r"اوپر|لے))"
)
_LIKE_IT = pattern(r" (?:jes[aeiy]|jais[aeiy]|like|ki tarah|جیس[اےی]|کی طرح)\b")
_CODE = re.compile(rf"{_LEFT}\d{{3,5}}(?![\d,.]\d)(?!\d)")
_MY = (
    r"(?:\b(?:mera|mere|meri|mra|mery|my|our|apna|apne|apni|hamara|hmara|hamare)|میرا|میرے|میری|"
    r"اپنا|اپنے|اپنی|ہمارا|ہمارے)"
)
_KIND = (
    r"(?:whatsapp|watsapp|whatsap|wa|phone|mobile|mob|cell|sim|contact|rabta|raabta|call back|"
    r"callback|"
    r"wallet|easypaisa|easy paisa|jazzcash|jazz cash|nayapay|sadapay|upaisa|bank|hbl|ubl|mcb|"
    r"meezan|"
    r"own|personal|zaati|registered|jazz|zong|ufone|telenor|ka|ki|ke|wala|wale|account|acc|"
    r"واٹس ایپ|فون|موبائل|سم|رابطہ|ایزی پیسہ|جاز کیش|ذاتی|کا|کی|کے|والا|اکاؤنٹ)"
)
_NOUN = (
    r"(?:number|no|num|nmbr|nambar|numbr|sim|account|acc|acct|wallet|contact|phone|cell|mobile|"
    r"whatsapp|easypaisa|jazzcash|نمبر|سم|اکاؤنٹ|فون|موبائل|والٹ)"
)
_LINK = (
    r"(?:is|was|hai|hy|he|h|ye|yeh|no|number|se|sy|par|pe|pr|per|tha|from|on|at|of|which|jo|"
    r"registered|"
    r"ہے|یہ|سے|پر|تھا|نمبر|جو)"
)
_OWN_BEFORE = pattern(
    rf"(?:{_MY}(?: {_KIND}){{0,3}} {_NOUN}\.?(?:[ :=(,-]{{1,3}}{_LINK}){{0,3}}"
    r"|\b(?:call|contact|reach|ring|text|whatsapp) (?:me|us)(?: back)?(?: (?:on|at))?"
    r"|(?:mujh se|mujhse|مجھ سے) (?:rabta|raabta|رابطہ)(?: \w+){0,3}"
    r"|\bi am using|\b(?:rabta|raabta|callback|call back|contact)(?: ka)? ?(?:number|no|nmbr)"
    r"|رابطہ نمبر)[ :=(,#.-]{0,3}$"
)
_OWN_AFTER = pattern(
    rf"^[ ).,،-]{{0,3}}(?:(?:ye|yeh|یہ|is|hai|ہے) ){{0,2}}{_MY}(?: {_KIND}){{0,2}} {_NOUN}"
)
_CALLER_BEFORE = pattern(
    r"(?:\b(?:from|by|us ne|usne|uska|us ka|unka|un ka|suspect|scammer|fraud|fraudster|hacker|"
    r"thief|caller|number|chor|thag|his|her|their|he gave|she gave)\b"
    r"|اس کا|ان کا|فراڈ|ہیکر|چور|ملزم)"
    r"(?:[ :=(,#-]{1,3}(?:account|acc|acct|number|no|nmbr|wallet|ka|ke|is|hai|he|hy|phone|"
    r"whatsapp|call|called|was|"
    r"اکاؤنٹ|نمبر|ہے|کا|کے|پر)){0,4}[ :=(,#.-]{0,3}$"
)
_RECEIVER_BEFORE = pattern(
    r"(?:\b(?:easypaisa|easy paisa|jazzcash|jazz cash|nayapay|naya pay|sadapay|sada pay|upaisa|"
    r"u paisa|"
    r"raast|wallet|send to|sent to|paid to|paid into|pay to|transferred to|transfer to|"
    r"sent (?:it|money) to|"
    r"account|acc|acct|receiver|beneficiary|title|tid|(?:sent|send|paid|pay|transferred|transfer|"
    r"gave|"
    r"deposited)\b[^\n]{0,30}\b(?:to|into|in|on))\b"
    r"|ایزی پیسہ|جاز کیش|نیا پے|سادہ پے|یو پیسہ|راست|والٹ|اکاؤنٹ|کھاتہ|کھاتے)"
    r"(?:[ :=(,#-]{1,3}(?:account|acc|acct|number|no|nmbr|wallet|ka|ke|is|hai|he|hy|mobile|on|to|"
    r"اکاؤنٹ|نمبر|ہے|کا|کے|پر)){0,4}[ :=(,#.-]{0,3}$"
)
_CALLER_AFTER = pattern(
    r"^[ ),.،-]{0,3}(?:(?:number|no|nmbr|نمبر|wale|wala|والے|والا|walay) ?){0,2}"
    r"(?:(?:se|sy|say|سے|called|calling|phoned|messaged|texted|contacted|rang|asked|kept|keeps|"
    r"demanded|threatened|whatsapp)\b)"
)
_PAID = (
    r"(?:bhej|bhije|transfer|send|sent|jama|dal|dale|dalwa|mangwa|mang|kr di|kar di|kiye|kie|kia|"
    r"dia|diye|"
    r"paid|pay|easypaisa|jazzcash|easy paisa|jazz cash|nayapay|sadapay|upaisa|wallet|paise|pese|"
    r"بھیج|ڈال|جمع|ٹرانسفر|منگوا|مانگ|کر دی|دیے|ایزی پیسہ|جاز کیش|پیسے)"
)
_RECEIVER_AFTER = pattern(
    r"^[ ),.،-]{0,3}(?:(?:number|no|nmbr|نمبر|wale|wala|والے|والا|account|acc|اکاؤنٹ) ?){0,2}"
    r"(?:(?:pe|par|pr|per|pay|p|پر|پہ|میں|me|mein|mai|main|ko|کو)\b"
    rf"|[( -]{{0,3}}{_PAID})"
)
_TALK_AFTER = pattern(
    r"^[ ),.،-]{0,3}(?:pe|par|pr|per|p|پر|پہ|me|ko|کو) (?:\w+ ){0,2}?(?:call|kal|phone|whatsapp|"
    r"dp|msg|message|"
    r"rabta|baat|کال|فون|رابطہ|بات|ڈی پی|واٹس ایپ)"
)


def _role(folded: Folded, start: int, end: int) -> str:
    """What a number did, as far as the words around it say so: own, caller, receiver or unknown.

    A wallet's name before it, or money put on it after it, makes it the receiver of the money.
    """
    before = folded.lower[max(0, start - 70) : start]
    after = folded.lower[end : end + 60]
    if _OWN_BEFORE.search(before) or _OWN_AFTER.match(after):
        return "own"
    if _CALLER_AFTER.match(after):
        return "caller"
    if _RECEIVER_BEFORE.search(before):
        return "receiver"
    if _RECEIVER_AFTER.match(after):
        return "caller" if _TALK_AFTER.match(after) else "receiver"
    return "caller" if _CALLER_BEFORE.search(before) else ""


def _digits(text: str) -> str:
    return "".join(_DIGITS.findall(text))


def _national(digits: str) -> str:
    """Pakistani digits without 00, 92 and trunk 0."""
    digits = digits.removeprefix("00")
    if digits.startswith("92") and len(digits) > 10:
        digits = digits[2:]
    return digits.removeprefix("0")


def _possible(number: str) -> str | None:
    """E.164 of `number` (with plus) when libphonenumber calls it valid or at least possible."""
    try:
        parsed = phonenumbers.parse(number, None)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(parsed):
        return None
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


def _landline(national: str) -> str | None:
    try:
        parsed = phonenumbers.parse("+92" + national, None)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(parsed):
        return None
    return "+92" + national


def _foreign(matched: str) -> tuple[str, int] | None:
    """E.164 and length used: a run of groups may reach into the amount that follows it."""
    ends = [m.end() for m in _DIGITS.finditer(matched)]
    possible = None
    for end in reversed(ends):
        digits = _digits(matched[:end]).removeprefix("00")
        if digits.startswith("92") or len(digits) < 7:
            continue
        value = _possible("+" + digits)
        if value and phonenumbers.is_valid_number(phonenumbers.parse(value, None)):
            return value, end
        # Accounts begin with 00 too: without a plus only a number that exists will do.
        if value and possible is None and matched.startswith("+"):
            possible = value, end
    return possible


def _candidates(folded: Folded) -> Iterator[tuple[int, int, str, str]]:
    """Every reading as (start, end, value, kind), the surest kinds first."""
    text = folded.lower
    for match in _MOBILE.finditer(text):
        yield *match.span(), "+92" + _national(_digits(match.group())), "mobile"
    for match in _FREE.finditer(text):
        yield *match.span(), "+92" + _digits(match.group())[1:], "toll_free"
    for match in _FOREIGN.finditer(text):
        foreign = _foreign(match.group())
        if foreign:
            yield match.start(), match.start() + foreign[1], foreign[0], "foreign"
    for match in _LOCAL.finditer(text):
        national = _national(_digits(match.group()))
        value = _landline(national)
        if value:
            yield *match.span(), value, "landline"
    for match in _LOCAL_GROUPED.finditer(text):
        yield *match.span(), "+92" + _national(_digits(match.group())), "landline"
    for match in _UAN.finditer(text):
        yield *match.span(), "+92" + _digits(match.group()), "uan"
    for match in _FOREIGN_BARE.finditer(text):
        bare = _foreign("+" + match.group(2))
        if bare and bare[1] == len(match.group(2)) + 1:
            yield *match.span(2), bare[0], "foreign"
    yield from _short_codes(text)


def _short_codes(text: str) -> Iterator[tuple[int, int, str, str]]:
    """Sender codes such as 8171, only where the words around them speak of a sender."""
    for match in _CODE.finditer(text):
        start, end = match.span()
        before, after = text[max(0, start - 30) : start], text[end : end + 30]
        if MONEY_AFTER.match(after) or MONEY_BEFORE.search(before) or _LIKE_IT.match(after):
            continue
        sends = _CODE_SENDS.match(after) or (
            _SAYS_CODE.search(before) and _SAYS_SENDER.search(before)
        )
        known = match.group() in _KNOWN_CODES and (
            _CODE_FROM.match(after) or _SAYS_CODE.search(before) or _SAYS_SENDER.search(before)
        )
        if known or (sends and len(match.group()) > 3 and not match.group().endswith("000")):
            yield start, end, match.group(), "short_code"


def _is_account(text: str, start: int, end: int) -> bool:
    """Whether bare digits without 03 or +92 stand right after "account number"."""
    if not text[start:end].isdigit() or text.startswith(("03", "923", "00923"), start):
        return False
    before = text[max(0, start - 60) : start]
    return bool(ACCOUNT_BEFORE.search(before)) and not WALLET_BEFORE.search(before)


def find_phones(text: str | Folded) -> list[Found]:
    """Find telephone numbers.

    Values are E.164; sender codes keep their digits. `extra` holds `role` (own, caller,
    receiver or empty)
    and `kind` (mobile, landline, uan, toll_free, foreign, short_code). Mobiles need only the
    structure 03XXXXXXXXX: prefixes move between networks and new ones appear.
    """
    folded = fold(text)
    found: list[Found] = []
    taken = bytearray(len(folded.text))
    for start, end, value, kind in _candidates(folded):
        if any(taken[start:end]) or _is_account(folded.lower, start, end):
            continue
        taken[start:end] = b"\x01" * (end - start)
        while folded.text[start] in " .-/_" or (
            folded.text[start] == "(" and ")" not in folded.text[start:end]
        ):
            start += 1
        role = "" if kind == "short_code" else _role(folded, start, end)
        found.append(folded.found(start, end, value, role=role, kind=kind))
    return sorted(found, key=lambda one: one.start)


def parse_phone(text: str) -> str:
    """Read an answer that should be one telephone number.

    Returns:
        The number in E.164.

    Raises:
        InvalidIdentifier: not_found, too_short, too_long or bad_prefix.
    """
    found = [one for one in find_phones(text) if one.extra["kind"] != "short_code"]
    if found:
        return found[0].value
    digits = _digits(fold(text).text)
    if len(digits) < 5:
        raise InvalidIdentifier(Code.NOT_FOUND)
    national = _national(digits)
    if not digits.startswith(("0", "92", "3")):
        raise InvalidIdentifier(Code.BAD_PREFIX)
    if len(national) < 10:
        raise InvalidIdentifier(Code.TOO_SHORT)
    raise InvalidIdentifier(Code.TOO_LONG if len(national) > 10 else Code.BAD_PREFIX)
