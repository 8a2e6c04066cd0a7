### The walk that gets WhatsApp back: one small step a message, for somebody who is frightened and
### holds the phone in the hand. At most 350 characters; buttons at most 20. No blame, no promise.
### The warnings (rescue-...warning) are forwarded by the citizen as they are.

choice-rescue = واٹس ایپ واپس لیجیے

rescue-resumed = خوش آمدید۔ ہم وہیں سے آگے چلتے ہیں جہاں رکے تھے۔

rescue-back = اب واپس واٹس ایپ کی طرف:

rescue-choose = جو سب سے قریب لگے، وہ دبائیے، یا دو تین لفظوں میں لکھ دیجیے۔

rescue-kept = یہ بات ہم نے لکھ لی ہے۔

rescue-stopped = ہم یہیں رکتے ہیں۔ جب آگے چلنا ہو، ”واٹس ایپ واپس“ لکھیے، ہم اسی قدم سے شروع کریں گے۔ این سی سی آئی اے ہیلپ لائن: { CONTACT("nccia-helpline") }

rescue-bye = ٹھیک ہے۔ جب بھی ضرورت ہو، ”واٹس ایپ واپس“ لکھیے یا بتائیے کہ کیا ہوا۔ این سی سی آئی اے ہیلپ لائن: { CONTACT("nccia-helpline") }

## Whose?

rescue-whose = فون ہاتھ میں لے لیجیے۔ ہم ایک ایک چھوٹا قدم چلیں گے، اور جب چاہیں رک جائیے۔ پہلے یہ بتائیے: واٹس ایپ آپ کا یا گھر والوں کا ہے، کسی دوست کا ہے، یا کسی جعلی نمبر پر آپ کا نام یا تصویر ہے؟
choice-rescue-whose-mine = میرا یا گھر والوں کا
choice-rescue-whose-friend = دوست کا
choice-rescue-whose-fake = جعلی نمبر ہے

## My own

rescue-see = اب فون پر واٹس ایپ کھولیے۔ کیا نظر آتا ہے؟ (کوڈ ایس ایم ایس میں آتا ہے۔ پن وہ نمبر ہے جو کسی نے واٹس ایپ کے اندر لگایا ہو۔)
choice-rescue-see-code = کوڈ مانگتا ہے
choice-rescue-see-pin = پن مانگتا ہے
choice-rescue-see-no-sms = ایس ایم ایس نہیں آتا
choice-rescue-see-wait = انتظار کا کہتا ہے
choice-rescue-see-out = لاگ آؤٹ یا بند ہے
choice-rescue-see-works = کھل رہا ہے

rescue-out =
    1۔ واٹس ایپ آپ کا نمبر پوچھے تو اپنا نمبر لکھیے۔
    2۔ نہ پوچھے، یا ایپ فون میں نہ ہو، تو پلے سٹور یا ایپ سٹور سے واٹس ایپ دوبارہ انسٹال کیجیے، کھولیے اور اپنا نمبر لکھیے۔
    پھر ایس ایم ایس میں ایک کوڈ آتا ہے۔
choice-rescue-out-done = کر لیا
choice-rescue-out-cannot = نہیں ہو رہا

rescue-code = ایس ایم ایس دیکھیے اور 6 ہندسوں والا کوڈ فوراً واٹس ایپ میں لکھیے۔ اس سے دوسرا شخص باہر ہو جاتا ہے۔ کوڈ صرف آپ کے لیے ہے: کسی کو نہ بتائیے، یہاں بھی نہ لکھیے۔ کیا ہوا؟
choice-rescue-code-opened = کھل گیا
choice-rescue-code-pin = اب پن مانگتا ہے
choice-rescue-code-no-sms = ایس ایم ایس نہیں آیا
choice-rescue-code-refused = کوڈ نہیں چلا

