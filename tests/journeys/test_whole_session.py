"""One session by mail, from kick-off to top 7, told by its mails; over real IMAP and SMTP."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from mailflow.core.letters.union import Card, DraftSummary, DraftTopSeven, Receipt, ReviewReceipt, TopSevenLetter
from mailflow.core.session.model import Closed, Draft, Invite, Questions, Summary, TopSeven
from mailflow.core.session.people import PersonId, Rsvp
from mailflow.testbed.people import Program
from tests.journeys.village import Ground, Village

KICKOFF = """Dag allemaal,

Ik loop al een tijdje met iets rond en ik wil er graag van jullie over leren. Drie vragen:
1. Wanneer is het je gelukt om een jongere te bereiken die nergens binnenkwam? Wat deed je toen?
2. Wat werkt volgens jou juist niet?
3. Wat zou je morgen anders doen als niemand je tegenhield?

Graag tegen vrijdag 11 december. Merci! Geert
"""
COLLEAGUES = {
    "Fatima El Amrani": Program.PHONE,
    "Jan Peeters": Program.OUTLOOK,
    "Els Vermeulen": Program.WEB,
    "Tom Claes": Program.WEB,
    "Nele Janssens": Program.BETWEEN,
    "Hassan Bouzid": Program.WEB,
}


async def test_the_story_from_kickoff_to_top_seven(ground: Ground, tmp_path: Path) -> None:
    village = Village(ground, tmp_path / "state")
    for name, program in COLLEAGUES.items():
        village.person(name, program)
    async with village:
        await _start(village)
        await _invite(village)
        await _ask(village)
        await _review(village)
        await _close(village)


async def _start(village: Village) -> None:
    await village.kickoff("Jongeren die nergens binnenkomen", KICKOFF, "fatima", "jan", "els", "tom", "nele", "hassan")
    card = village.newest("geert", "card")
    assert isinstance(card.letter, Card)
    assert card.letter.theme == "Jongeren die nergens binnenkomen"
    assert len(card.letter.questions) == 3
    assert card.letter.questions[1] == "Wat werkt volgens jou juist niet?"
    assert card.letter.plan.answers_by == date(2026, 12, 11)
    assert [person.name for person in card.letter.people] == list(COLLEAGUES)
    assert not village.fetch("fatima"), "nobody hears anything before the ok"
    await village.reply(
        "geert",
        card,
        "Ok maar Tom is op verlof tot 1 jan, laat hem eruit. "
        'En vraag 2 mag: "Wat werkt juist niet, en hoe weet je dat?"',
    )
    corrected = village.newest("geert", "card")
    assert isinstance(corrected.letter, Card)
    assert isinstance(village.session().stage, Draft)
    assert "Tom Claes" not in [person.name for person in corrected.letter.people]
    assert corrected.letter.questions[1] == "Wat werkt juist niet, en hoe weet je dat?"
    assert not village.fetch("jan")
    await village.reply("geert", corrected, "ok")
    await village.pass_time_until(Invite)  # it is Sunday: the invitations leave on Monday morning


async def _invite(village: Village) -> None:
    assert not village.fetch("tom")
    words = {"fatima": "Ja graag!!", "jan": "Ik doe mee", "els": "oké!", "nele": "Ja, fijn", "hassan": "prima"}
    for name, text in words.items():
        await village.reply(name, village.newest(name, "invitation"), text)
        assert not village.fetch(name), "the questions follow within a week"
    rsvps = {one.person.first_name: one.rsvp for one in village.session().participants}
    assert {name: rsvps[name.capitalize()] for name in words} == dict.fromkeys(words, Rsvp.YES)
    await village.pass_time_until(Questions)


async def _ask(village: Village) -> None:
    asked = {name: village.newest(name, "questions") for name in ("fatima", "jan", "els", "nele", "hassan")}
    await village.reply(
        "jan",
        asked["jan"],
        answers={
            1: "Vorig jaar met Younes: ik ben drie weken gewoon op het pleintje gaan zitten.",
            2: "Flyers. Nog nooit iemand mee binnengekregen.",
        },
        text="Kern: Eerst aanwezig zijn, dan pas iets willen.",
    )
    receipt = village.newest("jan", "receipt")
    assert isinstance(receipt.letter, Receipt)
    first, second, third = (line.answer for line in receipt.letter.lines)
    assert first == "Vorig jaar met Younes: ik ben drie weken gewoon op het pleintje gaan zitten."
    assert second == "Flyers. Nog nooit iemand mee binnengekregen."
    assert third is None
    assert receipt.letter.essence == "Eerst aanwezig zijn, dan pas iets willen."
    await village.reply("jan", receipt, "vraag 3: Minder vergaderen.")
    again = village.newest("jan", "receipt")
    assert isinstance(again.letter, Receipt)
    assert again.letter.lines[2].answer == "Minder vergaderen."
    await village.reply(
        "nele",
        asked["nele"],
        answers={1: "Aan de schoolpoort, elke week.", 2: "Een traject opstarten.", 3: "De drempel weg."},
    )
    await village.reply("fatima", asked["fatima"], "1. Via de grote zussen.\n2. Wachten.\n3. Elke avond gaan wandelen.")
    await village.reply(
        "hassan",
        asked["hassan"],
        "Zie bijlage.",
        attachment=("antwoorden.txt", b"1. In de tram.\n\n2. Huiswerkbegeleiding.\n\n3. Jongeren betalen.\n"),
    )
    hassan = village.session().participant(PersonId("p6"))
    assert hassan is not None
    assert [answer.text for answer in hassan.answers] == ["In de tram.", "Huiswerkbegeleiding.", "Jongeren betalen."]
    await village.pass_time()
    reminder = village.newest("els", "reminder")
    assert not [got for got in village.fetch("nele") if got.kind == "reminder"]
    await village.reply("els", reminder, "1. Samen koken.")
    await village.pass_time_until(Summary)


async def _review(village: Village) -> None:
    await village.settle()
    draft = village.newest("geert", "draft_summary")
    assert isinstance(draft.letter, DraftSummary)
    assert draft.letter.answered == 5
    texts = [point.text for point in draft.letter.digest.points]
    assert any("Eerst aanwezig zijn" in text for text in texts)
    await village.reply("geert", draft, "Schrap punt 2. Voor de rest ok")
    digest = village.session().stage.digest  # type: ignore[union-attr]
    assert digest is not None
    assert [point.text for point in digest.points] == texts[:1] + texts[2:]
    reviews = {name: village.newest(name, "review") for name in ("jan", "nele", "fatima", "els", "hassan")}
    await village.reply("nele", reviews["nele"], "3, 1 en dan 2. Bij 3: dat heb ik niet zo gezegd.")
    receipt = village.newest("nele", "review_receipt")
    assert isinstance(receipt.letter, ReviewReceipt)
    assert [chosen.number for chosen in receipt.letter.chosen] == [3, 1, 2]
    assert receipt.letter.ranked
    assert receipt.letter.misquoted == (3,)
    await village.reply("jan", reviews["jan"], "3 1")
    await village.reply("fatima", reviews["fatima"], "3")
    await village.pass_time_until(TopSeven)


async def _close(village: Village) -> None:
    draft = village.newest("geert", "draft_top_seven")
    assert isinstance(draft.letter, DraftTopSeven)
    assert draft.letter.top[0].point.number == 3
    assert draft.letter.top[0].chosen_by == 3
    assert any("niet zo gezegd" in remark.text for remark in draft.letter.remarks)
    await village.reply("geert", draft, "ok")
    for name in ("geert", "jan", "nele", "fatima", "els", "hassan"):
        got = village.newest(name, "top_seven")
        assert isinstance(got.letter, TopSevenLetter)
        assert got.letter.top[0].point.text in got.text.replace("\n", " ")
        if name == "nele":
            await village.reply("nele", got, "Dat ik trager mag gaan.")
    assert not village.fetch("tom")
    stage = village.session().stage
    assert isinstance(stage, Closed)
    assert [lesson.text for lesson in stage.lessons] == ["Dat ik trager mag gaan."]
