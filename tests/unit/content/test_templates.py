"""WhatsApp's templates: ours against Meta's rules, and against what Meta has approved."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from content.catalogue import Catalogue
from content.errors import BrokenFile
from content.templates import differences, flaws, for_meta, load_templates
from tests.unit.content.small import small

CATALOGUE = Catalogue.load()
OURS = load_templates(CATALOGUE.path)
GOOD = """
[hello]
category = "UTILITY"
body = "whole"
parameters = ["name"]
[hello.languages]
ur = { name = "hello", code = "ur" }
ur-Latn = { name = "hello_roman", code = "en" }
en = { name = "hello", code = "en" }
"""


def approved() -> list[dict[str, Any]]:
    rows = [{**row, "status": "APPROVED"} for row in for_meta(OURS, CATALOGUE)]
    return list(json.loads(json.dumps(rows)))


def found(folder: Path, templates: str, words: str = "Salam {$name}.") -> list[str]:
    comment = "\n# Variables:\n#   $name - a name\n"
    added = {f"{lang}/chat.ftl": f"{comment}whole = {words}\n" for lang in ("ur", "ur-Latn", "en")}
    catalogue = small(folder, {**added, "whatsapp_templates.toml": templates})
    return [what for _, what in flaws(load_templates(folder), catalogue)]


def test_ours_have_no_flaw_and_show_nothing_of_the_matter() -> None:
    assert list(flaws(OURS, CATALOGUE)) == []
    assert {template.parameters for template in OURS.values()} == {()}


def test_what_is_handed_in_is_what_meta_takes() -> None:
    rows = list(for_meta(OURS, CATALOGUE))
    assert len(rows) == len(CATALOGUE.languages) * len(OURS)
    assert {row["name"] for row in rows} == {"khabardar_new_message", "khabardar_new_message_roman"}
    assert [part["type"] for part in rows[0]["components"]] == ["BODY", "BUTTONS"]


def test_parameters_get_metas_places(tmp_path: Path) -> None:
    assert found(tmp_path, GOOD) == []
    (row, *_) = for_meta(load_templates(tmp_path), Catalogue.load(tmp_path))
    assert row["components"][0]["text"] == "Salam {{1}}."


@pytest.mark.parametrize(
    ("old", "new", "flaw"),
    [
        ('"UTILITY"', '"MARKETING"', "category"),
        ('"hello_roman"', '"Hello Roman"', "small letters"),
        ('"hello_roman"', '"hello"', "stands for two wordings"),
        ('code = "ur"', 'code = "urd"', "language code"),
        ('"whole"', '"nothing"', "no wording nothing"),
        ('["name"]', "[]", "parameters differ"),
        ('["name"]', '["name", "sum"]', "parameters differ"),
        ('en = { name = "hello", code = "en" }', "", "nothing for en"),
        ('parameters = ["name"]', 'parameters = ["name"]\nbutton = "absent"', "no wording choice-"),
    ],
)
def test_a_flaw_is_found(tmp_path: Path, old: str, new: str, flaw: str) -> None:
    assert any(flaw in what for what in found(tmp_path, GOOD.replace(old, new)))


@pytest.mark.parametrize("words", ["{$name} salam", "Salam {$name}", "Salam {$name} " + "a" * 1020])
def test_words_meta_would_refuse_are_found(tmp_path: Path, words: str) -> None:
    assert found(tmp_path, GOOD, words)


def test_a_file_of_another_shape_is_said(tmp_path: Path) -> None:
    small(tmp_path, {"whatsapp_templates.toml": "[x]\ncategory = 1\n"})
    with pytest.raises(BrokenFile):
        load_templates(tmp_path)


def test_approved_ones_do_not_differ() -> None:
    assert differences(OURS, CATALOGUE, [*approved(), {"name": "other"}, 5]) == []


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ({"status": "PENDING"}, "is PENDING"),
        ({"status": "PAUSED"}, "is PAUSED"),
        ({"category": "MARKETING"}, "has the category MARKETING"),
        ({"components": []}, "has other words"),
        ({"components": None}, "has other words"),
        ({"name": "other"}, "is not there"),
    ],
)
def test_what_meta_has_otherwise_is_told(change: dict[str, Any], what: str) -> None:
    rows = approved()
    rows[0].update(change)
    (told,) = differences(OURS, CATALOGUE, rows)
    assert told == f"khabardar_new_message (ur) {what}"
