"""Every letter and every report fits on a phone: looked at in a real browser."""

from __future__ import annotations

import html
import os
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from mailflow.core.session.people import Language
from mailflow.core.summary.report import Said
from mailflow.mail.writing import proofreading, report_page, report_words, sample_report, samples
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
    fits(browser, tmp_path, {name: renderer.render(envelope).html for name, envelope in samples.envelopes(language)})


@pytest.mark.parametrize("language", list(Language))
def test_no_report_has_to_be_scrolled_sideways(browser: str, language: Language, tmp_path: Path) -> None:
    own = templates.load(None, lambda _: None)
    said = report_words.phrases(own, language)
    reports = sample_report.reports(language)
    long = Said("https://example.org/" + "a" * 200, ("W" * 60,))
    top = tuple(replace(one, text=long.text) for one in reports["whole"].top)
    reports["long"] = replace(reports["whole"], theme="W" * 60, people=("W" * 60,), top=top)
    fits(
        browser,
        tmp_path,
        {name: report_page.html(report_words.page(one, said, "Leernetwerk"), own) for name, one in reports.items()},
    )


def fits(browser: str, folder: Path, pages: dict[str, str]) -> None:
    """Every page is as narrow as the narrowest phone, and shows something."""
    frames = "\n".join(
        f'<iframe title="{name}" width="{NARROW}" height="800" srcdoc="{html.escape(page)}"></iframe>'
        for name, page in pages.items()
    )
    whole = folder / "pages.html"
    whole.write_text(PAGE.format(frames=frames), encoding="utf-8")
    command = [browser, *QUIET, f"--user-data-dir={folder / 'profile'}", "--dump-dom", whole.as_uri()]
    shown = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout
    told = shown.partition('<pre id="told">')[2].partition("</pre>")[0].splitlines()
    assert len(told) == len(pages)
    for line in told:
        name, width, words = line.rsplit(" ", 2)
        assert int(width) <= NARROW, f"{name} is {width} pixels wide"
        assert int(words) > 40, f"{name} shows next to nothing"
