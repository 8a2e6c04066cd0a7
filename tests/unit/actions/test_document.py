from __future__ import annotations

import copy
import json
from typing import Any

import jsonschema
import pytest
from pydantic import ValidationError

from actions.document import (
    ADDITION_SCHEMA_PATH,
    SCHEMA_PATH,
    Addition,
    Complaint,
    schema,
    schema_text,
)

EXAMPLE: dict[str, Any] = {
    "version": "1.1",
    "complaint_id": "0123456789abcdef0123456789abcdef",
    "tracking_number": "KHB-7Q4M-2X9D",
    "language": "ur",
    "channel": "telegram",
    "confirmed_at": "2026-11-20T09:15:00Z",
    "category": "whatsapp_hijacking",
    "subtype": None,
    "kind": "complaint",
    "complainant": {
        "name": "سعدیہ خان",
        "cnic": "35202-1234567-2",
        "phone": "+923001234567",
        "city": "Lahore",
    },
    "narrative": [{"text": "میرا واٹس ایپ بند ہو گیا", "received_at": "2026-11-20T09:01:00Z"}],
    "incident_time": "2026-11-20T13:00:00+05:00",
    "incident_time_text": "aaj dopahar",
    "amount_lost_pkr": 45000,
    "amounts_foreign": ["1450 USDT"],
    "observables": [
        {"type": "phone", "value": "+923111111111", "role": "suspect", "part": "caller"}
    ],
    "impersonated": None,
    "scheme": None,
    "platform": "whatsapp",
    "transaction": None,
    "transfers": [
        {
            "amount_pkr": 25000,
            "amount_foreign": None,
            "at": "2026-11-20T13:00:00+05:00",
            "sent_from": "easypaisa",
            "sent_to": "+923110000000",
            "transaction_id": None,
        }
    ],
    "threat": True,
    "victim": {"relation": "mother", "name": "Fatima Bibi"},
    "forums": {"names": ["hbl"], "reference": "12345", "said": "bank ko bata diya"},
    "fast_lane": "minor",
    "evidence": [
        {"sha256": "a" * 64, "size_bytes": 10, "media_type": "image/jpeg", "name": "chat 1.jpg"}
    ],
    "unknown": ["transaction"],
    "consent": {"given_at": "2026-11-20T08:59:00Z", "wording_version": "2026-11"},
    "callback_url": "http://127.0.0.1:8080/nccia/status",
}


def test_the_published_schema_is_the_model() -> None:
    assert SCHEMA_PATH.read_text(encoding="utf-8") == schema_text()
    assert ADDITION_SCHEMA_PATH.read_text(encoding="utf-8") == schema_text(Addition)


NEWER = ("transfers", "threat", "victim", "forums", "fast_lane")


def example_of_1_0() -> dict[str, Any]:
    older = {key: value for key, value in copy.deepcopy(EXAMPLE).items() if key not in NEWER}
    older["version"] = "1.0"
    del older["observables"][0]["part"]
    return older


def test_version_1_0_is_still_read_and_keeps_its_canonical_form() -> None:
    older = example_of_1_0()
    jsonschema.validate(older, schema())
    document = Complaint.model_validate(older)
    assert json.loads(document.canonical_bytes()) == older
    kept = Complaint.model_validate(document.model_dump(mode="json"))
    assert kept.canonical_bytes() == document.canonical_bytes()


def test_an_example_fits_model_and_schema_and_survives_the_round_trip() -> None:
    document = Complaint.model_validate(EXAMPLE)
    jsonschema.validate(EXAMPLE, schema())
    assert document.model_dump(mode="json") == EXAMPLE
    assert Complaint.model_validate_json(document.canonical_bytes()) == document


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("version",), "1.2"),
        (("surprise",), 1),
        (("complaint_id",), "XYZ"),
        (("complainant", "phone"), "0300-1234567"),
        (("complainant", "cnic"), "3520212345672"),
        (("complainant", "cnic"), None),
        (("kind",), "tip_off"),
        (("narrative",), []),
        (("narrative", 0, "text"), "a\x00b"),
        (("confirmed_at",), "2026-11-20"),
        (("confirmed_at",), "2026-11-20T09:15:00"),
        (("confirmed_at",), "2026-11-20T09:15:00Z\n"),
        (("amount_lost_pkr",), "45000"),
        (("amount_lost_pkr",), -1),
        (("amounts_foreign",), ["many dollars"]),
        (("evidence", 0, "name"), "../../etc/passwd"),
        (("evidence", 0, "size_bytes"), 26 * 1024 * 1024),
        (("callback_url",), "file:///etc/passwd"),
    ],
)
def test_what_does_not_fit_is_refused_by_model_and_schema(
    path: tuple[str | int, ...], value: object
) -> None:
    changed: Any = copy.deepcopy(EXAMPLE)
    place = changed
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    with pytest.raises(ValidationError):
        Complaint.model_validate(changed)
    if value != "2026-11-20T09:15:00Z\n":  # Python's "$" in jsonschema also fits before a newline
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(changed, schema())


def test_canonical_bytes_do_not_depend_on_the_order_or_the_offset() -> None:
    other: Any = dict(reversed(EXAMPLE.items()))
    other["confirmed_at"] = "2026-11-20T14:15:00+05:00"
    first, second = Complaint.model_validate(EXAMPLE), Complaint.model_validate(other)
    assert first.canonical_bytes() == second.canonical_bytes()


ADDITION: dict[str, Any] = {
    "version": "1.0",
    "addition_id": "1" * 32,
    "complaint_id": "0123456789abcdef0123456789abcdef",
    "kind": "statement",
    "text": "ایک اور بات یاد آئی",
    "question_id": None,
    "resolved": None,
    "evidence": [],
    "sent_at": "2026-11-20T09:15:00Z",
}
A_FILE = EXAMPLE["evidence"]


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"text": None, "evidence": A_FILE},
        {"kind": "answer", "question_id": "CMP-000001:question:7"},
        {"kind": "answer", "question_id": "q", "text": None, "evidence": A_FILE},
        {"kind": "withdrawal", "text": None},
        {"kind": "withdrawal"},
        {"kind": "disagreement"},
        {"kind": "outcome", "text": None, "resolved": True},
        {"kind": "outcome", "text": None, "resolved": None},
        {"kind": "contact", "text": None},
        {"text": "ک" * 20_000},
    ],
)
def test_every_kind_of_addition_fits_model_and_schema(changes: dict[str, Any]) -> None:
    example = {**ADDITION, **changes}
    document = Addition.model_validate(example)
    jsonschema.validate(example, schema(Addition))
    assert Addition.model_validate_json(document.canonical_bytes()) == document


@pytest.mark.parametrize(
    "changes",
    [
        {"text": None},
        {"text": ""},
        {"text": "ک" * 20_001},
        {"kind": "complaint"},
        {"kind": "answer"},
        {"question_id": "q"},
        {"kind": "answer", "question_id": "two words"},
        {"kind": "answer", "question_id": "q", "text": None},
        {"kind": "disagreement", "text": None, "evidence": A_FILE},
        {"resolved": True},
        {"kind": "outcome", "resolved": "yes"},
        {"evidence": A_FILE * 41},
        {"addition_id": "1"},
        {"surprise": 1},
    ],
)
def test_an_addition_that_does_not_fit_is_refused_by_model_and_schema(
    changes: dict[str, Any],
) -> None:
    example = {**ADDITION, **changes}
    with pytest.raises(ValidationError):
        Addition.model_validate(example)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(example, schema(Addition))
