### The printed sheet and the page that checks it; both show Urdu and English at once.

paper-title = شکایت کی رسید
paper-title-tip-off = اطلاع کی رسید
paper-not-fir = یہ خبردار کے ذریعے این سی سی آئی اے میں درج شکایت کی رسید ہے۔ یہ ایف آئی آر نہیں ہے۔ یہ بالکل مفت ہے۔ جس کے ہاتھ میں یہ ہو وہ آپ کا نام اور نمبر پڑھ سکتا ہے، اس لیے سنبھال کر رکھیے۔
paper-not-fir-tip-off = یہ خبردار کے ذریعے این سی سی آئی اے کو شناختی کارڈ کے بغیر دی گئی اطلاع کی رسید ہے۔ یہ ایف آئی آر نہیں ہے۔ یہ بالکل مفت ہے۔ جس کے ہاتھ میں یہ ہو وہ آپ کی باتیں پڑھ سکتا ہے، اس لیے سنبھال کر رکھیے۔

## Numbers at the head

paper-tracking = ٹریکنگ نمبر
paper-nccia = این سی سی آئی اے کا نمبر
paper-nccia-none = ابھی نہیں ملا
paper-filed = درج ہونے کا وقت (کراچی)
paper-code = اس رسید کا کوڈ
paper-category = فراڈ کی قسم
paper-subtype = مزید تفصیل
paper-state = چھپتے وقت کی صورتِ حال

## The parts

paper-part-complainant = شکایت کرنے والا
paper-part-incident = کب اور کیسے
paper-part-money = رقم
paper-part-suspects = کس نے کیا، جہاں تک معلوم ہے
paper-part-narrative = کیا ہوا، شکایت کرنے والے کے اپنے الفاظ میں
paper-part-evidence = ساتھ بھیجی گئی فائلیں
paper-part-next = اب کیا ہو گا
paper-part-check = کیا یہ رسید اصلی ہے؟

paper-name = نام
paper-cnic = شناختی کارڈ نمبر
paper-phone = رابطے کا نمبر
paper-city = شہر یا ضلع
paper-incident-time = کب
paper-platform = رابطہ کہاں ہوا
paper-impersonated = خود کو کیا بتایا
paper-scheme = ایپ یا سکیم
paper-amount = کتنی رقم گئی
paper-transaction = رقم کیسے گئی، اپنے الفاظ میں
paper-transaction-id = ٹرانزیکشن نمبر
paper-victim = کس کے ساتھ ہوا
paper-threat = درج کرتے وقت دھمکیاں

# Variables:
#   $number - of the transfer, from 1
paper-transfer = منتقلی { $number }

paper-forums = پہلے کسے بتایا
paper-forums-reference = ان کا ریفرنس نمبر
paper-yes = جی ہاں
paper-no = جی نہیں
paper-forums-none = ابھی کسی کو نہیں
paper-suspects-note = یہ شکایت کرنے والے نے بتایا ہے، ابھی کچھ ثابت نہیں ہوا۔
paper-suspects-none = نمبر اور نام

# Variables:
#   $at - day and time
paper-told = لکھنے کا وقت: { $at }

paper-evidence-none = فائلیں

# Variables:
#   $number - of the file, from 1
paper-file = فائل { $number }

## What happens next

paper-next-steps = پہلے این سی سی آئی اے آپ کی بتائی ہوئی باتوں کی تصدیق کرتی ہے۔ اس کے بعد انکوائری شروع ہو سکتی ہے، اور پھر ایف آئی آر کے ذریعے مقدمہ درج ہو سکتا ہے۔ اس کے لیے کوئی مدت مقرر نہیں۔ خبردار آپ کو ہر مرحلہ اسی چیٹ میں بتاتا ہے جہاں آپ نے شکایت درج کی۔
paper-next-keep = اپنا فون، تمام پیغام، رسیدیں اور تصویریں جوں کی توں رکھیے۔ کچھ نہ مٹائیے۔
paper-next-never = کوئی اصلی افسر او ٹی پی، پن، پاس ورڈ یا رقم نہیں مانگتا۔ جو مانگے وہ این سی سی آئی اے سے نہیں ہے۔
paper-next-contact = سوال ہو تو این سی سی آئی اے کی ہیلپ لائن { CONTACT("nccia-helpline") } پر فون کیجیے، یا { CONTACT("nccia-portal") } دیکھیے۔ اپنا ٹریکنگ نمبر بتائیے۔

## Checking the sheet

paper-check-how = نیچے دیا گیا پتہ کھولیے، یا پہلے صفحے کا چوکور نشان سکین کیجیے۔ وہاں دن، فراڈ کی قسم اور موجودہ صورتِ حال نظر آتی ہے، نام اور رقم نہیں۔
paper-check-address = پتہ
paper-fingerprint = شکایت کا فنگر پرنٹ
paper-marked = نشان � کسی ایسی تصویر یا حرف کی جگہ ہے جو یہاں چھپ نہیں سکتا۔ درج شکایت میں وہ جوں کا توں موجود ہے۔

# Variables:
#   $page - number of this page
#   $pages - how many pages there are
#   $tracking - our tracking number
#   $at - when it was printed
paper-foot = صفحہ { $page } از { $pages } · { $tracking } · چھپنے کا وقت { $at }

## The page that checks a code

verify-title = کیا یہ رسید اصلی ہے؟
verify-intro = رسید پر چھپا ہوا کوڈ لکھیے۔ اس میں بارہ حروف اور ہندسے ہیں۔
verify-label = کوڈ
verify-button = جانچیے
verify-genuine = یہ رسید اصلی ہے۔ اندراج خبردار کے ذریعے ہوا ہے۔
verify-what = کیا درج ہوا
verify-what-complaint = شکایت
verify-what-tip-off = اطلاع، شناختی کارڈ نمبر کے بغیر: یہ شکایت نہیں
verify-filed = درج ہونے کا دن
verify-kind = فراڈ کی قسم
verify-state = موجودہ صورتِ حال
verify-files = ساتھ بھیجی گئی فائلیں
verify-fingerprint = فنگر پرنٹ کے پہلے حروف
verify-compare = انہیں رسید سے ملا کر دیکھیے۔ اگر کچھ مختلف ہو تو رسید بدلی گئی ہے۔ نام، الفاظ اور رقم یہاں نہیں دکھائے جاتے۔ رسید ایف آئی آر نہیں ہے۔
verify-unknown = اس کوڈ کی کوئی رسید ہمارے پاس نہیں۔ براہِ کرم ایک ایک حرف کاغذ سے ملا لیجیے۔ پھر بھی نہ ملے تو اس کاغذ پر بھروسا نہ کیجیے، { CONTACT("nccia-helpline") } پر این سی سی آئی اے سے پوچھیے۔
verify-malformed = یہ پورا کوڈ نہیں ہے۔ کوڈ رسید پر اس طرح لکھا ہے: چار چار حروف اور ہندسوں کے تین حصے۔ مدد کے لیے { CONTACT("nccia-helpline") } پر این سی سی آئی اے کو فون کیجیے۔
verify-too-many = یہاں سے بہت سے کوڈ آزمائے گئے ہیں۔ دس منٹ بعد دوبارہ کوشش کیجیے، یا { CONTACT("nccia-helpline") } پر این سی سی آئی اے کو فون کیجیے۔
