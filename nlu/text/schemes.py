"""Names of the apps, sites, companies and groups behind an investment or job fraud."""

from __future__ import annotations

import re
from typing import Final

from nlu.text.folding import Folded, Found, fold, pattern, words
from nlu.text.names import known_name

_THING = (
    r"(?:apps?|application|aap|apk|website|web ?site|site|company|kampany|group|platform|scheme|"
    r"skeem|traders?|trading|"
    r"wal[aeiy]y?|waly|channel|page|store|shop|exchange|brand|plan|ایپ|ایپلیکیشن|کمپنی|گروپ|"
    r"پلیٹ فارم|سکیم|اسکیم|"
    r"ویب سائٹ|سائٹ|والے|والا|والوں|چینل|پیج|سٹور|اسٹور)"
)
_NAMED = (
    r"(?:named|called|name|naam|nami|name is|titled|app|company|group|website|platform|scheme|"
    r"نام|نامی|ایپ|کمپنی|گروپ)"
)
_QUOTED = re.compile(
    r"""(?<![A-Za-z0-9])(['"])(?P<name>[A-Za-z0-9][A-Za-z0-9&.+ -]{1,38}?)\1(?![A-Za-z0-9])"""
)
_QUOTED_URDU = pattern(r'"(?P<name>[ء-ی][ء-ی ]{2,30}?)"')
_AFTER = pattern(
    rf"^ ?(?:(?:ki|ka|ke|k|naam ki|nami|نامی|نام کی|کی|کے|investment|trading|loan|"
    rf"earning) ){{0,2}}{_THING}\b"
)
_BEFORE = pattern(rf"{_NAMED}(?: (?:ka|ki|ke|is|tha|thi|by|hai|of|کا|کی|ہے))? ?$")
_PERSON_BEFORE = pattern(
    r"(?:\b(?:manager|admin|agent|banda|bande|larka|larki|title|advisor|mentor|person|man|woman|"
    r"girl)|"
    r"مینیجر|ایڈمن|ایجنٹ|بندے|لڑکی|لڑکے)(?: (?:ka|ki|ke|کا|کی|کے))? (?:naam|name|named|called|"
    r"نام)?.{0,4}$"
)
# "easypaisa 03001234567 naam 'M Aslam'": the title of an account, whatever the quotes.
_TITLE_BEFORE = pattern(
    r"(?:title|tittle|ٹائٹل|عنوان|(?:\b(?:account|acc|a/c|khata|easy ?paisa|jazz ?cash|sada ?pay|"
    r"naya ?pay)|\d{6}|اکاؤنٹ|کھاتہ|ایزی پیسہ|جاز کیش)[^.]{0,25}\b(?:naam|nam|name|نام))"
    r"[ :=-]{0,3}$"
)
_CAPITAL = r"[A-Z][A-Za-z0-9+&]{0,24}"
_CALLED_APP = re.compile(
    rf"(?<![\w.@/'-])(?P<name>(?:{_CAPITAL} ){{0,2}}{_CAPITAL}) (?:[Aa]pp|APP|APK|apk|[Cc]ompany|"
    rf"[Gg]roup|[Pp]latform|"
    r"[Ss]cheme|[Ww]ebsite|[Ee]xchange)\b"
)
_URDU_APP = pattern(
    r"(?<![\w.@/'-])(?P<name>[A-Za-z][A-Za-z0-9+&]{1,24}(?: [A-Z][A-Za-z0-9]{1,24})?) "
    r"(?:نامی |نام کی )?(?:ایپ|کمپنی|گروپ|پلیٹ فارم|سکیم|اسکیم|ویب سائٹ)"
)
_MARKED = re.compile(
    r"(?<![\w.@/'-])(?P<name>[A-Z]?[a-z]{1,20}[A-Z][A-Za-z0-9]{0,20}"
    r"|[A-Z]{2,12}[a-z]{0,12}\d{1,6}[A-Z]{0,6}|[A-Z][A-Za-z]{0,20}\d{1,6})"
    r"(?= (?:wale|walay|wala|walon|app|company|group|site|website|platform|scheme|invest|trading|"
    r"mein|me|main|pe|par)\b)"
)
# Capitalised words before "app" that name no scheme.
_COMMON: Final = words(
    "the this that these those a an my our your his her their its some any one each every same "
    "another other fake new old "
    "mobile bank banking loan trading investment invest investing dating shopping online office "
    "family school college "
    "work job friends android ios iphone web crypto forex stock betting gaming game earning "
    "money payment wallet instant "
    "easy ek aik koi kisi is us wo woh ye yeh jo meri mera mere unki uski iski hamari apni jis "
    "kaun kon sir madam "
    "delivery courier insurance travel multinational private pvt limited international foreign "
    "chinese whole business "
    "1link exchange broker cash cfd ponzi umrah hajj inaam lottery bitcoin gold copy signal p2p "
    "quran study class "
    "system task group app company site website so and or then but when if in on from of with to "
    "at he she they i we you "
    "it also even via through using use used install installed download downloaded delete "
    "deleted opened open their "
    "was is are were had has have did do does not no yes please help investment instagram vip "
    "premium paid free"
)


def _is_name(name: str) -> bool:
    words = re.findall(r"[a-z0-9]+", name.lower())
    return bool(words) and not all(word in _COMMON for word in words) and not known_name(name)


def _strip_common(name: str) -> str:
    words = name.split(" ")
    while len(words) > 1 and words[0].lower() in _COMMON:
        words = words[1:]
    return " ".join(words)


def find_schemes(text: str | Folded) -> list[Found]:
    """Find names of fraud schemes where the writing gives them away.

    Quoted names beside a word such as app or company ('StarX' wale), capitalised names before
    such a word (GoldRush app), Latin names before their Urdu word. Account titles are not schemes.
    """
    folded = fold(text)
    found: dict[int, Found] = {}
    for rule in (_QUOTED, _QUOTED_URDU):
        for match in rule.finditer(folded.text):
            name = match["name"].strip()
            before = folded.lower[max(0, match.start() - 50) : match.start()]
            after = folded.lower[match.end() : match.end() + 40]
            capital = name[0].isupper() or not name.isascii() or any(c.isdigit() for c in name)
            if (
                capital
                and len(name.split()) <= 4
                and _is_or_urdu(name)
                and not _PERSON_BEFORE.search(before)
                and not _TITLE_BEFORE.search(before)
                and (_BEFORE.search(before) or _AFTER.match(after))
            ):
                found[match.start()] = folded.found(*match.span("name"), name)
    for rule in (_CALLED_APP, _URDU_APP, _MARKED):
        for match in rule.finditer(folded.text):
            name = _strip_common(match["name"])
            start = match.end("name") - len(name)
            before = folded.lower[max(0, start - 12) : start]
            if _is_name(name) and not before.rstrip(" :").endswith("title"):
                taken = any(
                    f.start <= folded.span(start, start + 1)[0] < f.end for f in found.values()
                )
                if not taken:
                    found[start] = folded.found(start, match.end("name"), name)
    return [found[start] for start in sorted(found)]


def _is_or_urdu(name: str) -> bool:
    return not name.isascii() or _is_name(name)
