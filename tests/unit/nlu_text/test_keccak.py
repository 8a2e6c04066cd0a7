"""Ethereum's checksum: vectors of the Keccak submission and of EIP-55."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.text.identifiers import find_crypto
from nlu.text.keccak import eip55, keccak256

# The examples of EIP-55 itself: two with capitals only, two with small letters only, four mixed.
MIXED = (
    "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
    "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
    "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
    "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb",
)
PLAIN = (
    "0x52908400098527886E0F7030069857D2E4169EE7",
    "0xde709f2102306220921060314715629080e2fb77",
)


@pytest.mark.parametrize(
    ("data", "digest"),
    [
        (b"", "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470"),
        (b"abc", "4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45"),
    ],
)
def test_known_digests(data: bytes, digest: str) -> None:
    assert keccak256(data).hex() == digest


@pytest.mark.parametrize("size", [135, 136, 137, 272])
def test_every_block_boundary_gives_its_own_digest(size: int) -> None:
    assert len({keccak256(b"a" * n) for n in (size - 1, size, size + 1)}) == 3


@pytest.mark.parametrize("address", MIXED)
def test_a_true_checksum_holds_and_a_changed_capital_breaks_it(address: str) -> None:
    assert eip55(address) is True
    at = next(i for i, char in enumerate(address) if i > 1 and char.isalpha())
    assert eip55(address[:at] + address[at].swapcase() + address[at + 1 :]) is False


@pytest.mark.parametrize("address", PLAIN)
def test_one_case_carries_no_checksum(address: str) -> None:
    assert eip55(address) is None


def test_an_address_with_a_wrong_checksum_is_still_a_lead() -> None:
    wrong = MIXED[0][:-1] + "D"
    found = find_crypto(f"USDT bheje {MIXED[0]} aur {wrong} par")
    assert [(one.value, one.extra["checksum"]) for one in found] == [
        (MIXED[0], True),
        (wrong, False),
    ]


@given(st.binary(max_size=300))
def test_a_digest_is_thirty_two_bytes_and_always_the_same(data: bytes) -> None:
    assert len(keccak256(data)) == 32
    assert keccak256(data) == keccak256(data)
