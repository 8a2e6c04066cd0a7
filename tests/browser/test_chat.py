"""The web chat page in a real browser, against a stand-in of its API."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    FilePayload,
    Page,
    ViewportSize,
    expect,
    sync_playwright,
)

from tests.browser.chat_stand_in import PDF, StandIn, reply, words

PHONE: ViewportSize = {"width": 360, "height": 740}
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
CONSENT = "شکایت درج کریں؟"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    # Not for the session: an event loop that is left open would stop tests that need their own.
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def api() -> Iterator[StandIn]:
    with StandIn() as stand_in:
        stand_in.script = {
            "فراڈ ہوا": [reply(CONSENT, choices=[("file", "جی"), ("not-now", "ابھی نہیں")])],
            "file": [reply("آپ کی فائل مل گئی ہے۔")],
            "hello": [reply("Hello. What happened?", "en")],
            "lang:en": [reply("We will write to you in English from now on.", "en")],
        }
        yield stand_in


@pytest.fixture
def page(browser: Browser, api: StandIn) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, locale="en-GB", reduced_motion="reduce")
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on(
        "console",
        lambda message: wrong.append(message.text) if "Security Policy" in message.text else None,
    )
    page.goto(f"{api.url}/chat")
    expect(page.locator("#welcome")).to_be_visible()
    yield page
    context.close()
    assert wrong == []


def say(page: Page, text: str) -> None:
    page.locator("#text").fill(text)
    page.locator("#send").click()


def bot(page: Page) -> list[str]:
    return page.locator(".bot .text").all_inner_texts()


def horizontal_places(page: Page, selector: str, parts: list[str]) -> list[float]:
    """Where each part of an element's text starts on the screen, in pixels from the left."""
    places: list[float] = page.locator(selector).evaluate(
        """(element, parts) => {
            const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
            const places = {};
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                for (const part of parts) {
                    const at = node.data.indexOf(part);
                    if (at < 0) continue;
                    const range = document.createRange();
                    range.setStart(node, at);
                    range.setEnd(node, at + part.length);
                    places[part] = range.getBoundingClientRect().left;
                }
            }
            return parts.map((part) => places[part]);
        }""",
        parts,
    )
    return places


def png(side: int = 64, weight: int = 0) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    rows = b"".join(b"\0" + bytes((x * 4 % 256, y * 4 % 256, 120)[i] for x in range(side) for i in range(3))
                    for y in range(side))  # fmt: skip
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"tEXt", b"x" * weight)
        + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    )  # fmt: skip


def test_says_before_the_first_word_what_it_never_asks_and_begins_nothing(
    page: Page, api: StandIn
) -> None:
    expect(page.locator("#welcome")).to_contain_text("OTP")
    expect(page.locator("#welcome .choice")).to_have_count(3)
    assert page.evaluate("document.documentElement.dir") == "rtl"
    assert api.conversations == {}


def test_a_language_button_sends_the_choice_and_turns_the_page(page: Page, api: StandIn) -> None:
    page.locator("#welcome").get_by_role("button", name="English").click()
    expect(page.locator(".bot .text")).to_have_text("We will write to you in English from now on.")
    assert api.taken == [{"choice": "lang:en"}]
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("html")).to_have_attribute("dir", "ltr")
    expect(page.locator("#text")).to_have_attribute("placeholder", "Write what happened…")


def test_an_urdu_bubble_is_right_to_left_and_numbers_keep_their_order(
    page: Page, api: StandIn
) -> None:
    api.script["فراڈ ہوا"] = [reply("نمبر 0300-1234567 اور شناختی کارڈ 35202-1234567-1 لکھیے۔")]
    say(page, "فراڈ ہوا")
    bubble = page.locator(".bot .bubble")
    expect(bubble).to_have_attribute("dir", "rtl")
    expect(bubble).to_have_attribute("lang", "ur")
    words = horizontal_places(page, ".bot .text", ["نمبر", "لکھیے"])
    assert words[0] > words[1]
    phone = horizontal_places(page, ".bot .text", ["0300", "-1234567"])
    assert phone[0] < phone[1]
    cnic = horizontal_places(page, ".bot .text", ["35202", "-12345", "67-1"])
    assert cnic[0] < cnic[1] < cnic[2]


def test_own_text_finds_its_own_direction_and_keeps_its_numbers(page: Page, api: StandIn) -> None:
    say(page, "اس کا نمبر 0300 1234567 ہے")
    phone = horizontal_places(page, ".own .text", ["0300", "1234567"])
    assert phone[0] < phone[1]
    assert page.locator(".own .bubble").get_attribute("dir") == "auto"
    assert horizontal_places(page, ".own .text", ["اس"])[0] > phone[1]


