"""Hours in which nobody may be written to unasked: read from plain words, and kept.

A citizen tells when we may write ("subah 9 se sham 5"), or when not ("raat ko nahi"). Kept is the
quiet time, in minutes of the day in Pakistan, which has no summer time. What is read is always
shown back before it counts, so a guess may be wrong, but never silently.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from actions.fields import KARACHI
from content.facts import phrase
from content.safety import HourWords, Part
from nlu.text.scripts import fold_digits, normalise
from storage.tables import Conversation

DAY: Final = 24 * 60
HALF_DAY: Final = 12 * 60
MOST_WORDS: Final = 14
# "Us ne raat ko message kiya aur paise nahi diye" is a story.
MOST_WORDS_WITHOUT_HOUR: Final = 8
MOST_WORDS_OF_ANY: Final = 4  # "kabhi bhi", "at any time"
# A time, or a word; "9am" is two of them.
_TOKENS: Final = re.compile(r"\d+(?:[:.]\d\d)?|[^\W\d_]+")
_TIME: Final = re.compile(r"(\d{1,2})(?:[:.](\d\d))?")
_AM_PM: Final = re.compile(r"(?<![^\W\d_])([ap])\.\s?m\b\.?")
# Where the twelve hours begin for an hour without a part of the day.
_WAKING, _LATE, _FORENOON, _AFTERNOON = 6, 18, 0, 12


@dataclass(frozen=True)
class Quiet:
    """The time in which nothing is pushed; both None for none.

    Attributes:
        start: Minute of the day at which it begins.
        end: Minute at which it ends; may be before `start`: over midnight.
    """

    start: int | None = None
    end: int | None = None


@dataclass(frozen=True)
class _Clock:
    minute: int  # as said: 0 to 24 hours
    part: Part | None
    exact: bool  # cannot be of the other half of the day


def may_push(conversation: Conversation, now: datetime) -> bool:
    """Whether something nobody asked for may be sent to a citizen now.

    Args:
        conversation: Whose safe hours count.
        now: The present, aware.
    """
    start, end = conversation.safe_from, conversation.safe_to
    if start is None or end is None or start == end:
        return True
    local = now.astimezone(KARACHI)
    minute = local.hour * 60 + local.minute
    if start < end:
        return not start <= minute < end
    return end <= minute < start


def wishes_hours(text: str, words: HourWords) -> bool:
    """Whether a message that nobody asked for wishes for safe hours."""
    said = phrase(text)
    begins = any(said == ask or said.startswith(f"{ask} ") for ask in words.asks)
    names = not words.message.isdisjoint(said.split())
    return begins and names and read_hours(text, words) is not None


def read_hours(text: str, words: HourWords) -> Quiet | None:
    """The quiet time that a message tells, or None when it tells none that is clear.

    Args:
        text: What was written.
        words: The words of `safety.toml`.
    """
    plain = fold_digits(normalise(text)).casefold()
    tokens = _TOKENS.findall(_AM_PM.sub(r"\1m", plain))
    if not tokens or len(tokens) > MOST_WORDS:
        return None
    times = [i for i, token in enumerate(tokens) if token[0].isdigit() or token in words.numbers]
    if len(times) > 2 or any(_clock(tokens, i, i, i + 1, words) is None for i in times):
        return None
    denied = _has(tokens, words.denies) and not _has(tokens, words.only)
    if len(times) == 2:
        window = _between(tokens, times, denied, words)
    elif times:
        return _one_end(tokens, times[0], denied, words)
    else:
        window = _parts_only(tokens, denied, words)
        short = len(tokens) <= MOST_WORDS_OF_ANY
        if window is None and short and _has(tokens, words.any) and not _has(tokens, words.denies):
            return Quiet()
    if window is None or window[0] % DAY == window[1] % DAY:
        return None
    start, end = window[0] % DAY, window[1] % DAY
    return Quiet(start, end) if denied else Quiet(end, start)


def _has(tokens: list[str], wanted: frozenset[str]) -> bool:
    return not wanted.isdisjoint(tokens)


def _clock(tokens: list[str], at: int, start: int, end: int, words: HourWords) -> _Clock | None:
    """The time at one token, with the part of the day named between two others."""
    token = tokens[at]
    found = _TIME.fullmatch(token)
    hour = int(found[1]) if found else words.numbers.get(token)
    minute = int(found[2] or 0) if found else 0
    if hour is None or hour > 24 or minute > 59:
        return None
    if not minute and at and tokens[at - 1] in words.half:
        minute = 30
    part = next((words.parts[word] for word in tokens[start:end] if word in words.parts), None)
    exact = hour > 12 or (bool(found) and token.startswith("0"))
    return _Clock(hour * 60 + minute, part, exact)


def _settled(clock: _Clock) -> int | None:
    """Minute of the day, when it is sure which half of the day is meant."""
    if clock.exact:
        return clock.minute % DAY
    return _from(clock.minute, clock.part.base) if clock.part else None


def _from(minute: int, base: int) -> int:
    """The first such minute of the clock from an hour on."""
    return (base * 60 + (minute - base * 60) % HALF_DAY) % DAY


def _between(
    tokens: list[str], times: list[int], denied: bool, words: HourWords
) -> tuple[int, int] | None:
    cut = _cut(tokens, times, words)
    first = _clock(tokens, times[0], 0, cut, words)
    last = _clock(tokens, times[1], cut, len(tokens), words)
    if first is None or last is None:
        return None
    if first.exact or last.exact:  # "8-21" is written by the clock of 24 hours
        start, end = _settled(first), _settled(last)
        return (first.minute if start is None else start, last.minute if end is None else end)
    start, end = _settled(first), _settled(last)
    if start is None and end is None:
        start = _from(first.minute, _LATE if denied else _WAKING)
    if start is None and end is not None:
        start = end - ((end - first.minute) % HALF_DAY or HALF_DAY)
    if end is None and start is not None:
        end = start + ((last.minute - start) % HALF_DAY or HALF_DAY)
    return None if start is None or end is None else (start, end)


def _cut(tokens: list[str], times: list[int], words: HourWords) -> int:
    """Where the words of the second time begin."""
    first, second = times
    for i in range(first + 1, second):
        if tokens[i] in words.joins or tokens[i] in words.ands:
            return i
    before = any(token in words.parts for token in tokens[:first])
    return first + 1 if before else second


def _one_end(tokens: list[str], at: int, denied: bool, words: HourWords) -> Quiet | None:
    """A window of which one end was told; the other is the edge of the night."""
    clock = _clock(tokens, at, 0, len(tokens), words)
    if clock is None:
        return None
    if _has(tokens, words.before) or (_has(tokens, words.ends) and not _has(tokens, words.after)):
        until, base = True, _FORENOON if denied else _AFTERNOON
    elif _has(tokens, words.after | words.joins):
        until, base = False, _LATE if denied else _WAKING
    else:
        return None
    settled = _settled(clock)
    minute = _from(clock.minute, base) if settled is None else settled
    night, morning = words.night
    if not denied and not morning <= minute <= night:
        return None  # "only after eleven at night": until when, nobody knows
    # "Not before nine" and "only after nine" are the same quiet time.
    quiet = Quiet(night, minute) if until == denied else Quiet(minute, morning)
    return quiet if quiet.start != quiet.end else None


def _parts_only(tokens: list[str], denied: bool, words: HourWords) -> tuple[int, int] | None:
    named = [i for i, token in enumerate(tokens) if token in words.parts]
    parts = [words.parts[tokens[i]] for i in named]
    if len(tokens) > MOST_WORDS_WITHOUT_HOUR:
        return None
    if len(named) == 2 and _has(tokens[named[0] : named[1]], words.joins):
        return parts[0].start, parts[1].end
    if len(parts) == 1:
        return parts[0].start, parts[0].end
    return None
