### The officers' pages. Read by officers in English and Urdu; short labels, full sentences in hints.

desk-title = ڈیسک
desk-skip = سیدھے مواد پر جائیں
desk-to-queue = قطار پر واپس
desk-unknown = معلوم نہیں
desk-rupees = روپے

## Sign-in

desk-sign-in = داخل ہوں
desk-sign-in-hint = صرف ادارے کے افسران کے لیے۔ شکایت دیکھنے کا ہر واقعہ درج ہوتا ہے۔
desk-sign-in-failed = داخلہ نہیں ہو سکا۔ نام یا پاس ورڈ درست نہیں، یا کوششیں زیادہ ہو گئیں؛ پانچ کے بعد پندرہ منٹ تک داخلہ بند رہتا ہے۔
desk-sign-out = باہر جائیں
desk-username = صارف نام
desk-password = پاس ورڈ

desk-password-title = نیا پاس ورڈ رکھیے
# Variables:
#   $least - fewest characters allowed
desk-password-hint = موجودہ پاس ورڈ کسی اور کو بھی معلوم ہے۔ کم از کم { $least } حروف رکھیے؛ چند الفاظ ملا کر لکھنا بہتر ہے۔
desk-password-old = موجودہ پاس ورڈ
desk-password-new = نیا پاس ورڈ
desk-password-again-label = نیا پاس ورڈ دوبارہ
desk-password-save = محفوظ کر کے قطار پر جائیں
desk-password-wrong-old = موجودہ پاس ورڈ درست نہیں۔
# Variables:
#   $least - fewest characters allowed
desk-password-wrong-short = نئے پاس ورڈ میں کم از کم { $least } حروف ہونے چاہییں۔
desk-password-wrong-same = نیا پاس ورڈ موجودہ سے مختلف ہو اور اس میں صارف نام نہ ہو۔
desk-password-wrong-again = دونوں نئے پاس ورڈ ایک جیسے نہیں۔

## Queue

desk-queue = قطار
# Variables:
#   $count - how many complaints the list holds
desk-queue-total = { $count ->
    [one] { $count } شکایت
   *[other] { $count } شکایات
}
desk-filter-state = مرحلہ
desk-search = نمبر تلاش کیجیے
desk-search-hint = این سی سی آئی اے یا ٹریکنگ نمبر
desk-any = سب
desk-apply = دکھائیں
desk-clear = صاف کریں
desk-urgency = فوری پن
desk-number = نمبر
desk-category = قسم
desk-amount = نقصان
desk-age = انتظار
desk-city = شہر
desk-state = مرحلہ
desk-language = زبان
desk-paging = صفحات
desk-previous = پچھلا
desk-next = اگلا
# Variables:
#   $page - this page
#   $pages - how many there are
desk-page = صفحہ { $page } از { $pages }

desk-empty = کوئی شکایت منتظر نہیں
desk-empty-text = نئی شکایت درج ہوتے ہی یہاں نظر آئے گی۔
desk-empty-filter = کوئی شکایت اس کے مطابق نہیں
desk-empty-filter-text = دوسرا مرحلہ، قسم یا شہر چنیے۔
desk-empty-search = نہیں ملی
desk-empty-search-text = اس نمبر کی کوئی شکایت اس ڈیسک پر نہیں۔
desk-empty-misread = یہ نمبر مکمل نہیں: کوئی حرف رہ گیا ہے یا غلط ہے۔ رسید سے ملا کر دیکھیے۔

# Variables:
#   $count - whole minutes since receipt
desk-age-minutes = { $count } منٹ
# Variables:
#   $count - whole hours since receipt
desk-age-hours = { $count } گھنٹے
# Variables:
#   $count - whole days since receipt
desk-age-days = { $count } دن

desk-band-critical = انتہائی فوری
desk-band-high = فوری
desk-band-normal = معمول
desk-band-low = کم

desk-state-open = کھلی
desk-state-all = سب
desk-state-received = موصول
desk-state-verification = تصدیق
desk-state-enquiry = انکوائری
desk-state-case_registered = مقدمہ درج
desk-state-closed = بند

desk-language-ur = اردو
desk-language-ur-Latn = رومن اردو
desk-language-en = انگریزی

## Case

desk-tip-off = شناختی دستاویز کے بغیر اطلاع
desk-words = شہری کے اپنے الفاظ
desk-words-hint = بالکل ویسے جیسے بھیجے گئے۔ خفیہ کوڈ محفوظ ہونے سے پہلے نکال دیے گئے تھے۔
desk-transaction = لین دین، جیسا بتایا گیا
desk-identifiers = شناختی نشان
desk-identifiers-hint = یہ صرف الزامات ہیں۔ نمبر یا اکاؤنٹ والا خود بھی متاثرہ ہو سکتا ہے۔
desk-identifiers-none = نہ کوئی بتایا گیا، نہ ملا۔
desk-role = کس کا
desk-type = نوعیت
desk-value = تفصیل
desk-role-suspect = مشتبہ
desk-role-own = اپنا
desk-role-unknown = واضح نہیں
desk-type-phone = فون نمبر
desk-type-cnic = شناختی کارڈ
desk-type-iban = آئی بین
desk-type-bank-account = بینک اکاؤنٹ
desk-type-bank = بینک
desk-type-wallet = والٹ
desk-type-wallet-account = والٹ اکاؤنٹ
desk-type-url = لنک
desk-type-email = ای میل
desk-type-handle = پروفائل
desk-type-app = ایپ
desk-type-crypto-address = کرپٹو پتہ
desk-type-transaction-id = لین دین نمبر
desk-type-person = شخص
desk-type-organisation = ادارہ
desk-type-address = پتہ
desk-type-other = دیگر
desk-show = دکھائیں

