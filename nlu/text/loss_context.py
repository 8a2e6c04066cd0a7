"""What a message as a whole, and the words about an amount, say beyond its verb.

Who gave, whether the money came back, whether the writer only asks before any loss, whether a bank
holds it, and whether a later sum is the total of those before it.
"""

from __future__ import annotations

from itertools import pairwise

from nlu.text.cue_words import THINGS
from nlu.text.loss_cues import CueReader
from nlu.text.loss_words import BOTH, CLAUSE, NEGATIONS, Role, role_of
from nlu.text.scripts import word_set

_OTHERS = word_set(
    "us un unhon unho inho inhon usi unhone unhone usne usnay unhonay inhone isne company "
    "admin اس ان انہوں انھوں کمپنی ایڈمن اسنے"
)
_SELF = word_set(
    "main mein mai me mene maine meine mainay hum ham humne hamne i we میں ہم مینے ہمنے ammi abbu "
    "امی ابو والد والدہ"
)
_NE = word_set("ne nay nai نے")
_GIVING = word_set(
    "diye dye dia diya die di diay dya bheje bheja bhejay bhej de wapas wapis دیے دیئے دئیے دیا دی "
    "بھیجے بھیجا بھیج دے واپس"
)
_POSTED = word_set("bheje bheja bhejay bhej بھیجے بھیجا بھیج")
_SAYING = word_set(
    "kaha bola kehta kehte keh boli kahi kahta bataya btaya likha message msg call phone mang "
    "mange manga maange maanga manage demand کہا بولا کہتا کہتے کہہ بولی بتایا لکھا مانگے "
    "مانگا مانگ"
)
_TO_ME = word_set("mujhe mujhay muje mje mjhe mujhy hamen humen hame مجھے ہمیں")
_BACK = word_set(
    "wapas wapis wapsi waapis back returned return refund refunded withdrawal withdrawals withdraw "
    "withdrew lotaye lotai lautaye واپس واپسی ریفنڈ نکلوائے لوٹائے لوٹائی"
)
_CAME = word_set(
    "mila mile mili milay mil aya aye aaye aayi aai ayi diye dia diya kiye kia returned "
    "refunded got "
    "received gave nikle nikli nikla withdrew came ملا ملے ملی مل آئی آئے آیا دیے دیا کیے کیا دی "
    "نکلے نکلا kr kar کر"
)
_NOT_YET = word_set(
    "nahi nai nhi ni not never chahiye chahye dilwa dila dilwaen mang maang mangta want need kab "
    "kese kaise how if please kindly plz request نہیں چاہیے چاہئے دلوا دلا مانگ کیسے اگر"
)
_OWN = word_set("mere mera meri meray my our hamare hamara apne apna میرے میرا میری ہمارے اپنے")
_ONLY = word_set("sirf only صرف just whole sare saare پورے سارے")
_ASKS = word_set(
    "kholun kholon jaun jaon bharun bharoon bhejun bhejoon karwaun karwaoon lagaun lagaoon lun "
    "loon "
    "dun doon lelun krlun milaun کھولوں جاؤں بھروں بھیجوں لگاؤں کرواؤں لوں دوں"
)
_FUTURE = word_set("ga gi gy gay ge گا گی گے")
_AND_THEN = word_set("kar kr ke k kay کر کے")
_LOST_FOR_WORDS = word_set("kahan kidhar kis kaise kese kya kia کہاں کدھر کس کیسے کیا")
_DOUBTS = frozenset(
    {
        ("is", "it"),
        ("be", "true"),
        ("possible", "or"), ("is", "this"), ("are", "these"), ("are", "they"), ("should", "i"),
        ("asli", "hai"), ("asli", "he"), ("sach", "hai"), ("sahi", "hai"), ("sai", "hai"),
        ("fraud", "to"), ("fraud", "hai"), ("scam", "hai"), ("اصلی", "ہے"), ("سچ", "ہے"),
        ("درست", "ہے"), ("فراڈ", "تو"), ("فراڈ", "ہے"), ("صحیح", "ہے"),
    }
)  # fmt: skip
_QUESTION = frozenset("?؟")
_ARRIVED = word_set("aa aaye aye aae agae agaye آ آئے آگئے chale chalay chala چلے چلا")
_ALL_PAID = word_set(
    "diya diye dye dia de gaye gae gone paid bheje bhej doob doobe دیا دیے دے گئے بھیجے ڈوب"
)
_FROZEN = word_set("freeze froze frozen freez block blocked فریز بلاک منجمد hold held lien")
_LYING = word_set("pare para paray parey pade pary پڑے پڑا mojood موجود rakhe")
_BANK = word_set("bank banks بینک meezan hbl ubl mcb میزان allied الائیڈ faysal alfalah الفلاح")
_APP = word_set("app apps ایپ application ایپس")
_FROM = word_set("se say سے")
_TAKEN = word_set("liye liya lia lie lye liay لیے لئے لیا")


