"""The first file of a multipart body, read as it comes: nothing of it is kept in clear text.

Frameworks put an upload into memory or into an unencrypted temporary file first, and take as much
as is sent. Here the pieces go straight to the evidence store, which stops at its limit.
"""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncIterator
from typing import Final

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header

from bot.errors import MalformedError

MAX_BEFORE_FILE: Final = 64 * 1024
"""Bytes that may come before the file."""


class _Reader:
    """Turns the parser's callbacks into the first part that has a file name."""

    def __init__(self, boundary: bytes) -> None:
        self.name: bytes | None = None
        self.pieces: deque[bytes] = deque()
        self.finished = False
        self._header = b""
        self._value = b""
        self._inside = False
        self.parser = MultipartParser(
            boundary,
            {
                "on_header_field": self._on_header_field,
                "on_header_value": self._on_header_value,
                "on_header_end": self._on_header_end,
                "on_headers_finished": self._on_headers_finished,
                "on_part_data": self._on_part_data,
                "on_part_end": self._on_part_end,
            },
        )
        self._found: bytes | None = None

    def _on_header_field(self, data: bytes, start: int, end: int) -> None:
        self._header += data[start:end]

    def _on_header_value(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]

    def _on_header_end(self) -> None:
        if self._header.lower() == b"content-disposition":
            _, options = parse_options_header(self._value)
            self._found = options.get(b"filename")
        self._header = self._value = b""

    def _on_headers_finished(self) -> None:
        if self.name is None and self._found is not None:
            self.name, self._inside = self._found, True
        self._found = None

    def _on_part_data(self, data: bytes, start: int, end: int) -> None:
        if self._inside and not self.finished:
            self.pieces.append(data[start:end])

    def _on_part_end(self) -> None:
        if self._inside:
            self._inside, self.finished = False, True


async def first_file(
    content_type: str, stream: AsyncIterator[bytes]
) -> tuple[str, AsyncIterator[bytes]]:
    """Find the first file of a multipart body.

    Args:
        content_type: The request's header.
        stream: The body.

    Returns:
        The file's name and its bytes. Reading them raises MalformedError when the body breaks off.

    Raises:
        MalformedError: There is no file, or this is no multipart body.
    """
    _, options = parse_options_header(content_type)
    boundary = options.get(b"boundary")
    if not boundary or len(boundary) > 200:
        raise MalformedError("no boundary")
    reader = _Reader(boundary)
    read = 0
    while reader.name is None:
        piece = await anext(stream, b"")
        read += len(piece)
        if not piece or read > MAX_BEFORE_FILE + len(piece):
            raise MalformedError("no file")
        _write(reader, piece)
    name = reader.name.decode("utf-8", "replace")
    return name, _rest(reader, stream)


async def _rest(reader: _Reader, stream: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    while True:
        while reader.pieces:
            yield reader.pieces.popleft()
        if reader.finished:
            return
        piece = await anext(stream, b"")
        if not piece:
            raise MalformedError("the file breaks off")
        _write(reader, piece)


def _write(reader: _Reader, piece: bytes) -> None:
    try:
        reader.parser.write(piece)
    except FormParserError:
        raise MalformedError("not multipart") from None
