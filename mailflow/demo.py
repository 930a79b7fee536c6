"""A whole session on a mail domain inside this process: no account, no network, nothing to configure."""

from __future__ import annotations

import asyncio
import email
import email.policy
import logging
import re
import tempfile
from asyncio import FIRST_COMPLETED
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from email.utils import formataddr
from pathlib import Path
from typing import TextIO
from zoneinfo import ZoneInfo

from mailflow import app, config, demo_page
from mailflow.core.letters import kind
from mailflow.core.model import Cancelled, Closed, Rules, Session, SessionId
from mailflow.core.people import Address, Language
from mailflow.demo_cast import DOMAIN, Cast, Member, Reaction, cast
from mailflow.demo_story import Story
from mailflow.outside.clock import RunAheadClock
from mailflow.outside.imap_connection import ImapSettings
from mailflow.outside.smtp import SmtpSettings
from mailflow.outside.transport import Tls
from mailflow.service.daemon import Daemon
from mailflow.testbed.maildomain import MailDomain

SERVICE = f"cop@{DOMAIN}"
PASSWORD = "demo"  # of a mail domain that nobody outside this process can reach
BEGINS = datetime(2026, 11, 23, 9, 5, tzinfo=ZoneInfo("Europe/Brussels"))  # a Monday
AFTERWARDS = timedelta(days=10)  # what a closed session does later (it is forgotten) is not waited for
LAST = timedelta(days=90)  # a session that takes longer has gone wrong

_OWN_ID = re.compile(r"<([a-z2-7]+)\.(?:f|[px]\d+)\.(\d+)\.")


@dataclass(order=True, slots=True)
class Act:
    """Somebody is going to send a mail."""

    at: datetime
    order: int
    member: Member = field(compare=False)
    mail: bytes | None = field(compare=False)  # that is replied to; None: the kick-off
    reaction: Reaction | None = field(compare=False)


@dataclass(frozen=True, slots=True)
class Kept:
    """A mail as it was delivered, for the folder of mails."""

    at: datetime
    raw: bytes


def run(language: str, folder: Path, out: TextIO) -> int:
    """Play the session, tell it on `out`, leave every mail and an index.html in `folder`; an exit code."""
    logging.getLogger("mailflow").setLevel(logging.ERROR)
    with tempfile.TemporaryDirectory(prefix="mailflow-demo-") as state:
        play = Play(cast(language), language, Path(state), Story(language, out))
        return asyncio.run(play.perform(folder))


