"""When a number in a message is money: what stands beside it decides.

A number without a scale and without a currency is money when it is written like money or stands
beside words of sending, taking, asking or price; never when it counts, dates or names something.
"""

from __future__ import annotations

from nlu.text.money_words import (
    COUNTED,
    ID_LABELS,
    MONEY_CONTEXT,
    is_unit_of_something_else,
)
from nlu.text.not_money import identifier_spans
from nlu.text.number_words import SCALES
from nlu.text.numerals import Number, read_number
from nlu.text.repeats import count_of
from nlu.text.scripts import fold_digits, word_set
from nlu.text.tokens import tokenise


class NumberJudge:
    """The tokens of one message and what they say of its numbers."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = tokenise(text)
        self.blocked = self._blocked_tokens()
        # A number ends where a telephone number begins: "25 hazar 0312-0000451".
        self.readable = [
            t._replace(norm="\ufffd", kind="punct") if blocked else t
            for t, blocked in zip(self.tokens, self.blocked, strict=True)
        ]
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

    def norm(self, i: int) -> str:
        """The normal form of token `i`, empty outside the text."""
        return self.tokens[i].norm if 0 <= i < len(self.tokens) else ""

    def cannot_start(self, i: int) -> bool:
        """Whether no number can start at token `i`."""
        token = self.tokens[i]
        if token.kind == "punct" or self.blocked[i]:
            return True
        return (
            token.kind == "num"
            and len(token.norm) > 1
            and token.norm[0] == "0"
            and token.norm[1] not in ".٫"
        )

    def counts_something(self, after: int, *, scaled: bool = False) -> bool:
        """Whether what follows the number makes it a count, a duration, an hour or a percentage."""
        tokens = self.tokens
        for step in range(2):
            if after + step >= len(tokens):
                return False
            token = tokens[after + step]
            if token.kind == "num" or token.norm in ".,،۔?؟\n":
                return False
            if scaled and token.norm in _PER_MONTH:
                return False  # "saat hazar mahina"
            if step == 0 and is_unit_of_something_else(token.norm, glued=token.glued):
                return True
            if scaled and token.norm in _INSTALMENT:
                return False  # "ek lakh qist"
            if token.norm in COUNTED and not (step and scaled):
                return True
            if token.norm in MONEY_CONTEXT or token.norm in _PARTICLES:
                return False
        return False

    def hundreds_are_money(self, number: Number) -> bool:
        """Whether "teen sau" is rupees: near a word of money, or with nothing that it counts."""
        after = number.last + 1
        alone = after >= len(self.tokens) or self.norm(after) in ".,،۔"
        return alone or self.near_money(number, 8)

    def bare_is_money(self, number: Number) -> bool:
        """Whether a number without scale and currency is rupees."""
        if not number.digits or number.value < 100 or number.value in _SHORT_CODES:
            return False
        first = number.first
        before = self.norm(first - 1)
        fare = before == "ticket" and number.value % 500 == 0
        # Grouped digits are no code: "told the CVV. 61,280 gone".
        labelled = self.is_labelled(first) and not number.grouped and not fare
        if before in ("#", "@", "*") or labelled or self._touches_digits(number):
            return False
        if before == "+" and not self._continues_sum(first):
            return False
        if number.grouped:
            return True
        if number.value != number.value.to_integral_value() or number.value >= 10**8:
            return False
        if 1950 <= number.value <= 2035 and self._is_year(number):
            return False
        if number.value >= 500 and number.value % 50 == 0 and self._priced(number):
            return True
        if number.value % 10 == 0 and self.norm(first - 1) in _IN_TURN:
            return True  # "pehle 1100 phir 5100"
        if number.value < 500 and number.value % 10:
            after = number.last + 1  # "plot 117 b" is not money
            return after < len(self.context) and self.context[after]
        return self.near_money(number, 5 if number.value >= 500 else 3) or self._in_list(number)

    def repeated(self, number: Number) -> tuple[bool, int]:
        """Whether the sum was paid several times, and how many times (1 when unsaid)."""
        return number.distributive, count_of(self.tokens, number)

    def _continues_sum(self, first: int) -> bool:
        """Whether the "+" in front of the number adds to another: "5200 + 11400"."""
        before = self.tokens[first - 2] if first >= 2 else None
        return before is not None and (before.kind == "num" or before.norm in SCALES)

    def _in_list(self, number: Number) -> bool:
        """One of three sums in a row, or of two that are added: "2350, 6900 aur 4480"."""
        if number.value < 500:
            return False
        length, plus = 1, False
        for step in (1, -1):
            at = number.last if step > 0 else number.first
            for _ in range(4):
                joiner, at = at + step, at + 2 * step
                if self.norm(joiner) in _LIST and self.norm(at) in _LIST:
                    at += step  # "900, phir 1800"
                if self.norm(joiner) not in _LIST or not self._listed(at):
                    break
                length, plus = length + 1, plus or self.norm(joiner) == "+"
        return length >= 3 or (plus and length == 2)

    def _listed(self, i: int) -> bool:
        if not 0 <= i < len(self.tokens) or self.cannot_start(i):
            return False
        number = read_number(self.tokens, i)
        return (
            number is not None and 500 <= number.value < 10**8 and not 1950 <= number.value <= 2035
        )

    def _priced(self, number: Number) -> bool:
        """A round number beside a possessive: "kaam ka 18000", "3500 walay", "2200 ka tha"."""
        before, after = self.norm(number.first - 1), self.norm(number.last + 1)
        if before in _POSSESSIVE or before in _GIVERS or after in _WORTH:
            return True
        if number.value >= 1000 and before not in COUNTED:
            return True  # "show ka pass 5500": what is round and counts nothing is a price
        return self.norm(number.last + 1) in _POSSESSIVE and self.norm(number.last + 2) in _WAS

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
        if after >= len(tokens) or self.blocked[after]:
            return False  # an identifier that is whole without this number
        return tokens[after].kind == "num" and tokens[after].norm[0] == "0"

    def is_labelled(self, first: int) -> bool:
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

    def near_money(self, number: Number, reach: int) -> bool:
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


_PARTICLES = word_set("ka ki ke k ko se me mein mai pe par ne کا کی کے کو سے میں پر نے aur اور")
# Numbers people dial or text: PTA, BISP, Ehsaas, rescue.
_SHORT_CODES = frozenset(
    {3737, 4444, 667, 668, 1122, 1715, 1799, 1915, 1991, 8070, 8171, 8484, 9915}
)
_POSSESSIVE = word_set("ka ke k ki kay کا کے کی for")
_WORTH = word_set("wala wali wale walay waly waley والا والی والے")
_WAS = word_set("tha thi the thay tha. hai he hy تھا تھی تھے ہے")
_LIST = word_set("aur and + , ، اور & phir fir phr then پھر")
_GIVERS = word_set("ne nay نے")
_PER_MONTH = word_set(
    "mahina mahine mahana month monthly mahinay مہینہ مہینے ماہانہ roz din day daily روز"
)
_IN_TURN = word_set("pehle pehlay pahle phir phr fir then پہلے پھر")
_INSTALMENT = word_set("kisht qist kist kishat قسط")
_YEAR_AFTER = word_set("me mein main mai میں se سے ki کی ka کا ke کے")
_YEAR_BEFORE = word_set(
    "in since year san saal سال سن of january february march april may june july august "
    "september "
    "october november december jan feb mar apr jun jul aug sep sept oct nov dec"
)
