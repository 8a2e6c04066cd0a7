"""The rescue walk without Rasa: every way through the tree, and every way out of a step."""

from __future__ import annotations

from typing import Any

import pytest

from actions.finish import FinishComplaint
from actions.first_help import FirstHelp
from actions.form import ValidateComplaintForm
from actions.rescue import FORM, Rescued, ValidateRescueForm, unless_rescue
from actions.rescue_walk import MOST_TIMES, START
from bot.render import render_strictly
from content.rescue import Walk, reachable
from storage.engine import session_scope
from storage.tables import Evidence
from tests.unit.actions.parts import CATALOGUE, Talk, parsed, pressed

WALK: Walk = CATALOGUE.rescue
LANGUAGES = ("ur", "ur-Latn", "en")
STORY = "kisi ne mera whatsapp hack kar liya aur sab se paise mang raha hai"
MINE = ("rescue-whose-mine",)


class Rescue(Talk):
    """A conversation that takes the actions of the rules about the walk too."""

    def __init__(self, replay: bool = False) -> None:
        super().__init__(replay)
        self.replies: list[dict[str, Any]] = []

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
        self.said, self.asks, self.replies = [], "", []
        if self.form == FORM:
            await self._take(ValidateRescueForm(self.services), message)
            await self._ended(Rescued(self.services), message)
        elif self.form == "complaint_form":
            await self._take(ValidateComplaintForm(self.services), message)
            await self._ended(FinishComplaint(self.services), message)
        else:
            await self._take(unless_rescue(FirstHelp(self.services), self.services), message)
            if self.form is None and message["intent"]["name"] == "whatsapp_hijacking":
                await self._open("complaint_form", message)

    async def press(self, *choices: str) -> None:
        """Press buttons one after the other."""
        for choice in choices:
            await self.hear(pressed(choice))

    async def write(self, text: str, intent: str = "", confidence: float = 0.9) -> None:
        """Write a message."""
        await self.hear(parsed(text, intent, confidence))

    async def _ended(self, action: Any, message: dict[str, Any]) -> None:
        if self.slots.get("requested_slot") is None:
            self.form = None
            await self._take(action, message)

    async def _take(self, action: Any, message: dict[str, Any]) -> None:
        await self._run(action, message)
        self.replies += [reply["custom"] for reply in self.outcomes[-1][-1][2]]
        for event in self.outcomes[-1][-1][1]:
            if event["event"] == "followup":
                await self._open(event["name"], message)

    async def _open(self, form: str, message: dict[str, Any]) -> None:
        self.form = form
        self.slots["requested_slot"] = None
        actions = {FORM: ValidateRescueForm, "complaint_form": ValidateComplaintForm}
        await self._take(actions[form](self.services), message)

    @property
    def at(self) -> str:
        """The step that is shown."""
        return (self.slots.get("rescue") or {"path": [""]})["path"][-1]


async def at(*choices: str, replay: bool = False) -> Rescue:
    """A conversation in which the walk was begun and these buttons were pressed."""
    talk = Rescue(replay)
    await talk.press(START, *choices)
    return talk


def way_to() -> dict[str, tuple[str, ...]]:
    """For each step the buttons of a shortest way to it."""
    found: dict[str, tuple[str, ...]] = {WALK.start: ()}
    ahead = [WALK.start]
    for name in ahead:
        for answer, target in WALK.nodes[name].answers.items():
            if target in WALK.nodes and target not in found:
                found[target] = (*found[name], f"rescue-{name}-{answer}")
                ahead.append(target)
    return found


def test_somebody_may_come_to_every_step() -> None:
    assert reachable(WALK) == set(WALK.nodes)


async def test_every_answer_of_every_step_reads_in_every_language() -> None:
    ways = way_to()
    ways["go-on"] = ways["report"]
    assert set(ways) == set(WALK.nodes)
    for name, way in ways.items():
        for choice in WALK.nodes[name].choices:
            talk = Rescue()
            if name == "go-on":
                await talk.write(STORY, "whatsapp_hijacking")
            await talk.press(START, *way)
            assert talk.at == name
            assert talk.replies[-1]["choices"] == list(WALK.nodes[name].choices)
            _readable(talk.replies)
            await talk.press(choice)
            _readable(talk.replies)


