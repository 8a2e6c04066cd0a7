"""Six hundred broken and hostile messages: no parser fails, and none takes a second."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from functools import partial

import pytest

from nlu.text.extract import LIMIT, extract
from nlu.text.language import detect
from nlu.text.redact import redact
from tests.load.fuzz import REPEATED, inputs, training_messages
from tests.timing import takes_less_than

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=timezone(timedelta(hours=5)))
BOUND_S = 1.0
"""Processor seconds one parser may take for one message, however long."""

MESSAGES = training_messages()
HUNDREDS = 5


def read_within_the_bound(text: str) -> None:
    for parser in (partial(extract, now=NOW), detect, redact):
        quick = takes_less_than(BOUND_S, partial(parser, text))  # type: ignore[arg-type]
        assert quick, f"{len(text)} characters took too long"


@pytest.mark.parametrize("hundred", range(HUNDREDS))
def test_broken_messages_are_read_without_failing(hundred: int) -> None:
    for text in inputs(100, MESSAGES, seed=hundred):
        read_within_the_bound(text)
        for one in extract(text, NOW):
            assert text[one.start : one.end] == one.text


@pytest.mark.parametrize("piece", REPEATED, ids=range(len(REPEATED)))
def test_a_wall_of_one_piece_stays_within_the_bound(piece: str) -> None:
    for length in (1_000, LIMIT):
        read_within_the_bound((piece * length)[:length])


def test_the_data_to_break_is_there() -> None:
    assert len(MESSAGES) > 3_000
