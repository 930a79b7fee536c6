"""Slow work beside the loop: errands are done, retried after a restart, and come back as events."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import assert_never

from mailflow.core.events import Event, PrintReport, ReportPrinted, Summarize, SummaryDrafted
from mailflow.core.seams import Clock, OpenErrand, Store, Summarizer
from mailflow.errors import StoreError, SummarizerError
from mailflow.service import printing
from mailflow.service.alarm import Alarm
from mailflow.service.turn import Turns

log = logging.getLogger(__name__)

RETRY = 300.0  # seconds before a failed errand is tried again


@dataclass(slots=True)
class Errands:
    """One task; `wake` tells it that something was asked."""

    store: Store
    clock: Clock
    turns: Turns
    summarizer: Summarizer
    settled: Callable[[], None]  # letters may have been written
    _alarm: Alarm = field(init=False)

    def __post_init__(self) -> None:
        self._alarm = Alarm(self.clock)

    def wake(self) -> None:
        """Look again: an errand may have been asked."""
        self._alarm.ring()

    async def run(self) -> None:
        """For ever: do what is open, oldest first."""
        while True:
            self._alarm.silence()
            ready = await self.work()
            await self._alarm.wait(None if ready else RETRY)

    async def work(self) -> bool:
        """Do every open errand; False when one failed and wants another try."""
        ready = True
        for errand in self.store.errands():
            try:
                self._settle(errand, await self._do(errand))
            except StoreError:
                raise
            except SummarizerError as error:
                log.warning("errand failed id=%s: %s", errand.id, error)
                ready = False
            except Exception:  # one session's trouble does not stop the others
                log.exception("errand failed id=%s", errand.id)
                ready = False
        return ready

    async def _do(self, open_errand: OpenErrand) -> Event:
        errand = open_errand.errand
        match errand:
            case Summarize():
                return SummaryDrafted(await self.summarizer.summarize(errand))
            case PrintReport(report=report, until=until):
                return ReportPrinted(until, await printing.printed(report, self.turns.office))
            case _:
                assert_never(errand)

    def _settle(self, errand: OpenErrand, event: Event) -> None:
        with self.store.turn() as turn:
            turn.settle(errand.id)
            self.turns.apply(turn, errand.errand.session, event)
        self.store.commit()
        self.settled()
