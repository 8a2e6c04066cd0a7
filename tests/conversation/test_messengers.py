"""A complaint told, helped, filed and heard of again on each messenger, the whole service behind it."""

from __future__ import annotations

import re

import pytest

from tests.component.bot.parts import words
from tests.conversation.play import agrees
from tests.inside import Inside
from tests.messengers import CHANNELS, Messengers
from tests.personas import EVERYBODY, tell
from tests.stack import Stack


# Half a minute each, for both keep to a messenger's pace; `make demo` plays all languages by both.
@pytest.mark.parametrize(("channel", "language"), [*zip(CHANNELS, EVERYBODY, strict=False)])
def test_a_complaint_is_filed_by_a_messenger(
    running: Stack, both_messengers: Messengers, inside: Inside, channel: str, language: str
) -> None:
    citizen = both_messengers.caller(channel, inside)
    persona = EVERYBODY[language]
    tell(citizen, persona)
    (tracking,) = set(re.findall(r"KBR(?:-[0-9A-Z]{4}){3}", citizen.heard))
    (code,) = set(re.findall(r"(?<!-)\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){2}\b", citizen.heard))
    document = inside.document(tracking)
    assert (document["channel"], document["language"]) == (channel, language)
    agrees(document, persona.filed)
    citizen.news()
    citizen.choose("status")  # on WhatsApp, news comes to who writes
    # On the other messenger they are the same citizen, once number and code say so.
    other = both_messengers.caller(*(one for one in CHANNELS if one != channel), inside)
    other.say(f"{tracking} {code}")
    other.choose(f"link:{tracking}")
    assert tracking in other.heard
    other.choose("status")
    assert tracking in other.heard
    linked = words("push-linked", language, channel=other.messenger.channel, tracking=tracking)
    first = linked.split("\n")[0]
    citizen.choose("status")
    if not citizen.is_shown(first, 5):  # it was announced only after that
        citizen.choose("status")
    assert citizen.is_shown(first)
    assert both_messengers.whatsapp.broken == {}
    assert both_messengers.telegram.broken_limits() == []
