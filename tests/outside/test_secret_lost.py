"""TLS that is offered no more: nothing is said in clear, it is told, and all goes on when it is back."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from mailflow.core.seams import Folder, PostState
from mailflow.outside.mailbox.imap import ImapState
from mailflow.outside.sending.smtp import SmtpSettings
from mailflow.outside.transport import Tls
from mailflow.service.sending.outbox import BLOCKED_WAIT
from mailflow.testbed.maildomain import MailDomain
from tests.servers.box import AUTHORITY, server_context
from tests.servers.dovecot import Dovecot
from tests.servers.hole import Hole
from tests.servers.scripted_smtp import ScriptedSmtp
from tests.servers.spool import COP, mail, on_dovecot, reading
from tests.service.room import PEOPLE, Room, settings

SECRET = "cop-secret"


@pytest.fixture
def secure_domain() -> Iterator[MailDomain]:
    people = {one.address: "x" for one in PEOPLE.values()}
    with MailDomain({COP: SECRET, **people}, tls=server_context()) as domain:
        yield domain


async def test_letters_wait_for_starttls_and_then_all_go(tmp_path: Path, secure_domain: MailDomain) -> None:
    wire = Hole(secure_domain.ports.submission)
    smtp = SmtpSettings(
        host="localhost", port=wire.port, tls=Tls.STARTTLS, user=COP, password=SECRET, ca_file=str(AUTHORITY)
    )
    try:
        async with Room(replace(settings(tmp_path / "state"), smtp=smtp)) as room, ScriptedSmtp() as clear:
            session = room.invite("jan")
            await room.pump()
            assert room.posts("jan", "invitation")[0].state is PostState.SENT
            wire.lead_to(clear.port)
            room.order("next", session)
            await room.pump()
            (post,) = room.posts("jan", "questions")
            assert (post.state, post.attempts) == (PostState.QUEUED, 0), "it is not the letter's fault"
            assert "STARTTLS" in (room.daemon.outbox.blocked or "")
            assert not [line for line in clear.heard if not line.startswith("EHLO")], "nothing in clear"
            wire.lead_to(secure_domain.ports.submission)
            await room.clock.advance(BLOCKED_WAIT.total_seconds() + 1)
            await room.pump()
            assert room.posts("jan", "questions")[0].state is PostState.SENT
            assert room.daemon.outbox.blocked is None
            to_jan = [one for one in secure_domain.accepted if one.recipient == PEOPLE["jan"].address]
            assert len(to_jan) == 2, "each once"
    finally:
        wire.close()


async def test_mail_waits_in_the_inbox_for_starttls_and_then_comes(dovecot: Dovecot) -> None:
    spool = on_dovecot(dovecot)
    wire = Hole(dovecot.imap_port)
    told = asyncio.Event()

    def watch(state: ImapState) -> None:
        if "STARTTLS" in state.last_error:
            told.set()

    secret = {"host": "localhost", "port": wire.port, "tls": Tls.STARTTLS, "ca_file": str(AUTHORITY)}
    try:
        with MailDomain({spool.address: dovecot.password}) as clear:
            async with reading(spool, watch, **secret) as reader:
                spool.deliver(mail(1))
                (first,) = await reader.mails(1)
                await reader.mailbox.file({first.uid: Folder.PROCESSED})
                wire.lead_to(clear.ports.imap)
                waiting = asyncio.create_task(reader.subjects(1))
                async with asyncio.timeout(15):
                    await told.wait()
                clear.deliver(spool.address, mail(9))
                spool.deliver(mail(2))
                wire.lead_to(dovecot.imap_port)
                assert await waiting == ["2"], "and never the one of who cannot keep a secret"
    finally:
        wire.close()
