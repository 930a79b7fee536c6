"""Slow work beside the loop: errands are done, retried after a restart, and come back as events."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import assert_never

from mailflow.core.seams import Clock, OpenErrand, Store, Summarizer
from mailflow.core.session.events import (
    Errand,
    Event,
    FilesRead,
    PrintReport,
    ReadFiles,
    ReportPrinted,
    Summarize,
    SummaryDrafted,
)
from mailflow.core.session.reading import Reading
from mailflow.errors import StoreError, SummarizerError
from mailflow.outside.processes import crash
from mailflow.outside.processes.crash import crash_point
from mailflow.service import printing
from mailflow.service.intake.file_reading import FileReading
from mailflow.service.turn import Turns
from mailflow.service.watching.alarm import Alarm

log = logging.getLogger(__name__)

RETRY = timedelta(seconds=300)  # before a failed errand is tried again
READ_AT_ONCE = 3  # mails whose files are read at the same time; documents take turns among themselves
_LONG = ("audio/", "video/")  # media types of what takes minutes
READ_TRIES = 3  # times that reading files may be begun; whatever ends the process each time is not begun again


@dataclass(slots=True)
class Errands:
    """Each errand is a task of its own, and few of a kind run at once; `wake` tells that something was asked."""

    store: Store
    clock: Clock
    turns: Turns
    summarizer: Summarizer
    files: FileReading
    settled: Callable[[], None]  # letters may have been written
    _alarm: Alarm = field(init=False)
    _under_way: dict[str, asyncio.Task[bool]] = field(default_factory=dict)  # by errand
    _resting: dict[str, datetime] = field(default_factory=dict)  # failed ones, and when they are tried again
    _reading: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(READ_AT_ONCE))
    _hearing: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(1))
    _drafting: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(1))
    _printing: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(1))

    def __post_init__(self) -> None:
        self._alarm = Alarm(self.clock)

    def wake(self) -> None:
        """Look again: an errand may have been asked."""
        self._alarm.ring()

    async def run(self) -> None:
        """For ever: begin what is open, oldest first; what failed once more after a while. Raises `StoreError`."""
        try:
            while True:
                self._alarm.silence()
                self._raise_failure()
                self._begin(one for one in self.store.errands() if self._is_rested(one))
                await self._alarm.wait(self._seconds())
        finally:
            for task in self._under_way.values():
                task.cancel()
            await asyncio.gather(*self._under_way.values(), return_exceptions=True)

    async def work(self) -> bool:
        """Do every open errand now; False when one failed and wants another try. Raises `StoreError`."""
        tasks = self._begin(self.store.errands())
        return all(await asyncio.gather(*tasks))

    # Which errands, and when

    def _begin(self, errands: Iterable[OpenErrand]) -> list[asyncio.Task[bool]]:
        """A task for each that is not under way yet."""
        begun = []
        for errand in errands:
            if errand.id not in self._under_way:
                task = asyncio.create_task(self._done(errand), name=errand.id)
                self._under_way[errand.id] = task
                task.add_done_callback(self._ended)
                begun.append(task)
        return begun

    def _ended(self, task: asyncio.Task[bool]) -> None:
        if task.cancelled() or task.exception() is None:  # a failure of the store stays, for `run` to raise it
            self._under_way.pop(task.get_name(), None)
        self._alarm.ring()

    def _raise_failure(self) -> None:
        for task in self._under_way.values():
            if task.done() and not task.cancelled() and (error := task.exception()) is not None:
                raise error

    def _is_rested(self, errand: OpenErrand) -> bool:
        return self._resting.get(errand.id, errand.asked) <= self.clock.now()

    def _seconds(self) -> float | None:
        """Until a failed one is tried again; None when there is none."""
        waits = [self._resting[one.id] for one in self.store.errands() if one.id in self._resting]
        return (min(waits) - self.clock.now()).total_seconds() if waits else None

    # One errand

    async def _done(self, errand: OpenErrand) -> bool:
        """Do it, and tell its session; False when it failed. Raises `StoreError`."""
        self._resting.pop(errand.id, None)
        try:
            async with self._lane(errand.errand):
                self._settle(errand, await self._do(errand))
        except StoreError:
            raise
        except SummarizerError as error:
            log.warning("errand failed id=%s: %s", errand.id, error)
        except Exception:  # one session's trouble does not stop the others
            log.exception("errand failed id=%s", errand.id)
        else:
            return True
        self._resting[errand.id] = self.clock.now() + RETRY
        return False

    def _lane(self, errand: Errand) -> asyncio.Semaphore:
        """Who waits for whom: a summary never for files, a document never for a recording."""
        match errand:
            case ReadFiles(files=files):
                return self._hearing if any(one.type.startswith(_LONG) for one in files) else self._reading
            case Summarize():
                return self._drafting
            case PrintReport():
                return self._printing
            case _:
                assert_never(errand)

    async def _do(self, open_errand: OpenErrand) -> Event:
        errand = open_errand.errand
        match errand:
            case Summarize():
                return SummaryDrafted(await self.summarizer.summarize(errand))
            case PrintReport(until=until) if until <= self.clock.now():  # its letters have left without it
                return ReportPrinted(until, ())
            case PrintReport():
                return await printing.report_printed(errand, self.turns.office)
            case ReadFiles():
                return FilesRead(errand.person, await self._read(open_errand, errand))
            case _:
                assert_never(errand)

    async def _read(self, open_errand: OpenErrand, errand: ReadFiles) -> Reading:
        """Begun too often, it is given up: something in these files ends the process."""
        if open_errand.tries >= READ_TRIES:
            log.error("errand given up id=%s tries=%d", open_errand.id, open_errand.tries)
            return self.files.given_up(errand)
        self._keep(replace(open_errand, tries=open_errand.tries + 1))
        crash_point(crash.FILES_BEGUN)
        try:
            reading = await self.files.read(errand)
        except asyncio.CancelledError:  # a stop is not the files' fault
            with contextlib.suppress(StoreError):  # it may be closed already; then this was a try
                self._keep(open_errand)
            raise
        crash_point(crash.FILES_READ)
        return reading

    def _keep(self, errand: OpenErrand) -> None:
        """As long as it is asked: its session may have been erased meanwhile."""
        if any(one.id == errand.id for one in self.store.errands()):
            with self.store.turn() as turn:
                turn.ask(errand)
            self.store.commit()

    def _settle(self, errand: OpenErrand, event: Event) -> None:
        with self.store.turn() as turn:
            turn.settle(errand.id)
            self.turns.apply(turn, errand.errand.session, event)
        self.store.commit()
        self.settled()
