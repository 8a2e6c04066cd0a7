"""First component of the pipeline: language and a normalised copy of each message.

The citizen's own text is never changed: later components read the copy for matching and the
original for offsets.
"""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from nlu.text.language import detect

LANGUAGE = "language"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class Reader(GraphComponent):
    """Says in which language and script a message is written."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> Reader:
        """Make the component; it has no settings and no model."""
        return cls()

    def process(self, messages: list[Message]) -> list[Message]:
        """Set ``language`` (ur, ur-Latn or en) on each message."""
        for message in messages:
            text = message.get(TEXT)
            if text:
                message.set(LANGUAGE, detect(text).language, add_to_output=True)
        return messages
