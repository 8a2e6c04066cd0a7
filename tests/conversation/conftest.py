"""The running service, and a look inside it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.inside import Inside, looking_into
from tests.stack import Stack

__all__ = ["Inside"]


@pytest.fixture(scope="module")
def inside(running: Stack) -> Iterator[Inside]:
    """A look into the running service's database; while its module runs, its keys are in use."""
    with looking_into(running) as opened:
        yield opened
