"""Money first: whom to call at once, how long a wallet still holds it, and what to say.

The advice depends on where the money went and on how long ago that was. It is given with the first
help, and once more when the form learns what changes it. What is said is remembered by the number
of the message it answers, because a turn may be played again.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher
from sqlalchemy import event
from sqlmodel import Session, select

from actions import drafts
from actions.clock import Watch, clock_face, countdown, keep, watch_of
from actions.fields import KARACHI
from actions.inbound import Inbound
from actions.money_facts import (
    SHOP,
    WALLET,
    Place,
    Transfer,
    account_shown,
    holds,
    is_surely_held,
    is_surely_past,
    just_now,
    may_be_wallet,
    transfer_of,
)
from actions.money_told import LONGEST, told_aside, told_in_story
from actions.services import Services
from content.catalogue import Catalogue
from storage.tables import Complaint, Conversation

HOLD, MAYBE, LATE, BANK = "money-hold", "money-maybe", "money-late", "money-bank"
OLDER, CRYPTO = "money-older", "money-crypto"
_ENGLISH: Final = "en"
_A_DAY: Final = timedelta(days=1)
"""After it, "every minute counts" is not said any more."""


@dataclass(frozen=True)
class Turn:
    """What is needed to advise.

    Attributes:
        session: Open session; the caller commits.
        services: Shared parts.
        dispatcher: Collects the replies of this turn.
        message_id: Of the citizen's message that is answered.
    """

    session: Session
    services: Services
    dispatcher: CollectingDispatcher
    message_id: str


def advise(draft: Complaint, turn: Turn, *, first: bool) -> bool:
    """Say what to do about money that moved.

    Args:
        draft: The complaint under way, with everything told so far.
        turn: The turn.
        first: This is the first help; later it is said only if it is new.

    Returns:
        Whether money moved.
    """
    catalogue, now = turn.services.catalogue, turn.services.clock()
    if not has_moved(draft):
        return False
    learn(draft, catalogue, now)
    transfer = transfer_of(draft, catalogue, now)
    variant = variant_of(transfer, catalogue, now)
    watch = watch_of(draft)
    wanted = first or _is_news(watch, variant, turn.message_id)
    _wind(draft, watch, transfer, variant, turn)
    if drafts.value(draft, "forums"):
        if first:
            _utter(turn.dispatcher, "money-done-noted")
        return True
    if wanted:
        watch.said[variant] = turn.message_id
        keep(draft, watch)
        _say(transfer, variant, turn, now, first=first)
        if variant == HOLD:
            say_dispute(draft, transfer, turn)
    return True


# Where these are asked, a number or a name answers the question.
_OWN_NUMBERS: Final = frozenset({"forums", "transaction", "narrative", "suspect", "fix"})


def hear(draft: Complaint, inbound: Inbound, asked: str, turn: Turn) -> bool:
    """Note "done, their reference is 12345", whatever was asked.

    Returns:
        Whether the message was that; the question that was asked still stands.
    """
    if asked in _OWN_NUMBERS or not has_moved(draft):
        return False
    waits = watch_of(draft)
    if inbound.answer == "done" and asked != "evidence" and waits.ends and not waits.done:
        _end(draft, done=True)
        _utter(turn.dispatcher, "money-done")
        return True
    told = told_aside(inbound)
    if told is None:
        return False
    note(draft, told, turn.dispatcher)
    return True


def note(complaint: Complaint, told: dict[str, Any], dispatcher: CollectingDispatcher) -> None:
    """Keep whom the citizen told, together with what was known of it, and end the reminders."""
    known = drafts.value(complaint, "forums") or {"said": "", "names": [], "reference": ""}
    said = known["said"] if told["said"] in known["said"] else f"{known['said']} {told['said']}"
    both = {
        "said": said.strip()[:LONGEST],
        "names": list(dict.fromkeys([*known["names"], *told["names"]])),
        "reference": told["reference"] or known["reference"],
    }
    drafts.put(complaint, "forums", both)
    _end(complaint, done=True)
    if told["reference"]:
        _utter(dispatcher, "money-done-reference", args={"reference": told["reference"]})
    else:
        _utter(dispatcher, "money-done-noted")


def has_moved(draft: Complaint) -> bool:
    """Whether money went, or a transfer was named."""
    return drafts.money_moved(draft) or bool(drafts.value(draft, "transaction"))


def variant_of(transfer: Transfer, catalogue: Catalogue, now: datetime) -> str:
    """Which advice fits: by where the money went, and by how long ago that was."""
    if transfer.crypto:
        return CRYPTO
    target = transfer.target or transfer.through
    moment = transfer.moment
    if target and target.kind and not holds(target, catalogue):
        is_old = moment is not None and now - moment.at - moment.slack >= _A_DAY
        return OLDER if is_old else BANK
    # Of a receiver without a name, the sender's wallet is the best guess.
    held = holds(target, catalogue) or (
        may_be_wallet(target) and _sent_by_wallet(transfer, catalogue)
    )
    if is_surely_past(moment, now):
        return LATE if held else OLDER
    return HOLD if held and is_surely_held(moment, now) else MAYBE


def _sent_by_wallet(transfer: Transfer, catalogue: Catalogue) -> bool:
    source = transfer.source
    return source is not None and (source.kind == SHOP or holds(source, catalogue))


def learn(draft: Complaint, catalogue: Catalogue, now: datetime) -> None:
    """Take over what only a look at the whole story shows; what is settled stays as it is."""
    if not drafts.settled(draft, "incident_time"):
        for part in draft.narrative:
            if said := just_now(str(part["text"])):
                at = datetime.fromisoformat(part["at"]).astimezone(KARACHI)
                drafts.put(draft, "incident_time", {"at": at.isoformat(), "said": said})
    if not drafts.settled(draft, "forums"):
        for part in draft.narrative:
            if told := told_in_story(str(part["text"])):
                drafts.put(draft, "forums", told)
    if not drafts.settled(draft, "transaction"):
        transfer = transfer_of(draft, catalogue, now)
        names = [p.slug.replace("-", " ") for p in (transfer.source, transfer.target) if p]
        if len(names) == 2 and all(names):
            drafts.put(draft, "transaction", {"said": "", "ids": [], "via": names})


def _is_news(watch: Watch, variant: str, message_id: str) -> bool:
    if watch.said.get(variant) == message_id:
        return True
    earlier = {name for name, told in watch.said.items() if told != message_id}
    if watch.over or variant in earlier:
        return False
    # What was said because the time or the receiver was not known may be followed by better.
    return variant == HOLD or earlier <= {MAYBE}


def _wind(draft: Complaint, watch: Watch, transfer: Transfer, variant: str, turn: Turn) -> None:
    """Set the countdown to the time that is known now; it runs once the draft is stored."""
    if variant != HOLD or transfer.ends is None:
        if watch.ends is not None:
            watch.ends = None
            keep(draft, watch)
        return
    watch.ends = transfer.ends
    watch.since = watch.since or turn.services.clock()
    keep(draft, watch)
    complaint_id, start = draft.id, turn.services.start_clock

    def begin(session: Session) -> None:
        start(complaint_id)

    event.listen(turn.session, "after_commit", begin, once=True)


def _say(transfer: Transfer, variant: str, turn: Turn, now: datetime, *, first: bool) -> None:
    if variant == CRYPTO:
        _utter(turn.dispatcher, CRYPTO)
        return
    catalogue = turn.services.catalogue
    args = countdown(transfer.ends, now) if variant == HOLD and transfer.ends else {}
    parts = _calls(transfer, variant, catalogue)
    parts.append({"msg": "money-say-text" if variant == HOLD else "money-say"})
    if variant in (LATE, BANK, OLDER):
        parts.append({"msg": "money-escalate"})
    if first and (question := _missing(transfer, variant)):
        parts.append({"msg": question})
    choices = ["money-done"] if variant == HOLD else ["money-done", "dispute"]
    _utter(turn.dispatcher, variant, args=args, parts=parts, choices=choices)


def _calls(transfer: Transfer, variant: str, catalogue: Catalogue) -> list[dict[str, Any]]:
    """Whom to call, the side first that the money left."""
    source, target = transfer.source, transfer.target
    only = transfer.through if not source and not target else None
    if only or (source and target and source.slug and source.slug == target.slug):
        return [_call("money-call-both", only or source, "money-sender", catalogue)]
    if source and source.kind == SHOP:
        calls: list[dict[str, Any]] = [{"msg": "money-call-shop"}]
    else:
        calls = [_call("money-call-from", source, "money-sender", catalogue)]
    if target or variant in (HOLD, MAYBE):
        wallet = variant == HOLD or bool(target and may_be_wallet(target))
        other = "money-receiving-wallet" if wallet else "money-receiver"
        calls.append(_call("money-call-to", target, other, catalogue))
    return calls


def _call(msg: str, place: Place | None, unnamed: str, catalogue: Catalogue) -> dict[str, Any]:
    name = place.name if place and catalogue.has(_ENGLISH, place.name) else unnamed
    known = catalogue.institutions.get(name)
    contact = catalogue.contacts.get(known.contact) if known else None
    number: Any = contact.value if contact and contact.verified else None
    if number is None:
        on_card = unnamed == "money-sender" and not (place and place.kind == WALLET)
        number = {"msg": "money-number-card" if on_card else "money-number-app"}
    return {"msg": msg, "args": {"name": {"msg": name}, "number": number}}


def _missing(transfer: Transfer, variant: str) -> str:
    """What to ask with the advice, as a message id, or ""."""
    if variant not in (HOLD, MAYBE):
        return ""
    when = transfer.moment is None or not transfer.moment.is_exact
    where = not (transfer.source or transfer.target or transfer.through)
    if when and where:
        return "money-ask-both"
    return "money-ask-when" if when else "money-ask-where" if where else ""


def say_dispute(draft: Complaint, transfer: Transfer, turn: Turn) -> None:
    """Give the text for the call as a message of its own, for the helpline in English as well."""
    parts = dispute(transfer, turn.services.catalogue)
    if not parts:
        _utter(turn.dispatcher, "dispute-nothing")
        return
    _utter(turn.dispatcher, "dispute", parts=parts)
    conversation = turn.session.get(Conversation, draft.conversation_id)
    if conversation is None or conversation.language != _ENGLISH:
        _utter(turn.dispatcher, "dispute", parts=parts, lang=_ENGLISH)


def dispute(transfer: Transfer, catalogue: Catalogue) -> list[dict[str, Any]]:
    """The lines of the dispute text; what is not known is left out.

    Returns:
        Messages, or nothing when neither the sum nor a side of the transfer is known.
    """
    target = transfer.target or transfer.through
    lines = [_line("dispute-amount", amount=f"{transfer.rupees:,}")] if transfer.rupees else []
    lines += [_line("dispute-foreign", amount=amount) for amount in transfer.foreign]
    lines += _place_lines("from", transfer.source, catalogue)
    lines += _place_lines("to", target, catalogue)
    if not lines:
        return []
    moment = transfer.moment
    if moment and moment.precision in ("minute", "hour", "part_of_day", "day"):
        date = moment.at.astimezone(KARACHI).strftime("%d-%m-%Y")
        exact = clock_face(moment.at) if moment.is_exact else {}
        lines.append(_line("dispute-time" if exact else "dispute-day", date=date, **exact))
    if transfer.ids:
        lines.append(_line("dispute-ids", ids=", ".join(transfer.ids)))
    return [*lines, {"msg": "dispute-end"}]


def _place_lines(side: str, place: Place | None, catalogue: Catalogue) -> list[dict[str, Any]]:
    if place is None:
        return []
    if place.kind == SHOP:
        return [{"msg": f"dispute-{side}-shop"}]
    named = bool(place.name) and catalogue.has(_ENGLISH, place.name)
    account = account_shown(place.account)
    if named and account:
        return [_line(f"dispute-{side}-account", name={"msg": place.name}, account=account)]
    if named:
        return [_line(f"dispute-{side}", name={"msg": place.name})]
    return [_line("dispute-to-number", account=account)] if account and side == "to" else []


def _line(msg: str, **args: Any) -> dict[str, Any]:
    return {"msg": msg, "args": args}


def _utter(dispatcher: CollectingDispatcher, msg: str, **more: Any) -> None:
    dispatcher.utter_message(
        json_message={"msg": msg, **{name: value for name, value in more.items() if value}}
    )


def newest(session: Session, conversation_id: str) -> Complaint | None:
    """The conversation's draft, or the complaint it filed last.

    By the chat and not by the citizen: the two hours are counted where it was told.
    """
    draft = drafts.find(session, conversation_id)
    if draft is not None:
        return draft
    return session.exec(
        select(Complaint)
        .where(Complaint.conversation_id == conversation_id)
        .order_by(Complaint.created_at.desc())  # type: ignore[attr-defined]
    ).first()


def give_dispute(
    session: Session, services: Services, dispatcher: CollectingDispatcher, tracker: Tracker
) -> None:
    """The text for the call, on request."""
    complaint = newest(session, tracker.sender_id)
    if complaint is None:
        _utter(dispatcher, "dispute-nothing")
        return
    transfer = transfer_of(complaint, services.catalogue, services.clock())
    say_dispute(complaint, transfer, Turn(session, services, dispatcher, ""))


def done(
    session: Session, services: Services, dispatcher: CollectingDispatcher, tracker: Tracker
) -> None:
    """The citizen has called: no more reminders; the reference number is welcome."""
    complaint = newest(session, tracker.sender_id)
    if complaint is not None:
        _end(complaint, done=True)
        session.add(complaint)
    _utter(dispatcher, "money-done")


def quiet(
    session: Session, services: Services, dispatcher: CollectingDispatcher, tracker: Tracker
) -> None:
    """No more reminders."""
    complaint = newest(session, tracker.sender_id)
    if complaint is not None:
        _end(complaint, done=False)
        session.add(complaint)
    _utter(dispatcher, "money-quiet")


def _end(complaint: Complaint, *, done: bool) -> None:
    watch = watch_of(complaint)
    watch.over, watch.done = True, watch.done or done
    keep(complaint, watch)
