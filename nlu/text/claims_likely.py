"""The likely pretence of a complaint, where no phrase says outright who was posed as.

"NCCIA wale Additional Director sahab ki awaz", "Paid 'FBR' 40k", "فون آیا گیپکو کنٹرول روم سے": the
body stands where the caller stands. Every mention of a listed body is weighed by the words around
it; what reaches `_ENOUGH` is the claim, the heaviest mention first. A body that the citizen went
to, asked or complained to is none. The weights are judged by hand.
"""

from __future__ import annotations

import re
from typing import Final

from nlu.text.folding import Folded, pattern, words
from nlu.text.names import Hit

_ENOUGH: Final = 2
_SPACE = re.compile(r"[\s,،'\"():\-.!]+")

# What may follow the body's name before the verb: a title, a place, a department.
_GAP = (
    r"(?: (?!(?:ko|ne|aur|or|tha|thi|hai|hy|ghar|ghr|mera|meri|mere|my|کو|نے|اور|تھا|تھی|ہے|گھر|"
    r"میرا|میری)\b)"
    r"\w+){0,3}?"
)
_HELD = r"(?:wala|wale|walay|waly|wali|walon|walo|waley|والا|والے|والی|والوں)"
_TELLS = (
    r"(?:bola|boli|bole|bolay|kaha|kehta|kehti|kehte|kehne|kahta|khta|bataya|btaya|batata|manga|"
    r"mangi|poocha|pucha|said|says|told|asked|insisted|wanted|wants|ordered|demanded|needed|"
    r"called|dm\b|dmed|"
    r"dm d|"
    r"messaged|"
    r"keh rah\w*|keh rh\w*|bol rah\w*|bol rh\w*|کہہ رہ\w*|بول رہ\w*|"
    r"بولا|بولی|بولے|بولیں|کہا|کہتا|کہتی|کہتے|کہنے|بتایا|مانگا|مانگی|پوچھا)"
)
_NEWS = (
    r"(?:call|calls|cal|kal|phone|fone|fon|ring|msg|message|messages|massage|sms|email|mail|"
    r"letter|notice|whatsapp|dm|caller|robocall|form|link|video|page|group|ad|"
    r"کال|کالز|فون|میسج|پیغام|ایس ایم ایس|ای میل|نوٹس|لنک|فارم|ویڈیو|پیج|گروپ|اشتہار)"
)
_CAME = r"(?:aya|ayi|ai|aai|aaya|aayi|aye|ati|i|mila|mili|thi|tha|came|آیا|آئی|آئے|ملا|ملی|تھی|تھا)"

