"""One message on the rescue walk: what it means, and which step is shown next.

Which steps there are is in ``content/rescue.toml``; nothing here knows one of them.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher
from sqlmodel import Session

from actions import answers, drafts
from actions.fields import KARACHI
from actions.inbound import Inbound, latest, pause
from actions.reply import say
from actions.services import Services
from actions.wishes import LONGEST_STOP, SURE, SURE_OF_STOP
from content.rescue import AGAIN, END, ONWARD, PREFIX, Node, Walk
from nlu.text.polarity import polarity
from storage.tables import Complaint, Conversation, Evidence

START: Final = "rescue"
"""The button and the command that begin the walk."""
STOPPED: Final = "stopped"
REPORT: Final = "report"
BYE: Final = "bye"
MOST_TIMES: Final = 3
"""So often somebody comes to one step; then a person is a better help than we are."""
MOST_BAD: Final = 2
MORE_OF_THE_STORY: Final = 5  # words
LONGEST_WORDS: Final = 12  # words; a longer message is a story, whatever words are in it
AWAY: Final = timedelta(hours=12)
_MONEY: Final = ("amount_lost", "amount_pkr", "amount_foreign", "transaction_id", "iban")
_STOP: Final = ("stop", "cancel")
_BACK: Final = ("back", "go_back")
_ANEW: Final = ("restart", "start-over", "start_over")
_PLEASANTRIES: Final = ("greet", "thanks", "continue", "try-again", START)
# Questions that a sentence may ask in the middle of a step. "Is this safe?" is too near to
# what people write about what they see.
_ASKED: Final = ("ask_tip", "check_status", "is_this_nccia", "human_agent", "change_language")

State = dict[str, Any]


def begin_draft(session: Session, tracker: Tracker) -> Complaint:
    """The conversation's draft, made in its language when there is none."""
    conversation = session.get(Conversation, tracker.sender_id)
    language = conversation.language if conversation else "ur"
    return drafts.begin(session, tracker.sender_id, language)


