"""Which of the amounts in a message was really lost.

Each amount takes the role of the nearest word that speaks of money: Urdu verbs follow their amount,
English verbs stand before it. An explicit total wins; else what was paid is summed; a lone amount
that nothing marks as asked, promised, shown or borrowed counts as lost.
"""

from __future__ import annotations

from collections.abc import Sequence

from nlu.text.loss_cues import CueReader, Sum
from nlu.text.loss_words import (
    AGAIN,
    BOTH,
    CLAUSE,
    COMMAND,
    EACH,
    FEES,
    LOSS_NOUNS,
    NEGATIONS,
    POSSESSIVE,
    RECURRING,
    SOFT,
    TOTALS,
    Role,
    looks_back,
    role_of,
)
from nlu.text.scripts import word_set
from nlu.text.time_words import LAST

_FOLLOW_UP = 16  # tokens after a demand in which "... and I sent it" may come
_MAX_AMOUNTS = 60  # a message with more is a price list, not a loss
_BORROWED = word_set("app apps ایپ liya lia lya liye lie took taken لیا application ایپس")
_SAID = word_set(
    "kaha bola kehta kehte message msg messages demand کہا کہتا کہتے بولا پیغام میسج مطالبہ"
)
_SENT = word_set("diye bheje dye pay paid send sent diya دیے بھیجے دیئے bhejay bhej")


def total_of(text: str, amounts: Sequence[Sum]) -> int | None:
    """What was lost in rupees, or None when nothing says that anything was."""
    if not amounts or len(amounts) > _MAX_AMOUNTS:
        return None
    reader = _LossReader(text, amounts)
    return reader.total()


class _LossReader(CueReader):
    """Gives every amount of one message its role."""

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
            values = sorted(self._rupees(n) for n in left)
            if values and values[-1] >= 10 * sum(values[:-1]) and not self._denied():
                return values[-1]  # "50 rupay for a click ... 33 hazar"
            if left:
                return sum(self._rupees(n) for n in left) if self._chained(left) else None
        return None

    def _rupees(self, n: int) -> int:
        return int(self.amounts[n].value) * self.amounts[n].count

    def _chained(self, left: list[int]) -> bool:
        """Read "17 hazar phir 24 hazar", "8 hazar + 1 lakh": sums that belong together."""
        if len(left) > 4 or self._denied() or left != list(range(left[0], left[-1] + 1)):
            return False
        gaps = [range(self.spans[n][1] + 1, self.spans[n + 1][0]) for n in left[:-1]]
        return all(
            not g
            or (len(g) <= 6 and any(self.word(i) in AGAIN or self.word(i) in "+,،" for i in g))
            for g in gaps
        )

    def _sum(self, paid: list[int]) -> int | None:
        counted: list[int] = []
        seen: set[int] = set()
        for n in paid:
            value = self._rupees(n)
            if self._is_each(n):
                continue
            first = self.spans[n][0]
            again = any(self.word(i) in AGAIN for i in range(first - 2, first))
            again = again or (first - 2 in self.inside and self.word(first - 1) in SOFT)
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
        cue = self.nearest_cue(first, last)
        if cue is None:
            return Role.PRICE if possessive else Role.UNKNOWN
        role = self.refine(cue, last)
        if role in (Role.LOAN, Role.GAIN) and {self.word(first - 1), self.word(last + 1)} & FEES:
            return Role.PAID
        if role is Role.ASKED and self._paid_after_all(n, cue):
            return Role.PAID
        if possessive and role is Role.PAID and cue > last:
            apart = any(self.word(i) in SOFT for i in range(last + 1, cue))
            if apart or self._another_before(n, cue):
                return Role.PRICE
        return role

    def _continues(self, n: int) -> bool:
        """Read "1500 bheje phir 3000 phir 6000": the sum has no verb of its own."""
        gap = range(self.spans[n - 1][1] + 1, self.spans[n][0])
        listed = len(gap) == 1 and self.word(gap[0]) in SOFT  # "2k, 5k, 8k"
        if len(gap) > 4 or not (listed or any(self.word(i) in AGAIN for i in gap)):
            return False
        if any(self.is_cue(i) and role_of(self.word(i)) is not Role.PAID for i in gap):
            return False
        after = self.spans[n][1] + 1
        follow = self.word(after)
        return (
            after >= len(self.tokens)
            or self.tokens[after].ends_sentence
            or follow in SOFT
            or follow in AGAIN
            or follow in CLAUSE
        )

    def _is_lower_bound(self, n: int) -> bool:
        """Whether the sum is the lower end of a range: "das pandrah hazar"."""
        if n + 1 >= len(self.spans):
            return False
        gap = [self.word(i) for i in range(self.spans[n][1] + 1, self.spans[n + 1][0])]
        if self.spans[n][0] != self.spans[n][1]:
            return False  # "12k 20k": each with its own scale, a list
        low, high = self.amounts[n].value, self.amounts[n + 1].value
        return low < high <= 3 * low and (
            not gap or (len(gap) == 1 and gap[0] in ("-", "to", "se", "سے", "ya", "یا"))
        )

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
        return (
            self.amounts[n].each
            or self._recurs(n)
            or any(self.word(last + k) in EACH for k in (1, 2))
        )

    def _possessed(self, i: int) -> Role | None:
        """Read "5 lakh ka loan", "50 hazar ka fraud": the noun after the possessive decides."""
        for step in range(2):
            word = self.word(i + step)
            if word in _SAID:
                return Role.ASKED  # "50 hazar ka kaha", "20k ka message"
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
            if role_of(word) is Role.PAID and self.is_cue(i) and self.clear_payment(i, word):
                return not self.negated(i)
        return False

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
        return any(
            self.word(i) in ("total", "ٹوٹل", "altogether", "overall", "kul")
            for i in (last + 1, last + 2, last + 3)
        )

    def _is_borrower(self) -> bool:
        """Whether the message tells of a loan taken from an app, whose sums are not a loss."""
        for i, token in enumerate(self.tokens):
            if role_of(token.norm) is not Role.LOAN:
                continue
            near = {self.word(j) for j in range(i - 3, i + 5)}
            if near & _BORROWED:
                return not any(
                    t.norm
                    in ("fee", "fees", "fis", "processing", "advance", "فیس", "ایڈوانس", "پروسیسنگ")
                    for t in self.tokens
                )
        return False

    def _denied(self) -> bool:
        """Whether the message says plainly that no money went."""
        for i, token in enumerate(self.tokens):
            if token.norm in NEGATIONS and token.norm not in ("na", "نا", "no"):
                near = [self.word(j) for j in range(i - 3, i + 3) if j != i]
                if any(w in _SENT for w in near):
                    return True
        return False
