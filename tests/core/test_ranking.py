"""Picks become one order."""

from __future__ import annotations

import os
from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.core.model import Ballot, Point
from mailflow.core.people import PersonId
from mailflow.core.ranking import rank

EXAMPLES = settings(max_examples=int(os.environ.get("MAILFLOW_EXAMPLES", "200")))
AT = datetime(2026, 12, 18, tzinfo=UTC)


def points(count: int, supporters: dict[int, int] | None = None) -> tuple[Point, ...]:
    near = supporters or {}
    return tuple(
        Point(n, f"punt {n}", PersonId("p1"), tuple(PersonId(f"p{k + 2}") for k in range(near.get(n, 0))))
        for n in range(1, count + 1)
    )


def ballots(*lists: tuple[int, ...], ranked: bool = True) -> tuple[Ballot, ...]:
    return tuple(Ballot(PersonId(f"p{n}"), picks, ranked, AT) for n, picks in enumerate(lists, start=1))


def order(made: tuple[Point, ...], given_: tuple[Ballot, ...], top: int = 7, *, asked: bool = True) -> list[int]:
    return [one.point.number for one in rank(made, given_, top, asked_order=asked)]


def test_the_point_most_people_put_first_is_first() -> None:
    assert order(points(8), ballots((3, 1), (3, 5), (1, 3)), top=3) == [3, 1, 5]


def test_what_was_not_picked_gets_the_mean_of_the_places_left() -> None:
    scores = {one.point.number: one.score for one in rank(points(5), ballots((2, 4)), 5)}
    assert scores == {2: 4.0, 4: 3.0, 1: 1.0, 3: 1.0, 5: 1.0}


def test_a_bare_list_counts_as_an_order_when_the_letter_asked_for_one() -> None:
    assert order(points(3), ballots((3, 1), ranked=False), top=2) == [3, 1]


def test_a_bare_list_shares_its_places_when_no_order_was_asked_for() -> None:
    got = rank(points(4), ballots((3, 1), ranked=False), 4, asked_order=False)
    assert [(one.point.number, one.score) for one in got] == [(1, 2.5), (3, 2.5), (2, 0.5), (4, 0.5)]


def test_more_ballots_win_over_more_supporters_at_equal_score() -> None:
    # 1 is last of one list (0), left out of another (0.5), third in the last (1); 2 is third (1), then left out twice.
    given_ = (*ballots((3, 4, 2, 1), (3, 4)), Ballot(PersonId("p9"), (4, 3, 1), ranked=True, at=AT))
    got = rank(points(4, {2: 5}), given_, 4)
    assert [(one.point.number, one.score, one.chosen_by) for one in got[2:]] == [(1, 1.5, 2), (2, 1.5, 1)]


def test_supporters_decide_among_points_that_nobody_picked() -> None:
    assert order(points(5, {4: 3, 2: 1}), ballots((5,)), top=5) == [5, 4, 2, 1, 3]


def test_points_that_fill_up_say_that_nobody_chose_them() -> None:
    assert [one.chosen_by for one in rank(points(4), ballots((2,)), 3)] == [1, 0, 0]


def test_without_ballots_the_digest_decides() -> None:
    got = rank(points(9, {9: 4}), (), 7)
    assert [one.point.number for one in got] == [1, 2, 3, 4, 5, 6, 7]
    assert all(one.chosen_by == 0 and one.score == 0 for one in got)


def test_fewer_points_than_places_are_not_padded() -> None:
    assert len(rank(points(3), ballots((1,)), 7)) == 3
    assert rank((), ballots((1,)), 7) == ()


def test_only_the_last_ballot_of_a_person_counts() -> None:
    twice = (*ballots((1,)), *ballots((2,)))
    got = rank(points(3), twice, 3)
    assert [(one.point.number, one.chosen_by) for one in got] == [(2, 1), (1, 0), (3, 0)]


def test_picks_that_no_longer_exist_or_come_twice_do_not_count() -> None:
    got = rank(points(3), ballots((8, 2, 2, 1)), 3)
    assert [(one.point.number, one.chosen_by, one.score) for one in got] == [(2, 1, 2.0), (1, 1, 1.0), (3, 0, 0.0)]


@given(
    count=st.integers(0, 12),
    lists=st.lists(st.lists(st.integers(0, 14), max_size=9), max_size=9),
    top=st.integers(0, 9),
)
@EXAMPLES
def test_any_ballots_give_each_point_once_and_picked_ones_first(count: int, lists: list[list[int]], top: int) -> None:
    got = rank(points(count), ballots(*map(tuple, lists)), top)
    assert len(got) == min(count, top)
    assert len({one.point.number for one in got}) == len(got)
    assert [one.rank for one in got] == list(range(1, len(got) + 1))
    picked = [one.chosen_by > 0 for one in got]
    assert picked == sorted(picked, reverse=True)
    if any(pick in range(1, count + 1) for one in lists for pick in one):
        assert [one.score for one in got] == sorted((one.score for one in got), reverse=True)
