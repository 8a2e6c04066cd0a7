from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.text.identifiers import (
    InvalidIdentifier,
    find_accounts,
    find_cnics,
    find_crypto,
    find_ibans,
    find_phones,
    find_transaction_ids,
    find_urls,
    parse_cnic,
    parse_iban,
    parse_phone,
)

URDU = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
VALID_IBAN = "PK36SCBL0000001123456702"


def values(found) -> list[str]:
    return [one.value for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "0300-1234567",
        "0300 123 4567",
        "03001234567",
        "+92 300 1234567",
        "+92-300-1234567",
        "+92 (0) 300 1234567",
        "0092 300 1234567",
        "923001234567",
        "3001234567",
        "(0300) 123.4567",
        "0 3 0 0 1 2 3 4 5 6 7",
        "03 00 12 34 567",
        "0300/1234567",
        "0300\u20111234567",
        "0300\u20601234567",
        "\u202a+92 300 1234567\u202c",
        "\u2066+923001234567\u2069",
        "0300-1234567".translate(URDU),
        "0300 1234567".translate(ARABIC),
    ],
)
def test_one_mobile_in_every_form(text):
    for around in ("{}", "call {} pe", "نمبر {} ہے", "({}).", "Rs 5000 {} 15 hazar"):
        found = find_phones(around.format(text))
        assert values(found) == ["+923001234567"], around


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("03450000211", ["+923450000211"]),
        ("021-34567890", ["+922134567890"]),
        ("(042) 3571 1234", ["+924235711234"]),
        ("051-0000123", ["+92510000123"]),
        ("042-111-222-333", ["+9242111222333"]),
        ("UAN 111-222-333", ["+92111222333"]),
        ("0800-55055", ["+9280055055"]),
        ("+44 7700 900123 pe 5000 bheje", ["+447700900123"]),
        ("+62 812 3456 7890 50000", ["+6281234567890"]),
        ("0044 7400 123456 se call", ["+447400123456"]),
        ("whatsapp 447400123456", ["+447400123456"]),
        ("03001234567 aur 0311-1234567", ["+923001234567", "+923111234567"]),
        ("03001234567,03111234567", ["+923001234567", "+923111234567"]),
        ("sms from 8171", ["8171"]),
        ("8171 se message aya", ["8171"]),
        ("۹۹۱۵ سے میسج آیا", ["9915"]),
        # and nothing where there is no number
        ("5000 se zyada", []),
        ("15000 ka sms aya", []),
        ("2,50,000 rupay", []),
        ("35202-1234567-1", []),
        ("HBL account 00010000456703", []),
        ("HBL account 0653346297", []),
        ("account number 41342638271", []),
        ("TID 012000004567", []),
        ("CMP-000482", []),
        ("12/11/2026 3:30 pm", []),
        (VALID_IBAN, []),
        ("card 4111 1111 1111 1111", []),
    ],
)
def test_phones(text, expected):
    assert values(find_phones(text)) == expected


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("mera number 0300-1234567 hai", "own"),
        ("mera whatsapp number 03001234567", "own"),
        ("میرا نمبر ۰۳۰۰۱۲۳۴۵۶۷ ہے", "own"),
        ("my number is 03001234567", "own"),
        ("please call me back on 0300-1234567", "own"),
        ("03001234567 mera number hai", "own"),
        ("mere easypaisa account 03001234567 se paise gaye", "own"),
        ("easypaisa 03001234567 pe bheje", "receiver"),
        ("jazzcash account 0300 1234567", "receiver"),
        ("ایزی پیسہ ۰۳۰۰۱۲۳۴۵۶۷ پر", "receiver"),
        ("03001234567 se call aai", "caller"),
        ("he called from 0300-1234567", "caller"),
        ("uska number 03001234567", "caller"),
        ("he messaged me, number 03001234567", "caller"),
        ("sent 5000 to 03001234567", "receiver"),
        ("18 hazar 03001234567 pe transfer kiye", "receiver"),
        ("03001234567 (easypaisa) title RASHID", "receiver"),
        ("۰۳۰۰۱۲۳۴۵۶۷ سے فون آیا", "caller"),
        ("۰۳۰۰۱۲۳۴۵۶۷ پر پیسے منگوائے", "receiver"),
        ("03001234567 pe afsar ki dp lagi hai", "caller"),
        ("03001234567", ""),
    ],
)
def test_whose_phone(text, role):
    assert [one.extra["role"] for one in find_phones(text)] == [role]


