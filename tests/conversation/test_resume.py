"""A complaint left at any question is there after everything was started anew.

Each question once, and the summary of each category: what is stored and how does not depend on which
category asks a question, and reaching it takes up to ten turns.
"""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import pytest

from content.catalogue import Catalogue
from tests.conversation.play import COMMON, MOST_TURNS
from tests.inside import Inside
from tests.stack import Citizen, Stack

CATALOGUE = Catalogue.load()
SIDE_BY_SIDE = 4
# What is told at the beginning, but for the field at which the conversation is left.
TOLD = {
    "incident_time": "It happened yesterday at 9 pm.",
    "amount": "I lost Rs 25,000.",
    "transaction": "It left my Meezan account, transaction ID 045100009931.",
    "suspect": "His number is 0345-5550001.",
    "name": "My name is Ali Raza.",
    "phone": "My own number is 0300-5551234.",
    "city": "I live in Multan.",
}
ANSWERS = {**COMMON, "narrative": "They told me lies and cheated me."}


@dataclass
class Left:
    """A conversation that was left.

    Attributes:
        category: Its category.
        at: The question it was left at.
        stopped: Whether the citizen said so.
        kept: What the draft held.
    """

    category: str
    at: str
    stopped: bool
    citizen: Citizen
    kept: dict[str, Any]


def _fields(category: str) -> list[str]:
    wanted = [*CATALOGUE.categories[category].fields, "confirm"]
    return list(dict.fromkeys(["consent", "narrative", *wanted]))


def _places() -> list[tuple[str, str]]:
    """Every question, each in the category that has the fewest so far, and all summaries."""
    asking: dict[str, list[str]] = {}
    for category in CATALOGUE.categories:
        for at in _fields(category):
            asking.setdefault(at, []).append(category)
    places = [(category, "confirm") for category in asking.pop("confirm")]
    # Those that few categories ask choose first.
    for at, categories in sorted(asking.items(), key=lambda item: len(item[1])):
        begun = [category for category, _ in places]
        places.append((min(categories, key=begun.count), at))
    return places


def _leave(url: str, inside: Inside, category: str, at: str, stopped: bool) -> Left:
    citizen = Citizen(url)
    citizen.choose("lang:en")
    citizen.choose(f"category:{category}")
    for _ in range(MOST_TURNS):
        if citizen.asks == at:
            break
        _answer(citizen, at)
    assert citizen.asks == at, (category, at, citizen.said)
    if stopped:
        citizen.say("stop")
    return Left(category, at, stopped, citizen, _kept(inside, citizen))


def _answer(citizen: Citizen, at: str) -> None:
    answer = ANSWERS.get(citizen.asks, "choice:skip")
    if answer.startswith("choice:"):
        citizen.choose(answer.removeprefix("choice:"))
    elif citizen.asks == "narrative":
        told = [text for name, text in TOLD.items() if name != at]
        citizen.say(" ".join([answer, *told]))
    else:
        citizen.say(answer)


def _kept(inside: Inside, citizen: Citizen) -> dict[str, Any]:
    draft = inside.draft(citizen.id)
    assert draft is not None
    return {
        "category": draft.category,
        "fields": dict(draft.fields),
        "narrative": list(draft.narrative),
    }


def _come_back(left: Left, inside: Inside) -> list[str]:
    """What is wrong after coming back."""
    where = f"{left.category} at {left.at}{', stopped' * left.stopped}"
    left.citizen.say("hello")
    if left.stopped:
        if "continue" not in left.citizen.choices:
            return [f"{where}: {left.citizen.heard}"]
        left.citizen.choose("continue")
    wrong = []
    if left.citizen.asks != left.at:
        wrong.append(f"{where}: then {left.citizen.asks!r} is asked")
    if _kept(inside, left.citizen) != left.kept:
        wrong.append(f"{where}: {left.kept} became {_kept(inside, left.citizen)}")
    return wrong


@pytest.mark.timeout(600)
def test_every_answer_is_there_after_a_restart_of_everything(
    running: Stack, inside: Inside
) -> None:
    places = _places()
    with ThreadPoolExecutor(SIDE_BY_SIDE) as pool:
        begun = [
            pool.submit(
                _leave,
                running.bot_url,
                inside,
                category,
                at,
                # With nothing told yet there is nothing that a greeting could go on with.
                stopped=number % 2 == 0 and at not in ("consent", "narrative"),
            )
            for number, (category, at) in enumerate(places)
        ]
        left = [one.result() for one in begun]
        running.stop()
        running.start()
        wrong = list(pool.map(lambda one: _come_back(one, inside), left))
    for one in left:
        one.citizen.client.close()
    assert not [line for lines in wrong for line in lines]
    assert {one.at for one in left} == {
        at for category in CATALOGUE.categories for at in _fields(category)
    }
    counted = Counter(one.category for one in left)
    assert min(counted[category] for category in CATALOGUE.categories) >= 4
    assert 4 <= sum(one.stopped for one in left) <= len(left) - 4
    assert sum(len(one.kept["fields"]) >= 4 for one in left) > len(left) / 2