class Play:
    """The director: people act at their time, and between them the clock runs ahead."""

    def __init__(self, play: Cast, language: str, state: Path, story: Story) -> None:
        self.cast, self.language, self.story = play, language, story
        self.members = {member.villager.address: member for member in play.everybody}
        self.domain = MailDomain({address: PASSWORD for address in (SERVICE, *self.members)})
        self.clock = RunAheadClock(BEGINS)
        self.state = state
        self.acts: list[Act] = []
        self.kept: list[Kept] = []
        self.reports: bytes | None = None  # a mail with the top 7, which has them attached
        self._read: dict[str, int] = dict.fromkeys(self.members, 0)  # mails already seen, by address
        self._times: dict[tuple[str, str], int] = {}  # how often a kind of letter came to somebody
        self._session: Session | None = None
        self._running: asyncio.Task[None] | None = None

    async def perform(self, folder: Path) -> int:
        """Play to the end; 0 when everybody got the result."""
        with self.domain:
            daemon = self._daemon()
            running = self._running = asyncio.create_task(daemon.run(ticking=False))
            try:
                await asyncio.wait((running, asyncio.ensure_future(daemon.ready.wait())), return_when=FIRST_COMPLETED)
                self.story.begin(self.cast)
                self._plan(self.cast.facilitator, None, None, timedelta(0))
                await self._play(daemon)
            finally:
                daemon.stop()
                await running
                self._session = self._current(daemon)
                daemon.store.close()
        mails = [(kept.at, kept.raw) for kept in self.kept]
        reports = demo_page.keep_reports(folder, self.reports)
        index = demo_page.write(folder, mails, self.language, self._names(), reports)
        return self.story.end(self._session, index, reports)

    def _daemon(self) -> Daemon:
        ports = self.domain.ports
        imap = ImapSettings(host="127.0.0.1", user=SERVICE, password=PASSWORD, port=ports.imap, tls=Tls.NONE)
        smtp = SmtpSettings(host="127.0.0.1", port=ports.smtp, tls=Tls.NONE)
        service = config.Service(
            address=Address(SERVICE),
            name=self.cast.service,
            facilitators=(self.cast.facilitator.villager.address,),
            language=Language(self.language),
            state=self.state,
        )
        rules = replace(Rules(), receipt_wait=0, grace=0)
        return app.daemon(config.Settings(service, imap, smtp, config.Trust(), config.Caps(), rules), self.clock)

    async def _play(self, daemon: Daemon) -> None:
        """One instant after the other: whoever acts first acts, or a deadline comes."""
        while self.clock.now() - BEGINS < LAST:
            await self._settle(daemon)
            self._notice(daemon)
            self.story.flush()
            instants = [act.at for act in self.acts]
            due = [at for at in (daemon.store.next_due(), daemon.store.next_outgoing()) if at]
            if self._over(daemon):
                due = [at for at in due if at - self.clock.now() < AFTERWARDS]
            instants += due
            if not instants:
                return
            await self.clock.advance_to(max(min(instants), self.clock.now()))
            self._act()
            daemon.timers.pass_time()
            daemon.news()

    def _act(self) -> None:
        now = self.clock.now()
        for act in sorted(act for act in self.acts if act.at <= now):
            self.acts.remove(act)
            raw = self._written(act)
            self.story.wrote(act.member, raw, now)
            self._deliver(raw, now)

    def _written(self, act: Act) -> bytes:
        villager, when = act.member.villager, self.clock.now().astimezone(BEGINS.tzinfo)
        if act.mail is None or act.reaction is None:
            to = [
                formataddr((member.villager.name, member.mistyped or member.villager.address))
                for member in self.cast.colleagues
            ]
            return villager.write(to, [SERVICE], self.cast.subject, self.cast.kickoff, when)
        return villager.reply(act.mail, act.reaction.words, when)

    def _deliver(self, raw: bytes, now: datetime) -> None:
        """Everybody in To and CC has a mailbox here."""
        mail = email.message_from_bytes(raw, policy=email.policy.default)
        self.kept.append(Kept(now, raw))
        for header in (mail["To"], mail["Cc"]):
            for mailbox in header.addresses if header else ():
                if mailbox.addr_spec in self._read:
                    self._read[mailbox.addr_spec] += 1
                if mailbox.addr_spec in self.domain.users:
                    self.domain.deliver(mailbox.addr_spec, raw)

    async def _settle(self, daemon: Daemon) -> None:
        """Until the service has read and sent everything that can be read and sent now."""
        for _ in range(4000):
            quiet = not daemon.store.errands() and not daemon.store.outgoing(self.clock.now(), 1)
            if quiet and not self.domain.mails(SERVICE):
                return
            if self._running is not None and self._running.done():
                self._running.result()
            await asyncio.sleep(0.005)
        raise RuntimeError("the service does not come to rest")

    def _notice(self, daemon: Daemon) -> None:
        """Everybody reads his new mails, and plans what to do with them."""
        session = self._current(daemon)
        self.story.understood(session)
        for address, member in self.members.items():
            mails = self.domain.mails(address)
            for raw in mails[self._read[address] :]:
                self.kept.append(Kept(self.clock.now(), raw))
                letter = self._kind_of(daemon, raw)
                if letter == "top_seven":
                    self.reports = raw
                self.story.got(member, letter, self.clock.now())
                self._react(member, letter, raw)
            self._read[address] = len(mails)

    def _react(self, member: Member, letter: str, raw: bytes) -> None:
        address = member.villager.address
        times = self._times.get((address, letter), 0)
        self._times[address, letter] = times + 1
        reactions = member.reactions.get(letter, ())
        if times < len(reactions):
            self._plan(member, raw, reactions[times], reactions[times].after)

    def _plan(self, member: Member, mail: bytes | None, reaction: Reaction | None, after: timedelta) -> None:
        order = len(self.acts) + len(self.kept)
        self.acts.append(Act(self.clock.now() + after, order, member, mail, reaction))

    def _kind_of(self, daemon: Daemon, raw: bytes) -> str:
        match = _OWN_ID.search(str(email.message_from_bytes(raw)["Message-ID"]))
        post = daemon.store.find_post(SessionId(match[1]), int(match[2])) if match else None
        return kind(post.envelope.letter) if post else "?"

    def _names(self) -> dict[str, str]:
        people = {address: member.villager.name.split()[0] for address, member in self.members.items()}
        mistyped = {one.mistyped: one.villager.name.split()[0] for one in self.cast.colleagues if one.mistyped}
        return {**people, **mistyped, SERVICE: self.cast.service}

    def _over(self, daemon: Daemon) -> bool:
        session = self._current(daemon)
        return session is not None and isinstance(session.stage, Closed | Cancelled)

    @staticmethod
    def _current(daemon: Daemon) -> Session | None:
        return next(daemon.store.sessions(), None)
