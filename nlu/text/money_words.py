"""Words about money: currencies, words that make a bare number money, units that forbid it.

All entries are in normalised, lower-case form, in Urdu script, Roman Urdu and English.
"""

from __future__ import annotations

from nlu.text.scripts import normalise, word_set

RUPEE_WORDS = word_set(
    "rs rupees rupee rupay rupaye rupaya rupiya rupiyay rupiyah rupye rupe rupes rupae rupey "
    "rupai rupya "
    "rupaiye rupaiya rupyay rupy rupia ropay ropee rupeez rps rupees pkr ruppees ruppee ruppay "
    "rupiye rupai "
    "روپے روپیہ روپیے روپئے روپیا روپۓ رپے روپی روپیوں رپیہ روپـے"
)
CURRENCIES = {
    normalise(word): code
    for code, words in {
        "USD": "usd dollar dollars doller dollers dolar dollor dollr ڈالر ڈالرز ڈالروں ڈالرس $",
        "BUSD": "busd",
        "USDC": "usdc",
        "USDT": "usdt tether یوایسڈیٹی ٹیتھر",
        "SAR": "sar riyal riyals riyaal rial reyal riyall ریال",
        "AED": "aed dhs dirham dirhams dirhum derham dirhem darham درہم درھم",
        "GBP": "gbp pound pounds پاؤنڈ پاونڈ پاؤنڈز £",
        "EUR": "eur euro euros یورو €",
        "BTC": "btc bitcoin bitcoins بٹکوائن",
        "ETH": "eth ethereum",
        "BNB": "bnb",
        "TRX": "trx",
        "CNY": "yuan rmb یوآن",
        "MYR": "ringgit رنگٹ",
        "TRY": "lira لیرا",
        "KWD": "kwd",
        "BHD": "bhd",
        "IQD": "iqd",
        "AUD": "aud",
        "BDT": "taka bdt ٹکا",
        "DINAR": "dinar dinars deenar dinaar دینار",  # the country decides
        "OMR": "omr",
        "QAR": "qar",
        "CAD": "cad",
        "INR": "inr",
    }.items()
    for word in words.split()
}
CURRENCY_SIGNS = {
    **dict.fromkeys(word_set("rs ₨ pkr rupees rupee rupay روپے rps ₹ re rupaye"), "PKR"),
    **dict.fromkeys(("$", "usd", "dollar", "dollars"), "USD"),
    "usdt": "USDT",
    "£": "GBP",
    "gbp": "GBP",
    "€": "EUR",
    "eur": "EUR",
    "aed": "AED",
    "sar": "SAR",
    "btc": "BTC",
    **{
        code.lower(): code
        for code in ("CAD", "AUD", "KWD", "BHD", "OMR", "QAR", "MYR", "CNY", "INR", "IQD", "ETH")
    },
}
# Verbs and nouns beside which a bare number is money.
MONEY_NOUNS = word_set(
    "price qeemat qimat keemat rate fee fees fis fess advance edvance bayana beyana token loan "
    "qarz qarza "
    "payment payments paymnt paise paisay pese pesay paisy pesy paisa pesa payse amount raqam "
    "rakam rqm "
    "karza karz karzay deposit withdraw withdrawal balance total kul bill charges tax fine "
    "jurmana challan order "
    "cod delivery "
    "kiraya rent salary tankhwa tankha refund cash money fund recharge investment commission "
    "bonus inaam "
    "easypaisa jazzcash nayapay sadapay transfer transaction booking per each nuqsan loss "
    "worth costing cost "
    "قیمت فیس ایڈوانس بیعانہ ٹوکن قرض قرضہ ادائیگی پیسے پیسہ رقم جمع بیلنس کل ٹوٹل بل چارجز "
    "جرمانہ چالان آرڈر "
    "کرایہ تنخواہ ریفنڈ کیش نقصان ٹرانسفر انعام بونس کمیشن پیمنٹ ڈیلیوری لون"
)
MONEY_CONTEXT = MONEY_NOUNS | word_set(
    # sending, giving, paying
    "bheje bhej bheja bheji bhejay bhejey bhijwaye bhijwae bhejwaye bhejwae bhjy bhje bhj "
    "bheje bhejdiye bhejdiya "
    "bhejdie bhejdya bhejna bhejo bhejain bhejen bhaije bhaij bhaije diye dye diey diy diay "
    "dia diya di die dey dy "
    "de dena dene den dein dedo dedi dediye "
    "sent send sending paid pay pays paying payed gave give given transferred transfered deposited "
    "invested invest spent spend sends "
    "بھیجے بھیج بھیجا بھیجی بھجوائے بھیجو بھیجیں بھیجنے دیے دئیے دیئے دیا دی دے دو دیں دینے "
    "دینا دیۓ دئے ادا ٹرانسفر "
    # taking, losing, leaving
    "liye lye lie liey liay lia liya li le lay le lelia lelie leliye loot loota lootay lute "
    "luta loote "
    "gaye gae gay gya gaya gayi gai gye gyay gy gaey chale nikal nikle nikaal nikala nikale "
    "nikali nkal niklay "
    "kat kt kaat kaate kate katay kati cut katwaye "
    "took take taken takes lost lose losing left gone stole stolen withdrawn withdrew deducted "
    "debited charged "
    "charge charging scammed robbed cheated collected vanished drained missing "
    "لیے لئے لیئے لیا لی لے لوٹ گئے گیا گئی گے چلے نکل نکال نکلے نکلوا نکالے نکالا کٹ کاٹ کاٹے "
    "کٹے ڈوب ڈوبے کھا ہڑپ اڑا "
    # asking, promising, price
    "mang maang mange manga maange mangay mang mangi manage mangne mangta mangte mangty "
    "mangtay mangti demand "
    "demanding demanded ask asked "
    "asking asks wants want "
    "مانگ مانگے مانگا مانگتا مانگتے مانگنے مطالبہ ڈیمانڈ "
    "chahiye chahye چاہیے چاہئے milte milenge milta milega mile milay ملتے ملیں ملے ملا lage "
    "laga lagaye lagae lagay "
    "lagai dala dale dalay dalwaye dalwae لگے لگائے لگایا ڈالے ڈالا ڈالوائے kamaye کمائے "
    "thay the tha tay تھے تھا "
    "jama karwaye karwae krwaye karaye karae کروائے کرائے جمع kharida khareeda becha خریدا "
    "خریدی بیچا "
    "bought buy purchased booked ordered sold lene liay mangwaye mangwaya mangwai mangwae "
    "mangaya mangwayi ane aane aye aaye wasool wusool gayab ghaib gaib khareede kharcha kharch "
    "kamai wasul chanda waapis wapas وصول بٹور ہتھیا منتقل غائب خرچ خریدے منگوایا منگوائے چندہ "
    "بھرے بھرا پھنس credited received receive minus thagi thag "
)
MONEY_CONTEXT -= word_set("the tha gy تھا")
MONEY_CONTEXT |= word_set(
    "registration subscription membership gawa gawaye gawae ganwa گنوا گنوائے رجسٹریشن chhoot "
    "udhar ادھار ہدیہ hadiya warna wrna ورنہ leta lete leti letay لیتا لیتے لیتی "
    "karwaya krwaya karaya load لوڈ کروایا کرایا کرا lgao lagao lgaye "
    "lgae lgaya dalo dalwao deta deti dete aata ata ati mila mili mil ملی مل rajistration "
    "registeration"
)

