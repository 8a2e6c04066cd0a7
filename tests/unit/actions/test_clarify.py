"""The question about an unsure message, without Rasa: when, which one, and where answers lead."""

from __future__ import annotations

from typing import Any

import pytest

from actions import doubt
from actions.clarify import AskBack, Clarified, ValidateClarifyForm
from actions.first_help import FirstHelp
from actions.form import ValidateComplaintForm
from storage.engine import session_scope
from storage.tables import Evidence
from tests.unit.actions.parts import CATALOGUE, Talk, inbound, parsed, pressed

STORY = "kisi ne mere naam se doston se paise mange"


def unsure(text: str, **shares: float) -> dict[str, Any]:
    """A message below the threshold, with these shares of intents."""
    ranking = [{"name": name, "confidence": share} for name, share in shares.items()]
    message = parsed(text, "nlu_fallback", 0.6)
    return {
        **message,
        "intent_ranking": [{"name": "nlu_fallback", "confidence": 0.6}, *ranking],
        "subtype": "fake_profile",
        "subtypes": {"whatsapp_hijacking": "otp_code", "other_fraud": "prize"},
    }


def sure(text: str, intent: str, confidence: float = 0.95) -> dict[str, Any]:
    """A message above it."""
    ranking = [{"name": intent, "confidence": confidence}]
    return {**parsed(text, intent, confidence), "intent_ranking": ranking}


AMONG_THREE = unsure(STORY, impersonation=0.5, whatsapp_hijacking=0.3, other_fraud=0.15)
NO_MORE = unsure("hmm woh to hai", impersonation=0.3, other_fraud=0.3)


class Doubtful(Talk):
    """A conversation that takes the actions of the rules about unsure messages too."""

    async def hear(self, message: dict[str, Any], at_s: float = 0.0) -> None:
        """As Rasa would, by the rules of nlu/rules.yml."""
        self.events.append(
            {
                "event": "user",
                "text": message["text"],
                "parse_data": message,
                "metadata": {"message_id": str(len(self.events))},
                "timestamp": at_s,
            }
        )
        self.said, self.asks = [], ""
        if self.form == "clarify_form":
            await self._take(ValidateClarifyForm(self.services), message)
            if self.slots["requested_slot"] is None:
                self.form = None
                await self._take(Clarified(self.services), message)
        elif self.form == "complaint_form":
            await self._take(ValidateComplaintForm(self.services), message)
        elif message["intent"]["name"] == "nlu_fallback":
            await self._take(AskBack(self.services), message)
        else:
            await self._take(FirstHelp(self.services), message)
            await self._open("complaint_form", message)

    async def _take(self, action: Any, message: dict[str, Any]) -> None:
        await self._run(action, message)
        for event in self.outcomes[-1][-1][1]:
            if event["event"] == "followup":
                await self._open(event["name"], message)

    async def _open(self, form: str, message: dict[str, Any]) -> None:
        actions = {"clarify_form": ValidateClarifyForm, "complaint_form": ValidateComplaintForm}
        await self._run(actions[form](self.services), message)
        self.form = form

    def category(self) -> tuple[str | None, str | None]:
        """Category and sub-type of the draft."""
        (row,) = self.state()
        return row[1], row[2]


async def talk_after(*messages: dict[str, Any], replay: bool = False) -> Doubtful:
    talk = Doubtful(replay)
    for message in messages:
        await talk.hear(message)
    return talk


