"""Ten citizens from the first message to the last answer, as Markdown, to be read aloud.

    python -m tests.load.transcripts > transcripts.md

Starts the whole service. What each of them says is in ``TELLERS``; the rest is answered as asked.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.personas import COMMON, EVERYBODY, MAX_TURNS, Persona
from tests.stack import Citizen, stack

PICTURE = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489")
URDU = {
    **COMMON, "narrative": "کسی نے فون کر کے مجھ سے پیسے لے لیے", "account_access": "نہیں کھل رہا",
    "incident_time": "کل شام", "amount": "پندرہ ہزار", "transaction": "ایزی پیسہ سے",
    "suspect": "0345-5550001", "platform": "واٹس ایپ", "impersonated": "پولیس والا",
    "scheme": "معلوم نہیں", "name": "رضیہ بی بی", "cnic": "choice:skip", "phone": "۰۳۰۰ ۵۵۵۱۲۳۴",
    "city": "خانیوال",
}  # fmt: skip
ROMAN = {
    **COMMON, "narrative": "call kar ke mujh se paise le liye", "account_access": "nahi khul raha",
    "incident_time": "kal shaam", "amount": "15 hazar", "transaction": "easypaisa se",
    "suspect": "0345-5550001", "platform": "whatsapp", "impersonated": "police wala",
    "scheme": "pata nahi", "name": "Asif Mehmood", "cnic": "35202-1234567-1",
    "phone": "0300-5551234", "city": "sukkur",
}  # fmt: skip
ENGLISH = {
    **COMMON, "narrative": "Somebody took my money by telling me lies on the phone",
    "account_access": "it does not open", "incident_time": "yesterday evening",
    "amount": "15,000 rupees", "transaction": "from Easypaisa", "suspect": "0345-5550001",
    "platform": "WhatsApp", "impersonated": "a police officer", "scheme": "I don't know",
    "name": "Maria Joseph", "cnic": "35202-1234567-1", "phone": "0300-5551234", "city": "Quetta",
}  # fmt: skip
# Name, first messages (a file begins with "file:", a button with "choice:") and answers.
TELLERS: dict[str, Persona] = {
    "1. Nadia, courier's code, Urdu": EVERYBODY["ur"],
    "2. Bilal, a shop on Facebook, Roman Urdu": EVERYBODY["ur-Latn"],
    "3. Sara, a trading app, English": EVERYBODY["en"],
    "4. A mother, her son is said to be arrested, Urdu": Persona(
        ("سلام", "پولیس والے نے فون کیا کہ بیٹا پکڑا گیا ہے، میں نے ابھی پندرہ ہزار بھیج دیے، بہت ڈر لگ رہا ہے"),
        URDU,
    ),
    "5. A young woman who is threatened with pictures, Roman Urdu": Persona(
        ("koi meri tasveerein bana ke dhamki de raha hai aur paise mang raha hai, samajh nahi aa raha kya karun",
         "kisi ko pata to nahi chalega", "choice:hide", "jari rakhein"),
        {**ROMAN, "amount": "choice:no-loss", "name": "Hina", "suspect": "instagram wala, naam nahi pata"},
    ),
    "6. A shopkeeper who answers badly and corrects himself, Roman Urdu": Persona(
        ("online dukan se maal mangwaya tha paise le kar gayab ho gaye",),
        {**ROMAN, "incident_time": "pata nahi bhai", "amount": "bohat sare", "phone": "0300"},
    ),
    "7. A student who asks questions in between, English": Persona(
        ("hello", "is this really NCCIA or a fraud", "My WhatsApp was hacked and the thief is asking my friends for money",
         "why", "I want to talk to a person"),
        ENGLISH,
    ),
    "8. A pensioner who knows nothing, Urdu": Persona(
        ("مجھے شکایت درج کروانی ہے", "بیٹا کسی نے انعام کا کہہ کر پیسے منگوا لیے"),
        {**URDU, "incident_time": "یاد نہیں", "amount": "پانچ ہزار", "transaction": "معلوم نہیں",
         "suspect": "کچھ معلوم نہیں", "platform": "معلوم نہیں"},
    ),
    "9. A worker who stops and comes back, English": Persona(
        ("An agent took 80,000 rupees from me for a job and a visa and disappeared", "choice:file",
         "stop", "hello", "choice:continue"),
        ENGLISH,
    ),
    "10. A nephew who sends a picture first, mixed": Persona(
        ("file:raseed.png", "mamoo ka easypaisa se 20 hazar nikal gaya, helpline ban ke code liya", "english please"),
        {**ROMAN, "incident_time": "2 hours ago", "city": "Peshawar"},
    ),
}  # fmt: skip


def _do(citizen: Citizen, text: str) -> None:
    if text.startswith("file:"):
        citizen.send_file(text.removeprefix("file:"), PICTURE + text.encode())
    elif text.startswith("choice:"):
        citizen.choose(text.removeprefix("choice:"))
    else:
        citizen.say(text)


def play(citizen: Citizen, persona: Persona) -> None:
    """Tell the story, then answer what is asked until it is filed or nothing is asked."""
    for part in persona.story:
        _do(citizen, part)
    before = ""
    for _ in range(MAX_TURNS):
        if "KBR-" in citizen.heard or not citizen.asks:
            break
        # The same answer twice means that the first was not taken: leave it open.
        answer = persona.answers.get(citizen.asks, "choice:skip")
        if citizen.asks == before:
            answer = ENGLISH.get(citizen.asks, "choice:skip")
            answer = "choice:skip" if "skip" in citizen.choices else answer
        before = citizen.asks
        _do(citizen, answer)
    citizen.news(8)


def main() -> None:
    """Print the transcripts."""
    with tempfile.TemporaryDirectory() as folder, stack(Path(folder)) as running:
        for name, persona in TELLERS.items():
            citizen = Citizen(running.bot_url)
            play(citizen, persona)
            sys.stdout.write(f"\n## {name}\n\n")
            for who, text in citizen.said:
                mark = "**" if who == "citizen" else ""
                sys.stdout.write(f"- {who}: {mark}{text}{mark}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
