"""Text made ready for a messenger: where it is cut, how Urdu and numbers stand, links to tap.

Unicode's isolates (UAX #9) keep a number or a foreign name in its place inside Urdu; a messenger
takes the direction of a line from its first strong letter. A link is found by the messenger itself,
which may take for a part of it whatever mark or stop stands right behind.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

FSI, PDI, RLM, LRI = "\u2068", "\u2069", "\u200f", "\u2066"
_OPENS: Final = "\u2066\u2067\u2068"
_STRONG: Final = {"L": "ltr", "R": "rtl", "AL": "rtl"}
# Our own links and addresses of letters stand in a text as they are; those that citizens sent are
# arguments, and an isolate around one keeps it from being tapped by mistake.
_LINK: Final = re.compile(
    r"(?:https?://|www\.)[!-~]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|"
    r"(?<![\w.@/-])(?:[a-z0-9-]+\.)+(?:pk|com|org|net)\b(?:/[!-~]*)?",
    re.ASCII | re.IGNORECASE,
)
_LINK_TAIL: Final = ".,;:!?'\")]}>"
_STOP_AND_SPACE: Final = re.compile(r"[.\u06d4](?: +|(?=\n)|$)")
# Digits of any script in groups: 0300-5550000, +92 300 ..., 24/7, 1,500.50, 10:30.
_NUMBER: Final = re.compile(r"\+?\d+(?:(?:[-/.,:\u066b\u066c\u060c]| (?=\d{3}))\d+)*%?")
# Where a long text may be cut, best first: between paragraphs, lines, sentences, words. A stop
# after the number of a list or after a short form ends no sentence.
_CUTS: Final = (
    re.compile(r"\n\n+"),
    re.compile(r"\n"),
    re.compile(r"(?<!\d\.)(?<!\bRs\.)(?<!\bNo\.)(?<=[.!?\u06d4\u061f])\s"),
    re.compile(r"\s"),
)
_DEEPEST: Final = 4
"""Isolates inside isolates: an argument that is itself a message with an argument, and one more."""


def units(text: str) -> int:
    """Length in UTF-16 code units, which is how Telegram and WhatsApp count."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def ready(text: str, direction: str) -> str:
    """Lay a text out for a messenger.

    Args:
        text: The words.
        direction: ``rtl`` or ``ltr``; only text written from right to left needs its numbers
            isolated and its lines turned.
    """
    text = free_links(text.strip())
    if direction != "rtl":
        return text
    return "\n".join(_turned(line) for line in isolate_numbers(text).split("\n"))


def apart(words: str, direction: str) -> str:
    """Words in an isolate, if they are written against the direction of the text around them."""
    other = "ltr" if direction == "rtl" else "rtl"
    turns = any(_STRONG.get(unicodedata.bidirectional(letter)) == other for letter in words)
    return f"{FSI}{words}{PDI}" if turns else words


def free_links(text: str) -> str:
    """Keep marks and punctuation off links that are to be tapped.

    A full stop behind a link becomes the end of the line; other marks get a space between.
    """
    inside = _isolated(text)
    parts: list[str] = []
    done = 0
    for start, end in _links(text):
        if inside[start]:
            continue
        before = text[done:start]
        glued = before and not before[-1].isspace()
        parts.append(before + (" " if glued else "") + text[start:end])
        done = end
        stop = _STOP_AND_SPACE.match(text, end)
        if stop:
            done = stop.end()
            parts.append("\n" if done < len(text) and text[done] != "\n" else "")
        elif end < len(text) and not text[end].isspace():
            parts.append(" ")
    return "".join(parts) + text[done:]


def isolate_numbers(text: str) -> str:
    """Isolate each number that stands bare among letters written from right to left."""
    inside = _isolated(text)
    spared = bytearray(len(text))
    for start, end in _links(text):
        spared[start:end] = b"\x01" * (end - start)

    def isolated(found: re.Match[str]) -> str:
        start, end = found.span()
        line_number = text[end : end + 1] in (".", "\u06d4", ")") and _begins_line(text, start)
        if inside[start] or any(spared[start:end]) or line_number or end - start == 1:
            return found[0]
        return f"{LRI}{found[0]}{PDI}"

    return _NUMBER.sub(isolated, text)


