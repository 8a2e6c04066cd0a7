"""The documentation names what exists: settings, files and commands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from storage.settings import Settings

ROOT = Path(__file__).parents[2]
OPERATING = ROOT / "docs" / "operating.md"
VARIABLE = re.compile(r"KHABARDAR_[A-Z]+(?:_[A-Z]+)*")
LINK = re.compile(r"\]\(([^)#\s]+)(#[^)\s]*)?\)")
SOURCES = ("actions", "bot", "content", "desk", "nlu", "storage")
PAGES = sorted(
    [ROOT / "README.md", *(ROOT / "docs").rglob("*.md"), *(ROOT / "changes").glob("*.md")]
)


def _rows() -> dict[str, str]:
    """Default column of each row of the table of settings, by variable."""
    text = OPERATING.read_text(encoding="utf-8")
    table = text.split("## Settings")[1].split("\n**")[0]
    cells = [line.strip("|").split("|") for line in table.splitlines() if line.startswith("| `")]
    return {row[0].strip(" `"): row[1].strip(" `") for row in cells}


def _settings() -> set[str]:
    return {f"KHABARDAR_{name.upper()}" for name in Settings.model_fields}


def test_every_setting_is_documented_and_no_other() -> None:
    assert set(_rows()) == _settings()


@pytest.mark.parametrize("name", sorted(Settings.model_fields))
def test_documented_defaults_are_the_defaults(name: str) -> None:
    documented = _rows()[f"KHABARDAR_{name.upper()}"]
    field = Settings.model_fields[name]
    if "<" in documented:
        assert field.default_factory is not None
    else:
        default = field.get_default()
        assert documented == ("none" if default in (None, "") else str(default))


def test_every_variable_that_is_named_exists() -> None:
    read = _settings()
    read |= set(VARIABLE.findall((ROOT / "tests" / "examples.py").read_text(encoding="utf-8")))
    for folder in SOURCES:
        for path in (ROOT / folder).rglob("*"):
            if path.suffix in (".py", ".yml"):
                read |= set(VARIABLE.findall(path.read_text(encoding="utf-8")))
    for page in PAGES:
        named = set(VARIABLE.findall(page.read_text(encoding="utf-8")))
        assert named <= read, f"{page.relative_to(ROOT)}: {sorted(named - read)}"


def test_every_variable_that_is_read_is_documented() -> None:
    documented = set(VARIABLE.findall(OPERATING.read_text(encoding="utf-8")))
    for folder in SOURCES:
        for path in (ROOT / folder).rglob("*.py"):
            read = set(VARIABLE.findall(path.read_text(encoding="utf-8")))
            assert read <= documented, f"{path.relative_to(ROOT)}: {sorted(read - documented)}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_and_named_files_exist(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    targets = [target for target, _ in LINK.findall(text) if "://" not in target]
    assert [t for t in targets if not (page.parent / t).exists()] == []
    named = re.findall(r"`((?:actions|bot|content|desk|nlu|storage|tests)/[\w./-]+)`", text)
    later = {"bot/channels/whatsapp.py"}  # named as a place that is left free
    assert [n for n in named if n not in later and not (ROOT / n).exists()] == []