def _readable(replies: list[dict[str, Any]]) -> None:
    assert replies
    for reply in replies:
        for language in LANGUAGES:
            assert render_strictly(reply, language, CATALOGUE).text


async def test_every_loop_ends_with_a_person() -> None:
    """Whoever presses the same two buttons for ever comes to the helpline, and then to the end."""
    talk = await at(*MINE)
    for _ in range(MOST_TIMES):
        await talk.press("rescue-see-out", "rescue-out-done")
    assert talk.at == WALK.stuck
    for _ in range(4 * MOST_TIMES):
        if talk.form is None:
            break
        choice = "rescue-stuck-again" if talk.at == WALK.stuck else f"rescue-{talk.at}-out"
        await talk.press(choice if choice in WALK.nodes[talk.at].choices else "rescue-out-done")
    assert talk.form is None
    assert talk.said[-1] == "rescue-bye"


@pytest.mark.parametrize("name", sorted(WALK.nodes))
async def test_every_step_ends_for_somebody_who_is_never_understood(name: str) -> None:
    talk = Rescue()
    talk.slots["rescue"] = {"path": [WALK.start, name]}
    await talk.press(START)
    for _ in range(8):
        if talk.form != FORM:
            break
        await talk.write("hmmm woh", "gibberish", 0.5)
    assert talk.form != FORM
    assert {"rescue-bye", "ask-consent"} & set(talk.said)


async def test_what_does_not_fit_is_asked_again_twice_and_then_a_person_is_named() -> None:
    talk = await at(*MINE)
    for _ in range(2):
        await talk.write("hmmm woh", "gibberish", 0.5)
        assert talk.said == ["rescue-choose", "rescue-see"]
    await talk.write("hmmm woh", "gibberish", 0.5)
    assert talk.said == ["rescue-stuck"]
    await talk.press("rescue-stuck-again")
    assert talk.said == ["rescue-see"]


@pytest.mark.parametrize(
    ("step", "text", "next_"),
    [
        ("whose", "mera apna hai", "see"),
        ("whose", "میرا اپنا", "see"),
        ("whose", "ammi ka whatsapp", "see"),
        ("whose", "mere dost ka", "friend"),
        ("whose", "دوست کا ہے", "friend"),
        ("whose", "it's my friend's", "friend"),
        ("whose", "kisi ne meri tasveer laga li", "fake"),
        ("whose", "کسی نے میری تصویر لگائی ہے", "fake"),
        ("whose", "a fake number with my picture", "fake"),
        ("see", "code mang raha hai", "code"),
        ("see", "کوڈ مانگ رہا ہے", "code"),
        ("see", "it asks for a code", "code"),
        ("see", "code nhi aa raha", "sim-check"),
        ("see", "ایس ایم ایس نہیں آ رہا", "sim-check"),
        ("see", "no sms comes", "sim-check"),
        ("see", "pin mang rha hy", "pin"),
        ("see", "پن مانگ رہا ہے", "pin"),
        ("see", "wants a pin", "pin"),
        ("see", "7 ghante intezar likha hai", "wait"),
        ("see", "۷ گھنٹے انتظار لکھا ہے", "wait"),
        ("see", "it says wait 7 hours", "wait"),
        ("see", "logout ho gaya hai", "out"),
        ("see", "نہیں کھل رہا", "out"),
        ("see", "it does not open", "out"),
        ("see", "khul gaya", "forwarding"),
        ("see", "کھل گیا", "forwarding"),
        ("see", "it works again", "forwarding"),
        ("code", "khul gaya shukar hai", "forwarding"),
        ("code", "code nahi aaya", "sim-check"),
        ("code", "کوڈ غلط بتا رہا ہے", "refused"),
        ("pin", "nahi khula", "seven"),
        ("pin", "نہیں کھلا", "seven"),
        ("pin", "pin yaad nahi", "seven"),
        ("sim-check", "signal nahi aa rahe", "sim"),
        ("sim-check", "haan call ho rahi hai", "divert"),
        ("divert", "sms aa gaya", "code"),
        ("divert", "ab bhi nahi aaya", "stuck"),
        ("warn", "sab ko bhej diya", "paid"),
        ("paid", "khala ne bhej diye", "who"),
        ("paid", "kisi ne nahi bheje", "report"),
        ("paid", "نہیں کسی نے نہیں", "report"),
    ],
)  # fmt: skip
async def test_an_answer_may_be_written_in_any_script(step: str, text: str, next_: str) -> None:
    talk = Rescue()
    talk.slots["rescue"] = {"path": [WALK.start] if step == WALK.start else [WALK.start, step]}
    await talk.press(START)
    await talk.write(text, "whatsapp_hijacking")
    assert talk.at == next_


