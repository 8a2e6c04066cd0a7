"""What libraries may write into the log."""

from __future__ import annotations

import logging
from typing import Final

# What they say below WARNING holds addresses with the Bot API's token, or the messages themselves.
TALKATIVE: Final = (
    "httpx", "httpcore", "telegram", "sse_starlette", "python_multipart", "multipart", "rasa_sdk",
)  # fmt: skip


def quiet_libraries() -> None:
    """Keep contents and tokens out of the log, whatever level the operator sets."""
    for name in TALKATIVE:
        logger = logging.getLogger(name)
        if logger.level < logging.WARNING:
            logger.setLevel(logging.WARNING)
