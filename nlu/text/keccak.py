"""Keccak-256 as Ethereum uses it, and the checksum of its addresses (EIP-55).

Python's ``hashlib.sha3_256`` pads differently (FIPS 202 added two bits after Ethereum had chosen),
and no locked package brings the older padding; the permutation itself is FIPS 202, section 3.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

_MASK: Final = (1 << 64) - 1
_RATE: Final = 136  # bytes taken up at a time: 1600 - 2 * 256 bits


def _round_constants() -> tuple[int, ...]:
    """The 24 constants of step iota, from the shift register of FIPS 202, section 3.2.5."""
    constants = []
    register = 1
    for _ in range(24):
        constant = 0
        for power in range(7):
            if register & 1:
                constant |= 1 << ((1 << power) - 1)
            register = register << 1 ^ (0x171 if register & 0x80 else 0)
        constants.append(constant)
    return tuple(constants)


_CONSTANTS: Final = _round_constants()


def _turn(lane: int, by: int) -> int:
    by %= 64
    return (lane << by | lane >> (64 - by)) & _MASK


def _permute(lanes: list[list[int]]) -> list[list[int]]:
    """Keccak-f[1600] on lanes addressed [x][y]."""
    for constant in _CONSTANTS:
        columns = [a ^ b ^ c ^ d ^ e for a, b, c, d, e in lanes]
        mixed = [columns[(x - 1) % 5] ^ _turn(columns[(x + 1) % 5], 1) for x in range(5)]
        lanes = [[lane ^ mixed[x] for lane in lanes[x]] for x in range(5)]
        x, y, current = 1, 0, lanes[1][0]
        for step in range(24):
            x, y = y, (2 * x + 3 * y) % 5
            current, lanes[x][y] = lanes[x][y], _turn(current, (step + 1) * (step + 2) // 2)
        for y in range(5):
            row = [lanes[x][y] for x in range(5)]
            for x in range(5):
                lanes[x][y] = row[x] ^ (~row[(x + 1) % 5] & row[(x + 2) % 5])
        lanes[0][0] ^= constant
    return lanes


def keccak256(data: bytes) -> bytes:
    """The 32-byte Keccak-256 digest of `data` (padding 0x01, not SHA-3's 0x06)."""
    padded = bytearray(data) + b"\x01" + bytes(-(len(data) + 1) % _RATE)
    padded[-1] |= 0x80
    lanes = [[0] * 5 for _ in range(5)]
    for start in range(0, len(padded), _RATE):
        for i in range(_RATE // 8):
            at = start + 8 * i
            lanes[i % 5][i // 5] ^= int.from_bytes(padded[at : at + 8], "little")
        lanes = _permute(lanes)
    return b"".join(lanes[i % 5][i // 5].to_bytes(8, "little") for i in range(4))


@lru_cache(maxsize=512)
def eip55(address: str) -> bool | None:
    """Whether the capitals of an "0x..." address of 40 hex digits agree with its checksum.

    Returns:
        None when all letters have one case, since such an address carries no checksum.
    """
    digits = address[2:]
    if digits in (digits.lower(), digits.upper()):
        return None
    digest = keccak256(digits.lower().encode("ascii")).hex()
    return all(
        char.isdigit() or char.isupper() == (int(nibble, 16) >= 8)
        for char, nibble in zip(digits, digest, strict=False)
    )
