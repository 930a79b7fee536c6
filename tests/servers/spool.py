"""A mailbox seen from both sides: by the `ImapMailbox` that reads it, and by a test that looks into it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from mailflow.core.seams import Incoming
from mailflow.outside.clock import SystemClock
from mailflow.outside.mailbox.imap import ImapMailbox, ImapState
from mailflow.outside.mailbox.settings import ImapSettings
from mailflow.outside.transport import Tls
from mailflow.testbed.maildomain import MailDomain
from tests.servers.dovecot import Dovecot

COP = "cop@example.test"


class Impatient(SystemClock):
    """Connects again nearly at once."""

    def jitter(self, ceiling: float) -> float:
        return min(ceiling, 0.01)


def mail(number: int, size: int = 0) -> bytes:
    return f"Message-ID: <{number}@example.test>\r\nSubject: {number}\r\n\r\n{'x' * size}\r\n".encode()


@dataclass
class Spool:
    """A mailbox on some server, seen from outside."""

    address: str
    settings: dict[str, Any]
    deliver: Callable[[bytes], None]
    contents: Callable[[str], list[tuple[bytes, frozenset[str]]]]
    folders: Callable[[], list[str]]

    def subjects(self, folder: str) -> list[str]:
        return [subject(raw) for raw, _ in self.contents(folder)]


def on_testbed(domain: MailDomain) -> Spool:
    return Spool(
        COP,
        {"host": domain.host, "port": domain.ports.imap, "password": "cop-secret"},
        lambda raw: domain.deliver(COP, raw),
        lambda folder: domain.contents(COP, folder),
        lambda: domain.folders(COP),
    )


def on_dovecot(server: Dovecot) -> Spool:
    address = server.new_address("cop")
    return Spool(
        address,
        {"host": server.host, "port": server.imap_port, "password": server.password},
        lambda raw: server.deliver(address, raw),
        lambda folder: server.contents(address, folder),
        lambda: server.folders(address),
    )


def subject(raw: bytes) -> str:
    return raw.partition(b"Subject: ")[2].partition(b"\r\n")[0].decode()


class Reading:
    """Somebody who takes batches, and does not wait for ever."""

    def __init__(self, mailbox: ImapMailbox) -> None:
        self.mailbox = mailbox
        self.batches = mailbox.batches()

    async def batch(self) -> tuple[Incoming, ...]:
        """The next batch that is not empty."""
        async with asyncio.timeout(15):
            while True:
                if found := await anext(self.batches):
                    return found

    async def mails(self, count: int) -> list[Incoming]:
        """The next so many mails."""
        found: list[Incoming] = []
        while len(found) < count:
            found.extend(await self.batch())
        return found

    async def all_seen(self) -> list[Incoming]:
        """What comes before it is said that all is seen."""
        found: list[Incoming] = []
        async with asyncio.timeout(15):
            while batch := await anext(self.batches):
                found.extend(batch)
        return found

    async def subjects(self, count: int) -> list[str]:
        return [subject(one.raw) for one in await self.mails(count)]


def settings_of(spool: Spool, **changed: Any) -> ImapSettings:
    given = {"user": spool.address, "tls": Tls.NONE, "eager": 0.0, "window": 300.0, **spool.settings, **changed}
    return ImapSettings(**given)


@asynccontextmanager
async def reading(
    spool: Spool, watch: Callable[[ImapState], None] | None = None, **changed: Any
) -> AsyncIterator[Reading]:
    """The mailbox with a window so long that only news ends it."""
    mailbox = ImapMailbox(settings_of(spool, **changed), Impatient(), watch=watch)
    try:
        yield Reading(mailbox)
    finally:
        async with asyncio.timeout(15):
            await mailbox.close()
