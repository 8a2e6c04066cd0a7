"""Every question of the form, interrupted by every wish: it is asked again and then answered.

Inside the form Rasa hands every message to the form's action, so all pairs are tried here; some of
them go through the whole service in ``tests/conversation/stories/20_interruptions.yml``.
"""

from __future__ import annotations

from typing import Any

from tests.property.test_form_orders import ANSWERS, STORIES, begin
from tests.unit.actions.parts import CATALOGUE, Talk, parsed, pressed

WISHES: list[tuple[dict[str, Any], str]] = [
    (parsed("tip"), ""),
    (parsed("kyun"), "why-"),
    (parsed("I want to talk to a person", "human_agent"), "human"),
    (parsed("what happened to my complaint", "check_status"), "status-none"),
    (parsed("is this really NCCIA", "is_this_nccia"), ""),
    (parsed("change language", "change_language"), "language-ask"),
    (parsed("madad"), "help"),
]

FEW = (
    STORIES[0],
    STORIES[4],
    ("online dukandar ne paise le kar block kar diya", "other_fraud", ""),
    ("mujh se jhoot bol kar paise le liye", "impersonation", ""),
)
"""Between them they are asked everything but the story itself."""


def known(talk: Talk) -> Any:
    with talk.draft() as draft:
        return draft and (draft.category, draft.fields)


async def interrupted(story: tuple[str, str, str]) -> set[str]:
    """Tell a story and interrupt every question that comes; which came."""
    talk = await begin(story)
    # Several payments would be asked after, which may be left out.
    answers = {at: one[0] for at, one in ANSWERS.items()} | {"transaction": pressed("dont-know")}
    asked = set()
    while talk.form is not None:
        at = talk.asks
        asked.add(at)
        before = known(talk)
        for wish, msg in WISHES:
            await talk.hear(wish)
            assert talk.asks == at, (at, wish["text"], talk.said)
            assert any(said.startswith(msg) for said in talk.said), (at, wish["text"], talk.said)
            assert known(talk) == before, (at, wish["text"])
        await talk.hear(parsed("start over", "start_over"))
        assert talk.asks == "start_over", (at, talk.said)
        await talk.hear(pressed("continue"))
        assert talk.asks == at, talk.said
        await talk.hear(answers[at])
        assert talk.asks != at, (at, talk.said)
    assert talk.started
    return asked


async def test_every_question_stands_whatever_is_wished_instead() -> None:
    asked = set().union(*[await interrupted(story) for story in FEW])
    fields = {field for category in CATALOGUE.categories.values() for field in category.fields}
    assert asked >= fields - {"narrative"}, fields - asked
