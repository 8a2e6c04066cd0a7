"""Every rule finds its flaw in a catalogue that is otherwise in order."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from content.catalogue import Catalogue
from content.check import RULES, Problem, check
from tests.unit.content.small import CONTACTS, TODAY, replace, small, write

EN, UR, LATN = "en/chat.ftl", "ur/chat.ftl", "ur-Latn/chat.ftl"


def three(message_id: str, ur: str, latn: str, en: str) -> dict[str, str]:
    """A message added in all languages."""
    return {
        UR: f"\n{message_id} = {ur}\n",
        LATN: f"\n{message_id} = {latn}\n",
        EN: f"\n{message_id} = {en}\n",
    }


def problems(catalogue: Catalogue, today: date = TODAY) -> list[Problem]:
    return check(catalogue, today)


def test_the_small_catalogue_is_in_order(tmp_path: Path) -> None:
    assert problems(small(tmp_path)) == []


LONG = "ت" * 200


def doubt(about: str, against: list[str], yes: str = "a", other: str = "other") -> str:
    """A question that is added to the two classes' own."""
    return (
        f'\n[question.new]\nabout = "{about}"\nagainst = {json.dumps(against)}\n'
        f'answers = {{ a = "{about}", b = "{other}" }}\nyes = "{yes}"\nno = "b"\n'
    )


STALE = CONTACTS.split("[[contact]]")[1].replace("2026-11-21", "2025-11-20")
STALE = "\n[[contact]]" + STALE.replace('id = "helpline"', 'id = "old"')


NAMELESS = """
[authority.fia]
group = "agency"
says = ["fia"]
marks = []
"""


def step(row: str) -> dict[str, str]:
    """A step added to the rescue walk."""
    head = '\n[node.new]\nsource = "arab-1799"\nlast_checked = 2026-11-21\n'
    return {"rescue.toml": head + row}


def helped(subtype: str, source: str) -> str:
    """First help for one more sub-type, with these sources for the two steps of another."""
    steps = f'[{{ msg = "steps-prize", source = [{source}], last_checked = 2026-11-21 }}]'
    return f'\n[other_fraud.{subtype}]\nunderstood = "understood-prize"\nsteps = {steps}\n'


