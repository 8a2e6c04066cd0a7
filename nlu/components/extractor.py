"""Entities of a message, by the project's own parsers (``nlu.text.extract``)."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message

from nlu.components.entities import facts, now_in_karachi


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class Extractor(GraphComponent):
    """Amounts, numbers, names, places and times with their canonical values."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> Extractor:
        """Make the component; it has no settings and no model."""
        return cls()

    def process(self, messages: list[Message]) -> list[Message]:
        """Add entities in Rasa's form, keys ``entity value start end text role``."""
        for message in messages:
            text = message.get(TEXT)
            if not text or text.startswith("/"):
                continue
            found = facts(text, now_in_karachi())
            message.set(ENTITIES, message.get(ENTITIES, []) + found, add_to_output=True)
        return messages
