"""Frequent words of complaints: the Urdu spelling, then its Roman ones, the usual first."""

from __future__ import annotations

from nlu.text.scripts import normalise

_LINES = """
ہے hai hy hay he h
ہیں hain hein hen hyn hn
ہوں hoon hun hu
ہو ho
ہوا hua huwa howa hoa hwa
ہوئی hui hoi huwi hue
ہوئے huay huye hoye
تھا tha thaa
تھے thay thy
تھی thi thee
کا ka kaa
کی ki
کے ke k kay
کو ko koo
سے se sy say
میں mein main mai mn me
نے ne nay ny
پر par pr pe pay
اور aur or
یا ya
بھی bhi bi
تو to tou toh
کہ keh kay
یہ ye yeh
وہ wo woh
اس us iss
ان un inn
میرا mera mra
میری meri mri
میرے mere mre meray
مجھے mujhe mujhy mje mjhe muje mujay mjhy mujhay
مجھ mujh mjh
آپ aap ap
ہم hum ham
نہیں nahi nhi nahin nai nhin nahee nahe
کیا kya kia kiya
کیوں kyun kyu kiun q
کیسے kaise kesy kaisay kese
کب kab
کہاں kahan kidhar
گیا gaya gya gia
گئی gayi gai gyi gayee
گئے gaye gae gay gaey
رہا raha rha
رہی rahi rhi
رہے rahe rhe rahy rhy rahay
کر kar kr
کرو karo kro
کریں karen krein karein kren karain
کرنا karna krna
کرنے karne krne karny
دیا diya dia dya
دی di dee
دیے diye dye diay
لیا liya lia lya
لی li lee
لیے liye lie liay lye
اب ab abb
پھر phir fir phr
جب jab jb
تک tak tk
ایک aik ek
کسی kisi ksi
کوئی koi koe
کچھ kuch kch kuchh kuchch
سب sab sb
اپنے apne apny apnay
اپنا apna
اپنی apni
بعد baad
پہلے pehle phle pehlay phly
جی ji g jee
صاحب sahab sahib
والا wala wla
والے wale wle walay waly
والی wali wli
لیکن lekin lkn lakin
مگر magar mgr
ورنہ warna wrna
کل kal
آج aaj aj
پیسے paise paisay pesay pese paisy pesy paisey
پیسہ paisa pesa
رقم raqam rakam rqm
روپے rupay rupees rupaye rupe rupy rs
ہزار hazar hazaar hzr hazr
لاکھ lakh lac laakh
بھیجے bheje bhejay bhaije
بھیج bhej bhaij bhj
بھیجا bheja
بھیجی bheji
فراڈ fraud frod farud froud fraad
دھوکا dhoka dhokha
دھوکہ dhokah
شکایت shikayat shikyat shikait shikaiyat
مدد madad mdad
ہیک hack hek haik hak
ہیکر hacker hekar
واٹس‌ایپ whatsapp watsapp whatsap watsap wtsp watsup whatsup wattsapp whtsapp whatapp wa
فیس‌بک facebook fb fesbook
انسٹاگرام instagram insta
ٹیلیگرام telegram teligram
ٹک‌ٹاک tiktok tictok
یوٹیوب youtube
ایزی‌پیسہ easypaisa easypesa easypesay ezpaisa easipaisa
جاز‌کیش jazzcash jazcash jazzcsh
نیاپے nayapay
سادہ‌پے sadapay
اکاؤنٹ account acount akount accont acc akaunt
نمبر number nmbr nambar numbr namber
کوڈ code kod coad
او‌ٹی‌پی otp
پن pin
کال call kaal cal
فون phone fon foon
موبائل mobile mobail moble
سم sim
بینک bank bnk bainkg
کارڈ card
اے‌ٹی‌ایم atm
میسج message msg mesage massage
لنک link
ایپ app ap
گروپ group grup groop
تصویر tasveer tasweer tasvir
تصویریں tasveeren tasveerein tasweeren
ویڈیو video vedio
بلیک‌میل blackmail blakmail
دھمکی dhamki
دھمکیاں dhamkiyan
رات raat rat
شام shaam sham
صبح subah subha
دن din
مہینے mahine mahinay maheene
ہفتے hafte haftay
سال saal
گھر ghar
بھائی bhai bhaii
بہن behn behan bhen
بیوی biwi bivi
شوہر shohar
بیٹا beta
بیٹی beti
امی ammi ami
ابو abbu abu
والد walid
والدہ walida
دوست dost
لوگ log
لوگوں logon
لڑکی larki
لڑکا larka
آدمی aadmi admi
بندہ banda
عزت izzat izat
خدا khuda
اللہ allah
مسئلہ masla maslah masala
جلدی jaldi
فوری fori foran
واپس wapas wapis
بند band bnd
نکال nikal nikaal
نکلوا nikalwa
کٹ kat kt
چوری chori
لوٹ loot lut
نقصان nuqsan nuksan
قرض qarz karz
لون loan
نوکری naukri nokri
ویزا visa viza
ایجنٹ agent ajent
سرمایہ‌کاری sarmayakari sarmaya-kari
انویسٹمنٹ investment
انویسٹ invest
منافع munafa mnafa
ڈبل double dabal
کمپنی company kampani
ٹریڈنگ trading
کرپٹو crypto kripto
آرڈر order
پارسل parcel
ڈیلیوری delivery
آن‌لائن online onlain
دکان dukan dukaan
پولیس police polis
ایف‌آئی‌اے fia
افسر officer afsar
نادرا nadra
شناختی shanakhti
بینظیر benazir
انعام inaam inam
لاٹری lottery latri
جیت jeet
ایڈوانس advance
فیس fee fees
جمع jama
ٹرانسفر transfer
ٹرانزیکشن transaction
بتایا bataya btaya
بتا bata bta
بولا bola
کہا kaha kha
مانگ mang maang
مانگے mange maangay
مانگا manga
رہ reh
چکا chuka
چکی chuki
چکے chuke
معلوم maloom
پتا pata
پتہ patah
نام naam nam
وقت waqt wqt
جواب jawab
سر sir sar
السلام assalam asalam aslam assalamu assalamo
علیکم alaikum alikum alaykum
سلام salam salaam
شکریہ shukriya shukria shukrya
مہربانی meherbani mehrbani
براہ barah-e
ہاں haan han
درج darj
رپورٹ report riport
پروفائل profile
جعلی jali jaali
اصلی asli
پیج page
کلک click klik
انسٹال install
ڈاؤن‌لوڈ download
لاگ log-in
ایس‌ایم‌ایس sms
کسٹم custom
زیور zewar zaiwar
کمیٹی committee kameti
"""


