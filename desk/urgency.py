"""How urgent a case is, 0 to 100: one rule that an officer can repeat from memory.

    half of the kind's own urgency (content/categories.toml, 0-100)
    money moved, and less than 2 h before NCCIA received it     +45   branchless wallets hold it 2 h
    money moved, less than 24 h before                          +20
    an account is in another's hands (hijack, SIM, wallet)      +20   the thief writes to contacts
    blackmail with images, or a child is concerned              +45   harm goes on and can be grave
    a minor, or intimate pictures (the document's fast lane)   +100   nothing comes before it
    somebody threatens the citizen now                          +25
    amount lost: 10,000 / 100,000 / 1,000,000 rupees or more    +5 / +10 / +15
    a tip-off, without an identity                              -10

The sum is cut to 0..100. Bands: critical from 75, high from 55, normal from 30, low below.
Age comes in twice: the golden window is measured up to the receipt of the case, and the queue
orders equal scores by age, oldest first. The score is computed when the case is received, and anew
when its kind is corrected, so that a page of the queue is one indexed query and does not change
under the officer's hand.

The two-hour hold of branchless wallets is the State Bank's rule (facts, section 2.2); the weights
are ours and want checking with officers.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from content.facts import WALLET_HOLD

if TYPE_CHECKING:
    from datetime import datetime

    from actions.document import Complaint

SAME_DAY: Final = timedelta(hours=24)


class Band(StrEnum):
    """The word and colour an officer sees."""

    CRITICAL = "critical"
    HIGH = "high"
    NORMAL = "normal"
    LOW = "low"


class Sign(StrEnum):
    """What raised or lowered a score."""

    MONEY_2H = "money_2h"
    MONEY_24H = "money_24h"
    HIJACK = "hijack"
    GRAVE = "grave"
    FAST_LANE = "fast_lane"
    THREAT = "threat"
    AMOUNT_10K = "amount_10k"
    AMOUNT_100K = "amount_100k"
    AMOUNT_1M = "amount_1m"
    TIP_OFF = "tip_off"


POINTS: Final = {
    Sign.MONEY_2H: 45,
    Sign.MONEY_24H: 20,
    Sign.HIJACK: 20,
    Sign.GRAVE: 45,
    Sign.FAST_LANE: 100,
    Sign.THREAT: 25,
    Sign.AMOUNT_10K: 5,
    Sign.AMOUNT_100K: 10,
    Sign.AMOUNT_1M: 15,
    Sign.TIP_OFF: -10,
}
UNKNOWN_KIND: Final = 50
"""Urgency of a kind of fraud that the content does not know."""
BANDS: Final = ((75, Band.CRITICAL), (55, Band.HIGH), (30, Band.NORMAL), (0, Band.LOW))
_TAKEN: Final = frozenset({"account_hacked", "wallet_takeover", "sim_swap"})
_GRAVE: Final = frozenset({"sextortion"})


@dataclass(frozen=True)
class Urgency:
    """A score with what made it."""

    score: int
    signs: tuple[Sign, ...]


def band(score: int) -> Band:
    """Return the band of a score."""
    return next(name for least, name in BANDS if score >= least)


def assess(document: Complaint, received_at: datetime, kind: int | None) -> Urgency:
    """Score a complaint as it stands when NCCIA receives it.

    Args:
        document: the complaint.
        received_at: when the desk received it, aware.
        kind: urgency of this kind of fraud, 0 to 100; None when it is not known.
    """
    signs = [
        *_money_signs(document, received_at),
        *([Sign.HIJACK] if _is_hijack(document) else []),
        *([Sign.GRAVE] if _is_grave(document) else []),
        *([Sign.FAST_LANE] if document.fast_lane else []),
        *([Sign.THREAT] if document.threat else []),
        *([Sign.TIP_OFF] if document.kind == "tip_off" else []),
    ]
    score = (UNKNOWN_KIND if kind is None else kind) // 2 + sum(POINTS[sign] for sign in signs)
    return Urgency(max(0, min(100, score)), tuple(signs))


def _money_signs(document: Complaint, received_at: datetime) -> list[Sign]:
    lost = document.amount_lost_pkr or 0
    signs = []
    if (lost or document.amounts_foreign) and document.incident_time is not None:
        # A clock that runs ahead, or "at two" read as the coming one, still means just now.
        passed = received_at - document.incident_time
        if passed <= WALLET_HOLD:
            signs.append(Sign.MONEY_2H)
        elif passed <= SAME_DAY:
            signs.append(Sign.MONEY_24H)
    if lost >= 1_000_000:
        signs.append(Sign.AMOUNT_1M)
    elif lost >= 100_000:
        signs.append(Sign.AMOUNT_100K)
    elif lost >= 10_000:
        signs.append(Sign.AMOUNT_10K)
    return signs


def _is_hijack(document: Complaint) -> bool:
    return "hijack" in document.category or document.subtype in _TAKEN


def _is_grave(document: Complaint) -> bool:
    if document.subtype in _GRAVE:
        return True
    told = " ".join(statement.text for statement in document.narrative)
    return grave_words().search(told) is not None


@functools.cache
def grave_words() -> re.Pattern[str]:
    """Return the expression for words of blackmail with images and of children, in three spellings.

    The words are data (`desk/grave_words.txt`), so that an officer can add one. A false alarm only
    moves a case up the queue.
    """
    path = Path(__file__).with_name("grave_words.txt")
    lines = path.read_text(encoding="utf-8").splitlines()
    words = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    either = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words)
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)
