"""Several chats on one database, with everything but Rasa and the channels."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher
from sqlalchemy import Engine
from sqlmodel import col, select

from actions import answers, followup_start, links, status
from actions.aside import Aside
from actions.forget import Forgetting
from actions.inbound import Inbound
from actions.services import Services
from content.catalogue import Catalogue
from storage.crypto import KeyRing
from storage.engine import session_scope
from storage.evidence import EvidenceStore
from storage.tables import AuditEntry, Conversation, Message
from storage.tracking import check_character, hash_secret
from tests.builders import make_conversation, make_filed_complaint
from tests.unit.actions.parts import parsed

CATALOGUE = Catalogue.load()
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
CODE = "AAAA-BBBB-CCCC"
_numbers = count(1)
_messages = count(1)


class Town:
    """Several chats on one database, with everything but Rasa and the channels."""

    def __init__(self, engine: Engine, keyring: KeyRing, folder: Path) -> None:
        self.engine = engine
        self.services = Services(
            engine=engine,
            catalogue=CATALOGUE,
            keyring=keyring,
            clock=lambda: NOW,
            operator_name="",
            draft_days=30,
            start_filing=lambda id_: None,
        )
        store = EvidenceStore(folder / "evidence", keyring)
        self.forgetting = Forgetting(engine, store, folder / "none.db")
        self.aside = Aside(engine, CATALOGUE, self.forgetting)

    def chat(self, channel: str = "web", **more: Any) -> str:
        """Begin a chat."""
        page: dict[str, Any] = {"address": None, "address_index": None, "secret_hash": "x"}
        values = {**(page if channel in links.FETCHED else {}), **more}
        with session_scope(self.engine) as session:
            made = make_conversation(channel=channel, language="en", **values)
            session.add(made)
            return made.id

    def file(self, chat: str, **more: Any) -> str:
        """File a complaint in a chat; its tracking number."""
        random = f"{next(_numbers):011d}"
        whole = random + check_character(random)
        number = f"KBR-{whole[:4]}-{whole[4:8]}-{whole[8:]}"
        with session_scope(self.engine) as session:
            filed = make_filed_complaint(
                session.get_one(Conversation, chat),
                tracking_number=number,
                tracking_secret_hash=hash_secret(CODE),
                confirmed_at=NOW + timedelta(seconds=next(_numbers)),
                **more,
            )
            session.add(filed)
        return number

    def say(self, chat: str, text: str) -> list[dict[str, Any]]:
        """Ask for a status in words."""
        dispatcher = CollectingDispatcher()
        message = parsed(text, "check_status")
        tracker = Tracker(chat, {}, message, [], False, None, {}, None)
        with session_scope(self.engine) as session:
            answers.status(session, self.services, dispatcher, tracker)
        return [one["custom"] for one in dispatcher.messages]

    def shown(self, chat: str) -> set[str]:
        """Tracking numbers that "status" shows."""
        said = self.say(chat, "status")
        return {one["args"]["tracking"] for one in said if one["msg"] == "status-line"}

    def do(self, chat: str, wish: str) -> list[dict[str, Any]] | dict[str, Any]:
        """Press a button or write a command; the replies, or what the dialogue is told instead."""
        body = {"choice": wish} if ":" in wish else {"text": wish}
        with session_scope(self.engine) as session:
            message = Message(
                conversation_id=chat, direction="in", external_id=f"in-{next(_messages)}",
                state="received", body=body,
            )  # fmt: skip
            session.add(message)
        said = self.aside.answer(message, {})
        assert said is not None, wish
        if said.instead is not None:
            return said.instead
        with session_scope(self.engine, read_only=True) as session:
            assert session.get_one(Message, message.id).state == "answered"
            rows = session.exec(select(Message).where(Message.reply_to == message.id)).all()
            return [row.body for row in rows]

    def msgs(self, chat: str, wish: str) -> list[str]:
        """Message ids of the answer."""
        said = self.do(chat, wish)
        assert isinstance(said, list), said
        return [one["msg"] for one in said]

    def news(self, chat: str, msg: str = "") -> list[dict[str, Any]]:
        """What a chat was told unasked, oldest first."""
        with session_scope(self.engine, read_only=True) as session:
            rows = session.exec(
                select(Message)
                .where(
                    Message.conversation_id == chat,
                    col(Message.external_id).startswith("push:"),
                )
                .order_by(col(Message.id))
            ).all()
        return [row.body for row in rows if msg in ("", row.body["msg"])]

    def link(self, chat: str, number: str, code: str = CODE) -> None:
        """Prove a complaint and link the chat."""
        assert self.say(chat, f"{number} {code}")[-1]["choices"] == [f"link:{number}"]
        assert self.msgs(chat, f"link:{number}") == ["linked"]

    def button(self, chat: str, kind: str) -> str:
        """The newest button of a kind that a chat was sent."""
        pressed = [one for body in self.news(chat) for one in body.get("choices", ())]
        return [one for one in pressed if one.startswith(kind)][-1]

    def join(self, chat: str, filed_in: str) -> None:
        """Both chats say that they are one person's."""
        assert self.msgs(filed_in, self.button(filed_in, "mine:")) == ["link-vouched"]
        assert self.msgs(chat, self.button(chat, "join:")) == ["joined"]

    def may_speak(self, chat: str, number: str) -> bool:
        """Whether the chat may add to a complaint and have its sheet."""
        with session_scope(self.engine, read_only=True) as session:
            return links.spoken_of(session, chat, number) is not None

    def notice(self, number: str, question: str = "") -> None:
        """NCCIA changes the state of a complaint, or asks something about it."""
        asked = status.Asked(f"q{next(_numbers)}", "", question, None) if question else None
        with session_scope(self.engine) as session:
            complaint = links.named(session, number)
            assert complaint is not None
            status.apply(
                session, complaint, event_id=f"e{next(_numbers)}",
                state=status.WAITING if asked else "enquiry", nccia_number="CMP-1", reason="",
                at=NOW + timedelta(seconds=next(_numbers)), question=asked,
            )  # fmt: skip

    def audited(self) -> list[str]:
        """What the audit chain holds."""
        with session_scope(self.engine, read_only=True) as session:
            return list(session.exec(select(AuditEntry.action).order_by(col(AuditEntry.seq))))

    def forget(self, chat: str) -> None:
        """Press "delete now" and have the farewell delivered."""
        with session_scope(self.engine) as session:
            message = Message(
                conversation_id=chat, direction="in", state="received",
                body={"choice": "delete-data-yes"},
            )  # fmt: skip
            session.add(message)
        assert self.aside.answer(message, {}) is not None
        with session_scope(self.engine) as session:
            for row in session.exec(select(Message).where(Message.conversation_id == chat)):
                row.state = "sent"
                session.add(row)

    def begins(self, chat: str, text: str) -> str:
        """What words begin that come after everything the chat was told: a kind of addition."""
        with session_scope(self.engine) as session:
            told = select(Message).where(
                Message.conversation_id == chat, Message.direction == "out"
            )
            for row in session.exec(told):
                is_question = row.body["msg"] == "push-waiting_citizen"
                row.state, row.sent_at = "sent", NOW + timedelta(days=is_question)
                session.add(row)
            message = Message(
                conversation_id=chat, direction="in", state="received", body={"text": text},
                created_at=NOW + timedelta(days=2),
            )  # fmt: skip
            session.add(message)
            session.flush()
            tracker = Tracker(chat, {}, parsed(text), [], False, None, {}, None)
            inbound = Inbound(message_id=str(message.id), text=text)
            start = followup_start.by_news(session, inbound, tracker)
            return start.kind if start else ""
