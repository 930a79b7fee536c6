"""An agenda says what is due, however often that changed."""

from __future__ import annotations

from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from mailflow.outside.store.agenda import Agenda
from tests.outside.samples import days

CHANGES = st.lists(st.tuples(st.sampled_from("abc"), st.none() | st.integers(0, 5).map(days)))


def check(agenda: Agenda[str], wanted: dict[str, datetime]) -> None:
    in_order = sorted((instant, key) for key, instant in wanted.items())
    assert agenda.next() == next((instant for instant, _ in in_order), None)
    for now in map(days, range(6)):
        due = tuple(key for instant, key in in_order if instant <= now)
        assert agenda.due(now) == agenda.due(now) == due
        assert agenda.due(now, 1) == due[:1]


@given(CHANGES)
def test_the_last_word_on_every_key_counts(changes: list[tuple[str, datetime | None]]) -> None:
    agenda: Agenda[str] = Agenda()
    wanted: dict[str, datetime] = {}
    for key, instant in changes:
        agenda.set(key, instant)
        wanted.pop(key, None)
        if instant is not None:
            wanted[key] = instant
        check(agenda, wanted)


def test_thousands_of_changes_leave_neither_a_gap_nor_a_heap() -> None:
    agenda: Agenda[str] = Agenda()
    agenda.set("still", days(2))
    for round_ in range(3000):
        for key in "abc":
            agenda.set(key, days(1 + (round_ + ord(key)) % 5))
    check(agenda, {"still": days(2), **{key: days(1 + (2999 + ord(key)) % 5) for key in "abc"}})
    assert len(agenda._heap) < 2000
