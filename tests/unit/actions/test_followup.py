"""What a citizen may do about a filed complaint: add, answer, withdraw, disagree, tell the outcome."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from actions.document import Addition as Document
from tests.unit.actions.followup_parts import Later, sent
from tests.unit.actions.parts import NOW, parsed, pressed

REMEMBERED = "us ka doosra number bhi tha 0345-5550002"


def words(addition: Any) -> str | None:
    text: str | None = Document.model_validate(addition.body).text
    return text


@pytest.fixture(params=[False, True], ids=["once", "played again"])
def talk(request: pytest.FixtureRequest) -> Later:
    return Later(replay=request.param)


@pytest.mark.parametrize(
    "phrase", ["I remembered something", "aur saboot bhejna hai", "مجھے کچھ یاد آیا"]
)
async def test_words_and_files_become_one_addition(talk: Later, phrase: str) -> None:
    await talk.hear(parsed(phrase))
    assert talk.said == ["after-ask-statement"]
    await talk.hear(parsed(REMEMBERED, "other_fraud"))
    assert talk.said == ["after-noted"]
    file = talk.file(name="slip.png")
    await talk.hear(sent(file))
    assert talk.said == ["file-received", "after-noted"]
    await talk.hear(parsed("aur us ka naam Aslam tha", "impersonation"))
    assert talk.additions() == []
    await talk.hear(parsed("ho gaya"))
    assert talk.said == ["after-sent-statement"]
    (addition,) = talk.additions()
    assert words(addition) == f"{REMEMBERED}\n\naur us ka naam Aslam tha"
    assert [item["name"] for item in addition.body["evidence"]] == ["slip.png"]
    assert talk.evidence(file).complaint_id == talk.complaint().id
    assert set(talk.begun) == {addition.id}
    assert talk.form is None


@pytest.mark.parametrize("end", [parsed("cancel"), pressed("discard"), parsed("rehne do")])
async def test_cancel_leaves_nothing(talk: Later, end: dict[str, Any]) -> None:
    file = talk.file()
    await talk.hear(pressed(f"add:{talk.number}"))
    await talk.hear(parsed(REMEMBERED))
    await talk.hear(sent(file))
    await talk.hear(end)
    assert talk.said == ["after-cancelled"]
    assert talk.additions() == []
    assert talk.evidence(file).complaint_id is None
    assert talk.begun == []


async def test_nothing_at_all_is_not_sent(talk: Later) -> None:
    await talk.hear(pressed(f"add:{talk.number}"))
    await talk.hear(parsed("done"))
    assert talk.said == ["after-nothing-yet"]
    assert talk.form == "followup_form"


async def test_a_question_is_answered_and_the_form_goes_on(talk: Later) -> None:
    await talk.hear(pressed(f"add:{talk.number}"))
    await talk.hear(parsed(REMEMBERED))
    for aside, said in (
        (pressed("tip"), "tip-"),
        (pressed("status"), "status-line"),
        (parsed("what happened to my complaint", "check_status"), "status-line"),
        (parsed("is this really from NCCIA", "is_this_nccia", 0.95), "is-this-nccia"),
    ):
        await talk.hear(aside)
        assert talk.said[0].startswith(said)
        assert talk.said[-1] == "after-still-here"
    await talk.hear(pressed("send"))
    assert [words(one) for one in talk.additions()] == [REMEMBERED]


async def test_which_of_several_is_asked_and_may_be_pressed_or_written() -> None:
    for answer in ("press", "type", "count"):
        talk = Later(complaints=3)
        newest, wanted = talk.numbers[2], talk.numbers[0]
        await talk.hear(parsed("kuch yaad aaya"))
        assert talk.said == ["after-which-line"] * 3 + ["after-which"]
        assert talk.replies[-1]["choices"][0] == f"case:{newest}"
        message = {
            "press": pressed(f"case:{wanted}"),
            "type": parsed(wanted, "check_status"),
            "count": parsed("3"),
        }[answer]
        await talk.hear(message)
        if answer == "type":  # test numbers have no check character
            assert talk.said[-1] == "after-which"
            continue
        await talk.hear(parsed(REMEMBERED))
        await talk.hear(pressed("send"))
        (addition,) = talk.additions()
        assert addition.complaint_id == talk.complaint(wanted).id


async def test_without_a_filed_complaint_there_is_nothing_to_withdraw() -> None:
    talk = Later(complaints=0)
    await talk.hear(parsed("withdraw my complaint"))
    assert talk.said == ["after-none"]
    assert talk.form is None


@pytest.mark.parametrize("phrase", ["withdraw my complaint", "shikayat wapas leni hai"])
async def test_withdrawing_is_explained_and_confirmed_once(talk: Later, phrase: str) -> None:
    await talk.hear(parsed(phrase))
    assert talk.said == ["after-ask-withdrawal"]
    await talk.hear(pressed("withdraw-yes"))
    assert talk.said == ["after-sent-withdrawal"]
    (addition,) = talk.additions()
    assert (addition.kind, words(addition)) == ("withdrawal", None)
    await talk.hear(parsed(phrase))
    assert talk.said == ["after-already-withdrawn"]


async def test_a_reason_to_withdraw_is_no_confirmation(talk: Later) -> None:
    await talk.hear(pressed(f"withdraw:{talk.number}"))
    reason = "haan paise mujhe wapas mil gaye hain"
    await talk.hear(parsed(reason, "affirm"))
    assert talk.said == ["after-reason-noted"]
    assert talk.additions() == []
    await talk.hear(parsed("haan"))
    (addition,) = talk.additions()
    assert words(addition) == reason


async def test_a_withdrawal_may_be_thought_better_of(talk: Later) -> None:
    await talk.hear(pressed(f"withdraw:{talk.number}"))
    await talk.hear(parsed("nahi"))
    assert talk.said == ["after-cancelled"]
    assert talk.additions() == []


async def test_a_question_pressed_and_answered(talk: Later) -> None:
    button = talk.ask()
    await talk.hear(pressed(button))
    assert talk.said == ["after-ask-answer"]
    await talk.hear(parsed("TID 12345678901"))
    await talk.hear(parsed("bas itna hi"))
    assert talk.said == ["after-sent-answer"]
    (addition,) = talk.additions()
    assert addition.body["question_id"] == "CMP-000001:1"
    (question,) = talk.questions()
    assert question.answered_at == NOW
    await talk.hear(pressed(button))
    assert talk.said == ["after-no-question"]


@pytest.mark.parametrize(
    "answer",
    [
        parsed("TID 12345678901"),
        parsed("mera whatsapp hack kar ke doston se paise mange", "whatsapp_hijacking"),
        parsed("haan", "affirm"),
        parsed("pata nahi", "dont_know"),
    ],
    ids=["number", "story", "yes", "don't know"],
)
async def test_words_after_the_question_are_the_answer(talk: Later, answer: dict[str, Any]) -> None:
    talk.ask()
    await talk.hear(answer)
    assert talk.said == ["after-noted"]
    await talk.hear(pressed("send"))
    assert [words(one) for one in talk.additions()] == [answer["text"]]
    with talk.draft() as draft:
        assert draft is None


async def test_a_file_after_the_question_is_the_answer(talk: Later) -> None:
    talk.ask()
    file = talk.file()
    await talk.hear(sent(file))
    assert talk.said == ["file-received", "after-noted"]
    await talk.hear(parsed("done"))
    (addition,) = talk.additions()
    assert words(addition) is None
    assert len(addition.body["evidence"]) == 1


async def test_a_tip_after_the_question_is_a_tip_and_the_question_stays_open(talk: Later) -> None:
    talk.ask()
    await talk.hear(parsed("tip", "ask_tip"))
    assert talk.said[0].startswith("tip-")
    await talk.hear(parsed("status", "check_status"))
    assert talk.said == ["status-line", "question-open"]
    await talk.hear(parsed("TID 12345678901"))
    assert talk.said == ["after-noted"]


async def test_several_questions_are_asked_one_after_the_other(talk: Later) -> None:
    first, _ = talk.ask(), talk.ask("question-amount", at=NOW + timedelta(hours=1))
    await talk.hear(pressed(first))
    await talk.hear(parsed("TID 12345678901"))
    await talk.hear(parsed("done"))
    assert talk.said == ["after-sent-answer", "after-ask-answer"]
    await talk.hear(parsed("50 hazar"))
    await talk.hear(parsed("done"))
    assert talk.said == ["after-sent-answer"]
    answered = [one.body["question_id"] for one in talk.additions()]
    assert sorted(answered) == ["CMP-000001:1", "CMP-000001:2"]


async def test_a_late_answer_is_still_taken(talk: Later) -> None:
    talk.ask(answer_by=NOW - timedelta(days=1), at=NOW - timedelta(days=8))
    talk.notice("verification")
    assert talk.pushes()[-1]["msg"] == "push-unanswered"
    await talk.hear(pressed(talk.pushes()[-1]["choices"][0]))
    assert talk.replies[0]["args"]["when"] == "late"
    await talk.hear(parsed("TID 12345678901"))
    await talk.hear(parsed("done"))
    assert len(talk.additions()) == 1


async def test_a_question_in_the_middle_of_another_complaint_lets_it_wait(talk: Later) -> None:
    await talk.hear(parsed("mera whatsapp hack ho gaya hai", "whatsapp_hijacking"))
    assert talk.form == "complaint_form"
    talk.ask()
    await talk.hear(parsed("TID 12345678901"))
    assert talk.said == ["after-noted"]
    await talk.hear(pressed("send"))
    assert talk.said == ["after-sent-answer", "unfinished"]
    with talk.draft() as draft:
        assert draft is not None
        assert len(draft.narrative) == 1
    await talk.hear(pressed("continue"))
    assert talk.form == "complaint_form"


async def test_a_closing_is_disagreed_with_in_own_words(talk: Later) -> None:
    talk.notice("closed", reason="no evidence")
    (push,) = talk.pushes()
    await talk.hear(pressed(push["choices"][0]))
    assert talk.said == ["after-ask-disagreement"]
    await talk.hear(parsed("done"))
    assert talk.said == ["after-reason-needed"]
    await talk.hear(parsed("mere paas saboot hain jo kisi ne nahi dekhe"))
    await talk.hear(parsed("bhej dein"))
    assert talk.said == ["after-sent-disagreement"]
    (addition,) = talk.additions()
    assert addition.kind == "disagreement"


async def test_an_open_complaint_is_not_disagreed_with(talk: Later) -> None:
    await talk.hear(pressed(f"disagree:{talk.number}"))
    assert talk.said == ["after-not-closed"]
    assert talk.form is None


@pytest.mark.parametrize(
    ("button", "resolved"),
    [("outcome-yes", True), ("outcome-no", False), ("outcome-partly", None)],
)
async def test_the_outcome_is_one_press(talk: Later, button: str, resolved: bool | None) -> None:
    await talk.hear(pressed(f"{button}:{talk.number}"))
    assert talk.said == ["after-sent-outcome"]
    (addition,) = talk.additions()
    assert addition.body["resolved"] is resolved
    assert talk.form is None


@pytest.mark.parametrize(("said", "resolved"), [("haan", True), ("nahi", False)], ids=["yes", "no"])
async def test_the_outcome_may_be_said(talk: Later, said: str, resolved: bool) -> None:
    talk.ask_outcome()
    await talk.hear(parsed(said))
    assert talk.said == ["after-sent-outcome"]
    (addition,) = talk.additions()
    assert addition.body["resolved"] is resolved


async def test_the_outcome_told_in_own_words_is_sent_with_them(talk: Later) -> None:
    talk.ask_outcome()
    told = "aadhi raqam wapas mili hai baqi nahi mili"
    await talk.hear(parsed(told, "other_fraud"))
    assert talk.said == ["after-ask-outcome"]
    await talk.hear(pressed("outcome-partly"))
    assert talk.said == ["after-sent-outcome"]
    (addition,) = talk.additions()
    assert (words(addition), addition.body["resolved"]) == (told, None)


async def test_something_unsaved_is_not_lost_to_another_button(talk: Later) -> None:
    await talk.hear(pressed(f"add:{talk.number}"))
    await talk.hear(parsed(REMEMBERED))
    await talk.hear(pressed(f"withdraw:{talk.number}"))
    assert talk.said == ["after-unsent"]
    await talk.hear(pressed("send"))
    assert [words(one) for one in talk.additions()] == [REMEMBERED]


async def test_more_than_fits_is_said_and_the_rest_kept(talk: Later) -> None:
    await talk.hear(pressed(f"add:{talk.number}"))
    for _ in range(5):
        await talk.hear(parsed("likha " * 650))
    assert talk.said == ["after-noted"]
    await talk.hear(parsed("likha " * 650))
    assert talk.said == ["after-full"]
    await talk.hear(pressed("send"))
    (addition,) = talk.additions()
    assert len(words(addition) or "") <= 20_000


async def test_a_number_of_another_chat_opens_nothing() -> None:
    talk, other = Later(), Later()
    for kind in ("add", "withdraw", "disagree", "outcome-yes"):
        await talk.hear(pressed(f"{kind}:{other.number}"))
        assert talk.said == ["after-none"]
    assert talk.additions() == []
