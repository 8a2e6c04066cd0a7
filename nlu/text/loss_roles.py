"""The role of each amount of a message: paid, asked, promised, lent, a price, or unknown.

First the words right beside the amount, which settle it whatever the verb; then its verb; then
what follows ("... bhejo. bhej diye").
"""

from __future__ import annotations

from nlu.text.loss_context import LossContext
from nlu.text.loss_words import (
    AGAIN,
    BOTH,
    CLAUSE,
    COMMAND,
    FEES,
    LOSS_NOUNS,
    POSSESSIVE,
    SOFT,
    Role,
    looks_back,
    role_of,
)
from nlu.text.scripts import word_set

_SAID = word_set(
    "kaha bola kehta kehte message msg messages demand کہا کہتا کہتے بولا پیغام میسج مطالبہ"
)
_BACK = word_set("wapas wapis wapsi waapis واپس back")
_I_GAVE = word_set("sent gave returned paid send")
_MYSELF = word_set("i we")
_IT = word_set("it that")
_WANTED = word_set("my our want get mere mera میرے میرا")
_IN = word_set("me mein main mai میں")
_OFFERED = word_set("lo لو manzoor manzur منظور approved sanctioned")
_MISTAKEN = word_set("galat ghalat ghlt glt غلط")
_PAYMENT = word_set("payment transaction entry raqam پیمنٹ ادائیگی رقم ٹرانزیکشن")
_NOT = word_set("nahi nai nhi نہیں")
_PRICED = word_set("wala wali wale walay waly waley والا والی والے")
_DEAL = word_set("sauda soda deal سودا")
_START = word_set("shuru start شروع")
_INSTEAD = word_set("bajaye bajae bajay بجائے")
_TO_YOU = word_set("tumhen tumhe tumhein apko aapko tujhe تمہیں تمھیں آپکو تجھے you")
_SENT_YOU = word_set("bheje bhej bheja diye de bhejay بھیجے بھیج دیے دے")
_WILL_DO = word_set("karo kro karoge karogi kardo krdo karen karenge kar karunga کرو کردو کریں")
_ALREADY = word_set("chuka chuki chuke chukay betha bethi baitha baithi چکا چکی چکے بیٹھا بیٹھی")
_QUOTES = frozenset("\"'“”‘’")
_MORE = word_set("more mazeed aur مزید اور extra")
_AT_LAST = word_set("ab now اب became to only sirf صرف")
_NOW = word_set("ab now phir phr اب پھر she he")
_LEFT = word_set("bache bachay bacha bachi bachy reh باقی بچے بچا")
_FROM = word_set("se say سے from")
_FOR = word_set("ke k kay کے")
_PURPOSE = word_set("liye lye liay lie لیے لئے")
_BECOMES = word_set("ka ke k kay pe par ko کا کے پر پہ کو into")
_FOLLOW_UP = 22  # tokens after a demand in which "... and I sent it" may come


