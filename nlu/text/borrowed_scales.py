"""The scale a small number borrows from a sum beside it.

"45 then 90 hazar" is forty-five thousand; "38 hazar diye, ab 90 mang rahi" asks for ninety
thousand. People drop "hazar" and "lakh" once they have said it; a number that counts, dates or
names something borrows nothing.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from nlu.text.bare_numbers import NumberJudge
from nlu.text.loss_words import DONE, Role, looks_back, role_of
from nlu.text.numerals import Number, read_number
from nlu.text.scripts import word_set
from nlu.text.time_words import MONTHS

_ELLIPSIS = word_set("kabhi kbhi phir fir phr ya then or کبھی پھر یا")
_RANGE = word_set("- to se سے ya یا or")
_EXCHANGE = word_set("ke k kay ka کے کا")  # "paanch ke das hazar": doubled
_LIST = word_set("aur and + , ، اور & n phir fir phr then پھر")
_MORE = word_set("aur more mazeed اور مزید extra")
_BARE_NEXT = word_set("wala wali wale والا والی والے bhi بھی ki ka ke k کی کا کے hi ہی le لے de دے")
_MODELS = word_set(
    "iphone samsung galaxy note redmi infinix vivo oppo realme tecno honda toyota model phase mark "
    "فون گلیکسی نوٹ ہنڈا ماڈل فیز"
)
_REACH = 30  # tokens back to the sum that lends its scale
_NEAR = 6


class Lender(NamedTuple):
    """The last sum that had a scale.

    Attributes:
        scale: Its lowest scale, 1 when there is none yet.
        last: Its last token.
        values: Rupees of the sums read so far.
    """

    scale: int = 1
    last: int = -99
    values: tuple[Decimal, ...] = ()

    def after(self, number: Number, borrowed: int) -> Lender:
        """The lender once `number`, with the scale it borrowed, has been read."""
        if number.scale == 100 and not borrowed:
            return self._replace(last=number.last)
        value = number.value * (borrowed or 1)
        if number.scale == 1 and not borrowed:
            return self._replace(values=(*self.values[-3:], value))
        scale = borrowed or number.scale
        if scale == 100_000 and value % scale:
            scale = 1000  # "3 lac 10 hazar": what follows is thousands
        return Lender(scale, number.last, (*self.values[-3:], value))

    def scale_for(self, value: Decimal) -> int:
        """The scale for a small number: fifty after a lakh is fifty thousand."""
        return 1000 if self.scale == 100_000 and value >= 10 else self.scale


def borrowed_scale(judge: NumberJudge, number: Number, lender: Lender) -> int:
    """The scale that `number` borrows from a neighbour, 0 when none."""
    if number.scale > 1 or number.grouped or not 0 < number.value < 1000:
        return 0
    if judge.is_labelled(number.first) or _is_day(judge, number):
        return 0
    return _from_next(judge, number) or _from_previous(judge, number, lender)


def _from_next(judge: NumberJudge, number: Number) -> int:
    tokens, after = judge.tokens, number.last + 1
    if after >= len(tokens):
        return 0
    beside = read_number(tokens, after)
    if beside:
        whole = number.value * beside.scale  # "das pandrah hazar"
        fits = whole < beside.value <= 3 * whole and not beside.distributive
        return beside.scale if beside.scale >= 1000 and fits else 0
    joiner = tokens[after].norm
    upper = read_number(tokens, after + 1) if after + 1 < len(tokens) else None
    if upper is None or upper.scale < 1000:
        return 0
    whole = number.value * upper.scale
    if number.value < 2 and not number.digits:
        return 0  # "har ek se 3 hazar"
    if joiner in _RANGE and whole < upper.value < 1000 * whole:
        return upper.scale
    if joiner in _EXCHANGE and whole < upper.value <= 3 * whole:
        return upper.scale
    if joiner in _LIST and number.value >= 2:
        if upper.value / 10 <= whole <= upper.value * 10:
            return upper.scale
        if upper.scale == 100_000 and 10 <= number.value < 100:
            return 1000  # "50 phir 1 lakh"
    return 0


def _is_day(judge: NumberJudge, number: Number) -> bool:
    """Whether the number is a day or a model: "november 12, 50 hazar", "iPhone 15 ka 40 hazar"."""
    return judge.norm(number.first - 1) in MONTHS or judge.norm(number.first - 1) in _MODELS


def _from_previous(judge: NumberJudge, number: Number, lender: Lender) -> int:
    distance = number.first - lender.last
    if _is_said_again(judge, number, lender):
        return 1000
    if lender.scale < 1000 or distance > _REACH or judge.counts_something(number.last + 1):
        return 0
    scale = lender.scale_for(number.value)
    before = judge.norm(number.first - 1)
    if before in _ELLIPSIS and distance <= _NEAR and 2 <= number.value < 100:
        return scale if _ends_or_is_paid(judge, number.last + 1) else 0
    if not 10 <= number.value < 100:
        return 0
    if number.distributive or _is_paid_next(judge, number):
        return scale
    return scale if _is_split(judge, number, lender, scale) else 0


def _is_said_again(judge: NumberJudge, number: Number, lender: Lender) -> bool:
    """Read "asks 65,000. I have paid 65": the same sum without its thousands."""
    if number.value < 10 or number.value % 1 or judge.counts_something(number.last + 1):
        return False
    return number.value * 1000 in lender.values and judge.near_money(number, 3)


def _ends_or_is_paid(judge: NumberJudge, i: int) -> bool:
    """Whether no noun follows: "phir das", "phir 20 bheje", not "phir do banday"."""
    word = judge.norm(i)
    if i >= len(judge.tokens) or judge.tokens[i].kind == "punct" or word in _LIST or word in _MORE:
        return True
    return word in _BARE_NEXT or role_of(word) is not None


def _is_paid_next(judge: NumberJudge, number: Number) -> bool:
    """Read "55 diya", "90 mang rahi", "das aur mange"."""
    i = number.last + 1
    if judge.norm(i) in _MORE:
        i += 1
    word = judge.norm(i)
    if word in ("de", "دے", "le", "لے") and judge.norm(i + 1) in DONE:
        return True
    # English verbs follow their subject: "all eleven lost it" is not a sum.
    return not looks_back(word) and role_of(word) in (Role.PAID, Role.ASKED)


def _is_split(judge: NumberJudge, number: Number, lender: Lender, scale: int) -> bool:
    """Read "90 thousand in 2 parts, 50 and 40": the parts add up to the sum before them."""
    for first, joiner in ((number.first, number.last + 1), (number.first - 2, number.first - 1)):
        if judge.norm(joiner) not in _LIST or first < 0:
            continue
        one = read_number(judge.tokens, first)
        two = read_number(judge.tokens, joiner + 1)
        if one and two and one.scale == two.scale == 1 and one.last < joiner:
            return (one.value + two.value) * scale in lender.values
    return False
