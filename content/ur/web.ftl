### The chat page.

web-title = خبردار
web-subtitle = آن لائن فراڈ کے بعد مدد۔ مفت۔ ہم کبھی OTP، پن، پاس ورڈ یا رقم نہیں مانگتے۔
web-placeholder = لکھیے کہ کیا ہوا…
web-send = بھیجیے
web-attach = فائل لگائیے
web-connecting = رابطہ ہو رہا ہے…
web-offline = رابطہ نہیں ہے۔ جو لکھیں گے، رابطہ ہوتے ہی چلا جائے گا۔
web-hide = فوراً چھپائیے
web-privacy = آپ کی باتیں خفیہ صورت میں محفوظ رہتی ہیں اور آپ کی ہاں کے بغیر کہیں درج نہیں ہوتیں۔
web-you = آپ
web-bot = خبردار
web-file-sending = فائل بھیجی جا رہی ہے…
web-new = نئے پیغام
web-language = زبان
web-typing = خبردار لکھ رہا ہے…
web-choices = جواب چنیے
web-not-sent = نہیں گیا۔ دوبارہ بھیجنے کے لیے دبائیے۔
