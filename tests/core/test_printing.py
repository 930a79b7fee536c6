"""The letters of the top 7 wait for the report that they carry, but not for ever."""

from __future__ import annotations

from datetime import timedelta

from mailflow.core.acts import union as a
from mailflow.core.letters.done_lines import CommandName
from mailflow.core.letters.union import DraftTopSeven, TopSevenLetter
from mailflow.core.session import deadlines
from mailflow.core.session.events import PrintReport, ReportPrinted, TimePassed
from mailflow.core.session.files import FileDigest, KeptFile
from mailflow.core.session.model import Closed, Questions, Review, Rules, Summary, TopSeven
from mailflow.core.session.people import Address, Rsvp
from mailflow.core.stages.topseven import PRINTING
from tests.core.sessions import Play, reading

POSTER = KeptFile("Jongeren - top 7.pdf", "application/pdf", 48_715, FileDigest("0" * 64))
PAGE = KeptFile("Jongeren - verslag.html", "text/html", 9_215, FileDigest("1" * 64))
NAMELESS = KeptFile("Jongeren - top 7.pdf", "application/pdf", 47_000, FileDigest("2" * 64))


def waiting(rules: Rules = Rules(grace=0, receipt_wait=0, notes_hour=-1)) -> Play:
    """A session whose top 7 lies with the facilitator; reports are printed by hand."""
    play = Play(rules, prints=False)
    play.order(CommandName.START)
    play.wait_for(Questions)
    play.write("p1", reading("ja", rsvp=Rsvp.YES))
    play.write("p1", reading(answers={1: "Aanwezig zijn op het plein.", 2: "Flyers werken niet."}))
    play.write("p2", reading(answers={1: "Een broodje delen.", 2: "Folders en flyers."}))
    play.wait_for(Summary)
    play.wait()
    play.order(CommandName.APPROVE)
    play.wait_for(Review)
    play.write("p1", reading("2 1", picks=a.Pick((2, 1))))
    play.wait_for(TopSeven)
    return play


def printing(play: Play) -> PrintReport:
    """The one errand that is out."""
    (errand,) = play.errands
    assert isinstance(errand, PrintReport)
    return errand


def tops(play: Play) -> list[TopSevenLetter]:
    return [one.letter for one in play.letters if isinstance(one.letter, TopSevenLetter)]


def test_every_letter_of_the_top_carries_the_report() -> None:
    play = waiting()
    play.order(CommandName.APPROVE)
    assert tops(play) == []
    play.happen(ReportPrinted(printing(play).until, (POSTER, PAGE), (NAMELESS,)))
    letters = [one for one in play.letters if isinstance(one.letter, TopSevenLetter)]
    assert {one.to.id for one in letters} == {"f", "p1", "p2", "p3", "p4", "p5", "p6"}
    assert {one.files for one in letters} == {(POSTER, PAGE)}
    assert not any(one.letter.unprinted for one in letters if isinstance(one.letter, TopSevenLetter))
    assert isinstance(play.session.stage, Closed)
    assert (play.session.stage.files, play.session.stage.open_files) == ((POSTER, PAGE), (NAMELESS,))


def test_the_report_that_is_printed_is_that_of_the_approved_top() -> None:
    play = waiting()
    play.write("f", reading("schrap 1", edits=(a.Strike((1,)),)))
    stage = play.session.stage
    assert isinstance(stage, TopSeven)
    play.order(CommandName.APPROVE)
    errand = printing(play)
    assert [one.text for one in errand.report.top] == [one.point.text for one in stage.top]
    assert errand.report.edited
    assert errand.report.people == ("Fatima", "Jan")
    assert errand.open_report.people == ()


def test_letters_leave_without_a_report_that_does_not_come_and_the_facilitator_is_told() -> None:
    play = waiting()
    play.order(CommandName.APPROVE)
    printing(play)
    due = deadlines.due(play.session)
    assert due == play.now + PRINTING
    play.now = due - timedelta(seconds=1)
    assert play.happen(TimePassed()) == []
    play.now = due
    play.happen(TimePassed())
    assert isinstance(play.session.stage, Closed)
    assert {
        (one.to.id == "f", one.letter.unprinted) for one in play.letters if isinstance(one.letter, TopSevenLetter)
    } == {
        (True, True),
        (False, False),
    }


def test_what_was_printed_before_an_edit_is_of_no_use() -> None:
    play = waiting()
    play.order(CommandName.APPROVE)
    late = printing(play)
    (draft,) = play.write("f", reading("schrap 1", edits=(a.Strike((1,)),)))
    assert isinstance(draft, DraftTopSeven)
    assert play.happen(ReportPrinted(late.until, (POSTER,))) == []
    assert isinstance(play.session.stage, TopSeven)
    assert tops(play) == []


def test_what_was_printed_when_a_pause_began_is_printed_anew() -> None:
    play = waiting()
    play.order(CommandName.APPROVE)
    late = printing(play)
    play.errands.clear()
    play.order(CommandName.PAUSE)
    assert play.happen(ReportPrinted(late.until, (POSTER,))) == []
    play.later(days=3)
    assert play.happen(TimePassed()) == []
    play.order(CommandName.RESUME)
    play.happen(TimePassed())
    anew = printing(play)
    assert anew.until == play.now + PRINTING
    play.happen(ReportPrinted(anew.until, (PAGE,)))
    assert isinstance(play.session.stage, Closed)


def test_a_second_ok_prints_nothing_twice() -> None:
    play = waiting()
    play.order(CommandName.APPROVE)
    errand = printing(play)
    play.order(CommandName.APPROVE)
    assert printing(play) == errand
    play.happen(ReportPrinted(errand.until, (POSTER, PAGE)))
    already = len(play.letters)
    assert play.happen(ReportPrinted(errand.until, (POSTER, PAGE))) == []
    assert len(play.letters) == already


def test_nothing_is_printed_before_the_grace_is_over() -> None:
    play = waiting(Rules(grace=600, receipt_wait=0, notes_hour=-1))
    play.order(CommandName.APPROVE)
    assert play.errands == []
    play.order(CommandName.UNDO)
    play.order(CommandName.APPROVE)
    play.later(seconds=600)
    play.happen(TimePassed())
    printing(play)


def test_silence_prints_it_too() -> None:
    play = waiting()
    for _ in range(9):
        if play.errands:
            break
        play.wait()
    assert not printing(play).report.edited
    play.wait_for(Closed)
    assert not tops(play)[0].edited


def test_further_colleagues_get_the_report_that_names_nobody() -> None:
    play = waiting()
    play.write("f", reading("deel", commands=(a.Share((Address("tine@example.org"),), plain=True),)))
    play.order(CommandName.APPROVE)
    play.happen(ReportPrinted(printing(play).until, (POSTER, PAGE), (NAMELESS,)))
    (shared,) = [one for one in play.letters if one.to.address == "tine@example.org"]
    assert shared.files == (NAMELESS,)
    play.write("f", reading("deel", commands=(a.Share((Address("wout@example.org"),), plain=True),)))
    play.order(CommandName.APPROVE)
    (later,) = [one for one in play.letters if one.to.address == "wout@example.org"]
    assert later.files == (NAMELESS,)
