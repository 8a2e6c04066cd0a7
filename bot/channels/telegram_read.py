"""What an update of Telegram says, as contents of ``Inbound``; pure functions.

A content holds the arguments of ``Inbound`` without the conversation, and may hold two keys more:
``words``, a message of the catalogue with its arguments that becomes the text in the citizen's
language, and ``instead_of``, the channel's id of the message that an edit replaced.
"""

from __future__ import annotations

from typing import Any, Final

from telegram import (
    CallbackQuery,
    Contact,
    Message,
    MessageEntity,
    MessageOriginChannel,
    MessageOriginChat,
    MessageOriginHiddenUser,
    MessageOriginUser,
)

Content = dict[str, Any]

COMMANDS: Final = (
    "start", "help", "status", "tip", "language", "human", "stop", "hide", "show", "settings",
)  # fmt: skip
"""Commands of the menu; each is the wish of the same name."""
MOST_LINKS: Final = 10
_KINDS: Final = ("document", "voice", "audio", "video", "video_note", "animation")
_ORIGIN_USER: Final = "user"


def read(message: Message) -> list[Content]:
    """What a new message says; empty for what is nobody's message."""
    if message.from_user is not None and message.from_user.is_bot:
        return []
    return [{**content, **_origin(message)} for content in _contents(message)]


def read_edit(message: Message) -> list[Content]:
    """What an edited message says now.

    Each part gets an id of its own, made of the message's and the time of the edit, so that an
    edit told twice is noticed and a second edit is not taken for the first. A place is left out:
    a live one is edited once a minute.
    """
    edited_at = int(message.edit_date.timestamp()) if message.edit_date else 0
    return [
        {**content, "external_id": f"{key}e{edited_at}", "instead_of": key}
        for content in read(message)
        if (key := content["external_id"]) and "words" not in content
    ]


def read_press(query: CallbackQuery) -> list[Content]:
    """What a pressed button says; empty for data that is not ours."""
    choice, _, number = (query.data or "").partition("#")
    reply_id = int(number) if number.isascii() and number.isdecimal() and len(number) < 12 else 0
    if not choice:
        return []
    return [{"choice": choice, "reply_id": reply_id, "external_id": f"q{query.id}"}]


def button_data(choice: str, reply_id: int) -> str:
    """Data of a button: at most 64 bytes."""
    return f"{choice}#{reply_id}"[:64]


def _contents(message: Message) -> list[Content]:
    key = f"m{message.message_id}"
    if message.text:
        said = message.text if message.forward_origin else None
        content = {"text": said} if said else _text_or_command(message.text)
        return [{**_with_links(content, message.parse_entities()), "external_id": key}]
    if message.contact is not None:
        own = message.from_user is not None and message.contact.user_id == message.from_user.id
        return [{"text": _contact(message.contact, own), "external_id": key}]
    if message.location is not None:
        return [{"words": _place(message), "external_id": key}]
    media = _media(message)
    if media is not None:
        contents: list[Content] = [{"media": media, "external_id": key}]
        if message.caption:
            caption = _with_links({"text": message.caption}, message.parse_caption_entities())
            contents.append({**caption, "external_id": f"{key}caption"})
        return contents
    # A sticker, a poll: said that we cannot read it. A service message: nothing.
    return [{"external_id": key}] if message.effective_attachment is not None else []


def _text_or_command(text: str) -> Content:
    command = text.split(maxsplit=1)[0].partition("@")[0].lower() if text.strip() else ""
    wish = command.removeprefix("/")
    return {"choice": wish} if command.startswith("/") and wish in COMMANDS else {"text": text}


def _with_links(content: Content, entities: dict[MessageEntity, str]) -> Content:
    """Add addresses that hide behind words, as in a forwarded "click here"."""
    if "text" not in content:
        return content
    links = [entity.url for entity in entities if entity.type == MessageEntity.TEXT_LINK]
    hidden = [link for link in links if link and link not in content["text"]][:MOST_LINKS]
    return {"text": "\n".join([content["text"], *hidden])}


def _contact(contact: Contact, own: bool) -> str:
    number = contact.phone_number
    if number.isdecimal() and not number.startswith("0"):
        number = f"+{number}"  # Telegram leaves the sign out on some phones
    name = " ".join(filter(None, (contact.first_name, contact.last_name)))
    return number if own else f"{name} {number}"


def _place(message: Message) -> tuple[str, dict[str, str]]:
    found = message.location
    assert found is not None  # noqa: S101 - the caller has looked
    # Four digits are some ten metres: enough to find a door.
    args = {"place": f"{found.latitude:.4f}, {found.longitude:.4f}"}
    if message.venue is None:
        return "location-shared", args
    name = ", ".join(filter(None, (message.venue.title, message.venue.address)))
    return "venue-shared", {**args, "name": name}


def _media(message: Message) -> dict[str, Any] | None:
    if message.photo:
        found: Any = message.photo[-1]
        name = f"photo-{message.message_id}.jpg"
    else:
        kind = next((kind for kind in _KINDS if getattr(message, kind) is not None), None)
        if kind is None:
            return None
        found = getattr(message, kind)
        name = getattr(found, "file_name", None) or f"{kind}-{message.message_id}"
    media = {
        "file_id": found.file_id,
        "unique": found.file_unique_id,
        "name": name,
        "size": found.file_size or 0,
    }
    return {**media, "album": message.media_group_id} if message.media_group_id else media


def _origin(message: Message) -> dict[str, str]:
    """Where a forwarded message came from, as far as its sender lets Telegram say."""
    origin = message.forward_origin
    if isinstance(origin, MessageOriginUser):
        user = origin.sender_user
        who = ("bot" if user.is_bot else _ORIGIN_USER, user.full_name, _at(user.username))
    elif isinstance(origin, MessageOriginHiddenUser):
        who = (_ORIGIN_USER, origin.sender_user_name, "")
    elif isinstance(origin, MessageOriginChat):
        chat = origin.sender_chat
        who = ("group", chat.title or "", _at(chat.username))
    elif isinstance(origin, MessageOriginChannel):
        who = ("channel", origin.chat.title or "", _at(origin.chat.username))
    else:
        return {}
    return {"forwarded_from": " ".join(filter(None, who))}


def _at(username: str | None) -> str:
    return f"@{username}" if username else ""
