"""Message ids become words: in the citizen's language, in the channel's best form."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from content.catalogue import Catalogue

RIGHT_TO_LEFT = frozenset({"ur"})


@dataclass(frozen=True)
class Choice:
    """A button: the id that comes back, and its title."""

    id: str
    title: str


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
    """

    text: str
    lang: str
    dir: str
    asks: str = ""
    choices: tuple[Choice, ...] = ()
    id: int = 0
    msg: str = field(default="", compare=False)


def render(body: dict[str, Any], language: str, catalogue: Catalogue, id_: int = 0) -> Reply:
    """Put one reply of the dialogue into words.

    Args:
        body: ``{"msg", "args"?, "choices"?, "asks"?, "lines"?}``.
        language: The citizen's language.
        catalogue: The wording.
        id_: Number of the stored message.
    """
    text = catalogue.text(language, str(body["msg"]), **_arguments(body, language, catalogue))
    if "lines" in body:
        text = f"{_summary(body, language, catalogue)}\n\n{text}"
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
        msg=str(body["msg"]),
    )


def _arguments(body: dict[str, Any], language: str, catalogue: Catalogue) -> dict[str, Any]:
    args = dict(body.get("args") or {})
    state = args.get("state")
    if state and catalogue.has(language, f"state-{state}"):
        args["state"] = catalogue.text(language, f"state-{state}")
    return args


def _title(choice: str, language: str, catalogue: Catalogue) -> str:
    kind, colon, rest = choice.partition(":")
    msg = f"{kind}-{rest}" if colon else f"choice-{choice}"
    return catalogue.text(language, msg)


def _summary(body: dict[str, Any], language: str, catalogue: Catalogue) -> str:
    lines = [catalogue.text(language, "confirm-header", category=body["category"])]
    for number, line in enumerate(body["lines"], start=1):
        value = line.get("value")
        if value is None:
            value = catalogue.text(language, line["msg"], **(line.get("args") or {}))
        label = catalogue.text(language, line["label"])
        lines.append(
            catalogue.text(language, "confirm-line", number=number, label=label, value=value)
        )
    return "\n".join(lines)