FLAWS: list[tuple[str, dict[str, str], str]] = [
    ("rescue", step('answers = { a = "see" }\nonward = "see"\n'), "rescue.toml new"),
    (
        "first_help",
        {"categories.toml": "\n[category.other_fraud.subtype.rental]\n"},
        "first_help.toml",
    ),
    (
        "first_help",
        {"first_help.toml": helped("gone", '"own"')},
        "first_help.toml other_fraud/gone",
    ),
    (
        "first_help",
        {"first_help.toml": "\n[other_fraud.no]\nunderstood = 'x'\nsteps = []\n"},
        "first_help.toml",
    ),
    ("first_help", {"first_help.toml": helped("gone", "")}, "first_help.toml other_fraud/gone"),
    (
        "sources",
        {"first_help.toml": helped("gone", '"hearsay", ""')},
        "first_help.toml other_fraud/gone",
    ),
    ("rescue", step('answers = { a = "nowhere" }\nonward = "see"\n'), "rescue.toml new"),
    ("rescue", step('answers = { a = "again" }\nonward = "see"\n'), "rescue.toml new"),
    ("rescue", step('answers = { a = "end:never" }\nonward = "see"\n'), "rescue.toml new"),
    ("rescue", step('answers = { a = "see" }\n'), "rescue.toml new"),
    ("rescue", step('answers = { a = "see" }\nonward = "see"\nyes = "b"\n'), "rescue.toml new"),
    ("rescue", step('answers = { a = "see" }\nonward = "see"\nkind = "x"\n'), "rescue.toml new"),
    ("institutions", {"wallets.toml": "[wallet.till]\n"}, "wallets.toml wallet-till"),
    ("syntax", {EN: "\nbroken = { $x\n"}, "en/chat.ftl"),
    ("syntax", {EN: "\nask-name = Name?\n"}, "en ask-name"),
    ("syntax", {EN: "\n-brand = Khabardar\n"}, "en/chat.ftl"),
    ("rendering", {EN: '\nask-name2 = Call { CONTACT("rumour") }\n'}, "en ask-name2"),
    ("rendering", {EN: '\nask-name2 = Call { CONTACT("nobody") }\n'}, "en ask-name2"),
    ("rendering", {EN: "\nask-name2 = Hello { NOTHING() }\n"}, "en ask-name2"),
    ("presence", {EN: "\nextra = Hello\n", UR: "\nextra = سلام\n"}, "ur-Latn extra"),
    ("presence", {"en/desk.ftl": "\ndesk-queue = Queue\n"}, "ur desk-queue"),
    (
        "presence",
        {EN: "\nextra = Hello\n", UR: "\nextra = سلام\n", "ur-Latn/form.ftl": "\nextra = Salam\n"},
        "extra",
    ),
    (
        "arguments",
        {
            EN: "\n# Variables:\n#   $name - a name\nextra = Hello { $name }\n",
            UR: "\nextra = سلام\n",
            LATN: "\nextra = Salam\n",
        },
        "en extra",
    ),
    ("arguments", three("extra", "سلام { $name }", "Salam { $name }", "Hi { $name }"), "en extra"),
    ("script", three("extra", "یہ link نہ کھولیے", "Link na kholein", "Hi"), "ur extra"),
    ("script", three("extra", "OTP نہ بتائیے", "OTP na batayein", "Hi"), "ur extra"),
    ("script", three("extra", 'سلام\n    { "" }OTP نہیں', "Salam", "Hi"), "ur extra"),
    ("script", three("extra", "سلام", "Salam سلام", "Hi"), "ur-Latn extra"),
    ("script", three("extra", "سلام", "Salam", "Hi سلام"), "en extra"),
    ("length", three("ask-extra", LONG, "Salam", "Hi"), "ur ask-extra"),
    ("length", three("extra", LONG * 6, "Salam", "Hi"), "ur extra"),
    (
        "length",
        {f"{lang}/choices.ftl": f"\nchoice-x = {'س' * 21}\n" for lang in ("ur", "ur-Latn", "en")},
        "ur choice-x",
    ),
    (
        "length",
        {
            f"{lang}/first_help.ftl": f"\nsteps-x = {'س' * 351}\n"
            for lang in ("ur", "ur-Latn", "en")
        },
        "ur steps-x",
    ),
    ("numbers", three("extra", "سلام 0800-12345 پر", "Salam", "Hi"), "ur extra"),
    ("numbers", three("extra", "سلام", "Call 111-000-622", "Hi"), "ur-Latn extra"),
    ("numbers", three("extra", "سلام", "Salam", "Dial ##002# now"), "en extra"),
    ("numbers", three("extra", "سلام", "Salam", "See https://nccia-help.top/pay."), "en extra"),
    ("numbers", three("extra", "سلام", "Salam", "See complaint.fia.gov.pk"), "en extra"),
    ("numbers", three("extra", "سلام", "Salam", "Write to helpdesk@nr3c.gov.pk."), "en extra"),
    ("words", three("extra", "یہ لالچ تھا", "Salam", "Hi"), "ur extra"),
    ("words", three("extra", "سلام", "Salam", "You fell for it"), "en extra"),
    ("words", three("extra", "سلام", "Salam", "Your Grievance is here"), "en extra"),
    ("channels", {"channels.toml": NAMELESS}, "channels.toml fia"),
    (
        "contacts",
        {"contacts.toml": STALE, EN: '\nask-old = Call { CONTACT("old") }\n'},
        "contacts.toml old",
    ),
    ("categories", {"categories.toml": "\n[category.other_fraud.subtype.rental]\n"}, "en"),
    (
        "categories",
        {"categories.toml": '\n[category.other_fraud.subtype.p]\nlaws = ["peca-99"]\n'},
        "categories.toml other_fraud.p",
    ),
    (
        "categories",
        {"categories.toml": '\n[category.other_fraud.subtype.p]\nreferrals = ["rumour"]\n'},
        "categories.toml other_fraud.p",
    ),
    (
        "categories",
        {"categories.toml": "\n[category.other_fraud.subtype.p]\nurgency = 101\n"},
        "categories.toml other_fraud.p",
    ),
    (
        "categories",
        {"categories.toml": '\n[category.other_fraud.subtype.p]\nfields = ["shoe_size"]\n'},
        "en ask-shoe_size",
    ),
    (
        "templates",
        {
            "whatsapp_templates.toml": '[new]\ncategory = "UTILITY"\nbody = "greet"\nparameters = []\nlanguages = {}\n'
        },
        "whatsapp_templates.toml new",
    ),
    ("coach", {"evidence.toml": 'prise = "payment"\n'}, "evidence.toml"),
    ("coach", {"evidence.toml": 'prize = "shop"\n'}, "en coach-shop"),
    ("doubts", {"doubts.toml": doubt("other_fraud", ["not_complaint"])}, "doubts.toml new"),
    (
        "tips",
        {
            "tips.toml": '\n[[tip]]\nid = "tip-new"\ncategory = "other_fraud"\n'
            'source = "pkconnect"\nlast_checked = 2026-11-21\n'
        },
        "tips.toml tip-new",
    ),
    (
        "sources",
        {
            "tips.toml": '\n[[tip]]\nid = "tip-new"\ncategory = "other_fraud"\n'
            'source = "pkconnect, hearsay"\nlast_checked = 2026-11-21\n'
        },
        "tips.toml tip-new",
    ),
]


