"""From what everybody picked to one order: the top 7."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from mailflow.core.points import likeness
from mailflow.core.session.model import Ballot, Point, RankedPoint
from mailflow.core.session.people import Language, PersonId

ENOUGH = 3  # so many points that somebody chose make a top of their own


def rank(
    points: tuple[Point, ...],
    ballots: tuple[Ballot, ...],
    top: int,
    *,
    language: Language = Language.NL,
    asked_order: bool = True,
) -> tuple[RankedPoint, ...]:
    """The `top` first points by Borda count; fewer when fewer were made or chosen.

    Points that say the same count as one, under the first one's words. A pick scores as many as there are points behind
    it, a point not picked the mean of the places left. A bare list of numbers counts as an order when the letter asked
    for one; otherwise its points share the places they take. Ties: more ballots, more supporters, then the digest's
    order, which alone decides when nobody picked anything.

    A point that nobody chose is in no top that others were chosen for: it would claim to be among what taught most.
    Only when fewer than three points were chosen, the choice says too little to leave the rest out: they follow, the
    best supported first, and say so, since `chosen_by` is 0.
    """
    merged = _merged(points, likeness.groups(points, language))
    lists = _valid(ballots, merged)
    kept = tuple(point for point, _ in merged)
    numbers = [point.number for point in kept]
    scores = dict.fromkeys(numbers, 0.0)
    for ballot, picks in lists:
        for number, score in _scores(picks, numbers, in_order=ballot.ranked or asked_order).items():
            scores[number] += score
    chosen = {number: sum(number in picks for _, picks in lists) for number in numbers}
    order = _ordered(kept, scores, chosen) if lists else kept
    if sum(count > 0 for count in chosen.values()) >= ENOUGH:
        order = tuple(point for point in order if chosen[point.number])
    same = dict(merged)
    return tuple(
        RankedPoint(place, point, chosen[point.number], scores[point.number], same[point])
        for place, point in enumerate(order[: max(top, 0)], start=1)
    )


def places(points: tuple[Point, ...], language: Language) -> int:
    """How many points are counted, when those that say the same count as one."""
    return len(set(likeness.groups(points, language).values()))


def with_own(points: tuple[Point, ...], ballots: tuple[Ballot, ...], top: int, at: datetime) -> tuple[Ballot, ...]:
    """The ballots, in which everybody who put a point on the list chose it too, after his other picks."""
    added: dict[PersonId, list[int]] = {}
    for point in points:
        if point.added and point.source is not None:
            added.setdefault(point.source, []).append(point.number)
    voted = {ballot.person for ballot in ballots}
    fuller = [_fuller(ballot, added.get(ballot.person, []), top) for ballot in ballots]
    fresh = [Ballot(person, tuple(own[:top]), False, at) for person, own in added.items() if person not in voted]
    return (*fuller, *fresh)


def _fuller(ballot: Ballot, own: list[int], top: int) -> Ballot:
    picks = tuple(dict.fromkeys((*ballot.picks, *own)))
    return replace(ballot, picks=picks[: max(top, len(ballot.picks))])


def _merged(points: tuple[Point, ...], first: Mapping[int, int]) -> list[tuple[Point, tuple[int, ...]]]:
    """Each point that counts, with those that say the same; everybody behind any of them stands behind it."""
    found = []
    for point in points:
        if first[point.number] != point.number:
            continue
        same = [one for one in points if first[one.number] == point.number and one is not point]
        behind = [person for one in same for person in (one.source, *one.agreed)]
        agreed = dict.fromkeys(one for one in (*point.agreed, *behind) if one is not None and one != point.source)
        found.append((replace(point, agreed=tuple(agreed)), tuple(one.number for one in same)))
    return found


def _valid(
    ballots: Iterable[Ballot], merged: Iterable[tuple[Point, tuple[int, ...]]]
) -> list[tuple[Ballot, tuple[int, ...]]]:
    """Each person's last ballot with the picks that still exist, each once; empty ones are none."""
    counts_as = {number: point.number for point, same in merged for number in (point.number, *same)}
    last = {ballot.person: ballot for ballot in ballots}
    kept = (
        (one, tuple(dict.fromkeys(counts_as[pick] for pick in one.picks if pick in counts_as))) for one in last.values()
    )
    return [(ballot, picks) for ballot, picks in kept if picks]


def _scores(picks: tuple[int, ...], numbers: list[int], *, in_order: bool) -> dict[int, float]:
    """What one ballot gives to each point: n - 1 for the first place down to 0 for the last."""
    count, taken = len(numbers), len(picks)
    shared = count - (taken + 1) / 2
    scores = dict.fromkeys(numbers, (count - taken - 1) / 2)
    scores.update({pick: float(count - place) if in_order else shared for place, pick in enumerate(picks, start=1)})
    return scores


def _ordered(points: tuple[Point, ...], scores: Mapping[int, float], chosen: Mapping[int, int]) -> tuple[Point, ...]:
    """Best first; sorting is stable, so equal points keep their order."""
    return tuple(
        sorted(points, key=lambda one: (-round(scores[one.number], 6), -chosen[one.number], -len(set(one.agreed))))
    )
