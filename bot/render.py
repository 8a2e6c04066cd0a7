"""Message ids become words: in the citizen's language, in the channel's best form."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field, replace
from typing import Any, Final

from bot.wording import split
from content.catalogue import Catalogue
from content.errors import ContentError

__all__ = ["Attachment", "Choice", "Reply", "render", "render_news", "render_strictly", "split"]

logger = logging.getLogger(__name__)

RIGHT_TO_LEFT: Final = frozenset({"ur"})
FALLBACK: Final = "error-sorry"
_NUMBERED: Final = frozenset(
    {
        "sheet", "add", "withdraw", "disagree", "reply",
        "outcome-yes", "outcome-no", "outcome-partly", "link", "unlink-other", "mine", "join",
    }
)  # fmt: skip
# Arguments that are printed by the name of what they stand for: argument -> kind of the name.
_NAMED: Final = {"state": "state", "authority": "authority", "fraud": "category-name"}


@dataclass(frozen=True)
class Choice:
    """A button: the id that comes back, and its title."""

    id: str
    title: str


@dataclass(frozen=True)
class Attachment:
    """A file that goes with a reply and is made when it is asked for.

    Attributes:
        complaint_id: Whose sheet it is.
        name: Name of the file.
        media_type: Of the file.
    """

    complaint_id: str
    name: str
    media_type: str = "application/pdf"


@dataclass(frozen=True)
class Reply:
    """One message to the citizen, ready for a channel.

    Attributes:
        text: The words.
        lang: ``ur``, ``ur-Latn`` or ``en``.
        dir: ``rtl`` or ``ltr``.
        asks: The field it asks for, or "".
        choices: Buttons.
        id: The stored message's number, 0 when it is not stored.
        attachment: A file that goes with it, or None.
        lead: What a lock screen may show of it, when nobody asked for it; the text stays covered.
        hide: The screen is to show this and nothing else.
        farewell: The conversation ends with it and can be forgotten.
        hint: How to choose when the choices are a numbered list.
    """

    text: str
    lang: str
    dir: str
    asks: str = ""
    choices: tuple[Choice, ...] = ()
    id: int = 0
    attachment: Attachment | None = None
    lead: str = ""
    hide: bool = False
    farewell: bool = False
    msg: str = field(default="", compare=False)
    hint: str = field(default="", compare=False)


def render(body: dict[str, Any], language: str, catalogue: Catalogue, id_: int = 0) -> Reply:
    """Put one reply of the dialogue into words.

    What cannot be put into words must not keep the rest of a conversation from its reader: it is
    noted for the operator, and the citizen is told that something went wrong.

    Args:
        body: ``{"msg", "args"?, "parts"?, "lang"?, "choices"?, "asks"?, "lines"?, "changed"?,
            "attachment"?}``.
            ``parts`` are further messages set below, each a line or more. ``lang`` is another
            language than the citizen's, for words that somebody else is to read. An argument may
            itself be a message.
        language: The citizen's language.
        catalogue: The wording.
        id_: Number of the stored message.
    """
    try:
        return render_strictly(body, language, catalogue, id_)
    except (ContentError, KeyError, TypeError) as error:
        msg = str(body.get("msg"))[:60]
        logger.error("Reply %s (%s) has no words: %s", id_, msg, type(error).__name__)
        return render_strictly({"msg": FALLBACK}, language, catalogue, id_)


def render_news(body: dict[str, Any], language: str, catalogue: Catalogue, id_: int = 0) -> Reply:
    """As ``render``, for what nobody asked for: with a first line that names nothing."""
    lead = catalogue.text(language, "new-message")
    return replace(render(body, language, catalogue, id_), lead=lead)


def render_strictly(
    body: dict[str, Any], language: str, catalogue: Catalogue, id_: int = 0
) -> Reply:
    """As ``render``, but an id or an argument that is missing is an error.

    Raises:
        ContentError: The wording lacks something.
        KeyError: The body lacks something.
    """
    language = str(body.get("lang") or language)
    text = "\n".join(
        catalogue.text(language, str(part["msg"]), **_arguments(part, language, catalogue))
        for part in (body, *(body.get("parts") or ()))
    )
    if "lines" in body:
        text = f"{_summary(body, language, catalogue)}\n\n{text}"
    if "changed" in body:
        text = "\n".join([text, *_changed(body["changed"], language, catalogue)])
    choices = tuple(
        Choice(choice, _title(choice, language, catalogue)) for choice in body.get("choices") or ()
    )
    return Reply(
        text=text,
        lang=language,
        dir="rtl" if language in RIGHT_TO_LEFT else "ltr",
        asks=str(body.get("asks") or ""),
        choices=choices,
        id=id_,
        attachment=attachment_of(body),
        hide=bool(body.get("hide")),
        farewell=bool(body.get("farewell")),
        msg=str(body["msg"]),
        hint=catalogue.text(language, "choose-by-number") if choices else "",
    )


def attachment_of(body: dict[str, Any] | None) -> Attachment | None:
    """The file that goes with a reply of the dialogue, or None."""
    attached = (body or {}).get("attachment")
    if not isinstance(attached, dict) or not attached.get("sheet"):
        return None
    return Attachment(str(attached["sheet"]), str(attached["name"]))


def _arguments(body: dict[str, Any], language: str, catalogue: Catalogue) -> dict[str, Any]:
    args = {
        name: catalogue.text(language, str(value["msg"]), **_arguments(value, language, catalogue))
        if isinstance(value, dict)
        else value
        for name, value in dict(body.get("args") or {}).items()
    }
    for name, kind in _NAMED.items():
        named = f"{kind}-{args.get(name)}"
        if catalogue.has(language, named):
            args[name] = catalogue.text(language, named)
    if "template" in args:
        args["asked"] = _asked(args, language, catalogue)
    return args


def _asked(args: dict[str, Any], language: str, catalogue: Catalogue) -> str:
    """An officer's question: a wording of the catalogue, the officer's own words, or both."""
    template, own = str(args.get("template") or ""), str(args.get("words") or "")
    lines = [catalogue.text(language, template)] if catalogue.has(language, template) else []
    if own:
        lines.append(catalogue.text(language, "officer-writes", words=own))
    return "\n".join(lines) or catalogue.text(language, "question-unknown")


def _title(choice: str, language: str, catalogue: Catalogue) -> str:
    kind, colon, rest = choice.partition(":")
    if kind == "case":
        return rest
    # Behind "sheet:" and the like stands a number, which is no part of the title.
    msg = f"{kind}-{rest}" if colon and kind not in _NUMBERED else f"choice-{kind}"
    return catalogue.text(language, msg)


def _summary(body: dict[str, Any], language: str, catalogue: Catalogue) -> str:
    lines = [catalogue.text(language, "confirm-header", category=body["category"])]
    for number, line in enumerate(body["lines"], start=1):
        label, value = _label_and_value(line, language, catalogue)
        lines.append(
            catalogue.text(language, "confirm-line", number=number, label=label, value=value)
        )
    return "\n".join(lines)


def _changed(lines: list[dict[str, Any]], language: str, catalogue: Catalogue) -> list[str]:
    """Fields with what they hold now, without numbers."""
    pairs = [_label_and_value(line, language, catalogue) for line in lines]
    return [catalogue.text(language, "changed-line", label=a, value=b) for a, b in pairs]


def _label_and_value(line: dict[str, Any], language: str, catalogue: Catalogue) -> tuple[str, str]:
    value = line.get("value")
    if value is None:
        value = catalogue.text(language, line["msg"], **(line.get("args") or {}))
    return catalogue.text(language, line["label"]), value
