"""Replies as message ids; the channel turns them into words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rasa_sdk.executor import CollectingDispatcher


def say(
    dispatcher: CollectingDispatcher,
    msg: str,
    choices: Sequence[str] = (),
    asks: str = "",
    attachment: dict[str, str] | None = None,
    **args: Any,
) -> None:
    """Queue one message.

    Args:
        dispatcher: Collects the replies of this turn.
        msg: Message id of the catalogue.
        choices: Ids of buttons under the message; their titles are ``choice-<id>``.
        asks: The field the message asks for, or "".
        attachment: What goes with the message, such as ``{"sheet": complaint id, "name": ...}``.
        **args: Arguments of the message.
    """
    reply: dict[str, Any] = {"msg": msg}
    if args:
        reply["args"] = args
    if choices:
        reply["choices"] = list(choices)
    if asks:
        reply["asks"] = asks
    if attachment:
        reply["attachment"] = attachment
    dispatcher.utter_message(json_message=reply)
