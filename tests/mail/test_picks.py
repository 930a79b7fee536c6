"""Which points somebody picks, as people write it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.core.acts.union import Pick
from mailflow.mail.picking import picks


def _table() -> Iterator[tuple[str, int, tuple[str, ...], Pick]]:
    points: tuple[str, ...] = ()
    for line in Path(__file__).with_name("picks.txt").read_text("utf-8").splitlines():
        if line.startswith("@"):
            points = tuple(line[1:].split(" @ "))
        elif line and not line.startswith("#"):
            limit, words, chosen, ranked, *invalid = line.split("|")
            yield (
                words.replace("\\n", "\n"),
                int(limit),
                points,
                Pick(_numbers(chosen), ranked == "1", _numbers(*invalid)),
            )


def _numbers(listed: str = "-") -> tuple[int, ...]:
    return () if listed == "-" else tuple(int(number) for number in listed.split(","))


@pytest.mark.parametrize(("words", "limit", "points", "expected"), list(_table()))
def test_a_reply_to_the_points_picks(words: str, limit: int, points: tuple[str, ...], expected: Pick) -> None:
    assert picks.read(words, limit, points) == expected


@pytest.mark.parametrize(
    "words", ["", "\n", "Bedankt!", "Mooi werk", "Mon numéro : 0478 12 34 56", "am 8.12. um 14 Uhr", "> 3 1 5"]
)
def test_no_pick_is_read_where_none_is_meant(words: str) -> None:
    assert picks.read(words, 9) == Pick(())


@settings(max_examples=int(os.environ.get("MAILFLOW_EXAMPLES", "100")), deadline=None)
@given(st.text(max_size=300), st.integers(min_value=1, max_value=20))
def test_picks_are_always_points_that_exist_each_once(text: str, limit: int) -> None:
    found = picks.read(text, limit)
    assert all(1 <= point <= limit for point in found.points)
    assert not any(1 <= point <= limit for point in found.invalid)
    assert len(set(found.points)) == len(found.points)
    assert not found.ranked or len(found.points) > 1


@settings(max_examples=int(os.environ.get("MAILFLOW_EXAMPLES", "100")), deadline=None)
@given(
    st.lists(st.integers(min_value=1, max_value=15), min_size=3, max_size=7, unique=True),
    st.sampled_from([", ", " ", "\n", " - ", " en "]),
)
def test_a_list_of_numbers_picks_just_them(numbers: list[int], between: str) -> None:
    assert picks.read(between.join(map(str, numbers)), 15) == Pick(tuple(numbers))