@pytest.mark.parametrize(
    ("message", "answered"),
    [
        (parsed("mashwara"), "tip-"),
        (parsed("kisi se baat karni hai"), "human"),
        (parsed("status"), "status-none"),
        (parsed("kya aap sach mein NCCIA se hain", "is_this_nccia"), "is-this-nccia"),
        (pressed("lang:en"), "language-set"),
        (pressed("tip"), "tip-"),
        (parsed("Здравствуйте"), "other-language"),
    ],
)
async def test_a_question_is_answered_and_the_step_shown_again(
    message: dict[str, Any], answered: str
) -> None:
    talk = await at(*MINE)
    await talk.hear(message)
    assert talk.said[0].startswith(answered)
    assert talk.said[-2:] == ["rescue-back", "rescue-see"]
    await talk.press("rescue-see-pin")
    assert talk.at == "pin"


async def test_back_goes_a_step_back_and_no_further_than_the_first() -> None:
    talk = await at(*MINE, "rescue-see-pin")
    await talk.write("wapas")
    assert talk.said == ["went-back", "rescue-see"]
    await talk.write("peeche")
    assert talk.said == ["went-back", "rescue-whose"]
    await talk.write("back")
    assert talk.said == ["rescue-whose"]


async def test_a_button_further_up_still_says_what_is_seen() -> None:
    talk = await at(*MINE, "rescue-see-code")
    await talk.press("rescue-see-pin")
    assert talk.at == "pin"


async def test_stopped_and_taken_up_again_at_the_same_step() -> None:
    talk = await at(*MINE, "rescue-see-code")
    await talk.write("band karo")
    assert talk.form is None
    assert talk.said == ["rescue-stopped"]
    await talk.write("whatsapp wapas")
    assert talk.said == ["rescue-resumed", "rescue-code"]


async def test_after_days_of_waiting_the_step_after_them_is_shown() -> None:
    talk = await at(*MINE, "rescue-see-pin", "rescue-pin-closed")
    assert talk.replies[-1]["args"] == {"date": "28-11-2026"}
    await talk.write("stop")
    await talk.press(START)
    assert talk.said == ["rescue-resumed", "rescue-out"]


async def test_away_for_a_day_the_step_is_shown_with_a_greeting() -> None:
    talk = await at(*MINE)
    await talk.hear(parsed("hello", "greet", 0.99), at_s=90_000)
    assert talk.said == ["rescue-resumed", "rescue-back", "rescue-see"]


@pytest.mark.parametrize("replay", [False, True])
async def test_without_a_complaint_nothing_is_kept(replay: bool) -> None:
    talk = await at(*MINE, "rescue-see-works", replay=replay)
    await talk.write(
        "is ne khala se 20 hazar rupay le liye easypaisa 0345-5550001 pe", "other_fraud"
    )
    assert talk.said == ["rescue-kept", "money-first", "rescue-back", "rescue-forwarding"]
    with talk.draft() as draft:
        assert draft is not None
        assert draft.category is None
    for word in ("done", "done", "done", "done", "nahi"):
        await talk.write(word)
    assert talk.said == ["rescue-report"]
    await talk.press("rescue-report-no")
    assert talk.said == ["rescue-bye"]
    assert talk.form is None
    with talk.draft() as draft:
        assert draft is None


