"""Conversations in three scripts through real Rasa; the stories are in ``stories/``.

They are played side by side, because a story mostly waits for one of three processes; each test
waits for its own.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor

import pytest

from tests.conversation.play import Stage, Story, stories
from tests.inside import Inside
from tests.stack import Stack

ALL = stories()
SIDE_BY_SIDE = int(os.environ.get("KHABARDAR_STORIES_SIDE_BY_SIDE", "4"))


@pytest.fixture(scope="module")
def playing(
    request: pytest.FixtureRequest, running: Stack, inside: Inside
) -> Iterator[dict[str, Future[None]]]:
    """The chosen stories by name, under way."""
    chosen = [
        item.callspec.params["story"]
        for item in request.session.items
        if isinstance(item, pytest.Function) and item.originalname == "test_story"
    ]

    def play(story: Story) -> None:
        Stage(story, running.bot_url, inside).play()

    pool = ThreadPoolExecutor(SIDE_BY_SIDE)
    yield {story.name: pool.submit(play, story) for story in chosen}
    pool.shutdown(cancel_futures=True)


@pytest.mark.parametrize("story", ALL, ids=lambda story: story.name)
def test_story(story: Story, playing: dict[str, Future[None]]) -> None:
    playing[story.name].result()


def test_there_are_enough_in_each_language() -> None:
    by_language = [story.language for story in ALL]
    assert len(ALL) >= 150
    assert all(by_language.count(language) >= 40 for language in ("ur", "ur-Latn", "en"))
