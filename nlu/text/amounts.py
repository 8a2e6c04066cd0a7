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

from nlu.text.bare_numbers import NumberJudge
from nlu.text.borrowed_scales import Lender, borrowed_scale
from nlu.text.currency_marks import currency_of
from nlu.text.losses import total_of
from nlu.text.numerals import Number, read_number

__all__ = ["Amount", "find_amounts", "parse_amount", "total_lost"]

_MAX_RUPEES = Decimal(10**12)


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


class _Finder(NumberJudge):
    """One pass over one message."""

    def run(self) -> list[Amount]:
        found: list[Amount] = []
        lender = Lender()
        i = 0
        while i < len(self.tokens):
            number = None if self.cannot_start(i) else read_number(self.readable, i)
            if number is None:
                i += 1
                continue
            borrowed = borrowed_scale(self, number, lender)
            amount = self._amount(number, borrowed)
            if amount is not None:
                if found and amount.start < found[-1].end:
                    # "5 Rs 10": one mark between two sums belongs to the first.
                    start = self.tokens[number.first].start
                    amount = replace(amount, start=start, text=self.text[start : amount.end])
                found.append(amount)
                lender = lender.after(number, borrowed)
            i = number.last + 1
        return found

    def _amount(self, number: Number, borrowed: int) -> Amount | None:
        start, end, currency = currency_of(self.tokens, number, self.blocked)
        value = number.value * (borrowed or 1)
        bare = number.scale == 1 and not borrowed
        if currency is None:
            return None  # money of a country that the message does not name
        if not currency:
            if self.counts_something(number.last + 1, scaled=number.scale >= 1000):
                return None
            if bare and not self.bare_is_money(number):
                return None
            if number.scale == 100 and not self.hundreds_are_money(number):
                return None
        if currency in ("", "PKR"):
            if not 0 < value < _MAX_RUPEES or (bare and currency and number.digits and value < 1):
                return None
            rupees = int(value.to_integral_value())
            if rupees < (1 if number.digits else 10):  # "ek rupaya" is an idiom
                return None
            each, count = self.repeated(number)
            return Amount(start, end, self.text[start:end], rupees, "PKR", each, count)
        if not 0 < value < _MAX_RUPEES or (value == 1 and not number.digits):
            return None  # "ek usdt wali id": one of a kind
        whole = value == value.to_integral_value()
        amount = int(value) if whole else value.normalize()
        return Amount(start, end, self.text[start:end], amount, currency)


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
        number = None if finder.cannot_start(i) else read_number(tokens, i)
        if number is None or any(finder.blocked[number.first : number.last + 1]):
            i += 1
            continue
        if finder.counts_something(number.last + 1) or finder.is_labelled(number.first):
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
