"""What a webhook of the WhatsApp Business Platform says, as values.

Meta adds kinds and fields without notice, and a webhook that is answered with an error comes again
for days: what is unknown is left out or named as unreadable, and never an error.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final

from bot.channels.whatsapp_errors import GraphError, read_failure

logger = logging.getLogger(__name__)

READ: Final = "read"
"""Choice under "you have a new message"."""
FORWARDED: Final = "forwarded"
"""All that WhatsApp tells of a forwarded message."""
STATES: Final = ("sent", "delivered", "read", "failed")
UNREADABLE: Final = "cannot-speak-channel"
_PHONE: Final = re.compile(r"[1-9]\d{5,14}", re.ASCII)
_USER: Final = re.compile(r"[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}", re.ASCII)
_BUTTON: Final = re.compile(r"([A-Za-z0-9_:-]{1,64})(?:#(\d{1,9}))?", re.ASCII)
_MEDIA: Final = ("image", "video", "audio", "voice", "document")
_SILENT: Final = frozenset({"revoke", "ephemeral", "unknown_system"})
_TOO_LARGE: Final = 131052
_MOVES: Final = frozenset(
    {"user_changed_number", "customer_changed_number", "user_changed_user_id"}
)
_MOST_MESSAGES: Final = 1000


@dataclass(frozen=True)
class Who:
    """How WhatsApp names a citizen; one of the two may be missing.

    Attributes:
        phone: Telephone number in digits, or "".
        user: Business-scoped user id, or "".
    """

    phone: str = ""
    user: str = ""

    def __bool__(self) -> bool:
        """Whether anything is known."""
        return bool(self.phone or self.user)


@dataclass(frozen=True)
class Heard:
    """One message of a citizen.

    Attributes:
        id: Meta's id of it; holds the telephone number.
        at: When it was written, by Meta's clock.
        who: Who wrote it.
        contents: What `Inbound` takes, without conversation and id; several for a file with words.
        problem: Message id that says why it cannot be taken, or "".
        place: A shared place: latitude, longitude and its name, or None.
        reacts_to: Meta's id of the message under which an emoji was put, or "".
        opens: The button under "you have a new message" was pressed; its title.
    """

    id: str
    at: datetime
    who: Who
    contents: tuple[dict[str, Any], ...] = ()
    problem: str = ""
    place: tuple[str, str, str] | None = None
    reacts_to: str = ""
    opens: str = ""


@dataclass(frozen=True)
class Status:
    """What became of a message of ours.

    Attributes:
        id: Meta's id of it.
        key: What we gave with it, or "".
        state: One of `STATES`.
        at: When, by Meta's clock.
        error: Why it failed, or None.
    """

    id: str
    key: str
    state: str
    at: datetime
    error: GraphError | None = None


@dataclass(frozen=True)
class Moved:
    """A citizen goes by another number or id from now on."""

    old: Who
    new: Who


@dataclass
class Events:
    """Everything one webhook tells us, messages in the order they were written."""

    heard: list[Heard] = field(default_factory=list)
    statuses: list[Status] = field(default_factory=list)
    moved: list[Moved] = field(default_factory=list)


def read_events(raw: bytes, phone_number_id: str, now: datetime) -> Events:
    """Read a webhook's body, whose signature was right.

    Args:
        raw: The body.
        phone_number_id: Meta's id of our number; what concerns another one is left out.
        now: The present, aware; nothing is later.

    Raises:
        ValueError: It is no JSON.
    """
    try:
        body = json.loads(raw)
    except RecursionError:
        raise ValueError("nested too deep") from None
    events = Events()
    for value in _values(body, phone_number_id):
        contacts = _objects(value.get("contacts"))
        for message in _objects(value.get("messages")):
            _keep(events, message, contacts, now)
        for status in _objects(value.get("statuses")):
            if found := _status(status, now):
                events.statuses.append(found)
    events.heard.sort(key=lambda heard: heard.at)  # stable: of one second, as they came
    return events


def _values(body: Any, phone_number_id: str) -> Iterator[dict[str, Any]]:
    if not isinstance(body, dict) or body.get("object") != "whatsapp_business_account":
        return
    for entry in _objects(body.get("entry")):
        for change in _objects(entry.get("changes")):
            value = _object(change.get("value"))
            number = _object(value.get("metadata")).get("phone_number_id")
            if change.get("field") == "messages" and number == phone_number_id:
                yield value


def _keep(
    events: Events, message: dict[str, Any], contacts: list[dict[str, Any]], now: datetime
) -> None:
    try:
        if message.get("type") == "system":
            if moved := _moved(message, contacts):
                events.moved.append(moved)
        elif heard := _heard(message, contacts, now):
            events.heard.append(heard)
    except (TypeError, ValueError, KeyError, AttributeError, OverflowError) as error:
        # One message of a shape nobody knows must not keep the others from being taken.
        logger.error("A message of WhatsApp has an unknown shape: %s", type(error).__name__)


def _heard(message: dict[str, Any], contacts: list[dict[str, Any]], now: datetime) -> Heard | None:
    id_, who = _text(message.get("id"), 500), _who(message, contacts)
    if not id_ or not who or message.get("group_id"):
        return None
    at = _time(message.get("timestamp"), now)
    kind = str(message.get("type") or "")
    if kind == "reaction":
        reaction = _object(message.get("reaction"))
        target = _text(reaction.get("message_id"), 500) if reaction.get("emoji") else ""
        return Heard(id_, at, who, reacts_to=target)
    if kind in _SILENT:
        return None
    if kind == "location":
        return Heard(id_, at, who, place=_place(_object(message.get("location"))))
    pressed = _pressed(message, kind)
    if pressed and pressed.get("choice") == READ:
        return Heard(id_, at, who, opens=str(pressed["title"]))
    if pressed:
        contents = [{key: value for key, value in pressed.items() if key != "title"}]
    else:
        contents = list(_contents(message, kind, who))
    problem = "" if contents else _problem(message, kind)
    forwarded = _object(message.get("context"))
    if forwarded.get("forwarded") or forwarded.get("frequently_forwarded"):
        contents = [{**content, "forwarded_from": FORWARDED} for content in contents]
    referral = _object(message.get("referral"))
    if referral and contents:
        source = _text(referral.get("source_id"), 100) or "?"
        contents[0]["referral"] = f"{_text(referral.get('source_type'), 20)}:{source}"
    return Heard(id_, at, who, tuple(contents), problem)


def _contents(message: dict[str, Any], kind: str, who: Who) -> Iterator[dict[str, Any]]:
    if kind == "text":
        yield {"text": str(_object(message.get("text")).get("body") or "")}
    elif kind in _MEDIA:
        file = _object(message.get(kind))
        if not file.get("id"):
            return
        name = _text(file.get("filename"), 255) or f"{kind}-{message.get('timestamp')}"
        yield {"media": {"media_id": _text(file["id"], 200), "name": name}}
        if file.get("caption"):
            yield {"text": str(file["caption"])}
    elif kind == "contacts":
        lines = [_contact(card, message, who) for card in _objects(message.get("contacts"))[:10]]
        if text := "\n".join(filter(None, lines)):
            yield {"text": text}
    elif kind == "request_welcome":
        yield {"choice": "start"}


def _pressed(message: dict[str, Any], kind: str) -> dict[str, Any] | None:
    """A pressed button or a chosen row; None when it is neither."""
    if kind == "button":
        button = _object(message.get("button"))
        id_, title = str(button.get("payload") or ""), str(button.get("text") or "")
    elif kind == "interactive":
        chosen = _object(message.get("interactive"))
        row = _object(chosen.get("button_reply")) or _object(chosen.get("list_reply"))
        id_, title = str(row.get("id") or ""), str(row.get("title") or "")
    else:
        return None
    found = _BUTTON.fullmatch(id_)
    if found is None:
        return {"text": title, "title": title} if title else None
    reply = {"reply_id": int(found[2])} if found[2] else {}
    return {"choice": found[1], "title": title, **reply}


def _problem(message: dict[str, Any], kind: str) -> str:
    if kind == "edit":
        return "whatsapp-edited"
    codes = [error.get("code") for error in _objects(message.get("errors"))]
    return "whatsapp-file-gone" if _TOO_LARGE in codes else UNREADABLE


def _contact(card: dict[str, Any], message: dict[str, Any], who: Who) -> str:
    """A shared contact as text; the citizen's own is the number alone."""
    phones = _objects(card.get("phones"))
    numbers = [_text(phone.get("phone") or phone.get("wa_id"), 40) for phone in phones]
    own = str(message.get("origin") or "").startswith("contact_request") or any(
        who.phone and phone.get("wa_id") == who.phone for phone in phones
    )
    name = "" if own else _text(_object(card.get("name")).get("formatted_name"), 120)
    return " ".join(filter(None, (name, *numbers)))


