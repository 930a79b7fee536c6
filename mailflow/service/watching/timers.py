"""The heartbeat: `schedule` ticks, the store knows what is due."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import schedule

from mailflow.core.seams import Clock, Store
from mailflow.core.session.events import TimePassed
from mailflow.core.session.model import SessionId
from mailflow.errors import StoreError
from mailflow.service.turn import Turns
from mailflow.service.watching.clock_jumps import ClockJumps

log = logging.getLogger(__name__)

TICK = 1.0  # seconds between two looks at the scheduler
KEEP = timedelta(days=90)  # ledger and letters outlive their session by so much
FAILED_WAIT = timedelta(hours=1)  # before a session whose deadline could not be kept is tried again


@dataclass(slots=True)
class Timers:
    """Jobs on a scheduler of our own. A job that fails is logged, and runs again at its next time."""

    store: Store
    clock: Clock
    turns: Turns
    deadlines_done: Callable[[], None]  # letters may have been written
    beat: Callable[[], None] = lambda: None  # told at each tick
    behind: Callable[[], bool] = lambda: False  # whether mail lies unread that came before now
    prune_files: Callable[[], int] = lambda: 0  # lets go of files that nothing names; how many went
    each_minute: Callable[[], None] = lambda: None
    _scheduler: schedule.Scheduler = field(default_factory=schedule.Scheduler)
    _failed: dict[SessionId, datetime] = field(default_factory=dict)  # not tried before then

    _jumps: ClockJumps = field(init=False)

    def __post_init__(self) -> None:
        self._jumps = ClockJumps(self.clock)
        self._plan()

    def _plan(self) -> None:
        self._every(self._scheduler.every(1).seconds, self._deadlines)
        self._every(self._scheduler.every(1).minutes, self._each_minute)
        self._every(self._scheduler.every().hour, self._pruning)  # a daemon may be started anew each night

    async def run(self) -> None:
        """For ever; what is old goes at the start too, since a process may never live for a day."""
        _guarded(self._pruning)()
        while True:
            self.tick()
            await self.clock.sleep(TICK)

    def tick(self) -> None:
        """Do what is due."""
        if (self._scheduler.idle_seconds or 0.0) > 2 * TICK:
            # `schedule` goes by the local wall clock, and that was set back, as in the night summer time ends.
            self._scheduler.clear()
            self._plan()
        self._scheduler.run_pending()
        self.beat()

    def believed(self) -> bool:
        """Whether the clock may be gone by."""
        return not self._jumps.doubtful()

    def pass_time(self) -> int:
        """Tell every session whose deadline has come; how many there were."""
        now = self.clock.now()
        due = [one for one in self.store.due(now) if self._failed.get(one, now) <= now]
        for session in due:
            try:
                self.turns.happen(session, TimePassed())
            except StoreError:
                raise
            except Exception:  # one session's trouble does not stop the others
                log.exception("deadline failed session=%s", session)
                self._failed[session] = now + FAILED_WAIT
            else:
                self._failed.pop(session, None)
        if due:
            self.store.commit()
            self.deadlines_done()
        return len(due)

    def _deadlines(self) -> None:
        if self.believed() and not self.behind():
            self.pass_time()

    def _each_minute(self) -> None:
        self.each_minute()

    def _pruning(self) -> None:
        if not self.believed():
            return
        gone = self.store.prune(self.clock.now() - KEEP)
        log.info("pruned entries=%d files=%d", gone, self.prune_files())

    @staticmethod
    def _every(job: schedule.Job, work: Callable[[], None]) -> None:
        job.do(_guarded(work))


def _guarded(work: Callable[[], None]) -> Callable[[], None]:
    """An exception in a job would stop the others and make it run without pause, so none leaves it."""

    def guarded() -> None:
        try:
            work()
        except StoreError:  # nothing can be kept any more: the process ends
            raise
        except Exception:
            log.exception("job failed: %s", work.__name__)

    return guarded
