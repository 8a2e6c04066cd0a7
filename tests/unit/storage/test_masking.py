"""Masks for screens and logs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.masking import mask_account, mask_cnic, mask_phone


@pytest.mark.parametrize("typed", ["35202-1234567-1", "3520212345671", "35202 1234567 1"])
def test_a_cnic_keeps_what_recognises_it(typed: str) -> None:
    assert mask_cnic(typed) == "35202-*****67-1"


@pytest.mark.parametrize("typed", ["", "35202", "35202-1234567-12", "XX1234567", "not a number"])
def test_what_is_not_a_cnic_is_masked_whole(typed: str) -> None:
    assert set(mask_cnic(typed)) <= {"*"}


@pytest.mark.parametrize(
    ("phone", "masked"),
    [
        ("+923001234567", "+92*******567"),
        ("0300-1234567", "********567"),
        ("+447911123456", "**********456"),
        ("8171", "****"),
        ("", ""),
    ],
)
def test_phones(phone: str, masked: str) -> None:
    assert mask_phone(phone) == masked


@pytest.mark.parametrize(
    ("account", "masked"),
    [
        ("PK36SCBL0000001123456702", "PK******************6702"),
        ("PK36 SCBL 0000 0011 2345 6702", "PK******************6702"),
        ("12345678901234", "**********1234"),
        ("1234567", "*******"),
        ("", ""),
    ],
)
def test_accounts(account: str, masked: str) -> None:
    assert mask_account(account) == masked


@given(digits=st.text("0123456789", min_size=8, max_size=24))
def test_most_of_a_number_is_hidden(digits: str) -> None:
    for mask in (mask_phone, mask_account):
        assert sum(character != "*" for character in mask(digits)) <= 4
    assert digits[5:10] not in mask_cnic(digits)
