"""A complaint told, helped, filed and heard of again on each messenger, the whole service behind it."""

from __future__ import annotations

import pytest

from tests.conversation.play import agrees
from tests.inside import Inside
from tests.messengers import CHANNELS, Messengers
from tests.personas import EVERYBODY, tell
from tests.stack import Stack


@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize("language", EVERYBODY)
def test_a_complaint_is_filed_by_a_messenger(
    running: Stack, both_messengers: Messengers, inside: Inside, channel: str, language: str
) -> None:
    citizen = both_messengers.caller(channel, inside)
    persona = EVERYBODY[language]
    tell(citizen, persona)
    tracking = next(word for word in citizen.heard.split() if "KBR-" in word).strip("\u2066\u2069.")
    document = inside.document(tracking)
    assert (document["channel"], document["language"]) == (channel, language)
    agrees(document, persona.filed)
    citizen.news()
    assert both_messengers.whatsapp.broken == {}
    assert both_messengers.telegram.broken_limits() == []