@pytest.mark.parametrize(("rule", "added", "where"), FLAWS)
def test_a_rule_finds_its_flaw(
    tmp_path: Path, rule: str, added: dict[str, str], where: str
) -> None:
    found = [p for p in problems(small(tmp_path, added)) if p.rule == rule]
    assert any(problem.where.startswith(where) for problem in found), problems(
        Catalogue.load(tmp_path)
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("last_checked = 2026-11-21", "last_checked = 2025-11-20"),
        ('status = "verified"', 'status = "certain"'),
        ('kind = "phone"', 'kind = "pigeon"'),
        ('source_title = "a newspaper"', 'source_title = ""'),
        ('ur-Latn = "Helpline"', 'ur-Latn = ""'),
    ],
)
def test_a_contact_must_be_fresh_and_well_described(tmp_path: Path, old: str, new: str) -> None:
    write(tmp_path)
    found = problems(replace(tmp_path, "contacts.toml", old, new))
    assert any(p.rule == "contacts" and p.where == "contacts.toml helpline" for p in found)


def test_a_stale_contact_nobody_prints_is_left_alone(tmp_path: Path) -> None:
    catalogue = small(tmp_path)
    assert not [p for p in problems(catalogue) if "rumour" in p.where]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('category = "other_fraud"', 'category = "weather"'),
        ("last_checked = 2026-11-21", "last_checked = 2025-01-01"),
    ],
)
def test_a_tip_must_be_fresh(tmp_path: Path, old: str, new: str) -> None:
    write(tmp_path)
    found = problems(replace(tmp_path, "tips.toml", old, new))
    assert [p.rule for p in found] == ["tips"]


@pytest.mark.parametrize("name", ["tips.toml", "contacts.toml", "categories.toml"])
def test_what_is_said_to_be_true_names_its_source(tmp_path: Path, name: str) -> None:
    write(tmp_path)
    old = 'source = "pkconnect"' if name == "tips.toml" else 'source = "arab-1799"'
    found = problems(replace(tmp_path, name, old, 'source = " "'))
    assert [p.rule for p in found] == ["sources"]


def test_everything_goes_stale_after_a_year(tmp_path: Path) -> None:
    catalogue = small(tmp_path)
    assert problems(catalogue, date(2027, 11, 21)) == []
    stale = problems(catalogue, date(2027, 11, 22))
    assert {p.rule for p in stale} == {"channels", "contacts", "first_help", "rescue", "tips"}


@pytest.mark.parametrize(
    ("question", "flaw"),
    [
        (doubt("shopping", ["other_fraud"]), "unknown class shopping"),
        (doubt("other_fraud", ["not_complaint"], other="happened"), "answers must lead"),
        (doubt("other_fraud", ["not_complaint"], yes="c"), "yes and no must be"),
        (doubt("other_fraud", ["not_complaint"]), "no wording: en answer-new-a"),
    ],
)
def test_a_question_that_settles_nothing_is_a_flaw(
    tmp_path: Path, question: str, flaw: str
) -> None:
    found = problems(small(tmp_path, {"doubts.toml": question}))
    assert any(flaw in p.what for p in found if p.rule == "doubts"), found


def test_two_classes_without_a_question_are_a_flaw(tmp_path: Path) -> None:
    write(tmp_path)
    found = problems(replace(tmp_path, "doubts.toml", '["other_fraud"]', "[]"))
    assert [p.what for p in found] == ["no question for not_complaint and other_fraud"]


def test_every_rule_has_a_flaw_here() -> None:
    assert {rule for rule, _, _ in FLAWS} == {rule.__name__ for rule in RULES}


def test_examples_may_hold_numbers(tmp_path: Path) -> None:
    added = three("example-phone", "مثلاً: 03001234567", "Maslan: 0300-1234567", "0300-1234567")
    assert problems(small(tmp_path, added)) == []


def test_officers_words_need_no_roman_urdu_and_no_length(tmp_path: Path) -> None:
    added = {
        "en/desk.ftl": f"\ndesk-hint = {'Long ' * 300}grievance\n",
        "ur/desk.ftl": "\ndesk-hint = URL اور IBAN دیکھیے\n",
    }
    assert problems(small(tmp_path, added)) == []
    added["ur/desk.ftl"] = "\ndesk-hint = لالچ\n"
    found = problems(small(tmp_path, added))
    assert [str(p) for p in found] == ["ur desk-hint: 'لالچ': blames the citizen [words]"]


def test_a_right_to_left_line_may_begin_with_an_argument(tmp_path: Path) -> None:
    line = "\n# Variables:\n#   $a - number\n#   $b - label\nline = { $a }۔ { $b }: ٹھیک\n"
    latin = "\n# Variables:\n#   $a - number\n#   $b - label\nline = { $a }. { $b }\n"
    assert problems(small(tmp_path, {UR: line, LATN: latin, EN: latin})) == []
    only_arguments = line.replace("۔ { $b }: ٹھیک", " { $b }")
    found = problems(small(tmp_path, {UR: only_arguments, LATN: latin, EN: latin}))
    assert [p.rule for p in found] == ["script"]
