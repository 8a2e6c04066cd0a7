"""Whom the citizen has told already, and the reference number they gave.

Read from an answer to "have you told anybody?", and from what is said unasked: "done, their
reference is 12345", "bank ko bata diya". Urdu words are compared in Roman letters.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any, Final

from actions.inbound import Inbound
from nlu.text.extract import extract
from nlu.text.phonetic import romanise
from nlu.text.polarity import polarity
from nlu.text.scripts import fold_digits
from nlu.text.times import KARACHI
from nlu.text.tokens import tokenise

LONGEST: Final = 280  # characters
SHORT: Final = 14  # words; a longer message is a story
_NUMBER: Final = r"(?=[a-z0-9/-]*\d)(?P<number>[a-z0-9][a-z0-9/-]{2,24})"
# A number that somebody gave: "reference 12345", "complaint number is AB-881", "12345 reference".
_LABEL: Final = (
    r"(?:(?:dispute|complaint|complain|shikayat|ticket|case|report)\s+(?:ka\s+|ki\s+)?"
    r"(?:number|nmbr|no|id|reference|ref)"
    r"|(?:ref(?:erence|rence|rance|fernce)?|rifarnas)(?:\s+(?:number|nmbr|no|id))?|hawala\s+number)"
)
_GIVEN: Final = re.compile(
    rf"\b{_LABEL}\b(?:\s+(?:is|hai|he|hy|ye|yeh|yah|diya|dia|mila|was|of|it|number|nmbr|no))*"
    rf"\s*[:#=.-]?\s*{_NUMBER}\b"
)
_GIVEN_BEFORE: Final = re.compile(rf"\b{_NUMBER}\s+(?:{_LABEL})\b")
_LONE: Final = re.compile(rf"(?<![\w-]){_NUMBER}(?![\w-])")
_THEM: Final = (
    r"(?:bank|wallet|helpline|help\s*line|hilap\s*layn|police|pulis|polees|thana|thane|nccia|fia|pta|"
    r"easypaisa|easy\s*paisa|jazz\s*cash|sadapay|nayapay|hbl|ubl|mcb|meezan|alfalah|state\s+bank)"
)
# "bank ko bata diya", "HBL mein complaint kar di", "helpline par call kar li hai".
_ROMAN: Final = re.compile(
    rf"\b{_THEM}(?:\s+(?:walon|walo|wale|account|app))?\s+(?:ko|mein|me|main|mai|par|pe|ke\s+pas)\s+"
    r"(?:(?!(?:se|ne|ka|kaha|bola|karo|karein|karen)\b)\w+\s+){0,4}?"
    r"(?:bata(?:\s+(?:diya|dia|di|chuk\w*))|bataya|btaya|bta\s+d\w+|"
    r"(?:call|kal|phone|fon|complaint|complain|shikayat|report|rpot|ittila|inform|dispute|daspyot)\s+"
    r"(?:darj\s+)?(?:karwa|krwa|kara|kar|kr|ho|de|ki|kiya|kia|di)\b)"
)
_ENGLISH: Final = re.compile(
    rf"\b(?:i|we|have|already|just)\s+(?:have\s+|already\s+|also\s+|just\s+|then\s+)*"
    rf"(?:told|informed|called|reported\s+(?:it\s+)?to|complained\s+to|contacted|rang)\s+"
    rf"(?:my\s+|the\s+|my\s+own\s+)?(?:\w+\s+)?{_THEM}\b"
)
_NOT: Final = re.compile(r"\b(?:nahi|nahin|nhi|nai|not|never|haven't|havent|didn't|didnt)\b")


def read_forums(inbound: Inbound) -> dict[str, Any] | None:
    """Read an answer to "have you told anybody?".

    Returns:
        ``{"said", "names", "reference"}``, all empty for "nobody yet"; None when it is no answer.
    """
    if inbound.answer in ("not-yet", "no") or (
        inbound.words <= 5 and polarity(inbound.text) == "no" and not _numbers(inbound)
    ):
        return {"said": "", "names": [], "reference": ""}
    if not any(character.isalnum() for character in inbound.text):
        return None
    lone = _numbers(inbound)
    reference = reference_in(inbound.text) or (lone[0] if len(lone) == 1 else "")
    return _told(inbound.text, inbound.values("wallet", "bank"), reference)


def told_in_story(text: str) -> dict[str, Any] | None:
    """What a piece of the story says of whom was told; None when it says nothing of it."""
    sentence = _sentence(text)
    if not sentence:
        return None
    entities = extract(sentence, datetime.now(KARACHI))
    names = [str(one.value) for one in entities if one.type in ("wallet", "bank")]
    return _told(sentence, names, reference_in(text))


def told_aside(inbound: Inbound) -> dict[str, Any] | None:
    """What a short message says of it whatever was asked; None when it says something else."""
    reference = reference_in(inbound.text)
    about = bool(reference or _sentence(inbound.text))
    others = [one for one in inbound.entities if one["entity"] in ("amount_lost", "transaction_id")]
    if any(str(one.get("text") or "").upper() not in reference for one in others):
        return None
    if not about or inbound.words > SHORT:
        return None
    return _told(inbound.text, inbound.values("wallet", "bank"), reference)


def reference_in(text: str) -> str:
    """A number that is called a reference, as it was written, or ""."""
    roman = _roman(text)
    found = _GIVEN.search(roman) or _GIVEN_BEFORE.search(roman)
    return found["number"].upper().strip("/-") if found else ""


def _sentence(text: str) -> str:
    """The sentence that says that a bank, a wallet or an office was told, or ""."""
    for sentence in re.split(r"[.!?\u06d4\u061f\n]", text):
        roman = _roman(sentence)
        found = _ROMAN.search(roman) or _ENGLISH.search(roman)
        if found and not _NOT.search(roman[found.start() : found.end() + 40]):
            return sentence
    return ""


def _told(text: str, names: list[Any], reference: str) -> dict[str, Any]:
    said = " ".join(text.split())[:LONGEST]
    return {
        "said": said,
        "names": list(dict.fromkeys(str(name) for name in names)),
        "reference": reference,
    }


def _numbers(inbound: Inbound) -> list[str]:
    """Numbers of an answer that are no telephone, sum or identity card."""
    text = fold_digits(inbound.text).lower()
    others = ("phone", "cnic", "amount_pkr", "amount_lost", "incident_time", "iban")
    taken = [
        range(int(one["start"]), int(one["end"]))
        for one in inbound.entities
        if one["entity"] in others
    ]
    return [
        found["number"].upper()
        for found in _LONE.finditer(text)
        if not any(found.start() in place for place in taken)
    ]


def _roman(text: str) -> str:
    plain = fold_digits(text)
    words = []
    at = 0
    for token in tokenise(plain):
        if token.kind == "word" and not token.norm.isascii():
            words.append(plain[at : token.start] + romanise(token.norm))
            at = token.end
    return " ".join(("".join(words) + plain[at:]).lower().replace("\u060c", " ").split())
