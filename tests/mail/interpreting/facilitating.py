"""A letter and a reply to it, for the tests of what facilitators say."""

from __future__ import annotations

from datetime import datetime

from mailflow.core.acts import segments
from mailflow.core.acts.union import Act, name_of
from mailflow.core.letters.shown import About, Shown
from mailflow.core.session.reading import Moment
from mailflow.mail.interpreting.claims import Interpretation
from mailflow.mail.interpreting.interpret import interpret
from mailflow.mail.reply import Line, Reply, Role

SENT = datetime.fromisoformat("2026-12-08T10:15")
POINTS = (
    "Water the seedlings before nine.",
    "Label every bed with its variety.",
    "Keep the shed key on the hook.",
    "Share the harvest by weight, not by eye.",
    "Children get a bed of their own.",
    "Compost goes in the left bin only.",
    "Ask a newcomer to come along twice.",
    "One tool, one owner for the day.",
)
SUMMARY = (
    (1, "The beans drowned in June."),
    (1, "Nobody knew which row was whose."),
    (2, "The key was in my coat for a week."),
    (2, "We lost two good spades."),
)
REMARKS = (
    "Mirjam Vos, other words for “Water the seedlings before nine.”: Water before the sun is on them.",
    "Tomasz Zielony, a new point: Put a bench under the pear tree.",
    "Ada Nnamdi, on “One tool, one owner for the day.”: Who checks that?",
)
PEOPLE = ("Mirjam Vos", "Tomasz Zielony", "Ada Nnamdi", "Bruno Keller", "Chantal Dubois")
_DRAFTS = (Moment.DRAFT, Moment.TOPSEVEN)


def shown(moment: Moment, about: About | None = None, speakers: tuple[str, ...] = ()) -> Shown:
    """What the letter showed."""
    return Shown(
        moment=moment,
        questions=("What grew well?", "What went wrong between us?", "What will you do in spring?"),
        points=POINTS if moment in _DRAFTS else (),
        summary=SUMMARY if moment is Moment.DRAFT else (),
        remarks=REMARKS if moment is Moment.TOPSEVEN else (),
        people=PEOPLE,
        speakers=speakers,
        meeting=datetime.fromisoformat("2026-12-15T14:00"),
        about=about,
        facilitator=True,
    )


def said(moment: Moment, text: str, about: About | None = None, speakers: tuple[str, ...] = ()) -> Interpretation:
    """What a reply with these own words says; the law is checked on the way."""
    reply = Reply(tuple(Line(line, Role.OWN, "typed") for line in text.split("\n")))
    found = interpret(reply, shown(moment, about, speakers), SENT)
    assert segments.broken(reply.text, found.segments, found.acts) == []
    return found


def names(acts: tuple[Act, ...]) -> list[str]:
    """The names of the acts, in order."""
    return [name_of(one) for one in acts]
