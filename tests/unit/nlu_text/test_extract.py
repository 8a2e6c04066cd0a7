from __future__ import annotations

from collections import defaultdict
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlu.text.extract import LIMIT, extract
from tests.examples import examples
from tests.timing import takes_less_than

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=timezone(timedelta(hours=5)))
CHECKED = {
    "phone", "cnic", "iban", "bank_account", "transaction_id", "url", "crypto_address", "wallet",
    "bank", "platform", "city", "impersonated", "scheme",
}  # fmt: skip


def complaints() -> list[tuple[str, dict[str, set[str]]]]:
    rows = []
    lines = Path(__file__).with_name("complaints.txt").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if not line.strip() or line.startswith("#"):
            continue
        text, _, wanted = line.partition("||")
        expected: dict[str, set[str]] = defaultdict(set)
        for pair in filter(str.strip, wanted.split(";")):
            kind, _, value = pair.strip().partition("=")
            expected[kind].add(value)
        rows.append((text.strip(), dict(expected)))
    return rows


@pytest.mark.parametrize(("text", "expected"), complaints())
def test_made_up_complaints(text, expected):
    found = defaultdict(set)
    for entity in extract(text, NOW):
        if entity.type in CHECKED:
            found[entity.type].add(str(entity.value))
    assert dict(found) == expected


def test_one_message_in_full():
    text = "kal JazzCash 0301-0000654 pe 18000 bheje TID 012000004567, mera CNIC 35202-1234567-1"
    found = [(one.type, one.value, one.role) for one in extract(text, NOW)]
    assert ("wallet", "jazzcash", "") in found
    assert ("phone", "+923010000654", "receiver") in found
    assert ("amount_pkr", 18000, "") in found
    assert ("amount_lost", 18000, "") in found
    assert ("transaction_id", "012000004567", "") in found
    assert ("cnic", "35202-1234567-1", "") in found
    (when,) = [value for kind, value, _ in found if kind == "incident_time"]
    assert str(when).startswith("2026-11-20")
    assert str(when).endswith("+05:00")


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("PK36SCBL0000001123456702", {"iban"}),
        ("wa.me/923001234567", {"url"}),
        ("hbl-verify.top", {"url"}),
        ("TID 02134567890", {"transaction_id"}),
        ("reference 0300-1234567", {"phone"}),
        ("35202-1234567-1", {"cnic"}),
    ],
)
def test_one_reading_for_one_place(text, kinds):
    assert {one.type for one in extract(text, NOW)} == kinds


def check(text: str) -> None:
    entities = extract(text, NOW)
    assert entities == extract(text, NOW)
    starts = [(one.start, one.end) for one in entities]
    assert starts == sorted(starts)
    last = 0
    for one in entities:
        assert text[one.start : one.end] == one.text
        assert one.role in ("", "own", "caller", "receiver")
        if one.type in ("phone", "cnic", "iban", "bank_account", "url", "transaction_id"):
            assert one.start >= last
            last = one.end


@given(st.text(max_size=300))
def test_any_text(text):
    check(text)


PIECES = [text for text, _ in complaints()] + [
    "\u202a",
    "\u2069",
    "ﷺ",
    "İ",
    "\ud800",
    "٫",
    "1",
    " ",
]


@settings(max_examples=examples(40))
@given(st.lists(st.sampled_from(PIECES), max_size=8), st.sampled_from(["", " ", "\n", "\u2060"]))
def test_shuffled_complaints(pieces, gap):
    check(gap.join(pieces))


@settings(max_examples=examples(40))
@given(
    st.lists(st.sampled_from("0123456789 -+.,/()۰۱٣PKTIDRsکوڈlakh@[]:'\"\u202aہے"), max_size=200)
)
def test_digit_soup(characters):
    check("".join(characters))


@pytest.mark.parametrize(
    "unit",
    ["1", "1 ", "0300 ", "0300-1234567 ", "a.", "a[.]", "PK36", "P K ", "hbl ", "FIA ka ", "T",
     "'A ", "meri tasveer ", "code ", "TID ", "https://a.com/(", "a@", "account ",
     "بینک سے ", "میری تصویر ", "bank 12-", "+1 ", "0x"],
)  # fmt: skip
def test_long_input_stays_linear(unit):
    text = (unit * LIMIT)[:LIMIT]
    extract("warm up", NOW)
    assert takes_less_than(1.0, lambda: extract(text, NOW))  # quadratic would be many


def test_longer_than_the_limit_is_cut():
    assert extract("x" * LIMIT + " 0300-1234567", NOW) == []
