"""A session under review, with a digest of which every word is known, for the tests of remarks and what comes after."""

from __future__ import annotations

from dataclasses import replace

from mailflow.core.events import SummaryDrafted
from mailflow.core.letters import Letter
from mailflow.core.model import Closed, Digest, Point, Review, Rules, Section, Sentence, Stage, Summary, TopSeven
from mailflow.core.people import FACILITATOR, PersonId, Rsvp
from mailflow.core.reading import Command, CommandName, Picks, Reading, Said, SaidKind
from tests.core.sessions import Play, kickoff, reading

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


def under_review(rules: Rules = Rules(grace=0, receipt_wait=0), *, wishes: tuple[str, ...] = ()) -> Play:
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
    chosen = Picks(picks) if picks else None
    return replace(reading(text, picks=chosen, remarks=text), said=(Said(kind, text, point),))


def tells(play: Play, name: CommandName, *numbers: int | None) -> list[Letter]:
    """The facilitator accepts or leaves remarks."""
    return play.write(FACILITATOR, reading("...", commands=tuple(Command(name, remark=number) for number in numbers)))


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
