"""Words in pictures: read when Tesseract is there, in a box, and never to anybody's harm."""

from __future__ import annotations

import asyncio
import os
import shutil
import time
from pathlib import Path

import pytest

from bot import pictures
from bot.pictures import LANGUAGES, MAX_BYTES, PictureReader, languages
from tests.component.bot.parts import until
from tests.screenshots import RECEIPT, huge, put_tesseract, screenshot

needs_tesseract = pytest.mark.skipif(
    set(LANGUAGES) - set(languages()) != set(),
    reason=f"Tesseract with {' and '.join(LANGUAGES)} is not installed ({pictures.HOW_TO_ADD})",
)


@pytest.fixture
def fake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which a test puts its own Tesseract, found before the real one."""
    folder = tmp_path / "bin"
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return folder


@needs_tesseract
@pytest.mark.parametrize(
    ("dark", "kind", "letters"),
    [(False, "PNG", 44), (True, "PNG", 44), (False, "JPEG", 30), (False, "WEBP", 44)],
)
async def test_a_receipt_is_read(dark: bool, kind: str, letters: int) -> None:
    picture = screenshot(*RECEIPT, dark=dark, kind=kind, letters=letters)
    read = await PictureReader(languages()).read(picture)
    for words in ("25,000", "0345-1200345", "12345678901", "20 November 2026"):
        assert words in read


@needs_tesseract
async def test_urdu_is_read() -> None:
    read = await PictureReader(languages()).read(
        screenshot("بینک سے رقم نکل گئی", "ٹرانزیکشن نمبر")
    )
    assert "بینک" in read
    assert "رقم" in read


@needs_tesseract
@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not a picture",
        b"\x89PNG\r\n\x1a\n" + b"\x00" * 200,
        b"<svg xmlns='http://www.w3.org/2000/svg'><text>Rs 5,000</text></svg>",
        b"%PDF-1.7\n" + b"x" * 100,
        screenshot(*RECEIPT)[:3000],
    ],
)
async def test_what_is_no_picture_says_nothing(content: bytes) -> None:
    assert await PictureReader(languages()).read(content) == ""


async def test_a_small_file_that_unpacks_to_a_huge_picture_is_not_unpacked(fake: Path) -> None:
    put_tesseract(fake, "cat >/dev/null; echo read")
    bomb = huge(10_000)
    assert len(bomb) < 2_000_000
    began = time.monotonic()
    assert await PictureReader(("eng",)).read(bomb) == ""
    assert time.monotonic() - began < 30


async def test_a_picture_is_given_up_after_its_time_and_nothing_goes_on(
    fake: Path,
) -> None:
    put_tesseract(fake, "sleep 60")
    began = time.monotonic()
    reading = asyncio.create_task(PictureReader(("eng",), time_s=2).read(screenshot("x")))
    await until(lambda: running(str(fake)))
    assert await reading == ""
    assert time.monotonic() - began < 30
    await until(lambda: not running(str(fake)))


async def test_a_reader_that_is_stopped_leaves_nothing_behind(fake: Path) -> None:
    put_tesseract(fake, "sleep 60")
    reading = asyncio.create_task(PictureReader(("eng",)).read(screenshot("x")))
    await until(lambda: running(str(fake)))
    reading.cancel()
    await asyncio.gather(reading, return_exceptions=True)
    await until(lambda: not running(str(fake)))


def running(words: str) -> list[str]:
    """Command lines of processes that hold these words."""
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            line = path.read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")
        except OSError:
            continue
        if words in line:
            found.append(line)
    return found


async def test_the_box_has_no_files_no_settings_and_little_memory(
    fake: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KHABARDAR_TELEGRAM_TOKEN", "secret-token")
    script = (
        "cat >/dev/null\n"
        f"(echo x > {tmp_path}/left) 2>/dev/null\n"
        "env | grep KHABARDAR\n"
        "echo memory $(ulimit -v) files $(ulimit -f)"
    )
    put_tesseract(fake, script)
    read = await PictureReader(("eng",), memory_bytes=512 * 1024 * 1024).read(screenshot("x"))
    assert read.split() == ["memory", str(512 * 1024), "files", "0"]
    assert not (tmp_path / "left").exists() or (tmp_path / "left").stat().st_size == 0


async def test_pictures_are_read_one_after_the_other(fake: Path, tmp_path: Path) -> None:
    put_tesseract(fake, "cat >/dev/null; sleep 0.3; echo read")
    reader = PictureReader(("eng",))
    began = time.monotonic()
    both = await asyncio.gather(*(reader.read(screenshot("x")) for _ in range(2)))
    assert [one.strip() for one in both] == ["read", "read"]
    assert time.monotonic() - began > 0.6


def test_only_pictures_of_a_bounded_size_are_looked_at() -> None:
    reader = PictureReader(("eng",))
    assert reader.reads("image/png", 1000)
    assert not reader.reads("image/png", MAX_BYTES + 1)
    assert not reader.reads("image/heic", 1000)
    assert not reader.reads("application/pdf", 1000)
    assert not PictureReader(()).reads("image/png", 1000)


def test_the_operator_is_told_what_is_missing(fake: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put_tesseract(fake, "printf 'List of languages:\\neng\\nosd\\n'")
    assert languages() == ("eng",)
    assert pictures.told().startswith("read by Tesseract: eng; without urd")
    put_tesseract(fake, "printf 'eng\\nurd\\n'")
    assert pictures.told() == "read by Tesseract: eng, urd"
    monkeypatch.setenv("PATH", str(fake / "nowhere"))
    assert shutil.which("tesseract") is None
    assert languages() == ()
    assert pictures.HOW_TO_ADD in pictures.told()
