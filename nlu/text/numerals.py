"""Numbers as people say them: digits, words, South Asian scales and fractions.

Reads "2 lakh 40 hazar", "ڈھائی لاکھ", "sarhe teen hazar" and "12,500" from tokens. Money, dates and
durations build on it. The number words of Urdu come from `pakdatakit`; the Roman spellings are our own.
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

from pakdatakit import number_to_words

from nlu.text.scripts import normalise
from nlu.text.tokens import Token, token_value

_SCALE_WORDS = {
    100: "سو hundred hundreds sau sao sou saw",
    1_000: "ہزار ھزار ہزر k hazar hazaar hazzar hzar hzr hazr hazarr hazzaar hajar hajaar hzaar hazer "
    "hazara hezar hazsr hzaaar hazaaar haazar haxar azar thousand thousands thousnd thousend thsnd tausand thosand "
    "تھاوزنڈ تھاؤزنڈ کے",
    100_000: "لاکھ لاکه lakh lac lacs lakhs laakh lack lacks lakk lkh laakhs laks lak lacc lakhh lax laac "
    "lahk lakah",
    1_000_000: "million millions mn mil mln milion ملین m",
    10_000_000: "کروڑ کڑوڑ کروڈ crore crores cr karor karorr croor cror caror krore krorh karod crores krorr karore",
    1_000_000_000: "ارب arab billion billions bn بلین",
    100_000_000_000: "کھرب kharab",
}
SCALES = {
    normalise(word): scale for scale, words in _SCALE_WORDS.items() for word in words.split()
}

_FRACTIONS = {
    normalise(word): kind
    for kind, words in {
        "derh": "ڈیڑھ ڈیڈھ ڈیڑہ دیڑھ derh dedh derrh dedd deirh daerh dairh deirhh dairrh deedh dirh",
        "dhai": "ڈھائی ڈھائ اڑھائی ڈہائی dhai dhaai adhai arhai dhaee dhaii dhayi dhaey dahi dhay dhae",
        "sarhe": "ساڑھے ساڑے ساڑہے ساڈھے sarhe saarhe sadhe saadhe sarhay saarhay sadhay saare sarhey "
        "sare sary sarhy saadhay sarrhe sarre saary",
        "sawa": "سوا sawa swa sava savaa sawaa",
        "paune": "پونے پونا پون paune pone ponay pony paunay pauna pona paun poney pauney",
        "half": "آدھا آدھے آدھی aadha aadhe aadhi adha adhe adhi aadhay adhay half",
    }.items()
    for word in words.split()
}

_ROMAN = {
    0: "sifar zero",
    1: "ek aik aek ik yak one",
    2: "do dou doo two",
    3: "teen tin tiin theen three",
    4: "char chaar chaer chr four",
    5: "paanch panch punch paunch pnch panj paach pach five",
    6: "chhe che chay chhay chey chai chhah cheh chah six",
    7: "saat sat saath sath seven",
    8: "aath ath aat aathh eight",
    9: "nau no nao nine",
    10: "das dus dass duss ten",
    11: "gyarah gyara giara giarah gyarha gayara gayarah eleven",
    12: "barah bara baarah baara twelve",
    13: "terah tera terha thirteen",
    14: "chaudah choda chodah chauda chawda chowda fourteen",
    15: "pandrah pandra pandara pandhra pndra pandarah fifteen",
    16: "solah sola solha sixteen",
    17: "satrah satra satara satarah seventeen",
    18: "atharah athara atthara athra athaara eighteen",
    19: "unnees unees unnis unis nineteen",
    20: "bees bis bess twenty",
    21: "ikkees ikees ikkis ikis",
    22: "baees bais baaees bayees baes",
    23: "teis tees teyees taees",
    24: "chaubees chobis chobees chaubis choubis",
    25: "pachees pachis pachees pachess pacchis pchees pachhees pachies",
    26: "chhabbees chabbis chabees chabbees chabis",
    27: "sattaees sattais satais sataees",
    28: "atthaees athais athaees atthais",
    29: "untees untis unattis",
    30: "tees tis thirty tess",
    31: "ikattees ikattis iktees",
    32: "battees battis batis batees",
    33: "taintees tentis taintis",
    34: "chauntees chontis chauntis",
    35: "paintees pentis paintis pentees paintes",
    36: "chhattees chattis chatees chattees",
    37: "saintees sentis saintis",
    38: "artees adtis artis",
    39: "untalees untalis",
    40: "chalees chalis chaalis chalees chaalees chalise forty fourty",
    41: "iktalees iktalis",
    42: "bayalees bayalis bialis byalis",
    43: "taintalees tentalis taintalis",
    44: "chawalees chawalis chauwalis",
    45: "paintalees pentalis paintalis pentalees",
    46: "chhiyalees chialis chiyalis",
    47: "saintalees sentalis saintalis",
    48: "artalees artalis adtalis",
    49: "unchas unchaas",
    50: "pachas pachaas pchas pachass pachhas fifty",
    51: "ikawan ikyawan",
    52: "bawan baawan",
    53: "tirpan tarpan",
    54: "chawan chauwan",
    55: "pachpan pachpann",
    56: "chappan chhappan",
    57: "sattawan satawan",
    58: "athawan atthawan",
    59: "unsath",
    60: "saath sath sixty saathh",
    61: "iksath",
    62: "basath",
    63: "tirsath tresath",
    64: "chaunsath chonsath",
    65: "painsath pensath painsat",
    66: "chiyasath",
    67: "sarsath",
    68: "arsath",
    69: "unhattar",
    70: "sattar satar seventy",
    71: "ikhattar",
    72: "bahattar bahatar",
    73: "tihattar tehattar",
    74: "chauhattar chohattar",
    75: "pachhattar pachattar pachatar pichattar pichhattar pachhatar pichatar pachetar",
    76: "chihattar chhehattar",
    77: "satattar sathattar",
    78: "athattar",
    79: "unasi unaasi",
    80: "assi asi assy eighty",
    81: "ikasi ikyasi",
    82: "bayasi biasi",
    83: "tirasi",
    84: "chaurasi chorasi",
    85: "pachasi pichasi",
    86: "chiyasi",
    87: "satasi sattasi",
    88: "athasi atthasi",
    89: "nawasi",
    90: "nabbe nawe nabay navay nabbay nawway naway nabe nave ninety",
    91: "ikanwe",
    92: "banwe",
    93: "tiranwe",
    94: "chauranwe chaoranwe",
    95: "pachanwe pichanwe pachanway pichanway",
    96: "chiyanwe",
    97: "satanwe sattanwe",
    98: "athanwe atthanwe",
    99: "ninanwe ninnanwe ninyanwe",
}
# Spellings that vary from one keyboard to the next, beyond the standard list of pakdatakit.
_URDU_VARIANTS = {
    6: "چھے چھہ چهہ",
    11: "گیارا",
    12: "بارا",
    15: "پندرا",
    16: "سولا",
    18: "اٹھارا اٹھاره",
    22: "بایس باییس",
    23: "تیئس تئیس",
    25: "پچّیس",
    28: "اٹھایس",
    46: "چھیالس",
    50: "پچاسں",
    75: "پچہتر پچھہتر",
    76: "چھیتر چھہتر",
    90: "نوّے",
}


def _small_numbers() -> dict[str, int]:
    words: dict[str, int] = {}
    for value in range(99, -1, -1):
        spellings = [number_to_words(value, language="ur"), *_ROMAN.get(value, "").split()]
        spellings += _URDU_VARIANTS.get(value, "").split()
        for spelling in spellings:
            # A word of two values ("tees", "saath") keeps the commoner one, set below.
            words[normalise(spelling)] = value
    words.update({"tees": 30, "saath": 60, "sath": 60, "saat": 7, "sat": 7, "athais": 28})
    return words


_SMALL = _small_numbers()
# Words that are numbers only when a scale or a counted unit follows: "do" is also give, "saath"
# with, "no" number, "اسی" this very, "tera" yours, "bara" big, "che" Persian letter names.
AMBIGUOUS = frozenset(
    normalise(w)
    for w in "do dou doo saath sath sat no nao che chay chai chey char punch paunch pach tera bara "
    "baara sola tin اسی نو نوے asi ath aat chr ten one nave nawe bis bais tis batis ik satar".split()
)
_ENGLISH_TENS = {"twenty", "thirty", "forty", "fourty", "fifty", "sixty", "seventy", "eighty", "ninety"}
_JOINERS = frozenset({"and", "aur", "or", "اور", "n", ",", "،", "&", "-"})
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
    value = _SMALL.get(word)
    if value is None and len(word) > 4:
        value = _SMALL.get(_LONG.sub(r"\1\1", word))
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
    return token.glued or following not in _POSTPOSITION_NEXT


# A scale alone is a sum only in front of its currency: "hazar rupay", "ہزار ڈالر".
_RUPEES = frozenset(
    "rupay rupees rupaye rupee rupy rs dollar dollars riyal dirham usd روپے روپیہ ڈالر ریال درہم".split()
)
_POSTPOSITION_NEXT = frozenset(
    "liye lye liay lie liey pas paas bad baad badle badlay sath saath andar qareeb qarib kareeb note "
    "bajaye elawa ilawa dauran pehle hisab hisaab lagbhag upar uper neeche niche karib log bando "
    "din mahine minute ghante".split()
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
    fraction = _FRACTIONS.get(token.norm)
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
    """ "sarhe teen", "paune do", "sawa", "derh": the fraction and the number it changes."""
    fixed = {"derh": Decimal("1.5"), "dhai": Decimal("2.5"), "half": Decimal("0.5")}
    if kind in fixed:
        return _Part(i, fixed[kind], False, False, False, False)
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


def read_number(tokens: Sequence[Token], i: int) -> Number | None:
    """Read the longest number that starts at token `i`.

    Scales must fall ("ek lakh das hazar paanch sau"); a number that does not continue the one before
    ends it. Ambiguous words ("do", "saath") and fractions count only in front of a scale.

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
        if part is None and last < 0 and scale_at(tokens, start) >= 1000:
            part = _Part(start - 1, Decimal(1), False, False, False, False)  # "lakh rupay"
            after = tokens[start + 1].norm if start + 1 < len(tokens) else ""
            if after not in _RUPEES:
                return None
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
            if more and not more.digits and more.strong and more.value < 100 and not more.distributive:
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
            continue
        if last < 0 and not scale:
            return Number(i, part.last, part.value, 1, digits, grouped, distributive)
        if lowest > 100 and not scale and part.digits and 100 <= part.value < lowest and start == at:
            current, last = part.value, part.last  # "12 hazar 500"
        break
    if last < 0:
        return None
    return Number(i, last, total + current, top, digits, grouped, distributive)
