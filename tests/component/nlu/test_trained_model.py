"""The trained model through Rasa and through `nlu.understand`: the same, whatever comes in."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest

from tests.component.nlu.conftest import Trained

pytestmark = pytest.mark.timeout(600)  # alone, these tests may have to train first

MESSAGES = [
    "mera whatsapp hack ho gaya hai, kisi ne 6 digit ka code manga tha",
    "کسی نے بینک کا نمائندہ بن کر او ٹی پی لیا اور ۵۰ ہزار نکل گئے",
    "I invested 2 lakh in an app called GoldRise and now the withdrawal does not work",
    "olx se mobile mangwaya 35000 easypaisa 0301-0000123 pe bheje, parcel mein patthar nikle",
    "goldrise naam ki app mein paise lagaye thay kal",
    "aap ka shukria",
    "is this the real NCCIA?",
    "30 hazar easypaisa 0301-0000123 pe bheje, title GUL NAZ show hua tha",
]
KEYS = {"id", "language", "intent", "category", "subtype", "confidence", "ranking", "entities"}
CATEGORIES = {
    "whatsapp_hijacking", "impersonation", "fake_investment", "other_fraud", "not_complaint",
}  # fmt: skip


def _lines(texts: list[str]) -> bytes:
    return "".join(json.dumps({"id": i, "text": t}) + "\n" for i, t in enumerate(texts)).encode()


def _well_formed(answer: dict[str, Any]) -> None:
    assert set(answer) - {"error"} == KEYS
    assert answer["language"] in {"ur", "ur-Latn", "en"}
    assert {one["category"] for one in answer["ranking"]} == CATEGORIES
    shares = [one["confidence"] for one in answer["ranking"]]
    assert shares == sorted(shares, reverse=True)
    assert sum(shares) == pytest.approx(1.0, abs=0.01)
    assert answer["category"] == answer["ranking"][0]["category"]
    assert answer["confidence"] == shares[0]


@pytest.fixture(scope="module")
def understood(trained: Trained) -> list[dict[str, Any]]:
    """The answers to MESSAGES."""
    return trained.understand(_lines(MESSAGES))


def test_understand_reads_as_rasa_does(trained: Trained, understood: list[dict[str, Any]]) -> None:
    theirs = trained.parse(MESSAGES)
    for answer, parsed in zip(understood, theirs, strict=True):
        _well_formed(answer)
        assert answer["language"] == parsed["language"]
        named = [one for one in parsed["intent_ranking"] if one["name"] != "nlu_fallback"]
        complaints = {one["name"]: one["confidence"] for one in named if one["name"] in CATEGORIES}
        for share in answer["ranking"]:
            if share["category"] in complaints:
                assert share["confidence"] == pytest.approx(complaints[share["category"]], abs=1e-3)
        assert answer["intent"] in {one["name"] for one in named}
        found = {(e["type"], str(e["value"]), e["start"], e["end"]) for e in answer["entities"]}
        assert found == {
            (e["entity"], str(e["value"]), e["start"], e["end"]) for e in parsed["entities"]
        }


def test_few_examples_already_tell_the_classes_apart(trained: Trained) -> None:
    size, intents = trained.of_few(MESSAGES)
    assert intents[:4] == [
        "whatsapp_hijacking", "impersonation", "fake_investment", "other_fraud",
    ]  # fmt: skip
    assert intents[5] == "thanks"
    assert size < 5_000_000


def test_every_line_is_answered(trained: Trained) -> None:
    chance = random.Random(7)
    alphabet = "aیڈ0۵@/*#.\u200f\u202e😀\0\n\t{}\"'ہےke "
    odd = ["", " ", "/choose{}", "a" * 10_000, "ایک " * 5_000, "0300" * 3_000, "\ud800x", "😀" * 50]
    odd += ["".join(chance.choices(alphabet, k=chance.randrange(400))) for _ in range(150)]
    given = _lines(odd) + b'not json\n[1]\n{"text": 5}\n{"id": null}\n\xff\xfe\x00\n"x"\n'
    given += b"[" * 5_000 + b"\n" + b'{"id": "last", "text": "salam"}'
    answers = trained.understand(given)
    assert len(answers) == len(odd) + 8
    for answer in answers:
        _well_formed(answer)
    assert [answer["id"] for answer in answers[: len(odd)]] == list(range(len(odd)))
    assert answers[-1]["id"] == "last"
    assert sum("error" in answer for answer in answers) == 7


def test_entities_point_into_the_text(understood: list[dict[str, Any]]) -> None:
    for text, answer in zip(MESSAGES, understood, strict=True):
        for entity in answer["entities"]:
            assert text[entity["start"] : entity["end"]] == entity["text"]


def test_missing_model_is_told_plainly(trained: Trained) -> None:
    done = trained.run("-m", "nlu.understand", "--model", "nowhere.tar.gz", given=b"")
    assert done.returncode == 2
    assert b"nowhere.tar.gz" in done.stderr
    assert b"Traceback" not in done.stderr