rescue-refused = واٹس ایپ سے ایس ایم ایس دوبارہ منگوائیے۔ صرف سب سے نئے ایس ایم ایس کا کوڈ لکھیے، آہستہ آہستہ، ایک ایک ہندسہ۔ اب کیا ہوا؟
choice-rescue-refused-opened = کھل گیا
choice-rescue-refused-wait = انتظار کا کہتا ہے
choice-rescue-refused-still = اب بھی نہیں چلا

rescue-pin = ایس ایم ایس والا کوڈ لکھنے سے دوسرا شخص باہر ہو چکا ہے، صرف یہ پن باقی ہے۔ پن آپ کا اپنا ہے تو واٹس ایپ میں لکھیے، یہاں نہیں۔ اپنا نہیں، تو ”پن بھول گئے؟“ دبائیے: اگر واٹس ایپ میں آپ کا ای میل دیا ہوا ہے تو وہاں لنک آتا ہے۔ کیا کھل گیا؟
choice-rescue-pin-opened = کھل گیا
choice-rescue-pin-closed = نہیں کھلا

# Variables:
#   $date - the day seven days from today
rescue-seven =
    پھر واٹس ایپ 7 دن انتظار کراتا ہے۔ اس دوران کوئی آپ کی چیٹ نہیں پڑھ سکتا۔
    یہ تاریخ لکھ لیجیے: { $date }
    اس دن اپنا نمبر اور نیا ایس ایم ایس کوڈ دوبارہ لکھیے، پن کے بغیر کھل جاتا ہے۔
choice-rescue-seven-done = لکھ لی

rescue-sim-check = اب سم دیکھتے ہیں۔ کیا فون پر سگنل ہے، اور اس سم سے کال ہو رہی ہے؟
choice-rescue-sim-check-works = جی، سم چل رہی ہے
choice-rescue-sim-check-dead = نہیں، سگنل نہیں

rescue-sim =
    ہو سکتا ہے کسی نے آپ کے نمبر کی سم نکلوا لی ہو۔
    1۔ کسی دوسرے فون سے اپنی موبائل کمپنی کو کال کر کے سم بند کرائیے۔
    2۔ اپنے بینک اور والٹ کو کال کر کے اکاؤنٹ اور ایپ بند کرائیے۔
    3۔ کمپنی سے اپنے نام پر نئی سم لیجیے۔
choice-rescue-sim-works = سم چل گئی
choice-rescue-sim-later = وقت لگے گا

rescue-divert =
    1۔ دیکھ لیجیے کہ واٹس ایپ میں نمبر درست لکھا ہے۔
    2۔ { CONTACT("forwarding-cancel") } ملا کر کال کیجیے۔ اس سے کال فارورڈنگ ختم ہوتی ہے اور کوڈ کسی اور فون پر نہیں جاتا۔ نہ چلے تو موبائل کمپنی سے کرائیے۔
    3۔ واٹس ایپ سے کوڈ دوبارہ منگوائیے۔
    کسی اجنبی کا بتایا ہوا کوڈ کبھی نہ ملائیے۔
choice-rescue-divert-came = ایس ایم ایس آ گیا
choice-rescue-divert-none = اب بھی نہیں آیا

rescue-wait = واٹس ایپ بہت کوششوں کے بعد یہ کہتا ہے، ضروری نہیں کہ کوشش آپ نے کی ہو۔ سکرین پر لکھا وقت نوٹ کر لیجیے۔ وقت پورا ہونے پر ہی نیا کوڈ منگوائیے، اور سب سے نیا کوڈ لکھیے۔
choice-rescue-wait-over = وقت پورا ہو گیا
choice-rescue-wait-later = انتظار کرنا ہے

## It works again: three checks

rescue-forwarding =
    اچھا ہوا۔ اب تین چھوٹی جانچ کرتے ہیں، تاکہ کوئی دوبارہ اندر نہ آ سکے۔
    پہلی جانچ: { CONTACT("forwarding-check") } ملا کر کال کیجیے۔ اس سے پتا چلتا ہے کہ آپ کی کالیں کسی اور نمبر پر تو نہیں جا رہیں۔ { CONTACT("forwarding-cancel") } سے ہر فارورڈنگ ختم ہو جاتی ہے، مسڈ کال الرٹ بھی۔ نہ چلے تو موبائل کمپنی سے کرائیے۔
