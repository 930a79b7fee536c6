"""Replies for the tests of reading: typed text, above or between the lines of a quoted letter, to acts."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from mailflow.core.acts.segments import broken
from mailflow.core.letters.shown import Shown
from mailflow.core.session.reading import Moment
from mailflow.mail.interpreting.claims import Interpretation
from mailflow.mail.interpreting.interpret import interpret
from mailflow.mail.reply import Line, Reply, Role
from mailflow.service.tools.read_acts import as_json

QUESTIONS = (
    "When did a visit to the garden go well?",
    "What keeps neighbours away from the compost?",
    "What would you change before spring?",
)
POINTS = (
    "Water in the evening, never at noon.",
    "Put a bench beside the gate.",
    "Let children choose one plot.",
    "Two keys for the tool shed.",
    "Write the rota on the blackboard.",
    "Ask newcomers to bring a plant.",
)
PEOPLE = ("Marta Vos", "Henk Pauly", "Odette Laurent", "Lukas Brenner")
MEETING = datetime.fromisoformat("2026-12-16T15:00")


def shown(moment: Moment, **more: Any) -> Shown:
    """A letter of a session about a shared garden."""
    points = POINTS if moment is Moment.REVIEW else ()
    return Shown(moment, text="", questions=QUESTIONS, points=points, people=PEOPLE, **more)


def reply(text: str, quoted: tuple[tuple[str, str], ...] = ()) -> Reply:
    """Own lines above a quote; `quoted`: lines of the quote, each with what is typed below it."""
    lines = [Line(line, Role.OWN, "typed") for line in text.split("\n")]
    for theirs, typed in quoted:
        lines.append(Line(theirs, Role.QUOTE, "marked", 1))
        lines += [Line(line, Role.OWN, "typed") for line in typed.split("\n") if typed]
    return Reply(tuple(lines))


def understood(text: Reply | str, letter: Shown) -> Interpretation:
    """What it says; the law holds."""
    said = reply(text) if isinstance(text, str) else text
    found = interpret(said, letter, datetime.fromisoformat("2026-12-08T10:15"))
    assert broken(said.text, found.segments, found.acts) == []
    return found


def acts(text: Reply | str, letter: Shown) -> list[dict[str, Any]]:
    """The acts as `read --acts` prints them."""
    return [as_json(act, letter) for act in understood(text, letter).acts]
