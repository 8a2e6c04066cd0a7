from __future__ import annotations

import timeit
from pathlib import Path
from time import thread_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.catalogue import FSI, PDI, Catalogue
from content.errors import BrokenFile, BrokenMessage, MissingArgument, MissingMessage
from tests.unit.content.small import replace, small, write

REAL = Catalogue.load()


def test_renders_in_every_language(tmp_path: Path) -> None:
    catalogue = small(tmp_path)
    assert catalogue.languages == ("ur", "ur-Latn", "en")
    assert catalogue.text("en", "ask-name") == "What is your name?"
    assert catalogue.text("ur", "ask-name") == "نام کیا ہے؟"
    assert catalogue.text("ur-Latn", "ask-name") == "Naam kya hai?"


def test_a_missing_message_is_an_error(tmp_path: Path) -> None:
    catalogue = small(tmp_path)
    with pytest.raises(MissingMessage, match="no message 'nothing' in 'en'"):
        catalogue.text("en", "nothing")
    with pytest.raises(MissingMessage):
        catalogue.text("sd", "ask-name")
    assert catalogue.has("en", "ask-name")
    assert not catalogue.has("en", "nothing")
    assert not catalogue.has("sd", "ask-name")


@pytest.mark.parametrize("args", [{}, {"tracking": None}, {"traking": "KBR-1"}])
def test_a_missing_argument_is_an_error(tmp_path: Path, args: dict[str, object]) -> None:
    with pytest.raises(MissingArgument) as caught:
        small(tmp_path).text("ur", "status-line", **args)
    assert caught.value.names == ("tracking",)
    assert "KBR" not in str(caught.value)


def test_a_guarded_argument_may_be_absent_or_empty(tmp_path: Path) -> None:
    catalogue = small(tmp_path)
    without = f"Complaint {FSI}KBR-1{PDI} has no number."
    assert catalogue.text("en", "status-line", tracking="KBR-1") == without
    assert catalogue.text("en", "status-line", tracking="KBR-1", nccia="") == without
    assert catalogue.text("en", "status-line", tracking="KBR-1", nccia=None) == without
    assert catalogue.text("en", "status-line", tracking="KBR-1", nccia="77").endswith(
        f"has the number {FSI}77{PDI}."
    )


def test_what_is_only_selected_on_may_be_absent(tmp_path: Path) -> None:
    catalogue = small(tmp_path)
    assert catalogue.text("en", "item") == "Do not answer."
    assert catalogue.text("en", "item", item="url") == "Do not open the link."
    assert catalogue.text("en", "item", item="something new") == "Do not answer."


def test_superfluous_arguments_are_ignored(tmp_path: Path) -> None:
    assert small(tmp_path).text("en", "ask-name", category="other_fraud", count=3)


@pytest.mark.parametrize(("count", "word"), [(1, "file"), (4, "files")])
def test_plurals(tmp_path: Path, count: int, word: str) -> None:
    assert small(tmp_path).text("en", "files", count=count) == f"{FSI}{count}{PDI} {word}"


def test_numbers_print_plainly(tmp_path: Path) -> None:
    assert small(tmp_path).text("ur", "files", count=12000) == f"فائلیں: {FSI}12000{PDI}"


def test_arguments_are_isolated_and_not_interpreted(tmp_path: Path) -> None:
    catalogue = small(tmp_path)
    hostile = '{ CONTACT("rumour") } \u202e+92300\u2069'
    text = catalogue.text("ur", "status-line", tracking=hostile)
    assert f'{FSI}{{ CONTACT("rumour") }} +92300{PDI}' in text


@given(st.text())
def test_any_argument_renders_and_stays_inside_its_isolates(value: str) -> None:
    text = REAL.text("ur", "status-ask-secret", tracking=value)
    before, after = REAL.text("ur", "status-ask-secret", tracking="X").split("X")
    assert text.startswith(before)
    assert text.endswith(after)
    assert text.count(FSI) == text.count(PDI) == before.count(FSI) + after.count(FSI)


def test_contacts_are_printed_and_links_stay_tappable(tmp_path: Path) -> None:
    text = small(tmp_path).text("en", "human")
    assert text == f"Call {FSI}1799{PDI}\nPortal: https://complaint.nccia.gov.pk"


