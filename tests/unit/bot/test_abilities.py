"""One reply in the best form each channel has, for everything that can be said."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import Any

import pytest

from bot.abilities import BY_CHANNEL, TELEGRAM, WHATSAPP, Abilities, Part, chosen, form_of, parts
from bot.render import Choice, Reply, render_strictly
from bot.wording import FSI, LRI, PDI, RLM, units
from content.catalogue import Catalogue
from tests.unit.bot.choice_sets import TRACKING, choice_sets

CATALOGUE = Catalogue.load()
CHANNELS = pytest.mark.parametrize("channel", sorted(BY_CHANNEL))
LANGUAGES = pytest.mark.parametrize("language", CATALOGUE.languages)
# Read at the desk or on paper, and by nobody in a messenger.
ELSEWHERE = ("desk", "sheet", "paper", "web", "terminal")
NUMBERS = ("count", "days", "limit", "limit_mb", "number", "seconds", "hours", "left")
SAMPLES = {"amount": "1,250,000", "phone": "0300-5550000", "tracking": TRACKING}
BARE = Abilities(text=600, caption=0, body=300, buttons=0, button_title=0, rows=0, row_title=0)


def said(language: str) -> list[str]:
    topics = CATALOGUE.topics[language].items()
    return sorted(msg for msg, topic in topics if not topic.startswith(ELSEWHERE))


def samples(msg: str, language: str) -> dict[str, Any]:
    """An argument for everything the message prints or selects on, as it may really come."""
    message = CATALOGUE.message(language, msg)
    found: dict[str, Any] = {}
    for name in message.arguments | message.declared:
        keys = message.selected.get(name, frozenset()) - {"one", "other", "yes", "no"}
        if name.startswith("has_"):
            continue
        if keys:
            found[name] = sorted(keys)[0]
        else:
            found[name] = 3 if name in NUMBERS else SAMPLES.get(name, "Bushra 0300-5550000")
    return found


def rendered(msg: str, language: str, choices: tuple[str, ...] = ()) -> Reply:
    body = {"msg": msg, "args": samples(msg, language), "choices": [*choices]}
    return render_strictly(body, language, CATALOGUE, 7)


def check(shown: list[Part], abilities: Abilities, reply: Reply) -> None:
    assert shown
    for part in shown:
        assert part.text.strip()
        assert units(part.text) <= abilities.text
        assert isolates_are_closed(part.text)
        if reply.dir == "rtl":
            assert reads_from_the_right(part.text), ascii(part.text)
    assert all(part.form == "plain" and not part.choices for part in shown[:-1])
    last = shown[-1]
    assert last.choices == reply.choices
    if last.form in ("buttons", "list"):
        count, title = (
            (abilities.buttons, abilities.button_title)
            if last.form == "buttons"
            else (abilities.rows, abilities.row_title)
        )
        assert units(last.text) <= abilities.body
        assert len(last.choices) <= count
        assert all(0 < units(choice.title) <= title for choice in last.choices)
    if last.form == "numbered":
        for number, choice in enumerate(reply.choices, start=1):
            assert re.search(
                rf"^\u200f?{number}\. \u2068?{re.escape(choice.title)}", last.text, re.M
            )


def isolates_are_closed(text: str) -> bool:
    depth = 0
    for character in text:
        depth += (character in "\u2066\u2067\u2068") - (character == PDI)
        if depth < 0:
            return False
    return depth == 0


def reads_from_the_right(text: str) -> bool:
    """Whether the first strong letter outside isolates is one of those, on every line but links."""
    for line in text.splitlines():
        bare = re.sub("[\u2066-\u2068][^\u2066-\u2069]*\u2069", "", line)
        strong = [unicodedata.bidirectional(letter) for letter in bare]
        first = next((kind for kind in strong if kind in ("L", "R", "AL")), "")
        if first == "L" and not re.match(r"https?://\S+$|\S+@\S+$", line):
            return False
    return True


@CHANNELS
@LANGUAGES
def test_every_message_fits_every_channel(channel: str, language: str) -> None:
    ids = said(language)
    assert len(ids) > 400
    for msg in ids:
        reply = rendered(msg, language)
        check(parts(reply, BY_CHANNEL[channel]), BY_CHANNEL[channel], reply)
        under_file = parts(reply, BY_CHANNEL[channel], caption=True)
        check(under_file, BY_CHANNEL[channel], reply)
        assert units(under_file[0].text) <= BY_CHANNEL[channel].caption


@CHANNELS
@LANGUAGES
def test_every_set_of_buttons_has_a_form_on_every_channel(channel: str, language: str) -> None:
    abilities = BY_CHANNEL[channel]
    sets = choice_sets(CATALOGUE)
    assert len(sets) > 40
    for choices in sets:
        for msg in ("menu", "greet"):
            reply = rendered(msg, language, choices)
            shown = parts(reply, abilities)
            check(shown, abilities, reply)
            # Nothing the dialogue offers today needs the last resort on a channel with buttons, so
            # that a number written in answer to a question is never in doubt.
            assert shown[-1].form in ("buttons", "list"), choices


@LANGUAGES
def test_every_set_of_buttons_can_be_written_out(language: str) -> None:
    for choices in choice_sets(CATALOGUE):
        reply = rendered("greet", language, choices)
        shown = parts(reply, BARE)
        check(shown, BARE, reply)
        assert shown[-1].form == "numbered"
        assert CATALOGUE.text(language, "choose-by-number") in shown[-1].text


@LANGUAGES
def test_no_message_glues_anything_to_a_link_to_be_tapped(language: str) -> None:
    links = [one.value for one in CATALOGUE.contacts.values() if one.kind in ("url", "email")]
    met = 0
    for msg in said(language):
        text = "\n".join(part.text for part in parts(rendered(msg, language), WHATSAPP))
        for link in links:
            for at in (found.start() for found in re.finditer(re.escape(link), text)):
                met += 1
                around = text[at - 1 : at] + text[at + len(link) : at + len(link) + 1]
                assert not around.strip(), (msg, ascii(around))
    assert met > 5


def choices(*titles: str) -> tuple[Choice, ...]:
    return tuple(Choice(f"id-{number}", title) for number, title in enumerate(titles))


@pytest.mark.parametrize(
    ("titles", "form"),
    [
        ((), "plain"),
        (("Yes", "No"), "buttons"),
        (("x" * 20,), "buttons"),
        (("x" * 21, "No"), "list"),
        (("a", "b", "c", "d"), "list"),
        (("x" * 25, "No"), "numbered"),
        (tuple("abcdefghijk"), "numbered"),
        (("Same", "Same"), "numbered"),
        (("😀" * 10,), "buttons"),
        (("😀" * 11,), "list"),
    ],
)
def test_whatsapp_has_buttons_then_a_list_then_numbers(titles: tuple[str, ...], form: str) -> None:
    assert form_of(choices(*titles), WHATSAPP) == form


def test_telegram_has_buttons_for_what_whatsapp_lists() -> None:
    assert form_of(choices("a", "b", "c", "d", "e" * 64), TELEGRAM) == "buttons"
    assert form_of(choices("e" * 65), TELEGRAM) == "numbered"


def test_the_buttons_stand_under_the_last_part_and_its_words_fit() -> None:
    text = "One sentence of some length here. " * 60
    reply = Reply(text, "en", "ltr", choices=choices("Yes", "No"))
    shown = parts(reply, WHATSAPP)
    assert len(shown) == 2 or len(shown) == 3
    check(shown, WHATSAPP, reply)
    assert all(part.text.endswith(".") for part in shown)
    assert " ".join(part.text for part in shown) == text.strip()


def test_the_first_part_goes_under_the_file() -> None:
    text = "One sentence of some length here. " * 60
    reply = Reply(text, "en", "ltr", choices=choices("Yes", "No"))
    shown = parts(reply, TELEGRAM, caption=True)
    assert units(shown[0].text) <= TELEGRAM.caption
    assert [part.form for part in shown] == ["plain", "buttons"]
    assert " ".join(part.text for part in shown) == text.strip()
    short = parts(replace(reply, text="Here it is."), TELEGRAM, caption=True)
    assert short == [Part("Here it is.", "buttons", reply.choices)]


def test_a_long_numbered_list_stays_in_one_piece() -> None:
    titles = [f"Choice number {number} of them" for number in range(12)]
    reply = Reply("Words here. " * 45, "en", "ltr", choices=choices(*titles), hint="By number.")
    shown = parts(reply, BARE)
    check(shown, BARE, reply)
    assert shown[-1].text.endswith("12. Choice number 11 of them\nBy number.")


def test_a_foreign_title_stays_in_its_line() -> None:
    reply = render_strictly(
        {"msg": "language-ask", "choices": ["lang:ur", "lang:en"]}, "ur", CATALOGUE
    )
    lines = parts(reply, BARE)[-1].text.splitlines()
    assert f"{RLM}2. {FSI}English{PDI}" in lines
    assert f"1. {reply.choices[0].title}" in lines


def test_a_telephone_number_in_urdu_words_is_isolated() -> None:
    reply = Reply("نمبر 0300-5550000 ہے", "ur", "rtl")
    assert parts(reply, WHATSAPP)[0].text == f"نمبر {LRI}0300-5550000{PDI} ہے"


@pytest.mark.parametrize(
    ("text", "choice"),
    [
        ("2", "id-1"),
        (" 2. ", "id-1"),
        ("(2)", "id-1"),
        ("۲", "id-1"),
        ("٢۔", "id-1"),
        ("२", "id-1"),
        ("12", "id-11"),
        ("0", ""),
        ("13", ""),
        ("2000", ""),
        ("2 lakh", ""),
        ("0300-5550000", ""),
        ("do", ""),
        ("", ""),
    ],
)
def test_a_number_in_any_script_is_a_choice_of_a_numbered_list(text: str, choice: str) -> None:
    titles = [f"Choice number {number} of them" for number in range(12)]
    reply = Reply("Which?", "en", "ltr", choices=choices(*titles))
    assert chosen(text, reply, "whatsapp") == choice
    # There they are buttons, and a number is an answer in words.
    assert chosen(text, reply, "telegram") == ""
    assert chosen(text, reply, "web") == ""
