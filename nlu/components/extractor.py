"""Entities of a message, by the project's own parsers (``nlu.text.extract``)."""

from __future__ import annotations

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.training_data.message import Message

from nlu.components.entities import facts, now_in_karachi
from nlu.components.step import Step, add_entities, words_of


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class Extractor(Step):
    """Amounts, numbers, names, places and times with their canonical values."""

    def process(self, messages: list[Message]) -> list[Message]:
        """Add entities in Rasa's form, keys ``entity value start end text role``."""
        for message in messages:
            text = words_of(message)
            if text:
                add_entities(message, facts(text, now_in_karachi()))
        return messages
