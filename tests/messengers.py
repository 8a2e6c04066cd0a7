"""Somebody who talks to the whole service by a messenger, against the stand-in of its API."""

from __future__ import annotations

import contextlib
import json
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Protocol

import httpx
from sqlmodel import col, select

from bot.channels.telegram_store import CHANNEL as TELEGRAM
from bot.channels.whatsapp_store import NAME as WHATSAPP
from storage.engine import session_scope
from storage.tables import Conversation, Message
from tests.component.bot.parts import serving
from tests.inside import Inside
from tests.standins import telegram, whatsapp

CHANNELS = (TELEGRAM, WHATSAPP)
QUIET_S = 90.0
"""Seconds in which everything must be answered and sent."""


class Messenger(Protocol):
    """One chat of a messenger."""

    channel: str

    @property
    def address(self) -> str:
        """Where the channel delivers."""

    def write(self, text: str) -> None:
        """Send a text."""

    def press(self, choice: str) -> bool:
        """Press the newest button of a choice; False when there is none."""

    def shown(self) -> list[str]:
        """Everything that was shown, in order."""


@dataclass
class OnTelegram:
    """A chat of Telegram."""

    api: telegram.BotApi
    chat: int
    channel: str = TELEGRAM

    @property
    def address(self) -> str:
        return str(self.chat)

    def write(self, text: str) -> None:
        self.api.message(chat=self.chat, text=text)

    def press(self, choice: str) -> bool:
        for (to, _), markup in zip(
            reversed(self.api.sent), reversed(self.api.markups), strict=True
        ):
            rows = (markup or {}).get("inline_keyboard", []) if to == self.chat else []
            for button in (button for row in rows for button in row):
                if button["callback_data"].startswith(f"{choice}#"):
                    self.api.press(button["callback_data"], chat=self.chat)
                    return True
        return False

    def shown(self) -> list[str]:
        return [text for to, text in self.api.sent if to == self.chat]


@dataclass
class OnWhatsApp:
    """A chat of WhatsApp."""

    api: whatsapp.GraphApi
    who: whatsapp.Citizen
    channel: str = WHATSAPP

    @property
    def address(self) -> str:
        return self.who.user

    def write(self, text: str) -> None:
        self._bring(self.api.text(text, self.who))

    def press(self, choice: str) -> bool:
        for to, payload in reversed(self.api.sent):
            if to != self.who.user:
                continue
            action = payload.get("interactive", {}).get("action", {})
            buttons = [button["reply"] for button in action.get("buttons", [])]
            rows = [row for part in action.get("sections", []) for row in part["rows"]]
            for shown in (*buttons, *rows):
                if str(shown["id"]).startswith(f"{choice}#"):
                    self._bring(self.api.press(shown["id"], shown["title"], self.who, bool(rows)))
                    return True
        return False

    def _bring(self, webhook: dict[str, Any]) -> None:
        raw = json.dumps(webhook).encode()
        headers = {"X-Hub-Signature-256": whatsapp.sign(raw)}
        httpx.post(self.api.webhook, content=raw, headers=headers).raise_for_status()

    def shown(self) -> list[str]:
        return [whatsapp.text_of(payload) for to, payload in self.api.sent if to == self.who.user]