@given(st.integers(0, 999_999_999), st.sampled_from(["", " ", "-", ".", "  "]))
def test_any_mobile_survives_any_separator(number, gap):
    digits = f"3{number:09d}"
    typed = f"0{digits[:3]}{gap}{digits[3:]}"
    assert values(find_phones(f"bheje {typed} par")) == [f"+92{digits}"]
    assert parse_phone(typed.translate(URDU)) == f"+92{digits}"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "not_found"),
        ("mujhe nahi pata", "not_found"),
        ("0300-12345", "too_short"),
        ("0300-123456789", "too_long"),
        ("73001234", "bad_prefix"),
    ],
)
def test_parse_phone_says_what_is_wrong(text, code):
    with pytest.raises(InvalidIdentifier) as caught:
        parse_phone(text)
    assert caught.value.code == code
    assert str(caught.value) == code


@pytest.mark.parametrize(
    "text",
    [
        "35202-1234567-1",
        "CNIC 3520212345671",
        "35202 1234567 1",
        "35202- 1234567 -1",
        "35202\u20131234567\u20131",
        "cnic 3 5 2 0 2 1 2 3 4 5 6 7 1",
        "شناختی کارڈ نمبر ۳۵۲۰۲۱۲۳۴۵۶۷۱ ہے",
        "shanakhti card: ٣٥٢٠٢-١٢٣٤٥٦٧-١",
        "mera id card number 3520212345671",
    ],
)
def test_cnics(text):
    assert values(find_cnics(text)) == ["35202-1234567-1"]


@pytest.mark.parametrize(
    "text",
    [
        "account 3520212345671 HBL",
        "1234567890123 ubl account",
        "TID 3520212345671",
        "+92345-5998775 . 5 dafa",
        "0010012345671",
        "35202-123456-1",
        "352021234567123",
    ],
)
def test_other_long_numbers_are_no_cnics(text):
    assert find_cnics(text) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "not_found"),
        ("35202-123456-1", "too_short"),
        ("35202-12345678-12", "too_long"),
        ("05202-1234567-1", "bad_prefix"),
    ],
)
def test_parse_cnic_says_what_is_wrong(text, code):
    with pytest.raises(InvalidIdentifier) as caught:
        parse_cnic(text)
    assert caught.value.code == code


def test_parse_cnic_reads_a_whole_sentence():
    assert parse_cnic("jee 35202-1234567-1 hai, 2 din pehle bana") == "35202-1234567-1"
    assert parse_cnic("۳۵۲۰۲۱۲۳۴۵۶۷۱") == "35202-1234567-1"


@pytest.mark.parametrize(
    "text",
    [
        VALID_IBAN,
        VALID_IBAN.lower(),
        "PK36 SCBL 0000 0011 2345 6702",
        "PK-36-SCBL-0000001123456702",
        "IBAN: pk36 scbl0000001123456702۔",
        "PK۳۶SCBL۰۰۰۰۰۰۱۱۲۳۴۵۶۷۰۲ پر",
    ],
)
def test_ibans(text):
    (found,) = find_ibans(text)
    assert found.value == VALID_IBAN
    assert found.extra["checksum"] is True
    assert found.extra["bank"].startswith("Standard Chartered")
    assert parse_iban(text) == VALID_IBAN


def test_wrong_checksum_is_reported_in_text_but_refused_as_an_answer():
    mistyped = "PK37SCBL0000001123456702"
    assert [one.extra["checksum"] for one in find_ibans(f"bheje {mistyped} me")] == [False]
    with pytest.raises(InvalidIdentifier) as caught:
        parse_iban(mistyped)
    assert caught.value.code == "bad_checksum"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "not_found"),
        ("۔", "not_found"),
        ("GB29NWBK60161331926819", "bad_prefix"),
        ("PK36SCBL00000011234567", "too_short"),
        ("PK36SCBL000000112345670299", "too_long"),
        ("PKAASCBL0000001123456702", "bad_character"),
    ],
)
def test_parse_iban_says_what_is_wrong(text, code):
    with pytest.raises(InvalidIdentifier) as caught:
        parse_iban(text)
    assert caught.value.code == code


