"""Messages made safe before they are stored, and errors named without being quoted."""

from __future__ import annotations

import logging
from typing import Any

import pytest

from bot.errors import BadInputError, where
from bot.logs import TALKATIVE, quiet_libraries
from bot.messages import MAX_TEXT, Inbound, safe_body, spoken
from content.catalogue import Catalogue

CATALOGUE = Catalogue.load()


def body(**content: Any) -> dict[str, Any]:
    return safe_body(Inbound("c" * 22, **content), CATALOGUE)


@pytest.mark.parametrize(
    ("text", "secrets", "kind"),
    [
        ("mera OTP 482913 hai", ["482913"], "otp"),
        ("اس نے کوڈ ۴۸۲۹۱۳ مانگا", ["482913", "۴۸۲۹۱۳"], "otp"),
        ("card 4111 1111 1111 1111 cvv 123", ["4111 1111", "123"], "card"),
        ("ATM pin 4821 bata diya", ["4821"], "pin"),
        ("password: Khan@786x tha", ["Khan@786x"], "password"),
        ("card 4111\u200b1111\u200b1111\u200b1111", ["4111", "1111"], "card"),
    ],
)
def test_secrets_are_gone_before_anything_is_stored(
    text: str, secrets: list[str], kind: str
) -> None:
    safe = body(text=text)
    assert kind in safe["removed"]
    assert not [secret for secret in secrets if secret in safe["text"]]


@pytest.mark.parametrize(
    "text",
    ["0300-1234567", "35202-1234567-1", "PK36SCBL0000001123456702", "Rs 50,000", "CMP-000482"],
)
def test_what_an_investigation_needs_stays(text: str) -> None:
    assert body(text=f"number {text} tha") == {"text": f"number {text} tha"}


def test_a_file_wins_over_text_and_a_button() -> None:
    assert body(evidence_id="e", text="x", choice="y") == {"evidence_id": "e"}
    assert body(media={"file_id": "f"}, text="x") == {"media": {"file_id": "f"}}
    assert body(choice="skip", reply_id=4) == {"choice": "skip", "reply": 4}


@pytest.mark.parametrize(
    ("content", "msg"),
    [
        ({}, "empty-message"),
        ({"text": "\u2066\u202e"}, "empty-message"),
        ({"text": "x" * (MAX_TEXT + 1)}, "too-long"),
        ({"text": "😡😡"}, "only-emoji"),
        ({"choice": "a b"}, "unreadable"),
        ({"choice": "x" * 65}, "unreadable"),
    ],
)
def test_what_cannot_be_taken_says_why(content: dict[str, Any], msg: str) -> None:
    with pytest.raises(BadInputError) as raised:
        body(**content)
    assert raised.value.msg == msg
    for language in CATALOGUE.languages:
        assert CATALOGUE.text(language, msg, **raised.value.args_)


def test_thumbs_up_is_an_answer() -> None:
    assert body(text="👍") == {"text": "👍"}


@pytest.mark.parametrize(
    ("text", "first", "later"),
    [
        ("", None, None),
        ("12345", None, None),
        ("Bushra Bibi", None, None),
        ("میرا واٹس ایپ ہیک ہو گیا", "ur", "ur"),
        ("mera whatsapp account hack ho gaya hai", "ur-Latn", "ur-Latn"),
        ("somebody took all of my money yesterday", "en", "en"),
    ],
)
def test_a_name_does_not_switch_the_language(
    text: str, first: str | None, later: str | None
) -> None:
    found = spoken(text)
    assert found.later == later
    if first:
        assert found.first == first


def test_an_error_is_named_without_its_text() -> None:
    try:
        raise ValueError("Bushra Bibi 0300-1234567")
    except ValueError as error:
        named = where(error)
    assert named.startswith("ValueError in test_an_error_is_named")
    assert "Bushra" not in named


def test_libraries_stay_quiet_whatever_the_level() -> None:
    before = {name: logging.getLogger(name).level for name in TALKATIVE}
    logging.getLogger("httpx").setLevel(logging.DEBUG)
    quiet_libraries()
    for name in TALKATIVE:
        assert not logging.getLogger(name).isEnabledFor(logging.INFO)
        logging.getLogger(name).setLevel(before[name])


def test_the_origin_of_a_forwarded_message_is_kept_without_secrets_and_bounded() -> None:
    assert body(text="aap ka inaam nikla hai", forwarded_from="user Ali\u202e\n Khan") == {
        "text": "aap ka inaam nikla hai",
        "forwarded": "user Ali Khan",
    }
    media = {"file_id": "f"}
    assert body(media=media, forwarded_from="channel @x") == {
        "media": media,
        "forwarded": "channel @x",
    }
    assert "482913" not in body(text="salam", forwarded_from="mera OTP 482913")["forwarded"]
    assert len(body(text="salam", forwarded_from="x" * 999)["forwarded"]) <= 200
    assert "forwarded" not in body(text="salam", forwarded_from="\u2066")
