"""Which currency stands beside a number, and how far the words of the sum reach.

"riyal", "dinar" and "dollar" name several currencies: the country that the sum or the message names
decides, and a dinar without a country is nobody's.
"""

from __future__ import annotations

from collections.abc import Sequence

from nlu.text.money_words import CURRENCIES, CURRENCY_SIGNS, RUPEE_WORDS
from nlu.text.numerals import Number
from nlu.text.scripts import word_set
from nlu.text.tokens import Token

_COUNTRY = {
    **dict.fromkeys(word_set("us u usa امریکی american america امریکہ"), "US"),
    **dict.fromkeys(word_set("saudi saudia سعودی سعودیہ ksa riyadh jeddah ریاض جدہ"), "SA"),
    **dict.fromkeys(word_set("qatar qatari doha قطر قطری دوحہ"), "QA"),
    **dict.fromkeys(word_set("oman omani muscat masqat عمان عمانی مسقط"), "OM"),
    **dict.fromkeys(word_set("kuwait kuwaiti kuwet کویت کویتی"), "KW"),
    **dict.fromkeys(word_set("bahrain bahraini behrain manama بحرین بحرینی"), "BH"),
    **dict.fromkeys(word_set("iraq iraqi baghdad عراق عراقی بغداد"), "IQ"),
    **dict.fromkeys(word_set("canada canadian toronto کینیڈا کینیڈین ٹورنٹو"), "CA"),
    **dict.fromkeys(word_set("australia australian sydney melbourne آسٹریلیا آسٹریلین"), "AU"),
}
# ISO 4217 codes. Only a word beside the sum makes a dollar Canadian; riyals and dinars also take
# the one Gulf country of the message.
_BESIDE = {("USD", "CA"): "CAD", ("USD", "AU"): "AUD"}
_BY_COUNTRY = {
    ("SAR", "QA"): "QAR",
    ("SAR", "OM"): "OMR",
    ("DINAR", "KW"): "KWD",
    ("DINAR", "BH"): "BHD",
    ("DINAR", "IQ"): "IQD",
}
_SPELLED = {
    ("یو", "ایس", "ڈی", "ٹی"): "USDT",
    ("یو", "ایس", "ڈی"): "USD",
    ("یوایس", "ڈی", "ٹی"): "USDT",
    ("بٹ", "کوائن"): "BTC",
    ("بی", "ٹی", "سی"): "BTC",
    ("ٹی", "آر", "ایکس"): "TRX",
    ("bit", "coin"): "BTC",
    ("u", "s", "d", "t"): "USDT",
}
_LONGEST = 4  # words of a spelled currency


def currency_of(
    tokens: Sequence[Token], number: Number, blocked: Sequence[bool]
) -> tuple[int, int, str | None]:
    """Find the span of a sum with its currency marks.

    Args:
        tokens: The message.
        number: The number of the sum.
        blocked: For each token, whether it belongs to an identifier.

    Returns:
        Start and end offsets and the currency: "" when none is named, None when one is named that
        cannot be told.
    """
    start, end = tokens[number.first].start, tokens[number.last].end
    after = number.last + 1
    if after < len(tokens) and tokens[after].norm == "/" and tokens[after].glued:
        slash = after + 1
        if slash < len(tokens) and tokens[slash].norm in "-=" and tokens[slash].glued:
            return _prefix(tokens, number.first, start, blocked)[0], tokens[slash].end, "PKR"
    name, last = _name_at(tokens, after)
    country = ""
    if not name and after < len(tokens) and tokens[after].norm in _COUNTRY:
        name, last = _name_at(tokens, after + 1)
        country = _COUNTRY[tokens[after].norm]
    if name:
        end = tokens[last].end
    start, before = _prefix(tokens, number.first, start, blocked)
    name = name or before
    return start, end, _of_country(name, country, tokens)


def _name_at(tokens: Sequence[Token], i: int) -> tuple[str, int]:
    """The currency named at token `i` ("" when none) and its last token."""
    if i >= len(tokens):
        return "", i
    if tokens[i].norm in RUPEE_WORDS:
        return "PKR", i
    words = tuple(token.norm for token in tokens[i : i + _LONGEST])
    for size in range(_LONGEST, 1, -1):
        if words[:size] in _SPELLED:
            return _SPELLED[words[:size]], i + size - 1
    if i + 1 < len(tokens) and tokens[i + 1].norm in ("id", "no", "number", "#"):
        return "", i  # "13000 trx id 2468"
    return CURRENCIES.get(tokens[i].norm, ""), i


def _prefix(
    tokens: Sequence[Token], first: int, start: int, blocked: Sequence[bool]
) -> tuple[int, str]:
    """A currency mark in front of the number: "Rs. 500", "PKR 500", "$300", "USDT (880)"."""
    i = first - 1
    if i > 0 and tokens[i].norm in (".", ":", "/", "(") and not blocked[i - 1]:
        i -= 1
    if i >= 0 and tokens[i].norm in CURRENCY_SIGNS:
        return tokens[i].start, CURRENCY_SIGNS[tokens[i].norm]
    return start, ""


def _of_country(name: str, country: str, tokens: Sequence[Token]) -> str | None:
    if (name, country) in _BESIDE:
        return _BESIDE[name, country]
    if name not in ("SAR", "DINAR"):
        return name
    named = {country} if country else {_COUNTRY[t.norm] for t in tokens if t.norm in _COUNTRY}
    if name == "SAR" and "SA" in named:
        return name
    codes = {_BY_COUNTRY[name, one] for one in named if (name, one) in _BY_COUNTRY}
    if len(codes) == 1:
        return codes.pop()
    return name if name == "SAR" else None
