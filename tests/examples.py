"""How many examples Hypothesis makes: few in every run, many where somebody waits for them.

KHABARDAR_EXAMPLES=20 .venv/bin/python -m pytest tests/unit tests/property
"""

from __future__ import annotations

import os

TIMES = float(os.environ.get("KHABARDAR_EXAMPLES") or 1)


def examples(few: int) -> int:
    """So many in a usual run; multiplied by ``KHABARDAR_EXAMPLES``."""
    return max(1, round(few * TIMES))
