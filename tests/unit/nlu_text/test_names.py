from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.text.names import find_names, in_urdu
from nlu.text.schemes import find_schemes


def of(kind: str, text: str) -> list[str]:
    return [one.value for one in find_names(text) if one.extra["kind"] == kind]


@pytest.mark.parametrize(
    ("value", "written"),
    [("Lahore", "لاہور"), ("police", "پولیس"), ("TCS", "ٹی سی ایس"), ("GoldRise", "GoldRise")],
)
def test_listed_names_are_written_in_urdu(value: str, written: str) -> None:
    assert in_urdu(value) == written


@pytest.mark.parametrize(
    ("spellings", "value"),
    [
        (
            "easypaisa|easy paisa|Easy-Paisa|ezpaisa|easypesa|ایزی پیسہ|ایزی پیسے|EASYPAISA",
            "easypaisa",
        ),
        ("Easypasia|easypaissa|EP account|ep pe", "easypaisa"),
        ("jazzcash|jazz cash|jaz cash|JazCash|جاز کیش|جازکیش|جیز کیش", "jazzcash"),
        ("sadapay|Sada Pay|سادہ پے", "sadapay"),
        ("nayapay|naya pay|نیا پے", "nayapay"),
        ("upaisa|U-Paisa|یو پیسہ", "upaisa"),
    ],
)
def test_wallets(spellings, value):
    for spelling in spellings.split("|"):
        assert of("wallet", f"{spelling} 03450000211 par bheje") == [value], spelling


@pytest.mark.parametrize(
    ("spellings", "value"),
    [
        ("HBL|h.b.l|habib bank|ایچ بی ایل|حبیب بینک", "hbl"),
        ("meezan|Meezan Bank|mezan bank|میزان بینک|میزان", "meezan"),
        ("ubl|United Bank|یو بی ایل", "ubl"),
        ("ABL|allied bank|الائیڈ بینک", "allied bank"),
        ("Bank Alfalah|alfalah|بینک الفلاح", "bank alfalah"),
        ("bank al habib|BAHL|Bank Al-Habib|بینک الحبیب", "bank al habib"),
        ("habib metro|HabibMetro|حبیب میٹرو", "habibmetro"),
        ("nbp|national bank|نیشنل بینک", "nbp"),
        ("bank of punjab|BOP|بینک آف پنجاب", "bop"),
        ("faysal bank|faisal bank|فیصل بینک", "faysal bank"),
        ("js bank|جے ایس بینک", "js bank"),
        ("hbl microfinance bank|HBL MFB", "hbl mfb"),
        ("standard chartered|SCB", "standard chartered"),
        ("khushhali bank|خوشحالی بینک", "khushhali bank"),
        ("bank of khyber", "bank of khyber"),
    ],
)
def test_banks(spellings, value):
    for spelling in spellings.split("|"):
        assert of("bank", f"mera account {spelling} me hai") == [value], spelling


@pytest.mark.parametrize(
    ("spellings", "value"),
    [
        ("whatsapp|watsap|wtsp|Whats App|WA|واٹس ایپ|وٹس ایپ|واٹساپ|whatsaap", "whatsapp"),
        ("facebook|fb|fb messenger|marketplace|فیس بک|facebok", "facebook"),
        ("messenger|میسنجر", "messenger"),
        ("instagram|insta|انسٹاگرام|انسٹا", "instagram"),
        ("telegram|tele gram|ٹیلی گرام", "telegram"),
        ("tiktok|tik tok|ٹک ٹاک", "tiktok"),
        ("youtube|یوٹیوب", "youtube"),
        ("snapchat|سنیپ چیٹ", "snapchat"),
        ("olx|او ایل ایکس", "olx"),
        ("binance|بائننس", "binance"),
    ],
)
def test_platforms(spellings, value):
    for spelling in spellings.split("|"):
        assert of("platform", f"{spelling} pe fraud hua") == [value], spelling


@pytest.mark.parametrize(
    ("spellings", "value"),
    [
        ("Lahore|lhr|lahor|لاہور", "Lahore"),
        ("Karachi|khi|کراچی", "Karachi"),
        ("Islamabad|isb|islambad|اسلام آباد", "Islamabad"),
        ("Rawalpindi|pindi|راولپنڈی|پنڈی", "Rawalpindi"),
        ("Faisalabad|fsd|فیصل آباد", "Faisalabad"),
        ("DG Khan|dgk|ڈیرہ غازی خان", "Dera Ghazi Khan"),
        ("rahim yar khan|RYK|رحیم یار خان", "Rahim Yar Khan"),
        ("layyah|لیہ", "Layyah"),
        ("kasur|قصور", "Kasur"),
        ("Sargodha|sargoda|سرگودھا", "Sargodha"),
        ("Mandi Bahauddin|منڈی بہاؤالدین", "Mandi Bahauddin"),
        ("Upper Dir|دیر بالا", "Upper Dir"),
    ],
)
def test_cities(spellings, value):
    for spelling in spellings.split("|"):
        found = [
            one for one in find_names(f"main {spelling} se hun") if one.extra["kind"] == "city"
        ]
        assert [(one.value, one.extra["role"]) for one in found] == [(value, "own")], spelling


