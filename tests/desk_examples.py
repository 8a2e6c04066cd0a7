"""Invented complaints for pictures and browser tests; every name and number is made up."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.desk_parts import a_document

SCREENSHOT = b"\x89PNG\r\n\x1a\n an invented screenshot"

_ROWS: tuple[tuple[str, str, str, str, int | None, float, str], ...] = (
    # category, subtype, language, city, rupees, hours from incident to receipt, words
    (
        "impersonation",
        "bank",
        "ur",
        "Lahore",
        240_000,
        1.2,
        "مجھے 0311-1111111 سے کال آئی کہ میں آپ کے بینک سے بول رہا ہوں اور آپ کا اکاؤنٹ "
        "بند ہو رہا ہے۔ "
        "انہوں نے کوڈ پوچھا اور 2 لاکھ 40 ہزار روپے نکل گئے۔ میں نے فوراً بینک کو فون کر دیا ہے۔",
    ),
    (
        "whatsapp_hijacking",
        "otp_code",
        "ur-Latn",
        "Karachi",
        None,
        5,
        "Mera WhatsApp kisi ne apne paas khol liya hai, dosto se paise maang raha hai.",
    ),
    (
        "other_fraud",
        "sextortion",
        "en",
        "Rawalpindi",
        30_000,
        40,
        "Someone recorded a video call and threatens to send it to my family unless I pay again.",
    ),
    (
        "fake_investment",
        "task_scam",
        "ur-Latn",
        "Faisalabad",
        1_350_000,
        120,
        "Telegram group mein task complete karne ke liye paise jama karwaye, ab nikalne nahi dete.",
    ),
    (
        "other_fraud",
        "online_shopping",
        "en",
        "Multan",
        8_500,
        90,
        "I paid in advance for a phone on a Facebook page. Nothing came and the page is gone.",
    ),
    (
        "impersonation",
        "relative_in_trouble",
        "ur",
        "Quetta",
        50_000,
        9,
        "ایک شخص نے کہا کہ میں آپ کا بھانجا ہوں اور ایئرپورٹ پر پکڑا گیا ہوں، "
        "میں نے 50 ہزار بھیج دیے۔",
    ),
    (
        "other_fraud",
        "prize",
        "ur",
        "Layyah",
        12_000,
        200,
        "انعام نکلنے کا کہہ کر 12 ہزار روپے فیس لے لی۔",
    ),
    (
        "other_fraud",
        "illegal_call_centre",
        "en",
        "Islamabad",
        None,
        300,
        "There is a flat in our street where calls are made at night in the name of a bank.",
    ),
)


def examples(callback_url: str, now: datetime | None = None) -> list[dict[str, Any]]:
    """Return complaints of different kinds, as if they had just arrived."""
    now = now or datetime.now(UTC)
    return [_example(number, row, now, callback_url) for number, row in enumerate(_ROWS)]


def _example(
    number: int, row: tuple[str, str, str, str, int | None, float, str], now: datetime, url: str
) -> dict[str, Any]:
    category, subtype, language, city, rupees, hours, words = row
    document = a_document(
        category=category,
        subtype=subtype,
        language=language,
        amount_lost_pkr=rupees,
        incident_time=(now - timedelta(hours=hours)).isoformat(timespec="seconds"),
        incident_time_text=None,
        callback_url=url,
        complainant__city=city,
        narrative=[{"text": words, "received_at": now.isoformat(timespec="seconds")}],
    )
    if number == 0:
        document["narrative"].append(
            {
                "text": "TID 30417765512, Easypaisa 0345-0000001 par gaye hain. "
                "Screenshot bhej raha hoon.",
                "received_at": (now + timedelta(minutes=1)).isoformat(timespec="seconds"),
            }
        )
        document["impersonated"] = "hbl"
        document["observables"] = [
            {"type": "phone", "value": "+923111111111", "role": "suspect"},
            {"type": "wallet_account", "value": "easypaisa +923450000001", "role": "suspect"},
            {"type": "iban", "value": "PK36SCBL0000001123456702", "role": "own"},
            {"type": "transaction_id", "value": "30417765512", "role": ""},
        ]
        document["evidence"] = [
            {
                "sha256": hashlib.sha256(SCREENSHOT).hexdigest(),
                "size_bytes": len(SCREENSHOT),
                "media_type": "image/png",
                "name": "رسید.png",
            },
            {
                "sha256": "b" * 64,
                "size_bytes": 348_112,
                "media_type": "audio/ogg",
                "name": "call-recording.ogg",
            },
        ]
    if subtype == "illegal_call_centre":
        document["kind"] = "tip_off"
        document["complainant"]["cnic"] = None
        document["observables"] = []
    return document
