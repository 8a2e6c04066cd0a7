### The officers' pages: what comes after filing. Questions to the citizen, answers, additions, marks.

desk-state-waiting_citizen = شہری کے جواب کا انتظار
desk-state-withdrawn = واپس لی گئی

## Marks

desk-mark = نشان
desk-mark-call = فون پر بات کرنی ہے
desk-mark-disagrees = شہری متفق نہیں
desk-mark-answered = نیا جواب
desk-mark-withdrawn = ابھی واپس لی گئی
desk-mark-added = نئی معلومات
desk-mark-outcome = نتیجہ بتایا گیا
desk-mark-no_answer = جواب نہیں آیا
desk-mark-waiting = شہری کے جواب کا انتظار
# Variables:
#   $date - day and time until which an answer is waited for
desk-until = { $date } تک

## What is new

desk-new = شہری کی طرف سے نیا
desk-read = پڑھ لیا
# Variables:
#   $date - day and time of the wish
desk-wants-call = شہری نے کسی افسر سے بات کرنے کو کہا ہے ({ $date })۔
desk-called = فون کر لیا گیا
desk-assigned = کس کے سپرد
desk-assigned-nobody = ابھی کسی کے نہیں

## Asking

desk-ask = شہری سے پوچھیں
desk-ask-what = سوال
desk-ask-choose = چنیے، یا صرف نیچے لکھیے
desk-ask-words = اپنے الفاظ، اگر ضرورت ہو
# Variables:
#   $language - the language the citizen chose
desk-ask-words-hint = یہ الفاظ جیسے لکھے ہیں ویسے ہی جائیں گے۔ سوال خود شہری کی زبان میں جاتا ہے: { $language }۔
# Variables:
#   $days - days until the case goes on
desk-ask-deadline = شکایت { $days } دن تک جواب کا انتظار کرتی ہے، پھر خود اسی مرحلے پر لوٹ آتی ہے جہاں اب ہے۔
desk-ask-wrong-nothing = کوئی سوال چنیے یا خود لکھیے۔
# Variables:
#   $most - most characters allowed
desk-ask-wrong-long = اپنے الفاظ { $most } حروف سے کم رکھیے۔
# Variables:
#   $language - the language the citizen chose
desk-ask-hint = یہ فوراً بھیجا جاتا ہے اور واپس نہیں ہو سکتا۔ پیغام شہری کی زبان ({ $language }) میں جاتا ہے؛ صرف آپ کے اپنے الفاظ جیسے لکھے ہیں ویسے جاتے ہیں۔
desk-ask-send = سوال بھیجیں
desk-ask-preview = سوال پہلے دیکھیں
# Variables:
#   $date - day and time until which an answer is waited for
desk-ask-open = جواب کا انتظار { $date } تک ہے۔
desk-ask-one = ایک وقت میں ایک سوال: اگلا سوال اس کا جواب آنے کے بعد پوچھا جا سکتا ہے۔
desk-ask-none = یہ شکایت ختم ہو چکی ہے۔ اب کچھ نہیں پوچھا جا سکتا۔
desk-stop-waiting = انتظار ختم کرنا ہو، مثلاً فون پر بات ہو گئی ہو، تو شکایت کو پچھلے مرحلے پر واپس لے آئیے۔
desk-decide-other = یہ شکایت آپ نے بند کی تھی اور شہری متفق نہیں۔ اسے دوبارہ بند کرنے کا فیصلہ کوئی دوسرا افسر کرے گا۔

## Names of the questions, in the list an officer chooses from

desk-question-transfer-receipt = رقم بھیجنے کی رسید
desk-question-receiving-account = رقم لینے والا اکاؤنٹ
desk-question-own-account = شہری کا اپنا اکاؤنٹ
desk-question-transaction-id = ہر رقم کی ٹرانزیکشن آئی ڈی
desk-question-amount = رقم کی تفصیل، ایک ایک کر کے
desk-question-bank-reference = بینک کا شکایت نمبر
desk-question-caller-number = کال کرنے والے کا نمبر
desk-question-profile-link = پروفائل، پیج یا گروپ کا لنک
desk-question-app-link = بھیجا گیا لنک یا ایپ
desk-question-more-asked = دوبارہ رابطہ، مزید رقم مانگی؟
desk-question-threat-now = کیا دھمکی جاری ہے؟
desk-question-chat-screenshots = چیٹ کے سکرین شاٹ
desk-question-chat-export = چیٹ کی فائل
desk-question-recordings = ریکارڈنگ اور وائس میسج
desk-question-date-time = تاریخ اور وقت
desk-question-number-owner = کیا نمبر انہی کے نام پر ہے؟
desk-question-sim-stopped = سم کب بند ہوئی
desk-question-device-imei = فون کا آئی ایم ای آئی نمبر
desk-question-callback-time = فون کے لیے نمبر اور وقت
desk-question-cnic-office = دفتر میں شناختی کارڈ دکھانا

## History

desk-by-citizen = شہری کی طرف سے
desk-entry-question = شہری سے سوال
desk-entry-statement = شہری نے مزید بتایا
desk-entry-answer = شہری کا جواب
desk-entry-withdrawal = شہری نے شکایت واپس لے لی
desk-entry-disagreement = شہری شکایت بند ہونے سے متفق نہیں
desk-entry-contact = شہری نے کسی افسر سے بات کرنے کو کہا
desk-entry-outcome-yes = شہری کے مطابق: مسئلہ حل ہو گیا
desk-entry-outcome-no = شہری کے مطابق: مسئلہ حل نہیں ہوا
desk-entry-outcome-partly = شہری کے مطابق: مسئلہ کچھ حد تک حل ہوا
desk-reply-open = ابھی جواب نہیں آیا
desk-reply-answered = جواب آ گیا
desk-reply-unanswered = جواب نہیں آیا

## Notices

desk-notice-asked = سوال شہری کو بھیجا جا رہا ہے۔
desk-notice-asked-already = کچھ نہیں پوچھا گیا: شکایت اس مرحلے میں نہیں جو آپ نے دیکھا تھا، یا ایک سوال پہلے سے جواب کا منتظر ہے۔ دوبارہ دیکھیے۔
desk-notice-read = پڑھا ہوا شمار کر لیا گیا۔
desk-notice-called = فون کی خواہش پوری شمار کر لی گئی۔
desk-notice-called-already = کچھ نہیں بدلا: یہ خواہش پہلے ہی پوری ہو چکی، یا شہری نے دوبارہ کہا ہے۔ دوبارہ دیکھیے۔
