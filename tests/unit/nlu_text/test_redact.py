from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import luhn

from nlu.text.redact import TOKEN, redact


@pytest.mark.parametrize(
    ("text", "secret", "kind"),
    [
        ("otp 483920 bata dia", "483920", "otp"),
        ("mera code 4839 tha", "4839", "otp"),
        ("OTP: 1234", "1234", "otp"),
        ("483920 code aya tha", "483920", "otp"),
        ("483-920 is my whatsapp code", "483-920", "otp"),
        ("4 8 3 9 2 0 otp tha", "4 8 3 9 2 0", "otp"),
        ("G-483920 is your google verification code", "G-483920", "otp"),
        ("the code he wanted, I told him 483921 at once", "483921", "otp"),
        ("کوڈ ۴۸۳۹۲۰ آیا تھا", "۴۸۳۹۲۰", "otp"),
        ("او ٹی پی ۴۸۳۹۲۰ بتا دیا", "۴۸۳۹۲۰", "otp"),
        ("PIN 1234", "1234", "pin"),
        ("mpin 12345 pucha", "12345", "pin"),
        ("میرا پن ۱۲۳۴ تھا", "۱۲۳۴", "pin"),
        ("پن مانگا میں نے 4567 بتا دیا", "4567", "pin"),
        ("cvv 123", "123", "cvv"),
        ("سی وی وی ۱۲۳", "۱۲۳", "cvv"),
        ("password: Ali@123", "Ali@123", "password"),
        ("mera password ali123 hai", "ali123", "password"),
        ("پاس ورڈ ali123 تھا", "ali123", "password"),
        ("card 4111 1111 1111 1111", "4111 1111 1111 1111", "card"),
        ("4111-1111-1111-1111 exp 12/28", "4111-1111-1111-1111", "card"),
        ("کارڈ نمبر ۴۱۱۱۱۱۱۱۱۱۱۱۱۱۱۱", "۴۱۱۱۱۱۱۱۱۱۱۱۱۱۱۱", "card"),
        ("5500 0055 5555 5559 visa", "5500 0055 5555 5559", "card"),
    ],
)
def test_secrets_go(text, secret, kind):
    result = redact(text)
    assert result.text == text.replace(secret, TOKEN)
    assert result.removed == [kind]
    assert redact(result.text).text == result.text


@pytest.mark.parametrize(
    "text",
    [
        "0300-1234567 code manga",
        "otp wala number 03001234567",
        "کوڈ مانگا ۰۳۴۵۰۰۰۰۲۱۱ سے",
        "CNIC 35202-1234567-1",
        "4220112345671 shanakhti card",
        "PK36SCBL0000001123456702 me bheje code diya",
        "code bata diya aur 312500 nikal gaye",
        "code manga, 25000 bheje",
        "otp ke baad 50000 chale gaye",
        "Rs 500000 gaye code ke baad",
        "code diya to 240000 rupay kat gaye",
        "branch code 0123 HBL account 00010000456703",
        "TID 012000004567 code nahi aya",
        "CMP-000482 ka code",
        "8171 code se msg aya",
        "account number 4111111111111111",
        "password hai kya",
        "password change kar dia",
        "6 digit code aya",
        "order code 112233",
        "12/11/2026 ko code aya",
    ],
)
def test_everything_else_stays(text):
    assert redact(text).text == text
    assert redact(text).removed == []


def test_kinds_are_listed_once_in_reading_order():
    result = redact("card 4111111111111111 cvv 123 otp 483920 aur otp 483921")
    assert result.removed == ["card", "cvv", "otp"]


@given(st.sampled_from(["4", "51", "55", "62"]), st.integers(0, 10**12 - 1), st.sampled_from(" -"))
def test_any_valid_card_goes(prefix, rest, gap):
    body = (prefix + f"{rest:013d}")[:15]
    number = body + luhn.calc_check_digit(body)
    typed = gap.join(number[i : i + 4] for i in range(0, 16, 4))
    assert number not in redact(f"card {number} tha").text
    assert typed not in redact(f"mera card {typed} hai").text


@given(st.text(alphabet="0123456789 codeotpPINپن:=-.,کوڈ۰۱۲", max_size=80))
def test_redacting_twice_changes_nothing(text):
    once = redact(text).text
    assert redact(once).text == once
