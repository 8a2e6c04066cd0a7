"""What an evaluation finds, before it is written down."""

from __future__ import annotations

import statistics
from dataclasses import dataclass, field

from nlu.evaluation.figures import Case, Groups, by_set
from nlu.evaluation.messages import LabelledSet

DIET = "Rasa's suggested pipeline (DIET)"


@dataclass(frozen=True)
class Contender:
    """A classifier with what it costs.

    Attributes:
        name: For people.
        cases: Every labelled message beside its answer.
        train_s: Seconds by the clock of its training; None when it needs none.
        parse_ms: Milliseconds of each message alone, on one thread.
        size_bytes: Of what has to be delivered.
        cpu_s: Processor seconds of its training where they are known.
    """

    name: str
    cases: list[Case] = field(repr=False)
    train_s: float | None
    parse_ms: list[float] = field(repr=False)
    size_bytes: int
    cpu_s: float | None = None

    @property
    def median_ms(self) -> float:
        """Median of parse_ms."""
        return statistics.median(self.parse_ms)


@dataclass(frozen=True)
class Speed:
    """On one thread: milliseconds for one message alone, and messages a second in one batch."""

    alone_ms: list[float]
    long_ms: list[float]
    batch_per_s: float


@dataclass(frozen=True)
class Step:
    """A point of the learning curve.

    Attributes:
        share: Of the training data.
        messages: Trained on.
        fit_s: Seconds the classifier's training took.
        macro_f1: By group: each set, and each language of all sets.
    """

    share: float
    messages: int
    fit_s: float
    macro_f1: dict[str, float]


@dataclass(frozen=True)
class Results:
    """Everything that was measured; the first contender is ours."""

    sets: list[LabelledSet]
    contenders: list[Contender]
    steps: list[Step]
    speed: Speed
    archive_bytes: int

    @property
    def cases(self) -> list[Case]:
        """Our answers."""
        return self.contenders[0].cases

    @property
    def groups(self) -> Groups:
        """Our answers by set."""
        return by_set(self.sets, self.cases)
