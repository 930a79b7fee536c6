"""The playground's page, by clicks in a real browser, until everybody has the top 7."""

from __future__ import annotations

import re
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, Route

from mailflow.core.acts import union as a
from mailflow.core.acts.consequences import TABLE
from mailflow.core.acts.segments import Label
from mailflow.mail.reply import Role

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
def page(address: str, browser: Browser) -> Iterator[Page]:
    """The page, opened; nothing may be said in its console, and nothing asked of another machine."""
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
    page.close()
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


def open_mail(page: Page, row: Locator) -> None:
    """Returns when it is drawn: a button of what stood there before would be gone under the hand."""
    row.click()  # takes the focus, which the page gives to the reader once all is drawn
    page.wait_for_selector("#reader:focus")


def latest(page: Page) -> str:
    """Open the newest letter of the service to the one whom we are, and read it."""
    open_mail(page, page.locator("#box li button", has_not_text="→").first)
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
    open_mail(page, page.locator("#box li button", has_text="→").first)
    page.wait_for_selector(".passage")
    return page.inner_text("#reader")


def serious(page: Page) -> list[str]:
    """What axe finds that keeps somebody out."""
    found = Axe().run(page, options={"iframes": False})  # a letter's own frame lets nobody in
    grave = [one for one in found.response["violations"] if one["impact"] in SERIOUS]
    return [f"{one['id']}: {one['nodes'][0]['html']}" for one in grave]


@pytest.mark.parametrize("width", [360, 1280])
def test_the_page_holds_for_those_who_cannot_see_or_have_a_phone(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    be(page, GEERT)
    assert serious(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 900, 1280])
def test_every_dialog_holds_in_light_and_dark(page: Page, scheme: Literal["light", "dark"], width: int) -> None:
    page.emulate_media(color_scheme=scheme)
    begin(page, "questions")
    page.set_viewport_size({"width": width, "height": 800})
    be(page, JAN)
    latest(page)
    assert serious(page) == []
    tools = page.locator("#plays button")
    for opens in (page.locator("#reply"), page.locator("#write"), tools.nth(0), tools.nth(1), tools.last):
        opens.click()
        page.wait_for_selector("dialog[open]")
        assert serious(page) == []
        page.keyboard.press("Escape")
        page.wait_for_selector("dialog", state="hidden")


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


def test_words_that_are_html_are_shown_as_words(page: Page, address: str) -> None:
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


def begin(page: Page, start: str) -> None:
    """A play that stands there already."""
    page.locator("#plays button").first.click()
    page.select_option("dialog select[name=start]", start)
    page.click("dialog button.main")
    page.wait_for_selector("dialog", state="hidden")
    page.wait_for_selector("#session .tag")


ODD = [
    (
        "number one we sat down first number two the forms number three a key that works",
        ["answer 1", "answer 2", "answer 3"],
    ),
    ("i'm out of this one sorry, far too busy. all the best", ["leaves this session"]),
    (
        "1. A kettle.\n2. Forms.\n\nI'm thinking of quitting, please don't tell the others.",
        ["answer 1", "answer 2", "not for the group"],
    ),
    ("Can I still answer on Monday?", ["a question to a person"]),
    ("I'll do this properly on Friday", ["says so later"]),
    ("Please never mail me again.", ["wants no more mail"]),
    ("For the second: nobody reads leaflets.", ["answer 2"]),
    ("1. We ate together.\nEssence: eat first, talk later.", ["answer 1", "the sentence to keep"]),
    ("I won't answer this time but do send me the result", ["not this time"]),
    ("My answers may not be in the report. 1. We sang.", ["answer 1", "not in the report"]),
]


def test_odd_mails_show_what_was_understood_of_them(page: Page) -> None:
    begin(page, "questions")
    people = page.locator("#people li button")
    for number, (text, expected) in enumerate(ODD, 1):
        people.nth(number).click()
        page.wait_for_selector(f"#people li:nth-child({number + 1}) [aria-current='true']")
        latest(page)
        answer(page, text)
        seen = page.locator(".passage strong").all_inner_texts()
        told = " + ".join(seen).split(" + ")
        assert [one for one in expected if one not in told] == [], (text, told)
        assert "details" in page.inner_html("#reader")


class Gate:
    """What is asked waits until it is let go; then everything passes."""

    def __init__(self) -> None:
        self.held: list[Route] = []
        self.open = False

    def pass_on(self, route: Route) -> None:
        if self.open:
            route.continue_()
        else:
            self.held.append(route)

    def let_go(self, page: Page) -> None:
        while not self.held:
            page.wait_for_timeout(10)
        self.open = True
        for one in self.held:
            one.continue_()


def test_the_page_says_that_it_works_and_takes_one_thing_at_a_time(page: Page) -> None:
    be(page, GEERT)

    gate = Gate()
    page.route("**/api/do", lambda route: gate.pass_on(route))  # noqa: PLW0108 - a bound method is not taken
    page.click("#hour")
    page.locator("#said", has_text="at work").wait_for()
    assert page.is_disabled("#day")
    gate.let_go(page)
    page.locator("body:not(.busy)").wait_for()
    assert page.inner_text("#said") == ""
    assert page.is_enabled("#day")


