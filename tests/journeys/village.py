"""A service and the people around it, on real servers: what a journey walks through."""

from __future__ import annotations

import asyncio
import email
import smtplib
import ssl
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from mailflow import app
from mailflow.core.letters.union import Letter, kind
from mailflow.core.seams import LedgerEntry, PostState, Verdict
from mailflow.core.session.model import Rules, Session
from mailflow.core.session.people import Address, Language, MessageId
from mailflow.mail.sender.routing import letter_of
from mailflow.outside.clock import RunAheadClock
from mailflow.outside.mailbox.settings import ImapSettings
from mailflow.outside.sending.smtp import SmtpSettings
from mailflow.outside.summarizers.settings import SummarySettings
from mailflow.outside.transport import Tls
from mailflow.service.daemon import Daemon
from mailflow.settings import settings as config
from mailflow.testbed.people import Program, Villager, Words

SUNDAY = datetime(2026, 11, 22, 14, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Ground:
    """The servers a village stands on."""

    host: str
    imap_port: int
    smtp_port: int
    address: Callable[[str], str]  # a mailbox for a name
    password: Callable[[str], str]
    mails: Callable[[str, str], list[bytes]]  # address, folder -> what lies there, oldest first
    submission_port: int  # where people hand their mails in, after a login
    provider: str  # under which name the server says so in Authentication-Results
    tls: bool = False  # the submission port wants STARTTLS


@dataclass(frozen=True, slots=True)
class Sieving:
    """A ground on which people can leave Sieve scripts."""

    ground: Ground
    leave: Callable[[str, str], None]  # address, script


@dataclass(slots=True)
class Got:
    """A letter as somebody found it in his mailbox."""

    kind: str
    letter: Letter
    raw: bytes

    @property
    def text(self) -> str:
        part = email.message_from_bytes(self.raw, policy=email.policy.default).get_body(("plain",))
        assert part is not None
        return str(part.get_content())

    @property
    def message_id(self) -> str:
        return str(email.message_from_bytes(self.raw)["Message-ID"])


class Village:
    """People by first name; `fetch` gives what is new in somebody's mailbox."""

    def __init__(
        self,
        ground: Ground,
        state: Path,
        *,
        rules: Rules | None = None,
        language: str = "nl",
        service: str = "cop",
        facilitator: str = "geert",
        begins: datetime = SUNDAY,
        summary: SummarySettings | None = None,
    ) -> None:
        self.ground, self.language = ground, language
        self.clock = RunAheadClock(begins)
        self.people: dict[str, Villager] = {}
        self.service = ground.address(service)
        geert = self.person("Geert Frateur", Program.PHONE, address=ground.address(facilitator))
        own = config.Service(
            Address(self.service),
            "Leernetwerk",
            facilitators=(Address(geert.address),),
            language=Language(language),
            state=state,
        )
        imap = ImapSettings(
            host=ground.host,
            user=self.service,
            password=ground.password(self.service),
            port=ground.imap_port,
            tls=Tls.NONE,
            eager=1.0,
        )
        smtp = SmtpSettings(host=ground.host, port=ground.smtp_port, tls=Tls.NONE)
        rules = rules or replace(Rules(), receipt_wait=0, notes_hour=-1, grace=0)
        self.settings = config.Settings(
            own, imap, smtp, config.Trust(ground.provider), config.Caps(), rules, summary or SummarySettings()
        )
        self.daemon: Daemon = app.daemon(self.settings, self.clock)
        self._running: asyncio.Task[None] | None = None
        self._seen: dict[str, int] = {}
        self._sent: dict[str, int] = {}  # mails that people sent to each other, by address

    def person(self, name: str, program: Program = Program.WEB, *, address: str = "") -> Villager:
        """Somebody new, with a mailbox."""
        first = name.split(maxsplit=1)[0].lower()
        villager = Villager(name, address or self.ground.address(first), program, self.language)
        self.people[first] = villager
        return villager

    async def __aenter__(self) -> Village:
        self._running = asyncio.create_task(self.daemon.run(ticking=False))
        await self._until(
            lambda: self.daemon.ready.is_set() or bool(self.daemon.vigil.mailbox.last_error), "the service never began"
        )
        return self

    async def __aexit__(self, *_: object) -> None:
        self.daemon.stop()
        assert self._running is not None
        await self._running
        self.daemon.store.close()

    # What people do

    async def kickoff(self, subject: str, text: str, *names: str) -> None:
        """Geert writes to his colleagues, with the service in CC."""
        to = [self.people[name].mailbox() for name in names]
        raw = self.people["geert"].write(to, [self.service], subject, text, self._now())
        await self.submit("geert", [self.people[name].address for name in names] + [self.service], raw)

    async def reply(self, name: str, to: Got, text: str = "", **words: object) -> None:
        """Somebody answers a letter as his mail program does; the service has done its part when this returns."""
        raw = self.people[name].reply(to.raw, Words(text, **words), self._now())  # type: ignore[arg-type]
        await self.submit(name, [self.service], raw)

    async def submit(self, name: str, recipients: list[str], raw: bytes) -> None:
        """Hand a mail to the mail server, and wait until the service has read it."""
        before = self._times_read(raw)
        await asyncio.to_thread(self._submit, self.people[name].address, recipients, raw)
        for address in recipients:
            self._sent[address] = self._sent.get(address, 0) + 1
        if self.service in recipients:
            await self._until(lambda: self._times_read(raw) > before, "the service never read the mail")
        await self.settle()

    def _submit(self, sender: str, recipients: list[str], raw: bytes) -> None:
        with smtplib.SMTP(self.ground.host, self.ground.submission_port) as client:
            if self.ground.tls:
                client.starttls(context=ssl._create_unverified_context())
            client.login(sender, self.ground.password(sender))
            client.sendmail(sender, recipients, raw)

    def _times_read(self, raw: bytes) -> int:
        """How often the service dealt with that mail; servers change its bytes on the way."""
        message_id = email.message_from_bytes(raw)["Message-ID"]
        return sum(message_id is None or one.message_id == str(message_id).strip() for one in self._handled())

    def _handled(self) -> list[LedgerEntry]:
        return [entry for verdict in Verdict for entry in self.daemon.store.entries(verdict)]

    def _now(self) -> datetime:
        return self.clock.now()

    # What the service does

    async def settle(self) -> None:
        """Until everything that can be read and sent now has arrived."""
        store = self.daemon.store
        await self._until(
            lambda: not store.errands() and not store.outgoing(self.clock.now(), 1), "the service never came to rest"
        )
        for villager in self.people.values():
            expected = self._sent.get(villager.address, 0) + self._letters_to(villager.address)
            await self._until(
                partial(self._has, villager.address, expected),
                f"{villager.name} never got all his mails",
            )

    def _has(self, address: str, expected: int) -> bool:
        return len(self.ground.mails(address, "INBOX")) >= expected

    def _letters_to(self, address: str) -> int:
        posts = [post for session in self.daemon.store.sessions() for post in self.daemon.store.posts(session.id)]
        return sum(post.envelope.to.address == address and post.state is PostState.SENT for post in posts)

    async def until(self, so: Callable[[], bool], otherwise: str) -> None:
        """Until that is so, for what comes from outside the village; then until the service has come to rest."""
        await self._until(so, otherwise)
        await self.settle()

    def read(self) -> int:
        """Mails that the service has dealt with, whatever became of them."""
        return len(self._handled())

    async def _until(self, so: Callable[[], bool], otherwise: str) -> None:
        for _ in range(3000):
            if await asyncio.to_thread(so) if "mails" in otherwise else so():
                return
            if self._running is not None and self._running.done():
                self._running.result()
            await asyncio.sleep(0.01)
        raise AssertionError(otherwise)

    async def pass_time(self) -> None:
        """Until the next deadline, which passes."""
        due = self.daemon.store.next_due()
        assert due is not None, f"nothing is due in {self.session().stage}"
        await self.clock.advance_to(max(due, self.clock.now()))
        self.daemon.timers.pass_time()
        self.daemon.news()
        await self.settle()

    async def pass_time_until(self, stage: type) -> None:
        """Deadline after deadline, until the session is in that stage."""
        for _ in range(40):
            if isinstance(self.session().stage, stage):
                return
            await self.pass_time()
        raise AssertionError(f"never reached {stage.__name__}")

    def session(self) -> Session:
        """The only one."""
        (session,) = self.daemon.store.sessions()
        return session

    # What people see

    def fetch(self, name: str) -> list[Got]:
        """The service's letters that are new in somebody's mailbox."""
        address = self.people[name].address
        mails = self.ground.mails(address, "INBOX")
        new, self._seen[address] = mails[self._seen.get(address, 0) :], len(mails)
        return [got for raw in new if (got := self._got(raw)) is not None]

    def newest(self, name: str, wanted: str) -> Got:
        """The one new letter of that kind."""
        found = self.fetch(name)
        matching = [got for got in found if got.kind == wanted]
        assert len(matching) == 1, f"{name} got {[got.kind for got in found]}, not one {wanted}"
        return matching[0]

    def _got(self, raw: bytes) -> Got | None:
        office = self.daemon.intake.office
        own = MessageId(str(email.message_from_bytes(raw)["Message-ID"]))
        found = letter_of(own, office.keys, office.identity.domain)
        post = self.daemon.store.find_post(*found) if found else None
        return Got(kind(post.envelope.letter), post.envelope.letter, raw) if post else None
