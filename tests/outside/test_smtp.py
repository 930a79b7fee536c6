"""The way out, to servers that take mail, refuse it, and break off."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from mailflow.core.seams import Blocked, Deferred, Delivered, Outcome, Refused, Suspect, Unknown
from mailflow.core.session.people import Address
from mailflow.errors import SettingError
from mailflow.outside.sending.smtp import SmtpSender, SmtpSettings
from mailflow.outside.transport import Tls
from mailflow.testbed.maildomain import Fault, FaultKind, MailDomain
from tests.servers.box import AUTHORITY, free_ports, server_context
from tests.servers.scripted_smtp import Answer, Instead, ScriptedSmtp

COP, JAN, ELS = Address("cop@example.test"), Address("jan@example.test"), Address("els@example.test")
MAIL = b"Subject: hallo\r\n\r\n.\r\n..\r\n.dots stay\r\n" + b"x" * 900 + b"\r\nna\xc3\xafve\r\n\r\n"


@asynccontextmanager
async def sender(port: int, **settings: Any) -> AsyncIterator[SmtpSender]:
    host = settings.pop("host", "127.0.0.1")
    made = SmtpSender(SmtpSettings(host, port, **{"tls": Tls.NONE, **settings}))
    try:
        yield made
    finally:
        await made.close()


async def send_once(port: int, *, recipient: Address = JAN, **settings: Any) -> Outcome:
    async with sender(port, **settings) as way:
        return await way.send(COP, recipient, MAIL)


# Mail that goes


async def test_mail_goes_out_byte_for_byte(mail_domain: MailDomain) -> None:
    assert await send_once(mail_domain.ports.smtp) == Delivered("250 2.0.0 Ok: delivered")
    (mail,) = mail_domain.accepted
    assert (mail.sender, mail.recipient, mail.raw) == (COP, JAN, MAIL)


async def test_many_mails_share_one_connection() -> None:
    async with ScriptedSmtp() as server, sender(server.port) as way:
        outcomes = [await way.send(COP, JAN, MAIL) for _ in range(5)]
    assert outcomes == [Delivered("250 ok")] * 5
    assert server.connections == 1
    assert len(server.mails) == 5
    assert server.heard.count("EHLO example.test") == 1


async def test_mails_sent_at_once_all_arrive(mail_domain: MailDomain) -> None:
    async with sender(mail_domain.ports.smtp, connections=3) as way:
        outcomes = await asyncio.gather(*(way.send(COP, JAN, MAIL + b"%d\r\n" % i) for i in range(20)))
    assert all(isinstance(one, Delivered) for one in outcomes)
    assert len(set(mail_domain.mails(JAN))) == 20


async def test_closing_says_goodbye() -> None:
    async with ScriptedSmtp() as server:
        await send_once(server.port)
    assert server.heard[-1] == "QUIT"


async def test_closing_lets_a_mail_on_its_way_arrive(mail_domain: MailDomain) -> None:
    mail_domain.fail(JAN, Fault(FaultKind.SLOW, seconds=0.2))
    async with sender(mail_domain.ports.smtp) as way:
        sending = asyncio.create_task(way.send(COP, JAN, MAIL))
        await asyncio.sleep(0)
        await way.close()
        assert isinstance(await sending, Delivered)


async def test_size_is_told_to_servers_that_ask_for_it() -> None:
    async with ScriptedSmtp() as server:
        await send_once(server.port)
        server.next_time("EHLO", "250 scripted")
        await send_once(server.port)
    assert [line for line in server.heard if line.startswith("MAIL")] == [
        f"MAIL FROM:<{COP}> SIZE={len(MAIL)}",
        f"MAIL FROM:<{COP}>",
    ]


async def test_own_name_can_be_set() -> None:
    async with ScriptedSmtp() as server:
        await send_once(server.port, helo="mail.example.org")
    assert server.heard[0] == "EHLO mail.example.org"


# What servers say, and what it means

MEANINGS: list[tuple[str, Answer, type[Outcome], bool | None]] = [
    ("GREETING", "421 4.3.2 too busy", Deferred, None),
    ("GREETING", "554 5.7.1 your network is listed", Blocked, None),
    ("GREETING", Instead.CLOSE, Deferred, None),
    ("GREETING", Instead.SILENCE, Deferred, None),
    ("EHLO", Instead.CLOSE, Deferred, None),
    ("EHLO", "421 4.3.2 closing", Deferred, None),
    ("MAIL", "451 4.3.0 later", Deferred, None),
    ("MAIL", "421 4.7.0 too many mails", Deferred, None),
    ("MAIL", "550 5.7.60 SMTP; Client does not have permissions to send as this sender", Blocked, None),
    ("MAIL", "530 5.7.57 Client not authenticated to send mail", Blocked, None),
    ("MAIL", "553 5.7.1 not owned by user", Blocked, None),
    ("MAIL", "552 5.3.4 Message size exceeds fixed limit", Refused, False),
    ("MAIL", Instead.CLOSE, Deferred, None),
    ("RCPT", "550 5.1.1 no such user", Refused, True),
    ("RCPT", "553 5.1.3 bad address", Refused, True),
    ("RCPT", "552 5.2.2 mailbox full", Refused, True),
    ("RCPT", "450 4.7.1 greylisted", Deferred, None),
    ("RCPT", "452 4.2.2 over quota", Deferred, None),
    ("RCPT", "530 5.7.0 Must log in", Blocked, None),
    ("RCPT", "553 5.7.1 <cop@example.test>: Sender address rejected: not owned by user x", Blocked, None),
    ("RCPT", "554 5.7.1 <jan@example.test>: Relay access denied", Suspect, True),
    ("RCPT", "554 5.7.1 <jan@example.test>: Recipient address rejected: Access denied", Suspect, True),
    ("RCPT", "550 5.4.1 Recipient address rejected: Access denied.", Refused, True),
    ("RCPT", Instead.CLOSE, Deferred, None),
    ("DATA", "451 4.3.0 later", Deferred, None),
    ("DATA", "554 5.5.1 no valid recipients", Refused, False),
    (".", "451 4.3.0 later", Deferred, None),
    (".", "554 5.6.0 content rejected", Refused, False),
    (".", "552 5.3.4 too large", Refused, False),
    (".", "552 5.2.2 your quota is used up", Suspect, True),
    (".", "552 5.2.2 <cop@example.test> is over quota", Blocked, None),
    (".", "554 5.2.252 SendAsDenied", Blocked, None),
    (".", Instead.CLOSE, Unknown, None),
    (".", Instead.SILENCE, Unknown, None),
]


@pytest.mark.parametrize(("command", "answer", "kind", "address"), MEANINGS, ids=[f"{a} {b}" for a, b, *_ in MEANINGS])
async def test_what_a_server_says_has_one_meaning(
    command: str, answer: Answer, kind: type[Outcome], address: bool | None
) -> None:
    async with ScriptedSmtp() as server, sender(server.port, timeout=0.2, connect_timeout=0.2) as way:
        server.next_time(command, answer)
        outcome = await way.send(COP, JAN, MAIL)
        assert type(outcome) is kind
        assert getattr(outcome, "address", None) is address
        if isinstance(answer, str):
            assert outcome.reply == answer
        assert "\n" not in outcome.reply
        assert await way.send(COP, JAN, MAIL) == Delivered("250 ok"), "the next mail must not suffer"


async def test_an_answer_of_several_lines_becomes_one() -> None:
    async with ScriptedSmtp() as server:
        server.next_time("RCPT", "550-5.1.1 The account\r\n550-5.1.1 does not\r\n550 5.1.1 exist")
        outcome = await send_once(server.port)
    assert outcome == Refused("550 5.1.1 The account 5.1.1 does not 5.1.1 exist", address=True)


async def test_a_refusal_keeps_the_connection(mail_domain: MailDomain) -> None:
    mail_domain.fail(JAN, Fault(FaultKind.REFUSE))
    async with sender(mail_domain.ports.smtp) as way:
        assert isinstance(await way.send(COP, JAN, MAIL), Refused)
        assert isinstance(await way.send(COP, ELS, MAIL), Delivered)
    assert mail_domain.mails(JAN) == []
    assert len(mail_domain.mails(ELS)) == 1


async def test_nobody_knows_what_became_of_a_mail_whose_connection_broke(mail_domain: MailDomain) -> None:
    async with sender(mail_domain.ports.smtp) as way:
        for kind, there in ((FaultKind.DROP_LOST, 0), (FaultKind.DROP_KEPT, 1)):
            mail_domain.fail(JAN, Fault(kind, times=1))
            assert isinstance(await way.send(COP, JAN, MAIL), Unknown)
            assert len(mail_domain.mails(JAN)) == there
        assert isinstance(await way.send(COP, JAN, MAIL), Delivered)


# Connections that went away


async def test_a_connection_that_slept_too_long_is_opened_again_silently() -> None:
    async with ScriptedSmtp() as server, sender(server.port) as way:
        await way.send(COP, JAN, MAIL)
        server.drop_all()
        assert await way.send(COP, JAN, MAIL) == Delivered("250 ok")
    assert server.connections == 2
    assert len(server.mails) == 2


@pytest.mark.parametrize("command", ["MAIL", "RCPT"])
@pytest.mark.parametrize("answer", ["421 4.4.2 timeout exceeded", Instead.CLOSE])
async def test_a_warm_connection_that_ends_before_the_mail_is_opened_again(command: str, answer: Answer) -> None:
    async with ScriptedSmtp() as server, sender(server.port) as way:
        await way.send(COP, JAN, MAIL)
        server.next_time(command, answer)
        assert await way.send(COP, JAN, MAIL) == Delivered("250 ok")
    assert server.connections == 2
    assert len(server.mails) == 2


async def test_opening_again_is_tried_once_only() -> None:
    async with ScriptedSmtp() as server, sender(server.port) as way:
        await way.send(COP, JAN, MAIL)
        server.next_time("MAIL", Instead.CLOSE, Instead.CLOSE, Instead.CLOSE)
        assert isinstance(await way.send(COP, JAN, MAIL), Deferred)
    assert server.connections == 2


async def test_nobody_there_means_later() -> None:
    assert isinstance(await send_once(free_ports(1)[0]), Deferred)


async def test_a_name_that_nobody_has_means_later() -> None:
    assert isinstance(await send_once(25, host="nowhere.invalid", tls=Tls.TLS), Deferred)


async def test_a_cancelled_mail_does_not_spoil_the_next() -> None:
    async with ScriptedSmtp() as server, sender(server.port) as way:
        server.next_time(".", Instead.SILENCE)
        sending = asyncio.create_task(way.send(COP, JAN, MAIL))
        await asyncio.wait_for(server.took.wait(), 10)
        sending.cancel()
        with pytest.raises(asyncio.CancelledError):
            await sending
        assert await asyncio.wait_for(way.send(COP, JAN, MAIL), 10) == Delivered("250 ok")


# Trying the way


async def test_a_probe_finds_the_way_and_sends_nothing() -> None:
    async with ScriptedSmtp() as server, sender(server.port) as way:
        assert await way.probe(COP, COP) is None
        assert server.mails == []
        assert await way.send(COP, JAN, MAIL) == Delivered("250 ok")
    assert server.connections == 1
    assert [line.split()[0] for line in server.heard] == [
        "EHLO",
        "MAIL",
        "RCPT",
        "RSET",
        "MAIL",
        "RCPT",
        "DATA",
        "QUIT",
    ]


async def test_a_probe_tells_what_is_in_the_way(mail_domain: MailDomain) -> None:
    async with sender(mail_domain.ports.submission, user=COP, password="old") as way:
        assert isinstance(await way.probe(COP, COP), Blocked)
    async with sender(mail_domain.ports.smtp) as way:
        assert isinstance(await way.probe(COP, Address("nobody@example.test")), Refused)


# Addresses

BAD = [
    "",
    "jan",
    "jan@",
    "@example.test",
    "jan@x>\r\nRCPT TO:<els@example.test",
    "a b@example.test",
    "<jan@example.test>",
]
BAD += ["jan@example.test\n", "j@n@example.test", "jan@example.test, els@example.test", "x" * 65 + "@example.test"]
BAD += ["jan@example.test\x00", "jan\t@example.test", '"jan"@example.test', "jan@exam ple.test"]


@pytest.mark.parametrize("bad", BAD)
async def test_what_is_no_address_never_reaches_the_server(bad: str) -> None:
    async with ScriptedSmtp() as server, sender(server.port) as way:
        outcome = await way.send(COP, Address(bad), MAIL)
        assert isinstance(outcome, Refused)
        assert outcome.address
        assert isinstance(await way.send(Address(bad), JAN, MAIL), Blocked)
    assert server.heard == []


async def test_letters_beyond_ascii_in_an_address(mail_domain: MailDomain) -> None:
    zoe = Address("zoë@example.test")
    async with sender(mail_domain.ports.smtp) as way:
        assert await way.send(COP, zoe, MAIL) == Refused("550 5.1.1 no such user here", address=True)
    with MailDomain({zoe: "x"}) as domain:
        assert isinstance(await send_once(domain.ports.smtp, recipient=zoe), Delivered)
        assert len(domain.mails(zoe)) == 1
    async with ScriptedSmtp() as server, sender(server.port) as way:
        outcome = await way.send(COP, zoe, MAIL)
        assert isinstance(outcome, Refused)
        assert outcome.address
        assert isinstance(await way.send(COP, JAN, MAIL), Delivered)


# Logging in, in secret


async def test_login_opens_the_way(mail_domain: MailDomain) -> None:
    outcome = await send_once(mail_domain.ports.submission, user=COP, password="cop-secret")
    assert isinstance(outcome, Delivered)
    assert mail_domain.accepted[0].login == COP


async def test_a_wrong_password_blocks(mail_domain: MailDomain) -> None:
    outcome = await send_once(mail_domain.ports.submission, user=COP, password="old")
    assert isinstance(outcome, Blocked)
    assert outcome.reply.startswith("535 ")


async def test_no_login_where_one_is_wanted_blocks(mail_domain: MailDomain) -> None:
    assert isinstance(await send_once(mail_domain.ports.submission), Blocked)


async def test_a_login_that_the_server_does_not_know_blocks() -> None:
    async with ScriptedSmtp() as server:
        assert isinstance(await send_once(server.port, user=COP, password="x"), Blocked)


async def test_a_server_that_cannot_check_logins_now_defers() -> None:
    async with ScriptedSmtp() as server:
        server.next_time("EHLO", "250-scripted\r\n250 AUTH PLAIN")
        server.next_time("AUTH", "454 4.7.0 Temporary authentication failure")
        assert isinstance(await send_once(server.port, user=COP, password="x"), Deferred)


async def test_the_password_is_asked_for_at_each_login(mail_domain: MailDomain) -> None:
    passwords = iter(["old", "cop-secret"])
    async with sender(mail_domain.ports.submission, user=COP, password=lambda: next(passwords)) as way:
        assert isinstance(await way.send(COP, JAN, MAIL), Blocked)
        assert isinstance(await way.send(COP, JAN, MAIL), Delivered)


async def test_a_password_that_cannot_be_had_blocks(mail_domain: MailDomain) -> None:
    def nowhere() -> str:
        raise SettingError("smtp.password_file /run/x: no such file")

    outcome = await send_once(mail_domain.ports.submission, user=COP, password=nowhere)
    assert outcome == Blocked("smtp.password_file /run/x: no such file")


@pytest.fixture
def secure_domain() -> Any:
    with MailDomain({COP: "cop-secret", JAN: "x"}, tls=server_context()) as domain:
        yield domain


@pytest.mark.parametrize("tls", [Tls.TLS, Tls.STARTTLS])
async def test_mail_goes_out_in_secret(secure_domain: MailDomain, tls: Tls) -> None:
    port = secure_domain.ports.submissions if tls is Tls.TLS else secure_domain.ports.submission
    trust: dict[str, Any] = {"host": "localhost", "tls": tls, "user": COP, "password": "cop-secret"}
    assert isinstance(await send_once(port, ca_file=str(AUTHORITY), **trust), Delivered)
    outcome = await send_once(port, **trust)
    assert isinstance(outcome, Blocked), "an unknown certificate must not be accepted"
    assert "certificate" in outcome.reply
    assert len(secure_domain.accepted) == 1


async def test_a_certificate_for_another_name_blocks(secure_domain: MailDomain) -> None:
    trust: dict[str, Any] = {"host": "127.0.0.2", "tls": Tls.STARTTLS, "user": COP, "password": "cop-secret"}
    outcome = await send_once(secure_domain.ports.submission, ca_file=str(AUTHORITY), **trust)
    assert isinstance(outcome, Blocked | Deferred)
    assert secure_domain.accepted == []


async def test_nothing_is_said_in_clear_when_starttls_is_not_offered() -> None:
    async with ScriptedSmtp() as server:
        outcome = await send_once(server.port, tls=Tls.STARTTLS, user=COP, password="x")
    assert isinstance(outcome, Blocked)
    assert server.heard == ["EHLO example.test"]


async def test_an_authority_file_that_is_not_there_blocks(secure_domain: MailDomain) -> None:
    outcome = await send_once(secure_domain.ports.submissions, tls=Tls.TLS, ca_file="/nowhere.pem")
    assert isinstance(outcome, Blocked)
    assert "/nowhere.pem" in outcome.reply


# Settings


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "::1", "[::1]", "localhost"])
def test_mail_may_go_in_clear_within_the_machine(host: str) -> None:
    assert SmtpSettings(host, 25, Tls.NONE).tls is Tls.NONE


@pytest.mark.parametrize("host", ["mail.example.org", "192.0.2.1", "localhost.example.org", "127.0.0.1.example.org"])
def test_mail_never_goes_in_clear_beyond_the_machine(host: str) -> None:
    with pytest.raises(SettingError, match=r"smtp\.tls"):
        SmtpSettings(host, 25, Tls.NONE)


@pytest.mark.parametrize("wrong", [{"host": ""}, {"port": 0}, {"port": 70000}, {"connections": 0}])
def test_settings_that_cannot_work_are_told(wrong: dict[str, Any]) -> None:
    with pytest.raises(SettingError, match=r"smtp\."):
        SmtpSettings(**{"host": "mail.example.org", **wrong})


def test_passwords_are_not_shown() -> None:
    assert "hush" not in repr(SmtpSettings("mail.example.org", user="x", password="hush"))
