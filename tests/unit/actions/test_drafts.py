"""The draft: absorbing twice is absorbing once, and nothing said is lost."""

from __future__ import annotations

import copy
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from actions import drafts
from actions.inbound import Inbound
from storage.tables import Complaint
from tests.examples import examples
from tests.unit.actions.parts import NOW, inbound

PIECES = [
    "mera whatsapp hack ho gaya",
    "kal raat 9 baje",
    "25 hazar rupay gaye",
    "easypaisa se 0345-5550001 pe bheje",
    "mera number 0300-5551234 hai",
    "mera naam Ali Raza hai",
    "Multan",
    "TID 045100009931",
    "1450 USDT",
    "PK36SCBL0000001123456702",
    "link tha bit.ly/abc",
    "کل شام پانچ بجے",
    "HBL wale ban kar call ki",
    "purple",
]
FIELDS = ["narrative", "consent", "name", "suspect", "transaction", "phone", "amount", "city"]


def draft() -> Complaint:
    return Complaint(conversation_id="c" * 22, language="ur-Latn", category="other_fraud")


def content(complaint: Complaint) -> Any:
    return copy.deepcopy((complaint.fields, complaint.narrative))


messages = st.lists(st.sampled_from(PIECES), min_size=1, max_size=5).map(", ".join)


@settings(max_examples=examples(40), deadline=None)
@given(st.lists(st.tuples(messages, st.sampled_from(FIELDS)), min_size=1, max_size=5))
def test_absorbing_twice_is_absorbing_once(story: list[tuple[str, str]]) -> None:
    complaint = draft()
    for text, asked in story:
        message = inbound(text)
        drafts.tell(complaint, message, NOW)
        drafts.absorb(complaint, message, asked)
        once = content(complaint)
        drafts.tell(complaint, message, NOW)
        assert drafts.absorb(complaint, message, asked) == []
        assert content(complaint) == once


@settings(max_examples=examples(30), deadline=None)
@given(messages, messages)
def test_what_is_settled_is_not_overwritten(first: str, second: str) -> None:
    complaint = draft()
    drafts.absorb(complaint, inbound(first))
    known = dict(complaint.fields)
    drafts.absorb(complaint, inbound(second))
    for name, entry in known.items():
        now = complaint.fields[name]
        if name == "suspect":
            assert (
                now["value"]["observables"][: len(entry["value"]["observables"])]
                == (entry["value"]["observables"])
            )
        elif name == "transaction":
            assert set(entry["value"]["ids"]) <= set(now["value"]["ids"])
        else:
            assert now == entry


def test_a_number_at_a_personal_question_is_the_citizens() -> None:
    complaint = draft()
    drafts.absorb(complaint, inbound("Ali Raza 0300-5551234"), "name")
    assert drafts.value(complaint, "phone") == "+923005551234"
    assert not drafts.settled(complaint, "suspect")


def test_a_number_in_the_story_is_the_suspects() -> None:
    complaint = draft()
    drafts.absorb(complaint, inbound("0345-5550001 se call ayi aur paise le liye"))
    assert [item["value"] for item in drafts.value(complaint, "suspect")["observables"]] == [
        "+923455550001"
    ]
    assert not drafts.settled(complaint, "phone")


def test_more_suspects_are_added() -> None:
    complaint = draft()
    drafts.absorb(complaint, inbound("0345-5550001"))
    drafts.absorb(complaint, inbound("aur 0345-5550002 bhi tha"), "suspect")
    assert len(drafts.value(complaint, "suspect")["observables"]) == 2


def _with_title(text: str, title: str) -> Inbound:
    message = inbound(text)
    start = text.index(title)
    found = {"entity": "account_title", "value": title, "text": title, "role": None}
    return replace(
        message,
        entities=[*message.entities, {**found, "start": start, "end": start + len(title)}],
    )


def test_the_title_of_the_suspects_account_is_kept_beside_its_number() -> None:
    complaint = draft()
    told = _with_title("0345-5550001 easypaisa title GUL NAZ par bheje", "GUL NAZ")
    drafts.absorb(complaint, told)
    assert {"type": "person", "value": "GUL NAZ", "role": "suspect"} in drafts.value(
        complaint, "suspect"
    )["observables"]


def test_a_title_alone_does_not_spare_the_question_of_the_number() -> None:
    complaint = draft()
    drafts.absorb(complaint, _with_title("paise GUL NAZ ke account mein gaye", "GUL NAZ"))
    assert not drafts.settled(complaint, "suspect")
    drafts.absorb(complaint, inbound("0345-5550001"))
    drafts.absorb(complaint, _with_title("title GUL NAZ tha", "GUL NAZ"))
    assert [item["value"] for item in drafts.value(complaint, "suspect")["observables"]] == [
        "+923455550001", "GUL NAZ",
    ]  # fmt: skip


def test_of_two_places_neither_is_taken() -> None:
    complaint = draft()
    drafts.absorb(complaint, inbound("main Multan se hun, us ne Karachi se call ki"))
    assert not drafts.settled(complaint, "city")
    drafts.absorb(complaint, inbound("Karachi wala number tha"), "suspect")
    assert not drafts.settled(complaint, "city")


def test_the_narrative_stays_within_its_bounds() -> None:
    complaint = draft()
    sent = [inbound(f"message number {number}") for number in range(drafts.MOST_STATEMENTS + 20)]
    for message in sent:
        drafts.tell(complaint, message, NOW)
    once = content(complaint)
    for message in sent:
        drafts.tell(complaint, message, NOW)
    assert content(complaint) == once
    assert len(complaint.narrative) == drafts.MOST_STATEMENTS
    assert sent[-1].text in complaint.narrative[-1]["text"]