def _place(location: dict[str, Any]) -> tuple[str, str, str]:
    latitude, longitude = (f"{float(location[key]):.5f}" for key in ("latitude", "longitude"))
    named = (_text(location.get("name"), 200), _text(location.get("address"), 300))
    return latitude, longitude, ", ".join(filter(None, named))


def _status(status: dict[str, Any], now: datetime) -> Status | None:
    state = status.get("status")
    if state not in STATES:
        return None
    try:
        at = _time(status.get("timestamp"), now)
    except (TypeError, ValueError, OverflowError):
        return None
    key = _text(status.get("biz_opaque_callback_data"), 100)
    error = read_failure(status.get("errors")) if state == "failed" else None
    return Status(_text(status.get("id"), 500), key, str(state), at, error)


def _moved(message: dict[str, Any], contacts: list[dict[str, Any]]) -> Moved | None:
    system = _object(message.get("system"))
    if system.get("type") not in _MOVES:
        return None
    said = _who(message, contacts)
    previous = _fitting(_USER, system.get("previous_user_id"), message.get("from_user_id"))
    old = Who(said.phone, previous)
    new = Who(
        _fitting(_PHONE, system.get("new_wa_id"), system.get("wa_id")),
        _fitting(_USER, system.get("user_id")),
    )
    return Moved(old, new) if old and new and old != new else None


