"""A small catalogue with nothing wrong in it, to be spoilt by the tests."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from content.catalogue import Catalogue

TODAY = date(2026, 11, 21)

CONTACTS = """
[[contact]]
id = "helpline"
kind = "phone"
value = "1799"
names = { ur = "ہیلپ لائن", ur-Latn = "Helpline", en = "Helpline" }
for_what = "advice"
source = "arab-1799"
source_title = "a newspaper"
last_checked = 2026-11-21
status = "verified"

[[contact]]
id = "portal"
kind = "url"
value = "https://complaint.nccia.gov.pk"
names = { ur = "پورٹل", ur-Latn = "Portal", en = "Portal" }
for_what = "filing"
source = "arab-1799, pkconnect"
source_title = "a newspaper"
last_checked = 2026-11-21
status = "verified"

[[contact]]
id = "rumour"
kind = "phone"
value = "111-000-622"
names = { ur = "بینک", ur-Latn = "Bank", en = "Bank" }
for_what = "nobody checked it"
source = "pkconnect"
source_title = "a blog"
last_checked = 2026-11-21
status = "unverified"
"""

WALLETS = """
[wallet.purse]
hold = true
contact = "helpline"
source = "pkconnect"
"""

CATEGORIES = """
[law.peca-14]
act = "PECA"
section = "14"
name = "electronic fraud"
name_ur = "الیکٹرانک فراڈ"
verified = true
source = "arab-1799"

[category.other_fraud]
urgency = 50
fields = ["narrative", "name"]
identifiers = ["phone"]
laws = ["peca-14"]
referrals = ["helpline"]

[category.other_fraud.subtype.prize]
urgency = 40
"""

DOUBTS = """
[question.happened]
about = "not_complaint"
against = ["other_fraud"]
answers = { report = "other", ask = "not_complaint" }
yes = "report"
no = "ask"
"""

RESCUE = """
start = "see"
stuck = "stuck"

[node.see]
source = "arab-1799"
last_checked = 2026-11-21
answers = { code = "stuck", works = "end:bye" }
words.code = ["code", "six digits"]
words.works = ["it opens"]
yes = "works"
onward = "end:bye"

[node.stuck]
source = "arab-1799"
last_checked = 2026-11-21
answers = { again = "again", end = "end:bye" }
onward = "onward"
"""

FIRST_HELP = """
[other_fraud.prize]
understood = "understood-prize"
steps = [{ msg = "steps-prize", source = ["arab-1799", "pkconnect"], last_checked = 2026-11-21 }]
"""

SOURCES = """
[arab-1799]
where = "a newspaper"
date = "4 Jun 2025"

[pkconnect]
where = "a newspaper"
date = "about Jan 2026"
"""

TIPS = """
[[tip]]
id = "tip-otp"
category = "other_fraud"
source = "pkconnect"
last_checked = 2026-11-21
"""

COMMANDS = """
yes = ["Yes", "haan", "جی ہاں"]
no = ["no", "nahi"]
"language:en" = ["english"]
"""

GLOSSARY = """
latin_in_urdu = ["OTP"]

[term.complaint]
ur = "شکایت"
ur-Latn = "shikayat"
en = "complaint"
meaning = "what is filed"
avoid = { ur = ["درخواست"], en = ["grievance"] }

[[forbidden]]
language = "en"
words = ["greedy", "fell for"]
reason = "blames the citizen"

[[forbidden]]
language = "ur"
words = ["لالچ"]
reason = "blames the citizen"
"""

DISTRESS = """
[sets]
[life]
phrases = ["want to die"]
examples = ["I want to die"]
[child]
phrases = ["child in danger"]
examples = ["child in danger"]
[violence]
phrases = ["beats me"]
examples = ["he beats me"]
[panic]
phrases = ["panic attack"]
examples = ["a panic attack"]
[quiet]
examples = ["dying to know"]
"""

CHANNELS = """
last_checked = 2026-11-21

