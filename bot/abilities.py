"""One reply, each channel its best form: what a channel can show, and a reply cut to it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from bot.render import Choice, Reply
from bot.wording import apart, ready, split, units

Form = Literal["plain", "buttons", "list", "numbered"]


@dataclass(frozen=True)
class Abilities:
    """What a channel can show; lengths in UTF-16 units.

    Attributes:
        text: Of one message.
        caption: Under a file; 0: none.
        body: Of a message that bears buttons or a list.
        buttons: How many under one message; 0: none.
        button_title: Of a button.
        rows: Of a list; 0: the channel has none.
        row_title: Of a row.
    """

    text: int
    caption: int
    body: int
    buttons: int
    button_title: int
    rows: int
    row_title: int


# Bot API: sendMessage, sendDocument, InlineKeyboardMarkup. The API takes longer titles; phones show
# some 64 units of one.
TELEGRAM: Final = Abilities(
    text=4096, caption=1024, body=4096, buttons=100, button_title=64, rows=0, row_title=0
)
# Cloud API: text 4,096; interactive body 1,024, three reply buttons of 20, ten rows of 24.
WHATSAPP: Final = Abilities(
    text=4096, caption=1024, body=1024, buttons=3, button_title=20, rows=10, row_title=24
)
BY_CHANNEL: Final = {"telegram": TELEGRAM, "whatsapp": WHATSAPP}

# "3", "3.", "(3)", the stop of any script.
_A_NUMBER: Final = re.compile(r"\(?(\d{1,3})[.):\u06d4\u060c\-]?\)?")


@dataclass(frozen=True)
class Part:
    """One message of a channel.

    Attributes:
        text: The words; choices that the channel cannot show are numbered lines at its end.
        form: How the choices are shown.
        choices: Only of the last part.
    """

    text: str
    form: Form
    choices: tuple[Choice, ...] = ()


def form_of(choices: tuple[Choice, ...], abilities: Abilities) -> Form:
    """The best form a channel has for these choices."""
    titles = [choice.title for choice in choices]
    if not titles:
        return "plain"
    longest = max(map(units, titles))
    told_apart = len(set(titles)) == len(titles)  # WhatsApp refuses two buttons of one title
    if told_apart and len(titles) <= abilities.buttons and longest <= abilities.button_title:
        return "buttons"
    if told_apart and len(titles) <= abilities.rows and longest <= abilities.row_title:
        return "list"
    return "numbered"


def parts(reply: Reply, abilities: Abilities, caption: bool = False) -> list[Part]:
    """Cut a reply into the messages of a channel, the last of which bears the choices.

    Args:
        reply: The reply.
        abilities: What the channel can show.
        caption: The first part goes under a file and is no longer than a caption may be.

    Returns:
        At least one part.
    """
    form = form_of(reply.choices, abilities)
    tail = _numbered(reply) if form == "numbered" else ""
    first = min(abilities.caption or abilities.text, abilities.text) if caption else abilities.text
    pieces = split(ready(reply.text, reply.dir), abilities.text, first)
    room = (abilities.text if len(pieces) > 1 else first) - units(tail)
    if form in ("buttons", "list"):
        room = min(room, abilities.body)
    pieces[-1:] = split(pieces[-1], room)
    plain = [Part(piece, "plain") for piece in pieces[:-1]]
    return [*plain, Part(pieces[-1] + tail, form, reply.choices)]


def chosen(text: str, reply: Reply, channel: str) -> str:
    """The choice whose number is the whole message, "" when the choices bore no numbers.

    Args:
        text: What the citizen wrote, the digits of any script.
        reply: The last reply that was sent.
        channel: The channel's name.
    """
    abilities = BY_CHANNEL.get(channel)
    found = _A_NUMBER.fullmatch(text.strip())
    if abilities is None or found is None or form_of(reply.choices, abilities) != "numbered":
        return ""
    number = int(found[1])
    return reply.choices[number - 1].id if 1 <= number <= len(reply.choices) else ""


def _numbered(reply: Reply) -> str:
    """The choices as lines, and how to choose one."""
    titles = [apart(choice.title, reply.dir) for choice in reply.choices]
    lines = [f"{number}. {title}" for number, title in enumerate(titles, start=1)]
    return "\n\n" + ready("\n".join([*lines, reply.hint]), reply.dir)
