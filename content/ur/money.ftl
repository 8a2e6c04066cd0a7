### Money that has just been sent: whom to call, in which order, what to say, how long a wallet holds
### it. Said before anything else. Put together of parts, so that what is not known is left out.
### Never a promise that money comes back.

## What comes first, by where the money went and how long ago

# Variables:
#   $left - time left, from money-left
#   $clock - the end of the two hours, as on a clock
#   $part - part of the day, from part-of-day
money-hold =
    موبائل والٹ میں آنے والی رقم پہلے 2 گھنٹے نکالی نہیں جا سکتی۔ باقی وقت: { $left }، { $part } { $clock } بجے تک۔
    اس لیے سب سے پہلے ابھی فون کیجیے:

money-maybe =
    موبائل والٹ میں آنے والی رقم پہلے 2 گھنٹے نکالی نہیں جا سکتی۔ اس لیے سب سے پہلے ابھی فون کیجیے:

money-late =
    جن 2 گھنٹوں میں والٹ نئی رقم روک کر رکھتا ہے، وہ گزر چکے ہیں۔ پھر بھی آج ہی فون کیجیے: جو بات بینک یا والٹ کو بتائی جائے، وہ اسی پر کچھ کر سکتا ہے۔

money-bank =
    یہاں والٹ کے 2 گھنٹوں کا بھروسا نہیں، اس لیے ہر منٹ قیمتی ہے۔ سب سے پہلے ابھی فون کیجیے:

money-older =
    وقت گزر چکا ہو، تب بھی آج ہی فون کیجیے: جو بات بینک یا والٹ کو بتائی جائے، وہ اسی پر کچھ کر سکتا ہے۔

money-crypto =
    بھیجی ہوئی کرپٹو کوئی بینک واپس نہیں منگوا سکتا۔ ابھی یہ کیجیے:
    1۔ جس ایکسچینج سے گئی، اس کی ایپ میں فراڈ کی رپورٹ کیجیے۔ جہاں بھیجی، وہ ایڈریس اور ٹرانزیکشن ہیش دیجیے۔
    2۔ ایڈریس، نیٹ ورک اور ہیش لکھ کر رکھیے۔ جو واپس دلانے کے لیے رقم مانگے، اسے کچھ نہ دیجیے۔
    ایکسچینج کے خلاف شکایت یہاں بھیجی جا سکتی ہے: { CONTACT("pvara-email") }

## Whom to call

# Variables:
#   $name - the wallet or bank
#   $number - its number, or where it is found
money-call-from = 1۔ { $name }، جہاں سے رقم نکلی: { $number }

# Variables:
#   $name - the wallet or bank
#   $number - its number, or where it is found
money-call-to = 2۔ { $name }، جہاں رقم گئی: { $number }

# Variables:
#   $name - the wallet or bank that is on both sides
#   $number - its number, or where it is found
money-call-both = 1۔ { $name }، فون: { $number }

money-call-shop = 1۔ وہ دکان جہاں سے رقم بھجوائی۔ اس کی رسید پر ٹرانزیکشن آئی ڈی ہوتی ہے۔

money-sender = آپ کا بینک یا والٹ
money-receiver = دوسرا بینک یا والٹ
money-receiving-wallet = دوسرا والٹ
money-number-card = نمبر کارڈ پر یا ایپ میں ہے
money-number-app = نمبر اس کی ایپ میں ہے

money-say = کہیے: ”فراڈ ہوا ہے۔ جہاں رقم گئی، اس کے ساتھ ڈسپیوٹ درج کیجیے۔“ کال کا وقت اور ریفرنس نمبر لکھ لیجیے۔

money-say-text = کال کا وقت اور ریفرنس نمبر لکھ لیجیے۔ کیا کہنا ہے، نیچے لکھا ہے: پڑھ کر سنا دیجیے یا فارورڈ کر دیجیے۔ فون ہو جائے تو ”فون کر لیا“ دبائیے۔

money-escalate =
    نتیجے کا وعدہ کوئی نہیں کر سکتا، مگر اہم یہ ہے کہ آپ نے کب بتایا۔ 45 دن میں فیصلہ نہ ہو تو بینکنگ محتسب (بینک کے خلاف) اور سٹیٹ بینک شکایت لیتے ہیں۔ سٹیٹ بینک: { CONTACT("sbp-helpline") }

## What is asked with it, when it was not said

