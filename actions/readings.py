"""What was read in a picture or heard in a voice note: offered, and taken over when confirmed.

Machines misread. So nothing of it goes anywhere before the citizen has seen it, line by line, and
said which lines are right; an offer that nobody answers comes to nothing. What is confirmed goes
into the draft like anything else the citizen tells, with words that say where it is from.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Engine
from sqlmodel import Session

from actions import belonging, care, drafts
from actions.aside import Said, latest_said
from actions.fields import KARACHI
from actions.inbound import Inbound
from content.catalogue import Catalogue
from nlu.text.extract import Entity, extract
from nlu.text.redact import redact
from nlu.text.scripts import strip_controls
from storage.base import utc_now
from storage.engine import session_scope
from storage.tables import DRAFT, Complaint, Conversation, Evidence, Message

FOUND, WHICH, HEARD = "picture-found", "picture-which", "voice-heard"
YES, NO, SOME = "picture-yes", "picture-no", "picture-some"
VOICE_YES, VOICE_NO = "voice-yes", "voice-no"
MOST_LINES: Final = 8
MOST_SPOKEN: Final = 1_500
"""Characters of a transcript that are shown and taken."""
_ANSWERS: Final = (YES, NO, SOME, VOICE_YES, VOICE_NO)
# Entity -> what its line is called; the message is `picture-<name>`.
_LINES: Final = {
    "amount_pkr": "amount", "amount_foreign": "amount", "phone": "number", "iban": "account",
    "bank_account": "account", "transaction_id": "transaction", "incident_time": "time",
}  # fmt: skip
# The clock at the top of a screen is no day of an incident.
_ONLY_A_CLOCK: Final = re.compile(r"[\d:.\s]+(?:[ap]\.?m\.?)?", re.IGNORECASE)
_NUMBERS_ONLY: Final = re.compile(r"(?:\W|\b(?:and|or|aur|line|lines|number|no)\b)*", re.IGNORECASE)

Body = dict[str, Any]
Fact = dict[str, str]


def facts_in(text: str, now: datetime) -> list[Fact]:
    """What a complaint can use of the words in a picture, each once, in reading order.

    Secrets are removed first: a picture may show a code or a card.

    Args:
        text: The words as they were read.
        now: The present, aware.

    Returns:
        For each fact its ``entity``, its ``value`` as it would be filed, and the name of its line.
    """
    found = extract(redact(strip_controls(text)).text, now)
    lost = {one.start for one in found if one.type == "amount_lost"}
    rupees = [one for one in found if one.type == "amount_pkr" and one.value]
    facts: list[Fact] = []
    for one in found:
        line = _LINES.get(one.type, "")
        if not line or one.value == 0 or (line == "time" and _ONLY_A_CLOCK.fullmatch(one.text)):
            continue
        entity = one.type
        if one.type == "amount_pkr" and len(rupees) == 1 and one.start in lost:
            # One sum on a receipt is what was paid, if the citizen says so; of several, who knows.
            entity, line = "amount_lost", "paid"
        fact = {"entity": entity, "value": str(one.value), "line": line, "shown": _shown(one)}
        if fact not in facts:
            facts.append(fact)
    return facts[:MOST_LINES]


def _shown(one: Entity) -> str:
    value = str(one.value)
    if one.type == "amount_pkr":
        return f"Rs {int(one.value):,}"
    if one.type == "phone":
        return "0" + value.removeprefix("+92") if value.startswith("+923") else value
    if one.type == "incident_time":
        at = datetime.fromisoformat(value).astimezone(KARACHI)
        return at.strftime("%d-%m-%Y" if (at.hour, at.minute) == (0, 0) else "%d-%m-%Y %H:%M")
    return value


def offer(facts: list[Fact], evidence_id: str, msg: str = FOUND) -> Body:
    """The message that shows what was read and asks which of it is right."""
    lines = [
        {"msg": f"picture-{fact['line']}", "args": {"number": number, "value": fact["shown"]}}
        for number, fact in enumerate(facts, start=1)
    ]
    which = [SOME] if len(facts) > 1 else []
    body: Body = {"msg": msg, "parts": lines, "facts": facts, "evidence": evidence_id}
    if msg == WHICH:
        return {**body, "choices": [YES, NO]}
    return {**body, "parts": [*lines, {"msg": "picture-ask"}], "choices": [YES, *which, NO]}


def offer_words(said: str, evidence_id: str) -> Body | None:
    """The message that shows what was heard; None when nothing was."""
    words = redact(" ".join(strip_controls(said).split())[:MOST_SPOKEN]).text
    if not any(map(str.isalpha, words)):
        return None
    return {
        "msg": HEARD,
        "args": {"words": words},
        "spoken": words,
        "evidence": evidence_id,
        "choices": [VOICE_YES, VOICE_NO],
    }


def may_be_read(session: Session, evidence_id: str) -> Evidence | None:
    """The file, when reading it can still help: it is there, and not filed yet.

    What is filed an officer sees himself. Pictures are not looked at where the chat takes none.
    """
    evidence = session.get(Evidence, evidence_id)
    if evidence is None:
        return None
    complaint = session.get(Complaint, evidence.complaint_id) if evidence.complaint_id else None
    if complaint is not None and (complaint.state != DRAFT or care.takes_no_files(complaint)):
        return None
    return evidence


def numbers(text: str, most: int) -> list[int]:
    """Numbers of lines, the digits of any script; empty when the message says anything else."""
    found = [int(digits) for digits in re.findall(r"\d{1,3}", text)]
    rest = re.sub(r"\d+", " ", text)
    plain = len(rest) <= 40 and _NUMBERS_ONLY.fullmatch(rest) is not None
    return sorted(set(found)) if plain and found and all(1 <= n <= most for n in found) else []


@dataclass(frozen=True)
class Readings:
    """Answers what is said to such an offer, before the dialogue hears of it.

    Attributes:
        engine: The database.
        catalogue: The wording.
        clock: The present, aware.
    """

    engine: Engine
    catalogue: Catalogue
    clock: Callable[[], datetime] = utc_now

    def may_answer(self, message: Message, last: Body) -> bool:
        """Whether a message may be about an offer; for most it is plain at once that it is not.

        Args:
            message: The message.
            last: What was said last in answer to an earlier one; see ``aside.last_answer``.
        """
        text = str(message.body.get("text") or "")
        in_words = self.catalogue.command(text) in ("yes", "no")
        return in_words or message.body.get("choice") in _ANSWERS or last.get("msg") == WHICH

    def answer(self, message: Message, last: Body) -> Said | None:
        """Answer a stored message, or None when it is about no offer.

        Args:
            message: The message.
            last: What was said last in answer to an earlier one; see ``aside.last_answer``.
        """
        if not self.may_answer(message, last):
            return None
        choice, text = str(message.body.get("choice") or ""), str(message.body.get("text") or "")
        if self.catalogue.command(text) in ("yes", "no"):
            choice = self._in_words(message, text)
        if choice in _ANSWERS:
            with session_scope(self.engine) as session:
                return self._answered(session, message, choice)
        chosen = numbers(text, len(last["facts"])) if last.get("msg") == WHICH else []
        if not chosen:
            return None
        with session_scope(self.engine) as session:
            return self._take(session, message, last, chosen)

    def _in_words(self, message: Message, text: str) -> str:
        """The button a written yes or no stands for: an offer's, if that was said last."""
        with session_scope(self.engine, read_only=True) as session:
            before = (
                row
                for row in latest_said(session, message.conversation_id)
                if _came_before(row, message)
            )
            said = str(next((row.body.get("msg") for row in before), ""))
        if said not in (FOUND, WHICH, HEARD):
            return ""
        agreed = self.catalogue.command(text) == "yes"
        if said == HEARD:
            return VOICE_YES if agreed else VOICE_NO
        return YES if agreed else NO

    @staticmethod
    def _offered(session: Session, message: Message) -> Body | None:
        """The offer whose button was pressed: the one it stood under, else the newest."""
        number = int(message.body.get("reply") or 0)
        for row in latest_said(session, message.conversation_id):
            if row.body.get("msg") in (FOUND, WHICH, HEARD) and number in (0, row.id):
                return row.body
        return None

    def _answered(self, session: Session, message: Message, choice: str) -> Said:
        offered = self._offered(session, message)
        if offered is None or (choice in (VOICE_YES, VOICE_NO)) != (offered["msg"] == HEARD):
            return self._onward(session, message, "reading-gone")
        if choice == VOICE_NO:
            return Said(({"msg": "voice-write"},))
        if choice == VOICE_YES:
            return Said(instead={"text": offered["spoken"]})
        if choice == SOME:
            return Said((offer(offered["facts"], str(offered["evidence"]), WHICH),))
        if choice == NO:
            return self._onward(session, message, "picture-left")
        return self._take(session, message, offered, range(1, len(offered["facts"]) + 1))

    def _take(
        self, session: Session, message: Message, offered: Body, chosen: list[int] | range
    ) -> Said:
        """Take confirmed lines into the draft, or tell them as a message when there is none."""
        facts = [offered["facts"][number - 1] for number in chosen]
        evidence = may_be_read(session, str(offered["evidence"]))
        if evidence is None or evidence.conversation_id != message.conversation_id:
            return self._onward(session, message, "reading-gone")
        told = self._told(session, message, facts)
        draft = drafts.find(session, message.conversation_id)
        if draft is None:
            return Said(instead={"text": told})
        # Of several sums nobody knows which was paid: an officer reads them in the words.
        entities = [_entity(fact) for fact in facts if fact["line"] != "amount"]
        inbound = Inbound(str(message.id), told, entities=entities)
        drafts.tell(draft, inbound, self.clock())
        drafts.absorb(draft, inbound)
        session.add(draft)
        return self._onward(session, message, "picture-taken")

    def _told(self, session: Session, message: Message, facts: list[Fact]) -> str:
        """The confirmed lines as words of the citizen, for an officer to read."""
        language = session.get_one(Conversation, message.conversation_id).language
        lines = [self.catalogue.text(language, "picture-told")]
        for number, fact in enumerate(facts, start=1):
            line = f"picture-{fact['line']}"
            lines.append(self.catalogue.text(language, line, number=number, value=fact["shown"]))
        return strip_controls("\n".join(lines))

    @staticmethod
    def _onward(session: Session, message: Message, msg: str) -> Said:
        """Say something, and have the dialogue ask its next question: this may have answered it."""
        said: Body = {"msg": msg}
        if drafts.find(session, message.conversation_id) is None:
            return Said((said,))
        asked = next(
            (
                row.body
                for row in latest_said(session, message.conversation_id)
                if "asks" in row.body
            ),
            {},
        )
        if asked.get("asks") == belonging.FIELD:
            # Its own button is called like the one that goes on.
            return Said((said, asked))
        return Said((said,), instead={"choice": "continue"})


def _came_before(row: Message, message: Message) -> bool:
    return int(row.id or 0) < int(message.id or 0)


def _entity(fact: Fact) -> dict[str, Any]:
    kind = fact["entity"]
    value: Any = int(fact["value"]) if kind in ("amount_lost", "amount_pkr") else fact["value"]
    # What the citizen does not want filed as the suspect's he leaves out by its number.
    return {"entity": kind, "value": value, "text": fact["shown"], "start": 0, "end": 0}
