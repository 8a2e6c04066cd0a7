"""What a message is about: a kernel machine over spelling, sound and meaning, in closed form.

Nothing here needs Rasa, so that batches (``nlu.understand``) and experiments load it in a second.
Why this and not a neural network: docs/adr/0002-linear-classifier.md.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.linalg import lapack  # type: ignore[import-untyped]
from scipy.optimize import minimize_scalar  # type: ignore[import-untyped]
from scipy.sparse import csr_matrix, hstack  # type: ignore[import-untyped]
from sklearn.feature_extraction.text import TfidfVectorizer  # type: ignore[import-not-found]

from nlu.text.gloss import gloss
from nlu.text.phonetic import skeleton
from nlu.text.scripts import normalise

Floats = NDArray[np.float32]

# Longer messages repeat themselves; the cut bounds the time one message can take.
MAX_CHARACTERS = 2500
OTHERS = ""
"""Name of the coarse class of all intents without sub-types."""
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
        sound = [skeleton(gloss(text)) for text in read]
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
class Level:
    """One division of the messages into classes, and how sharp its scores are."""

    classes: list[str]
    temperature: float = 1.0

    def truth(self, names: Sequence[str]) -> NDArray[np.intp]:
        """The class number of each name."""
        return np.searchsorted(self.classes, np.asarray(names))


class KernelRidge:
    """One-against-rest least squares in a kernel space, for several levels at once.

    The closed form yields every training message's leave-one-out scores for free; the temperatures
    that turn scores into probabilities are fitted on those, never on scores of seen messages.
    """

    def __init__(self, ridge: float) -> None:
        self._ridge = ridge
        self.levels: list[Level] = []
        self._weights: Floats | None = None

    def fit(self, gram: Floats, labels: Sequence[Sequence[str]]) -> list[Floats]:
        """Fit on the kernel matrix of the training messages and their labels at each level.

        Only the lower triangle of the matrix is read.

        Returns:
            The leave-one-out probabilities at each level.

        Raises:
            ValueError: If the matrix is not positive definite (ridge too small).
        """
        rows = np.arange(gram.shape[0])
        self.levels = [Level(sorted(set(names))) for names in labels]
        truths = [level.truth(names) for level, names in zip(self.levels, labels, strict=True)]
        targets = np.concatenate(
            [
                np.where(truth[:, None] == np.arange(len(level.classes)), 1.0, -1.0)
                for level, truth in zip(self.levels, truths, strict=True)
            ],
            axis=1,
        ).astype(np.float32)
        system = np.array(gram, dtype=np.float32, order="F")
        system[rows, rows] += np.float32(self._ridge)
        factor, failed = lapack.spotrf(system, lower=1, overwrite_a=1)
        if failed:
            raise ValueError("the kernel matrix is not positive definite; raise the ridge")
        self._weights, _ = lapack.spotrs(factor, targets, lower=1)
        # The diagonal of the inverse, from the inverse of the triangular factor alone.
        inverse, _ = lapack.strtri(factor, lower=1, overwrite_c=1)
        diagonal = _squares_of_columns(inverse)
        held_out = targets - self._weights / diagonal[:, None]
        for level, truth, scores in zip(self.levels, truths, self._split(held_out), strict=True):
            level.temperature = _temperature(scores, truth)
        return self._probabilities(held_out)

    def __getstate__(self) -> dict[str, Any]:
        """Half precision on disk."""
        weights = self._weights
        return self.__dict__ | {"_weights": None if weights is None else weights.astype(np.float16)}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        if self._weights is not None:
            self._weights = self._weights.astype(np.float32)

    def probabilities(self, similar: Floats) -> list[Floats]:
        """Class probabilities at each level, given the kernel with the training messages."""
        if self._weights is None:
            raise ValueError("the classifier is not fitted")
        return self._probabilities(similar @ self._weights)

    def _split(self, scores: Floats) -> list[Floats]:
        ends = np.cumsum([len(level.classes) for level in self.levels])[:-1]
        return np.split(scores, ends, axis=1)

    def _probabilities(self, scores: Floats) -> list[Floats]:
        parts = zip(self.levels, self._split(scores), strict=True)
        return [softmax(part, level.temperature) for level, part in parts]


def _squares_of_columns(lower: Floats) -> Floats:
    """Sum of squares of each column of a lower triangular matrix, whatever stands above it."""
    sums = np.zeros(lower.shape[1], dtype=np.float32)
    for start in range(0, lower.shape[1], _BATCH):
        columns = lower[start:, start : start + _BATCH]
        sums[start : start + _BATCH] = np.square(np.tril(columns)).sum(axis=0)
    return sums


def softmax(scores: Floats, temperature: float) -> Floats:
    """Probabilities of rows of scores."""
    scaled = scores / np.float32(temperature)
    powers = np.exp(scaled - scaled.max(axis=1, keepdims=True))
    shares: Floats = powers / powers.sum(axis=1, keepdims=True)
    return shares


def _temperature(scores: Floats, truth: NDArray[np.intp]) -> float:
    """The temperature at which the true classes are likeliest."""
    rows = np.arange(len(truth))

    def loss(log_temperature: float) -> float:
        chances = softmax(scores, float(np.exp(log_temperature)))
        return float(-np.log(chances[rows, truth] + 1e-9).mean())

    return float(np.exp(minimize_scalar(loss, bounds=(-5.0, 3.0), method="bounded").x))


def _logarithm(chances: NDArray[Any]) -> Floats:
    return np.asarray(np.log(chances + 1e-6), dtype=np.float32)


@dataclass
class Reading:
    """What the model makes of one message: intents by falling probability, and sub-types."""

    ranking: list[tuple[str, float]]
    subtypes: dict[str, list[tuple[str, float]]]

    @property
    def subtype(self) -> str | None:
        """The likeliest sub-type of the likeliest intent, if that has any."""
        found = self.subtypes.get(self.ranking[0][0])
        return found[0][0] if found else None


class IntentModel:
    """Intent of a message, and for each intent that has sub-types their ranking.

    Learns three divisions at once and lets them vote (geometric mean): fine (sub-types), intents,
    and coarse (an intent with sub-types by itself, all others together). The fine one knows that a
    class has many faces, the coarse one where the important border runs.
    """

    _COARSE, _INTENT, _FINE = range(3)

    def __init__(self, ridge: float = 0.3, offset: float = 0.3) -> None:
        self._offset = offset
        self._features = TextFeatures()
        self._columns: csr_matrix | None = None  # one column for each training message
        self._ridge = KernelRidge(ridge)
        self._sharpness = 1.0
        self._groups: list[str] = []  # the coarse class of each intent

    def fit(self, texts: Sequence[str], labels: Sequence[str]) -> IntentModel:
        """Learn from labels of the form ``intent`` or ``intent/sub-type``."""
        rows = self._features.fit_transform(texts)
        self._columns = rows.T.tocsr()
        intents = [label.partition("/")[0] for label in labels]
        divided = {label.partition("/")[0] for label in labels if "/" in label}
        coarse = [intent if intent in divided else OTHERS for intent in intents]
        self._groups = [i if i in divided else OTHERS for i in sorted(set(intents))]
        gram = kernel(_lower_products(rows), self._offset)
        held_out = self._ridge.fit(gram, [coarse, intents, list(labels)])
        votes = self._vote(held_out)
        self._sharpness = _temperature(votes, self._ridge.levels[self._INTENT].truth(intents))
        return self

    def read(self, texts: Sequence[str]) -> list[Reading]:
        """Read any number of messages."""
        found: list[Reading] = []
        for start in range(0, len(texts), _BATCH):
            found += self._read(texts[start : start + _BATCH])
        return found

    def _read(self, texts: Sequence[str]) -> list[Reading]:
        rows = self._features.transform(texts)
        levels = self._ridge.probabilities(kernel(_products(rows, self._columns), self._offset))
        chances = softmax(self._vote(levels), self._sharpness)
        rankings = _rankings(self._ridge.levels[self._INTENT].classes, chances)
        fine = self._ridge.levels[self._FINE].classes
        parts = {}
        for intent in sorted(set(self._groups) - {OTHERS}):
            places = [i for i, name in enumerate(fine) if name.startswith(f"{intent}/")]
            within = levels[self._FINE][:, places]
            names = [fine[i].partition("/")[2] for i in places]
            parts[intent] = _rankings(names, within / within.sum(axis=1, keepdims=True))
        return [
            Reading(ranking, {intent: part[i] for intent, part in parts.items()})
            for i, ranking in enumerate(rankings)
        ]

    def _vote(self, levels: list[Floats]) -> Floats:
        """Logarithm of the intents' probabilities, up to a factor: p(group) x p(intent | group)."""
        coarse, intents, fine = (level.classes for level in self._ridge.levels)
        group_of = _membership(self._groups, coarse)
        by_fine = levels[self._FINE] @ _membership([n.partition("/")[0] for n in fine], intents)
        by_intent = levels[self._INTENT]
        groups = _logarithm(levels[self._COARSE])
        groups += _logarithm(by_intent @ group_of) + _logarithm(by_fine @ group_of)
        likely = np.sqrt(by_intent * by_fine) + 1e-6
        share_of_group = likely / (likely @ group_of @ group_of.T)
        votes: Floats = np.add(
            _logarithm(share_of_group), (groups / 3) @ group_of.T, dtype=np.float32
        )
        return votes

    def __getstate__(self) -> dict[str, Any]:
        """Half precision on disk."""
        state = dict(self.__dict__)
        if self._columns is not None:
            state["_columns"] = self._columns.astype(np.float16)
        return state

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        if self._columns is not None:
            self._columns = self._columns.astype(np.float32)


def _membership(groups: Sequence[str], names: Sequence[str]) -> Floats:
    """1.0 where the row's group is the column's name."""
    return np.array([[group == name for name in names] for group in groups], dtype=np.float32)


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


def _lower_products(rows: csr_matrix) -> Floats:
    """The lower triangle, at least, of the products of all rows with each other."""
    count = rows.shape[0]
    out = np.zeros((count, count), dtype=np.float32)
    for start in range(0, count, _BATCH):
        end = min(start + _BATCH, count)
        out[start:end, :end] = (rows[start:end] @ rows[:end].T).toarray()
    return out
