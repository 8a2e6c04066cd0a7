"""First component of the pipeline: the language of each message.

The citizen's own text is never changed: later components read a copy for matching and the
original for offsets.
"""

from __future__ import annotations

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from nlu.components.step import Step
from nlu.text.language import detect

LANGUAGE = "language"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class Reader(Step):
    """Says in which language and script a message is written."""

    def process(self, messages: list[Message]) -> list[Message]:
        """Set ``language`` (ur, ur-Latn or en) on each message."""
        for message in messages:
            text = message.get(TEXT)
            if text:
                message.set(LANGUAGE, detect(text).language, add_to_output=True)
        return messages
