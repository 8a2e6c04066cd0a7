"""Reads the word of paying, asking or promising that belongs to an amount.

Urdu verbs follow their amount, English verbs stand before it; the words beside a verb say whether
it was done, ordered, or denied.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Protocol

from nlu.text.loss_words import (
    CLAUSE,
    COMMAND,
    DONE,
    ENGLISH_TO,
    FORCED,
    NEGATIONS,
    SOFT,
    Role,
    looks_back,
    role_of,
)
from nlu.text.scripts import word_set
from nlu.text.tokens import Token, tokenise

_REACH = 10  # tokens each side of an amount
_DONE_DEEDS = word_set(
    "bheje bhejay bheja bhejwaye bhijwaye karwaye karaye karwae krwaye krwae bharay bhare "
    "dalwaye بھیجے بھیجا بھجوائے کرائے کروائے بھرے ڈلوائے"
)
_TOGETHER = word_set("kar kr k ke کر کے جل jul")
_AFTER_WAS = word_set(". mere jo aur wo woh sab , ۔") | {""}
_WEAK_GAIN = word_set("dekha dekhai limit daily monthly mahana ماہانہ rozana روزانہ دیکھ نظر")
_FEE_BEFORE_TOOK = word_set("fee fees advance raqam le فیس رقم لے payment")
_RAN_AWAY = word_set(
    "bhag bhaga bhage bhagay بھاگا بھاگے bhaag chala ghaib gaib faraar farar بھاگ غائب فرار "
    "چلا gayab"
)
_NOT_FINISHED = word_set("kar kr ho kia kiya ki کر ہو کی کیا bhi")
_SCAMMER = word_set("he she they scammer thief fraudster")
_TAKEN_OUT = word_set("nikal nikaal kat loot نکال کٹ zero udaa ura drained gone نکل")
_OWN_MONEY = word_set("balance salary tankhwa tankhwah pension بیلنس تنخواہ پنشن")
_HAD_TO = word_set("pare paray parey para pari پڑے پڑا پڑ par")
_ENGLISH_BASE = word_set("pay send deposit transfer invest put lose paying sending spend")
_INFINITIVES = word_set("lene milne hone aane lainay milnay banne لینے ملنے ہونے آنے بننے")
_CONDITION = word_set("wants want if unless until will would should must please asked demanding")
_ORDERED = word_set("karo kro karne karna karein karen krne krna karwao krwao kardo krdo")
_FINISHED = word_set("diye dia diya dye die di دیے دیئے دئیے دیا دی دئے")
_BEFORE_FINISHED = word_set(
    "bhej de kar kr karwa krwa bhejwa kara بھیج دے کر کروا کرا ne نے maine mene pay transfer"
)


class Sum(Protocol):
    """What this module needs of an amount of rupees."""

    @property
    def start(self) -> int:
        """Offset of the first character."""

    @property
    def end(self) -> int:
        """Offset after the last character."""

    @property
    def value(self) -> int | Decimal:
        """Whole rupees."""

    @property
    def each(self) -> bool:
        """Whether paid several times over."""

    @property
    def count(self) -> int:
        """How many times."""


class CueReader:
    """Finds and reads the cue of each amount in one message."""

    def __init__(self, text: str, amounts: Sequence[Sum]) -> None:
        self.tokens: list[Token] = tokenise(text)
        self.amounts = amounts
        self.spans = self._token_spans()
        self.inside = {i for first, last in self.spans for i in range(first, last + 1)}

    def _token_spans(self) -> list[tuple[int, int]]:
        spans, at = [], 0
        for amount in self.amounts:
            while at < len(self.tokens) and self.tokens[at].end <= amount.start:
                at += 1
            last = at
            while last + 1 < len(self.tokens) and self.tokens[last + 1].start < amount.end:
                last += 1
            spans.append((at, last))
        return spans

    def word(self, i: int) -> str:
        """The normal form of token `i`, empty outside the text."""
        return self.tokens[i].norm if 0 <= i < len(self.tokens) else ""

    def nearest_cue(self, first: int, last: int) -> int | None:
        """The token that says most about the amount from token `first` to `last`, or None."""
        best: tuple[float, int] | None = None
        for step, start in ((1, last + 1), (-1, first - 1)):
            penalty = 0.0
            for distance in range(_REACH):
                i = start + step * distance
                if not 0 <= i < len(self.tokens):
                    break
                word = self.word(i)
                if i in self.inside:
                    penalty += 0.5
                    continue
                if self.tokens[i].ends_sentence:
                    break
                if word in SOFT:
                    penalty += 2
                elif word in CLAUSE:
                    penalty += 2.5
                if not self.is_cue(i) or (distance > 5 and role_of(word) is Role.GAIN):
                    continue
                cost = distance + penalty + self._against_order(word, step)
                if best is None or cost < best[0]:
                    best = (cost, i)
        return None if best is None or best[0] > 13 else best[1]

    def _against_order(self, word: str, step: int) -> float:
        if looks_back(word):
            return 2.0 if step > 0 else 0.0
        return 0.0 if step > 0 else 4.0

    def is_cue(self, i: int) -> bool:
        """Whether token `i` really speaks of money in its place."""
        word = self.word(i)
        if role_of(word) is None:
            # "do" and "de" are weak: imperative only right after the amount.
            if word in ("le", "de", "لے", "دے", "li", "لی"):
                return self._compound(i, word)
            return word == "do" and (i - 1 in self.inside or i - 2 in self.inside)
        before, after = self.word(i - 1), self.word(i + 1)
        if word in ("mil", "mila", "ملا", "مل") and after in _TOGETHER:
            return False  # "mila kar": taken together
        if word in ("liye", "liey", "lye", "lie", "liay", "لیے", "لئے", "لیئے"):
            return before not in ("k", "ke", "kay", "ky", "کے", "is", "isi", "اس", "mere", "apne")
        if word in ("left",):
            return (
                before in ("have", "has", "amount", "money")
                or after in ("my", "the", "our", "from")
                or i - 1 in self.inside
            )
        if word in ("kro", "karo", "kardo", "krdo"):
            return any(j in self.inside for j in range(i - 4, i))
        if word in ("the", "they"):
            return i - 1 in self.inside and after in _AFTER_WAS
        if word in ("di", "laga", "lagi", "lage") and before in ("band", "pata", "dhamki", "kar"):
            return False
        if word in ("بن", "دو") and not (i - 1 in self.inside or i - 2 in self.inside):
            return False
        beside = i - 1 in self.inside or i + 1 in self.inside or i - 2 in self.inside
        return beside or word not in _WEAK_GAIN

    def _just_after(self, i: int) -> bool:
        return i - 1 in self.inside or i - 2 in self.inside

    def _compound(self, i: int, word: str) -> bool:
        """Read "le gaya", "de chuke", "fee li": words too common to mean payment alone."""
        if word in ("li", "لی"):
            return self.word(i - 1) in _FEE_BEFORE_TOOK
        after, later = self.word(i + 1), self.word(i + 2)
        if after in ("ure", "uray", "urey", "اڑے", "اڑا", "ura", "bhaga", "bhage"):
            return True
        if after in ("kar", "kr", "کر", "ke", "k", "کے") and self._just_after(i):
            return True
        if after in ("kar", "kr", "ke", "کر", "کے") and later in _RAN_AWAY:
            return True
        return after in DONE and after not in _NOT_FINISHED

    def refine(self, cue: int, last: int) -> Role:
        """The role of the cue once the words beside it are read."""
        word = self.word(cue)
        role = role_of(word) or (Role.ASKED if word == "do" else Role.PAID)
        before, after, later = self.word(cue - 1), self.word(cue + 1), self.word(cue + 2)
        if role is Role.ASKED:
            return self._refine_asked(cue, word, after, later)
        if word in ("thay", "تھے") and before in _INFINITIVES:
            return Role.GAIN  # "6 lakh lene thay": it was only hoped for
        if role is Role.GAIN:
            if word == "returned" and before in ("i", "we", "maine", "mene"):
                return Role.PAID
            if (
                word in ("received", "got")
                and {self.word(i) for i in range(cue - 4, cue)} & _SCAMMER
            ):
                return Role.PAID
            lost = cue > last and any(self.word(i) in _TAKEN_OUT for i in range(cue + 1, cue + 5))
            return Role.PAID if lost and word in _OWN_MONEY else role
        if role is not Role.PAID:
            return role
        if looks_back(word):
            return self._refine_english(cue, before)
        if (
            before in ("mil", "مل", "bach", "بچ", "aa", "آ", "wapas", "واپس", "mila")
            and word[0] in "gdگدk"
        ):
            return Role.GAIN
        if word in ("gaye", "gae", "gya", "gaya", "گئے", "گیا") and before in (
            "keh",
            "kaha",
            "bola",
        ):
            return Role.UNKNOWN
        if self.negated(cue):
            return Role.UNPAID
        if self._commanded(cue, word, after, later):
            return Role.ASKED
        return Role.PAID

    def _refine_asked(self, cue: int, word: str, after: str, later: str) -> Role:
        """Tell "dene pare" and "bhejne ke baad", which are payments, from plain infinitives."""
        if word.endswith(("ne", "ny", "na", "نے", "نا")):
            if after in _HAD_TO and later not in ("ge", "gay", "گے"):
                return Role.PAID
            if after in ("ke", "k", "کے") and later in ("baad", "bad", "بعد"):
                return Role.PAID
        return Role.ASKED

    def _refine_english(self, cue: int, before: str) -> Role:
        near = {self.word(i) for i in range(cue - 4, cue)}
        after = {self.word(i) for i in range(cue + 1, cue + 3)}
        if self.negated(cue):
            return Role.UNPAID
        word = self.word(cue)
        base = word in _ENGLISH_BASE
        if base and (before in ENGLISH_TO or near & _CONDITION):
            return Role.PAID if near & FORCED else Role.ASKED
        if after & _ORDERED:
            return Role.ASKED
        if base and before in ("", ".", ":", "'", '"'):
            return Role.ASKED  # an imperative: "Send 5000 or else"
        return Role.PAID

    def _commanded(self, cue: int, word: str, after: str, later: str) -> bool:
        """Read "bhej do", "jama karwao", "jama karwane ko kaha": an order, not a payment."""
        if after in DONE and after not in ("kar", "kr", "کر", "ho", "ہو", "bhi", "ki", "کی"):
            return False
        if word in ("diye", "gaye", "liye", "thay", "دیے", "گئے", "لیے", "تھے"):
            return False
        following = (
            after
            if after not in ("kar", "kr", "کر", "ke", "kara", "karwa", "کرا", "کروا")
            else later
        )
        if after in ("de", "دے"):
            following = later
        return following in COMMAND

    def negated(self, cue: int) -> bool:
        """Whether a "no" stands beside the cue."""
        around = [
            "" if i < cue and any(j in self.inside for j in range(i + 1, cue)) else self.word(i)
            for i in (cue - 2, cue - 1, cue + 1)
        ]
        if any(w in NEGATIONS for w in around[:2]):
            # "X nahi aya, 5000 bheje": a comma between keeps the no apart.
            return not (around[0] in NEGATIONS and around[1] in SOFT)
        return around[2] in NEGATIONS and self.word(cue + 2) not in ("mil", "mile")

    def clear_payment(self, i: int, word: str) -> bool:
        """A finished act of the victim: "bhej diye", "kar dia", "I sent"."""
        before, after = self.word(i - 1), self.word(i + 1)
        if word in ("sent", "paid", "transferred", "deposited", "gave"):
            return True
        if after in COMMAND and after not in ("de",):
            return False
        finished = _FINISHED
        if word in finished:
            return not before or self.tokens[i - 1].ends_sentence or before in _BEFORE_FINISHED
        return word in _DONE_DEEDS or (
            word in ("bhej", "بھیج", "jama", "جمع", "transfer", "ٹرانسفر")
            and after in DONE
            and after not in ("kr", "kar", "کر", "ki", "ho")
        )
