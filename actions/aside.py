"""What concerns the chat itself and not the matter: hide, safe hours, links, "delete my data".

These are answered before the dialogue hears of them: they work while Rasa is away, in every form
alike, and leave the question under way as it was. What was said last tells what an answer means,
so nothing else has to be remembered.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Engine, bindparam
from sqlmodel import Session, col, select

from actions import drafts, linking
from actions.forget import Forgetting
from actions.hours import DAY, Quiet, read_hours, wishes_hours
from content.catalogue import Catalogue
from content.safety import Safety, load_safety
from storage.base import utc_now
from storage.engine import session_scope
from storage.tables import DRAFT, Complaint, Conversation, Message

HIDE: Final = "hide"
SHOW: Final = ("show", "continue")
SETTINGS: Final = "settings"
ASK_HOURS: Final = "safe-hours"
NO_HOURS: Final = "safe-hours-off"
CONFIRM_HOURS: Final = "safe-hours-yes"
DELETE: Final = "delete-data"
DELETE_NOW: Final = "delete-data-yes"
KEEP: Final = "delete-data-no"
WISHES: Final = frozenset(
    {HIDE, *SHOW, SETTINGS, ASK_HOURS, NO_HOURS, CONFIRM_HOURS, DELETE, DELETE_NOW, KEEP}
)
"""Buttons that are no answer to a question of the dialogue."""
# Ready-made answers: nine to five, and not at night.
READY: Final = {"hours:day": Quiet(17 * 60, 9 * 60), "hours:no-night": Quiet(22 * 60, 8 * 60)}
_LATEST: Final = 30
_NEXT_TIP: Final = "another-tip"
# Asked in every turn, so put together once.
_LAST_ANSWER: Final = (
    select(Message)
    .where(
        col(Message.conversation_id) == bindparam("chat"),
        Message.direction == "out",
        col(Message.reply_to).is_not(None),
    )
    .order_by(col(Message.id).desc())
    .limit(1)
)
_ANSWER_BEFORE: Final = _LAST_ANSWER.where(col(Message.reply_to) < bindparam("before"))

Reply = dict[str, Any]


@dataclass(frozen=True)
class Said:
    """What to do about one message.

    Attributes:
        replies: The whole answer, as message ids; empty when it is stored already. With
            ``instead``, what is said before the dialogue's own replies.
        instead: Body the dialogue is to answer in the place of the message's, or None.
    """

    replies: tuple[Reply, ...] = ()
    instead: Reply | None = None


@dataclass(frozen=True)
class Aside:
    """Answers what concerns the chat itself.

    Attributes:
        engine: The database.
        catalogue: Knows what short phrases mean.
        forgetting: Deletes a citizen's data; None where nothing can be deleted.
    """

    engine: Engine
    catalogue: Catalogue
    forgetting: Forgetting | None = None

    @property
    def facts(self) -> Safety:
        """Words and tips."""
        return load_safety(self.catalogue.path)

    def may_answer(self, message: Message, last: Reply) -> bool:
        """Whether a message may concern the chat itself; for most this is plain at once.

        Args:
            message: The message.
            last: What was said last in answer to an earlier one; see ``last_answer``.
        """
        if self._wish(message) or is_hidden(last) or last.get("asks") == "safe_hours":
            return True
        text = str(message.body.get("text") or "")
        return bool(text) and wishes_hours(text, self.facts.hours)

    def _wish(self, message: Message) -> str:
        """The button that was pressed, or the one that the words stand for."""
        body = message.body
        return str(body.get("choice") or self.catalogue.command(str(body.get("text") or "")) or "")

    def answer(self, message: Message, last: Reply) -> Said | None:
        """Answer a stored message, or None when it is for the dialogue as it stands.

        Args:
            message: The message.
            last: What was said last in answer to an earlier one; see ``last_answer``.
        """
        if not self.may_answer(message, last):
            return None
        body = message.body
        text, choice = str(body.get("text") or ""), str(body.get("choice") or "")
        wish = self._wish(message)
        if wish == HIDE:
            return Said((self._tip(last),))
        if is_hidden(last) and (text or choice):
            if wish not in SHOW:
                # Whoever holds the phone now may only be trying what this is.
                return Said((self._tip(last),))
            return Said(instead={"choice": "continue"})
        if wish == "show":
            return Said(instead={"choice": "continue"})
        if linking.is_about_links(wish):
            return self._link(message, wish)
        return self._hours(message, wish, text, last) or self._delete(message, wish, last)

    def _link(self, message: Message, wish: str) -> Said:
        """Link or unlink; for what is not proven yet, the dialogue asks."""
        with session_scope(self.engine) as session:
            replies = linking.answer(session, message, wish, utc_now())
            if replies is None:
                return Said(instead={"text": wish.partition(":")[2]})
            linking.store(session, message, replies)
        return Said()

    def _tip(self, last: Reply) -> Reply:
        tips = self.facts.tips
        told = str(last.get("msg"))
        number = (tips.index(told) + 1) % len(tips) if told in tips else 0
        return {"msg": tips[number], "choices": [_NEXT_TIP, "continue"], "hide": True}

    def _hours(self, message: Message, wish: str, text: str, last: Reply) -> Said | None:
        if wish == SETTINGS:
            return self._settings(message)
        if wish == ASK_HOURS:
            return Said((_ask_hours(),))
        if wish == NO_HOURS or wish == "hours:any":
            return self._set(message, Quiet())
        if wish in READY:
            return self._set(message, READY[wish])
        shown = last.get("msg") == "safe-hours-confirm"
        if shown and wish in (CONFIRM_HOURS, "yes"):
            return self._set(message, Quiet(*last["quiet"]))
        if shown and wish == "no":
            return Said((_ask_hours(),))
        if wish == CONFIRM_HOURS:
            return self._settings(message)
        words = self.facts.hours
        asked = last.get("asks") == "safe_hours"
        if not text or not (asked or wishes_hours(text, words)):
            return None
        quiet = read_hours(text, words)
        if quiet is None:
            # Once; who writes something else again is heard as usual.
            again = last.get("msg") == "ask-safe-hours" and not wish
            return Said(({**_ask_hours(), "msg": "bad-safe-hours"},)) if again else None
        return self._set(message, quiet) if quiet.start is None else Said((_confirm(quiet),))

    def _settings(self, message: Message) -> Said:
        with session_scope(self.engine, read_only=True) as session:
            conversation = session.get_one(Conversation, message.conversation_id)
            quiet = Quiet(conversation.safe_from, conversation.safe_to)
            linked = (linking.UNLINK,) if linking.is_linked(session, conversation) else ()
        off = () if quiet.start is None else (NO_HOURS,)
        choices = [ASK_HOURS, *off, *linked, HIDE, DELETE, "language", "continue"]
        msg = "settings" if quiet.start is None else "settings-hours"
        return Said(({"msg": msg, "args": _window(quiet), "choices": choices},))

    def _set(self, message: Message, quiet: Quiet) -> Said:
        with session_scope(self.engine) as session:
            conversation = session.get_one(Conversation, message.conversation_id)
            conversation.safe_from, conversation.safe_to = quiet.start, quiet.end
            session.add(conversation)
            goes_on = drafts.find(session, conversation.id) is not None
        is_set = quiet.start is not None
        msg = "safe-hours-set" if is_set else "safe-hours-removed"
        choices = [NO_HOURS] * is_set + ["continue"] * goes_on
        return Said(({"msg": msg, "args": _window(quiet), "choices": choices},))

    def _delete(self, message: Message, wish: str, last: Reply) -> Said | None:
        asked = last.get("msg") == "delete-data"
        if wish == DELETE:
            with session_scope(self.engine, read_only=True) as session:
                filed = session.exec(
                    select(Complaint.tracking_number).where(
                        # By the chat: what was filed in another one is not deleted with this.
                        Complaint.conversation_id == message.conversation_id,
                        Complaint.state != DRAFT,
                    )
                ).all()
            args = {"tracking": ", ".join(filter(None, filed))} if filed else {}
            return Said(({"msg": "delete-data", "args": args, "choices": [DELETE_NOW, KEEP]},))
        if wish == DELETE_NOW and self.forgetting is not None:
            self.forgetting.forget(message, _farewell)
            return Said()
        if wish == KEEP or (asked and wish == "no"):
            return Said(({"msg": "data-kept", "choices": ["continue"]},))
        if asked and wish == "yes":
            # What cannot be undone needs its button.
            choices = [DELETE_NOW, KEEP]
            return Said(({"msg": "delete-data-press", "choices": choices},))
        return None


def last_answer(session: Session, message: Message) -> Reply:
    """The last thing said in answer to an earlier message of a conversation."""
    params = {"chat": message.conversation_id, "before": message.id}
    row = session.exec(_ANSWER_BEFORE, params=params).first()
    return row.body if row else {}


def hides(session: Session, conversation_id: str) -> bool:
    """Whether a chat is hidden now."""
    row = session.exec(_LAST_ANSWER, params={"chat": conversation_id}).first()
    return row is not None and is_hidden(row.body)


def latest_said(session: Session, conversation_id: str) -> Sequence[Message]:
    """The latest things said in a conversation, the newest first; older ones no longer count."""
    return session.exec(
        select(Message)
        .where(Message.conversation_id == conversation_id, Message.direction == "out")
        .order_by(col(Message.id).desc())
        .limit(_LATEST)
    ).all()


def is_hidden(last: Reply) -> bool:
    """Whether the chat is hidden, given what was said last."""
    return bool(last.get("hide"))


def _ask_hours() -> Reply:
    choices = [*READY, "hours:any"]
    return {"msg": "ask-safe-hours", "choices": choices, "asks": "safe_hours"}


def _confirm(quiet: Quiet) -> Reply:
    return {
        "msg": "safe-hours-confirm",
        "args": _window(quiet),
        "choices": [CONFIRM_HOURS, ASK_HOURS],
        "asks": "safe_hours",
        "quiet": [quiet.start, quiet.end],
    }


def _farewell(stays: bool) -> Reply:
    args = {"stays": "yes"} if stays else {}
    return {"msg": "data-deleted", "args": args, "farewell": True}


def _window(quiet: Quiet) -> dict[str, Any]:
    """When the citizen may be written to, as arguments of a message: the rest of the day."""
    if quiet.start is None or quiet.end is None:
        return {}
    start, end = quiet.end, quiet.start
    return {
        "from": _clock(start), "from_part": _part(start), "to": _clock(end), "to_part": _part(end),
    }  # fmt: skip


def _clock(minute: int) -> str:
    """Time of the twelve-hour clock, as people say it."""
    hour = minute // 60 % 12 or 12
    return f"{hour}:{minute % 60:02}" if minute % 60 else str(hour)


def _part(minute: int) -> str:
    """Part of the day in which a time is, as people in Pakistan name it."""
    minute %= DAY
    for name, before in (("night", 4), ("morning", 12), ("noon", 16), ("evening", 20)):
        if minute < before * 60:
            return name
    return "night"
