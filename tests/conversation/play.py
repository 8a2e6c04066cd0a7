"""Plays a story against the running service and compares what the bot says.

A story is a list of steps in YAML. A step has one thing the citizen does:

  say: text            write (``{tracking}`` and ``{secret}`` stand for what the bot gave out)
  say_one_of: [t, ...] begin anew with each text until exactly the messages of ``only`` come; which
                       texts the model is unsure of changes with every training (``{told}``: it)
  choose: id           press a button of the last replies, or of what came by itself
  file: name           send a small picture of that name
                       (a name that ends in ":" stands for whatever number is behind it)
  callback: {...}      NCCIA sends a notice about the newest complaint: ``state``, and perhaps
                       ``reason``, or ``template``, ``text`` and ``days`` of a question
  answer_all: {...}    answer whatever is asked until the complaint is filed (see ``COMMON``)
  answer_until: field  answer whatever is asked until this is asked; ``with: {...}`` says what
  days_later: n        so many days pass before it

and what is expected of the replies to it:

  bot: [msg, ...]      message ids in this order, others may stand between
  only: [msg, ...]     exactly these message ids
  not: [msg, ...]      none of these
  asks: field          what the last reply asks for; "" for nothing
  still: true          the last reply asks for what was asked before
  choices: [id, ...]   buttons offered, among others
  lang: en             language of all replies; the story's own when absent
  text: [piece, ...]   pieces of the words
  fields: {f: v}       what the draft holds; a mapping is compared by the keys it names
  unknown: [f, ...]    fields of the draft that are left open
  draft: none | kept   whether there is a draft
  category: name       of the draft
  key: text            Idempotency-Key of the message
  kept_without: [...]  pieces that are in no stored message of the citizen
  news: [msg, ...]     messages that come by themselves
  added: {...}         the newest addition to the newest complaint; false: there is none
  arrived: true        what was added has been acknowledged by the desk
  as: name             another citizen, in a chat of their own, does this

A list among the steps is put in its place, so that stories of a file can share steps by an anchor.
"""

from __future__ import annotations

import re
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from content.catalogue import Catalogue
from tests.inside import Inside
from tests.stack import Citizen

FOLDER = Path(__file__).parent / "stories"
PICTURE = (
    bytes.fromhex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489") + b"\0" * 64
)
MOST_TURNS = 24
WORDS = Catalogue.load()
IN_ENGLISH_TOO = ("dispute",)
"""What is also said in English, for somebody else to read."""
NOT_STORED = ("empty-message", "only-emoji", "too-long", "unreadable", "file-empty", "busy")
COMMON = {
    "consent": "choice:file",
    "narrative": "mere sath online fraud hua, paise le kar block kar diya",
    "account_access": "choice:no",
    "incident_time": "choice:yesterday",
    "amount": "25000",
    "transaction": "choice:dont-know",
    "forums": "choice:not-yet",
    "impersonated": "choice:dont-know",
    "scheme": "choice:dont-know",
    "platform": "choice:dont-know",
    "suspect": "0345-5550001",
    "evidence": "choice:done",
    "name": "Ali Raza",
    "cnic": "35202-1234567-1",
    "phone": "0300-5551234",
    "city": "Multan",
    "confirm": "choice:confirm",
}


@dataclass
class Story:
    """One conversation.

    Attributes:
        name: What it is about.
        language: Language of the bot's replies.
        steps: What is done and expected.
        filed: What the filed document must hold.
        at_most: Messages after the first until it is filed, or 0.
    """

    name: str
    language: str
    steps: list[dict[str, Any]]
    filed: dict[str, Any] = field(default_factory=dict)
    at_most: int = 0


def stories() -> list[Story]:
    """Every story of every file."""
    found = []
    for path in sorted(FOLDER.glob("*.yml")):
        for entry in yaml.load(path.read_bytes(), yaml.CSafeLoader):
            name = f"{path.stem}: {entry.pop('story')}"
            entry["steps"] = _flat(entry["steps"])
            found.append(Story(name=name, **entry))
    return found


def _flat(steps: list[Any]) -> list[dict[str, Any]]:
    return [one for step in steps for one in (_flat(step) if isinstance(step, list) else [step])]


