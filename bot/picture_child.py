"""Reads one picture in a box: a process of its own without files, with little memory and time.

Run as a program, never imported by the bot. What a stranger sent is decoded only here. The picture
comes on standard input, its words go to standard output.
"""

from __future__ import annotations

import io
import os
import resource
import shutil
import subprocess
import sys
import warnings

from PIL import Image, ImageOps

MAX_PIXELS = 40_000_000
"""Forty megapixels; a phone's screenshot has three, a long one ten."""
LONGEST_SIDE = 6_000
READABLE_HEIGHT = 1_400
"""Pixels; smaller pictures are enlarged, since Tesseract wants letters some 30 pixels high."""
TALLEST_BY_WIDTH = 25
KINDS = ("PNG", "JPEG", "WEBP", "BMP")
UNREADABLE = 3
"""Exit status: no picture of these kinds, too many pixels, or broken."""


def box(memory_bytes: int, cpu_s: int) -> None:
    """Bound this process and what it starts."""
    for what, most in (
        (resource.RLIMIT_AS, memory_bytes),
        (resource.RLIMIT_CPU, cpu_s),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, 64),
    ):
        resource.setrlimit(what, (most, most))


def prepared(content: bytes) -> bytes | None:
    """The picture in grey and of a size that can be read, as an uncompressed file; or None."""
    Image.MAX_IMAGE_PIXELS = MAX_PIXELS
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    try:
        with Image.open(io.BytesIO(content), formats=KINDS) as image:
            width, height = image.size
            narrow = min(width, height) * TALLEST_BY_WIDTH < max(width, height)
            if width * height > MAX_PIXELS or narrow:
                return None
            image.draft("L", (LONGEST_SIDE, LONGEST_SIDE))
            upright = ImageOps.exif_transpose(image)
            grey = _on_white(upright).convert("L")
    except (OSError, ValueError, SyntaxError, MemoryError, Warning, Image.DecompressionBombError):
        return None
    scale = min(max(1.0, READABLE_HEIGHT / min(grey.size)), 3.0, LONGEST_SIDE / max(grey.size))
    if scale != 1.0:
        size = (max(1, round(grey.width * scale)), max(1, round(grey.height * scale)))
        grey = grey.resize(size, Image.Resampling.LANCZOS)
    # Light letters on a dark screen are turned round.
    histogram = grey.histogram()
    if sum(histogram[:96]) > sum(histogram[160:]):
        grey = ImageOps.invert(grey)
    made = io.BytesIO()
    grey.save(made, "PNG", compress_level=1)
    return made.getvalue()


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode not in ("RGBA", "LA", "PA", "P"):
        return image
    page = Image.new("RGBA", image.size, "white")
    page.alpha_composite(image.convert("RGBA"))
    return page


def main() -> int:
    """Read one picture; arguments: languages, memory in bytes, processor time in seconds."""
    languages, memory_bytes, cpu_s = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    program = shutil.which("tesseract")
    content = sys.stdin.buffer.read()
    box(memory_bytes, cpu_s)
    picture = prepared(content)
    if picture is None or program is None:
        return UNREADABLE
    read = subprocess.run(  # noqa: S603 - a fixed program; the picture comes on standard input
        [program, "stdin", "stdout", "-l", languages, "--psm", "6"],
        input=picture,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        check=False,
        env={**os.environ, "OMP_THREAD_LIMIT": "1"},
    )
    sys.stdout.buffer.write(read.stdout)
    return read.returncode


if __name__ == "__main__":
    sys.exit(main())
