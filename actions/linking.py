"""Linking a chat to a complaint that was filed in another one, and taking that back.

Four buttons and the word "unlink", answered before the dialogue hears of them (`actions.aside`):

- ``link:KBR-...`` in a chat that gave number and secret: it is told of that complaint from now on,
  and needs the secret no more. Every other chat of the complaint is told.
- ``unlink-other:KBR-...`` under that notice: the links that came after the presser's own end; in
  a chat of the citizen who filed all of them, and the secret is changed, for it is known.
- ``mine:<link>`` there, then ``join:<link>`` in the linked chat: both say that they are one
  person's. Only then each sees all complaints of both.
- ``unlink``: the chat stands alone again, whatever it was linked to and whatever was to it.

Each changes nothing when it is pressed again, or after what it is about has ended.
"""

from __future__ import annotations

import secrets
from datetime import datetime
from typing import Any, Final

from sqlmodel import Session, col, or_, select

from actions import drafts, links
from storage import audit
from storage.base import new_conversation_id
from storage.errors import InvalidTrackingNumberError
from storage.tables import DRAFT, Complaint, ComplaintLink, Conversation, Message
from storage.tracking import ALPHABET, hash_secret, normalise_tracking_number

LINK: Final = "link"
UNLINK: Final = "unlink"
UNLINK_OTHER: Final = "unlink-other"
MINE: Final = "mine"
JOIN: Final = "join"
KINDS: Final = (LINK, UNLINK, UNLINK_OTHER, MINE, JOIN)

Reply = dict[str, Any]
_GONE: Final[Reply] = {"msg": "link-gone"}
_NOTHING: Final[Reply] = {"msg": "unlink-nothing"}


def is_about_links(wish: str) -> bool:
    """Whether a button or command word is one of these."""
    kind, _, named = wish.partition(":")
    return kind in KINDS and bool(named) == (kind != UNLINK)


def answer(session: Session, message: Message, wish: str, now: datetime) -> list[Reply] | None:
    """Do what was pressed.

    Args:
        session: Open session; the caller commits.
        message: The message, of the chat that pressed.
        wish: The button or command word, for which `is_about_links` is true.
        now: The present, aware.

    Returns:
        What to say; None when number and secret have to be given first.
    """
    kind, _, named = wish.partition(":")
    # Not a full lock: news for this chat, queued by another one, need not wait for it.
    lock = {"key_share": True}
    chat = session.get_one(Conversation, message.conversation_id, with_for_update=lock)
    if kind == LINK:
        return _link(session, chat, named, now)
    if kind == UNLINK:
        return _unlink(session, chat)
    if kind == UNLINK_OTHER:
        return _unlink_other(session, chat, named)
    link = session.get(ComplaintLink, named)
    if link is None or link.linked_at is None:
        return [_GONE]
    return _vouch(session, chat, link, now) if kind == MINE else _join(session, chat, link)


def is_linked(session: Session, chat: Conversation) -> bool:
    """Whether "unlink" would change something for a chat."""
    filed = select(Complaint.id).where(Complaint.conversation_id == chat.id)
    link = select(ComplaintLink.id).where(
        or_(
            col(ComplaintLink.conversation_id) == chat.id,
            col(ComplaintLink.complaint_id).in_(filed),
        )
    )
    return session.exec(link).first() is not None or not _is_alone(session, chat)


def store(session: Session, message: Message, replies: list[Reply]) -> None:
    """Store the answer with what it answers, so that a crash cannot do one without the other."""
    chat = session.get_one(Conversation, message.conversation_id)
    links.store_replies(session, chat, message, replies)
    row = session.get_one(Message, message.id)
    row.state = "answered"
    session.add(row)