@pytest.mark.parametrize("replay", [False, True])
async def test_who_paid_the_thief_leads_into_the_complaint(replay: bool) -> None:
    talk = await at(*MINE, "rescue-see-works", replay=replay)
    for word in ("skip", "skip", "skip", "skip", "haan"):
        await talk.write(word)
    assert talk.said == ["rescue-who"]
    await talk.write("khala ne kal 20 hazar rupay bhej diye easypaisa 0345-5550001 pe")
    assert talk.form == "complaint_form"
    assert talk.asks == "consent"
    with talk.draft() as draft:
        assert draft is not None
        assert (draft.category, draft.subtype) == ("whatsapp_hijacking", "unknown_method")
        assert draft.fields["suspect"]["value"]["observables"][0]["value"] == "+923455550001"
        assert "khala" in draft.narrative[0]["text"]


@pytest.mark.parametrize(
    ("choices", "kind"),
    [
        (("rescue-whose-friend", "rescue-friend-sent"), ("impersonation", "friend_hacked_account")),
        (
            ("rescue-whose-fake", "rescue-fake-done", "rescue-fake-warn-done", "rescue-paid-paid"),
            ("impersonation", "fake_profile"),
        ),
        (
            ("rescue-whose-friend", "rescue-friend-here", "rescue-see-works", *["skip"] * 4,
             "rescue-paid-paid"),
            ("whatsapp_hijacking", "unknown_method"),
        ),
    ],
)  # fmt: skip
async def test_the_complaint_is_of_the_kind_that_was_chosen(
    choices: tuple[str, ...], kind: tuple[str, str]
) -> None:
    talk = await at(*choices)
    await talk.write("main ne 5000 bheje 0345-5550001 pe")
    with talk.draft() as draft:
        assert draft is not None
        assert (draft.category, draft.subtype) == kind


async def test_from_inside_a_complaint_and_back_to_it() -> None:
    talk = Rescue()
    await talk.write(STORY, "whatsapp_hijacking")
    assert START in next(r["choices"] for r in talk.replies if r["msg"].startswith("steps-"))
    assert talk.asks == "consent"
    await talk.press(START)
    assert talk.said == ["rescue-whose"]
    assert talk.form == FORM
    await talk.press(*MINE, "rescue-see-works", *["skip"] * 4, "rescue-paid-none")
    assert talk.said == ["rescue-go-on"]
    await talk.press("rescue-go-on-yes")
    assert talk.form == "complaint_form"
    assert talk.asks == "consent"
    with talk.draft() as draft:
        assert draft is not None
        assert [part["text"] for part in draft.narrative] == [STORY]


@pytest.mark.parametrize("how", ["stop", "no"])
async def test_the_unfinished_complaint_stays_whatever_becomes_of_the_walk(how: str) -> None:
    talk = Rescue()
    await talk.write(STORY, "whatsapp_hijacking")
    await talk.press(START, *MINE)
    if how == "stop":
        await talk.write("band karo")
        assert talk.said == ["rescue-stopped", "unfinished"]
    else:
        await talk.press("rescue-see-works", *["skip"] * 4, "rescue-paid-none", "rescue-go-on-no")
        assert talk.said == ["stopped"]
    assert talk.form is None
    with talk.draft() as draft:
        assert draft is not None


async def test_a_picture_is_kept_and_the_step_shown_again() -> None:
    talk = await at(*MINE)
    with session_scope(talk.engine) as session:
        evidence = Evidence(
            conversation_id=talk.id,
            sha256="0" * 64,
            name="a.png",
            media_type="image/png",
            size_bytes=9,
        )
        session.add(evidence)
        session.flush()
        evidence_id = evidence.id
    message = {
        "text": '/send_evidence{"evidence_id": "' + evidence_id + '"}',
        "intent": {"name": "send_evidence", "confidence": 1.0},
        "entities": [{"entity": "evidence_id", "value": evidence_id}],
    }
    await talk.hear(message)
    assert talk.said == ["file-received", "rescue-back", "rescue-see"]
