"""One conversation of the fuzzing partner, with everything that must hold after each turn."""

from __future__ import annotations

import json
import re
import time
from collections import Counter
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final, Self

import httpx

from tests.conversation.play import NOT_STORED, PICTURE, WORDS
from tests.inside import Inside
from tests.load.partner_moves import ANSWERING, Move, Seen
from tests.stack import Citizen

TRIES: Final = 2
"""Bad answers in a row after which there must be a way on."""
# These end something, or invite the citizen to write, without a question or a button.
ENDS: Final = frozenset(
    {
        "declined", "cancelled", "stopped", "filed-saved", "thanks-reply", "human", "is-this-nccia",
        "gibberish", "out-of-scope", "other-language", "hidden", "status-none", "status-line",
        "status-ask-secret", "status-not-found", "language-set", "sheet-ready", "already-filed",
        "file-received", "human-noted", "after-sent-statement", *NOT_STORED,
    }
)  # fmt: skip
IN_ENGLISH_TOO: Final = frozenset({"dispute"})
# After these a draft may be gone, or left alone.
DRAFT_ENDS: Final = frozenset({"filed-saved", "declined", "cancelled", "restarted", "after-noted"})
ANEW: Final = "new-complaint"
"""The button that puts another matter in the draft's place."""
LEAVES: Final = frozenset({*DRAFT_ENDS, "stopped", *NOT_STORED})
GROWS: Final = frozenset({"suspect", "transaction"})
TAKES_BACK: Final = frozenset({"correction", "again"})
SECRETS: Final = ("482913", "4821")
_TROUBLE: Final = re.compile(r"\bERROR\b|\bCRITICAL\b|Traceback|Exception|failed, try")


@dataclass(frozen=True)
class Finding:
    """Something that must not be.

    Attributes:
        code: What kind of thing.
        conversation: Number of the conversation; -1 when it is not known.
        turn: Turn, from 1.
        detail: What exactly.
        tail: The last things said.
    """

    code: str
    conversation: int
    turn: int
    detail: str
    tail: str = ""

    @property
    def kind(self) -> str:
        """The same for findings of one cause."""
        return f"{self.code}: {self.detail}"

    def as_dict(self) -> dict[str, Any]:
        """For a report."""
        return asdict(self)

    def __str__(self) -> str:
        return f"[{self.conversation}:{self.turn}] {self.code}: {self.detail}"


