"""A mail domain with a service in it, and a clock that stands still until it is moved."""

from __future__ import annotations

import asyncio
import contextlib
import email
import email.policy
from asyncio import FIRST_COMPLETED
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from email.message import EmailMessage
from pathlib import Path
from zoneinfo import ZoneInfo

from mailflow import app
from mailflow.core.session.model import Rules, Session, Summary
from mailflow.core.session.people import Address, Language
from mailflow.outside.clock import RunAheadClock
from mailflow.outside.mailbox.settings import ImapSettings
from mailflow.outside.sending.smtp import SmtpSettings
from mailflow.outside.transport import Tls
from mailflow.play.watching import Watch
from mailflow.service.daemon import Daemon
from mailflow.settings import settings as config
from mailflow.testbed.maildomain import MailDomain

DOMAIN = "leernetwerk.example"
SERVICE = f"cop@{DOMAIN}"
PASSWORD = "demo"  # of a mail domain that nobody outside this process can reach
ZONE = ZoneInfo("Europe/Brussels")
BEGINS = datetime(2026, 11, 23, 9, 5, tzinfo=ZONE)  # a Monday
LONGEST = timedelta(days=90)  # a session that takes longer has gone wrong
_PATIENCE = 4000  # looks, until the service must have come to rest


@dataclass(frozen=True, slots=True)
class Town:
    """What a village is made of."""

    language: str
    service: str  # the service's name
    facilitators: tuple[str, ...]
    people: tuple[str, ...]  # everybody with a mailbox
    rules: Rules


class Village:
    """People's mailboxes, the real daemon on one of them, and its clock."""

    def __init__(self, town: Town, state: Path) -> None:
        self.town = town
        self.domain = MailDomain(dict.fromkeys((SERVICE, *town.people), PASSWORD))
        self.clock = RunAheadClock(BEGINS)
        self.watch = Watch()
        self._state = state
        self._seen: dict[str, int] = dict.fromkeys(town.people, 0)  # mails already handed out, by address
        self._daemon: Daemon | None = None
        self._running: asyncio.Task[None] | None = None

    @contextlib.asynccontextmanager
    async def living(self) -> AsyncIterator[None]:
        """From the first login of the service until it has stopped."""
        with self.domain:
            daemon = self._daemon = self._started()
            running = self._running = asyncio.create_task(daemon.run(ticking=False))
            try:
                await asyncio.wait((running, asyncio.ensure_future(daemon.ready.wait())), return_when=FIRST_COMPLETED)
                yield
            finally:
                daemon.stop()
                await running
                daemon.store.close()

    def _started(self) -> Daemon:
        ports, town = self.domain.ports, self.town
        service = config.Service(
            address=Address(SERVICE),
            name=town.service,
            facilitators=tuple(Address(one) for one in town.facilitators),
            language=Language(town.language),
            state=self._state,
        )
        imap = ImapSettings(host="127.0.0.1", user=SERVICE, password=PASSWORD, port=ports.imap, tls=Tls.NONE)
        smtp = SmtpSettings(host="127.0.0.1", port=ports.smtp, tls=Tls.NONE)
        trust = config.Trust(self.domain.hostname)
        settings = config.Settings(service, imap, smtp, trust, config.Caps(), town.rules)
        daemon = app.daemon(settings, self.clock)
        daemon.intake = self.watch.on(daemon.intake)
        return daemon

    @property
    def daemon(self) -> Daemon:
        """The service. Raises `RuntimeError` before the village lives."""
        if self._daemon is None:
            raise RuntimeError("nobody lives here yet")
        return self._daemon

    def now(self) -> datetime:
        """The village's time, in its zone."""
        return self.clock.now().astimezone(ZONE)

    def sessions(self) -> tuple[Session, ...]:
        """Every session, the oldest first."""
        return tuple(sorted(self.daemon.store.sessions(), key=lambda one: (one.created, one.id)))

    def stage(self) -> str:
        """The stage of the newest session, as the page names it; "" before there is one."""
        return stage_name(self.sessions()[-1]) if self.sessions() else ""

    def settle_in(self, address: str) -> None:
        """Somebody more gets a mailbox."""
        self.domain.add(address, PASSWORD)
        self._seen.setdefault(address, 0)

    def deliver(self, raw: bytes) -> tuple[str, ...]:
        """A mail of somebody, into the mailboxes of everybody in To and CC who has one here; their addresses.

        Who has a mailbox here himself hands it in after a login, so that the domain vouches for him.
        """
        mail = email.message_from_bytes(raw, policy=email.policy.default)
        login = next((one for one in _senders(mail) if one in self.domain.users), None)
        readers = tuple(one for one in dict.fromkeys(recipients(mail)) if one in self.domain.users)
        for address in readers:
            if address in self._seen:
                self._seen[address] += 1
            self.domain.submit(login, address, raw) if login else self.domain.deliver(address, raw)
        return readers

    def letters(self) -> list[tuple[str, bytes]]:
        """What came into people's mailboxes from the service since the last look: the address, the mail."""
        came: list[tuple[str, bytes]] = []
        for address, seen in self._seen.items():
            mails = self.domain.mails(address)
            came += [(address, raw) for raw in mails[seen:]]
            self._seen[address] = len(mails)
        return came

    async def settle(self) -> None:
        """Until the service has read and sent all that can be read and sent now. Raises when it does not rest."""
        store = self.daemon.store
        for _ in range(_PATIENCE):
            quiet = not store.errands() and not store.outgoing(self.clock.now(), 1)
            if quiet and not self.domain.mails(SERVICE):
                return
            if self._running is not None and self._running.done():
                self._running.result()
            await asyncio.sleep(0.005)
        raise RuntimeError("the service does not come to rest")

    def due(self) -> datetime | None:
        """When the service does something by itself; None: it waits for people only."""
        store = self.daemon.store
        return min((at for at in (store.next_due(), store.next_outgoing()) if at), default=None)

    async def move_to(self, instant: datetime) -> None:
        """Let that much time pass at once; what is due by then happens."""
        await self.clock.advance_to(max(instant, self.clock.now()))
        self.daemon.timers.pass_time()
        self.daemon.news()
        await self.settle()


def stage_name(session: Session) -> str:
    """Where a session stands; a summary that nobody has seen yet is "Drafting"."""
    stage = session.stage
    return "Drafting" if isinstance(stage, Summary) and stage.digest is None else type(stage).__name__


def recipients(mail: EmailMessage) -> list[str]:
    """The addresses in To and CC."""
    headers = (mail["To"], mail["Cc"])
    return [one.addr_spec.lower() for header in headers if header for one in header.addresses]


def without_waiting() -> Rules:
    """Receipts at once, and no time for "undo": a told story does not need them."""
    return replace(Rules(), receipt_wait=0, grace=0)


def _senders(mail: EmailMessage) -> list[str]:
    """The one address in From; two are nobody's login."""
    addresses = [one.addr_spec.lower() for one in mail["From"].addresses] if mail["From"] else []
    return addresses if len(addresses) == 1 else []
