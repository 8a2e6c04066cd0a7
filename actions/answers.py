"""Answers to questions and wishes, inside a complaint and outside of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import PurePath
from typing import Final

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher
from sqlmodel import Session, select

from actions import after, after_status, drafts, links, money
from actions.fields import KARACHI
from actions.inbound import FRAUD_INTENTS, last_said, latest
from actions.official import asks_of_number, check_suspicious, is_asked, is_this_nccia
from actions.person import NUMBER_ONLY, human
from actions.reply import say
from actions.services import Services
from actions.sheet_offer import SHEET, give_sheet, is_sheet_choice
from content.catalogue import Catalogue
from nlu.text.scripts import fold_digits
from storage.errors import InvalidTrackingNumberError
from storage.tables import Complaint, ComplaintEvent, Conversation, Evidence
from storage.tracking import ALPHABET, normalise_tracking_number, verify_secret

MENU = ("report", "check", "tip", "status")
LANGUAGE_CHOICES = ("lang:ur", "lang:ur-Latn", "lang:en")
# A tracking number, and behind it perhaps the secret that opens it from another chat.
_TRACKING: Final = re.compile(r"\bKBR[\s-]?(?:[0-9A-Z]{4}[\s-]?){2}[0-9A-Z]{4}\b", re.IGNORECASE)
_SECRET: Final = re.compile(r"\b(?:[0-9A-Z]{4}[\s-]?){2}[0-9A-Z]{4}\b", re.IGNORECASE)
_LOOKALIKES: Final = str.maketrans("OIL", "011")
_MOST_SHOWN: Final = 3  # complaints, the newest first
_LONG_GREETING: Final = 7  # words; behind such a greeting there is a story

Answer = Callable[[Session, Services, CollectingDispatcher, Tracker], None]


def greet(
    session: Session, services: Services, dispatcher: CollectingDispatcher, tracker: Tracker
) -> None:
    """Say who is here; offer to go on with an unfinished complaint."""
    inbound = latest(tracker, services.catalogue)
    unfinished = drafts.find(session, tracker.sender_id)
    if unfinished is not None and unfinished.narrative:
        say(dispatcher, "unfinished", choices=("continue", "start-over"))
    elif inbound.words >= _LONG_GREETING or inbound.values("amount_lost", "phone", "url"):
        which_category([name for name, _ in inbound.ranking], dispatcher)
    else:
        say(dispatcher, "greet", choices=MENU, operator=services.operator_name)


def which_category(ranking: Iterable[str], dispatcher: CollectingDispatcher) -> None:
    """Ask which kind of fraud it was.

    Args:
        ranking: Intents or classes, the likeliest first; what it lacks comes last.
        dispatcher: Collects the replies of this turn.
    """
    likely = [name for name in ranking if name in FRAUD_INTENTS]
    categories = dict.fromkeys((*likely, *FRAUD_INTENTS))
    choices = [f"category:{name}" for name in categories]
    say(dispatcher, "fallback-ask", choices=(*choices, "none-of-these"), asks="category")


def tip(
    session: Session, services: Services, dispatcher: CollectingDispatcher, tracker: Tracker
) -> None:
    """One tip; the next one each time it is asked for."""
    if latest(tracker, services.catalogue).text in services.catalogue.channels.privacy:
        say(dispatcher, "privacy")
        return
    told = sum(
        1
        for event in tracker.events
        if event.get("event") == "bot"
        and str(((event.get("data") or {}).get("custom") or {}).get("msg", "")).startswith("tip-")
    )
    tips = list(services.catalogue.tips)
    chosen = tips[told % len(tips)]
    say(dispatcher, str(getattr(chosen, "id", chosen)), choices=("another-tip",))


def is_about_status(tracker: Tracker, text: str) -> bool:
    """Whether a message names a filed complaint, or brings the secret that was asked for."""
    plain = fold_digits(text)
    return bool(_TRACKING.search(plain)) or (
        last_said(tracker)["msg"] == "status-ask-secret" and bool(_SECRET.search(plain))
    )


def status(
    session: Session, services: Services, dispatcher: CollectingDispatcher, tracker: Tracker
) -> None:
    """State of this citizen's complaints, or of the one whose number and secret were given."""
    text = fold_digits(latest(tracker, services.catalogue).text)
    named = _TRACKING.search(text)
    number, rest = (named.group(0), text[named.end() :]) if named else ("", "")
    if named is None and is_about_status(tracker, text):
        number, rest = str(last_said(tracker)["args"]["tracking"]), text
    own = links.complaints_of(session, tracker.sender_id)
    if number:
        found = _named(session, services, number, rest, own, tracker, dispatcher)
    else:
        found = own[:_MOST_SHOWN]
        if not found:
            say(dispatcher, "status-none")
    for complaint in found:
        _say_status(session, complaint, dispatcher, complaint.conversation_id == tracker.sender_id)
        after_status.say_questions(session, complaint, dispatcher, services.clock())
        if complaint not in own:
            say(dispatcher, "link-offer", (after.choice("link", complaint),))


