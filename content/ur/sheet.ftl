### The complaint's sheet in the chat; what is printed on it is in paper.ftl.

# Variables:
#   $tracking - our tracking number
sheet-ready = شکایت { $tracking } کی رسید پی ڈی ایف میں یہ رہی۔ اس پر آپ کا نام، شناختی کارڈ اور نمبر ہیں، اسے وہاں نہ چھوڑیے جہاں دوسرے دیکھ سکیں۔

sheet-none = اس چیٹ میں کوئی شکایت درج نہیں ہوئی، اس لیے ابھی رسید نہیں ہے۔ اگر کسی اور چیٹ میں درج کی تھی تو اس کا ٹریکنگ نمبر اور خفیہ کوڈ ایک ساتھ بھیجیے۔
