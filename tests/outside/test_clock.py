"""The clocks: the machine's, and the one that runs ahead."""

from __future__ import annotations

import asyncio
import re
from datetime import UTC, datetime, timedelta, timezone

import pytest

from mailflow.core.seams import Clock
from mailflow.outside.clock import RunAheadClock, SystemClock

START = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


@pytest.fixture(params=["system", "run ahead"])
def clock(request: pytest.FixtureRequest) -> Clock:
    return SystemClock() if request.param == "system" else RunAheadClock(START)


def test_now_is_aware_and_utc(clock: Clock) -> None:
    assert clock.now().utcoffset() == timedelta(0)


def test_monotonic_never_goes_back(clock: Clock) -> None:
    seen = [clock.monotonic() for _ in range(100)]
    assert seen == sorted(seen)


def test_ids_are_eight_characters_of_base32_and_differ(clock: Clock) -> None:
    ids = {clock.new_id() for _ in range(500)}
    assert len(ids) == 500
    assert all(re.fullmatch("[a-z2-7]{8}", one) for one in ids)


def test_jitter_stays_under_its_ceiling_and_spreads(clock: Clock) -> None:
    seen = [clock.jitter(4.0) for _ in range(500)]
    assert all(0.0 <= one <= 4.0 for one in seen)
    assert min(seen) < 1.0
    assert max(seen) > 3.0
    assert clock.jitter(0.0) == 0.0
    assert clock.jitter(-1.0) == 0.0


async def test_sleeping_no_time_lets_others_run(clock: Clock) -> None:
    ran = asyncio.Event()
    asyncio.get_running_loop().call_soon(ran.set)
    await clock.sleep(0)
    await clock.sleep(-5)
    assert ran.is_set()


async def test_system_clock_sleeps_on_the_event_loop() -> None:
    await asyncio.wait_for(SystemClock().sleep(0.001), 5)


def test_run_ahead_clock_stands_still_until_it_is_moved() -> None:
    clock = RunAheadClock(START)
    assert clock.now() == clock.now() == START


def test_run_ahead_clock_needs_an_aware_start() -> None:
    with pytest.raises(ValueError, match="aware"):
        RunAheadClock(START.replace(tzinfo=None))
    elsewhere = RunAheadClock(START.astimezone(timezone(timedelta(hours=1))))
    assert elsewhere.now().tzinfo is UTC


async def test_weeks_pass_at_once() -> None:
    clock = RunAheadClock(START)
    await clock.advance_to(START + timedelta(weeks=6))
    assert clock.now() == START + timedelta(weeks=6)
    assert clock.monotonic() == timedelta(weeks=6).total_seconds()


async def test_clock_never_goes_back() -> None:
    clock = RunAheadClock(START)
    await clock.advance(10)
    await clock.advance_to(START)
    assert clock.now() == START + timedelta(seconds=10)


async def test_sleepers_wake_in_order_each_at_its_own_instant() -> None:
    clock = RunAheadClock(START)
    woken: list[tuple[str, float]] = []

    async def sleeper(name: str, seconds: float) -> None:
        await clock.sleep(seconds)
        woken.append((name, clock.monotonic()))

    async with asyncio.TaskGroup() as group:
        for name, seconds in (("late", 300.0), ("early", 5.0), ("middle", 60.0)):
            group.create_task(sleeper(name, seconds))
        await asyncio.sleep(0)
        await clock.advance(1000)
    assert woken == [("early", 5.0), ("middle", 60.0), ("late", 300.0)]


async def test_who_sleeps_again_is_woken_again_on_the_way() -> None:
    clock = RunAheadClock(START)
    ticks: list[float] = []

    async def ticker() -> None:
        for _ in range(5):
            await clock.sleep(20)
            ticks.append(clock.monotonic())

    task = asyncio.create_task(ticker())
    await asyncio.sleep(0)
    await clock.advance(70)
    assert ticks == [20.0, 40.0, 60.0]
    await clock.advance(1000)
    await task
    assert ticks == [20.0, 40.0, 60.0, 80.0, 100.0]


async def test_settle_is_awaited_at_every_instant_on_the_way() -> None:
    clock = RunAheadClock(START)
    task = asyncio.create_task(clock.sleep(7))
    await asyncio.sleep(0)
    seen: list[datetime] = []

    async def settle() -> None:
        seen.append(clock.now())

    await clock.advance_to(START + timedelta(seconds=9), settle)
    await task
    assert seen == [START + timedelta(seconds=7), START + timedelta(seconds=9)]


async def test_jump_goes_to_the_earliest_sleeper_only() -> None:
    clock = RunAheadClock(START)
    first, second = asyncio.create_task(clock.sleep(30)), asyncio.create_task(clock.sleep(90))
    await asyncio.sleep(0)
    assert clock.next_wake() == START + timedelta(seconds=30)
    assert await clock.jump() == START + timedelta(seconds=30)
    assert first.done()
    assert not second.done()
    await clock.jump()
    await second
    assert clock.next_wake() is None
    assert await clock.jump() == START + timedelta(seconds=90)


async def test_a_cancelled_sleeper_is_forgotten() -> None:
    clock = RunAheadClock(START)
    task = asyncio.create_task(clock.sleep(30))
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert clock.next_wake() is None


async def test_a_clock_with_a_pace_runs_by_itself() -> None:
    clock = RunAheadClock(START, pace=100_000.0)
    await asyncio.wait_for(clock.sleep(50), 10)
    assert clock.now() >= START + timedelta(seconds=50)
    task = asyncio.create_task(clock.sleep(10_000_000))
    await asyncio.sleep(0)
    await clock.advance(10_000_000)
    await asyncio.wait_for(task, 10)


def test_the_same_seed_gives_the_same_play() -> None:
    one, same, other = RunAheadClock(START, seed=1), RunAheadClock(START, seed=1), RunAheadClock(START, seed=2)
    first = [one.new_id(), one.jitter(1.0)]
    assert first == [same.new_id(), same.jitter(1.0)]
    assert first != [other.new_id(), other.jitter(1.0)]
