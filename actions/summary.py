"""Questions that depend on the draft: the numbered summary, and the files so far."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher
from sqlmodel import Session

from actions import drafts
from actions.fields import KARACHI
from actions.reply import say
from actions.services import Services
from content.catalogue import Catalogue
from storage.engine import session_scope
from storage.tables import Complaint


def correctable(draft: Complaint, catalogue: Catalogue) -> list[str]:
    """Fields of the summary, in the order of their numbers."""
    return [
        f for f in drafts.order(draft, catalogue) if f not in ("consent", "narrative", "confirm")
    ]


class AskConfirm(Action):
    """Shows the summary and asks whether it is right."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def name(self) -> str:
        """Name by which Rasa calls it."""
        return "action_ask_confirm"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Send the summary."""
        with session_scope(self._services.engine, read_only=True) as session:
            draft = drafts.find(session, tracker.sender_id)
            if draft is None:
                return []
            lines = [
                {"label": f"label-{field}", **_shown(session, draft, field)}
                for field in correctable(draft, self._services.catalogue)
            ]
        dispatcher.utter_message(
            json_message={
                "msg": "confirm-question",
                "lines": lines,
                "category": f"category-name-{draft.category}",
                "asks": "confirm",
                "choices": ["confirm", "fix", "cancel"],
            }
        )
        return []


class AskEvidence(Action):
    """Asks for files, or for more of them."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def name(self) -> str:
        """Name by which Rasa calls it."""
        return "action_ask_evidence"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Send the question."""
        with session_scope(self._services.engine, read_only=True) as session:
            draft = drafts.find(session, tracker.sender_id)
            count = len(drafts.files(session, draft.id)) if draft else 0
            category = draft.category if draft else ""
        if count:
            say(dispatcher, "ask-evidence-more", ("done",), "evidence", count=count)
        else:
            say(dispatcher, "ask-evidence", ("done", "skip"), "evidence", category=category or "")
        return []


def _shown(session: Session, draft: Complaint, field: str) -> dict[str, Any]:
    """How a field is shown: a message id with arguments, or the citizen's own value."""
    if field == "evidence":
        count = len(drafts.files(session, draft.id))
        return {"msg": "value-files", "args": {"count": count}} if count else {"msg": "value-none"}
    value = drafts.value(draft, field)
    if value is None:
        return {"msg": "value-unknown"}
    if field == "account_access":
        return {"msg": f"value-{value}"}
    return {"value": _text(field, value)}


def _text(field: str, value: Any) -> str:
    if field == "amount":
        parts = [f"Rs {value['rupees']:,}"] if value["rupees"] is not None else []
        return " + ".join([*parts, *value["foreign"]])
    if field == "incident_time":
        at = datetime.fromisoformat(value["at"]).astimezone(KARACHI)
        written = at.strftime("%d-%m-%Y" if (at.hour, at.minute) == (0, 0) else "%d-%m-%Y %H:%M")
        return f"{written} ({value['said']})" if value["said"] else written
    if field == "suspect":
        found = ", ".join(item["value"] for item in value["observables"])
        return str(found or value["said"])
    if field == "transaction":
        return str(value["said"] or " ".join([*value["via"], *value["ids"]]))
    return str(value)
