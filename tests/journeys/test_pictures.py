"""Who answers with a photo of his notes is read, where tesseract is installed."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from mailflow.core.letters.union import Receipt
from mailflow.core.session.model import Invite, Questions, Rules
from mailflow.outside.readers import ocr
from mailflow.testbed.people import Program
from tests.journeys.test_after_the_meeting import KICKOFF
from tests.journeys.village import Ground, Village

PICTURES = Path(__file__).parent.parent / "corpus" / "pictures"
NOTES = (PICTURES / "typed-answers-nl.png").read_bytes()
GARDEN = (PICTURES / "no-words.jpg").read_bytes()


async def test_a_photo_of_notes_is_an_answer_and_a_photo_of_a_garden_is_not(ground: Ground, tmp_path: Path) -> None:
    if ocr.find() is None:
        if os.environ.get("MAILFLOW_REQUIRE_SERVERS") == "1":
            pytest.fail("tesseract is not installed (see .ci/run)", pytrace=False)
        pytest.skip("tesseract is not installed")
    village = Village(ground, tmp_path / "state", rules=replace(Rules(), receipt_wait=0, notes_hour=-1, grace=0))
    for name in ("Fatima El Amrani", "Jan Peeters"):
        village.person(name, Program.PHONE)
    async with village:
        await village.kickoff("Binnenkomen", KICKOFF, "fatima", "jan")
        await village.reply("geert", village.newest("geert", "card"), "ok")
        await village.pass_time_until(Invite)
        await village.pass_time_until(Questions)
        asked = village.newest("fatima", "questions")
        await village.reply("fatima", asked, "Zie foto", attachment=("IMG_2041.png", NOTES))
        receipt = village.newest("fatima", "receipt").letter
        assert isinstance(receipt, Receipt)
        assert [line.answer for line in receipt.lines] == [
            "Ik bleef elke avond gewoon in de tram zitten, tot ze mij kenden.",
            "Flyers werken bij ons niet.",
        ]
        asked = village.newest("jan", "questions")
        await village.reply("jan", asked, "Zie foto", attachment=("IMG_2042.jpg", GARDEN))
        receipt = village.newest("jan", "receipt").letter
        assert isinstance(receipt, Receipt)
        assert [line.answer for line in receipt.lines] == [None, None]
        assert [one.trouble for one in receipt.files] == ["empty"]
