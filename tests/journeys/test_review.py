"""The review by mail: people correct, add and complain; the facilitator decides; others read along; weeks go by."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from mailflow.core.letters.done_lines import DoneKind
from mailflow.core.letters.union import (
    DraftTopSeven,
    Lessons,
    Noted,
    Remarks,
    ReviewReceipt,
    SomebodyWrote,
    TopSevenLetter,
    TopSevenShared,
    WhatBecame,
)
from mailflow.core.session.model import Closed, Questions, Review, Rules, Summary, TopSeven
from mailflow.core.session.reading import SaidKind
from mailflow.testbed.people import Program
from tests.journeys.village import Got, Ground, Village

KICKOFF = """Dag allemaal,

Ik wil iets van jullie leren. Twee vragen:
1. Wanneer is het je gelukt om een jongere te bereiken die nergens binnenkwam?
2. Wat werkt volgens jou juist niet?

Graag tegen vrijdag 11 december. Merci! Geert
"""
ANSWERS = {
    "fatima": "1. Via de grote zussen, zij weten wie er allotte zit.\n2. Te vroeg met papieren afkomen.",
    "jan": "1. Eerst drie weken op het pleintje gaan zitten.\n2. Flyers uitdelen zonder een babbel.",
    "nele": "1. Aan de schoolpoort staan op een vast uur.\n2. Een traject opstarten na een kwartier.",
}
PROGRAMS = {"Fatima El Amrani": Program.PHONE, "Jan Peeters": Program.OUTLOOK, "Nele Janssens": Program.WEB}


async def _under_review(village: Village, *, anonymous: bool = False) -> dict[str, Got]:
    """Everybody has the summary; the letters with it."""
    await village.kickoff("Binnenkomen", KICKOFF + ("Anoniem graag.\n" if anonymous else ""), *ANSWERS)
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
    return {name: village.newest(name, "review") for name in ANSWERS}


def _village(ground: Ground, state: Path) -> Village:
    village = Village(ground, state, rules=replace(Rules(), receipt_wait=0, notes_hour=-1, grace=0))
    for name, program in PROGRAMS.items():
        village.person(name, program)
    return village


def _number(village: Village, start: str) -> int:
    """The number of the point that begins so."""
    return next(point.number for point in _review(village).digest.points if point.text.startswith(start))


def _review(village: Village) -> Review:
    stage = village.session().stage
    assert isinstance(stage, Review)
    return stage


async def test_what_people_say_of_the_points_and_what_the_facilitator_makes_of_it(
    ground: Ground, tmp_path: Path
) -> None:
    village = _village(ground, tmp_path / "state")
    async with village:
        reviews = await _under_review(village)
        school, flyers = _number(village, "Aan de schoolpoort"), _number(village, "Flyers")
        await village.reply(
            "nele",
            reviews["nele"],
            f"{flyers}, {school}. Bij {school}: dat heb ik niet zo gezegd, het ging over de ouders.\n"
            f"Bij {flyers} liever: nooit flyers zonder een babbel erbij. En er ontbreekt: durven stoppen.",
        )
        receipt = village.newest("nele", "review_receipt")
        assert isinstance(receipt.letter, ReviewReceipt)
        assert [one.number for one in receipt.letter.chosen] == [flyers, school]
        assert (receipt.letter.misquoted, receipt.letter.corrected) == ((school,), (flyers,))
        assert [one.text for one in receipt.letter.added] == ["Durven stoppen."]
        assert receipt.letter.unnamed
        await _remarks_are_told(village)
        await village.reply("jan", reviews["jan"], f"{school} {flyers}")
        await village.pass_time_until(TopSeven)
        await _decided(village)


async def _remarks_are_told(village: Village) -> None:
    """In one letter, the next morning; nothing has to be done with it."""
    while not (told := [got for got in village.fetch("geert") if got.kind == "remarks"]):
        await village.pass_time()
    (letter,) = told
    assert isinstance(letter.letter, Remarks)
    kinds = {one.kind for one in letter.letter.remarks}
    assert kinds == {SaidKind.MISQUOTED, SaidKind.CORRECTION, SaidKind.ADDITION}


async def _decided(village: Village) -> None:
    draft = [got for got in village.fetch("geert") if got.kind == "draft_top_seven"][-1]
    assert isinstance(draft.letter, DraftTopSeven)
    assert draft.letter.tally is not None
    assert "Durven stoppen." in [one.point.text for one in draft.letter.top]
    number = next(one.number for one in draft.letter.remarks if one.kind is SaidKind.CORRECTION)
    await village.reply("geert", draft, f"neem opmerking {number} over")
    again = village.newest("geert", "draft_top_seven")
    assert isinstance(again.letter, DraftTopSeven)
    assert "Nooit flyers zonder een babbel erbij." in [one.point.text for one in again.letter.top]
    await village.reply("geert", again, "ok")
    await village.settle()
    top = village.newest("fatima", "top_seven")
    assert isinstance(top.letter, TopSevenLetter)
    texts = {one.point.text: one.point for one in top.letter.top}
    assert texts["Nooit flyers zonder een babbel erbij."].source == "p3"
    misquoted = next(one for text, one in texts.items() if text.startswith("Aan de schoolpoort"))
    assert misquoted.source is None
    assert "van Nele" in top.text


async def test_a_reply_typed_on_a_phone_is_read_back_as_it_was_meant(ground: Ground, tmp_path: Path) -> None:
    village = _village(ground, tmp_path / "state")
    async with village:
        reviews = await _under_review(village)
        school, flyers = _number(village, "Aan de schoolpoort"), _number(village, "Flyers")
        await village.reply(
            "fatima",
            reviews["fatima"],
            f"dikke merci voor al het werk! {flyers} {school}. humor ontbreekt!! "
            f"bij {flyers} 'gesprek' ipv 'babbel'. bij ons duurde dat 3 maanden met 2 collega's",
        )
        receipt = village.newest("fatima", "review_receipt")
        assert isinstance(receipt.letter, ReviewReceipt)
        assert [one.number for one in receipt.letter.chosen] == [flyers, school]
        assert [one.text for one in receipt.letter.added] == ["Humor ontbreekt!!"]
        assert receipt.letter.corrected == (flyers,)
        said = {one.kind: one.text for one in _review(village).feedback}
        assert said[SaidKind.CORRECTION] == "Flyers uitdelen zonder een gesprek."
        assert said[SaidKind.REMARK] == "bij ons duurde dat 3 maanden met 2 collega's"


async def test_thanks_alone_are_no_remark(ground: Ground, tmp_path: Path) -> None:
    village = _village(ground, tmp_path / "state")
    async with village:
        reviews = await _under_review(village)
        await village.reply("nele", reviews["nele"], "Merci voor het vele werk Geert en co!!")
        assert _review(village).feedback == ()


async def test_the_top_goes_on_to_others_and_comes_back_after_six_weeks(ground: Ground, tmp_path: Path) -> None:
    village = _village(ground, tmp_path / "state")
    lotte = village.person("Lotte Maes")
    async with village:
        reviews = await _under_review(village)
        await village.reply("jan", reviews["jan"], "2 1 3")
        await village.pass_time_until(TopSeven)
        draft = [got for got in village.fetch("geert") if got.kind == "draft_top_seven"][-1]
        await village.reply("geert", draft, f"mail ook naar {lotte.address}\nherinner ons over zes weken")
        (noted,) = [got for got in village.fetch("geert") if got.kind == "noted"]
        assert isinstance(noted.letter, Noted)
        assert {one.kind for one in noted.letter.done} == {DoneKind.SHARE_ASKED, DoneKind.REVISITING}
        assert lotte.address in noted.text
        assert not village.fetch("lotte"), "nobody outside hears anything before the ok"
        await village.reply("geert", noted, "ok")
        await village.settle()
        assert isinstance(village.session().stage, Closed)
        await _read_outside(village)
        await _six_weeks_later(village)


async def _read_outside(village: Village) -> None:
    (got,) = village.fetch("lotte")
    assert isinstance(got.letter, TopSevenShared)
    assert not any(name in got.text for name in ("Fatima", "Jan", "Nele"))
    assert "Geert" in got.text
    village.fetch("geert")
    await village.reply("lotte", got, "Mooi, hoe kan ik meedoen?")
    wrote = village.newest("geert", "somebody_wrote")
    assert isinstance(wrote.letter, SomebodyWrote)
    assert wrote.letter.outside
    await village.reply("lotte", got, "stop")
    assert [one.kind for one in village.fetch("lotte")] == ["opted_out"]


async def _six_weeks_later(village: Village) -> None:
    tops = {name: village.newest(name, "top_seven") for name in ANSWERS}
    await village.reply("nele", tops["nele"], "Dat ik trager mag gaan.")
    ended = village.clock.now()
    await village.pass_time()
    lessons = village.newest("geert", "lessons")
    assert isinstance(lessons.letter, Lessons)
    assert lessons.letter.said == (("Nele Janssens", "Dat ik trager mag gaan."),)
    await village.pass_time()
    assert timedelta(weeks=6) - timedelta(days=1) <= village.clock.now() - ended <= timedelta(weeks=6, days=4)
    asked = village.newest("jan", "what_became")
    assert isinstance(asked.letter, WhatBecame)
    assert asked.letter.chosen
    assert not village.fetch("lotte")
    await village.reply("jan", asked, "We staan nu elke week op het pleintje.")
    village.newest("jan", "lesson_noted")
    await village.pass_time()
    lessons = village.newest("geert", "lessons")
    assert isinstance(lessons.letter, Lessons)
    assert lessons.letter.sequels == (("Jan Peeters", "We staan nu elke week op het pleintje."),)


async def test_an_anonymous_review_names_nobody(ground: Ground, tmp_path: Path) -> None:
    village = _village(ground, tmp_path / "state")
    async with village:
        reviews = await _under_review(village, anonymous=True)
        assert village.session().anonymous
        await village.reply(
            "nele",
            reviews["nele"],
            "1 2\n\nEr ontbreekt: durven stoppen, zoals Fatima zegt.\n\nGroeten,\nNele Janssens\n0478 12 34 56",
        )
        await village.reply("jan", reviews["jan"], "2. Bij 1: dat heb ik niet zo gezegd.")
        await village.pass_time_until(TopSeven)
        draft = [got for got in village.fetch("geert") if got.kind == "draft_top_seven"][-1]
        await village.reply("geert", draft, "ok")
        await village.settle()
        for name in ANSWERS:
            others = {other.capitalize() for other in ANSWERS if other != name}
            for got in village.fetch(name):
                assert not any(other in got.text for other in others), (name, got.kind)
                assert "0478" not in got.text
        assert "Nele" not in draft.text
        assert "Fatima" not in draft.text
        assert "Jan" not in draft.text
