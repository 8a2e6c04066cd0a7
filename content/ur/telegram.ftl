### What only Telegram has: commands of the menu, places, albums, edited messages, groups.

choice-share-number = اپنا نمبر بھیجیے

## What the citizen sends, as if typed

# Variables:
#   $place - latitude and longitude
location-shared = جگہ: { $place }

# Variables:
#   $name - name and address of the place
#   $place - latitude and longitude
venue-shared = جگہ: { $name }، { $place }

# Variables:
#   $text - what the message says now
edited-text = پہلے غلط لکھا تھا۔ اب: { $text }

## Files

# Variables:
#   $count - how many files came together
album-received = آپ کی { $count } فائلیں مل گئی ہیں۔ ہر فائل کی ڈیجیٹل مہر اس کے ساتھ محفوظ ہے، اس سے بعد میں ثابت ہو سکے گا کہ کچھ بدلا نہیں گیا۔

busy-file = آپ کی فائل ہم تک پہنچ رہی ہے، رسید خود آ جائے گی۔ اس دوران اگر رقم نکلی ہے تو پہلے اپنے بینک کو فون کیجیے۔ این سی سی آئی اے ہیلپ لائن: { CONTACT("nccia-helpline") }

## Groups

group-refused = ہمیں شامل کرنے کا شکریہ۔ یہاں کی بات نجی ہوتی ہے، اس لیے ہم گروپ میں بات نہیں کرتے۔ ہمیں اکیلے میں لکھیے۔

## Commands of the menu

command-start = شروع کیجیے یا آگے بڑھیے
command-help = یہاں کیا ہو سکتا ہے
command-status = میری شکایت
command-tip = حفاظتی مشورہ
command-language = زبان بدلیے
command-human = کسی سے بات کیجیے
command-stop = یہیں روک دیجیے
command-hide = چیٹ فوراً چھپائیے
command-show = چیٹ دوبارہ دکھائیے
command-settings = محفوظ اوقات، ڈیٹا مٹانا
