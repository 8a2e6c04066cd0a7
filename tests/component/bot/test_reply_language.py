"""The language of a reply is the citizen's: measured over messages people label, and over answers.

The stories of ``tests/conversation`` and the random partner check it turn by turn through the whole
service; here it is counted over many more messages, without Rasa.
"""

from __future__ import annotations

import contextlib
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot.errors import BadInputError
from bot.turn import Inbound
from tests.component.bot.parts import BotParts
from tests.load.partner_moves import LANGUAGES, WORDS, spoken

FLOOR = 0.99
FROZEN = Path("tests/nlu/frozen.jsonl")
LABELS = {"ur": "ur", "roman_ur": "ur-Latn", "en": "en"}


def labelled() -> list[tuple[str, str]]:
    """Labelled messages and their language; gibberish and those of two languages have none."""
    rows = map(json.loads, FROZEN.read_text(encoding="utf-8").splitlines())
    return [
        (row["text"], LABELS[row["lang"]])
        for row in rows
        if row["lang"] in LABELS and row["subtype"] != "gibberish"
    ]


def said(language: str) -> Iterator[str]:
    """Everything the random partner may say in a language, but for wishes for another one."""

    def texts(value: Any) -> Iterator[str]:
        if isinstance(value, dict):
            for inner in value.values():
                yield from texts(inner)
        elif isinstance(value, list):
            yield from map(str, value)

    for name, value in WORDS[language].items():
        if name != "languages":
            yield from texts(value)


class Talks:
    """Begins conversations and says in which language each message would be answered."""

    def __init__(self, parts: BotParts) -> None:
        self._parts = parts
        self._number = 0
        self.right: Counter[str] = Counter()
        self.all: Counter[str] = Counter()

    def begin(self) -> str:
        self._number += 1
        return self._parts.conversations.at_address("telegram", f"chat-{self._number}")

    async def say(self, conversation: str, text: str, wanted: str = "") -> None:
        with contextlib.suppress(BadInputError):
            await self._parts.turns.accept(Inbound(conversation, text=text))
        if wanted:
            self.all[wanted] += 1
            self.right[wanted] += self._parts.turns.language(conversation) == wanted

    def share(self, name: str) -> float:
        """Tell the figures and return the share that was right."""
        each = ", ".join(f"{one} {self.right[one]} of {self.all[one]}" for one in sorted(self.all))
        share = sum(self.right.values()) / sum(self.all.values())
        sys.stdout.write(f"{name}: {share:.2%} ({each})\n")
        return share


async def test_a_first_message_is_answered_in_its_language(parts: BotParts) -> None:
    talks = Talks(parts)
    for text, language in labelled()[::2]:
        await talks.say(talks.begin(), text, language)
    assert talks.share("first messages") >= FLOOR


async def test_a_story_in_another_language_changes_the_conversation(parts: BotParts) -> None:
    """Fewer than four Latin words may be a name or a number, and change nothing."""
    talks = Talks(parts)
    stories = [one for one in labelled() if spoken(*one) == one[1]]
    for number, (text, language) in enumerate(stories[::3]):
        others = [one for one in LANGUAGES if one != language]
        conversation = talks.begin()
        await talks.say(conversation, WORDS[others[number % 2]]["stories"]["other_fraud"][0])
        await talks.say(conversation, text, language)
    assert talks.share("stories after another language") >= FLOOR


async def test_answers_stay_in_the_language_of_the_conversation(parts: BotParts) -> None:
    """A short answer in Latin letters stays with the conversation; a sentence decides for itself."""
    talks = Talks(parts)
    for begun in LANGUAGES:
        for answering in LANGUAGES:
            conversation = talks.begin()
            now = begun
            await talks.say(conversation, WORDS[begun]["stories"]["other_fraud"][0], begun)
            for text in list(said(answering))[::3]:
                now = spoken(text, answering) or now
                await talks.say(conversation, text, now)
    assert talks.share("answers") >= FLOOR