[authority.nccia]
group = "agency"
says = ["nccia"]
marks = ["nccia"]
phones = { "1799" = "arab-1799" }

[signs]
otp = ["otp"]
money = ["pay"]
app = ["apk"]
video = ["video call"]
arrest = ["arrest"]
whatsapp = ["whatsapp call"]
case-number = ["case number"]

[asked]
phrases = ["is it real"]
loss = ["lost"]
us = ["are you"]
privacy = ["who sees"]
"""

WORDS = {
    "category-other_fraud": ("کوئی اور فراڈ", "Koi aur fraud", "Other fraud"),
    "category-name-other_fraud": ("دیگر فراڈ", "Doosra fraud", "Other fraud"),
    "subtype-name-prize": ("جعلی انعام", "Jaali inaam", "False prize"),
    "coach-payment": ("رسید بھیجیے۔", "Raseed bhejein.", "Send the receipt."),
    "understood-other_fraud": ("یہ جرم ہے۔", "Yeh jurm hai.", "This is a crime."),
    "understood-prize": ("یہ جرم ہے۔", "Yeh jurm hai.", "This is a crime."),
    "steps-prize": (
        "ابھی:\n    1۔ رقم نہ دیجیے۔\n    2۔ نمبر رکھیے۔",
        "Abhi:\n    1. Paise na dein.\n    2. Number rakhein.",
        "Now:\n    1. Do not pay.\n    2. Keep the number.",
    ),
    "steps-other_fraud": ("رقم نہ دیجیے۔", "Paise na dein.", "Do not pay."),
    "ask-narrative": ("کیا ہوا؟", "Kya hua?", "What happened?"),
    "ask-name": ("نام کیا ہے؟", "Naam kya hai?", "What is your name?"),
    "why-narrative": ("ضروری ہے۔", "Zaroori hai.", "It is needed."),
    "why-name": ("ضروری ہے۔", "Zaroori hai.", "It is needed."),
    "label-narrative": ("کیا ہوا", "Kya hua", "What happened"),
    "label-name": ("نام", "Naam", "Name"),
    "ask-happened": ("کیا یہ ہو چکا ہے؟", "Kya yeh ho chuka hai?", "Has it happened?"),
    "answer-happened-report": ("ہو چکا ہے", "Ho chuka hai", "It has"),
    "answer-happened-ask": ("پوچھنا ہے", "Poochna hai", "I ask"),
    "rescue-see": ("کیا نظر آتا ہے؟", "Kya nazar aata hai?", "What do you see?"),
    "choice-rescue-see-code": ("کوڈ", "Code", "A code"),
    "choice-rescue-see-works": ("کھل گیا", "Khul gaya", "It opens"),
    "rescue-stuck": ("اب کیا کیا جائے؟", "Ab kya karein?", "What now?"),
    "choice-rescue-stuck-again": ("دوبارہ", "Dobara", "Again"),
    "choice-rescue-stuck-end": ("بس", "Bas", "Stop"),
    "tip-otp": ("کوڈ نہ بتائیے۔", "Code na batayein.", "Share no code."),
    "wallet-purse": ("بٹوا", "Batwa", "Purse"),
    "lang-en": ("English", "English", "English"),
    "authority-nccia": ("این سی سی آئی اے", "NCCIA", "NCCIA"),
}

CHAT = {
    "ur": """
human = فون کیجیے: { CONTACT("helpline") }
    پورٹل: { CONTACT("portal") }

# Variables:
#   $tracking - our number
#   $nccia - NCCIA's number; may be absent
status-line = { $has_nccia ->
    [yes] شکایت { $tracking } کا نمبر { $nccia } ہے۔
   *[no] شکایت { $tracking } کا نمبر نہیں ہے۔
}

# Variables:
#   $count - how many files
files = فائلیں: { $count }

# Variables:
#   $item - url or other; may be absent
item = { $item ->
    [url] لنک نہ کھولیے۔
   *[other] جواب نہ دیجیے۔
}
""",
    "ur-Latn": """
