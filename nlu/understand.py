"""Reads messages as JSON lines and says what they are about, by the trained model.

``python -m nlu.understand --model khabardar.tar.gz < messages.jsonl > understood.jsonl``

In: ``{"id", "text"}``. Out, one line for every line in: ``{"id", "language", "intent", "category",
"subtype", "confidence", "ranking", "entities"}``; a line that cannot be read also has ``"error"``.
An entity has ``type, value, text, start, end`` and, where known, ``role`` (whose number it is).

The archive's own steps are run by the same functions that Rasa's components call, without Rasa
itself: its import alone takes longer than a thousand messages. The fallback step is left out, for
here the best reading is wanted even when it is unsure. tests/component/nlu compares both.
"""

from __future__ import annotations

import argparse
import datetime as dt
import io
import json
import logging
import sys
import tarfile
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from nlu.components.entities import Facts, facts, names_beside, now_in_karachi
from nlu.text.language import detect

if TYPE_CHECKING:
    from nlu.components.intent_model import IntentModel, Reading
    from nlu.components.name_model import NameModel

logger = logging.getLogger("nlu.understand")

COMPLAINTS = ("whatsapp_hijacking", "impersonation", "fake_investment", "other_fraud")
NOT_COMPLAINT = "not_complaint"
NOTHING_SAID = "gibberish"
OF_AN_INCIDENT = frozenset({"amount_lost", "incident_time"})
"""Said only of something that happened to somebody; a question without a loss has neither."""
MODEL_FILE = "classifier.joblib"
NAMES_FILE = "names.spacy"
LONGEST_TEXT = 10_000
"""Characters that are read of one message; channels send no longer ones."""
CHUNK = 1 << 16
BATCH = 256
_EXTRACTOR = "nlu.components.extractor.Extractor"


class NoModelError(Exception):
    """The archive is missing or holds no model of ours."""


class Understanding:
    """A trained model, taken from Rasa's archive."""

    def __init__(self, model: IntentModel, steps: set[str], names: NameModel | None = None) -> None:
        self._model = model
        self._steps = steps
        self._names = names

    @classmethod
    def load(cls, archive: Path) -> Understanding:
        """Load the classifier, the names' network and the list of steps from ``archive``.

        Raises:
            NoModelError: If there is no such file, or it was trained with another pipeline.
        """
        import joblib  # type: ignore[import-not-found]  # only in Rasa's environment

        try:
            with tarfile.open(archive) as packed:
                members = {Path(m.name).name: m for m in packed.getmembers() if m.isfile()}
                metadata = json.loads(_content(packed, members["metadata.json"]))
                with tempfile.TemporaryFile() as file:
                    file.write(_content(packed, members[MODEL_FILE]))
                    file.seek(0)
                    model = joblib.load(file)
                names = _names(_content(packed, members[NAMES_FILE]))
        except (OSError, tarfile.TarError, KeyError, EOFError) as error:
            raise NoModelError(f"{archive} is not a model of this project") from error
        nodes = metadata["predict_schema"]["nodes"].values()
        return cls(model, {node["uses"] for node in nodes}, names)

    def read(self, texts: list[str], now: dt.datetime | None = None) -> list[dict[str, Any]]:
        """What each text is about, keys as in the module's docstring without ``id``."""
        moment = now or now_in_karachi()
        safe = [_without_surrogates(text[:LONGEST_TEXT]) for text in texts]
        readings = self._model.read(safe)
        answers = []
        for text, reading in zip(safe, readings, strict=True):
            about = _about(text, reading)
            found = self._entities(text, moment)
            if about["category"] == NOT_COMPLAINT:
                found = [one for one in found if one["type"] not in OF_AN_INCIDENT]
            answers.append(about | {"entities": found})
        return answers

    def _entities(self, text: str, now: dt.datetime) -> list[dict[str, Any]]:
        found: Facts = []
        if _EXTRACTOR in self._steps:
            found = _guarded(lambda: facts(text, now))
        if self._names is not None:
            model = self._names
            found = found + _guarded(lambda: names_beside(text, found, model))
        return [
            {"type": one["entity"]}
            | {key: one[key] for key in ("value", "text", "start", "end")}
            | ({"role": one["role"]} if one.get("role") else {})
            for one in sorted(found, key=lambda one: (one["start"], one["end"]))
        ]


def _content(packed: tarfile.TarFile, member: tarfile.TarInfo) -> bytes:
    stored = packed.extractfile(member)
    if stored is None:
        raise KeyError(member.name)
    return stored.read()


