"""`nlu.understand` without a model: what it takes in and what shape it gives out."""

from __future__ import annotations

import io
import json
from types import SimpleNamespace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from nlu.understand import Understanding, answer_lines, batches, parse_line

_STEPS = {"nlu.components.extractor.Extractor"}


class FixedModel:
    """Reads the same into every message."""

    def __init__(self, **ranking: float) -> None:
        self._ranking = sorted(ranking.items(), key=lambda one: -one[1])

    def read(self, texts: list[str]) -> list[Any]:
        for text in texts:
            text.encode()  # what reaches the model can be encoded
        subtypes = {"impersonation": [("bank", 0.9), ("fia", 0.1)]}
        return [SimpleNamespace(ranking=self._ranking, subtypes=subtypes) for _ in texts]


def _understanding(**ranking: float) -> Understanding:
    return Understanding(FixedModel(**ranking), _STEPS)  # type: ignore[arg-type]


def test_category_is_the_sum_of_its_intents() -> None:
    model = _understanding(impersonation=0.4, greet=0.3, thanks=0.25, other_fraud=0.05)
    (answer,) = model.read(["salam aur shukria"])
    assert answer["category"] == "not_complaint"
    assert answer["intent"] == answer["subtype"] == "greet"
    assert answer["confidence"] == 0.55


def test_complaint_has_its_subtype() -> None:
    (answer,) = _understanding(impersonation=0.8, greet=0.2).read(["hbl se call thi"])
    assert (answer["category"], answer["subtype"]) == ("impersonation", "bank")
    assert [one["category"] for one in answer["ranking"]][:2] == ["impersonation", "not_complaint"]


def test_a_question_has_neither_a_loss_nor_an_incident() -> None:
    text = "kal 0300-5550001 se msg aya ke 20 hazar bheje hain, asli hai?"
    (asked,) = _understanding(check_suspicious=0.8, impersonation=0.2).read([text])
    (told,) = _understanding(impersonation=0.8, check_suspicious=0.2).read([text])
    lacking = {one["type"] for one in told["entities"]} - {one["type"] for one in asked["entities"]}
    assert lacking <= {"amount_lost", "incident_time"}
    assert "incident_time" in lacking
    assert "phone" in {one["type"] for one in asked["entities"]}


def test_a_number_comes_with_whose_it_is() -> None:
    (answer,) = _understanding(impersonation=0.9).read(["0300-5550001 se call ayi"])
    (phone,) = [one for one in answer["entities"] if one["type"] == "phone"]
    assert phone["role"] == "caller"


def test_nothing_said_is_gibberish_for_sure() -> None:
    (answer,) = _understanding(impersonation=0.8, greet=0.2).read([" \n"])
    assert answer["intent"] == "gibberish"
    assert answer["confidence"] == 1.0


@given(st.binary(max_size=300))
def test_any_bytes_become_one_answer_a_line(line: bytes) -> None:
    lines = [line.replace(b"\n", b" ")]
    (answer,) = list(answer_lines(lines, _understanding(impersonation=0.7, greet=0.3)))
    assert answer.endswith(b"\n")
    assert "id" in json.loads(answer)


@given(st.text(st.characters(), max_size=200), st.one_of(st.integers(), st.text(), st.none()))
def test_any_text_and_id_come_through(text: str, identity: object) -> None:
    line = json.dumps({"id": identity, "text": text}).encode()
    (answer,) = answer_lines([line], _understanding(impersonation=0.7, greet=0.3))
    assert json.loads(answer)["id"] == identity


def test_problems_of_a_line_are_named() -> None:
    assert parse_line(b"{")[2] == "the line is not valid JSON"
    assert parse_line(b"[]")[2] == "the line is not a JSON object"
    assert parse_line(b'{"id": 3}') == (3, "", "text is missing or not a string")
    assert parse_line(b'{"id": 3, "text": "x"}') == (3, "x", None)


@given(st.lists(st.binary(max_size=40).map(lambda line: line.replace(b"\n", b"")), max_size=600))
def test_batches_keep_every_line_in_order(lines: list[bytes]) -> None:
    source = io.BufferedReader(io.BytesIO(b"\n".join(lines)))
    found = [line for batch in batches(source) for line in batch]
    assert found == [line for line in lines if line.strip()]
