"""Intent, sub-type and how sure they are, by the model in ``intent_model``."""

from __future__ import annotations

from typing import Any

import joblib
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, INTENT_RESPONSE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.components.intent_model import IntentModel

SUBTYPE = "subtype"
SUBTYPES = "subtypes"
"""The likeliest sub-type of each intent that has any."""
SUBTYPE_SHARES = "subtype_shares"
"""How sure each of those is, 0 to 1."""
INTENT_RANKING = "intent_ranking"
MODEL_FILE = "classifier.joblib"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class Classifier(GraphComponent):
    """Chooses the intent, and within a fraud category its sub-type."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Regularisation, and how many intents to report."""
        return {"ridge": 0.3, "ranking_length": 10}

    @classmethod
    def required_packages(cls) -> list[str]:
        """Packages that must be installed."""
        return ["sklearn"]

    def __init__(
        self,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        model: IntentModel | None = None,
    ) -> None:
        self._config = config
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
    ) -> Classifier:
        """Make an untrained component."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> Classifier:
        """Load what ``train`` stored."""
        with model_storage.read_from(resource) as folder:
            model = joblib.load(folder / MODEL_FILE)
        return cls(config, model_storage, resource, model)

    def train(self, training_data: TrainingData) -> Resource:
        """Fit on the intent examples and store the result."""
        examples = [m for m in training_data.intent_examples if m.get(TEXT)]
        labels = [m.get(INTENT_RESPONSE_KEY) or m.get(INTENT) for m in examples]
        self._model = IntentModel(self._config["ridge"])
        self._model.fit([m.get(TEXT) for m in examples], labels)
        with self._storage.write_to(self._resource) as folder:
            joblib.dump(self._model, folder / MODEL_FILE, compress=3)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Set ``intent``, ``intent_ranking``, ``subtype``, ``subtypes`` and their shares."""
        for message in messages:
            # Rasa reads buttons ("/choose{...}") after the pipeline; till then they have no intent.
            message.set(INTENT, {"name": None, "confidence": 0.0}, add_to_output=True)
            message.set(INTENT_RANKING, [], add_to_output=True)
        todo = [m for m in messages if m.get(TEXT) and not m.get(TEXT).startswith("/")]
        if not todo or self._model is None:
            return messages
        readings = self._model.read([m.get(TEXT) for m in todo])
        for message, reading in zip(todo, readings, strict=True):
            ranking = [
                {"name": name, "confidence": confidence}
                for name, confidence in reading.ranking[: self._config["ranking_length"]]
            ]
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set(INTENT_RANKING, ranking, add_to_output=True)
            message.set(SUBTYPE, reading.subtype, add_to_output=True)
            likeliest = {intent: ranked[0] for intent, ranked in reading.subtypes.items()}
            names = {intent: name for intent, (name, _) in likeliest.items()}
            shares = {intent: round(share, 4) for intent, (_, share) in likeliest.items()}
            message.set(SUBTYPES, names, add_to_output=True)
            message.set(SUBTYPE_SHARES, shares, add_to_output=True)
        return messages
