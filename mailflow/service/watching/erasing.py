"""Erases whoever asked for it by mail and confirmed it: his mails, then all that the state folder holds of him."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from mailflow.core.seams import Clock, Memo, Reader
from mailflow.core.session.people import Address
from mailflow.errors import ConnectionLost, LoginRefused, SettingError
from mailflow.outside.mailbox.settings import ImapSettings
from mailflow.outside.store import memos
from mailflow.outside.store.on_disk import TinyDBStore
from mailflow.service.tools import forgetting, forgetting_mails

log = logging.getLogger(__name__)

NAME = "erasures"  # of the memo
LOOK = 600.0  # seconds between two looks
WAIT = timedelta(hours=1)  # until his yes has left the INBOX, with all that he sent before it


@dataclass(frozen=True, slots=True)
class Erasure:
    """One that is to come."""

    address: Address
    asked: datetime


@dataclass(frozen=True, slots=True)
class Erasures:
    """All that are to come."""

    due: tuple[Erasure, ...] = ()


def asked(reader: Reader, address: Address, now: datetime) -> Memo:
    """What is to be remembered when one more is asked for."""
    known = _known(reader)
    others = tuple(one for one in known.due if one.address != address)
    return memos.memo(NAME, Erasures((*others, Erasure(address, now))))


def _known(reader: Reader) -> Erasures:
    return memos.value(reader, NAME, Erasures) or Erasures()


@dataclass(frozen=True, slots=True)
class Erasing:
    """Does it on a connection of its own."""

    store: TinyDBStore
    state: Path
    clock: Clock
    imap: ImapSettings
    secret: Callable[[], str]  # chance, for the key under which a stop is kept
    believed: Callable[[], bool]  # whether the clock may be gone by

    async def run(self) -> None:
        """For ever. Trouble with the mailbox waits for the next look; trouble with the store ends the process."""
        while True:
            if self.believed():
                await self.once()
            await self.clock.sleep(LOOK)

    async def once(self) -> None:
        """Those whose time has come."""
        for one in _known(self.store).due:
            if one.asked + WAIT <= self.clock.now():
                await self._erase(one)

    async def _erase(self, one: Erasure) -> None:
        """The mailbox first, while it is known under which names he stands there; begun again where that fails."""
        if forgetting.facilitates(self.store, one.address):
            log.error("nobody erased: who asked for it facilitates a session; erase or hand over that one first")
            self._forgotten(one)
            return
        names = forgetting.names(self.store, one.address)
        try:
            gone = await asyncio.to_thread(lambda: list(forgetting_mails.forget(self.imap, one.address, names)))
        except (ConnectionLost, LoginRefused, SettingError) as error:
            log.warning("an erasure waits for the mailbox: %s", error)
            return
        done = forgetting.forget(self.store, self.state, one.address, self.secret)
        self._forgotten(one)
        forgetting.compact(self.store)
        log.warning(
            "erased a person at his own word sessions=%d letters=%d mailbox=%d left=%d",
            *(done.sessions, done.letters, len(gone), len(done.left)),
        )

    def _forgotten(self, one: Erasure) -> None:
        known = _known(self.store)
        with self.store.turn() as turn:
            left = tuple(other for other in known.due if other != one)
            turn.remember(memos.memo(NAME, replace(known, due=left)))
        self.store.commit()
