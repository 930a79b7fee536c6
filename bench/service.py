"""mailflow on one side of a measurement: whole, or its plumbing with reading and rendering stubbed."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, fields, replace
from pathlib import Path

from bench import sessions
from bench.servers import Post, Sink
from mailflow import app
from mailflow.core.acts.union import Answer
from mailflow.core.letters.union import Envelope
from mailflow.core.session.people import Address, Language
from mailflow.core.session.reading import Kind, Reading
from mailflow.mail.context import Context
from mailflow.mail.message import Message
from mailflow.outside.clock import SystemClock
from mailflow.outside.mailbox.settings import ImapSettings
from mailflow.outside.sending.smtp import SmtpSettings
from mailflow.outside.transport import Tls
from mailflow.service.office import Office
from mailflow.settings import settings as config


@dataclass(slots=True)
class StubOffice(Office):
    """An office whose letters were written beforehand."""

    prebuilt: bytes = b""

    def bytes_of(self, envelope: Envelope) -> bytes:
        """The same mail for everybody."""
        return self.prebuilt

    def text_of(self, envelope: Envelope) -> str:
        """Nobody reads what was sent."""
        return ""


def stub_read(message: Message, context: Context) -> Reading:
    """What the reply would have said, without looking at it."""
    said = tuple(Answer(number, sessions.ANSWER[:250]) for number in range(1, len(context.questions) + 1))
    who = message.senders[0]
    return Reading(Kind.HUMAN, "stub", who, "", sessions.NOW, message.message_id, None, text="x", acts=said)


@dataclass(frozen=True, slots=True)
class Side:
    """One way to run the daemon over a state folder with open sessions."""

    state: Path
    post: Post
    sink: Sink
    prebuilt: bytes | None  # None: everything is read and rendered

    def settings(self, address: Address) -> config.Settings:
        """For a mailbox that was filled for this run."""
        box = self.post.dovecot
        service = config.Service(address, "Leernetwerk", language=Language.NL, state=self.state)
        imap = ImapSettings(host=box.host, user=address, password=box.password, port=box.imap_port, tls=Tls.NONE)
        smtp = SmtpSettings(host="127.0.0.1", port=self.sink.port, tls=Tls.NONE)
        caps = config.Caps(letters=1_000_000)
        return config.Settings(service, imap, smtp, config.Trust(), caps, sessions.RULES)

    async def run(self, address: Address, count: int) -> float:
        """Until `count` mails were understood, committed, answered and moved; seconds, store opening left out."""
        clock = SystemClock()
        daemon = app.daemon(self.settings(address), clock)
        if self.prebuilt is not None:
            office = daemon.intake.office
            stub = StubOffice(**{one.name: getattr(office, one.name) for one in fields(Office)}, prebuilt=self.prebuilt)
            daemon.outbox.office = stub
            daemon.intake = replace(daemon.intake, office=stub, read=stub_read)
        daemon.socket = None
        began = clock.monotonic()
        running = asyncio.create_task(daemon.run())
        while daemon.seen < count or daemon.store.outgoing(clock.now(), 1):
            await asyncio.sleep(0.002)
            if running.done():
                running.result()
        seconds = clock.monotonic() - began
        daemon.stop()
        await running
        daemon.store.close()
        return seconds
