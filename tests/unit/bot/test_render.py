"""Everything the dialogue can say has words, in every language, within every channel's limits."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.messages import payload
from bot.render import FALLBACK, render, render_strictly, split
from bot.turn import MEANWHILE
from content.catalogue import Catalogue

ROOT = Path(__file__).resolve().parents[3]
CATALOGUE = Catalogue.load()
SAID = frozenset({"chat", "choices", "filing", "first_help", "form", "names", "tips"})
TELEGRAM_TEXT, WHATSAPP_TEXT, TITLE = 4096, 1024, 24
TUPLES = ("MENU", "LANGUAGE_CHOICES")


def sample(argument: str, language: str, msg: str) -> Any:
    keys = CATALOGUE.message(language, msg).selected.get(argument, frozenset())
    if keys - {"one", "other", "yes", "no"}:
        return sorted(keys)[0]
    if argument in ("count", "days", "limit", "limit_mb", "number", "seconds"):
        return 3
    return "KBR-7Q2M-0XKD-94TZ"


def spoken(language: str) -> list[str]:
    return sorted(msg for msg, topic in CATALOGUE.topics[language].items() if topic in SAID)


@pytest.mark.parametrize("language", CATALOGUE.languages)
def test_every_message_has_words_within_the_limits(language: str) -> None:
    ids = spoken(language)
    assert len(ids) > 100
    for msg in ids:
        names = CATALOGUE.message(language, msg).arguments
        args = {n: sample(n, language, msg) for n in names if not n.startswith("has_")}
        reply = render_strictly({"msg": msg, "args": args, "asks": "x"}, language, CATALOGUE, 7)
        assert reply.text.strip(), msg
        assert len(reply.text.encode("utf-16-le")) // 2 <= WHATSAPP_TEXT, msg
        assert (reply.dir == "rtl") == (language == "ur")
        assert split(reply.text, TELEGRAM_TEXT) == [reply.text.strip()]


def literal_strings(node: ast.AST) -> list[str]:
    return [
        item.value
        for item in ast.walk(node)
        if isinstance(item, ast.Constant) and isinstance(item.value, str)
    ]


def sent_by_actions() -> tuple[set[str], set[str]]:
    """Message ids and choices that stand as literals in calls of ``say`` and in MENU tuples."""
    ids: set[str] = set()
    choices: set[str] = set()
    for path in (ROOT / "actions").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id == "say"
            ):
                if isinstance(node.args[1], ast.Constant):
                    ids.add(str(node.args[1].value))
                buttons = [*node.args[2:3], *(k.value for k in node.keywords if k.arg == "choices")]
                for button in buttons:
                    if isinstance(button, ast.Tuple):
                        choices.update(literal_strings(button))
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) in TUPLES:
                choices.update(literal_strings(node.value))
    return ids, choices


def test_what_the_actions_send_is_in_the_catalogue() -> None:
    ids, choices = sent_by_actions()
    assert len(ids) > 15
    for language in CATALOGUE.languages:
        assert not [msg for msg in ids if not CATALOGUE.has(language, msg)]
    assert "report" in choices
    titled(choices | set(MEANWHILE))


def titled(choices: set[str]) -> None:
    for language in CATALOGUE.languages:
        body = {"msg": "menu", "choices": sorted(choices)}
        reply = render_strictly(body, language, CATALOGUE)
        for choice in reply.choices:
            assert len(choice.title) <= TITLE, (language, choice)
            assert len(f"{choice.id}#{2**31}".encode()) <= 64


def test_what_the_domain_sends_is_in_the_catalogue() -> None:
    domain = yaml.safe_load((ROOT / "nlu" / "domain.yml").read_text(encoding="utf-8"))
    bodies = [
        variant["custom"]
        for variants in (domain.get("responses") or {}).values()
        for variant in variants
        if "custom" in variant
    ]
    for body in bodies:
        for language in CATALOGUE.languages:
            assert CATALOGUE.has(language, body["msg"]), body["msg"]
        titled(set(body.get("choices") or ()))


@pytest.mark.parametrize("language", CATALOGUE.languages)
def test_the_summary_has_words_for_every_field(language: str) -> None:
    fields: set[str] = set()
    for category in CATALOGUE.categories.values():
        fields.update(category.fields)
        for subtype in category.subtypes.values():
            fields.update(subtype.fields)
    fields -= {"consent", "narrative", "confirm"}
    lines: list[dict[str, Any]] = [
        {"label": f"label-{field}", "value": "x"} for field in sorted(fields)
    ]
    lines.append({"label": "label-amount", "msg": "value-unknown"})
    for name in CATALOGUE.categories:
        body = {
            "msg": "confirm-question",
            "lines": lines,
            "category": f"category-name-{name}",
            "choices": ["confirm", "fix", "cancel"],
        }
        reply = render_strictly(body, language, CATALOGUE)
        assert str(len(lines)) in reply.text


def test_every_category_and_language_is_a_button() -> None:
    titled({f"category:{name}" for name in CATALOGUE.categories})
    titled({f"lang:{name}" for name in CATALOGUE.languages})


@pytest.mark.parametrize(
    "body",
    [
        {"msg": "no-such"},
        {"msg": "too-long"},
        {"msg": "menu", "choices": ["no-such"]},
        {"msg": "confirm-question", "lines": [{}]},
        {},
        {"msg": None, "args": 5},
    ],
)
def test_what_has_no_words_becomes_an_apology(body: dict[str, Any]) -> None:
    reply = render(body, "en", CATALOGUE, 9)
    assert reply.text == CATALOGUE.text("en", FALLBACK)
    assert reply.id == 9


@pytest.mark.parametrize("limit", [20, 50, 4096])
@pytest.mark.parametrize(
    "text",
    [
        "Ek jumla. Doosra jumla. Teesra jumla.\n\nNaya hissa." * 20,
        "بغیر وقفے کے بہت لمبا متن۔ دوسرا جملہ۔ " * 50,
        "😀" * 300,
        "x" * 5000,
        "",
        "short",
    ],
)
def test_cutting_loses_nothing_and_keeps_the_limit(text: str, limit: int) -> None:
    parts = split(text, limit)
    assert all(len(part.encode("utf-16-le")) // 2 <= limit for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())


def test_cutting_prefers_the_end_of_a_paragraph() -> None:
    assert split("aaaa bbbb.\n\ncccc dddd", 16) == ["aaaa bbbb.", "cccc dddd"]
    assert split("aaaa bbbb. cccc dddd", 16) == ["aaaa bbbb.", "cccc dddd"]


@pytest.mark.parametrize(
    ("body", "given"),
    [
        ({"text": "mera account"}, "mera account"),
        ({"text": "/ /\u00a0/ choose{}"}, "choose{}"),
        ({"text": "///"}, "?"),
        ({"choice": "category:impersonation"}, "/impersonation"),
        ({"choice": "category:xyz"}, '/choose{"choice": "category:xyz"}'),
        ({"choice": "human"}, "/human_agent"),
        ({"evidence_id": "e" * 32}, '/send_evidence{"evidence_id": "' + "e" * 32 + '"}'),
    ],
)
def test_what_rasa_is_given(body: dict[str, Any], given: str) -> None:
    assert payload(body, CATALOGUE) == given
