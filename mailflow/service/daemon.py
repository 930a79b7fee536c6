"""The daemon: the loops of one service, until it is told to stop or can keep nothing any more."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Coroutine
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mailflow.core.seams import Clock, Folder, Incoming, LedgerEntry, Mailbox, MailDigest, Sender, Store, Uid, Verdict
from mailflow.errors import ConnectionLost, StoreError
from mailflow.outside.mailbox.in_hand import TOO_OFTEN
from mailflow.outside.processes import crash, effort, systemd
from mailflow.outside.processes.crash import crash_point
from mailflow.service.errands import Errands
from mailflow.service.intake.backlog import Backlog
from mailflow.service.intake.intake import Intake
from mailflow.service.intake.opening import LARGE, Opened, digest_of, keep_files, opened
from mailflow.service.sending.outbox import Outbox
from mailflow.service.tools.control import Control
from mailflow.service.watching.alarm import Alarm
from mailflow.service.watching.erasing import Erasing
from mailflow.service.watching.letting_go import LettingGo
from mailflow.service.watching.pulse import Pulse
from mailflow.service.watching.renewal import Renewal
from mailflow.service.watching.timers import Timers
from mailflow.service.watching.vigil import Vigil

log = logging.getLogger(__name__)

TIDY = 5.0  # seconds between two looks whether the store wants compaction
LONGEST_TAKE = 2.0  # seconds of processor time without a pause for the other loops
LONGEST_BATCH = 600.0  # seconds until the next batch or the next round trip to the mail server, at most
FINISH = 30.0  # seconds that a stop waits for the batch and the letter under way


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
    pulse: Pulse
    vigil: Vigil
    backlog: Backlog
    renewal: Renewal | None = None  # None: no tokens are needed
    letting_go: LettingGo | None = None  # None: nothing goes by itself
    erasing: Erasing | None = None  # None: nobody is erased at his own word
    socket: Path | None = None  # of the control; None: not served
    seen: int = 0  # mails taken since the start
    ready: asyncio.Event = field(default_factory=asyncio.Event)  # set after the first login to the mailbox
    _stop: asyncio.Event = field(default_factory=asyncio.Event)
    _taking: asyncio.Lock = field(default_factory=asyncio.Lock)  # held while a batch is under way
    _taking_large: asyncio.Lock = field(default_factory=asyncio.Lock)  # held while a large mail is under way
    _large: asyncio.Queue[Incoming] = field(default_factory=asyncio.Queue)  # the mailbox hands out few
    _released: Alarm = field(init=False)
    _brought_back: set[LedgerEntry] = field(default_factory=set)  # released mails looked for in this life

    def __post_init__(self) -> None:
        self._released = Alarm(self.clock)

    def stop(self) -> None:
        """Finish the batch and the letter under way, then end."""
        self._stop.set()

    async def run(self, *, ticking: bool = True) -> None:
        """Until `stop`, or until a loop fails. Without `ticking` the caller says when time has passed."""
        server = await self.control.serve(self.socket) if self.socket else None
        loops = [
            self._take_mail(),
            self._take_large_mail(),
            self.outbox.run(),
            self.errands.run(),
            self._bring_back(),
            self._watch(),
        ]
        if self.renewal is not None:
            loops.append(self.renewal.run())
        if ticking:
            loops.append(self.vigil.run())
            if self.letting_go is not None:
                loops.append(self.letting_go.run())
            if self.erasing is not None:
                loops.append(self.erasing.run())
            loops += [self.timers.run(), self._tidy()]
        try:
            await self._until_stopped(loops)
        finally:
            systemd.notify("STOPPING=1")
            if server and self.socket:
                server.close()
                self.socket.unlink(missing_ok=True)
            await self.mailbox.close()
            await self.sender.close()

    async def _tidy(self) -> None:
        """Compact the store in slices between everything else."""
        while True:
            while self.store.compact_slice():  # noqa: ASYNC110 - the other loops run between two slices
                await asyncio.sleep(0)
            await self.clock.sleep(TIDY)

    async def _watch(self) -> None:
        """While all loops give signs of life, systemd hears so; when one is silent for long, it starts us anew."""
        await self.ready.wait()
        interval = systemd.watchdog_interval()
        while interval is not None:
            if silent := self.pulse.silent():
                log.error("no sign of life from: %s", ", ".join(silent))
            else:
                systemd.notify("WATCHDOG=1")
            await asyncio.sleep(interval)
        await self._stop.wait()

    async def _until_stopped(self, loops: list[Coroutine[Any, Any, None]]) -> None:
        stopping = asyncio.create_task(self._stop.wait())
        tasks = [asyncio.create_task(loop) for loop in loops]
        done, _ = await asyncio.wait([stopping, *tasks], return_when=asyncio.FIRST_COMPLETED)
        if stopping in done:
            await self._finish()
        for task in (stopping, *tasks):
            task.cancel()
        await asyncio.gather(stopping, *tasks, return_exceptions=True)
        for task in done - {stopping}:
            task.result()  # a loop that ended by itself has failed: its error ends the process

    async def _finish(self) -> None:
        """Until no batch and no letter is under way; none is begun any more, since we keep the locks."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(FINISH):
                await self._taking.acquire()
                await self._taking_large.acquire()
                await self.outbox.sending.acquire()

    async def _take_mail(self) -> None:
        """Fetch -> commit -> move: a mail is moved once what it did is on disk. Large ones are taken beside this."""
        async for batch in self.mailbox.batches():
            self._be_ready()
            self.pulse.beat("mailbox", LONGEST_BATCH)
            small = tuple(one for one in batch if len(one.raw) < LARGE)
            if small:
                async with self._taking:
                    await self._take_and_move(small)
            for one in (one for one in batch if len(one.raw) >= LARGE):
                self._large.put_nowait(one)
            self.backlog.read(len(batch))
            self._released.ring()

    def _be_ready(self) -> None:
        """The first login is behind us: mail is read from now on."""
        if not self.ready.is_set():
            self.ready.set()
            systemd.notify("READY=1")

    async def _take_large_mail(self) -> None:
        """One large mail after another, opened in a thread."""
        while True:
            one = await self._large.get()
            digest = await asyncio.to_thread(digest_of, one)
            suspected = self.intake.in_hand.deaths(digest) > 0
            async with self._taking_large, self._taking if suspected else contextlib.nullcontext():
                await self._take_and_move((one,), await self._opened(one, digest))

    async def _opened(self, incoming: Incoming, digest: MailDigest) -> Opened | None:
        """With its files on disk, when they may be wanted; None when it breaks us, as will be told in its turn."""
        if self.intake.in_hand.deaths(digest) >= TOO_OFTEN:
            return None
        try:
            with self.intake.in_hand.holding(digest):
                ready = await asyncio.to_thread(opened, incoming)
                if ready.message is not None and self.intake.is_expected(ready.message):
                    office = self.intake.office
                    await asyncio.to_thread(keep_files, ready.message, office.files, office.attached)
        except StoreError:
            raise
        except Exception:
            log.exception("a large mail could not be opened")
            return None
        return ready

    async def _take_and_move(self, batch: tuple[Incoming, ...], ready: Opened | None = None) -> None:
        while batch:
            moves = self.take(batch, ready)
            crash_point(crash.MAIL_COMMITTED)
            await self.mailbox.file(moves)
            crash_point(crash.MAIL_MOVED)
            batch = batch[len(moves) :]

    def take(self, batch: tuple[Incoming, ...], ready: Opened | None = None) -> dict[Uid, Folder]:
        """Let a batch do its work and commit it; where its mails belong. `ready`: its only mail, opened beforehand.

        When that takes long, the last of them are left for the next time: the other loops, and who watches over this
        process, wait no longer than for one mail more.
        """
        moves: dict[Uid, Folder] = {}
        until = effort.seconds() + LONGEST_TAKE
        for incoming in batch:
            if moves and effort.seconds() > until:
                break
            moves[incoming.uid] = self.intake.take(incoming, ready)
        self.store.commit()
        self.seen += len(moves)
        self.news()
        return moves

    def news(self) -> None:
        """Letters, errands or released mails may be waiting."""
        self.outbox.wake()
        self.errands.wake()
        self._released.ring()

    async def _bring_back(self) -> None:
        """What the operator released goes back to the INBOX, to be read once more."""
        while True:
            self._released.silence()
            for entry in self.store.entries(Verdict.RELEASED):
                if entry.message_id is not None and entry not in self._brought_back:
                    with contextlib.suppress(ConnectionLost):  # tried again after the next batch
                        found = await self.mailbox.restore(entry.message_id)
                        self._brought_back.add(entry)
                        if not found:
                            log.warning("released mail is not in Held digest=%s", entry.digest[:12])
            await self._released.wait()