money-ask-when = رقم کب بھیجی گئی؟ وقت لکھیے۔
money-ask-where = رقم کس بینک یا والٹ سے نکلی اور کس میں گئی؟
money-ask-both = رقم کب گئی، کس بینک یا والٹ سے نکلی اور کس میں گئی؟

## The time

# Variables:
#   $hours - whole hours; may be absent
#   $minutes - minutes beside them; may be absent
money-left = { $has_hours ->
    [yes] { $has_minutes ->
        [yes] { $hours } گھنٹہ { $minutes } منٹ
       *[no] { $hours ->
            [one] { $hours } گھنٹہ
           *[other] { $hours } گھنٹے
        }
    }
   *[no] { $minutes } منٹ
}

# Variables:
#   $part - small_hours, morning, afternoon, evening or night
part-of-day = { $part ->
    [morning] صبح
    [afternoon] دوپہر
    [evening] شام
   *[night] رات
}

## What to say on the phone or to forward. Only what is known is put in.

dispute = مجھے فراڈ کی اطلاع دینی ہے۔ مجھ سے دھوکے سے رقم لی گئی ہے۔ ابھی ڈسپیوٹ درج کیجیے۔

# Variables:
#   $amount - rupees
dispute-amount = رقم: { $amount } روپے

# Variables:
#   $amount - other money, as it was written
dispute-foreign = رقم: { $amount }

# Variables:
#   $date - the day
dispute-day = تاریخ: { $date }

# Variables:
#   $date - the day
#   $clock - the time
#   $part - part of the day, from part-of-day
dispute-time = وقت: { $date }، { $part } { $clock } بجے

# Variables:
#   $name - wallet or bank
dispute-from = کہاں سے: { $name }

# Variables:
#   $name - wallet or bank
#   $account - number of the account
dispute-from-account = کہاں سے: { $name }، { $account }

dispute-from-shop = کہاں سے: دکان سے، نقد دے کر

# Variables:
#   $name - wallet or bank
dispute-to = کہاں گئی: { $name }

# Variables:
#   $name - wallet or bank
#   $account - number of the account
dispute-to-account = کہاں گئی: { $name }، { $account }

# Variables:
#   $account - number of the account
dispute-to-number = جس اکاؤنٹ میں گئی: { $account }

# Variables:
#   $ids - one or more
dispute-ids = ٹرانزیکشن آئی ڈی: { $ids }

dispute-end = اس اطلاع کا ریفرنس نمبر دے دیجیے۔

dispute-nothing = یہ تحریر لکھنے کے لیے ابھی کافی معلومات نہیں۔ بتائیے کہ کتنی رقم گئی اور کہاں گئی۔

## The reminder: neutral, because it may stand on a locked screen

# Variables:
#   $left - time left, from money-left
#   $clock - the end of the two hours
#   $part - part of the day, from part-of-day
money-clock = یاد دہانی۔ باقی وقت: { $left }، { $part } { $clock } بجے تک۔ فون ہو گیا ہو تو بٹن دبائیے۔

choice-money-done = فون کر لیا
choice-money-quiet = یاد نہ دلائیے
choice-dispute = کیا کہنا ہے

## Done

money-done = بہت اچھا۔ ان کا ریفرنس نمبر ملتے ہی یہاں لکھ دیجیے۔

# Variables:
#   $reference - number the bank or wallet gave
money-done-reference = بہت اچھا۔ ان کا ریفرنس نمبر { $reference } لکھ لیا ہے۔

money-done-noted = لکھ لیا ہے کہ آپ انہیں بتا چکے ہیں۔

money-quiet = ٹھیک ہے، اب یاد نہیں دلائیں گے۔

## The field

ask-forums = کیا آپ نے بینک، والٹ، پولیس یا کسی اور کو بتایا؟ کس کو، اور انہوں نے کیا ریفرنس نمبر دیا؟
ask-forums-reference = انہوں نے کیا ریفرنس نمبر دیا؟
why-forums = اس ریفرنس نمبر سے این سی سی آئی اے فوراً دیکھ سکتی ہے کہ کیا بتایا گیا اور کب۔
example-forums = مثال: ”ایچ بی ایل، ریفرنس 123456“ یا ”ایزی پیسہ، نمبر نہیں دیا“۔
bad-forums-not_found = لکھیے کہ کس کو بتایا اور ریفرنس نمبر کیا ہے۔ ابھی کسی کو نہیں بتایا تو ”ابھی نہیں“ دبائیے۔
label-forums = کس کو بتایا
choice-not-yet = ابھی نہیں

value-forums-none = ابھی کسی کو نہیں
