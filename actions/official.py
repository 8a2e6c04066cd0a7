"""Is this really NCCIA? What can be said of a pasted code, number, link, address or notice.

Ours, when a code or number leads to a complaint or the words are a message that was sent here; else
what `official_signs` decides. Of a complaint nothing is told that the public page would not tell.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher
from sqlmodel import Session, col, select

from actions.fields import KARACHI
from actions.inbound import FRAUD_INTENTS, Inbound, latest
from actions.official_signs import (
    LISTED,
    NONE,
    NOT_OFFICIAL,
    Verdict,
    judge,
    named_in,
)
from actions.reply import say
from actions.services import Services
from actions.sheet_code import is_code_of, read_code, sheet_index
from content.catalogue import Catalogue
from content.errors import ContentError
from content.facts import phrase
from nlu.text.scripts import fold_digits
from storage.errors import InvalidTrackingNumberError
from storage.tables import DRAFT, Complaint, Message
from storage.tracking import normalise_tracking_number

OURS: Final = "nccia"
"""The body a question is about that names none."""
GOVERNMENT: Final = "government"
"""Stands for any body."""
_GROUPS: Final = r"(?:[\s-]?[0-9A-Z]{4})"
_TRACKING: Final = re.compile(rf"\bKBR{_GROUPS}{{3}}\b", re.IGNORECASE)
_NCCIA: Final = re.compile(rf"\bNCCIA[\s-]?[0-9]{{2}}{_GROUPS}{{2}}\b", re.IGNORECASE)
_CODE: Final = re.compile(r"(?<![\w-])[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}(?![\w-])", re.IGNORECASE)
_LOOKALIKES: Final = str.maketrans("OIL", "011")
_LEAST_OF_A_PUSH: Final = 5  # words; less is no message that could be recognised
_PUSHES: Final = 100
_WITHOUT_ITEM: Final = ("nothing", "words")
_DEMANDS: Final = ("otp", "money", "app", "video", "arrest", "whatsapp")


@dataclass(frozen=True)
class _Named:
    """A code or number of ours that a message holds.

    Attributes:
        kind: tracking, nccia or code.
        value: As it is stored; "" when it cannot be one.
    """

    kind: str
    value: str


def is_asked(inbound: Inbound, catalogue: Catalogue) -> bool:
    """Whether a message asks about something official, whatever its intent.

    It holds a code of a sheet or a number of NCCIA's, or it asks whether a thing is genuine, names
    a body and tells of no loss.
    """
    named = _code_in(inbound.text)
    if named is not None and named.kind != "tracking":
        return True
    channels = catalogue.channels
    if inbound.intent in ("is_this_nccia", "check_suspicious") or not inbound.text:
        return False
    if inbound.values("amount_lost", "transaction_id") or inbound.text in channels.loss:
        return False
    asks = inbound.text in channels.asked
    return asks and bool(named_in(inbound.text, channels)) and not _is_sure_story(inbound)


def asks_of_number(inbound: Inbound, catalogue: Catalogue) -> bool:
    """Whether a message with a tracking number asks if that is genuine, and not for its state."""
    about = inbound.intent in ("is_this_nccia", "check_suspicious")
    return about or inbound.text in catalogue.channels.asked


def _is_sure_story(inbound: Inbound) -> bool:
    return inbound.intent in FRAUD_INTENTS and bool(inbound.values("amount_pkr"))


def is_this_nccia(
    session: Session, services: Services, dispatcher: CollectingDispatcher, tracker: Tracker
) -> None:
    """Answer whether something is official; what names no body is taken to mean NCCIA."""
    inbound = latest(tracker, services.catalogue)
    if _said_ours(session, services, dispatcher, tracker, inbound):
        return
    channels = services.catalogue.channels
    verdict = judge(inbound.text, channels, OURS)
    if verdict.reason in _WITHOUT_ITEM and inbound.text in channels.privacy:
        say(dispatcher, "privacy")
        return
    about_us = verdict.reason in _DEMANDS and inbound.text in channels.us
    if verdict.reason in _WITHOUT_ITEM or about_us:
        say(dispatcher, "is-this-nccia", operator=services.operator_name)
    else:
        _say(verdict, dispatcher)


def check_suspicious(
    session: Session, services: Services, dispatcher: CollectingDispatcher, tracker: Tracker
) -> None:
    """What to do with a suspicious link, number or message; never "safe"."""
    inbound = latest(tracker, services.catalogue)
    if _said_ours(session, services, dispatcher, tracker, inbound):
        return
    verdict = judge(inbound.text, services.catalogue.channels)
    if verdict.outcome != NONE:
        _say(verdict, dispatcher)
        return
    item = "url" if inbound.values("url") else "phone" if inbound.values("phone") else "other"
    say(dispatcher, "check-suspicious", choices=("report", "tip"), item=item)


def _say(verdict: Verdict, dispatcher: CollectingDispatcher) -> None:
    authority = verdict.authority or GOVERNMENT
    if verdict.outcome == NOT_OFFICIAL:
        say(dispatcher, "official-not", reason=verdict.reason, authority=authority)
    elif verdict.outcome == LISTED:
        say(dispatcher, "official-listed", kind=verdict.reason, authority=authority)
    else:
        say(dispatcher, "official-unknown", reason=verdict.reason, authority=authority)
    choices = ("report", "tip") if verdict.outcome == NOT_OFFICIAL else ()
    say(dispatcher, "official-check", choices, whom=verdict.authority or OURS)


def _said_ours(
    session: Session,
    services: Services,
    dispatcher: CollectingDispatcher,
    tracker: Tracker,
    inbound: Inbound,
) -> bool:
    """Answer about a message of ours, or about a code or number; False when there is none."""
    sent = _sent_here(session, services.catalogue, tracker.sender_id, inbound)
    if sent is not None:
        at = sent.created_at.astimezone(KARACHI)
        say(dispatcher, "official-ours-message", date=at.strftime("%d-%m-%Y"))
        say(dispatcher, "official-check", whom=OURS)
        return True
    named = _code_in(inbound.text)
    if named is None:
        return False
    if not services.guesses.may_try(tracker.sender_id):
        say(dispatcher, "official-too-many")
        return True
    found = _find(session, services, named) if named.value else None
    if found is None:
        services.guesses.was_wrong(tracker.sender_id)
        say(dispatcher, "official-no-such-code", ("report",))
    elif named.kind == "code":
        _say_sheet(found, dispatcher)
    else:
        say(dispatcher, "official-ours-number", date=_day(found))
    say(dispatcher, "official-check", whom=OURS)
    return True


def _say_sheet(complaint: Complaint, dispatcher: CollectingDispatcher) -> None:
    """What the public page tells of it, without files and fingerprint: the page has those."""
    say(
        dispatcher,
        "official-ours-sheet",
        date=_day(complaint),
        fraud=complaint.category or "other_fraud",
        state=complaint.state,
    )


def _day(complaint: Complaint) -> str:
    at = complaint.confirmed_at or complaint.created_at
    return at.astimezone(KARACHI).strftime("%d-%m-%Y")


def _code_in(text: str) -> _Named | None:
    plain = fold_digits(text)
    if tracking := _TRACKING.search(plain):
        try:
            return _Named("tracking", normalise_tracking_number(tracking.group()))
        except InvalidTrackingNumberError:
            return _Named("tracking", "")
    if number := _NCCIA.search(plain):
        return _Named("nccia", _nccia_number(number.group()))
    for code in _CODE.finditer(plain):
        # Twelve digits are an account; twelve small letters are words.
        letters = any(c.isalpha() for c in code.group())
        if letters and (code.group().isupper() or any(c.isdigit() for c in code.group())):
            return _Named("code", read_code(code.group()) or "")
    return None


def _nccia_number(typed: str) -> str:
    """A number of NCCIA's as the desk writes it: NCCIA-26-XXXX-XXXX."""
    characters = "".join(c for c in typed.upper()[5:] if c.isalnum()).translate(_LOOKALIKES)
    return f"NCCIA-{characters[:2]}-{characters[2:6]}-{characters[6:]}"


