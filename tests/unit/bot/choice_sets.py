"""Every set of buttons that stands under a message of the dialogue."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path
from typing import Final

import yaml

from actions import answers, aside, belonging, followup_start, questions
from bot.turn import MEANWHILE
from content.catalogue import Catalogue

ROOT: Final = Path(__file__).resolve().parents[3]
TRACKING: Final = "KBR-7Q2M-0XKD-94TZ"
_LIKELY = ("choices",)


@cache
def choice_sets(catalogue: Catalogue) -> set[tuple[str, ...]]:
    """Sets of ids: those written out in calls, those kept in tables, those made of content."""
    doubts = {
        tuple(f"answer:{doubt.id}-{answer}" for answer in doubt.answers) + ("none-of-these",)
        for doubt in catalogue.doubts.values()
    }
    nodes = {tuple(node.choices) for node in catalogue.rescue.nodes.values()}
    categories = tuple(f"category:{name}" for name in catalogue.categories)
    made: set[tuple[str, ...]] = {
        (*categories, "none-of-these"),
        tuple(f"case:{TRACKING[:-1]}{number}" for number in range(5)),
        (f"add:{TRACKING}", "sheet:1", f"withdraw:{TRACKING}"),
        (f"disagree:{TRACKING}", f"add:{TRACKING}", "sheet:1"),
        tuple(f"outcome-{answer}:{TRACKING}" for answer in ("yes", "partly", "no")),
        ("reply:0123456789abcdef",),
        (aside.ASK_HOURS, aside.NO_HOURS, aside.HIDE, aside.DELETE, "language", "continue"),
        (aside.DELETE_NOW, aside.KEEP),
        (*aside.READY, "hours:any"),
        (aside.CONFIRM_HOURS, aside.ASK_HOURS),
        ("tip-off", "skip"),
        answers.MENU, answers.LANGUAGE_CHOICES, belonging.SECOND, belonging.DUPLICATE,
        followup_start.SEND, followup_start.CONFIRM, tuple(followup_start.OUTCOMES), MEANWHILE,
    }  # fmt: skip
    return made | doubts | nodes | set(questions.CHOICES.values()) | _literal() | _of_domain()


def _literal() -> set[tuple[str, ...]]:
    found: set[tuple[str, ...]] = set()
    for folder in ("actions", "bot"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                found.update(_of(value) for value in _values(node) if _of(value))
    return found


def _values(node: ast.AST) -> list[ast.expr]:
    if isinstance(node, ast.Call):
        is_say = isinstance(node.func, ast.Name) and node.func.id == "say"
        named = [word.value for word in node.keywords if word.arg in _LIKELY]
        return [*named, *(node.args[2:3] if is_say else ())]
    if isinstance(node, ast.Dict):
        pairs = zip(node.keys, node.values, strict=True)
        return [v for k, v in pairs if isinstance(k, ast.Constant) and k.value in _LIKELY]
    if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) in _LIKELY:
        return [node.value]
    return []


def _of(value: ast.expr) -> tuple[str, ...]:
    """The set, if it is written out as constants."""
    if not isinstance(value, (ast.Tuple, ast.List)):
        return ()
    found = [item.value for item in value.elts if isinstance(item, ast.Constant)]
    return tuple(map(str, found)) if len(found) == len(value.elts) else ()


def _of_domain() -> set[tuple[str, ...]]:
    domain = yaml.safe_load((ROOT / "nlu" / "domain.yml").read_text(encoding="utf-8"))
    variants = [one for some in (domain.get("responses") or {}).values() for one in some]
    return {tuple((one.get("custom") or {}).get("choices") or ()) for one in variants} - {()}
