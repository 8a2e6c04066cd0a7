"""The complaint document (1.1) and its additions (1.0): what the bot sends and NCCIA receives.

These models are the contract between the two sides. They are published as JSON Schema in
`docs/complaint.schema.json` and `docs/addition.schema.json` (write them again with `python -m
actions.document`; a test compares them), so that a receiver other than our own desk can check a
document without our code.

Version 1.1 adds transfers, the part an identifier played, threat, victim, other forums and the fast
lane. A document of version 1.0 is still read, and keeps the canonical form it had.

Every string and list is bounded and unknown fields are refused: a receiver can trust the size and
the shape of what it stores. Text is carried as the citizen wrote it; the only character refused is
U+0000, which neither PostgreSQL nor most file formats can hold.
"""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Annotated, Any, Final, Literal, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)

VERSION: Final = "1.1"
MAX_EVIDENCE_BYTES: Final = 25 * 1024 * 1024
_DOCS: Final = Path(__file__).resolve().parent.parent / "docs"
SCHEMA_PATH: Final = _DOCS / "complaint.schema.json"
ADDITION_SCHEMA_PATH: Final = _DOCS / "addition.schema.json"
PAKISTAN: Final = timezone(timedelta(hours=5), "PKT")  # no daylight saving since 2009

_NO_NUL: Final = r"^[^\x00]*$"
_INSTANT: Final = (
    r"^(19|20)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
    r"T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,6})?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])$"
)
_INSTANT_RE: Final = re.compile(_INSTANT.removesuffix("$") + r"\Z")


def _instant(value: object) -> datetime:
    """Read one instant: an aware datetime, or RFC 3339 text with seconds and an offset."""
    if isinstance(value, str):
        if not _INSTANT_RE.match(value):
            raise ValueError("not a date and time with seconds and an offset from UTC")
        value = datetime.fromisoformat(value)
    if not isinstance(value, datetime) or value.utcoffset() is None:
        raise ValueError("not a date and time with an offset from UTC")
    return value


def _whole(value: object) -> object:
    """Read 5.0 as 5: JSON Schema calls both integers."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _utc_text(value: datetime) -> str:
    return value.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _pakistan_text(value: datetime) -> str:
    return value.astimezone(PAKISTAN).isoformat()


_INSTANT_SCHEMA: Final = {
    "type": "string",
    "format": "date-time",
    "pattern": _INSTANT,
    "maxLength": 32,
}

UtcInstant = Annotated[
    datetime,
    BeforeValidator(_instant),
    PlainSerializer(_utc_text, return_type=str),
    WithJsonSchema(_INSTANT_SCHEMA),
]
"""An instant; written in UTC with `Z`. Any offset is read."""

PakistanInstant = Annotated[
    datetime,
    BeforeValidator(_instant),
    PlainSerializer(_pakistan_text, return_type=str),
    WithJsonSchema(_INSTANT_SCHEMA),
]
"""An instant; written in Pakistan's time with `+05:00`. Any offset is read."""


def _text(longest: int, shortest: int = 1) -> StringConstraints:
    return StringConstraints(min_length=shortest, max_length=longest, pattern=_NO_NUL)


Rupees = Annotated[int, Field(ge=0, le=1_000_000_000_000), BeforeValidator(_whole)]
FileSize = Annotated[int, Field(ge=1, le=MAX_EVIDENCE_BYTES), BeforeValidator(_whole)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
"""A name from our own lists, such as a category, a channel or a field."""

Category = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,31}$")]
ComplaintId = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Line = Annotated[str, _text(300)]
Words = Annotated[str, _text(8_000)]
LongWords = Annotated[str, _text(20_000)]
"""Several messages joined."""
ForeignAmount = Annotated[
    str, StringConstraints(pattern=r"^[0-9]{1,15}(\.[0-9]{1,8})? [A-Z]{3,5}$")
]
"""An amount that is not in rupees: digits, a space, a currency code ("1450 USDT")."""

Language = Literal["ur", "ur-Latn", "en"]
Kind = Literal["complaint", "tip_off"]
AdditionKind = Literal[
    "statement", "answer", "withdrawal", "disagreement", "outcome", "contact"
]  # fmt: skip
QuestionId = Annotated[str, StringConstraints(pattern=r"^[\x21-\x7E]{1,100}$")]
"""The asker's id of a question, as it came with the question."""

ObservableType = Literal[
    "phone", "cnic", "iban", "bank_account", "bank", "wallet", "wallet_account", "url", "email",
    "handle", "app", "crypto_address", "transaction_id", "person", "organisation", "address",
    "other",
]  # fmt: skip
ObservableRole = Literal["suspect", "own", ""]
ObservablePart = Literal["", "caller", "receiver", "page"]
FastLane = Literal["minor", "intimate"]


