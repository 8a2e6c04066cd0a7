### What buttons and list rows say: at most 20 characters, the four categories at most 24.

choice-report = فراڈ کی شکایت
choice-check = کچھ جانچنا ہے
choice-tip = حفاظتی مشورہ
choice-status = میری شکایت
choice-sheet = رسید (پی ڈی ایف)
choice-language = زبان بدلیے
choice-human = کسی سے بات کیجیے
choice-file = جی، درج کیجیے
choice-not-now = ابھی نہیں
choice-yes = جی ہاں
choice-no = جی نہیں
choice-done = ہو گیا
choice-skip = چھوڑ دیجیے
choice-dont-know = معلوم نہیں
choice-try-again = دوبارہ کوشش
choice-back = پچھلا سوال
choice-stop = روک دیجیے
choice-confirm = جی، سب درست ہے
choice-fix = کچھ بدلنا ہے
choice-cancel = درج نہ کیجیے
choice-continue = جاری رکھیے
choice-start-over = نئے سرے سے
choice-no-loss = رقم نہیں گئی
choice-another-tip = ایک اور مشورہ
choice-none-of-these = ان میں سے کوئی نہیں
choice-today = آج
choice-yesterday = کل (گزرا ہوا)
choice-this-week = اسی ہفتے

## The four kinds of complaint

category-whatsapp_hijacking = واٹس ایپ ہیک ہو گیا
category-impersonation = کسی اور کے نام پر دھوکا
category-fake_investment = جعلی سرمایہ کاری
category-other_fraud = کوئی اور فراڈ

## Answers to the question that tells two kinds apart

answer-happened-report = شکایت کرنی ہے
answer-happened-ask = کچھ پوچھنا ہے
answer-promised-gain-promised = جی، کہا تھا
answer-promised-gain-not-promised = جی نہیں
answer-own-whatsapp-gone = نہیں، چلا گیا
answer-own-whatsapp-shared = کوئی اور بھی اندر ہے
answer-own-whatsapp-works = جی، کھل رہا ہے
answer-claimed-identity-claimed = جی، بتایا تھا
answer-claimed-identity-not-claimed = جی نہیں

## Languages, each in its own script

lang-ur = اردو
lang-ur-Latn = Roman Urdu
lang-en = English
