### What is said on WhatsApp only.

# The button under "You have a new message", also in the template that Meta approves.
choice-read = پڑھیے

# Opens the list of choices; at most 20 letters.
whatsapp-list = انتخاب کیجیے

# A shared place, as if the citizen had written it.
# Variables:
#   $latitude - degrees
#   $longitude - degrees
#   $place - its name and address, as far as WhatsApp says
whatsapp-location = جگہ { $latitude }، { $longitude } { $place }

whatsapp-reaction = پیغام پر لگائے گئے ایموجی کو ہم جواب نہیں مان سکتے۔ بٹن دبائیے یا جواب لکھ دیجیے۔

whatsapp-edited = بھیجے ہوئے پیغام میں تبدیلی ہمیں نظر نہیں آتی۔ درست بات نئے پیغام میں لکھ دیجیے۔

whatsapp-file-gone = یہ فائل اب واٹس ایپ سے نہیں مل رہی۔ اسے دوبارہ بھیج دیجیے۔

whatsapp-nothing-new = کوئی نیا پیغام نہیں ہے۔ آپ سب پڑھ چکے ہیں۔
