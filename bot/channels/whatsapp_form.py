"""Replies as WhatsApp takes them: text, reply buttons, lists, a document, a template."""

from __future__ import annotations

from typing import Any, Final

from bot.abilities import WHATSAPP, Part, parts
from bot.channels.whatsapp_read import READ
from bot.render import Choice, Reply
from content.catalogue import Catalogue
from content.templates import Template

KNOCK: Final = "new-message"
"""The template, and the message, that only says there is news."""


def payloads(
    reply: Reply, catalogue: Catalogue, document: dict[str, str] | None = None
) -> list[Any]:
    """The messages one reply is sent as, in order.

    Args:
        reply: The reply.
        catalogue: The wording.
        document: ``{"id", "filename"}`` of a file handed in before, or None.
    """
    cut = parts(reply, WHATSAPP, caption=document is not None)
    made = [_payload(part, reply, catalogue) for part in cut]
    if document is None:
        return made
    first = made[0]
    if first["type"] == "text":
        caption = {"caption": first["text"]["body"]}
        return [{"type": "document", "document": {**document, **caption}}, *made[1:]]
    if first["interactive"]["type"] == "button":
        first["interactive"]["header"] = {"type": "document", "document": document}
        return made
    return [{"type": "document", "document": document}, *made]  # a list bears no file


def _payload(part: Part, reply: Reply, catalogue: Catalogue) -> dict[str, Any]:
    if part.form in ("plain", "numbered"):
        return {"type": "text", "text": {"body": part.text, "preview_url": False}}
    if part.form == "buttons":
        buttons = [
            {"type": "reply", "reply": {"id": _id(choice, reply), "title": choice.title}}
            for choice in part.choices
        ]
        return _interactive("button", part.text, {"buttons": buttons})
    rows = [{"id": _id(choice, reply), "title": choice.title} for choice in part.choices]
    opener = catalogue.text(reply.lang, "whatsapp-list")
    return _interactive("list", part.text, {"button": opener, "sections": [{"rows": rows}]})


def knock(language: str, catalogue: Catalogue) -> dict[str, Any]:
    """Within the 24 hours: there is news, and a button that brings it."""
    button = {"id": READ, "title": catalogue.text(language, f"choice-{READ}")}
    text = catalogue.text(language, KNOCK)
    return _interactive("button", text, {"buttons": [{"type": "reply", "reply": button}]})


def knock_by_template(language: str, template: Template) -> dict[str, Any]:
    """The same after the 24 hours, with words that Meta has approved."""
    named = template.languages[language]
    press = {
        "type": "button",
        "sub_type": "quick_reply",
        "index": "0",
        "parameters": [{"type": "payload", "payload": template.button}],
    }
    return {
        "type": "template",
        "template": {
            "name": named.name,
            "language": {"code": named.code},
            "components": [press],
        },
    }


def _interactive(kind: str, text: str, action: dict[str, Any]) -> dict[str, Any]:
    content = {"type": kind, "body": {"text": text}, "action": action}
    return {"type": "interactive", "interactive": content}


def _id(choice: Choice, reply: Reply) -> str:
    return f"{choice.id}#{reply.id}"[:200]
