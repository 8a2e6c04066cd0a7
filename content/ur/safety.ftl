### Safety of the citizen: settings, safe hours, "delete my data", and the first line of news.

## The first line of what comes unasked: a lock screen shows it, so it names nothing

new-message = خبردار کی طرف سے آپ کے لیے نیا پیغام ہے۔

## Settings

settings =
    اس چیٹ کی سیٹنگز
    کوئی نئی بات ہو تو ہم آپ کو کسی بھی وقت پیغام بھیج سکتے ہیں۔
    ”چھپاؤ“ لکھنے سے چیٹ خالی ہو جاتی ہے۔ ”دکھاؤ“ لکھیں گے تو واپس آ جائے گی۔

# Variables:
#   $from - time of the clock from which we may write
#   $from_part - its part of the day: morning, noon, evening or night
#   $to - time of the clock until which we may write
#   $to_part - its part of the day
settings-hours =
    اس چیٹ کی سیٹنگز
    ہم خود سے صرف { $from_part ->
        [morning] صبح
        [noon] دوپہر
        [evening] شام
       *[night] رات
    } { $from } بجے سے { $to_part ->
        [morning] صبح
        [noon] دوپہر
        [evening] شام
       *[night] رات
    } { $to } بجے تک پیغام بھیجتے ہیں۔
    ”چھپاؤ“ لکھنے سے چیٹ خالی ہو جاتی ہے۔ ”دکھاؤ“ لکھیں گے تو واپس آ جائے گی۔

choice-settings = سیٹنگز
choice-safe-hours = پیغام کا وقت
choice-safe-hours-off = پھر کسی بھی وقت
choice-safe-hours-yes = جی، یہی وقت
choice-hide = چھپائیے
choice-delete-data = میرا ڈیٹا مٹائیے
choice-delete-data-yes = ابھی مٹا دیجیے
choice-delete-data-no = سب رہنے دیجیے

## When we may write unasked

ask-safe-hours = ہم خود سے آپ کو کس وقت پیغام بھیجیں؟ اپنے الفاظ میں لکھیے، جیسے ”صبح 9 سے شام 5“ یا ”رات کو نہیں“۔

bad-safe-hours = اس میں وقت سمجھ نہیں آیا۔ لکھیے کہ کب سے کب تک، جیسے ”صبح 9 سے شام 5 تک“۔

# Variables:
#   $from - time of the clock from which we may write
#   $from_part - its part of the day: morning, noon, evening or night
#   $to - time of the clock until which we may write
#   $to_part - its part of the day
safe-hours-confirm = یعنی ہم خود سے صرف { $from_part ->
        [morning] صبح
        [noon] دوپہر
        [evening] شام
       *[night] رات
    } { $from } بجے سے { $to_part ->
        [morning] صبح
        [noon] دوپہر
        [evening] شام
       *[night] رات
    } { $to } بجے تک پیغام بھیجیں۔ کیا یہ ٹھیک ہے؟

# Variables:
#   $from - time of the clock from which we may write
#   $from_part - its part of the day: morning, noon, evening or night
#   $to - time of the clock until which we may write
#   $to_part - its part of the day
safe-hours-set = ہو گیا۔ ہم خود سے صرف { $from_part ->
        [morning] صبح
        [noon] دوپہر
        [evening] شام
       *[night] رات
    } { $from } بجے سے { $to_part ->
        [morning] صبح
        [noon] دوپہر
        [evening] شام
       *[night] رات
    } { $to } بجے تک پیغام بھیجیں گے۔ باقی وقت کے پیغام انتظار کریں گے۔ آپ جب بھی لکھیں گے، جواب اسی وقت ملے گا۔

safe-hours-removed = ہو گیا۔ کوئی نئی بات ہو تو ہم آپ کو کسی بھی وقت پیغام بھیج سکتے ہیں۔

hours-day = صبح 9 سے شام 5
hours-no-night = رات کو نہیں
hours-any = کسی بھی وقت

## Delete my data

# Variables:
#   $tracking - tracking numbers of filed complaints; may be absent
delete-data = { $has_tracking ->
    [yes]
        ہم فوراً مٹا دیں گے: ہمارے پیغام، جو آپ نے ابھی درج نہیں کرایا اور اس کی فائلیں، آپ کی سیٹنگز اور آپ سے رابطے کا ذریعہ۔ اس کے بعد کچھ واپس نہیں آئے گا۔
        جو درج ہے وہ نہیں مٹے گا: { $tracking } اور اس کی فائلیں۔ یہ این سی سی آئی اے کا سرکاری ریکارڈ ہے؛ ہمیں کوئی قانون معلوم نہیں جو اسے کسی خاص دن ختم کرے۔
        پھر ہم اس کے بارے میں آپ کو پیغام نہیں بھیج سکیں گے۔ پہلے اس کا نمبر اور خفیہ کوڈ لکھ لیجیے: حالت صرف ان دونوں سے پوچھی جا سکے گی۔
   *[no]
        ہم فوراً مٹا دیں گے: جو کچھ آپ نے بتایا، آپ کی فائلیں، ہمارے پیغام، آپ کی سیٹنگز اور آپ سے رابطے کا ذریعہ۔ اس کے بعد کچھ واپس نہیں آئے گا۔
}

delete-data-press = سب مٹانے کے لیے بٹن دبائیے۔ ابھی کچھ نہیں مٹا۔

data-kept = کچھ نہیں مٹایا گیا۔

# Variables:
#   $stays - yes when a filed complaint stays
data-deleted = { $stays ->
    [yes] یہاں سے آپ کا ڈیٹا مٹ گیا ہے۔ جو درج ہے وہ این سی سی آئی اے کے پاس رہے گا۔ اگر سکرین پر پرانے پیغام اب بھی ہوں تو اپنے فون سے یہ چیٹ خود بھی مٹا دیجیے: ہم ان تک نہیں پہنچ سکتے۔
   *[no] آپ کا ڈیٹا مٹ گیا ہے۔ اگر سکرین پر پرانے پیغام اب بھی ہوں تو اپنے فون سے یہ چیٹ خود بھی مٹا دیجیے: ہم ان تک نہیں پہنچ سکتے۔
}
