"""The playground's page, by clicks in a real browser, until everybody has the top 7."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, sync_playwright

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser")
SERIOUS = ("serious", "critical")
GEERT, JAN, ELS = (f"{name}@leernetwerk.example" for name in ("geert", "jan", "els"))
PATIENCE = 60_000  # milliseconds, on a busy machine

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Of a playground in a process of its own."""
    folder = tmp_path_factory.mktemp("play")
    command = [sys.executable, "-m", "mailflow", "play", "--language", "en", "--port", "0", "--folder", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        found = re.search(r"http://127\.0\.0\.1:\d+/", process.stdout.readline())
        assert found
        yield found[0]
        process.terminate()


@pytest.fixture
def page(address: str) -> Iterator[Page]:
    """The page, opened; nothing may be said in its console, and nothing asked of another machine."""
    if BROWSER is None:
        if os.environ.get("MAILFLOW_REQUIRE_SERVERS") == "1":
            pytest.fail("Chromium is not installed (chromium)", pytrace=False)
        pytest.skip("Chromium is not installed (chromium)")
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=BROWSER, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.set_default_timeout(PATIENCE)
        told: list[str] = []
        asked: list[str] = []
        page.on("console", lambda message: told.append(message.text))
        page.on("pageerror", lambda error: told.append(str(error)))
        page.on("request", lambda request: asked.append(request.url))
        page.goto(address)
        page.wait_for_selector("#people li")
        yield page
        browser.close()
        assert not told
        assert not [one for one in asked if not one.startswith((address, "data:", "about:"))]


def be(page: Page, who: str) -> None:
    page.click(f"[data-address='{who}']")
    page.wait_for_selector(f"[data-address='{who}'][aria-current='true']")


def answer(page: Page, text: str) -> None:
    """Reply to the mail that is open."""
    before = page.locator("#box li").count()
    page.click("#reply")
    page.fill("dialog textarea[name=text]", text)
    page.click("dialog button.main")
    page.wait_for_selector("dialog", state="hidden")
    page.locator("#box li").nth(before).wait_for()


def onward(page: Page) -> None:
    now = page.inner_text("#now")
    page.click("#letter")
    page.locator("body:not(.busy)").wait_for()
    assert page.inner_text("#now") != now or page.inner_text("#said") == ""


def latest(page: Page) -> str:
    """Open the newest letter of the service to the one whom we are, and read it."""
    page.locator("#box li button", has_not_text="→").first.click()
    page.wait_for_selector("#reply")
    return page.frame_locator("#reader iframe").locator("body").inner_text()


def until(page: Page, stage: str) -> None:
    for _ in range(12):
        if page.inner_text("#session .tag") == stage:
            return
        onward(page)
    raise AssertionError(page.inner_text("#session"))


def test_a_whole_session_is_played_to_its_top_seven(page: Page) -> None:
    be(page, GEERT)
    page.click("#write")
    page.fill("dialog input[name=to]", f"Jan Peeters <{JAN}>, Els Vermeulen <{ELS}>")
    page.fill("dialog textarea[name=text]", "Hi,\n\n1. What works?\n2. What does not?\n3. And tomorrow?\n\nGeert")
    page.click("dialog button.main")
    page.wait_for_selector("#session .tag")
    assert "What works?" in latest(page)
    answer(page, "ok")
    until(page, "inviting")
    for who in (JAN, ELS):
        be(page, who)
        latest(page)
        answer(page, "yes")
    until(page, "the questions")
    for who, said in ((JAN, "Sitting down first"), (ELS, "Calling who stays away")):
        be(page, who)
        assert "What works?" in latest(page)
        answer(page, f"1. {said} works best.\n2. Leaflets brought nobody in.\n3. I would begin with a meal.")
        assert "answer 1" in page.inner_text("#reader") or "answer 1" in understood(page)
    until(page, "the summary, with the facilitator")
    be(page, GEERT)
    assert "Sitting down first" in latest(page)
    answer(page, "ok")
    until(page, "everybody reads and chooses")
    for who in (JAN, ELS):
        be(page, who)
        latest(page)
        answer(page, "1 2")
    until(page, "the top 7, with the facilitator")
    be(page, GEERT)
    latest(page)
    answer(page, "ok")
    until(page, "done")
    be(page, JAN)
    assert "Sitting down first" in latest(page)


def understood(page: Page) -> str:
    """What the page says of the newest mail that the one whom we are wrote."""
    page.locator("#box li button", has_text="→").first.click()
    page.wait_for_selector(".passage")
    return page.inner_text("#reader")


@pytest.mark.parametrize("width", [360, 1280])
def test_the_page_holds_for_those_who_cannot_see_or_have_a_phone(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    be(page, GEERT)
    found = Axe().run(page)
    assert not [one["id"] for one in found.response["violations"] if one["impact"] in SERIOUS], found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_keys_do_what_buttons_do(page: Page) -> None:
    be(page, JAN)
    page.keyboard.press("n")
    page.wait_for_selector("dialog textarea[name=text]")
    page.keyboard.press("Escape")
    page.wait_for_selector("dialog", state="hidden")
    page.locator("h1").click()  # a key typed into a field is a letter
    page.keyboard.press("?")
    page.wait_for_selector("dialog table")
    page.keyboard.press("Escape")
    page.wait_for_selector("dialog", state="hidden")
    now = page.inner_text("#now")
    page.keyboard.press("h")
    page.locator("#now").filter(has_not_text=now).wait_for()


def test_a_hostile_letter_does_nothing(page: Page, address: str) -> None:
    hostile = "<script>parent.document.title='x'</script><img src=https://example.org/x.png>"
    be(page, JAN)
    page.click("#write")
    page.fill("dialog input[name=to]", ELS)
    page.fill("dialog textarea[name=text]", hostile)
    page.click("dialog button.main")
    page.wait_for_selector("dialog", state="hidden")
    be(page, ELS)
    page.wait_for_selector("#reader iframe, #reader pre")
    assert page.title() == "mailflow"
    number = page.get_attribute("#box [aria-current='true']", "data-number")
    with urllib.request.urlopen(f"{address}mail/{number}/letter") as letter:
        assert letter.headers["Content-Security-Policy"].startswith("sandbox; default-src 'none'")


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Content-Type": "application/json", "Origin": "https://example.org"}, 403),
        ({"Content-Type": "text/plain"}, 403),
        ({"Content-Type": "application/json", "Host": "example.org"}, 400),
    ],
)
def test_no_other_site_may_play(address: str, headers: dict[str, str], status: int) -> None:
    request = urllib.request.Request(f"{address}api/do", b'{"do": "wait", "leap": "day"}', headers)
    with pytest.raises(urllib.error.HTTPError) as raised:
        urllib.request.urlopen(request)
    assert raised.value.code == status
    raised.value.close()


def test_the_page_is_kept_in_the_package() -> None:
    import mailflow.play  # noqa: PLC0415

    folder = Path(mailflow.play.__file__).parent / "page"
    assert {one.name for one in folder.iterdir()} >= {"index.html", "play.css", "play.js", "words.js"}
