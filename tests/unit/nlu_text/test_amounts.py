"""Amounts in a message, and what of them was lost."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.text.amounts import find_amounts, parse_amount, total_lost
from tests.timing import takes_less_than
from tests.unit.nlu_text.sentences import CASES

WORDS = (
    "1 9 50 000 , . / - Rs $ % k lakh hazar sau so do de ek das aur kal sawa paune sarhe ہزار "
    "لاکھ دو ساڑھے "
    "روپے کل bheje diye nahi 0300 1234567 http:// @ + : \n total liye baje ka ki mil 3"
)
PIECES = st.sampled_from(WORDS.split(" "))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("us ko 25 hazar 0312-0000451 par bhej diye", 25_000),
        ("5000 03120000451 pe bheje", 5_000),
        ("اس نے پچیس ہزار 0312-0000451 پر بھیج دیے", 25_000),
        ("2 lakh 50 hazar 0312 0000451 pe bheje", 250_000),
        ("25 hazar PK36SCBL0000001123456702 pe bheje", 25_000),
    ],
)
def test_a_sum_ends_where_the_number_it_went_to_begins(text: str, value: int) -> None:
    amounts = find_amounts(text)
    assert [amount.value for amount in amounts] == [value]
    assert total_lost(text, amounts) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2 lakh 40 hazar", 240_000),
        ("ڈھائی لاکھ", 250_000),
        ("derh lac", 150_000),
        ("paune do lakh", 175_000),
        ("پونے دو لاکھ", 175_000),
        ("sarhe teen hazar", 3_500),
        ("ساڑھے چار ہزار", 4_500),
        ("sawa lakh", 125_000),
        ("paun lakh", 75_000),
        ("paune paanch hazar", 4_750),
        ("sawa sau rupay", 125),
        ("2,50,000/-", 250_000),
        ("Rs 312,500", 312_500),
        ("Rs.50000/-", 50_000),
        ("PKR 18000", 18_000),
        ("₨ 900", 900),
        ("50k", 50_000),
        ("50 K", 50_000),
        ("1.2m", 1_200_000),
        ("3.5 lac", 350_000),
        ("۴ لاکھ ۱۲ ہزار", 412_000),
        ("٥٠ ہزار", 50_000),
        ("۲٬۵۰٬۰۰۰ روپے", 250_000),
        ("500k", 500_000),
        ("12 lac", 1_200_000),
        ("5L", 500_000),
        ("2lac40k", 240_000),
        ("12000 rupees", 12_000),
        ("do lakh", 200_000),
        ("ek lakh das hazar", 110_000),
        ("teen sau rupay", 300),
        ("paanch so rupay", 500),
        ("pachpan hazar", 55_000),
        ("پچھتر ہزار", 75_000),
        ("saath hazar", 60_000),
        ("3 lakh 30 thousand", 330_000),
        ("one hundred and twenty thousand rupees", 120_000),
        ("twenty-five thousand", 25_000),
        ("1 crore 20 lakh", 12_000_000),
        ("12 hazar 500", 12_500),
        ("50 000 rupay", 50_000),
        ("25.000 rs", 25_000),
    ],
)
def test_a_sum_is_read_as_people_say_it(text: str, value: int) -> None:
    found = find_amounts(f"us ne {text} le liye")
    assert [(a.value, a.currency) for a in found] == [(value, "PKR")]


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("2,000 dollars", 2000, "USD"),
        ("$300", 300, "USD"),
        ("1450 USDT", 1450, "USDT"),
        ("5000 riyal", 5000, "SAR"),
        ("۳۰۰۰ درہم", 3000, "AED"),
        ("0.5 BTC", Decimal("0.5"), "BTC"),
        ("das hazar dollar", 10_000, "USD"),
    ],
)
def test_foreign_money_keeps_its_currency(text: str, value: int | Decimal, currency: str) -> None:
    found = find_amounts(f"maine {text} bheje")
    assert [(a.value, a.currency) for a in found] == [(value, currency)]


@pytest.mark.parametrize(
    "text",
    [
        "6 hindson ka code bheja",
        "12 logo ne paise diye",
        "11 transactions hui paise gaye",
        "mera number 0300-1234567 hai paise bheje",
        "+92 312 0000 909 pe paise bheje",
        "CNIC 35202-1234567-1 bheja",
        "account 00010000456703 me paise bheje",
        "PK63NBPA0000000000880088 pe bheje",
        "TID 012000004567 paise gaye",
        "OTP 482913 de dia",
        "12/11/2026 ko paise gaye",
        "kal 4 am ko paise gaye",
        "روز کے ۳ فیصد ملتے تھے",
        "meri umar 45 saal hai paise gaye",
        "45 din me paise double",
        "my complaint CMP-000482 about money",
        "2024 me paise diye thay",
        "5 lakh followers hain".replace("5 lakh", "5000"),
        "mujhe do paise bhej do",
        "saath wale ghar me chori hui",
        "http://win500000.top pe paise gaye",
        "Samsung A52 liya tha",
        "ek rupaya nahi mila",
    ],
)
def test_other_numbers_are_not_money(text: str) -> None:
    assert find_amounts(text) == []


@pytest.mark.parametrize(
    "text",
    ["18000 bheje", "14500 گئے", "64,000 for 4 nights", "2700 lie", "b 10k lia hy", "paid 6,800"],
)
def test_a_bare_number_beside_a_money_word_is_money(text: str) -> None:
    assert len(find_amounts(text)) == 1


def test_a_range_gives_both_ends() -> None:
    assert [a.value for a in find_amounts("das pandrah hazar gaye")] == [10_000, 15_000]
    assert [a.value for a in find_amounts("10-15 hazar gaye")] == [10_000, 15_000]


def test_a_small_number_borrows_the_scale_before_it() -> None:
    assert [a.value for a in find_amounts("کبھی دس ہزار کبھی بیس لیے")] == [10_000, 20_000]


def test_a_repeated_sum_is_one_amount_with_its_count() -> None:
    (amount,) = find_amounts("5 5 hazar 3 dafa bheje")
    assert (amount.value, amount.each, amount.count) == (5_000, True, 3)
    assert total_lost("5 5 hazar 3 dafa bheje", [amount]) == 15_000


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.text[:40])
def test_the_amounts_of_a_complaint_are_found(case) -> None:  # type: ignore[no-untyped-def]
    found = {a.value for a in find_amounts(case.text) if a.currency == "PKR"}
    assert found == set(case.amounts)


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.text[:40])
def test_only_what_was_paid_counts_as_lost(case) -> None:  # type: ignore[no-untyped-def]
    assert total_lost(case.text, find_amounts(case.text)) == case.lost


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("50 hazar", 50_000),
        ("2 lac 40k", 240_000),
        ("ڈیڑھ لاکھ", 150_000),
        ("5000", 5_000),
        ("۵۰۰۰", 5_000),
        ("pachas", 50),
        ("taqreeban 5 lakh ji", 500_000),
        ("Rs. 18,500/- only", 18_500),
        ("pehle 5 hazar phir 10 hazar, total 15 hazar", 15_000),
    ],
)
def test_a_whole_answer_is_read(text: str, value: int) -> None:
    amount = parse_amount(text)
    assert amount is not None
    assert amount.value == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        "pata nahi",
        "03001234567",
        "35202-1234567-1",
        "5 din",
        "12/11/2026",
        "bohat zyada",
        "100%",
        "do",
    ],
)
def test_an_answer_without_a_sum_is_none(text: str) -> None:
    assert parse_amount(text) is None


@given(st.lists(PIECES, max_size=120).map(" ".join) | st.text(max_size=300))
def test_spans_point_into_the_original_text(text: str) -> None:
    found = find_amounts(text)
    for amount in found:
        assert text[amount.start : amount.end] == amount.text
        assert amount.value > 0
    assert all(a.end <= b.start for a, b in zip(found, found[1:], strict=False))
    lost = total_lost(text, found)
    assert lost is None or lost > 0
    parse_amount(text)


@given(
    st.integers(min_value=1, max_value=99),
    st.sampled_from([("hazar", 1000), ("lakh", 100_000), ("لاکھ", 100_000)]),
)
def test_every_count_of_a_scale_is_read(count: int, scale: tuple[str, int]) -> None:
    (amount,) = find_amounts(f"{count} {scale[0]} gaye")
    assert amount.value == count * scale[1]


@pytest.mark.parametrize(
    "unit",
    [
        "9",
        "9 ",
        "9,",
        "1,000,",
        "do ",
        "ek lakh ",
        "a-",
        "1-1-",
        "1:",
        "0300 1234567 ",
        "5000 bheje ",
        "lakh ",
        "x5",
        "a@a.",
        "Rs.",
    ],
)
def test_ten_thousand_characters_take_a_fraction_of_a_second(unit: str) -> None:
    text = (unit * 10_000)[:10_000]
    assert takes_less_than(0.5, lambda: total_lost(text, find_amounts(text)))
