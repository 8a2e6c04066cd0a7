"""Any number, written in any of the forms people use, reads back as itself.

Forms after facts 4.5 (scales, fractions, South Asian commas, digits of three scripts).
"""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pakdatakit import number_to_words

from nlu.text.amounts import find_amounts, total_lost
from nlu.text.number_words import AMBIGUOUS, SMALL_NUMBERS

URDU_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
LATIN_WORDS = [w for w, v in SMALL_NUMBERS.items() if w.isascii() and v and w not in AMBIGUOUS]


def _south_asian(value: int) -> str:
    """Group as South Asia does: 2,50,000."""
    digits = str(value)
    head, tail = digits[:-3], digits[-3:]
    groups = []
    while head:
        groups.insert(0, head[-2:])
        head = head[:-2]
    return ",".join([*groups, tail])


def _spoken(value: int) -> str:
    """In Urdu words: "دو لاکھ چالیس ہزار پانچ سو"."""
    parts = []
    for scale, word in ((10**7, "کروڑ"), (10**5, "لاکھ"), (1000, "ہزار"), (100, "سو")):
        count, value = divmod(value, scale)
        if count:
            parts.append(f"{number_to_words(count, language='ur')} {word}")
    return " ".join(parts)


def _mixed(value: int) -> str:
    """As people type: "2 lakh 40 hazar 500"."""
    parts = []
    for scale, word in ((10**7, "crore"), (10**5, "lakh"), (1000, "hazar")):
        count, value = divmod(value, scale)
        if count:
            parts.append(f"{count} {word}")
    if value:
        parts.append(str(value) if parts else f"Rs {value}")
    return " ".join(parts)


WRITTEN = [
    str,
    _south_asian,
    "{:,}".format,
    lambda v: str(v).translate(URDU_DIGITS),
    lambda v: str(v).translate(ARABIC_DIGITS),
    lambda v: f"Rs. {v}/-",
    lambda v: f"PKR {v:,}",
    _mixed,
]


@given(st.integers(min_value=1, max_value=99_999), st.sampled_from(WRITTEN))
def test_any_sum_in_any_writing_reads_back(hundreds: int, write) -> None:  # type: ignore[no-untyped-def]
    value = hundreds * 100
    assume(value != 2000 or write is not str)  # alone it may be a year
    (amount,) = find_amounts(f"us ne {write(value)} rupay le liye")
    assert amount.value == value


@given(st.integers(min_value=1, max_value=999_999))
def test_any_sum_in_urdu_words_reads_back(hundreds: int) -> None:
    value = hundreds * 100
    (amount,) = find_amounts(f"اس نے {_spoken(value)} روپے لے لیے")
    assert amount.value == value


@given(st.sampled_from(LATIN_WORDS), st.sampled_from([("hazar", 1000), ("lakh", 100_000)]))
def test_every_roman_number_word_counts_a_scale(word: str, scale: tuple[str, int]) -> None:
    (amount,) = find_amounts(f"maine {word} {scale[0]} bheje")
    assert amount.value == SMALL_NUMBERS[word] * scale[1]


@given(st.integers(min_value=1, max_value=99), st.integers(min_value=10, max_value=99))
def test_a_lower_scale_may_be_left_out(lakhs: int, thousands: int) -> None:
    (amount,) = find_amounts(f"maine {lakhs} lakh {thousands} diye")
    assert amount.value == lakhs * 100_000 + thousands * 1000


@given(
    st.integers(min_value=2, max_value=99),
    st.sampled_from(["log", "din", "november", "logon", "dafa", "%", "number", "kishton"]),
)
def test_what_counts_or_dates_something_adds_nothing_to_a_lakh(count: int, noun: str) -> None:
    found = find_amounts(f"maine 3 lakh {count} {noun} ko diye")
    assert [a.value for a in found if a.value != count] == [300_000]


@given(st.integers(min_value=3, max_value=99), st.sampled_from(["hazar", "lakh"]))
def test_fractions_change_the_number_they_stand_before(count: int, scale: str) -> None:
    unit = {"hazar": 1000, "lakh": 100_000}[scale]
    for word, change in (("sarhe", 0.5), ("sawa", 0.25), ("paune", -0.25)):
        (amount,) = find_amounts(f"maine {word} {count} {scale} diye")
        assert amount.value == (count + change) * unit


@given(st.integers(min_value=10, max_value=99), st.integers(min_value=10, max_value=99))
def test_a_sum_lends_its_scale_to_the_one_before(first: int, second: int) -> None:
    found = find_amounts(f"pehle {first} phir {second} hazar bheje")
    assert [a.value for a in found] == [first * 1000, second * 1000]


