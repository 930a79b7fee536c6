"""A service without its loops: mails are handed in, letters taken out, time passes at will; over the real store."""

from __future__ import annotations

import email
import email.policy
import hashlib
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path

from mailflow import app
from mailflow.core.letters.union import kind
from mailflow.core.seams import Folder, Incoming, LedgerEntry, Post, PostState, Sender, Uid, Verdict
from mailflow.core.session.model import Rules, Session
from mailflow.core.session.people import Address, Language, Participant
from mailflow.outside.clock import RunAheadClock
from mailflow.outside.mailbox.settings import ImapSettings
from mailflow.outside.sending.smtp import SmtpSettings
from mailflow.outside.transport import Tls
from mailflow.settings import settings as config
from mailflow.testbed.people import Program, Villager, Words

MONDAY = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)  # half past ten in Brussels
SERVICE = "cop@example.test"
PROVIDER = "mail.example.test"  # whose Authentication-Results count
KICKOFF = """Dag allemaal,

Drie vragen:
1. Wanneer lukte het?
2. Wat werkt niet?
3. Wat zou je morgen doen?

Graag tegen vrijdag 11 december. Geert
"""
PEOPLE = {
    name: Villager(full, f"{name}@example.test", Program.WEB)
    for name, full in (
        ("geert", "Geert Frateur"),
        ("fatima", "Fatima El Amrani"),
        ("jan", "Jan Peeters"),
        ("els", "Els Vermeulen"),
        ("tom", "Tom Claes"),
    )
}
COLLEAGUES = ("fatima", "jan", "els")


