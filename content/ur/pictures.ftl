### What was read in a picture: offered line by line, and taken over only when it is confirmed.
### A button's words: at most 20 characters.

picture-found = آپ کی تصویر سے ہم نے یہ پڑھا ہے، پڑھنے میں غلطی ہو سکتی ہے۔ ہر سطر دیکھ لیجیے:

# Variables:
#   $number - of the line
#   $value - the sum, with its currency
picture-paid = { $number }۔ آپ کی دی ہوئی رقم: { $value }

# Variables:
#   $number - of the line
#   $value - the sum, with its currency
picture-amount = { $number }۔ تصویر میں رقم: { $value }

# Variables:
#   $number - of the line
#   $value - telephone number
picture-number = { $number }۔ سامنے والے کا فون نمبر: { $value }

# Variables:
#   $number - of the line
#   $value - account number or IBAN
picture-account = { $number }۔ سامنے والے کا اکاؤنٹ: { $value }

# Variables:
#   $number - of the line
#   $value - transaction id
picture-transaction = { $number }۔ ٹرانزیکشن آئی ڈی: { $value }

# Variables:
#   $number - of the line
#   $value - day, perhaps with the time
picture-time = { $number }۔ کب ہوا: { $value }

picture-ask = کیا یہ درست ہے؟ آپ کی ہاں کے بغیر اس میں سے کچھ بھی شکایت میں نہیں جائے گا۔

picture-which = کون سی سطریں درست ہیں؟ ان کے نمبر لکھیے، جیسے: 1 3

picture-taken = شکریہ۔ جس کی آپ نے تصدیق کی وہ اب شکایت میں شامل ہے۔

picture-left = ٹھیک ہے، یہ شکایت میں نہیں لکھتے۔ تصویر محفوظ ہے۔

# What was confirmed, as words of the citizen for an officer
picture-told = میری بھیجی ہوئی تصویر سے چیٹ نے یہ سطریں پڑھیں، اور میں نے ان کی تصدیق کی:

reading-gone = اب اس کا جواب نہیں دیا جا سکتا۔ آپ کی فائل محفوظ ہے۔

choice-picture-yes = جی، سب درست ہے
choice-picture-no = یہ شامل نہ کیجیے
choice-picture-some = صرف کچھ سطریں
