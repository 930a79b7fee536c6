"""What somebody has before him of a draft, when he answers a letter: its points and its sentences."""

from __future__ import annotations

from mailflow.core.editing_summary import sentences_of
from mailflow.core.letters import DraftSummary, DraftTopSeven, Letter
from mailflow.core.model import Closed, Digest, RankedPoint, Review, Stage, Summary, TopSeven


def points(stage: Stage, letter: Letter | None) -> tuple[str, ...]:
    """The texts of the points, as numbered in the letter he answers, or else as they are numbered now."""
    match letter:
        case DraftSummary(digest=shown):
            return _points(shown)
        case DraftTopSeven(top=top):
            return _ranked(top)
    match stage:
        case TopSeven(top=top):
            return _ranked(top)
        case Summary(digest=digest) | Review(digest=digest) | Closed(digest=digest):
            return _points(digest)
    return ()


def summary(stage: Stage, letter: Letter | None) -> tuple[tuple[int, str], ...]:
    """Every sentence of the summary with the number of its question; none when only a top is shown."""
    digest = letter.digest if isinstance(letter, DraftSummary) else stage.digest if isinstance(stage, Summary) else None
    if digest is None or isinstance(letter, DraftTopSeven):
        return ()
    return tuple((section.question, one.text) for section in digest.sections for one in sentences_of(section))


def _points(digest: Digest | None) -> tuple[str, ...]:
    return tuple(point.text for point in digest.points) if digest else ()


def _ranked(top: tuple[RankedPoint, ...]) -> tuple[str, ...]:
    return tuple(one.point.text for one in top)