def _named(
    session: Session,
    services: Services,
    typed: str,
    rest: str,
    own: list[Complaint],
    tracker: Tracker,
    dispatcher: CollectingDispatcher,
) -> list[Complaint]:
    try:
        number = normalise_tracking_number(typed)
    except InvalidTrackingNumberError:
        say(dispatcher, "status-not-found")
        return []
    complaint = links.named(session, number)
    if complaint is not None and complaint in own:
        return [complaint]
    secret = _SECRET.search(rest)
    if secret is None:
        say(dispatcher, "status-ask-secret", tracking=number)
        return []
    if not services.guesses.may_try(tracker.sender_id):
        say(dispatcher, "official-too-many")
        return []
    stored = complaint.tracking_secret_hash if complaint else None
    if complaint is None or not verify_secret(_as_stored(secret.group(0)), stored):
        services.guesses.was_wrong(tracker.sender_id)
        say(dispatcher, "status-not-found")
        return []
    links.note_proof(session, complaint, tracker.sender_id, services.clock())
    return [complaint]


def _as_stored(secret: str) -> str:
    letters = "".join(c for c in secret.upper().translate(_LOOKALIKES) if c in ALPHABET)
    return "-".join(letters[start : start + 4] for start in range(0, len(letters), 4))


def _say_status(
    session: Session, complaint: Complaint, dispatcher: CollectingDispatcher, own: bool
) -> None:
    newest = session.exec(
        select(ComplaintEvent)
        .where(ComplaintEvent.complaint_id == complaint.id)
        .order_by(ComplaintEvent.at.desc())  # type: ignore[attr-defined]
    ).first()
    at = (newest.at if newest else complaint.updated_at).astimezone(KARACHI)
    say(
        dispatcher,
        "status-line",
        after_status.choices(session, complaint, own),
        tracking=complaint.tracking_number or "",
        state=complaint.state,
        nccia=complaint.nccia_number or "",
        date=at.strftime("%d-%m-%Y %H:%M"),
    )


def language(
    session: Session, services: Services, dispatcher: CollectingDispatcher, tracker: Tracker
) -> None:
    """Change the language, or ask which one."""
    answer = latest(tracker, services.catalogue).answer
    chosen = answer.removeprefix("lang:").removeprefix("language:")
    if chosen not in services.catalogue.languages:
        say(dispatcher, "language-ask", choices=LANGUAGE_CHOICES)
        return
    conversation = session.get(Conversation, tracker.sender_id)
    if conversation is not None:
        conversation.language = chosen
        conversation.language_fixed = True
        session.add(conversation)
    say(dispatcher, "language-set")


def _plain(msg: str, choices: tuple[str, ...] = ()) -> Answer:
    def answer(
        session: Session, services: Services, dispatcher: CollectingDispatcher, tracker: Tracker
    ) -> None:
        say(dispatcher, msg, choices=choices)

    return answer


help_ = _plain("help", (*MENU, "settings"))
thanks = _plain("thanks-reply")
out_of_scope = _plain("out-of-scope")
gibberish = _plain("gibberish")
menu = _plain("menu", MENU)
other_language = _plain("other-language")

# What interrupts a complaint and then lets it go on, by intent, button or phrase.
QUESTIONS: dict[str, Answer] = {
    "ask_tip": tip,
    "check_status": status,
    "check_suspicious": check_suspicious,
    "is_this_nccia": is_this_nccia,
    "human_agent": human,
    "change_language": language,
    "help": help_,
}
# What answers a message of each intent that is no complaint.
TO_INTENT: dict[str, Answer] = {
    **QUESTIONS,
    "greet": greet,
    "thanks": thanks,
    "out_of_scope": out_of_scope,
    "gibberish": gibberish,
    "stop": _plain("nothing-to-stop", MENU),
}
_PHRASES: dict[str, Answer] = {
    "tip": tip,
    "another-tip": tip,
    "status": status,
    "human": human,
    NUMBER_ONLY: human,
    "language": language,
    SHEET: give_sheet,
    "money-done": money.done,
    "money-quiet": money.quiet,
    "dispute": money.give_dispute,
}


def outranking(tracker: Tracker, catalogue: Catalogue) -> Answer | None:
    """The answer to a message whose form says more than its intent, or None.

    A number or code of ours, a question whether something is official, or a script that is not
    read here.
    """
    inbound = latest(tracker, catalogue)
    if is_about_status(tracker, inbound.text):
        return is_this_nccia if asks_of_number(inbound, catalogue) else status
    if is_asked(inbound, catalogue):
        return is_this_nccia
    return other_language if inbound.is_other_script else None


def interrupt(
    wish: str,
    session: Session,
    services: Services,
    dispatcher: CollectingDispatcher,
    tracker: Tracker,
) -> bool:
    """Answer a question or wish inside a complaint.

    Args:
        wish: An intent, a button's id or the meaning of a phrase.
        session: Open session; the caller commits.
        services: Shared parts.
        dispatcher: Collects the replies of this turn.
        tracker: The conversation.

    Returns:
        Whether it was one.
    """
    answer = QUESTIONS.get(wish) or _PHRASES.get(wish)
    if answer is None and wish.startswith(("lang:", "language:")):
        answer = language
    if answer is None and is_sheet_choice(wish):
        answer = give_sheet
    if answer is None:
        return False
    answer(session, services, dispatcher, tracker)
    return True


def receipt(evidence: Evidence, dispatcher: CollectingDispatcher) -> None:
    """Acknowledge a stored file: name, size and the beginning of its SHA-256."""
    say(
        dispatcher,
        "file-received",
        name=PurePath(evidence.name).name[:60],
        size=_size(evidence.size_bytes),
        hash=evidence.sha256[:12],
    )


def _size(size_bytes: int) -> str:
    if size_bytes < 1024 * 1024:
        return f"{max(1, round(size_bytes / 1024))} kB"
    return f"{size_bytes / 1024 / 1024:.1f} MB"
