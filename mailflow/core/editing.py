"""A facilitator's edits, applied to the numbered points of a draft."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import assert_never

from mailflow.core.model import Digest, Point, RankedPoint
from mailflow.core.reading import Edit, EditKind


def edit_digest(digest: Digest, edits: tuple[Edit, ...]) -> tuple[Digest, int]:
    """The digest with its points changed and numbered anew, and how many edits found their point."""
    points, applied = _apply(digest.points, edits, lambda text: Point(0, text, None))
    numbered = tuple(replace(point, number=number) for number, point in enumerate(points, 1))
    return replace(digest, points=numbered, edited=True), applied


def edit_top(top: tuple[RankedPoint, ...], edits: tuple[Edit, ...]) -> tuple[tuple[RankedPoint, ...], int]:
    """The same for the ranking, whose numbers are its ranks; a point that is added comes last, chosen by nobody."""
    points = tuple(replace(one.point, number=one.rank) for one in top)
    by_rank = {one.rank: one for one in top}
    edited, applied = _apply(points, edits, lambda text: Point(0, text, None))
    ranked = []
    for rank, point in enumerate(edited, 1):
        old = by_rank.get(point.number)
        number = old.point.number if old else 0
        chosen, score = (old.chosen_by, old.score) if old else (0, 0.0)
        ranked.append(RankedPoint(rank, replace(point, number=number), chosen, score))
    return tuple(ranked), applied


def _apply(points: tuple[Point, ...], edits: tuple[Edit, ...], new: Callable[[str], Point]) -> tuple[list[Point], int]:
    """All numbers mean the numbering of the letter answered, whatever the edits before did."""
    by_number = {point.number: point for point in points}
    order = [point.number for point in points]
    added: list[Point] = []
    applied = 0
    for edit in edits:
        known = [number for number in edit.points if number in order]
        match edit.kind:
            case EditKind.ADD if edit.text:
                added.append(new(edit.text))
                applied += 1
            case EditKind.REPLACE if known and edit.text:
                by_number[known[0]] = replace(by_number[known[0]], text=edit.text)
                applied += 1
            case EditKind.STRIKE if known:
                order = [number for number in order if number not in known]
                applied += 1
            case EditKind.MERGE if len(known) > 1:
                by_number[known[0]] = _merged([by_number[number] for number in known], edit.text)
                order = [number for number in order if number not in known[1:]]
                applied += 1
            case EditKind.ADD | EditKind.REPLACE | EditKind.STRIKE | EditKind.MERGE:
                continue
            case _:
                assert_never(edit.kind)
    return [*(by_number[number] for number in order), *added], applied


def _merged(points: list[Point], text: str | None) -> Point:
    """The first one's words, or the new ones; everybody behind any of them stands behind it."""
    first = points[0]
    behind = [first.source, *first.related]
    for point in points[1:]:
        behind += [point.source, *point.related]
    related = dict.fromkeys(one for one in behind if one is not None and one != first.source)
    return replace(first, text=text or first.text, related=tuple(related))