_AS_SPEAKER = pattern(
    rf"^{_GAP} (?:se|sy|say|سے) (?:hun|hoon|hu|hn|hon|huun|bol|bat kar|baat kar|call kar|ہوں|بول|"
    rf"بات کر|مخاطب|فون کر|کال کر)"
    rf"|^{_GAP} (?:ka|ki|کا|کی) (?:banda|bnda|larka|aadmi|afsar|officer|بندہ|افسر|آدمی) (?:hun|"
    rf"hn|hoon|ہوں)\b"
    rf"|^{_GAP} (?:se|sy|سے) (?:\w+ ){{0,2}}?{_TELLS}\b"
)
_HOLDER_TELLS = pattern(
    rf"^{_GAP} {_HELD}(?: \w+){{0,2}}?(?: (?:bnd[ae]|banda|bande|larka|larki|larke|aadmi|admi|"
    rf"sahab|sahib|sb|"
    rf"baji|bhai|"
    rf"officer|باجی|صاحب|لڑکا|لڑکی|آدمی|بندہ|بندے))?(?: \d+)*(?: (?:ne|nai|نے))? {_TELLS}\b"
)
# "PESCO wala: aap ka bill ...": what follows the colon is what he said.
_HOLDER_COLON = pattern(rf" ?{_HELD} ?:")
_HOLDER = pattern(rf"^{_GAP} {_HELD}\b")
_TELLS_IT = pattern(rf"^{_GAP}(?: (?:ne|nai|نے))? {_TELLS}\b")
_VOICE = pattern(r"^(?: \w+){0,6} (?:awaz|awaaz|voice|آواز)\b|^ s (?:voice|number)\b")
_NEWS_BEFORE = pattern(
    rf"\b{_NEWS}(?: {_CAME})?(?: (?:se|from|by|of|سے|کہ|k|ke))?(?: \w+){{0,2}} $"
)
_NEWS_AFTER = pattern(
    rf"^{_GAP} (?:se|sy|say|ka|ki|ke|k|کا|کی|کے|سے) (?:\w+ ){{0,3}}?{_NEWS}\b|^{_GAP} {_NEWS}\b"
)
_IN_NAME = pattern(
    r"^(?: \w+){0,2} (?:ke|k|kay|ki|ka|کے|کی|کا) (?:naam|nam|name|نام|bahane|bahany|بہانے|"
    r"taraf se|trf se|janib se|"
    r"طرف سے|جانب سے)\b|^ s name\b"
)
_PRETEXT = pattern(
    rf"^(?: \w+){{0,3}} (?:{_NEWS}|card|lottery|inaam|inam|prize|scheme|program|programme|upgrade|"
    r"verification|verify|verified|tasdeeq|band hone|block|expire|expired|expiry|jeeta|jeet|"
    r"کارڈ|انعام|سکیم|پروگرام|اپ گریڈ|تصدیق|بند ہو|بلاک|جیتا)\b"
)
_CARD_OF = pattern(r"^(?: \w+)? (?:id card|id|badge|uniform|logo|wardi|وردی|مہر)\b")
_SHOWED = pattern(
    r"\b(?:photo|picture|pic|tasveer|showed|literally|dikhaya|bheja|fake|tv|mashoor|mashhoor|"
    r"famous|"
    r"caller id|display|dp|jaali|jali|nakli|جعلی|نقلی|مشہور|تصویر|دکھایا)(?: \w+){0,4} $"
)

_MADE_HIMSELF = pattern(
    rf"^{_GAP} (?:bana|bane|bani|bna|bany|بنا|بنے|بنی) (?:hua|hwa|huwa|hoa|hui|baitha|ہوا|ہوئی|"
    rf"بیٹھا)\b"
    rf"|^{_GAP} (?:banda|bnda|bande|larka|larki|officer|afsar|agent|clerk|pa|manager|chairman|"
    rf"بندہ|افسر|کلرک|پی اے) (?:bana|bna|ban|bn|بنا|بن) (?:k|ke|kar|kr|kay|کر|کے)\b"
    rf"|^{_GAP} (?:wala|wali|wale|والا|والی) (?:bana|bani|bna|bane|بنا|بنی|بنے)\b(?! (?:k|ke|kar|"
    rf"kr)\b)"
    rf"|^{_GAP} (?:ban|bn|bun|بن) (?:k|ke|kar|kr|kay|gaya|gya|کر|کے|گیا)\b"
    rf"|^(?: \w+){{0,5}} (?:khud ko|apne aap ko|apne ap ko|apny ap ko|خود کو|اپنے آپ کو)\b"
    rf"|^{_GAP} (?:keh|kh|kah|bol|bata|bta|کہہ|بول|بتا) ?(?:k|ke|kar|kr|kay|کر|کے)\b"
    r"|^(?: \w+){0,4} (?:turned out|nikla|nikle|nikli|was) (?:to be )?(?:an? )?(?:imposter|"
    r"impostor|fake|"
    r"fraud|nakli|jali|jaali|farzi)\b"
    r"|^(?: (?:ka|ki|ke|s))? (?:fake|jali|jaali|nakli|farzi|copy) (?:whatsapp|number|account|id|"
    r"page|call|"
    r"profile|email|واٹس ایپ)\b"
)
_WORKS_THERE = re.compile(
    r"\b(?:(?:said|says|claimed|told me) (?:\w+ ){0,3}?(?:work|works|working|worked|employed) "
    r"(?:in|at|for|from)|(?:act|acts|acted|acting) as)(?: the| a| an)? $"
)

