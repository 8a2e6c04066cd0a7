"""What happened to a case, oldest first: changes of state, questions, what the citizen added."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from desk.states import State

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from desk.casework import OpenCase
    from storage.desk_tables import CaseAddition, CaseEvent, CaseEvidence, CaseQuestion

Party = Literal["citizen", "system", ""]


@dataclass(frozen=True)
class Entry:
    """One thing that happened.

    Attributes:
        kind: "state", "question", or the kind of an addition.
        at: when.
        by: an officer's name; empty for the citizen and the system.
        party: "citizen" or "system" when `by` is empty.
        state: the state the case came to.
        text: the officer's reason or own words, or the citizen's words.
        template: the wording of a question.
        until: when its answer is due.
        outcome: of a question: "open", "answered", "unanswered"; of an outcome: "yes", "no",
            "partly".
        files: files that came with an addition.
        unread: whether no officer has read it.
    """

    kind: str
    at: datetime
    by: str = ""
    party: Party = ""
    state: str = ""
    text: str = ""
    template: str = ""
    until: datetime | None = None
    outcome: str = ""
    files: Sequence[CaseEvidence] = field(default=())
    unread: bool = False


def timeline(opened: OpenCase) -> list[Entry]:
    """Return everything that happened to a case, oldest first."""
    came = {addition.received_at for addition in opened.additions}
    entries = [
        *(_added(addition, opened) for addition in opened.additions),
        *(_asked(question, name, opened) for question, name in opened.questions),
        # A question says by itself that the case waits from then on.
        *(
            _changed(event, name, came)
            for event, name in opened.events
            if event.to_state != State.WAITING_CITIZEN
        ),
    ]
    return sorted(entries, key=lambda entry: entry.at)  # what the citizen sent before its effect


def _changed(event: CaseEvent, name: str | None, came: set[datetime]) -> Entry:
    party: Party = ""
    if name is None:
        party = "citizen" if event.at in came else "system"
    return Entry(
        "state", event.at, name or "", party, state=event.to_state, text=event.reason or ""
    )


def _asked(question: CaseQuestion, name: str | None, opened: OpenCase) -> Entry:
    outcome = "answered" if question.answered_at else "unanswered"
    if opened.waiting is not None and opened.waiting.id == question.id:
        outcome = "open"
    return Entry(
        "question",
        question.asked_at,
        name or "",
        text=question.text or "",
        template=question.template,
        until=question.answer_by,
        outcome=outcome,
    )


def _added(addition: CaseAddition, opened: OpenCase) -> Entry:
    document = addition.document
    hashes = {item["sha256"] for item in document["evidence"]}
    news_at = opened.case.news_at
    outcome = ""
    if addition.kind == "outcome":
        outcome = {True: "yes", False: "no", None: "partly"}[document["resolved"]]
    return Entry(
        addition.kind,
        addition.received_at,
        party="citizen",
        text=document["text"] or "",
        outcome=outcome,
        files=[item for item in opened.evidence if item.sha256 in hashes],
        unread=addition.kind != "contact"
        and news_at is not None
        and addition.received_at >= news_at,
    )
