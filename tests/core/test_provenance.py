"""Every sentence that a session shows is somebody's words, and stands beside no other name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mailflow.core.acts import union as a
from mailflow.core.letters.done_lines import CommandName
from mailflow.core.letters.union import TopSevenLetter, TopSevenShared
from mailflow.core.session.model import Closed, Point, Section, Sentence, Session, Summary, TopSeven
from mailflow.core.session.people import FACILITATOR, Address, Rsvp
from mailflow.core.session.reading import SaidKind
from mailflow.core.summary import reporting
from tests.core.provenance import Heard, digest_of, unexplained, unexplained_in_report
from tests.core.reviews import ELS, FATIMA, HASSAN, JAN, NELE, says, stage_of, tells, top_of
from tests.core.sessions import Play, mail, reading

ANSWERS = {
    JAN: (
        "Vorig jaar met Younes: ik ben drie weken gewoon op het pleintje gaan zitten. Pas daarna kwam hij praten. "
        "Eerst aanwezig zijn, dan pas iets willen.",
        "Flyers. Nog nooit iemand mee binnengekregen. Een babbel erbij helpt soms wel.",
        "Minder vergaderen, meer op straat.",
    ),
    FATIMA: (
        "Via de grote zussen. Zij weten wie er echt alleen zit, bv. na school.",
        "Te vroeg met papieren afkomen: dan zijn ze weg.",
        "Elke avond gaan wandelen, ook in de winter.",
    ),
    ELS: (
        "Samen koken. Wie snijdt, praat.",
        "Regels aan de ingang. Flyers werken bij ons wel, als de jongeren ze zelf maken.",
        "De deur openzetten op zondag, zonder inschrijving.",
    ),
    NELE: (
        "Aan de schoolpoort, elke week op hetzelfde uur. Aanwezig zijn zonder iets te willen.",
        "Een traject opstarten na een kwartier.",
        "De drempel weghalen: geen balie, geen formulier.",
    ),
    HASSAN: (
        "In de tram. Daar zitten ze toch al.",
        "Huiswerkbegeleiding als lokmiddel.",
        "Jongeren betalen voor wat ze doen.",
    ),
}
EDITS = Heard(("Wees er eerst, en wil dan pas iets.", "Zorg ook voor wie het volhoudt."))


def summarized() -> Play:
    """Five people answered in their own words, and the engine drafted."""
    play = Play()
    play.order(CommandName.START)
    for person, answers in ANSWERS.items():
        play.write(person, reading("ja", rsvp=Rsvp.YES))
        play.write(person, reading(answers=dict(enumerate(answers, 1))))
    play.wait_for(Summary)
    play.wait()
    return play


def edited_and_reviewed() -> Play:
    """The facilitator edited; in the review somebody corrected, another added, a third was misquoted."""
    play = summarized()
    edits = (a.Reword(1, EDITS.facilitator[0]), a.NewPoint(EDITS.facilitator[1]))  # type: ignore[index]
    play.write(FACILITATOR, reading("...", edits=edits))
    play.order(CommandName.APPROVE)
    theirs = {one.source: one.number for one in stage_of(play).digest.points if not one.edited}
    play.write(JAN, reading("1 2 3", picks=a.Pick((1, 2, 3))))
    play.write(NELE, says(SaidKind.CORRECTION, "Daar staan op een vast uur, elke week.", theirs[HASSAN]))
    play.write(NELE, says(SaidKind.CORRECTION, "Sta er elke week, en wil niets.", theirs[NELE]))
    play.write(HASSAN, mail(a.Disagree(theirs[NELE], "Bij ons ging dat niet."), text="..."))
    play.write(ELS, says(SaidKind.ADDITION, "Durven stoppen als het niet lukt."))
    play.write(FATIMA, says(SaidKind.MISQUOTED, "zo heb ik het niet gezegd", theirs[FATIMA]))
    play.order(CommandName.NEXT)
    top_of(play)
    tells(play, CommandName.ACCEPT, None)
    return play


def ended() -> Play:
    play = edited_and_reviewed()
    play.write(FACILITATOR, reading("...", commands=(a.Share((Address("leen@x.example"),), plain=True),)))
    play.order(CommandName.START)
    assert isinstance(play.session.stage, Closed)
    return play


@pytest.mark.parametrize("play", [summarized, edited_and_reviewed, ended])
def test_every_sentence_comes_from_who_it_is_said_to_come_from(play: object) -> None:
    assert callable(play)
    session = play().session
    digest = digest_of(session)
    assert digest is not None
    assert len(digest.points) > 5
    assert unexplained(session, EDITS) == []


def test_the_report_says_nothing_that_the_session_does_not_hold() -> None:
    play = ended()
    report = reporting.of(play.session, play.now, answers=True)
    assert report.top
    assert report.chapters
    assert unexplained_in_report(play.session, report) == []


def test_the_letters_with_the_top_say_what_the_top_says() -> None:
    play = ended()
    assert isinstance(play.session.stage, Closed)
    top = [one.point.text for one in play.session.stage.top]
    letters = [one.letter for one in play.letters if isinstance(one.letter, TopSevenLetter | TopSevenShared)]
    assert any(isinstance(letter, TopSevenShared) for letter in letters)
    assert all([one.point.text for one in letter.top] == top for letter in letters)


def test_what_was_corrected_and_added_names_who_did() -> None:
    play = ended()
    assert isinstance(play.session.stage, Closed)
    top = {one.point.text: one.point for one in play.session.stage.top}
    assert top["Durven stoppen als het niet lukt."].source == ELS
    assert top["Durven stoppen als het niet lukt."].added
    digest = digest_of(play.session)
    assert digest is not None
    corrected = next(point for point in digest.points if point.corrected_by)
    assert (corrected.text, corrected.source) == ("Daar staan op een vast uur, elke week.", NELE)


# The walk itself finds what is invented


def _with_point(session: Session, point: Point) -> Session:
    stage = session.stage
    assert isinstance(stage, TopSeven)
    digest = replace(stage.digest, points=(*stage.digest.points, point))
    return replace(session, stage=replace(stage, digest=digest))


@pytest.mark.parametrize(
    "invented",
    [
        Point(90, "Jongeren willen gewoon gezien worden.", JAN),  # nobody said it
        Point(90, "Samen koken.", JAN),  # another said it
        Point(90, "Ik ben drie weken gewoon bij Younes gaan zitten.", JAN),  # his words, put together anew
        Point(90, "Flyers. Elke avond gaan wandelen.", JAN),  # half of it another's
        Point(90, "Jongeren willen gewoon gezien worden.", None),  # as if the facilitator had written it
        Point(90, "Wees er altijd.", JAN, edited=True),  # as if he had edited it
        Point(90, "Wees er altijd.", NELE, corrected_by=NELE),  # as if she had corrected it
        Point(90, "Samen eten.", ELS, added=True),  # as if she had added it
        Point(90, "Samen eten.", None, disowned_by=ELS),  # as if she had ever said it
    ],
    ids=lambda point: point.text,
)
def test_an_invented_point_is_found(invented: Point) -> None:
    session = _with_point(edited_and_reviewed().session, invented)
    assert unexplained(session, EDITS) == [invented.text]


@pytest.mark.parametrize(
    "invented",
    [
        Sentence("Jongeren willen gewoon gezien worden.", (JAN,)),
        Sentence("Samen koken.", (JAN,)),
        Sentence("Samen koken.", ()),
        Sentence("Niemand zei dit.", (), edited=True),
        Sentence("Niemand zei dit.", (), paraphrase=True),
    ],
    ids=lambda sentence: sentence.text,
)
def test_an_invented_sentence_is_found(invented: Sentence) -> None:
    session = summarized().session
    digest = digest_of(session)
    assert digest is not None
    assert isinstance(session.stage, Summary)
    changed = replace(digest, sections=(Section(1, (invented,)),))
    assert unexplained(replace(session, stage=replace(session.stage, digest=changed))) == [invented.text]


def test_a_report_that_says_more_is_found() -> None:
    play = ended()
    report = reporting.of(play.session, play.now)
    first = replace(report.top[0], text="Niemand zei dit.")
    assert unexplained_in_report(play.session, replace(report, top=(first, *report.top[1:]))) == ["Niemand zei dit."]
