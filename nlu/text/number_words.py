"""Number, scale and fraction words in Urdu script, Roman Urdu and English.

The Urdu words from 0 to 99, all of them irregular, come from `pakdatakit`; the spellings of
Roman Urdu are our own.
"""

from __future__ import annotations

from pakdatakit import number_to_words

from nlu.text.scripts import normalise, word_set

_SCALE_WORDS = {
    100: "سو hundred hundreds sau sao sou saw",
    1_000: "ہزار ھزار ہزر k hazar hazaar hazzar hzar hzr hazr hazarr hazzaar hajar hajaar hzaar "
    "hazer "
    "hazara hezar hazsr hzaaar hazaaar haazar haxar azar thousand thousands thousnd thousend "
    "thsnd tausand thosand "
    "تھاوزنڈ تھاؤزنڈ کے",
    100_000: "لاکھ لاکه lakh lac lacs lakhs laakh lack lacks lakk lkh laakhs laks lak lacc lakhh "
    "lax laac "
    "lahk lakah",
    1_000_000: "million millions mn mln milion ملین m",
    10_000_000: "کروڑ کڑوڑ کروڈ crore crores cr karor karorr croor cror caror krore krorh "
    "karod crores "
    "krorr karore",
    1_000_000_000: "ارب arab billion billions bn بلین",
    100_000_000_000: "کھرب kharab",
}
SCALES = {normalise(word): scale for scale, words in _SCALE_WORDS.items() for word in words.split()}

FRACTIONS = {
    normalise(word): kind
    for kind, words in {
        "derh": "ڈیڑھ ڈیڈھ ڈیڑہ دیڑھ derh dedh derrh dedd deirh daerh dairh deirhh dairrh deedh "
        "dirh",
        "dhai": "ڈھائی ڈھائ اڑھائی ڈہائی dhai dhaai adhai arhai dhaee dhaii dhayi dhaey dahi dhay "
        "dhae",
        "sarhe": "ساڑھے ساڑے ساڑہے ساڈھے sarhe saarhe sadhe saadhe sarhay saarhay sadhay saare "
        "sarhey "
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


SMALL_NUMBERS = _small_numbers()
# Words that are numbers only when a scale or a counted unit follows: "do" is also give, "saath"
# with, "no" number, "اسی" this very, "tera" yours, "bara" big, "che" Persian letter names.
AMBIGUOUS = word_set(
    "do dou doo saath sath sat no nao che chay chai chey char punch paunch pach tera bara "
    "baara sola tin اسی نو نوے asi ath aat chr ten one nave nawe bis bais tis batis ik satar"
)