def leave(session: Session, chat: Conversation) -> list[Complaint]:
    """Make a chat stand alone, with the complaints filed in it.

    Returns:
        Complaints filed here that another chat had a right to.
    """
    filed = list(
        session.exec(
            select(Complaint).where(
                # By the chat: what was filed in it goes along with it.
                Complaint.conversation_id == chat.id,
                Complaint.state != DRAFT,
            )
        )
    )
    foreign = _remove(session, [one.id for one in filed])
    for link in session.exec(
        select(ComplaintLink).where(ComplaintLink.conversation_id == chat.id)
    ).all():
        session.delete(link)
    chat.citizen_id = new_conversation_id()
    session.add(chat)
    session.flush()
    return [one for one in filed if one.id in {link.complaint_id for link in foreign}]


def _link(session: Session, chat: Conversation, typed: str, now: datetime) -> list[Reply] | None:
    complaint = _named(session, typed)
    link = links.find(session, complaint, chat.id) if complaint else None
    if complaint is None or link is None:
        own = complaint is not None and links.may_speak(session, chat.id, complaint)
        return [{"msg": "link-own"}] if own else None
    if link.linked_at is None:
        others = links.receivers(session, complaint)
        link.linked_at = now
        session.add(link)
        for other in others:
            is_own = _is_own(session, complaint, other)
            body = _notice(complaint, link, chat.channel, is_own)
            links.push(session, other, f"linked:{link.id}", body)
        _note(session, "chat.linked", complaint.id, chat.id)
    others_linked = _linked(session, complaint.id) - 1
    args: dict[str, Any] = {"tracking": complaint.tracking_number or ""}
    if others_linked:
        args["others"] = others_linked
    goes_on = ["continue"] if drafts.find(session, chat.id) else []
    return [{"msg": "linked", "args": args, "choices": [UNLINK, *goes_on]}]


def _notice(complaint: Complaint, link: ComplaintLink, channel: str, is_own: bool) -> Reply:
    number = complaint.tracking_number or ""
    return {
        "msg": "push-linked",
        "args": {"tracking": number, "channel": channel},
        "choices": [f"{UNLINK_OTHER}:{number}", *([f"{MINE}:{link.id}"] if is_own else [])],
    }


def _unlink(session: Session, chat: Conversation) -> list[Reply]:
    if not is_linked(session, chat):
        return [_NOTHING]
    exposed = leave(session, chat)
    _note(session, "chat.unlinked", "", chat.id)
    return [{"msg": "unlinked"}, *(_new_code(session, one) for one in exposed)]


def _unlink_other(session: Session, chat: Conversation, typed: str) -> list[Reply]:
    complaint = _named(session, typed)
    if complaint is None:
        return [_NOTHING]
    is_own = _is_own(session, complaint, chat)
    mine = links.find(session, complaint, chat.id)
    since = mine.linked_at if mine and not is_own else None
    if not is_own and since is None:
        return [_NOTHING]
    gone = _remove(session, [complaint.id], since, but=chat.id)
    if not gone:
        return [_NOTHING]
    for link in gone:
        other = session.get_one(Conversation, link.conversation_id)
        if is_own and other.citizen_id == chat.citizen_id:
            _put_out(session, other)
    closing = _new_code(session, complaint) if is_own else {"msg": "code-still-known"}
    _note(session, "chat.unlinked_others", complaint.id, chat.id)
    args = {"tracking": complaint.tracking_number or ""}
    return [{"msg": "unlinked-other", "args": args}, closing]


def _put_out(session: Session, chat: Conversation) -> None:
    """End what both sides agreed on; both have to say so again."""
    chat.citizen_id = new_conversation_id()
    session.add(chat)
    rest = select(ComplaintLink).where(ComplaintLink.conversation_id == chat.id)
    for link in session.exec(rest).all():
        link.vouched_at = None
        session.add(link)


def _is_own(session: Session, complaint: Complaint, chat: Conversation) -> bool:
    """Whether a complaint was filed in this chat or in one of the same citizen."""
    return session.get_one(Conversation, complaint.conversation_id).citizen_id == chat.citizen_id


