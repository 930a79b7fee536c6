"""The daemon: the loops of one service, until it is told to stop or can keep nothing any more."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Coroutine
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mailflow.core.seams import Clock, Folder, Incoming, Mailbox, Sender, Store, Uid, Verdict
from mailflow.errors import ConnectionLost
from mailflow.outside import crash, systemd
from mailflow.outside.crash import crash_point
from mailflow.service.control import Control
from mailflow.service.errands import Errands
from mailflow.service.intake import Intake
from mailflow.service.outbox import Outbox
from mailflow.service.timers import Timers

log = logging.getLogger(__name__)

TIDY = 5.0  # seconds between two looks whether the store wants compaction


@dataclass(slots=True)
class Daemon:
    """All loops share one thread; only the mailbox has another."""

    store: Store
    clock: Clock
    mailbox: Mailbox
    sender: Sender
    intake: Intake
    outbox: Outbox
    errands: Errands
    timers: Timers
    control: Control
    socket: Path | None = None  # of the control; None: not served
    seen: int = 0  # mails taken since the start
    _stop: asyncio.Event = field(default_factory=asyncio.Event)

    def stop(self) -> None:
        """Finish the batch under way, then end."""
        self._stop.set()

    async def run(self, *, ticking: bool = True) -> None:
        """Until `stop`, or until a loop fails. Without `ticking` the caller says when time has passed."""
        server = await self.control.serve(self.socket) if self.socket else None
        loops = [self._take_mail(), self.outbox.run(), self.errands.run(), *(self._ticking() if ticking else [])]
        systemd.notify("READY=1")
        try:
            await self._until_stopped(loops)
        finally:
            systemd.notify("STOPPING=1")
            if server:
                server.close()
            await self.mailbox.close()
            await self.sender.close()

    def _ticking(self) -> list[Coroutine[Any, Any, None]]:
        return [self.timers.run(), self._tidy()]

    async def _tidy(self) -> None:
        """Compact the store in slices between everything else."""
        while True:
            while self.store.compact_slice():  # noqa: ASYNC110 - the other loops run between two slices
                await asyncio.sleep(0)
            await self.clock.sleep(TIDY)

    async def _until_stopped(self, loops: list[Coroutine[Any, Any, None]]) -> None:
        stopping = asyncio.create_task(self._stop.wait())
        tasks = [asyncio.create_task(loop) for loop in loops]
        done, _ = await asyncio.wait([stopping, *tasks], return_when=asyncio.FIRST_COMPLETED)
        for task in (stopping, *tasks):
            task.cancel()
        await asyncio.gather(stopping, *tasks, return_exceptions=True)
        for task in done - {stopping}:
            task.result()  # a loop that ended by itself has failed: its error ends the process

    async def _take_mail(self) -> None:
        """Fetch -> commit -> move. A mail is moved only once what it did is on disk."""
        async for batch in self.mailbox.batches():
            if batch:
                moves = self.take(batch)
                crash_point(crash.MAIL_COMMITTED)
                await self.mailbox.file(moves)
                crash_point(crash.MAIL_MOVED)
            await self._restore()

    def take(self, batch: tuple[Incoming, ...]) -> dict[Uid, Folder]:
        """Let a batch do its work and commit it; where its mails belong."""
        moves = {incoming.uid: self.intake.take(incoming) for incoming in batch}
        self.store.commit()
        self.seen += len(batch)
        self.news()
        return moves

    def news(self) -> None:
        """Letters or errands may be waiting."""
        self.outbox.wake()
        self.errands.wake()

    async def _restore(self) -> None:
        """What the operator released goes back to the INBOX, to be read once more."""
        for entry in self.store.entries(Verdict.RELEASED):
            if entry.message_id is not None:
                with contextlib.suppress(ConnectionLost):  # tried again after the next batch
                    await self.mailbox.restore(entry.message_id)
