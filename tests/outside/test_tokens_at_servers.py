"""Logging in by tokens at a real Dovecot and Postfix: tokens that are over, refused, taken back."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from mailflow.core.seams import Blocked, Deferred, Delivered, Folder
from mailflow.core.session.model import Rules
from mailflow.core.session.people import Address
from mailflow.errors import ConnectionLost, GrantRefused, LoginRefused
from mailflow.outside.authorization import by_provider
from mailflow.outside.authorization.access import Access
from mailflow.outside.authorization.settings import Issuer, OAuthSettings
from mailflow.outside.authorization.token import AccessToken
from mailflow.outside.clock import SystemClock
from mailflow.outside.mailbox.connection import Connection
from mailflow.outside.mailbox.imap import ImapState
from mailflow.outside.mailbox.settings import ImapSettings
from mailflow.outside.sending.smtp import SmtpSender, SmtpSettings
from mailflow.outside.transport import Auth, Tls
from mailflow.service.tools.checkup import Level, Part, Premises, examine
from tests.servers.box import AUTHORITY, ServerUnavailable
from tests.servers.dovecot import Dovecot
from tests.servers.postfix import Postfix
from tests.servers.scripted_smtp import ScriptedSmtp
from tests.servers.spool import Spool, mail, on_dovecot, reading
from tests.servers.token_dovecot import TokenDovecot
from tests.servers.token_server import TokenServer, signed

pytestmark = [pytest.mark.dovecot, pytest.mark.slow]
CLOCK = SystemClock()


@pytest.fixture(scope="module", params=["xoauth2", "oauthbearer"])
def box(request: pytest.FixtureRequest) -> Iterator[TokenDovecot]:
    """One for each way to show a token."""
    try:
        server = TokenDovecot(f"plain login {request.param}")
    except ServerUnavailable as reason:
        pytest.skip(str(reason))
    server.start()
    yield server
    server.stop()


@pytest.fixture(scope="module")
def way_out(box: TokenDovecot) -> Iterator[Postfix]:
    server = Postfix(box).start()
    yield server
    server.stop()


@pytest.fixture
def spool(box: TokenDovecot) -> Spool:
    return on_dovecot(box)


@pytest.fixture
def giver(spool: Spool) -> Iterator[TokenServer]:
    with TokenServer(spool.address) as server:
        yield server


@pytest.fixture
def access(giver: TokenServer, tmp_path: Path) -> Access:
    return access_to(giver, tmp_path)


def access_to(giver: TokenServer, state: Path) -> Access:
    """Somebody has signed in."""
    settings = OAuthSettings(Issuer.OTHER, client_id="app", token_url=f"{giver.url}/token", ca_file=str(AUTHORITY))
    made = by_provider.access(settings, giver.user, state, CLOCK, sends=True)
    now = CLOCK.now()
    made.file.write(AccessToken("nothing", now, now, giver.new_refresh()))
    return made


def by_token(spool: Spool, access: Access, **more: Any) -> dict[str, Any]:
    return {"auth": Auth.OAUTH, "tokens": access.token, "password": "", **more}


# Mail in


async def test_mail_comes_in_by_token(spool: Spool, access: Access) -> None:
    spool.deliver(mail(1))
    async with reading(spool, **by_token(spool, access)) as reader:
        (one,) = await reader.mails(1)
        await reader.mailbox.file({one.uid: Folder.PROCESSED})
    assert spool.subjects("mailflow/Processed") == ["1"]


def connection(spool: Spool, access: Access) -> Connection:
    where = spool.settings
    made = ImapSettings(where["host"], spool.address, port=where["port"], tls=Tls.NONE, auth=Auth.OAUTH)
    object.__setattr__(made, "tokens", access.token)
    return Connection(made)


def keep(access: Access, token: str, age: float = 600.0, left: float = 3000.0) -> None:
    """A token that is good by the clock, whatever the server thinks of it."""
    now = CLOCK.now()
    kept = access.file.read()
    assert kept is not None
    access.file.write(AccessToken(token, now - timedelta(seconds=age), now + timedelta(seconds=left), kept.refresh))


@pytest.mark.parametrize("kind", ["over", "forged", "another's", "garbage"])
def test_a_token_that_is_refused_is_replaced_at_once(
    spool: Spool, access: Access, giver: TokenServer, box: TokenDovecot, kind: str
) -> None:
    refused = {
        "over": giver.token(life=-30),
        "forged": signed({"email": spool.address, "sub": spool.address, "exp": int(time.time()) + 900}, b"x" * 40),
        "another's": giver.token(user="jan@example.test"),
        "garbage": "no token",
    }
    keep(access, refused[kind])
    one = connection(spool, access)
    one.enter()
    one.logout()
    assert giver.given == 1


def test_a_new_token_that_is_refused_too_is_told_and_not_asked_for_again_and_again(
    spool: Spool, access: Access, giver: TokenServer
) -> None:
    giver.key = b"y" * 40  # the mail server does not believe this one
    for _ in range(5):
        one = connection(spool, access)
        with pytest.raises(LoginRefused, match=spool.address):
            one.enter()
        one.cut()
    assert giver.given == 1


def test_a_provider_that_is_away_is_a_connection_that_is_lost(spool: Spool, access: Access, giver: TokenServer) -> None:
    giver.outage = True
    one = connection(spool, access)
    with pytest.raises(ConnectionLost, match="localhost answers 503"):
        one.enter()
    one.cut()


def test_a_server_that_takes_no_tokens_is_told(access: Access, dovecot: Dovecot) -> None:
    one = connection(on_dovecot(dovecot), access)
    with pytest.raises(LoginRefused, match="takes no tokens"):
        one.enter()
    one.cut()


async def test_a_token_that_is_over_in_mid_idle_costs_a_connection_and_no_mail(
    spool: Spool, access: Access, giver: TokenServer, box: TokenDovecot
) -> None:
    told: list[ImapState] = []
    giver.life = 3.0
    async with reading(spool, watch=told.append, **by_token(spool, access)) as reader:
        await reader.all_seen()
        await asyncio.sleep(3.2)  # Dovecot knows no other clock
        box.kick(spool.address)
        spool.deliver(mail(1))
        assert await reader.subjects(1) == ["1"]
    assert giver.given >= 2
    assert giver.reused == 0
    assert not any(one.refused for one in told)


async def test_a_token_that_is_over_during_a_batch_hands_out_again_what_was_not_filed(
    spool: Spool, access: Access, giver: TokenServer, box: TokenDovecot
) -> None:
    giver.life = 3.0
    for number in range(1, 6):
        spool.deliver(mail(number))
    async with reading(spool, batch=2, **by_token(spool, access)) as reader:
        first = await reader.mails(2)
        await reader.mailbox.file({one.uid: Folder.PROCESSED for one in first})
        await asyncio.sleep(3.2)  # Dovecot knows no other clock
        box.kick(spool.address)
        seen = len(spool.subjects("mailflow/Processed"))
        while seen < 5:
            batch = await reader.batch()
            await reader.mailbox.file({one.uid: Folder.PROCESSED for one in batch})
            seen = len(spool.subjects("mailflow/Processed"))
    assert sorted(spool.subjects("mailflow/Processed")) == ["1", "2", "3", "4", "5"]
    assert spool.subjects("INBOX") == []


# Mail out


MAIL = (
    b"From: cop@example.test\r\nDate: Sun, 22 Nov 2026 10:00:00 +0100\r\nMessage-ID: <1@example.test>\r\n"
    b"Subject: hallo\r\n\r\nhallo\r\n"
)


def sender(port: int, user: str, access: Access, tls: Tls = Tls.TLS) -> SmtpSender:
    host = "localhost" if tls is not Tls.NONE else "127.0.0.1"
    settings = SmtpSettings(host, port, tls, str(AUTHORITY), user=user, auth=Auth.OAUTH)
    object.__setattr__(settings, "tokens", access.token)
    return SmtpSender(settings)


async def test_mail_goes_out_by_token(spool: Spool, access: Access, box: TokenDovecot, way_out: Postfix) -> None:
    reader = Address(box.new_address("reader"))
    for port, tls in ((way_out.submission_port, Tls.STARTTLS), (way_out.submissions_port, Tls.TLS)):
        way = sender(port, spool.address, access, tls)
        assert isinstance(await way.send(Address(spool.address), reader, MAIL), Delivered)
        await way.close()
    assert len(await box.wait_for(reader, 2)) == 2


@pytest.mark.parametrize("padding", [0, 300, 3000])
async def test_a_long_token_gets_through(
    spool: Spool, access: Access, giver: TokenServer, box: TokenDovecot, way_out: Postfix, padding: int
) -> None:
    giver.padding = padding
    one = connection(spool, access)
    one.enter()
    one.logout()
    reader = Address(box.new_address("reader"))
    way = sender(way_out.submissions_port, spool.address, access)
    outcome = await way.send(Address(spool.address), reader, MAIL)
    await way.close()
    assert isinstance(outcome, Delivered), outcome


async def test_a_token_that_postfix_refuses_is_replaced_at_once(
    spool: Spool, access: Access, giver: TokenServer, box: TokenDovecot, way_out: Postfix
) -> None:
    reader = Address(box.new_address("reader"))
    keep(access, giver.token(life=-30))
    way = sender(way_out.submissions_port, spool.address, access)
    assert isinstance(await way.send(Address(spool.address), reader, MAIL), Delivered)
    await way.close()
    assert giver.given == 1
    await box.wait_for(reader, 1)


async def test_what_the_provider_refuses_blocks_and_what_it_cannot_do_now_waits(
    spool: Spool, access: Access, giver: TokenServer, way_out: Postfix
) -> None:
    giver.outage = True
    way = sender(way_out.submissions_port, spool.address, access)
    outcome = await way.send(Address(spool.address), Address(spool.address), MAIL)
    assert isinstance(outcome, Deferred)
    assert outcome.everybody
    await way.close()
    giver.outage = False
    giver.revoke()
    way = sender(way_out.submissions_port, spool.address, access_to(giver, access.file.path.parent))
    giver.revoke()
    outcome = await way.send(Address(spool.address), Address(spool.address), MAIL)
    assert isinstance(outcome, Blocked)
    assert "`mailflow auth login`" in outcome.reply
    await way.close()


ANSWERS = ("535 5.7.3 the token is over", "530 5.7.57 Client not authenticated", "421 4.7.0 token expired, closing")


@pytest.mark.parametrize("at", ["MAIL", "RCPT", "DATA"])
@pytest.mark.parametrize("answer", ANSWERS)
async def test_a_token_that_is_over_between_mail_and_data_costs_no_letter_and_sends_none_twice(
    access: Access, giver: TokenServer, at: str, answer: str
) -> None:
    async with ScriptedSmtp() as server:
        server.next_time("EHLO", *["250-scripted\r\n250 AUTH XOAUTH2"] * 9)
        server.next_time("AUTH", *["235 welcome"] * 9)
        way = sender(server.port, giver.user, access, Tls.NONE)
        one = Address("reader@example.test")
        assert isinstance(await way.send(Address("cop@example.test"), one, MAIL), Delivered)
        keep(access, giver.token())
        way._token = (access.file.read() or AccessToken("", CLOCK.now(), CLOCK.now())).access
        server.next_time(at, answer)
        outcome = await way.send(Address("cop@example.test"), one, MAIL)
        if isinstance(outcome, Deferred):  # the outbox tries again
            outcome = await way.send(Address("cop@example.test"), one, MAIL)
        assert isinstance(outcome, Delivered), outcome
        await way.close()
        assert len(server.mails) == 2


async def test_the_servers_error_is_answered_before_it_says_no(access: Access, giver: TokenServer) -> None:
    for mechanism, reply in (("XOAUTH2", ""), ("OAUTHBEARER", "AQ==")):
        async with ScriptedSmtp() as server:
            server.next_time("EHLO", f"250-scripted\r\n250 AUTH {mechanism}")
            server.next_time("AUTH", "334 eyJzdGF0dXMiOiI0MDEifQ==")
            server.next_time(reply or "EMPTY", "535 5.7.8 no")
            way = sender(server.port, giver.user, access, Tls.NONE)
            outcome = await way.send(Address("cop@example.test"), Address("reader@example.test"), MAIL)
            assert isinstance(outcome, Blocked), outcome
            assert outcome.reply.startswith("535")
            assert server.heard[2] == reply
            await way.close()


def test_check_says_whose_no_it_is(
    spool: Spool, access: Access, giver: TokenServer, way_out: Postfix, tmp_path: Path
) -> None:
    trust: dict[str, Any] = {"ca_file": str(AUTHORITY), "user": spool.address, "auth": Auth.OAUTH}
    premises = Premises(
        address=Address(spool.address),
        facilitators=(),
        state=tmp_path,
        templates=None,
        anchor="none",
        rules=Rules(),
        imap=ImapSettings("localhost", port=spool.settings["port"], **{**trust, "tls": Tls.STARTTLS}),
        smtp=SmtpSettings("localhost", way_out.submissions_port, **trust),
        access=access,
    )
    for server in (premises.imap, premises.smtp):
        object.__setattr__(server, "tokens", access.token)
    parts = (Part.ACCESS, Part.IMAP, Part.SMTP)
    found = {one.what: one for one in examine(premises, CLOCK, parts)}
    assert {name: one.level for name, one in found.items()} == dict.fromkeys(
        ("access", "mailbox", "inbox", "way out"), Level.OK
    )
    keep(access, giver.token(user="jan@example.test"), age=1.0)
    found = {one.what: one for one in examine(premises, CLOCK, parts)}
    assert found["access"].level is Level.OK
    for name in ("mailbox", "way out"):
        assert found[name].level is Level.FAIL
        assert "the token is good, but not for this mailbox" in found[name].remedy
    giver.revoke()
    access.file.erase()
    found = {one.what: one for one in examine(premises, CLOCK, parts)}
    for name in ("access", "mailbox", "way out"):
        assert found[name].level is Level.FAIL
        assert str(found[name]).count("`mailflow auth login`") == 1


def test_who_never_signed_in_is_told_what_to_do(giver: TokenServer, tmp_path: Path) -> None:
    access = access_to(giver, tmp_path)
    access.file.erase()
    with pytest.raises(GrantRefused, match="`mailflow auth login`"):
        access.token()
    assert giver.heard == []
