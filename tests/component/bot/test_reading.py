"""Pictures and voice notes: answered at once, read beside, offered, and never filed unseen."""

from __future__ import annotations

import asyncio
import io
import os
import time
import wave
from pathlib import Path
from typing import Any

import pytest

from bot import transcribe
from bot.pictures import HOW_TO_ADD, LANGUAGES, PictureReader, languages
from bot.reading import MOST_OF_ONE
from bot.transcribe import NoTranscriber, TranscriberError
from tests.component.bot.parts import BotParts, Chat, RasaStandIn, until, words
from tests.screenshots import RECEIPT, put_tesseract, screenshot

PAUSE_S = 1.0


def voice_note() -> bytes:
    made = io.BytesIO()
    with wave.open(made, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(b"\0\0" * 800)
    return made.getvalue()


class Hears:
    """A transcriber whose result is set by the test."""

    def __init__(self, said: str | Exception) -> None:
        self.said = said
        self.heard: list[tuple[bytes, str, str]] = []

    async def transcribe(self, sound: bytes, media_type: str, language: str) -> str:
        self.heard.append((sound, media_type, language))
        if isinstance(self.said, Exception):
            raise self.said
        return self.said


def make_hears() -> Hears:
    return Hears("made by the setting")


def make_nothing() -> object:
    return object()


@pytest.fixture
def reads(parts: BotParts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> BotParts:
    """A bot whose Tesseract reads the same receipt in every picture, after a while."""
    receipt = "\\n".join(RECEIPT)
    folder = put_tesseract(tmp_path / "bin", f"cat >/dev/null; sleep {PAUSE_S}; printf '{receipt}'")
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    parts.read_with(PictureReader(("eng",)), NoTranscriber())
    return parts


def offers(parts: BotParts, msg: str = "picture-found") -> list[Any]:
    return [row for row in parts.rows("out") if row.body["msg"] == msg]


async def test_a_picture_is_answered_at_once_and_offered_later(
    reads: BotParts, chat: Chat, rasa: RasaStandIn
) -> None:
    began = time.monotonic()
    first = await chat.send("a.png", screenshot("x"))
    assert time.monotonic() - began < PAUSE_S
    (offer,) = await until(lambda: offers(reads))
    (shown,) = await chat.read(after=first[-1]["id"])
    assert shown["id"] == offer.id
    assert "Rs 25,000" in shown["text"]
    assert "12345678901" in shown["text"]
    assert [choice["id"] for choice in shown["choices"]] == [
        "picture-yes", "picture-some", "picture-no",
    ]  # fmt: skip
    # Nothing was told to the dialogue but that there is a file.
    assert len(rasa.texts) == 1
    assert rasa.texts[0].startswith("/send_evidence")


async def test_a_yes_tells_the_dialogue_what_was_read(
    reads: BotParts, chat: Chat, rasa: RasaStandIn
) -> None:
    await chat.send("a.png", screenshot("x"))
    (offer,) = await until(lambda: offers(reads))
    await chat.press("picture-yes", reply=offer.id)
    assert "12345678901" in rasa.texts[-1]
    await chat.press("picture-yes", reply=offer.id)
    assert len(rasa.texts) == 2


async def test_a_no_tells_it_nothing(reads: BotParts, chat: Chat, rasa: RasaStandIn) -> None:
    await chat.send("a.png", screenshot("x"))
    (offer,) = await until(lambda: offers(reads))
    (reply,) = await chat.press("picture-no", reply=offer.id)
    assert reply["text"] == words("picture-left")
    assert len(rasa.texts) == 1


async def test_the_same_picture_twice_is_offered_once(reads: BotParts, chat: Chat) -> None:
    for _ in range(2):
        await chat.send("a.png", screenshot("x"))
    await until(lambda: offers(reads))
    await asyncio.sleep(PAUSE_S * 2)
    assert len(offers(reads)) == 1


async def test_an_emptied_screen_stays_empty(reads: BotParts, chat: Chat) -> None:
    await chat.send("a.png", screenshot("x"))
    await chat.press("hide")
    await asyncio.sleep(PAUSE_S * 2.5)
    assert not offers(reads)


async def test_a_flood_of_pictures_is_kept_but_not_all_read(reads: BotParts) -> None:
    reading = reads.turns._reading
    assert reading is not None
    for number in range(MOST_OF_ONE * 3):
        reading.look_at("one", f"file-{number}")
    assert len(reading._waiting) <= MOST_OF_ONE
    reading.look_at("another", "file")
    assert reading._waiting[-1] == ("another", "file")


@pytest.mark.skipif(bool(set(LANGUAGES) - set(languages())), reason=f"no Tesseract ({HOW_TO_ADD})")
async def test_a_drawn_receipt_is_read_by_the_real_tesseract(parts: BotParts, chat: Chat) -> None:
    parts.read_with(PictureReader(languages()), NoTranscriber())
    await chat.send("a.jpg", screenshot(*RECEIPT, kind="JPEG"))
    (offer,) = await until(lambda: offers(parts), wait_s=60)
    assert [fact["shown"] for fact in offer.body["facts"]] == [
        "Rs 25,000", "03451200345", "12345678901", "20-11-2026 10:32",
    ]  # fmt: skip


async def test_without_tesseract_a_picture_is_evidence_like_any_other(
    parts: BotParts, chat: Chat
) -> None:
    parts.read_with(PictureReader(()), NoTranscriber())
    (reply,) = await chat.send("a.png", screenshot("x"))
    await asyncio.sleep(0.3)
    assert [row.id for row in parts.rows("out")] == [reply["id"]]


async def test_a_voice_note_is_kept_and_a_line_of_text_asked_for(
    parts: BotParts, chat: Chat, rasa: RasaStandIn
) -> None:
    rasa.answer = lambda text: [{"msg": "help"}, {"msg": "ask-city", "asks": "city"}]
    parts.read_with(PictureReader(()), NoTranscriber())
    replies = await chat.send("note.wav", voice_note())
    assert [reply["text"] for reply in replies] == [
        words("help"), words("voice-kept"), words("ask-city"),
    ]  # fmt: skip
    assert rasa.texts[0].startswith("/send_evidence")


async def test_a_voice_note_that_is_heard_is_offered_and_told_after_a_yes(
    parts: BotParts, chat: Chat, rasa: RasaStandIn
) -> None:
    hears = Hears("kisi ne mera account hack kar liya")
    parts.read_with(PictureReader(()), hears)
    replies = await chat.send("note.wav", voice_note())
    assert words("voice-kept") not in [reply["text"] for reply in replies]
    (offer,) = await until(lambda: offers(parts, "voice-heard"))
    assert hears.heard[0][0] == voice_note()
    assert hears.heard[0][1] == "audio/x-wav"
    assert len(rasa.texts) == 1
    await chat.press("voice-yes", reply=offer.id)
    assert rasa.texts[1:] == ["kisi ne mera account hack kar liya"]


@pytest.mark.parametrize("said", ["", "...", RuntimeError("broken")])
async def test_what_could_not_be_heard_is_asked_for_in_writing(
    parts: BotParts, chat: Chat, said: str | Exception
) -> None:
    parts.read_with(PictureReader(()), Hears(said))
    await chat.send("note.wav", voice_note())
    assert await until(lambda: offers(parts, "voice-kept"))


def test_the_setting_names_what_makes_the_transcriber() -> None:
    assert isinstance(transcribe.load(""), NoTranscriber)
    assert isinstance(transcribe.load(f"{__name__}:make_hears"), Hears)


@pytest.mark.parametrize(
    "setting", ["nowhere:make", f"{__name__}:absent", f"{__name__}:make_nothing", __name__, "a:b:c"]
)
def test_a_setting_that_names_no_transcriber_says_so(setting: str) -> None:
    with pytest.raises(TranscriberError, match="KHABARDAR_TRANSCRIBER"):
        transcribe.load(setting)


async def test_no_transcriber_hears_nothing() -> None:
    assert await NoTranscriber().transcribe(b"x", "audio/ogg", "ur") == ""
