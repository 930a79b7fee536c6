"""The heartbeat: `schedule` ticks, the store knows what is due."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

import schedule

from mailflow.core.events import TimePassed
from mailflow.core.seams import Clock, Store
from mailflow.errors import StoreError
from mailflow.service.turn import Turns

log = logging.getLogger(__name__)

TICK = 1.0  # seconds between two looks at the scheduler
KEEP = timedelta(days=90)  # ledger and letters outlive their session by so much


@dataclass(slots=True)
class Timers:
    """Jobs on a scheduler of our own. A job that fails is logged, and runs again at its next time."""

    store: Store
    clock: Clock
    turns: Turns
    deadlines_done: Callable[[], None]  # letters may have been written
    _scheduler: schedule.Scheduler = field(default_factory=schedule.Scheduler)

    def __post_init__(self) -> None:
        self._every(self._scheduler.every(1).seconds, self._deadlines)
        self._every(self._scheduler.every().day, self._pruning)

    async def run(self) -> None:
        """For ever."""
        while True:
            self._scheduler.run_pending()
            await self.clock.sleep(TICK)

    def pass_time(self) -> int:
        """Tell every session whose deadline has come; how many there were."""
        due = self.store.due(self.clock.now())
        for session in due:
            try:
                self.turns.happen(session, TimePassed())
            except StoreError:
                raise
            except Exception:  # one session's trouble does not stop the others
                log.exception("deadline failed session=%s", session)
        if due:
            self.store.commit()
            self.deadlines_done()
        return len(due)

    def _deadlines(self) -> None:
        self.pass_time()

    def _pruning(self) -> None:
        gone = self.store.prune(self.clock.now() - KEEP)
        log.info("pruned entries=%d", gone)

    @staticmethod
    def _every(job: schedule.Job, work: Callable[[], None]) -> None:
        """An exception in a job would stop the others and make it run without pause, so none leaves it."""

        def guarded() -> None:
            try:
                work()
            except StoreError:  # nothing can be kept any more: the process ends
                raise
            except Exception:
                log.exception("job failed: %s", work.__name__)

        job.do(guarded)
