"""What a message is about: a kernel machine over spelling, sound and meaning, in closed form.

Nothing here needs Rasa, so that batches (``nlu.understand``) and experiments load it in a second.
Why this and not a neural network: docs/adr/0002-linear-classifier.md.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.linalg import lapack  # type: ignore[import-untyped]
from scipy.optimize import minimize_scalar  # type: ignore[import-untyped]
from scipy.sparse import csr_matrix, hstack  # type: ignore[import-untyped]
from sklearn.feature_extraction.text import TfidfVectorizer  # type: ignore[import-not-found]

from nlu.text.phonetic import skeleton
from nlu.text.scripts import normalise

Floats = NDArray[np.float32]

# Longer messages repeat themselves; the cut bounds the time one message can take.
MAX_CHARACTERS = 2500
_BATCH = 256


def readable(text: str) -> str:
    """The part of a message that is read, without what cannot be encoded (lone surrogates)."""
    if len(text) > MAX_CHARACTERS:
        half = MAX_CHARACTERS // 2
        text = f"{text[:half]} {text[-half:]}"
    return text.encode("utf-8", "ignore").decode("utf-8").replace("\0", " ")


class TextFeatures:
    """Spelling and sound of a text as one sparse row; dot products of rows are similarities.

    Each part is a unit vector times the root of its weight, so a text is 1.0 similar to itself.
    """

    _WEIGHTS = {"letters": 0.5, "words": 1.0, "sounds": 0.5, "sound_words": 2.0}

    def __init__(self) -> None:
        letters: dict[str, Any] = {"analyzer": "char_wb", "ngram_range": (2, 5)}
        words: dict[str, Any] = {"analyzer": "word", "token_pattern": r"\S+", "ngram_range": (1, 2)}
        shared: dict[str, Any] = {"min_df": 2, "sublinear_tf": True, "dtype": np.float32}
        self._parts = {
            "letters": TfidfVectorizer(**letters, **shared),
            "words": TfidfVectorizer(**words, **shared),
            "sounds": TfidfVectorizer(**letters, **shared),
            "sound_words": TfidfVectorizer(**words, **shared),
        }

    def fit_transform(self, texts: Sequence[str]) -> csr_matrix:
        """Learn the vocabulary of ``texts`` and return their rows."""
        return self._rows(texts, "fit_transform")

    def transform(self, texts: Sequence[str]) -> csr_matrix:
        """Rows of new texts."""
        return self._rows(texts, "transform")

    def _rows(self, texts: Sequence[str], run: str) -> csr_matrix:
        read = [readable(text) for text in texts]
        plain = [normalise(text).lower() for text in read]
        sound = [skeleton(text) for text in read]
        total = sum(self._WEIGHTS.values())
        blocks = []
        for name, vectorizer in self._parts.items():
            block = getattr(vectorizer, run)(sound if name.startswith("sound") else plain)
            blocks.append(block * np.float32(np.sqrt(self._WEIGHTS[name] / total)))
        return hstack(blocks, format="csr", dtype=np.float32)


def kernel(similarity: Floats, offset: float) -> Floats:
    """Second-degree kernel: pairs of features count too ("whatsapp" with "invest")."""
    squared: Floats = np.square(similarity + np.float32(offset))
    return squared


@dataclass
class RidgeClassifier:
    """One-against-rest least squares in a kernel space, with honest probabilities.

    The closed form yields every training message's leave-one-out scores for free; the temperature
    that turns scores into probabilities is fitted on those, never on scores of seen messages.
    """

    ridge: float
    classes: list[str] = field(default_factory=list)
    weights: Floats | None = None
    temperature: float = 1.0
    held_out: Floats | None = None

    def fit(self, gram: Floats, labels: Sequence[str]) -> RidgeClassifier:
        """Fit on the kernel matrix of the training messages; ``gram`` is left as it was.

        Raises:
            ValueError: If the matrix is not positive definite (ridge too small).
        """
        self.classes = sorted(set(labels))
        truth = np.searchsorted(self.classes, np.asarray(labels))
        rows = np.arange(len(truth))
        targets = np.full((len(truth), len(self.classes)), -1.0, dtype=np.float32)
        targets[rows, truth] = 1.0
        system = np.array(gram, dtype=np.float32, order="F")
        system[rows, rows] += np.float32(self.ridge)
        factor, failed = lapack.spotrf(system, lower=1, overwrite_a=1)
        if failed:
            raise ValueError("the kernel matrix is not positive definite; raise the ridge")
        self.weights, _ = lapack.spotrs(factor, targets, lower=1)
        inverse, _ = lapack.spotri(factor, lower=1, overwrite_c=1)
        scores = targets - self.weights / inverse[rows, rows][:, None]
        self.temperature = _temperature(scores, truth)
        self.held_out = softmax(scores, self.temperature)
        return self

    def probabilities(self, similar: Floats) -> Floats:
        """Class probabilities of messages, given their kernel with the training messages."""
        if self.weights is None:
            raise ValueError("the classifier is not fitted")
        return softmax(similar @ self.weights, self.temperature)


def softmax(scores: Floats, temperature: float) -> Floats:
    """Probabilities of rows of scores."""
    scaled = scores / np.float32(temperature)
    powers = np.exp(scaled - scaled.max(axis=1, keepdims=True))
    shares: Floats = powers / powers.sum(axis=1, keepdims=True)
    return shares


def _temperature(scores: Floats, truth: NDArray[np.intp]) -> float:
    rows = np.arange(len(truth))

    def loss(log_temperature: float) -> float:
        chances = softmax(scores, float(np.exp(log_temperature)))
        return float(-np.log(chances[rows, truth] + 1e-9).mean())

    return float(np.exp(minimize_scalar(loss, bounds=(-5.0, 3.0), method="bounded").x))


@dataclass
class Reading:
    """What the model makes of one message: intents by falling probability, and a sub-type."""

    ranking: list[tuple[str, float]]
    subtypes: dict[str, list[tuple[str, float]]]

    @property
    def subtype(self) -> str | None:
        """The likeliest sub-type of the likeliest intent, if that has any."""
        found = self.subtypes.get(self.ranking[0][0])
        return found[0][0] if found else None


class IntentModel:
    """Intent of a message, and for each intent that has sub-types their ranking."""

    def __init__(self, ridge: float = 0.3, subtype_ridge: float = 0.3, offset: float = 0.3) -> None:
        self._offset = offset
        self._features = TextFeatures()
        self._columns: csr_matrix | None = None  # one column for each training message
        self._intents = RidgeClassifier(ridge)
        self._subtype_ridge = subtype_ridge
        self._subtypes: dict[str, tuple[NDArray[np.intp], RidgeClassifier]] = {}

    def fit(self, texts: Sequence[str], labels: Sequence[str]) -> IntentModel:
        """Learn from labels of the form ``intent`` or ``intent/sub-type``."""
        rows = self._features.fit_transform(texts)
        self._columns = rows.T.tocsr()
        gram = kernel(_products(rows, self._columns), self._offset)
        intents = [label.partition("/")[0] for label in labels]
        self._intents.fit(gram, intents)
        for intent in sorted({label.partition("/")[0] for label in labels if "/" in label}):
            of = np.array([i for i, label in enumerate(labels) if label.startswith(f"{intent}/")])
            names = [labels[i].partition("/")[2] for i in of]
            if len(set(names)) > 1:
                part = RidgeClassifier(self._subtype_ridge).fit(gram[np.ix_(of, of)], names)
                self._subtypes[intent] = (of, part)
        return self

    def read(self, texts: Sequence[str]) -> list[Reading]:
        """Read any number of messages."""
        found: list[Reading] = []
        for start in range(0, len(texts), _BATCH):
            found += self._read(texts[start : start + _BATCH])
        return found

    def _read(self, texts: Sequence[str]) -> list[Reading]:
        similar = kernel(_products(self._features.transform(texts), self._columns), self._offset)
        intents = self._intents.probabilities(similar)
        parts = {
            intent: _rankings(part.classes, part.probabilities(similar[:, rows]))
            for intent, (rows, part) in self._subtypes.items()
        }
        return [
            Reading(ranking, {intent: rankings[i] for intent, rankings in parts.items()})
            for i, ranking in enumerate(_rankings(self._intents.classes, intents))
        ]

    def __getstate__(self) -> dict[str, Any]:
        """Half precision on disk, and nothing that only training needs."""
        state = dict(self.__dict__)
        if self._columns is not None:
            state["_columns"] = self._columns.astype(np.float16)
        return state

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        if self._columns is not None:
            self._columns = self._columns.astype(np.float32)


def _rankings(classes: Sequence[str], chances: Floats) -> list[list[tuple[str, float]]]:
    order = np.argsort(-chances, axis=1)
    return [
        [(classes[j], float(row[j])) for j in places]
        for places, row in zip(order, chances, strict=True)
    ]


def _products(rows: csr_matrix, columns: csr_matrix) -> Floats:
    """The dense matrix product, made in slices to keep memory low."""
    out = np.empty((rows.shape[0], columns.shape[1]), dtype=np.float32)
    for start in range(0, rows.shape[0], _BATCH):
        out[start : start + _BATCH] = (rows[start : start + _BATCH] @ columns).toarray()
    return out
