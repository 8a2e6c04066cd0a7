"""Amounts of money in a message, in three spellings and as people say them.

A number is money when a scale or a currency word says so, or when it is written like money
("64,000", "2500/-"), or when it stands bare beside words of sending, taking, asking or price. It is
not money when it belongs to a phone, a CNIC, an account, a code, a date, an hour, a percentage, an
age, a duration or a count. `nlu.text.losses` decides which of the amounts was lost.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from nlu.text.losses import total_of
from nlu.text.money_words import (
    COUNTED,
    CURRENCIES,
    CURRENCY_SIGNS,
    ID_LABELS,
    MONEY_CONTEXT,
    RUPEE_WORDS,
    is_unit_of_something_else,
)
from nlu.text.not_money import identifier_spans
from nlu.text.numerals import Number, read_number, small_number
from nlu.text.scripts import fold_digits, word_set
from nlu.text.tokens import Token, tokenise

__all__ = ["Amount", "find_amounts", "parse_amount", "total_lost"]

_MAX_RUPEES = Decimal(10**12)
_ELLIPSIS = word_set("kabhi kbhi phir fir ya then or کبھی پھر یا")
_RANGE = word_set("- to se سے ya یا or")
_COUNTRY = word_set("us u امریکی saudi american سعودی")


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of money found in a text.

    Attributes:
        start: Offset of its first character in the original text.
        end: Offset after its last character.
        text: The words themselves, `original[start:end]`.
        value: Whole rupees as int for PKR; int, or Decimal when fractional, for other currencies.
        currency: "PKR", "USD", "USDT" and so on (ISO 4217 or the ticker).
        each: True for a sum paid several times or by several people ("das das hazar").
        count: How many times it was paid when the text says so ("3 dafa"), else 1.
    """

    start: int
    end: int
    text: str
    value: int | Decimal
    currency: str = "PKR"
    each: bool = False
    count: int = 1


def find_amounts(text: str) -> list[Amount]:
    """Find every sum of money in `text`, in order, without overlaps.

    Never raises; linear in the length of `text`.
    """
    return _Finder(text).run()