def split(text: str, limit: int, first: int | None = None) -> list[str]:
    """Cut a text into pieces that a channel takes, between paragraphs or sentences if possible.

    A link stays in one piece as long as it is no longer than the limit itself, and an isolate that
    is cut through is closed and opened again.

    Args:
        text: The text.
        limit: UTF-16 code units of a piece.
        first: Of the first piece, when it differs.

    Returns:
        The pieces, at least one.
    """
    pieces: list[str] = []
    rest = text.strip()
    spare = _DEEPEST if any(mark in rest for mark in _OPENS) else 0
    while units(rest) > (now := limit if first is None or pieces else first):
        longest = _fitting(rest, max(now - spare, 1))
        at = _best_cut(longest, rest)
        open_marks = _open(rest[:at])[:_DEEPEST]
        pieces.append(rest[:at].rstrip() + PDI * len(open_marks))
        rest = open_marks + rest[at:].lstrip()
    return [*pieces, rest]


def _best_cut(longest: str, rest: str) -> int:
    """Where to cut: the best kind of place in the second half, else any space, else a letter."""
    text = longest + rest[len(longest) : len(longest) + 1]
    for cut in _CUTS:
        ends = [found.start() for found in cut.finditer(text) if found.start() <= len(longest)]
        if ends and ends[-1] > len(longest) // 2:
            return ends[-1]
    spaces = [n for n, character in enumerate(longest) if character.isspace() and n]
    if spaces:
        return spaces[-1]
    at = len(longest)
    while at > 1 and _belongs_to_letter_before(rest, at):
        at -= 1
    return at if at > 1 else len(longest)


def _belongs_to_letter_before(text: str, at: int) -> bool:
    """Whether a cut would part a letter from its marks, or a joined emoji."""
    if at >= len(text):
        return False
    joiner = "\u200d"
    mark = unicodedata.combining(text[at]) or text[at] in (joiner, "\ufe0f")
    return bool(mark) or text[at - 1] == joiner


def _fitting(text: str, limit: int) -> str:
    taken = text[:limit]
    while units(taken) > limit:
        taken = taken[: len(taken) - max(1, (units(taken) - limit) // 2)]
    return taken or text[:1]


def _links(text: str) -> Iterator[tuple[int, int]]:
    for found in _LINK.finditer(text):
        end = found.end()
        while end > found.start() and text[end - 1] in _LINK_TAIL:
            end -= 1
        if end > found.start():
            yield found.start(), end


def _isolated(text: str) -> bytearray:
    """For each character, whether it stands inside an isolate."""
    marks = bytearray(len(text) + 1)
    depth = 0
    for index, character in enumerate(text):
        if character == PDI:
            depth = max(0, depth - 1)
        marks[index] = depth > 0
        if character in _OPENS:
            depth += 1
    return marks


def _open(text: str) -> str:
    """Marks of isolates that are not closed."""
    open_marks: list[str] = []
    for character in text:
        if character in _OPENS:
            open_marks.append(character)
        elif character == PDI and open_marks:
            open_marks.pop()
    return "".join(open_marks)


def _begins_line(text: str, at: int) -> bool:
    return not text[text.rfind("\n", 0, at) + 1 : at].strip()


def _turned(line: str) -> str:
    """The line, with a mark before it when its first strong letter would turn it round.

    A line that is nothing but a link is left alone: a mark would be glued to it.
    """
    if not line.strip() or _STRONG.get(unicodedata.bidirectional(line[0])) == "rtl":
        return line
    first = ""
    inside = _isolated(line)
    for index, character in enumerate(line):
        first = _STRONG.get(unicodedata.bidirectional(character), "")
        if first and not inside[index]:
            break
        first = ""
    whole_link = any(start == 0 for start, _ in _links(line))
    if whole_link or first == "rtl":
        return line
    return RLM + line
