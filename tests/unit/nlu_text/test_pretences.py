"""Who was pretended where no phrase says so outright; places and banks that are none."""

from __future__ import annotations

import pytest

from nlu.text.names import find_names
from nlu.text.phones import find_phones


def of(kind: str, text: str) -> list[str]:
    return [one.value for one in find_names(text) if one.extra["kind"] == kind]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # offices and firms
        ("FESCO wale sahab ne kaha meter ki fees bhejo", ["utility (FESCO)"]),
        ("zong ke daftar se larki boli sim upgrade hogi", ["telecom (Zong)"]),
        ("واسا والا: بل معاف ہو گیا ہے", ["utility (WASA)"]),
        ("paid the 'FBR' man 20k for a cleared file", ["FBR"]),
        ("he acts as BISP agent in our village", ["BISP"]),
        ("NCCIA wale director sahab ki awaz thi", ["NCCIA"]),
        ("apka easypaisa account band ho jayega, code dein", ["wallet (Easypaisa)"]),
        ("phone aya ke apka bhai custody me hai", ["police"]),
        ("a boy from the circle: your son is caught with us", ["police"]),
        ("mukhtar sahab khud ko tehsildar kehte the", ["government"]),
        # persons
        ("bola mamu main apka bhanja hun", ["nephew"]),
        ("dost ka whatsapp hack tha, mujh se 9000 le liye", ["friend"]),
        ("a fake nephew took money from my father", ["nephew"]),
        ("someone using the photo of our imam sahib collects money", ["religious leader"]),
        ("voice was exactly like my son", ["son"]),
        ("meri tasveer chura ke page banaya", ["self"]),
        ("there is an account with my face on it", ["self"]),
        # the citizen's own steps, true offices, people who are only there
        ("main FBR ke daftar gaya, unhon ne kaha humara koi banda nahi", []),
        ("PTA ko shikayat ki hai", []),
        ("daraz nahi tha koi aur page tha", []),
        ("dawai nakli. abbu ki tabiat kharab", []),
        ("mere cousin ne 18000 bheje", []),
        ("I work in HR at a mill", []),
        ("yar mera account hack ho gaya", []),
    ],
)
def test_likely_pretences(text: str, expected: list[str]) -> None:
    assert of("impersonated", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("office johar town me tha", ["Lahore"]),
        ("HBL Johar Town branch", []),
        ("main dubai me hun", ["Dubai"]),
        ("company kehti dubai ki hai", []),
        ("na tower na company. Kasur", ["Kasur"]),
        ("kasur mera nahi", []),
        ("میں بنوں میں ہوں", ["Bannu"]),
        ('page "Multan Sohan Halwa" mera tha', []),
        ("Multan se 'Sohan Halwa' mangwaya", ["Multan"]),
    ],
)
def test_places(text: str, expected: list[str]) -> None:
    assert of("city", text) == expected


def test_the_state_bank_keeps_no_citizens_accounts() -> None:
    assert of("bank", "state bank se call aai, bola account band") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("link in an email from Gmail", ["gmail"]),
        ("fb messenger pe baat hui", ["facebook"]),
        ("messenger pe baat hui", ["messenger"]),
        ("tinder pe mili thi", ["tinder"]),
        ("filled a Google form", []),
    ],
)
def test_platforms(text: str, expected: list[str]) -> None:
    assert of("platform", text) == expected


@pytest.mark.parametrize("text", ["9915 se nahi kisi or se", "sms 8558 jesa tha", "not 8171"])
def test_a_sender_that_it_was_not_is_no_lead(text: str) -> None:
    assert find_phones(text) == []
