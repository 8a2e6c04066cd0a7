"""The words in a picture, by Tesseract when it is installed; a process that cannot do harm.

Tesseract is a program of the operating system and optional: without it nothing is read and
everything else works. A picture is decoded in a process of its own (``picture_child``) that may use
so much memory and time, and may write no file; it gets the decrypted bytes on its standard input.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

logger = logging.getLogger(__name__)

READ: Final = frozenset({"image/jpeg", "image/png", "image/webp", "image/bmp"})
"""Kinds of pictures that are read, by their content."""
MAX_BYTES: Final = 12 * 1024 * 1024
"""A larger file is kept as evidence but not read; screenshots have less than two megabytes."""
TIME_S: Final = 60.0
"""One picture may take so long on a busy machine; alone a screenshot takes one to three."""
CPU_S: Final = 25
"""Of processor time, of one process; the kernel ends it then."""
MEMORY_BYTES: Final = 768 * 1024 * 1024
MOST_WORDS: Final = 8_000
"""Characters of the text that are looked at."""
LANGUAGES: Final = ("eng", "urd")
HOW_TO_ADD: Final = "apt-get install tesseract-ocr tesseract-ocr-urd"
_CHILD: Final = Path(__file__).with_name("picture_child.py")
_PASSED_ON: Final = ("PATH", "TESSDATA_PREFIX", "LD_LIBRARY_PATH")


def languages() -> tuple[str, ...]:
    """Languages that Tesseract can read here, of those wanted; none when it is not installed."""
    program = shutil.which("tesseract")
    if program is None:
        return ()
    try:
        listed = subprocess.run(  # noqa: S603 - a fixed program with fixed arguments
            [program, "--list-langs"], capture_output=True, text=True, timeout=10, check=False
        )
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
        return ()
    known = set(listed.stdout.split()) | set(listed.stderr.split())
    return tuple(language for language in LANGUAGES if language in known)


def told() -> str:
    """For the operator: whether pictures are read, and what to install so that they are."""
    known = languages()
    if not known:
        return f"kept, not read (to have them read: {HOW_TO_ADD})"
    missing = " ".join(name for name in LANGUAGES if name not in known)
    more = f"; without {missing} (to add it: {HOW_TO_ADD})" if missing else ""
    return f"read by Tesseract: {', '.join(known)}{more}"


class PictureReader:
    """Reads pictures, one at a time.

    Args:
        known: Languages of Tesseract.
        time_s: Seconds one picture may take.
        memory_bytes: Memory one picture may take, in bytes.
    """

    def __init__(
        self, known: tuple[str, ...], time_s: float = TIME_S, memory_bytes: int = MEMORY_BYTES
    ) -> None:
        self._languages = "+".join(known)
        self._time_s = time_s
        self._memory_bytes = memory_bytes
        self._one = asyncio.Lock()

    def reads(self, media_type: str, size_bytes: int) -> bool:
        """Whether a file of this kind and size is looked at."""
        return bool(self._languages) and media_type in READ and size_bytes <= MAX_BYTES

    async def read(self, picture: bytes) -> str:
        """The words in a picture; "" when there are none, or it cannot be read in its time.

        Args:
            picture: The file's bytes.
        """
        async with self._one:
            return await self._read(picture)

    async def _read(self, picture: bytes) -> str:
        arguments = [self._languages, str(self._memory_bytes), str(CPU_S)]
        child = await asyncio.create_subprocess_exec(
            *(sys.executable, "-I", str(_CHILD), *arguments),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            env=_environment(os.environ),
            # Its own group, so that Tesseract goes with it.
            start_new_session=True,
        )
        said = b""
        try:
            async with asyncio.timeout(self._time_s):
                said, _ = await child.communicate(picture)
        except TimeoutError:
            logger.warning("A picture was not read in %s s", self._time_s)
        finally:
            await _end(child)
        if child.returncode != 0:
            return ""
        return said.decode("utf-8", "replace")[:MOST_WORDS]


async def _end(child: asyncio.subprocess.Process) -> None:
    """End the process and whatever it started, also when the bot stops meanwhile."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(child.pid, 9)
    await child.wait()


def _environment(own: Mapping[str, str]) -> dict[str, str]:
    """What the process is to know: no setting and no secret of ours."""
    return {name: own[name] for name in _PASSED_ON if name in own} | {"OMP_THREAD_LIMIT": "1"}
