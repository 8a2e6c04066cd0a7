"""The terminal chat over a real connection, with lines as people type them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest

from bot.channels.terminal import Terminal
from tests.component.bot.parts import (
    CATALOGUE,
    IMPATIENT_S,
    BotParts,
    RasaStandIn,
    serving_here,
    words,
)

Talk = Callable[..., Awaitable[str]]


@pytest.fixture
async def talk(
    parts: BotParts, rasa: RasaStandIn, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> AsyncIterator[Talk]:
    async with serving_here(parts.app) as server:

        async def talking(*lines: str, url: str = "") -> str:
            waiting = iter(lines)

            def read(prompt: str) -> str:
                try:
                    return next(waiting)
                except StopIteration:
                    raise EOFError from None

            monkeypatch.setattr("builtins.input", read)
            terminal = Terminal(url or server.url, CATALOGUE, "en")
            await asyncio.to_thread(terminal.talk)
            terminal._client.close()
            return str(capsys.readouterr().out)

        yield talking


async def test_a_number_is_a_choice_and_everything_else_is_text(
    talk: Talk, rasa: RasaStandIn
) -> None:
    rasa.script.append([{"msg": "menu", "choices": ["report", "tip"]}])
    out = await talk("salam", "2", "9", "5" * 5000, "۱", "", "\udc80 abc", "/quit", "never")
    assert words("menu", "ur-Latn") in out
    assert rasa.texts[:3] == ["salam", "/ask_tip", "9"]
    assert "never" not in rasa.texts
    assert words("too-long", "ur-Latn", limit=4000) in out


async def test_files(talk: Talk, rasa: RasaStandIn, tmp_path: Any) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(500))
    out = await talk(
        f"/file {path}", "/file /no/such", f"/file {tmp_path}", "/file \x00", "/file ~nobody9/x"
    )
    assert len(rasa.texts) == 1
    assert rasa.texts[0].startswith("/send_evidence")
    assert out.count(words("terminal-no-file", "en")) == 4


async def test_a_late_answer_is_waited_for(talk: Talk, rasa: RasaStandIn, parts: BotParts) -> None:
    parts.turns._patience_s = IMPATIENT_S
    rasa.script.append("slow")
    out = await talk("salam")
    assert out.index(words("busy", "ur-Latn")) < out.index(words("ask-report", "ur-Latn"))


async def test_a_bot_that_is_not_running(talk: Talk) -> None:
    assert words("terminal-not-running", "en") in await talk("salam", url="http://127.0.0.1:9")
