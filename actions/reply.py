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
    **args: Any,
) -> None:
    """Queue one message.

    Args:
        dispatcher: Collects the replies of this turn.
        msg: Message id of the catalogue.
        choices: Ids of buttons under the message; their titles are ``choice-<id>``.
        asks: The field the message asks for, or "".
        **args: Arguments of the message.
    """
    reply: dict[str, Any] = {"msg": msg}
    if args:
        reply["args"] = args
    if choices:
        reply["choices"] = list(choices)
    if asks:
        reply["asks"] = asks
    dispatcher.utter_message(json_message=reply)