# The citizen turns to the body, or the true one answers.
_I_WENT = pattern(
    r"^(?: \w+){0,2} (?:gaya|gya|gayi|gai|gaye|jata|jaun|jana|jao|jaa|ja kar|poch|puch|pooch|"
    r"pocha|rabta|raabta|shikayat|complain|complaint|report|darkhast|application|request|"
    r"گیا|گئی|گئے|جاؤں|جانا|رابطہ|شکایت|رپورٹ|درخواست|پوچھا)\b|^(?: \w+)? (?:ko|کو) (?!(?:code|"
    r"otp|pin|paise|pese|kod|کوڈ|پیسے|پن)\b)|"
    r"^(?: (?:office|helpline|دفتر))? (?:(?:says?|said|confirms?|told me) (?:no|it|they|there|"
    r"he|she|this|nothing|such|to)|denied|refused)\b|"
    rf"^(?: \w+)?(?: {_HELD})? (?:kehte|kehta|kahte|khte|bole|کہتے|کہتا|بولے)(?: (?:hain|hen|hai|"
    rf"ہیں|ہے))? "
    r"(?:hum|ham|hamar|hamara|koi|kuch|kch|aisa|ye hamar|court|thane|report|ہم|ہمار|کوئی|کچھ|ایسا)"
)
_TURNED = pattern(
    r"\b(?:went to|go to|going to|called the|contacted|reported to|complained? to|told the|"
    r"informed|"
    r"complaint (?:to|in|with)|asked|visited|maine|mene|mne|main ne|i|we|asli|real|"
    r"میں نے|ہم نے|اصلی)(?: (?:the|my|our|apne|apni|اپنے|اپنی))? $"
)
_NO_PRETENCE = pattern(
    r"^ (?:app|application|apps|account|acc|wallet|number|no|shop|dukan|balance|branch|atm|"
    r"loan|ka account|ke account|me account|se bhej|se paise|pe bhej|par bhej|ایپ|اکاؤنٹ|والٹ|نمبر|"
    r"دکان|بیلنس|سے بھیج|پر بھیج|میں بھیج|کا اکاؤنٹ|کے اکاؤنٹ|میں اکاؤنٹ)\b"
)
_DENIED = pattern(r"^(?: (?:se|sy|ki|ka|سے|کی|کا))? (?:nahi|nahin|nai|nhi|not|نہیں)\b")
_FAKE_NEWS = pattern(
    rf"^{_GAP} (?:se|sy|سے|ki|کی) (?:jali|jaali|fake|farzi|nakli|جعلی|نقلی) {_NEWS}\b"
)
_HELPLINE = pattern(
    r"^(?: (?:ki|ke|ka|کی|کے))? (?:helpline|help line|customer care|ہیلپ لائن|کسٹمر کیئر)\b"
)
_YOUR = pattern(r"(?:\b(?:apka|aapka|ap ka|aap ka|apki|ap ki|your|tumhara)|آپ کا|آپ کی) $")
_THREAT = pattern(
    r"^(?: \w+){0,3} (?:band|block|blocked|upgrade|verify|expire|suspend|suspended|bnd|"
    r"بند|بلاک|اپ گریڈ|تصدیق)\b"
)
_PAPER = pattern(
    r"(?:\b(?:notice|summons?|samman|warrant|letter|challan)|سمن|نوٹس|وارنٹ|لیٹر|"
    r"چالان)(?: \w+){0,6} $"
)
_OF = pattern(r"^ (?:ka|ki|ke|کا|کی|کے)\b")
# Words for any such place; the citizen's own bank or franchise is meant as often as a false one.
_GENERAL: Final = words(
    "bank telecom airline university school teacher hospital doctor lawyer court passport employer "
    "charity courier customs police NCCIA"
) | {"travel agent"}
_SEARCHED = pattern(r"\b(?:google|search\w*|internet)\b|گوگل")
_HIMSELF = pattern(
    r"(?:\b(?:khud ko|apne aap ko|apne ap ko|apny ap ko|himself as|herself as)|خود کو|"
    r"اپنے آپ کو) (?:\w+ ){0,2}$"
)
_OPENING: Final = 15  # characters
_QUOTES: Final = "'\""


