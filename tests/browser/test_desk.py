"""The desk in a real browser: headless Chromium against a desk on loopback."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright
from sqlmodel import Session, select

from desk.auth import ensure_first_officer
from storage.desk_tables import CaseFile, CaseQuestion
from tests.desk_examples import examples
from tests.desk_parts import (
    CALLBACK_PREFIX,
    NEW_PASSWORD,
    DeskParts,
    add,
    an_addition,
    file,
    first_password,
)
from tests.load.intake_schemathesis import served

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
pytestmark = pytest.mark.skipif(not CHROMIUM.exists(), reason="Chromium is not installed")
PHONE = {"width": 360, "height": 740}
REASON = "ہم نے آپ کی رسید دیکھ لی ہے، کل فون کریں گے۔"


class Served:
    """A desk with the example complaints, its address and the first case's number."""

    def __init__(self, parts: DeskParts, base: str, number: str) -> None:
        self.parts = parts
        self.base = base
        self.number = number


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as play:
        started = play.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    parts = DeskParts(tmp_path_factory.mktemp("desk"))
    ensure_first_officer(parts.desk)

    async def fill() -> list[str]:
        async with parts.signed_client() as client:
            answers = [
                await file(client, document)
                for document in examples(f"{CALLBACK_PREFIX}nccia/status")
            ]
        return [answer.json()["nccia_number"] for answer in answers]

    # In a thread of its own: Playwright's synchronous side keeps an event loop running in this one.
    with ThreadPoolExecutor(1) as pool:
        numbers = pool.submit(lambda: asyncio.run(fill())).result()
    with served(parts) as base:
        yield Served(parts, base, numbers[0])


def enter(page: Page, site: Served) -> None:
    """Sign in; the very first time the password must be changed."""
    page.goto(f"{site.base}/sign-in")
    waiting = (site.parts.settings.home / "first-sign-in.txt").exists()
    password = first_password(site.parts) if waiting else NEW_PASSWORD
    page.get_by_label("User name").fill("officer")
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()
    if waiting:
        expect(page.get_by_role("heading")).to_have_text("Choose a new password")
        page.get_by_label("Present password").fill(password)
        page.get_by_label("New password", exact=True).fill(NEW_PASSWORD)
        page.get_by_label("New password again").fill(NEW_PASSWORD)
        page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Queue")


@pytest.fixture
def page(browser: Browser, site: Served) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    opened = context.new_page()
    faults: list[str] = []
    opened.on("console", lambda message: faults.append(message.text))
    opened.on("pageerror", lambda error: faults.append(str(error)))
    enter(opened, site)
    yield opened
    context.close()
    # A style or font that the content policy refuses shows up here.
    assert [fault for fault in faults if "status of 4" not in fault] == []


def test_signing_in_leads_to_a_queue_in_order_of_urgency(page: Page) -> None:
    scores = [int(text) for text in page.locator(".queue .urgency b").all_inner_texts()]
    assert len(scores) == 8
    assert scores == sorted(scores, reverse=True)
    expect(page.locator(".queue tbody tr").first).to_contain_text("Critical")
    page.get_by_label("City").select_option("Quetta")
    page.get_by_role("button", name="Show").click()
    expect(page.locator(".queue tbody tr")).to_have_count(1)


def test_the_keyboard_alone_reaches_a_case(page: Page) -> None:
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.locator(".queue a").first.focus()
    outline = page.locator(".queue a").first.evaluate("e => getComputedStyle(e).outlineStyle")
    assert outline == "solid"
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="In the citizen's own words")).to_be_visible()


def test_a_case_in_urdu_runs_from_right_to_left(page: Page, site: Served) -> None:
    page.goto(f"{site.base}/cases/{site.number}")
    page.get_by_role("button", name="اردو").click()
    assert page.locator("html").get_attribute("dir") == "rtl"
    words = page.locator("blockquote").first
    assert words.get_attribute("dir") == "rtl"
    assert words.get_attribute("lang") == "ur"
    assert page.locator("blockquote").nth(1).get_attribute("dir") == "ltr"
    # The packaged face is there for whoever has no Urdu font.
    assert page.evaluate("document.fonts.check('16px \"Khabardar Arabic\"', 'شکایت')")
    # A number keeps its order: its first digit stands left of its last.
    number = words.locator("bdi", has_text="0311-1111111")
    assert number.evaluate(
        """e => {
            const at = (i) => {
                const r = document.createRange();
                r.setStart(e.firstChild, i); r.setEnd(e.firstChild, i + 1);
                return r.getBoundingClientRect().left;
            };
            return at(0) < at(e.textContent.length - 1);
        }"""
    )


def test_a_value_is_covered_until_it_is_asked_for(page: Page, site: Served) -> None:
    page.goto(f"{site.base}/cases/{site.number}")
    expect(page.get_by_text("35202-1234567-2")).to_have_count(0)
    page.locator("dd", has_text="35202-*****67-2").get_by_role("button").click()
    expect(page.get_by_text("35202-1234567-2")).to_be_visible()
    page.reload()


