"""Sound keys and transliteration between Urdu script and Roman Urdu.

Roman Urdu has no standard spelling, so words are compared by a consonant skeleton that both scripts
share: vowels and h go, letters of one sound fall together. A dictionary of frequent words comes
first, rules serve the rest. The output of `romanise` and `to_urdu` is for matching and embedding,
never shown to citizens.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from nlu.text.phonetic_words import COMPOUNDS, ROMAN_TO_URDU, URDU_TO_ROMAN
from nlu.text.scripts import ARABIC_LETTER
from nlu.text.tokens import Token, tokenise

_URDU_SOUNDS = {
    **dict.fromkeys("بٻ", "b"),
    "پ": "p",
    **dict.fromkeys("تٹطۃث", "t"),
    "ث": "s",
    **dict.fromkeys("سص", "s"),
    **dict.fromkeys("زذضظژ", "z"),
    "ش": "x",
    "ج": "j",
    "چ": "c",
    **dict.fromkeys("خکق", "k"),
    **dict.fromkeys("گغ", "g"),
    **dict.fromkeys("دڈ", "d"),
    **dict.fromkeys("رڑ", "r"),
    "ل": "l",
    "م": "m",
    **dict.fromkeys("نں", "n"),
    "ف": "f",
}
_URDU_VOWELS = frozenset("اآأإیےئۓؤعءوہحھۂہ")
# In this order. "X" and "C" keep the sounds of sh and ch out of the reach of later rules.
_ROMAN_RULES = [
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"x", "ks"),
        (r"tion|sion", "Xn"),
        (r"tch|chh?", "C"),
        (r"sch|sh", "X"),
        (r"ph", "f"),
        (r"kn(?=o)", "n"),
        (r"ck|kh|q", "k"),
        (r"gh", "g"),
        (r"th", "t"),
        (r"dh", "d"),
        (r"bh", "b"),
        (r"jh", "j"),
        (r"c(?=[eiy])", "s"),
        (r"c(?![a-z]?$)(?=[aou lrkt])", "k"),
        (r"w", "v"),
        (r"X", "x"),
        (r"C", "c"),
    )
]
_VOWELS_AFTER_FIRST = re.compile(r"(?<=.)[aeiouhyv]+")
_DOUBLED = re.compile(r"(.)\1+")
_MAX_WORD = 60
_Convert = Callable[[str], str]


def skeleton(text: str) -> str:
    """One consonant skeleton a word, the same for Urdu script and Roman spellings of the word.

    "watsap", "WhatsApp" and "واٹس ایپ" give one key, as do "paise", "pesay" and "پیسے". Numbers are
    kept, punctuation goes; words are joined by single spaces.
    """
    keys = []
    for parts in _words(tokenise(text)):
        key = _word_key(" ".join(parts))
        if key:
            keys.append(key)
    return " ".join(keys)


def _words(tokens: list[Token]) -> list[tuple[str, ...]]:
    """Words and numbers, compounds that are written apart taken together."""
    norms = [t.norm for t in tokens if t.kind != "punct"]
    found: list[tuple[str, ...]] = []
    i = 0
    while i < len(norms):
        compound = _compound_at(norms, i)
        found.append(compound or (norms[i],))
        i += len(compound) if compound else 1
    return found


def _compound_at(norms: list[str], i: int) -> tuple[str, ...] | None:
    for parts in COMPOUNDS.get(norms[i], ()):
        if tuple(norms[i : i + len(parts)]) == parts:
            return parts
    return None


@lru_cache(maxsize=8192)
def _word_key(word: str) -> str:
    if not word or word[0].isdecimal():
        return word
    word = (ROMAN_TO_URDU.get(word.replace(" ", "")) or word)[:_MAX_WORD]
    if ARABIC_LETTER.search(word):
        return _urdu_key(word)
    return _roman_key(word.replace(" ", ""))


def _urdu_key(word: str) -> str:
    letters = word.replace(" ", "").replace("ٹس", "ts")
    out: list[str] = []
    for i, letter in enumerate(letters):
        if letter == "و" and i == 0:
            out.append("v")
        elif letter == "ی" and i == 0:
            out.append("y")
        elif letter in "ہح" and i == 0:
            out.append("h")
        elif letter in _URDU_VOWELS:
            if letter == "ھ" and out[-1:] == ["p"]:
                out[-1] = "f"
            elif i == 0:
                out.append("a")
        else:
            out.append(_URDU_SOUNDS.get(letter, letter if letter.isalnum() else ""))
    return _finish("".join(out))


def _roman_key(word: str) -> str:
    for pattern, sound in _ROMAN_RULES:
        word = pattern.sub(sound, word)
    word = word.replace("'", "")
    first = word[:1]
    if first in "aeiou":
        word = "a" + word[1:]
    return _finish(_VOWELS_AFTER_FIRST.sub("", word))


def _finish(key: str) -> str:
    return _DOUBLED.sub(r"\1", key)


_ROMAN_OF = {
    "ا": "a",
    "آ": "aa",
    "ب": "b",
    "پ": "p",
    "ت": "t",
    "ٹ": "t",
    "ث": "s",
    "ج": "j",
    "چ": "ch",
    "ح": "h",
    "خ": "kh",
    "د": "d",
    "ڈ": "d",
    "ذ": "z",
    "ر": "r",
    "ڑ": "r",
    "ز": "z",
    "ژ": "zh",
    "س": "s",
    "ش": "sh",
    "ص": "s",
    "ض": "z",
    "ط": "t",
    "ظ": "z",
    "ع": "a",
    "غ": "gh",
    "ف": "f",
    "ق": "q",
    "ک": "k",
    "گ": "g",
    "ل": "l",
    "م": "m",
    "ن": "n",
    "ں": "n",
    "و": "o",
    "ہ": "h",
    "ھ": "h",
    "ء": "",
    "ی": "i",
    "ے": "e",
    "ئ": "y",
    "ۓ": "e",
    "ؤ": "o",
    "ۃ": "t",
    "ۂ": "h",
}
_LONG_VOWELS = frozenset("اآویےعئؤۓ")
_URDU_PUNCTUATION = str.maketrans({"۔": ".", "،": ",", "؟": "?", "؛": ";", "٪": "%"})


def romanise(text: str) -> str:
    """Write Urdu script as plausible Roman Urdu; Latin words, numbers and punctuation stay."""
    return _transcribe(text, _romanise_word).translate(_URDU_PUNCTUATION)


def to_urdu(text: str) -> str:
    """Write Roman Urdu as plausible Urdu script; Urdu words, numbers and punctuation stay."""
    return _transcribe(text, _urdu_word)


def _transcribe(text: str, convert: _Convert) -> str:
    tokens = tokenise(text)
    out: list[str] = []
    i = 0
    norms = [t.norm for t in tokens]
    while i < len(tokens):
        token = tokens[i]
        if out and not token.glued:
            out.append(" ")
        if token.kind == "word":
            compound = _compound_at(norms, i)
            out.append(convert(" ".join(compound) if compound else token.norm))
            i += len(compound) if compound else 1
        else:
            out.append(token.norm)
            i += 1
    return "".join(out)


@lru_cache(maxsize=8192)
def _romanise_word(word: str) -> str:
    known = URDU_TO_ROMAN.get(word)
    if known:
        return known
    if not ARABIC_LETTER.search(word):
        return word
    if " " in word:
        return URDU_TO_ROMAN.get(word) or "".join(_romanise_word(part) for part in word.split())
    out = []
    letters = word[:_MAX_WORD]
    for i, letter in enumerate(letters):
        after = letters[i + 1] if i + 1 < len(letters) else ""
        if letter == "و" and (i == 0 or after in _LONG_VOWELS):
            out.append("w")
        elif letter == "ی" and (i == 0 or after in "اےو"):
            out.append("y" if after else "i")
        elif letter == "ہ" and not after and i > 1:
            out.append("a" if out[-1:] != ["a"] else "h")
        else:
            out.append(_ROMAN_OF.get(letter, letter))
        # Short vowels are not written: put an "a" between two consonants that end no word.
        if _needs_vowel(letters, i):
            out.append("a")
    return "".join(out)


def _needs_vowel(letters: str, i: int) -> bool:
    if i + 1 >= len(letters) or letters[i] in _LONG_VOWELS or letters[i + 1] in _LONG_VOWELS:
        return False
    if letters[i + 1] in "ھءں" or letters[i] in "ءں":
        return False
    return (
        i == 0 or (i + 2 < len(letters) and letters[i - 1] in _LONG_VOWELS) or i + 2 == len(letters)
    )


_URDU_OF = [
    ("chh", "چھ"),
    ("kh", "کھ"),
    ("gh", "گھ"),
    ("ch", "چ"),
    ("sh", "ش"),
    ("th", "تھ"),
    ("dh", "دھ"),
    ("ph", "پھ"),
    ("bh", "بھ"),
    ("jh", "جھ"),
    ("zh", "ژ"),
    ("aa", "ا"),
    ("ee", "ی"),
    ("ii", "ی"),
    ("oo", "و"),
    ("ou", "و"),
    ("au", "و"),
    ("ai", "ی"),
    ("ay", "ے"),
    ("ei", "ی"),
    ("ck", "ک"),
    ("b", "ب"),
    ("c", "ک"),
    ("d", "د"),
    ("f", "ف"),
    ("g", "گ"),
    ("h", "ہ"),
    ("j", "ج"),
    ("k", "ک"),
    ("l", "ل"),
    ("m", "م"),
    ("n", "ن"),
    ("p", "پ"),
    ("q", "ق"),
    ("r", "ر"),
    ("s", "س"),
    ("t", "ت"),
    ("v", "و"),
    ("w", "و"),
    ("x", "کس"),
    ("y", "ی"),
    ("z", "ز"),
    ("o", "و"),
    ("i", "ی"),
    ("u", ""),
    ("e", ""),
    ("a", ""),
]
_URDU_MAP = dict(_URDU_OF)
_URDU_PATTERN = re.compile("|".join(key for key, _ in _URDU_OF))
_FINAL = {
    "a": "ا",
    "aa": "ا",
    "e": "ے",
    "ay": "ے",
    "ey": "ے",
    "ai": "ے",
    "i": "ی",
    "ee": "ی",
    "u": "و",
    "o": "و",
    "y": "ی",
}
_INITIAL = {
    "aa": "آ",
    "a": "ا",
    "e": "ا",
    "i": "ا",
    "u": "ا",
    "o": "او",
    "ai": "ای",
    "ee": "ای",
    "oo": "او",
    "au": "او",
}
_VOWEL_HEAD = re.compile(r"^(aa|ai|au|ee|oo|[aeiou])")
_VOWEL_TAIL = re.compile(r"(aa|ay|ey|ai|ee|[aeiouy])$")


@lru_cache(maxsize=8192)
def _urdu_word(word: str) -> str:
    known = ROMAN_TO_URDU.get(word) or ROMAN_TO_URDU.get(word.replace(" ", ""))
    if known:
        return known
    if not word.isascii():
        return word
    body = _DOUBLED_CONSONANT.sub(r"\1", word.replace(" ", "").replace("'", "")[:_MAX_WORD])
    head = tail = ""
    vowel = _VOWEL_HEAD.match(body)
    if vowel:
        head, body = _INITIAL[vowel.group()], body[vowel.end() :]
    vowel = _VOWEL_TAIL.search(body)
    if vowel and len(body) > len(vowel.group()):
        tail, body = _FINAL[vowel.group()], body[: vowel.start()]
    return head + _URDU_PATTERN.sub(lambda m: _URDU_MAP[m.group()], body) + tail


_DOUBLED_CONSONANT = re.compile(r"([b-df-hj-np-tv-z])\1+")