ID_LABELS = word_set(
    "tid trx txn trxid txid id ref reference rrn stan utr code kod otp pin cvv account acc "
    "acct a/c ac iban "
    "number no nmbr nambar num nbr numbr cnic nic ticket invoice complaint fir case # ending "
    "helpline dial extension ext room flat house makan plot gali street sector block chak ward "
    "model "
    "کوڈ پن اکاؤنٹ اکاونٹ نمبر شناختی آئیڈی ڈی حوالہ ریفرنس شکایت سیکٹر مکان گلی"
)
# Things people count: a number in front of them is not money.
COUNTED = word_set(
    "log logo logon bande bando bandon banday aadmi admi larke larki larkiyan people persons "
    "person members member "
    "parents walidain dost doston friends contacts students bachay bachon bache "
    "page larkay gahak grahak connections گاہک گاہکوں followers subscribers likes views "
    "messages message msg msgs msgz calls call callen calen "
    "transactions transaction "
    "txns hindson hindso hindsay hinson hindsa digits digit digits hindse hindsen groups group "
    "grps accounts "
    "numbers nambers sims sim tickets orders parcels items pieces piece pcs points coins "
    "photos pics videos video "
    "tasveeren screenshots times dafa dafaa daffa dafah baar martaba kisht qist qisten "
    "installments instalments "
    "emails email links posts reviews tasks task levels level nights night rooms seats seater "
    "pages adats "
    "لوگ لوگوں بندے بندوں آدمی آدمیوں افراد لڑکے لڑکیاں ممبر ممبرز والدین دوست دوستوں طلبہ بچے "
    "بچوں رشتہ داروں رشتہداروں "
    "فالوورز فالوور سبسکرائبر سبسکرائبرز boxes box ڈبے فالورز فالورز لائیک لائک لائیکس users "
    "viewers follower subscriber kishton qiston kishten subs applicants victims customers "
    "investors families ghar "
    "صارفین خاندان پیغام پیغامات میسج میسجز کال کالیں کالز ٹرانزیکشن ٹرانزیکشنز ہندسوں ہندسے ہندسہ "
    "ہندسی گروپ گروپوں اکاؤنٹس "
    "سمیں سم تصویریں ویڈیوز دفعہ بار مرتبہ قسط قسطیں قسطوں ٹاسک راتیں نمبروں اکاؤنٹوں کوائن پوائنٹس"
)
_UNITS = word_set(
    "% percent pct percentage fisad feesad fesad fi فیصد پرسنٹ "
    "am pm a.m p.m baje bje bajay bajey bjy bajy baj بجے "
    "din dino dinon days day dn hafte haftay hafton hafta weeks week mahine mahinay mahino "
    "maheene mahinon months month "
    "saal sal saalon years year yrs yr ghante ghantay ghanta ghanton hours hour hrs hr minute "
    "minutes minat mint mints min mins "
    "second seconds sec secs دن دنوں ہفتے ہفتوں ہفتہ مہینے مہینوں ماہ مہینہ سال سالوں برس "
    "گھنٹے گھنٹوں گھنٹہ منٹ منٹوں سیکنڈ "
    "kg gb mb km kilo meter metre marla marlay kanal tola tolay tole gram grams litre acre "
    "feet foot inch inches "
    "کلو مرلہ مرلے کنال تولہ تولے گرام ایکڑ فٹ لیٹر کلومیٹر "
    "th st nd rd x g 4g 5g tarikh tareekh تاریخ sala salah سالہ"
)
_GLUED_UNITS = frozenset({"m", "h", "d", "s", "w", "y"})


def is_unit_of_something_else(word: str, *, glued: bool) -> bool:
    """Whether `word` after a number makes it a percentage, hour, duration, weight or date."""
    return word in _UNITS or (glued and word in _GLUED_UNITS)
