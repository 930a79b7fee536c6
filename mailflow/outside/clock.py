"""The only source of time and chance."""

from __future__ import annotations

import asyncio
import base64
import heapq
import itertools
import random
import secrets
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta


class SystemClock:
    """The clock of this machine."""

    def now(self) -> datetime:
        """Aware, UTC."""
        return datetime.now(UTC)

    async def sleep(self, seconds: float) -> None:
        """Wait that long."""
        await asyncio.sleep(max(0.0, seconds))

    def monotonic(self) -> float:
        """Seconds since some fixed instant; never goes back."""
        return time.monotonic()

    def new_id(self) -> str:
        """Eight characters of lower-case base32 that nobody can guess."""
        return base64.b32encode(secrets.token_bytes(5)).decode("ascii").lower()

    def jitter(self, ceiling: float) -> float:
        """Between 0 and `ceiling`, every value as likely."""
        return random.uniform(0.0, max(0.0, ceiling))


@dataclass(order=True, slots=True)
class _Sleeper:
    """Somebody who waits on a `RunAheadClock`."""

    until: datetime
    turn: int  # first come, first woken
    waking: asyncio.Future[None] = field(compare=False)


class RunAheadClock:
    """A clock that stands still until it is moved, so that weeks are played in seconds.

    With a `pace` it also runs by itself: so many of its seconds in one real second. Ids and jitter follow from
    `seed`, so that the same play gives the same mails. Sleepers belong to one event loop; `now`, `monotonic` and
    `jitter` may be called from any thread.
    """

    def __init__(self, start: datetime, *, pace: float = 0.0, seed: int = 0) -> None:
        if start.tzinfo is None:
            raise ValueError("a clock starts at an aware instant")
        self._start = start.astimezone(UTC)
        self._pace = pace
        self._chance = random.Random(seed)
        self._ahead = timedelta(0)  # how far it has been moved
        self._began = time.monotonic()
        self._sleepers: list[_Sleeper] = []
        self._turns = itertools.count()

    def now(self) -> datetime:
        """Aware, UTC."""
        ran = (time.monotonic() - self._began) * self._pace
        return self._start + self._ahead + timedelta(seconds=ran)

    def monotonic(self) -> float:
        """Seconds since the clock's start, jumps included."""
        return (self.now() - self._start).total_seconds()

    def new_id(self) -> str:
        """Eight characters of lower-case base32; the same row of them for the same seed."""
        return base64.b32encode(self._chance.randbytes(5)).decode("ascii").lower()

    def jitter(self, ceiling: float) -> float:
        """Between 0 and `ceiling`; the same row of them for the same seed."""
        return self._chance.uniform(0.0, max(0.0, ceiling))

    async def sleep(self, seconds: float) -> None:
        """Wait until the clock has been moved, or has run, that far."""
        if seconds <= 0:
            await asyncio.sleep(0)
            return
        loop = asyncio.get_running_loop()
        sleeper = _Sleeper(self.now() + timedelta(seconds=seconds), next(self._turns), loop.create_future())
        heapq.heappush(self._sleepers, sleeper)
        alarm = loop.call_later(seconds / self._pace, _wake, sleeper) if self._pace else None
        try:
            await sleeper.waking
        finally:
            self._forget(sleeper)
            if alarm:
                alarm.cancel()

    def next_wake(self) -> datetime | None:
        """When the earliest sleeper wants to be woken; None when nobody sleeps."""
        return self._sleepers[0].until if self._sleepers else None

    async def advance(self, seconds: float) -> None:
        """Move that far; see `advance_to`."""
        await self.advance_to(self.now() + timedelta(seconds=seconds))

    async def advance_to(self, target: datetime, settle: Callable[[], Awaitable[None]] | None = None) -> None:
        """Move to `target`, waking every sleeper at its own instant on the way, in order.

        After each instant `settle` is awaited, so that what was woken can do its work (and sleep again) at that
        instant; without one, the event loop gets some turns. A target in the past changes nothing but the latter.
        """
        while (instant := self.next_wake()) is not None and instant <= target:
            self._move_to(instant)
            self._wake_due()
            await (settle() if settle else _some_turns())
        self._move_to(target)
        await (settle() if settle else _some_turns())

    async def jump(self) -> datetime:
        """Move to the earliest sleeper's instant and wake it; the instant it is then."""
        if (instant := self.next_wake()) is not None:
            await self.advance_to(instant)
        return self.now()

    def _move_to(self, instant: datetime) -> None:
        self._ahead += max(timedelta(0), instant - self.now())

    def _wake_due(self) -> None:
        now = self.now()
        while self._sleepers and self._sleepers[0].until <= now:
            _wake(heapq.heappop(self._sleepers))

    def _forget(self, sleeper: _Sleeper) -> None:
        if sleeper in self._sleepers:
            self._sleepers.remove(sleeper)
            heapq.heapify(self._sleepers)


def _wake(sleeper: _Sleeper) -> None:
    if not sleeper.waking.done():
        sleeper.waking.set_result(None)


async def _some_turns() -> None:
    """Let what was just woken run until it waits for something else than the loop itself."""
    for _ in range(10):
        await asyncio.sleep(0)
