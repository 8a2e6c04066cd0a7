"""Letters and digits: the folds that make two spellings of the same text compare equal.

Urdu arrives from Arabic and Persian keyboards, from old PDF presentation forms and from chats that
add invisible direction marks. The folds follow the Unicode names of the letters: yeh and kaf and
heh of the Arabic keyboard become their Urdu siblings. Alef with madda, bari ye, do-chashmi he and
hamza above are left alone because they change the meaning of an Urdu word.
"""

from __future__ import annotations

import re
import unicodedata

_LETTER_FOLDS = {
    0x064A: "ی",  # Arabic yeh
    0x0649: "ی",  # alef maksura, typed for a final yeh
    0x0643: "ک",  # Arabic kaf
    0x0647: "ہ",  # Arabic heh
    0x06D5: "ہ",  # ae, seen for a final heh
    0x0629: "ۃ",  # teh marbuta
}
# Marks that carry no meaning of their own: short vowels, tatweel, and invisible format characters.
# Hamza above (0654) and madda (0653) stay.
_DROPPED = [
    *range(0x064B, 0x0653),
    0x0670,
    0x0640,
    0x00AD,
    0x061C,
    *range(0x200B, 0x2010),
    *range(0x202A, 0x202F),
    *range(0x2060, 0x2070),
    0xFEFF,
]
_URDU_DIGITS = {ord(c): str(i) for i, c in enumerate("۰۱۲۳۴۵۶۷۸۹")}
_ARABIC_DIGITS = {ord(c): str(i) for i, c in enumerate("٠١٢٣٤٥٦٧٨٩")}
_DIGITS = _URDU_DIGITS | _ARABIC_DIGITS
_FOLDS: dict[int, str | None] = {**_LETTER_FOLDS, **_DIGITS, **dict.fromkeys(_DROPPED)}

# Control (Cc), format (Cf) and lone surrogate (Cs) characters, newline and tab excepted.
_CONTROLS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u0600-\u0605\u061c\u06dd\u070f\u180e"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f]"
)
ARABIC_LETTER = re.compile("[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\ufb50-\ufdff\ufe70-\ufefc]")


def fold_digits(text: str) -> str:
    """Return `text` with Urdu and Arabic-Indic digits as ASCII, every offset unchanged."""
    return text.translate(_DIGITS)


def strip_controls(text: str) -> str:
    """Remove direction marks, zero-width characters, controls and lone surrogates.

    Line ends become a single newline. Safe to store and to send: what remains can be encoded as
    UTF-8 and shows everything it contains.
    """
    return _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def normalise(text: str) -> str:
    """Return a copy of `text` for matching: compatibility forms, letters and digits folded.

    The result may be shorter or longer than the input, so offsets do not carry over; case and
    white space are kept. Normalising twice changes nothing.
    """
    if text.isascii():
        return text
    folded = unicodedata.normalize("NFKC", text).translate(_FOLDS)
    return unicodedata.normalize("NFC", folded)


def word_set(words: str) -> frozenset[str]:
    """The normalised words of a space-separated list, for the word tables of this package."""
    return frozenset(normalise(word) for word in words.split())
