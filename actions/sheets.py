"""How a complaint's sheet is made from what is stored, and what its code tells others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from sqlalchemy import Engine, update
from sqlmodel import Session, col, select

from actions import after, links
from actions.document import PAKISTAN
from actions.document import Complaint as Document
from actions.filing import make_document
from actions.sheet_code import (
    fingerprint,
    is_code_of,
    make_stamp,
    sheet_index,
    verification_code,
)
from content.catalogue import Catalogue
from storage import audit
from storage.crypto import KeyRing
from storage.engine import session_scope
from storage.tables import DRAFT, Complaint, Conversation

SHOWN_OF_HASH: Final = 16
"""Hexadecimal digits of the fingerprint that the public page shows: 64 bits."""


@dataclass(frozen=True)
class Genuine:
    """What anybody may know of a complaint whose code he has.

    Attributes:
        filed_on: Day of filing in Karachi.
        category: Kind of fraud.
        kind: complaint or tip_off.
        state: Present state.
        files: How many files were sent with it.
        fingerprint: First digits of the SHA-256 of the document.
    """

    filed_on: date
    category: str
    kind: str
    state: str
    files: int
    fingerprint: str


class Sheets:
    """Makes sheets of stored complaints and checks their codes.

    Args:
        engine: The database.
        catalogue: The wording.
        keyring: Keys from which the codes are derived.
        callback_url: As filing writes it into the document.
        public_url: Where the bot is reached from outside, without a slash at its end.
        clock: The present, aware.
    """

    def __init__(
        self,
        engine: Engine,
        catalogue: Catalogue,
        keyring: KeyRing,
        callback_url: str,
        public_url: str,
        clock: Callable[[], datetime],
    ) -> None:
        self._engine = engine
        self._catalogue = catalogue
        self._keyring = keyring
        self._callback_url = callback_url
        self._public_url = public_url
        self._clock = clock

    def pdf(self, complaint_id: str, conversation_id: str) -> bytes | None:
        """Return a complaint's sheet for a chat and write it down; None when it has no right to it.

        Takes some tenths of a second of computing: call it in a thread.

        Args:
            complaint_id: Whose sheet.
            conversation_id: The chat it is given to.
        """
        # Not at the start: the library behind it takes seconds to load.
        from actions.sheet import make

        with session_scope(self._engine) as session:
            complaint = session.get(Complaint, complaint_id)
            if complaint is None or not links.may_speak(session, conversation_id, complaint):
                return None  # gone, or unlinked since the sheet was promised
            document = self._document(session, complaint)
            number, state = complaint.nccia_number or "", complaint.state
            own = complaint.conversation_id == conversation_id  # what is audited is the chat
            audit.append(
                session, "citizen", "sheet.given", f"complaint:{complaint_id}", {"own_chat": own}
            )
        stamp = make_stamp(
            self._keyring, self._public_url, complaint_id, number, state, self._clock()
        )
        return make(document, stamp, self._catalogue)

    def check(self, code: str) -> Genuine | None:
        """Return what anybody may know of the complaint with this code, or None.

        Args:
            code: As it is printed.
        """
        index = sheet_index(self._keyring, code)
        with session_scope(self._engine, read_only=True) as session:
            complaint = session.exec(
                select(Complaint).where(Complaint.sheet_index == index)
            ).first()
            if complaint is None or not is_code_of(self._keyring, code, complaint.id):
                return None
            document = self._document(session, complaint)
            state = complaint.state
            # As it was filed; what was filed before that was kept is made again.
            filed_as = complaint.document_sha256 or fingerprint(document)
        return Genuine(
            filed_on=document.confirmed_at.astimezone(PAKISTAN).date(),
            category=document.category,
            kind=document.kind,
            state=state,
            files=len(document.evidence),
            fingerprint=filed_as[:SHOWN_OF_HASH],
        )

    def index_all(self) -> int:
        """Give every complaint filed before there were codes its index; how many got one."""
        missing = select(Complaint.id).where(
            Complaint.state != DRAFT, col(Complaint.sheet_index).is_(None)
        )
        with session_scope(self._engine) as session:
            ids = session.exec(missing).all()
            for id_ in ids:
                index = sheet_index(self._keyring, verification_code(self._keyring, id_))
                # Nothing happened to the complaint: its time of change stays.
                session.connection().execute(
                    update(Complaint)
                    .where(col(Complaint.id) == id_)
                    .values(sheet_index=index, updated_at=Complaint.updated_at)
                )
        return len(ids)

    def _document(self, session: Session, complaint: Complaint) -> Document:
        conversation = session.get(Conversation, complaint.conversation_id)
        channel = conversation.channel if conversation else "web"
        files = after.filed_files(session, complaint)
        return make_document(complaint, channel, files, self._callback_url)