class Logs:
    """What the processes wrote into their logs since this object was made."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._before = {path: path.stat().st_size for path in folder.glob("*.log")}

    def trouble(self) -> list[str]:
        """Lines that tell of an error, at most eight of a log."""
        found = []
        for path in sorted(self._folder.glob("*.log")):
            with path.open("rb") as file:
                file.seek(self._before.get(path, 0))
                text = file.read().decode("utf-8", errors="replace")
            lines = [line for line in text.splitlines() if _TROUBLE.search(line)]
            found += [f"{path.name}: {line[:300]}" for line in lines[:8]]
        return found


@dataclass
class _State:
    """What the draft holds."""

    exists: bool = False
    fields: dict[str, Any] = field(default_factory=dict)
    told: str = ""


class Checked:
    """A conversation whose every turn is checked.

    Args:
        url: Address of the bot.
        inside: A look into its database.
        number: Number of the conversation, for the report.
    """

    def __init__(self, url: str, inside: Inside, number: int) -> None:
        self.citizen = Citizen(url)
        self.inside = inside
        self.number = number
        self.findings: list[Finding] = []
        self.moves: list[Move] = []
        self.kinds: Counter[str] = Counter()
        self.filed = self.language_turns = self.language_right = 0
        self.slowest_s = 0.0
        self.is_over = False
        self.seen = Seen()
        self._under: dict[str, int] = {}
        self._state = _State()
        self._language, self._fixed = "", False
        self._tries = 0
        self._said: list[tuple[str, ...]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.citizen.client.close()

    @property
    def turns(self) -> int:
        """Turns taken."""
        return len(self.moves)

    def take(self, move: Move) -> None:
        """Make a move and check what comes of it."""
        self.moves.append(move)
        self.kinds[move.kind] += 1
        if move.days:
            self.inside.let_pass(self.citizen.id, move.days)
        newest = self.citizen.last_id
        began = time.monotonic()
        try:
            replies = self._send(move)
        except (httpx.HTTPError, TimeoutError, KeyError) as error:
            self._find("no answer", type(error).__name__)
            self.is_over = True
            return
        self.slowest_s = max(self.slowest_s, time.monotonic() - began)
        if replies and 0 < max(int(reply["id"]) for reply in replies) <= newest:
            return  # the same press once more: the same answer as then
        ids = tuple(self._id_of(reply) for reply in replies)
        self._check(move, replies, ids)

    def _send(self, move: Move) -> list[dict[str, Any]]:
        citizen = self.citizen
        if move.file:
            return citizen.send_file(move.file, PICTURE + move.file.encode())
        if move.choice:
            citizen.said.append(
                ("citizen", f"[{move.choice}]{' (old)' * (move.kind == 'old_button')}")
            )
            under = self._under.get(move.choice, 0) if move.pinned else 0
            body: dict[str, Any] = {"choice": move.choice, **({"reply": under} if under else {})}
        else:
            shown = move.text if len(move.text) < 200 else f"{move.text[:80]}... ({len(move.text)})"
            citizen.said.append(("citizen", f"{shown!r}" if not shown.isprintable() else shown))
            body = {"text": move.text}
        # json.dumps writes half an emoji as phones do.
        return citizen._took(
            citizen.client.post(
                citizen.path, content=json.dumps(body), headers={"Content-Type": "application/json"}
            )
        )

    def _id_of(self, reply: dict[str, Any]) -> str:
        if reply["id"]:
            return self.inside.message_id(int(reply["id"]))
        for msg in NOT_STORED:
            if WORDS.text(reply["lang"], msg, limit=4000, limit_mb=20) == reply["text"]:
                return msg
        return ""

    def _check(self, move: Move, replies: list[dict[str, Any]], ids: tuple[str, ...]) -> None:
        asked, before = self.seen.asked, self._state
        self._check_words(move, replies, ids)
        self._check_language(move, replies, ids)
        self._state = self._look()
        refused = bool(ids) and set(ids) <= set(NOT_STORED)
        asks = asked if refused else self.citizen.asks
        self._check_way(move, ids, asked, asks)
        self._check_repeats(move, ids, asked, asks, refused)
        self._check_held(move, ids, asked, before)
        self.filed += "filed-saved" in ids
        self._remember(move, asks, replies)

    def _check_words(self, move: Move, replies: list[dict[str, Any]], ids: tuple[str, ...]) -> None:
        if not replies or not all(reply["text"].strip() for reply in replies):
            self._find("silence", move.kind)
        for reply in replies:
            if "{" in reply["text"] and "{" not in move.text:
                self._find("raw words", reply["text"][:80])
        if "error-sorry" in ids:
            self._find("error-sorry", move.kind)
        if move.kind == "secret":
            kept = self.inside.texts_kept(self.citizen.id)
            for secret in SECRETS:
                if re.search(rf"\b{secret}\b", kept):
                    self._find("secret kept", secret)

    def _check_language(
        self, move: Move, replies: list[dict[str, Any]], ids: tuple[str, ...]
    ) -> None:
        fixes = move.fixes or move.choice.removeprefix("lang:") * move.choice.startswith("lang:")
        if fixes:
            self._language, self._fixed = fixes, True
        elif move.language and not self._fixed:
            self._language = move.language
        if not self._language or not replies:
            return
        # What is to be read out to a helpline is said in English as well.
        pairs = zip(replies, ids, strict=True)
        heard = {reply["lang"] for reply, msg in pairs if msg not in IN_ENGLISH_TOO}
        self.language_turns += 1
        self.language_right += heard == {self._language}
        if heard != {self._language}:
            self._find("language", f"{self._language} answered in {sorted(heard)}")

    def _check_way(self, move: Move, ids: tuple[str, ...], asked: str, asks: str) -> None:
        last = ids[-1] if ids else ""
        if move.kind == "hide" or move.choice == "hide":
            return
        if not asks and not self.citizen.choices and last not in ENDS:
            self._find("dead end", last)
        under_way = asked and self._state.exists and not LEAVES & set(ids)
        if under_way and not asks and not self.citizen.choices:
            self._find("question forgotten", f"{asked} -> {last}")

    def _check_repeats(
        self, move: Move, ids: tuple[str, ...], asked: str, asks: str, refused: bool
    ) -> None:
        trying = move.kind in ANSWERING and "noted-more" not in ids
        if move.field and move.field == asked == asks and not refused:
            self._find("fitting answer refused", f"{asked}: {move.text}")
        if refused:
            return
        self._tries = self._tries + 1 if trying and asks and asks == asked else 0
        self._said = [*self._said, ids] if self._tries else []
        if self._tries >= TRIES and not self.citizen.choices:
            self._find("no way on", f"{asked} after {self._tries}: {' '.join(ids)}")
        if len(self._said) >= 3 and len(set(self._said[-3:])) == 1:
            self._find("said three times", f"{asked}: {' '.join(ids)}")

    def _check_held(self, move: Move, ids: tuple[str, ...], asked: str, before: _State) -> None:
        now = self._state
        if not before.exists or DRAFT_ENDS & set(ids) or move.choice == ANEW:
            return
        if not now.exists:
            self._find("draft lost", f"{move.kind} {' '.join(ids)}")
            return
        if before.told and before.told not in now.told:
            self._find("words lost", move.kind)
        gone = [name for name in before.fields if name not in now.fields]
        if gone and "went-back" not in ids and not (asked in ("fix", "confirm") and len(gone) == 1):
            self._find("answer lost", f"{sorted(gone)} by {move.kind} {' '.join(ids)}")
        for name in set(before.fields) & set(now.fields):
            old, new = before.fields[name], now.fields[name]
            if old == new or name == asked or _is_grown(name, old, new):
                continue
            if asked in ("confirm", "fix") or "corrected" in ids or move.kind in TAKES_BACK:
                continue
            self._find("answer changed", f"{name} by {move.kind}: {move.text[:60]}")

    def _look(self) -> _State:
        draft = self.inside.draft(self.citizen.id)
        if draft is None:
            return _State()
        given = {
            name: entry["value"]
            for name, entry in draft.fields.items()
            if isinstance(entry, dict) and entry.get("state") == "given" and name != "evidence"
        }
        return _State(True, given, "\n".join(part["text"] for part in draft.narrative))

    def _remember(self, move: Move, asks: str, replies: list[dict[str, Any]]) -> None:
        choices = tuple(self.citizen.choices)
        for reply in replies:
            for choice in reply["choices"]:
                self._under[choice["id"]] = int(reply["id"] or 0)
        old = tuple(one for one in self._under if one not in choices)
        self.seen = Seen(asked=asks, choices=choices, old=old, last=move)

    def _find(self, code: str, detail: str) -> None:
        self.findings.append(
            Finding(code, self.number, self.turns, detail, self.transcript(last=9))
        )

    def transcript(self, last: int = 0) -> str:
        """What was said, with the moves' kinds."""
        lines = [f"{who:>8}: {text}" for who, text in self.citizen.said[-last:]]
        moves = " > ".join(move.kind for move in self.moves[-last:])
        return "\n".join([*lines, f"   moves: {moves}", f"   asked: {self.seen.asked}"])


def _is_grown(name: str, old: Any, new: Any) -> bool:
    """Whether a list of identifiers has only more in it than before."""
    if name not in GROWS or not isinstance(old, dict) or not isinstance(new, dict):
        return False
    for key, value in old.items():
        known = new.get(key)
        if isinstance(value, list):
            if not isinstance(known, list) or any(item not in known for item in value):
                return False
        elif value and known != value:
            return False
    return True
