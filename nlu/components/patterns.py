"""Adds the names of schemes that only the words around them give away (``scheme_patterns``)."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message

from nlu.components.entities import schemes_beside


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class Patterns(GraphComponent):
    """Adds ``scheme`` entities that the other parsers cannot see."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> Patterns:
        """Make the component; it has no settings and no model."""
        return cls()

    def process(self, messages: list[Message]) -> list[Message]:
        """Add what the patterns find and nobody found before."""
        for message in messages:
            text = message.get(TEXT)
            if not text or text.startswith("/"):
                continue
            known = message.get(ENTITIES, [])
            message.set(ENTITIES, known + schemes_beside(text, known), add_to_output=True)
        return messages
