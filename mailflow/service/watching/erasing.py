"""Erases whoever asked for it by mail and confirmed it: his mails, then all that the state folder holds of him."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from mailflow.core.seams import Clock
from mailflow.errors import ConnectionLost, LoginRefused, SettingError
from mailflow.outside.mailbox.settings import ImapSettings
from mailflow.outside.store.on_disk import TinyDBStore
from mailflow.service.tools import erasures, forgetting, forgetting_mails
from mailflow.service.tools.erasures import Erasure

log = logging.getLogger(__name__)

LOOK = 600.0  # seconds between two looks
WAIT = timedelta(hours=1)  # until his yes has left the INBOX, with all that he sent before it


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
        for one in erasures.due(self.store):
            if one.asked + WAIT <= self.clock.now():
                await self._erase(one)

    async def _erase(self, one: Erasure) -> None:
        """The mailbox first, while it is known under which names he stands there; begun again where that fails."""
        if forgetting.facilitates(self.store, one.address):
            log.error("nobody erased: who asked for it facilitates a session; erase or hand over that one first")
            with self.store.turn() as turn:
                turn.remember(erasures.done(turn, one.address))
            self.store.commit()
            return
        names = forgetting.names(self.store, one.address)
        try:
            gone = await asyncio.to_thread(lambda: list(forgetting_mails.forget(self.imap, one.address, names)))
        except (ConnectionLost, LoginRefused, SettingError) as error:
            log.warning("an erasure waits for the mailbox: %s", error)
            return
        done = forgetting.forget(self.store, self.state, one.address, self.secret)
        log.warning(
            "erased a person at his own word sessions=%d letters=%d mailbox=%d left=%d",
            *(done.sessions, done.letters, len(gone), len(done.left)),
        )