@pytest.mark.parametrize(
    ("shares", "asked"),
    [
        ({"impersonation": 0.4, "other_fraud": 0.4}, "ask-claimed-identity"),
        ({"other_fraud": 0.5, "fake_investment": 0.4}, "ask-promised-gain"),
        ({"whatsapp_hijacking": 0.5, "fake_investment": 0.4}, "ask-promised-gain"),
        ({"other_fraud": 0.5, "whatsapp_hijacking": 0.4}, "ask-own-whatsapp"),
        ({"impersonation": 0.5, "whatsapp_hijacking": 0.4}, "ask-own-whatsapp"),
        ({"impersonation": 0.5, "check_suspicious": 0.2, "ask_tip": 0.2}, "ask-happened"),
        ({"other_fraud": 0.5, "affirm": 0.4, "impersonation": 0.1}, "ask-claimed-identity"),
        ({"dont_know": 0.5, "skip": 0.3, "other_fraud": 0.2}, "fallback-ask"),
        ({"check_suspicious": 0.5, "ask_tip": 0.45, "other_fraud": 0.05}, "check-suspicious"),
        ({"check_suspicious": 0.3, "ask_tip": 0.3, "thanks": 0.3}, "ask-happened"),
    ],
)
async def test_the_question_tells_the_two_likeliest_classes_apart(
    shares: dict[str, float], asked: str
) -> None:
    shares = {"whatsapp_hijacking": 0.01, **shares}
    ordered = dict(sorted(shares.items(), key=lambda share: -share[1]))
    talk = await talk_after(unsure("yeh kya hua mere sath", **ordered))
    assert talk.said == [asked]


async def test_a_named_loss_comes_before_the_question_and_rules_out_a_mere_question() -> None:
    message = unsure(
        "us ne mujh se 20 hazar rupay le liye",
        check_suspicious=0.4, other_fraud=0.3, impersonation=0.25,
    )  # fmt: skip
    talk = await talk_after(message)
    assert talk.said == ["money-first", "ask-claimed-identity"]


@pytest.mark.parametrize(
    ("answer", "category"),
    [
        (pressed("answer:own-whatsapp-gone"), ("whatsapp_hijacking", "otp_code")),
        (pressed("answer:own-whatsapp-shared"), ("whatsapp_hijacking", "otp_code")),
        (pressed("answer:own-whatsapp-works"), ("impersonation", "fake_profile")),
        (parsed("nahi khul raha", "deny"), ("whatsapp_hijacking", "otp_code")),
        (parsed("جی ہاں"), ("impersonation", "fake_profile")),
        (parsed("Someone is in it too"), ("whatsapp_hijacking", "otp_code")),
        (parsed("کوئی اور بھی اندر ہے"), ("whatsapp_hijacking", "otp_code")),
        (
            sure("parcel mangwaya tha dukan se, paise le kar block kar diya", "other_fraud", 0.99),
            ("other_fraud", "prize"),
        ),
    ],
)
async def test_an_answer_settles_category_and_subtype(
    answer: dict[str, Any], category: tuple[str, str]
) -> None:
    talk = await talk_after(AMONG_THREE, answer)
    assert talk.category() == category
    assert talk.said[-1] == "ask-consent"
    ((*_, narrative),) = talk.state()
    assert narrative[0]["text"] == STORY


async def test_what_is_left_when_the_asked_class_is_ruled_out_must_be_likely() -> None:
    spread = unsure(
        STORY, whatsapp_hijacking=0.4, impersonation=0.21, other_fraud=0.2, fake_investment=0.19
    )
    talk = await talk_after(spread, pressed("answer:own-whatsapp-works"))
    assert talk.said == ["fallback-ask"]


@pytest.mark.parametrize("text", ["pata nahi", "chor do", "haan gaya", "hmm woh to hai"])
async def test_the_second_unsureness_shows_the_list_and_the_third_the_menu(text: str) -> None:
    talk = await talk_after(AMONG_THREE, {**NO_MORE, "text": text})
    assert talk.said == ["fallback-ask"]
    await talk.hear(AMONG_THREE)
    assert talk.said == ["fallback-menu"]


async def test_a_category_of_the_list_takes_the_message_that_was_asked_about() -> None:
    talk = await talk_after(AMONG_THREE, pressed("none-of-these"))
    chosen = {
        "text": "/other_fraud",
        "intent": {"name": "other_fraud", "confidence": 1.0},
        "entities": [],
    }
    await talk.hear(chosen)
    assert talk.category() == ("other_fraud", "prize")
    ((*_, narrative),) = talk.state()
    assert [part["text"] for part in narrative] == [STORY]


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (parsed("kyun"), ["why-doubt", "still-here", "ask-own-whatsapp"]),
        (parsed("salam", "greet", 0.99), ["still-here", "ask-own-whatsapp"]),
        (
            sure("kisi insan se baat karwa dein", "human_agent"),
            ["human", "still-here", "ask-own-whatsapp"],
        ),
        (parsed("मेरे साथ धोखा हुआ है"), ["other-language", "still-here", "ask-own-whatsapp"]),
    ],
)
async def test_an_interruption_leaves_the_question_open(
    message: dict[str, Any], said: list[str]
) -> None:
    talk = await talk_after(AMONG_THREE, message)
    assert talk.said == said
    await talk.hear(pressed("answer:own-whatsapp-gone"))
    assert talk.category() == ("whatsapp_hijacking", "otp_code")


