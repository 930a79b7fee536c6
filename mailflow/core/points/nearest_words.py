"""What of a draft some words are nearest to, when they are asked back."""

from __future__ import annotations

import re
from collections.abc import Iterable

from mailflow.core.acts import union as a
from mailflow.core.letters.done_lines import Done, DoneKind
from mailflow.core.points.editing_summary import sentences_of
from mailflow.core.session.model import Summary, TopSeven

_WORD = re.compile(r"\w{4,}")  # shorter ones say little
_SHARED = 2  # words, from which a likeness is worth telling; one, when it is most of what was said


def unplaced(stage: Summary | TopSeven, said: a.Tell | a.LeftOut, shown: tuple[str, ...] = ()) -> Done:
    """What was said of a draft as a question, with the point or the sentence it is nearest to."""
    points, sentences = _texts(stage)
    count = len(shown or points)
    if unknown := tuple(number for number in said.points if not 1 <= number <= count):
        return Done(DoneKind.NO_SUCH_POINT, numbers=unknown, number=count)
    if isinstance(said, a.LeftOut):
        return Done(DoneKind.ASK_GONE, numbers=said.points, before=said.old)
    if said.points or said.old:
        number = said.points[0] if said.points else None
        return Done(DoneKind.UNPLACED, number=number, before=said.old, text=said.words)
    near = _nearest(said.words, points)
    number = next((number for number, text in enumerate(points, 1) if text == near), None)
    sentence = "" if number else _nearest(said.words, sentences)
    return Done(DoneKind.UNPLACED, number=number, before=sentence, text=said.words)


def _texts(stage: Summary | TopSeven) -> tuple[list[str], list[str]]:
    if isinstance(stage, TopSeven):
        return [one.point.text for one in stage.top], []
    digest = stage.digest
    if digest is None:
        return [], []
    return [one.text for one in digest.points], [
        one.text for section in digest.sections for one in sentences_of(section)
    ]


def _nearest(said: str, texts: Iterable[str]) -> str:
    """The text that shares most words with what was said; "" when none shares enough."""
    words = set(_WORD.findall(said.casefold()))
    shared = [(len(words & set(_WORD.findall(text.casefold()))), -len(text), text) for text in texts]
    most, _, text = max(shared, default=(0, 0, ""))
    return text if most >= _SHARED or most * 2 > len(words) else ""
