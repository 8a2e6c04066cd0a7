"""The numbered summary of a complaint."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from rasa_sdk.executor import CollectingDispatcher
from sqlmodel import Session

from actions import drafts, payments
from actions.fields import KARACHI
from actions.reply import say
from content.catalogue import Catalogue
from nlu.text.names import in_urdu
from storage.tables import Complaint, Conversation

_SHOWN_CHARACTERS = 120
# Lists whose entries have a name in the catalogue, such as "wallet-easypaisa".
_NAMED = ("platform", "wallet", "bank")
_IN_URDU = ("city", "impersonated")


def correctable(draft: Complaint, catalogue: Catalogue) -> list[str]:
    """Fields of the summary that were asked or said, in the order of their numbers."""
    return [
        f
        for f in drafts.order(draft, catalogue)
        if f not in ("consent", "narrative", "confirm") and drafts.settled(draft, f)
    ]


def label(field: str) -> str:
    """Message id of a field's name."""
    return f"label-{field}"


def choose_line(
    session: Session, draft: Complaint, catalogue: Catalogue, dispatcher: CollectingDispatcher
) -> None:
    """Ask which line is wrong, in the middle of the form: show the lines there are so far."""
    dispatcher.utter_message(
        json_message={
            "msg": "which-line",
            "lines": _lines(session, draft, catalogue),
            "category": f"category-name-{draft.category}",
            "asks": "fix",
        }
    )


def changed(
    session: Session,
    draft: Complaint,
    fields: list[str],
    catalogue: Catalogue,
    dispatcher: CollectingDispatcher,
) -> None:
    """Say what some fields hold now."""
    lines = [
        {"label": label(field), **_shown(session, draft, field, catalogue)} for field in fields
    ]
    dispatcher.utter_message(json_message={"msg": "corrected", "changed": lines})


def show(
    session: Session,
    draft: Complaint,
    catalogue: Catalogue,
    dispatcher: CollectingDispatcher,
    brief: bool = False,
) -> None:
    """Ask whether everything is right; the summary is left out when it was shown just before."""
    choices = ["confirm", "fix", "cancel"]
    if brief:
        say(dispatcher, "confirm-question", choices, "confirm")
        return
    dispatcher.utter_message(
        json_message={
            "msg": "confirm-question",
            "lines": _lines(session, draft, catalogue),
            "category": f"category-name-{draft.category}",
            "asks": "confirm",
            "choices": choices,
        }
    )


def _lines(session: Session, draft: Complaint, catalogue: Catalogue) -> list[dict[str, Any]]:
    return [
        {"label": label(field), **_shown(session, draft, field, catalogue)}
        for field in correctable(draft, catalogue)
    ]


def _shown(session: Session, draft: Complaint, field: str, catalogue: Catalogue) -> dict[str, Any]:
    """How a field is shown: a message id with arguments, or the citizen's own value."""
    if field == "evidence":
        count = len(drafts.files(session, draft.id))
        return {"msg": "value-files", "args": {"count": count}} if count else {"msg": "value-none"}
    value = drafts.value(draft, field)
    if value is None:
        return {"msg": "value-unknown"}
    if field == "forums":
        return {"value": _short(value["said"])} if value["said"] else {"msg": "value-forums-none"}
    if field == "victim" and value.get("self"):
        return {"msg": "value-for-me"}
    if field in ("account_access", "threat"):
        return {"msg": f"value-{value}"}
    if field == "amount" and value == {"rupees": 0, "foreign": []}:
        return {"msg": "value-none"}
    if field in ("platform", "impersonated") and (named := _named(value, catalogue)):
        return {"msg": named}
    if field in _IN_URDU and _language(session, draft) == "ur":
        return {"value": _short(in_urdu(str(value)))}
    text = _text(field, value)
    if field == "transaction" and not text:
        text = _ways(value, _language(session, draft), catalogue)
    return {"value": _short(text)} if text else {"msg": "value-none"}


def _language(session: Session, draft: Complaint) -> str:
    conversation = session.get(Conversation, draft.conversation_id)
    return conversation.language if conversation else draft.language


def _named(value: Any, catalogue: Catalogue) -> str:
    """Id of the message that names a listed value, or ""."""
    slug = str(value).replace(" ", "-")
    ids = (f"{kind}-{slug}" for kind in _NAMED)
    return next((msg for msg in ids if catalogue.has("en", msg)), "")


def _ways(transaction: dict[str, Any], language: str, catalogue: Catalogue) -> str:
    """Wallets and banks by their names, then transaction ids."""
    names = []
    for via in transaction["via"]:
        named = _named(via, catalogue)
        names.append(catalogue.text(language, named) if named else str(via))
    return " ".join(filter(None, [", ".join(names), *transaction["ids"]]))


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
        return str(value["said"] or found)
    if field == "victim":
        return str(value["name"])
    if field == "transaction":
        return payments.shown(value) or str(value["said"])
    return str(value)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN_CHARACTERS else f"{line[: _SHOWN_CHARACTERS - 1]}…"
