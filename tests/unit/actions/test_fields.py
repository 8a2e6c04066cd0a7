"""Every field: what is read from an answer, and what is said to be wrong with it."""

from __future__ import annotations

from typing import Any

import pytest

from actions.fields import MAX_RUPEES, BadAnswerError, agrees, line_number, read
from tests.unit.actions.parts import NOW, inbound


def told(field: str, text: str = "", **rest: Any) -> Any:
    return read(field, inbound(text, **rest), NOW)


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("account_access", "nahi khul raha", "no"),
        ("account_access", "yes it opens", "yes"),
        ("account_access", "band hai", "no"),
        ("account_access", "بند پڑا ہے", "no"),
        ("account_access", "band", None),
        ("account_access", "جی ہاں کھل رہا ہے", "yes"),
        ("name", "Ali Raza", "Ali Raza"),
        ("name", "mera naam Ali Raza hai", "Ali Raza"),
        ("name", "میرا نام علی رضا ہے", "علی رضا"),
        ("name", "my name is Ayesha Bibi, I live in Multan", "Ayesha Bibi"),
        ("name", "Kamran 0300-1234567", "Kamran"),
        ("name", "main Kamran hun Multan se", "Kamran"),
        ("name", "Hina", "Hina"),
        ("name", "M. Ali Khan", "M. Ali Khan"),
        ("name", "Bilal Ahmed KA", "Bilal Ahmed KA"),
        ("name", "Bilal Ahmed ka", "Bilal Ahmed"),
        ("name", "MERA NAAM ALI HAI", "ALI"),
        ("name", "Lahore", "Lahore"),
        ("cnic", "mera cnic 35202-1234567-1 hai", "35202-1234567-1"),
        ("cnic", "۳۵۲۰۲۱۲۳۴۵۶۷۱", "35202-1234567-1"),
        ("phone", "isi number pe 0300-1234567 par", "+923001234567"),
        ("phone", "میرا نمبر ۰۳۰۰۱۲۳۴۵۶۷ ہے", "+923001234567"),
        ("phone", "us ka number 0345-1234567 hai aur mera 0300-1234567", "+923001234567"),
        ("phone", "+44 7911 123456", "+447911123456"),
        ("phone", "0345-1234567 se call aai thi, mera 0300-1234567", "+923001234567"),
        ("city", "main Multan mein rehta hun", "Multan"),
        ("city", "ملتان", "Multan"),
        ("city", "chak 12 ke paas", None),
        ("platform", "whatsapp pe", "whatsapp"),
        ("platform", "ghar ke darwaze par", "ghar ke darwaze par"),
        ("evidence", "bas", "done"),
        ("evidence", "mere paas koi screenshot nahi", "done"),
    ],
)
def test_answers_are_read(field: str, text: str, value: Any) -> None:
    if value is None:
        with pytest.raises(BadAnswerError):
            told(field, text)
    else:
        assert told(field, text) == value


@pytest.mark.parametrize(
    ("text", "rupees", "foreign"),
    [
        ("50 hazar", 50_000, []),
        ("50000", 50_000, []),
        ("0", 0, []),
        ("۰", 0, []),
        ("20 hazar aur phir 30 hazar", 50_000, []),
        ("ڈیڑھ لاکھ روپے", 150_000, []),
        ("1500 dollar", None, ["1500 USD"]),
        ("1450 USDT aur 20 hazar", 20_000, ["1450 USDT"]),
        (str(MAX_RUPEES), MAX_RUPEES, []),
    ],
)
def test_amounts(text: str, rupees: int | None, foreign: list[str]) -> None:
    assert told("amount", text) == {"rupees": rupees, "foreign": foreign}


def test_no_loss_by_button_or_denial() -> None:
    nothing = {"rupees": 0, "foreign": []}
    assert told("amount", choice="no-loss") == nothing
    assert told("amount", "koi paisa nahi gaya", intent="deny") == nothing


@pytest.mark.parametrize(
    ("field", "text", "code"),
    [
        ("consent", "purple", "not_found"),
        ("narrative", "ok bhai", "not_found"),
        ("name", "12345", "not_found"),
        ("name", "?!", "not_found"),
        ("name", "x" * 300, "not_found"),
        ("cnic", "35202-123456-1", "too_short"),
        ("cnic", "35202-12345678-1", "too_long"),
        ("cnic", "AB1234567", "passport"),
        ("phone", "0300 55512345678", "too_long"),
        ("phone", "kal dunga", "not_found"),
        ("city", "1234", "not_found"),
        ("amount", "purple", "not_found"),
        ("amount", "1000000000000000", "too_large"),
        ("amount", "9" * 40, "too_large"),
        ("incident_time", "purple", "not_found"),
        ("incident_time", "25/12/2099", "future"),
        ("incident_time", "1 March 2027", "future"),
        ("suspect", "PK36SCBL0000001123456703", "bad_checksum"),
        ("impersonated", "kal shaam 5 baje", "not_found"),
        ("transaction", "...", "not_found"),
        ("evidence", "kya bhejun", "not_found"),
    ],
)
def test_what_is_wrong_is_said(field: str, text: str, code: str) -> None:
    with pytest.raises(BadAnswerError) as caught:
        told(field, text)
    assert caught.value.code == code
    assert text not in str(caught.value)


def test_days_by_button() -> None:
    assert told("incident_time", choice="yesterday")["at"].startswith("2026-11-20T00:00")


def test_suspects_are_found_and_the_words_kept_whole() -> None:
    long = "0345-5550001 aur 0345-5550002, naam Ali tha " + "bohat " * 100
    found = told("suspect", long)
    assert [item["value"] for item in found["observables"]] == ["+923455550001", "+923455550002"]
    assert found["said"] == long.strip()


@pytest.mark.parametrize(
    ("text", "intent", "said"),
    [
        ("haan", "", "yes"),
        ("haan kar dein darj meri shikayat please", "affirm", "yes"),
        ("mujhe shikayat darj karni hai", "report", "yes"),
        ("nahi abhi nahi", "", "no"),
        ("nahi karni mujhe koi shikayat ab", "deny", "no"),
        ("mera account nahi khul raha aur paise chale gaye hain", "other_fraud", None),
        ("us ne kaha paise wapas nahi milenge", "out_of_scope", None),
        ("purple elephant", "gibberish", None),
    ],
)
def test_agreement(text: str, intent: str, said: str | None) -> None:
    assert agrees(inbound(text, intent)) == said


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("3", (3, "")),
        ("number 3 ghalat hai", (3, "")),
        ("لائن ۳", (3, "")),
        ("3: 70 hazar", (3, "70 hazar")),
        ("3. 9000", (3, "9000")),
        ("12", (12, "")),
        ("9000", (None, "")),
        ("purple", (None, "")),
    ],
)
def test_lines_of_the_summary(text: str, line: tuple[int | None, str]) -> None:
    assert line_number(inbound(text)) == line
