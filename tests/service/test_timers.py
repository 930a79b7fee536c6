"""The heartbeat: deadlines are kept, one session's trouble is its own, a clock set back delays nothing."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from typing import Any

import pytest
import schedule

from mailflow.core.session.events import Event, TimePassed
from mailflow.core.session.model import Questions, SessionId
from mailflow.core.session.step import Outcome
from mailflow.outside.clock import RunAheadClock
from mailflow.service.turn import Turns
from mailflow.service.watching.clock_jumps import ClockJumps
from mailflow.service.watching.timers import FAILED_WAIT, Timers
from tests.service.room import MONDAY, Room


async def test_a_deadline_that_has_come_is_kept_once(room: Room) -> None:
    room.invite()
    due = room.store.next_due()
    assert due is not None
    assert room.daemon.timers.pass_time() == 0
    await room.clock.advance_to(due)
    assert room.daemon.timers.pass_time() == 1
    assert isinstance(room.session().stage, Questions)
    assert room.daemon.timers.pass_time() == 0


class Stumbling(Turns):
    """Fails for one session."""

    bad: SessionId
    tried = 0

    def happen(self, session: SessionId, event: Event) -> Outcome | None:
        if session == Stumbling.bad and isinstance(event, TimePassed):
            Stumbling.tried += 1
            raise ZeroDivisionError
        return Turns.happen(self, session, event)


async def test_a_session_that_fails_stops_no_other_and_is_left_alone_for_a_while(
    room: Room, caplog: pytest.LogCaptureFixture
) -> None:
    bad, good = room.invite(subject="Een"), room.invite(subject="Twee")
    turns = room.daemon.intake.turns
    Stumbling.bad, Stumbling.tried = bad.id, 0
    timers = room.daemon.timers
    timers.turns = Stumbling(turns.store, turns.clock, turns.office, turns.cap)
    due = room.store.next_due()
    assert due is not None
    await room.clock.advance_to(due)
    for _ in range(5):
        timers.pass_time()
    assert Stumbling.tried == 1
    assert len([one for one in caplog.records if one.exc_info]) == 1
    assert isinstance(room.again(good).stage, Questions)
    await room.clock.advance_to(due + FAILED_WAIT)
    timers.pass_time()
    assert Stumbling.tried == 2


def test_a_clock_that_was_set_back_delays_nothing(room: Room) -> None:
    """As in the night in which summer time ends: `schedule` would wait for an hour."""
    ticks: list[int] = []
    timers = Timers(room.store, room.clock, room.daemon.intake.turns, lambda: None, lambda: ticks.append(1))
    scheduler: Any = timers._scheduler
    for job in scheduler.get_jobs():
        job.next_run = datetime.now() + timedelta(hours=1)  # noqa: DTZ005 - as schedule itself
    timers.tick()
    assert scheduler.idle_seconds <= 1.0
    assert ticks == [1]


async def test_a_process_that_never_lives_for_a_day_lets_go_of_things_too(room: Room) -> None:
    pruned: list[int] = []

    def prune() -> int:
        pruned.append(1)
        return 0

    timers = Timers(room.store, room.clock, room.daemon.intake.turns, lambda: None, prune_files=prune)
    running = asyncio.create_task(timers.run())
    await asyncio.sleep(0)
    running.cancel()
    assert pruned == [1]


def test_a_job_that_fails_runs_again(caplog: pytest.LogCaptureFixture) -> None:
    scheduler = schedule.Scheduler()
    runs: list[int] = []

    def work() -> None:
        runs.append(1)
        raise ZeroDivisionError

    Timers._every(scheduler.every(1).seconds, work)
    for _ in range(2):
        scheduler.run_all()
    assert len(runs) == 2
    assert caplog.text.count("job failed: work") == 2


# A clock that jumps


class Steady(RunAheadClock):
    """Its count of seconds goes on by itself, whatever is done to the time."""

    count = 0.0

    def monotonic(self) -> float:
        return self.count


async def test_a_clock_that_jumps_ahead_ends_nothing_for_an_hour_and_is_believed_then(
    caplog: pytest.LogCaptureFixture,
) -> None:
    clock = Steady(MONDAY)
    jumps = ClockJumps(clock)
    assert not jumps.doubtful()
    await clock.advance(400 * 86400)
    assert [jumps.doubtful() for _ in range(3)] == [True] * 3
    assert len([one for one in caplog.records if "jumped ahead by 400.0 days" in one.getMessage()]) == 1
    clock.count += 3601
    await clock.advance(3601)
    assert not jumps.doubtful()


async def test_a_clock_that_is_set_right_again_is_believed_at_once(caplog: pytest.LogCaptureFixture) -> None:
    clock = Steady(MONDAY)
    jumps = ClockJumps(clock)
    assert not jumps.doubtful()
    await clock.advance(10 * 86400)
    assert jumps.doubtful()
    clock.count += 10 * 86400  # as if the ten days had passed
    assert not jumps.doubtful()
    assert "set back" in caplog.text


async def test_time_that_passes_by_itself_is_no_jump() -> None:
    clock = Steady(MONDAY)
    jumps = ClockJumps(clock)
    for _ in range(50):
        await clock.advance(86400)
        clock.count += 86400
        assert not jumps.doubtful()
