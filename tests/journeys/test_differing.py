"""Where colleagues differ, by mail: minuses from a phone, Outlook and the web; everybody's own point; a thank-you."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from mailflow.core.letters.union import ReviewLetter, ReviewReceipt, TopSevenLetter
from mailflow.core.session.model import Closed, Questions, Review, Rules, Summary, TopSeven
from mailflow.testbed.people import Program
from tests.journeys.village import Ground, Village

KICKOFF = """Dag allemaal,

Ik wil iets van jullie leren. Twee vragen:
1. Wanneer kwam een buur voor het eerst naar de tuin?
2. Wat werkt volgens jou juist niet?

Graag tegen vrijdag 11 december. Merci! Geert
"""
ANSWERS = {
    "fatima": "1. Kern: een bank naast de poort doet meer dan tien vergaderingen.\n2. Een slot op het hek.",
    "jan": "1. Kern: laat kinderen één stukje grond kiezen.\n2. Een reglement ophangen.",
    "nele": "1. Kern: vraag nieuwe buren om een plant mee te brengen.\n2. Om zeven uur 's ochtends water geven.",
}
PROGRAMS = {"Fatima El Amrani": Program.PHONE, "Jan Peeters": Program.OUTLOOK, "Nele Janssens": Program.WEB}


async def test_a_minus_with_its_reason_stands_in_the_top_seven_and_nobody_reads_whose_it_is(
    ground: Ground, tmp_path: Path
) -> None:
    village = Village(ground, tmp_path / "state", rules=replace(Rules(), receipt_wait=0, grace=0))
    for name, program in PROGRAMS.items():
        village.person(name, program)
    async with village:
        numbers = await _under_review(village)
        bench, children, plant = (numbers[name] for name in ("fatima", "jan", "nele"))
        reviews = {name: village.newest(name, "review") for name in ANSWERS}
        asked = reviews["nele"].letter
        assert isinstance(asked, ReviewLetter)
        assert plant in asked.own
        assert bench not in asked.own
        await village.reply("nele", reviews["nele"], f"{bench} {plant}\n−{children}, want bij ons werd dat een zandbak")
        receipt = village.newest("nele", "review_receipt").letter
        assert isinstance(receipt, ReviewReceipt)
        assert ([one.number for one in receipt.chosen], [one.number for one in receipt.against]) == (
            [bench, plant],
            [children],
        )
        await village.reply("fatima", reviews["fatima"], f"min {children}\n\nIk kies {bench}, {plant}.")
        own = "zet een bank naast de poort en ga er elke woensdag zitten"
        await village.reply("fatima", reviews["fatima"], f"punt {bench}: {own}.")
        await village.reply("jan", reviews["jan"], f"-{bench}\n-{plant}")
        doubtful = village.newest("jan", "review_receipt")
        assert isinstance(doubtful.letter, ReviewReceipt)
        assert (doubtful.letter.chosen, set(doubtful.letter.doubtful)) == ((), {bench, plant})
        await village.reply("jan", doubtful, f"{bench} {plant}")
        await village.pass_time_until(TopSeven)
        draft = village.newest("geert", "draft_top_seven")
        told = draft.text.partition("Hier lopen de meningen uiteen")[2].partition("Bij ons werd dat een zandbak")
        assert told[1]
        assert "Nele" not in told[0]
        await village.reply("geert", draft, "ok")
        await village.pass_time_until(Closed)
        for name in ANSWERS:
            letter = village.newest(name, "top_seven")
            assert isinstance(letter.letter, TopSevenLetter)
            assert letter.letter.top[0].point.text == own[0].upper() + own[1:] + "."
            (difference,) = letter.letter.differences
            assert (difference.reasons, difference.against) == (("Bij ons werd dat een zandbak",), 2)
            assert "Hier lopen de meningen uiteen" in letter.text
            assert f"Dank je, {name.capitalize()}, voor “" in " ".join(letter.text.split())


async def _under_review(village: Village) -> dict[str, int]:
    """Everybody has the summary; the number of each one's point."""
    await village.kickoff("De tuin", KICKOFF, *ANSWERS)
    await village.reply("geert", village.newest("geert", "card"), "ok")
    await village.pass_time_until(Questions)
    for name, words in ANSWERS.items():
        asked = [got for got in village.fetch(name) if got.kind == "questions"]
        await village.reply(name, asked[-1], words)
    await village.pass_time_until(Summary)
    await village.settle()
    await village.reply("geert", village.newest("geert", "draft_summary"), "ok")
    if not isinstance(village.session().stage, Review):
        await village.pass_time_until(Review)
    stage = village.session().stage
    assert isinstance(stage, Review)
    names = {one.person.id: one.person.first_name.lower() for one in village.session().participants}
    found: dict[str, int] = {}
    for point in stage.digest.points:
        if point.source is not None:
            found.setdefault(names[point.source], point.number)
    return found
