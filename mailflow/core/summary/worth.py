"""How much a sentence is worth keeping: whether it says what somebody learnt, and can be understood alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from mailflow.core.session.people import Language
from mailflow.core.summary.material import Material, Unit
from mailflow.core.summary.openings import leans, needs_more
from mailflow.core.summary.phrases import pattern, plain

LONGEST = 30  # words of a point
SHORT, BRIEF, LONG = 3, 6, 24  # words
UNFINISHED = ("...", "…", ":", ",")
TALE = 3  # sentences; of an answer that has so many the last one is mostly its lesson

BEGINS, CLAIMS, STORIES, HEDGES = 3, 1, -2, -2  # what a sentence wins by what it holds; the last three up to twice
PLANNED, LAST, FIRST = 2, 3, 1  # by where it stands
LEANING, POINTING, ASKING, OPEN, TOO_SHORT, TOO_LONG = -5, -3, -6, -3, -3, -2


def worths(material: Material, questions: Sequence[str] = ()) -> tuple[int, ...]:
    """Of every unit, in order. `questions`: as they were asked; one that asks for a plan gets sentences that advise."""
    lengths = Counter(unit.utterance.id for unit in material.units)
    planned = {number for number, text in enumerate(questions, 1) if asks_for_plan(text)}
    return tuple(
        _said(unit) + _placed(unit, lengths[unit.utterance.id], planned=unit.question in planned)
        for unit in material.units
    )


def asks_for_plan(question: str) -> bool:
    """Whether a question asks what one would do, or advise."""
    return any(pattern(language, "plans").search(plain(question)) for language in Language)


def _said(unit: Unit) -> int:
    """By its words."""
    text, language, length = plain(unit.text), unit.language, unit.wording.length
    worth = BEGINS if pattern(language, "begins").match(text.lstrip("\"'“«( ")) else 0
    for name, weight in (("claims", CLAIMS), ("stories", STORIES), ("hedges", HEDGES)):
        worth += weight * min(2, len(pattern(language, name).findall(text)))
    if leans(unit.text, language):
        worth += LEANING
    elif needs_more(unit.text, language):
        worth += POINTING
    end = text.rstrip(" \"'”»)")
    if end.endswith("?"):
        worth += ASKING
    elif end.endswith(UNFINISHED):
        worth += OPEN
    if length <= SHORT:
        worth += TOO_SHORT
    return worth + (TOO_LONG if length > LONG else 0)


def _placed(unit: Unit, length: int, *, planned: bool) -> int:
    """By where it stands in its answer of so many sentences, and what was asked."""
    worth = PLANNED if planned else 0
    if length >= TALE and unit.place >= length - 1:
        return worth + LAST
    return worth + (FIRST if unit.place == 0 else 0)
