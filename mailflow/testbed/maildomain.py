"""A mail domain inside this process: SMTP in, IMAP out, people with mailboxes."""

from __future__ import annotations

import asyncio
import concurrent.futures
import ssl
import threading
from collections.abc import Callable, Coroutine, Iterable, Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, TypeVar

from mailflow.testbed.imapserver import ImapServer
from mailflow.testbed.smtpserver import Accepted, Fault, FaultKind, PostOffice, base_address

__all__ = ["Accepted", "Fault", "FaultKind", "MailDomain"]

T = TypeVar("T")

LOCALHOST = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Ports:
    """Where a domain listens."""

    imap: int
    smtp: int  # without login
    submission: int  # with login; with STARTTLS when there is a certificate
    imaps: int = 0  # 0: there is no certificate
    submissions: int = 0  # the same


@dataclass(slots=True)
class _Life:
    """What exists between start and stop."""

    loop: asyncio.AbstractEventLoop
    stopping: asyncio.Event
    changed: asyncio.Condition
    tasks: set[asyncio.Task[None]] = field(default_factory=set)


class MailDomain:
    """A mail domain on loopback ports, in one thread of its own. Methods may be called from any other thread.

    The smtp port takes mail from anybody for its own people, as an MX does. The submission port takes mail for them
    after a login, says so in Authentication-Results, and insists that people send under their own address. Addresses
    of other domains are refused. A "+tag" in an address is ignored for delivery.
    """

    host = LOCALHOST

    def __init__(
        self,
        users: Mapping[str, str],
        *,
        hostname: str = "mail.example.test",
        tls: ssl.SSLContext | None = None,
        hidden: Iterable[str] = (),
    ) -> None:
        """`users`: address -> password; `tls`: a server's context; `hidden`: IMAP capabilities not to be offered."""
        self.users = {address.lower(): password for address, password in users.items()}
        self.hostname = hostname
        self._tls = tls
        self._imap = ImapServer(self.users, self._tell, hidden)
        self._office = PostOffice(self.users, hostname, self._imap.append)
        self._ports: Ports | None = None
        self._life: _Life | None = None
        self._thread: threading.Thread | None = None

    # Life

    def start(self) -> MailDomain:
        """Listen; returns when everything does."""
        ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._live(ready)), name="mail-domain", daemon=True)
        self._thread.start()
        if not ready.wait(10) or self._life is None:
            raise RuntimeError("the mail domain did not start")
        return self

    def stop(self) -> None:
        """Break all connections and end the thread."""
        if self._life is not None and self._thread is not None:
            self._life.loop.call_soon_threadsafe(self._life.stopping.set)
            self._thread.join(10)
            self._life = None

    def __enter__(self) -> MailDomain:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    @property
    def ports(self) -> Ports:
        """Where it listens."""
        if self._ports is None:
            raise RuntimeError("the mail domain was never started")
        return self._ports

    async def _live(self, ready: threading.Event) -> None:
        life = self._life = _Life(asyncio.get_running_loop(), asyncio.Event(), asyncio.Condition())
        servers = await self._listen()
        ready.set()
        await life.stopping.wait()
        for server in servers:
            server.close()
        await self._imap.stop()

    async def _listen(self) -> list[asyncio.Server]:
        servers = [
            await self._imap.start(LOCALHOST),
            await self._office.listen(LOCALHOST, login=False),
            await self._office.listen(LOCALHOST, login=True, starttls=self._tls),
        ]
        if self._tls is not None:
            servers.append(await self._imap.start(LOCALHOST, self._tls))
            servers.append(await self._office.listen(LOCALHOST, login=True, tls=self._tls))
        self._ports = Ports(*(int(server.sockets[0].getsockname()[1]) for server in servers))
        return servers

    # What one can do with it

    @property
    def accepted(self) -> list[Accepted]:
        """Every mail that came in by SMTP, in order."""
        return list(self._office.accepted)

    def mails(self, address: str, folder: str = "INBOX") -> list[bytes]:
        """The mails in a folder, oldest first; none when there is no such folder."""
        return [raw for raw, _ in self.contents(address, folder)]

    def contents(self, address: str, folder: str = "INBOX") -> list[tuple[bytes, frozenset[str]]]:
        """The mails in a folder with their flags, oldest first."""
        return self._do(self._contents(address, folder))

    def folders(self, address: str) -> list[str]:
        """The names of somebody's folders."""

        async def names() -> list[str]:
            box = self._imap.box(base_address(address))
            return [entry.name for entry in (await box.list_mailboxes()).list()] if box else []

        return self._do(names())

    def add(self, address: str, password: str) -> None:
        """Somebody more has a mailbox."""
        self.users[address.lower()] = password
        self._do(_call(self._imap.open_boxes))

    def deliver(self, address: str, raw: bytes, folder: str = "INBOX") -> None:
        """Put a mail straight into a folder."""
        self._do(self._imap.append(base_address(address), raw, folder))

    def submit(self, login: str, address: str, raw: bytes) -> None:
        """Deliver a mail as it comes in after a login at the submission port; the domain vouches for its sender."""
        self._do(self._office.take(Accepted(login, address, raw, login)))

    async def wait_for(self, address: str, count: int, folder: str = "INBOX", *, within: float = 10.0) -> list[bytes]:
        """The mails in a folder as soon as there are `count`, for any event loop. Raises `TimeoutError`."""
        return await asyncio.wrap_future(self._hand_in(self._until(address, count, folder, within)))

    def fail(self, address: str, fault: Fault) -> None:
        """From now on that goes wrong with mail to this address."""
        self._office.faults[base_address(address)] = fault

    def heal(self, address: str) -> None:
        """Nothing goes wrong with mail to this address any more."""
        self._office.faults.pop(base_address(address), None)

    def hang_up(self) -> None:
        """Break all IMAP connections without a word, as a rebooted router does."""
        self._do(_call(self._imap.hang_up))

    def renumber(self, address: str, folder: str = "INBOX") -> None:
        """Give a folder a new UIDVALIDITY; clients see it at their next SELECT."""
        box = self._imap.box(base_address(address))
        found = box.folder(folder) if box else None
        if found is not None:
            self._do(_call(found.renumber))

    # In its own thread

    def _do(self, work: Coroutine[Any, Any, T]) -> T:
        return self._hand_in(work).result(60)

    def _hand_in(self, work: Coroutine[Any, Any, T]) -> concurrent.futures.Future[T]:
        if self._life is None:
            work.close()
            raise RuntimeError("the mail domain is not running")
        return asyncio.run_coroutine_threadsafe(work, self._life.loop)

    async def _contents(self, address: str, folder: str) -> list[tuple[bytes, frozenset[str]]]:
        box = self._imap.box(base_address(address))
        found = box.folder(folder) if box else None
        return found.contents() if found else []

    async def _until(self, address: str, count: int, folder: str, within: float) -> list[bytes]:
        if self._life is None:
            return []
        async with asyncio.timeout(within), self._life.changed:
            while len(found := await self._contents(address, folder)) < count:
                await self._life.changed.wait()
        return [raw for raw, _ in found]

    def _tell(self) -> None:
        """Something came into some folder."""
        life = self._life
        if life is None:
            return

        async def tell() -> None:
            async with life.changed:
                life.changed.notify_all()

        task = life.loop.create_task(tell())
        life.tasks.add(task)
        task.add_done_callback(life.tasks.discard)


async def _call(work: Callable[[], None]) -> None:
    work()