def test_what_was_read_is_known_after_a_reload(page: Page) -> None:
    begin(page, "draft")
    be(page, GEERT)
    page.wait_for_selector("#find")
    before = page.locator("#box .row.new").count()
    assert before
    page.locator("#box .row.new").first.click()
    page.locator("#box .row.new").nth(before - 1).wait_for(state="detached")
    unread = page.locator("#box .row.new").all_inner_texts()
    assert len(unread) == before - 1
    page.reload()
    page.wait_for_selector("#people li")
    be(page, GEERT)
    page.wait_for_selector("#find")
    assert page.locator("#box .row.new").all_inner_texts() == unread


def test_who_is_clicked_while_the_service_works_mixes_with_nobody(page: Page) -> None:
    begin(page, "questions")
    be(page, JAN)
    latest(page)
    of_jan = page.inner_text("#reader dl")

    gate = Gate()
    page.route("**/api/mail/*", lambda route: gate.pass_on(route))  # noqa: PLW0108 - a bound method is not taken
    page.locator(f"[data-address='{ELS}']").click(no_wait_after=True)
    page.keyboard.press("r")
    page.wait_for_selector("dialog textarea[name=text]")
    assert "Jan" in page.inner_text("dialog h2")
    assert page.inner_text("#reader dl") == of_jan
    page.keyboard.press("Escape")
    gate.let_go(page)
    page.wait_for_selector(f"[data-address='{ELS}'][aria-current='true']")
    assert "Els" in page.inner_text("#reader dl")


def test_as_text_is_of_one_mail_and_a_report_says_where_it_goes(page: Page) -> None:
    begin(page, "draft")
    be(page, GEERT)
    open_mail(page, page.locator("#box li button", has_not_text="→").first)
    page.wait_for_selector("#reader iframe")
    page.get_by_role("button", name="as text").click()
    page.wait_for_selector("#reader pre")
    open_mail(page, page.locator("#box li button", has_not_text="→").nth(1))
    page.wait_for_selector("#reader iframe")
    understood(page)
    with page.expect_download():
        page.get_by_role("link", name="Report this mail").click()
    assert "whoever runs mailflow" in page.inner_text("#said")


def test_every_act_and_every_line_has_words_of_people(page: Page) -> None:
    labels = [a.name_of_kind(kind) for kind in TABLE]
    labels += [one.value for one in Role if one is not Role.OWN] + [one.value for one in Label if one is not Label.ACT]
    script = (
        "async (labels) => { const acts = await import('/acts.js'); "
        "return ['nl', 'en', 'fr', 'de'].flatMap((each) => "
        "labels.filter((one) => !acts.known(one, each)).map((one) => `${each} ${one}`)); }"
    )
    assert page.evaluate(script, labels) == []


def test_a_mail_is_found_by_its_words(page: Page) -> None:
    begin(page, "draft")
    be(page, GEERT)
    page.wait_for_selector("#find")
    every = page.locator("#box .row").count()
    page.fill("#find", "zzz nothing says this")
    page.locator("#box .row").first.wait_for(state="detached")
    page.fill("#find", "")
    page.locator("#box .row").nth(every - 1).wait_for()
    assert page.locator("#box .day").count() >= 2


def test_a_reply_covers_nothing_of_the_letter_and_fits_a_phone(page: Page) -> None:
    begin(page, "questions")
    be(page, JAN)
    latest(page)
    page.click("#reply")
    box, letter = page.locator("dialog").bounding_box(), page.locator("#reader iframe").bounding_box()
    assert box
    assert letter
    assert box["x"] + box["width"] <= letter["x"]
    page.keyboard.press("Escape")
    page.wait_for_selector("dialog", state="hidden")
    for width in (700, 1000):
        page.set_viewport_size({"width": width, "height": 800})
        page.click("#reply")
        page.locator("#reader iframe").evaluate("one => one.scrollIntoView({block: 'start'})")
        box, letter = page.locator("dialog").bounding_box(), page.locator("#reader iframe").bounding_box()
        assert box
        assert letter
        assert letter["y"] > -1
        assert letter["y"] + letter["height"] <= box["y"], width
        page.keyboard.press("Escape")
        page.wait_for_selector("dialog", state="hidden")
    page.set_viewport_size({"width": 360, "height": 640})
    page.click("#reply")
    send = page.locator("dialog button.main").bounding_box()
    assert send
    assert send["y"] + send["height"] <= 640
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_new_mail_can_be_filled_with_an_example(page: Page) -> None:
    begin(page, "questions")
    be(page, GEERT)
    page.click("#write")
    page.locator("dialog p.small button").click()
    assert "1." in page.input_value("dialog textarea[name=text]")
    assert "@" in page.input_value("dialog input[name=to]")
