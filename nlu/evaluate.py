"""Measures a trained model beside three baselines and writes one report with pictures.

``python -m nlu.evaluate --model khabardar.tar.gz`` (``make evaluate``)

A labelled file has one JSON object a line: ``id``, ``text``, ``lang``, ``category``, ``subtype``,
``entities``. It is for measuring only; nothing is ever trained on it. Written are the report (the
prose above its mark is kept), its pictures in a folder of the same name, and the figures that a
test guards in a JSON file beside it. What takes long is kept under ``var/evaluation``.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import logging
import sys
import time
from pathlib import Path

from nlu.evaluation.figures import Case, by_set, summary
from nlu.evaluation.messages import ROOT, LabelledSet, digest, training_examples
from nlu.evaluation.ours import cases
from nlu.evaluation.results import Results
from nlu.understand import NoModelError, Understanding

logger = logging.getLogger("nlu.evaluate")

SETS = (ROOT / "tests" / "nlu" / "frozen.jsonl", ROOT / "tests" / "nlu" / "holdout.jsonl")
REPORT = ROOT / "docs" / "benchmarks" / "nlu.md"
TITLE = "# How well messages are understood\n\n"


def guarded(sets: list[LabelledSet], found: list[Case]) -> str:
    """The figures of each set that are committed, as JSON."""
    groups = by_set(sets, found)
    figures = {"sets": {one.name: summary(groups[one.name]) for one in sets}}
    return json.dumps(figures, indent=1) + "\n"


def evaluate(chosen: argparse.Namespace, understanding: Understanding) -> int:
    """Measure everything and write it; again with DIET, which comes last because it takes long.

    Returns:
        1 when DIET could not be trained; the report is then without it.
    """
    # Here, so that the guard's run needs no matplotlib, no Rasa and no spaCy model.
    from nlu.evaluation import baselines, ours
    from nlu.evaluation.rasa_run import RasaFailedError, RasaRun

    sets = [LabelledSet.load(path) for path in chosen.test]
    rows = [row for one in sets for row in one.rows]
    texts = [row["text"] for row in rows]
    examples = training_examples()
    made_of = hashlib.sha256(chosen.model.read_bytes()).hexdigest()[:16]
    home: Path = chosen.cache.resolve()
    runs = RasaRun(home, fresh=chosen.fresh)
    logger.info("Reading %d messages ...", len(rows))
    found = cases(understanding, rows)
    logger.info("Timing ...")
    timed = ours.speed(understanding, texts)
    kept = home / f"learning-curve-{digest([made_of, *texts])}.json"
    steps = ours.learning_curve(examples, sets, kept, fresh=chosen.fresh)
    contenders = [
        baselines.ours(found, rows, made_of, runs),
        baselines.textcat(rows, examples, home, fresh=chosen.fresh),
        baselines.keywords(rows, examples),
    ]
    size = chosen.model.stat().st_size
    _write(chosen.out, Results(sets, contenders, steps, timed, size))
    if chosen.without_diet:
        return 0
    try:
        options = baselines.DietOptions(chosen.diet_share, chosen.diet_epochs, chosen.fresh)
        contenders += baselines.beside_diet(rows, examples, home, options, made_of)
    except RasaFailedError as error:
        logger.error("%s", error)
        return 1
    _write(chosen.out, Results(sets, contenders, steps, timed, size))
    return 0


def _write(out: Path, results: Results) -> None:
    """The report below its prose, its pictures and the figures that a test guards."""
    from nlu.evaluation import pictures
    from nlu.evaluation.report import MARK, render

    folder = out.with_suffix("")
    pictures.draw_confusion(results.groups, folder / "confusion.png")
    pictures.draw_calibration(results.groups, folder / "calibration.png")
    pictures.draw_deferral(results.contenders, folder / "deferral.png")
    pictures.draw_learning_curve(results.steps, folder / "learning.png")
    before = out.read_text(encoding="utf-8") if out.exists() else ""
    prose = before.partition(MARK)[0] if MARK in before else TITLE
    out.write_text(prose + render(results, folder.name), encoding="utf-8")
    out.with_suffix(".json").write_text(guarded(results.sets, results.cases), encoding="utf-8")
    told = ", ".join(one.name for one in results.contenders)
    logger.info("Written to %s (%s).", out, told)


def _arguments(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="evaluate", description=__doc__.splitlines()[0])
    parser.add_argument("--model", type=Path, required=True, help="archive made by rasa train")
    parser.add_argument(
        "--test", type=Path, nargs="+", default=[path for path in SETS if path.exists()],
        help="labelled files",
    )  # fmt: skip
    parser.add_argument("--out", type=Path, default=REPORT, help="the report")
    parser.add_argument("--cache", type=Path, default=Path("var/evaluation"))
    parser.add_argument("--without-diet", action="store_true", help="leave out the slowest part")
    parser.add_argument(
        "--diet-epochs", type=int, default=100, help="as Rasa suggests; the report tells it"
    )
    parser.add_argument(
        "--diet-share", type=float, default=0.15,
        help="of the messages, on which DIET and, once more, our pipeline are trained",
    )  # fmt: skip
    parser.add_argument("--fresh", action="store_true", help="use nothing of an earlier run")
    parser.add_argument(
        "--figures", action="store_true", help="only print the guarded figures as JSON"
    )
    return parser.parse_args(arguments)


def main(arguments: list[str] | None = None) -> int:
    """Run the command; 2 when the model cannot be loaded."""
    chosen = _arguments(arguments)
    logging.basicConfig(stream=sys.stderr, level=logging.WARNING, format="%(message)s")
    logger.setLevel(logging.INFO)
    started = time.monotonic()
    try:
        understanding = Understanding.load(chosen.model)
    except NoModelError as error:
        logger.error("%s", error)
        return 2
    if chosen.figures:
        sets = [LabelledSet.load(path) for path in chosen.test]
        found = cases(understanding, [row for one in sets for row in one.rows])
        sys.stdout.write(guarded(sets, found))
        return 0
    status = evaluate(chosen, understanding)
    logger.info("Evaluated in %.0f s.", time.monotonic() - started)
    return status


if __name__ == "__main__":
    sys.exit(main())
