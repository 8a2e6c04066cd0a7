"""Words of time in Urdu script, Roman Urdu and English, in normalised lower case."""

from __future__ import annotations

from nlu.text.scripts import normalise, word_set


def _table(entries: dict[int, str]) -> dict[str, int]:
    return {normalise(word): value for value, words in entries.items() for word in words.split()}


# Days back from today. kal is also tomorrow and parson also two days ahead: complaints look back.
DAYS_BACK = _table(
    {
        0: "aaj aj aaaj today آج",
        1: "kal kl kall yesterday yestarday yesterdy کل",
        2: "parson parso parsoon prson prso parsun پرسوں پرسو",
        3: "tarson tarso narson ترسوں",
    }
)
# Usual hour of each part of the day.
PARTS = _table(
    {
        0: "midnight",
        4: "sehri sehr سحری تہجد tahajjud",
        5: "fajr fajar فجر",
        8: "subah subha subh sbah suba subhe sobah صبح سویرے morning mornin",
        13: "dopahar dopehar dopeher dophar dupehr dopahr dupahar duphar دوپہر zuhar zuhr ظہر noon",
        15: "afternoon afternon",
        16: "asar asr عصر",
        18: "shaam sham shaaam shm شام evening evning maghrib magrib مغرب iftar iftaar iftari "
        "افطار افطاری",
        22: "raat rat raaat rt raath رات شب night nite isha عشاء عشا",
    }
)
WEEKDAYS = _table(
    {
        0: "peer pir pier somwar sombar پیر سوموار monday mon",
        1: "mangal mangl منگل tuesday tues tue",
        2: "budh budhh budhwar بدھ wednesday wed",
        3: "jumerat jumeraat jumairat jummerat jumarat jumraat jumrat جمعرات thursday thurs thu",
        4: "juma jumay jumey jume jumme jumma jummah jumah جمعہ جمعے friday fri",
        5: "sanichar سنیچر ہفتہ ہفتے hafta hafte haftay saturday sat",
        6: "itwar itvar atwar اتوار sunday sun",
    }
)
# These are weekdays only with a helper such as "ko" or "ke din": they mean other things as well.
WEAK_WEEKDAYS = word_set(
    "peer pir pier پیر ہفتہ ہفتے hafta hafte haftay sat sun mon fri wed thu tue budh mangal "
    "juma jume jumay jumey jumme jumma جمعہ"
)
MONTHS = _table(
    {
        1: "january jan janwari janvary جنوری",
        2: "february feb farwari febuary faruary فروری",
        3: "march mar مارچ",
        4: "april apr aprail اپریل",
        5: "may مئی",
        6: "june jun جون",
        7: "july jul julai جولائی جولائ",
        8: "august aug agast اگست",
        9: "september sep sept sitambar ستمبر",
        10: "october oct october aktubar اکتوبر",
        11: "november nov novembar نومبر",
        12: "december dec disambar decembar دسمبر",
    }
)
# Seconds; months and years are counted in the calendar.
UNIT_SECONDS = {
    normalise(word): (seconds, precision)
    for seconds, precision, words in (
        (60, "minute", "minute minutes min mins minat mint mints mnt منٹ منٹوں"),
        (
            3600,
            "hour",
            "hour hours hr hrs ghanta ghante ghantay ghnte ghnta ghanton gante گھنٹہ گھنٹے "
            "گھنٹوں گھنٹا",
        ),
        (86400, "day", "day days din dino dinon dinn roz دن دنوں روز"),
        (604800, "week", "week weeks hafta hafte haftay hafton haftey ہفتہ ہفتے ہفتوں"),
        (
            2592000,
            "month",
            "month months mahina mahine mahinay maheena maheene mahinon mahinai mheene mhine "
            "maah mah مہینہ مہینے مہینوں مہینا ماہ",
        ),
        (31536000, "year", "year years saal saalon sal سال سالوں برس"),
    )
    for word in words.split()
}
AGO = word_set(
    "ago back pehle pehly pehlay phle phly phlay pahle pehlai earlier qabl پہلے قبل پہلی"
)
SINCE = word_set("se sy say سے")
LAST = word_set(
    "last past previous pichle pichlay pichhle pichly pichla pichli pichhli pechle pechlay "
    "pechly guzishta guzashta gzishta gaye guzri "
    "پچھلے پچھلا پچھلی گزشتہ گذشتہ گزری گزرے"
)
THIS = word_set("is isi this اس اسی")
NOW = word_set("abhi abi abhii now ابھی")
FEW = {
    normalise(w): n
    for n, words in {
        1: "a an",
        2: "couple",
        3: "few some kuch kch kuchh chand kai kaee several کچھ چند کئی",
    }.items()
    for w in words.split()
}
BAJE = word_set("baje bje bajay bajey bjy bajy baj bajeh bjay بجے بجکر بج o'clock oclock")
AM, PM = word_set("am a.m"), word_set("pm p.m")
TAREEKH = word_set("tareekh tarikh tareeq tarekh taareekh date تاریخ")
FILLER = word_set(
    "ko ke k ki ka kay ky at on in the about around approx taqreeban taqriban qareeban qareeb "
    "of karib lagbhag tqreeban "
    "کو کے کی کا تقریبا تقریباً قریب , ، wali waly wale والی والے mein me میں se سے bhi just hi ہی"
)
LEADING = word_set("this since at on in the around about from during by")
TRAILING = word_set("ko se sy say mein me mai کو سے میں")
RAMZAN = word_set("ramzan ramadan ramzaan ramazan ramdan ramadhan رمضان")
EID = word_set("eid عید")
BIG_EID = word_set(
    "bari badi bakra baqra بڑی بکرا azha adha اضحی الاضحی الاضحیٰ عیدالاضحی qurban قربان"
)
MUHARRAM = word_set("muharram moharram محرم")
EVENT_HELP = word_set(
    "se sy me mein mai main ki ke k ka ko pe par since in during last pichle before after on "
    "سے میں کے کی کا کو پر پہ پچھلے"
)
DAY_HELP = word_set("ko ke k kay ki wale waly کو کے کی والے")
DAY_BEFORE = word_set(
    "on last since past pichle pichlay pichli guzishta is this kal aaj parson بروز پچھلے گزشتہ "
    "اس گذشتہ"
)
BLOCK_AFTER_DAY = word_set("tak tk tuk تک")
GREETING = word_set("good gud")
HABIT = word_set("roz rozana har her rozaana daily every روز روزانہ ہر")
TOTAL_WORDS = word_set("رقم پیسے تعداد نقصان ملا ملاکر مبلغ")
FUTURE = word_set(
    "dunga dungi doonga doongi denge dengay karunga karungi karonga karenge aunga aungi jaunga "
    "jaungi milega milenge lautaunga "
    "dena karna dedo دوں گا گی گے"
)