@given(st.text(alphabet="0123456789", min_size=16, max_size=16), st.integers(0, 1))
def test_an_iban_with_a_good_checksum_is_accepted_in_groups(body, spaced):
    bare = "MEZN" + body
    number = int("".join(str(int(c, 36)) for c in bare + "PK00"))
    iban = f"PK{98 - number % 97:02d}{bare}"
    typed = " ".join(iban[i : i + 4] for i in range(0, 24, 4)) if spaced else iban
    assert parse_iban(typed) == iban
    assert values(find_ibans(f"account {typed} hai")) == [iban]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("HBL account 00010000456703.", ["00010000456703"]),
        ("HBL 00010000778803 title GROWMORE", ["00010000778803"]),
        ("meezan ke account 0110-0123456789 me", ["01100123456789"]),
        ("اکاؤنٹ نمبر ۰۱۲۳۴۵۶۷۸۹ ہے", ["0123456789"]),
        ("acc no 123456", ["123456"]),
        ("a/c # 12345678901234", ["12345678901234"]),
        ("account number 0653346297 pe", ["0653346297"]),
        ("paise 01230105678901 meezan bank me gaye", ["01230105678901"]),
        ("PK36SCBL00000011234567 mila", ["PK36SCBL00000011234567"]),
        ("mere account se 150000 nikal gaye", []),
        ("account me 500000 rupay thay", []),
        ("HBL se 50000 nikle", []),
        ("account Rs 250000", []),
        ("easypaisa account 03450000211", []),
        ("account " + VALID_IBAN, []),
        ("bank card 4111111111111111", []),
        ("45 din me double", []),
    ],
)
def test_accounts(text, expected):
    assert values(find_accounts(text)) == expected


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("mere HBL account 00010000456703 se", "own"),
        ("my account number 00010000456703", "own"),
        ("they are paying into HBL account 00010000456703", "receiver"),
        ("account 00010000456703 me bheje", "receiver"),
        ("account number 00010000456703", ""),
    ],
)
def test_whose_account(text, role):
    assert [one.extra["role"] for one in find_accounts(text)] == [role]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("TID 012000004567", ["012000004567"]),
        ("trx id: FT24A3991 aur 20000 bheje", ["FT24A3991"]),
        ("Transaction ID is 8812345670", ["8812345670"]),
        ("ٹرانزیکشن آئی ڈی ۱۲۳۴۵۶۷۸۹۰۱۲ ہے", ["123456789012"]),
        ("ٹی آئی ڈی 000998877112", ["000998877112"]),
        ("RRN 627812345678", ["627812345678"]),
        ("reference number ABC-12345-XY", ["ABC-12345-XY"]),
        ("TIDs 123456789, 987654321 aur 555666777", ["123456789", "987654321", "555666777"]),
        ("tx hash 0x" + "ab12" * 16, ["0x" + "ab12" * 16]),
        ("transaction 500000 ki hui", []),
        ("4 transaction hui", []),
        ("ref CMP-000482", []),
        ("title RASHID ALI", []),
    ],
)
def test_transaction_ids(text, expected):
    assert values(find_transaction_ids(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://free-data000.top kholun", ["free-data000.top"]),
        ("HTTPS://Evil.Example.COM/PaTh).", ["evil.example.com/PaTh"]),
        ("hxxps://evil[.]com/a?b=1.", ["evil.com/a?b=1"]),
        ("bisp(dot)site dekho", ["bisp.site"]),
        ("bisp[.]gov[.]pk[.]top", ["bisp.gov.pk.top"]),
        ("t.me/growx_vip,", ["t.me/growx_vip"]),
        ("https://t.me/+AbC_d", ["t.me/+AbC_d"]),
        ("wa.me/923001234567 pe", ["wa.me/923001234567"]),
        ("chat.whatsapp.com/AbCdEf123", ["chat.whatsapp.com/AbCdEf123"]),
        ("www.hbl-verify.com.pk/login۔", ["www.hbl-verify.com.pk/login"]),
        ("یہ لنک jazz-offer.xyz، کھولوں؟", ["jazz-offer.xyz"]),
        ("http://192.0.2.5:8080/x", ["192.0.2.5:8080/x"]),
        ("(https://a.com/x_(y))", ["a.com/x_(y)"]),
        ("growx.app par", ["growx.app"]),
        ("paise bheje.me ne", []),
        ("app band ho gai.app chali gai", []),
        ("ali.khan@gmail.com", []),
        ("Rs.5000 liye.phir bhaga", []),
        ("e.g. i.e. a.m. p.m. 3.5 lac", []),
        ("@growx_support", []),
    ],
)
def test_urls(text, expected):
    assert values(find_urls(text)) == expected


TRON = "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"usdt {TRON} pe bheja", [(TRON, True)]),
        ("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", [("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", True)]),
        (
            "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
            [("bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq", True)],
        ),
        (
            "bep20 0xde0b295669a9fd93d5f28d9ec85e40f4cb697bae",
            [("0xde0b295669a9fd93d5f28d9ec85e40f4cb697bae", None)],
        ),
        (f"address {TRON[:-1]}u", [(TRON[:-1] + "u", False)]),
        ("1234567890123456789012345678", []),
        ("Thisisanordinaryword", []),
    ],
)
def test_crypto(text, expected):
    assert [(one.value, one.extra["checksum"]) for one in find_crypto(text)] == expected


FINDERS = [
    find_phones,
    find_cnics,
    find_ibans,
    find_accounts,
    find_urls,
    find_crypto,
    find_transaction_ids,
]


@given(st.text(alphabet="0123456789+-. ()/PKabcهے۰۱۲٣\u202a\u2060٫،۔TID#:", max_size=120))
def test_finders_give_places_in_the_original_text(text):
    for find in FINDERS:
        for one in find(text):
            assert 0 <= one.start < one.end <= len(text)
            assert text[one.start : one.end] == one.text
            assert one.value
