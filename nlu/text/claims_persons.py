"""Persons a thief poses as: a friend, a relative, an employer, or the writer.

Friends and relatives do call and write, so a person is a claim only where a borrowed account,
voice, name or picture is told of.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from nlu.text.folding import Folded, Found, pattern

_ACCOUNT_OF = (
    r"(?: ji| jee| sahab| s| جی| صاحب)? ?(?:(?:ke|k|kay|ki|ka|کے|کی|کا) )?(?:hack\w* |ہیک شدہ |"
    r"ہیک |asli )?(?:whatsapp|"
    r"watsapp|watsap|whatsap|wtsp|wa|fb|facebook|insta|instagram|id|number|no|account|messenger|"
    r"profile|"
    r"واٹس ایپ|واٹس اپ|وٹس ایپ|فیس بک|آئی ڈی|نمبر|اکاؤنٹ)(?: (?:account|id|number|اکاؤنٹ|آئی ڈی|"
    r"نمبر))?"
)
_PERSON_ACCOUNT = pattern(
    rf"^{_ACCOUNT_OF} (?:se|sy|سے|asked|asking|was hacked and|requested|messaged|texted|sent me|"
    rf"wrote)\b"
)
_PERSON_WROTE = pattern(
    rf"^{_ACCOUNT_OF} (?:se|sy|سے) (?:\w+ ){{0,3}}?(?:msg|message|paise|pesay|paisay|raqam|udhar|"
    rf"udhaar|link|call|پیغام|"
    r"میسج|پیسے|پیسوں|رقم|ادھار|لنک|کال)"
)
_MISTAKEN = pattern(
    r"^(?: ji| jee| sahab| صاحب)? (?:samajh|smjh|samjh|smajh|سمجھ) ?(?:kar|kr|ke|k|کر|کے)\b"
)
_FAKE_ID_OF = re.compile(r"fake (?:\w+ )?(?:id|profile|account|page) of (?:my|our) $")
_MINE_BEFORE = pattern(
    r"(?:\b(?:mere|meri|mera|my|apne|apni|hamare|aik|ek)|میرے|میری|میرا|ایک|اپنے)(?: \w+)? $"
)
# "bola mamu main apka bhanja", "tera beta hun", "a voice that was my grandson's".
_I_AM_YOUR = pattern(
    r"(?:\b(?:main|mai|mein|me|i am|i m|it s|this is)|میں)(?: (?:ap ka|apka|aapka|apki|aapki|"
    r"tera|teri|"
    r"tumhara|tumhari|your|آپ کا|آپ کی|تیرا|تیری|تمہارا))+ $"
)
_YOUR_BEFORE = pattern(
    r"(?:\b(?:ap ka|apka|aapka|apki|aapki|tera|teri|tumhara|tumhari|your)|آپ کا|آپ کی|تیرا|تیری|"
    r"تمہارا) $"
)
_AM_AFTER = pattern(r"^(?: ji)? (?:bol|baat kar|bat kar|hun|hoon|hn|ہوں|بول)")
_VOICE_OF = pattern(
    r"(?:\b(?:voice|awaz|awaaz)|آواز)(?: (?:was|that|is|so|much|like|same|of|exactly|just|bilkul|"
    r"جیسی|بالکل|my|"
    r"our|his|her|meri|mere|میرے|میری))* $"
)
_VOICE_AFTER = pattern(
    r"^(?: s)?(?: (?:ki|kee|کی|crying|rone|rony|رونے|jaisi|jesi|جیسی)){0,4} (?:voice|awaz|awaaz|"
    r"آواز)\b"
)
_PICTURE_OF = re.compile(
    r"\b(?:photo|photos|picture|pictures|pic|dp|name|voice) of (?:my |our |the )?$"
)
_PERSON_NAMED = pattern(
    r"^(?: \w+){0,2} (?:ki|ka|ke|k|کی|کا|کے) (?:\w+ )?(?:whatsapp|watsapp|fb|facebook|insta|"
    r"instagram|"
    r"id|number|no|messenger|account|واٹس ایپ|فیس بک|انسٹا|آئی ڈی|نمبر|میسنجر|اکاؤنٹ)(?: (?:id|"
    r"account|"
    r"آئی ڈی|اکاؤنٹ))? (?:(?:se|sy|سے) (?:\w+ ){0,3}?(?:msg|message|sms|paise|pesay|raqam|udhar|"
    r"link|"
    r"call|میسج|پیغام|پیسے|رقم|ادھار|کال)|hack\w* (?:msg|message|paise|میسج))"
)
_PERSON_TYPED = re.compile(r"^(?: \w+)? (?:messaged|texted|wrote|asked)\b")
_HACKED_LATER = pattern(r"\bhack|ہیک|\bwas ?n.?t (?:him|her|me)\b")
_NAMED_FOR = pattern(
    r"^(?: \w+){0,2} (?:ke|k|کے) (?:naam|nam|نام) (?:se|par|pe|سے|پر) (?:\w+ ){0,2}?(?:call|msg|"
    r"message|"
    r"whatsapp|whatsap|mail|email|phone|fake|jali|id|profile|کال|فون|میسج|پیغام|واٹس ایپ|ای میل|"
    r"جعلی)"
)
_PICTURES_OF = pattern(
    r"^(?: s)?(?: (?:ki|ka|کی|کا))? (?:pics?|pictures?|photos?|tasve\w+|tasvee?r\w*|تصویر\w*|"
    r"تصاویر) .{0,45}"
    r"(?:fake|jali|jaali|account|id\b|profile|جعلی|اکاؤنٹ|آئی ڈی)"
)
_TAKEN_FROM = pattern(
    r"^(?: s| ka| ki| ke| k| کا| کی| کے)(?: \w+){0,3} (?:hack\w*|compromise\w*|kisi aur|kisi or|"
    r"kisi chor|kisi ne|chor|chura|stolen|chori|چوری|ہیک|کسی اور|"
    r"چوری|کسی)\b|^(?: \w+){0,3} (?:ki|ka|کی|کا) (?:dp|copy|ڈی پی)\b"
)
_FROM_PERSON = re.compile(
    r"\b(?:message|msg|messages|text|email|mail|whatsapp|request|call)s? (?:\w+ ){0,5}?from "
    r"(?:the |a )?(?:number of |account of |id of |phone of )?(?:my |our |his |her )?(?:own |"
    r"old |dear )?$"
)
_I_PAID = pattern(
    r"\b(?:loota|loot|lut|de bait\w*)\b|لوٹ|دے بیٹھ|بھیج دیے|"
    r"\b(?:i|we) (?:\w+ )?(?:sent|paid|transferred|gave|deposited|lost|spent|wired|transfer|send|"
    r"bought)\b|"
    r"\b(?:maine|mene|mne|main ne|mai ne|hum ne|me ne) (?:\w+ ){0,5}?(?:bhej\w*|de|dia|diye|diya|"
    r"kr|kar|transfer|"
    r"jama)\b|\b(?:mujh se|mujhse|mujhsay|mere se|mjh se|mere gaye|mere paise|from me|my pocket|"
    r"my money|i got)\b|"
    r"مجھ سے|میرے گئے|میرے پیسے|پیسے میرے|\b(?:bhej|bhej diye|kar|kr|transfer kr) (?:di|diye|dia|"
    r"diya|dye|betha|bethi|bheja)\b|"
    r"\b(?:bheja|bheje|bhejay|bhejwa|bhejdiye|bhejdie) |بھیج دی|بھیجے|بھیجا|کر دی|دے دی|ڈال دی|"
    r"جمع کرا"
)
FALSE_PERSON = pattern(r"(?:\b(?:fake|jali|jaali|farzi|nakli|naqli)|جعلی|نقلی) $")
_SELF = pattern(
    r"\b(?:koi|aurat|larka|kisi ne) main (?:ban|bani|bana|bn)\b|\banother me\b|یہ میں نہیں ہوں|"
    r"\b(?:mera|meri) (?:chehra|shakal|naam) (?:\w+ ){0,3}?(?:utha|laga|lagake|chura|use)|"
    r"\bmere naam se (?:\w+ ){0,4}?(?:naye|new|dusre) (?:number|account|page)|"
    r"\b(?:fake|duplicate|clone|cloned) (?:\w+ ){0,3}?(?:of|in the name of) (?:me|mine|our)\b|"
    r"(?:میرا|میری) (?:ڈپلیکیٹ|نقلی|جعلی|فیک) |\b(?:mera|meri|mere) (?:duplicate|copy|clone)\b|"
    r"\b(?:tasveer|tasweer|photo|pic|dp|naam)(?: aur naam)? (?:meri|mera)\b|\bmeri (?:tasveer|"
    r"tasweer|photo)[, ]+"
    r"(?:\w+ ){0,2}?mera naam|"
    r"\b(?:profile|account|id|page|one|number)s? (?:\w+ ){0,2}?(?:bearing|with|using|of|under|"
    r"has|having) my "
    r"(?:\w+ ){0,2}?(?:name|face|photo|picture|pic|dp|identity)|"
    r"\bmy (?:\w+ ){0,2}?(?:photo|photos|picture|pictures|pics|face|name|identity) (?:is|are|was|"
    r"were) (?:being )?"
    r"(?:used|misused|stolen|on a fake|copied)|"
    r"\b(?:dp|pic|photo|tasveer|naam|nam|name|logo)(?: b| bhi)? (?:meri|mera|hamara|hamari|"
    r"mere) (?:hi )?"
    r"(?:hai|hy|he|h|lagi|laga|thi|tha)\b|(?:ڈی پی|تصویر|نام) (?:میری|میرا|ہمارا|ہماری) (?:ہی )?ہے|"
    r"\bhamar[ai] (?:naam|tasveer\w*|logo) .{0,25}(?:number|page|id|account)|"
    r"میری (?:\w+ ){0,4}?(?:تصویر|تصویریں|تصاویر) (?:چرا|اٹھا|لگا|استعمال)|"
    r"میرے نام (?:اور \w+ )?(?:سے|پر|کی|کا) (?:\w+ ){0,4}?(?:اکاؤنٹ|آئی ڈی|پروفائل|پیج|نمبر)|"
    r"\b(?:meri|mera|mere) (?:\w+ ){0,4}?(?:tasveer\w*|photo\w*|pics?|تصویر|"
    r"تصاویر) (?:\w+ ){0,1}?(?:chura|utha|use|"
    r"لگا|چرا|istemal)|"
    r"\b(?:pretend\w* to be|impersonat\w+|posing as|acting as) (?:me|myself|us)\b"
    r"|\b(?:my|our) (?:fake|duplicate|clone|cloned) (?:\w+ ){0,2}?(?:profile|account|id|page)"
    r"|\bfake (?:\w+ ){0,3}?(?:profile|account|id|page)s? (?:\w+ ){0,4}?(?:of me|of mine|"
    r"in my name|with my|using my|under my)\b"
    r"|\b(?:profile|id|page|(?:x|facebook|fb|instagram|insta|tiktok|twitter|whatsapp|"
    r"telegram) account)s? "
    r"(?:\w+ ){0,3}?(?:in|under|with|using) my (?:full |own |real )?(?:name|photo|"
    r"picture|pic|identity)"
    r"|\b(?:using|uses|used|stole|stolen|with) my (?:\w+ ){0,2}?(?:name|photos?|pictures?|pics?|"
    r"identity) (?:\w+ ){0,5}?"
    r"(?:profile|account|id|page|facebook|instagram|whatsapp|tiktok)\b"
    r"|\b(?:meri|mera|mere|meray|hamari)(?: hi)? (?:fake|jali|jaali|nakli|"
    r"naqli) (?:\w+ ){0,2}?(?:id|account|profile|page|acc)\b"
    r"|\b(?:meri|mera|mere|meray|mry|hamari) (?:\w+ ){0,2}?(?:tasveer|tasveerain|tasveeren|"
    r"tasvir|tasweer|tasvirain|photo|photos|"
    r"pic|pics|pictures|dp) (?:\w+ ){0,2}?(?:laga|lga|lgai|lagai)\w*"
    r"|\b(?:mere|meray|mery|mera) (?:naam|nam|name)(?: (?:aur|or) \w+)? (?:se|pe|par|pr|ki|ka|sy|"
    r"per) (?:\w+ ){0,2}?(?:fake|jali|nakli|"
    r"facebook|fb|insta|instagram|tiktok|whatsapp|telegram|twitter|id|page|profile)\b"
    r"|میر[یاے] (?:جعلی|نقلی|فیک) (?:\w+ ){0,2}?(?:آئی ڈی|اکاؤنٹ|پروفائل|پیج)"
    r"|میری (?:\w+ ){0,2}?(?:تصویر|تصویریں|تصاویر|فوٹو|ڈی پی) (?:\w+ ){0,2}?(?:لگا|استعمال کر)"
    r"|میرے نام (?:اور \w+ )?(?:سے|پر|کی|کا) (?:\w+ ){0,2}?(?:جعلی|فیک|فیس بک|انسٹا|ٹک ٹاک|"
    r"واٹس ایپ|آئی ڈی|پیج|پروفائل)"
)
# "your son is in custody": whoever rings with that speaks as the police.
_CUSTODY = pattern(
    r"(?:\b(?:call|phone|fone|cal|caller)(?: \w+){0,2} (?:aya|ayi|ai|aai|aaya|i|gaya|gayi|came|"
    r"that|said|k|ke|kar)|"
    r"(?:کال|فون)(?: \w+)? (?:آیا|آئی|کیا|کی|کر))\b[^\n]{0,70}?\b(custody|thane me|thany me|"
    r"giraftar|"
    r"arrested|arrest|hirasat|hawalat|pakra|pakri|pakr|pakad|caught with|caught|گرفتار|حراست|"
    r"حوالات|تھانے میں|"
    r"پکڑا|پکڑ لیا|پکڑی)\b|"
    r"(?:\b(?:ap ka|apka|aapka|tumhara|tera|your)|آپ کا|تمہارا) (?:beta|larka|bhai|son|brother|"
    r"cousin|بیٹا|لڑکا|بھائی|کزن)"
    r" [^\n]{0,40}?(pakra|pakr|pakad|caught|arrest|custody|thane|hamare pas|پکڑا|پکڑ|گرفتار|"
    r"تھانے|ہمارے پاس)"
)


@dataclass(frozen=True, slots=True)
class Story:
    """What the whole message says, worked out once.

    Attributes:
        paid: The writer parted with money.
        hacked: An account turned out to be in other hands.
    """

    paid: bool
    hacked: bool


def story_of(folded: Folded) -> Story:
    """Read the whole message for what decides about persons."""
    lower = folded.lower
    return Story(bool(_I_PAID.search(lower)), bool(_HACKED_LATER.search(lower)))


def selves(folded: Folded) -> list[Found]:
    """Places that tell of a copy of the writer."""
    return [
        folded.found(*match.span(), "self", kind="impersonated", role="")
        for match in _SELF.finditer(folded.lower)
    ]


def in_custody(folded: Folded) -> list[Found]:
    """A caller who has a relative "in custody" speaks as the police."""
    match = _CUSTODY.search(folded.lower)
    if not match:
        return []
    span = match.span(1 if match[1] else 2)
    return [folded.found(*span, "police", kind="impersonated", role="")]


def _person_posed(before: str, after: str, story: Story) -> bool:
    """A person's voice, name, pictures or account in somebody else's hands."""
    return bool(
        _I_AM_YOUR.search(before)
        or (_YOUR_BEFORE.search(before) and _AM_AFTER.match(after))
        or _VOICE_OF.search(before)
        or _VOICE_AFTER.match(after)
        or _PICTURE_OF.search(before)
        or (_MINE_BEFORE.search(before) and _PICTURES_OF.match(after))
        or _PERSON_NAMED.match(after)
        or _NAMED_FOR.match(after)
        or ((_TAKEN_FROM.match(after) or _FROM_PERSON.search(before)) and story.paid)
        or (_MINE_BEFORE.search(before) and _PERSON_TYPED.match(after) and story.hacked)
    )


def person_claimed(before: str, after: str, story: Story) -> bool:
    """Friends and relatives do call and write: only a borrowed account or a mix-up is a claim.

    Args:
        before: The words before the person, in lower case, single spaces.
        after: The words after.
        story: What the whole message says.
    """
    if _person_posed(before, after, story):
        return True
    return bool(
        (_MINE_BEFORE.search(before) and _PERSON_ACCOUNT.match(after))
        or _PERSON_WROTE.match(after)
        or _MISTAKEN.match(after)
        or _FAKE_ID_OF.search(before)
    )
