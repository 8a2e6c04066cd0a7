"""Whom the thief claimed to be: "FIA wala ban k", "said he was from HBL", "کا نمائندہ بن کر".

A claimed identity is a listed body (police, a bank, a courier, a friend ...) beside a phrase that
says somebody posed as it. A body merely mentioned ("I went to the police") is not a claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from nlu.text.claims_likely import likely_claim
from nlu.text.claims_persons import (
    FALSE_PERSON,
    Story,
    in_custody,
    person_claimed,
    selves,
    story_of,
)
from nlu.text.folding import Folded, Found, pattern, words
from nlu.text.names import Hit, Name, Table, build_table, read_list, scan

_PERSONS: Final = words(
    "friend brother sister cousin uncle aunt mother father son daughter nephew husband wife "
    "relative "
    "boss colleague grandson brother-in-law sister-in-law father-in-law mother-in-law son-in-law "
    "niece grandfather neighbour contractor girl celebrity seller buyer teacher "
    "doctor lawyer"
)
_UNSURE: Final = _PERSONS | {"employer (CEO)", "business partner"}
_GROUPS: Final = ("body", "utility", "courier", "telecom", "bank", "wallet")

_ONE_PHRASE: Final = 40  # characters
_MOST: Final = 200  # bodies looked at in one message; more is not a complaint

# What may stand between a body and the word that makes it a claim.
_POST = (
    r"(?: (?:wala|wale|walay|waly|wali|walon|walo|walun|se|sy|say|ka|ke|ki|k|kay|officer|afsar|"
    r"afser|agent|numainda|numainde|"
    r"numainday|numaindah|namainda|nmainda|inspector|sub|manager|menager|mulazim|employee|banda|"
    r"bnda|bande|larka|"
    r"larki|rider|team|helpline|help line|office|staff|customer|care|support|service|"
    r"representative|rep|sahab|sahib|"
    r"saab|sb|department|cell|wing|branch|head|boy|center|centre|punjab|sindh|officers|aik|ek|"
    r"jali|jaali|fake|bank|"
    r"cyber|crime|company|agency|main|lahore|karachi|islamabad|والا|والے|والی|والوں|کا|کی|کے|"
    r"افسر|آفیسر|نمائندہ|"
    r"نمائندے|ایجنٹ|انسپکٹر|مینیجر|منیجر|ملازم|بندہ|لڑکا|لڑکی|رائیڈر|ٹیم|ہیلپ لائن|صاحب|سپورٹ|"
    r"اہلکار|برانچ|بینک|"
    r"کسٹمر|کیئر|آفس|دفتر|محکمہ|ونگ|ہیڈ|جعلی|ایک|سے)){0,6}"
)
_FROM = r"(?:(?:ki|k|ke|کی) (?:taraf|trf|tarf|janib|طرف|جانب) )?(?:se|sy|say|سے)"
_NEWS = (
    r"(?:call|calls|kal|phone|fone|fon|ring|msg|message|massage|messege|sms|email|mail|letter|"
    r"notice|whatsapp|link|"
    r"کال|کالز|فون|میسج|میسیج|پیغام|ایس ایم ایس|ای میل|لیٹر|نوٹس|لنک|واٹس ایپ)"
)
_CALL = r"(?:call|calls|kal|phone|fone|fon|ring|کال|کالز|فون)"
_NOT_MINE = r"(?! (?:ki|kiya|kia|kr|kar|kro|karo|karne|krne|bhi ki|کی|کیا|کر|کریں)\b)"

# A branch's own name may follow its bank: "HBL Johar Town branch ka manager ban kar".
_BRANCH = (
    r"(?:(?: (?!ko\b|ne\b|se\b|me\b|mein\b|pe\b|par\b|aur\b|or\b|کو|نے|سے|میں|پر|اور)\w+){0,2}"
    r" (?:branch|برانچ))?"
)
_BECAME = pattern(
    rf"^{_BRANCH}{_POST}(?: (?!ko\b|ne\b|کو|نے)\w+)? (?:(?:ban|bn|bun|bnn|bann|بن) (?:k|ke|kar|"
    rf"kr|kay|ker|gaya|gya|raha|"
    rf"rahe|rha|rhe|"
    rf"rahi|کر|کے|گیا|رہا)|"
    r"banke|bnke|bankar|bankr|bnkr|bankay|banker|بنکر|zahir|ظاہر|(?:bana|bane|banay|bani|bna|bne|"
    r"بنا|"
    r"بنے|بنی)"
    r"(?! (?:k|kar|kr|ke|kay|di|dia|diya|de|do|na|کر|کے|دی|دیا|دو|لو|لیا)\b))\b"
)
_SPEAKS = pattern(
    rf"^{_POST} (?:(?<=se )|(?<=sy )|(?<=say )|(?<=سے ))(?:hun|hoon|hu|hn|hon|huun|hain|bol|"
    rf"baat k[a]?r r|bat k[a]?r r|bat krha|"
    r"call k[a]?r r|ہوں|ہیں|بول|بات کر رہ|کال کر رہ|مخاطب)"
    rf"|^{_POST} (?:bol ra|bol rh|بول رہ)"
)
_NEWS_FROM = pattern(rf"^{_POST}? {_FROM} (?:\w+ ){{0,2}}?{_NEWS}\b{_NOT_MINE}")
_CALL_FROM = pattern(rf"^{_POST}? {_FROM} (?:\w+ ){{0,2}}?{_CALL}\b{_NOT_MINE}")
# A message "of" an office needs no verb: "ٹی سی ایس کا میسج: پارسل ...".
_NEWS_OF = pattern(
    rf"^ (?:ka|ki|کا|کی) {_NEWS}(?! (?:ki|kiya|kia|kar|kr|کی|کیا|کر)\b)\b|"
    rf"^{_POST} {_NEWS} (?:\w+ )?(?:aya|ayi|ai|aai|aaya|aayi|a gaya|mila|mili|atay|ati|آیا|آئی|"
    rf"آ گ|ملا|آتی)"
)
_CALL_OF = pattern(rf"^{_POST} {_CALL} (?:\w+ )?(?:aya|ayi|ai|aai|aaya|aayi|a gaya|آیا|آئی|آ گ)")
_IN_NAME = pattern(
    rf"^{_POST} (?:naam|nam|name|نام)(?: (?:aur|or|اور) \w+)? (?:pe|par|pr|per|p|se|sy|le|lia|"
    rf"liya|lekar|"
    r"istemal|پر|پہ|سے|لے|لیا|لیکر|استعمال)|^ s name\b|^ (?:ki|ke|ka|کی|کے|کا) (?:naam|nam|"
    r"نام) (?:ki|ka|کی|"
    r"کا)\b"
)
_PICTURE = pattern(
    r"^(?: \w+)? (?:ki|ka|کی|کا) (?:dp|pic|photo|tasveer|tasvir|tasweer|profile|uniform|wardi|"
    r"تصویر|"
    r"ڈی پی|فوٹو|وردی) (?:\w+ ){0,2}?(?:lag|lga|pehn|لگ|پہن)|"
    r"^ s (?:picture|photo|dp|names? and (?:photo|pic|picture|dp))\b"
)
_EMBLEM = pattern(
    r"^(?: (?:helpline|office|ہیلپ لائن))? (?:ka|ki|کا|کی) (?:dhoka|dhokha|frod|fraud|dhamki|"
    r"دھوکہ|دھوکا|فراڈ|دھمکی)\b|^ call (?:your|you|k|ke|aai|ai|ayi|aya|said|saying|about|"
    r"regarding)\b|"
    r"^ (?:ka|ki|ke|کا|کی|کے)(?: \w+)? (?:logo|mohar|stamp|seal|jhoota|jhota|jhooti|nakli|naqli|"
    r"jali|jaali|fake|"
    r"uniform|wardi|jackets?|لوگو|مہر|جعلی|نقلی|جھوٹا|وردی|جیکٹیں|جیکٹ|dp|ڈی پی)\b|^ (?:logo|stamp|"
    r"uniform|jacket|robot|"
    r"robo|robocall)\b"
)
_PAPER = pattern(
    r"^(?: \w+)? (?:ka|ki|ke|کا|کی|کے) (?:letter|notice|warrant|summon|samman|challan|bill|"
    r"id card|card|لیٹر|نوٹس|"
    r"وارنٹ|سمن|بل|چالان|کارڈ) (?:\w+ ){0,2}?(?:aya|ai|aaya|mila|mili|bhej|dikha|tha|lag|آیا|ملا|"
    r"بھیج|دکھا|تھا)"
    r"|^ (?:notice|letter|warrant|summons|refund|bill) (?:on|by|via|in|came|received|pe|par)\b"
)
_SAID = pattern(
    rf"^{_POST} (?:bata|bta|keh|kah|bol|kehta|kehte|kahta|batata|btata|کہہ|کہتا|کہتے|بتا|بول)"
)
_SAID_SO = pattern(
    rf"^{_POST} (?:bata|bta|keh|kah|kh|bol|کہہ|بتا|بول) ?(?:kar|kr|k|ke|ker|کر|کے)\b"
)
_HE_SAYS = pattern(
    r"(?:\b(?:bola|boli|kaha|bolta|kehta|kehti|kehte|khta)(?: (?:tha|thi|hai|hy))?|کہا|بولا|بولی|"
    r"کہتا|کہتی)(?: (?:تھا|تھی|ہے))?"
    r"(?: (?:k|ke|keh|kay|main|mai|mein|hum|ham|ap ko|کہ|میں|ہم))? $"
)
_SPEAKER = pattern(
    rf"^{_POST} (?<=se )(?!rabta|raabta|rabita|contact|mil|po+ch|baat|bat|shikay|madad|report)\w"
    r"|^(?: \w+)? (?:helpline|help line|wala|wali|office se|والا|والی|ہیلپ لائن)"
    r"|^(?: \w+)? (?:hun|hoon|ہوں)\b|^(?: \w+)? سے (?!رابطہ|مل|پوچھ|بات|شکایت|مدد)"
)
_CALLED = re.compile(
    r"^(?: s)?(?: (?:officers?|agent|inspector|officials?|representative|rep|helpline|support|"
    r"team|manager|guy|man|wing|"
    r"department|staff|rider|employee)){0,3} (?:called|calling|phoned|rang|messaged|texted|"
    r"contacted|emailed)\b"
)

_TITLES = (
    r"(?: (?:the|a|an|my|your|our|supposed|some|someone|somebody|fake|senior|official|officer|"
    r"agent|"
    r"inspector|manager|branch|"
    r"representative|rep|customer|care|support|service|services|helpline|department|head|of|from|"
    r"at|in|with|state|"
    r"federal|regional|local|cyber|sub|team|member|employee|staff|worker|calling|real|own|old|"
    r"long|lost|big|his|her)){0,8} $"
)
_POSED = re.compile(
    r"(?:pretend(?:ing|ed|s)? to be|pretend(?:ing|ed|s)? (?:he|she|they) (?:was|were|is|are)|"
    r"pos(?:ing|ed|es) as|"
    r"pass(?:ing|ed) (?:himself|herself|themselves) off as|claim(?:ing|ed|s)? (?:to be|"
    r"to represent|that)?|"
    r"impersonat(?:ing|ed|es|or|ors|ion)|introduc(?:ed|ing) (?:himself|herself|themselves|"
    r"itself) as|"
    r"(?:said|says|saying|told me|tells me|claimed|claims|claiming|stated|stating)(?: that)? "
    r"(?:he|she|they|it|i|we)(?: was| is| were| are| am| s| re| m)|"
    r"(?:said|says|told me)(?: they| he| she)? from|identif(?:ied|ying) (?:himself|herself|"
    r"themselves) as|in (?:the )?name of|under the name of|"
    r"(?:call(?:ed|s|ing)?|speaking|speaks|spoke|messaged|wrote|came|talked) (?:\w+ )?as|"
    r"think(?:ing)? (?:it|he|she)(?: s| was| is)?|thought (?:it|he|she) was|"
    r"disguised as|acting as|acted as|dressed as|in the guise of|fraudulently as|as if (?:he|she|"
    r"they) (?:was|were)|"
    r"(?:he|she|they|i am|i m|this is)(?: was| were| s| re)? (?:calling|speaking|ringing) from|"
    r"(?:he|she|caller) s from)" + _TITLES
)
_PERSON_FROM = re.compile(
    r"\b(?:man|guy|person|someone|some1|sum1|somebody|lady|woman|girl|boy|caller|officer|agent|"
    r"representative|people|call|calls|phone call)"
    r"(?: (?:who|that|claiming|called|calling|was|said))? (?:from|of)" + _TITLES
)
_NEWS_BY = re.compile(
    r"\b(?:message|messages|msg|sms|text|email|letter|notice|link|robocall|call|calls|phone call|"
    r"whatsapp)"
    r"(?: (?:me|us|was|came|that|appeared|looked|received|supposedly|apparently|"
    r"pretending))? (?:from|by)" + _TITLES
)
# Programmes that never write first: "msg aya k ehsaas program ke 25000 manzoor".
_NEWS_THAT = pattern(
    rf"{_NEWS} (?:aya|ayi|ai|aai|aaya|mila|آیا|آئی|ملا) (?:(?:k|ke|keh|kay|kh|ke ap|"
    rf"کہ) )?(?:\w+ ){{0,2}}$"
)
_LURES: Final = ("BISP", "prize show (Jeeto Pakistan)")
_FAKE = pattern(
    r"(?<!not a )(?<!t a )(?<!or a )(?:\b(?:fake|bogus|false|jali|jaali|jhoota|jhota|jhoote|"
    r"nakli|naqli|"
    r"farzi|so called|so-called|supposed)|جعلی|نقلی|جھوٹا|جھوٹے)(?: (?:senior|female|male|lady|"
    r"ek|aik|"
    r"سینئر))? $"
)
_FAKE_THING = pattern(
    r"^(?: (?:account|bank|ka|ki|ke|balance|کا|کی|کے))? (?:screenshots?|screen|ss|apps?|sms|msg|"
    r"message|messages|slip|receipt|raseed|"
    r"payment|transaction|"
    r"transfer|balance|money|id|visa|degree|link|notes?|اسکرین|سکرین|ایپ|میسج|رسید|رقم)\b"
)
_DEPARTMENT = re.compile(
    r"\b(?:department|helpline|support|team|officer|inspector|manager|agent|"
    r"representative)\W{0,2} (?:of|from|at)(?: the)? $"
)
_ASKED = re.compile(r" (?:called|phoned|rang|asked|contacted|told)\b")
_CALL_THAT = pattern(
    rf"{_CALL} (?:\w+ ){{0,3}}?(?:k|ke|keh|kay|kh|کہ|bola|boli|kaha|kehta|bolta|کہا|بولا|"
    rf"کہتا)(?: (?:main|mai|mein|me|"
    r"hum|ham|ap|aap|میں|ہم))?(?: \w+){0,1} $"
)
_RANK_AFTER = pattern(
    r"^(?: \w+){0,2} (?:officer|manager|afsar|inspector|agent|engineer|افسر|آفیسر|مینیجر|انسپکٹر|"
    r"ایجنٹ) (?:hun|hoon|ہوں)"
)
_TOLD_BEFORE = pattern(
    r"(?:\b(?:call|phone|fone|kaha|bola|kehta|kehti)|کال|فون|کہا|بولا|کہتا)\b.{0,40}$"
)
_CALLED_HIMSELF = pattern(
    r"(?:\b(?:khud|apne aap|apne ap|apnay aap|apnay ap|apny ap|apnay aap) ko|خود کو|"
    r"اپنے آپ کو)(?: \w+){0,3} $"
)
_I_DID = pattern(
    r"(?:\b(?:maine|mene|mne|main ne|mein ne|mai ne|hum ne)|میں نے|ہم نے)(?: \w+){0,3} $"
)
_HELPLINE = "helpline"
_SPACE = re.compile(r"[\s,،'\"():\-.!]+")

_UNLISTED = pattern(
    r"\b(?:(?:said|says|claimed|claiming|told me)(?: that)? (?:he|she|they)(?: was| is| were|"
    r" are|'s|'re)(?: calling)?|claiming to be|called) from "
    r"(?:the |a |an )?((?:\w+ ){0,2}(?:service|company|department|office|team|agency|authority|"
    r"ministry|foundation|"
    r"organi[sz]ation|bureau|council|board|society|union))\b"
    r"|\b((?:\w+ )?\w+) (?:ka|ke|ki|کا|کے|کی) (?:numainda|numainday|afsar|نمائندہ|نمائندے|افسر|"
    r"اہلکار) (?:ban|bn|بن) ?(?:k|kar|kr|ke|کر|کے)\b"
)


def _shown(group: str, value: str) -> str:
    """The English label: "bank (HBL)", "courier (TCS)", "police"."""
    if group == "body":
        return value
    if group in ("bank", "wallet"):
        value = value.removeprefix("bank of ").removeprefix("bank ").removesuffix(" bank")
        short = len(value) <= 4 and value not in ("apna", "abhi")
        value = value.upper() if short else value.title()
    return f"{group} ({value})"


def _entries() -> Iterator[tuple[str, Name]]:
    lists = read_list("gazetteer.toml")
    for group in _GROUPS:
        for value, spellings in lists[group].items():
            for spelling in spellings:
                yield spelling, Name(group, _shown(group, value), unsure=value in _UNSURE)
                if group == "bank" and " " not in spelling:
                    yield spelling + " bank", Name(group, _shown(group, value), unsure=False)


@cache
def _bodies() -> Table:
    return build_table(_entries(), forgiving=False)


def _claimed(folded: Folded, hit: Hit, story: Story) -> bool:
    """Whether the words around a body say that somebody posed as it."""
    raw = folded.lower[max(0, hit.start - 90) : hit.start]
    before = _SPACE.sub(" ", raw)
    after = _SPACE.sub(" ", " " + folded.lower[hit.end : hit.end + 80])
    if _BECAME.match(after) or _POSED.search(before) or _PICTURE.match(after):
        return True
    if _CALLED_HIMSELF.search(before) and _SAID.match(after):
        return True
    if hit.name.value == _HELPLINE:
        return False  # whose, another name says; citizens call helplines too
    if hit.name.unsure:
        return bool(FALSE_PERSON.search(raw)) or person_claimed(before, after, story)
    if _I_DID.search(before):
        return False
    return _body_claimed(hit.name, raw, before, after)


def _body_claimed(name: Name, raw: str, before: str, after: str) -> bool:
    """Offices and firms: whoever calls, writes or collects in their name is the claim."""
    if _TOLD_BEFORE.search(before) and _RANK_AFTER.match(after):
        return True
    if _SPEAKS.match(after) or _IN_NAME.match(after) or _EMBLEM.match(after):
        return True
    if _FAKE.search(raw) and not _FAKE_THING.match(after):
        return True
    if _SAID_SO.match(after) or _PERSON_FROM.search(before):
        return True
    if (_CALL_THAT.search(before) or _HE_SAYS.search(before)) and _SPEAKER.match(after):
        return True
    # The police do call victims; an unnamed caller "from the police" is caught above.
    if _CALLED.match(after) and not (name.value == "police" and after.startswith(" called")):
        return True
    if _CALL_FROM.match(after) or _CALL_OF.match(after):
        return True
    if _DEPARTMENT.search(before) and _ASKED.match(after):
        return True
    # Banks and wallets do send messages of their own; from other bodies they are the lure.
    if name.kind in ("bank", "wallet") or name.value == "bank":
        return False
    if name.value in _LURES and _NEWS_THAT.search(before):
        return True
    news = _NEWS_FROM.match(after) or _NEWS_OF.match(after) or _NEWS_BY.search(before)
    return bool(news or _PAPER.match(after))


def _drop_general(found: list[Found]) -> list[Found]:
    """Each identity once, and no "bank" or "courier" beside a named one."""
    named = {one.value.partition(" (")[0] for one in found if "(" in one.value}
    seen: set[str] = set()
    kept = []
    for one in found:
        if one.value in seen or one.value in named:
            continue
        seen.add(one.value)
        kept.append(one)
    return kept


def _office(hit: Hit, hits: list[Hit]) -> Hit:
    """The body a titled person is of: "NCCIA wale director sahab" speaks for NCCIA."""
    if hit.name.value not in ("boss", "employer (CEO)", "police"):
        return hit
    bodies = [
        other
        for other in hits
        if not other.name.unsure
        and other.name.value != hit.name.value
        and 0 < hit.start - other.start <= _ONE_PHRASE
    ]
    return bodies[-1] if bodies else hit


def _is_title(hit: Hit, claimed: list[Hit]) -> bool:
    """Whether a person is only the office held: "HBL branch ka manager", "inspector from FIA"."""
    if not hit.name.unsure and hit.name.value != "police":
        return False
    return any(
        not other.name.unsure
        and other.name.value != hit.name.value
        and -_ONE_PHRASE // 2 < hit.start - other.start <= _ONE_PHRASE
        for other in claimed
    )


def _as_found(folded: Folded, hit: Hit) -> Found:
    return folded.found(hit.start, hit.end, hit.name.value, kind="impersonated", role="")


def find_claims(folded: Folded) -> list[Found]:
    """Find claimed identities; each value once, in reading order.

    Args:
        folded: The message, folded by `folding.fold`.
    """
    hits = scan(folded, _bodies())[:_MOST]
    story = story_of(folded)
    claimed = [_office(hit, hits) for hit in hits if _claimed(folded, hit, story)]
    found = [_as_found(folded, hit) for hit in claimed if not _is_title(hit, claimed)]
    found += selves(folded)
    if not found:
        for match in _UNLISTED.finditer(folded.lower):
            group = 1 if match[1] else 2
            found.append(
                folded.found(*match.span(group), match[group].strip(), kind="impersonated", role="")
            )
    if not found:
        likely = likely_claim(
            folded, [hit for hit in hits if not hit.name.unsure and hit.name.value != _HELPLINE]
        )
        found.extend([_as_found(folded, likely)] if likely else in_custody(folded))
    return _drop_general(sorted(found, key=lambda one: one.start))
