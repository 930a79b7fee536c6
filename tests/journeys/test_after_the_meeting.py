"""People talked; the facilitator sends what a meeting program wrote down of it."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path
from xml.sax.saxutils import escape

from mailflow.core.letters.union import DraftSummary, TalkHeard
from mailflow.core.session.model import Invite, Questions, Rules, Summary
from mailflow.testbed.people import Program
from tests.journeys.village import Ground, Village

KICKOFF = """Dag allemaal,

Twee vragen:
1. Wanneer bereikte je een jongere die nergens binnenkwam?
2. Wat werkt volgens jou juist niet?

Graag tegen vrijdag 11 december. Merci! Geert
"""
SAID_BY_FATIMA = "Wij gaan altijd eerst langs bij de grote zussen, die openen de deur."
SAID_BY_JAN = "Flyers uitdelen op straat heeft bij ons nog nooit iemand binnengebracht."
TEAMS = [
    "Jongeren die nergens binnenkomen-20261202_100312-Transcriptie van vergadering",
    "2 december 2026, 09:03AM",
    "Geert Frateur heeft de transcriptie gestart",
    "Geert Frateur   0:03\nWie wil er beginnen met de eerste vraag van vandaag?",
    f"El Amrani, Fatima   0:12\n{SAID_BY_FATIMA}",
    f"Spreker 2   0:45\n{SAID_BY_JAN}",
    "El Amrani, Fatima   1:02\nJa, klopt.",
]


def document(paragraphs: list[str]) -> bytes:
    """A Word file as a meeting program makes it: a paragraph for each turn, with line breaks inside."""
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "".join(
        "<w:p><w:r>" + "<w:br/>".join(f"<w:t>{escape(line)}</w:t>" for line in one.split("\n")) + "</w:r></w:p>"
        for one in paragraphs
    )
    content = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", content)
        package.writestr("word/document.xml", f'<w:document xmlns:w="{word}"><w:body>{body}</w:body></w:document>')
    return held.getvalue()


async def test_what_was_said_in_a_meeting_stands_in_the_summary(ground: Ground, tmp_path: Path) -> None:
    village = Village(ground, tmp_path / "state", rules=replace(Rules(), receipt_wait=0, notes_hour=-1, grace=0))
    for name in ("Fatima El Amrani", "Jan Peeters", "Els Vermeulen"):
        village.person(name, Program.WEB)
    async with village:
        await village.kickoff("Binnenkomen", KICKOFF, "fatima", "jan", "els")
        card = village.newest("geert", "card")
        await village.reply("geert", card, "ok")
        await village.pass_time_until(Invite)
        await village.pass_time_until(Questions)
        els = "1. Ik bleef gewoon in de tram zitten.\n2. Wachten tot ze zelf naar binnen komen."
        await village.reply("els", village.newest("els", "questions"), els)
        await village.reply("geert", card, "Hier is het transcript.", attachment=("Binnenkomen.docx", document(TEAMS)))
        heard = village.newest("geert", "talk_heard")
        assert isinstance(heard.letter, TalkHeard)
        assert [(one.name, one.turns) for one in heard.letter.heard] == [("Fatima El Amrani", 1), ("Spreker 2", 1)]
        assert "Antwoord bijvoorbeeld “Spreker 2 is Jan”" in heard.text

        await village.reply("geert", heard, "Spreker 2 is Jan")
        again = village.newest("geert", "talk_heard")
        assert isinstance(again.letter, TalkHeard)
        assert again.letter.strangers == ()
        assert "Jan Peeters: 1 keer aan het woord" in again.text

        await village.pass_time_until(Summary)
        draft = village.newest("geert", "draft_summary")
        assert isinstance(draft.letter, DraftSummary)
        assert (draft.letter.answered, draft.letter.asked) == (3, 3)
        assert f"{SAID_BY_FATIMA} van Fatima" in " ".join(draft.text.split())
        assert f"{SAID_BY_JAN} van Jan" in " ".join(draft.text.split())
        assert "Wie wil er beginnen" not in draft.text