class RoleReader(LossContext):
    """Gives an amount its role from the words about it."""

    def role(self, n: int, previous: Role | None) -> Role:
        """The role of amount `n`; `previous` is the role of the amount before it."""
        first, last = self.spans[n]
        if previous is Role.PAID and self._continues(n):
            return Role.PAID
        early = self._early_role(n)
        if early is not None:
            return early
        possessive = self.word(last + 1) in POSSESSIVE
        if possessive:
            role = self._possessed(last + 2)
            if role is not None:
                return role
        cue = self.nearest_cue(first, last)
        if cue is None:
            if self.is_own(n) or self.from_victim(n):
                return Role.PAID
            return Role.PRICE if possessive else Role.UNKNOWN
        role = self.refine(cue, last)
        if role in (Role.GAIN, Role.LOAN) and self.from_victim(n):
            return Role.PAID  # "mujh se 3 lakh, dhai mahine ka waada"
        if role is Role.LOAN and self.borrowed_to_pay(cue):
            return Role.PAID
        if role is Role.PAID and self.others_gave(n, cue):
            return Role.GAIN
        if role is Role.GAIN and self._i_sent_it(n):
            return Role.PAID
        if role in (Role.LOAN, Role.GAIN) and {self.word(first - 1), self.word(last + 1)} & FEES:
            return Role.PAID
        if role is Role.ASKED and self._paid_after_all(n, cue):
            return Role.PAID
        if possessive and role is Role.PAID and cue > last:
            apart = any(self.word(i) in SOFT for i in range(last + 1, cue))
            if apart or self._another_before(n, cue):
                return Role.PRICE
        return role

    def _early_role(self, n: int) -> Role | None:
        """The role that the words right beside the amount settle, whatever its verb."""
        return self._returned(n) or self._in_speech(n) or self._beside_another(n)

    def _returned(self, n: int) -> Role | None:
        """What "back" beside the amount means: asked back, wished back, or really returned."""
        first, last = self.spans[n]
        after = self.word(last + 1)
        back = last + 1 if after in _BACK else last + 2
        demand = self.word(back + 1)
        wanted = demand in _WILL_DO or role_of(demand) is Role.ASKED
        if wanted and self.word(back) in _BACK and (back == last + 1 or after in POSSESSIVE):
            return Role.PAID if self._paid_after_all(n, back + 1) else Role.ASKED
        if after in _BACK:
            ahead = {self.word(i) for i in range(first - 4, first)}
            wished = {self.word(first - 1), self.word(first - 2)} & _WANTED
            gave = after == "back" and ahead & _I_GAVE and ahead & _MYSELF
            return Role.PAID if self.is_own(n) or wished or gave else Role.GAIN
        if self.asked_back(last):
            if self.frozen():
                return Role.UNPAID
            return Role.PAID if self._paid_after_all(n, last + 1) else Role.ASKED
        if self._gives_back_later(last):
            return Role.ASKED  # "pachas hazar kab wapas karo gi"
        return None

    def _in_speech(self, n: int) -> Role | None:
        """What the thief said of the amount, and what it says of itself."""
        first, last = self.spans[n]
        before, after, later = (self.word(i) for i in (first - 1, last + 1, last + 2))
        if after in _MORE and (before in _NOW or self._ends(last + 2)):
            return Role.ASKED  # "phir 1.5 lakh aur", "now 1.2 lac more"
        if {self.word(i) for i in range(first - 3, first)} & _TO_YOU:
            return Role.GAIN if after in _SENT_YOU else Role.ASKED
        if after in _OFFERED:
            return Role.GAIN  # "20 hazar lo", "2 lac manzoor"
        if after in POSSESSIVE and later in _MISTAKEN and self.word(last + 3) in _PAYMENT:
            return Role.GAIN  # "8500 ki galat payment"
        if after in _LEFT or later in _LEFT:
            return Role.UNPAID  # "212 rupay bache"
        if after == "of" and later == "mine":
            return Role.PAID
        return Role.UNPAID if self.held_by_bank(n) else None

    def _beside_another(self, n: int) -> Role | None:
        """What the amount is to the one beside it: its whole, its price, what it became."""
        first, last = self.spans[n]
        before, after, later = (self.word(i) for i in (first - 1, last + 1, last + 2))
        if after in _NOT and last + 2 in self.inside:
            return Role.UNPAID  # "299 nahi 31400 kate"
        priced = (after in _PRICED or before in _DEAL) and role_of(later) is not Role.PAID
        out_of = before == "of" and self.word(first - 2) == "out"
        if (priced and n + 1 < len(self.spans)) or out_of or (after in _IN and later in _FROM):
            return Role.PART  # "3500 walay 21 hazar", "40,000 out of 80,000", "lakh me se nave"
        started = after in _FROM and later in _START  # "10 hazar se shuru, 1.1 lac pe khatam"
        if started or later in _INSTEAD or (before == "of" and self.word(first - 2) == "instead"):
            return Role.PRICE
        if after in _FOR and later in _PURPOSE and len(self.spans) > 1:
            return Role.PRICE  # "3 lakh ke liye 2500 form": what the fee was for
        value = int(self.amounts[n].value)
        previous = int(self.amounts[n - 1].value) if n else 0
        if before in _AT_LAST and value * 20 < previous:
            return Role.UNPAID  # "26300 the, ab 12 rupay"
        became = before in _BECOMES and first - 2 == self.spans[n - 1][1]
        if n and became and previous < value:
            return Role.GAIN  # "40k ka 2 lac hua", "500 pe 650 mila"
        return None

    def _gives_back_later(self, last: int) -> bool:
        words = [self.word(i) for i in range(last + 1, last + 5)]
        return any(a in _BACK and b in _WILL_DO for a, b in zip(words, words[1:], strict=False))

    def _ends(self, i: int) -> bool:
        return i >= len(self.tokens) or self.tokens[i].ends_sentence

    def _continues(self, n: int) -> bool:
        """Read "1500 bheje phir 3000 phir 6000": the sum has no verb of its own."""
        between = range(self.spans[n - 1][1] + 1, self.spans[n][0])
        gap = [i for i in between if self.word(i) not in _QUOTES]
        listed = len(gap) == 1 and self.word(gap[0]) in SOFT  # "2k, 5k, 8k"
        in_turn = any(self.word(i) in AGAIN for i in gap[:4])
        if len(gap) > (7 if in_turn else 4) or not (
            listed or any(self.word(i) in AGAIN for i in gap)
        ):
            return False
        if any(self.is_cue(i) and role_of(self.word(i)) is not Role.PAID for i in gap):
            return False
        after = self.spans[n][1] + 1
        follow = self.word(after)
        if follow in AGAIN and role_of(self.word(after + 1)) is Role.ASKED:
            return False  # "phir 10 hazar aur manga"
        return (
            after >= len(self.tokens)
            or self.tokens[after].ends_sentence
            or follow in SOFT
            or follow in AGAIN
            or follow in CLAUSE
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

    def _i_sent_it(self, n: int) -> bool:
        """Read "6,000 landed by mistake ... I sent it": a pronoun takes the sum up again."""
        start = self.spans[n][1] + 1
        for i in range(start, min(start + _FOLLOW_UP, len(self.tokens) - 2)):
            if i in self.inside:
                return False
            words = (self.word(i), self.word(i + 1), self.word(i + 2))
            if words[0] in _MYSELF and words[1] in _I_GAVE and words[2] in _IT:
                return True
        return False

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
            if looks_back(word) and self.has_own_amount(i):
                return False  # "wants 70k. We gave 20k": the verb has its own amount
            if self.thief_left_with_it(i):
                return True
            if (word == "did" or word in _ALREADY) and self.clear_payment(i, word):
                return self.word(i + 1) != "not"
            if self.word(i + 1) in _ALREADY and self.clear_payment(i, word):
                return not self.negated(i)
            if role_of(word) is Role.PAID and self.is_cue(i) and self.clear_payment(i, word):
                return not self.negated(i)
        return False
