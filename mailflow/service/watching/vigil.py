"""Watches over the service itself: says what is wrong, at once, hourly while it lasts, and when it is over."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

from mailflow.core.seams import Blocked, Clock, Deferred, Outcome, Store, Verdict
from mailflow.core.troubles import Trouble, TroubleKind
from mailflow.errors import GrantRefused
from mailflow.outside.authorization.access import Access
from mailflow.outside.mailbox.imap import ImapState
from mailflow.outside.processes import systemd
from mailflow.service.sending.outbox import Outbox
from mailflow.service.watching.notices import Notices

log = logging.getLogger(__name__)

LOOK = 5.0  # seconds between two looks
FLEETING = timedelta(seconds=60)  # a connection that is back by then was no trouble
SILENT = timedelta(seconds=170)  # a mailbox that claims to be connected, and proved nothing for so long, is not
AGAIN = timedelta(hours=1)  # a trouble that lasts is said again
PATIENCE = timedelta(minutes=5)  # what is over by then is worth no mail
PROOF = timedelta(hours=1)  # the way out is tried after so much silence
PILE = 10  # held mails of the last days
RECENT = timedelta(days=7)
LITTLE = 200 * 1024 * 1024  # bytes left on the disk


@dataclass(slots=True)
class Vigil:
    """One look after the other; the loop ends with the daemon."""

    store: Store
    clock: Clock
    outbox: Outbox
    state: Path  # the folder whose disk must not be full
    notices: Notices | None = None  # to the operator
    probe: Callable[[], Awaitable[Outcome | None]] | None = None  # tries the way out without sending
    access: Access | None = None  # tells when the provider gives no new token
    free: Callable[[Path], int] = lambda folder: shutil.disk_usage(folder).free
    mailbox: ImapState = field(default_factory=ImapState)  # as it was told last
    _began: datetime = field(init=False)
    _present: dict[TroubleKind, Trouble] = field(default_factory=dict)
    _said: dict[TroubleKind, datetime] = field(default_factory=dict)  # in the log, last
    _status: str = ""  # that systemd shows
    _counted: tuple[datetime | None, int] = (None, 0)  # held mails, and when
    _ready: bool = False  # a first login has been

    def __post_init__(self) -> None:
        self._began = self.clock.now()

    @property
    def began(self) -> datetime:
        """When this process began."""
        return self._began

    @property
    def troubles(self) -> tuple[Trouble, ...]:
        """What is wrong at the last look."""
        return tuple(self._present[kind] for kind in TroubleKind if kind in self._present)

    def heard(self, state: ImapState) -> None:
        """How the mailbox is doing."""
        self._ready = self._ready or state.connected_since is not None
        self.mailbox = state

    async def run(self) -> None:
        """For ever."""
        while True:
            await self._prove_way_out()
            self.look()
            await self.clock.sleep(LOOK)

    def look(self) -> None:
        """Find out what is wrong, and say what is new, what lasts and what is over."""
        now = self.clock.now()
        found = {one.kind: one for one in self._found(now)}
        for kind in TroubleKind:
            before, after = self._present.get(kind), found.get(kind)
            if after is not None:
                self._present[kind] = replace(after, since=before.since) if before else after
                self._say(self._present[kind], now)
            elif before is not None:
                del self._present[kind]
                self._said.pop(kind, None)
                log.warning("over trouble=%s since=%s", kind, before.since.isoformat(timespec="seconds"))
        self._notify()
        if self.notices is not None:
            self.notices.tell(self.troubles, now)

    # What is wrong

    def _found(self, now: datetime) -> Iterator[Trouble]:
        if (fetch := self._cannot_fetch(now)) is not None:
            yield fetch
        if self.outbox.blocked is not None:
            yield Trouble(TroubleKind.SEND, self.outbox.blocked, self.outbox.blocked_since or now)
        denial = self.access.denial if self.access else None
        if denial and (isinstance(denial.error, GrantRefused) or now - denial.since >= FLEETING):
            yield Trouble(TroubleKind.ACCESS, str(denial.error), denial.since)
        if (held := self._held(now)) >= PILE:
            yield Trouble(TroubleKind.HELD, f"{held} mails of the last {RECENT.days} days wait for a person", now)
        if unmade := self.outbox.making.unmade():
            yield Trouble(TroubleKind.LETTER, f"{len(unmade)} of them; {unmade[-1]}", now)
        if (left := self.free(self.state)) < LITTLE:
            yield Trouble(TroubleKind.DISK, f"{left // 2**20} MB are left on the disk of {self.state}", now)

    def _held(self, now: datetime) -> int:
        """Mails that wait since a few days at most; counted once a minute, for they may be thousands."""
        counted, held = self._counted
        if counted is None or abs(now - counted) >= FLEETING:
            held = sum(one.at > now - RECENT for one in self.store.entries(Verdict.HELD))
            self._counted = (now, held)
        return held

    def _cannot_fetch(self, now: datetime) -> Trouble | None:
        state = self.mailbox
        if state.connected_since is not None:
            proven = state.last_round_trip or state.connected_since
            if now - proven <= SILENT:
                return None
            return Trouble(TroubleKind.FETCH, "the mail server has fallen silent", proven)
        since = state.lost_at or self._began
        if not state.refused and now - since < FLEETING:
            return None
        return Trouble(TroubleKind.FETCH, state.last_error or "no connection yet", since)

    async def _prove_way_out(self) -> None:
        """A way out that nobody used may be closed; one that is closed and has no letter waiting would stay so."""
        now = self.clock.now()
        last = max((one for one in (self.outbox.proven, self.outbox.tried) if one), default=None)
        waiting = self.store.next_outgoing()
        idle = waiting is None or waiting > now
        patience = PATIENCE if self.outbox.blocked is not None else PROOF
        if self.probe is None or not idle or (last is not None and now - last < patience):
            return
        async with self.outbox.sending:
            outcome = await self.probe()
        if isinstance(outcome, Blocked | Deferred):
            self.outbox.found_closed(outcome)
        else:
            self.outbox.found_open()

    # What is said

    def _say(self, one: Trouble, now: datetime) -> None:
        said = self._said.get(one.kind)
        if said is None or now - said >= AGAIN or now < said:
            self._said[one.kind] = now
            log.error("trouble=%s since=%s why=%r", one.kind, one.since.isoformat(timespec="seconds"), one.why)

    def _notify(self) -> None:
        if not self._ready:  # no restart would bring the login nearer
            systemd.notify(f"EXTEND_TIMEOUT_USEC={int(60 * 1e6)}")
        status = "; ".join(f"{one.kind}: {one.why}" for one in self.troubles) or "all is well"
        if status != self._status:
            self._status = status
            systemd.notify("STATUS=" + " ".join(status.split())[:400])
