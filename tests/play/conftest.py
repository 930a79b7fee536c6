"""A real browser without a screen, for the tests of the playground's page."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


@pytest.fixture
def browser() -> Iterator[Browser]:
    """Chromium, where it is installed."""
    if CHROMIUM is None:
        if os.environ.get("MAILFLOW_REQUIRE_SERVERS") == "1":
            pytest.fail("Chromium is not installed (chromium)", pytrace=False)
        pytest.skip("Chromium is not installed (chromium)")
    with sync_playwright() as play:
        found = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield found
        found.close()
