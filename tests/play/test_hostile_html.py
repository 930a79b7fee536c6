"""A letter of hostile HTML, opened in the playground: its scripts, frames, forms and remote pictures do nothing."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser

from mailflow.play.playground import Mail, Setting, Start
from mailflow.play.server import HOST, Stage, application

pytestmark = pytest.mark.slow

JAN = "jan@leernetwerk.example"
HOSTILE = """<!doctype html><html><head>
<meta http-equiv="refresh" content="0;url=http://{elsewhere}/refreshed">
<link rel="stylesheet" href="http://{elsewhere}/s.css"><base href="http://{elsewhere}/">
<style>@import "http://{elsewhere}/i.css"; body { background: url(http://{elsewhere}/b.png) }</style></head>
<body onload="parent.document.title='onload'">
<script>parent.document.title = "script"; top.location = "about:blank"</script>
<img src="http://{elsewhere}/x.png" onerror="parent.document.title='onerror'">
<svg onload="parent.document.title='svg'"></svg>
<iframe src="http://{elsewhere}/frame"></iframe><object data="http://{elsewhere}/object"></object>
<form action="http://{elsewhere}/form" id="f"><input name="q" autofocus onfocus="parent.document.title='focus'">
<button id="send">send</button></form>
<script>document.getElementById("f").submit(); fetch("http://{elsewhere}/fetched")</script>
<p><a id="script" href="javascript:parent.document.title='a'">press</a></p>
<p><a id="leave" target="_top" href="http://{elsewhere}/left">leave</a> hostile</p></body></html>"""


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    return Stage(Setting("en", Start.CARD), tmp_path)


@pytest.fixture
def address(stage: Stage) -> Iterator[str]:
    """Of that play's page, served by this process."""
    settings = uvicorn.Config(application(stage), host=HOST, port=0, log_level="error")
    listening = socket.create_server((HOST, 0))
    server = uvicorn.Server(settings)
    serving = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    serving.start()
    try:
        yield f"http://{HOST}:{listening.getsockname()[1]}/"
    finally:
        server.should_exit = True
        serving.join()
        listening.close()


@pytest.fixture
def elsewhere() -> Iterator[socket.socket]:
    """Another server: nobody may knock."""
    with socket.create_server((HOST, 0)) as listening:
        listening.setblocking(False)
        yield listening


def hostile(stage: Stage, elsewhere: socket.socket) -> Mail:
    letter = EmailMessage()
    letter["From"], letter["To"], letter["Subject"] = "stranger@example.org", JAN, "hostile"
    letter.set_content("hostile")
    own = HOSTILE.replace("{elsewhere}", f"{HOST}:{elsewhere.getsockname()[1]}")
    letter.add_alternative(own, subtype="html")
    play = stage.play
    return Mail(len(play.mails) + 1, play.village.now(), letter.as_bytes(), "stranger@example.org", (JAN,), False)


def test_a_letter_of_hostile_html_does_nothing(
    stage: Stage, address: str, browser: Browser, elsewhere: socket.socket
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.set_default_timeout(60_000)
    page.goto(address)
    page.wait_for_selector("#people li")
    stage.play.mails.append(hostile(stage, elsewhere))
    page.reload()
    page.click(f"[data-address='{JAN}']")
    page.locator("#box li button", has_text="stranger").click()
    letter = page.frame_locator("#reader iframe")
    assert "hostile" in letter.locator("body").inner_text()

    letter.locator("#send").click(no_wait_after=True)
    letter.locator("#script").click(no_wait_after=True)
    letter.locator("#leave").click(no_wait_after=True)
    until = time.monotonic() + 1
    while time.monotonic() < until:
        page.wait_for_timeout(100)
        assert page.title() == "mailflow"
        assert page.url == address
    assert "hostile" in letter.locator("body").inner_text()
    with pytest.raises(BlockingIOError):
        elsewhere.accept()
    page.close()
