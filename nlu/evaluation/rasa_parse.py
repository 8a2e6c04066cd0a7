"""Parses texts with a Rasa archive, one at a time as the service does, and times each.

``python -m nlu.evaluation.rasa_parse MODEL < texts.json > answers.json``; a process of its own, so
that its threads can be limited and TensorFlow's memory goes back.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from typing import Any

WARM_UP = 10
PROGRESS = 100


async def _parse(archive: str, texts: list[str]) -> list[dict[str, Any]]:
    from rasa.core.agent import Agent

    agent = Agent.load(archive)
    for text in texts[:WARM_UP]:
        await agent.parse_message(text)
    answers = []
    for number, text in enumerate(texts, 1):
        started = time.perf_counter()
        parsed = await agent.parse_message(text)
        taken_ms = (time.perf_counter() - started) * 1000
        ranking = [
            (one["name"], one["confidence"])
            for one in parsed["intent_ranking"]
            if one["name"] != "nlu_fallback"
        ]
        answers.append({"ranking": ranking, "ms": taken_ms})
        if number % PROGRESS == 0:
            sys.stderr.write(f"{number}/{len(texts)} [parsed]\n")
            sys.stderr.flush()
    return answers


def main() -> None:
    """Run the command."""
    texts = json.load(sys.stdin)
    answers = asyncio.run(_parse(sys.argv[1], texts))
    # Rasa's own words may stand on standard output before this line.
    sys.stdout.write("\n" + json.dumps(answers) + "\n")


if __name__ == "__main__":
    main()