class Turn:
    """One message on the way."""

    def __init__(
        self,
        services: Services,
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        session: Session,
    ) -> None:
        self.services = services
        self.walk: Walk = services.catalogue.rescue
        self.dispatcher = dispatcher
        self.tracker = tracker
        self.session = session
        self.inbound: Inbound = latest(tracker, services.catalogue)
        self.state: State = dict(tracker.get_slot("rescue") or {})
        self.path: list[str] = [n for n in self.state.get("path") or [] if n in self.walk.nodes]

    @property
    def node(self) -> Node:
        """The step somebody is at."""
        return self.walk.nodes[self.path[-1]]

    def begin(self) -> None:
        """Show the first step, or the one at which the walk was left."""
        name, answer = self.walk.pressed(self.inbound.choice)
        if self.path and name in self.path:
            self._answer(name, answer)
        elif self.path:
            self._resume()
        else:
            self._anew()

    def take(self) -> None:
        """Take one message."""
        if not self.path:
            self._anew()
            return
        if pause(self.tracker) > AWAY and not self.inbound.choice:
            say(self.dispatcher, "rescue-resumed")
        if self.inbound.evidence_id:
            self._keep_file()
            return
        outranking = answers.outranking(self.tracker, self.services.catalogue)
        if outranking is not None:
            outranking(self.session, self.services, self.dispatcher, self.tracker)
            self._show(after_aside=True)
            return
        name, answer = self.walk.pressed(self.inbound.choice)
        if name in self.path:
            # Also a button further up: it says what is seen now.
            self._answer(name, answer)
            return
        wanted = self._wish()
        if not (wanted and self._obey(wanted)):
            self._read()

    def _wish(self) -> str:
        """What is wanted instead of answering, or ""; words of the step come before a guess."""
        inbound = self.inbound
        if inbound.answer:
            return inbound.answer
        sure = inbound.confidence >= SURE and inbound.words > 2
        if sure and inbound.intent in _ASKED:
            return inbound.intent
        if self.walk.heard(self.node, inbound.text) and inbound.words <= LONGEST_WORDS:
            return ""
        if inbound.intent == "stop":
            short = inbound.words <= LONGEST_STOP and inbound.confidence >= SURE_OF_STOP
            return "stop" if short else ""
        wishes = (*_BACK, *_ANEW, REPORT, "dont_know", "skip", "help", "greet", "thanks")
        return inbound.intent if inbound.confidence >= SURE and inbound.intent in wishes else ""

    def _obey(self, wanted: str) -> bool:
        """Do what is wanted; False when it is to be read as an answer."""
        plain = self._plain(wanted)
        if plain:
            self._answer(self.node.id, plain)
        elif wanted in _STOP:
            self.state["outcome"] = STOPPED
        elif wanted in _BACK:
            self._back()
        elif wanted in _ANEW:
            self._anew()
        elif wanted == REPORT:
            self.state["outcome"] = REPORT
        elif wanted == "skip" and self.node.onward:
            self._go(self._onward(self.node.id))
        elif wanted in _PLEASANTRIES or wanted.startswith(PREFIX) or self._interrupt(wanted):
            self._show(after_aside=True)
        else:
            return False
        return True

    def _interrupt(self, wanted: str) -> bool:
        """Answer a question of the citizen's own; False when it is none."""
        parts = (self.session, self.services, self.dispatcher, self.tracker)
        return answers.interrupt(wanted, *parts)

    def _plain(self, said: str) -> str:
        """The answer that a plain yes, no or "don't know" stands for at this step, or ""."""
        if self.node.told and said in ("yes", "done"):
            return ""
        if said in ("yes", "done"):
            return self.node.yes
        if said in ("dont_know", "dont-know"):
            return self.node.dont_know
        return self.node.no if said == "no" else ""

    def _read(self) -> None:
        """Free text: an answer, more of the story, or neither."""
        inbound, node = self.inbound, self.node
        if inbound.choice:
            # A button of something else, further up.
            self._show(after_aside=True)
            return
        brief = inbound.words <= LONGEST_WORDS
        answer = self.walk.heard(node, inbound.text) if brief else ""
        answer = answer or self._plain(polarity(inbound.text) or "")
        if node.told and not answer:
            self._tell()
            self._go(node.told)
            return
        money = bool(inbound.values(*_MONEY))
        story = not answer and inbound.tells_fraud and inbound.words >= MORE_OF_THE_STORY
        if money or story:
            self._tell()
            say(self.dispatcher, "rescue-kept")
        if money:
            say(self.dispatcher, "money-first")
        if answer:
            self._answer(node.id, answer)
        elif money or story:
            self._show(after_aside=True)
        else:
            self._not_understood()

    def _not_understood(self) -> None:
        """Show the step again, twice at most; then a person is offered."""
        bad = int(self.state.get("bad") or 0) + 1
        if bad <= MOST_BAD:
            self.state["bad"] = bad
            say(self.dispatcher, "rescue-choose")
            self._show()
        elif self.node.id == self.walk.stuck:
            self.state["outcome"] = BYE
        else:
            self._go(self.walk.stuck)

    def _answer(self, name: str, answer: str) -> None:
        """Go where an answer of a step on the way leads."""
        del self.path[self.path.index(name) + 1 :]
        target = self.walk.nodes[name].answers[answer]
        if target != AGAIN:
            self._go(self._onward(name) if target == ONWARD else target)
            return
        if len(self.path) > 1:
            self.path.pop()
        self._arrive()

    def _onward(self, name: str) -> str:
        """Where somebody goes who skips a step; behind the last resort, skips the one before."""
        target = self.walk.nodes[name].onward
        if target != ONWARD:
            return target
        before = self.path[-2] if len(self.path) > 1 else self.walk.start
        return self.walk.nodes[before].onward

    def _go(self, target: str) -> None:
        """Come to a step, or to the end; who comes round too often is sent to a person."""
        if target.startswith(END):
            self.state["outcome"] = target.removeprefix(END)
            return
        node = self.walk.nodes[target]
        if node.unfinished and self._has_unfinished():
            node = self.walk.nodes[node.unfinished]
        seen: dict[str, int] = dict(self.state.get("seen") or {})
        if seen.get(node.id, 0) >= MOST_TIMES:
            node = self.walk.nodes[self.walk.stuck]
        if seen.get(node.id, 0) >= MOST_TIMES:
            self.state["outcome"] = BYE
            return
        self.state["seen"] = {**seen, node.id: seen.get(node.id, 0) + 1}
        self.path.append(node.id)
        for msg in node.before:
            say(self.dispatcher, msg)
        self._arrive()

    def _back(self) -> None:
        """Go a step back; the step that is left counts as not come to."""
        if len(self.path) > 1:
            left = self.path.pop()
            seen: dict[str, int] = dict(self.state.get("seen") or {})
            self.state["seen"] = {**seen, left: max(0, seen.get(left, 0) - 1)}
            say(self.dispatcher, "went-back")
        self._arrive()

    def _anew(self) -> None:
        """Begin at the first step; what was told stays."""
        self.path.clear()
        self.state = {"own": self.state.get("own")}
        self._go(self.walk.start)

    def _resume(self) -> None:
        """Go on where the walk was left; where time had to pass, where one goes after it."""
        self.state["seen"] = {}
        say(self.dispatcher, "rescue-resumed")
        if self.node.returns:
            self._go(self.node.returns)
        else:
            self._arrive()

    def _arrive(self) -> None:
        """Note where somebody is now, and show it."""
        kinds = [self.walk.nodes[name].kind for name in self.path]
        kind = next((kind for kind in reversed(kinds) if kind), "")
        self.state.update(path=self.path, bad=0, kind=kind)
        self._show()

    def _show(self, after_aside: bool = False) -> None:
        """Say what the step says, with its buttons."""
        if after_aside:
            say(self.dispatcher, "rescue-back")
        args: dict[str, Any] = {}
        if self.node.in_days:
            day = self.services.clock().astimezone(KARACHI) + timedelta(days=self.node.in_days)
            args["date"] = day.strftime("%d-%m-%Y")
        say(self.dispatcher, self.node.msg, self.node.choices, START, **args)

    def _has_unfinished(self) -> bool:
        """Whether there is a complaint from before the walk."""
        draft = drafts.find(self.session, self.tracker.sender_id)
        return draft is not None and bool(draft.narrative) and not self.state.get("own")

    def _tell(self) -> None:
        """Keep the words in the draft, which is begun if there is none."""
        draft = drafts.find(self.session, self.tracker.sender_id)
        if draft is None:
            draft = begin_draft(self.session, self.tracker)
        # In a turn that is played again, the draft holds these words already.
        first = not draft.narrative or drafts.is_told(draft, self.inbound)
        drafts.tell(draft, self.inbound, self.services.clock())
        drafts.absorb(draft, self.inbound)
        self.state["own"] = bool(self.state.get("own")) or (first and len(draft.narrative) == 1)
        self.session.add(draft)

    def _keep_file(self) -> None:
        """Acknowledge a file; the complaint, if one follows, takes it up."""
        evidence = self.session.get(Evidence, self.inbound.evidence_id)
        draft = drafts.find(self.session, self.tracker.sender_id)
        if evidence is not None:
            answers.receipt(evidence, self.dispatcher)
        if evidence is not None and draft is not None:
            drafts.attach(self.session, draft, evidence)
        self._show(after_aside=True)