human = Call karein: { CONTACT("helpline") }
    Portal: { CONTACT("portal") }

# Variables:
#   $tracking - our number
#   $nccia - NCCIA's number; may be absent
status-line = { $has_nccia ->
    [yes] Shikayat { $tracking } ka number { $nccia } hai.
   *[no] Shikayat { $tracking } ka number nahi hai.
}

# Variables:
#   $count - how many files
files = Files: { $count }

# Variables:
#   $item - url or other; may be absent
item = { $item ->
    [url] Link na kholein.
   *[other] Jawab na dein.
}
""",
    "en": """
human = Call { CONTACT("helpline") }
    Portal: { CONTACT("portal") }

# Variables:
#   $tracking - our number
#   $nccia - NCCIA's number; may be absent
status-line = { $has_nccia ->
    [yes] Complaint { $tracking } has the number { $nccia }.
   *[no] Complaint { $tracking } has no number.
}

# Variables:
#   $count - how many files
files = { $count ->
    [one] { $count } file
   *[other] { $count } files
}

# Variables:
#   $item - url or other; may be absent
item = { $item ->
    [url] Do not open the link.
   *[other] Do not answer.
}
""",
}

CORRECTIONS = """
cues = ["it was wrong"]
cues_with_value = ["sorry"]
denied_after = ["nahi"]
denied_before = ["not"]
filler = ["tha"]
own = ["my number"]
suspect = ["their number"]

[fields]
amount = ["amount"]
"""


EVIDENCE = """
source = "arab-1799"
[category]
other_fraud = "payment"
[subtype]
"""

HINTS = """
[sets]
whose = "my"
[relation]
mother = ["mother"]
[victim]
patterns = ["<whose> <person> was"]
not_if = ["accident"]
myself = ["me"]
[minor]
patterns = ["under 18"]
[intimate]
patterns = ["naked"]
[threat]
patterns = ["threat"]
[anonymous]
patterns = ["stay anonymous"]
short = ["anonymous"]
[second]
patterns = ["another complaint"]
[locked_out]
patterns = ["locked out"]
[let_in]
patterns = ["still works"]
[transfers]
then = ["then"]
from_after = ["se"]
from_before = ["from"]
to_after = ["ko"]
to_before = ["to"]
another = ["another transfer"]
no_more = ["no more"]
"""


def write(path: Path, changes: Mapping[str, str] | None = None) -> Path:
    """Write the catalogue.

    Args:
        path: An empty folder.
        changes: File name -> text that is added to it.
    """
    files = {
        "sources.toml": SOURCES,
        "contacts.toml": CONTACTS,
        "wallets.toml": WALLETS,
        "categories.toml": CATEGORIES,
        "doubts.toml": DOUBTS,
        "rescue.toml": RESCUE,
        "first_help.toml": FIRST_HELP,
        "tips.toml": TIPS,
        "commands.toml": COMMANDS,
        "glossary.toml": GLOSSARY,
        "distress.toml": DISTRESS,
        "corrections.toml": CORRECTIONS,
        "channels.toml": CHANNELS,
        "hints.toml": HINTS,
        "evidence.toml": EVIDENCE,
        "whatsapp_templates.toml": "",
    }
    for index, language in enumerate(("ur", "ur-Latn", "en")):
        files[f"{language}/chat.ftl"] = CHAT[language]
        files[f"{language}/names.ftl"] = "".join(
            f"{message_id} = {words[index]}\n" for message_id, words in WORDS.items()
        )
    for name, added in (changes or {}).items():
        files[name] = files.get(name, "") + added
    for name, text in files.items():
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_text(text, encoding="utf-8")
    return path


def small(path: Path, changes: Mapping[str, str] | None = None) -> Catalogue:
    """Write the catalogue with additions and load it."""
    return Catalogue.load(write(path, changes))


def replace(path: Path, name: str, old: str, new: str) -> Catalogue:
    """Change words of a written catalogue and load it again."""
    file = path / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    return Catalogue.load(path)