def _entries() -> list[tuple[str, list[str]]]:
    entries = []
    for line in _LINES.strip().splitlines():
        urdu, *roman = line.split()
        # In this table a zero-width non-joiner stands for the space inside a compound word.
        entries.append((normalise(urdu.replace("\u200c", " ")), roman))
    return entries


ROMAN_TO_URDU: dict[str, str] = {}
URDU_TO_ROMAN: dict[str, str] = {}
for _urdu, _spellings in _entries():
    URDU_TO_ROMAN.setdefault(_urdu, _spellings[0])
    for _spelling in _spellings:
        ROMAN_TO_URDU.setdefault(_spelling, _urdu)
# Compound words that Urdu writes with a space, by their first word, longest first.
COMPOUNDS: dict[str, list[tuple[str, ...]]] = {}
for _urdu in URDU_TO_ROMAN:
    _parts = tuple(_urdu.split())
    if len(_parts) > 1:
        COMPOUNDS.setdefault(_parts[0], []).append(_parts)
COMPOUNDS.update(
    {
        "واٹس": [("واٹس", "ایپ"), ("واٹس", "اپ")],
        "وٹس": [("وٹس", "ایپ"), ("وٹس", "اپ")],
        "whats": [("whats", "app"), ("whats", "ap"), ("whats", "up")],
        "wats": [("wats", "app"), ("wats", "ap"), ("wats", "up")],
        "easy": [("easy", "paisa"), ("easy", "pesa")],
        "jazz": [("jazz", "cash")],
        "tik": [("tik", "tok")],
        "face": [("face", "book")],
    }
)