def _who(message: dict[str, Any], contacts: list[dict[str, Any]]) -> Who:
    """The sender, by what the message says itself and what the contact beside it adds."""
    phone, user = (
        _fitting(_PHONE, message.get("from")),
        _fitting(_USER, message.get("from_user_id")),
    )
    for contact in contacts:
        alone = len(contacts) == 1 and not (phone or user)
        by_phone = phone and contact.get("wa_id") == phone
        by_user = user and contact.get("user_id") == user
        if alone or by_phone or by_user:
            phone = phone or _fitting(_PHONE, contact.get("wa_id"))
            user = user or _fitting(_USER, contact.get("user_id"))
    return Who(phone, user)


def _fitting(pattern: re.Pattern[str], *values: Any) -> str:
    for value in values:
        if isinstance(value, str) and pattern.fullmatch(value):
            return value
    return ""


def _time(value: Any, now: datetime) -> datetime:
    """Seconds since 1970 as a time; the future counts as now."""
    return min(datetime.fromtimestamp(int(value), UTC), now)


def _text(value: Any, longest: int) -> str:
    return str(value)[:longest] if isinstance(value, (str, int)) else ""


def _object(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _objects(value: Any) -> list[dict[str, Any]]:
    found: Iterable[Any] = value[:_MOST_MESSAGES] if isinstance(value, list) else ()
    return [one for one in found if isinstance(one, dict)]