def test_a_quick_reply_sends_its_choice_once_and_is_then_closed(page: Page, api: StandIn) -> None:
    say(page, "فراڈ ہوا")
    page.get_by_role("button", name="ابھی نہیں").click()
    expect(page.locator(".own").last).to_have_attribute("data-state", "sent")
    assert api.taken == [{"text": "فراڈ ہوا"}, {"choice": "not-now"}]
    expect(page.locator(".choices .choice:disabled")).to_have_count(2)
    expect(page.locator(".log .choice[aria-pressed=true]")).to_have_text("ابھی نہیں")


def test_a_file_shows_its_progress_its_picture_and_the_receipt(page: Page, api: StandIn) -> None:
    api.upload_pace_s = 0.02
    picture: FilePayload = {
        "name": "رسید.png",
        "mimeType": "image/png",
        "buffer": png(weight=6_000_000),
    }
    page.locator("#file").set_input_files(picture)
    expect(page.locator(".own progress")).to_be_visible()
    expect(page.locator(".own .thumbnail")).to_be_visible()
    assert page.locator(".own .thumbnail").evaluate("img => img.decode().then(() => true)")
    expect(page.locator(".bot .text")).to_have_text("آپ کی فائل مل گئی ہے۔")
    expect(page.locator(".own progress")).to_have_count(0)
    expect(page.locator(".own")).to_have_attribute("data-state", "sent")
    assert [item["file"] for item in api.taken] == [True]
    assert api.taken[0]["size"] > 6_000_000


def test_a_push_appears_without_a_reload_and_only_once(page: Page, api: StandIn) -> None:
    say(page, "hello")
    expect(page.locator(".bot")).to_have_count(1)
    api.push(reply("Your complaint is now with an officer.", "en"))
    expect(page.locator(".bot")).to_have_count(2)
    page.wait_for_timeout(300)
    assert bot(page) == ["Hello. What happened?", "Your complaint is now with an officer."]


def test_a_push_arrives_even_where_streams_do_not_get_through(page: Page, api: StandIn) -> None:
    api.streams = False
    say(page, "hello")
    expect(page.locator(".bot")).to_have_count(1)
    api.push(reply("Your complaint is now with an officer.", "en"))
    expect(page.locator(".bot")).to_have_count(2)


def test_a_message_whose_answer_was_lost_is_sent_again_and_counts_once(
    page: Page, api: StandIn
) -> None:
    api.faults = ["lost", "refused"]  # long enough to be seen
    say(page, "hello")
    expect(page.locator(".own")).to_have_attribute("data-state", "failed")
    expect(page.locator("#banner")).to_be_visible()
    expect(page.locator(".own")).to_have_attribute("data-state", "sent")
    expect(page.locator("#banner")).to_be_hidden()
    expect(page.locator(".retry")).to_have_count(0)
    assert api.taken == [{"text": "hello"}]
    assert len(api.attempts) == 3
    assert len(set(api.attempts)) == 1
    assert bot(page) == ["Hello. What happened?"]


def test_a_failed_message_goes_at_once_when_pressed(page: Page, api: StandIn) -> None:
    api.faults = ["refused", "refused", "refused"]
    say(page, "hello")
    page.locator(".retry").click()
    page.locator(".retry").click()
    page.locator(".retry").click()
    expect(page.locator(".own")).to_have_attribute("data-state", "sent")
    assert api.taken == [{"text": "hello"}]


def test_offline_messages_wait_in_order_and_go_when_the_network_is_back(
    page: Page, api: StandIn
) -> None:
    page.context.set_offline(True)
    say(page, "hello")
    say(page, "فراڈ ہوا")
    expect(page.locator("#banner")).to_contain_text("رابطہ نہیں ہے")
    page.context.set_offline(False)
    expect(page.locator(".own[data-state=sent]")).to_have_count(2)
    assert api.taken == [{"text": "hello"}, {"text": "فراڈ ہوا"}]


def test_a_reload_restores_the_talk_in_order(page: Page, api: StandIn) -> None:
    say(page, "فراڈ ہوا")
    page.get_by_role("button", name="جی", exact=True).click()
    api.script["میرا نام"] = [reply("شکریہ۔")]
    say(page, "میرا نام")
    expect(page.locator(".bot")).to_have_count(3)
    before = page.locator(".message .text").all_inner_texts()
    page.reload()
    expect(page.locator(".bot")).to_have_count(3)
    assert page.locator(".message .text").all_inner_texts() == before
    expect(page.locator(".choice:enabled:visible")).to_have_count(0)
    say(page, "hello")
    expect(page.locator(".bot")).to_have_count(4)
    assert len(api.taken) == 4


def test_an_unsent_message_survives_a_reload(page: Page, api: StandIn) -> None:
    say(page, "hello")
    expect(page.locator(".bot")).to_have_count(1)
    api.faults = ["refused"] * 2
    say(page, "فراڈ ہوا")
    expect(page.locator(".own").last).to_have_attribute("data-state", "failed")
    page.reload()
    expect(page.locator(".own").last).to_have_attribute("data-state", "sent")
    assert api.taken == [{"text": "hello"}, {"text": "فراڈ ہوا"}]
    assert len(set(api.attempts)) == 2