@given(st.integers(min_value=2, max_value=20), st.integers(min_value=1, max_value=99))
def test_a_repeated_payment_is_multiplied(times: int, thousands: int) -> None:
    text = f"maine {thousands} {thousands} hazar {times} dafa bheje"
    assert total_lost(text, find_amounts(text)) == times * thousands * 1000


@given(st.lists(st.integers(min_value=3, max_value=900), min_size=2, max_size=5, unique=True))
def test_instalments_are_added_up(thousands: list[int]) -> None:
    assume(all(2 * max(thousands) != sum(thousands) for _ in thousands))
    text = "maine " + " phir ".join(f"{t} hazar" for t in thousands) + " bheje"
    assert total_lost(text, find_amounts(text)) == sum(thousands) * 1000


@given(st.lists(st.integers(min_value=3, max_value=900), min_size=2, max_size=4, unique=True))
def test_a_stated_total_wins(thousands: list[int]) -> None:
    whole = sum(thousands)
    text = ", ".join(f"{t} hazar" for t in thousands) + f" bheje, kul mila kar {whole} hazar gaye"
    assert total_lost(text, find_amounts(text)) == whole * 1000


@given(st.integers(min_value=1, max_value=999), st.integers(min_value=1, max_value=999))
def test_promised_profit_is_never_lost(paid: int, promised: int) -> None:
    text = f"maine {paid} hazar lagaye, bola {promised} hazar munafa milega"
    assert total_lost(text, find_amounts(text)) == paid * 1000


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("teen lakh pachattar diye", [375_000]),
        ("bike 1 lac 5 me bech k de di", [105_000]),
        ("ایک لاکھ تیس بھجوائے", [130_000]),
        ("1 crore 20 lagaye", [12_000_000]),
        ("I lost a lakh, half a million in all", [100_000, 500_000]),
        ("پورا لاکھ لے گیا", [100_000]),
        ("45 hazar, derh lac, 80 hazar diye", [45_000, 150_000, 80_000]),
        ("45 then 90 hazar gaye", [45_000, 90_000]),
        ("20 hazar de dia, ab 90 mang rahi hai", [20_000, 90_000]),
        ("3 lac 10 hazar ka sauda, hum ne mil k 55 diya", [310_000, 55_000]),
        ("asked 65,000 for release. I have paid 65", [65_000, 65_000]),
        ("i paid 90 thousand in 2 parts, 50 and 40", [90_000, 50_000, 40_000]),
        ("پانچ کے دس ہزار دیے", [5_000, 10_000]),
        ("12 sau liye", [1_200]),
        ("2.2M sent", [2_200_000]),
        ("5200 + 11400 + 27000", [5_200, 11_400, 27_000]),
        ("2350, 6900 aur 4480 ka", [2_350, 6_900, 4_480]),
        ("1100 phir 5100 phir 21000", [1_100, 5_100, 21_000]),
        ("ek lakh qist de di", [100_000]),
        ("saat hazar mahina dalo", [7_000]),
        ("told him the CVV. 61,280 used at a store", [61_280]),
    ],
)
def test_sums_are_read_as_people_leave_words_out(text: str, values: list[int]) -> None:
    assert [a.value for a in find_amounts(text)] == values


@pytest.mark.parametrize(
    "text",
    [
        "har ek se 3 log",
        "iPhone 15 ka cover",
        "85 hazar follower",
        "87 ہزار سبسکرائبر",
        "plot number bhi diya 117 b",
        "saudi arab gaye",
        "ek arab pati seth ne diye",
        "3737 se call thi",
        "eleven lost everything",
        "ek usdt wali id li",
    ],
)
def test_counts_names_and_models_are_not_money(text: str) -> None:
    assert find_amounts(text) == []


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("سو ڈالر بھیجے", 100, "USD"),
        ("USDT (880) gaya", 880, "USDT"),
        ("۶۱۰ یو ایس ڈی ٹی بھیجے", 610, "USDT"),
        ("bahrain wale chacha ne 500 dinar bheje", 500, "BHD"),
        ("sent 200 dinar from Kuwait", 200, "KWD"),
        ("doha se 1400 riyal gaye", 1400, "QAR"),
        ("makkah saudi 1400 riyal gaye", 1400, "SAR"),
        ("An aunt sent CAD 900", 900, "CAD"),
        ("12000 ٹی آر ایکس بھیجے", 12_000, "TRX"),
    ],
)
def test_the_country_names_the_currency(text: str, value: int, currency: str) -> None:
    assert [(a.value, a.currency) for a in find_amounts(text)] == [(value, currency)]


def test_a_dinar_without_a_country_is_nobody_s() -> None:
    assert find_amounts("500 dinar bheje") == []


def test_a_transaction_label_is_not_a_coin() -> None:
    (amount,) = find_amounts("paid 13000 trx id 24681")
    assert (amount.value, amount.currency) == (13_000, "PKR")
