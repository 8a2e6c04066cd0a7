"""An example of a filed complaint's document, its stamp, and what a reader finds in a sheet."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pypdfium2

from actions.document import Complaint
from actions.sheet_code import Stamp

AT = datetime(2026, 11, 22, 6, 0, tzinfo=UTC)
STAMP = Stamp(
    nccia_number="NCCIA-2026-00A1B2C",
    state="verification",
    code="7Q2M-0XKD-94TZ",
    address="http://127.0.0.1:8080/verify?code=7Q2M-0XKD-94TZ",
    at=AT,
)
URDU = (
    "مجھے کل شام 0300-0000111 سے کال آئی، اس نے کہا کہ میں HBL بینک سے بول رہا ہوں۔ میں نے گھبرا کر 50,000 روپے "
    "Easypaisa کے نمبر 0300-0000222 پر بھیج دیے (TID 00000000012)، تاریخ 12-11-2026 تھی۔ "
)
ROMAN = "Kal shaam mujhe 0300-0000111 se call aayi. Maine 50,000 rupay 0300-0000222 ko bhej diye. "
ENGLISH = "A man called from 0300-0000111. I sent Rs 50,000 to 0300-0000222 (TID 00000000012). "
MIXED = 'Us ne likha: "رقم 0300-0000222 پر بھیجو" aur phir 50,000 bheje 😭😭 phir 0300-0000111 se call aayi.'


def a_sheet_document(*told: str, **changes: Any) -> Complaint:
    """A complaint about a false bank officer; ``told`` is the narrative."""
    filed = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
    values: dict[str, Any] = {
        "version": "1.0",
        "complaint_id": "0" * 31 + "1",
        "tracking_number": "KBR-7Q2M-0XKD-94TZ",
        "language": "ur",
        "channel": "web",
        "confirmed_at": filed,
        "category": "impersonation",
        "subtype": "bank",
        "kind": "complaint",
        "complainant": {
            "name": "ثناء احمد", "cnic": "35202-0000001-1", "phone": "+923005550000", "city": "Lahore",
        },
        "narrative": [{"text": text, "received_at": filed} for text in told or (URDU,)],
        "incident_time": datetime(2026, 11, 20, 13, 0, tzinfo=UTC),
        "incident_time_text": "کل شام 6 بجے",
        "amount_lost_pkr": 50000,
        "amounts_foreign": ["100 USDT"],
        "observables": [
            {"type": "phone", "value": "+923000000111", "role": "suspect"},
            {"type": "iban", "value": "PK36SCBL0000000000000000", "role": "own"},
            {"type": "wallet", "value": "easypaisa", "role": "suspect"},
            {"type": "person", "value": "محمد اسلم", "role": ""},
            {"type": "transaction_id", "value": "00000000012", "role": ""},
        ],
        "impersonated": "hbl",
        "scheme": None,
        "platform": "whatsapp",
        "transaction": "HBL سے Easypaisa پر 50,000 روپے",
        "evidence": [
            {"sha256": "0a" * 32, "size_bytes": 204800, "media_type": "image/jpeg", "name": "رسید 12-11.jpg"},
        ],
        "unknown": ["scheme"],
        "consent": {"given_at": filed, "wording_version": "1"},
        "callback_url": "http://127.0.0.1:8080/nccia/callback",
    }  # fmt: skip
    return Complaint.model_validate(values | changes)


def pages_of(pdf: bytes) -> list[str]:
    """The text of each page, as a reader's program extracts it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()
