"""Entities of a message, by the project's own parsers (``nlu.text.extract``)."""

from __future__ import annotations

import datetime as dt
import os
from typing import Any
from zoneinfo import ZoneInfo

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message

from nlu.text.extract import extract

KARACHI = ZoneInfo("Asia/Karachi")


def _now() -> dt.datetime:
    """The present in Karachi; KHABARDAR_NOW (ISO 8601) fixes it for repeatable evaluations."""
    fixed = os.environ.get("KHABARDAR_NOW")
    return dt.datetime.fromisoformat(fixed).astimezone(KARACHI) if fixed else dt.datetime.now(KARACHI)


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
            found = [
                {
                    "entity": entity.type,
                    "value": entity.value,
                    "start": entity.start,
                    "end": entity.end,
                    "text": entity.text,
                    "role": entity.role or None,
                    "extractor": "Extractor",
                }
                for entity in extract(text, _now())
            ]
            message.set(ENTITIES, message.get(ENTITIES, []) + found, add_to_output=True)
        return messages