@dataclass
class Caller:
    """Tells a story as ``tests.stack.Citizen`` does, by a messenger.

    Attributes:
        messenger: The chat.
        inside: What the service has stored: what is asked for stands on no screen.
        said: Everything said so far: ("citizen" or "bot", text).
    """

    messenger: Messenger
    inside: Inside
    said: list[tuple[str, str]] = field(default_factory=list)
    heard: str = ""
    id: str = ""

    def say(self, text: str) -> None:
        """Write a text and wait for the answer."""
        self._do(text, lambda: self.messenger.write(text))

    def choose(self, choice: str) -> None:
        """Press a button, or write its name where none is shown, and wait for the answer."""

        def act() -> None:
            if not self.messenger.press(choice):
                self.messenger.write(choice)

        self._do(f"[{choice}]", act)

    def _do(self, what: str, act: Callable[[], None]) -> None:
        known, rows = len(self.messenger.shown()), len(self._rows())
        self.said.append(("citizen", what))
        act()
        deadline = time.monotonic() + QUIET_S
        while time.monotonic() < deadline:
            now = self._rows()
            is_done = not {row.state for row in now} & {"received", "pending"}
            if len(now) > rows + 1 and is_done and len(self.messenger.shown()) > known:
                break
            time.sleep(0.05)
        else:
            raise AssertionError(f"no answer to: {what}")
        new = self.messenger.shown()[known:]
        self.said += [("bot", text) for text in new]
        self.heard = "\n".join(new)

    def news(self, wait_s: float = 30.0) -> list[str]:
        """Wait for what comes by itself."""
        known = sum(who == "bot" for who, _ in self.said)
        deadline = time.monotonic() + wait_s
        while len(self.messenger.shown()) == known and time.monotonic() < deadline:
            time.sleep(0.1)
        new = self.messenger.shown()[known:]
        self.said += [("bot", text) for text in new]
        return new

    def is_shown(self, text: str, wait_s: float = 30.0) -> bool:
        """Whether a text is shown, now or soon."""
        deadline = time.monotonic() + wait_s
        while time.monotonic() < deadline:
            if any(text in shown for shown in self.messenger.shown()):
                return True
            time.sleep(0.1)
        return False

    @property
    def asks(self) -> str:
        """The field the last replies ask for, or ""."""
        last = [row for row in self._rows() if row.direction == "out"]
        answered = last[-1].reply_to if last else None
        asked = [row.body.get("asks") for row in last if row.reply_to == answered]
        return next((str(field) for field in reversed(asked) if field), "")

    def _rows(self) -> list[Message]:
        with session_scope(self.inside.engine, read_only=True) as session:
            if not self.id:
                chats = session.exec(
                    select(Conversation).where(Conversation.channel == self.messenger.channel)
                )
                own = (chat.id for chat in chats if chat.address == self.messenger.address)
                self.id = next(own, "")
            found = select(Message).where(Message.conversation_id == self.id)
            return list(session.exec(found.order_by(col(Message.id))).all())


@dataclass
class Messengers:
    """Both messengers' stand-ins, and the settings of a service that uses them."""

    telegram: telegram.BotApi
    whatsapp: whatsapp.GraphApi
    settings: dict[str, str]
    known: int = 7000

    def caller(self, channel: str, inside: Inside) -> Caller:
        """Somebody new on a messenger."""
        self.known += 1
        if channel == TELEGRAM:
            return Caller(OnTelegram(self.telegram, self.known), inside)
        who = whatsapp.Citizen(f"92300555{self.known:04d}", f"PK.{self.known}")
        return Caller(OnWhatsApp(self.whatsapp, who), inside)

    def connect(self, bot_url: str) -> None:
        """Say where the service is, once it runs."""
        self.whatsapp.webhook = f"{bot_url}/whatsapp/webhook"


@contextlib.contextmanager
def messengers() -> Iterator[Messengers]:
    """Serve both stand-ins."""
    bots, graph = telegram.BotApi(), whatsapp.GraphApi()
    with serving(bots.app()) as one, serving(graph.app()) as other:
        graph.url = other.url
        yield Messengers(
            bots,
            graph,
            {
                "KHABARDAR_TELEGRAM_TOKEN": telegram.TOKEN,
                "KHABARDAR_TELEGRAM_API_URL": one.url,
                "KHABARDAR_WHATSAPP_TOKEN": whatsapp.TOKEN,
                "KHABARDAR_WHATSAPP_APP_SECRET": whatsapp.APP_SECRET,
                "KHABARDAR_WHATSAPP_VERIFY_TOKEN": whatsapp.VERIFY_TOKEN,
                "KHABARDAR_WHATSAPP_PHONE_NUMBER_ID": whatsapp.NUMBER,
                "KHABARDAR_WHATSAPP_API_URL": other.url,
            },
        )
