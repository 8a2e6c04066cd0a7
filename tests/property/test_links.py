"""Whatever is pressed in whatever chat, in any order, a complaint is seen only where it may be."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actions import links
from storage import crypto
from storage.base import metadata
from storage.crypto import KeyRing
from storage.engine import make_engine, session_scope
from tests.builders import make_keyring
from tests.component.actions.town import CODE, Town

CHANNELS = ("web", "telegram", "whatsapp", "web")
FILED_IN = (0, 0, 1, 2)
"""Which chat filed each complaint; the last chat filed none."""
DEEDS = st.tuples(
    st.sampled_from(("prove", "guess", "link", "unlink", "unlink-other", "mine", "join", "forget")),
    st.integers(0, len(CHANNELS) - 1),
    st.integers(0, len(FILED_IN) - 1),
)


@pytest.fixture(autouse=True)
def keyring() -> Iterator[KeyRing]:
    """Give encrypted columns a key ring for the length of a test."""
    before = crypto._current
    crypto.use(ring := make_keyring())
    yield ring
    crypto._current = before


class Model:
    """What was proven and agreed, told apart from how it is stored.

    Attributes:
        codes: The secret code of each complaint that its citizen was given last.
        proven: (chat, complaint) pairs whose number and right code were given, until taken back.
        person: Whose each chat is, as far as both sides agreed; a chat that leaves is a new one's.
    """

    def __init__(self) -> None:
        self.codes = [CODE] * len(FILED_IN)
        self.proven: set[tuple[int, int]] = set()
        self.person = [*range(len(CHANNELS))]

    def leave(self, chat: int) -> None:
        """A chat stands alone."""
        self.person[chat] = max(self.person) + 1
        self.proven = {
            (who, what) for who, what in self.proven if chat not in (who, FILED_IN[what])
        }

    def may_see(self, chat: int) -> set[int]:
        """Complaints that may be shown in a chat."""
        own = self.person[chat]
        filed = {what for what, who in enumerate(FILED_IN) if self.person[who] == own}
        return filed | {what for who, what in self.proven if who == chat}


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(deeds=st.lists(DEEDS, min_size=8, max_size=30))
def test_a_chat_shows_only_what_it_filed_or_proved_or_what_both_sides_agreed_on(
    deeds: list[tuple[str, int, int]], keyring: KeyRing
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        engine = make_engine("sqlite://")
        metadata.create_all(engine)
        town = Town(engine, keyring, Path(folder))
        chats = [town.chat(channel) for channel in CHANNELS]
        numbers = [town.file(chats[who]) for who in FILED_IN]
        model, gone = Model(), set[int]()
        for deed, who, what in deeds:
            if who in gone:
                continue  # nobody is there any more
            _do(town, model, chats, numbers, deed, who, what)
            if deed == "forget":
                gone.add(who)
            for chat in range(len(chats)):
                _compare(town, model, chats[chat], chat, numbers)
        engine.dispose()


def _compare(town: Town, model: Model, chat: str, number: int, numbers: list[str]) -> None:
    with session_scope(town.engine, read_only=True) as session:
        shown = {str(one.tracking_number) for one in links.complaints_of(session, chat)}
        spoken = {one for one in numbers if links.spoken_of(session, chat, one)}
    allowed = {numbers[what] for what in model.may_see(number)}
    assert shown <= spoken <= allowed, (number, shown, spoken, allowed)
    assert spoken == allowed
    own = {numbers[what] for what, who in enumerate(FILED_IN) if who == number}
    assert own <= shown


def _do(
    town: Town, model: Model, chats: list[str], numbers: list[str], deed: str, who: int, what: int
) -> None:
    chat, number, filer = chats[who], numbers[what], FILED_IN[what]
    if deed in ("prove", "guess"):
        code = model.codes[what] if deed == "prove" else "ZZZZ-ZZZZ-ZZZZ"
        known = what in _own(town, chat, numbers)
        said = town.say(chat, f"{number} {code}")
        if said[0]["msg"] == "status-line" and not known:
            assert deed == "prove"
            model.proven.add((who, what))
    elif deed == "unlink":
        said = _replies(town, chat, "unlink")
        if said[0]["msg"] == "unlinked":
            model.leave(who)
        _note_codes(model, numbers, said)
    elif deed == "unlink-other":
        before = set(model.proven)
        said = _replies(town, chat, f"unlink-other:{number}")
        _note_codes(model, numbers, said)
        if said[0]["msg"] == "unlinked-other" and model.person[who] == model.person[filer]:
            put_out = {a for a, b in before if b == what and a != who}
            model.proven = {(a, b) for a, b in before if b != what or a == who}
            for other in put_out:
                if model.person[other] == model.person[who]:
                    model.person[other] = max(model.person) + 1
        elif said[0]["msg"] == "unlinked-other":
            model.proven = {(a, b) for a, b in before if b != what or _has(town, chats[a], number)}
            assert (who, what) in model.proven
    elif deed == "link":
        town.do(chat, f"link:{number}")
    elif deed in ("mine", "join"):
        for button in _buttons(town, chat, f"{deed}:"):
            said = _replies(town, chat, button)
            if said[0]["msg"] == "joined":
                model.person[who] = model.person[_other(town, chats, button)]
    else:
        town.forget(chat)
        model.leave(who)


def _own(town: Town, chat: str, numbers: list[str]) -> set[int]:
    with session_scope(town.engine, read_only=True) as session:
        own = {one.tracking_number for one in links.complaints_of(session, chat)}
    return {what for what, number in enumerate(numbers) if number in own}


def _has(town: Town, chat: str, number: str) -> bool:
    with session_scope(town.engine, read_only=True) as session:
        complaint = links.named(session, number)
        return complaint is not None and links.find(session, complaint, chat) is not None


def _replies(town: Town, chat: str, wish: str) -> list[dict[str, object]]:
    said = town.do(chat, wish)
    assert isinstance(said, list)
    return said


def _note_codes(model: Model, numbers: list[str], said: list[dict[str, object]]) -> None:
    for body in said:
        args = body.get("args")
        if body["msg"] == "new-code" and isinstance(args, dict):
            model.codes[numbers.index(args["tracking"])] = args["secret"]


def _buttons(town: Town, chat: str, kind: str) -> list[str]:
    told = [one for body in town.news(chat) for one in body.get("choices", ())]
    return [one for one in told if one.startswith(kind)]


def _other(town: Town, chats: list[str], button: str) -> int:
    with session_scope(town.engine, read_only=True) as session:
        link = session.get_one(links.ComplaintLink, button.partition(":")[2])
        filed = session.get_one(links.Complaint, link.complaint_id)
        return chats.index(filed.conversation_id)
