"""Names of schemes and titles of accounts, by the network in ``name_model``."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.components.entities import NAMES, names_beside
from nlu.components.name_model import Marked, Name, NameModel
from nlu.components.step import add_entities, words_of

MODEL_FILE = "names.spacy"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class NameRecogniser(GraphComponent):
    """Adds ``scheme`` and ``account_title`` entities where nothing was found before."""

    @classmethod
    def required_packages(cls) -> list[str]:
        """Packages that must be installed."""
        return ["spacy"]

    def __init__(
        self, model_storage: ModelStorage, resource: Resource, model: NameModel | None = None
    ) -> None:
        self._storage = model_storage
        self._resource = resource
        self._model = model

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> NameRecogniser:
        """Make an untrained component; it has no settings."""
        return cls(model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> NameRecogniser:
        """Load what ``train`` stored."""
        with model_storage.read_from(resource) as folder:
            model = NameModel.from_bytes((folder / MODEL_FILE).read_bytes())
        return cls(model_storage, resource, model)

    def train(self, training_data: TrainingData) -> Resource:
        """Fit on the names marked in the messages, and on the messages without any."""
        model = NameModel.fit(
            [
                Marked(message.get(TEXT), _marked(message))
                for message in training_data.intent_examples
                if message.get(TEXT)
            ]
        )
        with self._storage.write_to(self._resource) as folder:
            (folder / MODEL_FILE).write_bytes(model.to_bytes())
        self._model = model
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Add the names that the network finds."""
        for message in messages:
            text = words_of(message)
            if text and self._model is not None:
                add_entities(message, names_beside(text, message.get(ENTITIES, []), self._model))
        return messages


def _marked(message: Message) -> list[Name]:
    return [
        Name(one["start"], one["end"], one["entity"])
        for one in message.get(ENTITIES, [])
        if one["entity"] in NAMES
    ]