class _Finder:
    """One pass over one message."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = tokenise(text)
        self.blocked = self._blocked_tokens()
        self.context = [t.kind == "word" and t.norm in MONEY_CONTEXT for t in self.tokens]

    def _blocked_tokens(self) -> list[bool]:
        spans = identifier_spans(fold_digits(self.text))
        flags, at = [], 0
        for token in self.tokens:
            while at < len(spans) and spans[at][1] <= token.start:
                at += 1
            flags.append(
                at < len(spans) and spans[at][0] < token.end and token.start < spans[at][1]
            )
        return flags

    def run(self) -> list[Amount]:
        found: list[Amount] = []
        i, last_scale, last_token = 0, 1, -99
        while i < len(self.tokens):
            number = None if self._cannot_start(i) else read_number(self.tokens, i)
            if number is None or any(self.blocked[number.first : number.last + 1]):
                i += 1
                continue
            elliptic = self._elliptic_scale(number, last_scale if i - last_token <= 6 else 1)
            amount = self._amount(number, elliptic)
            if amount is not None:
                if found and amount.start < found[-1].end:
                    # "5 Rs 10": one mark between two sums belongs to the first.
                    start = self.tokens[number.first].start
                    amount = replace(amount, start=start, text=self.text[start : amount.end])
                found.append(amount)
                last_scale = number.scale if number.scale > 1 else (elliptic or last_scale)
                last_token = number.last
            i = number.last + 1
        return found

    def _cannot_start(self, i: int) -> bool:
        token = self.tokens[i]
        if token.kind == "punct" or self.blocked[i]:
            return True
        return (
            token.kind == "num"
            and len(token.norm) > 1
            and token.norm[0] == "0"
            and token.norm[1] not in ".٫"
        )

    def _elliptic_scale(self, number: Number, last_scale: int) -> int:
        """The scale a small number borrows: "kabhi das hazar kabhi bees", "10-15 hazar"."""
        if number.scale > 1 or number.value >= 1000 or number.value <= 0 or number.grouped:
            return 0
        tokens, after = self.tokens, number.last + 1
        if after + 1 < len(tokens) and tokens[after].norm in _RANGE:
            upper = read_number(tokens, after + 1)
            if (
                upper
                and upper.scale >= 1000
                and upper.value > number.value
                and upper.value < 1000 * upper.scale
            ):
                return upper.scale
        beside = read_number(tokens, after) if after < len(tokens) else None
        if beside and beside.scale >= 1000 and not beside.distributive:
            whole = number.value * beside.scale  # "das pandrah hazar"
            if whole < beside.value <= 3 * whole and beside.value < 1000 * beside.scale:
                return beside.scale
        before = tokens[number.first - 1].norm if number.first else ""
        if last_scale >= 1000 and before in _ELLIPSIS and not self._counts_something(after):
            return last_scale
        return 0

    def _amount(self, number: Number, elliptic: int) -> Amount | None:
        start, end, currency = self._currency(number)
        value = number.value * (elliptic or 1)
        bare = number.scale == 1 and not elliptic
        if not currency:
            if self._counts_something(number.last + 1, scaled=number.scale >= 1000):
                return None
            if bare and not self._bare_is_money(number):
                return None
            if number.scale == 100 and not self._near_money(number, 8):
                return None
        if currency in ("", "PKR"):
            if not 0 < value < _MAX_RUPEES or (bare and currency and number.digits and value < 1):
                return None
            rupees = int(value.to_integral_value())
            if rupees < (1 if number.digits else 10):  # "ek rupaya" is an idiom
                return None
            return self._make(start, end, rupees, "PKR", number)
        if value <= 0:
            return None
        whole = value == value.to_integral_value()
        return self._make(start, end, int(value) if whole else value.normalize(), currency, number)

    def _make(
        self, start: int, end: int, value: int | Decimal, currency: str, number: Number
    ) -> Amount:
        count = self._times(number.last + 1)
        return Amount(start, end, self.text[start:end], value, currency, number.distributive, count)

    def _currency(self, number: Number) -> tuple[int, int, str]:
        """The span with its currency marks, and which currency they say ("" when none)."""
        tokens = self.tokens
        start, end = tokens[number.first].start, tokens[number.last].end
        currency = ""
        after = number.last + 1
        if after < len(tokens) and tokens[after].norm == "/" and tokens[after].glued:
            slash = after + 1
            if slash < len(tokens) and tokens[slash].norm in "-=" and tokens[slash].glued:
                return self._prefix(number.first, start)[0], tokens[slash].end, "PKR"
        if after < len(tokens):
            name = _currency_name(tokens[after])
            if not name and tokens[after].norm in _COUNTRY:
                name = _currency_name(tokens[after + 1]) if after + 1 < len(tokens) else ""
                after += bool(name)
            if name:
                end, currency = tokens[after].end, name
        start, before = self._prefix(number.first, start)
        return start, end, currency or before

    def _prefix(self, first: int, start: int) -> tuple[int, str]:
        """A currency mark in front of the number: "Rs. 500", "PKR 500", "$300"."""
        tokens, i = self.tokens, first - 1
        if i >= 0 and tokens[i].norm in (".", ":", "/") and i and not self.blocked[i - 1]:
            i -= 1
        if i >= 0 and tokens[i].norm in CURRENCY_SIGNS:
            sign = CURRENCY_SIGNS[tokens[i].norm]
            return tokens[i].start, sign
        return start, ""

    def _counts_something(self, after: int, *, scaled: bool = False) -> bool:
        """Whether what follows the number makes it a count, a duration, an hour or a percentage."""
        tokens = self.tokens
        for step in range(2):
            if after + step >= len(tokens):
                return False
            token = tokens[after + step]
            if token.kind == "num" or token.norm in ".,،۔?؟\n":
                return False
            if step == 0 and is_unit_of_something_else(token.norm, glued=token.glued):
                return True
            if token.norm in COUNTED and not (step and scaled):
                return True
            if token.norm in MONEY_CONTEXT or token.norm in _PARTICLES:
                return False
        return False

    def _bare_is_money(self, number: Number) -> bool:
        if not number.digits or number.value < 100 or number.value in _SHORT_CODES:
            return False
        tokens, first = self.tokens, number.first
        if first and tokens[first - 1].norm in "+#@*" or self._is_labelled(first):
            return False
        if self._touches_digits(number):
            return False
        if number.grouped:
            return True
        if number.value != number.value.to_integral_value() or number.value >= 10**8:
            return False
        if 1950 <= number.value <= 2035 and self._is_year(number):
            return False
        if number.value >= 500 and number.value % 50 == 0 and self._priced(number):
            return True
        return self._near_money(number, 5 if number.value >= 500 else 3)

    def _priced(self, number: Number) -> bool:
        """A round number after a possessive: "kaam ka 18000"."""
        tokens = self.tokens
        before = tokens[number.first - 1].norm if number.first else ""
        return before in _POSSESSIVE

    def _touches_digits(self, number: Number) -> bool:
        """Part of a spaced-out identifier: other digits stand directly beside it."""
        tokens = self.tokens
        before, after = number.first - 1, number.last + 1
        if before >= 0 and tokens[before].norm in "-/":
            before -= 1
        if before >= 0 and tokens[before].kind == "num":
            joined = tokens[number.first - 1].norm in "-/" and tokens[before].norm[0] != "0"
            if not number.grouped and not (joined and not self.blocked[before]):
                return tokens[before].norm[0] == "0" or len(tokens[before].norm) < 7
        return after < len(tokens) and tokens[after].kind == "num" and tokens[after].norm[0] == "0"

    def _is_labelled(self, first: int) -> bool:
        """Whether a word such as "code", "TID" or "account" names the number."""
        i, steps = first - 1, 0
        while (
            i >= 0
            and steps < 3
            and self.tokens[i].norm in (":", ".", "-", "=", "is", "hai", "hy", "ہے", "(")
        ):
            i, steps = i - 1, steps + 1
        return i >= 0 and self.tokens[i].norm in ID_LABELS

    def _is_year(self, number: Number) -> bool:
        tokens, after = self.tokens, number.last + 1
        before = tokens[number.first - 1].norm if number.first else ""
        following = tokens[after].norm if after < len(tokens) else ""
        if after + 1 < len(tokens) and tokens[after + 1].norm in ("ne", "نے"):
            return False  # "2000 main ne bheje"
        if number.value == 2000 and before not in _YEAR_BEFORE:
            return following in ("me", "mein", "میں")  # a round sum more often than a year
        return following in _YEAR_AFTER or before in _YEAR_BEFORE

    def _near_money(self, number: Number, reach: int) -> bool:
        """Whether a word of paying, taking, asking or price stands near, in the same sentence."""
        for i in range(number.last + 1, min(number.last + 1 + reach, len(self.tokens))):
            if self.tokens[i].ends_sentence:
                break
            if self.context[i]:
                return True
        for i in range(number.first - 1, max(number.first - 1 - reach, -1), -1):
            if self.tokens[i].ends_sentence and self.tokens[i].norm != ".":
                break
            if self.context[i]:
                return True
        return False

    def _times(self, after: int) -> int:
        """How many times the sum was paid: "3 dafa", "four times", "2 baar"; 1 when unsaid."""
        tokens = self.tokens
        for i in range(after, min(after + 4, len(tokens) - 1)):
            if tokens[i].ends_sentence:
                break
            if tokens[i + 1].norm in _TIMES_WORDS:
                small = (
                    int(tokens[i].norm)
                    if tokens[i].norm.isdecimal()
                    else small_number(tokens[i].norm)
                )
                return small if small and 2 <= small <= 50 else 1
        return 1


_PARTICLES = word_set("ka ki ke k ko se me mein mai pe par ne کا کی کے کو سے میں پر نے aur اور")
# Numbers people dial or text: PTA, BISP, Ehsaas, rescue.
_SHORT_CODES = frozenset({667, 668, 1122, 1715, 1799, 1915, 1991, 8070, 8171, 8484, 9915})
_POSSESSIVE = word_set("ka ke k ki kay کا کے کی for")
_TIMES_WORDS = word_set("dafa dafaa daffa dafah baar bar martaba times دفعہ بار مرتبہ")
_YEAR_AFTER = word_set("me mein main mai میں se سے ki کی ka کا ke کے")
_YEAR_BEFORE = word_set(
    "in since year san saal سال سن of january february march april may june july august "
    "september "
    "october november december jan feb mar apr jun jul aug sep sept oct nov dec"
)


def _currency_name(token: Token) -> str:
    if token.norm in RUPEE_WORDS:
        return "PKR"
    return CURRENCIES.get(token.norm, "")


def total_lost(text: str, amounts: Sequence[Amount]) -> int | None:
    """The rupees that the victim, or the people who paid, really lost.

    Promised profit, shown balances, sums asked for but not paid, prices and loans do not count; an
    explicit total wins over a sum.

    Args:
        text: The message `amounts` were found in.
        amounts: What `find_amounts` returned for it.

    Returns:
        Whole rupees, or None when nothing says that rupees were lost.
    """
    return total_of(text, [a for a in amounts if a.currency == "PKR"])


def parse_amount(text: str) -> Amount | None:
    """Read a whole answer to "how much?": "50 hazar", "2 lac 40k", "ڈیڑھ لاکھ" or plain "5000".

    Returns:
        The amount, or None when there is none or when several differ and none is called the total.
    """
    found = find_amounts(text)
    values = {(a.value, a.currency) for a in found}
    if len(values) == 1:
        return found[0]
    if found:
        total = total_lost(text, found)
        return next((a for a in found if a.value == total and a.currency == "PKR"), None)
    return _bare_answer(text)


def _bare_answer(text: str) -> Amount | None:
    """A short answer that is only a number: "5000", "پچاس", "teen"."""
    finder = _Finder(text)
    tokens = finder.tokens
    if len(tokens) > 8:
        return None
    numbers = []
    i = 0
    while i < len(tokens):
        number = None if finder._cannot_start(i) else read_number(tokens, i)
        if number is None or any(finder.blocked[number.first : number.last + 1]):
            i += 1
            continue
        if finder._counts_something(number.last + 1) or finder._is_labelled(number.first):
            return None
        numbers.append(number)
        i = number.last + 1
    if len(numbers) != 1:
        return None
    number = numbers[0]
    rupees = int(number.value.to_integral_value())
    if rupees < 1 or rupees >= 10**9 or any(finder.blocked):
        return None
    if number.words and len(tokens) - (number.last - number.first) > 3:
        return None
    start, end = tokens[number.first].start, tokens[number.last].end
    return Amount(start, end, text[start:end], rupees)
