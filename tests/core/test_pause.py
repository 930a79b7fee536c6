"""A pause moves what was promised, in days as people count them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from mailflow.core.letters import at_moment as saying
from mailflow.core.session import deadlines
from mailflow.core.session.model import Questions
from mailflow.core.session.step import Step
from mailflow.core.stages import orders
from tests.core.sessions import Play


@pytest.mark.parametrize(
    ("last", "days", "moved"),
    [
        (date(2026, 3, 26), 1, date(2026, 3, 27)),
        (date(2026, 3, 27), 3, date(2026, 3, 30)),  # summer time begins on the 29th
        (date(2026, 10, 23), 3, date(2026, 10, 26)),  # and ends on the 25th
        (date(2026, 10, 22), 2, date(2026, 10, 26)),
    ],
)
def test_the_last_day_moves_by_whole_days_over_a_change_of_the_clocks(last: date, days: int, moved: date) -> None:
    play = Play()
    step = Step(play.session, datetime(2026, 3, 1, tzinfo=UTC))
    until = orders.shifted(deadlines.end_of_day(last, step.rules), timedelta(days=days), step)
    assert until == deadlines.end_of_day(moved, step.rules)
    assert saying.last_day(play.session, Questions(until, None)) == moved