choice-rescue-forwarding-done = کر لیا
choice-rescue-forwarding-later = اس کے بغیر آگے

rescue-linked = دوسری جانچ: واٹس ایپ کی سیٹنگز میں ”منسلک ڈیوائسز“ (Linked devices) کھولیے۔ وہاں جو کچھ لکھا ہو، سب لاگ آؤٹ کر دیجیے۔ اپنا کمپیوٹر بعد میں دوبارہ جوڑا جا سکتا ہے۔
choice-rescue-linked-done = کر لیا
choice-rescue-linked-later = اس کے بغیر آگے

rescue-twostep = تیسری جانچ: واٹس ایپ کی سیٹنگز میں اکاؤنٹ، پھر ”ٹو سٹیپ ویریفکیشن“ کھولیے اور آن کیجیے۔ ایسا پن رکھیے جو صرف آپ کو معلوم ہو، اور اپنا ای میل بھی دیجیے۔ پن کسی کو نہ بتائیے۔
choice-rescue-twostep-done = کر لیا
choice-rescue-twostep-later = بعد میں

## Warn the others

rescue-warn-intro = اب اپنے لوگوں کو بتا دیجیے، تاکہ کوئی رقم نہ بھیجے۔ اگلا پیغام تیار ہے: گھر والوں، دوستوں اور گروپوں میں فارورڈ کیجیے۔ آپ کا واٹس ایپ نہ کھلے تو ایس ایم ایس کر دیجیے یا فون پر بتا دیجیے۔

rescue-warning =
    میرے واٹس ایپ پر کسی اور نے قبضہ کر لیا ہے۔ میرے نمبر سے رقم یا کوڈ مانگا گیا ہو تو وہ پیغام میرا نہیں۔
    رقم نہ بھیجیے، لنک نہ کھولیے اور کوڈ کسی کو نہ بتائیے۔
    رقم بھیج دی ہو تو ابھی اپنے بینک یا والٹ کو فون کیجیے۔ این سی سی آئی اے ہیلپ لائن: { CONTACT("nccia-helpline") }
    دوسروں کو بھی بتا دیجیے۔

rescue-warn = کیا بھیج دیا، یا فون پر بتا دیا؟
choice-rescue-warn-done = جی، بتا دیا
choice-rescue-warn-later = بعد میں

## A friend's

rescue-friend = جتنی بھی جلدی مچائی جائے، رقم نہ بھیجیے۔ دوست کو واٹس ایپ پر نہیں، عام فون کال کیجیے: ہو سکتا ہے پیغام کسی اور کے ہوں۔ دوست ساتھ ہے تو اکاؤنٹ ابھی مل کر واپس لیتے ہیں۔
choice-rescue-friend-here = دوست ساتھ ہے
choice-rescue-friend-sent = رقم جا چکی ہے
choice-rescue-friend-next = رقم نہیں بھیجی

rescue-friend-intro = اب ان لوگوں کو بتا دیجیے جو آپ دونوں کو جانتے ہیں۔ اگلا پیغام تیار ہے: گھر والوں، دوستوں اور گروپوں میں فارورڈ کیجیے۔

rescue-friend-warning =
    خبردار: ہمارے ایک جاننے والے کے واٹس ایپ پر کسی اور کا قبضہ ہے۔ اس نمبر سے رقم یا کوڈ مانگا جائے تو پہلے عام فون کال کر کے پوچھ لیجیے۔
    رقم نہ بھیجیے اور کوڈ کسی کو نہ بتائیے۔
    رقم بھیج دی ہو تو ابھی اپنے بینک یا والٹ کو فون کیجیے۔ این سی سی آئی اے ہیلپ لائن: { CONTACT("nccia-helpline") }

