"""Hide, show, and "delete my data" on the chat page, in a real browser."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.chat_stand_in import StandIn, reply
from tests.browser.test_chat import api, bot, browser, page, say

__all__ = ["api", "browser", "page"]

TIP = "A lucky draw that wants a fee is no lucky draw."
QUESTION = "How much money was it?"
STORY = "They took 50,000 from me"


def button(page: Page) -> None:
    page.locator("#hide").click()


def escape_twice(page: Page) -> None:
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")


def phrase(page: Page) -> None:
    say(page, "hide")


@pytest.fixture
def told(page: Page, api: StandIn) -> Page:
    tip = reply(
        TIP, "en", hide=True, choices=[("another-tip", "Another tip"), ("continue", "Go on")]
    )
    shown = [reply(QUESTION, "en", asks="amount")]
    api.script |= {STORY: shown, "hide": [tip], "hi": [tip], "show": shown, "continue": shown}
    say(page, STORY)
    expect(page.locator(".bot .text")).to_have_text(QUESTION)
    return page


def kept(page: Page) -> str:
    return json.dumps(page.evaluate("[{...sessionStorage}, {...localStorage}]"))


@pytest.mark.parametrize("hide", [button, escape_twice, phrase])
def test_hide_leaves_a_tip_and_nothing_else(
    told: Page, api: StandIn, hide: Callable[[Page], None]
) -> None:
    hide(told)
    expect(told.locator(".bot .text")).to_have_text(TIP)
    for _ in range(2):
        assert bot(told) == [TIP]
        shown = told.locator("body").inner_text()
        assert STORY not in shown
        assert QUESTION not in shown
        expect(told.locator("#welcome")).to_be_hidden()
        assert STORY not in kept(told)
        assert told.title() == "Khabardar"
        told.reload()
        expect(told.locator(".bot .text")).to_have_text(TIP)


def test_one_escape_hides_nothing_and_two_far_apart_neither(told: Page) -> None:
    told.keyboard.press("Escape")
    told.wait_for_timeout(1_700)
    told.keyboard.press("Escape")
    assert bot(told) == [QUESTION]


def test_whoever_asks_a_hidden_chat_gets_a_tip_and_news_stays_away(
    told: Page, api: StandIn
) -> None:
    button(told)
    expect(told.locator(".bot .text")).to_have_text(TIP)
    api.push(reply("Your complaint is now with an officer.", "en"))
    say(told, "hi")
    expect(told.locator(".own .text")).to_have_count(0)
    expect(told.locator(".bot .text")).to_have_text(TIP)
    assert "officer" not in told.locator("body").inner_text()


@pytest.mark.parametrize("way", ["word", "button"])
def test_show_brings_everything_back_that_the_server_keeps(
    told: Page, api: StandIn, way: str
) -> None:
    button(told)
    expect(told.locator(".bot .text")).to_have_text(TIP)
    api.push(reply("Your complaint is now with an officer.", "en"))
    if way == "word":
        say(told, "show")
    else:
        told.get_by_role("button", name="Go on").click()
    expect(told.locator(".bot .text")).to_have_count(3)
    assert bot(told) == [QUESTION, "Your complaint is now with an officer.", QUESTION]
    told.reload()
    expect(told.locator(".bot .text")).to_have_count(3)


def test_hiding_needs_no_network(told: Page, api: StandIn) -> None:
    told.context.set_offline(True)
    button(told)
    expect(told.locator(".message")).to_have_count(0)
    assert QUESTION not in told.locator("body").inner_text()
    told.context.set_offline(False)
    expect(told.locator(".bot .text")).to_have_text(TIP)
    assert api.taken[-1] == {"choice": "hide"}


def test_an_answer_that_was_under_way_does_not_appear(told: Page, api: StandIn) -> None:
    api.pace_s = 1.0
    api.script["and then"] = [reply("Which number called you?", "en")]
    say(told, "and then")
    button(told)
    expect(told.locator(".bot .text")).to_have_text(TIP)
    assert "Which number" not in told.locator("body").inner_text()


def test_after_a_farewell_the_page_has_forgotten_and_can_begin_anew(
    told: Page, api: StandIn
) -> None:
    told.locator("#menu-open").click()
    told.locator("#keep").check()
    told.locator("#menu-close").click()
    api.script["delete-data"] = [
        reply("All of it?", "en", choices=[("delete-data-yes", "Delete now")])
    ]
    api.script["delete-data-yes"] = [reply("Your data is deleted.", "en", farewell=True)]
    api.script["delete my data"] = api.script["delete-data"]
    say(told, "delete my data")
    told.get_by_role("button", name="Delete now").click()
    # As a list: one text alone would be an error as long as the old ones stand beside it.
    expect(told.locator(".bot .text")).to_have_text(["Your data is deleted."])
    assert "secret" not in kept(told)
    assert STORY not in kept(told)
    say(told, "hello")
    expect(told.locator(".bot .text")).to_have_count(2)
    assert len(api.conversations) == 2
