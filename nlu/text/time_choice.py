"""Which of the moments in a complaint is the one at which it happened.

A message often names several: when the money went, when the citizen found out, when somebody will
pay back. One incident has one time; this module leaves the likeliest, by the words around it.
"""

from __future__ import annotations

import re
from typing import Final

from nlu.text.folding import pattern, words
from nlu.text.scripts import normalise
from nlu.text.time_words import SINCE
from nlu.text.times import Time

_SENTENCE: Final = re.compile(r"[.!?؟۔،,\n]")
_LOOK: Final = 60  # characters read on either side

# "aaj pata chala", "found out today": when it came to light, not when it happened.
_CAME_TO_LIGHT = pattern(
    r"\b(?:pata|pta|patta|maloom|malum|realis\w*|realiz\w*|noticed|discovered|found out|removed|"
    r"dekha to|dekhi to|khola to|kholi to|check kia|check kiya|gaya to|gya to|gayi to|"
    r"asli|barhwan)\b|پتہ|پتا|معلوم|دیکھا تو|کھولی تو|کھولا تو|گیا تو"
)
_FOUND_BEFORE = pattern(
    r"\b(?:found out|realis\w*|realiz\w*|noticed|removed it|pata chala|pta chala)\W+$"
)
# "she told me yesterday", "kal bataya": when somebody spoke of it afterwards.
_TOLD_AFTER = pattern(
    r"^(?: \w+){0,1} (?:bataya|batayi|announced|replied|posted)\b|^(?: \w+){0,2} (?:بتایا|سٹیٹس)"
)
_TOLD_BEFORE = pattern(r"\b(?:announced|replied|quit|told (?:me|us))\W+$")
_SPEAKER = pattern(r"^ (?:he|she|they) (?:announced|told|called|replied|posted)\b")
# "he'd been locked out since morning", "id to 2 din pehle ki hack thi": the account of a friend
# who was only asked about it later.
_THEIRS_BEFORE = pattern(
    r"\b(?:he'?d|she'?d|he|she|her \w+|his \w+) (?:had |has |was )?(?:been )?"
    r"(?:locked out|hacked)\W+$"
)
_THEIRS_AFTER = pattern(r"^ (?:ki |ka |سے |se )?(?:hack|ہیک)(?:ed)? (?:thi|tha|tha)\b")
_SHOW = pattern(r"^ show\b")
# "aaj 12wan din hai": a count of days, not a day.
_NTH_DAY = pattern(r"^ (?:\w+ ){0,2}?\w*(?:wan|waan|wa|th|واں) (?:din|day|دن)\b")
# "jana tha parson", "parson tak": something planned or demanded.
_PLANNED_BEFORE = pattern(
    r"\b(?:jana|jaana|ana|aana|hona|flight|appointment)(?: tha| thi| hai| he)? $|(?:جانا|"
    r"آنا)(?: تھا| ہے)? $"
)
# "raat ko music chalate hain": a habit.
_HABIT = pattern(r"\w+(?:te|ta|ti|تے|تا|تی) (?:hain|hai|hy|he|hen|ہیں|ہے)\b")
_BY_THEN = pattern(r"\b(?:by|until|till|deadline|before) $|ڈیڈ لائن $")
_UNTIL = pattern(r"^ (?:tak|tk|tuk|تک)\b")
_FOR_IT = pattern(r"^ (?:(?:k|ke|kay) (?:liye|lye|liay|lie)|(?:کے) (?:لیے|لئے))\b")
_EVERY = pattern(r"(?:\b(?:every|each|har|her|daily|roz)|ہر|روز) (?:on |ki |ko )?$")
_WILL_BE = pattern(
    r"^(?: \w+){0,3} (?:\w+(?:ega|egi|unga|ungi|oonga|enge|engay|aiga|aigi|ayga)|ga|gi|wapis|wapas|"
    r"گا|گی|گے|واپس)\b"
)
_SAID = pattern(
    r"^(?: \w+){0,3} (?:bola|boli|kaha|kehta|kehti|said|call|msg|کہا|بولا|بولی|کہتا|کال|فون)\b"
)
_YEARS = words("saal saalon sal year years سال سالوں برس")
_DAYS = frozenset({"day", "part_of_day", "hour"})
_NOW = words("abhi abi abhii now just right ابھی")
_TODAY = words("aaj aj aaaj today آج")


def _around(text: str, time: Time) -> tuple[str, str]:
    """Normal forms of the words before and after a moment, within its sentence."""
    before = _SENTENCE.split(normalise(text[max(0, time.start - _LOOK) : time.start]).lower())[-1]
    after = _SENTENCE.split(normalise(text[time.end : time.end + _LOOK]).lower())[0]
    return " ".join(before.split()) + " ", " " + " ".join(after.split())


def _is_none(time: Time, before: str, after: str) -> bool:
    """Whether the words around show that no event is dated here."""
    if _NTH_DAY.match(after) or _PLANNED_BEFORE.search(before) or _BY_THEN.search(before):
        return True
    if _UNTIL.match(after) or _FOR_IT.match(after) or _EVERY.search(before):
        return True
    said = frozenset(normalise(time.text).lower().split())
    if said & _YEARS and said & SINCE:
        return True  # "6 saal se reh rahe hain": how long, not when
    if time.precision in _DAYS and _WILL_BE.match(after) and not _SAID.match(after):
        return True
    if _TOLD_AFTER.match(after) or _TOLD_BEFORE.search(before) or _SPEAKER.match(after):
        return True
    if _THEIRS_BEFORE.search(before) or _THEIRS_AFTER.match(after):
        return True
    return time.bare_part and bool(_HABIT.search(after) or _SHOW.match(after))


def _doubt(time: Time, before: str, after: str) -> int:
    """How unlikely a moment is to be the event's, 0 for no reason to doubt."""
    said = frozenset(normalise(time.text).lower().split())
    doubt = 0
    if time.vague or said <= _NOW:
        doubt += 3
    if time.bare_part and not said & SINCE:
        doubt += 2
    if _CAME_TO_LIGHT.search(after) or _FOUND_BEFORE.search(before):
        doubt += 2
    if said - SINCE <= _TODAY:
        doubt += 1
    return doubt


def incident_time(text: str, times: list[Time]) -> Time | None:
    """The likeliest of `times` to be when it happened; the first among equals.

    Args:
        text: The message.
        times: Its moments, as `times.find_times` gives them.
    """
    best: Time | None = None
    least = 0
    for time in times[:_MOST]:
        before, after = _around(text, time)
        if _is_none(time, before, after):
            continue
        doubt = _doubt(time, before, after)
        if best is None or doubt < least:
            best, least = time, doubt
    return best


_MOST: Final = 50  # a story has few; more are noise
