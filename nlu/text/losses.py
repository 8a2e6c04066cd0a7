"""Which of the amounts in a message was really lost.

Each amount takes the role of the nearest word that speaks of money: Urdu verbs follow their amount,
English verbs stand before it. An explicit total wins; else what was paid is summed; a lone amount
that nothing marks as asked, promised, shown or borrowed counts as lost.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Protocol

from nlu.text.loss_words import (
    AGAIN,
    BOTH,
    CLAUSE,
    COMMAND,
    DONE,
    EACH,
    ENGLISH_TO,
    FEES,
    FORCED,
    LOSS_NOUNS,
    NEGATIONS,
    POSSESSIVE,
    RECURRING,
    SOFT,
    TOTALS,
    Role,
    looks_back,
    role_of,
    words,
)
from nlu.text.time_words import LAST
from nlu.text.tokens import Token, tokenise

_REACH = 10  # tokens each side of an amount
_FOLLOW_UP = 16  # tokens after a demand in which "... and I sent it" may come
_MAX_AMOUNTS = 60  # a message with more is a price list, not a loss


_DONE_DEEDS = words(
    "bheje bhejay bheja bhejwaye bhijwaye karwaye karaye karwae krwaye krwae bharay bhare dalwaye بھیجے بھیجا بھجوائے کرائے کروائے بھرے ڈلوائے"
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


def total_of(text: str, amounts: Sequence[Sum]) -> int | None:
    """What was lost in rupees, or None when nothing says that anything was."""
    if not amounts or len(amounts) > _MAX_AMOUNTS:
        return None
    reader = _LossReader(text, amounts)
    return reader.total()


class _LossReader:
    """Gives every amount of one message its role."""

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

    def total(self) -> int | None:
        roles: list[Role] = []
        for n in range(len(self.amounts)):
            roles.append(self._role(n, roles[-1] if roles else None))
        roles = [Role.UNKNOWN if self._is_lower_bound(n) else r for n, r in enumerate(roles)]
        if self._is_borrower():
            roles = [Role.LOAN if r is not Role.UNKNOWN or len(roles) > 1 else r for r in roles]
        paid = [n for n, role in enumerate(roles) if role is Role.PAID]
        open_roles = (Role.PAID, Role.UNKNOWN, Role.PRICE)
        totals = [n for n, role in enumerate(roles) if role in open_roles and self._is_total(n)]
        best = max((self._rupees(n) for n in totals), default=0)
        if best and best >= max((self._rupees(n) for n in paid), default=0):
            return best
        if paid:
            return self._sum(paid)
        for fallback in (Role.UNKNOWN, Role.PRICE):
            left = [n for n, role in enumerate(roles) if role is fallback]
            if len({self.amounts[n].value for n in left}) == 1 and not self._denied():
                return None if self._is_each(left[0]) else self._rupees(left[0])
            if left:
                return sum(self._rupees(n) for n in left) if self._chained(left) else None
        return None

    def _rupees(self, n: int) -> int:
        return int(self.amounts[n].value) * self.amounts[n].count

    def _chained(self, left: list[int]) -> bool:
        """ "17 hazar phir 24 hazar", "8 hazar + 1 lakh": sums that belong together."""
        if len(left) > 4 or self._denied() or left != list(range(left[0], left[-1] + 1)):
            return False
        gaps = [range(self.spans[n][1] + 1, self.spans[n + 1][0]) for n in left[:-1]]
        return all(len(g) <= 6 and any(self.word(i) in AGAIN or self.word(i) == "+" for i in g) for g in gaps)

    def _sum(self, paid: list[int]) -> int | None:
        counted: list[int] = []
        seen: set[int] = set()
        for n in paid:
            value = self._rupees(n)
            if self._is_each(n):
                continue
            first = self.spans[n][0]
            again = any(self.word(i) in AGAIN for i in range(first - 2, first))
            if value in seen and not again:
                continue
            seen.add(value)
            counted.append(value)
        if not counted:
            return None
        whole = sum(counted)
        largest = max(counted)
        # "20 hazar, phir 30 hazar ... 50 hazar chale gaye": the last is the sum of the others.
        return largest if len(counted) > 2 and whole == 2 * largest else whole

    # -- roles --------------------------------------------------------------------------------

    def _role(self, n: int, previous: Role | None) -> Role:
        first, last = self.spans[n]
        if previous is Role.PAID and self._continues(n):
            return Role.PAID
        if self.word(last + 1) in ("wapas", "wapis", "wapsi", "واپس", "back"):
            return Role.GAIN
        possessive = self.word(last + 1) in POSSESSIVE
        if possessive:
            role = self._possessed(last + 2)
            if role is not None:
                return role
        cue = self._nearest_cue(first, last)
        if cue is None:
            return Role.PRICE if possessive else Role.UNKNOWN
        role = self._refine(cue, last)
        if role in (Role.LOAN, Role.GAIN) and self.word(first - 1) in FEES:
            return Role.PAID
        if role is Role.ASKED and self._paid_after_all(n, cue):
            return Role.PAID
        if possessive and role is Role.PAID and cue > last:
            apart = any(self.word(i) in SOFT for i in range(last + 1, cue))
            if apart or self._another_before(n, cue):
                return Role.PRICE
        return role

    def _continues(self, n: int) -> bool:
        """ "1500 bheje phir 3000 phir 6000": the sum has no verb of its own."""
        gap = range(self.spans[n - 1][1] + 1, self.spans[n][0])
        if len(gap) > 4 or not any(self.word(i) in AGAIN for i in gap):
            return False
        if any(self._is_cue(i) and role_of(self.word(i)) is not Role.PAID for i in gap):
            return False
        after = self.spans[n][1] + 1
        follow = self.word(after)
        return after >= len(self.tokens) or self.tokens[after].ends_sentence or follow in SOFT or follow in AGAIN or follow in CLAUSE

    def _is_lower_bound(self, n: int) -> bool:
        """Whether the sum is the lower end of a range: "das pandrah hazar"."""
        if n + 1 >= len(self.spans):
            return False
        gap = [self.word(i) for i in range(self.spans[n][1] + 1, self.spans[n + 1][0])]
        low, high = self.amounts[n].value, self.amounts[n + 1].value
        return low < high <= 3 * low and (not gap or (len(gap) == 1 and gap[0] in ("-", "to", "se", "سے", "ya", "یا")))

    def _recurs(self, n: int) -> bool:
        """Whether the sum is one of many: "har mahine 10 hazar"."""
        first = self.spans[n][0]
        return any(
            self.word(i) in RECURRING and self.word(i - 1) not in LAST
            for i in range(max(0, first - 3), first)
        )

    def _is_each(self, n: int) -> bool:
        last = self.spans[n][1]
        if self.amounts[n].count > 1:
            return False
        return self.amounts[n].each or self._recurs(n) or any(self.word(last + k) in EACH for k in (1, 2))

    def _possessed(self, i: int) -> Role | None:
        """ "5 lakh ka loan", "50 hazar ka fraud": the noun after the possessive decides."""
        for step in range(2):
            word = self.word(i + step)
            role = role_of(word)
            if role in (Role.LOAN, Role.GAIN) and word not in ("mile", "mil", "ملے"):
                return role
            if step == 0 and word in LOSS_NOUNS and role is Role.PAID:
                follow = {self.word(i + k) for k in range(1, 5)}
                return None if follow & COMMAND else Role.PAID
        return None

    def _another_before(self, n: int, cue: int) -> bool:
        """Whether another amount stands between this one and its verb."""
        return n + 1 < len(self.spans) and self.spans[n][1] < self.spans[n + 1][0] < cue

    def _nearest_cue(self, first: int, last: int) -> int | None:
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
                    if word == "." and step < 0 and distance == 0:
                        continue
                    break
                if word in SOFT:
                    penalty += 2
                elif word in CLAUSE:
                    penalty += 2.5
                if not self._is_cue(i):
                    continue
                cost = distance + penalty + self._against_order(word, step)
                if best is None or cost < best[0]:
                    best = (cost, i)
        return None if best is None or best[0] > 13 else best[1]

    def _against_order(self, word: str, step: int) -> float:
        if looks_back(word):
            return 2.0 if step > 0 else 0.0
        return 0.0 if step > 0 else 4.0

    def _is_cue(self, i: int) -> bool:
        word = self.word(i)
        if role_of(word) is None:
            # "do" and "de" are weak: imperative only right after the amount.
            if word in ("le", "de", "لے", "دے", "li", "لی"):
                return self._compound(i, word)
            return word == "do" and (i - 1 in self.inside or i - 2 in self.inside)
        before, after = self.word(i - 1), self.word(i + 1)
        if word in ("mil", "mila", "ملا", "مل") and after in ("kar", "kr", "k", "ke", "کر", "کے", "جل", "jul"):
            return False  # "mila kar": taken together
        if word in ("liye", "liey", "lye", "lie", "liay", "لیے", "لئے", "لیئے"):
            return before not in ("k", "ke", "kay", "ky", "کے", "is", "isi", "اس", "mere", "apne")
        if word in ("left",):
            return before in ("have", "has", "amount", "money") or after in ("my", "the", "our", "from") or i - 1 in self.inside
        if word in ("kro", "karo", "kardo", "krdo"):
            return any(j in self.inside for j in range(i - 4, i))
        if word in ("the", "they"):
            return i - 1 in self.inside and after in ("", ".", "mere", "jo", "aur", "wo", "woh", "sab", ",", "۔")
        if word in ("di", "laga", "lagi", "lage") and before in ("band", "pata", "dhamki", "kar"):
            return False
        if word in ("بن", "دو") and not (i - 1 in self.inside or i - 2 in self.inside):
            return False
        if word in ("dekha", "dekhai", "limit", "daily", "monthly", "mahana", "ماہانہ", "rozana", "روزانہ", "دیکھ", "نظر") and not (
            i - 1 in self.inside or i + 1 in self.inside or i - 2 in self.inside
        ):
            return False
        return True

    def _compound(self, i: int, word: str) -> bool:
        """ "le gaya", "de chuke", "fee li": words too common to mean payment alone."""
        if word in ("li", "لی"):
            return self.word(i - 1) in ("fee", "fees", "advance", "raqam", "le", "فیس", "رقم", "لے", "payment")
        after, later = self.word(i + 1), self.word(i + 2)
        if after in ("ure", "uray", "urey", "اڑے", "اڑا", "ura", "bhaga", "bhage"):
            return True
        if after in ("kar", "kr", "کر", "ke", "k", "کے") and i - 1 in self.inside and word in ("le", "لے"):
            return True
        if after in ("kar", "kr", "ke", "کر", "کے") and later in ("bhag", "bhaga", "bhage", "bhagay", "بھاگا", "بھاگے", "bhaag", "chala", "ghaib", "gaib", "faraar", "farar", "بھاگ", "غائب", "فرار", "چلا", "gayab"):
            return True
        return after in DONE and after not in ("kar", "kr", "ho", "kia", "kiya", "ki", "کر", "ہو", "کی", "کیا", "bhi")

    def _refine(self, cue: int, last: int) -> Role:
        """The role of the cue once the words beside it are read."""
        word = self.word(cue)
        role = role_of(word) or (Role.ASKED if word == "do" else Role.PAID)
        before, after, later = self.word(cue - 1), self.word(cue + 1), self.word(cue + 2)
        if role is Role.ASKED:
            return self._refine_asked(cue, word, after, later)
        if role is Role.GAIN:
            if word in ("received", "got") and {self.word(i) for i in range(cue - 4, cue)} & {"he", "she", "they", "scammer", "thief", "fraudster"}:
                return Role.PAID
            lost = cue > last and any(
                self.word(i) in ("nikal", "nikaal", "kat", "loot", "نکال", "کٹ", "zero", "udaa", "ura", "drained", "gone", "نکل")
                for i in range(cue + 1, cue + 5)
            )
            return Role.PAID if lost and word in ("balance", "salary", "tankhwa", "tankhwah", "pension", "بیلنس", "تنخواہ", "پنشن") else role
        if role is not Role.PAID:
            return role
        if looks_back(word):
            return self._refine_english(cue, before)
        if before in ("mil", "مل", "bach", "بچ", "aa", "آ", "wapas", "واپس", "mila") and word[0] in "gdگدk":
            return Role.GAIN
        if word in ("gaye", "gae", "gya", "gaya", "گئے", "گیا") and before in ("keh", "kaha", "bola"):
            return Role.UNKNOWN
        if self._negated(cue):
            return Role.UNPAID
        if self._commanded(cue, word, after, later):
            return Role.ASKED
        return Role.PAID

    def _refine_asked(self, cue: int, word: str, after: str, later: str) -> Role:
        """ "dene pare" and "bhejne ke baad" tell of payment though the verb is an infinitive."""
        if word.endswith(("ne", "ny", "na", "نے", "نا")):
            if after in ("pare", "paray", "parey", "para", "pari", "پڑے", "پڑا", "پڑ", "par") and later not in ("ge", "gay", "گے"):
                return Role.PAID
            if after in ("ke", "k", "کے") and later in ("baad", "bad", "بعد"):
                return Role.PAID
        return Role.ASKED

    def _refine_english(self, cue: int, before: str) -> Role:
        near = {self.word(i) for i in range(cue - 4, cue)}
        after = {self.word(i) for i in range(cue + 1, cue + 3)}
        if self._negated(cue):
            return Role.UNPAID
        word = self.word(cue)
        base = word in ("pay", "send", "deposit", "transfer", "invest", "put", "lose", "paying", "sending", "spend")
        if base and (before in ENGLISH_TO or near & {"if", "unless", "until", "will", "would", "should", "must", "please", "asked", "demanding"}):
            return Role.PAID if near & FORCED else Role.ASKED
        if after & {"karo", "kro", "karne", "karna", "karein", "karen", "krne", "krna", "karwao", "krwao", "kardo", "krdo"}:
            return Role.ASKED
        if base and before in ("", ".", ":", "'", '"'):
            return Role.ASKED  # an imperative: "Send 5000 or else"
        return Role.PAID

    def _commanded(self, cue: int, word: str, after: str, later: str) -> bool:
        """ "bhej do", "jama karwao", "jama karwane ko kaha": an order, not a payment."""
        if after in DONE and after not in ("kar", "kr", "کر", "ho", "ہو", "bhi", "ki", "کی"):
            return False
        if word in ("diye", "gaye", "liye", "thay", "دیے", "گئے", "لیے", "تھے"):
            return False
        following = after if after not in ("kar", "kr", "کر", "ke", "kara", "karwa", "کرا", "کروا") else later
        if after in ("de", "دے"):
            following = later
        return following in COMMAND

    def _negated(self, cue: int) -> bool:
        around = [
            "" if i < cue and any(j in self.inside for j in range(i + 1, cue)) else self.word(i)
            for i in (cue - 2, cue - 1, cue + 1)
        ]
        if any(w in NEGATIONS for w in around[:2]):
            # "X nahi aya, 5000 bheje": a comma between keeps the no apart.
            return not (around[0] in NEGATIONS and around[1] in SOFT)
        return around[2] in NEGATIONS and self.word(cue + 2) not in ("mil", "mile")

    def _paid_after_all(self, n: int, cue: int) -> bool:
        """Whether a demand is followed by "... and I sent it"."""
        start = max(self.spans[n][1], cue) + 1
        for i in range(start, min(start + _FOLLOW_UP, len(self.tokens))):
            word = self.word(i)
            if i in self.inside:
                ahead = {self.word(j) for j in range(i + 1, i + 5)}
                if not ahead & BOTH:
                    return False
                continue
            if looks_back(word) and any(j in self.inside for j in range(i + 1, i + 4)):
                return False  # "wants 70k. We gave 20k": the verb has its own amount
            if role_of(word) is Role.PAID and self._is_cue(i) and self._clear_payment(i, word):
                return not self._negated(i)
        return False

    def _clear_payment(self, i: int, word: str) -> bool:
        """A finished act of the victim: "bhej diye", "kar dia", "I sent"."""
        before, after = self.word(i - 1), self.word(i + 1)
        if word in ("sent", "paid", "transferred", "deposited", "gave"):
            return True
        if after in COMMAND and after not in ("de",):
            return False
        finished = {"diye", "dia", "diya", "dye", "die", "di", "دیے", "دیئے", "دئیے", "دیا", "دی", "دئے"}
        if word in finished:
            return not before or self.tokens[i - 1].ends_sentence or before in (
                "bhej", "de", "kar", "kr", "karwa", "krwa", "bhejwa", "kara", "بھیج", "دے", "کر", "کروا", "کرا", "ne", "نے", "maine", "mene", "pay", "transfer"
            )
        return word in _DONE_DEEDS or (
            word in ("bhej", "بھیج", "jama", "جمع", "transfer", "ٹرانسفر") and after in DONE and after not in ("kr", "kar", "کر", "ki", "ho")
        )

    # -- the message as a whole ---------------------------------------------------------------

    def _is_total(self, n: int) -> bool:
        first, last = self.spans[n]
        for i in range(first - 1, max(first - 5, -1), -1):
            if self.tokens[i].ends_sentence and self.word(i) != ".":
                break
            if self.word(i) in TOTALS:
                return True
            if self.word(i) in ("tak", "تک") and self.word(i - 1) in ("ab", "اب", "aaj", "آج"):
                return True
            if i in self.inside:
                break
        return any(self.word(i) in ("total", "ٹوٹل", "altogether", "overall", "kul") for i in (last + 1, last + 2, last + 3))

    def _is_borrower(self) -> bool:
        """Whether the message tells of a loan taken from an app, whose sums are not a loss."""
        for i, token in enumerate(self.tokens):
            if role_of(token.norm) is not Role.LOAN:
                continue
            near = {self.word(j) for j in range(i - 3, i + 5)}
            if near & {"app", "apps", "ایپ", "liya", "lia", "lya", "liye", "lie", "took", "taken", "لیا", "application", "ایپس"}:
                return not any(t.norm in ("fee", "fees", "fis", "processing", "advance", "فیس", "ایڈوانس", "پروسیسنگ") for t in self.tokens)
        return False

    def _denied(self) -> bool:
        """Whether the message says plainly that no money went."""
        for i, token in enumerate(self.tokens):
            if token.norm in NEGATIONS and token.norm not in ("na", "نا", "no"):
                near = [self.word(j) for j in range(i - 3, i + 3) if j != i]
                if any(w in ("diye", "bheje", "dye", "pay", "paid", "send", "sent", "diya", "دیے", "بھیجے", "دیئے", "bhejay", "bhej") for w in near):
                    return True
        return False
