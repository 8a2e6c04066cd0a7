"""Words that say what happened to a sum: paid, asked for, promised, borrowed, or its price.

One pattern a role over a normalised lower-case word; `role_of` caches the answer a word.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from nlu.text.scripts import word_set


class Role(StrEnum):
    """What a word, and then an amount beside it, says about money."""

    PAID = "paid"
    ASKED = "asked"
    GAIN = "gain"  # promised, shown on a screen, won, or received
    LOAN = "loan"
    PRICE = "price"
    UNPAID = "unpaid"
    PART = "part"  # already counted in a total
    UNKNOWN = "unknown"


_PAID_URDU = re.compile(
    r"dit+[ae]y?|dit+i|bh[ae]*i?j(?:e|a|i|ay|ey|aye|wa[iy]?e?|waye|wae|waya|diy?[ae]|diye|dye)?|bhi?jwaye|bhjy|"
    r"bhej|diy[aey]{1,2}|dia|diay|die|dye|di|"
    r"d[iy]?ya|g[ai]?ya|ga[ye]{1,2}|gaey|gaiy?|gayi|gae|gay|gye|chale|"
    r"k+a*t+(?:e|ay|i|a|wa|gaye)?|katay|nik[ae]+l+(?:e|ay|a|wa|waye|wae|li|liye|gaye|i)?|nikle|"
    r"niklay|nikl|nkal|nikaal|nikaale|"
    r"lo+t(?:a|e|ay|i|liya|lia|lie)?|lut(?:a|e|ay|gaya|gaye|i|wa)?|"
    r"l[iy](?:ye|ya|e|a|ay|ey|ye)|liay|lelia|leliye|lelie|hadap|harap|hazam|kha|khagaye|thag|"
    r"thaga|thage|ura|urha|uraye|chura|churaye|"
    r"jama|laga|lagaye|laga[iey]+|lage|lagay|lagwaye|lagwa|dal[ae]?|dalay|daal[ae]?|dalwa(?:ye|"
    r"e|ya)?|"
    r"ada|kharch|kharcha|doob\w{0,3}|dub|phans\w{0,3}|phas\w{0,3}|atak\w{0,3}|nuq?san|nuksan|"
    r"nuqsaan|chuna|choona|"
    r"ga[n]?wa\w{0,3}|barbaad|barbad|zaya|bhar[ae]|bharay|bharwaye|thay|they|the|thy|krwaye|"
    r"karwaye|karwae|karwa(?:ya)?|"
    r"krwa[ey]\w?|ka?rdi[ay]?e?|ka?rdia|krdiay|kardiye|krdiye|gayab|gh?aib|gayeb|saaf|khatam|khtm|kam|"
    r"ki(?:ye|ya|e|a|ay)|kye|bayana|beyana|advance|edvance|adwance|peshgi|thagi|dhoka|dhokha|fraud|scam|"
    r"minus|paar"
)
_PAID_ENGLISH = re.compile(
    r"paid|pay|payed|paying|sent|send|sending|lost|lose|losing|loses|transfer(?:red|ed|s|ring)?|"
    r"deposit(?:ed|ing|s)?|invest(?:ed|ing)?|"
    r"stole|stolen|took|taken|robbed|scammed|deduct(?:ed|ions?|ion)?|debited|charged|withdrew|"
    r"withdrawn|gave|given|cheated|collected|"
    r"swindled|drained|spent|spend|gone|vanished|disappeared|left|cleared|booked|bought|ordered|"
    r"purchased|put|emptied|looted|"
    r"defrauded|duped|fleeced|payment|payments|handed|loss|losses|swiped|siphoned|missing|"
    r"missed|recharged|contributed|duped|extorted|ate|kept|down|went|moved|wired|swallowed|wasted"
)
_PAID_SCRIPT = word_set(
    "بھیجے بھیجا بھیجی بھیج بھجوائے بھجوا بھیجوائے دیے دئیے دیئے دیا دی دۓ دئے دیۓ گئے گیا گئی "
    "چلے کٹ کاٹ کاٹے کٹے کٹی کٹوا نکل نکال نکلے نکلوا نکالے نکالا نکالی "
    "لوٹ لوٹا لوٹے لٹ لٹا لیے لئے لیئے لیا لی لۓ ہڑپ ہضم کھا ٹھگ اڑا چرا جمع ٹرانسفر لگائے "
    "لگایا لگائی لگے لگا لگی لگوائے لگوا ڈالے ڈالا ڈلوائے ڈلوا ادا خرچ ڈوب ڈوبے "
    "پھنس پھنسے اٹک نقصان چونا گنوا گنوائے ضائع بھرے بھرا تھے کروائے کرائے کرائی کروائی بیعانہ "
    "ایڈوانس پیشگی فراڈ دھوکا دھوکہ ادائیگی انویسٹ خریداری منتقل وصول بٹور ہتھیا "
    "کروا کرا اینٹھ کیے کئے کیا کئیے غائب صاف ختم کم کردیے کردئیے کردیا اینٹھے اڑائے"
)
_ASKED = re.compile(
    r"ma+n+g(?:e|a|ay|i|ne|na|ta|te|tay|ty|ti|rahe|o|ey|ain)?|maang\w{0,3}|demand(?:s|ed|ing|z)?|"
    r"ask(?:s|ed|ing)?|want(?:s|ed|ing)?|"
    r"request(?:s|ed|ing)?|cha+h?iy?e|chahye|chahiyen|chahta|chahte|wa?r+na|wrna|bhejo|bhejen|"
    r"bhejain|bhejdo|bhejein|bhejwao|dedo|dou|"
    r"threat(?:en|ens|ened|ening|s)?|blackmail(?:ing|ed|er)?|or-else|bhejne|bhejna|dene|dena|"
    r"deny|kro|karo|kardo|krdo|"
    r"karwao|krwao|karwaen|karao|muta?lba|mutalba|ransom|due|mutaliba|insisted|insisting|"
    r"requires?|required|claiming|quoted|lagao|lagaao|lagayen|lagain|dalo|daalo|dalen|baqi|give|let[aei]|letay|lety|says|saying|"
    r"baqaya|baki|remaining"
)
_ASKED_SCRIPT = word_set(
    "مانگ مانگے مانگا مانگی مانگتا مانگتے مانگتی مانگنے مانگیں مطالبہ ڈیمانڈ چاہیے چاہئے "
    "چاہییں چاہئیں ورنہ بھیجو بھیجیں بھیجنے بھیجنا دو دینے دینا کروائیں کرواؤ کراؤ تاوان طلب "
    "باقی بقایا لیتا لیتے لیتی لگاؤ لگائیں ڈالو ڈالیں"
)
_GAIN = re.compile(
    r"mil(?:te|ta|ti|en|ein|enge|ain|ega|egi|e|a|i|ay|ne|na|tay|engay|gaye|jayenge)|miltay|"
    r"milenge|milain|profits?|prof?it|munaf[ae]|nafa|double|returns?|"
    r"dikh\w{0,5}|dekh(?:ai|a)|dikhta|show(?:s|ed|ing|n)?|display(?:s|ed|ing)?|balance|prize|"
    r"inaam|inam|in'aam|lottery|lotry|jeet[aeoi]?|jeetay|jeeto|won|win|"
    r"winning|winner|promis(?:e|es|ed|ing)|guarante\w{0,4}|earn(?:s|ed|ing|ings)?|kama\w{0,4}|"
    r"salary|tankhwah?|tankha|bonus|commission|refund\w{0,3}|"
    r"received|receive|credited|got|wada|waada|returned|pension|recovered|reward|cashback|"
    r"bachat|aane|ayenge|aayenge|banenge|banjayenge|bane|banay|become|"
    r"grow|grew|grown|reversed|saved|shown|monthly|mahana|daily|rozana|bisp|imdad|grant|ehsaas|"
    r"limit|gets?|getting|manzo+r|approved|sanctioned|offer(?:s|ed|ing)?|relief|subsidy|arrears|wazifa|voucher|lo|aye|aaye|aae|withdraw"
)
_GAIN_SCRIPT = word_set(
    "ملتے ملتا ملتی ملیں ملے ملا ملی ملنے ملنا ملیگا ملے گا منافع نفع ڈبل دگنا دگنے واپسی "
    "دکھتے دکھتا دکھا دکھ دکھائے دکھاتی دکھاتے دکھائی بیلنس انعام لاٹری جیتے جیتا جیت جیتنے "
    "وعدہ کمائے کماؤ "
    "کمائیں کمایا تنخواہ بونس کمیشن ریفنڈ گارنٹی پنشن امداد ماہانہ روزانہ بچ بنیں بن کیش‌بیک "
    "احساس بینظیر نظر دگنی دیکھ منظور ریلیف سبسڈی وظیفہ واؤچر لو آئے آ"
)
_LOAN = re.compile(r"loan|lon|qarz[ah]?\w?|karz[a]?|udhar|udhaar|borrowed|borrow|lent|lend|finance")
_LOAN_SCRIPT = word_set("قرض قرضہ قرضے ادھار لون")

NEGATIONS = word_set(
    "nahi nahin nhi nhin nai nahe nahee nahy na not never didn't haven't don't didnt havent "
    "dont refused refuse without couldn't no "
    "نہیں نہ نا بغیر انکار inkar bachgaya bach bachgaye mana"
)
TOTALS = word_set(
    "total totally kul totl totaal ttl overall altogether majmui majmuee majmooi combined "
    "grand sum کل ٹوٹل مجموعی مجموعا ملا ملاکر سارے milakar totaling totalling"
)
ENGLISH_PAID = _PAID_ENGLISH
AGAIN = word_set(
    "or phir fir phr dobara dubara again another mazeed aur then plus extra more baad پھر دوبارہ "
    "مزید اور دوسری dusri"
)
CLAUSE = word_set(
    "but lekin lkn magar mgr and then phir fir ab now when jab tab then however so because "
    "لیکن مگر پھر اب جب تب or yet while jabke جبکہ"
)
SOFT = word_set(", ، ; ؛ : ( ) -")
POSSESSIVE = word_set("me mein میں ka ki ke k kay ky کا کی کے wala wali wale والا والی والے")
LOSS_NOUNS = word_set(
    "fraud frod scam nuqsan nuksan loss chuna choona dhoka dhokha thagi payment advance "
    "transaction transactions transfer deposit fee investment "
    "invest shopping kharidari chori recharge zewar amount raqam paise cash فراڈ نقصان چونا "
    "دھوکا دھوکہ ادائیگی ایڈوانس ٹرانزیکشن ٹرانسفر "
    "خریداری چوری پیمنٹ انویسٹمنٹ سرمایہ رقم پیسے شاپنگ لوڈ بیلنس baad loot لوٹ liye بعد bajaye"
)
DONE = word_set(
    "ditay ditte dittay ditta ditti diye dye dia diya di diey diay dya diye chuka chuki chuke "
    "chukay gaye gae gay gya gaya "
    "gayi gai liye lie lia liya li kiye kie kiya ki kia kr "
    "hogaye hogaya hogya hogae kardiye kardiya krdia krdiye kardie baithe baitha baithi pare "
    "paray parey bhi paid ho kar "
    "دیے دئیے دیئے دیا دی چکا چکی چکے گئے گیا گئی لیے لئے لیا لی کیے کئے کیا کی بیٹھا بیٹھی "
    "بیٹھے پڑے پڑا دیں ہو کر"
)
COMMAND = word_set(
    "do dein den dou kro karo karen karein kren karwao krwao karain karna krna karne krne "
    "karwana karwane krwane karao kardo krdo de dedo "
    "parenge parengay parega pargay hoga honge hongay sakte chahiye gi ge warna "
    "دو دیں کرو کریں کرواؤ کروائیں کرنا کرنے کروانا کروانے کراؤ کرائیں ہوگا ہوں پڑیں ورنہ"
)
ENGLISH_TO = word_set(
    "to if unless until will would should can could must please kindly i'll we'll unless shall"
)
FORCED = word_set(
    "had made forced ended convinced tricked got manipulated persuaded agreed managed "
    "compelled pressured trapped"
)
FEES = word_set(
    "charges fee fees fis fess insurance token registration chanda فیس چارجز انشورنس ٹوکن رجسٹریشن"
)


_PRICE = word_set(
    "sauda soda سودا price priced qeemat qimat keemat cost costs costing rate قیمت مالیت"
)
RECURRING = word_set("har per monthly daily weekly rozana roz mahana ہر فی روز روزانہ ماہانہ")
EACH = word_set("each apiece per every فی fee-kas")
BOTH = word_set("dono donon both all sab saray sare دونوں سب سارے")


@lru_cache(maxsize=8192)
def role_of(word: str) -> Role | None:
    """What `word` says about a sum beside it, or None."""
    if len(word) > 20:
        return None
    if word in _PRICE:
        return Role.PRICE
    if _LOAN.fullmatch(word) or word in _LOAN_SCRIPT:
        return Role.LOAN
    if _ASKED.fullmatch(word) or word in _ASKED_SCRIPT:
        return Role.ASKED
    if _GAIN.fullmatch(word) or word in _GAIN_SCRIPT:
        return Role.GAIN
    if _PAID_URDU.fullmatch(word) or _PAID_ENGLISH.fullmatch(word) or word in _PAID_SCRIPT:
        return Role.PAID
    return None


@lru_cache(maxsize=8192)
def looks_back(word: str) -> bool:
    """Whether an English verb, which stands before its amount."""
    return word.isascii() and bool(
        _PAID_ENGLISH.fullmatch(word)
        or re.fullmatch(
            r"demand\w*|ask\w*|give|want\w*|request\w*|show\w*|promis\w*|threat\w*|won|win|earn\w*|"
            r"got|received|offer\w*|borrow\w*|returned|price|cost\w*|worth",
            word,
        )
    )
