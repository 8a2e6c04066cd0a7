"""Masks for identifiers on screens and in logs: enough to recognise one, too little to use it."""

from __future__ import annotations

import re

_CNIC_DIGITS = 13
_SEPARATORS = re.compile(r"[\s-]+")


def mask_cnic(cnic: str) -> str:
    """Mask a CNIC: `35202-1234567-1` becomes `35202-*****67-1` (shared facts, section 6).

    Anything that has not 13 digits is masked entirely.
    """
    digits = _SEPARATORS.sub("", cnic)
    if len(digits) != _CNIC_DIGITS or not digits.isdigit():
        return "*" * len(cnic)
    return f"{digits[:5]}-*****{digits[10:12]}-{digits[12]}"


def mask_phone(phone: str) -> str:
    """Mask a telephone number but for its last three digits: `+923001234567` is `+92*******567`.

    A Pakistani country code stays, because it says nothing about the person.
    """
    compact = _SEPARATORS.sub("", phone)
    if len(compact) < 7:  # short codes, and nothing worth showing
        return "*" * len(compact)
    start = "+92" if compact.startswith("+92") else ""
    return start + "*" * (len(compact) - len(start) - 3) + compact[-3:]


def mask_account(account: str) -> str:
    """Mask an account number or IBAN but for its last four characters.

    An IBAN's country code stays: `PK36SCBL0000001123456702` is `PK******************6702`.
    """
    compact = _SEPARATORS.sub("", account)
    if len(compact) < 8:
        return "*" * len(compact)
    start = compact[:2] if compact[:2].isalpha() else ""
    return start + "*" * (len(compact) - len(start) - 4) + compact[-4:]