def _quoted(folded: Folded, hit: Hit) -> bool:
    """Whether a body stands in quotation marks of its own, as doubted words do: Paid 'FBR' 40k."""
    opened = folded.lower[max(0, hit.start - 22) : hit.start]
    closed = folded.lower[hit.end : hit.end + 22]
    return any(
        mark in opened.rpartition("\n")[2]
        and mark in closed.partition("\n")[0]
        and not opened.rpartition(mark)[2].count(".")
        and opened.count(mark) % 2 == 1
        for mark in _QUOTES
    )


def _weight(folded: Folded, hit: Hit) -> int:
    """How much speaks for a body being pretended at this place."""
    before = _SPACE.sub(" ", folded.lower[max(0, hit.start - 70) : hit.start])
    after = _SPACE.sub(" ", " " + folded.lower[hit.end : hit.end + 70])
    money = hit.name.kind in ("bank", "wallet")
    weight = 0
    if _I_WENT.match(after) or _TURNED.search(before):
        weight -= 3
    if money and _NO_PRETENCE.match(after):
        weight -= 2
    if _DENIED.match(after):
        weight -= 3
    quoted = _quoted(folded, hit)
    weight -= hit.name.value in _GENERAL and not quoted
    weight += 3 * bool(_MADE_HIMSELF.match(after) or _WORKS_THERE.search(before))
    # Complaints begin with whoever rang: "wasa ka pani ka bill ...", "motorway police ka challan".
    opens = hit.start < _OPENING and not _HOLDER.match(after)
    weight += opens and not money and hit.name.value not in _GENERAL
    weight += 5 * bool(_YOUR.search(before) and _THREAT.match(after))
    weight += 3 * bool(_AS_SPEAKER.match(after) or _HOLDER_TELLS.match(after))
    weight += 3 * bool(_HIMSELF.search(before))
    weight += 2 * bool(_FAKE_NEWS.match(after) or _HELPLINE.match(after))
    weight += bool(_HELPLINE.match(after) and _SEARCHED.search(folded.lower))
    weight += 2 * bool(_PAPER.search(before) and _OF.match(after))
    weight += 2 * quoted
    weight += 2 * bool(_HOLDER_COLON.match(folded.lower, hit.end))
    weight += 2 * bool(_VOICE.match(after) or _IN_NAME.match(after) or _CARD_OF.match(after))
    weight += 2 * bool(_NEWS_BEFORE.search(before) or _TELLS_IT.match(after))
    weight += bool(_HOLDER.match(after)) + bool(_NEWS_AFTER.match(after))
    weight += bool(_PRETEXT.match(after)) + 2 * bool(_SHOWED.search(before))
    return weight


def likely_claim(folded: Folded, hits: list[Hit]) -> Hit | None:
    """The body most likely pretended, or None when no mention weighs enough.

    Args:
        folded: The message.
        hits: Mentions of offices and firms (not of persons), in reading order.
    """
    best: Hit | None = None
    most = _ENOUGH - 1
    for hit in hits:
        # Banks and wallets are named in every second complaint: they need one sign more.
        weight = _weight(folded, hit) - (hit.name.kind in ("bank", "wallet"))
        if weight > most:
            best, most = hit, weight
    return best