def settings(state: Path, **changes: object) -> config.Settings:
    """Of a service that reads and sends nowhere, unless told."""
    whole = config.Settings(
        config.Service(
            Address(SERVICE),
            "Leernetwerk",
            facilitators=(Address("geert@example.test"),),
            language=Language.NL,
            state=state,
        ),
        ImapSettings(host="127.0.0.1", port=9, user=SERVICE, password="secret", tls=Tls.NONE),
        SmtpSettings(host="127.0.0.1", port=9, tls=Tls.NONE),
        config.Trust(PROVIDER),
        config.Caps(),
        Rules(receipt_wait=0, notes_hour=-1, grace=0),
    )
    return replace(whole, **changes)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a mail."""

    folder: Folder
    entry: LedgerEntry

    @property
    def verdict(self) -> Verdict:
        return self.entry.verdict

    @property
    def reason(self) -> str:
        return self.entry.reason


class Room:
    """The daemon's parts, moved by hand."""

    def __init__(self, chosen: config.Settings, sender: Sender | None = None, *, since: datetime | None = None) -> None:
        self.settings = chosen
        self.clock = RunAheadClock(MONDAY)
        self.daemon = app.daemon(chosen, self.clock, sender=sender, since=since)
        self.store = self.daemon.store
        self._uid = 0

    async def __aenter__(self) -> Room:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.daemon.mailbox.close()
        await self.daemon.sender.close()
        self.store.close()

    def now(self) -> datetime:
        """Never the same: mail programs make a Message-ID of it."""
        self._uid += 1
        return self.clock.now() + timedelta(microseconds=self._uid)

    # Mails in

    def take(self, raw: bytes, *, size: int | None = None) -> Taken:
        """A mail arrives."""
        self._uid += 1
        incoming = Incoming(Uid(self._uid), size or len(raw), raw, whole=size is None)
        (folder,) = self.daemon.take((incoming,)).values()
        entries = [one for verdict in Verdict for one in self.store.entries(verdict)]
        digest = hashlib.sha256(raw).hexdigest()
        return Taken(folder, next(one for one in entries if one.digest == digest))

    def kickoff(self, *names: str, subject: str = "Jongeren", by: str = "geert", text: str = KICKOFF) -> bytes:
        """Somebody writes to colleagues, with the service in CC."""
        to = [PEOPLE[name].mailbox() for name in names or COLLEAGUES]
        return authenticated(PEOPLE[by].write(to, [SERVICE], subject, text, self.now()))

    def invite(self, *names: str, subject: str = "Jongeren") -> Session:
        """A session whose participants are invited."""
        session = self.begun_by(self.take(self.kickoff(*names, subject=subject)))
        self.take(self.reply("geert", "card", "ok", session=session))
        return self.again(session)

    def ask(self, *names: str) -> Session:
        """A session whose participants have the questions."""
        session = self.invite(*names)
        self.order("next", session)
        return self.again(session)

    def begun_by(self, taken: Taken) -> Session:
        """The session that this mail began."""
        (session,) = (one for one in self.sessions() if one.id == taken.entry.session)
        return session

    def again(self, session: Session) -> Session:
        """How it stands now."""
        found = self.store.session(session.id)
        assert found is not None
        return found

    def order(self, name: str, session: Session | None = None) -> str:
        """The operator gives a command; what he is told."""
        chosen = session or self.session()
        return str(self.daemon.control.perform({"verb": "order", "session": chosen.id, "name": name})["said"])

    def reply(
        self, name: str, to: str, text: str, *, session: Session | None = None, owner: str = "", automatic: bool = False
    ) -> bytes:
        """Somebody answers the newest letter of that kind, his own or (`owner`) another's."""
        raw = self.letter(owner or name, to, session)
        return PEOPLE[name].reply(raw, Words(text, automatic=automatic), self.now())

    # Letters out

    def posts(self, name: str = "", wanted: str = "", session: Session | None = None) -> list[Post]:
        """Letters to somebody, of some kind, oldest first, whatever became of them."""
        sessions = [session] if session else self.sessions()
        found = [post for one in sessions for post in self.store.posts(one.id)]
        address = PEOPLE[name].address if name else ""
        return [
            post
            for post in found
            if (not name or post.envelope.to.address == address)
            and (not wanted or kind(post.envelope.letter) == wanted)
        ]

    def kinds(self, name: str) -> list[str]:
        """Kinds of the letters to somebody, of those that went or may go."""
        return [kind(post.envelope.letter) for post in self.posts(name) if post.state is not PostState.GIVEN_UP]

    def letter(self, name: str, wanted: str, session: Session | None = None) -> bytes:
        """The bytes of the newest letter of that kind."""
        return self.daemon.intake.office.bytes_of(self.posts(name, wanted, session)[-1].envelope)

    def text(self, name: str, wanted: str) -> str:
        """What its reader sees of that letter."""
        return self.daemon.intake.office.text_of(self.posts(name, wanted)[-1].envelope)

    async def pump(self) -> None:
        """Send all that may go now."""
        while await self.daemon.outbox.pump():
            pass

    # What there is

    def sessions(self) -> list[Session]:
        return list(self.store.sessions())

    def session(self) -> Session:
        """The only one."""
        (session,) = self.sessions()
        return session

    def person(self, name: str) -> Participant:
        """Somebody in the only session."""
        address = PEOPLE[name].address
        return next(one for one in self.session().participants if one.person.address == address)


def authenticated(raw: bytes, verdict: str = "pass") -> bytes:
    """The mail as our provider delivers it, with what it found out about the sender."""
    domain = str(email.message_from_bytes(raw)["From"]).rpartition("@")[2].strip(" >")
    return f"Authentication-Results: {PROVIDER}; dmarc={verdict} header.from={domain}\r\n".encode() + raw


def mail(sender: str, text: str, **headers: str) -> bytes:
    """A mail to the service alone; a header's name has _ for -."""
    made = EmailMessage(policy=email.policy.SMTP)
    made["From"] = sender
    made["To"] = headers.pop("to", SERVICE)
    made["Subject"] = headers.pop("subject", "Hallo")
    made["Date"] = "Mon, 23 Nov 2026 10:30:00 +0100"
    made["Message-ID"] = headers.pop("message_id", f"<{abs(hash((sender, text)))}@elders.test>")
    for name, value in headers.items():
        made[name.replace("_", "-")] = value
    made.set_content(text)
    return made.as_bytes()