class _Part(BaseModel):
    """Common rules: nothing unknown, nothing converted, nothing changed afterwards."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, hide_input_in_errors=True)

    def canonical_bytes(self) -> bytes:
        """Return the one JSON form of this document: sorted keys, no spaces, UTF-8.

        Two documents with the same content have the same canonical bytes, whatever their layout
        on the wire; the receiver compares their hash to tell a repeat from a conflict.
        """
        return json.dumps(
            self._held(), ensure_ascii=False, sort_keys=True, separators=(",", ":")
        ).encode()

    def _held(self) -> dict[str, Any]:
        return self.model_dump(mode="json")


class Complainant(_Part):
    """Who complains. Names and numbers are personal data."""

    name: Annotated[str, _text(160)] | None = Field(
        description="Null only when the citizen left it out; an officer asks."
    )
    cnic: Annotated[str, StringConstraints(pattern=r"^[0-9]{5}-[0-9]{7}-[0-9]$")] | None
    phone: Annotated[str, StringConstraints(pattern=r"^\+[1-9][0-9]{6,14}$")] | None = Field(
        description="Call-back number, E.164."
    )
    city: Annotated[str, _text(64)] | None


class Statement(_Part):
    """One message of the citizen, word for word."""

    text: Words
    received_at: UtcInstant


class Observable(_Part):
    """One identifier found in or asked for in the complaint. A suspect is an allegation."""

    type: ObservableType
    value: Line
    role: ObservableRole = Field(
        description="Whose it is: the suspect's, the citizen's own, or \"\" when not known."
    )
    part: ObservablePart = Field(
        default="",
        description="What it did: called or wrote, received money, was the page or profile.",
    )


class Transfer(_Part):
    """One payment, as far as the citizen told it."""

    amount_pkr: Rupees | None
    amount_foreign: ForeignAmount | None
    at: PakistanInstant | None
    sent_from: Line | None = Field(description="Bank, wallet or account it left.")
    sent_to: Line | None = Field(description="Bank, wallet, account or number it went to.")
    transaction_id: Line | None


class Victim(_Part):
    """The person it was done to, when somebody else complains."""

    relation: Slug | None
    name: Annotated[str, _text(160)] | None


class Forums(_Part):
    """Who was told already: bank, wallet, police, another agency."""

    names: list[Line] = Field(max_length=20)
    reference: Line | None
    said: Words | None


class EvidenceItem(_Part):
    """One file of the manifest; its bytes follow in a request of their own."""

    sha256: Sha256
    size_bytes: FileSize
    media_type: Annotated[
        str,
        StringConstraints(pattern=r"^[a-z0-9][a-z0-9.+-]{0,62}/[a-z0-9][a-z0-9.+-]{0,62}$"),
    ]
    name: Annotated[
        str,
        StringConstraints(min_length=1, max_length=200, pattern=r"^[^\x00-\x1F\x7F/\\]*$"),
    ]


class Consent(_Part):
    """When the citizen agreed, and to which wording."""

    given_at: UtcInstant
    wording_version: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9._-]{1,40}$")]


_CNIC_IS_NULL: Final[dict[str, Any]] = {"properties": {"cnic": {"type": "null"}}}
_CNIC_IS_TEXT: Final[dict[str, Any]] = {"properties": {"cnic": {"type": "string"}}}
_KIND_RULE: Final[dict[str, Any]] = {
    "anyOf": [
        {"properties": {"kind": {"const": "complaint"}, "complainant": _CNIC_IS_TEXT}},
        {"properties": {"kind": {"const": "tip_off"}, "complainant": _CNIC_IS_NULL}},
    ]
}


_SINCE_1_1: Final[dict[str, Any]] = {
    "transfers": [], "threat": None, "victim": None, "forums": None, "fast_lane": None,
}  # fmt: skip


def _leave_out_what_is_newer(held: dict[str, Any]) -> None:
    """Take the empty parts of 1.1 out of a document of 1.0: its hash was made without them."""
    for name, empty in _SINCE_1_1.items():
        if held[name] == empty:
            del held[name]
    for observable in held["observables"]:
        if not observable["part"]:
            del observable["part"]


class Complaint(_Part):
    """One confirmed complaint, or a tip-off when there is no identity document.

    A tip-off is a report of lower standing: NCCIA publishes no rule for anonymous complaints, so
    it is never called a complaint.
    """

    model_config = ConfigDict(
        title="Khabardar complaint document 1.1", json_schema_extra=_KIND_RULE
    )

    version: Literal["1.0", "1.1"]
    complaint_id: ComplaintId
    tracking_number: Annotated[str, StringConstraints(pattern=r"^[A-Z0-9][A-Z0-9-]{3,31}$")]
    language: Language
    channel: Slug
    confirmed_at: UtcInstant
    category: Category
    subtype: Slug | None
    kind: Kind
    complainant: Complainant
    narrative: list[Statement] = Field(min_length=1, max_length=100)
    incident_time: PakistanInstant | None
    incident_time_text: Line | None
    amount_lost_pkr: Rupees | None = Field(description="Whole rupees.")
    amounts_foreign: list[ForeignAmount] = Field(max_length=20)
    observables: list[Observable] = Field(max_length=100)
    impersonated: Line | None
    scheme: Line | None
    platform: Line | None
    transaction: Words | None
    transfers: list[Transfer] = Field(default=[], max_length=60)
    threat: bool | None = Field(
        default=None, description="Whether somebody threatens the citizen now; null: not asked."
    )
    victim: Victim | None = Field(
        default=None, description="Null when the complainant is the person it was done to."
    )
    forums: Forums | None = None
    fast_lane: FastLane | None = Field(
        default=None, description="Why it comes first: a minor, or intimate pictures."
    )
    evidence: list[EvidenceItem] = Field(max_length=40)
    unknown: list[Slug] = Field(
        max_length=40, description="Fields the citizen did not know or chose to leave out."
    )
    consent: Consent
    callback_url: Annotated[
        str,
        StringConstraints(max_length=300, pattern=r"^https?://[A-Za-z0-9.:\[\]-]+/[\x21-\x7E]*$"),
    ] = Field(description="Where a signed notice of every change of state is to be sent.")

    def _held(self) -> dict[str, Any]:
        held = super()._held()
        if self.version == "1.0":
            _leave_out_what_is_newer(held)
        return held

    @model_validator(mode="after")
    def _kind_fits_identity(self) -> Self:
        if (self.kind == "complaint") != (self.complainant.cnic is not None):
            raise ValueError("a complaint names a CNIC, and a tip-off does not")
        return self


_ADDITION_RULES: Final[dict[str, Any]] = {
    "allOf": [
        {
            "anyOf": [
                {"properties": {"kind": {"const": "answer"}, "question_id": {"type": "string"}}},
                {
                    "properties": {
                        "kind": {"not": {"const": "answer"}},
                        "question_id": {"type": "null"},
                    }
                },
            ]
        },
        {
            "anyOf": [
                {"properties": {"kind": {"const": "outcome"}}},
                {"properties": {"resolved": {"type": "null"}}},
            ]
        },
        {
            "anyOf": [
                {"properties": {"kind": {"enum": ["withdrawal", "outcome", "contact"]}}},
                {"properties": {"text": {"type": "string"}}},
                {
                    "properties": {
                        "kind": {"enum": ["statement", "answer"]},
                        "evidence": {"minItems": 1},
                    }
                },
            ]
        },
    ]
}


class Addition(_Part):
    """What the citizen said about a complaint after filing it; nothing filed is changed by it.

    - statement: more words or files.
    - answer: to an officer's question, named by `question_id`; may come after the deadline.
    - withdrawal: the citizen takes the complaint back; a reason in `text` is optional.
    - disagreement: with a closing; the reason is in `text`.
    - outcome: whether it was resolved, weeks later: `resolved` true, false, or null for partly.
    - contact: the citizen asks to be called by a person.
    """

    model_config = ConfigDict(
        title="Khabardar addition document 1.0", json_schema_extra=_ADDITION_RULES
    )

    version: Literal["1.0"]
    addition_id: ComplaintId = Field(description="Also the idempotency key.")
    complaint_id: ComplaintId
    kind: AdditionKind
    text: LongWords | None = Field(
        description="Word for word; several messages are joined by empty lines."
    )
    question_id: QuestionId | None = Field(description='Only with "answer".')
    resolved: bool | None = Field(description='Only with "outcome".')
    evidence: list[EvidenceItem] = Field(max_length=40)
    sent_at: UtcInstant

    @model_validator(mode="after")
    def _parts_fit_kind(self) -> Self:
        if (self.kind == "answer") != (self.question_id is not None):
            raise ValueError("an answer names its question, and nothing else does")
        if self.resolved is not None and self.kind != "outcome":
            raise ValueError("only an outcome says whether it was resolved")
        if self.kind in ("statement", "answer") and not (self.text or self.evidence):
            raise ValueError("a statement or an answer has words or files")
        if self.kind == "disagreement" and self.text is None:
            raise ValueError("a disagreement has a reason")
        return self


def schema(model: type[Complaint | Addition] = Complaint) -> dict[str, Any]:
    """Return the JSON Schema of a document as it is published."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **model.model_json_schema(mode="validation"),
    }


def schema_text(model: type[Complaint | Addition] = Complaint) -> str:
    """Return the published file's exact text."""
    return json.dumps(schema(model), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    SCHEMA_PATH.write_text(schema_text(), encoding="utf-8")
    ADDITION_SCHEMA_PATH.write_text(schema_text(Addition), encoding="utf-8")
