"""What tests of the actions share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from storage import crypto
from storage.crypto import KeyRing
from tests.builders import make_keyring


@pytest.fixture(autouse=True)
def keyring() -> Iterator[KeyRing]:
    """Give encrypted columns a key ring for the length of a test."""
    before = crypto._current
    ring = make_keyring()
    crypto.use(ring)
    yield ring
    crypto._current = before
