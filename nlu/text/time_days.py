"""Days, weeks, months and festivals, and how long ago: the calendar part of a moment."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from pakdatakit import from_hijri, to_hijri

from nlu.text.numerals import read_number
from nlu.text.scripts import fold_digits, word_set
from nlu.text.time_reader import MAX_COUNT, Atom, Precision, TokenReader
from nlu.text.time_words import (
    AGO,
    BAJE,
    BIG_EID,
    BLOCK_AFTER_DAY,
    DAY_BEFORE,
    DAY_HELP,
    DAYS_BACK,
    EID,
    EVENT_HELP,
    FUTURE,
    LAST,
    MONTHS,
    MUHARRAM,
    PARTS,
    RAMZAN,
    SINCE,
    TAREEKH,
    THIS,
    TOTAL_WORDS,
    UNIT_SECONDS,
    WEAK_WEEKDAYS,
    WEEKDAYS,
)

_MONTH_LEADS = word_set("in since last of is pichle early late mid about around until from پچھلے")
# "4 mahine ho gaye": the time that has gone by reaches to the present.
_PASSED = word_set(
    "ho hogaye hogae hogye hogey hogai guzar guzray guzre guzarey beet ہو ہوگئے ہوگئی گزر گذر بیت"
)
_AND = word_set("and aur or اور")
_FIRST = word_set("yakum yakam یکم")
_AFTERWARDS = word_set("baad bad bad بعد")
_GOING_ON = word_set("now rahi raha rahe rha rhi rhe ab رہا رہی رہے اب")
_PASSED_AFTER_HO = word_set(
    "gaye gae gai gye gy gey gayi gaey chuke chukay chuka chuki گئے گئی گیے چکے چکا چکی"
)


class CalendarReader(TokenReader):
    """Reads the calendar words of one message."""

    # -- relative -----------------------------------------------------------------------------

    def ago(self, i: int) -> Atom | None:
        """Read "do ghante pehle", "3 mahine se", "ghanta pehle", "an hour ago", "last 10 days"."""
        lead = i
        if self.word(i) == "the" and self.word(i + 1) in LAST:
            lead = i + 1
        led = self.word(lead) in LAST
        start = lead + 1 if led else i
        counted = self._counted(start)
        unit_at = counted[1] + 1 if counted else start
        unit = UNIT_SECONDS.get(self.word(unit_at))
        if unit is None or (counted is None and not self._single(unit_at, led=led)):
            return None
        amount = counted[0] if counted else 1.0
        if unit[1] == "hour":
            more, unit_at = self._beside_the_hours(unit_at)
            amount += more
        end = unit_at
        for probe in range(unit_at + 1, unit_at + 3):
            if self.word(probe) in AGO:
                end = probe
                break
            if self.word(probe) in SINCE and self.word(probe + 1) not in (
                "zyada",
                "ziyada",
                "زیادہ",
                "andar",
            ):
                end = probe
                break
            if self.word(probe) not in ("hi", "ہی", "k", "ke", "کے", "qareeb"):
                break
        if end == unit_at and not (led and counted) and not self._been(i, unit[1]):
            return self._passed(i, unit_at, amount, unit) if counted else None
        if self.word(unit_at + 1) in ("baad", "bad", "بعد", "later", "after"):
            return None
        return self._instant(i, end, amount, unit)

    def _counted(self, i: int) -> tuple[float, int] | None:
        """How many units: as ``count``, and "half an", "1 and a half"."""
        if self.word(i) == "half" and self.word(i + 1) in ("a", "an"):
            return 0.5, i + 1
        counted = self.count(i)
        if counted and self._and_a_half(counted[1] + 1):
            return counted[0] + 0.5, counted[1] + 3
        return counted

    def _and_a_half(self, i: int) -> bool:
        return [self.word(i + step) for step in range(3)] == ["and", "a", "half"]

    def _beside_the_hours(self, unit_at: int) -> tuple[float, int]:
        """The part of an hour behind "2 ghante": "15 minute", "aur das minute", "and a half"."""
        after = unit_at + 1
        if self._and_a_half(after):
            return 0.5, unit_at + 3
        minutes = self.count(after + (self.word(after) in _AND))
        if minutes is None or UNIT_SECONDS.get(self.word(minutes[1] + 1), (0, ""))[1] != "minute":
            return 0.0, unit_at
        return minutes[0] / 60, minutes[1] + 1

    def _passed(
        self, first: int, unit_at: int, amount: float, unit: tuple[int, str]
    ) -> Atom | None:
        """Read "4 mahine ho gaye", "2 hafte guzar gaye"; hours that passed say little."""
        after = self.word(unit_at + 1)
        gone = after in _PASSED and (
            after not in ("ho", "ہو", "guzar", "beet", "گزر", "گذر", "بیت")
            or self.word(unit_at + 2) in _PASSED_AFTER_HO
        )
        if not gone or unit[1] not in ("day", "week", "month"):
            return None
        atom = self._instant(first, unit_at, amount, unit)
        return None if atom is None else replace(atom, vague=True)

    def _single(self, unit_at: int, *, led: bool) -> bool:
        """Whether a unit without a count stands for one: "ghanta pehle"."""
        return (
            not led
            and self.word(unit_at + 1) in AGO
            and self.word(unit_at) not in ("din", "دن", "day", "roz")
        )

    def _been(self, i: int, name: str) -> bool:
        """Read "has been calling for 3 days": the duration reaches to the present."""
        if self.word(i - 1) not in ("for", "since"):
            return False
        lately = {self.word(j) for j in range(max(0, i - 7), i)}
        if self.word(i - 1) == "since" or "been" in lately:
            return True
        return bool(lately & _GOING_ON) and name in ("week", "month")

    def _instant(self, first: int, last: int, amount: float, unit: tuple[int, str]) -> Atom | None:
        seconds, name = unit
        if amount > MAX_COUNT or (name == "year" and amount > 50):
            return None
        if name in ("month", "year"):
            months = round(amount * (12 if name == "year" else 1))
            moment = months_back(self.today, months)
            if amount != int(amount) and name == "month":
                moment = months_back(self.today, int(amount)) - timedelta(
                    days=round(30 * (amount % 1))
                )
            return Atom("date", first, last, "month", moment)
        moment = self.now - timedelta(seconds=amount * seconds)
        if name == "minute":
            return Atom("instant", first, last, "minute", moment)
        if name == "hour":
            return Atom("instant", first, last, "hour", moment)
        return Atom("date", first, last, "week" if name == "week" else "day", moment)

    # -- days ---------------------------------------------------------------------------------

    def day(self, i: int) -> Atom | None:
        """Read "aaj", "kal", "parson", "yesterday", "the day before yesterday"."""
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
        if (
            following in BLOCK_AFTER_DAY
            or following in ("kal", "kl", "کل")
            or following in TOTAL_WORDS
        ):
            return None
        if back == 1 and any(self.word(j) in FUTURE for j in range(i + 1, i + 5)):
            return None  # "kal de dunga": tomorrow
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
        """Read "pichle hafte", "last month", "is hafte", "last Friday"."""
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
            moment = months_back(self.today, 1) if led else self.today.replace(day=1)
            return Atom("date", i, i + 1, "month", moment)
        if name == "year" and led:
            return Atom("date", i, i + 1, "month", months_back(self.today, 12))
        return None

    def weekday(self, i: int) -> Atom | None:
        """Read "peer ko", "jume ke din", "on Friday", "last Sunday"."""
        number = WEEKDAYS.get(self.word(i))
        if number is None:
            return None
        before, after = self.word(i - 1), self.word(i + 1)
        if before == "by":
            return None  # a day by which something is demanded
        helped = (
            after in DAY_HELP
            or (after in SINCE and self.word(i) not in WEAK_WEEKDAYS)
            or before in DAY_BEFORE
            or after in ("night", "morning", "evening", "afternoon")
        )
        if self.word(i) in WEAK_WEEKDAYS:
            helped = after in ("ko", "کو") or before in DAY_BEFORE and before not in THIS
            helped = helped or (
                after in ("ke", "k", "کے", "wale", "والے")
                and self.word(i + 2) in ("din", "roz", "دن", "روز")
            )
            helped = helped or (after in ("ki", "کی") and self.word(i + 2) in PARTS)
        if not helped and len(self.word(i)) < 6:
            return None
        if self.word(i) in ("hafte", "haftay", "ہفتے", "hafta") and before in LAST:
            return None
        last = i
        if after in ("ke", "k", "کے", "wale", "والے") and self.word(i + 2) in (
            "din",
            "roz",
            "دن",
            "روز",
        ):
            last = i + 2
        first = i - 1 if before in LAST or before in ("بروز",) else i
        return self._weekday_atom(first, last, number)

    def _weekday_atom(self, first: int, last: int, number: int) -> Atom:
        back = (self.now.weekday() - number) % 7 or 7
        return self._back(first, last, back)

    def month_date(self, i: int) -> Atom | None:
        """Read "15 March 2026", "March 15", "pandrah march", "5 tareekh", "in March"."""
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
            if self.word(i + 1) in ("st", "nd", "rd", "th") and self.word(i - 1) in (
                "the",
                "since",
                "on",
            ):
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
        value = 1.0 if self.word(i) in _FIRST else self.plain(i)
        if value is None or value != int(value) or not 1 <= value <= 31:
            return None
        return int(value)

    def _whole_month(self, i: int, month: int) -> Atom | None:
        before, after = self.word(i - 1), self.word(i + 1)
        if self.word(i) in ("mar", "may", "jan", "sep", "dec", "jun") and before not in (
            "in",
            "since",
            "last",
        ):
            return None
        year, last = self._year_after(i)
        if year is None and after not in EVENT_HELP and before not in _MONTH_LEADS:
            return None
        moment = safe_day(year or self.now.year, month, 1, self.now)
        if moment is None:
            return None
        if moment > self.now and year is None:
            moment = moment.replace(year=self.now.year - 1)
        return Atom("date", i, last, "month", moment)

    def _year_after(self, last: int) -> tuple[int | None, int]:
        at = last + 1
        if self.word(at) in (",", "،"):
            at += 1
        word = fold_digits(self.word(at))
        if word.isdecimal() and len(word) == 4 and 2000 <= int(word) <= self.now.year:
            return int(word), at
        return None, last

    def latest(self, day: int, month: int) -> datetime | None:
        """The last time this day of this month came, None for no such day."""
        moment = safe_day(self.now.year, month, day, self.now)
        if moment is not None and moment > self.now:
            moment = safe_day(self.now.year - 1, month, day, self.now)
        return moment

    def _calendar(self, first: int, last: int, day: int, month: int) -> Atom | None:
        year, end = self._year_after(last)
        moment = safe_day(year or self.now.year, month, day, self.now)
        if moment is not None and moment > self.now and year is None:
            moment = safe_day(self.now.year - 1, month, day, self.now)
        return None if moment is None else Atom("date", first, end, "day", moment)

    def _latest_day(self, first: int, last: int, day: int) -> Atom | None:
        for months in range(3):
            start = months_back(self.today.replace(day=1), months)
            moment = safe_day(start.year, start.month, day, self.now)
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
        if (
            self.word(last + 1) not in EVENT_HELP
            and before not in EVENT_HELP
            and after not in EVENT_HELP
        ):
            return None
        behind = 1 if self.word(last + 1) in ("ke", "k", "kay", "کے") else 0
        if word in RAMZAN:
            # Moon sighting in Pakistan runs a day behind the tabular calendar.
            atom = self._hijri(i, last, 9, 1, -1, "month")
        elif word in MUHARRAM:
            atom = self._hijri(i, last, 1, 1, 0, "month")
        else:
            first = i - 1 if before in BIG_EID else i
            atom = self._hijri(first, last, *((12, 10) if big else (10, 1)), 0, "day")
        # "eid ke baad double ho ga": often a promise; "eid ke baad se" is none.
        after_it = self.word(last + behind + 1) in _AFTERWARDS
        if atom and after_it and self.word(last + behind + 2) not in SINCE:
            return replace(atom, vague=True)
        return atom

    def _hijri(
        self, first: int, last: int, month: int, day: int, offset: int, precision: Precision
    ) -> Atom | None:
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


def safe_day(year: int, month: int, day: int, now: datetime) -> datetime | None:
    """The start of a day, or None when the calendar has no such day."""
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    if not 1990 <= found.year <= now.year + 1:
        return None
    return datetime(found.year, found.month, found.day, tzinfo=now.tzinfo)


def months_back(moment: datetime, months: int) -> datetime:
    """The same day `months` calendar months earlier, or the last day that month has."""
    index = moment.year * 12 + moment.month - 1 - months
    year, month = index // 12, index % 12 + 1
    for day in range(moment.day, moment.day - 4, -1):
        try:
            return moment.replace(year=year, month=month, day=day)
        except ValueError:
            continue
    return moment
