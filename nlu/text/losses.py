"""Which of the amounts in a message was really lost.

Each amount takes the role of the nearest word that speaks of money: Urdu verbs follow their amount,
English verbs stand before it. An explicit total wins; else what was paid is summed; a lone amount
that nothing marks as asked, promised, shown or borrowed counts as lost.
"""

from __future__ import annotations

from collections.abc import Sequence

from nlu.text.loss_cues import Sum
from nlu.text.loss_roles import RoleReader
from nlu.text.loss_words import (
    AGAIN,
    EACH,
    RECURRING,
    SOFT,
    TOTALS,
    Role,
)
from nlu.text.scripts import word_set
from nlu.text.time_words import LAST

_COMMAS = frozenset(",،+&")
_MYSELF = word_set("main mein mai maine mene i we میں ہم humne hum")
_MINE = word_set("mere mera میرے میرا")
_MAX_AMOUNTS = 60  # a message with more is a price list, not a loss


def total_of(text: str, amounts: Sequence[Sum]) -> int | None:
    """What was lost in rupees, or None when nothing says that anything was."""
    if not amounts or len(amounts) > _MAX_AMOUNTS:
        return None
    reader = _LossReader(text, amounts)
    return reader.total()


class _LossReader(RoleReader):
    """Gives every amount of one message its role."""

    def total(self) -> int | None:
        roles = self._roles()
        if self._partly_returned(roles):
            return None
        roles = self._mine_of_all(roles)
        paid = [n for n, role in enumerate(roles) if role is Role.PAID]
        open_roles = (Role.PAID, Role.UNKNOWN, Role.PRICE)
        totals = [
            n
            for n, role in enumerate(roles)
            if (role in open_roles and self._is_total(n))
            or (role is Role.LOAN and self.word(self.spans[n][0] - 1) in TOTALS)
        ]
        best = max((self._rupees(n) for n in totals), default=0)
        if best and best >= max((self._rupees(n) for n in paid), default=0):
            return best
        if self.only_asks():
            return None
        if paid:
            return self._sum(paid)
        if self.denied():
            return None
        for fallback in (Role.UNKNOWN, Role.PRICE):
            left = [n for n, role in enumerate(roles) if role is fallback]
            if left:
                return self._unmarked(left)
        asked = [n for n, role in enumerate(roles) if role is Role.ASKED]
        if len(asked) == 1 and self.came_to_nothing(asked[0]):
            return self._rupees(asked[0])
        return None

    def _roles(self) -> list[Role]:
        """The role of every amount; a part of a total has none of its own."""
        roles: list[Role] = []
        for n in range(len(self.amounts)):
            roles.append(self.role(n, roles[-1] if roles else None))
        roles = [Role.PART if self._is_lower_bound(n) else r for n, r in enumerate(roles)]
        if self.lent_by_app():
            return [Role.LOAN] * len(roles)
        if self.is_borrower():
            alone = len(roles) == 1
            roles = [
                r if self.from_victim(n) or (alone and r is Role.UNKNOWN) else Role.LOAN
                for n, r in enumerate(roles)
            ]
        together = self.paid_together()
        for n in range(len(roles)):
            if roles[n] is Role.UNKNOWN and self.spans[n][1] < together:
                roles[n] = Role.PAID
        for n in range(1, len(roles)):
            if roles[n] is Role.UNKNOWN and roles[n - 1] is Role.PAID and self._listed_after(n):
                roles[n] = Role.PAID
        for n in reversed(range(len(roles) - 1)):
            if roles[n] is Role.UNKNOWN and roles[n + 1] is Role.PAID and self._leads_to(n):
                roles[n] = Role.PAID
        for n, parts in self.totals_by_sum().items():
            known = {roles[i] for i in parts}
            if roles[n] is Role.UNKNOWN and Role.PAID in known and Role.ASKED not in known:
                roles[n] = Role.PAID
            if roles[n] in (Role.PAID, Role.UNKNOWN):
                for i in parts:
                    roles[i] = Role.PART
        return roles

    def _listed_after(self, n: int) -> bool:
        """Whether amount `n` goes on a list: "Took 4,500 then 11,000 then 16,000 for papers"."""
        gap = [self.word(i) for i in range(self.spans[n - 1][1] + 1, self.spans[n][0])]
        return 0 < len(gap) <= 3 and all(w in AGAIN or w in SOFT or w == "+" for w in gap)

    def _mine_of_all(self, roles: list[Role]) -> list[Role]:
        """Leave out what a whole scheme took where the writer names their own share."""
        open_roles = (Role.PAID, Role.UNKNOWN)
        own = [n for n, role in enumerate(roles) if role in open_roles and self.is_own(n)]
        if not own:
            return roles
        most = 10 * sum(self._rupees(n) for n in own)
        return [
            Role.PART if n not in own and self._rupees(n) >= most else role
            for n, role in enumerate(roles)
        ]

    def _leads_to(self, n: int) -> bool:
        """Whether `n` shares the verb of the next: "mamu ne 45000 aur bete ne 10000 bheje"."""
        gap = range(self.spans[n][1] + 1, self.spans[n + 1][0])
        if not 0 < len(gap) <= 8 or any(self.tokens[i].ends_sentence for i in gap):
            return False
        if any(self.is_cue(i) or self.word(i) in _MYSELF for i in gap):
            return False  # "fine 30k, main ne 10k de dia"
        return self.word(gap[0]) in AGAIN or self.word(gap[0]) in _COMMAS

    def _partly_returned(self, roles: list[Role]) -> bool:
        """Whether some of what was paid came back afterwards: what is lost is then unclear."""
        if Role.PAID not in roles:
            return False
        first = roles.index(Role.PAID)
        return any(
            role in (Role.GAIN, Role.UNKNOWN) and self.came_back(n) and Role.PAID not in roles[n:]
            for n, role in enumerate(roles)
            if n > first
        )

    def _unmarked(self, left: list[int]) -> int | None:
        """What sums without a word of their own come to."""
        values = [self._rupees(n) for n in left]
        if len(set(values)) == 1:
            if self._is_each(left[0]):
                return None
            return sum(values) if all(self._is_again(n) for n in left[1:]) else values[0]
        values.sort()
        if values[-1] >= 10 * sum(values[:-1]):
            # "50 rupay for a click ... 33 hazar"; but first "15 lakh qarz", then its fee.
            return values[-1] if self._rupees(left[-1]) == values[-1] else None
        return sum(values) if self._chained(left) else None

    def _rupees(self, n: int) -> int:
        return int(self.amounts[n].value) * self.amounts[n].count

    def _chained(self, left: list[int]) -> bool:
        """Read "17 hazar phir 24 hazar", "8 hazar + 1 lakh": sums that belong together."""
        if len(left) > 4 or left != list(range(left[0], left[-1] + 1)):
            return False
        gaps = [range(self.spans[n][1] + 1, self.spans[n + 1][0]) for n in left[:-1]]
        return all(
            not g
            or (len(g) <= 6 and any(self.word(i) in AGAIN or self.word(i) in "+,،" for i in g))
            or (len(g) == 1 and self.word(g[0]) in _MINE)
            for g in gaps
        )

    def _sum(self, paid: list[int]) -> int | None:
        counted: list[int] = []
        seen: set[int] = set()
        for n in paid:
            value = self._rupees(n)
            if self._is_each(n):
                continue
            if value in seen and not self._is_again(n):
                continue
            seen.add(value)
            counted.append(value)
        if not counted:
            return None
        whole = sum(counted)
        largest = max(counted)
        # "20 hazar, phir 30 hazar ... 50 hazar chale gaye": the last is the sum of the others.
        return largest if len(counted) > 2 and whole == 2 * largest else whole

    def _is_again(self, n: int) -> bool:
        """Whether an equal sum was paid once more: "phir 75k", "5k, 5k"."""
        first = self.spans[n][0]
        if any(self.word(i) in AGAIN for i in range(first - 2, first)):
            return True
        return first - 2 in self.inside and self.word(first - 1) in SOFT

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
