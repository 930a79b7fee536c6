"""A session on real servers, and what an attacker can do to it: he hands mails in at the port where anybody may."""

from __future__ import annotations

import asyncio
import re
import smtplib
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field, replace
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from mailflow.core.letters.union import kind
from mailflow.core.seams import LedgerEntry, Post, Verdict
from mailflow.core.session.model import Questions, Session
from mailflow.mail.sender.routing import meeting_uid
from mailflow.testbed.maildomain import MailDomain
from mailflow.testbed.people import Words
from tests.journeys.village import Ground, Village

SERVICE = "cop@example.test"
GEERT = "geert@example.test"
MEMBERS = tuple(f"lid{chr(97 + number // 26)}{chr(97 + number % 26)}" for number in range(40))
KICKOFF = "Dag allemaal,\n\nDrie vragen:\n1. Wanneer lukte het?\n2. Wat werkt niet?\n3. Wat zou je doen?\n\nGeert\n"
FROM = re.compile(r"^From:.*?\r\n(?![ \t])", re.MULTILINE | re.DOTALL)
_ANSWER = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:{uid}\r\nDTSTAMP:20261122T140000Z\r\n"
    "DTSTART:20261208T130000Z\r\nSEQUENCE:0\r\nORGANIZER:mailto:cop@example.test\r\n"
    "ATTENDEE;PARTSTAT=ACCEPTED:mailto:{attendee}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


@dataclass(slots=True)
class Struck:
    """What one mail of an attacker did."""

    entry: LedgerEntry
    before: Session
    after: Session
    letters: list[Post]

    @property
    def sent_to(self) -> set[str]:
        """Who got which letter for it."""
        return {f"{kind(post.envelope.letter)} to {post.envelope.to.address}" for post in self.letters}

    @property
    def changed(self) -> bool:
        """Whether it did anything to the session."""
        before, after = self.before, self.after
        return before is not after and (
            before is None or after is None or replace(after, serial=before.serial) != before
        )


@dataclass(slots=True)
class Scene:
    """Its people have the questions; `letters` holds what each of them got, by first name."""

    village: Village
    domain: MailDomain
    letters: dict[str, bytes] = field(default_factory=dict)
    card: bytes = b""
    count: int = 0

    @property
    def session(self) -> Session:
        return min(self.village.daemon.store.sessions(), key=lambda one: one.created)

    def mail(self, sender: str, text: str, **headers: str) -> bytes:
        """Anything; a header's name has _ for -."""
        self.count += 1
        made = EmailMessage(policy=SMTP)
        made["From"], made["To"] = sender, headers.pop("to", SERVICE)
        made["Subject"] = headers.pop("subject", "Hallo")
        made["Date"] = "Sun, 22 Nov 2026 15:00:00 +0100"
        made["Message-ID"] = f"<{self.count}@elders.test>"
        for name, value in headers.items():
            made[name.replace("_", "-")] = value
        made.set_content(text)
        return made.as_bytes()

    def reply(self, letter: bytes, sender: str, text: str) -> bytes:
        """An answer to that letter, in that name."""
        self.count += 1
        villager = replace(self.village.people["geert"], address=sender.rpartition("<")[2].strip(">"))
        made = villager.reply(letter, Words(text), self.village.clock.now())
        made = FROM.sub(f"From: {sender}\r\n", made.decode(), count=1).encode()
        return re.sub(rb"(?m)^Message-ID:.*$", f"Message-ID: <r{self.count}@elders.test>\r".encode(), made, count=1)

    def id_of(self, address: str) -> bytes:
        """How the session calls him."""
        return next(one.person.id for one in self.session.participants if one.person.address == address).encode()

    def calendar(self, owner: str, attendee: str) -> bytes:
        """The button of a calendar, pressed on somebody's invitation for another."""
        own = next(one for one in self.session.participants if one.person.address == f"{owner}@example.test").person.id
        identity = self.village.daemon.intake.office.identity
        uid = meeting_uid(self.session.id, own, key=identity.key, key_id=identity.key_id, domain=identity.domain)
        self.count += 1
        made = EmailMessage(policy=SMTP)
        made["From"], made["To"], made["Subject"] = f"{owner}@example.test", SERVICE, "Accepted: Jongeren"
        made["Date"], made["Message-ID"] = "Sun, 22 Nov 2026 15:00:00 +0100", f"<{self.count}@elders.test>"
        made.set_content("Accepted")
        made.add_alternative(_ANSWER.format(uid=uid, attendee=attendee), subtype="calendar", params={"method": "REPLY"})
        return made.as_bytes()

    async def strike(self, raw: bytes) -> Struck:
        """Hand it in without a login, and wait until the service has dealt with it."""
        store = self.village.daemon.store
        before, known = self.session, {post.key for post in self._posts()}
        handled = self._handled()
        await asyncio.to_thread(self._submit, raw)
        await self.village._until(lambda: len(self._handled()) > len(handled), "the service never read it")
        (digest,) = set(self._handled()) - set(handled)
        after = self.session
        entry = store.entry(digest)  # type: ignore[arg-type]
        assert entry is not None
        return Struck(entry, before, after, [post for post in self._posts() if post.key not in known])

    def _submit(self, raw: bytes) -> None:
        with smtplib.SMTP(self.domain.host, self.domain.ports.smtp) as client:
            client.sendmail("iemand@elders.test", [SERVICE], raw)

    def _handled(self) -> list[str]:
        store = self.village.daemon.store
        return [entry.digest for verdict in Verdict for entry in store.entries(verdict)]

    def _posts(self) -> list[Post]:
        """Of all sessions, and those that wait to be sent to anybody else."""
        store = self.village.daemon.store
        waiting = store.outgoing(self.village.clock.now().replace(year=2099), 10_000)
        lobbies = [post for post in waiting if store.session(post.envelope.session) is None]
        return lobbies + [post for session in store.sessions() for post in store.posts(session.id)]


@contextmanager
def domain() -> Iterator[MailDomain]:
    """Everybody has a mailbox."""
    users = (SERVICE, GEERT, *(f"{name}@example.test" for name in MEMBERS))
    with MailDomain({address: "secret" for address in users}) as found:
        yield found


@asynccontextmanager
async def scene(state: Path) -> AsyncIterator[Scene]:
    """A session in which everybody has the questions."""
    with domain() as servers:
        ground = Ground(
            host=servers.host,
            imap_port=servers.ports.imap,
            smtp_port=servers.ports.smtp,
            address=lambda name: f"{name}@example.test",
            password=lambda _: "secret",
            mails=servers.mails,
            submission_port=servers.ports.submission,
            provider=servers.hostname,
        )
        async with Village(ground, state) as village:
            for name in MEMBERS:
                village.person(f"{name.capitalize()} Peeters")
            made = Scene(village, servers)
            await village.kickoff("Jongeren", KICKOFF, *MEMBERS)
            card = village.newest("geert", "card")
            await village.reply("geert", card, "ok")
            await village.pass_time_until(Questions)
            made.card = card.raw
            made.letters = {name: village.fetch(name)[-1].raw for name in MEMBERS}
            yield made


Attack = Callable[[Scene, str], bytes]  # the scene and a victim -> the mail
