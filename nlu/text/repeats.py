"""How many times a sum was paid: "5 5 hazar 3 dafa", "14 transfers of 9,999", "do ne 1500 1500".

Only what the message says plainly is counted; otherwise the sum was paid once, or an unknown number
of times when it is said twice ("das das hazar").
"""

from __future__ import annotations

from collections.abc import Sequence

from nlu.text.money_words import COUNTED
from nlu.text.numerals import Number, small_number
from nlu.text.scripts import word_set
from nlu.text.tokens import Token

_MOST = 50  # a larger count is a number of members or messages, not of payments
_MOST_PAYERS = 10  # "from 40 students": a round guess
_REACH = 9  # tokens in which the payers of a sum stand
_TIMES = word_set("dafa dafaa daffa dafah baar bar martaba martba times marteba دفعہ بار مرتبہ")
_PAYMENTS = word_set(
    "transactions transaction transfers txns trx payments withdrawals installments instalments "
    "debits purchases charges deductions deposits orders entries parts "
    "ٹرانزیکشن ٹرانزیکشنز ٹرانزیکشنیں kistain qisten kisten kishten kishtain kist qist قسطیں"
)
_NOT_PAYMENTS = word_set("call calls phone fon msg message sms otp code کال فون میسج کوڈ کالیں")
_EACH = word_set("each apiece ہر")
_AGENT = word_set("ne se ko نے سے کو")
_BETWEEN = word_set("of rs pkr ki ke worth کی : ( ~")


def count_of(tokens: Sequence[Token], number: Number) -> int:
    """How many times the sum `number` was paid; 1 when the message does not say."""
    count = _times_after(tokens, number.last + 1) or _times_before(tokens, number)
    if count:
        return count
    if number.distributive or _is_each(tokens, number.last + 1):
        payers = _payers_before(tokens, number) or _payers_after(tokens, number.last + 1)
        return payers if 2 <= payers <= _MOST_PAYERS else 1
    return 1


def _is_each(tokens: Sequence[Token], after: int) -> bool:
    return any(token.norm in _EACH for token in tokens[after : after + 3])


def _small(token: Token) -> int:
    """A count of 2 to 50, else 0."""
    if token.kind == "num":
        value = int(token.norm) if token.norm.isdecimal() and len(token.norm) < 3 else 0
    else:
        value = small_number(token.norm) or 0
    return value if 2 <= value <= _MOST else 0


def _times_after(tokens: Sequence[Token], after: int) -> int:
    """Read "... 3 dafa", "four times", "2 baar" behind the sum."""
    for i in range(after, min(after + 4, len(tokens) - 1)):
        if tokens[i].ends_sentence:
            break
        if tokens[i + 1].norm in _TIMES:
            following = tokens[i + 2] if i + 2 < len(tokens) else None
            if following and (following.norm in _NOT_PAYMENTS or following.kind == "num"):
                return 0  # calls, or "6 dafa 60 60": the count of the next sum
            return _small(tokens[i])
    return 0


def _times_before(tokens: Sequence[Token], number: Number) -> int:
    """Read "3 dafa 9999", "14 transfers of 9,999", "4 bar paise le chuka, 8 8 hazar"."""
    i, sure = number.first - 1, number.distributive or _is_each(tokens, number.last + 1)
    while i > 0 and tokens[i].norm in _BETWEEN:
        if tokens[i].norm == ":":
            return 0  # "3 baar: 45 hazar, 80 hazar": a list follows
        sure = sure or tokens[i].norm == "of"
        i -= 1
    if i > 0 and tokens[i].norm in _TIMES:
        return _small(tokens[i - 1])
    if i > 0 and sure and tokens[i].norm in _PAYMENTS:
        return _small(tokens[i - 1]) or (_small(tokens[i - 2]) if i > 1 else 0)
    if not number.distributive:
        return 0
    for j in range(number.first - 1, max(number.first - _REACH, 0), -1):
        if tokens[j].ends_sentence:
            break
        if tokens[j].norm in _TIMES:
            return _small(tokens[j - 1])
    return 0


def _payers_before(tokens: Sequence[Token], number: Number) -> int:
    """Read "do patients ne 3000 3000", "eleven parents paid 12,000 each"."""
    for i in range(number.first - 1, max(number.first - _REACH, -1), -1):
        if tokens[i].ends_sentence:
            break
        if _small(tokens[i]) and _are_payers(tokens, i + 1, number.first):
            return _small(tokens[i])
    return 0


def _are_payers(tokens: Sequence[Token], i: int, end: int) -> bool:
    near = [token.norm for token in tokens[i : min(i + 4, end)]]
    return any(word in COUNTED or word in _AGENT for word in near)


def _payers_after(tokens: Sequence[Token], after: int) -> int:
    """Read "12,000 each from eleven parents"."""
    for i in range(after, min(after + 5, len(tokens) - 1)):
        if tokens[i].ends_sentence:
            break
        if _small(tokens[i]) and tokens[i + 1].norm in COUNTED:
            return _small(tokens[i])
    return 0
