"""The main job in a real browser: a citizen files, an officer answers, the citizen hears of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.personas import EVERYBODY, Persona, tell
from tests.stack import Citizen, Stack

CHROMIUM = "/usr/bin/chromium"
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
pytestmark = pytest.mark.skipif(not Path(CHROMIUM).exists(), reason="Chromium is not installed")
PHONE = {"width": 360, "height": 740}
NEW_PASSWORD = "a long new password of the desk"
REASON = "ہم نے آپ کی شکایت کی جانچ شروع کر دی ہے۔"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


def say(page: Page, text: str) -> None:
    before = page.locator(".bot").count()
    page.locator("#text").fill(text)
    page.locator("#send").click()
    expect(page.locator(".bot")).not_to_have_count(before)
    expect(page.locator("#typing")).to_be_hidden(timeout=20_000)


def same_conversation(page: Page, running: Stack) -> Citizen:
    """The page's own conversation, to be gone on with by the same person's answers."""
    kept = page.evaluate(
        "Object.values(sessionStorage).join(' ') + Object.values(localStorage).join(' ')"
    )
    citizen = Citizen(running.bot_url)
    citizen.id = re.search(r'"id":"([\w-]{22})"', kept).group(1)  # type: ignore[union-attr]
    secret = re.search(r'"secret":"([\w-]+)"', kept).group(1)  # type: ignore[union-attr]
    citizen.client.headers["X-Conversation-Secret"] = secret
    return citizen


def enter_desk(page: Page, running: Stack) -> None:
    page.goto(f"{running.desk_url}/sign-in")
    name, password = running.first_password()
    page.get_by_label("User name").fill(name)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()
    page.get_by_label("Present password").fill(password)
    page.get_by_label("New password", exact=True).fill(NEW_PASSWORD)
    page.get_by_label("New password again").fill(NEW_PASSWORD)
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Queue")


@pytest.fixture
def citizen_page(browser: Browser, running: Stack) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, locale="ur-PK", reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{running.bot_url}/chat")
    yield page
    context.close()


def test_a_citizen_files_an_officer_answers_and_the_citizen_hears_of_it(
    browser: Browser, citizen_page: Page, running: Stack
) -> None:
    persona = EVERYBODY["ur"]
    for part in persona.story:
        say(citizen_page, part)
    bubbles = citizen_page.locator(".bot .text")
    assert citizen_page.locator(".bot [dir=rtl]").count() >= 2
    expect(bubbles.last).to_contain_text("این سی سی آئی اے")
    citizen_page.locator(".choices").last.locator("button:enabled").first.click()
    citizen = same_conversation(citizen_page, running)
    citizen.choose("file")
    tell(citizen, Persona(story=(), answers=persona.answers))
    number = re.search(r"KBR(-[0-9A-Z]{4}){3}", citizen.heard)
    assert number
    expect(citizen_page.locator("#log")).to_contain_text(number.group(0))
    expect(citizen_page.locator("#log")).to_contain_text("NCCIA-")

    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="en-GB")
    desk = context.new_page()
    enter_desk(desk, running)
    desk.get_by_label("Find a number").fill(number.group(0))
    desk.get_by_role("button", name="Show").click()
    desk.locator(".queue a").first.click()
    expect(desk.locator("blockquote").first).to_contain_text("کوریئر والا")
    desk.get_by_label("Verification").check()
    desk.get_by_label("Reason, for the citizen to read").fill(REASON)
    desk.get_by_role("button", name="Preview", exact=True).click()
    desk.get_by_role("button", name="Change and tell the citizen").click()
    expect(desk.get_by_role("status")).to_contain_text("The state is changed")
    context.close()

    expect(citizen_page.locator("#log")).to_contain_text(REASON)
    width = citizen_page.evaluate("document.documentElement.scrollWidth")
    assert width <= PHONE["width"]
