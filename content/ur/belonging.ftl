### A second matter while a complaint is open; a matter that was filed already.

second-complaint = آپ کی ایک شکایت ادھوری ہے، اور یہ کوئی اور معاملہ لگتا ہے۔ کیا کریں؟ نئی شکایت شروع کیجیے تو ادھوری مٹ جائے گی۔

second-waits = دوسرا معاملہ لکھ لیا ہے۔ پہلے یہ پورا کرتے ہیں، پھر وہ۔
now-the-second = اب وہ دوسرا معاملہ جو آپ نے بتایا تھا۔

# Variables:
#   $tracking - number of the complaint filed earlier
duplicate-complaint = یہ آپ کی شکایت { $tracking } جیسا لگتا ہے۔ اسے اسی میں شامل کریں، یا نئی شکایت درج کریں؟

choice-put-in = پہلی میں ڈال دیں
choice-new-complaint = نئی شکایت
choice-add-to-it = اسی میں شامل کریں
choice-file-anyway = نئی درج کریں
