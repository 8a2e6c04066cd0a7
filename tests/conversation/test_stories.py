"""Conversations in three scripts through real Rasa; the stories are in ``stories/``."""

from __future__ import annotations

import pytest

from tests.conversation.play import Stage, Story, stories
from tests.inside import Inside
from tests.stack import Stack

ALL = stories()


@pytest.mark.parametrize("story", ALL, ids=lambda story: story.name)
def test_story(story: Story, running: Stack, inside: Inside) -> None:
    Stage(story, running.bot_url, inside).play()


def test_there_are_enough_in_each_language() -> None:
    by_language = [story.language for story in ALL]
    assert len(ALL) >= 150
    assert all(by_language.count(language) >= 40 for language in ("ur", "ur-Latn", "en"))