async def test_a_file_before_the_answer_goes_with_the_complaint() -> None:
    talk = await talk_after(AMONG_THREE)
    with session_scope(talk.engine) as session:
        session.add(
            Evidence(
                id="e" * 32, conversation_id=talk.id, sha256="a" * 64, name="chat.png",
                media_type="image/png", size_bytes=10, key_id="k",
            )
        )  # fmt: skip
    file = {
        "text": "/send_evidence",
        "intent": {"name": "send_evidence", "confidence": 1.0},
        "entities": [{"entity": "evidence_id", "value": "e" * 32}],
    }
    await talk.hear(file)
    assert talk.said == ["file-received", "still-here", "ask-own-whatsapp"]
    await talk.hear(pressed("answer:own-whatsapp-works"))
    with session_scope(talk.engine, read_only=True) as session:
        assert session.get_one(Evidence, "e" * 32).complaint_id is not None


@pytest.mark.parametrize(
    ("message", "said"), [("band karo", "nothing-to-stop"), ("dobara shuru karein", "restarted")]
)
async def test_the_question_can_be_left(message: str, said: str) -> None:
    talk = await talk_after(AMONG_THREE, parsed(message))
    assert talk.said == [said]
    assert talk.state() == []
    assert talk.form is None


async def test_a_question_of_the_citizens_own_gets_its_answer() -> None:
    message = unsure("kya yeh link theek hai http://a0000.xyz", ask_tip=0.1, other_fraud=0.4)
    message["intent_ranking"][1:1] = [{"name": "check_suspicious", "confidence": 0.5}]
    talk = await talk_after(message, pressed("answer:happened-ask"))
    assert talk.said == ["check-suspicious"]
    assert talk.events[-1]["data"]["custom"]["args"] == {"item": "url"}


@pytest.mark.parametrize(
    "answer", [pressed("answer:own-whatsapp-gone"), parsed("haan"), NO_MORE, parsed("kyun")]
)
async def test_a_turn_played_twice_changes_nothing(answer: dict[str, Any]) -> None:
    talk = await talk_after(AMONG_THREE, answer, replay=True)
    for first, second in talk.outcomes:
        assert first[0] == second[0]
        assert first[1] == second[1]
        assert first[2] == second[2]


@pytest.mark.parametrize(
    ("question", "text", "answer"),
    [
        ("claimed-identity", "haan", "claimed"),
        ("claimed-identity", "نہیں", "not-claimed"),
        ("claimed-identity", "bank wala ban ke", "claimed"),
        ("claimed-identity", "haan, account nahi khul raha", ""),
        ("promised-gain", "Ji, kaha tha", "promised"),
        ("own-whatsapp", "it does not open", "gone"),
        ("happened", "I want to ask", "ask"),
        ("happened", "شکایت کرنی ہے", "report"),
        ("own-whatsapp", "kal shaam ko", ""),
    ],
)
def test_written_answers_are_read(question: str, text: str, answer: str) -> None:
    assert doubt.answer_in(CATALOGUE.doubts[question], inbound(text), CATALOGUE) == answer


def test_two_messages_together_are_surer_than_each() -> None:
    one = doubt.shares([("impersonation", 0.5), ("other_fraud", 0.4)], money_lost=False)
    two = doubt.shares([("impersonation", 0.55), ("fake_investment", 0.4)], money_lost=False)
    assert doubt.settled(one) == doubt.settled(two) == ""
    assert doubt.settled(doubt.together(one, two)) == "impersonation"
