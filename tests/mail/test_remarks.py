"""Corrections, additions and complaints beside the picks, as people write them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.core.session.people import Language
from mailflow.core.session.reading import Moment, SaidKind
from mailflow.mail.by_fields import fields as read
from mailflow.mail.context import Context
from mailflow.mail.fields import Fields, Said
from mailflow.mail.parsing.parse import parse
from mailflow.mail.picking import remarks

KINDS = {
    "C": SaidKind.CORRECTION,
    "A": SaidKind.ADDITION,
    "M": SaidKind.MISQUOTED,
    "R": SaidKind.REMARK,
}
HOSTILE = (
    "en er ontbreekt ",
    "bij 3: ",
    "+ a ",
    "heb ik niet ",
    "dat zei ik het zo ",
    '"',
    "1 2 3 ",
    "punt punt 3 ",
    "ja, ja, ",
    "er ontbreekt: ",
    "\n- a",
    "a. ",
)
EXAMPLES = settings(max_examples=int(os.environ.get("MAILFLOW_EXAMPLES", "200")), deadline=None)


def reviewed(words: str, limit: int) -> Fields:
    """A reply to the review of so many points."""
    raw = (
        "From: Nele <nele@example.org>\nSubject: Re: x\nDate: Tue, 24 Nov 2026 10:00:00 +0100\n"
        f"Message-ID: <r1@example.org>\nContent-Type: text/plain; charset=utf-8\n\n{words}\n"
    )
    points = ("",) * limit
    return read(parse(raw.encode()), Context(Moment.REVIEW, points=points, language=Language.NL))


def _table() -> Iterator[tuple[str, int, tuple[int, ...], tuple[Said, ...]]]:
    for line in Path(__file__).with_name("remarks.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            limit, words, chosen, said = line.replace("\\n", "\n").split("|", 3)
            picked = () if chosen == "-" else tuple(map(int, chosen.split(",")))
            yield words, int(limit), picked, () if said == "-" else tuple(map(_said, said.split("||")))


def _said(cell: str) -> Said:
    head, _, text = cell.partition("=")
    return Said(KINDS[head[0]], text, int(head[1:]) if head[1:] else None)


ROWS = list(_table())


@pytest.mark.parametrize(("words", "limit", "picked", "said"), ROWS)
def test_a_reply_says_of_the_points(words: str, limit: int, picked: tuple[int, ...], said: tuple[Said, ...]) -> None:
    found = reviewed(words, limit)
    assert (found.picks.points if found.picks else ()) == picked
    assert [one for one in found.said if _tells(one, said)] == list(said)


def _tells(one: Said, wanted: tuple[Said, ...]) -> bool:
    """Words about no point in particular are compared where the row names them."""
    loose = one.kind is SaidKind.REMARK and one.point is None
    return not loose or any(row.kind is SaidKind.REMARK and row.point is None for row in wanted) or not wanted


def test_the_table_is_large_enough_to_mean_something() -> None:
    assert len(ROWS) >= 160


@EXAMPLES
@given(st.text(max_size=300), st.integers(1, 20))
def test_whatever_is_written_speaks_of_points_that_exist(text: str, limit: int) -> None:
    beside = remarks.read(text, limit)
    assert all(one.point is None or 1 <= one.point <= limit for one in beside.said)
    assert all(one.text.strip() for one in beside.said)


@EXAMPLES
@given(st.lists(st.integers(1, 15), min_size=1, max_size=7, unique=True), st.sampled_from([", ", " ", "\n", " - "]))
def test_numbers_alone_are_no_remark(numbers: list[int], between: str) -> None:
    text = between.join(map(str, numbers))
    assert remarks.read(text, 15) == remarks.Beside((), text)


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_megabyte_of_the_same_comes_to_an_end(piece: str) -> None:
    assert len(remarks.read(piece * (1_000_000 // len(piece)), 9).said) <= 40