class LossContext(CueReader):
    """Reads the surroundings of amounts in one message."""

    def others_gave(self, n: int, cue: int) -> bool:
        """Whether somebody else gave the sum: "us ne 500 diye", "they sent me 150"."""
        first, last = self.spans[n]
        word = self.word(cue)
        if word in ("sent", "gave", "paid", "send", "transferred", "deposited"):
            return self.word(cue + 1) in ("me", "us") or self._into_mine(last)
        if word not in _GIVING or cue < first:
            return False
        if not (cue - 1 in self.inside or self.word(cue - 1) in _GIVING or cue - 2 in self.inside):
            return False  # "lagwa diye": made the writer pay
        if self.word(cue + 1) in _OTHERS and self.word(cue + 2) in _NE:
            return True
        if word in _POSTED and not {self.word(i) for i in range(first - 4, first)} & _TO_ME:
            return False  # "ghar walon ne bhej diye": the family paid the thief
        return self._giver(n, cue)

    def _into_mine(self, last: int) -> bool:
        """Whether "in my account" follows: the sum came to the writer."""
        words = [self.word(i) for i in range(last + 1, last + 5)]
        return any(a in ("in", "into", "to") and b == "my" for a, b in pairwise(words))

    def _giver(self, n: int, cue: int) -> bool:
        for i in range(cue - 1, max(cue - 12, -1), -1):
            word = self.word(i)
            if i in self.inside and not self.spans[n][0] <= i <= self.spans[n][1]:
                return False
            if self.tokens[i].ends_sentence or word in CLAUSE or word in _SAYING:
                return False
            if word in _NE:
                return self.word(i - 1) in _OTHERS
            if word in _SELF and word not in ("me", "mein", "main", "میں", "us"):
                return False
            if word in ("usne", "unhone", "unhonay", "usnay", "isne", "inhone"):
                return True
            if word in _TO_ME and i >= self.spans[n][0] - 2:
                return True
        return False

    def _after(self, last: int, reach: int) -> set[str]:
        found = set()
        for i in range(last + 1, min(last + 1 + reach, len(self.tokens))):
            if self.tokens[i].ends_sentence:
                break
            found.add(self.word(i))
        return found

    def came_back(self, n: int) -> bool:
        """Whether the sum was really returned: "4200 wapis mila", "withdrawal of 9,000 came"."""
        first, last = self.spans[n]
        near = {self.word(i) for i in range(first - 5, first)} | self._after(last, 5)
        return bool(near & _BACK and near & _CAME) and not near & _NOT_YET

    def is_own(self, n: int) -> bool:
        """Whether the writer calls the sum their own: "mere 3 lakh", "my 3.75 lac"."""
        first = self.spans[n][0]
        before = first - 2 if self.word(first - 1) in _ONLY else first - 1
        return self.word(before) in _OWN and before - 1 not in self.inside

    def only_asks(self) -> bool:
        """Whether the writer asks before any loss: "is this real?", "bharun ya nahi"."""
        words = [token.norm for token in self.tokens]
        if any(word in _FINISHED_DEEDS for word in words):
            return False
        if any(
            b in _ASKS and a not in _LOST_FOR_WORDS and c not in _FUTURE
            for a, b, c in zip(words, words[1:], [*words[2:], ""], strict=False)
        ):
            return True
        asked = any(word in _QUESTION for word in words)
        return asked and any(pair in _DOUBTS for pair in pairwise(words))

    def held_by_bank(self, n: int) -> bool:
        """Whether a bank has frozen an account in which the sum lies."""
        words = {token.norm for token in self.tokens}
        lies = self._after(self.spans[n][1], 4) & _LYING
        return bool(lies and words & _FROZEN and words & _BANK)

    def lent_by_app(self) -> bool:
        """Read "app se 5000 liye thay", "took 6,000 from an app": what came back is unclear."""
        if any(token.norm in _ADVANCE_FEES for token in self.tokens):
            return False
        for first, last in self.spans:
            before = [self.word(i) for i in range(first - 6, first)]
            after = [self.word(i) for i in range(last + 1, last + 6)]
            pairs = pairwise(before)
            if any(a in _APP and b in _FROM for a, b in pairs) and set(after[:3]) & _TAKEN:
                return True
            borrowed = {"took", "take", "borrowed"} & set(before[-2:])
            if borrowed and "from" in after and set(after) & _APP:
                return True
        return False

    def from_victim(self, n: int) -> bool:
        """Whether "mujh se", "from me" stands right beside the sum."""
        first, last = self.spans[n]
        before = (self.word(first - 2), self.word(first - 1))
        after = (self.word(last + 1), self.word(last + 2))
        if before[1] in _FROM_ME or (before[0] in _VICTIM and before[1] in _FROM):
            return True
        if any(
            pair == ("from", "me")
            for pair in pairwise(self.word(i) for i in range(first - 4, first))
        ):
            return True
        return after in (("from", "me"), ("from", "us"), ("from", "my"))

    def has_own_amount(self, cue: int) -> bool:
        """Whether an English verb has an amount after it in its own sentence."""
        for i in range(cue + 1, cue + 4):
            if i >= len(self.tokens) or self.tokens[i].ends_sentence:
                return False
            if i in self.inside:
                return True
        return False

    def thief_left_with_it(self, i: int) -> bool:
        """Read "... advance do. kist le gaya": the thief went off with what was asked."""
        if self.word(i) not in ("le", "لے"):
            return False
        after, later = self.word(i + 1), self.word(i + 2)
        if after in _WENT:
            return True
        return after in ("kar", "kr", "ke", "k", "کر", "کے") and later in _FLED

    def borrowed_to_pay(self, cue: int) -> bool:
        """Read "26 hazar udhaar le kar diye": what was borrowed went on to the thief."""
        following = [self.word(i) for i in range(cue + 1, cue + 5)]
        taken = following[0] in ("le", "لے", "ley") and following[1] in _AND_THEN
        return taken and (following[2] in _GIVING or following[2] in _SENT)

    def asked_back(self, last: int) -> bool:
        """Read "9500 aa gaye hain wapas kar dein": a payment that is said to have been an error."""
        words = [self.word(i) for i in range(last + 1, last + 9)]
        return any(word in _BACK for word in words) and bool(set(words[:3]) & _ARRIVED)

    def paid_together(self) -> int:
        """Where "sab diya", "dono gaye" says that all the sums before it were paid, else -1."""
        for i in range(1, len(self.tokens) - 1):
            if self.word(i) in BOTH and self.word(i + 1) in _ALL_PAID and not self.negated(i + 1):
                near = any(j in self.inside for j in range(i - 8, i))
                if near:
                    return i
        return -1

    def frozen(self) -> bool:
        """Whether an account was frozen: the money of an error was real, then."""
        return any(token.norm in _FROZEN for token in self.tokens)

    def denied(self) -> bool:
        """Whether the message says plainly that no money went."""
        for i, token in enumerate(self.tokens):
            if token.norm in NEGATIONS and token.norm not in ("na", "نا", "no"):
                near = {self.word(j) for j in range(i - 4, i + 3) if j != i}
                if near & _SENT and not near & THINGS:
                    return True  # but "kisi ko code nahi diya" denies no payment
                if near & _NOTHING and near & _GAVE:
                    return True
            if token.norm in ("nothing", "none"):
                near = {self.word(j) for j in range(i - 3, i + 5)}
                if near & _PAID_ENGLISH:
                    return True
        return False

    def came_to_nothing(self, n: int) -> bool:
        """Whether what was asked for turned out false: "28 hazar jama karein, company hi nahi"."""
        following = {self.word(i) for i in range(self.spans[n][1] + 1, len(self.tokens))}
        return bool(following & _CAME_TO_NOTHING)

    def is_borrower(self) -> bool:
        """Whether the message tells of a loan taken from an app, whose sums are not a loss."""
        for i, token in enumerate(self.tokens):
            if role_of(token.norm) is not Role.LOAN:
                continue
            near = {self.word(j) for j in range(i - 3, i + 5)}
            if near & _BORROWED:
                return not any(t.norm in _ADVANCE_FEES for t in self.tokens)
        return False

    def totals_by_sum(self) -> dict[int, list[int]]:
        """Sums that are the total of those beside them: "90 thousand in 2 parts, 50 and 40".

        Returns:
            For each total, the places of its parts.
        """
        values = [int(a.value) * a.count for a in self.amounts]
        found: dict[int, list[int]] = {}
        for n, amount in enumerate(self.amounts):
            for step in (-1, 1):
                parts = self._parts(values, n, step, int(amount.value))
                if parts and n not in found:
                    found[n] = parts
        return found

    def _parts(self, values: list[int], n: int, step: int, whole: int) -> list[int]:
        """The run of neighbours on one side of `n` that adds up to it, or nothing."""
        parts: list[int] = []
        for i in range(n + step, n + 7 * step, step):
            if not 0 <= i < len(values) or whole <= 0:
                break
            parts.append(i)
            whole -= values[i]
            if not whole:
                counted = self.amounts[i].count > 1
                apart = counted or not self._plainly_listed(min(n, n + step))
                return parts if apart and (len(parts) > 1 or counted) else []
        return []

    def _plainly_listed(self, n: int) -> bool:
        """Whether amount `n` and the next are items of one list: "8k, 14k"."""
        return self.spans[n + 1][0] - self.spans[n][1] <= 2


