"""The report: what stands where, for one set and for several."""

from __future__ import annotations

from dataclasses import replace

from nlu.evaluation.figures import Answer, Case
from nlu.evaluation.messages import LabelledSet
from nlu.evaluation.report import MARK, render
from nlu.evaluation.results import DIET, Contender, Results, Speed, Step


def _row(
    id_: str, text: str, category: str, subtype: str, lang: str = "roman_ur"
) -> dict[str, object]:
    return {
        "id": id_, "text": text, "lang": lang, "category": category, "subtype": subtype,
        "entities": {"amount_pkr": 5000} if "5000" in text else {},
    }  # fmt: skip


FROZEN = LabelledSet(
    "frozen",
    [
        _row("f-1", "hbl se call, 5000 gaye", "impersonation", "bank"),
        _row("f-2", "salam <b> | x", "not_complaint", "greet", "en"),
    ],
)
HOLDOUT = LabelledSet("holdout", [_row("h-1", "ek " * 300, "other_fraud", "prize", "ur")])
AMOUNT = {"type": "amount_pkr", "value": 5000, "text": "5000"}


def _results(*sets: LabelledSet) -> Results:
    rows = [row for one in sets for row in one.rows]
    answer = Answer("impersonation", 0.7, "bank")
    cases = [Case(row, answer, (AMOUNT,) if row["entities"] else ()) for row in rows]
    ours = Contender("Khabardar", cases, 75.4, [1.0, 3.0, 2.0], 12_000_000, 130.0)
    words = Contender("keyword list", cases, None, [0.1], 9_000)
    steps = [Step(1.0, 900, 3.2, {one.name: 0.5 for one in sets})]
    return Results(list(sets), [ours, words], steps, Speed([10.0], [20.0], 200.0), 13_000_000)


def test_errors_are_listed_and_right_answers_are_not() -> None:
    text = render(_results(FROZEN), "nlu")
    assert text.startswith(MARK)
    assert "| f-2 | not_complaint | impersonation | 0.700 | salam &lt;b> \\| x |" in text
    assert "| f-1 |" not in text
    assert "| amount_pkr | 1.000" in text


def test_costs_stand_beside_the_figures() -> None:
    (line,) = [
        line for line in render(_results(FROZEN), "nlu").splitlines() if line.startswith("| Khab")
    ]
    assert line.endswith("| 75 s | 2.2 min | 2.0 ms | 12.0 MB |")
    assert "| keyword list |" in render(_results(FROZEN), "nlu")


def test_a_run_without_diet_says_so() -> None:
    results = _results(FROZEN)
    assert "(DIET) was left out" in render(results, "nlu")
    results.contenders.append(replace(results.contenders[0], name=f"{DIET}, 100 epochs"))
    assert "was left out" not in render(results, "nlu")


def test_every_set_stands_beside_all() -> None:
    text = render(_results(FROZEN, HOLDOUT), "nlu")
    assert "macro-F1 all | macro-F1 frozen | macro-F1 holdout |" in text
    for name in ("all", "frozen", "holdout"):
        assert f"F1 by language, {name}\n" in text
    assert "errors were read once" in text
    assert f"{'ek ' * 60}" in text
    assert f"{'ek ' * 90}" not in text


def test_one_set_needs_no_sum() -> None:
    text = render(_results(FROZEN), "nlu")
    assert "macro-F1 all" not in text
    assert "F1 by language, all" not in text


def test_pictures_are_linked() -> None:
    text = render(_results(FROZEN), "figures")
    for name in ("confusion", "deferral", "calibration", "learning"):
        assert f"(figures/{name}.png)" in text
