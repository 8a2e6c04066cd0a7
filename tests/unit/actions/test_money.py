"""Which advice about money comes first, what is asked with it, and what the dispute text holds."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from typing import Any

import pytest

from actions import drafts, money
from actions.clock import Watch, countdown, keep, silence, watch_of
from actions.money_facts import BANK, SHOP, WALLET, Moment, Place, Transfer, transfer_of
from bot.render import render
from storage.engine import session_scope
from storage.tables import Complaint, Conversation
from tests.unit.actions.parts import CATALOGUE, NOW, Talk, inbound, parsed, pressed

EASYPAISA, JAZZCASH = Place(WALLET, "easypaisa"), Place(WALLET, "jazzcash")
SADAPAY = Place(WALLET, "sadapay")
HBL, MEEZAN = Place(BANK, "hbl"), Place(BANK, "meezan")
MOBILE, ACCOUNT = Place(account="+923455550001"), Place(BANK, "", "00010000991203")


def ago(hours: float, precision: str = "minute", slack_h: float = 0) -> Moment:
    return Moment(NOW - timedelta(hours=hours), timedelta(hours=slack_h), precision)


FIVE_MINUTES, ALMOST_TWO_HOURS, OVER_TWO_HOURS = ago(5 / 60), ago(119 / 60), ago(121 / 60)
YESTERDAY = ago(24 + 5.5)
THIS_MORNING = Moment(NOW.replace(hour=8, minute=0), timedelta(hours=5), "part_of_day")
TODAY = Moment(NOW.replace(hour=0, minute=0), timedelta(days=1), "day")
LAST_WEEK = ago(7 * 24, "week")
SIDES = {
    "wallet to wallet": (EASYPAISA, JAZZCASH),
    "bank to wallet": (HBL, EASYPAISA),
    "cash at a shop": (Place(SHOP), EASYPAISA),
    "wallet to a number": (EASYPAISA, MOBILE),
    "cash at a shop to a number": (Place(SHOP), MOBILE),
    "bank to bank": (HBL, MEEZAN),
    "wallet to an account": (EASYPAISA, ACCOUNT),
    "wallet without a hold": (HBL, SADAPAY),
    "bank to a number": (HBL, MOBILE),
    "bank": (HBL, None),
    "nothing": (None, None),
}
HELD = ["wallet to wallet", "bank to wallet", "cash at a shop", "wallet to a number"]
HELD += ["cash at a shop to a number"]
NOT_HELD = ["bank to bank", "wallet to an account", "wallet without a hold"]
OPEN = ["bank to a number", "bank", "nothing"]


@pytest.mark.parametrize(
    ("when", "held", "not_held", "open_"),
    [
        (FIVE_MINUTES, money.HOLD, money.BANK, money.MAYBE),
        (ALMOST_TWO_HOURS, money.HOLD, money.BANK, money.MAYBE),
        (OVER_TWO_HOURS, money.LATE, money.BANK, money.OLDER),
        (YESTERDAY, money.LATE, money.OLDER, money.OLDER),
        (LAST_WEEK, money.LATE, money.OLDER, money.OLDER),
        (THIS_MORNING, money.MAYBE, money.BANK, money.MAYBE),
        (TODAY, money.MAYBE, money.BANK, money.MAYBE),
        (None, money.MAYBE, money.BANK, money.MAYBE),
    ],
)
def test_the_advice_follows_from_sides_and_time(
    when: Moment | None, held: str, not_held: str, open_: str
) -> None:
    wanted = {**dict.fromkeys(HELD, held), **dict.fromkeys(NOT_HELD, not_held)}
    wanted |= dict.fromkeys(OPEN, open_)
    said = {
        name: money.variant_of(Transfer(source, target, moment=when), CATALOGUE, NOW)
        for name, (source, target) in SIDES.items()
    }
    assert said == wanted


def test_this_morning_is_over_when_no_part_of_it_was_two_hours_ago() -> None:
    transfer = Transfer(EASYPAISA, JAZZCASH, moment=THIS_MORNING)
    later = THIS_MORNING.at + THIS_MORNING.slack + timedelta(hours=2)
    assert money.variant_of(transfer, CATALOGUE, later) == money.LATE
    assert money.variant_of(transfer, CATALOGUE, later - timedelta(minutes=1)) == money.MAYBE


def story(text: str, at: datetime = NOW) -> Complaint:
    """A draft that holds this story, absorbed as the first help does."""
    talk = Talk()
    with session_scope(talk.engine) as session:
        told = inbound(text, "other_fraud")
        complaint = Complaint(conversation_id=talk.id)
        drafts.tell(complaint, told, at)
        drafts.absorb(complaint, told)
        session.expunge_all()
    return complaint


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("easypaisa se 25 hazar jazzcash 0301-0000672 par bheje", "easypaisa", "jazzcash"),
        ("ایزی پیسہ سے 25 ہزار جاز کیش 0301-0000672 پر بھیجے", "easypaisa", "jazzcash"),
        ("mere meezan account se jazzcash pe 40000 nikal gaye", "meezan", "jazzcash"),
        ("I sent Rs 30,000 from HBL to easypaisa 0345-5550001", "hbl", "easypaisa"),
        (
            "transferred 20000 from my JazzCash to 0345-5550001 on Easypaisa",
            "jazzcash",
            "easypaisa",
        ),
        ("میزان بینک سے ایچ بی ایل اکاؤنٹ میں پچاس ہزار چلے گئے", "meezan", "hbl"),
        ("sadapay se 5000 bheje, us ka account UBL ka tha", "sadapay", "ubl"),
        ("میرے اکاؤنٹ سے 50000 ایزی پیسہ پر نکل گئے", "", "easypaisa"),
        ("I paid 9000 from my Meezan account", "meezan", ""),
        ("dukan se easypaisa karwaya 5000 rupay", "shop", "easypaisa"),
        ("32 hazar advance jazzcash kia 0301 0000672 pe", "", "jazzcash"),
        ("دکان سے ایزی پیسہ کروایا 5000 روپے", "shop", "easypaisa"),
        ("PK00TMFB0000000000000000 par 60000 bheje", "", "easypaisa"),
    ],
)
def test_the_words_beside_a_name_tell_its_side(text: str, source: str, target: str) -> None:
    found = transfer_of(story(text), CATALOGUE, NOW)
    left = found.source
    assert (left.slug or left.kind if left else "") == source
    assert (found.target.slug if found.target else "") == target


@pytest.mark.parametrize(
    "text",
    [
        "online dukan se maal mangwaya tha paise le kar gayab ho gaye 15000",
        "An agent took 80,000 rupees from me for a job and a visa and disappeared",
        "visa agent ne 80 hazar liye",
        "dukan se mobile liya 30000 ka, jaali nikla",
        "آن لائن دکان سے سامان منگوایا، 15000 لے کر غائب",
    ],
)
def test_a_shop_that_sold_or_an_agent_that_took_sent_no_money(text: str) -> None:
    assert transfer_of(story(text), CATALOGUE, NOW).source is None


@pytest.mark.parametrize(
    "text",
    [
        "agent ke zariye 20000 bhijwaye",
        "I sent 5000 from a shop to 0345-5550001",
        "sent 5000 through a shop",
        "دکان سے 20 ہزار بھیجے",
    ],
)
def test_what_was_sent_over_a_counter_left_a_shop(text: str) -> None:
    source = transfer_of(story(text), CATALOGUE, NOW).source
    assert source is not None
    assert source.kind == SHOP


def test_a_named_iban_tells_the_wallet_that_was_paid() -> None:
    complaint = story("60000 bheje the")
    suspect = {"type": "iban", "value": "PK36TMFB0000001123456702", "role": "suspect"}
    complaint.fields |= {
        "suspect": {"value": {"observables": [suspect], "said": ""}, "state": "given"}
    }
    target = transfer_of(complaint, CATALOGUE, NOW).target
    assert target == Place(WALLET, "easypaisa", "PK36TMFB0000001123456702")


def test_coins_are_not_a_banks_matter_but_rupees_paid_for_them_are() -> None:
    coins = transfer_of(story("binance se 200 USDT bheje aik trader ko"), CATALOGUE, NOW)
    rupees = transfer_of(story("USDT lene ke liye easypaisa se 5000 bheje"), CATALOGUE, NOW)
    assert money.variant_of(coins, CATALOGUE, NOW) == money.CRYPTO
    assert money.variant_of(rupees, CATALOGUE, NOW) == money.MAYBE


@pytest.mark.parametrize(
    "text",
    [
        "abhi easypaisa se 25 hazar jazzcash 0301-0000672 par bheje",
        "ابھی میں نے ایزی پیسہ سے 25 ہزار جاز کیش 0301-0000672 پر بھیجے",
    ],
)
def test_abhi_is_now_and_is_not_asked_again(text: str) -> None:
    complaint = story(text)
    money.learn(complaint, CATALOGUE, NOW)
    assert datetime.fromisoformat(complaint.fields["incident_time"]["value"]["at"]) == NOW
    transfer = transfer_of(complaint, CATALOGUE, NOW)
    assert money.variant_of(transfer, CATALOGUE, NOW) == money.HOLD


@pytest.mark.parametrize(
    "text", ["paise abhi tak wapas nahi aaye, 5000 gaye", "5000 gaye aur abhi bhi number khula hai"]
)
def test_still_is_not_now(text: str) -> None:
    complaint = story(text)
    money.learn(complaint, CATALOGUE, NOW)
    assert "incident_time" not in complaint.fields


class Heard(Talk):
    """A conversation whose words can be read."""

    def __init__(self, language: str = "en", replay: bool = False) -> None:
        super().__init__(replay)
        self.counted: list[str] = []
        with session_scope(self.engine) as session:
            conversation = session.get_one(Conversation, self.id)
            conversation.language = language
            session.add(conversation)
        self.language = language
        vars_ = {**self.services.__dict__, "start_clock": self.counted.append}
        self.services = type(self.services)(**vars_)

    async def turn(self, message: dict[str, Any]) -> str:
        before = len(self.events)
        await self.hear(message)
        replies = [e["data"]["custom"] for e in self.events[before:] if e["event"] == "bot"]
        return "\n\n".join(render(body, self.language, CATALOGUE).text for body in replies)

    def watch(self) -> Watch:
        with self.draft() as draft:
            assert draft is not None
            return watch_of(draft)


STORY = "20 minute pehle easypaisa se 25000 bheje jazzcash 0301-0000672 par TID 045100009931"


def run(*messages: dict[str, Any], language: str = "en", replay: bool = False) -> tuple[Heard, str]:
    """Play messages; the talk and the words of its last turn, without direction marks."""
    talk, words = Heard(language, replay), ""

    async def play() -> None:
        nonlocal words
        for message in messages:
            words = await talk.turn(message)

    asyncio.run(play())
    return talk, words.translate({0x2068: None, 0x2069: None})


def test_within_the_two_hours_calls_text_and_countdown_come_in_the_first_reply() -> None:
    talk, words = run(parsed(STORY, "other_fraud"))
    assert talk.said[:3] == ["understood-other_fraud", "money-hold", "dispute"]
    assert talk.said[-1] == "ask-consent"
    for piece in ("1 h 40 min", "until 4:10 pm", "Easypaisa, which the money left", "25,000",
                  "JazzCash, 0301-0000672", "21-11-2026, 2:10 pm", "045100009931"):  # fmt: skip
        assert piece in words, piece
    assert talk.watch().ends == NOW + timedelta(minutes=100)
    assert len(set(talk.counted)) == 1


@pytest.mark.parametrize("language", ["ur", "ur-Latn"])
def test_the_text_for_the_helpline_comes_in_english_too(language: str) -> None:
    talk, words = run(parsed(STORY, "other_fraud"), language=language)
    assert talk.said.count("dispute") == 2
    assert "Transaction ID: 045100009931" in words
    assert "Please give me a reference number" in words


def test_what_is_not_known_is_left_out() -> None:
    lines = money.dispute(Transfer(rupees=5000), CATALOGUE)
    assert [line["msg"] for line in lines] == ["dispute-amount", "dispute-end"]
    assert money.dispute(Transfer(), CATALOGUE) == []
    day = Transfer(rupees=5000, moment=TODAY)
    assert "dispute-day" in [line["msg"] for line in money.dispute(day, CATALOGUE)]
    week = Transfer(rupees=5000, moment=LAST_WEEK)
    assert [line["msg"] for line in money.dispute(week, CATALOGUE)] == [
        "dispute-amount",
        "dispute-end",
    ]


def test_only_verified_numbers_are_printed() -> None:
    _, words = run(parsed("10 minute pehle HBL se 5000 easypaisa par bheje", "other_fraud"))
    assert "111-111-425" in words
    assert "3737" not in words
    assert "Easypaisa, where it went: number in its app" in words


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("mujh se 5000 rupay le liye gaye", "money-ask-both"),
        ("easypaisa se jazzcash par 5000 bheje", "money-ask-when"),
        ("aaj easypaisa se jazzcash par 5000 bheje", "money-ask-when"),
        ("10 minute pehle 5000 rupay le liye gaye", "money-ask-where"),
    ],
)
def test_what_was_not_said_is_asked_in_the_same_message(text: str, question: str) -> None:
    talk = Heard()
    asyncio.run(talk.hear(parsed(text, "other_fraud")))
    parts = [e["data"]["custom"].get("parts") or [] for e in talk.events if e["event"] == "bot"]
    assert [p["msg"] for ps in parts for p in ps if p["msg"].startswith("money-ask")] == [question]


def test_better_advice_follows_when_the_time_becomes_known_and_only_once() -> None:
    first = parsed("easypaisa se 5000 jazzcash 0345-5550001 par bheje", "other_fraud")
    talk, _ = run(first, parsed("20 minute pehle"))
    assert "money-hold" in talk.said
    assert talk.asks == "consent"
    asyncio.run(talk.turn(pressed("file")))
    assert not [msg for msg in talk.said if msg.startswith("money-")]


def test_advice_comes_as_soon_as_the_form_learns_of_a_loss() -> None:
    talk = Heard()

    async def play() -> None:
        await talk.turn(parsed("page wale ne block kar diya", "other_fraud"))
        assert not [msg for msg in talk.said if msg.startswith("money-")]
        await talk.turn(pressed("file"))
        await talk.turn(parsed("10 minute pehle"))
        await talk.turn(parsed("5000"))

    asyncio.run(play())
    assert talk.said[0] == "money-maybe"
    assert talk.asks == "transaction"


def test_a_turn_played_twice_says_the_same() -> None:
    once, words = run(parsed(STORY, "other_fraud"), parsed("unka reference 12345 hai"))
    twice, again = run(
        parsed(STORY, "other_fraud"), parsed("unka reference 12345 hai"), replay=True
    )
    assert (once.said, words) == (twice.said, again)
    for outcomes in twice.outcomes:
        assert outcomes[0][2] == outcomes[-1][2]


def test_done_with_a_reference_is_recorded_and_ends_the_countdown() -> None:
    talk, words = run(parsed(STORY, "other_fraud"), parsed("done, their reference is 12345"))
    assert "12345" in words
    assert talk.asks == "consent"
    with talk.draft() as draft:
        assert draft is not None
        told = draft.fields["forums"]["value"]
        assert told["reference"] == "12345"
        assert draft.fields["transaction"]["value"]["ids"] == ["045100009931"]
    assert talk.watch().over


def test_the_button_done_asks_later_for_the_number_only() -> None:
    talk, _ = run(parsed(STORY, "other_fraud"), pressed("money-done"), pressed("file"))
    assert talk.said == ["ask-forums-reference"]
    asyncio.run(talk.turn(parsed("88123")))
    with talk.draft() as draft:
        assert draft is not None
        assert draft.fields["forums"]["value"]["reference"] == "88123"
    assert talk.asks not in ("forums", "")


@pytest.mark.parametrize("answer", [pressed("not-yet"), parsed("nahi"), parsed("abhi nahi")])
def test_nobody_told_yet_is_an_answer(answer: dict[str, Any]) -> None:
    talk, _ = run(parsed(STORY, "other_fraud"), pressed("file"))
    assert talk.asks == "forums"
    asyncio.run(talk.turn(answer))
    with talk.draft() as draft:
        assert draft is not None
        assert draft.fields["forums"]["value"] == {"said": "", "names": [], "reference": ""}
    assert talk.asks != "forums"


def test_whoever_was_told_in_the_story_is_not_asked_about() -> None:
    text = f"{STORY}. bank ko bata diya hai, complaint number 7788 diya"
    talk, _ = run(parsed(text, "other_fraud"), pressed("file"))
    assert talk.asks not in ("forums", "transaction", "incident_time")


def test_without_a_loss_nobody_is_asked_whom_they_told() -> None:
    talk, _ = run(parsed("fake page bana hai mere naam se", "impersonation"), pressed("file"))
    with talk.draft() as draft:
        assert draft is not None
        assert "forums" not in drafts.order(draft, CATALOGUE)


def test_stopping_and_wishing_for_quiet_end_the_reminders() -> None:
    stopped, _ = run(parsed(STORY, "other_fraud"), pressed("stop"))
    quiet, _ = run(parsed(STORY, "other_fraud"), pressed("money-quiet"))
    assert stopped.watch().over
    assert quiet.watch().over
    assert not quiet.watch().done


def test_silence_without_a_countdown_leaves_no_trace() -> None:
    complaint = Complaint(conversation_id="x")
    silence(complaint)
    assert complaint.fields == {}


def test_a_corrected_time_moves_the_countdown() -> None:
    complaint = Complaint(conversation_id="x")
    watch = Watch(ends=NOW, since=NOW, said={money.HOLD: "1"}, over=True, done=True)
    keep(complaint, watch)
    assert watch_of(complaint) == watch


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(85, "1 h 25 min"), (60, "1 h"), (45, "45 min"), (120, "2 h"), (0.2, "1 min")],
)
def test_the_time_left_is_told_in_hours_and_minutes(minutes: float, words: str) -> None:
    args = countdown(NOW + timedelta(minutes=minutes), NOW)
    text = render({"msg": "money-clock", "args": args}, "en", CATALOGUE).text
    assert f"Time left: {words}," in text.translate({0x2068: None, 0x2069: None})


@pytest.mark.parametrize(
    ("hour", "clock"),
    [(1, "1 am"), (9, "9 am"), (12, "12 pm"), (16, "4 pm"), (19, "7 pm"), (23, "11 pm")],
)
def test_the_clock_is_told_as_people_say_it(hour: int, clock: str) -> None:
    args = countdown(NOW.replace(hour=hour, minute=0), NOW)
    text = render({"msg": "money-clock", "args": args}, "en", CATALOGUE).text
    assert f"until {clock}." in text.translate({0x2068: None, 0x2069: None})