def test_a_decision_is_previewed_and_then_shown_in_the_history(page: Page, site: Served) -> None:
    page.goto(f"{site.base}/cases/{site.number}")
    page.get_by_label("Verification").check()
    page.get_by_label("Reason, for the citizen to read").fill(REASON)
    page.get_by_role("button", name="Preview", exact=True).click()
    expect(page.locator(".bubble").last).to_have_text(REASON)
    page.get_by_role("button", name="Edit").click()
    expect(page.get_by_label("Reason, for the citizen to read")).to_have_value(REASON)
    page.get_by_role("button", name="Preview", exact=True).click()
    page.get_by_role("button", name="Change and tell the citizen").click()
    expect(page.get_by_role("status")).to_contain_text("The state is changed")
    expect(page.locator(".history li").last).to_contain_text(REASON)
    assert len(site.parts.notified) == 1


def test_a_question_is_asked_waited_for_and_its_answer_read(page: Page, site: Served) -> None:
    page.goto(site.base)
    page.locator(".queue tbody tr", has_text="Relative in trouble").get_by_role("link").click()
    address = page.url
    number = address.rsplit("/", 1)[1]
    page.get_by_label("Question").select_option("Number of the caller")
    page.get_by_label("Own words, if needed").fill(REASON)
    page.locator("section", has_text="Ask the citizen").get_by_role("button").click()
    bubble = page.locator(".bubble")
    assert page.locator(".phone").get_attribute("dir") == "rtl"  # as the citizen chose
    expect(bubble).to_contain_text("افسر لکھتے ہیں")
    page.get_by_role("button", name="Edit").click()
    expect(page.get_by_label("Own words, if needed")).to_have_value(REASON)
    page.locator("section", has_text="Ask the citizen").get_by_role("button").click()
    page.get_by_role("button", name="Send the question").click()
    expect(page.locator(".case-chips")).to_contain_text("Waiting for the citizen")
    expect(page.locator(".case-chips")).to_contain_text("until")
    page.get_by_role("link", name="Back to the queue").click()
    expect(page.locator(".queue tbody tr").last).to_contain_text("Waiting for the citizen")

    with ThreadPoolExecutor(1) as pool:
        pool.submit(lambda: asyncio.run(answer(site, number))).result()
    page.get_by_label("Mark").select_option("Answered - new")
    page.get_by_role("button", name="Show").click()
    expect(page.locator(".queue tbody tr")).to_have_count(1)
    page.locator(".queue tbody a").click()
    expect(page.locator(".news")).to_contain_text("0311-1111111")
    page.get_by_role("button", name="Mark as read").click()
    expect(page.locator(".news")).to_have_count(0)
    expect(page.locator(".history")).to_contain_text("The citizen answers")


async def answer(site: Served, number: str) -> None:
    """Answer the only question about a case, as the bot sends it on."""
    with Session(site.parts.engine) as session:
        asked = session.exec(select(CaseQuestion)).one()
        case = session.get_one(CaseFile, asked.case_id)
    assert case.nccia_number == number
    addition = an_addition(
        case.complaint_id, "answer", question_id=f"{number}-{asked.id}", text="0311-1111111 سے"
    )
    async with site.parts.signed_client() as client:
        assert (await add(client, addition)).status_code == 201


@pytest.mark.parametrize("language", ["en", "ur"])
def test_nothing_runs_over_the_edge_at_360_pixels(page: Page, site: Served, language: str) -> None:
    page.set_viewport_size({"width": PHONE["width"], "height": PHONE["height"]})
    if language == "ur":
        page.get_by_role("button", name="اردو").click()
    for path in ("/", f"/cases/{site.number}", "/password", "/?state=closed", "/nothing"):
        page.goto(site.base + path)
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width <= PHONE["width"], path


def test_colours_have_enough_contrast(page: Page, site: Served) -> None:
    for path in ("/", f"/cases/{site.number}"):
        page.goto(site.base + path)
        poor = page.evaluate(_CONTRAST)
        assert poor == []


_CONTRAST = """() => {
  const parse = (c) => c.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
    .map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
  const behind = (e) => {
    for (; e; e = e.parentElement) {
      const c = parse(getComputedStyle(e).backgroundColor);
      if (c.length < 4 || c[3] > .9) return c;
    }
    return [255, 255, 255];
  };
  const poor = [];
  for (const e of document.querySelectorAll('body *')) {
    const own = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
    if (!own || !e.getClientRects().length) continue;
    const style = getComputedStyle(e);
    const a = light(parse(style.color)), b = light(behind(e));
    const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    const words = e.textContent.trim().slice(0, 20);
    if (ratio < 4.5) poor.push(`${e.className} ${words} ${ratio.toFixed(1)}`);
  }
  return poor;
}"""
