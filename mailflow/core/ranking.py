"""From what everybody picked to one order: the top 7."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from mailflow.core.model import Ballot, Point, RankedPoint


def rank(
    points: tuple[Point, ...], ballots: tuple[Ballot, ...], top: int, *, asked_order: bool = True
) -> tuple[RankedPoint, ...]:
    """The `top` first points by Borda count; fewer when fewer were made.

    A pick scores as many as there are points behind it, a point not picked the mean of the places left. A bare list of
    numbers counts as an order when the letter asked for one; otherwise its points share the places they take.
    Ties: more ballots, more supporters, then the digest's order, which alone decides when nobody picked anything.
    Points that nobody picked come last, to fill up, and say so: `chosen_by` is 0.
    """
    numbers = [point.number for point in points]
    lists = _valid(ballots, set(numbers))
    scores = dict.fromkeys(numbers, 0.0)
    for ballot, picks in lists:
        for number, score in _scores(picks, numbers, in_order=ballot.ranked or asked_order).items():
            scores[number] += score
    chosen = {number: sum(number in picks for _, picks in lists) for number in numbers}
    order = _ordered(points, scores, chosen) if lists else points
    return tuple(
        RankedPoint(place, point, chosen[point.number], scores[point.number])
        for place, point in enumerate(order[: max(top, 0)], start=1)
    )


def _valid(ballots: Iterable[Ballot], numbers: set[int]) -> list[tuple[Ballot, tuple[int, ...]]]:
    """Each person's last ballot with the picks that still exist, each once; empty ones are none."""
    last = {ballot.person: ballot for ballot in ballots}
    kept = ((one, tuple(dict.fromkeys(pick for pick in one.picks if pick in numbers))) for one in last.values())
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
        sorted(points, key=lambda one: (-round(scores[one.number], 6), -chosen[one.number], -len(set(one.related))))
    )
