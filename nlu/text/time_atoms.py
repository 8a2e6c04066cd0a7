"""The pieces a moment is made of: a date, a part of the day, a clock time, or "two hours ago"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import datetime

from nlu.text.numerals import small_number
from nlu.text.scripts import word_set
from nlu.text.time_days import CalendarReader, safe_day
from nlu.text.time_reader import ADDED, FRACTIONS, Atom
from nlu.text.time_words import (
    AGO,
    AM,
    BAJE,
    DAY_HELP,
    DAYS_BACK,
    EID,
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
    THIS,
    UNIT_SECONDS,
    WEEKDAYS,
)
from nlu.text.tokens import Token

_ENGLISH_PARTS = frozenset({"morning", "evening", "night", "afternoon", "noon", "midnight"})
_ENGLISH_LEADS = word_set(
    "the this that last at in late early every since around by one ki ko ke aaj kal"
)
_STILL = word_set("hai hy he hain tak tk bhi nahi nai nhi sirf to ہے ہیں تک بھی نہیں صرف تو")
_AT = word_set("at around about approximately")
_NOT_HOURS = (
    UNIT_SECONDS.keys()
    | MONTHS.keys()
    | word_set("k hazar thousand lac lakh rupees rs people times percent of st nd rd th")
)
_ONE = word_set("ek aik ik ایک one")
_HAPPENED = word_set(
    "gaye gae gaya gya gayi gai hua hui huwa huay aya aaya ayi aayi nikle nikal kate kata kat "
    "گئے گیا گئی ہوا ہوئی ہوئے آیا آئی کٹے کٹ نکلے نکل"
)


# "on 9/11", "9/11 ko": day and month without a year need a word that makes them a date.
_DAY_MONTH = re.compile(r"(?<![\d,./+-])(\d{1,2})[/-](\d{1,2})(?![\d,/-]|\.\d)")
_ON = word_set("on since dated date tareekh tarikh of مورخہ تاریخ")
_ON_AFTER = word_set("ko کو")
_NUMERIC_DATE = re.compile(r"(?<![\d,.+-])(\d{1,4})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d,]|[-/]\d)")
_CLOCK = re.compile(r"(?<![\d:,.])([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?(?![\d:])")


class _Reader(CalendarReader):
    """Reads the hours as well."""

    # -- hours --------------------------------------------------------------------------------

    def part(self, i: int) -> Atom | None:
        """Read "raat", "subah", "shaam ko", "aadhi raat"; greetings and habits are not moments."""
        word = self.word(i)
        hour = PARTS.get(word)
        if (
            hour is None
            or self.word(i - 1) in GREETING
            or self.word(i + 1) in ("bakhair", "بخیر", "bakhir")
        ):
            return None
        before, after = self.word(i - 1), self.word(i + 1)
        if before in HABIT or after in HABIT or after in PARTS or before in PARTS:
            return None
        if before == "by" or (before in ("din", "دن") and self.word(i - 2) in _ONE):
            return None  # "by evening", "ek din subah": no particular day
        if before in _ONE or (self.plain(i - 1) is not None and after not in AGO):
            return None  # "ek raat me", "2 raat": a length of time
        if (
            word in _ENGLISH_PARTS
            and before
            and not (
                before in _ENGLISH_LEADS
                or before in WEEKDAYS
                or before in DAYS_BACK
                or self.tokens[i - 1].kind == "punct"
            )
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
        """Read "10 baje", "sarhe das baje", "5 pm", "4am"."""
        counted = self._clock_count(i)
        if counted is None:
            return None
        value, last = counted
        after = self.word(last + 1)
        meridiem = "am" if after in AM else "pm" if after in PM else ""
        end = last + 1
        if (
            not meridiem
            and after in ("a", "p")
            and self.word(last + 2) == "."
            and self.word(last + 3) == "m"
        ):
            meridiem, end = after + "m", last + 3
        if not meridiem and after not in BAJE:
            return self._bare_hour(i, value, last)
        hour, minute = int(value), round(value % 1 * 60)
        if self.tokens[last].kind == "num" and "." in self.tokens[last].norm and last == i:
            minute = int(self.tokens[last].norm.split(".")[1][:2])
        if not 0 <= hour <= 24 or minute > 59:
            return None
        if after in BAJE and self.word(end + 1) in ("kar", "kr", "کر"):
            more = self.plain(end + 2)
            if (
                more is not None
                and more < 60
                and UNIT_SECONDS.get(self.word(end + 3), (0, ""))[0] == 60
            ):
                minute, end = int(more), end + 3
        return Atom(
            "clock",
            i,
            end,
            "minute" if minute else "hour",
            hour=hour % 24,
            minute=minute,
            meridiem=meridiem,
        )

    def _bare_hour(self, i: int, value: float, last: int) -> Atom | None:
        """Read "at 10" in "this morning at 10": an hour only beside a day or a part of it."""
        hour = int(value)
        alone = self.tokens[last + 1 : last + 2]
        if self.word(i - 1) not in _AT or value != hour or not 1 <= hour <= 12:
            return None
        if alone and alone[0].kind != "punct":
            after = alone[0]
            if after.kind == "num" or after.norm in _NOT_HOURS or after.glued:
                return None
        return Atom("clock", i, last, "hour", hour=hour, weak=True)

    def _clock_count(self, i: int) -> tuple[float, int] | None:
        word = self.word(i)
        if word in ADDED:
            following = self.plain(i + 1)
            if following is not None:
                return following + ADDED[word], i + 1
        if word in FRACTIONS:
            return FRACTIONS[word], i
        plain = self.plain(i)
        return None if plain is None else (plain, i)

    def present(self, i: int) -> Atom | None:
        """Read "abhi", "just now"."""
        if self.word(i) not in NOW or self.word(i + 1) in ("tak", "tk", "تک", "bhi", "b", "بھی"):
            return None
        if self.word(i) == "now" and self.word(i - 1) not in ("just", "right"):
            return None
        doubled = self.word(i + 1) == self.word(i) or self.word(i) == "now"
        done = any(self.word(j) in _HAPPENED for j in range(i + 1, i + 7))
        if not doubled and self.word(i + 1) in _STILL:
            return None  # "bank ka paisa abhi hai": nothing has happened to it
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
        if i not in taken and _may_start(tokens[i]):
            atom = next((a for a in (read(i) for read in readers) if a is not None), None)
        if atom is None or any(j in taken for j in range(max(atom.first, i), atom.last + 1)):
            i += 1
            continue
        found.append(atom)
        i = atom.last + 1
    return sorted(found, key=lambda a: a.first)


_STARTERS = frozenset(
    LAST
    | THIS
    | NOW
    | RAMZAN
    | EID
    | MUHARRAM
    | {"the", "day"}
    | word_set("yakum yakam یکم")
    | DAYS_BACK.keys()
    | PARTS.keys()
    | WEEKDAYS.keys()
    | MONTHS.keys()
    | UNIT_SECONDS.keys()
    | FEW.keys()
    | ADDED.keys()
    | FRACTIONS.keys()
)


def _may_start(token: Token) -> bool:
    """A quick look, so that most words of a message cost nothing."""
    if token.kind == "num":
        return len(token.norm) <= 4
    return token.kind == "word" and (
        token.norm in _STARTERS or small_number(token.norm) is not None
    )


def _numeric_atoms(folded: str, tokens: Sequence[Token], reader: _Reader) -> list[Atom]:
    """Read "12/11/2026" and "17:45", found by pattern because they run over several tokens."""
    starts = {t.start: i for i, t in enumerate(tokens)}
    ends = {t.end: i for i, t in enumerate(tokens)}
    found = []
    for match in _NUMERIC_DATE.finditer(folded):
        first, last = starts.get(match.start()), ends.get(match.end())
        moment = _numeric_date(match, reader.now)
        if first is not None and last is not None and moment is not None:
            found.append(Atom("date", first, last, "day", moment))
    for match in _DAY_MONTH.finditer(folded):
        first, last = starts.get(match.start()), ends.get(match.end())
        if first is None or last is None:
            continue
        if reader.word(first - 1) in _ON or reader.word(last + 1) in _ON_AFTER:
            dated = reader.latest(int(match.group(1)), int(match.group(2)))
            if dated is not None:
                found.append(Atom("date", first, last, "day", dated))
    for match in _CLOCK.finditer(folded):
        first, last = starts.get(match.start()), ends.get(match.end())
        if first is None or last is None:
            continue
        after = reader.word(last + 1)
        meridiem = "am" if after in AM else "pm" if after in PM else ""
        if meridiem or after in BAJE:
            last += 1
        hour, minute = int(match.group(1)), int(match.group(2))
        found.append(
            Atom("clock", first, last, "minute", hour=hour, minute=minute, meridiem=meridiem)
        )
    return found


def _numeric_date(match: re.Match[str], now: datetime) -> datetime | None:
    a, b, c = (int(match.group(n)) for n in (1, 3, 4))
    if len(match.group(1)) == 4:
        orders = [(a, b, c)]
    else:
        year = c + 2000 if len(match.group(4)) == 2 else c
        orders = [(year, b, a), (year, a, b)]
    moments = [m for m in (safe_day(*order, now) for order in orders) if m is not None]
    return next((m for m in moments if m <= now), None)
