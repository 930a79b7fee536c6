"""Lets go of what is over and old: sessions, and mails in our folders."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from mailflow.core.seams import Clock, PostState
from mailflow.errors import ConnectionLost, LoginRefused, SettingError
from mailflow.outside.mailbox.connection import Connection
from mailflow.outside.mailbox.settings import ImapSettings
from mailflow.outside.store.on_disk import TinyDBStore
from mailflow.service.watching.keeping import Keeping
from mailflow.service.watching.retention import Retention

log = logging.getLogger(__name__)

DAY = 86_400.0  # seconds between two looks


@dataclass(frozen=True, slots=True)
class LettingGo:
    """Does it once a day, on a connection of its own."""

    store: TinyDBStore
    keeping: Keeping
    clock: Clock
    days: Retention
    imap: ImapSettings
    believed: Callable[[], bool]  # whether the clock may be gone by

    async def run(self) -> None:
        """For ever. Trouble with the mailbox waits for the next day; trouble with the store ends the process."""
        while True:
            if self.believed():
                await self.once()
            await self.clock.sleep(DAY)

    async def once(self) -> None:
        """What has become old."""
        await self._sessions()
        if self.days.folders:
            try:
                gone = await asyncio.to_thread(self.mails, self.clock.now())
            except (ConnectionLost, LoginRefused, SettingError) as error:
                log.warning("old mails stay for now: %s", error)
            else:
                log.info("retention mails=%d", gone)

    async def _sessions(self) -> None:
        if not self.days.sessions:
            return
        for one in self.store.over_before(self.clock.now() - timedelta(days=self.days.sessions)):
            session = self.store.session(one)
            if session is None or any(post.state is PostState.QUEUED for post in self.store.posts(one)):
                continue
            documents, files = self.keeping.erase(session)
            log.warning("retention erased session=%s documents=%d files=%d", one, documents, files)
            await asyncio.sleep(0)  # mails come between two of them

    def mails(self, now: datetime) -> int:
        """Delete those that came so long ago; how many. Raises `ConnectionLost`, `LoginRefused`, `SettingError`."""
        gone = 0
        connection = Connection(self.imap)
        try:
            connection.enter()
            for folder, days in self.days.folders.items():
                connection.select(folder)
                old = connection.mentions((now - timedelta(days=days)).date(), "BEFORE")
                if old:
                    connection.remove(folder, old)
                    gone += len(old)
            connection.logout()
        finally:
            connection.cut()
        return gone