def test_leaving_leaves_nothing_on_the_screen_the_device_or_the_history(
    page: Page, api: StandIn
) -> None:
    page.locator("#menu-open").click()
    page.locator("#keep").check()
    page.locator("#menu-close").click()
    say(page, "hello")
    expect(page.locator(".bot")).to_have_count(1)
    assert "s1" in str(page.evaluate("localStorage.getItem('khabardar')"))
    entries = page.evaluate("history.length")
    page.locator("#menu-open").click()
    page.locator("#leave").click()
    page.wait_for_url("**/static/neutral.html")
    expect(page.locator("td[aria-current]")).to_be_visible()
    assert "Hello" not in page.content()
    assert "Khabardar" not in page.title()
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    assert page.evaluate("history.length") == entries
    page.go_back()
    assert "/chat" not in page.url


def test_the_secret_outlives_the_tab_only_when_ticked(page: Page, api: StandIn) -> None:
    say(page, "hello")
    expect(page.locator(".bot")).to_have_count(1)
    assert page.evaluate("localStorage.length") == 0
    page.locator("#menu-open").click()
    page.locator("#keep").check()
    kept = page.evaluate("localStorage.getItem('khabardar')")
    assert "s1" in kept
    assert "hello" not in kept
    later = page.context.new_page()
    later.goto(f"{api.url}/chat")
    expect(later.locator(".bot .text")).to_have_text("Hello. What happened?")
    page.locator("#keep").uncheck()
    assert page.evaluate("localStorage.length") == 0


def test_a_conversation_that_is_no_more_gives_way_to_a_new_one(page: Page, api: StandIn) -> None:
    say(page, "hello")
    expect(page.locator(".bot")).to_have_count(1)
    api.conversations["c1"] = "changed"
    say(page, "فراڈ ہوا")
    expect(page.locator(".bot")).to_have_count(2)
    assert list(api.conversations) == ["c1", "c2"]
    assert api.taken == [{"text": "hello"}, {"text": "فراڈ ہوا"}]


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_nothing_scrolls_sideways_and_everything_can_be_hit(
    page: Page, api: StandIn, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    say(page, "https://" + "a" * 300 + " " + "0300-1234567" * 20)
    say(page, "فراڈ ہوا")
    expect(page.locator(".choices")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert page.locator("#talk").evaluate("talk => talk.scrollWidth <= talk.clientWidth")
    buttons = page.locator("button:visible")
    for button in buttons.all():
        box = button.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 44, button.evaluate("b => b.outerHTML")
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width


def test_it_can_be_used_with_the_keyboard_and_read_aloud(page: Page, api: StandIn) -> None:
    page.locator("#text").focus()
    page.keyboard.type("فراڈ ہوا")
    page.keyboard.press("Enter")
    expect(page.locator(".choices")).to_be_visible()
    assert page.locator("#log").get_attribute("aria-live") == "polite"
    page.get_by_role("button", name="جی", exact=True).focus()
    page.keyboard.press("Enter")
    expect(page.locator(".own")).to_have_count(2)
    assert page.evaluate("document.activeElement.id") == "text"
    unnamed = page.locator("button:visible").evaluate_all(
        "all => all.filter((b) => !(b.ariaLabel || b.innerText.trim())).length"
    )
    assert unnamed == 0
    assert re.search(r"\d:\d\d [ap]m", page.locator(".own time").first.inner_text())


def test_the_sheet_is_asked_for_by_a_button_and_saved_with_the_secret(
    page: Page, api: StandIn, tmp_path: Path
) -> None:
    url = "/chat/api/conversations/c1/attachments/2"
    sheet = {"name": "KBR-0000-0000-0000.pdf", "media_type": "application/pdf", "url": url}
    api.script["فراڈ ہوا"] = [
        reply("آپ کی شکایت محفوظ ہو گئی ہے۔", choices=[("sheet:KBR-0000-0000-0000", "رسید")])
    ]
    api.script["sheet:KBR-0000-0000-0000"] = [reply("شکایت کی رسید یہ رہی۔", attachment=sheet)]
    say(page, "فراڈ ہوا")
    page.get_by_role("button", name="رسید").click()
    button = page.locator(".attached")
    expect(button).to_contain_text(words("ur")["web-save"])
    expect(button).to_contain_text("KBR-0000-0000-0000.pdf")
    api.faults.append("refused")
    button.click()
    expect(button).to_contain_text(words("ur")["web-not-saved"])
    with page.expect_download() as download:
        button.click()
    assert download.value.suggested_filename == "KBR-0000-0000-0000.pdf"
    download.value.save_as(tmp_path / "sheet.pdf")
    assert (tmp_path / "sheet.pdf").read_bytes() == PDF
    expect(button).to_contain_text(words("ur")["web-save"])
    box = button.bounding_box()
    assert box is not None
    assert box["height"] >= 44
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    page.reload()  # and it is there again
    expect(page.locator(".attached")).to_be_visible()
    page.screenshot(path=tmp_path / "sheet.png")
