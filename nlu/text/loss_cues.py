"""Reads the word of paying, asking or promising that belongs to an amount.

Urdu verbs follow their amount, English verbs stand before it; the words beside a verb say whether
it was done, ordered, or denied.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Protocol

from nlu.text import cue_words as words
from nlu.text.loss_words import (
    AGAIN,
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
from nlu.text.money_words import COUNTED
from nlu.text.numerals import scale_at
from nlu.text.tokens import Token, tokenise

_REACH = 10  # tokens each side of an amount
_OTHER_SUM = 4.0  # cost of a verb that has an amount of its own


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
                    if step > 0 and i - 1 not in self.inside and not self._listed(last, i):
                        penalty += _OTHER_SUM
                    continue
                if step < 0 and distance == 1 and self.word(start) in words.FIRST:
                    break
                if self._stops(i):
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
        return None if best is None or best[0] > 8 else best[1]

    def _stops(self, i: int) -> bool:
        """Whether token `i` ends the sentence; ".." only pauses."""
        pause = self.word(i) == "." and "." in (self.word(i - 1), self.word(i + 1))
        return self.tokens[i].ends_sentence and not pause

    def _listed(self, last: int, other: int) -> bool:
        """Whether nothing but joining words stands between an amount and the next."""
        gap = [self.word(i) for i in range(last + 1, other) if i not in self.inside]
        return len(gap) <= 1 or gap[0] in AGAIN or gap[0] in SOFT or gap[0] == "+"

    def _against_order(self, word: str, step: int) -> float:
        if looks_back(word):
            return 3.0 if step > 0 else 0.0
        return 0.0 if step > 0 else 4.0

    def is_cue(self, i: int) -> bool:
        """Whether token `i` really speaks of money in its place."""
        word = self.word(i)
        if role_of(word) is None:
            if word == "do" and self.word(i + 1) in COUNTED:
                return False
            # "do" and "de" are weak: imperative only right after the amount.
            if word in ("le", "de", "لے", "دے", "li", "لی"):
                return self._compound(i, word)
            return word == "do" and (i - 1 in self.inside or i - 2 in self.inside)
        before, after = self.word(i - 1), self.word(i + 1)
        if word in ("kam", "کم") and after not in words.AFTER_WAS and after not in words.WAS:
            return False  # "4 hazar kam": cheaper, not gone
        if word in ("do", "دو") and (after in COUNTED or scale_at(self.tokens, i + 1)):
            return False  # "do qiston me": two, not "give"
        if word == "down":
            return i + 1 in self.inside  # "I'm down 12,000"
        if word in words.GONE and before in ("ho", "ہو"):
            return False  # "manzoor ho gaya"
        if word in words.ADJACENT:
            return self._just_after(i)
        if word in words.DID:
            return i - 1 in self.inside or before in words.PAYING_BY
        if word in words.HANDED and self._hands_over_a_thing(i, word):
            return False  # "code bata diya", "sent a screenshot"
        if word in words.STUCK and before in words.WRITER:
            return False  # "main phans chuki thi": the writer, not the money
        if word in ("mil", "mila", "ملا", "مل") and after in words.TOGETHER:
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
        if word in ("thay", "thy", "تھے") and not (self._just_after(i) or i - 3 in self.inside):
            return False  # "kehte thay"
        if word in ("the", "they"):
            return i - 1 in self.inside and after in words.AFTER_WAS
        if word in ("di", "laga", "lagi", "lage") and before in ("band", "pata", "dhamki", "kar"):
            return False
        if word in ("بن", "دو") and not (i - 1 in self.inside or i - 2 in self.inside):
            return False
        beside = i - 1 in self.inside or i + 1 in self.inside or i - 2 in self.inside
        return beside or word not in words.WEAK_GAIN

    def _hands_over_a_thing(self, i: int, word: str) -> bool:
        """Whether the verb gives a code, a link or a picture, not money."""
        if looks_back(word):
            article = self.word(i + 1) in words.ARTICLES
            return self.word(i + 1 + article) in words.THINGS
        at = i - 1
        while at > i - 3 and self.word(at) in words.HELPING:
            at -= 1
        return self.word(at) in words.THINGS

    def _just_after(self, i: int) -> bool:
        return i - 1 in self.inside or i - 2 in self.inside

    def _compound(self, i: int, word: str) -> bool:
        """Read "le gaya", "de chuke", "fee li": words too common to mean payment alone."""
        if word in ("li", "لی"):
            return self.word(i - 1) in words.FEE_BEFORE_TOOK
        after, later = self.word(i + 1), self.word(i + 2)
        if after in ("ure", "uray", "urey", "اڑے", "اڑا", "ura", "bhaga", "bhage"):
            return True
        if after in ("kar", "kr", "کر", "ke", "k", "کے") and self._just_after(i):
            return True
        if after in ("kar", "kr", "ke", "کر", "کے") and later in words.RAN_AWAY:
            return True
        return after in DONE and after not in words.NOT_FINISHED

    def refine(self, cue: int, last: int) -> Role:
        """The role of the cue once the words beside it are read."""
        word = self.word(cue)
        role = role_of(word) or (Role.ASKED if word == "do" else Role.PAID)
        before, after, later = self.word(cue - 1), self.word(cue + 1), self.word(cue + 2)
        if role is Role.ASKED:
            return self._refine_asked(cue, word, after, later)
        if word in ("thay", "تھے") and before in words.INFINITIVES:
            return Role.GAIN  # "6 lakh lene thay": it was only hoped for
        if role is Role.GAIN:
            if word == "returned" and before in ("i", "we", "maine", "mene"):
                return Role.PAID
            if (
                word in ("received", "got")
                and {self.word(i) for i in range(cue - 4, cue)} & words.SCAMMER
            ):
                return Role.PAID
            lost = cue > last and any(
                self.word(i) in words.TAKEN_OUT for i in range(cue + 1, cue + 5)
            )
            return Role.PAID if lost and word in words.OWN_MONEY else role
        if role is not Role.PAID:
            return role
        if word in words.WITHDREW and after in ("to", "tu", "تو"):
            return Role.GAIN  # "60000 nikala to bola tax do": only tried
        if word in words.WENT_OUT and (after in ("bhi", "b", "بھی") or self._at_first(cue)):
            return Role.GAIN  # "shuru me 12000 nikle bhi": a first profit, to win trust
        if before in ("kama", "کما"):
            return Role.GAIN
        if word == "withdrew" and before in ("i", "we"):
            return Role.GAIN
        if word in words.NOUNS and {self.word(i) for i in range(cue - 6, cue)} & words.OFFERED:
            return Role.GAIN  # "offered 4G tower advance of 15 lac"
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

    def _at_first(self, cue: int) -> bool:
        """Read "pehle 900 nikle": said of a first profit."""
        return cue - 1 in self.inside and any(
            self.word(i) in words.FIRST and i + 1 in self.inside for i in range(cue - 6, cue)
        )

    def _refine_asked(self, cue: int, word: str, after: str, later: str) -> Role:
        """Tell "dene pare" and "bhejne ke baad", which are payments, from plain infinitives."""
        if word in words.ASKING and after in words.TOGETHER and later in words.RAN_AWAY:
            return Role.PAID  # "4 lakh udhaar mang kar ghaib"
        if word in words.TAKES and after in words.KEPT:
            return Role.PAID  # "lete rahe"
        if word.endswith(("ne", "ny", "na", "نے", "نا")):
            if after in words.HAD_TO and later not in ("ge", "gay", "گے"):
                return Role.PAID
            if after in ("ke", "k", "کے") and later in ("baad", "bad", "بعد"):
                return Role.PAID
        return Role.ASKED

    def _refine_english(self, cue: int, before: str) -> Role:
        near = {self.word(i) for i in range(cue - 4, cue)}
        after = {self.word(i) for i in range(cue + 1, cue + 3)}
        if self.negated(cue):
            return Role.UNPAID
        if self.word(cue + 1) in words.DID:
            return Role.PAID  # "invest kiye"
        word = self.word(cue)
        base = word in words.ENGLISH_BASE
        if word in ("pay", "send") and not self._somebody_does(cue):
            return Role.ASKED  # "open this link and pay 25"
        if base and (before in ENGLISH_TO or near & words.CONDITION):
            return Role.PAID if near & FORCED else Role.ASKED
        if after & words.ORDERED:
            return Role.ASKED
        if base and before in ("", ".", ":", "'", '"', ","):
            return Role.ASKED  # an imperative: "Send 5000 or else"
        return Role.PAID

    def _somebody_does(self, cue: int) -> bool:
        """Whether a person stands before the bare verb: "i send", "had to pay"."""
        for i in range(cue - 1, max(cue - 7, -1), -1):
            if self.tokens[i].ends_sentence:
                break
            if self.word(i) in words.PERSONS or self.word(i) in FORCED:
                return True
        return False

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
        if around[1] in ("after", "and"):
            return False  # "refused after paying the first"
        if any(w in NEGATIONS for w in around[:2]):
            # "X nahi aya, 5000 bheje": a comma between keeps the no apart.
            apart = around[1] in SOFT or (around[1] and self.tokens[cue - 1].ends_sentence)
            return not (around[0] in NEGATIONS and apart)
        if around[2] in ("na", "نہ", "نا"):
            return False  # "5 lakh bheje na account bana na share"
        return around[2] in NEGATIONS and self.word(cue + 2) not in ("mil", "mile")

    def clear_payment(self, i: int, word: str) -> bool:
        """A finished act of the victim: "bhej diye", "kar dia", "I sent"."""
        before, after = self.word(i - 1), self.word(i + 1)
        if word in ("sent", "paid", "transferred", "deposited", "gave", "did"):
            return word != "did" or before in ("i", "we", "and")
        if after in COMMAND and after not in ("de",):
            return False
        finished = words.FINISHED
        if before in ("bhi", "b", "بھی"):
            before = self.word(i - 2)
        if before in ("kar", "kr", "کر") and self.word(i - 2) in words.NO_PAYMENT:
            return False  # "block kar diya"
        if word in finished:
            return not before or self.tokens[i - 1].ends_sentence or before in words.BEFORE_FINISHED
        if after in words.ALREADY and word in words.BASES:
            return True
        if word in ("gaye", "gae", "gay", "gye", "گئے", "chuke", "چکے"):
            return {self.word(i) for i in range(i - 3, i)} & words.MONEY != set()
        if word in words.ALREADY and before in ("ja", "جا"):
            return {self.word(j) for j in range(i - 4, i)} & words.MONEY != set()
        if word in words.LIYA and before in ("le", "لے"):
            return not {self.word(j) for j in range(i - 4, i)} & words.THINGS
        if word in words.DID:
            return before in words.PAYING_BY or before in words.MYSELF
        if word in words.DONE_DEEDS and before in words.THINGS:
            return False  # "link bheja", "tasveer bheji"
        return word in words.DONE_DEEDS or (
            word in ("bhej", "بھیج", "jama", "جمع", "transfer", "ٹرانسفر")
            and after in DONE
            and after not in ("kr", "kar", "کر", "ki", "ho")
        )