def _names(stored: bytes) -> NameModel:
    from nlu.components.name_model import NameModel

    return NameModel.from_bytes(stored)


def _guarded(find: Callable[[], Facts]) -> Facts:
    """No message may stop the others, whatever a parser makes of it."""
    try:
        return find()
    except Exception as error:
        logger.warning(
            "A parser failed (%s); the message is read without it.", type(error).__name__
        )
        return []


def _without_surrogates(text: str) -> str:
    """Lone halves of characters cannot be encoded; offsets stay right without them."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _about(text: str, reading: Reading) -> dict[str, Any]:
    shares = dict.fromkeys((*COMPLAINTS, NOT_COMPLAINT), 0.0)
    if text.strip():
        for intent, chance in reading.ranking:
            shares[intent if intent in shares else NOT_COMPLAINT] += chance
    else:
        shares[NOT_COMPLAINT] = 1.0
    ranked = sorted(shares.items(), key=lambda share: -share[1])
    category = ranked[0][0]
    if not text.strip():
        intent = subtype = NOTHING_SAID
    elif category == NOT_COMPLAINT:
        intent = subtype = next(name for name, _ in reading.ranking if name not in COMPLAINTS)
    else:
        intent, subtype = category, reading.subtypes[category][0][0]
    return {
        "language": detect(text).language,
        "intent": intent,
        "category": category,
        "subtype": subtype,
        "confidence": round(min(ranked[0][1], 1.0), 4),
        "ranking": [{"category": name, "confidence": round(share, 4)} for name, share in ranked],
    }


def parse_line(line: bytes) -> tuple[Any, str, str | None]:
    """Id, text and what was wrong of one line; whatever the line holds."""
    try:
        item = json.loads(line.decode("utf-8", "replace"))
    except (ValueError, RecursionError):
        return None, "", "the line is not valid JSON"
    if not isinstance(item, dict):
        return None, "", "the line is not a JSON object"
    text = item.get("text")
    if not isinstance(text, str):
        return item.get("id"), "", "text is missing or not a string"
    return item.get("id"), text, None


def answer_lines(lines: list[bytes], understanding: Understanding) -> Iterator[bytes]:
    """One line of JSON for each line."""
    parsed = [parse_line(line) for line in lines]
    answers = understanding.read([text for _, text, _ in parsed])
    for (identity, _, error), answer in zip(parsed, answers, strict=True):
        full = {"id": identity, **answer} | ({"error": error} if error else {})
        try:
            yield json.dumps(full, ensure_ascii=False).encode() + b"\n"
        except UnicodeEncodeError:
            yield json.dumps(full).encode() + b"\n"


def batches(source: BinaryIO) -> Iterator[list[bytes]]:
    """Lines in lists of up to BATCH, as soon as they come in; blank lines are left out."""
    rest = b""
    while chunk := source.read1(CHUNK) if isinstance(source, io.BufferedReader) else source.read():
        *lines, rest = (rest + chunk).split(b"\n")
        yield from _in_batches(lines)
    yield from _in_batches([rest])


def _in_batches(lines: Iterable[bytes]) -> Iterator[list[bytes]]:
    full = [line for line in lines if line.strip()]
    for start in range(0, len(full), BATCH):
        yield full[start : start + BATCH]


def main(arguments: list[str] | None = None) -> int:
    """Run the command; 2 when the model cannot be loaded."""
    parser = argparse.ArgumentParser(prog="understand", description=__doc__.splitlines()[0])
    parser.add_argument("--model", type=Path, required=True, help="archive made by rasa train")
    chosen = parser.parse_args(arguments)
    logging.basicConfig(stream=sys.stderr, level=logging.INFO, format="%(message)s")
    started = time.monotonic()
    try:
        understanding = Understanding.load(chosen.model)
    except NoModelError as error:
        logger.error("%s", error)
        return 2
    logger.info("The model is loaded (%.1f s).", time.monotonic() - started)
    started, count = time.monotonic(), 0
    for lines in batches(sys.stdin.buffer):
        for answer in answer_lines(lines, understanding):
            sys.stdout.buffer.write(answer)
        sys.stdout.buffer.flush()
        count += len(lines)
        logger.info("%d messages read", count)
    taken = time.monotonic() - started
    logger.info("%d messages in %.1f s (%.0f a second).", count, taken, count / max(taken, 1e-6))
    return 0


if __name__ == "__main__":
    sys.exit(main())
