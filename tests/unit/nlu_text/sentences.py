"""Invented complaints with what a careful reader finds in them.

Each row: text, language, rupee amounts in order (once each), rupees lost, spans of time.
"""

from __future__ import annotations

from typing import NamedTuple


class Case(NamedTuple):
    """One invented complaint and its reading."""

    text: str
    language: str
    amounts: tuple[int, ...] = ()
    lost: int | None = None
    times: tuple[str, ...] = ()


CASES = [
    # -- Roman Urdu ---------------------------------------------------------------------------
    Case(
        "mene olx pe bike dekhi thi, banda bola 25000 token bhejo to bike rok lunga, mene bhej "
        "diye ab block kr dia",
        "ur-Latn",
        (25000,),
        25000,
    ),
    Case(
        "parson raat ko mere khate se do lakh 40 hazar nikal gaye",
        "ur-Latn",
        (240000,),
        240000,
        ("parson raat ko",),
    ),
    Case(
        "jazzcash wala ban ke call ki aur pin le kr sarhe saat hazar ura liye",
        "ur-Latn",
        (7500,),
        7500,
    ),
    Case(
        "sir meri zindagi ki kamai 18 lac thi sb doob gai forex wali site me",
        "ur-Latn",
        (1800000,),
        1800000,
    ),
    Case(
        "us ne mujh se pehle 5000 mange phir 12 hazar, dono bhej diye, ab 50 hazar aur mang "
        "raha hai",
        "ur-Latn",
        (5000, 12000, 50000),
        17000,
    ),
    Case(
        "dubai ki nokri ke liye agent ne derh lakh advance liya aur gaib",
        "ur-Latn",
        (150000,),
        150000,
    ),
    Case("wo keh raha 30 hazar do warna tumhari pics viral kr dunga", "ur-Latn", (30000,)),
    Case("maine use koi paise nahi diye bus usne 20 hazar mange thay", "ur-Latn", (20000,)),
    Case(
        "lottery nikli hai 5 lakh ki, 3500 registration fee bhej di ab phone band",
        "ur-Latn",
        (500000, 3500),
        3500,
    ),
    Case(
        "bisp k 13500 ane ka msg aya, us ne 2 hazar fees mangi mene easypaisa kar diye",
        "ur-Latn",
        (13500, 2000),
        2000,
    ),
    Case(
        "2 mahine se app me paise daal rha tha, kul 3 lac 75 hazar lag gaye, screen pe 11 lakh "
        "show hota hai",
        "ur-Latn",
        (375000, 1100000),
        375000,
        ("2 mahine se",),
    ),
    Case(
        "facebook page se joote mangwaye 3499 me, parcel mein purani chappal nikli",
        "ur-Latn",
        (3499,),
        3499,
    ),
    Case(
        "ghar kiraye pe lena tha, 40 hazar advance dia, makan malik koi aur nikla",
        "ur-Latn",
        (40000,),
        40000,
    ),
    Case(
        "larke ne video bana li, ab tak 95 hazar le chuka hai aur roz 10 hazar mangta hai",
        "ur-Latn",
        (95000, 10000),
        95000,
    ),
    Case(
        "kal subah 11 baje HBL se 49,999 kat gaye",
        "ur-Latn",
        (49999,),
        49999,
        ("kal subah 11 baje",),
    ),
    Case(
        "loan app se 15 hazar lia tha ab 40 hazar mang rahe, contacts ko gandi baatein bhej rahe",
        "ur-Latn",
        (15000, 40000),
    ),
    Case(
        "meri dost ki id hack hui, usne likha 10k chahiye hospital me hun, mene 10k bhej diye",
        "ur-Latn",
        (10000,),
        10000,
    ),
    Case(
        "pichle hafte mene 60 hazar invest kiye aur 3 din baad site band",
        "ur-Latn",
        (60000,),
        60000,
        ("pichle hafte",),
    ),
    Case(
        "wo bolta hai k 1 lakh lagao to mahine me 2 lakh milenge, sach hai?",
        "ur-Latn",
        (100000, 200000),
    ),
    Case(
        "total 4 transactions me 2,15,000 nikle hain, 3 september ko",
        "ur-Latn",
        (215000,),
        215000,
        ("3 september ko",),
    ),
    Case("paanch paanch hazar kr k 4 dafa bheje hain isko", "ur-Latn", (5000,), 20000),
    Case(
        "mere abbu ne 85000 ki qurbani ki gaye online li, gaye nahi ai", "ur-Latn", (85000,), 85000
    ),
    Case("ek banda police wala ban k 35k le gya mere chote bhai se", "ur-Latn", (35000,), 35000),
    Case(
        "bank wale ban kr otp lia, 1 lakh 28 hazar 500 rupay transfer kr liye",
        "ur-Latn",
        (128500,),
        128500,
    ),
    Case("sim block karwane k bad bhi 17,300 nikal liye", "ur-Latn", (17300,), 17300),
    Case(
        "commitee me har mahine 10 hazar deta tha 8 mahine, ab aunty bhag gai, 80 hazar doob gaye",
        "ur-Latn",
        (10000, 80000),
        80000,
    ),
    Case(
        "canada visa k 14 lakh demand kiye, 5 lakh de chuke hain baqi 9 lakh visa k bad",
        "ur-Latn",
        (1400000, 500000, 900000),
        500000,
    ),
    Case(
        "aaj dopahar 2 baje raast se 22000 bheje galat bande ko",
        "ur-Latn",
        (22000,),
        22000,
        ("aaj dopahar 2 baje",),
    ),
    Case(
        "usne 5 lakh ka loan approve karne k liye 15 hazar processing fee li",
        "ur-Latn",
        (500000, 15000),
        15000,
    ),
    Case("mere account me 45000 thay sab nikal liye gaye", "ur-Latn", (45000,), 45000),
    Case("roz 5 percent profit ka bol kr 75 hazar le liye", "ur-Latn", (75000,), 75000),
    Case(
        "mujhe 3 din pehle call ai thi 03451234567 se, kehta 9 digit ka code do",
        "ur-Latn",
        (),
        None,
        ("3 din pehle",),
    ),
    Case("cnic 35202-1234567-1 hai meri aur number 0300 1234567", "ur-Latn"),
    Case("TID 45678912345 hai amount 6500 thi", "ur-Latn", (6500,), 6500),
    Case("mera code 482913 usne le lia", "ur-Latn"),
    Case("block 13 gulshan me rehta hun, 2019 me account khola tha", "ur-Latn"),
    Case("12 logo ko msg gaya aur 3 ne paise bhej diye", "ur-Latn"),
    Case("meri umar 45 saal hai, 20 saal se teacher hun", "ur-Latn", (), None, ("20 saal se",)),
    Case("guzishta mahine se 8 dafa call aa chuki", "ur-Latn", (), None, ("guzishta mahine se",)),
    Case(
        "bhai ne mobile becha 32000 ka, khareedar ne jali screenshot bheja",
        "ur-Latn",
        (32000,),
        32000,
    ),
    Case("sawa lakh rupay ka chuna laga gaya wo", "ur-Latn", (125000,), 125000),
    Case("paune do lakh deposit karwaye aur withdraw nahi ho raha", "ur-Latn", (175000,), 175000),
    Case(
        "dhai hazar ki shirt mangwai, 2500 cod diye, andar kapra phata hua",
        "ur-Latn",
        (2500,),
        2500,
    ),
    Case(
        "adha ghanta pehle kisi ne 15 hazar nikal liye",
        "ur-Latn",
        (15000,),
        15000,
        ("adha ghanta pehle",),
    ),
    Case(
        "itwar ko shaam 6 baje mera insta hack hua", "ur-Latn", (), None, ("itwar ko shaam 6 baje",)
    ),
    Case(
        "ramzan se pehle 2 lakh diye thay ab eid bhi guzar gai",
        "ur-Latn",
        (200000,),
        200000,
        ("ramzan se pehle",),
    ),
    Case(
        "teen sau rupay ki delivery fee ka link tha, us pe click kia to 38 hazar kat gaye",
        "ur-Latn",
        (300, 38000),
        38000,
    ),
    Case(
        "mere se kaha gaya 7500 jama karwao, maine jama karwa diye, phir 15000 aur mange, wo "
        "nahi diye",
        "ur-Latn",
        (7500, 15000),
        7500,
    ),
    Case("bhai 50 50 hazar do dafa bheja hai", "ur-Latn", (50000,), 100000),
    Case(
        "ammi k account se kal raat 10 baj kar 15 minute par 33000 gaye",
        "ur-Latn",
        (33000,),
        33000,
        ("kal raat 10 baj kar 15 minute",),
    ),
    Case("tiktok coins ke liye 8 hazar bheje coins nahi mile", "ur-Latn", (8000,), 8000),
    Case("assalam o alaikum mera masla hal kr dein", "ur-Latn"),
    Case("wo kehte hain 5 lakh inam nikla hai 25 hazar tax do", "ur-Latn", (500000, 25000)),
    Case("hum 4 doston ne mil k 6 lakh lagaye thay", "ur-Latn", (600000,), 600000),
    Case("mujhse 2 lakh mange gaye, maine 50 hazar de diye", "ur-Latn", (200000, 50000), 50000),
    Case("binance pe p2p me 300 usdt beche, paise nahi mile", "ur-Latn"),
    Case("80k ka phone order kia tha, 5k advance dia, page block", "ur-Latn", (80000, 5000), 5000),
    Case("9 nov ko 27 hazar ka fraud hua mere sath", "ur-Latn", (27000,), 27000, ("9 nov ko",)),
    Case("5/11/2026 ko 14,800 rupay nikle", "ur-Latn", (14800,), 14800, ("5/11/2026 ko",)),
    Case("das pandrah hazar ka nuqsan hua", "ur-Latn", (10000, 15000), 15000),
    Case("bachi ki fees k 22 hazar thay jo us ne le liye", "ur-Latn", (22000,), 22000),
    Case("meri tankhwa 45000 hai aur wo 30000 le gaye", "ur-Latn", (45000, 30000), 30000),
    Case(
        "40 lakh ka plot tha, 4 lakh bayana dia, file jali nikli",
        "ur-Latn",
        (4000000, 400000),
        400000,
    ),
    Case(
        "mene 1500 bheje phir 3000 phir 6000, ab 20000 mang rahe",
        "ur-Latn",
        (1500, 3000, 6000, 20000),
        10500,
    ),
    Case("whatsapp pe 1 lakh ka nuqsan hogya", "ur-Latn", (100000,), 100000),
    # -- Urdu script --------------------------------------------------------------------------
    Case(
        "پرسوں دوپہر کو میرے کھاتے سے چھیالیس ہزار روپے نکل گئے",
        "ur",
        (46000,),
        46000,
        ("پرسوں دوپہر کو",),
    ),
    Case("ایک آدمی نے خود کو بینک کا ملازم بتایا اور ڈیڑھ لاکھ لوٹ لیے", "ur", (150000,), 150000),
    Case("وہ کہتا ہے ستر ہزار دو ورنہ تصویریں پھیلا دوں گا", "ur", (70000,)),
    Case(
        "میں نے پہلے تیس ہزار بھیجے پھر بیس ہزار اور، اب وہ نمبر بند ہے",
        "ur",
        (30000, 20000),
        50000,
    ),
    Case("کل رات گیارہ بجے جاز کیش سے ۹۸۰۰ کٹ گئے", "ur", (9800,), 9800, ("کل رات گیارہ بجے",)),
    Case(
        "کہا گیا پچاس ہزار لگاؤ تو ایک مہینے میں ایک لاکھ ملیں گے، میں نے پچاس ہزار لگا دیے",
        "ur",
        (50000, 100000),
        50000,
    ),
    Case(
        "ایپ میں بیلنس نو لاکھ دکھا رہی ہے مگر میرے صرف ڈھائی لاکھ لگے تھے",
        "ur",
        (900000, 250000),
        250000,
    ),
    Case("قرض ایپ سے آٹھ ہزار لیے تھے اب پچیس ہزار مانگ رہے ہیں", "ur", (8000, 25000)),
    Case("بیٹے کو باہر بھیجنے کے لیے ایجنٹ کو ساڑھے سات لاکھ دیے", "ur", (750000,), 750000),
    Case("انعام میں کار نکلی ہے یہ کہہ کر پونے دو لاکھ بٹور لیے", "ur", (175000,), 175000),
    Case("کل ملا کر ۳ لاکھ ۶۵ ہزار کا نقصان ہوا", "ur", (365000,), 365000),
    Case("چھ ہندسوں کا کوڈ بتانے کے بعد اکاؤنٹ سے ۱۲٬۵۰۰ روپے غائب", "ur", (12500,), 12500),
    Case(
        "پچھلے ہفتے آن لائن سوٹ منگوایا ۴۲۰۰ ادا کیے، کچھ نہیں آیا",
        "ur",
        (4200,),
        4200,
        ("پچھلے ہفتے",),
    ),
    Case(
        "دو گھنٹے پہلے میرے ابو سے پولیس بن کر ایک لاکھ بیس ہزار لے لیے گئے",
        "ur",
        (120000,),
        120000,
        ("دو گھنٹے پہلے",),
    ),
    Case("میں نے کوئی پیسے نہیں دیے لیکن وہ بیس ہزار مانگتا رہا", "ur", (20000,)),
    Case("روزانہ پانچ فیصد منافع کا لالچ دیا تھا", "ur"),
    Case("میری عمر ۶۰ سال ہے اور پنشن سے دس ہزار نکال لیے", "ur", (10000,), 10000),
    Case("گیارہ لوگوں کو میرے نام سے پیغام گیا", "ur"),
    Case("۱۵ مارچ کو سوا لاکھ روپے منتقل ہوئے", "ur", (125000,), 125000, ("۱۵ مارچ کو",)),
    Case("بدھ کے دن صبح ساڑھے نو بجے فون آیا", "ur", (), None, ("بدھ کے دن صبح ساڑھے نو بجے",)),
    Case("ہر ماہ دس دس ہزار کمیٹی دیتی رہی، کل اسی ہزار ڈوب گئے", "ur", (10000, 80000), 80000),
    Case(
        "وہ کبھی پانچ ہزار کبھی دس ہزار لیتا رہا، اب تک نوے ہزار لے چکا",
        "ur",
        (5000, 10000, 90000),
        90000,
    ),
    Case("پانچ سو روپے کا کارڈ خریدا اور اس کے بعد تین ہزار کٹے", "ur", (500, 3000), 3000),
    Case("میرا شناختی کارڈ نمبر 35202-1234567-1 اور فون ۰۳۰۰۱۲۳۴۵۶۷ ہے", "ur"),
    Case(
        "مجھے کہا گیا دو لاکھ کا قرض منظور ہے، چار ہزار فیس دے دی پھر کچھ نہ ملا",
        "ur",
        (200000, 4000),
        4000,
    ),
    Case("سعودی عرب کے ویزے کے لیے ۵۰۰۰ ریال لیے", "ur"),
    Case("سر میرے ساتھ دھوکا ہو گیا ہے مدد کریں", "ur"),
    Case(
        "رمضان میں ایک پیج سے راشن کے نام پر ۱۸ ہزار کا چندہ دیا",
        "ur",
        (18000,),
        18000,
        ("رمضان میں",),
    ),
    Case("امی سے اے ٹی ایم پر کارڈ بدل کر ۷۵۰۰۰ نکلوا لیے", "ur", (75000,), 75000),
    Case(
        "ایک کروڑ بیس لاکھ کا پلاٹ، بیعانہ دس لاکھ دے دیا، کاغذ جعلی نکلے",
        "ur",
        (12000000, 1000000),
        1000000,
    ),
    Case("آٹھ سو روپے کا پارسل کہہ کر پندرہ سو وصول کیے", "ur", (800, 1500), 1500),
    Case("بارہ نومبر کو شام پانچ بجے واقعہ ہوا", "ur", (), None, ("بارہ نومبر کو شام پانچ بجے",)),
    Case("کیا یہ نمبر فراڈ ہے", "ur"),
    Case("میں لاہور سے ہوں، میرا فیس بک ہیک ہو گیا ہے", "ur"),
    Case("گزشتہ روز ۲۷٬۰۰۰ روپے ایزی پیسہ سے بھیجے", "ur", (27000,), 27000, ("گزشتہ روز",)),
    Case("تین مہینے سے تنگ کر رہا ہے", "ur", (), None, ("تین مہینے سے",)),
    Case("ابھی ابھی میرے پچیس سو روپے کٹ گئے", "ur", (2500,), 2500, ("ابھی ابھی",)),
    # -- English ------------------------------------------------------------------------------
    Case("I sent 25,000 to a seller on Instagram and he blocked me.", "en", (25000,), 25000),
    Case(
        "They promised 40% monthly. I invested Rs. 6 lakh, then another 2 lakh.",
        "en",
        (600000, 200000),
        800000,
    ),
    Case("A man is threatening to leak my photos unless I pay 100,000.", "en", (100000,)),
    Case(
        "He asked for Rs 15,000 and I sent it through JazzCash yesterday at 6pm.",
        "en",
        (15000,),
        15000,
        ("yesterday at 6pm",),
    ),
    Case(
        "My account was debited Rs.89,500/- without any OTP on 3rd November.",
        "en",
        (89500,),
        89500,
        ("on 3rd November",),
    ),
    Case("They want 50k to release the parcel. I have not paid anything.", "en", (50000,)),
    Case(
        "Lost 1.2m in a forex scheme since last year",
        "en",
        (1200000,),
        1200000,
        ("since last year",),
    ),
    Case(
        "I paid 5,000 registration, then they demanded 20,000 more which I refused.",
        "en",
        (5000, 20000),
        5000,
    ),
    Case(
        "The app shows a balance of 900,000 but I only put in 2.5 lakh.",
        "en",
        (900000, 250000),
        250000,
    ),
    Case(
        "Someone withdrew PKR 30,000 three times from my ATM card two days ago",
        "en",
        (30000,),
        90000,
        ("two days ago",),
    ),
    Case("I lost $300 on a fake crypto site", "en"),
    Case("Transferred 1450 USDT to a fake broker last week", "en", (), None, ("last week",)),
    Case("The scammer called from 0321-4567890 and knew my CNIC 42101-1234567-3", "en"),
    Case(
        "I was told I won a prize of 10 lakh and had to pay a fee of 12,500, which I did",
        "en",
        (1000000, 12500),
        12500,
    ),
    Case("my 70 year old father gave away 3 hundred thousand to a caller", "en", (300000,), 300000),
    Case("He has 10,000 followers and sells fake watches", "en"),
    Case("Rent advance of Rs 80,000 paid for a flat that does not exist", "en", (80000,), 80000),
    Case(
        "Two hundred and fifty thousand rupees were stolen from my account", "en", (250000,), 250000
    ),
    Case("They collected 5,000 each from 40 students for a fake internship", "en", (5000,)),
    Case("I borrowed 20,000 from a loan app and they now demand 55,000", "en", (20000, 55000)),
    Case("I paid 45,000 for a laptop and received a brick", "en", (45000,), 45000),
    Case("In total I have lost 7 lakh 20 thousand to this man", "en", (720000,), 720000),
    Case("Good morning, how do I file a complaint?", "en"),
    Case("20 minutes ago someone took over my WhatsApp", "en", (), None, ("20 minutes ago",)),
    Case("On Monday night I got a call about a courier", "en", (), None, ("On Monday night",)),
    Case("My phone has 5 apps and 2 sims", "en"),
    Case(
        "She made me transfer thirty five thousand on 12-11-26",
        "en",
        (35000,),
        35000,
        ("on 12-11-26",),
    ),
    Case("ticket price was 18,000 but the agent took 36,000 from us", "en", (18000, 36000), 36000),
    Case("I did not send the 10,000 they asked for", "en", (10000,)),
    Case(
        "They took Rs 4,000 as a fee and promised a job with salary 60,000",
        "en",
        (4000, 60000),
        4000,
    ),
    # -- mixed --------------------------------------------------------------------------------
    Case(
        "sir I paid 15000 advance to a property agent, ab wo phone nahi utha raha",
        "ur-Latn",
        (15000,),
        15000,
    ),
    Case(
        "Hello, maine OLX se iPhone liya tha 85,000 ka but dummy nikla", "ur-Latn", (85000,), 85000
    ),
    Case(
        "mera IBFT transfer 55,000 ka galat account mein chala gaya last night",
        "ur-Latn",
        (55000,),
        55000,
        ("last night",),
    ),
    Case(
        "یہ company نے مجھ سے 3 lac لیے for work visa اور اب office بند ہے", "ur", (300000,), 300000
    ),
    Case(
        "HBL app se unauthorised transaction hui Rs. 18,750 ki at 2:30 am",
        "ur-Latn",
        (18750,),
        18750,
        ("at 2:30 am",),
    ),
    Case("bitcoin me 0.5 btc gaya plus 40 hazar", "ur-Latn", (40000,), 40000),
    Case(
        "mujhe 5 star review task mila, 1000 diye to 1300 mile, phir 85 hazar dala to withdraw "
        "band",
        "ur-Latn",
        (1000, 1300, 85000),
        86000,
    ),
    # -- a second set, written after the rules ------------------------------------------------
    Case(
        "kal shaam ko ek aurat ne bisp ka keh k meri maa se angutha lagwaya, 10500 nikal liye",
        "ur-Latn",
        (10500,),
        10500,
        ("kal shaam ko",),
    ),
    Case("sir g 4 lac 25 hazar ka chuna lga gya plot wala", "ur-Latn", (425000,), 425000),
    Case(
        "us ladki ne mujh se gift k naam pe 3 dafa me 90 hazar le liye", "ur-Latn", (90000,), 90000
    ),
    Case(
        "olx se generator lia 65000 advance easypaisa kia banda gayab", "ur-Latn", (65000,), 65000
    ),
    Case("mere jazz cash me 8700 thy sb saf", "ur-Latn", (8700,), 8700),
    Case("wo 15 hazar mangta hai har hafty warna bhai ko batae ga", "ur-Latn", (15000,)),
    Case(
        "6 mah pehle 2.5 lakh dia tha scheme me abhi tk kuch ni mila",
        "ur-Latn",
        (250000,),
        250000,
        ("6 mah pehle",),
    ),
    Case("petrol pump pe card swap hua, 2 ghanty baad 70 hazar nikle", "ur-Latn", (70000,), 70000),
    Case("naukri ke liye medical fee 5500 li phir number off", "ur-Latn", (5500,), 5500),
    Case(
        "3 din se whatsapp band he aur us ne mere mamu se 40 hazar mangwa liye",
        "ur-Latn",
        (40000,),
        40000,
        ("3 din se",),
    ),
    Case(
        "guzishta itwar ko gari bechi 9 lakh ki, cheque bounce hogya",
        "ur-Latn",
        (900000,),
        900000,
        ("guzishta itwar ko",),
    ),
    Case(
        "1 lakh invest karo 3 mah mein 5 lakh wapas, ye scheme asli hai?",
        "ur-Latn",
        (100000, 500000),
    ),
    Case(
        "pehli dafa 2000 dale 2600 mile, phir 30 hazar dale to account freeze",
        "ur-Latn",
        (2000, 2600, 30000),
        32000,
    ),
    Case(
        "mjy kaha 7 lakh loan manzoor hua hy 12 hazar insurance jama krwao, krwa diye",
        "ur-Latn",
        (700000, 12000),
        12000,
    ),
    Case(
        "11 nov ko raat 1 baje 3 transaction me 54,700 gaye",
        "ur-Latn",
        (54700,),
        54700,
        ("11 nov ko raat 1 baje",),
    ),
    Case("bhai 500 ka recharge krwaya usne 5 logon se mere naam pe", "ur-Latn", (500,), 500),
    Case(
        "account number 01234567890123 me pachas hazar bheje, title Kashif",
        "ur-Latn",
        (50000,),
        50000,
    ),
    Case(
        "sb se bari galti, zameen ka bayana 15 lakh de dia bina tasdeeq",
        "ur-Latn",
        (1500000,),
        1500000,
    ),
    Case(
        "us ne bola 20 hazar bhejo warna pic viral, dar ke mare bhej diye",
        "ur-Latn",
        (20000,),
        20000,
    ),
    Case("kisi ne 25 hazar mange thay mene nahi bheje", "ur-Latn", (25000,)),
    Case(
        "کل صبح دس بجے بینک سے فون آیا اور میرے پینتیس ہزار نکل گئے",
        "ur",
        (35000,),
        35000,
        ("کل صبح دس بجے",),
    ),
    Case(
        "میں نے دکان کے لیے فریج منگوایا تھا، ۷۵ ہزار ایڈوانس بھیجا، فریج نہیں آیا",
        "ur",
        (75000,),
        75000,
    ),
    Case(
        "وہ ایک لاکھ مانگ رہے تھے میں نے چالیس ہزار دے کر جان چھڑائی", "ur", (100000, 40000), 40000
    ),
    Case(
        "دو سال سے کمیٹی ڈال رہی تھی، کل چھ لاکھ بنتے تھے، وہ لے کر بھاگ گئی",
        "ur",
        (600000,),
        600000,
        ("دو سال سے",),
    ),
    Case("بیس ہزار کا موبائل منگوایا، ڈبے میں پتھر نکلے", "ur", (20000,), 20000),
    Case("پچیس لاکھ کی لاٹری کا بتا کر بائیس ہزار ٹیکس لے لیا", "ur", (2500000, 22000), 22000),
    Case(
        "گزشتہ جمعرات کو اے ٹی ایم سے پندرہ ہزار نکلوائے گئے جو میں نے نہیں نکلوائے",
        "ur",
        (15000,),
        15000,
        ("گزشتہ جمعرات کو",),
    ),
    Case("مجھ سے ساڑھے تین لاکھ روپے ویزے کے نام پر ہتھیا لیے", "ur", (350000,), 350000),
    Case("کسی نے میرے نام پر پچاس ہزار کا قرض لے لیا", "ur", (50000,), None),
    Case(
        "رات ایک بجے ویڈیو کال آئی اب وہ ساٹھ ہزار مانگ رہا ہے",
        "ur",
        (60000,),
        None,
        ("رات ایک بجے",),
    ),
    Case(
        "My sister transferred Rs 42,000 to a number that claimed to be me.", "en", (42000,), 42000
    ),
    Case(
        "He said pay 5,000 now or the parcel goes back. I paid and nothing came.",
        "en",
        (5000,),
        5000,
    ),
    Case(
        "I have been scammed of 3.2 million rupees by a housing society", "en", (3200000,), 3200000
    ),
    Case("They keep asking for 20k every week to not share my pictures", "en", (20000,)),
    Case(
        "On 5th October 2026 at 9:15 pm Rs. 61,000 was taken from my UBL account",
        "en",
        (61000,),
        61000,
        ("On 5th October 2026 at 9:15 pm",),
    ),
    Case(
        "The fake website sold me a ticket for 38,500 last month",
        "en",
        (38500,),
        38500,
        ("last month",),
    ),
    Case(
        "I deposited 10,000 first, got 12,000 back, then deposited 150,000 and lost it all",
        "en",
        (10000, 12000, 150000),
        160000,
    ),
    Case("Three of us paid 25,000 each for a Murree trip", "en", (25000,), None),
    Case(
        "An old lady lost her pension of 18,400 to a caller this morning",
        "en",
        (18400,),
        18400,
        ("this morning",),
    ),
    Case("I was about to send 30,000 but my son stopped me", "en", (30000,)),
    Case("Paid half, 45k, for a bike, seller vanished", "en", (45000,), 45000),
    Case(
        "Daraz ke naam se call aai, refund 2,300 ka bol ke 23,000 nikal liye",
        "ur-Latn",
        (2300, 23000),
        23000,
    ),
]
