"""The terminal chat: the same JSON API as the web page, with numbered choices."""

from __future__ import annotations

import sys
import time
import uuid
from itertools import chain, count
from pathlib import Path
from typing import Any, Final

import httpx

from content.catalogue import Catalogue

FILE_COMMAND = "/file "
QUIT_COMMAND = "/quit"
# Escape sequences (ECMA-48, and the scroll-back of xterm): clear all, go to the beginning.
EMPTY_SCREEN: Final = "\x1b[2J\x1b[3J\x1b[H"
LATE_WAIT_S: Final = 30.0
"""Seconds in which a late answer is waited for before the next line is read."""


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
            # A number means one of the choices on the screen, not of what comes now.
            body = self._body(line.strip())
            self._news()
            if line.strip():
                self._take(line.strip(), body)
        return 0

    def _take(self, line: str, body: dict[str, Any]) -> None:
        replies = self._send(line, body)
        self._show(replies)
        if any(reply.get("later") for reply in replies):
            deadline = time.monotonic() + LATE_WAIT_S
            while time.monotonic() < deadline and not self._news():
                time.sleep(0.5)

    def _words(self, msg: str, **args: object) -> str:
        return self._catalogue.text(self._language, msg, **args)

    def _read(self) -> str | None:
        try:
            line = input("> ")
        except (EOFError, KeyboardInterrupt):
            return None
        except UnicodeDecodeError:
            # Bytes of another encoding: taken as an empty message, which gets its sentence.
            return " "
        # What a terminal of another encoding gives cannot be written as JSON.
        line = line.encode("utf-8", "replace").decode("utf-8")
        return None if line.strip() == QUIT_COMMAND else line

    def _send(self, line: str, body: dict[str, Any]) -> list[dict[str, Any]]:
        content: dict[str, Any] = {"json": body}
        if line.startswith(FILE_COMMAND):
            try:
                path = Path(line.removeprefix(FILE_COMMAND).strip()).expanduser()
                content = {"files": {"file": (path.name, path.read_bytes())}}
            except (OSError, ValueError, RuntimeError):
                return [{"text": self._words("terminal-no-file")}]
        # The same key on the second try: an answer that got lost is not a second message.
        headers = {"Idempotency-Key": uuid.uuid4().hex}
        for _ in range(2):
            try:
                answer = self._client.post(self._path, headers=headers, **content)
                return list(answer.json()["replies"])
            except (httpx.HTTPError, ValueError, KeyError):
                continue
        return [{"text": self._words("terminal-not-running")}]

    def _body(self, line: str) -> dict[str, Any]:
        number = int(line) if line.isdecimal() and len(line) < 3 else 0
        if 1 <= number <= len(self._choices):
            return {"choice": self._choices[number - 1]["id"]}
        return {"text": line}

    def _news(self) -> bool:
        """Show what came since the last reply, such as a change of state."""
        try:
            answer = self._client.get(self._path, params={"after": self._last})
        except httpx.HTTPError:
            return False
        replies = answer.json()["replies"] if answer.is_success else []
        self._show(replies)
        return bool(replies)

    def _show(self, replies: list[dict[str, Any]]) -> None:
        for reply in replies:
            self._last = max(self._last, int(reply.get("id") or 0))
            if reply.get("hide") or reply.get("farewell"):
                self._print(EMPTY_SCREEN)
            self._print("\n" + str(reply["text"]))
            if reply.get("attachment"):
                self._save(reply["attachment"])
            self._choices = list(reply.get("choices") or [])
            for number, choice in enumerate(self._choices, start=1):
                self._print(f"  {number}. {choice['title']}")

    def _save(self, attachment: dict[str, str]) -> None:
        """Save a file beside, for its owner alone, and say where."""
        try:
            answer = self._client.get(attachment["url"])
            answer.raise_for_status()
            path = _free(Path.cwd() / Path(attachment["name"]).name)
            path.touch(mode=0o600, exist_ok=False)
            path.write_bytes(answer.content)
        except (httpx.HTTPError, OSError):
            self._print(self._words("terminal-not-saved"))
        else:
            self._print(self._words("terminal-saved", path=str(path)))

    @staticmethod
    def _print(text: str) -> None:
        sys.stdout.write(text + "\n")
        sys.stdout.flush()


def _free(path: Path) -> Path:
    """The path, or one with a number where there is such a file."""
    tries = (path.with_stem(f"{path.stem}-{number}") for number in count(2))
    return next(one for one in chain([path], tries) if not one.exists())
