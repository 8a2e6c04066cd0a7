### What an officer asks back about a filed complaint. The officer picks one; the citizen reads it in
### the chat in their own language. Each stands alone and says what to write or send. Never asked: OTP,
### PIN, password, a whole card number, a picture of the CNIC, intimate pictures.

# Variables:
#   $words - what the officer wrote himself, in the officer's own language
officer-writes = افسر لکھتے ہیں: { $words }

## Money

question-transfer-receipt = رقم بھیجنے کی رسید یا اس کا سکرین شاٹ بھیجیے، جس پر رقم، تاریخ اور ٹرانزیکشن آئی ڈی نظر آئے۔
question-receiving-account = رقم کس اکاؤنٹ یا والٹ میں گئی؟ اکاؤنٹ نمبر یا آئی بین، بینک یا والٹ کا نام، اور اکاؤنٹ جس نام پر ہے وہ بھی لکھیے۔
question-own-account = رقم آپ کے کس بینک یا والٹ سے نکلی؟ اس کا نام اور اکاؤنٹ نمبر کے آخری 4 ہندسے لکھیے۔ پورا کارڈ نمبر، پن یا OTP نہ لکھیے۔
question-transaction-id = ہر رقم کی ٹرانزیکشن آئی ڈی لکھیے۔ یہ رسید، ایس ایم ایس یا ایپ میں لکھی ہوتی ہے۔
question-amount = کل کتنی رقم گئی، اور کتنی بار میں؟ ہر بار کی رقم، تاریخ اور جس اکاؤنٹ میں گئی، الگ الگ لکھیے۔
question-bank-reference = کیا آپ نے اپنے بینک یا والٹ کو بتایا ہے؟ انہوں نے شکایت کا جو نمبر دیا، اور جس دن بتایا، لکھیے۔

## Who it was

question-caller-number = جس نمبر سے کال یا پیغام آیا، وہ پورا لکھیے، یا کال لاگ کا سکرین شاٹ بھیجیے۔ نمبر ایک سے زیادہ ہوں تو سب لکھیے۔
question-profile-link = اس پروفائل، پیج، گروپ یا ویب سائٹ کا لنک بھیجیے۔ لنک نہ ملے تو اس کا پورا نام اور سکرین شاٹ بھیجیے۔
question-app-link = انہوں نے کون سا لنک، ایپ یا فائل بھیجی تھی؟ اس کا نام یا لنک لکھیے، یا سکرین شاٹ بھیجیے۔ اسے دوبارہ نہ کھولیے۔
question-more-asked = شکایت کے بعد کیا انہوں نے دوبارہ رابطہ کیا یا مزید رقم مانگی؟ لکھیے کہ کب، کس نمبر سے، اور کیا کہا۔ انہیں مزید رقم نہ بھیجیے۔
question-threat-now = کیا آپ کو اب بھی دھمکی مل رہی ہے؟ لکھیے کہ کس سے اور کیسے۔ جان کا خطرہ ہو تو پولیس کو { CONTACT("police") } پر فون کیجیے۔

## What shows it

question-chat-screenshots = چیٹ کے سکرین شاٹ شروع سے آخر تک بھیجیے، جن میں نمبر یا نام اور تاریخیں نظر آئیں۔ چیٹ کو نہ مٹائیے، اور نجی تصویریں نہ بھیجیے۔
question-chat-export = چیٹ کی فائل بھیجیے: واٹس ایپ میں چیٹ کھولیے، مینو میں "مزید"، پھر "چیٹ ایکسپورٹ کریں"، میڈیا کے بغیر۔ وہ فائل یہاں بھیج دیجیے۔
question-recordings = کیا اس کال کی ریکارڈنگ یا وائس میسج موجود ہیں؟ ہوں تو یہاں بھیج دیجیے۔

## When, and your own number and phone

question-date-time = یہ کس دن اور کس وقت ہوا؟ جتنا یاد ہو، لکھیے۔ کئی بار ہوا ہو تو ہر بار کی تاریخ لکھیے۔
question-number-owner = جس فون نمبر پر یہ ہوا، کیا وہ آپ کے اپنے نام پر رجسٹرڈ ہے؟ اگر نہیں، تو کس کے نام پر ہے؟
question-sim-stopped = آپ کی سم نے کام کرنا کب چھوڑا، اور کیا کمپنی سے نئی سم لی گئی؟ تاریخ اور وقت لکھیے۔
question-device-imei = آپ کے فون کا آئی ایم ای آئی نمبر کیا ہے؟ یہ 15 ہندسوں کا نمبر فون کے ڈبے پر، یا سیٹنگز میں "فون کے بارے میں" لکھا ہوتا ہے۔
question-callback-time = افسر آپ کو فون کرنا چاہتے ہیں۔ کس نمبر پر، اور کس وقت بات ہو سکتی ہے؟
question-cnic-office = آپ کا اصل شناختی کارڈ اور اس کی کاپی این سی سی آئی اے کے دفتر میں دکھانی ہوگی۔ کس دن آنا ممکن ہے؟ کارڈ کی تصویر یہاں نہ بھیجیے۔
