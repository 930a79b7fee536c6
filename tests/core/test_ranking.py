"""Picks become one order."""

from __future__ import annotations

import os
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.core.points.ranking import ENOUGH, places, rank, with_own
from mailflow.core.session.model import Ballot, Point
from mailflow.core.session.people import Language, PersonId

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
    chosen = {pick for one in lists for pick in one if 1 <= pick <= count}
    assert len(got) == min(len(chosen) if len(chosen) >= ENOUGH else count, top)
    assert len({one.point.number for one in got}) == len(got)
    assert [one.rank for one in got] == list(range(1, len(got) + 1))
    picked = [one.chosen_by > 0 for one in got]
    assert picked == sorted(picked, reverse=True)
    if any(pick in range(1, count + 1) for one in lists for pick in one):
        assert [one.score for one in got] == sorted((one.score for one in got), reverse=True)


@given(
    count=st.integers(0, 12),
    lists=st.lists(st.lists(st.integers(1, 12), max_size=7, unique=True), max_size=9),
    top=st.integers(0, 9),
)
@EXAMPLES
def test_nothing_that_nobody_chose_stands_beside_three_that_were_chosen(
    count: int, lists: list[list[int]], top: int
) -> None:
    got = rank(points(count), ballots(*map(tuple, lists)), top)
    if len({pick for one in lists for pick in one if pick <= count}) >= ENOUGH:
        assert all(one.chosen_by for one in got)
    else:
        assert len(got) == min(count, top)


def test_a_top_is_as_long_as_what_was_chosen() -> None:
    assert order(points(9), ballots((4, 2), (2, 7))) == [2, 4, 7]


def test_when_hardly_anything_was_chosen_the_rest_follows() -> None:
    assert order(points(5, {4: 2}), ballots((3,), (3, 5))) == [3, 5, 4, 1, 2]


# Points that say the same

SAME = (
    Point(1, "Flyers werken niet.", PersonId("p1")),
    Point(2, "Ga naar de tramhalte.", PersonId("p2"), (PersonId("p4"),)),
    Point(3, "Flyers, die werken niet!", PersonId("p3"), (PersonId("p5"),)),
    Point(4, "Samen koken met wie er is.", PersonId("p4")),
)


def test_points_that_say_the_same_share_their_ballots() -> None:
    got = rank(SAME, ballots((3, 2), (1,), (4, 3)), 7)
    first = got[0]
    assert (first.point.number, first.chosen_by, first.merged) == (1, 3, (3,))
    assert set(first.point.agreed) == {"p3", "p5"}
    assert [one.point.number for one in got] == [1, 4, 2]


def test_who_picks_both_of_two_that_are_one_counts_once() -> None:
    got = rank(SAME, ballots((3, 1, 2)), 7)
    assert [(one.point.number, one.chosen_by, one.score) for one in got][:2] == [(1, 1, 2.0), (2, 1, 1.0)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Flyers werken.", "Flyers werken niet."),
        ("Eerst eten voor het gesprek.", "Eerst eten na het gesprek."),
        ("Kom 2 keer per week langs.", "Kom 4 keer per week langs."),
        ("Meer papieren bij de ingang.", "Minder papieren bij de ingang."),
        ("Flyers work.", "Flyers never work."),
        ("Venir sans rendez-vous.", "Venir avec rendez-vous."),
        ("Mit den Eltern reden.", "Nicht mit den Eltern reden."),
    ],
)
def test_what_turns_a_sentence_about_keeps_two_points_apart(one: str, other: str) -> None:
    both = (Point(1, one, PersonId("p1")), Point(2, other, PersonId("p2")))
    assert places(both, Language.NL) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Durven stoppen.", "durven stoppen"),
        ("Eerst aanwezig zijn, dan pas iets willen.", "Eerst aanwezig zijn en dan pas iets willen"),
        ("Samen koken met wie er is.", "Samen koken, met wie er dan is."),
    ],
)
def test_other_spelling_and_little_words_make_no_other_point(one: str, other: str) -> None:
    both = (Point(1, one, PersonId("p1")), Point(2, other, PersonId("p2")))
    assert places(both, Language.NL) == 1


# Whoever puts a point on the list chose it

ADDED = (*points(3), Point(4, "iets heel anders", PersonId("p9"), added=True))


def test_his_own_point_comes_after_his_other_picks() -> None:
    given_ = (Ballot(PersonId("p9"), (2, 1), ranked=True, at=AT),)
    assert with_own(ADDED, given_, 7, AT)[0].picks == (2, 1, 4)


def test_who_picked_nothing_else_chose_just_that() -> None:
    (only,) = with_own(ADDED, (), 7, AT)
    assert (only.person, only.picks) == ("p9", (4,))


def test_who_picked_seven_has_no_eighth() -> None:
    given_ = (Ballot(PersonId("p9"), (1, 2), ranked=True, at=AT),)
    assert with_own(ADDED, given_, 2, AT)[0].picks == (1, 2)
