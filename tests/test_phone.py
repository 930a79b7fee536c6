"""Every letter fits on a phone: looked at in a real browser."""

from __future__ import annotations

import html
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from mailflow.core.people import Language
from mailflow.mail.writing import proofreading, samples
from mailflow.mail.writing.render import Renderer
from mailflow.outside import templates

NARROW = 360  # CSS pixels: the narrowest phone that is still sold
BROWSER = shutil.which("chromium") or shutil.which("chromium-browser")
QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
)

PAGE = """<!doctype html><meta charset="utf-8"><body>
{frames}
<pre id="told"></pre>
<script>
onload = () => {{
  document.getElementById("told").textContent = [...document.querySelectorAll("iframe")].map(frame =>
    frame.title + " " + frame.contentDocument.documentElement.scrollWidth + " "
    + frame.contentDocument.body.innerText.length).join("\\n");
}};
</script>"""


@pytest.fixture
def browser() -> str:
    """Headless Chromium."""
    if BROWSER is None:
        if os.environ.get("MAILFLOW_REQUIRE_SERVERS") == "1":
            pytest.fail("Chromium is not installed (chromium)", pytrace=False)
        pytest.skip("Chromium is not installed (chromium)")
    return BROWSER


@pytest.mark.parametrize("language", list(Language))
def test_no_letter_has_to_be_scrolled_sideways(browser: str, language: Language, tmp_path: Path) -> None:
    renderer = Renderer(templates.load(None, proofreading.check), samples.SERVICE)
    letters = [(name, renderer.render(envelope).html) for name, envelope in samples.envelopes(language)]
    frames = "\n".join(
        f'<iframe title="{name}" width="{NARROW}" height="800" srcdoc="{html.escape(letter)}"></iframe>'
        for name, letter in letters
    )
    page = tmp_path / "letters.html"
    page.write_text(PAGE.format(frames=frames), encoding="utf-8")
    command = [browser, *QUIET, f"--user-data-dir={tmp_path / 'profile'}", "--dump-dom", page.as_uri()]
    shown = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout
    told = shown.partition('<pre id="told">')[2].partition("</pre>")[0].splitlines()
    assert len(told) == len(letters)
    for line in told:
        name, width, words = line.rsplit(" ", 2)
        assert int(width) <= NARROW, f"{name} is {width} pixels wide"
        assert int(words) > 40, f"{name} shows next to nothing"
