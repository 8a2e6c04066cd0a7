"""Numbers as people say them: digits, words, South Asian scales and fractions.

Reads "2 lakh 40 hazar", "ڈھائی لاکھ", "sarhe teen hazar" and "12,500" from tokens. Money, dates and
durations build on it. The number words of Urdu come from `pakdatakit`; the Roman ones are our own.
Scales: sau 100, hazar 1,000, lakh 100,000, crore 10,000,000, arab 1,000,000,000.
Fractions: aadha 0.5, paune X = X - 1/4, sawa X = X + 1/4, derh 1.5, dhai 2.5, sarhe X = X + 1/2,
always of the scale that follows ("sawa sau" is 125, "paune paanch hazar" 4,750).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from nlu.text.money_words import COUNTED, ID_LABELS, is_unit_of_something_else
from nlu.text.number_words import AMBIGUOUS, FRACTIONS, SCALES, SMALL_NUMBERS
from nlu.text.scripts import word_set
from nlu.text.time_words import MONTHS
from nlu.text.tokens import Token, token_value

_ENGLISH_TENS = {
    "twenty",
    "thirty",
    "forty",
    "fourty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
}
# A comma joins nothing: "45 hazar, derh lac, 80 hazar" is a list.
_JOINERS = frozenset({"and", "aur", "or", "اور", "n", "&", "-"})
_LONG = re.compile(r"(.)\1{2,}")


class Number(NamedTuple):
    """A number read from tokens `first` to `last` (both included).

    Attributes:
        value: What it is worth.
        scale: The largest scale word in it (1 when there is none).
        digits: True when it starts with digits.
        grouped: True when its digits carry thousands separators.
        distributive: True for "das das hazar", ten thousand each.
        words: True when it is made of number words only and has no scale.
    """

    first: int
    last: int
    value: Decimal
    scale: int
    digits: bool
    grouped: bool
    distributive: bool

    @property
    def words(self) -> bool:
        """Whether it is a bare number word, the weakest sign of an amount."""
        return not self.digits and self.scale == 1


@lru_cache(maxsize=4096)
def small_number(word: str) -> int | None:
    """The value 0-99 of a normalised number word in any of the three spellings."""
    value = SMALL_NUMBERS.get(word)
    if value is None and len(word) > 4:
        value = SMALL_NUMBERS.get(_LONG.sub(r"\1\1", word))
    return value


def scale_at(tokens: Sequence[Token], i: int, *, after_digits: bool = False) -> int:
    """The scale word at token `i` (100 ... 10^11), or 0 when there is none."""
    if i >= len(tokens) or tokens[i].kind != "word":
        return 0
    word = tokens[i].norm
    scale = SCALES.get(word, 0)
    if not scale:
        if word in ("so", "sو") and i and _is_number_word(tokens[i - 1]):
            return 100
        if word == "l" and after_digits and tokens[i].glued:
            return 100_000
        if word.startswith("hazar") and after_digits and tokens[i].glued:
            return 1_000
        return 0
    if word in ("k", "کے", "m"):
        return scale if after_digits and _thousand_letter(tokens, i) else 0
    if word == "arab" and (i + 1 >= len(tokens) or tokens[i + 1].norm not in _RUPEES):
        return 0  # "arab mulk", "ek arab pati"
    return scale


def _is_number_word(token: Token) -> bool:
    return token.norm not in ("no", "do") and 0 < (small_number(token.norm) or 0) <= 19


def _thousand_letter(tokens: Sequence[Token], i: int) -> bool:
    """Whether "k", "کے" or "m" at `i` is a scale, not the Urdu postposition or minutes."""
    token = tokens[i]
    value = token_value(tokens[i - 1]) if i else None
    if value is None or value >= 1000 or (token.norm == "m" and not token.glued):
        return False
    following = tokens[i + 1].norm if i + 1 < len(tokens) else ""
    if token.norm == "m":
        return following not in ("ago", "pehle")
    if token.norm == "کے":
        return token.glued
    if not token.glued and following.isdecimal():
        return False  # "5 k 15000": fifteen thousand for five
    return token.glued or following not in _POSTPOSITION_NEXT


# A scale alone is a sum only in front of its currency: "hazar rupay", "ہزار ڈالر".
_RUPEES = word_set(
    "rupay rupees rupaye rupee rupy rs dollar dollars riyal dirham usd روپے روپیہ ڈالر ریال درہم"
)
_WHOLE = word_set("a pura poora pure poore sara saara پورا پورے سارا")  # "a lakh", "پورا لاکھ"
_POSTPOSITION_NEXT = word_set(
    "liye lye liay lie liey pas paas bad baad badle badlay sath saath andar qareeb qarib "
    "kareeb note "
    "bajaye elawa ilawa dauran pehle hisab hisaab lagbhag upar uper neeche niche karib log bando "
    "din mahine minute ghante"
)


def _joined_thousands(tokens: Sequence[Token], i: int) -> tuple[Decimal, int] | None:
    """Digits at `i`, with a detached "000" group ("50 000") or a dot for thousands ("50.000")."""
    value = token_value(tokens[i])
    if value is None:
        return None
    text = tokens[i].norm
    if re.fullmatch(r"\d{1,3}\.000", text):
        return value * 1000, i
    if i + 1 < len(tokens) and tokens[i + 1].norm == "000" and value < 1000 and text.isdigit():
        return value * 1000, i + 1
    return value, i


class _Part(NamedTuple):
    last: int
    value: Decimal
    digits: bool
    grouped: bool
    distributive: bool
    strong: bool  # may stand without a scale


def _multiplier(tokens: Sequence[Token], i: int) -> _Part | None:
    """A number below the scales: digits, a number word, or a fraction with its number."""
    if i >= len(tokens):
        return None
    token = tokens[i]
    if token.kind == "num":
        read = _joined_thousands(tokens, i)
        if read is None:
            return None
        value, last = read
        grouped = any(c in token.norm for c in ",٬،") or last > i
        twin = last + 1
        if twin < len(tokens) and tokens[twin].norm == token.norm and value >= 1:
            return _Part(twin, value, True, grouped, True, True)
        return _Part(last, value, True, grouped, False, True)
    if token.kind != "word":
        return None
    fraction = FRACTIONS.get(token.norm)
    if fraction:
        return _fraction(tokens, i, fraction)
    small = small_number(token.norm)
    if small is None:
        return None
    last, value, twin_found = i, Decimal(small), False
    if token.norm in _ENGLISH_TENS:
        hyphen = i + 1 < len(tokens) and tokens[i + 1].norm == "-"
        unit = i + 2 if hyphen else i + 1
        if unit < len(tokens) and 0 < (small_number(tokens[unit].norm) or 0) < 10:
            last, value = unit, value + Decimal(small_number(tokens[unit].norm) or 0)
    elif i + 1 < len(tokens) and tokens[i + 1].norm == token.norm:
        last, twin_found = i + 1, True
    return _Part(last, value, False, False, twin_found, token.norm not in AMBIGUOUS)


def _fraction(tokens: Sequence[Token], i: int, kind: str) -> _Part | None:
    """Read "sarhe teen", "paune do", "sawa", "derh": the fraction and the number it changes."""
    fixed = {"derh": Decimal("1.5"), "dhai": Decimal("2.5"), "half": Decimal("0.5")}
    if kind in fixed:
        a = tokens[i].norm == "half" and i + 1 < len(tokens) and tokens[i + 1].norm == "a"
        return _Part(i + a, fixed[kind], False, False, False, False)  # "half a million"
    change = {"sarhe": Decimal("0.5"), "sawa": Decimal("0.25"), "paune": Decimal("-0.25")}[kind]
    following = i + 1
    if following < len(tokens):
        token = tokens[following]
        number = token_value(token) if token.kind == "num" else None
        if number is None and token.kind == "word":
            small = small_number(token.norm)
            number = None if small is None else Decimal(small)
        if number is not None and 1 <= number < 1000:
            return _Part(following, number + change, False, False, False, False)
    if kind == "sarhe":
        return None
    return _Part(i, 1 + change, False, False, False, False)


def _stands_alone(tokens: Sequence[Token], i: int) -> bool:
    """Whether the scale at `i` is a number without one before it: "sau dollar", "a lakh"."""
    scale = scale_at(tokens, i)
    if not scale:
        return False
    if i and scale >= 1000 and tokens[i - 1].norm in _WHOLE:
        return True
    return i + 1 < len(tokens) and tokens[i + 1].norm in _RUPEES


def _elided(tokens: Sequence[Token], i: int, scale: int) -> Decimal:
    """What a small number at `i` adds after a lakh or a crore: "1 lac 60" is 160,000.

    People drop the lower scale when it is the next one down. The number must not count or date
    something ("2 lakh 12 logon", "1 lakh 5 november"), and a single digit must be followed by a
    word that cannot be counted.
    """
    lower = {100_000: 1000, 10_000_000: 100_000}.get(scale)
    part = _multiplier(tokens, i) if lower else None
    if lower is None or part is None or not part.strong or part.distributive or part.last != i:
        return Decimal(0)
    if part.value >= 100 or part.value < 5 or part.value % 1 or tokens[i].norm[0] == "0":
        return Decimal(0)
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if following is None:
        return part.value * lower
    word = following.norm
    if following.kind == "num" or word in ("/", ":", "-", "%", "+"):
        return Decimal(0)
    if following.kind == "word" and (
        scale_at(tokens, i + 1, after_digits=part.digits)
        or word in COUNTED
        or word in ID_LABELS
        or word in MONTHS
        or is_unit_of_something_else(word, glued=following.glued)
        or (part.value < 10 and word not in _AFTER_ELIDED)
    ):
        return Decimal(0)
    return part.value * lower


_AFTER_ELIDED = word_set(
    "me mein main ka ki ke k de diye dye diya bheje gaye gae gye gone liye lye le nikal lost "
    "rupay rs میں کا کی کے دے دیے دیئے بھیجے گئے لیے لے نکل روپے"
)


def read_number(tokens: Sequence[Token], i: int) -> Number | None:
    """Read the longest number that starts at token `i`.

    Scales must fall ("ek lakh das hazar paanch sau"); a number that does not continue the one
    before ends it. Ambiguous words ("do", "saath") and fractions count only in front of a scale.

    Returns:
        The number, or None when none starts here.
    """
    total, current = Decimal(0), Decimal(0)
    lowest, top = 10**13, 1  # lowest scale used so far; the largest for the caller
    at, last = i, -1
    digits = grouped = distributive = False
    while at < len(tokens):
        start = at
        if last >= 0 and tokens[at].norm in _JOINERS and lowest > 1:
            start = at + 1  # "ek lakh aur das hazar", but only if a number follows
        part = _multiplier(tokens, start)
        if part is None and last < 0 and _stands_alone(tokens, start):
            part = _Part(start - 1, Decimal(1), False, False, False, False)  # "lakh rupay"
        if part is None:
            break
        scale = scale_at(tokens, part.last + 1, after_digits=part.digits)
        if last < 0:
            digits, grouped, distributive = part.digits, part.grouped, part.distributive
            if not scale and not part.strong:
                return None
            if not scale and part.distributive:
                # "500 500" without a scale: read one, the twin is the reader's to find.
                return Number(i, part.last, part.value, 1, digits, grouped, True)
        if scale == 100 and scale < lowest:
            value, end, lowest = part.value * 100, part.last + 1, 100
            joiner = end + 1 < len(tokens) and tokens[end + 1].norm in ("and", "aur", "اور")
            more = _multiplier(tokens, end + 1 + joiner)
            if joiner and more and scale_at(tokens, more.last + 1) <= 100:
                more = None  # "two hundred and five" people: the joiner may start something else
            if (
                more
                and not more.digits
                and more.strong
                and more.value < 100
                and not more.distributive
            ):
                value, end = value + more.value, more.last
            bigger = scale_at(tokens, end + 1)
            if bigger > 100 and bigger < (10**13 if last < 0 else max(top, 1)):
                total, last, at = total + value * bigger, end + 1, end + 2
                lowest, top = bigger, max(top, bigger)
                continue
            current, last = value, end
            top = max(top, 100)
            break
        if scale and scale < lowest:
            last, at, lowest, top = part.last + 1, part.last + 2, scale, max(top, scale)
            value = part.value * scale
            # "2 lakh crore" and "10 hazar crore" do not occur in complaints; one scale a number.
            total += value
            elided = _elided(tokens, at, scale)
            if elided:
                total, last = total + elided, at
                break
            continue
        if last < 0 and not scale:
            return Number(i, part.last, part.value, 1, digits, grouped, distributive)
        if (
            lowest > 100
            and not scale
            and part.digits
            and 100 <= part.value < lowest
            and start == at
        ):
            current, last = part.value, part.last  # "12 hazar 500"
        break
    if last < 0:
        return None
    return Number(i, last, total + current, top, digits, grouped, distributive)
