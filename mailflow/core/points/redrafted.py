"""A draft made anew because words of a meeting came: what the facilitator did with the first one stays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mailflow.core.points.editing_summary import same
from mailflow.core.session.model import NOTHING_ABOVE, Digest, Point, Voice

MORE = 4  # points that a meeting may add to a draft on which he has worked


def joined(seen: Digest, fresh: Digest, voices: Sequence[Voice]) -> Digest:
    """The fresh draft; where he changed something, his own with the points that the meeting adds."""
    if not seen.edited and seen.above == NOTHING_ABOVE:
        return fresh
    turns = [turn for voice in voices for turn in voice.turns]
    added = [
        one
        for one in fresh.points
        if any(one.text in turn for turn in turns) and not any(same(one.text, old.text) for old in seen.points)
    ][:MORE]
    return replace(seen, points=_numbered((*_placed(seen.points, added),)))


def _placed(points: Sequence[Point], added: Sequence[Point]) -> list[Point]:
    """Each behind the last point of its question; what belongs to none, or to one without points, at the end."""
    placed = list(points)
    for one in added:
        last = max((at for at, old in enumerate(placed) if old.question == one.question), default=len(placed) - 1)
        placed.insert(last + 1, one)
    return placed


def _numbered(points: Sequence[Point]) -> tuple[Point, ...]:
    return tuple(replace(one, number=number) for number, one in enumerate(points, 1))