@pytest.mark.parametrize("contact", ["rumour", "nobody"])
def test_an_unverified_or_unknown_contact_is_never_printed(tmp_path: Path, contact: str) -> None:
    catalogue = small(tmp_path, {"en/chat.ftl": f'\nask = Call {{ CONTACT("{contact}") }}\n'})
    with pytest.raises(BrokenMessage):
        catalogue.text("en", "ask")


def test_what_is_not_fluent_is_an_error(tmp_path: Path) -> None:
    catalogue = small(tmp_path, {"en/chat.ftl": "\nbroken = Hello { $name\n"})
    with pytest.raises(BrokenMessage):
        catalogue.text("en", "broken", name="x")
    assert catalogue.text("en", "ask-name")


def test_commands_match_whole_messages_however_they_are_typed(tmp_path: Path) -> None:
    catalogue = small(tmp_path)
    assert catalogue.command("  YES!! ") == "yes"
    assert catalogue.command("جي ہاں۔") == "yes"  # Arabic yeh
    assert catalogue.command("English.") == "language:en"
    assert catalogue.command("haan lekin ek baat") is None
    assert catalogue.command("") is None
    assert catalogue.command("???") is None
    assert catalogue.command("yes " * 100) is None


def test_a_phrase_stands_for_one_command(tmp_path: Path) -> None:
    with pytest.raises(BrokenFile, match="stands for yes and for stop"):
        small(tmp_path, {"commands.toml": 'stop = ["HAAN!"]\n'})


def test_a_phrase_needs_a_letter(tmp_path: Path) -> None:
    with pytest.raises(BrokenFile, match="holds no letter"):
        small(tmp_path, {"commands.toml": 'stop = ["?"]\n'})


def test_facts_are_typed_and_cannot_be_changed(tmp_path: Path) -> None:
    catalogue = small(tmp_path)
    prize = catalogue.categories["other_fraud"].subtypes["prize"]
    assert prize.urgency == 40
    assert prize.fields == ("narrative", "name")  # inherited
    assert prize.laws == ("peca-14",)
    assert catalogue.laws["peca-14"].verified
    assert catalogue.contacts["helpline"].verified
    assert not catalogue.contacts["rumour"].verified
    assert catalogue.tips[0].id == "tip-otp"
    with pytest.raises(AttributeError):
        prize.urgency = 1  # type: ignore[misc]
    with pytest.raises(TypeError):
        catalogue.contacts["new"] = catalogue.contacts["helpline"]  # type: ignore[index]


@pytest.mark.parametrize(
    "name",
    [
        "contacts.toml",
        "categories.toml",
        "tips.toml",
        "commands.toml",
        "glossary.toml",
        "sources.toml",
    ],
)
def test_an_absent_or_broken_file_stops_the_start(tmp_path: Path, name: str) -> None:
    write(tmp_path)
    (tmp_path / name).write_text("not = [toml", encoding="utf-8")
    with pytest.raises(BrokenFile, match=name):
        Catalogue.load(tmp_path)
    (tmp_path / name).unlink()
    with pytest.raises(BrokenFile, match=name):
        Catalogue.load(tmp_path)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("contacts.toml", 'kind = "url"', 'sort = "url"'),
        ("categories.toml", "urgency = 40", "urgent = 40"),
        ("tips.toml", "source", "sauce"),
        ("glossary.toml", "meaning", "sense"),
        ("sources.toml", "where", "whence"),
    ],
)
def test_a_wrong_shape_stops_the_start(tmp_path: Path, name: str, old: str, new: str) -> None:
    write(tmp_path)
    with pytest.raises(BrokenFile, match=name):
        replace(tmp_path, name, old, new)


def test_is_fast_enough() -> None:
    catalogue = Catalogue.load()  # tests read the content once, which would measure nothing
    load_s = min(
        timeit.repeat(lambda: Catalogue(catalogue.path), number=1, repeat=3, timer=thread_time)
    )
    assert load_s < 0.3
    args = {"tracking": "KBR-1", "state": "x", "nccia": "9", "date": "1"}
    catalogue.text("ur", "status-line", **args)
    text_s = min(
        timeit.repeat(
            lambda: catalogue.text("ur", "status-line", **args),
            number=500,
            repeat=5,
            timer=thread_time,
        )
    )
    assert text_s / 500 < 50e-6
