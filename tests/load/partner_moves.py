"""What the fuzzing partner does next: one move, chosen by weights from a seeded generator."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

import yaml

WORDS: Final[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "partner_words.yml").read_text(encoding="utf-8")
)
LANGUAGES: Final = tuple(WORDS)
CLEAR_WORDS: Final = 4
"""Latin words from which a message counts as written in its language; fewer may be a name."""
NOISE: Final = (
    "asdkjh qwoeiu zxmcn",
    "jjjjj",
    "x",
    "?!?!",
    "123 456 789",
    "/restart",
    "{}",
    "🤷 lol",
)
EMOJI: Final = ("😭😭😭", "🙏", "👍", "❤️", "🆘")
STRANGE: Final = ("hi\u0000 there", "\u202e\u200b", "   ", "\ud83d", "a\u202eb\u2066c d")
FOREIGN: Final = ("мне нужна помощь", "मेरे साथ धोखा हुआ है", "我被骗了")
WEIGHTS: Final = {
    "fit": 36.0, "button": 9.0, "wrong": 8.0, "other_value": 5.0, "question": 6.0, "old_button": 5.0,
    "more": 4.0, "file": 4.0, "correction": 4.0, "back": 4.0, "why": 3.0, "skip": 3.0,
    "other_language": 2.5, "language": 1.5, "greeting": 1.5, "silence": 2.0, "second_story": 2.0,
    "secret": 1.5, "stop": 1.5, "gibberish": 1.5, "emoji": 1.0, "restart": 1.0, "abuse": 1.0,
    "thanks": 1.0, "strange": 0.7, "foreign": 0.5, "long": 0.6, "hide": 0.6, "again": 1.0,
}  # fmt: skip
ANSWERING: Final = frozenset(
    {"fit", "wrong", "other_value", "gibberish", "emoji", "strange", "long", "foreign", "again"}
)
"""Moves that are, or are taken for, another try to answer the question."""
_ARABIC: Final = re.compile(r"[\u0621-\u06d3]")
_LATIN: Final = re.compile(r"[A-Za-z]+")
_LINK: Final = re.compile(r"\S+\.\S+/\S+|https?://\S+")


@dataclass(frozen=True)
class Move:
    """One thing the citizen does.

    Attributes:
        kind: Which weight chose it.
        text: What is written, or "".
        choice: Button pressed, or "".
        file: Name of a file sent, or "".
        days: Days of silence before it.
        field: Field it answers fittingly, or "".
        language: Language it is written in; "" where it is no language.
        fixes: Language it asks for, or "".
        pinned: The button is pressed under the reply where it was last seen, as the chat page
            says; other channels do not say.
    """

    kind: str
    text: str = ""
    choice: str = ""
    file: str = ""
    days: int = 0
    field: str = ""
    language: str = ""
    fixes: str = ""
    pinned: bool = False

    def brief(self) -> dict[str, Any]:
        """Only what is set, with long texts cut."""
        return {
            key: value if len(str(value)) < 200 else f"{str(value)[:60]}... ({len(str(value))})"
            for key, value in asdict(self).items()
            if value
        }


def spoken(text: str, pool: str) -> str:
    """The language a message is surely in, or "": too short, numbers, a name."""
    plain = _LINK.sub(" ", text)
    arabic, latin = len(_ARABIC.findall(plain)), _LATIN.findall(plain)
    if arabic > sum(map(len, latin)):
        return "ur"
    return pool if len(latin) >= CLEAR_WORDS and not arabic and pool != "ur" else ""


@dataclass
class Seen:
    """What the citizen sees.

    Attributes:
        asked: The open question's field, or "".
        choices: Buttons under the last replies.
        old: Buttons of earlier replies.
        last: The move before.
    """

    asked: str = ""
    choices: tuple[str, ...] = ()
    old: tuple[str, ...] = ()
    last: Move | None = None


class Chooser:
    """Chooses moves of one conversation.

    Args:
        dice: The conversation's own generator.
        language: The language it begins in.
    """

    def __init__(self, dice: random.Random, language: str) -> None:
        self.dice = dice
        self.language = language
        self.files = 0

    def opening(self) -> Move:
        """The first message."""
        kind = self.dice.choices(
            ("story", "greeting", "report", "file", "button", "question", "emoji"),
            (60, 12, 12, 3, 5, 6, 2),
        )[0]
        if kind == "story":
            return self._story()
        if kind == "report":
            return self._said("report", self._pool("report"))
        if kind == "button":
            return Move("button", choice=self.dice.choice(("report", "tip", "check", "start")))
        return self._make(kind, Seen())

    def next(self, seen: Seen) -> Move:
        """The next move, given what the citizen sees."""
        if not seen.asked and self.dice.random() < 0.5:
            # Nothing is asked: mostly go on to what leads into a complaint.
            if seen.choices and self.dice.random() < 0.6:
                return self._button(seen)
            return self._story()
        kind = self.dice.choices(tuple(WEIGHTS), tuple(WEIGHTS.values()))[0]
        return self._make(kind, seen)

    def _make(self, kind: str, seen: Seen) -> Move:
        special: dict[str, Callable[[Seen], Move]] = {
            "fit": self._fit, "button": self._button, "wrong": self._wrong,
            "other_value": self._other_value, "old_button": self._old_button,
            "file": self._file, "other_language": self._other_language,
            "language": self._language, "silence": self._silence, "again": self._again,
            "second_story": lambda _: self._story(),
        }  # fmt: skip
        if kind in special:
            return special[kind](seen)
        fixed = {"gibberish": NOISE, "emoji": EMOJI, "strange": STRANGE, "foreign": FOREIGN}
        if kind in fixed:
            return Move(kind, text=self.dice.choice(fixed[kind]))
        if kind == "long":
            length = self.dice.choice((1500, 3999, 4000, 4001, 9000))
            words = " ".join(self._pool("more")) + " "
            text = (words * (length // len(words) + 1))[:length]
            return self._said(kind, [text])
        if kind == "skip" and self.dice.random() < 0.4 and "skip" in seen.choices:
            return Move(kind, choice="skip")
        names = {"correction": "corrections", "question": "questions", "secret": "secrets",
                 "greeting": "greetings"}  # fmt: skip
        return self._said(kind, self._pool(names.get(kind, kind)))

    def _pool(self, name: str) -> list[str]:
        return [str(text) for text in WORDS[self.language][name]]

    def _said(self, kind: str, pool: list[str], field: str = "", days: int = 0) -> Move:
        text = self.dice.choice(pool)
        return Move(kind, text=text, field=field, days=days, language=spoken(text, self.language))

    def _story(self) -> Move:
        stories = WORDS[self.language]["stories"]
        return self._said("story", stories[self.dice.choice(sorted(stories))])

    def _fit(self, seen: Seen) -> Move:
        fits = WORDS[self.language]["fits"]
        if seen.asked in fits:
            return self._said("fit", [str(one) for one in fits[seen.asked]], seen.asked)
        if seen.choices:
            return Move("fit", choice=self.dice.choice(seen.choices))
        return self._said("skip", self._pool("skip")) if seen.asked else self._story()

    def _wrong(self, seen: Seen) -> Move:
        wrong = WORDS[self.language]["wrong"]
        if seen.asked not in wrong:
            return self._other_value(seen)
        return self._said("wrong", [str(one) for one in wrong[seen.asked]])

    def _other_value(self, seen: Seen) -> Move:
        fits = WORDS[self.language]["fits"]
        others = sorted(set(fits) - {seen.asked, "consent", "confirm", "fix", "category"})
        return self._said("other_value", [str(one) for one in fits[self.dice.choice(others)]])

    def _button(self, seen: Seen) -> Move:
        if not seen.choices:
            return self._fit(seen)
        pinned = self.dice.random() < 0.7
        return Move("button", choice=self.dice.choice(seen.choices), pinned=pinned)

    def _old_button(self, seen: Seen) -> Move:
        pinned = bool(seen.old) and self.dice.random() < 0.7
        choice = self.dice.choice(seen.old or ("done", "yes", "skip"))
        return Move("old_button", choice=choice, pinned=pinned)

    def _file(self, seen: Seen) -> Move:
        self.files += 1
        return Move("file", file=f"slip-{self.files}.png")

    def _other_language(self, seen: Seen) -> Move:
        self.language = self.dice.choice([one for one in LANGUAGES if one != self.language])
        return (
            self._said("more", self._pool("more")) if self.dice.random() < 0.5 else self._fit(seen)
        )

    def _language(self, seen: Seen) -> Move:
        wanted = self.dice.choice(LANGUAGES)
        before, self.language = self.language, wanted
        if self.dice.random() < 0.5:
            return Move("language", choice=f"lang:{wanted}", fixes=wanted)
        return Move("language", text=str(WORDS[before]["languages"][wanted]), fixes=wanted)

    def _silence(self, seen: Seen) -> Move:
        days = self.dice.choice((1, 3, 20))
        if self.dice.random() < 0.5:
            return self._said("silence", self._pool("greetings"), days=days)
        fit = self._fit(seen)
        return Move(**{**asdict(fit), "kind": "silence", "days": days})

    def _again(self, seen: Seen) -> Move:
        if seen.last is None or not seen.last.text:
            return self._fit(seen)
        return Move("again", text=seen.last.text, language=seen.last.language)