desk-evidence = ثبوت
desk-evidence-none = کوئی فائل نہیں بھیجی گئی۔
desk-evidence-waiting = ابھی نہیں پہنچی
desk-download = ڈاؤن لوڈ

desk-facts = شکایت
desk-complainant = شکایت کنندہ
desk-call-back = رابطہ نمبر
desk-incident = واقعہ کب ہوا
desk-platform = پلیٹ فارم
desk-impersonated = کس کا روپ دھارا
desk-scheme = اسکیم
desk-received = موصول ہوئی
desk-sheet = شہری کی رسید (پی ڈی ایف)
desk-tracking = شہری کا نمبر
desk-why-urgent = اتنی فوری کیوں
desk-sign-kind = فراڈ کی یہ قسم
desk-sign-money-2h = رقم دو گھنٹے کے اندر نکلی
desk-sign-money-24h = رقم ایک دن کے اندر نکلی
desk-sign-hijack = اکاؤنٹ کسی اور کے ہاتھ میں ہے
desk-sign-grave = بلیک میلنگ، یا کسی بچے کا معاملہ ہو سکتا ہے
desk-sign-amount-10k = دس ہزار روپے یا زیادہ
desk-sign-amount-100k = ایک لاکھ روپے یا زیادہ
desk-sign-amount-1m = دس لاکھ روپے یا زیادہ
desk-sign-tip-off = شناخت کے بغیر اطلاع

desk-law = ممکنہ قانونی دفعات
desk-law-hint = فراڈ کی قسم کے لحاظ سے، صرف رہنمائی کے لیے۔ کسی دفعہ پر انحصار سے پہلے قانون دیکھیے۔
desk-law-unverified = (دفعہ کی جانچ باقی ہے)
desk-history = روداد
desk-by-system = نظام کی طرف سے

desk-change = فیصلہ
desk-change-to = نیا مرحلہ
desk-change-none = یہ شکایت بند ہے۔ آگے کوئی مرحلہ نہیں۔
desk-reason = وجہ، جو شہری پڑھے گا
# Variables:
#   $language - the language the citizen chose
desk-reason-hint = شہری یہ وجہ چیٹ میں لفظ بہ لفظ پڑھے گا۔ شہری کی زبان: { $language }۔
# Variables:
#   $least - fewest characters allowed
desk-reason-wrong-short = کم از کم { $least } حروف میں وجہ لکھیے۔
# Variables:
#   $most - most characters allowed
desk-reason-wrong-long = وجہ { $most } حروف سے کم رکھیے۔
desk-preview = پہلے دیکھیں
desk-preview-title = شہری یہ پڑھے گا
# Variables:
#   $language - the language the citizen chose
desk-preview-hint = یہ فوراً بھیجا جاتا ہے اور واپس نہیں ہو سکتا۔ وجہ سے اوپر کے الفاظ شہری کی زبان ({ $language }) میں جاتے ہیں؛ وجہ جیسی لکھی ہے ویسی جاتی ہے۔
desk-confirm = مرحلہ بدلیں اور شہری کو بتائیں
desk-edit = ترمیم
desk-notice-moved = مرحلہ بدل دیا گیا اور شہری کو بتایا جا رہا ہے۔
desk-notice-moved-already = کچھ نہیں بدلا: شکایت اس مرحلے میں نہیں جو آپ نے دیکھا تھا۔ دوبارہ دیکھیے۔

## Messages

desk-message-not-found = یہاں کچھ نہیں
desk-message-not-found-text = ایسا کوئی صفحہ یا شکایت نہیں۔
desk-message-stale-form = دوبارہ کوشش کیجیے
desk-message-stale-form-text = صفحہ بہت دیر سے کھلا تھا یا کہیں اور سے آیا تھا۔ کچھ نہیں بدلا۔
desk-message-too-large = بہت بڑا
desk-message-too-large-text = فارم میں گنجائش سے زیادہ لکھا گیا ہے۔ کچھ نہیں بدلا۔
desk-message-not-allowed = اس طرح نہیں
desk-message-not-allowed-text = یہ پتہ اس طرح استعمال نہیں ہو سکتا۔
desk-message-invalid = سمجھ نہیں آیا
desk-message-invalid-text = پتے یا فارم میں کوئی بات درست نہیں۔ کچھ نہیں بدلا۔
desk-message-failed = یہاں کچھ خراب ہو گیا
desk-message-failed-text = غلطی ہماری ہے اور درج ہو گئی ہے۔ دوبارہ کوشش کیجیے۔

desk-kind = فراڈ کی قسم
desk-kind-label = یہ کیا ہے
# Variables:
#   $category - name of the category
desk-kind-whole = { $category }: قسم واضح نہیں
desk-kind-hint = چیٹ نے غلط سمجھا ہو تو درست کیجیے۔ شہری کو نہیں بتایا جاتا؛ چیٹ اس سے سیکھ سکتی ہے۔
# Variables:
#   $kind - what the chat took it for
desk-kind-filed = درج ہوئی بطور: { $kind }۔
desk-kind-save = محفوظ کریں
desk-notice-reclassified = قسم درست کر دی گئی اور فوری ہونے کا درجہ دوبارہ گنا گیا۔
desk-notice-kind-already = کچھ نہیں بدلا: اس دوران کسی اور نے قسم درست کر دی، یا ایسی کوئی قسم نہیں۔ دوبارہ دیکھیے۔
