"""Keeping a connection: breaks, refused logins, secrets."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Iterator
from typing import Any

import pytest

from mailflow.core.seams import Folder
from mailflow.errors import SettingError
from mailflow.outside.mailbox.imap import ImapMailbox, ImapState
from mailflow.outside.mailbox.settings import ImapSettings
from mailflow.outside.transport import Tls
from mailflow.testbed.maildomain import MailDomain
from tests.servers.box import AUTHORITY, free_ports, server_context
from tests.servers.dovecot import Dovecot
from tests.servers.spool import COP, Impatient, Reading, Spool, mail, on_dovecot, on_testbed, reading

# Connections


async def test_what_was_not_filed_is_handed_out_again_after_a_break(mail_domain: MailDomain) -> None:
    spool = on_testbed(mail_domain)
    spool.deliver(mail(1))
    spool.deliver(mail(2))
    async with reading(spool) as reader:
        first, second = await reader.mails(2)
        await reader.mailbox.file({first.uid: Folder.PROCESSED})
        mail_domain.hang_up()
        (again,) = await reader.mails(1)
        assert again == second
        await reader.mailbox.file({again.uid: Folder.PROCESSED})
        spool.deliver(mail(3))
        assert await reader.subjects(1) == ["3"]
    assert spool.subjects("mailflow/Processed") == ["1", "2"]


async def test_other_uidvalidity_makes_old_numbers_mean_nothing(mail_domain: MailDomain) -> None:
    spool = on_testbed(mail_domain)
    spool.deliver(mail(1))
    async with reading(spool) as reader:
        (old,) = await reader.mails(1)
        mail_domain.renumber(COP)
        mail_domain.hang_up()
        (new,) = await reader.mails(1)
        assert new.raw == old.raw
        assert new.uid != old.uid
        await reader.mailbox.file({old.uid: Folder.REJECTED})
        assert spool.subjects("mailflow/Rejected") == []
        await reader.mailbox.file({new.uid: Folder.PROCESSED})
        assert spool.subjects("mailflow/Processed") == ["1"]


async def test_a_refused_login_is_told_and_tried_again(spool: Spool) -> None:
    passwords = iter(["wrong", "wrong too"])
    told: list[ImapState] = []
    right = spool.settings["password"]
    spool.deliver(mail(1))
    async with reading(spool, watch=told.append, password=lambda: next(passwords, right)) as reader:
        assert await reader.subjects(1) == ["1"]
        await reader.all_seen()
    refused = [state for state in told if state.refused]
    assert [state.failures for state in refused] == [1, 2]
    assert all(spool.address in state.last_error and state.connected_since is None for state in refused)
    assert not told[-1].refused
    assert told[-1].connected_since is not None


async def test_the_state_tells_of_the_last_round_trip(spool: Spool) -> None:
    async with reading(spool) as reader:
        assert reader.mailbox.state == ImapState()
        await reader.all_seen()
        state = reader.mailbox.state
        assert state.connected_since is not None
        assert state.last_round_trip is not None
        spool.deliver(mail(1))
        await reader.all_seen()
        later = reader.mailbox.state
        assert later.last_round_trip is not None
        assert later.last_round_trip > state.last_round_trip
        assert later.connected_since == state.connected_since


async def test_nobody_there_is_told() -> None:
    told: asyncio.Queue[ImapState] = asyncio.Queue()
    settings = ImapSettings("127.0.0.1", COP, "x", free_ports(1)[0], Tls.NONE)
    mailbox = ImapMailbox(settings, Impatient(), watch=told.put_nowait)
    reader = asyncio.create_task(Reading(mailbox).batch())
    states = [await asyncio.wait_for(told.get(), 15) for _ in range(3)]
    await mailbox.close()
    with pytest.raises(StopAsyncIteration):
        await reader
    assert [state.failures for state in states] == [1, 2, 3]
    assert all("refused" in state.last_error and not state.refused for state in states)


async def test_a_dead_peer_is_noticed(mail_domain: MailDomain) -> None:
    async with reading(on_testbed(mail_domain), timeout=12.0) as reader:
        await reader.all_seen()
        sock = await reader.mailbox._ask(lambda connection: connection._client.socket())
        assert sock.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE)
        assert sock.gettimeout() == 12.0


async def test_closing_interrupts_waiting_and_ends_the_batches(spool: Spool) -> None:
    async with reading(spool) as reader:
        await reader.all_seen()
        waiting = asyncio.create_task(reader.batch())
        await asyncio.sleep(0)
        await reader.mailbox.close()
        with pytest.raises(StopAsyncIteration):
            await waiting


async def test_a_mailbox_that_was_never_read_can_be_closed() -> None:
    mailbox = ImapMailbox(ImapSettings("127.0.0.1", COP, "x", 1, Tls.NONE), Impatient())
    await mailbox.close()
    await mailbox.close()
    assert [batch async for batch in mailbox.batches()] == []


# In secret


@pytest.fixture
def secure_domain() -> Iterator[MailDomain]:
    with MailDomain({COP: "cop-secret"}, tls=server_context()) as domain:
        yield domain


async def test_mail_comes_in_over_tls(secure_domain: MailDomain) -> None:
    secret: dict[str, Any] = {
        "host": "localhost",
        "port": secure_domain.ports.imaps,
        "tls": Tls.TLS,
        "ca_file": str(AUTHORITY),
    }
    spool = on_testbed(secure_domain)
    spool.deliver(mail(1))
    async with reading(spool, **secret) as reader:
        assert await reader.subjects(1) == ["1"]
        await reader.all_seen()
        spool.deliver(mail(2, size=100_000))
        (large,) = await reader.mails(1)
        assert len(large.raw) > 100_000
        await reader.mailbox.file({large.uid: Folder.PROCESSED})
    assert spool.subjects("mailflow/Processed") == ["2"]


@pytest.mark.parametrize("tls", [Tls.TLS, Tls.STARTTLS])
async def test_dovecot_talks_in_secret(dovecot: Dovecot, tls: Tls) -> None:
    port = dovecot.imaps_port if tls is Tls.TLS else dovecot.imap_port
    spool = on_dovecot(dovecot)
    spool.deliver(mail(1))
    async with reading(spool, host="localhost", port=port, tls=tls, ca_file=str(AUTHORITY)) as reader:
        assert await reader.subjects(1) == ["1"]
        await reader.all_seen()
        spool.deliver(mail(2))
        assert await reader.subjects(1) == ["2"]


async def first_error(settings: ImapSettings) -> str:
    told: asyncio.Queue[ImapState] = asyncio.Queue()
    mailbox = ImapMailbox(settings, Impatient(), watch=told.put_nowait)
    reader = asyncio.create_task(Reading(mailbox).batch())
    state = await asyncio.wait_for(told.get(), 15)
    await mailbox.close()
    await asyncio.gather(reader, return_exceptions=True)
    assert state.connected_since is None
    return state.last_error


async def test_an_unknown_certificate_is_not_accepted(secure_domain: MailDomain) -> None:
    error = await first_error(ImapSettings("localhost", COP, "cop-secret", secure_domain.ports.imaps))
    assert "certificate verify failed" in error


async def test_an_authority_file_that_is_not_there_is_told(secure_domain: MailDomain) -> None:
    wrong = ImapSettings("localhost", COP, "cop-secret", secure_domain.ports.imaps, ca_file="/nowhere.pem")
    assert "/nowhere.pem" in await first_error(wrong)


async def test_no_password_is_sent_when_starttls_is_not_offered(mail_domain: MailDomain) -> None:
    error = await first_error(ImapSettings("localhost", COP, "cop-secret", mail_domain.ports.imap, Tls.STARTTLS))
    assert "STARTTLS" in error


@pytest.mark.parametrize("password", ['spaces and "quotes" \\ back', "wachtwoord-é-€-密"])
async def test_any_password_can_be_used(password: str) -> None:
    with MailDomain({COP: password}) as domain:
        domain.deliver(COP, mail(1))
        async with reading(on_testbed(domain), password=password) as reader:
            assert await reader.subjects(1) == ["1"]


# Settings


@pytest.mark.parametrize(
    "wrong",
    [{"host": ""}, {"port": 0}, {"window": 0.0}, {"window": 1800.0}, {"host": "mail.example.org", "tls": Tls.NONE}],
)
def test_settings_that_cannot_work_are_told(wrong: dict[str, Any]) -> None:
    with pytest.raises(SettingError, match=r"imap\."):
        ImapSettings(**{"host": "mail.example.org", "user": COP, "password": "x", **wrong})


def test_passwords_are_not_shown() -> None:
    assert "hush" not in repr(ImapSettings("mail.example.org", COP, "hush"))