def _find(session: Session, services: Services, named: _Named) -> Complaint | None:
    filed = select(Complaint).where(Complaint.state != DRAFT)
    if named.kind == "tracking":
        return session.exec(filed.where(Complaint.tracking_number == named.value)).first()
    if named.kind == "nccia":
        return session.exec(filed.where(Complaint.nccia_number == named.value)).first()
    index = sheet_index(services.keyring, named.value)
    found = session.exec(filed.where(Complaint.sheet_index == index)).first()
    known = found is not None and is_code_of(services.keyring, named.value, found.id)
    return found if known else None


def _sent_here(
    session: Session, catalogue: Catalogue, conversation_id: str, inbound: Inbound
) -> Message | None:
    """The news of a complaint that was sent to this chat and whose words these are."""
    pasted = phrase(inbound.text)
    if inbound.words < _LEAST_OF_A_PUSH:
        return None
    rows = session.exec(
        select(Message)
        .where(
            Message.conversation_id == conversation_id,
            Message.direction == "out",
            col(Message.reply_to).is_(None),
        )
        .order_by(col(Message.id).desc())
        .limit(_PUSHES)
    )
    return next((row for row in rows if _is_worded(row.body, catalogue, pasted)), None)


def _is_worded(body: dict[str, Any], catalogue: Catalogue, pasted: str) -> bool:
    """Whether a stored message reads so, whole, in any language."""
    for language in catalogue.languages:
        try:
            words = phrase(
                catalogue.text(language, str(body.get("msg")), **(body.get("args") or {}))
            )
        except (ContentError, TypeError):
            continue
        # A question may stand around it, but nothing may be changed in it.
        if words and f" {words} " in f" {pasted} " and len(pasted) <= 2 * len(words):
            return True
    return False
