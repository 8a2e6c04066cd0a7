from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx
import pytest

from tests.desk_parts import DeskParts


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskParts]:
    parts = DeskParts(tmp_path)
    yield parts
    parts.engine.dispose()


@pytest.fixture
async def bot(desk: DeskParts) -> AsyncIterator[httpx.AsyncClient]:
    async with desk.signed_client() as client:
        yield client