class Stage:
    """One story on its way."""

    def __init__(self, story: Story, url: str, inside: Inside) -> None:
        self.story = story
        self.url = url
        self.inside = inside
        self.citizens = {"me": Citizen(url)}
        self.me = self.citizens["me"]
        self.known: dict[str, str] = {}
        self.asked = ""
        self.told: list[str] = []
        self.sent = 0

    def play(self) -> None:
        """Play all steps, then look at what was filed."""
        try:
            self._play()
        finally:
            for citizen in self.citizens.values():
                citizen.client.close()

    def _play(self) -> None:
        for number, step in enumerate(self.story.steps, start=1):
            try:
                self._step(dict(step))
            except AssertionError as error:
                raise AssertionError(
                    f"step {number} {step}: {error}\n\n{self.transcript()}"
                ) from None
        if self.story.at_most:
            assert "tracking" in self.known, f"not filed\n{self.transcript()}"
            assert self.sent - 1 <= self.story.at_most, (
                f"{self.sent - 1} messages after the first\n{self.transcript()}"
            )
        if self.story.filed:
            assert "tracking" in self.known, f"not filed\n{self.transcript()}"
            document = self.inside.document(self.known["tracking"])
            try:
                agrees(document, self._filled(self.story.filed))
            except AssertionError as error:
                raise AssertionError(f"{error}\n{self.transcript()}") from None

    def _filled(self, wanted: Any) -> Any:
        """What is expected, with what is known only now in the place of its name."""
        if isinstance(wanted, dict):
            return {key: self._filled(value) for key, value in wanted.items()}
        if isinstance(wanted, list):
            return [self._filled(value) for value in wanted]
        return self.known["told"] if wanted == "{told}" else wanted

    def transcript(self) -> str:
        """What was said, for the one who mends it."""
        lines = []
        for name, citizen in self.citizens.items():
            lines += [f"--- {name}", *(f"{who:>8}: {text}" for who, text in citizen.said)]
        return "\n".join(lines)

    def _step(self, step: dict[str, Any]) -> None:
        name = step.pop("as", "me")
        if name not in self.citizens:
            self.citizens[name] = Citizen(self.url)
        self.me = self.citizens[name]
        self.asked = self.me.asks or self.asked
        if days := step.pop("days_later", 0):
            self.inside.let_pass(self.me.id, days)
        if "say_one_of" in step:
            self._begin_with_one_of(step.pop("say_one_of"), step["only"])
        elif "answer_all" in step:
            self._answer_all(step.pop("answer_all") or {})
        elif "answer_until" in step:
            self._answer_all(step.pop("with", {}), until=step.pop("answer_until"))
        elif "callback" in step:
            self._callback(step.pop("callback"))
        else:
            self._act(step)
        self._remember()
        self._expect(step)

    def _act(self, step: dict[str, Any]) -> None:
        self.sent += 1
        if "say" in step:
            text = str(step.pop("say"))
            for key, value in self.known.items():
                text = text.replace(f"{{{key}}}", value)
            key = step.pop("key", None)
            self.me.say(text, **({"Idempotency-Key": key} if key else {}))
        elif "choose" in step:
            wanted = str(step.pop("choose"))
            offered = (*self.me.choices, *reversed(self.told))
            named = (c for c in offered if wanted.endswith(":") and c.startswith(wanted))
            for key, value in self.known.items():
                wanted = wanted.replace(f"{{{key}}}", value)
            self.me.choose(next(named, wanted))
        elif "file" in step:
            file = str(step.pop("file"))
            self.me.send_file(file, PICTURE + file.encode())
        else:
            raise ValueError(f"nothing is done in {step}")

    def _begin_with_one_of(self, texts: list[str], wanted: list[str]) -> None:
        heard = []
        for text in texts:
            self.me.client.close()
            self.me = self.citizens["me"] = Citizen(self.url)
            self._act({"say": text})
            heard.append(self.ids())
            if self.ids() == wanted:
                self.known["told"] = text
                return
        raise AssertionError(f"the model is unsure of none of them; it says {heard}")

    def _answer_all(self, answers: dict[str, Any], until: str = "") -> None:
        for _ in range(MOST_TURNS):
            asked = self.me.asks
            assert asked, "nothing is asked"
            if asked == until:
                return
            answer = str(answers.get(asked, COMMON.get(asked, "choice:skip")))
            self.sent += 1
            if answer.startswith("choice:"):
                self.me.choose(answer.removeprefix("choice:"))
            else:
                self.me.say(answer)
            if "filed-saved" in self.ids():
                assert not until, f"filed before {until} was asked"
                return
        raise AssertionError(f"{until} is not asked" if until else "not filed")

    def _callback(self, notice: dict[str, Any]) -> None:
        self._expect_news(["push-received"], [])
        self.me.news(0.5)
        self.inside.notify(self.me.id, **notice)
        self.me.replies = self.me.news()

    def ids(self) -> list[str]:
        """Message ids of the last replies."""
        return [self._id_of(reply) for reply in self.me.replies]

    def _id_of(self, reply: dict[str, Any]) -> str:
        if reply["id"]:
            return self.inside.message_id(int(reply["id"]))
        # What cannot be taken at all is answered at once and not stored.
        for msg in NOT_STORED:
            if WORDS.text(reply["lang"], msg, limit=4000, limit_mb=20) == reply["text"]:
                return msg
        return ""

    def _remember(self) -> None:
        if "filed-saved" not in self.ids():
            return
        tracking = re.search(r"KBR(?:-[0-9A-Z]{4}){3}", self.me.heard)
        assert tracking
        self.known["tracking"] = tracking.group()
        rest = self.me.heard.replace(self.known["tracking"], "")
        secret = re.search(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b", rest)
        self.known["secret"] = secret.group() if secret else ""

    def _expect(self, step: dict[str, Any]) -> None:
        said = self.ids()
        assert self.me.replies, "the bot is silent"
        assert "error-sorry" not in said
        assert "busy" not in said
        language = step.pop("lang", self.story.language)
        spoken = [
            r for r, msg in zip(self.me.replies, said, strict=True) if msg not in IN_ENGLISH_TOO
        ]
        assert {reply["lang"] for reply in spoken} == {language}, said
        for key, wanted in step.items():
            check = getattr(self, f"_expect_{key}")
            check(wanted, said)

    def _expect_bot(self, wanted: list[str], said: list[str]) -> None:
        rest = iter(said)
        assert all(any(msg == heard for heard in rest) for msg in wanted), f"said {said}"

    def _expect_only(self, wanted: list[str], said: list[str]) -> None:
        assert said == wanted, f"said {said}"

    def _expect_not(self, wanted: list[str], said: list[str]) -> None:
        assert not set(wanted) & set(said), f"said {said}"

    def _expect_asks(self, wanted: str, said: list[str]) -> None:
        assert self.me.asks == wanted, f"asks {self.me.asks!r}, said {said}"

    def _expect_still(self, wanted: bool, said: list[str]) -> None:
        assert self.me.asks == self.asked, f"asks {self.me.asks!r}, not {self.asked!r}: {said}"

    def _expect_choices(self, wanted: list[str], said: list[str]) -> None:
        for choice in wanted:
            for key, value in self.known.items():
                choice = choice.replace(f"{{{key}}}", value)
            offered = self.me.choices
            begun = choice.endswith(":") and any(one.startswith(choice) for one in offered)
            assert begun or choice in offered, offered

    def _expect_text(self, wanted: list[str], said: list[str]) -> None:
        for piece in wanted:
            for key, value in self.known.items():
                piece = piece.replace(f"{{{key}}}", value)
            assert piece in self.me.heard, f"{piece!r} is missing"

    def _expect_fields(self, wanted: dict[str, Any], said: list[str]) -> None:
        draft = self.inside.draft(self.me.id)
        assert draft is not None, "no draft"
        agrees({f: entry["value"] for f, entry in draft.fields.items()}, wanted)

    def _expect_unknown(self, wanted: list[str], said: list[str]) -> None:
        draft = self.inside.draft(self.me.id)
        assert draft is not None, "no draft"
        open_ = {f for f, entry in draft.fields.items() if entry["state"] == "unknown"}
        assert set(wanted) <= open_, open_

    def _expect_draft(self, wanted: str, said: list[str]) -> None:
        assert (self.inside.draft(self.me.id) is None) == (wanted == "none")

    def _expect_category(self, wanted: str, said: list[str]) -> None:
        draft = self.inside.draft(self.me.id)
        assert draft is not None, "no draft"
        assert draft.category == wanted, draft.category

    def _expect_added(self, wanted: dict[str, Any] | bool, said: list[str]) -> None:
        body = self.inside.added(self.me.id)
        assert (body is not None) == bool(wanted), body
        if isinstance(wanted, dict):
            agrees(body, wanted)

    def _expect_arrived(self, wanted: bool, said: list[str]) -> None:
        assert self.inside.arrived(self.me.id) == wanted

    def _expect_kept_without(self, wanted: list[str], said: list[str]) -> None:
        kept = self.inside.texts_kept(self.me.id)
        for piece in wanted:
            assert piece not in kept, f"{piece!r} was stored"

    def _expect_news(self, wanted: list[str], said: list[str]) -> None:
        deadline = time.monotonic() + 30
        heard: list[str] = []
        while time.monotonic() < deadline and not set(wanted) <= set(heard):
            answer = self.me.client.get(self.me.path, params={"after": 0})
            replies = answer.json()["replies"]
            heard = [self._id_of(reply) for reply in replies]
            self.told = [choice["id"] for reply in replies for choice in reply["choices"]]
            time.sleep(0.2)
        assert set(wanted) <= set(heard), heard


def agrees(found: Any, wanted: Any, where: str = "") -> None:
    """Compare; of a mapping only the named keys, of a list that each wanted item is in it."""
    if isinstance(wanted, dict):
        assert isinstance(found, dict), f"{where}: {found!r}"
        for key, value in wanted.items():
            assert key in found, f"{where}.{key} is missing in {sorted(found)}"
            agrees(found[key], value, f"{where}.{key}")
    elif isinstance(wanted, list):
        for item in wanted:
            assert any(_is(one, item) for one in found), f"{where}: {item!r} not in {found!r}"
    elif isinstance(wanted, str) and wanted.startswith("~"):
        assert wanted[1:] in str(found), f"{where}: {wanted[1:]!r} not in {found!r}"
    else:
        assert found == wanted, f"{where}: {found!r} is not {wanted!r}"


def _is(one: Any, wanted: Any) -> bool:
    try:
        agrees(one, wanted)
    except AssertionError:
        return False
    return True