def _vouch(session: Session, chat: Conversation, link: ComplaintLink, now: datetime) -> list[Reply]:
    complaint = session.get_one(Complaint, link.complaint_id)
    if not _is_own(session, complaint, chat) or link.conversation_id == chat.id:
        return [_GONE]
    if link.vouched_at is None:
        link.vouched_at = now
        session.add(link)
        other = session.get_one(Conversation, link.conversation_id)
        body: Reply = {
            "msg": "push-join",
            "args": {"tracking": complaint.tracking_number or ""},
            "choices": [f"{JOIN}:{link.id}"],
        }
        links.push(session, other, f"join:{link.id}:{now}", body)
        _note(session, "chat.vouched", complaint.id, other.id)
    return [{"msg": "link-vouched"}]


def _join(session: Session, chat: Conversation, link: ComplaintLink) -> list[Reply]:
    if link.conversation_id != chat.id or link.vouched_at is None:
        return [_GONE]
    complaint = session.get_one(Complaint, link.complaint_id)
    other = session.get_one(Conversation, complaint.conversation_id)
    if chat.citizen_id != other.citizen_id:
        if not _is_alone(session, chat):
            # Those it is joined with did not agree to this one.
            return [{"msg": "join-not-alone", "choices": [UNLINK]}]
        key, body = (
            f"joined:{link.id}:{link.vouched_at}",
            {"msg": "push-joined", "choices": [UNLINK]},
        )
        citizen = select(Conversation).where(Conversation.citizen_id == other.citizen_id)
        for one in session.exec(citizen).all():
            links.push(session, one, key, body)  # it concerns their complaints as well
        chat.citizen_id = other.citizen_id
        session.add(chat)
        _note(session, "chat.joined", complaint.id, chat.id)
    return [{"msg": "joined", "choices": [UNLINK]}]


def _remove(
    session: Session, complaint_ids: list[str], since: datetime | None = None, but: str = ""
) -> list[ComplaintLink]:
    """Take back the rights to complaints; those that only were shown one lose it too.

    Args:
        session: Open session.
        complaint_ids: The complaints.
        since: Only links made after this, and what was proven after it.
        but: The chat that keeps its right.
    """
    wanted = select(ComplaintLink).where(col(ComplaintLink.complaint_id).in_(complaint_ids))
    found = [
        link
        for link in session.exec(wanted)
        if link.conversation_id != but
        and (since is None or (link.linked_at or link.proven_at) > since)
    ]
    for link in found:
        session.delete(link)
    session.flush()
    return found


def _new_code(session: Session, complaint: Complaint) -> Reply:
    """Change a complaint's secret code; the old one opens nothing any more."""
    digits = [secrets.choice(ALPHABET) for _ in range(12)]  # 60 bits, as the first one
    code = "-".join("".join(digits[at : at + 4]) for at in (0, 4, 8))
    complaint.tracking_secret_hash = hash_secret(code)
    session.add(complaint)
    return {
        "msg": "new-code",
        "args": {"tracking": complaint.tracking_number or "", "secret": code},
    }


def _named(session: Session, typed: str) -> Complaint | None:
    try:
        return links.named(session, normalise_tracking_number(typed))
    except InvalidTrackingNumberError:
        return None


def _linked(session: Session, complaint_id: str) -> int:
    rows = session.exec(
        select(ComplaintLink.id).where(
            ComplaintLink.complaint_id == complaint_id, col(ComplaintLink.linked_at).is_not(None)
        )
    )
    return len(rows.all())


def _is_alone(session: Session, chat: Conversation) -> bool:
    others = select(Conversation.id).where(
        Conversation.citizen_id == chat.citizen_id, Conversation.id != chat.id
    )
    return session.exec(others).first() is None


def _note(session: Session, action: str, complaint_id: str, conversation_id: str) -> None:
    subject = f"complaint:{complaint_id}" if complaint_id else f"conversation:{conversation_id}"
    audit.append(session, "citizen", action, subject, {"conversation": conversation_id})
