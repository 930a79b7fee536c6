"""A session under review, with a digest of which every word is known, for the tests of remarks and what comes after."""

from __future__ import annotations

from mailflow.core.acts import union as a
from mailflow.core.acts.union import Act
from mailflow.core.letters.done_lines import CommandName
from mailflow.core.letters.union import Letter
from mailflow.core.session.events import SummaryDrafted
from mailflow.core.session.model import (
    Closed,
    Digest,
    Point,
    Review,
    Rules,
    Section,
    Sentence,
    Stage,
    Summary,
    TopSeven,
)
from mailflow.core.session.people import FACILITATOR, PersonId, Rsvp
from mailflow.core.session.reading import Reading, SaidKind
from tests.core.sessions import Play, kickoff, mail, reading

FATIMA, JAN, ELS, TOM, NELE, HASSAN = (PersonId(f"p{number}") for number in range(1, 7))
SAID = {
    FATIMA: ("Werk via de grote zussen.", "Te vroeg met papieren afkomen.", "De deur open op zondag."),
    JAN: (
        "Eerst aanwezig zijn, dan pas iets willen.",
        "Flyers werken alleen met een babbel erbij.",
        "Minder vergaderen.",
    ),
    ELS: ("Samen koken met wie er is.", "Te veel regels aan de ingang.", "Jongeren zelf laten kiezen."),
    NELE: ("Aan de schoolpoort gaan staan.", "Een traject opstarten na een kwartier.", "De drempel weghalen."),
}
POINTS = (
    Point(1, "Eerst aanwezig zijn, dan pas iets willen.", JAN, (NELE,)),
    Point(2, "Flyers werken alleen met een babbel erbij.", JAN),
    Point(3, "Werk via de grote zussen.", FATIMA),
    Point(4, "Samen koken met wie er is.", ELS),
    Point(5, "Een traject opstarten na een kwartier.", NELE, (ELS,)),
)
DIGEST = Digest(
    (
        Section(1, (Sentence("Eerst aanwezig zijn, dan pas iets willen.", (JAN, NELE)),)),
        Section(2, (), (Sentence("Een traject opstarten na een kwartier.", (NELE,)),)),
    ),
    POINTS,
)


def under_review(rules: Rules = Rules(grace=0, receipt_wait=0, notes_hour=-1), *, wishes: tuple[str, ...] = ()) -> Play:
    """Everybody has that digest."""
    play = Play(rules, kickoff(wishes=wishes))
    play.order(CommandName.START)
    for person, answers in SAID.items():
        play.write(person, reading("ja", rsvp=Rsvp.YES))
        play.write(person, reading(answers=dict(enumerate(answers, 1))))
    play.wait_for(Summary)
    play.errands.clear()
    play.happen(SummaryDrafted(DIGEST))
    play.order(CommandName.APPROVE)
    assert isinstance(play.session.stage, Review)
    return play


def says(kind: SaidKind, text: str, point: int | None = None, *, picks: tuple[int, ...] = ()) -> Reading:
    """A participant's mail with one remark."""
    return mail(*([a.Pick(picks)] if picks else []), said(kind, text, point), text=text)


def said(kind: SaidKind, text: str, point: int | None = None) -> Act:
    """One thing that somebody says of the points."""
    match kind:
        case SaidKind.CORRECTION if point is not None:
            return a.Amend(point, text)
        case SaidKind.ADDITION:
            return a.Add(text)
        case SaidKind.MISQUOTED:
            return a.Disown(point, text)
        case _:
            return a.Object(point, text) if point is not None else a.Tell(text)


def tells(play: Play, name: CommandName, *numbers: int | None) -> list[Letter]:
    """The facilitator accepts or leaves remarks."""
    judge = a.Accept if name is CommandName.ACCEPT else a.RejectRemark
    return play.write(FACILITATOR, mail(*(judge((one,) if one is not None else ()) for one in numbers), text="..."))


def stage_of(play: Play) -> Review:
    """The review it is in."""
    stage = play.session.stage
    assert isinstance(stage, Review)
    return stage


def top_of(play: Play) -> TopSeven:
    """The ranking it is in."""
    stage: Stage = play.session.stage
    assert isinstance(stage, TopSeven)
    return stage


def closed(play: Play) -> Closed:
    """The end it has come to."""
    stage: Stage = play.session.stage
    assert isinstance(stage, Closed)
    return stage


def point(play: Play, number: int) -> Point:
    """The point of that number, as it stands on the list."""
    return next(one for one in stage_of(play).digest.points if one.number == number)
