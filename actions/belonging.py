"""Where a story belongs: to the draft that is open, to a complaint filed earlier, to a new one.

A second matter told while a draft is open is kept aside until the citizen has chosen. A draft that
names the same number, account or transaction as a complaint of the same citizen, or the same sum on
the same day, is offered to be added to that one instead. Both questions are asked in the form's
field ``start_over``. Who goes on with the first is asked about the second as soon as that is filed,
and not for name and number again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Final

from rasa_sdk.executor import CollectingDispatcher
from sqlmodel import Session

from actions import care, drafts, links, payments
from actions.fields import PERSONAL
from actions.inbound import Inbound
from actions.reply import say
from content.catalogue import Catalogue
from nlu.text.extract import extract
from storage.tables import Complaint

FIELD: Final = "start_over"
ADDED: Final = "added"
"""Outcome of the form: the story goes to a complaint filed earlier."""
CONTINUE, PUT_IN, NEW = "continue", "put-in", "new-complaint"
ADD, FILE = "add-to-it", "file-anyway"
SECOND: Final = (CONTINUE, PUT_IN, NEW)
DUPLICATE: Final = (ADD, FILE)
MOST_COMPARED: Final = 10  # complaints of one citizen, the newest first
_SECOND: Final = "second"
_WAITING: Final = "waiting"
_DUPLICATE: Final = "duplicate"
_STORY: Final = 8  # words; less is a wish, not a story
_OVER: Final = ("closed", "withdrawn")


def set_aside(
    draft: Complaint, told: Sequence[Inbound], category: str | None, catalogue: Catalogue
) -> bool:
    """Keep a second matter aside, when a draft of another one is open.

    Args:
        draft: The draft that is open.
        told: Messages of the new story.
        category: Its class.
        catalogue: Knows how another complaint is announced.

    Returns:
        Whether it is another matter.
    """
    new = [one for one in told if one.text and not drafts.is_told(draft, one)]
    if not new or max(one.words for one in new) < _STORY:
        return False
    announced = any(is_announced(one, catalogue) for one in new)
    if not announced and (category is None or category == draft.category):
        return False
    subtypes = new[-1].subtypes.get(category or "") or None
    parts = [{"id": one.message_id, "text": one.text} for one in new]
    drafts.note(
        draft,
        _SECOND,
        {"parts": parts, "category": category or draft.category, "subtype": subtypes},
    )
    return True


def is_announced(inbound: Inbound, catalogue: Catalogue) -> bool:
    """Whether a message says that it is about another matter."""
    return inbound.text in catalogue.hints.second


def question(draft: Complaint, session: Session) -> tuple[str, tuple[str, ...], dict[str, Any]]:
    """What has to be asked first: message id, buttons, arguments; an empty id for nothing."""
    if drafts.noted(draft, _SECOND):
        return "second-complaint", SECOND, {}
    duplicate = drafts.noted(draft, _DUPLICATE)
    if duplicate is None:
        earlier = _earlier(session, draft)
        if earlier is None:
            return "", (), {}
        tracking = earlier.tracking_number or ""
        duplicate = {"id": earlier.id, "tracking": tracking, "decided": False}
        drafts.note(draft, _DUPLICATE, duplicate)
    if duplicate["decided"]:
        return "", (), {}
    return "duplicate-complaint", DUPLICATE, {"tracking": str(duplicate["tracking"])}


def decide(
    draft: Complaint, choice: str, session: Session, catalogue: Catalogue, now: datetime
) -> None:
    """Do what was chosen."""
    second = drafts.noted(draft, _SECOND)
    if second is None:
        duplicate = drafts.noted(draft, _DUPLICATE) or {}
        drafts.note(draft, _DUPLICATE, {**duplicate, "decided": True})
        return
    drafts.clear(draft, _SECOND)
    if choice == CONTINUE:
        before = drafts.noted(draft, _WAITING) or {"parts": []}
        drafts.note(draft, _WAITING, {**second, "parts": before["parts"] + second["parts"]})
        return
    if choice == NEW:
        _begin_anew(draft, second, session)
    take_in(draft, _kept_aside(second, now), catalogue, now)


def is_waiting(complaint: Complaint) -> bool:
    """Whether another matter was told and waits until this one is filed."""
    return drafts.noted(complaint, _WAITING) is not None


def begin_waiting(
    filed: Complaint, session: Session, catalogue: Catalogue, now: datetime
) -> Complaint:
    """The draft of the matter that waited; the same one when the turn is played again."""
    draft = drafts.begin(session, filed.conversation_id, filed.language)
    second = drafts.noted(filed, _WAITING)
    if second:
        draft.category, draft.subtype = second["category"], second["subtype"]
        draft.fields = _complainant(filed)
        # That it is another matter was said already.
        drafts.note(draft, _DUPLICATE, {"decided": True})
        take_in(draft, _kept_aside(second, now), catalogue, now)
        # Its words belong to the other complaint now; that it was begun stays known.
        drafts.note(filed, _WAITING, {})
    return draft


def hand_over(session: Session, draft: Complaint) -> dict[str, Any] | None:
    """Turn a draft into an addition to the complaint filed earlier; the draft is deleted.

    Returns:
        The state with which ``followup_form`` goes on: the citizen sends it or not.
    """
    duplicate = drafts.noted(draft, _DUPLICATE) or {}
    earlier = session.get(Complaint, str(duplicate.get("id")))
    if earlier is None:
        return None
    ids = [id_ for part in draft.narrative for id_ in str(part["id"]).split()]
    state = {
        "kind": "statement",
        "complaint_id": earlier.id,
        "texts": [id_ for id_ in dict.fromkeys(ids) if id_.isdecimal()],
        "evidence": [evidence.id for evidence in drafts.files(session, draft.id)],
    }
    drafts.delete(session, draft)
    return state


def ask(draft: Complaint, session: Session, dispatcher: CollectingDispatcher) -> bool:
    """Ask what has to be asked first; whether there was anything."""
    msg, choices, args = question(draft, session)
    if msg:
        say(dispatcher, msg, choices, FIELD, **args)
    return bool(msg)


def _kept_aside(second: dict[str, Any], now: datetime) -> list[Inbound]:
    return [_inbound(part, second, now) for part in second["parts"]]


def _inbound(part: dict[str, str], second: dict[str, Any], now: datetime) -> Inbound:
    """A message kept aside, read again as it was when it came."""
    entities = [
        {
            "entity": one.type, "value": one.value, "text": one.text,
            "start": one.start, "end": one.end, "role": one.role or None,
        }
        for one in extract(part["text"], now)
    ]  # fmt: skip
    return Inbound(
        message_id=part["id"],
        text=part["text"],
        intent=str(second["category"]),
        confidence=1.0,
        entities=entities,
    )


def take_in(draft: Complaint, told: Iterable[Inbound], catalogue: Catalogue, now: datetime) -> None:
    """Make messages of a story part of a draft, with everything that is in them."""
    for inbound in told:
        drafts.tell(draft, inbound, now)
        drafts.absorb(draft, inbound)
        payments.notice(draft, inbound, catalogue, now, "narrative")
        care.notice(draft, inbound, catalogue)


def _complainant(complaint: Complaint) -> dict[str, Any]:
    """What was said of the citizen: it is not asked again for the other matter."""
    return {
        field: entry
        for field, entry in complaint.fields.items()
        if field in PERSONAL and entry["state"] == "given"
    }


def _begin_anew(draft: Complaint, second: dict[str, Any], session: Session) -> None:
    """Empty the draft for the new matter; files of the old one stay with the conversation."""
    for evidence in drafts.files(session, draft.id):
        evidence.complaint_id = None
        session.add(evidence)
    draft.category, draft.subtype = second["category"], second["subtype"]
    waiting = drafts.noted(draft, _WAITING)
    draft.narrative, draft.fields, draft.consented_at = [], _complainant(draft), None
    if waiting is not None:
        drafts.note(draft, _WAITING, waiting)


def _earlier(session: Session, draft: Complaint) -> Complaint | None:
    """A complaint of this citizen that seems to be about the same, the newest first."""
    found, sums = _identifiers(draft), _sum_and_day(draft)
    if not found and sums is None:
        return None
    for filed in links.complaints_of(session, draft.conversation_id)[:MOST_COMPARED]:
        if filed.state in _OVER:
            continue
        if found & _identifiers(filed) or (sums is not None and sums == _sum_and_day(filed)):
            return filed
    return None


def _identifiers(complaint: Complaint) -> set[str]:
    suspect = drafts.value(complaint, "suspect") or {"observables": []}
    transaction = drafts.value(complaint, "transaction") or {}
    known = {item["value"] for item in suspect["observables"] if item["type"] != "person"}
    paid = transaction.get("transfers") or []
    return known | set(transaction.get("ids") or []) | {one["id"] for one in paid if one["id"]}


def _sum_and_day(complaint: Complaint) -> tuple[int, str] | None:
    amount = drafts.value(complaint, "amount")
    when = drafts.value(complaint, "incident_time")
    if not amount or not amount["rupees"] or not when or not when.get("at"):
        return None
    return int(amount["rupees"]), str(when["at"])[:10]