rescue-friend-warn = کیا بھیج دیا، یا فون پر بتا دیا؟
choice-rescue-friend-warn-done = جی، بتا دیا
choice-rescue-friend-warn-later = بعد میں

## A fake number with my name or picture

rescue-fake =
    پھر آپ کا اپنا واٹس ایپ آپ ہی کے پاس ہے، کسی نے صرف آپ کا نام یا تصویر استعمال کی ہے۔
    1۔ نمبر، تصویر اور پیغامات کے سکرین شاٹ لے لیجیے۔ کچھ مٹائیے نہیں۔
    2۔ واٹس ایپ میں اس نمبر کی چیٹ کھولیے، اوپر نام دبائیے اور ”رپورٹ“ کیجیے۔ دوستوں سے بھی رپورٹ کرائیے۔
choice-rescue-fake-done = کر لیا
choice-rescue-fake-later = اس کے بغیر آگے

rescue-fake-intro = اب اپنے لوگوں کو بتا دیجیے، تاکہ کوئی رقم نہ بھیجے۔ اگلا پیغام تیار ہے: گھر والوں، دوستوں اور گروپوں میں فارورڈ کیجیے۔

rescue-fake-warning =
    کوئی اجنبی نمبر میرے نام یا تصویر سے پیغام بھیج رہا ہے۔ وہ میرا نمبر نہیں؛ میرا نمبر وہی ہے جو آپ کے پاس ہے۔
    رقم نہ بھیجیے اور کوڈ کسی کو نہ بتائیے۔ اس نمبر کو واٹس ایپ میں رپورٹ کیجیے۔
    رقم بھیج دی ہو تو ابھی اپنے بینک یا والٹ کو فون کیجیے۔ این سی سی آئی اے ہیلپ لائن: { CONTACT("nccia-helpline") }

rescue-fake-warn = کیا بھیج دیا، یا فون پر بتا دیا؟
choice-rescue-fake-warn-done = جی، بتا دیا
choice-rescue-fake-warn-later = بعد میں

## Afterwards

rescue-paid = آپ نے ہمت سے کام لیا۔ ایک اور سوال: کیا ان پیغامات کی وجہ سے کسی نے رقم بھیجی؟
choice-rescue-paid-paid = جی ہاں
choice-rescue-paid-none = جی نہیں
choice-rescue-paid-unsure = معلوم نہیں

rescue-who = جس نے رقم بھیجی، وہ ابھی اپنے بینک یا والٹ کو فون کرے۔ یہاں ایک پیغام میں لکھیے: کس نے، کتنی، کب، اور کس نمبر یا اکاؤنٹ پر بھیجی۔
choice-rescue-who-later = بعد میں بتانا ہے

rescue-report = کیا ہم اس کی شکایت این سی سی آئی اے میں بھی درج کر دیں؟ یہ مفت ہے، اور جب چاہیں روک دیجیے۔
choice-rescue-report-yes = جی، درج کیجیے
choice-rescue-report-no = نہیں، شکریہ

rescue-go-on = آپ کی شکایت محفوظ ہے، ابھی مکمل نہیں ہوئی۔ کیا اسے آگے بڑھائیں؟
choice-rescue-go-on-yes = جی، آگے بڑھیے
choice-rescue-go-on-no = ابھی نہیں

rescue-stuck =
    یہ قدم چیٹ پر مشکل ہے۔ اس میں آپ کا قصور نہیں، اور ایک انسان آپ کی مدد کر سکتا ہے:
    این سی سی آئی اے ہیلپ لائن: { CONTACT("nccia-helpline") }
    سم اور ایس ایم ایس کے لیے آپ کی موبائل کمپنی۔
    اب کیا کیا جائے؟
choice-rescue-stuck-again = دوبارہ کوشش
choice-rescue-stuck-onward = آگے چلیے
choice-rescue-stuck-end = یہیں رکیے
