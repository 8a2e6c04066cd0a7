"""The terminal chat: the same JSON API as the web page, with numbered choices."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import httpx

from content.catalogue import Catalogue

FILE_COMMAND = "/file "
QUIT_COMMAND = "/quit"


class Terminal:
    """A conversation on standard input and output.

    Args:
        base_url: Address of the bot.
        catalogue: The wording of the terminal itself.
        language: Language of that wording.
    """

    def __init__(self, base_url: str, catalogue: Catalogue, language: str) -> None:
        self._client = httpx.Client(base_url=base_url, timeout=30)
        self._catalogue = catalogue
        self._language = language
        self._path = ""
        self._last = 0
        self._choices: list[dict[str, str]] = []

    def talk(self) -> int:
        """Talk until the end of input.

        Returns:
            The exit status.
        """
        try:
            begun = self._client.post("/chat/api/conversations")
            begun.raise_for_status()
        except httpx.HTTPError:
            self._print(self._words("terminal-not-running"))
            return 1
        self._path = f"/chat/api/conversations/{begun.json()['id']}/messages"
        self._client.headers["X-Conversation-Secret"] = begun.json()["secret"]
        self._print(self._words("terminal-welcome"))
        self._print(self._words("terminal-file-hint"))
        self._print(self._words("terminal-quit"))
        while (line := self._read()) is not None:
            self._news()
            if line.strip():
                self._show(self._send(line.strip()))
        return 0

    def _words(self, msg: str) -> str:
        return self._catalogue.text(self._language, msg)

    def _read(self) -> str | None:
        try:
            line = input("> ")
        except (EOFError, KeyboardInterrupt):
            return None
        return None if line.strip() == QUIT_COMMAND else line

    def _send(self, line: str) -> list[dict[str, Any]]:
        try:
            if line.startswith(FILE_COMMAND):
                with Path(line.removeprefix(FILE_COMMAND).strip()).expanduser().open("rb") as file:
                    answer = self._client.post(self._path, files={"file": file})
            else:
                answer = self._client.post(self._path, json=self._body(line))
            answer.raise_for_status()
            return list(answer.json()["replies"])
        except OSError:
            return [{"text": self._words("terminal-no-file")}]
        except httpx.HTTPError:
            return [{"text": self._words("terminal-not-running")}]

    def _body(self, line: str) -> dict[str, str]:
        number = int(line) if line.isdecimal() else 0
        if 1 <= number <= len(self._choices):
            return {"choice": self._choices[number - 1]["id"]}
        return {"text": line}

    def _news(self) -> None:
        """Show what came since the last reply, such as a change of state."""
        try:
            answer = self._client.get(self._path, params={"after": self._last})
        except httpx.HTTPError:
            return
        if answer.is_success:
            self._show(answer.json()["replies"])

    def _show(self, replies: list[dict[str, Any]]) -> None:
        for reply in replies:
            self._last = max(self._last, int(reply.get("id") or 0))
            self._print("\n" + str(reply["text"]))
            self._choices = list(reply.get("choices") or [])
            for number, choice in enumerate(self._choices, start=1):
                self._print(f"  {number}. {choice['title']}")

    @staticmethod
    def _print(text: str) -> None:
        sys.stdout.write(text + "\n")
        sys.stdout.flush()
