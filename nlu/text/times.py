"""When it happened: dates, days, hours and "two hours ago", always resolved to the past.

A complaint tells of what has happened, so "kal" is yesterday, a weekday is its last occurrence and
a day without a year is the latest one that is not in the future. Dates are day/month/year. Zone:
Asia/Karachi, UTC+5 without daylight saving. Ramzan and Eid come from the tabular Hijri calendar
of `pakdatakit`, right to a day or two.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from nlu.text.scripts import fold_digits
from nlu.text.time_atoms import find_atoms
from nlu.text.time_reader import Atom, Precision
from nlu.text.time_words import AGO, FILLER, LEADING, SINCE, TRAILING
from nlu.text.tokens import Token, tokenise

__all__ = ["KARACHI", "Time", "find_times", "parse_time"]

KARACHI = timezone(timedelta(hours=5), "Asia/Karachi")
_MAX_GAP = 3  # filler words between a day and its hour
_NIGHT = 22


@dataclass(frozen=True, slots=True)
class Time:
    """A moment found in a text.

    Attributes:
        start: Offset of its first character in the original text.
        end: Offset after its last character.
        text: The words themselves, `original[start:end]`.
        value: The moment, aware, Asia/Karachi, never after the `now` it was resolved against.
        precision: How exact the words were.
        vague: Whether it counts only where the text names no other moment ("2 months have passed").
        bare_part: Whether it is a part of a day without a day: "raat ko".
    """

    start: int
    end: int
    text: str
    value: datetime
    precision: Precision
    vague: bool = False
    bare_part: bool = False


def find_times(text: str, now: datetime) -> list[Time]:
    """Find the moments in `text`, in order, without overlaps, resolved before `now`.

    Args:
        text: The message.
        now: When it was written; a naive value is taken as Asia/Karachi.

    Never raises; linear in the length of `text`.
    """
    here = now.replace(tzinfo=KARACHI) if now.tzinfo is None else now.astimezone(KARACHI)
    tokens = tokenise(text)
    atoms = find_atoms(fold_digits(text), tokens, here)
    return [_resolve(text, tokens, group, here) for group in _groups(tokens, atoms)]


def parse_time(text: str, now: datetime) -> Time | None:
    """Read a whole answer to "when?"; the most exact moment wins, the first among equals."""
    found = find_times(text, now)
    order = {"minute": 0, "hour": 1, "part_of_day": 2, "day": 3, "week": 4, "month": 5}
    return min(found, key=lambda t: order[t.precision], default=None)


def _groups(tokens: list[Token], atoms: list[Atom]) -> list[list[Atom]]:
    """Neighbouring pieces of one moment: "kal" + "raat" + "10 baje"."""
    groups: list[list[Atom]] = []
    for atom in atoms:
        if groups and _joins(tokens, groups[-1], atom):
            groups[-1].append(atom)
        else:
            groups.append([atom])
    return [g for g in groups if any(not a.weak for a in g)]


def _joins(tokens: list[Token], group: list[Atom], atom: Atom) -> bool:
    kinds = {a.kind for a in group}
    if atom.kind in kinds or "instant" in kinds or atom.kind == "instant":
        return False
    between = tokens[group[-1].last + 1 : atom.first]
    return len(between) <= _MAX_GAP and all(t.norm in FILLER for t in between)


def _resolve(text: str, tokens: list[Token], group: list[Atom], now: datetime) -> Time:
    first, last = group[0].first, group[-1].last
    while first and tokens[first - 1].norm in LEADING:
        first -= 1
    last = _with_postposition(tokens, last)
    value, precision = _moment({a.kind: a for a in group}, now)
    start, end = tokens[first].start, tokens[last].end
    return Time(
        start,
        end,
        text[start:end],
        min(value, now),
        precision,
        vague=any(atom.vague for atom in group),
        bare_part=all(atom.kind == "part" for atom in group),
    )


def _with_postposition(tokens: list[Token], last: int) -> int:
    """The last token with the postposition that belongs to it: "se", "ko", "mein", "se pehle"."""
    following = [t.norm for t in tokens[last + 1 : last + 3]]
    if following and following[0] in TRAILING:
        return last + 1 + (len(following) > 1 and following[0] in SINCE and following[1] in AGO)
    if (
        len(following) > 1
        and following[0] in ("ke", "k", "کے")
        and following[1] in ("baad", "bad", "بعد")
    ):
        return last + 2
    return last


def _moment(parts: dict[str, Atom], now: datetime) -> tuple[datetime, Precision]:
    instant, date = parts.get("instant"), parts.get("date")
    part, clock = parts.get("part"), parts.get("clock")
    if instant is not None:
        return instant.moment or now, instant.precision
    day = (date.moment if date and date.moment else now).replace(
        hour=0, minute=0, second=0, microsecond=0
    )
    if clock is not None:
        return _at_clock(day, clock, part, now, fixed=date is not None), clock.precision
    if part is not None:
        value = day + timedelta(hours=part.hour)
        if value > now and (date is None or part.hour >= _NIGHT):
            value -= timedelta(days=1)
        return value, "part_of_day"
    return day, date.precision if date else "day"


def _at_clock(
    day: datetime, clock: Atom, part: Atom | None, now: datetime, *, fixed: bool
) -> datetime:
    """The hour of the clock on its day; without a day, the last time the clock showed it."""
    hours = _possible_hours(clock, part)
    night_after_midnight = part is not None and part.hour >= _NIGHT and hours[0] < 6
    values = [day + timedelta(hours=h, minutes=clock.minute) for h in hours]
    if fixed:
        if night_after_midnight:
            # "kal raat 2 baje" is the night that began yesterday.
            values = [v + timedelta(days=1) for v in values]
            values = [v if v <= now else v - timedelta(days=1) for v in values]
        past = [v for v in values if v <= now]
        return past[0] if past else values[0]
    past = [v if v <= now else v - timedelta(days=1) for v in values]
    return max(past)


def _possible_hours(clock: Atom, part: Atom | None) -> list[int]:
    hour = clock.hour
    if clock.meridiem == "am":
        return [hour % 12]
    if clock.meridiem == "pm":
        return [hour % 12 + 12]
    if hour > 12 or hour == 0:
        return [hour % 24]
    if part is None:
        return [hour % 12 + 12, hour] if hour < 7 or hour == 12 else [hour, hour % 12 + 12]
    if part.hour < 12:
        return [hour % 12 if part.hour < 8 or hour < 12 else 12]
    if part.hour >= _NIGHT:
        return [hour + 12 if 6 <= hour < 12 else hour % 12]
    return [hour if part.hour == 13 and hour in (10, 11) else hour % 12 + 12]
