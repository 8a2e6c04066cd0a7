"""Scripted citizens in three scripts: each tells a story and answers whatever is asked."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Protocol

MAX_TURNS = 30


@dataclass(frozen=True)
class Persona:
    """A citizen.

    Attributes:
        story: What is told first; several messages when they come in pieces.
        answers: What is answered to each field; ``choice:x`` presses a button.
        filed: What the filed document must hold of all this (``tests.conversation.play.agrees``).
    """

    story: tuple[str, ...]
    answers: dict[str, str] = field(default_factory=dict)
    filed: dict[str, Any] = field(default_factory=dict)


COMMON = {
    "consent": "choice:file",
    "evidence": "choice:done",
    "confirm": "choice:confirm",
    "category": "choice:category:other_fraud",
}

NADIA = Persona(
    story=(
        "السلام علیکم۔ کل شام ایک لڑکے نے کوریئر والا بن کر فون کیا، پارسل کا کوڈ مانگا، میں نے بتا دیا۔ "
        "اب میرا واٹس ایپ بند ہے اور وہ میرے بھائی سے پیسے مانگ چکا ہے، اس نے ایزی پیسہ سے پچیس ہزار "
        "0312-0000451 پر بھیج دیے۔",
    ),
    answers={
        **COMMON,
        "account_access": "نہیں کھل رہا",
        "incident_time": "کل شام",
        "amount": "پچیس ہزار",
        "transaction": "ایزی پیسہ سے، ٹرانزیکشن نمبر 045100009931",
        "impersonated": "کوریئر والا",
        "platform": "واٹس ایپ",
        "scheme": "معلوم نہیں",
        "suspect": "0312-0000451",
        "name": "نادیہ پروین",
        "cnic": "۳۵۲۰۲-۷۷۷۷۷۷۷-۲",
        "phone": "۰۳۰۰ ۷۷۷۷۷۷۷",
        "city": "لاہور",
    },
    filed={
        "category": "whatsapp_hijacking",
        "complainant": {"cnic": "35202-7777777-2", "phone": "+923007777777", "city": "Lahore"},
        "amount_lost_pkr": 25000,
        "observables": [{"type": "phone", "value": "+923120000451"}],
        "platform": "whatsapp",
        "incident_time_text": "کل شام",
    },
)
BILAL = Persona(
    story=(
        "bhai mere sath fraud ho gya hai",
        "facebook pe ek page se mobile order kia tha 32 hazar ka, advance jazzcash kia 0301 0000672 pe. "
        "ab page wale ne block kr dia",
    ),
    answers={
        **COMMON,
        "narrative": "facebook pe mobile order kia tha, advance le kr block kr dia",
        "incident_time": "3 din pehle",
        "amount": "32 hazar",
        "transaction": "jazzcash se TID 088000123456",
        "impersonated": "pata nahi",
        "platform": "facebook",
        "scheme": "pata nahi",
        "suspect": "0301 0000672",
        "account_access": "haan",
        "name": "Bilal Ahmed",
        "cnic": "33100-1234567-5",
        "phone": "0333-1234567",
        "city": "fsd",
    },
    filed={
        "category": "other_fraud",
        "complainant": {"cnic": "33100-1234567-5", "phone": "+923331234567", "city": "Faisalabad"},
        "amount_lost_pkr": 32000,
        "observables": [{"type": "phone", "value": "+923010000672"}],
        "platform": "facebook",
        "incident_time_text": "3 din pehle",
    },
)
SARA = Persona(
    story=(
        "I invested Rs 450,000 in a trading app called GoldRise through a Telegram group. Last week they "
        "asked for a withdrawal fee and now nobody answers. I paid into HBL account 00010000991203.",
    ),
    answers={
        **COMMON,
        "incident_time": "last week",
        "amount": "Rs 450,000",
        "transaction": "From my Meezan account, reference MZ88120034",
        "impersonated": "I don't know",
        "platform": "Telegram",
        "scheme": "GoldRise",
        "suspect": "HBL account 00010000991203",
        "account_access": "yes",
        "name": "Sara Malik",
        "cnic": "61101-7654321-4",
        "phone": "+92 321 7654321",
        "city": "Islamabad",
    },
    filed={
        "category": "fake_investment",
        "complainant": {"cnic": "61101-7654321-4", "phone": "+923217654321", "city": "Islamabad"},
        "amount_lost_pkr": 450000,
        "observables": [{"type": "bank_account", "value": "00010000991203"}],
        "platform": "telegram",
        "scheme": "GoldRise",
    },
)
EVERYBODY = {"ur": NADIA, "ur-Latn": BILAL, "en": SARA}


class Teller(Protocol):
    """Somebody who talks to the bot, on whatever channel."""

    said: list[tuple[str, str]]

    def say(self, text: str) -> Any:
        """Write a text."""

    def choose(self, choice: str) -> Any:
        """Press a button."""

    def news(self) -> Any:
        """Wait for what comes by itself."""

    @property
    def asks(self) -> str:
        """The field the last reply asks for, or ""."""

    @property
    def heard(self) -> str:
        """The last replies in one text."""


def tell(citizen: Teller, persona: Persona) -> int:
    """Play a persona until the complaint is filed.

    Returns:
        How many messages the citizen sent after the story.

    Raises:
        AssertionError: It was not filed within ``MAX_TURNS`` messages.
    """
    for part in persona.story:
        citizen.say(part)
    for count in range(1, MAX_TURNS + 1):
        answer = persona.answers.get(citizen.asks, "choice:skip")
        if answer.startswith("choice:"):
            citizen.choose(answer.removeprefix("choice:"))
        else:
            citizen.say(answer)
        if "KBR-" in citizen.heard:
            return count
    raise AssertionError("not filed:\n" + "\n".join(f"{who}: {text}" for who, text in citizen.said))