@pytest.mark.parametrize(
    "text",
    [
        "mera kya kasur hai, main der se aya",
        "میرا قصور کیا ہے کہ میں امیر بنوں",
        "وہ مر گیا، مری ہوئی حالت تھی، کرم کرو",
        "Khyber Pakhtunkhwa ka hun",
        "Multan Road pe dukan hai",
        "mera apna bank account hai aur abhi bank gaya tha",
        "zindagi barbad ho gai toba toba",
        "wa alaikum assalam",
        "what's up bro",
        "ye chhor dein, khilone airport pe atak gaye",
        "mera email ali.khan@gmail.com hai",
        "Punjab me rehta hun",
        "پیسہ لیا اور بھاگ گیا",
    ],
)
def test_ordinary_words_are_no_names(text):
    assert find_names(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("FIA wala ban k loot lia", ["FIA"]),
        ("police officer ban ke call ki", ["police"]),
        ("kisi ne NADRA ka numainda ban kar angutha liya", ["NADRA"]),
        ("HBL Johar Town branch ka manager ban kar", ["bank (HBL)"]),
        ("main TCS se bol raha hun", ["courier (TCS)"]),
        ("call aai k daraz se parcel hai", ["courier (Daraz)"]),
        ("jazz ki helpline se call aai", ["telecom (Jazz)"]),
        ("ek banda khud ko colonel kehta hai", ["army"]),
        ("akhuwat ke naam par fees li", ["charity"]),
        ("8171 se msg aya k ehsaas program ke 25000 manzoor", ["BISP"]),
        ("dost ban kar paise mange", ["friend"]),
        ("meri behan ke whatsapp se paise mange gaye", ["sister"]),
        ("IGP ki dp lagi hui thi", ["police"]),
        ("meri fake id bana li", ["self"]),
        ("allied bank ka officer bana", ["bank (Allied)"]),
        ("کسی نے بینک کا نمائندہ بن کر کوڈ لیا", ["bank"]),
        ("میں یوفون سے ہوں آپ کی سم بند ہو گی", ["telecom (Ufone)"]),
        ("اپنے آپ کو کرنل صاحب کہتا ہے", ["army"]),
        ("پی ٹی اے سے کال آئی", ["PTA"]),
        ("میری تصویر لگا کر فیس بک پر", ["self"]),
        ("کزن سمجھ کر پیسے بھیجے", ["cousin"]),
        ("Caller said he's from FIA cyber wing", ["FIA"]),
        ("a man claiming to be from HEC called", ["HEC"]),
        ("someone who said he was from the bus service", ["bus service"]),
        ("pretending to be my cousin", ["cousin"]),
        ("The 'fraud department' of Meezan called me", ["bank (Meezan)"]),
        ("somebody pretending to be me on telegram", ["self"]),
        ("he posed as a TCS courier", ["courier (TCS)"]),
        # mentioned, not claimed
        ("maine police ko bataya, police ne kaha FIA jao", []),
        ("maine HBL helpline pe call ki", []),
        ("mere dost ne mujhe bataya", []),
        ("I received an SMS from HBL that 500 was debited", []),
        ("fake easypaisa screenshot dikhaya", []),
        ("ammi ka naam, bank ka sb kuch bhar diya", []),
        ("He wasn't a fake bank guy", []),
    ],
)
def test_claimed_identities(text, expected):
    assert of("impersonated", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("'StarX' wale bhage hain", ["StarX"]),
        ('"FinVista" site pe invest kiya', ["FinVista"]),
        ("the GrowthPlus app froze my money", ["GrowthPlus"]),
        ("Royal Traders company", ["Royal Traders"]),
        ("EasyCash ایپ سے قرض لیا", ["EasyCash"]),
        ('"روشن مستقبل" کمپنی نے لوٹا', ["روشن مستقبل"]),
        ("HBL 0001 title GROWMORE ENTERPRISES", []),
        ("asking Rs. 7,500 for 'exam form'", []),
        ("'VIP upgrade', 'margin', 'anti money laundering fee'", []),
        ("ek app me paise lagaye, WhatsApp group tha", []),
        ("The app and the company are gone", []),
    ],
)
def test_schemes(text, expected):
    assert [one.value for one in find_schemes(text)] == expected


@given(st.text(max_size=200))
def test_names_never_fail_and_know_their_place(text):
    for one in find_names(text):
        assert text[one.start : one.end] == one.text
