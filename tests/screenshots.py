"""Screenshots drawn for tests, and a stand-in for Tesseract where its own reading is not the point."""

from __future__ import annotations

import io
import stat
from importlib import resources
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

RECEIPT = (
    "Transaction Successful",
    "Amount   Rs. 25,000",
    "To   MUHAMMAD ALI",
    "Easypaisa Account 0345-1200345",
    "TID: 12345678901",
    "20 November 2026 10:32 AM",
)


def _font(package: str, size: int) -> ImageFont.FreeTypeFont:
    folder = Path(str(resources.files(package)))
    upright = [path for path in sorted(folder.rglob("*.ttf")) if "Italic" not in path.name]
    return ImageFont.truetype(str(upright[0]), size)


def screenshot(*lines: str, dark: bool = False, kind: str = "PNG", letters: int = 44) -> bytes:
    """A phone's screen with these lines on it."""
    paper, ink = ("#101418", "#f0f0f0") if dark else ("white", "black")
    image = Image.new("RGB", (letters * 25, letters * 2 * (len(lines) + 2)), paper)
    draw = ImageDraw.Draw(image)
    for number, line in enumerate(lines, start=1):
        urdu = any("\u0600" <= letter <= "\u06ff" for letter in line)
        font = _font("fontpkg_noto_sans_arabic" if urdu else "fontpkg_noto_sans", letters)
        draw.text((letters, number * letters * 2), line, font=font, fill=ink)
    made = io.BytesIO()
    image.save(made, kind)
    return made.getvalue()


def huge(side: int) -> bytes:
    """A picture of a few kilobytes that would take hundreds of megabytes to look at."""
    made = io.BytesIO()
    Image.new("1", (side, side)).save(made, "PNG", optimize=True)
    return made.getvalue()


def put_tesseract(folder: Path, script: str) -> Path:
    """A program of that name in a folder of its own, for ``PATH``."""
    folder.mkdir(exist_ok=True)
    program = folder / "tesseract"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return folder
