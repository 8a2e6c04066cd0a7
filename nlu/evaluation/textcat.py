"""Baseline: spaCy's text categoriser on a blank multilingual pipeline, settings as delivered."""

from __future__ import annotations

import json
import logging
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from threadpoolctl import threadpool_limits  # type: ignore[import-not-found]

from nlu.evaluation.figures import CATEGORIES, Answer
from nlu.evaluation.messages import Example, digest
from nlu.understand import NOT_COMPLAINT

logger = logging.getLogger("nlu.evaluate")

EPOCHS = 10
BATCH = 64
DROPOUT = 0.2
SEED = 1
SETTINGS = f"textcat {EPOCHS} {BATCH} {DROPOUT} {SEED}"


@dataclass
class TextCategoriser:
    """A trained pipeline.

    Attributes:
        folder: Where it lies.
        train_s: Seconds by the clock that the training took.
    """

    folder: Path
    train_s: float

    @classmethod
    def trained(
        cls, examples: Sequence[Example], home: Path, *, fresh: bool = False
    ) -> TextCategoriser:
        """Train, or take what is kept for the same examples."""
        key = digest([SETTINGS, *(f"{one.text}\t{one.intent}" for one in examples)])
        folder = home / f"textcat-{key}"
        note = folder / "training.json"
        if fresh or not note.exists():
            train_s = _train(examples, folder)
            note.write_text(json.dumps({"train_s": train_s}), encoding="utf-8")
        return cls(folder, json.loads(note.read_text(encoding="utf-8"))["train_s"])

    @property
    def size_bytes(self) -> int:
        """Bytes on disk."""
        return sum(path.stat().st_size for path in self.folder.rglob("*") if path.is_file())

    def answers(self, texts: Sequence[str]) -> tuple[list[Answer], list[float]]:
        """Answers, and the milliseconds each took alone."""
        import spacy

        nlp = spacy.load(self.folder)
        for text in texts[:10]:
            nlp(text)
        answers, times = [], []
        with threadpool_limits(1):
            for text in texts:
                started = time.perf_counter()
                shares = nlp(text).cats
                times.append((time.perf_counter() - started) * 1000)
                best = max(shares, key=shares.__getitem__)
                answers.append(Answer(best, shares[best]))
        return answers, times


def _train(examples: Sequence[Example], folder: Path) -> float:
    import spacy
    from spacy.training import Example as SpacyExample
    from spacy.util import minibatch
    from thinc.util import fix_random_seed

    logger.info("textcat: training %d epochs ...", EPOCHS)
    logging.getLogger("spacy").setLevel(logging.WARNING)
    fix_random_seed(SEED)
    chance = random.Random(SEED)  # noqa: S311 - order of examples, no secret
    started = time.monotonic()
    nlp = spacy.blank("xx")
    nlp.add_pipe("textcat")
    pairs = []
    for one in examples:
        truth = one.intent if one.intent in CATEGORIES else NOT_COMPLAINT
        cats = {name: float(name == truth) for name in CATEGORIES}
        pairs.append(SpacyExample.from_dict(nlp.make_doc(one.text), {"cats": cats}))
    optimizer = nlp.initialize(lambda: pairs)
    for epoch in range(1, EPOCHS + 1):
        chance.shuffle(pairs)
        losses: dict[str, float] = {}
        for batch in minibatch(pairs, BATCH):  # type: ignore[no-untyped-call]
            nlp.update(batch, sgd=optimizer, drop=DROPOUT, losses=losses)
        logger.info(
            "  textcat: %.0f s, epoch %d of %d, loss %.1f",
            time.monotonic() - started, epoch, EPOCHS, losses["textcat"],
        )  # fmt: skip
    train_s = time.monotonic() - started
    nlp.to_disk(folder)
    return train_s
