"""What the components without settings and without a model have in common."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message

from nlu.components.entities import Facts


class Step(GraphComponent):
    """A step that is the same for every model."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> Step:
        """Make the component; there is nothing to set or to load."""
        return cls()


def words_of(message: Message) -> str:
    """What the citizen wrote; nothing for a button ("/choose{...}")."""
    text = message.get(TEXT) or ""
    return "" if text.startswith("/") else text


def add_entities(message: Message, found: Facts) -> None:
    """Add entities to those already found."""
    message.set(ENTITIES, message.get(ENTITIES, []) + found, add_to_output=True)