_VICTIM = word_set("mujh mjh hum ham مجھ ہم ammi امی abbu ابو walida والدہ bhai بھائی")
_FROM_ME = word_set("mujhse mujhsay humse mjhse hamse مجھسے ہمسے")
_WENT = word_set("gaya gya gaye gae gayi گیا گئے گئی uda ura اڑا")
_FLED = word_set("bhag bhaag bhaga ghaib gayab faraar farar chala بھاگ غائب فرار چلا")
_FINISHED_DEEDS = word_set(
    "diye dye dia diya bheje bheja bhej gaye gae gay gya gaya liye lia liya le kiye kia lost paid "
    "gave took gone stolen loot kat kate jama karwaye lagaye lagaya dale daale دیے دیئے دیا بھیجے "
    "saaf gayab ghaib khatam khali minus charged cheated صاف غائب ختم خالی "
    "بھیجا گئے گیا لیے لئے لیا کیے کٹ کٹے جمع لگائے لگایا ڈالے ڈالا"
)
_SENT = word_set("diye bheje dye pay paid send sent diya دیے بھیجے دیئے bhejay bhej")
# "kuch nahi dia", "paisa gaya nahi": that no money went, whatever else did.
_NOTHING = word_set("kuch kuchh kch paisa pese paise pesa paisay کچھ پیسہ پیسے")
_GAVE = word_set("dia diya dye diye gaya gya gae gaye di bheja دیا دیے گیا گئے دی بھیجا")
_PAID_ENGLISH = word_set("paid sent lost gave transferred")
_CAME_TO_NOTHING = word_set(
    "jali jaali nakli farzi fake exist exists deactivate deactivated vanished disappeared gayab "
    "ghaib gaib farar faraar جعلی نقلی فرضی غائب فرار"
)
_BORROWED = word_set("app apps ایپ liya lia lya liye lie took taken لیا application ایپس")
_ADVANCE_FEES = word_set("fee fees fis processing advance فیس ایڈوانس پروسیسنگ")
