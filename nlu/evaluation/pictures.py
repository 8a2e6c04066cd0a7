"""The report's pictures."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import matplotlib as mpl  # type: ignore[import-not-found]

mpl.use("Agg")
import matplotlib.pyplot as plt  # type: ignore[import-not-found]
from matplotlib.axes import Axes  # type: ignore[import-not-found]
from matplotlib.figure import Figure  # type: ignore[import-not-found]

from nlu.evaluation.figures import (
    CATEGORIES,
    DEFERRED_SHARE,
    Groups,
    accuracy,
    calibration,
    confusion,
    kept,
)
from nlu.evaluation.results import Contender, Step

DPI = 110
# Told apart by people who see colours differently, too (Okabe and Ito).
COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000")
MARKERS = "osD^vPX"
SHORT_NAMES = [name.replace("_", "\n") for name in CATEGORIES]


def _axes(columns: int = 1, width: float = 7.0, height: float = 4.2) -> tuple[Figure, list[Axes]]:
    figure, axes = plt.subplots(
        1, columns, figsize=(width * columns, height), dpi=DPI, squeeze=False, layout="constrained"
    )
    return figure, list(axes[0])


def _save(figure: Figure, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, metadata={"Software": None})  # the same figures, the same bytes
    plt.close(figure)


def draw_confusion(groups: Groups, path: Path) -> None:
    """One matrix for each group: shares of a label as colour, messages as numbers."""
    figure, axes = _axes(len(groups), 5.2, 4.8)
    for axis, (name, cases) in zip(axes, groups.items(), strict=True):
        counts = confusion(cases)
        shares = [[count / max(sum(row), 1) for count in row] for row in counts]
        axis.imshow(shares, cmap="Blues", vmin=0, vmax=1)
        for row, line in enumerate(counts):
            for column, count in enumerate(line):
                ink = "white" if shares[row][column] > 0.5 else "black"
                axis.text(column, row, count, ha="center", va="center", color=ink)
        axis.set_xticks(range(len(CATEGORIES)), SHORT_NAMES, fontsize=8)
        axis.set_yticks(range(len(CATEGORIES)), SHORT_NAMES, fontsize=8)
        axis.set(title=f"{name}: {len(cases)} messages", xlabel="answer", ylabel="label")
    _save(figure, path)


def draw_calibration(groups: Groups, path: Path) -> None:
    """How often answers of one confidence are right."""
    figure, (axis,) = _axes(1, 5.6, 4.8)
    axis.plot([0, 1], [0, 1], ":", color="grey", label="said = true")
    for (name, cases), colour, marker in zip(groups.items(), COLOURS, MARKERS, strict=False):
        error, bins = calibration(cases)
        said, true = [one.said for one in bins], [one.true for one in bins]
        axis.plot(
            said, true, marker=marker, color=colour, label=f"{name} (expected error {error:.3f})"
        )
    axis.set(xlabel="mean confidence", ylabel="share right", xlim=(0.2, 1.01), ylim=(0.2, 1.01))
    axis.grid(alpha=0.3)
    axis.legend(loc="upper left", fontsize=8)
    _save(figure, path)


def draw_deferral(contenders: Sequence[Contender], path: Path) -> None:
    """Accuracy of what is answered, against the share that is not."""
    figure, (axis,) = _axes()
    shares = [step / 100 for step in range(0, 61, 2)]
    for one, colour, marker in zip(contenders, COLOURS, MARKERS, strict=False):
        scores = [accuracy(kept(one.cases, share)) for share in shares]
        axis.plot(shares, scores, color=colour, marker=marker, markevery=5, label=one.name)
    axis.axvline(DEFERRED_SHARE, color="grey", linestyle=":")
    axis.set(xlabel="share deferred, the least sure first", ylabel="accuracy of the rest")
    axis.xaxis.set_major_formatter(mpl.ticker.PercentFormatter(1.0))
    axis.grid(alpha=0.3)
    axis.legend(fontsize=8)
    _save(figure, path)


def draw_learning_curve(steps: Sequence[Step], path: Path) -> None:
    """Macro-F1 against the number of training messages."""
    figure, (axis,) = _axes()
    counts = [step.messages for step in steps]
    for name, colour, marker in zip(steps[0].macro_f1, COLOURS, MARKERS, strict=False):
        scores = [step.macro_f1[name] for step in steps]
        axis.plot(counts, scores, color=colour, marker=marker, label=name)
    axis.set(xlabel="training messages", ylabel="macro-F1 of five classes")
    axis.set_xlim(left=0)
    axis.grid(alpha=0.3)
    axis.legend(fontsize=8)
    _save(figure, path)
