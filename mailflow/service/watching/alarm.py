"""Wakes a loop: by news, or by the clock."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import Any

from mailflow.core.seams import Clock


@dataclass(frozen=True, slots=True)
class Alarm:
    """One loop waits; anybody may ring."""

    clock: Clock
    _news: asyncio.Event = field(default_factory=asyncio.Event)

    def ring(self) -> None:
        """There is something to do."""
        self._news.set()

    def silence(self) -> None:
        """What is rung after this is not missed."""
        self._news.clear()

    async def wait(self, seconds: float | None = None) -> None:
        """Until it rings, or so many seconds have passed."""
        waiting: list[asyncio.Task[Any]] = [asyncio.create_task(self._news.wait())]
        if seconds is not None:
            waiting.append(asyncio.create_task(self.clock.sleep(max(seconds, 0.0))))
        try:
            await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in waiting:
                task.cancel()
