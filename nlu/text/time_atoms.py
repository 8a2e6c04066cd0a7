"""The pieces a moment is made of: a date, a part of the day, a clock time, or "two hours ago"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from pakdatakit import from_hijri, to_hijri

from nlu.text.numerals import read_number, small_number
from nlu.text.time_words import (
    AGO,
    AM,
    BAJE,
    BIG_EID,
    BLOCK_AFTER_DAY,
    DAY_BEFORE,
    DAY_HELP,
    DAYS_BACK,
    EID,
    EVENT_HELP,
    FEW,
    GREETING,
    HABIT,
    LAST,
    MONTHS,
    MUHARRAM,
    NOW,
    PARTS,
    PM,
    RAMZAN,
    SINCE,
    TAREEKH,
    THIS,
    TOTAL_WORDS,
    UNIT_SECONDS,
    WEAK_WEEKDAYS,
    WEEKDAYS,
)
from nlu.text.tokens import Token, token_value

Precision = Literal["minute", "hour", "part_of_day", "day", "week", "month"]
_MAX_COUNT = 400  # "400 din pehle"; larger counts are not moments
_FRACTIONS = {
    "aadha": 0.5, "aadhe": 0.5, "adha": 0.5, "adhe": 0.5, "aadhay": 0.5, "half": 0.5, "آدھا": 0.5, "آدھے": 0.5,
    "derh": 1.5, "dedh": 1.5, "ڈیڑھ": 1.5, "dhai": 2.5, "dhaai": 2.5, "ڈھائی": 2.5,
    "sawa": 1.25, "سوا": 1.25, "paune": 0.75, "pona": 0.75, "پونے": 0.75, "پون": 0.75,
}  # fmt: skip
_ADDED = {
    "sarhe": 0.5, "saarhe": 0.5, "sadhe": 0.5, "saadhe": 0.5, "sarhay": 0.5, "saade": 0.5, "ساڑھے": 0.5, "ساڑے": 0.5,
    "sawa": 0.25, "سوا": 0.25, "paune": -0.25, "ponay": -0.25, "pone": -0.25, "پونے": -0.25,
}  # fmt: skip


_ENGLISH_PARTS = frozenset({"morning", "evening", "night", "afternoon", "noon", "midnight"})
_ENGLISH_LEADS = frozenset(
    "the this that last at in late early every since around by one ki ko ke aaj kal".split()
)
_HAPPENED = frozenset(
    "gaye gae gaya gya gayi gai hua hui huwa huay aya aaya ayi aayi nikle nikal kate kata kat گئے گیا گئی ہوا ہوئی ہوئے آیا آئی کٹے کٹ نکلے نکل".split()
)


@dataclass(frozen=True, slots=True)
class Atom:
    """One piece of a moment, from token `first` to `last` (both included)."""

    kind: Literal["date", "part", "clock", "instant"]
    first: int
    last: int
    precision: Precision
    moment: datetime | None = None
    hour: int = 0
    minute: int = 0
    meridiem: str = ""
    weak: bool = False


_NUMERIC_DATE = re.compile(r"(?<![\d,.+-])(\d{1,4})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d,]|[-/]\d)")
_CLOCK = re.compile(r"(?<![\d:,.])([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?(?![\d:])")


class _Reader:
    """Reads atoms from one message."""

    def __init__(self, tokens: Sequence[Token], now: datetime) -> None:
        self.tokens = tokens
        self.now = now
        self.today = now.replace(hour=0, minute=0, second=0, microsecond=0)

    def word(self, i: int) -> str:
        """The normal form of token `i`, empty outside the text."""
        return self.tokens[i].norm if 0 <= i < len(self.tokens) else ""

    def count(self, i: int) -> tuple[float, int] | None:
        """A small count at token `i` ("3", "do", "sarhe teen", "2 3", "few") and its last token."""
        if not 0 <= i < len(self.tokens):
            return None
        word = self.word(i)
        if word in _ADDED:
            following = self._plain(i + 1)
            if following is not None:
                return following + _ADDED[word], i + 1
        if word in _FRACTIONS:
            return _FRACTIONS[word], i
        plain = self._plain(i)
        if plain is not None:
            after = i + 1
            if self.word(after) in ("-", "to", "ya", "یا", "or", "se"):
                after += 1
            upper = self._plain(after)
            if upper is not None and plain < upper <= plain + 5:
                return upper, after
            return plain, i
        if word in FEW:
            last = i + 1 if word == "couple" and self.word(i + 1) == "of" else i
            if word in ("a", "an") and self.word(i + 1) in FEW:
                return self.count(i + 1)
            return float(FEW[word]), last
        return None

    def _plain(self, i: int) -> float | None:
        if not 0 <= i < len(self.tokens):
            return None
        token = self.tokens[i]
        if token.kind == "num":
            value = token_value(token)
            return float(value) if value is not None and value <= _MAX_COUNT else None
        small = small_number(token.norm) if token.kind == "word" else None
        return None if small is None or token.norm in ("no", "tera", "bara") else float(small)

    # -- relative -----------------------------------------------------------------------------

    def ago(self, i: int) -> Atom | None:
        """ "do ghante pehle", "3 mahine se", "ghanta pehle", "an hour ago", "last 10 days"."""
        lead = i
        if self.word(i) == "the" and self.word(i + 1) in LAST:
            lead = i + 1
        led = self.word(lead) in LAST
        start = lead + 1 if led else i
        counted = self.count(start)
        unit_at = counted[1] + 1 if counted else start
        unit = UNIT_SECONDS.get(self.word(unit_at))
        if unit is None or (counted is None and not self._single(unit_at, led=led)):
            return None
        amount = counted[0] if counted else 1.0
        end = unit_at
        for probe in range(unit_at + 1, unit_at + 3):
            if self.word(probe) in AGO:
                end = probe
                break
            if self.word(probe) in SINCE and self.word(probe + 1) not in ("zyada", "ziyada", "زیادہ", "andar"):
                end = probe
                break
            if self.word(probe) not in ("hi", "ہی", "k", "ke", "کے", "qareeb"):
                break
        if end == unit_at and not (led and counted) and not self._been(i):
            return None
        if self.word(unit_at + 1) in ("baad", "bad", "بعد", "later", "after"):
            return None
        return self._instant(i, end, amount, unit)

    def _single(self, unit_at: int, *, led: bool) -> bool:
        """Whether a unit without a count stands for one: "ghanta pehle"."""
        return not led and self.word(unit_at + 1) in AGO and self.word(unit_at) not in ("din", "دن", "day", "roz")

    def _been(self, i: int) -> bool:
        """ "has been calling for 3 days": the duration reaches to the present."""
        if self.word(i - 1) not in ("for", "since"):
            return False
        return self.word(i - 1) == "since" or any(self.word(j) == "been" for j in range(max(0, i - 7), i))

    def _instant(self, first: int, last: int, amount: float, unit: tuple[int, str]) -> Atom | None:
        seconds, name = unit
        if amount > _MAX_COUNT or (name == "year" and amount > 50):
            return None
        if name in ("month", "year"):
            months = round(amount * (12 if name == "year" else 1))
            moment = _months_back(self.today, months)
            if amount != int(amount) and name == "month":
                moment = _months_back(self.today, int(amount)) - timedelta(days=round(30 * (amount % 1)))
            return Atom("date", first, last, "month", moment)
        moment = self.now - timedelta(seconds=amount * seconds)
        if name == "minute":
            return Atom("instant", first, last, "minute", moment)
        if name == "hour":
            return Atom("instant", first, last, "hour", moment)
        return Atom("date", first, last, "week" if name == "week" else "day", moment)

    # -- days ---------------------------------------------------------------------------------

    def day(self, i: int) -> Atom | None:
        """ "aaj", "kal", "parson", "yesterday", "the day before yesterday"."""
        word = self.word(i)
        if word == "day" and self.word(i + 1) == "before" and self.word(i + 2) == "yesterday":
            return self._back(i, i + 2, 2)
        if word in LAST and self.word(i + 1) in ("roz", "روز"):
            return self._back(i, i + 1, 1)
        if word in LAST and PARTS.get(self.word(i + 1)) == 22:
            return self._back(i, i, 1)
        back = DAYS_BACK.get(word)
        if back is None:
            return None
        following = self.word(i + 1)
        if following in BLOCK_AFTER_DAY or following in ("kal", "kl", "کل") or following in TOTAL_WORDS:
            return None
        if word == "کل" and self._is_total(i + 1):
            return None
        if word in ("kal", "کل") and self.word(i - 1) in ("aaj", "aj", "آج"):
            return None
        return self._back(i, i, back)

    def _is_total(self, i: int) -> bool:
        """Whether the Urdu word for yesterday means "total" here: a sum follows."""
        if not 0 <= i < len(self.tokens):
            return False
        number = read_number(self.tokens, i)
        if number is None:
            return False
        after = self.word(number.last + 1)
        return after not in BAJE and after not in UNIT_SECONDS

    def _back(self, first: int, last: int, days: int) -> Atom:
        return Atom("date", first, last, "day", self.today - timedelta(days=days))

    def last_unit(self, i: int) -> Atom | None:
        """ "pichle hafte", "last month", "is hafte", "last Friday"."""
        word = self.word(i)
        led = word in LAST
        if not led and word not in THIS:
            return None
        unit = UNIT_SECONDS.get(self.word(i + 1))
        if unit is None:
            return None
        name = unit[1]
        if name == "week":
            if self.word(i + 2) in ("ko", "کو") and led:
                return self._weekday_atom(i, i + 2, 5)
            back = 7 if led else self.now.weekday()
            return Atom("date", i, i + 1, "week", self.today - timedelta(days=back))
        if name == "month":
            moment = _months_back(self.today, 1) if led else self.today.replace(day=1)
            return Atom("date", i, i + 1, "month", moment)
        if name == "year" and led:
            return Atom("date", i, i + 1, "month", _months_back(self.today, 12))
        return None

    def weekday(self, i: int) -> Atom | None:
        """ "peer ko", "jume ke din", "on Friday", "last Sunday"."""
        number = WEEKDAYS.get(self.word(i))
        if number is None:
            return None
        before, after = self.word(i - 1), self.word(i + 1)
        helped = after in DAY_HELP or before in DAY_BEFORE or after in ("night", "morning", "evening", "afternoon")
        if self.word(i) in WEAK_WEEKDAYS:
            helped = after in ("ko", "کو") or before in DAY_BEFORE and before not in THIS
            helped = helped or (after in ("ke", "k", "کے", "wale", "والے") and self.word(i + 2) in ("din", "roz", "دن", "روز"))
            helped = helped or (after in ("ki", "کی") and self.word(i + 2) in PARTS)
        if not helped and len(self.word(i)) < 6:
            return None
        if self.word(i) in ("hafte", "haftay", "ہفتے", "hafta") and before in LAST:
            return None
        last = i
        if after in ("ke", "k", "کے", "wale", "والے") and self.word(i + 2) in ("din", "roz", "دن", "روز"):
            last = i + 2
        first = i - 1 if before in LAST or before in ("بروز",) else i
        return self._weekday_atom(first, last, number)

    def _weekday_atom(self, first: int, last: int, number: int) -> Atom:
        back = (self.now.weekday() - number) % 7 or 7
        return self._back(first, last, back)

    def month_date(self, i: int) -> Atom | None:
        """ "15 March 2026", "March 15", "pandrah march", "5 tareekh", "in March"."""
        day = self._day_of_month(i)
        if day is not None:
            at = i + 1
            if self.word(at) in ("st", "nd", "rd", "th"):
                at += 1
            if self.word(at) == "of":
                at += 1
            month = MONTHS.get(self.word(at))
            if month:
                return self._calendar(i, at, day, month)
            if self.word(at) in TAREEKH:
                return self._latest_day(i, at, day)
            if self.word(i + 1) in ("st", "nd", "rd", "th") and self.word(i - 1) in ("the", "since", "on"):
                return self._latest_day(i, i + 1, day)
            return None
        month = MONTHS.get(self.word(i))
        if month is None:
            return None
        day = self._day_of_month(i + 1)
        if day is not None and self.tokens[i + 1].kind == "num":
            last = i + 2 if self.word(i + 2) in ("st", "nd", "rd", "th") else i + 1
            return self._calendar(i, last, day, month)
        return self._whole_month(i, month)

    def _day_of_month(self, i: int) -> int | None:
        value = self._plain(i)
        if value is None or value != int(value) or not 1 <= value <= 31:
            return None
        return int(value)

    def _whole_month(self, i: int, month: int) -> Atom | None:
        before, after = self.word(i - 1), self.word(i + 1)
        if self.word(i) in ("mar", "may", "jan", "sep", "dec", "jun") and before not in ("in", "since", "last"):
            return None
        if after not in EVENT_HELP and before not in ("in", "since", "last", "of", "is", "pichle", "پچھلے"):
            return None
        year, last = self._year_after(i)
        moment = _safe(year or self.now.year, month, 1, self.now)
        if moment is None:
            return None
        if moment > self.now and year is None:
            moment = moment.replace(year=self.now.year - 1)
        return Atom("date", i, last, "month", moment)

    def _year_after(self, last: int) -> tuple[int | None, int]:
        at = last + 1
        if self.word(at) in (",", "،"):
            at += 1
        word = self.word(at)
        if word.isdecimal() and len(word) == 4 and 2000 <= int(word) <= self.now.year:
            return int(word), at
        return None, last

    def _calendar(self, first: int, last: int, day: int, month: int) -> Atom | None:
        year, end = self._year_after(last)
        moment = _safe(year or self.now.year, month, day, self.now)
        if moment is not None and moment > self.now and year is None:
            moment = _safe(self.now.year - 1, month, day, self.now)
        return None if moment is None else Atom("date", first, end, "day", moment)

    def _latest_day(self, first: int, last: int, day: int) -> Atom | None:
        for months in range(3):
            start = _months_back(self.today.replace(day=1), months)
            moment = _safe(start.year, start.month, day, self.now)
            if moment is not None and moment <= self.now:
                return Atom("date", first, last, "day", moment)
        return None

    def festival(self, i: int) -> Atom | None:
        """Ramzan, Eid and Muharram, the latest that has begun."""
        word = self.word(i)
        if word not in RAMZAN and word not in EID and word not in MUHARRAM:
            return None
        before, after = self.word(i - 1), self.word(i + 1)
        last = i
        big = before in BIG_EID
        if word in EID:
            for probe in range(i + 1, i + 4):
                if self.word(probe) in BIG_EID:
                    big, last = True, probe
                elif self.word(probe) in ("fitr", "فطر", "الفطر", "fiter", "fitar"):
                    last = probe
        if word in RAMZAN and before in ("muhammad", "mohammad", "محمد"):
            return None
        if self.word(last + 1) not in EVENT_HELP and before not in EVENT_HELP and after not in EVENT_HELP:
            return None
        if word in RAMZAN:
            # Moon sighting in Pakistan runs a day behind the tabular calendar.
            return self._hijri(i, last, 9, 1, -1, "month")
        if word in MUHARRAM:
            return self._hijri(i, last, 1, 1, 0, "month")
        first = i - 1 if before in BIG_EID else i
        return self._hijri(first, last, *((12, 10) if big else (10, 1)), 0, "day")

    def _hijri(self, first: int, last: int, month: int, day: int, offset: int, precision: Precision) -> Atom | None:
        try:
            year = to_hijri(self.now.date()).year
            for candidate in (year, year - 1):
                start = from_hijri((candidate, month, day), offset=offset)
                moment = self.today.replace(year=start.year, month=start.month, day=start.day)
                if moment <= self.now:
                    return Atom("date", first, last, precision, moment)
        except ValueError:
            return None
        return None

    # -- hours --------------------------------------------------------------------------------

    def part(self, i: int) -> Atom | None:
        """ "raat", "subah", "shaam ko", "aadhi raat"; greetings and habits are not moments."""
        word = self.word(i)
        hour = PARTS.get(word)
        if hour is None or self.word(i - 1) in GREETING or self.word(i + 1) in ("bakhair", "بخیر", "bakhir"):
            return None
        before, after = self.word(i - 1), self.word(i + 1)
        if before in HABIT or after in HABIT or after in PARTS or before in PARTS:
            return None
        if before in ("ek", "aik", "ایک", "one") or (self._plain(i - 1) is not None and after not in AGO):
            return None  # "ek raat me", "2 raat": a length of time
        if word in _ENGLISH_PARTS and before and not (
            before in _ENGLISH_LEADS or before in WEEKDAYS or before in DAYS_BACK or self.tokens[i - 1].kind == "punct"
        ):
            return None  # "a night call centre", "the whole night"
        first = i
        if before in ("aadhi", "adhi", "آدھی") and hour == 22:
            first, hour = i - 1, 0
        if before in LAST and hour != 22:
            return None
        # A bare "raat" may be anything; "raat ko", "raat se", "in the morning" say when.
        weak = word in ("noon", "rat", "rt", "suba", "asar", "شب") and after not in DAY_HELP
        return Atom("part", first, i, "part_of_day", hour=hour, weak=weak)

    def clock(self, i: int) -> Atom | None:
        """ "10 baje", "sarhe das baje", "5 pm", "4am"."""
        counted = self._clock_count(i)
        if counted is None:
            return None
        value, last = counted
        after = self.word(last + 1)
        meridiem = "am" if after in AM else "pm" if after in PM else ""
        end = last + 1
        if not meridiem and after in ("a", "p") and self.word(last + 2) == "." and self.word(last + 3) == "m":
            meridiem, end = after + "m", last + 3
        if not meridiem and after not in BAJE:
            return None
        hour, minute = int(value), round(value % 1 * 60)
        if self.tokens[last].kind == "num" and "." in self.tokens[last].norm and last == i:
            minute = int(self.tokens[last].norm.split(".")[1][:2])
        if not 0 <= hour <= 24 or minute > 59:
            return None
        if after in BAJE and self.word(end + 1) in ("kar", "kr", "کر"):
            more = self._plain(end + 2)
            if more is not None and more < 60 and UNIT_SECONDS.get(self.word(end + 3), (0, ""))[0] == 60:
                minute, end = int(more), end + 3
        return Atom("clock", i, end, "minute" if minute else "hour", hour=hour % 24, minute=minute, meridiem=meridiem)

    def _clock_count(self, i: int) -> tuple[float, int] | None:
        word = self.word(i)
        if word in _ADDED:
            following = self._plain(i + 1)
            if following is not None:
                return following + _ADDED[word], i + 1
        if word in _FRACTIONS:
            return _FRACTIONS[word], i
        plain = self._plain(i)
        return None if plain is None else (plain, i)

    def present(self, i: int) -> Atom | None:
        """ "abhi", "just now"."""
        if self.word(i) not in NOW or self.word(i + 1) in ("tak", "tk", "تک", "bhi", "b", "بھی"):
            return None
        if self.word(i) == "now" and self.word(i - 1) not in ("just", "right"):
            return None
        doubled = self.word(i + 1) == self.word(i) or self.word(i) == "now"
        done = any(self.word(j) in _HAPPENED for j in range(i + 1, i + 7))
        if not doubled and not done and len(self.tokens) > 2:
            return None  # "abhi bharo": at once, or "not yet"
        first = i - 1 if self.word(i - 1) in ("just", "right") else i
        last = i + 1 if self.word(i + 1) == self.word(i) else i
        return Atom("instant", first, last, "minute", self.now)


def find_atoms(folded: str, tokens: Sequence[Token], now: datetime) -> list[Atom]:
    """All atoms of a message, in order, without overlaps.

    Args:
        folded: The text with its digits folded to ASCII, offsets unchanged.
        tokens: Its tokens.
        now: The moment to resolve against, aware.
    """
    reader = _Reader(tokens, now)
    found = _numeric_atoms(folded, tokens, reader)
    taken = {i for atom in found for i in range(atom.first, atom.last + 1)}
    readers: tuple[Callable[[int], Atom | None], ...] = (
        reader.ago,
        reader.month_date,
        reader.clock,
        reader.last_unit,
        reader.day,
        reader.weekday,
        reader.festival,
        reader.part,
        reader.present,
    )
    i = 0
    while i < len(tokens):
        atom = None
        if i not in taken and tokens[i].kind != "punct":
            atom = next((a for a in (read(i) for read in readers) if a is not None), None)
        if atom is None or any(j in taken for j in range(max(atom.first, i), atom.last + 1)):
            i += 1
            continue
        found.append(atom)
        i = atom.last + 1
    return sorted(found, key=lambda a: a.first)


def _numeric_atoms(folded: str, tokens: Sequence[Token], reader: _Reader) -> list[Atom]:
    """ "12/11/2026" and "17:45", found by pattern because they run over several tokens."""
    starts = {t.start: i for i, t in enumerate(tokens)}
    ends = {t.end: i for i, t in enumerate(tokens)}
    found = []
    for match in _NUMERIC_DATE.finditer(folded):
        first, last = starts.get(match.start()), ends.get(match.end())
        moment = _numeric_date(match, reader.now)
        if first is not None and last is not None and moment is not None:
            found.append(Atom("date", first, last, "day", moment))
    for match in _CLOCK.finditer(folded):
        first, last = starts.get(match.start()), ends.get(match.end())
        if first is None or last is None:
            continue
        after = reader.word(last + 1)
        meridiem = "am" if after in AM else "pm" if after in PM else ""
        if meridiem or after in BAJE:
            last += 1
        hour, minute = int(match.group(1)), int(match.group(2))
        found.append(Atom("clock", first, last, "minute", hour=hour, minute=minute, meridiem=meridiem))
    return found


def _numeric_date(match: re.Match[str], now: datetime) -> datetime | None:
    a, b, c = (int(match.group(n)) for n in (1, 3, 4))
    if len(match.group(1)) == 4:
        orders = [(a, b, c)]
    else:
        year = c + 2000 if len(match.group(4)) == 2 else c
        orders = [(year, b, a), (year, a, b)]
    moments = [m for m in (_safe(*order, now) for order in orders) if m is not None]
    return next((m for m in moments if m <= now), None)


def _safe(year: int, month: int, day: int, now: datetime) -> datetime | None:
    """The start of a day, or None when the calendar has no such day."""
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    if not 1990 <= found.year <= now.year + 1:
        return None
    return datetime(found.year, found.month, found.day, tzinfo=now.tzinfo)


def _months_back(moment: datetime, months: int) -> datetime:
    index = moment.year * 12 + moment.month - 1 - months
    year, month = index // 12, index % 12 + 1
    for day in range(moment.day, moment.day - 4, -1):
        try:
            return moment.replace(year=year, month=month, day=day)
        except ValueError:
            continue
    return moment
