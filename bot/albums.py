"""Several pictures sent at once are one step: fetched together, acknowledged by one receipt.

A messenger delivers an album as so many messages with one album's id in their ``media``. Each is
stored when it comes, as any other message, so that a crash loses none; they are answered together
when no more come. A part that comes later than that gets a receipt of its own.
"""

from __future__ import annotations

import asyncio
from typing import Any, Final

from sqlalchemy import Engine
from sqlmodel import col, select
from starlette.concurrency import run_in_threadpool

from storage.base import utc_now
from storage.engine import session_scope
from storage.tables import Message

WAIT_S: Final = 1.2
"""Seconds without another part after which an album counts as complete."""
MOST_PARTS: Final = 10
"""Telegram's own limit of one album (Bot API, sendMediaGroup)."""
RECEIPT: Final = "file-received"
ONE_RECEIPT: Final = "album-received"

Reply = dict[str, Any]


def album_of(message: Message) -> str:
    """Id of the album that a message is a part of, or ""."""
    return str((message.body.get("media") or {}).get("album") or "")


async def together(engine: Engine, message: Message) -> list[Message]:
    """The messages that are answered together with one: itself, or its whole album.

    Waits until the album is complete.
    """
    album = album_of(message)
    if not album:
        return [message]
    while True:
        parts = await run_in_threadpool(_unanswered, engine, message, album)
        if not parts:
            return [message]
        age_s = (utc_now() - parts[-1].created_at).total_seconds()
        if len(parts) >= MOST_PARTS or age_s >= WAIT_S:
            return parts[:MOST_PARTS]
        await asyncio.sleep(max(0.05, min(WAIT_S, WAIT_S - age_s)))


def _unanswered(engine: Engine, message: Message, album: str) -> list[Message]:
    with session_scope(engine, read_only=True) as session:
        rows = session.exec(
            select(Message)
            .where(
                Message.conversation_id == message.conversation_id,
                Message.direction == "in",
                Message.state == "received",
            )
            .order_by(col(Message.id))
        ).all()
    return [row for row in rows if album_of(row) == album]


def one_answer(answers: list[list[Reply]]) -> list[Reply]:
    """The answers to the parts of an album as one.

    The last part's answer stands, with one receipt for all. Of the others stays what the last one
    does not say and what is no question, such as that a file was refused.
    """
    if len(answers) == 1:
        return answers[0]
    *earlier, last = answers
    said = {reply["msg"] for reply in last} | {RECEIPT}
    kept: list[Reply] = []
    for reply in (reply for answer in earlier for reply in answer):
        if reply["msg"] not in said and not reply.get("asks"):
            said.add(reply["msg"])
            kept.append(reply)
    count = sum(reply["msg"] == RECEIPT for answer in answers for reply in answer)
    if count < 2:
        receipts = [reply for answer in earlier for reply in answer if reply["msg"] == RECEIPT]
        return [*receipts, *kept, *last]
    receipt = {"msg": ONE_RECEIPT, "args": {"count": count}}
    return [receipt, *kept, *(reply for reply in last if reply["msg"] != RECEIPT)]
